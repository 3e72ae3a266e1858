"""Reports in a book: entering them, finding them again, taking them back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection

from tollbook.doors import later
from tollbook.ledger import reports
from tollbook.ledger.book.transactions import Transactions
from tollbook.ledger.entries import Entered, Entry, ReportEntry, ReportState, SourceEntry
from tollbook.records import Report

if TYPE_CHECKING:
    from tollbook.ledger import derive, entering, sources, withdrawing
else:  # loaded when a method needs them
    derive = later("tollbook.ledger.derive")
    entering = later("tollbook.ledger.entering")
    sources = later("tollbook.ledger.sources")
    withdrawing = later("tollbook.ledger.withdrawing")

T = TypeVar("T")
_Lookup = Callable[[Connection, Sequence[str]], dict[str, T]]


class Reports(Transactions):
    """What a book holds of reports and their sources."""

    def sort(self, found: Iterable[Report]) -> entering.Sorted:
        """Which of the reports are new, which the book holds, and which were taken back and stay so."""
        return self._read(lambda c: entering.sort_reports(c, found))

    def enter(self, entries: Sequence[Entry]) -> Entered:
        """Enter reports with what was read in them, and bring the incidents up to date; known ones change nothing."""
        with self._writing() as (c, at):
            return entering.enter(c, entries, assemble=derive.by_policy(c, self._assemble), at=at)

    def reports(
        self, *, with_text: bool = False, states: Sequence[ReportState] = (ReportState.CURRENT,)
    ) -> Iterator[Report]:
        """The reports in those states, in the order of entry. Their `text` is empty unless asked for."""
        ids = self._read(lambda c: reports.report_ids(c, *states))
        return self._batches(ids, lambda c, some: reports.read_reports(c, some, with_text=with_text))

    def report(self, name: str, *, with_text: bool = True) -> Report:
        """The report with that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""

        def read(c: Connection) -> Report:
            found = reports.find_report(c, name)
            return reports.read_reports(c, [found], with_text=with_text)[found]

        return self._read(read)

    def reports_by_id(self, ids: Iterable[str], *, with_text: bool = False) -> dict[str, Report]:
        """The reports of those (full) ids; unknown ones are left out."""
        return self._read(lambda c: reports.read_reports(c, ids, with_text=with_text))

    def reports_at(self, addresses: Iterable[str]) -> dict[str, str]:
        """The report that stands last at each of the addresses, by address; unknown addresses are left out."""
        keys = {address: reports.address_key(address) for address in addresses}
        last = self._read(lambda c: reports.latest_versions(c, keys.values()))
        return {address: last[key] for address, key in keys.items() if key in last}

    def report_list(self, *, limit: int | None = None, offset: int = 0) -> list[ReportEntry]:
        """Every report with how it stands: copy, version, withdrawn, unread. In the order of entry."""
        return self._read(lambda c: reports.list_reports(c, limit=limit, offset=offset))

    def report_entry(self, name: str) -> ReportEntry:
        """How the report of that id or beginning of one stands. Raises NotFoundError, or UsageError for several."""
        return self._read(lambda c: reports.list_reports(c, only=reports.find_report(c, name))[0])

    def report_count(self) -> int:
        """How many reports the book holds, in whatever state."""
        return self._read(reports.count_reports)

    def sources(self) -> list[SourceEntry]:
        """Who published the reports, how many, and when first and last; by name."""
        return self._read(sources.list_sources)

    def remove(self, name: str, reason: str = "", *, author: str | None = None) -> str:
        """Withdraw a report's statements and keep its record; returns its id. Incidents follow."""
        return self._withdraw(name, ReportState.REMOVED, reason, author)

    def redact(self, name: str, reason: str = "", *, author: str | None = None) -> str:
        """Erase a report's text and passages for good and leave a tombstone with its hash; returns its id."""
        report = self._read(partial(reports.find_report, name=name))
        if self._read(lambda c: reports.states(c, [report]))[report] is not ReportState.REDACTED:
            self._withdraw(report, ReportState.REDACTED, reason, author)
        withdrawing.scrub(self._engine)
        return report

    def _withdraw(self, name: str, kind: ReportState, reason: str, author: str | None) -> str:
        with self._writing() as (c, at):
            report = reports.find_report(c, name)
            withdrawing.withdraw(
                c, report, kind, reason=reason, author=author, assemble=derive.by_policy(c, self._assemble), at=at
            )
        return report

    def _batches(self, ids: Sequence[str], read: _Lookup[T]) -> Iterator[T]:
        for start in range(0, len(ids), 200):
            some = ids[start : start + 200]
            yield from self._read(lambda c, some=some: read(c, some)).values()  # type: ignore[misc]
