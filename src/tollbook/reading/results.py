"""What reading yields: reports that were read, inputs that were set aside with the reason, feeds retrieved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tollbook.records import Report, Source
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

MAX_BYTES = 25_000_000
"""Largest document that is opened, in bytes."""

MAX_CHARACTERS = 1_000_000
"""Longest text that is kept of one document, in characters; longer ones are books or dumps, not reports."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format's reader found in one document, before it becomes a Report.

    `raw` are the bytes that were read, `published` what the document itself says of its date, `heading` the lines of a
    header from its title to the text.
    """

    text: str
    raw: bytes
    title: str | None = None
    publisher: str | None = None
    published: DateRange = UNKNOWN_DATE
    url: str | None = None
    notices: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report that was read from `input` (a path, address or "-"), with anything its reader should know.

    `heading` is what its document holds from its title to its text, if it has a header.
    """

    input: str
    report: Report
    notices: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class SetAsideInput:
    """A document that could not be read: `subject` is the file, address or feed entry, `remedy` what to do."""

    input: str
    subject: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.subject}: {self.reason}" + (f"; {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True)
class FeedRead:
    """A feed that was retrieved and parsed: evidence that its source was watched at that moment.

    `oldest` and `newest` are the first and last publication days of its entries, None where none is dated.
    `watched` is False for a feed read from a file, which shows what somebody once saved, not what is watched.
    """

    address: str
    source: Source
    language: str | None
    retrieved_at: datetime
    entries: int
    oldest: date | None
    newest: date | None
    watched: bool
