"""Marks that went to the wrong one of two attacks told in one breath, set right by the order in which they are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS, date_of
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.two_places import (
    FOUND,
    LATER_FATE,
    THE_SAME_PEOPLE,
    apart,
    exclude,
    parted,
)
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention

_TELLING: Final = (*COUNTS, SpanField.EVENT_TYPE, SpanField.WEAPON, SpanField.TARGET, SpanField.PERPETRATORS_KILLED)
_SETTING: Final = (SpanField.DATE, SpanField.PLACE)
_ATTACKERS: Final = (
    r"(?:group|gang|militants|gunmen|insurgents|attackers|fighters|rebels|bandits|assailants|extremists)"
)
_BEFORE_THAT: Final = Cue(
    rf"(?:,|;|—)? ?(?P<when>(?:just |only |barely )?(?:(?:a|an|two|three|four|five|six|several|some|\d+) )?"
    rf"(?:hours?|days?|weeks?|months?) after) (?:(?:they|it|he|(?:the )?(?:same |\w+ )?{_ATTACKERS}) (?:had )?|"
    r"(?:another|a similar|a separate|an earlier) (?:\w+ )?(?:attack|raid|bombing|ambush|blast|massacre) |"
    r"(?:an?|the) (?:[\w-]+ )?(?:attack|raid|bombing|ambush|blast|massacre|shooting|strike) (?=[^.;]{0,60}?\bhad\b))"
)
"""Leads from one attack to an earlier one: "…, days after they had murdered 28 passengers of a bus"."""
_ATTACK: Final = (
    r"(?:attack|raid|bombing|ambush|blast|explosion|massacre|shooting|strike|assault|kidnapping|abduction|killing|"
    r"incident|murder)s?"
)
_MONTHS: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?)"
)
_SPAN: Final = (
    r"(?:(?:just|only|barely|less than|more than|nearly|almost|about|some|over) )*(?:(?:a|an|[a-z]+|\d+) )?"
    r"(?:hours?|days?|weeks?|months?|years?)(?: to the day)?"
)
_COMES_AFTER: Final = Cue(
    rf"\b(?:(?:comes?|came|occurred|happened|took place|was|is)(?: just)? (?P<when>{_SPAN} after) |"
    r"(?:follows|followed|comes after|came after|echoes|recalls) )"
    r"(?!the |that |this |those |his |her |their )(?=[a-z\d])"
)
"""Leads from one attack to an earlier one: "The attack comes weeks after gunmen killed four"."""
_SUCH_SINCE: Final = Cue(
    r"\b(?:second|third|fourth|fifth|sixth|last|first|previous|latest|worst|deadliest) (?:such |similar )?(?:\w+ )?"
    rf"{_ATTACK}\b[^.;]{{0,40}}? "
    r"(?P<lead>since|was (?:in|on)|came (?:in|on)|happened (?:in|on)) (?P<when>[^.;,]{3,30}?), (?:when|in which) "
)
"""Leads to the earlier one of two: "It was the second such attack since January, when four traders were killed"."""
_SO_MANY_AT: Final = re.compile(
    r"(?:(?:Another|At least|Some|About) )*(?:[A-Z][a-z-]+|\d+)(?: (?!and\b|who\b|of\b)[a-z]+){0,3}? "
    r"(?:died|perished|(?:were|was) (?:killed|shot|stabbed|abducted|kidnapped|wounded|hurt|injured|murdered|beheaded))"
    r"(?: dead| to death)? (?P<where>at|near|in|outside|off) (?:the (?:village|town|city|camp|port) of )?"
    r"(?=[A-ZÀ-Þ])(?!\S+ (?:[A-Z]\w+ )?[Hh]ospital)"
)
"""Opens a sentence that tells how many were harmed at a place: "Seven were shot at Hombori"."""
SAME_DOERS: Final = re.compile(
    r"(?:[A-Z][\w ]{2,40}? (?:ago|earlier|before),? (?:the )?|(?:In|On|Last) [^,.;]{3,30},? (?:the )?|The )"
    r"same (?:\w+ )?"
    r"(?:gang|group|men|movement|militia|faction|gunmen|militants|band|rebels)"
    r"(?: (?:had|has|also|previously|already|is said to have|was blamed for)){0,2} \w+"
)
"""Opens another deed of the same people: "Six years ago, the same group killed 67 people in a mall"."""
_DISCLAIMS: Final = Cue(
    r"\b(?:and|but|while)\b[^.;\n]{0,30}? (?:den(?:ied|ies|y)|disclaim(?:ed|s)|disown(?:ed|s)|rejected|"
    r"(?:had|has|have) (?:no (?:hand|part|role|share)|nothing to do)|"
    r"(?:was|were|is|are) not (?:responsible|behind|involved))\b"
)
"""Leads from an attack that somebody claims to another that he denies."""
_DEEDS_OR_COUNTS: Final = frozenset({*COUNTS, SpanField.EVENT_TYPE, SpanField.WEAPON})
_ANOTHER: Final = re.compile(
    r"\b(?:another|separate|second|third|similar|previous|earlier|different|elsewhere|separately|meanwhile)\b",
    re.IGNORECASE,
)


def before_that(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """The bundle and the earlier attack that a sentence of it goes on to, figures of one kind for both; or empty."""
    for count in (s for s in bundle.spans if s.field in COUNTS):
        first, last = report.sentence(count.start)
        lead = _BEFORE_THAT.search(report.text, count.end, last)
        if lead is None or not any(s.field is count.field and lead.end() <= s.start < last for s in bundle.spans):
            continue
        earlier = [s for s in bundle.spans if lead.end() <= s.start < last]
        when = Span(*lead.span("when"), SpanField.DATE, count.score)
        rest = tuple(_cut(s, lead.start()) for s in bundle.spans if s not in earlier and not _within(s, lead))
        other = Bundle((when, *earlier), main=False, score=bundle.score)
        return [replace(bundle, spans=rest), other] if first <= count.start else []
    return []


def looked_back_on(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """The bundle and the earlier attack that a later sentence says it came after, with victims of each; or empty."""
    for start, last in sorted({report.sentence(s.start) for s in bundle.spans if s.field in COUNTS}):
        before = [s for s in bundle.spans if s.start < start]
        lead = _COMES_AFTER.search(report.text, start, last) or _SUCH_SINCE.search(report.text, start, last)
        if lead is None or not {s.field for s in before} & {*COUNTS}:
            continue
        earlier = [s for s in bundle.spans if lead.end() <= s.start < last]
        days = [d for d in dates if lead.start() <= d.start < last and d.date.known and d.kind is not DateKind.FUTURE]
        dated = lead["when"] is not None or days or any(s.field is SpanField.DATE for s in earlier)
        if not dated or not any(s.field in COUNTS for s in earlier) or FOUND.search(report.text, lead.end(), last):
            continue
        if LATER_FATE.search(report.text, lead.end(), last) or THE_SAME_PEOPLE.search(report.text, lead.end(), last):
            continue
        said = _when_said(lead, days, earlier)
        rest = tuple(s for s in bundle.spans if s not in earlier and not _within(s, lead))
        return [replace(bundle, spans=rest), Bundle((*said, *earlier), main=False, score=bundle.score)]
    return []


_LED_BY: Final = re.compile(
    r"(?:(?:Just|Only|Barely|Less than|More than|Nearly|Almost|About|Some) )?(?:[A-Za-z]+|\d+) "
    r"(?:hours?|days?|weeks?|months?|years?)(?: to the day)? after (?!the |that |this |those |being |he |she |they )"
)
"""Opens a sentence with the attack that another came after: "Two days after a raid on a mill killed three, …"."""


def led_by_earlier(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """The bundle and the earlier attack with which a sentence of it opens, each with its place and victims; or empty.

    "Two days after a raid on a mill at Orvale killed three, armed men shot a cook dead at Senna on Sunday."
    """
    for start, last in sorted({report.sentence(s.start) for s in bundle.spans if s.field in COUNTS}):
        lead = _LED_BY.match(report.text, start, last)
        for comma in re.finditer(", ", report.text[start:last]) if lead else ():
            at = start + comma.end()
            earlier = [s for s in bundle.spans if start <= s.start < at]
            here = [s for s in bundle.spans if at <= s.start < last]
            told = [{s.field for s in part} for part in (earlier, here)]
            if not all(SpanField.PLACE in t and t & set(COUNTS) for t in told) or not apart(report, earlier, here):
                continue
            if any(p.search(report.text, at, last) for p in (FOUND, LATER_FATE, THE_SAME_PEOPLE)):
                break
            when = Span(start, lead.end() - 1, SpanField.DATE, here[0].score) if lead else None
            own = tuple(s for s in earlier if s.field is not SpanField.DATE)
            rest = tuple(s for s in bundle.spans if s not in earlier)
            other = Bundle((when, *own) if when else own, main=False, score=bundle.score)
            return [replace(bundle, spans=rest), other]
    return []


_NTH_TOLD: Final = re.compile(
    rf"\b(?:second|third|fourth|fifth|sixth|\w+th) (?:[\w-]+ ){{0,2}}?{_ATTACK}\b[^.;:\n]{{0,60}}[:;] "
    r"(?=(?:on|in|last) )"
)
"""Leads to one of the attacks that a sentence counts: "the second blast in three days: on Sunday …"."""


def told_as_one_of_them(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """The bundle and the attack of another day that a sentence goes on to when it has said how many there were."""
    dated = [(s, d) for s in bundle.spans if s.field is SpanField.DATE and (d := date_of(s, dates)) and d.days == 1]
    for two, day in dated:
        start, last = report.sentence(two.start)
        lead = _NTH_TOLD.search(report.text, start, two.start)
        before = [s for s in bundle.spans if s.start < start]
        here = [s for s in bundle.spans if lead and lead.end() <= s.start < last]
        if lead is None or not all(any(s.field in COUNTS for s in part) for part in (before, here)):
            continue
        others = [d for s, d in dated if s.start < start]
        if others and all(exclude(d, day) for d in others) and not LATER_FATE.search(report.text, lead.end(), last):
            return parted(report, bundle, lead.end(), last)
    return []


_IN_A_MONTHS: Final = Cue(
    r"\b(?:wounded|shot|stabbed|injured|hurt|hit|beaten|kidnapped|abducted|taken|seized|captured) in (?:an?|the) "
    rf"(?:early |late |mid-)?(?P<month>{_MONTHS})(?: \d{{4}}| \d{{1,2}})? (?:[\w-]+ ){{0,2}}?(?:drive-by|{_ATTACK})\b"
)
"""Tells of the victim of a month's attack: "a man wounded in a September drive-by has left hospital"."""


def of_a_month(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """The bundle and the attack of another month whose victim a later sentence takes up; or empty."""
    dated = [d for s in bundle.spans if s.field is SpanField.DATE and (d := date_of(s, dates)) and d.start]
    for start, last in sorted({report.sentence(s.start) for s in bundle.spans if s.field in COUNTS}):
        said = _IN_A_MONTHS.search(report.text, start, last)
        here = [s for s in bundle.spans if start <= s.start < last]
        counted = any(s.field in COUNTS and s.start < start for s in bundle.spans)
        if said is None or not counted or not dated or any(s.field is SpanField.DATE for s in here):
            continue
        months = {f"{d.start:%B}" for d in dated if d.start} | {f"{d.end:%B}" for d in dated if d.end}
        if not any(month.startswith(said["month"].rstrip(".")[:3]) for month in months):
            rest = tuple(s for s in bundle.spans if s not in here)
            day = Span(*said.span("month"), SpanField.DATE, here[0].score)
            return [replace(bundle, spans=rest), Bundle((*here, day), main=False, score=bundle.score)]
    return []


def of_the_earlier(report: ReportText, totals: Sequence[Span]) -> list[Span]:
    """The totals without what only tells of the earlier attack that another came after: "when four were killed"."""
    kept = []
    for span in totals:
        first, last = report.sentence(span.start)
        lead = _SUCH_SINCE.search(report.text, first, last)
        if lead is None or span.start < lead.end() - len(", in which "):
            kept.append(span)
    return kept


def _when_said(lead: re.Match[str], days: Sequence[DateMention], earlier: Sequence[Span]) -> list[Span]:
    """The day of the earlier attack, where none is marked among its own words."""
    if any(s.field is SpanField.DATE for s in earlier):
        return []
    if lead["when"] is not None:
        return [Span(*lead.span("when"), SpanField.DATE, earlier[0].score)]
    return [Span(days[0].start, days[0].end, SpanField.DATE, earlier[0].score)]


def counted_at_each(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """The bundle and the attack that the next sentence counts at another place; or empty.

    "Four died at Boni. Seven were shot at Hombori." Fewer in a place may be part of those counted before.
    """
    for place in (s for s in bundle.spans if s.field is SpanField.PLACE):
        start, last = report.sentence(place.start)
        here = [s for s in bundle.spans if start <= s.start < last and s.field in COUNTS]
        so_many = _SO_MANY_AT.match(report.text, start, last) if here and start else None
        if so_many is None or LATER_FATE.search(report.text, start, last) or FOUND.search(report.text, start, last):
            continue
        first, end = report.sentence(max(0, start - 2))
        before = [s for s in bundle.spans if first <= s.start < start and s.field in COUNTS]
        at = _SO_MANY_AT.match(report.text, first, end)
        placed = at or any(s.field is SpanField.PLACE and first <= s.start < start for s in bundle.spans)
        most, more = ([q.low for s in row for q in report.quantities_in(s.start, s.end)] for row in (before, here))
        if not placed or not most or not more or "\n" in report.text[first:start]:
            continue
        both_at = at is not None and {at["where"], so_many["where"]} <= {"at", "near"}
        if (both_at or max(more) > sum(most)) and report.text[place.start : place.end] not in report.text[first:end]:
            return parted(report, bundle, start, last)
    return []


def by_same_doers(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """The bundle and another deed of the same people that a sentence of it tells, with figures of its own; or empty."""
    for count in (s for s in bundle.spans if s.field in COUNTS):
        first, last = report.sentence(count.start)
        before = any(s.field in COUNTS and s.end <= first for s in bundle.spans)
        days = [d for d in dates if first <= d.start < last and d.date.known and d.kind is not DateKind.FUTURE]
        if not before or not days or not SAME_DOERS.match(report.text, first):
            continue
        other = [s for s in bundle.spans if first <= s.start < last]
        if not any(s.field is SpanField.DATE for s in other):
            other = [Span(days[0].start, days[0].end, SpanField.DATE, count.score), *other]
        rest = tuple(s for s in bundle.spans if s not in other)
        return [replace(bundle, spans=rest), Bundle(tuple(other), main=False, score=bundle.score)]
    return []


def disclaimed(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """The bundle and another attack in which the same people deny a hand, told in one sentence; or empty.

    "The front claimed the bomb that killed two in Orval and denied any part in a shooting that hurt four in Senna."
    """
    for place in (s for s in bundle.spans if s.field is SpanField.PLACE):
        first, last = report.sentence(place.start)
        lead = _DISCLAIMS.search(report.text, first, place.start)
        if lead is None:
            continue
        sides = (
            [s for s in bundle.spans if first <= s.start < lead.start()],
            [s for s in bundle.spans if lead.end() <= s.start < last],
        )
        told = [{s.field for s in side} for side in sides]
        if all(SpanField.PLACE in t for t in told) and told[0] & {*COUNTS} and told[1] & _DEEDS_OR_COUNTS:
            return parted(report, bundle, lead.start(), last)
    return []


def _within(span: Span, lead: re.Match[str]) -> bool:
    return lead.start() <= span.start < lead.end()


def _cut(span: Span, at: int) -> Span:
    """The span up to `at`, if it runs over it."""
    return replace(span, end=at) if span.start < at < span.end else span


def told_before_their_day(report: ReportText, bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles, what is told right after one attack and before the next one's day and place given to the former.

    "On Monday a school in A was attacked. Armed men set an office alight. Two teachers who were taken in B on Sunday …"
    """
    done = list(bundles)
    for number, bundle in enumerate(bundles):
        settings = [s for s in bundle.spans if s.field in _SETTING]
        early = [
            s for s in bundle.spans if s.field in _TELLING and settings and s.end <= min(x.start for x in settings)
        ]
        line = report.sentence_number(min((s.start for s in settings), default=0))
        early = [s for s in early if report.sentence_number(s.start) < line]
        host = _told_right_before(report, done, number, early)
        stays = [s for s in bundle.spans if s not in early and s.field in _TELLING]
        if host is None or not stays or not _one_paragraph(report, early, settings):
            continue
        moved = [s for s in bundle.spans if s.end <= max(e.end for e in early) and s not in settings]
        kept = tuple(s for s in bundle.spans if s not in moved)
        done[number] = replace(bundle, spans=kept, event_types={})
        spans = sorted([*done[host].spans, *moved], key=lambda s: (s.start, s.end, s.field.value))
        done[host] = replace(done[host], spans=tuple(spans))
    return done


def _told_right_before(report: ReportText, bundles: Sequence[Bundle], number: int, early: Sequence[Span]) -> int | None:
    """The bundle whose day and place stand in the sentence right before `early`; None unless exactly one's do."""
    if not early:
        return None
    first = min(report.sentence_number(s.start) for s in early)
    if any(_ANOTHER.search(report.text, *report.sentence(s.start)) for s in early):
        return None
    hosts = []
    for n, host in enumerate(bundles):
        set_there = {s.field for s in host.spans if report.sentence_number(s.start) == first - 1}
        if n != number and set(_SETTING) <= set_there:
            hosts.append(n)
    return hosts[0] if len(hosts) == 1 else None


def _one_paragraph(report: ReportText, early: Sequence[Span], settings: Sequence[Span]) -> bool:
    start, end = min(s.start for s in early), min(s.start for s in settings)
    before = report.sentence(start)[0]
    return "\n" not in report.text[max(0, before - 2) : end]
