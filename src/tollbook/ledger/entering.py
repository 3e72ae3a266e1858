"""Reports into the log: what is new, what is known, what takes the place of what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from tollbook.ledger import schema
from tollbook.ledger.copies import put_copies, renew_families
from tollbook.ledger.derive import Assembler, Change, renew
from tollbook.ledger.entries import Entered, Entry, ReportState
from tollbook.ledger.reports import address_key, latest_versions, put_reports, redacted_hashes, states
from tollbook.ledger.rows import put
from tollbook.ledger.statements import mentions_of, put_extractions
from tollbook.ledger.states import renew_states
from tollbook.records import Report


class Sorted(msgspec.Struct, frozen=True, kw_only=True):
    """Reports by what the book would do with them: read them, nothing, or nothing any more."""

    new: tuple[Report, ...] = ()
    known: tuple[Report, ...] = ()
    withdrawn: tuple[Report, ...] = ()


def sort_reports(connection: Connection, reports: Iterable[Report]) -> Sorted:
    """Which reports are new to the book, which it holds, and which were removed or redacted and stay so."""
    distinct: dict[str, Report] = {}
    for report in reports:
        distinct.setdefault(report.id, report)
    stand = states(connection, distinct)
    barred = redacted_hashes(connection, (report.sha256 for report in distinct.values()))
    gone = {ReportState.REMOVED, ReportState.REDACTED}
    withdrawn = {i for i, report in distinct.items() if stand.get(i) in gone or report.sha256 in barred}
    return Sorted(
        new=tuple(r for i, r in distinct.items() if i not in stand and i not in withdrawn),
        known=tuple(r for i, r in distinct.items() if i in stand and i not in withdrawn),
        withdrawn=tuple(r for i, r in distinct.items() if i in withdrawn),
    )


def enter(connection: Connection, entries: Sequence[Entry], *, assemble: Assembler, at: str) -> Entered:
    """Enter a batch, in its order, and bring the incidents up to date.

    Entries of known reports change nothing, except that a document which changed back to an earlier version
    makes that version the current one again.
    """
    kinds = sort_reports(connection, (entry.report for entry in entries))
    first = {entry.report.id: entry for entry in reversed(entries) if entry.extraction is not None}
    held = {*first, *(report.id for report in kinds.known)}
    whole = [entry for entry in entries if entry.report.id in held]
    new = [first[report.id] for report in kinds.new if report.id in first]
    added = tuple(entry.report.id for entry in new)
    put_reports(connection, new, at)
    put_extractions(connection, new, at)
    versions = _put_versions(connection, [entry.report for entry in whole], kinds, at)
    fresh, gone, kin = settle(connection, [*added, *(i for pair in versions for i in pair)], at)
    copies = put_copies(connection, [entry.report for entry in new if not entry.report.coded], at)
    kin |= renew_families(connection, added, at)
    change = Change(
        fresh=tuple(fresh), gone=tuple(gone), families=tuple(sorted(kin)),
        reason="the report that told of it was replaced by a newer version",
    )  # fmt: skip
    incidents = renew(connection, change, assemble=assemble, at=at)
    pairs = {frozenset(pair) for pair in versions}
    return Entered(
        added=added, unchanged=_repeats(whole, added), versions=tuple(versions),
        copies=tuple(
            (c.report, c.other) if c.report in added else (c.other, c.report)
            for c in copies if frozenset((c.report, c.other)) not in pairs
        ),
        withdrawn=tuple(r.id for r in kinds.withdrawn), incidents=tuple(sorted(incidents)),
    )  # fmt: skip


def _repeats(entries: Sequence[Entry], added: Sequence[str]) -> tuple[str, ...]:
    """The reports that the book held already, or that the batch holds a second time."""
    fresh = set(added)
    repeats = []
    for report in (entry.report.id for entry in entries):
        if report not in fresh:
            repeats.append(report)
        fresh.discard(report)
    return tuple(repeats)


def settle(connection: Connection, reports: Sequence[str], at: str) -> tuple[list[str], list[str], set[str]]:
    """Work out anew how the reports stand.

    Returns the mentions that count from now, those that count no longer, and the reports whose family of
    copies changed with it.
    """
    changed = renew_states(connection, reports, at)
    current = ReportState.CURRENT
    fresh = mentions_of(connection, [r for r, (_, after) in changed.items() if after is current])
    lost = [r for r, (was, after) in changed.items() if was is current and after is not current]
    return fresh, mentions_of(connection, lost), renew_families(connection, changed, at)


def _put_versions(connection: Connection, reports: Iterable[Report], kinds: Sorted, at: str) -> list[tuple[str, str]]:
    """Log which document stands at each address from now on; pairs of a new version and the one it replaces.

    A known report met at an address that is new to the book is the same document kept in two places, and
    logs nothing.
    """
    withdrawn = {report.id for report in kinds.withdrawn}
    placed = {report.id for report in kinds.known}
    addressed = [(r.id, address_key(r.address)) for r in reports if r.address and r.id not in withdrawn]
    last = latest_versions(connection, (key for _, key in addressed))
    rows, pairs = [], []
    for report, key in addressed:
        there = last.get(key)
        if there != report and (there is not None or report not in placed):
            rows.append({"address_key": key, "report": report, "recorded_at": at})
            pairs += [(report, there)] if there is not None else []
            last[key] = report
        placed.add(report)
    put(connection, schema.versions, rows)
    return pairs
