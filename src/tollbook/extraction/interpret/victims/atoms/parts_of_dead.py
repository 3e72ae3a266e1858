"""Who was marked as hurt but is one of the dead: "killed 53, 4 of them foreigners - two Kenyans …"."""

from __future__ import annotations

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.people.enumeration import Listed, parts
from tollbook.vocabulary.codes import Outcome


def put_with_the_dead(report: ReportText, told: dict[Outcome, list[Atom]]) -> None:
    """Move the atoms of the hurt that stand in the breakdown of a figure of the dead to those, as parts of it."""
    dead, hurt = told.get(Outcome.KILLED, []), told.get(Outcome.INJURED, [])
    listed = [x for a in dead if hurt and a.counted and a.low > 1 for x in _broken_down(report, a.start, a.end, a.low)]
    moved = [a for a in hurt if any(x.start < a.end and a.start < x.end for x in listed) and _is_bare(report, a)]
    if moved:
        told[Outcome.INJURED] = [a for a in hurt if a not in moved]
        new = [altered(a, part=True) for a in moved if not any(a.overlaps(d) for d in dead)]
        told[Outcome.KILLED] = sorted([*dead, *new], key=lambda a: a.start)


def _broken_down(report: ReportText, start: int, end: int, low: int) -> list[Listed]:
    """The parts of a figure, and theirs."""
    own = parts(report, start, end, low, outcome=Outcome.KILLED.value, taken=[])
    within = (parts(report, x.start, x.end, x.low, outcome=Outcome.KILLED.value, taken=[]) for x in own if x.low > 1)
    return [*own, *(x for some in within for x in some)]


def _is_bare(report: ReportText, atom: Atom) -> bool:
    """Whether nothing beside an atom says that it was hurt."""
    return fate_of(report, atom.start, atom.end) is not Outcome.INJURED
