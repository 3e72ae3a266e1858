"""What every extractor is, whether built in, a language model's, or a coded file's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

import msgspec

from tollbook.records import Mention, Report, StatedTotal


class Extraction(msgspec.Struct, frozen=True, kw_only=True):
    """What an extractor read from one report.

    `unread` says why no attack was read from a report (a language the extractor does not read); such a report
    has no mentions, though it may state totals, and is never taken for one without an attack. `dropped` counts
    values that were discarded because no passage carried them.
    """

    report: str
    by: str
    mentions: tuple[Mention, ...] = ()
    totals: tuple[StatedTotal, ...] = ()
    unread: str | None = None
    dropped: int = 0


class Extractor(Protocol):
    """Reads a report into mentions of distinct incidents. A pure function of the report's text and dates."""

    @property
    def by(self) -> str:
        """Name and version, recorded with every statement (`builtin/1`)."""
        ...

    def extract(self, report: Report) -> Extraction:
        """Every value carries a passage of the report's text; a report without an incident yields none."""
        ...


@runtime_checkable
class HeadlineExtractor(Extractor, Protocol):
    """An extractor that reads a headline where the text below it leaves something out."""

    def extract_headed(self, report: Report, headed: Report) -> Extraction:
        """As `extract`, or of `headed`, the same report with its headline above its text, where that tells more."""
        ...


@runtime_checkable
class MarkingExtractor(HeadlineExtractor, Protocol):
    """An extractor that works in two steps, of which the first is better done for several reports before the second.

    `extract(report)` is `extract_marked(report, mark(report))`.
    """

    def mark(self, report: Report) -> Any:
        """What the first step makes of a report."""
        ...

    def extract_marked(self, report: Report, marked: Any, headed: Report | None = None) -> Extraction:
        """As `extract`, or as `extract_headed` where `headed` is given, of what `mark` made of the report."""
        ...


class Sending(msgspec.Struct, frozen=True, kw_only=True):
    """What of some reports is about to leave for a server.

    `host` says where it is, this machine or another; `reports` and `characters` are how much text goes to `model`.
    `cached` reports are answered from an earlier run, `spared` ones hold nothing to ask about; neither is sent.
    """

    host: str
    model: str
    reports: int
    characters: int
    cached: int = 0
    spared: int = 0


@runtime_checkable
class SendingExtractor(Extractor, Protocol):
    """An extractor that sends text to a server: it waits rather than works, so that threads serve it best."""

    @property
    def concurrency(self) -> int:
        """How many reports may be under way at a time."""
        ...

    def sending(self, reports: Sequence[Report]) -> Sending:
        """What would be sent for these reports, before anything is."""
        ...
