"""When it happened, in reports that name no day of it: what is told as new happened the day before, or that day.

Such days are less sure than any that is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from tollbook.extraction.interpret.beside import silenced
from tollbook.extraction.interpret.circumstances.day import When
from tollbook.extraction.interpret.circumstances.other_days import AFTERMATH, HAPPENED
from tollbook.extraction.interpret.context import ReportText
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import DateRange

_BY_CLOCK: Final = 0.35  # confidence in a day that only an hour tells
_BY_NEWS: Final = 0.3  # and in one that nothing tells but that it is news
_PLANNED: Final = re.compile(
    r"\b(?:will|would|is to|are to|scheduled|set to|due to|expected to|resumes?)\b", re.IGNORECASE
)
_AT_WORK: Final = re.compile(
    r"\b(?:[Pp]olice|[Oo]fficers|[Dd]eputies|[Dd]etectives|[Ii]nvestigators|[Aa]uthorities|[Dd]epartment|[Oo]ffice|"
    r"[Tt]roopers) (?:is|are) (?:now |currently |also )?(?:investigating|searching|looking for|on the scene|at the "
    r"scene|"
    r"questioning|responding)\b"
)
_LONG_AFTER: Final = re.compile(
    r"\b(?:continu\w+|still|ago|since|reopen\w*|cold case|years?|months?|weeks?)\b", re.IGNORECASE
)
_ANSWERED: Final = re.compile(r"\b(?:called|responded|dispatched|summoned|alerted)\b")
_CLOCK: Final = re.compile(
    r"\b(?:(?:just|shortly|a little|about|around|approximately|at|before|after|at around|at about|at approximately) )+"
    r"(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|noon|midnight)",
    re.IGNORECASE,
)
_ENTRY: Final = re.compile(r"^\W{0,6}(\d{1,2}[:.]\d\d)\b(?! ?(?:nm|km|m)\b)", re.MULTILINE)  # of a log
_RECORDED: Final = re.compile(r"0?0[:.]0\d")  # minutes of what was recorded, not hours of a day
_HEADS: Final = re.compile(r"(?:^|\n)\W{0,6}$")
_PERIOD: Final = re.compile(
    r"^(?:Period covered|Reporting period|Period|Covering|Coverage|Covers)[:.]? (?P<days>[^\n]{4,60})$",
    re.MULTILINE | re.IGNORECASE,
)
_ENTRIES: Final = 2  # in a log
_NOT_YET: Final = (
    r"\b(?:no|not|yet|nobody|any|without|[a-z]+n['’]t)\b(?: [a-z]+){0,4} "
    r"(?:arrests?|arrested|charges?|charged|identif\w+)"
)
_AFTERWARDS: Final = re.compile(
    rf"{_NOT_YET}|({AFTERMATH.pattern}|"
    r"\b(?:charges?|accused|(?<!prior )(?<!previous )arrest\w*|identif\w+|IDs|ID['’]?d|jail\w*|prison|reward|mourn\w*|"
    r"remembered|lawsuit|sued?|anniversary|prosecut\w+|(?:defen[cs]e|his|her|their) (?:attorneys?|lawyers?)|autops\w+|"
    r"last (?:week|month|year)|(?:weeks?|months?|years?|days) (?:ago|later|after|earlier|before)|cold case|unsolved|"
    r"reopen\w*|search warrant|weekend|(?:still|continu\w+(?: to)?) (?:investigat\w+|look\w*))\b)",
    re.IGNORECASE,
)
"""What is told of a deed some time after it; a group holds it, and none what did not happen yet: "no arrests"."""


_OF_VICTIMS: Final = (
    r"(?:victims?|dead|deceased|killed|slain|m[ae]n|wom[ae]n|teens?|teenagers?|boys?|girls?|child(?:ren)?|students?|"
    r"mother|"
    r"father|officer|deputy|name|names|identit(?:y|ies)|\d[- ]year[- ]old|one of)"
)
_NAMED_NOW: Final = re.compile(
    rf"\b(?:identif(?:y|ies|ied)|IDs?|ID['’]?d)\b(?: (?!suspects?|shooter|gunman|"
    rf"person)[\w'’-]+){{0,4}}? {_OF_VICTIMS}\b|"
    rf"\b{_OF_VICTIMS}\b(?: (?!suspect|shooter|gunman)[\w'’-]+,?){{0,8}}? (?:(?:is|are|was|were|has been|have been) )?"
    r"(?:identified|ID['’]?d)\b(?! as (?:a |the )?(?:suspect|shooter|gunman))|\brelease (?:the )?(?:names?|identit)",
    re.IGNORECASE,
)
_TELLS_WHO: Final = re.compile(r"identif\w+|IDs|ID['’]?d", re.IGNORECASE)
_FIRST_DAYS: Final = 2  # before publication in which those died whom news gives names
_BY_NAMES: Final = 0.25  # and in a day that only the news of who died tells


def by_the_clock(report: ReportText, anchors: Sequence[tuple[int, int]], published: DateRange) -> When | None:
    """The day before publication or that day, where a report names no day and only the hour: "shortly after 9 p.m.".

    Only the hour of a sentence that tells of the incident counts: a page names many others.
    """
    if published.start is None or published.start != published.end or not anchors:
        return None
    hours = [m.span() for m in _CLOCK.finditer(report.text) if _tells(report, m.start(), anchors)]
    if not hours:
        return None
    start, end = min(hours, key=lambda h: min(max(a - h[1], h[0] - b, 0) for a, b in anchors))
    first = published.start - timedelta(days=1)
    return When(DateRange.between(first, published.start, DatePrecision.DAYS), start, end, _BY_CLOCK)


def by_stamp(
    report: ReportText, anchors: Sequence[tuple[int, int]], dates: Sequence[DateMention], published: DateRange
) -> When | None:
    """The day of publication, or the one named above, where a log tells by the hour and an entry names no other day.

    "[06:12] Gunfire at the camp", "07:48 A drone hit a van". A day at the head of a line parts such logs.
    """
    if published.start is None or published.start != published.end or not anchors:
        return None
    entries = list(_ENTRY.finditer(report.text))
    told = [e for e in entries if e.start() <= min(anchors)[0]]
    if len(entries) < _ENTRIES or not told or any(_RECORDED.match(e.group(1)) for e in entries):
        return None
    start, end = told[-1].span(1)
    paragraph = report.text[start : min(anchors)[1]]
    opens = entries[0].start()
    heads = any(opens <= d.start < start and _HEADS.search(report.text, max(0, d.start - 8), d.start) for d in dates)
    above = {d.date for d in dates if d.end <= opens}
    begin = start if above else 0
    if "\n\n" in paragraph or heads or len(above) > 1 or any(begin <= d.start < min(anchors)[0] for d in dates):
        return None
    day = next(iter(above), published)
    return When(day, start, end, _BY_CLOCK) if day.days == 1 else None


def by_period(report: ReportText, anchors: Sequence[tuple[int, int]], dates: Sequence[DateMention]) -> When | None:
    """The day or two that a log says it covers: "Period covered: Sunday 06:00 to Monday 06:00"."""
    line = _PERIOD.search(report.text)
    if line is None or not anchors or line.end() > min(anchors)[0]:
        return None
    days = [d.date for d in dates if line.start("days") <= d.start < line.end()]
    first, last = (days[0].start, days[-1].end) if days else (None, None)
    if first is None or last is None or not first <= last <= first + timedelta(days=1):
        return None
    return When(DateRange.between(first, last, DatePrecision.DAYS), *line.span("days"), _BY_CLOCK)


def by_work_at_hand(report: ReportText, anchors: Sequence[tuple[int, int]], published: DateRange) -> When | None:
    """The day before publication or that day, where local news names no day and the police are at work on it.

    "Police are investigating a shooting": what they still work on months later is told by other words.
    """
    if published.start is None or published.start != published.end:
        return None
    for found in _AT_WORK.finditer(report.text):
        sentence = report.sentence(found.start())
        if _tells(report, found.start(), anchors) and not _LONG_AFTER.search(report.text, *sentence):
            first = published.start - timedelta(days=1)
            return When(DateRange.between(first, published.start, DatePrecision.DAYS), *found.span(), _BY_CLOCK)
    return None


def _tells(report: ReportText, at: int, anchors: Sequence[tuple[int, int]]) -> bool:
    """Whether the sentence of a time tells of the incident, and of nothing planned or done about it afterwards."""
    first, last = report.sentence(at)
    own = any(first <= start < last for start, _ in anchors)
    own = own or any(told.search(report.text, first, last) for told in (HAPPENED, _ANSWERED))
    return own and not _PLANNED.search(report.text, first, last) and not AFTERMATH.search(report.text, first, last)


def by_news(report: ReportText, anchors: Sequence[tuple[int, int]], published: DateRange, title: str) -> When | None:
    """The day before publication or that day, where news tells of a deed and of nothing that came after it.

    No words state such a day: the sentence that tells of the deed as news stands for them. Where it is all in the
    headline, the text below is about something else. Where the news is who died, it was some days before.
    """
    if published.start is None or published.start != published.end or not anchors:
        return None
    told = _telling(report, anchors, title)
    later = [found.group(1) for text in told for found in _AFTERWARDS.finditer(text) if found.group(1)]
    start, end = report.sentence(min(anchors)[0])
    if later:
        named = title and _NAMED_NOW.search(title) and all(_TELLS_WHO.fullmatch(word) for word in later)
        if not named:
            return None
        first = published.start - timedelta(days=_FIRST_DAYS)
        return When(DateRange.between(first, published.start, DatePrecision.DAYS), start, end, _BY_NAMES)
    first = published.start - timedelta(days=1)
    return When(DateRange.between(first, published.start, DatePrecision.DAYS), start, end, _BY_NEWS)


def _telling(report: ReportText, anchors: Sequence[tuple[int, int]], title: str) -> tuple[str, ...]:
    """The title and the text that tell of a deed; the title alone, where it is all in the headline."""
    headline = bool(title) and report.text.startswith(title) and all(end <= len(title) for _, end in anchors)
    return (title,) if headline else (title, silenced(report.text))
