"""Numbers that are somebody's age, and marks that cut through one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.spans import Span

_OF_AGE: Final = Cue(
    r"\b(?:an?|the) (?:[\w-]+ )?(?!(?:group|crew|party|team|convoy|family|number|total|batch|squad|unit|column|band|"
    r"gang|toll|crowd|staff|delegation)\b)[\w-]+ of $",
    re.IGNORECASE,
)
_AGED: Final = Cue(
    r"\b(?:girl|boy|m[ae]n|wom[ae]n|child|son|daughter|youth|student|pupil|one|"
    r"teenager|persons?|somebody|driver|worker|father|mother|baby|girls|boys|children) of $",
    re.IGNORECASE,
)
_YEARS_OLD: Final = r"(?:\d{1,2}|\w+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
_ALSO_AGED: Final = Cue(
    r"\b(?:girls|boys|children|m[ae]n|women|sons|daughters|students|pupils|brothers|sisters|teenagers|youths|cousins|"
    r"trainees|apprentices|workers|siblings|kids),? (?:of|aged) "
    rf"{_YEARS_OLD}(?:, {_YEARS_OLD})*,? (?:and|or) $",
    re.IGNORECASE,
)  # "two boys of 12 and 13"
_THEN_ONE: Final = re.compile(
    r" (?:who |also )?(?:suffered|was|died|had|has|is|lay|lost|sustained|received|survived|from [A-Z])\b"
)  # what is said of one person: "a comrade of 22 suffered a wound"
_THEN_HARMED: Final = re.compile(r" (?:shot|hit|struck|stabbed|wounded|injured|hurt|burned|beaten|killed|missing)\b")
# what is said of one whose trade tells that he is a person: "a herdboy of 12 shot in the foot"
_BOTH_AGED: Final = Cue(
    r"\b(?:two|both)(?: [a-z][\w'’-]*){1,4}, (?:aged )?(?P<first>\d{1,2} and )?$", re.IGNORECASE
)  # "two conscripts, 19 and 20, are hurt"
_CHILDREN_AGED: Final = Cue(
    rf"\b(?:children|boys|girls|sons|daughters|brothers|sisters|siblings|kids|grandchildren|toddlers), "
    rf"(?P<first>{_YEARS_OLD} and )?$",
    re.IGNORECASE,
)  # "the children, five and eight, have cuts"
_AND_YEARS: Final = re.compile(rf" and {_YEARS_OLD}(?:[,.;)]|$)")
_AND_AGED: Final = re.compile(r" and \d{1,2}(?:[,.;)]| (?:are|were|was|is)\b|$)")
_AGED_ENDS: Final = re.compile(r"[,.;)]| (?:are|were|was|is|had)\b|$")
_IS_AGED: Final = Cue(
    r"\b(?:the|an?|this|that|his|her|their) (?:[\w'’-]+ ){0,2}?(?:man|woman|boy|girl|driver|victim|nurse|guard|wife|"
    r"husband|son|daughter|mother|father)(?: (?!(?:and|but|or|of)\b)[\w'’-]+){0,6}? (?:is|was) $",
    re.IGNORECASE,
)  # "the man wounded at Senna is 41, and a dentist"
_IN_THEIR_TEENS: Final = re.compile(
    r"(?:,[^.;\n]{1,60},)? (?:were|was|are|is) (?:all |both |believed to be |aged? )*in (?:their|his|her) "
    r"(?:early |late |mid-?)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\d0s)\b"
)  # "two, including the woman killed, were in their thirties"
_AGE_BEGUN: Final = re.compile(r"\d(?:[- ](?:year|month|week|day)s?)?-?$")
_AGE_GOES_ON: Final = re.compile(r"(?:(?:[- ]|(?<=-))(?:year|month|week|day)s?)?[- ]?old\b(?![ -]?s)")
_AGE_BEFORE: Final = re.compile(r"\b(?:an? |the )?\d{1,2}-(?:year|month|week|day)s?-$", re.IGNORECASE)
_OLD_ONE: Final = re.compile(r"old [a-z]")  # "old Ann Doe" may well be who did it
_OF_AN_AGE: Final = re.compile(
    r" \d{1,2}-(?:year|month|week|day)s?-old(?: (?:boy|girl|man|woman|male|female|child)\b)?"
)
_HALF_OLD: Final = re.compile(r"[- ]and[- ]a[- ]half[- ](?:year|month)")


def is_age(text: str, q: Quantity, role: bool) -> bool:
    """Whether a number is an age: "a guard of 41", "two boys of 12 and 13", "were in their thirties"."""
    before = text[max(0, q.start - 48) : q.start]
    if _IN_THEIR_TEENS.match(text, q.end):
        return True
    aged = 10 <= q.low < 100 and not role and _OF_AGE.search(before)
    if aged and (text[q.end : q.end + 1] in (",", ".", ")", ";") or _THEN_ONE.match(text, q.end)):
        return True
    if aged and _THEN_HARMED.match(text, q.end) and find_role(aged.group()):
        return True
    if _HALF_OLD.match(text, q.end) or _are_two_ages(text, q):
        return True
    if (
        10 <= q.low < 100
        and not role
        and text[q.start : q.end].isdigit()
        and _IS_AGED.search(text, max(0, q.start - 90), q.start)
    ):
        return text[q.end : q.end + 1] in (",", ".", ";")
    if 0 < q.low < 100 and not role and _ALSO_AGED.search(text, max(0, q.start - 40), q.start):
        return True
    return bool(_AGED.search(before)) and q.low > 0 and not text.startswith(" of", q.end) and not role


def _are_two_ages(text: str, q: Quantity) -> bool:
    """Whether a number is one of the ages of two people told of together."""
    if child := _CHILDREN_AGED.search(text, max(0, q.start - 30), q.start):
        return bool((_AGED_ENDS if child["first"] else _AND_YEARS).match(text, q.end))
    told = _BOTH_AGED.search(text, max(0, q.start - 60), q.start) if text[q.start : q.end].isdigit() else None
    return bool(told and (_AGED_ENDS if told["first"] else _AND_AGED).match(text, q.end))


_CUT: Final = re.compile(r"(?<=[a-z])(?:-[a-z]+)+")


def whole_word(text: str, span: Span) -> Span:
    """The mark with the rest of a noun that it cuts through: "a passer" of "a passer-by"."""
    rest = _CUT.match(text, span.end) if text[span.end : span.end + 1] == "-" else None
    return replace(span, end=rest.end()) if rest and " " in text[span.start : span.end] else span


def with_its_age(text: str, span: Span) -> Span:
    """The mark with the rest of an age that it cuts through: "a 15-year" or "old girl" of "a 15-year-old girl"."""
    begun = _AGE_BEFORE.search(text, max(0, span.start - 20), span.start)
    if begun and _OLD_ONE.match(text, span.start):
        return replace(span, start=begun.start())
    if text[span.start : span.end].lower() in ("a", "an") and (told := _OF_AN_AGE.match(text, span.end)):
        return replace(span, end=told.end())
    if not _AGE_BEGUN.search(text, span.start, span.end):
        return span
    rest = _AGE_GOES_ON.match(text, span.end)
    return replace(span, end=rest.end()) if rest else span
