"""The names in what the reader marks for who did what to whom: a mark often takes in too much, or two names at once.

"hurled three powerful bombs" is marked where the bombs are the weapon, "Maoist guerrillas of the ELN" where the ELN is
the organisation. Letter case tells nothing: these fields are learnt from wires without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.spans import Span, SpanField

_AROUND: Final = " \t\n,.;:()-\"'"
_SMALL: Final = "of|by|to|and|or|in|at|on|for|with|from|against|outside|inside|near|s"
_THESE: Final = "the|an?|his|her|its|their|this|that|these|those|such"
_SAID: Final = "alleged|presumed|suspected|supposed"
_FEW: Final = r"some|several|other|all|at least|about|approximately|more than|nearly|over"
_COUNT: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WENT: Final = (
    r"explo(?:de[ds]?|ding|sions?)|blasts?|fire|attacks?|blew|blown|went|detonat\w+|was|were|plac(?:ed|ing)|"
    r"plant(?:ed|ing)|hurl\w*|throw\w*|threw|set|off|up|launch(?:ed|ing)|using"
)
_BELIEF: Final = (
    r"so-?called|called|self-?styled|styled|pro-? ?castro\w*|castro?ite|(?:pro)?castrist|pro-?soviet|maoist|marxist|"
    r"guevarist|leftist|rightist|ultraleftist"
)
_FIGHTERS: Final = (
    "guerrillas?|rebels?|members?|elements|militants|terrorists?|activists?|troops|soldiers|urban|units?|"
    "commandoe?s?|group|cell|columns?"
)
_NATIONAL: Final = r"\w+(?:an|ian|ese)(?= (?:guerrilla|army of|\w+ \w+ \w+ (?:front|movement)))"
_OFFICES: Final = (
    "dr|mrs?|ms|miss|don|msgr|monsignor|fathers?|rev|reverend|arch?bishop|priest|gen|general|col|colonel|lt|lieutenant|"
    "capt|captain|maj|major|sgt|sergeant|corporal|judge|sen|senator|deputy|mayor|president|minister|attorney|lawyer|"
    "businessman|newsman|journalist|ambassador|doctor|engineer|leader|professor|governor|magistrate|comrades?|former"
)


@dataclass(frozen=True, slots=True)
class _Edges:
    """What is cut from the beginning and the end of a mark, and the marks that name nothing of their field."""

    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    idle: re.Pattern[str]


def _edges(leading: str, trailing: str, idle: str = r"(?!)") -> _Edges:
    marks = (rf"(?:{leading})\b\.?\s+", rf"(?:\s(?:{trailing})|'s?)$", idle)
    return _Edges(*(re.compile(mark, re.IGNORECASE) for mark in marks))


_BEHIND: Final = (
    rf"{_SMALL}|{_THESE}|that|which|who|where|whose|when|were|was|had|has|have|parked|located|belonging|riding|"
    r"travell?ing|dressed|wearing"
)
_EDGES: Final = {
    SpanField.PERPETRATOR: _edges(
        rf"\d[\d,]*|{_FEW}|{_THESE}|{_SMALL}|{_SAID}",
        _BEHIND,
        r"(?:civilian )?cloth(?:es|ing)|uniforms?|automobiles?|vehicles?|cars?|motorcycles?|civilians?",
    ),
    SpanField.ORGANISATION: _edges(
        rf"{_THESE}|{_SMALL}|{_SAID}|{_BELIEF}|(?:{_FIGHTERS}|front)(?= of)|"
        rf"guerrillas?(?= (?:organi[sz]ation|movement|group))|{_NATIONAL}|"
        r"organi[sz]ation|movement(?= .* (?:movement|front))|\d+(?:st|nd|rd|th)",
        rf"{_FIGHTERS}|{_SMALL}|{_THESE}|high command|high|leaders(?:hip)?|called",
        r".{0,2}|(?:.*\W)?(?:guerrillas?|rebels|terrorists?|traffickers|soldiers|troops|commandoe?s?|men|individuals|"
        r"invaders|assassins|criminals|bands|gangs|units|elements|members|militants|extremists|lieutenants)",
    ),
    SpanField.SITE: _edges(rf"\d[\d,]*|{_COUNT}|many|numerous|various|another|{_FEW}|{_THESE}|{_SMALL}", _BEHIND),
    SpanField.VICTIM: _edges(rf"{_OFFICES}|{_SMALL}|the", _BEHIND),
    SpanField.INSTRUMENT: _edges(
        rf"{_COUNT}|\d+(?! ?(?:kg|kilo|grams?|mm|caliber|sticks?|tons?|pounds?))|some|several|other|another|first|"
        rf"second|third|{_THESE}|{_SMALL}|powerful|{_WENT}",
        rf"{_WENT}|{_SMALL}|that|which",
        rf"(?:{_WENT}|dynamited|shot|shooting|fired|bomb(?:ed|ing)|burst|motorcycle|machinegunned|torched|\d\w*)",
    ),
}
_GOES_ON: Final = {
    SpanField.ORGANISATION: re.compile(
        r"\s(?:liberation front|revolutionary movement|patriotic front|of national liberation|front|movement|cartel|"
        r"army|forces)\b",
        re.IGNORECASE,
    ),
    SpanField.INSTRUMENT: re.compile(r"(?:(?<=kg)|(?<=kilos)|(?<=grams)|(?<=sticks)|(?<=pounds)|(?<=tons)) of \w+"),
}
"""What belongs to a name that a mark ends before."""
_BETWEEN: Final = {SpanField.ORGANISATION: re.compile(r"[()]"), SpanField.SITE: re.compile(r"\s*,\s*(?:and\s+)?")}
_AND: Final = re.compile(r"\s+and\s+")


def named(text: str, span: Span) -> Iterator[Span]:
    """The names within a mark of a field of `CAST`, in text order; none where it names nothing of the kind."""
    edges = _EDGES[span.field]
    end = _whole(text, span)
    for start, stop in _pieces(text, span.start, end, span.field):
        first, last = _bare(text, start, stop, edges)
        if last > first and not edges.idle.fullmatch(text, first, last):
            yield replace(span, start=first, end=last)


def _whole(text: str, span: Span) -> int:
    """Where the name ends that a mark begins."""
    end = span.end
    more = _GOES_ON.get(span.field)
    while more and (going := more.match(text, end)):
        end = going.end()
    return end


def _pieces(text: str, start: int, end: int, field: SpanField) -> Iterator[tuple[int, int]]:
    """The parts of a mark that names a row of things; "and" parts them only behind a comma."""
    between = _BETWEEN.get(field)
    cuts = list(between.finditer(text, start, end)) if between else []
    if cuts and field is SpanField.SITE:
        cuts = sorted([*cuts, *_AND.finditer(text, start, end)], key=lambda m: m.start())
    for cut in cuts:
        yield start, cut.start()
        start = max(start, cut.end())
    yield start, end


def _bare(text: str, start: int, end: int, edges: _Edges) -> tuple[int, int]:
    """A name without what leads up to it and what follows."""
    before = None
    while before != (start, end):
        before = start, end
        while start < end and text[start] in _AROUND:
            start += 1
        while start < end and text[end - 1] in _AROUND:
            end -= 1
        leading = edges.leading.match(text, start, end)
        if leading and leading.end() < end:
            start = leading.end()
        trailing = edges.trailing.search(text, start, end)
        if trailing and trailing.start() > start:
            end = trailing.start()
    return start, end
