"""What goes into the book for a report, and how a report stands in it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from tollbook.extraction.protocol import Extraction
from tollbook.records import Rating, Report
from tollbook.vocabulary.dates import DateRange


class ReportState(StrEnum):
    """How a report stands in the book. Only a current report's statements count."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    REMOVED = "removed"
    REDACTED = "redacted"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A report with what an extractor read in it; without an extraction for a report that the book knows."""

    report: Report
    extraction: Extraction | None = None


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """What entering a batch did: report ids, in the order given.

    `versions` pairs a new version with the report it takes the place of, `copies` a report with one whose text
    it repeats, `withdrawn` lists reports that were removed or redacted earlier and stay so. `incidents` are
    those that came to be or changed.
    """

    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()


class ReportEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A report as the book lists it.

    `version` counts from 1 among the documents at its address; `replaced_by` is the version that took its
    place; `copy_of` the earliest published of the reports with which it shares its text; `unread` why
    it was not read; `withdrawal` why it was removed or redacted; `mentions` how many incidents it tells of;
    `ratings` how credible people hold what it says.
    """

    id: str
    title: str | None
    published: DateRange
    publisher: str
    language: str
    url: str | None
    file: str | None
    sha256: str
    standing: ReportState
    recorded_at: datetime
    by: str
    mentions: int = 0
    version: int = 1
    replaced_by: str | None = None
    copy_of: str | None = None
    unread: str | None = None
    dropped: int = 0
    withdrawal: str | None = None
    ratings: tuple[Rating, ...] = ()
    publisher_id: str = ""

    @property
    def state(self) -> str:
        """How it stands, in words."""
        standing = self.standing.value
        if self.withdrawal:
            standing += f" ({self.withdrawal})"
        if self.replaced_by and self.standing is ReportState.SUPERSEDED:
            standing += f" by {self.replaced_by}"
        words = [] if self.standing is ReportState.CURRENT else [standing]
        words += [f"version {self.version}"] if self.version > 1 else []
        words += [f"copy of {self.copy_of}"] if self.copy_of else []
        words += [f"unread: {self.unread}"] if self.unread else []
        return ", ".join(words) or ReportState.CURRENT.value


class SourceEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A publisher with its reports in the book.

    `first` and `last` are publication days (ISO 8601), None where no report is dated; `ratings` how reliable people
    hold it.
    """

    id: str
    name: str
    country: str | None
    language: str | None
    reports: int
    first: str | None
    last: str | None
    last_recorded_at: datetime
    ratings: tuple[Rating, ...] = ()
