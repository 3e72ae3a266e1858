"""Who was only pulled out of a place to be killed there: "three traders were pulled out of a bus and shot"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.links import are_linked
from tollbook.extraction.interpret.victims.fates.captivity import CAPTIVITY
from tollbook.extraction.interpret.victims.fates.pulled_out import were_pulled_out
from tollbook.vocabulary.codes import Outcome


def with_those_pulled_out(report: ReportText, taken: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """Those marked as taken, as killed where they were pulled out and killed: with all of their list."""
    done = list(taken)
    for k in range(len(done) - 1, -1, -1):
        atom, outcome = done[k]
        listed = k + 1 < len(done) and done[k + 1] != taken[k + 1] and are_linked(report, atom, done[k + 1][0])
        if outcome is Outcome.KIDNAPPED and atom.low and (listed or were_pulled_out(report, atom.start, atom.end)):
            done[k] = (altered(atom, told=True), Outcome.KILLED)
    shot = [k for k, (a, o) in enumerate(done) if o is not taken[k][1]]
    for k, (atom, outcome) in enumerate(done):
        if outcome is Outcome.KIDNAPPED and any(_of_them(report, done[j][0], atom) for j in shot):
            done[k] = (altered(atom, told=True), Outcome.KILLED)
    many = {a.low for (a, o), (_, was) in zip(done, taken, strict=True) if o is not was and a.counted and a.low > 1}
    return [(a, Outcome.KILLED if _are_they(report, a, o, many) else o) for a, o in done]


_OF: Final = re.compile(r"[Oo]f (?:the|these|those) $")


def _of_them(report: ReportText, whole: Atom, atom: Atom) -> bool:
    """Whether some are told of whom others were pulled out: "of the 28 pulled off a bus and shot, 17 were teachers"."""
    first, last = report.sentence(whole.start)
    led = _OF.search(report.text, max(first, whole.start - 10), whole.start)
    return bool(led) and whole.end < atom.start < last and atom.counted and atom.low < whole.low


def _are_they(report: ReportText, atom: Atom, outcome: Outcome, many: Collection[int]) -> bool:
    """Whether a figure marked as of those taken is that of those killed, and its sentence speaks of no captivity."""
    same = outcome is Outcome.KIDNAPPED and atom.counted and atom.low in many
    return same and not CAPTIVITY.search(report.text, *report.sentence(atom.start))
