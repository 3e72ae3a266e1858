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


def as_updated(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, of which figures for everybody that a later entry or a correction gives anew are `earlier`.

    "18:20 Five bodies … 19:30 Twelve dead … 22:10 Correction: eleven dead": eleven. Pages may have the latest first.
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
        overtaken = [a for a in figures if a is not last] if corrects else []
    return [replace(a, earlier=True) if a in overtaken else a for a in atoms]


def _entries(report: ReportText, _: None) -> tuple[list[int], bool]:
    """Where the entries of a page of updates begin (none: it is no such page), and whether the latest stand first."""
    found = [(m.start(), 60 * int(m[1]) + int(m[2])) for m in _CLOCK.finditer(report.text)]
    if len(found) < _ENTRIES:
        return [], False
    falling = sum(b < a for (_, a), (_, b) in pairwise(found))
    return [start for start, _ in found], falling > len(found) / 2
