"""When it happened: the days that the marked words mean, within the dates the whole text names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span
from tollbook.gazetteer.dates import DateKind, DateMention, resolve_date
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import DateRange

_AFTER: Final = Cue(r"\bafter$", re.IGNORECASE)
_ENDED: Final = re.compile(
    r"\b(?:died|dies|succumbed|passed away|pronounced dead|was arrested|were arrested|surrendered)\b"
)
_THE_DEED: Final = re.compile(
    r" (?:the|that|this) (?:[\w'’-]+ ){0,3}?"
    r"(?:shooting|attack|incident|stabbing|assault|bombing|explosion|blast|raid|ambush)\b|"
    r"(?: [\w'’-]+){0,4} (?:was|were|had been|being) (?:[\w'’-]+ )?"
    r"(?:shot|stabbed|wounded|injured|hurt|attacked|beaten)\b",
    re.IGNORECASE,
)
_NO_GAP: Final = re.compile(r"[^, a-z]|\b(?!just|only|exactly|some|about)[a-z]+", re.IGNORECASE)
_CLAUSE_ENDS: Final = re.compile(r"[,.;:\n]")
_THIS_DAY: Final = re.compile(r"\b[Oo]n this (?:very )?day in (?=(?:19|20)\d\d\b)")
_YEAR: Final = 365  # days
_LONGEST_RUN: Final = 31  # days up to which two marked days of one incident are read as its first and last
_MONTH: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:19|20)\d\d-\d\d", re.IGNORECASE
)
_WEEK: Final = 8  # days of a stretch within which one day may be named
SAID_ON: Final = Cue(
    r"\b(?:said|says|told (?:\w+ ){1,3}|announced|confirmed|reported|stated|added|revised|officials?|police|spokes\w+|"
    r"ministry|embassy|company|statement|authorities|governor|mayor|court|sentenced|arrested)(?: late| early)?(?: "
    r"on)? $",
    re.IGNORECASE,
)
"""What stands before the day on which somebody spoke."""
_SPOKE_ON: Final = Cue(
    r"\b(?:said|says|told (?:\w+ ){1,3}|announced|confirmed|stated|added|denied|acknowledged|condemned|"
    r"claimed (?:responsibility|credit|the (?:attack|raid|bombing|ambush|killings?|abductions?))|"
    r"took responsibility|statement|communiqu\w+)(?: (?:late|early))?(?: on)? $",
    re.IGNORECASE,
)
_RUN_WORDS: Final = ("since", "until", "till", "through", "to", "between", "ended", "ends", "lasted", "into")


@dataclass(frozen=True, slots=True)
class When:
    """The days of an incident and the words that give them."""

    date: DateRange
    start: int
    end: int
    score: float


_STAMP: Final = re.compile(
    r"(?:^|\n|\b)(?:last )?(?:posted|updated|published|modified|created|uploaded)(?: on| at)?:?"
    r"(?:[^.\n]|[ap]\.m\.){0,40}$",
    re.IGNORECASE,
)
_STREET: Final = re.compile(r" (?:Street|St|Avenue|Ave|Drive|Dr|Road|Rd|Lane|Court|Place|Way|Circle|Boulevard)\b")
_TWEETED: Final = re.compile(r"\(@\w+\)[ ,—–-]*$")
_IN_PRINT: Final = re.compile(
    r"\bIn (?:a|an|some) (?:stor(?:y|ies)|articles?|reports?|dispatch(?:es)?)"
    r"(?: (?:published|posted|sent|that (?:ran|moved)|of|on|from|dated))* $"
)
_PRINTED: Final = Cue(r"\bIn (?:a|an) $")
_STORY_ABOUT: Final = re.compile(r" (?:(?:story|article|report)\b|about )")
_RELATIVE_STAMP: Final = re.compile(r"\W*(?:about |over )?\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\W*")
AFTERMATH: Final = Cue(
    r"\b(?:appear\w* (?:in|before)|appeared(?! to\b)|plea|guilty|arraign\w*|sentenc\w+|plead\w*|pled|indict\w+|"
    r"convict\w+|charged|testif\w+|in court|courtroom|court date|due in court|judge|jury|trial|"
    r"hearing(?! (?:[\w’']+ ){0,4}(?:shots?|gunshots?|gunfire|shooting|bangs?|noises?|screams?)\b)|vigil|funeral|"
    r"memorial service|probation|bail was|bond was|set (?:bond|bail)|buried|burials?)\b",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(
    r"\b(?:took|flew|brought|carried|flown|returned) (?:back |home )?(?:the |all the )?(?:bodies|coffins|remains|"
    r"dead)\b[^.;\n]{0,80}$|\b(?:bodies|coffins|remains|dead|victims)\b[^.;\n]{0,60}? (?:were|was|have been|had been|"
    r"are) (?:\w+ )?(?:flown|returned|repatriated|buried|laid to rest|handed over|expected|carried)\b[^.;\n]{0,70}$",
    re.IGNORECASE,
)  # what is done with the dead afterwards
_LET_GO: Final = Cue(
    r"\b(?:freed|released|handed over|let go|rescued|reunited|regained (?:his|her|their) freedom|walked (?:out|free)|"
    r"(?:came|returned|arrived) home)\b"
    r"(?:(?!\b(?:after|who|when|seized|taken|abducted|kidnapped|and)\b)[^.;\n]){0,50}$",
    re.IGNORECASE,
)  # the day on which somebody came free
_SAT: Final = re.compile(
    r"\b(?:trial|hearing|inquest|retrial|sentencing|appeal|court martial)\b[^.;\n]{0,120}? (?:opened|opens|began|"
    r"begins|started|starts|resumed|resumes|adjourned|continued|ended|concluded|took place|was held)(?: \w+)?"
    r"(?: on)? $",
    re.IGNORECASE,
)  # "the trial of two men charged with the raid opened on" a day
_ARRESTS: Final = re.compile(
    r",? [^.;\n]{0,120}?(?<!was )(?<!were )\b(?:arrested|apprehended|captured|took (?:\w+ ){1,4}into custody)\b",
    re.IGNORECASE,
)  # "on Monday members of a police unit arrested a third suspect"
_CHARGE: Final = re.compile(
    r"\b(?:murder|homicide|attempted \w+|shooting|assault|weapons?) (?:charges?|counts?)\b", re.IGNORECASE
)
_COUNTED_FROM: Final = re.compile(r".*\b(?:after|following|since) (?:the )?", re.IGNORECASE)
_OF_THE_DAY: Final = re.compile(
    r"(?:th|st|nd|rd)?(?:['’]s)? ?(?:fatal |deadly |accidental |double |triple |drive-by |mass )*"
)
_FOLLOWED: Final = re.compile(r"\s*(?:[\w'’-]+[,:]? ){3,}(?:late |early )?(?:on |last )?")  # "the mine shut on " a day
_BY_DEED: Final = 0.4  # confidence in a day that stands apart from what else tells of the incident
_DEED_AFTER: Final = re.compile(
    r"(?:th|st|nd|rd)?,?(?:['’]s)? "
    r"(?:(?!(?:over|of|in|after|for|at|on|when|that|to|the|an?|from|by|with|during|before|and)\b)[\w-]+ ){0,3}?"
    r"(?:shootings?|shoot-?out|murders?|killings?|slayings?|homicides?|attacks?|ambush|massacre|stabbings?|rampage|"
    r"home invasion|bombings?|explosion|blast|raid)\b",
    re.IGNORECASE,
)  # "the Nov. 22 shootout"
HAPPENED: Final = Cue(
    r"\b(?:shot|shoot\w*|kill\w*|died|death\w*|happened|occurred|fired|found(?! (?:not )?guilty)|"
    r"murder\w*|slay\w*|slain|attack\w*|wound\w*|injur\w*|stabb\w*|bomb\w*|blast|explo\w+|abduct\w*|kidnap\w*|"
    r"ambush\w*|raid\w*|incident|gunfire|homicide|riddled|sprayed|stormed)\b",
    re.IGNORECASE,
)
_NEARBY: Final = 0.7  # of the confidence in a week is left for a day that the sentence after it names
_DIED_ON: Final = re.compile(
    r"\b(?:died|dies|passed away|succumbed|pronounced dead)\b(?: (?!when\b|after\b|as\b|in an?\b|of\b|from\b|his\b|"
    r"her\b|their\b|suffered\b|sustained\b|received\b)[\w'’,-]+){0,6}? ?$|"
    r"\b(?:died|dies|succumbed) (?:from|of|to) (?:the |his |her |their |gunshot )*(?:wounds|injur(?:y|ies))"
    r"(?: on| late| early)* $",
    re.IGNORECASE,
)
_OF_WOUNDS: Final = re.compile(
    r"\bvictims? (?:of|in) (?:[\w'’-]+ ){0,4}?(?:shooting|attack|bombing|blast|raid|stabbing|ambush)\b[^.;\n]{0,40}"
    r"\b(?:died|dies|succumbed)\b|"
    r"\b(?:injured|wounded|hurt)\b[^.;\n]{0,160}\b(?:has |have )?(?:died|succumbed|passed away)\b|"
    r"\b(?:died|succumbed|passed away)\b[^.;\n]{0,50}\b(?:(?:days?|hours?|weeks?)? ?after (?:he|she|they|being) "
    r"(?:(?:was|were|had been) )?(?:shot|stabbed|wounded|injured|hurt|attacked|beaten|found)\b|"
    r"(?:from|of|to|as a result of) (?:the |his |her |their |"
    r"gunshot )?"
    r"(?:wounds?|injur(?:y|ies)))\b",
    re.IGNORECASE,
)
_YEARLY: Final = re.compile(r"(?:this |the )?year(?: so far)?|(?:in |of )?20\d\d", re.IGNORECASE)
_TALLIED: Final = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|"
    r"series of|number of|"
    r"map of(?: the)?|all) (?:[\w'’-]+ ){0,3}?(?:homicides?|murders?|killings?|shootings?|slayings?|deaths?)"
    r"(?: (?:in|of|for|so far|here|this|during|across|since|the|city|county|20\d\d,|[A-Z][\w'’-]+))* $",
)
_TAKEN_IN: Final = re.compile(
    r"\b(?:arrest(?:ed|s)?|booked|identified|surrendered|turned (?:himself|herself|themselves) in|obtained (?:an?|the) "
    r"(?:\w+ )?warrants?|took (?:\w+ ){1,3}into custody)\b"
    r"(?:(?!\b(?:after|who|when|for|seized|in (?:\w+['’]s|the))\b)[^;\n]){0,70} $",
    re.IGNORECASE,
)
_DAY_NAME: Final = re.compile(r"day\b|\b\d{1,2}(?:st|nd|rd|th)?\b|\btonight\b", re.IGNORECASE)
_LAY_ON: Final = Cue(
    r"\b(?:still|remain(?:s|ed)?)\b[^.;\n]{0,50}\b(?:condition|life support|hospital)(?: on| as of| late| early)* $",
    re.IGNORECASE,
)


def is_stamp(text: str, start: int, end: int) -> bool:
    """Whether a date is a page's own: "Updated: Tuesday, 3:04 PM", "3 months ago" alone on its line."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    whole = text[line : stop if stop >= 0 else len(text)]
    return bool(_STAMP.search(text, max(line, start - 90), start) or _RELATIVE_STAMP.fullmatch(whole))


def is_tally(report: ReportText, start: int, end: int) -> bool:
    """Whether a year says over how long deeds are counted: "the city's 40th homicide of 2024"."""
    return bool(_TALLIED.search(report.text, max(0, start - 90), start)) and bool(
        _YEARLY.search(report.text, start, end)
    )


def is_later(report: ReportText, day: Span | DateMention) -> bool:
    """Whether a day is one on which somebody died of earlier wounds, still lay in hospital, was arrested or wrote.

    Written are messages that a page shows ("(@handle) May 3, 2024") and stories it corrects ("In a story May 3 about").
    """
    text, start = report.text, day.start
    if _TWEETED.search(text, max(0, start - 60), start) or _IN_PRINT.search(text, max(0, start - 60), start):
        return True
    if _PRINTED.search(text, max(0, start - 60), start) and _STORY_ABOUT.match(text, day.end):
        return True
    first, last = report.sentence(start)
    before = text[max(first, start - 90) : start]
    taken = _TAKEN_IN.search(before)
    named = _DAY_NAME.search(text, start, day.end) and not _DEED_AFTER.match(text, day.end)
    if _LAY_ON.search(before) or (taken and named and not HAPPENED.search(taken.group())):
        return True
    return bool(_DIED_ON.search(before) and _OF_WOUNDS.search(text, first, last))


def _years_ago(report: ReportText, option: When, published: DateRange) -> When:
    """The day of publication in the year that an anniversary names: "on this day in 2022"."""
    lead = _THIS_DAY.search(report.text, max(0, option.start - 20), option.end)
    year, today = option.date.start, published.start
    if lead is None or year is None or today is None or published.days != 1 or (option.date.days or 0) < _YEAR:
        return option
    if (today.month, today.day) == (2, 29):
        return option
    return replace(option, date=DateRange.day(date(year.year, today.month, today.day)), start=lead.start())


def _before_it(
    report: ReportText, day: DateMention, dates: Sequence[DateMention], at: Sequence[int]
) -> tuple[DateRange, int] | None:
    """The attack's day where `day` came so long after it: "buried on Thursday, nine days after men shot them".

    `at` are the places of the incident's words: of those in the sentence some stand in the clause that "after" opens
    and the rest are numbers before it, or what came on `day` was no violence. Also where the words for it end.
    """
    for counted in (d for d in dates if d.relative and 0 <= d.start - day.end <= len(", exactly ")):
        if not _AFTER.search(report.text, counted.start, counted.end) or _NO_GAP.search(
            report.text, day.end, counted.start
        ):
            continue
        last = report.sentence(counted.start)[1]
        end = _CLAUSE_ENDS.search(report.text, counted.end, last)
        stop = end.start() if end else last
        earlier = _mirrored(counted.counted_from(day.date), day.date)
        first = report.sentence(day.start)[0]
        if _FOLLOWED.fullmatch(report.text, first, day.start) and not HAPPENED.search(report.text, first, day.start):
            own = bool(HAPPENED.search(report.text, counted.end, stop))
        else:
            own = any(counted.end <= a < stop for a in at) and not any(stop <= a < last for a in at)
            own = own and all(report.quantities_in(a, a + 1) for a in at if first <= a < day.start)
        own = own or bool(_THE_DEED.match(report.text, counted.end) and _ENDED.search(report.text, first, day.start))
        if own and earlier.end and day.date.start and earlier.end < day.date.start:
            return earlier, counted.end
    return None


def _mirrored(found: DateRange, day: DateRange) -> DateRange:
    """A day counted forward from `day`, counted back: "on Friday, the day after" the deed, which was on Thursday."""
    if found.days != 1 or not (found.start and day.start) or found.start <= day.start:
        return found
    return DateRange.day(day.start - (found.start - day.start))


def find_when(
    report: ReportText,
    spans: Sequence[Span],
    dates: Sequence[DateMention],
    published: DateRange,
    anchors: Sequence[tuple[int, int]] = (),
) -> When | None:
    """The date of an incident from the words marked as its date; None where they settle nothing.

    `anchors` are the stretches of the incident's other spans: of several days named, the one beside them counts.
    """
    options: list[When] = []
    for span in spans:
        options += _of_span(report, span, dates, published)
    back = [_counted_back(report, o, dates, anchors) for o in options]
    read = [(b or _years_ago(report, o, published), b) for o, b in zip(options, back, strict=True)]
    options = [_plain(o) for o, b in read if b or not _of_the_aftermath(report, o)]
    for told in (_SPOKE_ON, _LET_GO):
        options = [o for o in options if not told.search(report.text, max(0, o.start - 110), o.start)] or options
    if not options:
        return None
    days = [o for o in options if o.date.days == 1]
    if run := _run(report.text, days):
        return run
    return min(
        options,
        key=lambda o: (
            min(o.date.days or 0, 8) if not _stray(o, options) else 9,
            -round(o.score, 1),
            _away(o, anchors),
            o.start,
        ),
    )


def _counted_back(
    report: ReportText, option: When, dates: Sequence[DateMention], anchors: Sequence[tuple[int, int]]
) -> When | None:
    """The day of the attack where the option's day is told to have come so long after it; None elsewhere."""
    own = [d for d in dates if option.start <= d.start < option.end and d.date == option.date]
    back = _before_it(report, own[0], dates, [a for a, _ in anchors]) if own else None
    return replace(option, date=back[0], end=max(option.end, back[1])) if back else None


def day_within(report: ReportText, when: When, dates: Sequence[DateMention]) -> When:
    """The day named after a week, in its sentence or the next, if it is one of it: "last week … on Wednesday".

    After a month, the day may stand anywhere if it is named with its month.
    """
    if not 2 <= (when.date.days or 0) <= _LONGEST_RUN:
        return when
    line = report.sentence_number(when.start)
    end = report.sentence(report.starts[min(line + 1, len(report.starts) - 1)])[1]
    month = (when.date.days or 0) > _WEEK
    if month:
        end = len(report.text)
    days = [
        d
        for d in dates
        if when.end <= d.start < end
        and d.date.days == 1
        and d.kind is not DateKind.FUTURE
        and d.date.possibly_within(when.date.start, when.date.end)
        and not SAID_ON.search(report.text, max(0, d.start - 40), d.start)
        and _happened_on(report, when.end, d)
        and (not month or _MONTH.search(report.text, d.start, d.end))
    ]
    if len({d.date.start for d in days}) != 1:
        return when
    return When(days[0].date, days[0].start, days[0].end, when.score * _NEARBY)


def day_of_deed(report: ReportText, dates: Sequence[DateMention]) -> When | None:
    """The one day, named with its month, on which a report says that something violent happened.

    So where no words of the incident name a day: "the Nov. 22 shootout", "was shot on April 16". Days of courts do not
    count, unless the deed itself is called by its day.
    """
    days = [
        d for d in dates
        if d.date.days == 1 and d.kind in (DateKind.FULL, DateKind.YEARLESS)
        and _MONTH.search(report.text, d.start, d.end)
    ]  # fmt: skip
    called = [d for d in days if _DEED_AFTER.match(report.text, d.end)]
    told = called or [
        d
        for d in days
        if not SAID_ON.search(report.text, max(0, d.start - 40), d.start)
        and not is_later(report, d)
        and _happened_on(report, report.sentence(d.start)[0], d)
    ]
    if len({d.date.start for d in told}) != 1:
        return None
    return When(told[0].date, told[0].start, told[0].end, _BY_DEED)


def _happened_on(report: ReportText, after: int, day: DateMention) -> bool:
    """Whether the sentence of a day, from the words `after` which it stands, tells of violence and of no aftermath."""
    first, last = report.sentence(day.start)
    first = max(first, after)
    return bool(HAPPENED.search(report.text, first, last)) and not AFTERMATH.search(report.text, first, last)


def _of_span(report: ReportText, span: Span, dates: Sequence[DateMention], published: DateRange) -> list[When]:
    """What a marked stretch says: the dates found in it, else what its own words resolve to."""
    inside = [d for d in dates if d.start < span.end and d.end > span.start]
    counted = [(d, _counted_from(report, d, published)) for d in inside]
    found = [
        When(base or d.date, min(span.start, d.start), max(span.end, d.end), span.score)
        for d, base in counted
        if d.date.known and d.kind is not DateKind.FUTURE and _past(d.date, published)
    ]
    if found or any(d.date.known for d in inside):
        return found
    if _STREET.match(report.text, span.end):
        return []  # "the 800 block of June Drive"
    own = resolve_date(report.text[span.start : span.end], published)
    return [When(own, span.start, span.end, span.score)] if own.known and _past(own, published) else []


def _counted_from(report: ReportText, day: DateMention, published: DateRange) -> DateRange | None:
    """The day of a deed from which another is counted: "arrested four days after the May 3 ambush"."""
    counted = _COUNTED_FROM.match(report.text, day.start, day.end)
    named = _OF_THE_DAY.match(report.text, day.end)
    if counted is None or named is None or not HAPPENED.match(report.text, named.end()):
        return None
    base = resolve_date(report.text[counted.end() : day.end], published)
    return base if base.known else None


def _of_the_aftermath(report: ReportText, option: When) -> bool:
    """Whether a day is that of a court's sitting, a vigil or a funeral: "pleaded guilty on Tuesday"."""
    text = report.text
    first, last = report.sentence(option.start)
    led = _OF_THE_DAY.match(text, option.end)
    if led and HAPPENED.match(text, led.end()):
        return False  # "last Saturday's shooting"
    if _MOVED.search(text, max(first, option.start - 150), option.start):
        return True
    if _SAT.search(text, max(first, option.start - 150), option.start):
        return True
    before = list(AFTERMATH.finditer(text, max(first, option.start - 70), option.start))
    if before and not HAPPENED.search(_CHARGE.sub("", text[before[-1].end() : option.start])):
        return True
    if (taken := _ARRESTS.match(text, option.end, last)) and not HAPPENED.search(taken.group()):
        return True
    after = AFTERMATH.search(text, option.end, min(last, option.end + 40))
    return after is not None and not HAPPENED.search(text, max(first, option.start - 60), after.start())


def _plain(option: When) -> When:
    """The same with dates of the standard library's own type (another calendar's may be a subclass)."""
    found = option.date
    if found.start is None or found.end is None or type(found.start) is type(found.end) is date:
        return option
    first, last = date.fromordinal(found.start.toordinal()), date.fromordinal(found.end.toordinal())
    return replace(option, date=DateRange(start=first, end=last, precision=found.precision))


def _past(when: DateRange, published: DateRange) -> bool:
    """Whether it may have been reported on the day of publication (a day's grace for time zones)."""
    if when.start is None or published.end is None:
        return True
    return when.start <= published.end + timedelta(days=1)


def _stray(option: When, options: Sequence[When]) -> bool:
    """Whether a day lies outside a wider stretch that was marked with more certainty."""
    return any(
        o.date.days and option.date.days and o.date.days > option.date.days and o.score > option.score + 0.25
        and not option.date.possibly_within(o.date.start, o.date.end)
        for o in options
    )  # fmt: skip


def _away(option: When, anchors: Sequence[tuple[int, int]]) -> int:
    """Characters from the nearest of the incident's other words."""
    return min((max(a - option.end, option.start - b, 0) for a, b in anchors), default=0)


def _run(text: str, days: Sequence[When]) -> When | None:
    """Two marked days joined as the first and last of one event ("from Friday until Sunday")."""
    for first, last in itertools.pairwise(days):
        between = text[first.end : last.start]
        lead = text[max(0, first.start - 12) : first.start].lower()
        if first.date.start is None or last.date.end is None or len(between) > 80 or "." in between:
            continue
        gap = (last.date.end - first.date.start).days
        words = between.lower().split()
        beside = (*words[:1], *words[-2:])  # "on Friday rose to 23 on Sunday" joins nothing
        joined = any(w in _RUN_WORDS for w in beside) or any(w in lead.split() for w in ("from", "between"))
        if 0 < gap <= _LONGEST_RUN and joined:
            precision = DatePrecision.DAYS if gap < 6 else DatePrecision.RANGE
            return When(
                DateRange.between(first.date.start, last.date.end, precision), first.start, last.end, first.score
            )
    return None
