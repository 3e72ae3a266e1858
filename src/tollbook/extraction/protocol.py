"""What every extractor is, whether built in, a language model's, or a coded file's."""

from __future__ import annotations

from typing import Protocol

import msgspec

from tollbook.records import Mention, Report, StatedTotal


class Extraction(msgspec.Struct, frozen=True, kw_only=True):
    """What an extractor read from one report.

    `unread` says why a report was not read at all (a language the extractor does not read); such a report
    has no mentions and is never taken for one without an attack. `dropped` counts values that were
    discarded because no passage carried them.
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
