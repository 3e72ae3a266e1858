"""Where a figure over several incidents holds: the words for its area, which stand with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.authorities import in_dateline
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span
from tollbook.gazetteer import Toponym, ToponymKind

_SPOKEN_AREA: Final = Cue(
    r"\b(?:in|across) (the (?:region|country|province|district|area|prefecture|governorate|county|valley|strait|delta|"
    r"(?:(?:two|three|four|five|six|seven|eight|border|northern|southern|eastern|western|neighbouring|coastal) ){1,2}"
    r"(?:regions|countries|provinces|districts|states|areas)))\b",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    r"\b(?:in|across|inside|throughout|from)(?: (?:the|all|northern|southern|eastern|western|central))* $"
)
_LED: Final = re.compile(
    r"(?:,)?(?: (?:had|has|saw|recorded|counted|reported|accounts?|accounted|with))?(?: for)?"
    r"(?: (?:at least|about|some|only))?:? "
    r"\(?"
)
_OPENS: Final = re.compile(r"(?:^|[;.:\n]) ?(?:and )?[Ii]n (?:the )?(?:[\w-]+ ){0,3}$")
_PEOPLE_OF: Final = Cue(
    r"\b(?:citizens?|nationals?|natives?|residents?|people|workers?|migrants?|labourers?|drivers?|miners?|traders?|"
    r"soldiers?|members?|sons|those) (?:of|from) (?:the )?(?:[A-Z]\w+(?:, | and ))*$|"
    r"\b[a-z]+s from (?:the )?(?:[A-Z]\w+(?:, | and ))*$"
)
_THEIR_PEOPLE: Final = re.compile(
    r" (?:nationals|citizens|residents|passport|pirates|militants)\b|['’]s? (?:own )?(?:nationals|citizens)\b"
)
_OF_A_LAND: Final = Cue(r"\b(?:African|Asian|European|American|Kurdish|Arab|Saharan|Sahelian)s?$")
_IN_A_NAME: Final = re.compile(
    r" (?!(?:State|Province|Region|District|County|Governorate|Department|Valley|River|Islands?|Sea|Gulf|Delta|"
    r"City|Hills|Mountains|Coast|Peninsula|Basin|Strip|Strait|Territory|Prefecture|Division|Oblast|Since|In|On|And|The)\b)"
    r"[A-Z][a-z]+"
)  # "Sahel Rights Observatory"
_SPEAKING: Final = re.compile(r"(?: (?!in\b|on\b)[\w'’-]+){0,2}?,? (?:said|says|counts?|counted|claims?|has records)\b")
_OF_A_BODY: Final = Cue(
    r"\b(?:association|union|group|embassy|consulate|consul|ministry|government|office|court|hospital|police|"
    r"authorities|officials?|lawyers?|organi[sz]ations?|agency|newspapers?|minister|spokesm[ae]n|"
    r"researchers?|agencies|talks|summit) "
    r"(?:in|of|for|from|at) (?:the )?$",
    re.IGNORECASE,
)  # whose seat is not where it was


_SIDE: Final = re.compile(
    r"\b(?:in and around|around|north(?:ern|-?east\w*|-?west\w*)?|south(?:ern|-?east\w*|-?west\w*)?|east(?:ern)?|"
    r"west(?:ern)?|central)(?: of)? (?:the )?$",
    re.IGNORECASE,
)


def _is_where(report: ReportText, named: Toponym) -> bool:
    """Whether a name in the words of a total may be where it holds: not whose people, nor of a body or its seat."""
    text, before = report.text, max(0, named.start - 60)
    if named.kind is ToponymKind.DEMONYM or in_dateline(text, named.start) or _OF_A_LAND.search(named.text):
        return False
    if _PEOPLE_OF.search(text, before, named.start) or _OF_A_BODY.search(text, before, named.start):
        return False
    return not any(p.match(text, named.end) for p in (_THEIR_PEOPLE, _IN_A_NAME, _SPEAKING))


def area_of(report: ReportText, span: Span, toponyms: Sequence[Toponym]) -> str | None:
    """The words that say where, in the stretch itself: where one attack was says nothing of a total beside it."""
    begin, end = span.start, span.end
    named = [t for t in toponyms if begin <= t.start < end and _is_where(report, t)]
    spoken = _SPOKEN_AREA.search(report.text, begin, named[0].start if named else end)
    if spoken or not named:
        return spoken.group(1) if spoken else None
    stop = named[0].end
    for t in named[1:]:
        if re.fullmatch(r",? (?:and )?(?:the )?", report.text[stop : t.start]):
            stop = t.end
    lead = _SIDE.search(report.text[: named[0].start][-24:])
    return report.text[named[0].start - (len(lead.group()) if lead else 0) : stop]


def area_at(
    report: ReportText, at: tuple[int, int], until: int, sentence: tuple[int, int], toponyms: Sequence[Toponym]
) -> str | None:
    """The area right behind a figure, before the next, or right before it; None where there is none.

    "Nine in Kenya and 25 in Sudan", "Kenya 25, Sudan nine", "in Kenya, they counted 25".
    """
    until = next((at[1] + n for n, c in enumerate(report.text[at[1] : until]) if c == ";"), until)
    named = [t for t in toponyms if at[1] <= t.start < until <= sentence[1] and t.kind is not ToponymKind.DEMONYM]
    if named and _IN.search(report.text, max(at[1], named[0].start - 24), named[0].start):
        return named[0].text
    led = [t for t in toponyms if sentence[0] <= t.start and t.end <= at[0] and t.kind is not ToponymKind.DEMONYM]
    if not led:
        return None
    opens = _OPENS.search(report.text, sentence[0], led[-1].start) and ";" not in report.text[led[-1].end : at[0]]
    return led[-1].text if opens or _LED.fullmatch(report.text, led[-1].end, at[0]) else None
