"""The reader's bundles set right by what the text plainly says, before their words are read.

A figure over many incidents is no incident's toll; two dates far apart are two incidents; a paragraph that
adds no figure of its own to an incident told elsewhere belongs to that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.beside import labels
from tollbook.extraction.interpret.bundles import COUNTS, HARM, date_of, joined
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.course import course, of_one_course
from tollbook.extraction.interpret.incidents.items import (
    by_item,
    list_items,
    main_alike,
    past_lines,
    without_past,
    without_sequels,
)
from tollbook.extraction.interpret.incidents.loose import without_loose
from tollbook.extraction.interpret.incidents.merging import completed, merged, told_of_before, with_how_taken
from tollbook.extraction.interpret.incidents.one_breath import told_before_their_day
from tollbook.extraction.interpret.incidents.parting import by_bullet, by_heading, by_label, split
from tollbook.extraction.interpret.shorthand import with_shorthand
from tollbook.extraction.interpret.table import counted_cells, heads
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.stated.ordinals import counted_by_nth
from tollbook.extraction.interpret.wordlists import MONTHS, WEEKDAY
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.dates import DateRange

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


_IN_SUM: Final = re.compile(r"(?:In (?:all|total|sum)|Altogether|Overall|Taken together),? ")
"""What opens the sentence that adds up a list of incidents."""
_IN_EARLIER_ONES: Final = Cue(
    r"\b[Ii]n (?:the |its |their )?(?:previous|earlier|preceding|other|first) (?:two|three|four|five|six|seven|"
    r"eight|nine|"
    r"ten|\w+teen|\d+)(?: (?:attacks|raids|incidents|ambushes|cases|ones))?,"
)  # "in the previous eight, three were killed"
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
_CLAUSE_END: Final = re.compile(r"[.;:\n]|, (?:and|but|in|when|a|the)\b")
_ATTACKS: Final = re.compile(
    r"\b(?:attacks|incidents|raids|ambushes|strikes|bombings|shootings|assaults|cases)\b", re.IGNORECASE
)
_IN_SOME_TIME: Final = re.compile(
    r"\b(?:in|over|during|within|for|of) (?:the |a |this |that )?(?:[\w-]+ ){0,2}?(?:days|weeks?|fortnight|months?|"
    r"years?)\b"
)
_OF_A_DAY: Final = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|killed|victims|casualties))\b (?:of|from|in) (?:the )?"
    rf"(?:(?:last|this) )?(?:{WEEKDAY}(?: (?:night|morning|evening|afternoon))?['’]s|"
    r"yesterday['’]s|\d{1,2} (?-i:[A-Z])[a-z]+|(?-i:[A-Z])[a-z]+ \d{1,2}\b)",
    re.IGNORECASE,
)  # "the toll of Thursday's attacks"
_OWN: Final = 0.9  # certainty that such a figure counts everybody


def arranged(report: ReportText, reading: SpanReading, dates: Sequence[DateMention], title: str = "") -> SpanReading:
    """The reading with aggregate figures among its totals, bundles of several dates split, bare ones merged."""
    hours = course(report.text, title)
    totals = list(reading.totals)
    bundles: list[Bundle] = []
    orphans: list[Span] = []
    items = [] if hours else list_items(report.text, dates)
    told = without_past(_without_labels(report, reading.bundles), past_lines(report.text, dates))
    for bundle in told_before_their_day(report, told):
        kept = []
        summing: set[tuple[int, int]] = set()  # sentences that count over some time or several attacks
        for span in bundle.spans:
            opens = _IN_SUM.match(report.text, report.sentence(span.start)[0])
            summed = opens is not None and (bool(items) or _adds_up(report, span, told))
            if span.field in COUNTS and (summed or is_aggregate(report, span)):
                totals.append(Span(*_clause(report, span), SpanField.STATED_TOTAL, span.score))
                summing.add(report.sentence(span.start))
            else:
                kept.append(span)
        lost = len(kept) < len(bundle.spans)
        telling = [s for s in kept if s.field not in (SpanField.ATTRIBUTION, SpanField.NATIONALITY, SpanField.ROLE)]
        more = telling if bundle.main else [s for s in telling if report.sentence(s.start) not in summing]
        if not lost or any(s.field in COUNTS for s in kept) or (more and len(telling) > 2):
            for part in by_item(report, altered(bundle, spans=tuple(kept)), items):
                for headed in by_heading(report, part, dates):
                    for point in by_bullet(report, headed, dates):
                        for labelled in by_label(report, point):
                            bundles += split(report, labelled, dates)
        else:
            orphans += [s for s in kept if s.field is SpanField.ATTRIBUTION]
    bundles = of_one_course([_without_all_taken(report, b, bundles) for b in bundles], hours)
    bundles = with_shorthand(report, _with_cells(report.text, bundles))
    bundles = without_sequels(report, main_alike(_adopted(bundles, orphans), items), items)
    bundles = without_loose(
        report, with_how_taken(report, told_of_before(report, completed(report, merged(report, bundles, dates)))), dates
    )
    bundles, totals = _with_own_tolls(report, bundles, totals, dates)
    bundles, totals = _with_tolls_of_a_day(report, bundles, totals)
    return altered(reading, bundles=tuple(bundles), totals=tuple(_whole(report, totals)))


def _adds_up(report: ReportText, span: Span, bundles: Sequence[Bundle]) -> bool:
    """Whether a figure is the sum of what several incidents told before it cost: "Nine died. … Five. … In all 14"."""
    first = report.sentence(span.start)[0]
    return _is_sum(report, span, [[s for s in b.spans if s.end <= first] for b in bundles])


def _is_sum(report: ReportText, span: Span, told: Sequence[Sequence[Span]]) -> bool:
    """Whether a figure is the sum of the highest of its kind that each of several incidents is told by."""
    number = next(iter(report.quantities_in(span.start, span.end)), None)
    most = [
        max((q.low for s in spans if s.field is span.field for q in report.quantities_in(s.start, s.end)), default=0)
        for spans in told
    ]
    return number is not None and sum(n > 0 for n in most) > 1 and sum(most) == number.low


_THEY_ARE: Final = re.compile(
    r"\s*(?:(?:They|These) (?:are|were) |(?:Those|The|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+))\b"
    r"[^.\n]{0,60}\b(?:taken|abducted|kidnapped|seized)\b)"
)
"""Tells next whose captives they are: "They are the ten taken at Orvale and the 17 taken at Senna"."""


def _without_all_taken(report: ReportText, bundle: Bundle, bundles: Sequence[Bundle]) -> Bundle:
    """A bundle without the figure of all who were taken in several attacks that the next sentence tells one by one."""
    if len(bundles) < 2:
        return bundle
    kept = tuple(
        s for s in bundle.spans if s.field is not SpanField.KIDNAPPED or not _is_of_several(report, s, bundles)
    )
    return bundle if len(kept) == len(bundle.spans) else altered(bundle, spans=kept)


def _is_of_several(report: ReportText, span: Span, bundles: Sequence[Bundle]) -> bool:
    """Whether those a sentence counts are the captives of several attacks: "27 are free. They are the ten … and 17"."""
    end = report.sentence(span.start)[1]
    if not _THEY_ARE.match(report.text, end):
        return False
    return _is_sum(report, span, [[s for s in b.spans if s.start >= end] for b in bundles])


def _without_labels(report: ReportText, bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles without marks on whoever speaks in a transcript: "ANN: So the boat …"."""
    heads = labels(report.text)
    kept = [tuple(s for s in b.spans if not any(a <= s.start and s.end <= e for a, e in heads)) for b in bundles]
    return [b if len(k) == len(b.spans) else altered(b, spans=k) for b, k in zip(bundles, kept, strict=True) if k]


def _with_own_tolls(
    report: ReportText, bundles: list[Bundle], totals: list[Span], dates: Sequence[DateMention]
) -> tuple[list[Bundle], list[Span]]:
    """What was taken for sums over many attacks given to the one of their day, where nothing else counts its victims.

    "At least 40 people were killed on 8 October, the agency says. The ministry gave 31 dead" is of one attack.
    """
    done, moved = [], []
    for bundle in bundles:
        days, lines, own = _days(bundle, dates), [], []
        undated = len(bundles) == 1 and not any(s.field is SpanField.DATE for s in bundle.spans)
        bare = not any(s.field in COUNTS for s in bundle.spans) and (days or undated)
        for total in sorted(totals, key=lambda s: s.start) if bare else ():
            first, last = report.sentence(total.start)
            line = report.sentence_number(first)
            here = [d for d in dates if first <= d.start < last and d.date.days == 1 and d.kind is not DateKind.FUTURE]
            if over_several(report, first, last):
                continue
            if any(d.date in days or undated for d in here) or (not here and line - 1 in lines):
                fates = [(q, adjacent_fate(report, q.start, q.end)) for q in report.quantities_in(first, last)]
                own += [Span(q.start, q.end, HARM[o], total.score, whole=_OWN) for q, o in fates if o in HARM]
                own += [Span(d.start, d.end, SpanField.DATE, total.score) for d in here if undated][:1]
                lines.append(line)
                moved.append(total)
        done.append(altered(bundle, spans=tuple(sorted([*bundle.spans, *own], key=lambda s: (s.start, s.end)))))
    return done, [t for t in totals if t not in moved]


def _with_tolls_of_a_day(
    report: ReportText, bundles: list[Bundle], totals: list[Span]
) -> tuple[list[Bundle], list[Span]]:
    """What was taken for sums given to the attack of whose day it is said to be: "raised Friday's toll to 84 dead"."""
    done, moved = [], []
    for bundle in bundles:
        dated = {report.sentence(s.start) for s in bundle.spans if s.field is SpanField.DATE}
        own: list[Span] = []
        for total in totals:
            first, last = report.sentence(total.start)
            if (first, last) not in dated or total in moved:
                continue
            if _OF_A_DAY.search(report.text, first, total.end) or not over_several(report, first, last):
                fates = [(q, adjacent_fate(report, q.start, q.end)) for q in report.quantities_in(total.start, last)]
                counted = [Span(q.start, q.end, HARM[o], total.score, whole=_OWN) for q, o in fates if o in HARM]
                if not counted or counted[0].start >= total.end:
                    continue  # a mark without a figure
                own += [s for s in counted if not any(s.start < b.end and b.start < s.end for b in bundle.spans)]
                moved.append(total)
        done.append(altered(bundle, spans=tuple(sorted([*bundle.spans, *own], key=lambda s: (s.start, s.end)))))
    return done, [t for t in totals if t not in moved]


def over_several(report: ReportText, first: int, last: int) -> bool:
    """Whether a sentence counts over some time or several attacks."""
    counts = (_OVER_TIME, _IN_ATTACKS, _TOLL, _SEVERAL_ATTACKS, _ATTACKS, _IN_SOME_TIME)
    return any(p.search(report.text, first, last) for p in counts)


def _days(bundle: Bundle, dates: Sequence[DateMention]) -> list[DateRange]:
    """The days marked for a bundle."""
    found = [date_of(s, dates) for s in bundle.spans if s.field is SpanField.DATE]
    return [d for d in found if d is not None and d.days == 1]


def _with_cells(text: str, bundles: list[Bundle]) -> list[Bundle]:
    """The bundles told in a line of a table with the numbers of its columns, which stand for what else was marked."""
    cells = counted_cells(text)
    tops = heads(text) if cells else []
    for n, bundle in enumerate(bundles if tops else ()):
        own = tuple(s for s in bundle.spans if not any(a <= s.start < b for a, b in tops))
        bundles[n] = replace(bundle, spans=own or bundle.spans)
    for cell in cells:
        start, end = text.rfind("\n", 0, cell.start) + 1, text.find("\n", cell.start)
        line = range(start, len(text) if end < 0 else end)
        homes = [n for n, b in enumerate(bundles) if all(s.start in line for s in b.spans)]
        if len(homes) == 1:
            home = bundles[homes[0]]
            nobody = text[cell.start : cell.end] == "0"  # whatever a remark in that line seems to say
            others = [s for s in home.spans if not (s.start < cell.end and cell.start < s.end)]
            others = [s for s in others if not (nobody and s.field is cell.field)]
            bundles[homes[0]] = replace(home, spans=tuple(sorted([*others, cell], key=lambda s: (s.start, s.end))))
    return bundles


def _adopted(bundles: list[Bundle], orphans: Sequence[Span]) -> list[Bundle]:
    """The bundles with attributions of one that only summed up: each goes to the incident told last before it."""
    for span in orphans:
        before = [n for n, host in enumerate(bundles) if host.spans and host.spans[0].start < span.start]
        if before:
            last = max(before, key=lambda n: bundles[n].spans[0].start)
            bundles[last] = joined(
                bundles[last], Bundle((span,), main=False, score=bundles[last].score, event_types={})
            )
    return bundles


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
    if _of_those_recorded(report, first, span):
        return True
    several = _SEVERAL_ATTACKS.search(text, first, span.start)
    if several and any(p.search(text, several.end(), span.start) for p in (_OVER_TIME, _IN_ATTACKS, _IN_A_WEEK)):
        return True
    if several and _WHICH_LEFT.match(text, several.end(), span.start) and not _ON_A_DAY.search(text, first, last):
        return True
    stop = _CLAUSE_END.search(text, span.end, last)
    behind = (text, span.end, stop.start() if stop else last)
    looks_back = _LOOKS_BACK.match(text, first, span.start)
    over = (
        looks_back
        or _OVER_TIME.search(*behind)
        or (_IN_ATTACKS.search(*behind) and not _ON_A_DAY.search(text, first, last))
    )
    return bool(over) and not _ONE_ATTACK.search(text[first:last])


def _of_those_recorded(report: ReportText, first: int, span: Span) -> bool:
    """Whether a sentence counts whom the attacks harmed that the one before it says to have been recorded.

    "We documented 19 attacks in April. Four persons were killed, nine were wounded."
    """
    text = report.text
    if not first or not _OPENS_COUNT.match(text, first) or _ON_A_DAY.search(text, *report.sentence(span.start)):
        return False
    before = report.sentence(first - 1)
    return "\n" not in text[before[1] : first] and bool(_RECORDED.search(text, *before))


def _of_one(text: str, first: int, last: int) -> bool:
    """Whether nothing in a sentence says that the total it gives is of several attacks or of some time.

    "Two more are confirmed dead, bringing the total number of deaths to five" is of one.
    """
    several = (_OVER_TIME, _IN_ATTACKS, _SEVERAL_ATTACKS, _ATTACKS, _IN_SOME_TIME, _ANOTHER)
    return not any(p.search(text, first, last) for p in several)


def _clause(report: ReportText, span: Span) -> tuple[int, int]:
    first, last = report.sentence(span.start)
    return (first, last) if last - first <= 300 else (max(first, span.start - 120), min(last, span.end + 160))


def _whole(report: ReportText, totals: list[Span]) -> list[Span]:
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
        elif _OVER_TIME.search(report.text, begin, stop) or _TOLL.search(report.text, begin, stop):
            start, end = _clause(report, span)
            done.append(replace(span, start=start, end=end))
    return done
