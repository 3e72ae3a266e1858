"""Figures of a speaker's own people: "three of our citizens lost their lives" says nothing of others who did."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.row import Row
from tollbook.vocabulary.codes import Hedge

_PEOPLE: Final = r"(?:its|their|our|his|her) (?:own )?(?:\w+ )?(?:citizens|nationals|compatriots|countrym[ae]n)\b"
_OF_OURS: Final = re.compile(rf" of {_PEOPLE}", re.IGNORECASE)
_OURS_BEFORE: Final = re.compile(rf"\bof {_PEOPLE}", re.IGNORECASE)
_BARE: Final = re.compile(r" (?:of (?:them|these|those) )?(?:has|have|had|was|were|is|are|died|lost)\b", re.IGNORECASE)


def own_people_only(report: ReportText, row: Row) -> Row:
    """The figure as a lowest one where it counts the speaker's own people alone."""
    counted = [a for a in row.atoms if a.counted]
    apart = any(a.told and not a.counted for a in row.atoms)  # told of by somebody else, too
    if not counted or apart or row.high is None or not all(_own(report, a) for a in counted):
        return row
    return replace(row, high=None, hedge=Hedge.AT_LEAST)


def _own(report: ReportText, atom: Atom) -> bool:
    """Whether those counted are the speaker's own people, by the words after the number or the sentence before."""
    if _OF_OURS.match(report.text, atom.end):
        return True
    first = report.sentence(atom.start)[0]
    if first != atom.start or not first or not _BARE.match(report.text, atom.end):
        return False
    before = report.sentence(first - 1)[0]
    return bool(_OURS_BEFORE.search(report.text, before, first)) and "\n" not in report.text[before:first]
