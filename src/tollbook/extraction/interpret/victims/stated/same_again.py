"""Numbers that give over again what another in a stated total counts: for another time, or as others have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.vocabulary.codes import Measure

_BESIDE: Final = Cue(
    r"\b(?:against|(?:down|up) from|compared (?:with|to)|(?:went|rose|fell|grew|dropped)(?: up| down)? from|"
    r"from [\w-]+ to) (?:some |about |only |just |around |nearly )?$",
    re.IGNORECASE,
)  # the same thing at another time
_ANOTHER_TIME: Final = Cue(
    r"\b(?:(?:previous|last|preceding) (?:week|month|year|quarter|season),?:? |(?:19|20)\d\d:? |"
    r"(?:in|than) [^.;:()]{4,40} \(|"
    r"(?:it|the (?:number|figure|total|count|tally)) (?:was|is|stood at|had been|came to|stands at) |"
    r"(?:since|from|until|for) [^.;:]{2,30}: |"
    r"(?:last|this|previous|same) (?:week|month|year|quarter|season),? there (?:were|had been|have been|was) |"
    r"(?:when|where|in (?:\d{4}|(?-i:[A-Z])[\w ]{2,30})) there (?:were|had been|was) )"
    r"(?:about |only |just |some |at least )?$",
    re.IGNORECASE,
)  # "last year: 170", "in 2019 there were nine"
_OF_ANOTHER_TIME: Final = re.compile(
    r" (?:in|over|during|for) (?:the )?(?:(?:whole|all) of (?:the )?|(?:corresponding|same|whole|entire) |all )",
    re.IGNORECASE,
)  # "61 in the same quarter of 2007"
_ALSO: Final = Cue(r"(?:,|;|,? \band)(?: only| just| at least| another| about)? $", re.IGNORECASE)
_SINCE_OR_IN: Final = re.compile(
    r" (?:(?:so far )?this (?:year|month|week)|last (?:year|month|week)|since|in (?:the year )?(?:19|20)\d\d)\b"
)  # "41 people were killed in 2023, and twelve since New Year"
_OTHERS_SAY: Final = Cue(
    r"\b(?:has|have|had|counts?|counted|gives?|gave|says?|said|speaks? of|spoke of|claims?|claimed|lists?|listed|"
    r"records|recorded|arrives? at|arrived at|reach(?:es|ed)?|thinks? it is|"
    r"(?:puts?|put) (?:it|them|the (?:figure|number|toll|total)) at|"
    r"(?:figures?|numbers?)(?:,[^,.;]{1,40},)? (?:are|is|were|was)|list of)"
    r"(?: (?:about|around|at least|only|nearer|over|more than|some))* [\"“]?"
    r"(?:about |around |at least |over |more than |nearly )*$",
    re.IGNORECASE,
)  # "the ministry counts 41"
_SAY_NO_MORE: Final = re.compile(
    r"[\"”]?(?:[.;)]|$|,(?! \w+ (?:of|killed|dead))|, all of (?:them|whom) [A-Z]|"
    r" (?:in all|dead in all|in total|on its list)\b|"
    r", (?:in|over) the same\b)"
)
ALONE: Final = re.compile(r"(?:[.,;:)]|$| (?:in|over|during|for|and|or|so far|this|last|since)\b)")


def at_another_time(text: str, quantity: Quantity, ahead: int) -> bool:
    """Whether a bare number is the same figure for another time: "against 63", "last year: 170"."""
    if _BESIDE.search(text, ahead, quantity.start):
        return True
    led = _ANOTHER_TIME.search(text, max(0, quantity.start - 60), quantity.start)
    if not ALONE.match(text, quantity.end):
        return False
    also = _ALSO.search(text, max(0, quantity.start - 20), quantity.start) and _SINCE_OR_IN.match(text, quantity.end)
    return bool(led or also or _OF_ANOTHER_TIME.match(text, quantity.end))


def told_by_others(text: str, quantity: Quantity) -> bool:
    """Whether a bare number is the same figure as others have it: "the ministry counts 41"."""
    led = _OTHERS_SAY.search(text, max(0, quantity.start - 60), quantity.start)
    return bool(led and _SAY_NO_MORE.match(text, quantity.end))


def first_of_last(text: str, rows: Sequence[tuple[Measure, Quantity]]) -> Measure:
    """The measure of the first figure in the sentence that gives the last ones: "1,300 killed in 270 incidents"."""
    start = text.rfind(". ", 0, rows[-1][1].start)
    return next(measure for measure, quantity in rows if quantity.start > start)
