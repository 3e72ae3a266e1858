"""One bundle that tells of two attacks as two: a day, a clause, a sentence each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.bundles import COUNTS, OWN, date_of
from tollbook.extraction.interpret.circumstances.authorities import in_dateline
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.incidents.one_breath import (
    SAME_DOERS,
    before_that,
    by_same_doers,
    counted_at_each,
    disclaimed,
    led_by_earlier,
    looked_back_on,
    of_a_month,
    told_as_one_of_them,
)
from tollbook.extraction.interpret.incidents.place_led import by_place
from tollbook.extraction.interpret.incidents.reinforcements import on_reinforcements
from tollbook.extraction.interpret.incidents.two_days import (
    by_clause,
    elsewhere,
    held_since,
    long_before,
    looking_further_back,
)
from tollbook.extraction.interpret.incidents.two_places import (
    LATER_FATE,
    at_another_place,
    each_in_its_half,
    in_one_sentence,
    on_another_day,
    tells_of_return,
)
from tollbook.extraction.spans import Bundle, SpanField
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.dates import DateRange

_APART: Final = timedelta(days=45)
_OPENS_ANOTHER: Final = re.compile(
    r"(?:[-*•–] )?(?:(?:Also|And|Meanwhile),? )?(?:(?:(?:[Ii]n|[Dd]uring) )?(?:(?:[Aa]n?|the) (?:separate|second|third|"
    r"different|similar|unrelated|other)|(?:yet )?[Aa]nother) (?:\w+ )?(?:attack|incident|raid|ambush|blast|bombing|"
    r"explosion|strike|shooting|kidnapping|abduction|case|assault)\b(?! (?:victim|survivor))|[Ss]eparately,|"
    r"[Ee]lsewhere\b)"
)
_OPENS_LATER: Final = re.compile(
    r"(?:(?:(?:[Ll]ater|[Ee]arlier),? (?:on )?)?[Tt]he same (?:day|evening|night|morning|afternoon)|"
    r"[Ee]arlier (?:that|on the same) (?:day|evening|night|morning|afternoon)|(?:[Ss]ome |[A-Z]\w+ )?(?:[Hh]ours|"
    r"[Mm]inutes) (?:later|earlier)|(?:[Aa]bout |[Ss]ome |[Aa]round )?(?:[Hh]alf an hour|[Aa]n hour|\w+ minutes) "
    r"(?:later|afterwards)|[Ii]n (?:retaliation|response|reprisal|revenge))\b"
)  # a sentence so begun tells of another attack where it has a place, an attack and a figure of its own
_ANOTHER_IN: Final = re.compile(r"[Aa]nother,? (?:in|at|near|on|outside)\b")
_STRUCK_BACK: Final = re.compile(r"\b(?:(?:hit|struck|fired) back|retaliated|took revenge)\b")


def _goes_on(report: ReportText, start: int) -> bool:
    """Whether a sentence tells what became in time of those told of before, or when they were taken."""
    fate = LATER_FATE.search(report.text, *report.sentence(start)) and not SAME_DOERS.match(report.text, start)
    return bool(fate) or _THEY_WERE.match(report.text, start) is not None


_THEY_WERE: Final = re.compile(
    r"(?:They|Both|These|All(?: \w+)?|He|She|The (?:two|three|four|five|six|pair|couple|trio|men|women|man|woman)) "
    r"(?:were|was|had been) (?:(?:all|both|among|among the|[a-z]+ of|[a-z]+ of the) )*(?:[a-z-]+ (?:people |\w+s )?)?"
    r"(?:taken|seized|kidnapped|abducted|captured|snatched|hijacked)\b"
)


def _split_on(
    report: ReportText, bundle: Bundle, parts: Sequence[Bundle], dates: Sequence[DateMention]
) -> list[Bundle]:
    """The parts of a bundle, each split in turn where all are smaller than it, so that this comes to an end."""
    smaller = all(len(part.spans) < len(bundle.spans) for part in parts)
    return [b for part in parts for b in (split(report, part, dates) if smaller else (part,))]


def split(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """Two bundles where a later sentence gives a date far from the first and has a figure or attack of its own.

    Likewise where a sentence opens with another attack and counts anew what was counted before it.
    """
    filed = [d for d in dates if in_dateline(report.text, d.start)]  # when a report was written is no attack's day
    dates = [d for d in dates if d not in filed] if len(filed) < len(dates) else dates
    dated = [(s, d) for s in bundle.spans if s.field is SpanField.DATE and (d := date_of(s, dates))]
    if clauses := by_clause(report, bundle, dated, dates) or held_since(report, bundle, dated, dates):
        return _split_on(report, bundle, clauses, dates)
    if clauses := (
        before_that(report, bundle)
        or by_same_doers(report, bundle, dates)
        or looked_back_on(report, bundle, dates)
        or led_by_earlier(report, bundle)
        or told_as_one_of_them(report, bundle, dates)
        or of_a_month(report, bundle, dates)
    ):
        return clauses
    if denied := disclaimed(report, bundle):
        return denied
    if apart := _told_apart(report, bundle):
        return _split_on(report, bundle, apart, dates)
    ways = (elsewhere, long_before, on_reinforcements, on_another_day, in_one_sentence, looking_further_back)
    if parted := next((p for way in ways if (p := way(report, bundle, dated))), []):
        return _split_on(report, bundle, parted, dates)
    if placed := by_place(report, bundle):
        return placed
    halves = counted_at_each(report, bundle) or each_in_its_half(report, bundle)
    if other := halves or at_another_place(report, bundle, dates):
        return other
    for k in range(1, len(dated)):
        (one, first), (two, second) = dated[k - 1], dated[k]
        start = report.sentence(two.start)[0]
        own = [
            s for s in bundle.spans if s.field in COUNTS and s.start >= start and report.sentence(s.start)[0] == start
        ]
        before = [s for s in bundle.spans if s.field in OWN and s.end <= start]
        if one.end > start or not own or not before or not _far(first, second):
            continue
        if _goes_on(report, start):
            continue
        if k == 1 and tells_of_return(report, bundle, start):
            return [_of_its_day(bundle, start)]
        later = tuple(s for s in bundle.spans if s.start >= start)
        return [
            replace(bundle, spans=tuple(s for s in bundle.spans if s.start < start)),
            replace(bundle, spans=later, main=False, event_types={}),
        ]
    return [bundle]


def _of_its_day(bundle: Bundle, start: int) -> Bundle:
    """The bundle without the days and places ahead of `start`: those of its captives' return."""
    setting = (SpanField.DATE, SpanField.PLACE)
    return altered(bundle, spans=tuple(s for s in bundle.spans if s.start >= start or s.field not in setting))


def _told_apart(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """The bundle and the attack that a sentence of it says is another; empty where none does.

    "In a separate attack, a bomb killed ten": what its paragraph tells from there on is of the other one.
    """
    for span in (s for s in bundle.spans if s.field in (*COUNTS, SpanField.EVENT_TYPE)):
        start, _ = report.sentence(span.start)
        before = [s for s in bundle.spans if s.start < start]
        if not _is_another(report, bundle, start) or not any(s.field is span.field for s in before):
            continue
        if span.field is SpanField.EVENT_TYPE and not _counts_anew(report, bundle, start):
            continue
        ends = report.text.find("\n", span.start)
        other = [s for s in bundle.spans if start <= s.start and (ends < 0 or s.start < ends)]
        rest = tuple(s for s in bundle.spans if s not in other)
        return [replace(bundle, spans=rest), replace(bundle, spans=tuple(other), main=False, event_types={})]
    return []


def _counts_anew(report: ReportText, bundle: Bundle, start: int) -> bool:
    """Whether the sentence right behind that at `start`, in its paragraph, counts what was counted before it."""
    end = report.sentence(start)[1]
    last = report.sentence(min(end + 1, len(report.text) - 1))[1]
    there = {s.field for s in bundle.spans if end <= s.start < last and "\n" not in report.text[end : s.start]}
    return bool(there & {s.field for s in bundle.spans if s.start < start} & set(COUNTS))


def _is_another(report: ReportText, bundle: Bundle, start: int) -> bool:
    """Whether the sentence at `start` begins as one on another attack does."""
    if _OPENS_ANOTHER.match(report.text, start):
        return True
    end = report.sentence(start)[1]
    told = {s.field for s in bundle.spans if start <= s.start < end}
    if SpanField.PLACE not in told or LATER_FATE.search(report.text, start, end):
        return False
    paragraph = report.text.rfind("\n", 0, start) + 1
    struck = _STRUCK_BACK.search(report.text, paragraph, start)
    led = _OPENS_LATER.match(report.text, start) or (struck and report.text.count(". ", struck.end(), start) <= 1)
    return bool(_ANOTHER_IN.match(report.text, start) or (led and SpanField.EVENT_TYPE in told))


def _far(first: DateRange, second: DateRange) -> bool:
    if first.start is None or first.end is None or second.start is None or second.end is None:
        return False
    return first.start - second.end > _APART or second.start - first.end > _APART
