"""Figures over many incidents or some time, which are no incident's toll: "eight were killed in almost a year"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity, value_of
from tollbook.extraction.interpret.victims.stated.ordinals import counted_by_nth, plainly_nth
from tollbook.extraction.interpret.wordlists import MONTHS, WEEKDAY
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Measure

_NUMBER: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d+|several|recent)"
_OVER_TIME: Final = Cue(
    rf"\b(?:in|over|during|within|for|across) (?:the )?(?:past|last|preceding|previous|space of|course of|"
    rf"a period of)? ?(?:almost|nearly|less than|little over|just over|about|more than|the|a period of)*"
    rf" ?{_NUMBER}? ?(?:days|weeks|months|years|year|decades?)\b(?! ago)|\bsince (?:the (?:start|beginning|"
    rf"turn|end) of|(?:early |late |mid-)?(?:{MONTHS}|(?:19|20)\d\d)|last )|"
    rf"\b(?:so far|to date) this year\b|\bover the (?:past|last|course of the) (?:week|weekend|month)\b",
    re.IGNORECASE,
)  # fmt: skip
_IN_ATTACKS: Final = Cue(
    r"\bin (?:\w+ ){0,2}(?:attacks|incidents|raids|ambushes|cases|clashes|strikes|bombings)\b", re.IGNORECASE
)
_ON_A_DAY: Final = re.compile(
    rf"\b(?:on|early|late|last|overnight) (?:\w+ )?{WEEKDAY}\b|\bovernight\b|"
    r"\bon (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2})\b"
)  # attacks of one day are told as one: "in raids on two villages on Saturday night"
_TOLL: Final = Cue(
    r"\b(?:weekly|monthly|yearly|annual|total|overall|combined|cumulative|month's|"
    r"year's|week's) (?:death )?(?:toll|count|tally|number)\b|\btoll in the (?:region|province|country|area|"
    r"district)\b",
    re.IGNORECASE,
)
_IN_ALL: Final = re.compile(r"(?:total|overall) ", re.IGNORECASE)
_ANOTHER: Final = re.compile(
    r"\b(?:another|latest|newest|fresh|further|second|third|\w+th) (?:[\w-]+ )?(?:attack|incident|raid|ambush|strike|"
    r"bombing|shooting|assault|blast|explosion|killing|murder|abduction|kidnapping)s?\b",
    re.IGNORECASE,
)
_SEVERAL_ATTACKS: Final = Cue(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|a (?:series|string|wave|spate) of) (?:\w+ ){0,3}?"
    r"(?:attacks|incidents|raids|ambushes|strikes|bombings|shootings|assaults)\b",
    re.IGNORECASE,
)  # "two attacks within a week have killed five"
_IN_A_WEEK: Final = re.compile(
    r"\b(?:with)?in (?:the )?(?:space of )?(?:an?|one|the same|the past|the last) (?:day|week|fortnight|month|year)\b"
)
_ONE_ATTACK: Final = Cue(
    r"\b(?:(?:dead|blood|wor)\w*est|first|second|third|latest|one of|kidnapped|held|captive|captivity|"
    r"hostages?|missing|sentenced|later|freed|released(?! (?:the |their )?(?:names?|identit\w+|details|video))|after|"
    r"died of|when|aged)\b|\bthe (?:attack|blast|"
    r"raid|bombing|explosion|incident)\b",
    re.IGNORECASE,
)
_IN_EARLIER_ONES: Final = Cue(
    r"\b[Ii]n (?:the |its |their )?(?:previous|earlier|preceding|other|first) (?:two|three|four|five|six|seven|"
    r"eight|nine|"
    r"ten|\w+teen|\d+)(?: (?:attacks|raids|incidents|ambushes|cases|ones))?,|"
    r"\b(?:[Oo]ver|[Aa]cross|[Ii]n all of) (?:the|these|those) (?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|"
    r"\d+)(?: (?:attacks|raids|incidents|ambushes|cases|blasts|strikes))?,"
)  # "in the previous eight, three were killed", "over the nine, the cost in lives stands at one"
_COUNTS_SINCE: Final = re.compile(
    r"\b(?:[Cc]ounts?|[Cc]ounted|[Ll]ogged|[Rr]ecorded|[Dd]ocumented|[Rr]egistered) (?:so far )?"
    r"(?:this|last) (?:year|month)\b"
)  # "it counts this year eleven lorries robbed and seven drivers kidnapped"
_THEIR_TOTAL: Final = re.compile(r"(?:['’]s|\b(?:its|their|our)) (?:overall |grand )?total of [\"“]?$")
_COUNT_LINE: Final = re.compile(
    r"(?:(?:The|This|Last|Previous|Same) )?(?:[Ww]eek|[Mm]onth|[Ff]ortnight|[Qq]uarter|[Yy]ear)(?:['’]s)?"
    r"(?: (?:count|toll|total|tally|figures?|before|last year))?: "
)  # "Week's count: five dead. Previous week: two dead."
_RECORDED: Final = re.compile(
    r"\b(?:documented|recorded|registered|logged|verified|tallied|counted|monitored)\b[^.;\n]{0,30}? "
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?) (?:\w+ ){0,2}?"
    r"(?:attacks|incidents|raids|ambushes|assaults|aggressions|cases|violations)\b",
    re.IGNORECASE,
)
_OPENS_COUNT: Final = re.compile(
    r"(?:(?:In (?:all|these|them)|Altogether|Together|At least|Some|About),? )?(?:these |they )?"
    r"(?:[\w-]+ (?:people|persons|civilians|defenders|workers|men|women|of them) "
    r"(?:were|was|have been|had been|lost|died)|"
    r"(?:left|killed|cost|claimed))\b",
    re.IGNORECASE,
)
_WHICH_LEFT: Final = re.compile(
    r"[^.;\n]{0,60}?,? (?:which|that|and) (?:together |in all )?(?:left|killed|claimed|caused|cost|resulted)\b"
)  # "six attacks on pits, which left 19 dead"
_LOOKS_BACK: Final = re.compile(
    r"(?:In|Over|During|Throughout) the (?:[a-z]+ )?(?:years?|months|weeks|decades?) "
    r"(?:I|we|he|she|they|that|since|before|after|in which|to)\b"
)  # "In the year I followed his convoy, eleven drivers were killed"
_UP_TO_NOW: Final = re.compile(
    r"\bsince\b|\b(?:this|the current) (?:year|month|week)\b|\bin (?:as many|less than|under|just|only|a|two|three|"
    r"four|five|six|seven|eight|nine|ten|the (?:past|last)) (?:\w+ )?(?:days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_SOON: Final = 24  # characters behind a verb within which it says how many
_CUT_OFF: Final = 60  # characters from a mark within which its number stands
_CLAUSE_END: Final = re.compile(r"[.;:\n]|, (?:and|but|in|when|a|the)\b")
_ATTACKS: Final = re.compile(
    r"\b(?:attacks|incidents|raids|ambushes|strikes|bombings|shootings|assaults|cases)\b", re.IGNORECASE
)
_IN_SOME_TIME: Final = re.compile(
    r"\b(?:in|over|during|within|for|of) (?:the |a |this |that )?(?:[\w-]+ ){0,2}?(?:days|weeks?|fortnight|months?|"
    r"years?)\b"
)


_PERFECT_IN_YEAR: Final = re.compile(
    r"[^.;:,\n]{0,40}? (?:have|has) (?:[a-z]+ )?(?:been )?(?:killed|murdered|shot|slain|kidnapped|abducted|wounded|"
    r"injured|died|perished|lost|fallen)\b[^.;:,\n]{0,50}? in (?:19|20)\d\d\b"
)  # "four journalists have now been murdered in Orvale in 2025"
_THOSE: Final = re.compile(
    r"(?:(?:These|Those|The|All) )?(?P<number>[\w-]+)(?: (?:attacks|raids|bombs|bombings|blasts|explosions|ambushes|"
    r"incidents|strikes|of them))? (?:(?:have|had) )?(?:(?:together|now|so far|between them) )*"
    r"(?:killed|left|cost|claimed|taken|wounded|injured)\b",
    re.IGNORECASE,
)  # "The six have killed 71 people", after "the sixth car bomb since May"


def over_several(report: ReportText, first: int, last: int) -> bool:
    """Whether a sentence counts over some time or several attacks."""
    counts = (_OVER_TIME, _IN_ATTACKS, _TOLL, _SEVERAL_ATTACKS, _ATTACKS, _IN_SOME_TIME)
    return any(p.search(report.text, first, last) for p in counts) or tells_nth(report, first)


def tells_nth(report: ReportText, at: int) -> bool:
    """Whether a sentence says in so many words which attack of a time one was: "the sixth since May"."""
    lines = report.once(_nth_lines, "nth")
    return report.sentence_number(at) in lines


def _nth_lines(report: ReportText, asked: str) -> frozenset[int]:  # noqa: ARG001
    return frozenset(report.sentence_number(start) for start, _ in plainly_nth(report.text))


def is_aggregate(report: ReportText, span: Span) -> bool:
    """Whether a figure counts the victims of many incidents: "eight were killed in almost a year"."""
    first, last = report.sentence(span.start)
    text = report.text
    toll = _TOLL.search(text, first, last)
    if toll and not (_IN_ALL.match(text, toll.start()) and _of_one(text, first, last)):
        return True
    if _THEIR_TOTAL.search(text, first, span.start) or _COUNTS_SINCE.search(text, first, span.start):
        return True
    if _IN_EARLIER_ONES.search(text, first, span.start) or _COUNT_LINE.match(text, first, span.start):
        return True
    if _of_those_recorded(report, first, span) or _of_those_numbered(report, first):
        return True
    several = _SEVERAL_ATTACKS.search(text, first, span.start)
    if several and any(p.search(text, several.end(), span.start) for p in (_OVER_TIME, _IN_ATTACKS, _IN_A_WEEK)):
        return True
    if several and _WHICH_LEFT.match(text, several.end(), span.start) and not _ON_A_DAY.search(text, first, last):
        return True
    stop = _CLAUSE_END.search(text, span.end, last)
    behind = (text, span.end, stop.start() if stop else last)
    if _so_far(text, first, span, last):
        return True
    looks_back = _LOOKS_BACK.match(text, first, span.start)
    over = (
        looks_back
        or _OVER_TIME.search(*behind)
        or _PERFECT_IN_YEAR.match(text, span.end, last)
        or (_IN_ATTACKS.search(*behind) and not _ON_A_DAY.search(text, first, last))
    )
    return bool(over) and not _ONE_ATTACK.search(text[first:last])


_HAVE_KILLED: Final = re.compile(
    r"\b(?:have|has) (?:now |already |since )?(?:killed|murdered|slain|abducted|kidnapped|wounded|injured)"
    r" (?:at least |about |some |more than |over )?$"
)
_HAVE_BEEN: Final = re.compile(r"(?: [\w-]+){0,3}? (?:have|has) (?:now |already )?(?:been|died|lost)\b")
_IN_A_MONTH: Final = re.compile(
    r"\b(?:with)?in (?:the )?(?:space of )?(?:a|one|the same|the past|the last) (?:week|fortnight|month)\b"
)


def _so_far(text: str, first: int, span: Span, last: int) -> bool:
    """Whether it tells how many have been harmed by now: "militants have killed six teachers in a month"."""
    perfect = _HAVE_KILLED.search(text, max(first, span.start - 60), span.start) or _HAVE_BEEN.match(
        text, span.end, last
    )
    return perfect is not None and _IN_A_MONTH.search(text, span.end, last) is not None


def _of_those_recorded(report: ReportText, first: int, span: Span) -> bool:
    """Whether a sentence counts whom the attacks harmed that the one before it says to have been recorded.

    "We documented 19 attacks in April. Four persons were killed, nine were wounded."
    """
    text = report.text
    if not first or not _OPENS_COUNT.match(text, first) or _ON_A_DAY.search(text, *report.sentence(span.start)):
        return False
    before = report.sentence(first - 1)
    return "\n" not in text[before[1] : first] and bool(_RECORDED.search(text, *before))


def _of_those_numbered(report: ReportText, first: int) -> bool:
    """Whether a sentence tells whom as many attacks harmed as the one before it says that this was the last of."""
    those = _THOSE.match(report.text, first) if first else None
    number = value_of(those["number"].lower()) if those else None
    if those is None or number is None or number[0] < 2 or not report.quantities_in(those.end(), those.end() + _SOON):
        return False
    before = report.sentence(first - 1)
    counted = counted_by_nth(report.text, *before)
    return "\n" not in report.text[before[1] : first] and any(
        m is Measure.ATTACKS and q.low == number[0] for m, q in counted
    )


def _of_one(text: str, first: int, last: int) -> bool:
    """Whether nothing in a sentence says that the total it gives is of several attacks or of some time.

    "Two more are confirmed dead, bringing the total number of deaths to five" is of one.
    """
    several = (_OVER_TIME, _IN_ATTACKS, _SEVERAL_ATTACKS, _ATTACKS, _IN_SOME_TIME, _ANOTHER)
    return not any(p.search(text, first, last) for p in several)


def clause_of(report: ReportText, span: Span) -> tuple[int, int]:
    """The sentence of a figure, or what stands around it where that is long."""
    first, last = report.sentence(span.start)
    return (first, last) if last - first <= 300 else (max(first, span.start - 120), min(last, span.end + 160))


def in_one_piece(report: ReportText, totals: list[Span]) -> list[Span]:
    """Pieces of one stated total, marked apart within a sentence, as one; one without a figure takes its sentence."""
    joined: list[Span] = []
    for span in sorted(totals, key=lambda s: (s.start, s.end)):
        last = joined[-1] if joined else None
        same = last is not None and report.sentence_number(last.start) == report.sentence_number(span.start)
        if last is not None and same and span.start - last.end <= 120:
            joined[-1] = replace(last, end=max(last.end, span.end), score=max(last.score, span.score))
        else:
            joined.append(span)
    done = []
    for span in joined:
        begin, stop = report.sentence(span.start)
        counts = report.quantities_in(span.start, span.end) or counted_by_nth(report.text, span.start, span.end)
        if counts or span.end - span.start > 60:
            done.append(span)
        elif nth := _nth_beside(report, span):
            done.append(replace(span, start=min(span.start, nth.start), end=max(span.end, nth.end)))
        elif _OVER_TIME.search(report.text, begin, stop) or _TOLL.search(report.text, begin, stop):
            start, end = clause_of(report, span)
            done.append(replace(span, start=start, end=end))
    return done


def _nth_beside(report: ReportText, span: Span) -> Quantity | None:
    """The ordinal of some time that a mark was cut off from: "the 51st" before "to be shot dead this year"."""
    if not _UP_TO_NOW.search(report.text, *report.sentence(span.start)):
        return None
    found = (q for _, q in counted_by_nth(report.text, *report.sentence(span.start)))
    return next((q for q in found if q.start < span.end + _CUT_OFF and span.start < q.end + _CUT_OFF), None)
