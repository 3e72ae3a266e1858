"""How many people: from the marked numbers of one incident to its total, its parts, its rival figures.

A marked number is an *atom*. The total of an outcome is the atom that counts everybody, or else the sum of
distinct parts; a part that repeats another is merged with it. Figures for everybody that disagree stay
apart, one row a figure; nothing is averaged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.figure import DIED_BESIDE
from tollbook.extraction.interpret.victims.atoms.links import are_linked, in_one_list
from tollbook.extraction.interpret.victims.atoms.of_those_taken import died_in_captivity
from tollbook.extraction.interpret.victims.fates.shot import merely_shot
from tollbook.extraction.interpret.victims.numbers.corrected import puts_right
from tollbook.extraction.interpret.victims.people.beside_them import joined_to_the_dead
from tollbook.extraction.interpret.victims.tallies.another import is_another, shot_beside
from tollbook.extraction.interpret.victims.tallies.apart import (
    by_name,
    died_as_well,
    died_since,
    has_died_of_it,
    joined,
    killed_with,
    largest_part,
    of_another_nation,
    of_another_trade,
    one_more,
    so_too,
    told_twice,
    without_details,
    without_headings,
)
from tollbook.extraction.interpret.victims.tallies.apposition import with_breakdowns
from tollbook.extraction.interpret.victims.tallies.group import EVERYBODY, nation_of_group, weight_of
from tollbook.extraction.interpret.victims.tallies.merging import merged, so_was
from tollbook.extraction.interpret.victims.tallies.nations import part_rows
from tollbook.extraction.interpret.victims.tallies.rival_figures import listed_first, not_taken_back
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row, sum_row, total_row
from tollbook.extraction.interpret.victims.tallies.updates import as_updated
from tollbook.extraction.interpret.victims.tallies.wholes import wholes

_VICTIM: Final = Cue(r"\b(?:victim|person|fatality|casualty|death)\b", re.IGNORECASE)
_TAKEN_UP: Final = 2  # sentences over which "a sixth" takes up five
_BARE: Final = re.compile(r"(?:[,.;]|$| (?:and|on|in|at|yesterday|today)\b)")  # "it killed the second"
_DIED: Final = re.compile(r"\b(?:kill\w*|dead|died|dies|fatal\w*|slain|murder\w*)\b", re.IGNORECASE)


def count(report: ReportText, atoms: Sequence[Atom], *, hurt: bool = False) -> Counted:
    """Totals and parts from the atoms of one outcome of one incident.

    Of the `hurt` a figure goes before persons told of one by one: not of each is it said what became of him.
    """
    return report.once(_count, (tuple(atoms), hurt))


def _count(report: ReportText, asked: tuple[tuple[Atom, ...], bool]) -> Counted:
    atoms, hurt = as_updated(report, asked[0]), asked[1]
    harmed = [a for a in atoms if a.low or a.high is None]
    if hurt:
        harmed = [replace(a, added=False) if _beside_the_dead(report, a, harmed) else a for a in harmed]
        harmed = [
            replace(a, told=True) if _several_shot(report, a) or any(shot_beside(report, a, o) for o in harmed) else a
            for a in harmed
        ]
    zeros = [a for a in atoms if a.low == 0 and a.high == 0]
    nobody = tuple(a for a in zeros if a.people.nationality is None)
    spared = part_rows(report, merged(report, [a for a in zeros if a.people.nationality]))
    if nobody and all(a.low == 1 and not a.told and a.whole < 0.5 for a in harmed):
        harmed = []  # "nobody died. One is a clerk": he is of those told of before
    if nobody and all(a.earlier and a.end <= nobody[0].start for a in harmed):
        harmed = []  # "we reported that a clerk had died … no one has died"
    if not harmed:
        return Counted((Row(0, 0, nobody),) if nobody else (), spared)
    boasts = [a for a in harmed if a.claimed]
    listed = [a for a in harmed if any(are_linked(report, b, a) for b in boasts)]  # "nine crusaders and their guards"
    harmed = [replace(a, claimed=True) if a in listed else a for a in harmed]
    harmed = with_breakdowns(report, harmed)
    groups = merged(report, harmed)
    own = [a for a in harmed if not a.claimed]
    own = own if any(not a.part for a in own) else []
    totals = _totals(report, own or harmed, hurt)
    totals += not_taken_back(report, harmed, totals)
    if own:  # what those who did it say stands beside what others count
        claims = [a for a in harmed if a.claimed and a.counted and a.whole >= 0.5]
        totals += tuple(total_row((a,)) for a in claims if all(a.low != row.low for row in totals))
    now = [g for g in groups if not all(a.earlier for a in g)]  # "earlier reports had spoken of three Kenyans"
    others = {nation_of_group(g) for g in now if not all(a.claimed for a in g)} - {None}
    now = [g for g in now if not all(a.claimed for a in g) or nation_of_group(g) not in others]
    divided = part_rows(report, _without_surplus(now or groups, totals))
    told = {r.nationality for r in divided if not all(a.claimed for a in r.atoms)}
    return Counted(totals, divided + tuple(r for r in spared if r.nationality not in told))


def _beside_the_dead(report: ReportText, atom: Atom, hurt: Sequence[Atom]) -> bool:
    """Whether "others" who were hurt are others than the dead told right before: "killed a man and hurt two others"."""
    first = report.sentence(atom.start)[0]
    if not (atom.added and atom.counted) or any(first <= a.start < atom.start for a in hurt):
        return False
    return bool(_DIED.search(report.text, first, atom.start))


def _several_shot(report: ReportText, atom: Atom) -> bool:
    """Whether a figure counts several who were shot, which is to be hurt."""
    return atom.counted and atom.low > 1 and not atom.told and merely_shot(report, atom.start, atom.end)


def _without_surplus(groups: list[tuple[Atom, ...]], totals: Sequence[Row]) -> list[tuple[Atom, ...]]:
    """The groups but those of whom nothing is said, where those of whom it is make up the one toll there is."""
    if len(totals) != 1 or totals[0].low != totals[0].high:
        return groups
    parts = [g for g in groups if weight_of(g) < 0.5]
    told = [g for g in parts if any(a.told for a in g)]
    if len(told) < 2 or sum(g[0].low for g in told) != totals[0].low:
        return groups
    nations = {a.people.nationality for g in told for a in g}
    return [g for g in groups if g not in parts or g in told or nation_of_group(g) in nations]


def _totals(report: ReportText, atoms: list[Atom], hurt: bool) -> tuple[Row, ...]:
    """The figures for everybody, one row a rival; some of the hurt who have died since are added to those before."""
    since = [] if hurt else [a for a in atoms if died_since(report, a, atoms)]
    if since and len(since) < len(atoms):
        rows = _totals(report, [a for a in atoms if a not in since], hurt)
        return tuple(_with_those(row, since) for row in rows)
    latest = _latest(report, atoms)
    atoms = latest if hurt and any(a.added for a in atoms) else _told(report, latest, hurt=hurt)
    groups = merged(report, atoms)
    outer = [g for g in groups if not all(a.part or a.nth or _article_beside(g, a) for a in g)]
    later = [g for g in groups if any(a.nth for a in g)]
    if not outer:
        if not hurt and (nth := _nth_alone(report, atoms)):
            return (Row(nth, nth, tuple(atoms)),)
        outer, later = largest_part(report, groups) or groups, []
    named = by_name(report, outer, hurt=hurt) or joined(report, outer)
    whole = [] if named else wholes(report, outer, hurt)
    outer = named or outer
    parts = told_twice(report, [g for g in outer if g not in whole])
    parts = parts if named or whole else without_headings(report, parts)
    parts = without_details(report, parts) if hurt and not (named or whole) else parts
    beside = [
        g for g in parts if DIED_BESIDE.match(report.text, g[0].end) or so_too(report, g[0]) or so_was(report, g[0])
    ]
    if len(whole) == 1:
        with_him = [g for g in parts if g not in beside and killed_with(report, g[0], whole[0][0])]
        beside += with_him + [
            g for g in parts if g not in (*beside, *with_him) and any(in_one_list(report, w[0], g[0]) for w in with_him)
        ]
        line = report.sentence_number(whole[0][0].start)
        here = [g for g in parts if g not in beside and report.sentence_number(g[0].start) == line]
        beside += [g for g in here if joined_to_the_dead(report.text, g[0].start)]
        beside += [g for g in parts if g not in beside and one_more(report, g, whole[0], parts)]
        beside += [g for g in parts if g not in beside and died_as_well(report, g[0], whole[0])]
        beside += [g for g in parts if g not in beside and _as_well_as(report, whole[0][0], g[0])]
        beside += [g for g in parts if g not in beside and has_died_of_it(report, g[0], whole[0][0])]
        beside += [g for g in parts if g not in beside and of_another_trade(report, g[0], whole[0][0])]
        beside += [g for g in parts if g not in beside and of_another_nation(report, g[0], whole[0][0])]
        held = [g for g in parts if g not in beside and died_in_captivity(report, g[0], whole[0][0])]
        if held:
            return (sum_row([whole[0], *held]),)
    if beside and len(whole) == 1 and whole[0][0].end < beside[0][0].start and not any(a.raised for a in whole[0]):
        return (sum_row([whole[0], *beside]),)
    totals = tuple(total_row(g) for g in _agreed(whole)) if whole else (sum_row(parts),)
    if whole and (listed := listed_first(report, groups)):
        totals = (sum_row(listed), *totals)
    return tuple(_with_later(report, row, later, hurt=hurt) for row in totals)


_AS_WELL_AS: Final = re.compile(r"[^.;:\n]{1,60}? as well as $")


def _as_well_as(report: ReportText, whole: Atom, atom: Atom) -> bool:
    """Whether a figure of one trade has others of another behind it: "three guards hurt, as well as one tiler hurt"."""
    roles = {whole.people.role, atom.people.role}
    return len(roles) > 1 and None not in roles and bool(_AS_WELL_AS.fullmatch(report.text, whole.end, atom.start))


def _article_beside(group: tuple[Atom, ...], atom: Atom) -> bool:
    """Whether an atom is a mere article that was marked beside "a seventh worker", whom it points back at."""
    return not atom.counted and atom.end - atom.start <= len("the") and any(a.nth for a in group)


def _latest(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """The atoms without figures that the report itself calls overtaken, where it gives another for everybody."""
    later = [a for a in atoms if not a.earlier]
    before = sum(a.low for a in atoms if a.earlier and not a.part)
    as_many = sum(a.low for a in later if a.told and not a.part) >= before
    known = as_many or any(a.counted and (a.whole >= 0.5 or puts_right(report, a.start)) for a in later)
    return later if later and known else atoms


def _told(report: ReportText, atoms: list[Atom], *, hurt: bool) -> list[Atom]:
    """The atoms without single persons of whom nothing is said, where it is said of others what became of them.

    Of the `hurt` it is said enough that they were shot, where a sentence tells that of several.
    """
    if any(a.besides for a in atoms) or not any(a.told and not a.part and not a.nth for a in atoms):
        return atoms
    lines = [report.sentence_number(a.start) for a in atoms if hurt and merely_shot(report, a.start, a.end)]
    shot = {line for line in lines if lines.count(line) > 1}
    return [
        a
        for a in atoms
        if a.told or a.counted or a.part or a.nth or so_too(report, a) or so_was(report, a)
        or joined_to_the_dead(report.text, a.start)
        or report.sentence_number(a.start) in shot
        or (hurt and any(o.told and is_another(report, (a,), (o,)) for o in atoms if o is not a))
        or (hurt and any(o.told and _another_foreigner(report, a, o) for o in atoms))
        or any(of_another_trade(report, a, o) or died_as_well(report, a, (o,)) for o in atoms if o.whole >= EVERYBODY)
        or any(of_another_nation(report, a, o) for o in atoms)
    ]  # fmt: skip


def _another_foreigner(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether one sentence names the nations of two single persons, and they differ."""
    nations = {one.people.nationality, other.people.nationality}
    alone = not (one.counted or other.counted) and None not in nations and len(nations) > 1
    return alone and report.sentence_number(one.start) == report.sentence_number(other.start)


def _with_those(row: Row, since: Sequence[Atom]) -> Row:
    """The row with those who died after it was told; a figure that is told later or raised holds them already."""
    more = [a for a in since if all(a.start > b.start and not b.raised for b in row.atoms)]
    low = row.low + sum(a.low for a in more)
    high = None if row.high is None or any(a.high is None for a in more) else row.high + sum(a.high or 0 for a in more)
    return altered(row, low=low, high=high, atoms=(*row.atoms, *more))


_BODY_OF: Final = re.compile(r"\b(?:body|remains|corpse) of $", re.IGNORECASE)


def _is_dead(report: ReportText, atom: Atom) -> bool:
    """Whether it is said of "a fourth guard" that he died, or that his body was found."""
    return atom.told or bool(_BODY_OF.search(report.text, max(0, atom.start - 12), atom.start))


def _nth_alone(report: ReportText, atoms: Sequence[Atom]) -> int:
    """How many there are where a report tells of the last only: "a third victim has died". 0 where that is unsaid."""
    last = max(atoms, key=lambda a: a.nth)
    if not _is_last_of_all(report, last):
        return 0
    line = report.sentence_number(last.start)
    before = report.quantities_in(report.starts[max(0, line - _TAKEN_UP)], last.start)
    return 0 if any(q.low == last.nth - 1 for q in before) else last.nth


def _is_last_of_all(report: ReportText, last: Atom) -> bool:
    """Whether "a third victim" is the third of all who died."""
    named = _VICTIM.search(report.text, last.start, min(last.start + 40, len(report.text)))
    known = last.people.role or last.people.nationality
    return _is_dead(report, last) and bool(named or known or _BARE.match(report.text, last.end))


def _with_later(report: ReportText, row: Row, later: Sequence[tuple[Atom, ...]], *, hurt: bool) -> Row:
    """The row with "a third victim" who died after two others: the last of them says how many there are in all."""
    low, high, atoms = row.low, row.high, row.atoms
    for group in sorted(later, key=lambda g: g[0].nth):
        if group[0].nth == low + 1 and high == low:
            low, high, atoms = low + 1, low + 1, (*atoms, group[0])
        elif (
            not hurt
            and group[0].nth <= low
            and _is_dead(report, group[0])
            and any(
                a.low == group[0].nth - 1
                and a.told
                and not a.part
                and (group[0].nth < low or (a.end <= group[0].start and not a.added))
                for a in atoms
            )
        ):
            low, high, atoms = low + 1, None if high is None else high + 1, (*atoms, group[0])  # "the fourth" of a list
        elif group[0].nth > low and high == low == 1 and not hurt and _is_last_of_all(report, group[0]):
            low, high, atoms = group[0].nth, group[0].nth, (group[0], *atoms)
    return altered(row, low=low, high=high, atoms=atoms)


def _agreed(whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """One group a figure."""
    by_figure: dict[tuple[int, int | None], list[Atom]] = {}
    for group in whole:
        by_figure.setdefault((group[0].low, group[0].high), []).extend(group)
    return [tuple(sorted(atoms, key=lambda a: -a.whole * a.score)) for atoms in by_figure.values()]


def died_in_all(report: ReportText, dead: Sequence[Atom]) -> int:
    """How many died."""
    return max([*(row.low for row in count(report, dead).totals), *(a.low for a in dead)], default=0)
