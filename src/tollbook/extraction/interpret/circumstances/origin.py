"""Where a cross-border attack came from, where the report says so plainly: "rockets fired from Lebanon"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Bundle, SpanField

SCORE: Final = 0.6  # confidence in what the grammar alone tells
_SIDE: Final = (
    r"(?:(?:across|over|beyond|behind|the other side of) the (?:border|frontier|river)(?: (?:in|with|from))?|"
    r"(?:inside|within)|(?:the )?(?:territory|soil|side|direction) of|bases? in|positions? in)"
)
_MOVED: Final = (
    r"(?:fired|launched|shot|flown|lobbed|directed|cross(?:es|ed|ing)?|infiltrat(?:ed|ing)|came|come|slipped|entered|"
    r"penetrated|broke through)(?: (?!(?:and|who|which|that|when|after|where|but|as)\b)[\w'’]+){0,4}?"
)
_STRIKERS: Final = (
    r"(?:raiders|gunmen|attackers|armed men|militants|rebels|insurgents|terrorists|an? (?:armed )?group|rockets?|"
    r"shells?|shellfire|drones?|missiles?|mortars?|fire)"
)
_FROM_COUNTRY: Final = Cue(
    rf"\b(?:{_MOVED}|{_STRIKERS}) from (?:{_SIDE} )?(?:(?:its|their) camps (?:in|across the) )?(?:the )?$",
    re.IGNORECASE,
)
_ACROSS: Final = Cue(rf"\b(?:from )?{_SIDE} (?:the )?$", re.IGNORECASE)
_FROM_PEOPLE: Final = Cue(r"\bfrom (?:inside |within |the ){0,2}$", re.IGNORECASE)
_GROUND: Final = re.compile(r" (?:territory|soil|side(?: of the border)?|waters)\b")
_UNSURE: Final = re.compile(r"\b(?:not|never|denied|denies|whether|no evidence)\b[^.;]{0,60}$", re.IGNORECASE)
_OTHERS: Final = Cue(r"\b(?:others?|them|these) $")
_REACH: Final = 60  # characters before the name of a country that may say what came from it
_TELLING: Final = (SpanField.EVENT_TYPE, SpanField.WEAPON, SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED)


@dataclass(frozen=True, slots=True)
class Origin:
    """The country (ISO 3166-1 alpha-2) that an attack came from, and the words that say so."""

    country: str
    start: int
    end: int


def find_origin(report: ReportText, bundle: Bundle, struck: str | None) -> Origin | None:
    """The one other country that the sentences of an attack say it came from; None where none or several are named.

    `struck` is the country that was hit: what came from within it crossed no border.
    """
    if struck is None:
        return None
    told = {report.sentence_number(s.start) for s in bundle.spans if s.field in _TELLING}
    lines = {n for line in told for n in (line, line + 1) if n < len(report.starts)}
    found = [o for n in sorted(lines) for o in _in_sentence(report, *report.sentence(report.starts[n]))]
    others = {o.country for o in found}
    return found[0] if len(others) == 1 and struck not in others else None


def _in_sentence(report: ReportText, first: int, last: int) -> Sequence[Origin]:
    found = []
    for d in report.demonyms_in(first, last):
        begin = max(first, d.start - _REACH)
        before = report.text[begin : d.start]
        lead = _lead(report.text, d, before)
        if (
            lead
            and not _of_some(report, begin + lead.start())
            and not _UNSURE.search(report.text, first, begin + lead.start())
        ):
            ground = _GROUND.match(report.text, d.end)
            found.append(Origin(d.code, begin + lead.start(), ground.end() if ground else d.end))
    return found


def _of_some(report: ReportText, at: int) -> bool:
    """Whether what "come from" speaks of was counted right before: "six come from Lesotho" are no attackers."""
    return _OTHERS.search(report.text, max(0, at - 12), at) is not None or any(
        0 <= at - q.end <= 1 for q in report.quantities_in(max(0, at - 12), at)
    )


def _lead(text: str, named: Demonym, before: str) -> re.Match[str] | None:
    """The words before a country that make it an origin: "fired from", "from across the border in"."""
    if named.area:
        return None
    if named.country and not _GROUND.match(text, named.end):
        across = _ACROSS.search(before)
        return _FROM_COUNTRY.search(before) or (
            across if across and across.group().lower().startswith("from") else None
        )
    return _FROM_PEOPLE.search(before) if _GROUND.match(text, named.end) else None
