"""What a date leans on in its text: the day of writing, the month last named, words that look ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from tollbook.gazetteer.dates.expressions import Expression, Frame, Lean
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import hull
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_AHEAD = re.compile(
    r"\b(?:will|shall|scheduled|planned|due|upcoming|set to|is to|are to|expected|slated|deadline|postponed|until)\b", re.IGNORECASE
)
_BEHIND = re.compile(
    r"\b(?:attack\w*|kill\w*|shot|blast\w*|bomb\w*|explosion|raid\w*|after|since|following|was|were|had|ambush\w*|"
    r"said|told|wound\w*|injur\w*|died|kidnap\w*|abduct\w*|strike)\b",
    re.IGNORECASE,
)
_WINDOW = 80  # characters before a date in which a word may look ahead
_SENTENCE_END = re.compile(r"[.!?;:]\s|\n")


def reference_days(published: DateRange) -> tuple[date, ...]:
    """The day a report was written; the first and last where only a stretch is known; none where nothing is."""
    if published.start is None or published.end is None:
        return ()
    return (published.start,) if published.start == published.end else (published.start, published.end)


def looks_ahead(text: str, start: int) -> bool:
    """Whether the words before a date speak of what is to come ("talks are due on Friday")."""
    before = text[max(0, start - _WINDOW) : start]
    sentence = before[max((match.end() for match in _SENTENCE_END.finditer(before)), default=0) :]
    ahead = None
    for ahead in _AHEAD.finditer(sentence):
        pass
    return ahead is not None and _BEHIND.search(sentence, ahead.end()) is None


@dataclass(slots=True)
class Setting:
    """Where a reading of a text stands: its days of writing and the month it last named."""

    today: tuple[date, ...]
    anchor: DateRange | None = None
    year: int | None = None
    month: int | None = None
    seen: list[DateRange] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, published: DateRange) -> Setting:
        """The setting at the beginning of a report."""
        return cls(reference_days(published))

    def resolve(self, expression: Expression, lean: Lean) -> DateRange:
        """The days an expression means here; what differs between two days of writing is their hull."""
        monthless = expression.kind is DateKind.DAY_OF_MONTH
        year, month = (self.year, self.month) if monthless or expression.kind is DateKind.ANCHORED else (None, None)
        frames = [Frame(today, self.anchor, year, month, lean) for today in self.today or (None,)]
        found = [expression.resolve(frame) for frame in frames]
        return found[0] if len(found) == 1 else hull(*found)

    def note(self, expression: Expression, resolved: DateRange) -> None:
        """Remember the month that was named."""
        if resolved.start is None or resolved.end is None or expression.kind in (DateKind.WEEKDAY, DateKind.FUTURE):
            return
        if resolved.precision in (DatePrecision.DAY, DatePrecision.DAYS, DatePrecision.MONTH, DatePrecision.WEEK):
            if expression.kind in (DateKind.FULL, DateKind.YEARLESS, DateKind.DAY_OF_MONTH, DateKind.FEAST):
                self.year, self.month = resolved.end.year, resolved.end.month
        elif resolved.precision is DatePrecision.YEAR:
            self.year, self.month = resolved.start.year, None


__all__ = ["UNKNOWN_DATE", "Setting", "looks_ahead", "reference_days"]
