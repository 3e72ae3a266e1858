"""Figures that a report written as things went on overtakes: a page of updates by the clock, a correction."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom

_CLOCK: Final = re.compile(r"^\W*(?:[A-Z][A-Za-z]{2} )?(\d{1,2})[:.h](\d{2})\b", re.MULTILINE)
_ENTRIES: Final = 4  # lines that begin with a time of day, from which a report is a page of updates
_CORRECTION: Final = re.compile(r"\bCorrections?(?: (?:from|by|of) [^.:\n]{1,40})?[:.] (?:So |Now |It is )?$")
_HAD_PUT: Final = re.compile(
    r"\bhad (?:(?:late |early )?(?:on \w+day(?: \w+)?|the (?:day|night|evening) before|(?:a day|hours|days) earlier) )?"
    r"(?:put|said|given|spoken of|reported|counted|announced)\b[^.;\n]{0,70}$"
)  # "the ministry had on Tuesday put the toll at six"
_DAY: Final = re.compile(r"\bon \w+day\b|\bthe (?:day|night|evening) before\b|\b(?:a day|hours|days) earlier\b")


def as_updated(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, of which figures for everybody that a later entry or a correction gives anew are `earlier`.

    "18:20 Five bodies … 19:30 Twelve dead … 22:10 Correction: eleven dead": eleven. Pages may have the latest first.
    So is what somebody "had on Tuesday put at six" where the toll rose to nine.
    """
    figures = [a for a in atoms if a.counted and a.told and a.whole >= 0.5 and not a.claimed and not a.added]
    if len(figures) < 2:
        return list(atoms)
    entries, backwards = report.once(_entries, None)
    if entries:
        order = {a: bisect_right(entries, a.start) * (-1 if backwards else 1) for a in figures}
        latest = max(order.values())
        overtaken = [a for a in figures if order[a] < latest]
    else:
        last = max(figures, key=lambda a: a.start)
        corrects = _CORRECTION.search(report.text, max(0, last.start - 60), last.start)
        overtaken = [a for a in figures if a is not last] if corrects else _outgrown(report, figures)
    return [replace(a, earlier=True) if a in overtaken else a for a in atoms]


def _outgrown(report: ReportText, figures: Sequence[Atom]) -> list[Atom]:
    """The figures that somebody had given on some day, lower than one to which the toll has risen since."""
    most = max((a.low for a in figures if a.raised), default=0)
    return [a for a in figures if a.low < most and _given_before(report, a)]


def _given_before(report: ReportText, atom: Atom) -> bool:
    first, last = report.sentence(atom.start)
    had = _HAD_PUT.search(report.text, first, atom.start)
    return had is not None and _DAY.search(report.text, had.start(), last) is not None


def _entries(report: ReportText, _: None) -> tuple[list[int], bool]:
    """Where the entries of a page of updates begin (none: it is no such page), and whether the latest stand first."""
    found = [(m.start(), 60 * int(m[1]) + int(m[2])) for m in _CLOCK.finditer(report.text)]
    if len(found) < _ENTRIES:
        return [], False
    falling = sum(b < a for (_, a), (_, b) in pairwise(found))
    return [start for start, _ in found], falling > len(found) / 2
