"""Reports in the book: entering them, their versions, finding them again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select, update

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import schema
from tollbook.ledger.began import note_first
from tollbook.ledger.clock import moment
from tollbook.ledger.copies import originals
from tollbook.ledger.entries import Entry, ReportEntry, ReportState
from tollbook.ledger.rating import read_ratings
from tollbook.ledger.rows import put, rows_in, starting_with
from tollbook.records import Report, Source, decode, ratings_in_force
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import sha256_hex

_R = schema.reports.c
_FIELDS = (
    _R.seq, _R.id, _R.sha256, _R.title, _R.published, _R.language, _R.url, _R.file, _R.address, _R.retrieved_at,
    _R.coded, _R.by, _R.unread, _R.dropped, _R.recorded_at, _R.source,
    schema.sources.c.name, schema.sources.c.country, schema.sources.c.language.label("source_language"),
)  # fmt: skip


def address_key(address: str) -> str:
    """What an address is remembered by: its hash, so that redaction need not forget which document it was."""
    return sha256_hex(address.encode())


def known(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of the report ids that the book holds, in any state."""
    return {row.id for row in rows_in(connection, select(_R.id), _R.id, ids)}


def states(connection: Connection, ids: Iterable[str]) -> dict[str, ReportState]:
    """How those of the reports stand that the book holds."""
    s = schema.report_states.c
    return {row.report: ReportState(row.state) for row in rows_in(connection, select(s.report, s.state), s.report, ids)}


def redacted_hashes(connection: Connection, hashes: Iterable[str]) -> set[str]:
    """Those of the document hashes whose report was redacted: the document may not come back."""
    w = schema.withdrawals.c
    query = select(w.sha256).where(w.kind == ReportState.REDACTED.value)
    return {row.sha256 for row in rows_in(connection, query, w.sha256, hashes)}


def put_sources(connection: Connection, sources: Iterable[Source], at: str) -> None:
    """Record publishers that the book does not know yet; one is as old as the earliest of its reports.

    Where a clock was set back, one that is known may have been entered by it later than its next report.
    """
    by_id = {source.id: source for source in sources}
    s = schema.sources.c
    there = {row.id: row.recorded_at for row in rows_in(connection, select(s.id, s.recorded_at), s.id, by_id)}
    later = [name for name, recorded_at in there.items() if recorded_at > at]
    if later:
        connection.execute(update(schema.sources).where(s.id.in_(later)).values(recorded_at=at))
    put(
        connection, schema.sources,
        [{"id": s.id, "name": s.name, "country": s.country, "language": s.language, "recorded_at": at}
         for s in by_id.values() if s.id not in there],
    )  # fmt: skip


def put_reports(connection: Connection, entries: Sequence[Entry], at: str) -> None:
    """Insert reports that the book does not hold, with their texts."""
    if entries:
        note_first(connection, at)
    put_sources(connection, (entry.report.source for entry in entries), at)
    put(connection, schema.reports, [_row(entry, at) for entry in entries])
    put(connection, schema.texts, [{"report": e.report.id, "text": e.report.text} for e in entries])


def _row(entry: Entry, at: str) -> dict[str, Any]:
    report, published, read = entry.report, entry.report.published, entry.extraction
    return {
        "id": report.id, "source": report.source.id, "sha256": report.sha256, "title": report.title,
        "published_start": _iso(published.start), "published_end": _iso(published.end),
        "published": msgspec.json.encode(published).decode(), "language": report.language, "url": report.url,
        "file": report.file, "address": report.address,
        "retrieved_at": report.retrieved_at.isoformat() if report.retrieved_at else None, "coded": report.coded,
        "by": read.by if read else "", "unread": read.unread if read else None, "dropped": read.dropped if read else 0,
        "recorded_at": at,
    }  # fmt: skip


def latest_versions(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The report that stands last at each of the addresses (given by key)."""
    v = schema.versions.c
    last: dict[str, tuple[int, str]] = {}
    for row in rows_in(connection, select(v.seq, v.address_key, v.report), v.address_key, keys):
        last[row.address_key] = max(last.get(row.address_key, (-1, "")), (row.seq, row.report))
    return {key: report for key, (_, report) in last.items()}


def find_report(connection: Connection, name: str) -> str:
    """The id of the report with that id or unique beginning of one (`rpt-` may be left out).

    Raises NotFoundError for none, UsageError for several.
    """
    return find_id(connection, _R.id, "rpt", name, "report")


def find_id(connection: Connection, column: Any, prefix: str, name: str, what: str) -> str:
    """The one id in `column` that `name` begins. Raises NotFoundError for none, UsageError for several."""
    wanted = name.strip().lower()
    if not wanted.startswith(f"{prefix}-"):
        wanted = f"{prefix}-{wanted}"
    found = starting_with(connection, column, wanted) if len(wanted) > len(prefix) + 1 else []
    if wanted in found:
        return wanted
    if not found:
        raise NotFoundError(f"no {what} of that name in this book", subject=name)
    if len(found) > 1:
        raise UsageError(f"several {what}s begin so: {', '.join(found[:5])}; write more of the id", subject=name)
    return found[0]


def read_reports(connection: Connection, ids: Iterable[str], *, with_text: bool) -> dict[str, Report]:
    """The reports of those ids; a redacted one has neither title, addresses nor text."""
    texts: dict[str, str] = {}
    wanted = list(ids)
    if with_text:
        t = schema.texts.c
        texts = {row.report: row.text for row in rows_in(connection, select(t.report, t.text), t.report, wanted)}
    query = select(*_FIELDS).join(schema.sources)
    found = {row.id: _report(row, texts.get(row.id, "")) for row in rows_in(connection, query, _R.id, wanted)}
    return {report: found[report] for report in wanted if report in found}


def _report(row: Row[Any], text: str) -> Report:
    return Report(
        id=row.id, source=Source(id=row.source, name=row.name, country=row.country, language=row.source_language),
        title=row.title, text=text, published=decode(row.published, DateRange), language=row.language,
        url=row.url, file=row.file, address=row.address, sha256=row.sha256,
        retrieved_at=datetime.fromisoformat(row.retrieved_at) if row.retrieved_at else None, coded=row.coded,
    )  # fmt: skip


def report_ids(connection: Connection, *states: ReportState) -> list[str]:
    """The ids of reports in any of those states (of all, when none is named), in the order of entry."""
    s = schema.report_states.c
    query = select(_R.id).join(schema.report_states, s.report == _R.id).order_by(_R.seq)
    if states:
        query = query.where(s.state.in_([state.value for state in states]))
    return [row.id for row in connection.execute(query)]


def list_reports(
    connection: Connection, *, limit: int | None = None, offset: int = 0, only: str | None = None
) -> list[ReportEntry]:
    """Every report as the book lists it, in the order of entry; `only` the one with that id."""
    s = schema.report_states.c
    m = schema.mentions.c
    mentions = select(func.count()).where(m.report == _R.id).scalar_subquery()
    query = (
        select(*_FIELDS, s.state, mentions.label("mentions"))
        .join(schema.sources)
        .join(schema.report_states, s.report == _R.id)
        .order_by(_R.seq)
        .offset(offset)
    )
    if only is not None:
        query = query.where(_R.id == only)
    rows = connection.execute(query.limit(limit) if limit is not None else query).fetchall()
    numbers, replaced = _version_numbers(connection, [row.id for row in rows])
    reasons = _reasons(connection, [row.id for row in rows if row.state in {"removed", "redacted"}])
    copied = originals(connection, [row.id for row in rows])
    held = ratings_in_force(read_ratings(connection))
    return [
        ReportEntry(
            id=row.id, title=row.title, published=decode(row.published, DateRange), publisher=row.name,
            language=row.language, url=row.url, file=row.file, sha256=row.sha256, standing=ReportState(row.state),
            recorded_at=moment(row.recorded_at), by=row.by, mentions=row.mentions or 0,
            version=numbers.get(row.id, 1), replaced_by=replaced.get(row.id),
            copy_of=copied.get(row.id), unread=row.unread, dropped=row.dropped, withdrawal=reasons.get(row.id),
            ratings=held.get(row.id, ()), publisher_id=row.source,
        )
        for row in rows
    ]  # fmt: skip


def reports_rated(connection: Connection, subject: str) -> list[str]:
    """The reports that a rating is about: those of a source (`src-…`), or the report itself."""
    of = _R.id if subject.startswith("rpt-") else _R.source
    return [row.id for row in connection.execute(select(_R.id).where(of == subject).order_by(_R.seq))]


def count_reports(connection: Connection) -> int:
    """How many reports the book holds."""
    return int(connection.execute(select(func.count()).select_from(schema.reports)).scalar_one())


def _version_numbers(connection: Connection, ids: Sequence[str]) -> tuple[dict[str, int], dict[str, str]]:
    """Each report's number among the documents of its address, and what replaced it there."""
    v = schema.versions.c
    keys = [row.address_key for row in rows_in(connection, select(v.address_key), v.report, ids)]
    stands: dict[str, list[str]] = {}
    query = select(v.address_key, v.report).order_by(v.seq)
    for row in rows_in(connection, query, v.address_key, keys):
        stands.setdefault(row.address_key, []).append(row.report)
    numbers: dict[str, int] = {}
    replaced: dict[str, str] = {}
    for line in stands.values():
        for place, report in enumerate(line):
            numbers[report] = place + 1
            if report != line[-1]:
                replaced[report] = line[place + 1]
    return numbers, replaced


def _reasons(connection: Connection, ids: Iterable[str]) -> Mapping[str, str]:
    w = schema.withdrawals.c
    query = select(w.report, w.reason).order_by(w.seq)
    return {row.report: row.reason for row in rows_in(connection, query, w.report, ids)}


def _iso(when: Any) -> str | None:
    return when.isoformat() if when else None
