"""What an export is made from: records and ways to look them up, whatever keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from tollbook.errors import ExchangeError
from tollbook.records import Incident, Mention, Rating, Reconciliation, Report, StatedTotal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a report was read: by what, why not, what was dropped, whose text it repeats; people's ratings."""

    by: str = ""
    unread: str | None = None
    dropped: int = 0
    copy_of: str | None = None
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A ledger, or the part of one that is to be exported.

    `reports`, `incidents` and `totals` are iterated once, in the order in which they shall be written, and
    may be streams. `report` and `mention` look one up by id. `reconciliations` is keyed by total id, `readings` by
    report id. `annexes` are further arrays by name, their rows canonical JSON (decisions, attestations, the log);
    `left_out` counts what the ledger holds besides, by what it is.
    """

    reports: Iterable[Report]
    incidents: Iterable[Incident]
    totals: Iterable[StatedTotal]
    report: Callable[[str], Report]
    mention: Callable[[str], Mention]
    reconciliations: Mapping[str, Reconciliation]
    annexes: Mapping[str, Iterable[bytes]] = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        *,
        reports: Iterable[Report],
        incidents: Iterable[Incident],
        mentions: Iterable[Mention],
        totals: Iterable[StatedTotal] = (),
        reconciliations: Iterable[Reconciliation] = (),
    ) -> LedgerView:
        """A view of records that are all in memory, in the order given."""
        known = list(reports)
        by_report = {report.id: report for report in known}
        by_mention = {mention.id: mention for mention in mentions}
        return cls(
            reports=known,
            incidents=incidents,
            totals=totals,
            report=_lookup(by_report, "report"),
            mention=_lookup(by_mention, "mention"),
            reconciliations={row.total: row for row in reconciliations},
        )

    def reading(self, report: str) -> Reading:
        """How a report was read, as far as the view knows."""
        return self.readings.get(report, Reading())

    def mentions(self, incident: Incident) -> list[Mention]:
        """The incident's mentions, in its order. Raises ExchangeError when one is not in the view."""
        return [self.mention(mention) for mention in incident.mentions]

    def reports_of(self, incident: Incident) -> list[Report]:
        """The reports that tell of the incident, by id, each once."""
        return [self.report(key) for key in sorted({mention.report for mention in self.mentions(incident)})]


def _lookup(known: Mapping[str, T], what: str) -> Callable[[str], T]:
    def find(key: str) -> T:
        if key not in known:
            raise ExchangeError(f"the export lacks a {what} that it refers to; include it", subject=key)
        return known[key]

    return find
