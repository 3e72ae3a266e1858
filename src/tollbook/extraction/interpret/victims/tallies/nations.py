"""Parts of a toll: rows by nationality and role, and what they add up to for each nation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.links import in_one_list
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row, sum_row
from tollbook.vocabulary.trades import nobody_is_both


def by_nationality(parts: Sequence[Row], limit: int | None = None) -> list[Row]:
    """One row a nationality, summed over roles; a figure that contains the others' sum stands for all.

    What is said to be the number of all of one nation ("put the number of Chinese dead at six") is added to nothing.
    `limit` is how many there are in all: where the nations add up to more, whoever is told of twice is counted once.
    """
    found: dict[str, list[Row]] = {}
    for row in parts:
        if row.nationality:
            found.setdefault(row.nationality, []).append(row)
    apart = [r for own in found.values() for r in own if any(a.of_nation for a in r.atoms)]
    found = {nation: _with_homes(kept) for nation, own in found.items() if (kept := [r for r in own if r not in apart])}
    rows = [_nation_row(nation, own) for nation, own in found.items()]
    rows += [r for r in apart if all((r.nationality, r.low) != (o.nationality, o.low) for o in rows)]
    if limit is not None and sum(r.low for r in rows) > limit:
        rows = [_nation_row(nation, _told_once(own), within=True) for nation, own in found.items()] + apart
    return rows


def by_role(report: ReportText, parts: Sequence[Row]) -> list[Row]:
    """The rows with a role; those of one list, nation and role are one: "two nurses and a doctor" of three."""
    lists: list[list[Row]] = []
    for row in sorted((r for r in parts if r.role), key=lambda r: r.atoms[0].start):
        if lists and in_one_list(report, lists[-1][-1].atoms[0], row.atoms[0]):
            lists[-1].append(row)
        else:
            lists.append([row])
    found = [row for row in parts if row.role]
    for listed in lists:
        for nation, role in {(r.nationality, r.role) for r in listed}:
            same = [r for r in listed if (r.nationality, r.role) == (nation, role)]
            if len(same) > 1 and not any(a.whole >= 0.5 for r in same for a in r.atoms):
                found[found.index(same[0])] = altered(sum_row([r.atoms for r in same]), nationality=nation, role=role)
                found = [row for row in found if row not in same]
    return found


def _with_homes(rows: list[Row]) -> list[Row]:
    """The rows of one nation without those known by their homes alone, whom a figure of that nation can hold.

    "A dealer from Lyon and a couple from Metz … the three French": three.
    """
    homes = [r for r in rows if _of_area(r.atoms)]
    most = max((r.low for r in rows if r not in homes), default=0)
    return [r for r in rows if r not in homes] if 1 < most >= sum(r.low for r in homes) else rows


def without_own_areas(counted: Counted, struck: str | None) -> Counted:
    """The figures without the nation of people told of only as from an area of the `struck` country.

    "A mason from Normandy", killed in Lyon, may be of any nation; killed abroad, he is told of as French.
    """
    parts = tuple(
        altered(row, nationality=None) if row.nationality and row.nationality == struck and _of_area(row.atoms) else row
        for row in counted.parts
    )
    return altered(counted, parts=tuple(row for row in parts if row.nationality or row.role))


def _of_area(atoms: Sequence[Atom]) -> bool:
    return all(a.people.of_area for a in atoms if a.people.nationality)


def _told_once(rows: list[Row]) -> list[Row]:
    """Without figures that repeat another of the same nation: "a Kenyan driver", later "the Kenyan"."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda r: r.role is None):
        if not any(row.low == k.low and (row.role is None or row.role == k.role) for k in kept):
            kept.append(row)
    return kept


def _nation_row(nation: str, rows: list[Row], *, within: bool = False) -> Row:
    """The rows of one nation as one; `within`: a figure without a role holds those of a role that it can hold."""
    largest = max(rows, key=lambda r: r.low)
    rest = [r for r in rows if r is not largest]
    holds = max(a.whole for a in largest.atoms) >= 0.5 or (within and largest.role is None)
    holds = holds or any(a.nth == largest.low for a in largest.atoms)  # "four Kenyans … a fifth Kenyan": five
    two = largest.low == 1 and any(nobody_is_both(largest.role, r.role) for r in rest)
    contained = rest and sum(r.low for r in rest) <= largest.low and holds and not two
    if not rest or contained:
        return replace(largest, role=None)
    highs = [r.high for r in rows]
    high = None if None in highs else sum(h for h in highs if h is not None)
    atoms = tuple(a for r in rows for a in r.atoms[:1])
    return Row(sum(r.low for r in rows), high, atoms, nation)


_ANEW: Final = re.compile(r" (?:an?|was|is|were|being) ")


def part_rows(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> tuple[Row, ...]:
    """Rows by nationality and role, for the groups that state either."""
    rows = []
    for group in groups:
        nation = next((a.people.nationality for a in group if a.people.nationality), None)
        role = next((a.people.role for a in group if a.people.role), None)
        if role and not nation and any(a.nth for a in group):
            continue  # "a third guard" counts not one guard but three
        if nation and (nth := max(_nth_of_nation(report, a) for a in group)):
            rows.append(Row(nth, nth, group, nation, None, group[0].hedge))  # "a third Kenyan guard": three Kenyans
        elif nation or role:
            rows.append(Row(group[0].low, group[0].high, group, nation, role, group[0].hedge))
    return tuple(rows)


def _nth_of_nation(report: ReportText, atom: Atom) -> int:
    """Which of its nation somebody is: 3 for "a third Kenyan guard", 0 for "the third a Kenyan guard"."""
    named = report.demonyms_in(atom.start, atom.people.noun_end)
    own = [d for d in named if d.code == atom.people.nationality]
    return 0 if any(_ANEW.search(report.text, atom.start, d.start) for d in own) or not own else atom.nth
