"""Two attacks of which a report tells in one breath, each at a place of its own: on two days, or on one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS, date_of
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.place_led import SUMMED
from tollbook.extraction.interpret.victims.others.attackers import attackers_killed
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.dates import DateRange

LATER_FATE: Final = Cue(
    r"\b(?:in captivity|of (?:his|her|their|its) (?:wounds|injuries)|(?:was|were|been) (?:later )?(?:freed|"
    r"released|rescued|"
    r"sentenced|jailed|hanged|executed)|in hospital|succumbed)\b",
    re.IGNORECASE,
)
"""What became of the victims in time, which is of the same attack."""
FOUND: Final = Cue(
    r"\b(?:bod(?:y|ies)|remains|corpses?|found|discovered|recovered|buried|toll|since then)\b", re.IGNORECASE
)
"""What is told of another day than that of the attack."""
_DEEDS: Final = frozenset({SpanField.EVENT_TYPE, SpanField.WEAPON})
_NAME: Final = re.compile(r"[^\W\d_][\w'’-]+")
THE_SAME_PEOPLE: Final = Cue(
    r"\bthe (?:raiders|attackers|assailants|gunmen|killers|bombers?|shooters?|arsonists?|hostages?|captives?|"
    r"abductees|victims?|survivors?|wounded|injured|dead)\b|\b(?:one|two|three|some|most|all|both|none) of them\b"
    r"(?! (?-i:[A-Z]))|"
    r"\bsuspects?\b|\b(?:let go|let out|escaped|handed over|reappeared|arrested|detained|freed|rescued|released)\b",
    re.IGNORECASE,
)
"""Who was told of before: whoever did it, or whom it befell."""
_AND_ANOTHER: Final = Cue(r"(?:,|;) (?:and|while) |;? (?:and|while),? (?=(?:on|in|at|near) )")
_AWAY: Final = re.compile(r"\b(?:away|another|neighbouring|neighboring|nearby)\b")
_IN_ANY: Final = Cue(r"\b(?:in|by) an? (?:\w+ ){0,2}?(?:ambush|attack|raid|bomb(?:ing)?|blast|shooting|explosion)\b")
_OF_THEM: Final = " of them"
_SIEGE: Final = Cue(r"\b(?:siege|hostages|stand-?off|besieged)\b", re.IGNORECASE)
_THE_NUMBER: Final = re.compile(r"The (?P<number>\w+(?:-\w+)?) ")
_THE_THING: Final = re.compile(r"The (?P<thing>[a-z]{4,})\b")
_COMMON: Final = re.compile(r"\b[a-z]{4,}\b")
_PLACED: Final = re.compile(r"\b(?:in|at|near|outside) (?:the (?:town|village|city) of )?(?P<name>[A-ZÀ-Þ][\w'’-]+)\b")
_UNMARKED: Final = 0.4  # confidence in a place that no reader marked
_MONTH, _DAYS = 31, 2  # days; of a night, at most two
_OPENING_DAY: Final = 20  # characters of a sentence within which its day is what it sets out from
_OPENING: Final = 40  # characters of a paragraph within which it says of which place it is
_LEAD: Final = 24  # and that lead over to what it tells
_POINTS_BACK: Final = re.compile(r"(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese) $")
_AND_THERE: Final = re.compile(
    r"(?:;|,)? (?:and|while|as well as),? (?=(?:in|at|near|outside|off) (?:the )?[A-Z])|"
    r"; (?=(?:in|at|near|outside|off|on) )"
)
"""Leads over to another place within a sentence."""
_SAME_TIME: Final = Cue(
    r"\b(?:the|that) same (?:day|evening|night|morning|afternoon|week)\b|"
    r"\b(?:hours|minutes) (?:later|earlier|before)\b|\bin the (?:afternoon|evening) it was\b",
    re.IGNORECASE,
)
_AS_ANOTHER: Final = re.compile(
    r"(?:The (?:second|third|fourth|other)(?: (?:attack|incident|raid|ambush|blast|bomb(?:ing)?|explosion|strike|"
    r"shooting|device|assault|kidnapping|case|one))?\b(?! (?:man|woman|victim|person|day|time))|"
    r"In (?:that|the (?:second|other|latter)) (?:attack|incident|raid|ambush|blast|bombing|case|one)\b|"
    r"(?:(?:Some|About|Around) )?[\d,.]+ ?(?:km|kilomet\w+|miles) (?:to the|further|away)\b)"
)
"""Opens what is told of another attack than the one told before."""
_SAID_ON: Final = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|confirmed|denied|added|wrote|declared|claimed|blamed|"
    r"condemned|arrested|buried|reached|returned|arrived)\b(?: [\w-]+){0,3}? (?:on |late |early )?$"
)
_DONE: Final = Cue(
    r"\b(?:was|were|been|being) (?:then |also |later )?(?:killed|shot|taken|seized|abducted|kidnapped|carried off|"
    r"dragged|pulled|stabbed|hacked|beheaded|burn(?:ed|t)|hit|struck|attacked|ambushed|stopped|blown up|"
    r"fired (?:on|at))\b|"
    r"\b(?:killed|abducted|kidnapped|shot|stabbed|beheaded|ambushed|attacked|murdered)\b"
)
_DIED_LATER: Final = Cue(
    r"\bdied (?:at|in|on|over) [^.;]{0,60}\b(?:hospital|clinic)|\b(?:came|got|walked) out (?:at|in|near)\b"
)
_HELD: Final = Cue(
    r"\b(?:hijack\w*|abduct\w*|kidnap\w*|seiz\w+|taken|captur\w+|carried off|held|captivity)\b", re.IGNORECASE
)
_FREED: Final = Cue(
    r"\b(?:freed|freedom|releas\w+|rescued?|escap\w+|ransom\w*|let go|walked out|came (?:out|home|back)|"
    r"(?:is|are|back) home|still (?:held|in the hands)|missing|captivity|captors?|kidnappers?|hostages?)\b",
    re.IGNORECASE,
)


_RETURNED: Final = Cue(
    r"\b(?:freed|freedom|releas(?:ed?|es|ing)|rescued?|escap(?:ed|ing)|let go|handed over|turned over|reunited|"
    r"hostage cases?|slipped (?:his|her|their) (?:guards|captors)|(?:walked|came) (?:out|home|back|free)|"
    r"after [^.;]{1,40} in captivity|held for|back home|regained|recovered (?:his|her|their) (?:freedom|liberty))\b",
    re.IGNORECASE,
)


def tells_of_return(report: ReportText, bundle: Bundle, start: int) -> bool:
    """Whether a bundle tells ahead of `start` only how captives came back, and from there on of how they were taken.

    "Three seafarers who were freed in Orval on Friday … are the last of six kidnapped near Senna in January."
    """
    before, later = [s for s in bundle.spans if s.start < start], [s for s in bundle.spans if s.start >= start]
    counts = {s.field for s in before} & {*COUNTS, SpanField.EVENT_TYPE}
    if counts != {SpanField.KIDNAPPED} or not any(s.field is SpanField.EVENT_TYPE for s in later):
        return False
    return bool(_RETURNED.search(report.text, report.sentence(before[0].start)[0], start)) and not _DONE.search(
        report.text, report.sentence(before[0].start)[0], start
    )


def on_another_day(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where a sentence opens with a day, and its place, attack and victims are not those told before.

    "Grenades were thrown at a house in A on Friday. A woman was hurt. On Saturday a patrol was fired on near B; …"
    """
    for (one, first), (two, second) in pairwise((s, d) for s, d in dated if d.days and d.days <= _DAYS):
        start, end = report.sentence(two.start)
        begin = report.sentence(one.start)[0]
        if two.start - start > _OPENING_DAY or begin == start or not exclude(first, second):
            continue
        if any(p.search(report.text, start, end) for p in (LATER_FATE, FOUND)):
            continue
        before = [s for s in bundle.spans if begin <= s.start < start]
        ends = _stretch(report, start, end)
        here = [s for s in bundle.spans if start <= s.start < ends]
        if _points_at_them(report, here, start, end):
            continue
        placed = any(s.field is SpanField.PLACE and s.start < end for s in here)
        anew = placed and _tells(report, here) and _is_new(report, here) and apart(report, before, here)
        anew = anew or (_IN_ANY.search(report.text, start, end) is not None and _harms(report, here))
        if anew and _tells(report, before):
            return parted(report, bundle, start, ends)
    return []


def _points_at_them(report: ReportText, here: Sequence[Span], start: int, end: int) -> bool:
    """Whether `text[start:end]` speaks of those told of before; "two cooks, one of them a Thai," are its own."""
    counts = [s.end for s in here if s.field in COUNTS]
    return any(
        not (m.group().endswith(_OF_THEM) and any(at <= m.start() for at in counts))
        for m in THE_SAME_PEOPLE.finditer(report.text, start, end)
    )


def in_one_sentence(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where the halves of a sentence each tell of a day and a place, and the latter of victims there.

    "Two engineers were shot dead near A on Monday, and three passengers drowned under fire at B on Tuesday"
    """
    for (one, first), (two, second) in pairwise((s, d) for s, d in dated if d.days and d.days <= _DAYS):
        start, end = report.sentence(two.start)
        if report.sentence(one.start)[0] != start or not exclude(first, second):
            continue
        lead = _AND_ANOTHER.search(report.text, one.end, two.start)
        if lead is None or LATER_FATE.search(report.text, lead.start(), end):
            continue
        before = [s for s in bundle.spans if start <= s.start < lead.start()]
        here = [s for s in bundle.spans if lead.start() <= s.start < end]
        setting = {s.field for s in before}
        if (
            SpanField.PLACE in setting
            and setting & set(COUNTS)
            and _tells(report, here)
            and apart(report, before, here)
        ):
            return parted(report, bundle, lead.start(), end)
    return []


def each_in_its_half(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """Two bundles where the halves of a sentence each tell of an attack and its victims at a place of its own.

    "A bomb fell at the edge of A without harming anyone, and in B a farmer was injured when his tractor hit a mine"
    """
    for start, end in sorted({report.sentence(s.start) for s in bundle.spans if s.field is SpanField.PLACE}):
        for lead in _AND_THERE.finditer(report.text, start, end):
            before = [s for s in bundle.spans if start <= s.start < lead.start()]
            here = [s for s in bundle.spans if lead.start() <= s.start < end]
            told = [{s.field for s in part} for part in (before, here)]
            if not all(SpanField.PLACE in t and set(COUNTS) & t for t in told) or not _DEEDS & told[0]:
                continue
            if any(p.search(report.text, lead.start(), end) for p in (LATER_FATE, FOUND, THE_SAME_PEOPLE)):
                continue
            done = told[1] & _DEEDS or _DONE.search(report.text, lead.end(), end)
            if done and apart(report, before, here):
                return parted(report, bundle, lead.start(), end)
    return []


def at_another_place(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """Two bundles where a sentence tells of an attack at another place, on another day, the same one, or as another.

    "Nine were shot as they left a church at A on Monday. The second attack, on Wednesday, was at a roadblock near B."
    """
    known = [d for d in dates if d.date.known and d.kind is not DateKind.FUTURE and 0 < (d.date.days or 0) <= _MONTH]
    for start, end in sorted({report.sentence(s.start) for s in bundle.spans if s.field in (*COUNTS, SpanField.PLACE)}):
        another = _AS_ANOTHER.match(report.text, start)
        line = [s for s in bundle.spans if start <= s.start < end]
        if not any(s.field is SpanField.PLACE for s in line):
            done = another and any(s.field in _DEEDS for s in line)
            named = _PLACED.search(report.text, start, end) if done else None
            if named is None:
                continue
            line.append(Span(*named.span("name"), SpanField.PLACE, _UNMARKED))
        before = [s for s in bundle.spans if s.start < start]
        fields = {s.field for s in before}
        if SpanField.PLACE not in fields or not fields & set(COUNTS) or not apart(report, before, line):
            continue
        told = [d for d in known if start <= d.start < end and not _SAID_ON.search(report.text, start, d.start)]
        opens = any(d.start - start <= _OPENING_DAY for d in told)
        if not _tells_of_deed(report, line, (start, end), another=another is not None, opens=opens):
            continue
        firsts = [d for s in before if s.field is SpanField.DATE and (d := date_of(s, dates))]
        days = [d.date for d in told]
        opened = _opens_paragraph(report, start) and _DEEDS & {s.field for s in line}
        told_to = paragraph_end(report, start) if opened else end
        counted = {s.field for s in bundle.spans if start <= s.start < told_to} | {s.field for s in line}
        full = counted & set(COUNTS) and fields & _DEEDS
        pairs = [(first, day) for first in firsts for day in days]
        later = bool(full and pairs) and all(exclude(*two) and not lasted(report, *two) for two in pairs)
        if not later and not another and not _SAME_TIME.search(report.text, start, end):
            continue
        ends = paragraph_end(report, start) if another or opened else _stretch(report, start, end)
        if any(s.field in COUNTS for s in bundle.spans if start <= s.start < ends):
            spans = [*bundle.spans, *(s for s in line if s not in bundle.spans)]
            whole = replace(bundle, spans=tuple(sorted(spans, key=lambda s: (s.start, s.end))))
            rest, other = parted(report, whole, start, ends)
            rest = without_sums(report, rest)
            day = [] if later else [s for s in before if s.field is SpanField.DATE][:1]
            if any(s.field is SpanField.DATE for s in other.spans):
                day = []
            return [rest, replace(other, spans=(*day, *other.spans))]
    return []


def without_sums(report: ReportText, bundle: Bundle) -> Bundle:
    """The bundle without what a sentence counts for several attacks, where others count its own victims."""
    sums = [s for s in bundle.spans if s.field in COUNTS and SUMMED.search(report.text, *report.sentence(s.start))]
    own = {s.field for s in bundle.spans if s not in sums}
    return replace(bundle, spans=tuple(s for s in bundle.spans if s not in sums or s.field not in own))


def _tells_of_deed(
    report: ReportText, line: Sequence[Span], sentence: tuple[int, int], *, another: bool, opens: bool
) -> bool:
    """Whether a sentence tells what was done to people, and not what became of those who were told of before.

    One that `opens` with its day may do so beside people who are still held.
    """
    if any(p.search(report.text, *sentence) for p in (LATER_FATE, FOUND, THE_SAME_PEOPLE, _DIED_LATER)):
        return False
    if another:
        return True
    if _HELD.search(report.text, *sentence) and (_RETURNED if opens else _FREED).search(report.text, 0, sentence[1]):
        return False  # where the freed were taken
    return _is_new(report, line) or _DONE.search(report.text, *sentence) is not None


def lasted(report: ReportText, first: DateRange, second: DateRange) -> bool:
    """Whether two days follow each other in a report of a siege, which lasts from one to the next."""
    if first.start is None or second.start is None or abs((first.start - second.start).days) != 1:
        return False
    return _SIEGE.search(report.text) is not None


def exclude(first: DateRange, second: DateRange) -> bool:
    """Whether what happened in the first stretch cannot have happened in the second."""
    return second.start is not None and not first.possibly_within(second.start, second.end)


def _tells(report: ReportText, spans: Sequence[Span]) -> bool:
    """Whether marked words tell where, what, and whom it harmed, be they not those who attacked."""
    fields = {s.field for s in spans}
    return SpanField.PLACE in fields and bool(fields & _DEEDS) and _harms(report, spans)


def _harms(report: ReportText, spans: Sequence[Span]) -> bool:
    """Whether marked words count people harmed, be they not those who attacked."""
    return any(s.field in COUNTS and not _of_attackers(report, s) for s in spans)


def _of_attackers(report: ReportText, span: Span) -> bool:
    numbers = report.quantities_in(span.start, span.end)
    return bool(numbers) and all(attackers_killed(report, q.start, q.end) for q in numbers)


def _is_new(report: ReportText, spans: Sequence[Span]) -> bool:
    """Whether an attack is named otherwise than as one that was told before: not "the attack"."""
    deeds = [s for s in spans if s.field in _DEEDS]
    return any(not _POINTS_BACK.search(report.text, max(0, s.start - 6), s.start) for s in deeds)


def _heads(report: ReportText, spans: Iterable[Span]) -> set[str]:
    """The capitalised words of marked places, without those of the areas in which they are said to lie."""
    places = [report.text[s.start : s.end].partition(",")[0] for s in spans if s.field is SpanField.PLACE]
    return {m.group() for p in places for m in _NAME.finditer(p) if m.group()[0].isupper()}


def _names(report: ReportText, spans: Iterable[Span]) -> set[str]:
    """The capitalised words of marked places."""
    places = [report.text[s.start : s.end] for s in spans if s.field is SpanField.PLACE]
    return {m.group() for p in places for m in _NAME.finditer(p) if m.group()[0].isupper()}


def apart(report: ReportText, before: Sequence[Span], here: Sequence[Span]) -> bool:
    """Whether a telling names a place that was not named before and is no part of one, or one "40 km away"."""
    first = _heads(report, before)
    if _heads(report, here) - _names(report, before) and not (first and first <= _names(report, here)):
        return True
    return any(_AWAY.search(report.text, s.start, s.end) for s in here if s.field is SpanField.PLACE)


def _stretch(report: ReportText, start: int, end: int) -> int:
    """Where the telling ends that begins with the sentence `text[start:end]`: with its paragraph, if it opens that."""
    if report.text[report.text.rfind("\n", 0, start) + 1 : start].strip(" 0123456789.)("):
        return end
    return paragraph_end(report, start)


def _opens_paragraph(report: ReportText, start: int) -> bool:
    """Whether a sentence opens its paragraph, be it behind a few words that lead over: "Now to Orvale."."""
    return len(report.text[report.text.rfind("\n", 0, start) + 1 : start].strip()) <= _LEAD


def paragraph_end(report: ReportText, start: int) -> int:
    """Where the paragraph ends that goes on from `start`."""
    ends = report.text.find("\n", start)
    return len(report.text) if ends < 0 else ends


def parted(report: ReportText, bundle: Bundle, start: int, end: int) -> list[Bundle]:
    """The bundle without what is marked from `start` to `end`, and that as another one, with what is said of it later.

    Of it are later sentences that name its place and not the other's, "the nine" of whom it tells, or open with "the
    parcel" or "the watchman", which it alone tells of.
    """
    other = [s for s in bundle.spans if start <= s.start < end]
    before = [s for s in bundle.spans if s.start < start]
    own, others = _heads(report, other) - _names(report, before), _heads(report, before)
    counted = _figures(report, other) - _figures(report, before)
    things = _things(report, other) - _things(report, before)
    reach = end
    for span in (s for s in bundle.spans if s.start >= end):
        first, last = report.sentence(span.start)
        told = set(_NAME.findall(report.text, first, last))
        again = _THE_NUMBER.match(report.text, first, last)
        numbers = {q.low for q in report.quantities_in(again.start("number"), again.end())} if again else set()
        thing = _THE_THING.match(report.text, first, last)
        its = thing is not None and thing["thing"] in things and not others & told
        if span.start < reach or (own & told and not others & told) or numbers & counted or its:
            other.append(span)
            if own & set(_NAME.findall(report.text, first, min(last, first + _OPENING))):
                reach = max(reach, _stretch(report, first, last))
    rest = tuple(s for s in bundle.spans if s not in other)
    return [replace(bundle, spans=rest), replace(bundle, spans=tuple(other), main=False, event_types={})]


def _things(report: ReportText, spans: Iterable[Span]) -> set[str]:
    """The last words of whom and what is marked as harmed, struck or used: "watchman", "parcel"."""
    marked = (*COUNTS, SpanField.TARGET, SpanField.WEAPON, SpanField.ROLE)
    return {w for s in spans if s.field in marked for w in _COMMON.findall(report.text[s.start : s.end])}


def _figures(report: ReportText, spans: Iterable[Span]) -> set[int]:
    return {q.low for s in spans if s.field in COUNTS for q in report.quantities_in(s.start, s.end) if q.low > 1}
