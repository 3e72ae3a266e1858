"""The atoms of one outcome with those that grammar lists beside them, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.among import among_others
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.links import are_linked
from tollbook.extraction.interpret.victims.atoms.pieces import whole_pieces
from tollbook.extraction.interpret.victims.atoms.said_again import each_once, in_apposition
from tollbook.extraction.interpret.victims.atoms.sums import by_places, named_again, with_wholes
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.others.attackers import attackers_killed, of_attackers
from tollbook.extraction.interpret.victims.others.speaking import only_speaks
from tollbook.extraction.interpret.victims.people.beside_them import joined_after
from tollbook.extraction.interpret.victims.people.enumeration import Listed, coordinates, parts
from tollbook.vocabulary.codes import Hedge, Outcome

_SURE: Final = 0.9  # certainty from which a figure counts everybody though others follow it


def _died_too(report: ReportText, atom: Atom, outcome: Outcome) -> bool:
    """Whether "another" died, of whom no noun tells who it was: "one man was killed and another died later"."""
    return atom.added and outcome is Outcome.KILLED and fate_of(report, atom.start, atom.end) is outcome


def with_listed(
    report: ReportText, atoms: Sequence[Atom], outcome: Outcome, taken: Sequence[tuple[int, int]]
) -> list[Atom]:
    """The atoms of one outcome with those that grammar lists beside them; a list does not run into `taken` words."""
    atoms = with_wholes(report, whole_pieces(report, atoms), outcome, taken)
    listed = {k for k, (a, b) in enumerate(pairwise(atoms)) if are_linked(report, a, b)}
    strong = [
        a
        for k, a in enumerate(atoms)
        if not a.weak
        or a.nth
        or k in listed
        or k - 1 in listed
        or _died_too(report, a, outcome)
        or (outcome is Outcome.KILLED and a.told and a.whole >= _SURE)
    ]
    found = [a for a in strong or atoms[:1] if not any(_in_noun(a, o) for o in strong)]
    found = _unlinked(report, in_apposition(report, in_apposition(report, found)))
    beside: list[Atom] = []
    for atom in found:
        broken = (
            parts(report, atom.start, atom.end, atom.low, outcome=outcome.value, taken=taken)
            if atom.counted and atom.low > 1
            else []
        )
        beside += [replace(_of_list(atom, x), part=True) for x in broken]
        if not broken and atom.whole < 0.5 and atom.low:
            beside += [_of_list(atom, x) for x in coordinates(report, atom.start, atom.end, outcome.value, taken)]
        if outcome is Outcome.KILLED and atom.low:
            beside += [_of_list(atom, x) for x in joined_after(report, atom.start, atom.end, taken)]
    divided = [altered(a, part=a.part or any(x.part and a.overlaps(x) for x in beside)) for a in found]
    for atom in beside:
        counted = next(iter(report.quantities_in(atom.start, atom.end)), None)
        if counted and any(of(report, counted.start, counted.end) for of in (attackers_killed, of_attackers)):
            continue  # "two soldiers and three members of the Hill Front"
        if only_speaks(report, atom.start):
            continue  # "six were hurt, two of them seriously, a medic said"
        if not any(atom.overlaps(other) for other in divided):
            divided.append(atom)
    divided.sort(key=lambda a: a.start)
    divided = by_places(report, divided)
    return among_others(report, each_once(report, named_again(report, divided, _runs(report, divided))))


def _runs(report: ReportText, atoms: Sequence[Atom]) -> list[list[Atom]]:
    """The lists of two and more that atoms stand in."""
    runs: list[list[Atom]] = []
    for one, two in pairwise(atoms):
        if not are_linked(report, one, two):
            continue
        if runs and runs[-1][-1] is one:
            runs[-1].append(two)
        else:
            runs.append([one, two])
    return runs


def _unlinked(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Atoms joined in one list are parts of it, whatever each was judged to be."""
    linked: set[int] = set()
    for k, (first, second) in enumerate(pairwise(atoms)):
        if are_linked(report, first, second):
            linked |= {k, k + 1}
    linked -= {k for k in linked if k - 1 not in linked and _is_sum(report, atoms[k:])}
    return [
        replace(a, whole=min(a.whole, 0.1), nth=a.nth if a.weak else 0) if k in linked else a
        for k, a in enumerate(atoms)
    ]


def _in_noun(atom: Atom, counted: Atom) -> bool:
    """Whether words tell whom a figure right before them counts: the "geologist" of "one Chinese geologist"."""
    return not atom.counted and counted.counted and counted.end <= atom.start and atom.end <= counted.people.noun_end


def _is_sum(report: ReportText, atoms: Sequence[Atom]) -> bool:
    """Whether a figure judged to count everybody is of those listed next: "gave eight, seven cooks and a guard"."""
    whole, least = atoms[0], 0
    for one, two in pairwise(atoms):
        if not are_linked(report, one, two):
            break
        least += two.low
    return whole.counted and whole.whole >= _SURE and least == whole.low == whole.high


def _of_list(atom: Atom, listed: Listed) -> Atom:
    return Atom(
        listed.start,
        listed.end,
        listed.low,
        listed.high,
        Hedge.PLAIN,
        0.0,
        atom.score,
        listed.people,
        counted=listed.counted,
        told=atom.told,
    )
