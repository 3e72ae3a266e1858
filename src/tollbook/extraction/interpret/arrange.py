"""The reader's bundles set right by what the text plainly says, before their words are read.

A figure over many incidents is no incident's toll; two dates far apart are two incidents; a paragraph that
adds no figure of its own to an incident told elsewhere belongs to that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.table import counted_cells
from tollbook.extraction.interpret.victims.fate import fate_of
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.dates import DateRange

_COUNTS: Final = (SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED)
_OWN: Final = (*_COUNTS, SpanField.EVENT_TYPE, SpanField.WEAPON)
_APART: Final = timedelta(days=45)
_NUMBER: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d+|several|recent)"
_OVER_TIME: Final = Cue(
    rf"\b(?:in|over|during|within|for|across) (?:the )?(?:past|last|preceding|previous|space of|course of|"
    rf"a period of)? ?(?:almost|nearly|less than|little over|just over|about|more than|the|a period of)*"
    rf" ?{_NUMBER}? ?(?:days|weeks|months|years|year|decades?)\b(?! ago)|\bsince (?:the (?:start|beginning|"
    rf"turn|end) of|(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|"
    rf"October|November|December|(?:19|20)\d\d)|last )|"
    rf"\b(?:so far|to date) this year\b|\bin (?:\w+ ){{0,2}}(?:attacks|incidents|raids|ambushes|cases|"
    rf"strikes|bombings)\b",
    re.IGNORECASE,
)  # fmt: skip
_TOLL: Final = Cue(
    r"\b(?:weekly|monthly|yearly|annual|total|overall|combined|cumulative|month's|"
    r"year's|week's) (?:death )?(?:toll|count|tally|number)\b|\btoll in the (?:region|province|country|area|"
    r"district)\b",
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
    r"hostages?|missing|sentenced|later|freed|released|after|died of|when|aged)\b|\bthe (?:attack|blast|"
    r"raid|bombing|explosion|incident)\b",
    re.IGNORECASE,
)
_OPENS_ANOTHER: Final = re.compile(
    r"(?:[-*•–] )?(?:(?:Also|And|Meanwhile),? )?(?:(?:(?:[Ii]n|[Dd]uring) )?(?:(?:[Aa]n?|the) (?:separate|second|third|"
    r"different|similar|unrelated|other)|(?:yet )?[Aa]nother) (?:\w+ )?(?:attack|incident|raid|ambush|blast|bombing|"
    r"explosion|strike|shooting|kidnapping|abduction|case|assault)\b|[Ss]eparately,|[Ee]lsewhere\b)"
)
_AND_ON: Final = re.compile(r"(?:,|;)(?: and| while)?(?: on| in)? $|,? (?:and|while) (?:on )?$", re.IGNORECASE)
_AND_AN_ATTACK: Final = re.compile(
    r", and (?:an?|the) (?:\w+ ){0,2}?(?:attack|raid|ambush|blast|bombing|explosion|strike|shooting|kidnapping|"
    r"abduction|assault)\b",
    re.IGNORECASE,
)  # "claimed a bombing in May, and a shooting earlier this month"
_MONTH: Final = 31
_UNMARKED: Final = 0.4  # confidence in a day that no reader marked
_OPENS: Final = re.compile(r"(?:(?:On|In|Late on|Early on|At dawn on|Then,? on|And on) (?:the )?)?", re.IGNORECASE)
_LISTED: Final = 3  # lines from which such lines make a list
_ITEM: Final = re.compile(
    r"[ \t]*(?:[-*•–—▪|]\s*|\(?\d{1,3}[.):]\s*|(?:Incident|Event|No\.?) #?\d+[.:)]?\s*)?"
    r"(?:[A-Z][^.;:\n]{0,40}(?::| [-–—])\s*)?(?:(?:On|Late on|Early on|In|At dawn on)\s+)?"
)
_LATER_FATE: Final = Cue(
    r"\b(?:in captivity|of (?:his|her|their|its) (?:wounds|injuries)|(?:was|were|been) (?:later )?(?:freed|"
    r"released|rescued|"
    r"sentenced|jailed|hanged|executed)|in hospital|succumbed)\b",
    re.IGNORECASE,
)
_FOUND: Final = Cue(
    r"\b(?:bod(?:y|ies)|remains|corpses?|found|discovered|recovered|buried|toll|since then)\b", re.IGNORECASE
)
_ANOTHER: Final = re.compile(
    r"\b(?:another|separate|second|third|similar|previous|earlier|different|other) (?:\w+ )?(?:attack|incident|raid|"
    r"ambush|"
    r"blast|bomb\w*|explosion|strike|shooting|kidnapping|abduction|case|assault|killing)s?\b|\bseparately\b|"
    r"\belsewhere\b|"
    r"\bmeanwhile\b|\bin retaliation\b",
    re.IGNORECASE,
)


def arranged(report: ReportText, reading: SpanReading, dates: Sequence[DateMention]) -> SpanReading:
    """The reading with aggregate figures among its totals, bundles of several dates split, bare ones merged."""
    totals = list(reading.totals)
    bundles: list[Bundle] = []
    orphans: list[Span] = []
    items = _items(report.text, dates)
    for bundle in reading.bundles:
        kept = []
        for span in bundle.spans:
            if span.field in _COUNTS and is_aggregate(report, span):
                totals.append(Span(*_clause(report, span), SpanField.STATED_TOTAL, span.score))
            else:
                kept.append(span)
        lost = len(kept) < len(bundle.spans)
        telling = [s for s in kept if s.field not in (SpanField.ATTRIBUTION, SpanField.NATIONALITY, SpanField.ROLE)]
        if not lost or any(s.field in _COUNTS for s in kept) or len(telling) > 2:
            for part in _by_item(replace(bundle, spans=tuple(kept)), items):
                bundles += _split(report, part, dates)
        else:
            orphans += [s for s in kept if s.field is SpanField.ATTRIBUTION]
    bundles = _adopted(_with_cells(report.text, bundles), orphans)
    bundles = _completed(report, _merged(report, bundles, dates))
    return replace(reading, bundles=tuple(bundles), totals=tuple(_whole(report, totals)))


def _with_cells(text: str, bundles: list[Bundle]) -> list[Bundle]:
    """The bundles told in a line of a table with the numbers of its columns, which stand for what else was marked."""
    for cell in counted_cells(text):
        start, end = text.rfind("\n", 0, cell.start) + 1, text.find("\n", cell.start)
        line = range(start, len(text) if end < 0 else end)
        homes = [n for n, b in enumerate(bundles) if all(s.start in line for s in b.spans)]
        if len(homes) == 1:
            home = bundles[homes[0]]
            others = [s for s in home.spans if not (s.start < cell.end and cell.start < s.end)]
            bundles[homes[0]] = replace(home, spans=tuple(sorted([*others, cell], key=lambda s: (s.start, s.end))))
    return bundles


def _adopted(bundles: list[Bundle], orphans: Sequence[Span]) -> list[Bundle]:
    """The bundles with attributions of one that only summed up: each goes to the incident told last before it."""
    for span in orphans:
        before = [n for n, host in enumerate(bundles) if host.spans and host.spans[0].start < span.start]
        if before:
            last = max(before, key=lambda n: bundles[n].spans[0].start)
            bundles[last] = _joined(
                bundles[last], Bundle((span,), main=False, score=bundles[last].score, event_types={})
            )
    return bundles


def is_aggregate(report: ReportText, span: Span) -> bool:
    """Whether a figure counts the victims of many incidents: "eight were killed in almost a year"."""
    first, last = report.sentence(span.start)
    text = report.text
    if _TOLL.search(text, first, last):
        return True
    several = _SEVERAL_ATTACKS.search(text, first, span.start)
    if several and any(p.search(text, several.end(), span.start) for p in (_OVER_TIME, _IN_A_WEEK)):
        return True
    stop = re.compile(r"[.;:\n]|, (?:and|but|in|when|a|the)\b").search(text, span.end, last)
    words = text[span.end : stop.start() if stop else last]
    return bool(_OVER_TIME.search(words)) and not _ONE_ATTACK.search(text[first:last])


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
        if report.quantities_in(span.start, span.end) or span.end - span.start > 60:
            done.append(span)
        elif _OVER_TIME.search(report.text, begin, stop) or _TOLL.search(report.text, begin, stop):
            start, end = _clause(report, span)
            done.append(replace(span, start=start, end=end))
    return done


def _date_of(span: Span, dates: Sequence[DateMention]) -> DateRange | None:
    found = [
        d for d in dates if d.start < span.end and d.end > span.start and d.date.known and d.kind is not DateKind.FUTURE
    ]
    return min(found, key=lambda d: d.date.days or 0).date if found else None


def _items(text: str, dates: Sequence[DateMention]) -> list[tuple[int, int]]:
    """The lines of a list of incidents, each of which opens with a day, after a number or a label; else none."""
    found = []
    for day in dates:
        start = text.rfind("\n", 0, day.start) + 1
        if day.date.days == 1 and day.kind is not DateKind.FUTURE and _ITEM.fullmatch(text, start, day.start):
            end = text.find("\n", day.start)
            found.append((start, len(text) if end < 0 else end))
    return found if len(found) >= _LISTED else []


def _by_item(bundle: Bundle, items: Sequence[tuple[int, int]]) -> list[Bundle]:
    """A bundle that runs over several items of a list as one an item; what stands outside goes with the first."""
    own = [[s for s in bundle.spans if a <= s.start < b] for a, b in items]
    telling = [spans for spans in own if any(s.field in _OWN for s in spans)]
    if len(telling) < 2:
        return [bundle]
    later = [s for spans in telling[1:] for s in spans]
    first = tuple(s for s in bundle.spans if s not in later)
    others = (replace(bundle, spans=tuple(spans), main=False, event_types={}) for spans in telling[1:])
    return [replace(bundle, spans=first, event_types={}), *others]


def _split(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """Two bundles where a later sentence gives a date far from the first and has a figure or attack of its own.

    Likewise where a sentence opens with another attack and counts anew what was counted before it.
    """
    dated = [(s, d) for s in bundle.spans if s.field is SpanField.DATE and (d := _date_of(s, dates))]
    clauses = _by_clause(report, bundle, _with_unmarked(report, dated, dates))
    if clauses:
        return clauses
    ways = (_by_day, _elsewhere)
    if parted := _told_apart(report, bundle) or next((p for way in ways if (p := way(report, bundle, dated))), []):
        return parted
    for k in range(1, len(dated)):
        (one, first), (two, second) = dated[k - 1], dated[k]
        start = report.sentence(two.start)[0]
        own = [
            s for s in bundle.spans if s.field in _COUNTS and s.start >= start and report.sentence(s.start)[0] == start
        ]
        before = [s for s in bundle.spans if s.field in _OWN and s.end <= start]
        if one.end > start or not own or not before or not _far(first, second):
            continue
        if _LATER_FATE.search(report.text, *report.sentence(two.start)):
            continue  # what became of the victims in time is the same incident
        later = tuple(s for s in bundle.spans if s.start >= start)
        return [
            replace(bundle, spans=tuple(s for s in bundle.spans if s.start < start)),
            replace(bundle, spans=later, main=False, event_types={}),
        ]
    return [bundle]


def _with_unmarked(
    report: ReportText, dated: Sequence[tuple[Span, DateRange]], dates: Sequence[DateMention]
) -> list[tuple[Span, DateRange]]:
    """The marked days with others named in the sentence of one of them: "on 3 May …, and overnight on Monday …"."""
    sentences = {report.sentence(s.start) for s, _ in dated}
    marked = [(_whole_date(s, dates), day) for s, day in dated]
    more = [
        (Span(d.start, d.end, SpanField.DATE, _UNMARKED), d.date)
        for d in dates
        if d.date.known and d.kind is not DateKind.FUTURE and report.sentence(d.start) in sentences
        and not any(d.start < s.end and s.start < d.end for s, _ in dated)
    ]  # fmt: skip
    return sorted([*marked, *more], key=lambda pair: pair[0].start)


def _whole_date(span: Span, dates: Sequence[DateMention]) -> Span:
    """The mark with the words of its day ahead of it: "days later" in "two days later"."""
    start = min((d.start for d in dates if d.start < span.end and span.start < d.end), default=span.start)
    return replace(span, start=min(start, span.start))


def _told_apart(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """The bundle and the attack that a sentence of it says is another; empty where none does.

    "In a separate attack, a bomb killed ten": what its paragraph tells from there on is of the other one.
    """
    for span in (s for s in bundle.spans if s.field in _COUNTS):
        start, _ = report.sentence(span.start)
        before = [s for s in bundle.spans if s.start < start]
        if not _OPENS_ANOTHER.match(report.text, start) or not any(s.field is span.field for s in before):
            continue
        ends = report.text.find("\n", span.start)
        other = [s for s in bundle.spans if start <= s.start and (ends < 0 or s.start < ends)]
        rest = tuple(s for s in bundle.spans if s not in other)
        return [replace(bundle, spans=rest), replace(bundle, spans=tuple(other), main=False, event_types={})]
    return []


def _by_clause(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where one sentence counts for two days: "on 3 May two died in A, and on 9 May five in B"."""
    for (one, first), (two, second) in pairwise(dated):
        start, end = report.sentence(two.start)
        at = _next_clause(report, one, two)
        if report.sentence(one.start)[0] != start or at is None or not _of_two_times(first, second):
            continue
        sides = [s for s in bundle.spans if start <= s.start < at], [s for s in bundle.spans if at <= s.start < end]
        told = [{s.field for s in side} for side in sides]
        placed = [SpanField.PLACE in fields for fields in told]
        apart = all(placed) or {SpanField.EVENT_TYPE, SpanField.WEAPON} & told[1]
        harmed = {*_COUNTS} & told[0] and ({*_COUNTS} & told[1] or _counts(report, at, end))
        if apart and harmed and not _LATER_FATE.search(report.text, at, end):
            rest = tuple(s for s in bundle.spans if s not in sides[1])
            lone = [] if any(s.field is SpanField.DATE for s in sides[1]) else [two]
            own = tuple(sorted([*sides[1], *lone], key=lambda s: (s.start, s.end)))
            return [replace(bundle, spans=rest), replace(bundle, spans=own, main=False, event_types={})]
    return []


def _next_clause(report: ReportText, one: Span, two: Span) -> int | None:
    """Where the clause of the second of two days begins: right before it, or with the attack that it says of."""
    if lead := _AND_ON.search(report.text, one.end, two.start):
        return lead.start()
    attacks = list(_AND_AN_ATTACK.finditer(report.text, one.end, two.start))
    return attacks[-1].start() if attacks else None


def _of_two_times(first: DateRange, second: DateRange) -> bool:
    """Whether two days, or two months, exclude each other."""
    longest = max(first.days or _MONTH + 1, second.days or _MONTH + 1)
    if longest > _MONTH or second.start is None:
        return False
    return not first.possibly_within(second.start, second.end)


def _counts(report: ReportText, start: int, end: int) -> bool:
    """Whether a clause counts people whom something befell, whatever is marked in it."""
    return any(q.low > 1 and fate_of(report, q.start, q.end) for q in report.quantities_in(start, end))


def _by_day(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where two sentences open with a day each, and each tells of an attack at a place with its figure.

    "On 3 May a bomb killed two in A. On 9 May gunmen shot five in B."
    """
    for (one, first), (two, second) in pairwise(dated):
        starts = [report.sentence(span.start)[0] for span in (one, two)]
        opens = all(_OPENS.fullmatch(report.text, a, s.start) for a, s in zip(starts, (one, two), strict=True))
        if starts[0] == starts[1] or not opens or first.days != 1 or second.days != 1 or first == second:
            continue
        if _LATER_FATE.search(report.text, *report.sentence(two.start)):
            continue
        sides = [[s for s in bundle.spans if report.sentence(s.start)[0] == start] for start in starts]
        told = ({SpanField.PLACE}, {SpanField.EVENT_TYPE}, set(_COUNTS))
        if all(wanted & {s.field for s in side} for side in sides for wanted in told):
            later = tuple(s for s in bundle.spans if s.start >= starts[1])
            rest = tuple(s for s in bundle.spans if s.start < starts[1])
            return [replace(bundle, spans=rest), replace(bundle, spans=later, main=False, event_types={})]
    return []


def _elsewhere(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where a sentence tells of another day with its own place, attack and dead or hurt.

    "Armed men took two from a camp in A on 31 March. It was the second attack: on 13 March three were shot near B."
    """
    for (one, first), (two, second) in pairwise(dated):
        start, end = report.sentence(two.start)
        ahead = report.sentence(one.start)
        if ahead[0] == start or first == second or not (first.days == second.days == 1):
            continue
        if any(p.search(report.text, *s) for p in (_LATER_FATE, _FOUND) for s in ((start, end), ahead)):
            continue
        sides = [{s.field: s for s in bundle.spans if a <= s.start < b} for a, b in (ahead, (start, end))]
        places = [report.text[side[SpanField.PLACE].start : side[SpanField.PLACE].end] for side in sides
                  if SpanField.PLACE in side]  # fmt: skip
        told = all(SpanField.EVENT_TYPE in side and set(_COUNTS) & set(side) for side in sides)
        if told and len(set(places)) == 2 and {SpanField.KILLED, SpanField.INJURED} & set(sides[1]):
            other = tuple(s for s in bundle.spans if start <= s.start < end)
            rest = tuple(s for s in bundle.spans if s not in other)
            return [replace(bundle, spans=s, main=bundle.main and s is rest, event_types={}) for s in (rest, other)]
    return []


def _far(first: DateRange, second: DateRange) -> bool:
    if first.start is None or first.end is None or second.start is None or second.end is None:
        return False
    return first.start - second.end > _APART or second.start - first.end > _APART


def _merged(report: ReportText, bundles: list[Bundle], dates: Sequence[DateMention]) -> list[Bundle]:
    """Bundles without a figure or named attack of their own go to the one of the same kind and time.

    One that names an attack, yet gives neither figure nor date nor place, points back at one told before.
    """
    own = [b for b in bundles if any(s.field in (*_COUNTS, SpanField.EVENT_TYPE) for s in b.spans)]
    kept = _pointed_back(report, own)
    for bundle in bundles:
        if bundle in own:
            continue
        hosts = [n for n, host in enumerate(kept) if _alike(bundle, host, dates)]
        if len(hosts) > 1:
            shared = {n: len(_terms(report, bundle) & _terms(report, kept[n])) for n in hosts}
            hosts = [n for n in hosts if shared[n] == max(shared.values()) and shared[n]]
        if len(hosts) == 1:
            kept[hosts[0]] = _joined(kept[hosts[0]], bundle)
        else:
            kept.append(bundle)
    return kept


def _completed(report: ReportText, bundles: list[Bundle]) -> list[Bundle]:
    """Bundles without a date and a place of their own joined to the one told right before, if they only add to it.

    "Gunmen stopped a bus near the ford on Friday. Two men were killed." is one incident, and so are six dead and
    27 abducted of one sentence; a figure of an outcome that is told already belongs to another incident.
    """
    kept: dict[int, Bundle] = {}
    for number, bundle in sorted(enumerate(bundles), key=lambda nb: nb[1].spans[0].start):
        hosts = [n for n, host in kept.items() if _completes(report, host, bundle)]
        if hosts:
            kept[hosts[-1]] = _joined(kept[hosts[-1]], bundle)
        else:
            kept[number] = bundle
    return [kept[n] for n in sorted(kept)]


def _completes(report: ReportText, host: Bundle, bundle: Bundle) -> bool:
    """Whether a bundle only adds to what its host tells in the same paragraph, a sentence before at most."""
    mine, theirs = {s.field for s in bundle.spans}, {s.field for s in host.spans}
    counts = set(_COUNTS)
    if mine & {SpanField.DATE, SpanField.PLACE} or not theirs & {SpanField.DATE, SpanField.PLACE}:
        return False
    if mine & theirs & counts:
        return False
    first = min(s.start for s in bundle.spans if s.field in _OWN or not mine & set(_OWN))
    before = [s.end for s in host.spans if s.end <= first]
    if not before or "\n" in report.text[max(before) : first]:
        return False
    near = report.sentence_number(first) - report.sentence_number(max(before))
    return 0 <= near <= 1 and not _ANOTHER.search(report.text, *report.sentence(first))


def _pointed_back(report: ReportText, bundles: list[Bundle]) -> list[Bundle]:
    """Bundles that only point back joined to the one told before that shares most words with them."""
    telling = (*_COUNTS, SpanField.DATE, SpanField.PLACE)
    kept = [b for b in bundles if any(s.field in telling for s in b.spans)]
    for bundle in (b for b in bundles if b not in kept):
        named = max(s.start for s in bundle.spans if s.field in _OWN)
        before = [n for n, host in enumerate(kept) if host.spans[0].start < named]
        shared = {n: len(_terms(report, bundle) & _terms(report, kept[n])) for n in before}
        hosts = [n for n in before if shared[n] and shared[n] == max(shared.values())]
        if hosts:
            kept[hosts[-1]] = _joined(kept[hosts[-1]], bundle)
        else:
            kept.append(bundle)
    return kept


def _joined(host: Bundle, bundle: Bundle) -> Bundle:
    spans = sorted(
        [*host.spans, *(s for s in bundle.spans if s not in host.spans)], key=lambda s: (s.start, s.end, s.field.value)
    )
    return replace(host, spans=tuple(spans), main=host.main or bundle.main)


def _terms(report: ReportText, bundle: Bundle) -> set[str]:
    """The words of a bundle's weapons, attacks and places, in lower case."""
    marked = (SpanField.WEAPON, SpanField.EVENT_TYPE, SpanField.PLACE)
    return {w.casefold() for s in bundle.spans if s.field in marked for w in report.text[s.start : s.end].split()}


def _alike(bundle: Bundle, host: Bundle, dates: Sequence[DateMention]) -> bool:
    """Whether times overlap and the likeliest type is the same."""
    if not bundle.event_types or not host.event_types:
        return False
    kind, other = (max(b.event_types, key=lambda k: b.event_types[k]) for b in (bundle, host))
    mine = [d for s in bundle.spans if s.field is SpanField.DATE and (d := _date_of(s, dates))]
    theirs = [d for s in host.spans if s.field is SpanField.DATE and (d := _date_of(s, dates))]
    return kind is other and any(a.possibly_within(b.start, b.end) for a in mine for b in theirs)
