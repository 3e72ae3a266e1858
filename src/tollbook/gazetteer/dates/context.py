"""What a date leans on in its text: the day of writing, the month last named, words that look ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tollbook.gazetteer.dates.expressions import Expression, Frame, FullDay, Lean, MonthOf
from tollbook.gazetteer.dates.lexicon.words import listed
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import hull, shifted, valid_day
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import DateRange

_AHEAD = re.compile(
    r"\b(?:will(?! (?:have|be (?:remembered|recalled)|remember|recall)\b)|shall|(?:re)?scheduled|planned|due|"
    r"upcoming|set to|is to|are to|expected|slated|deadline|postponed|until)\b",
    re.IGNORECASE,
)
_AHEAD_ROOTS = (
    "will", "shall", "schedul", "plan", "due", "upcoming", "set to", "is to", "are to", "expect", "slated", "deadline",
    "postpon", "until",
)  # fmt: skip
_BEHIND = re.compile(
    r"\b(?:attack\w*|kill\w*|shot|blast\w*|bomb\w*|explosion|raid\w*|after|since|following|was|were|had|ambush\w*|"
    r"said|told|wound\w*|injur\w*|died|kidnap\w*|abduct\w*|strike)\b",
    re.IGNORECASE,
)
_WINDOW = 80  # characters before a date in which a word may look ahead
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|en|im)\s+$", re.IGNORECASE)
_SAME_YEAR = re.compile(
    r"\b(?:(?:in|of|during) (?:the|that) (?:very )?same year|that same year)\b(?![^.!?\n]*[.!?]\s)", re.IGNORECASE
)
_SAID_SO = 150  # characters before a date in which that stands
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_NEVER = re.compile(r"(?!)")
_LABEL = re.compile(r"[\W\d]{0,5}(?:[A-Z][^\n,.:]{1,30},\s*)?\Z")
_NEAR = 400  # characters within which "the 27th" is of the month last named
_GOES_ON = re.compile(
    r"(?:\w+ ){1,3}(?:later|earlier),? (?:on )?the \d", re.IGNORECASE
)  # "one week later, on the 23rd"
_NAMING = (DateKind.FULL, DateKind.YEARLESS, DateKind.DAY_OF_MONTH)
_SENTENCE_END = re.compile(r"[.!?;:]\s|\n")


def reference_days(published: DateRange) -> tuple[date, ...]:
    """The day a report was written; the first and last where only a stretch is known; none where nothing is."""
    if published.start is None or published.end is None:
        return ()
    return (published.start,) if published.start == published.end else (published.start, published.end)


_WHEN = (
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d{1,2})|(?P<day2>\d{1,2})\s+(?P<month2>[A-Z][a-z]{2,8})\.?"
    r"|\(?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\)?)(?:,?\s+(?P<year>\d{4}))?"
)
_HEAD = (
    rf"\s*(?P<place>[^\W\d_][^\n.]{{1,60}}?),?\s+{_WHEN}\s*(?:\([^)]{{2,30}}\)\s*)?(?:[-–—:|]|\n)"
    r"(?!\s*(?:\d{1,2}\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s+\d{1,2})\b)"
)  # "digest, 29 December - 4 January" is none
_DATELINE = re.compile(rf"\A{_HEAD}")
BRACKETED_DATELINE = re.compile(rf"\A\s*\((?P<place>[^\W\d_][^\n.()]{{1,60}}?),?\s+{_WHEN}\)")
"""A dateline as relief organisations write it: "(Nyala, 22 August 2025) A drone struck …"."""
_BELOW = re.compile(rf"\A[^\n]{{1,200}}\n{_HEAD}")
"""A dateline below the headline, as in a text that was pasted."""
_ITEM = re.compile(rf"\n{_HEAD}")
_SMALL = re.compile(r"\b[a-z]")
_PARTICLES = re.compile(
    r"\b(?:al|de|del|da|do|dos|des|du|el|la|las|le|les|los|of|and|the|upon|sur|ul|ud|an)\b|(?<=['’])s\b"
)  # small words in names of places
_DASHES = ("-", "–", "—")
_MONTHS = listed("jan feb mar apr may jun jul aug sep oct nov dec")
_WEEKDAYS = listed("mon tue wed thu fri sat sun")
_DATELINE_LAG = 10  # days before publication within which a report can have been written


def dateline_days(text: str, published: tuple[date, ...]) -> tuple[date, ...]:
    """The day in a dateline ("HAFLONG, May 21 - ..."), where it lies shortly before publication; else publication.

    Without a publication date a dateline with its year gives the day of writing, also below the headline.
    """
    match = _DATELINE.match(text) or BRACKETED_DATELINE.match(text) or (None if published else _below_headline(text))
    if match is None or len(published) > 1 or match["place"].split(",")[0].lower()[:3] in _WEEKDAYS:
        return published
    items = (m for m in _ITEM.finditer(text) if m.start("place") != match.start("place"))
    if match["place"].endswith(_DASHES) or any(not _SMALL.search(m["place"]) for m in items):
        return published  # "Kenya – 11 June: …" heads an item of a list
    if match.group().endswith("\n") and _SMALL.search(_PARTICLES.sub("", match["place"])):
        return published  # "Nine porters were killed near Orva on 9 June." is the text's first paragraph
    if match["weekday"]:
        if _SMALL.search(_PARTICLES.sub("", match["place"])):
            return published  # "A guard hurt near the ford was to begin work Monday" is a headline
        return _weekday_before(published, _WEEKDAYS.index(match["weekday"][:3].lower()))
    name = (match["month"] or match["month2"])[:3].lower()
    if name not in _MONTHS:
        return published
    month, day = _MONTHS.index(name) + 1, int(match["day"] or match["day2"])
    years = [int(match["year"])] if match["year"] else [published[0].year, published[0].year - 1] if published else []
    for year in years:
        when = valid_day(year, month, day)
        if when and (not published or 0 <= (published[0] - when).days <= _DATELINE_LAG):
            return (when,)
    return published


def _below_headline(text: str) -> re.Match[str] | None:
    """A dateline with its year that is a text's second line, of names alone."""
    match = _BELOW.match(text)
    return match if match and match["year"] and not _SMALL.search(_PARTICLES.sub("", match["place"])) else None


def _weekday_before(published: tuple[date, ...], weekday: int) -> tuple[date, ...]:
    return tuple(shifted(when, -((when.weekday() - weekday) % 7)) for when in published)


def looks_ahead(text: str, start: int) -> bool:
    """Whether the words before a date speak of what is to come ("talks are due on Friday")."""
    before = text[max(0, start - _WINDOW) : start]
    low = before.lower()
    if not any(root in low for root in _AHEAD_ROOTS):
        return False
    sentence = before[max((match.end() for match in _SENTENCE_END.finditer(before)), default=0) :]
    ahead = list(_AHEAD.finditer(sentence))
    return bool(ahead) and _BEHIND.search(sentence, ahead[-1].end()) is None


def _heading(text: str, span: tuple[int, int]) -> re.Pattern[str] | None:
    """What ends the rule of a year that heads a section ("2021") or a paragraph ("Libya, 2016."), if it does."""
    line = text.rfind("\n", 0, span[0]) + 1
    if _LABEL.fullmatch(text[line : span[0]]) is None:
        return None
    after = text[span[1] : span[1] + 1]
    if after in ("\n", "") and not text[line : span[0]].strip(" #*-"):
        return _NEVER
    return _PARAGRAPH_END if after in (".", ",", ":", ";", "\n", "") else None


@dataclass(slots=True)
class Setting:
    """Where a reading of a text stands: its days of writing, and the month and year it last named."""

    today: tuple[date, ...]
    anchor: DateRange | None = None
    year: int | None = None
    month: int | None = None
    named_at: int = 0
    told_year: int | None = None
    told_at: int = 0
    told_month: int = 0
    told_to: re.Pattern[str] = _SENTENCE_END

    @classmethod
    def of(cls, text: str, published: DateRange) -> Setting:
        """The setting at the beginning of a report."""
        return cls(dateline_days(text, reference_days(published)))

    def resolve(self, expression: Expression, lean: Lean, text: str, start: int) -> DateRange:
        """The days an expression means here; what differs between two days of writing is their hull."""
        year, month = None, None
        near = (
            start - self.named_at <= _NEAR or expression.kind is DateKind.ANCHORED or bool(_GOES_ON.match(text, start))
        )
        if expression.kind in (DateKind.DAY_OF_MONTH, DateKind.ANCHORED) and near:
            year, month = self.year, self.month
        elif expression.kind is DateKind.YEARLESS and self.told_year is not None and lean is Lean.PAST:
            named = expression.month if isinstance(expression, (FullDay, MonthOf)) else None
            holds = (named or 12) >= self.told_month and not self.told_to.search(text, self.told_at, start)
            year = self.told_year if holds else None
        if expression.kind is DateKind.YEARLESS and year is None and lean is Lean.PAST:
            same = _SAME_YEAR.search(text, max(0, start - _SAID_SO), start)
            year = self.year if same else None
        return self._framed(expression, year, month, lean)

    def counted_from(self, expression: Expression, anchor: DateRange) -> DateRange:
        """The days an expression means if the event it counts from was on the anchor's days."""
        found = [expression.resolve(Frame(today, anchor)) for today in self.today or (None,)]
        return found[0] if len(found) == 1 else hull(*found)

    def _framed(self, expression: Expression, year: int | None, month: int | None, lean: Lean) -> DateRange:
        found = [expression.resolve(Frame(today, self.anchor, year, month, lean)) for today in self.today or (None,)]
        return found[0] if len(found) == 1 else hull(*found)

    def note(self, expression: Expression, resolved: DateRange, text: str, span: tuple[int, int]) -> None:
        """Remember the month and the year that were named."""
        kind = expression.kind
        if resolved.start is None or resolved.end is None:
            return
        named = kind in _NAMING or (kind is DateKind.DEICTIC and resolved.precision is DatePrecision.MONTH)
        one_month = (resolved.start.year, resolved.start.month) == (resolved.end.year, resolved.end.month)
        since = _SINCE.search(text, max(0, span[0] - 8), span[0])
        if (
            named
            and (one_month or resolved.precision is DatePrecision.DAYS)
            and not (since and (resolved.days or 0) > 1)
        ):
            self.year, self.month, self.named_at = resolved.end.year, resolved.end.month, span[1]
        if kind is DateKind.FULL and resolved.precision is DatePrecision.YEAR:
            self.year, self.month = resolved.start.year, None
            heading = _heading(text, span)
            self.told_month = 0
            if heading or _IN.search(text, max(0, span[0] - 8), span[0]):
                self.told_year, self.told_at, self.told_to = resolved.start.year, span[1], heading or _SENTENCE_END
        elif kind is DateKind.DEICTIC and one_month and isinstance(expression, (FullDay, MonthOf)) and expression.year:
            self.told_year, self.told_at, self.told_to = resolved.start.year, span[1], _PARAGRAPH_END
            self.told_month = resolved.end.month  # "in June last year ... on 17 August": the time goes on
