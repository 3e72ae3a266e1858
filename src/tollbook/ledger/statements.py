"""Mentions, their statements and stated totals: entering them, finding them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from tollbook.ledger import schema
from tollbook.ledger.entries import Entry, ReportState
from tollbook.ledger.rows import put, rows_in
from tollbook.records import Mention, StatedTotal, Statement

_M = schema.mentions.c
_S = schema.statements.c
_T = schema.stated_totals.c
_statement = msgspec.json.Decoder(Statement)
_total = msgspec.json.Decoder(StatedTotal)
_encoder = msgspec.json.Encoder()


def put_extractions(connection: Connection, entries: Sequence[Entry], at: str) -> list[Mention]:
    """Insert what was read in new reports; returns the mentions, in order."""
    read = [entry.extraction for entry in entries if entry.extraction is not None]
    entered = [m for extraction in read for m in {mention.id: mention for mention in extraction.mentions}.values()]
    places = {entry.report.id: 0 for entry in entries}
    mention_rows, statement_rows = [], []
    for mention in entered:
        place = places[mention.report] = places[mention.report] + 1
        mention_rows.append({"id": mention.id, "report": mention.report, "position": place, "main": mention.main,
                             "recorded_at": at})  # fmt: skip
        statement_rows += [
            {"id": s.id, "mention": mention.id, "position": number, "kind": kind_of(s), "payload": _json(s)}
            for number, s in enumerate(mention.statements)
        ]
    totals = {total.id: total for extraction in read for total in extraction.totals}
    put(connection, schema.mentions, mention_rows)
    put(connection, schema.statements, statement_rows)
    put(
        connection, schema.stated_totals,
        [{"id": t.id, "report": t.report, "payload": _json(t), "recorded_at": at} for t in totals.values()],
    )  # fmt: skip
    return entered


def kind_of(statement: Statement) -> str:
    """The word for what the statement is about: `date`, `place`, `count` and so on."""
    return str(type(statement.value).__struct_config__.tag)


def read_mentions(connection: Connection, ids: Iterable[str]) -> dict[str, Mention]:
    """The mentions of those ids with their statements, in the order asked for; erased statements are left out."""
    wanted = list(dict.fromkeys(ids))
    said: dict[str, list[Statement]] = {}
    query = select(_S.mention, _S.payload).order_by(_S.mention, _S.position)
    for row in rows_in(connection, query, _S.mention, wanted):
        if row.payload is not None:
            said.setdefault(row.mention, []).append(_statement.decode(row.payload))
    listed: Select[Any] = select(_M.id, _M.report, _M.main)
    found = {
        row.id: Mention(id=row.id, report=row.report, main=row.main, statements=tuple(said.get(row.id, ())))
        for row in rows_in(connection, listed, _M.id, wanted)
    }
    return {mention: found[mention] for mention in wanted if mention in found}


class _Spot(msgspec.Struct, gc=False):
    report: str
    start: int
    end: int


class _Spots(msgspec.Struct, gc=False):
    """The part of a statement that says where it stands."""

    passages: tuple[_Spot, ...]


_spots = msgspec.json.Decoder(list[_Spots])


def read_passages(connection: Connection, incidents: Iterable[str]) -> dict[str, set[str]]:
    """Where what the mentions of each of those incidents say stands, as `report:start-end`."""
    of = schema.incident_mentions.c
    query = select(of.incident, _S.payload).join(schema.incident_mentions, of.mention == _S.mention)
    rows = map(tuple, rows_in(connection, query, of.incident, incidents))
    told: list[tuple[str, str]] = [(name, payload) for name, payload in rows if payload]
    spots: dict[str, set[tuple[str, int, int]]] = {}
    read = _spots.decode(f"[{','.join([payload for _, payload in told])}]")  # all at once, as there are very many
    for (name, _), said in zip(told, read, strict=True):
        spots.setdefault(name, set()).update([(s.report, s.start, s.end) for s in said.passages])
    return {name: {f"{report}:{start}-{end}" for report, start, end in some} for name, some in spots.items()}


def mentions_of(connection: Connection, reports: Iterable[str]) -> list[str]:
    """The ids of the mentions in those reports, in text order."""
    query = select(_M.report, _M.id).order_by(_M.report, _M.position)
    return [row.id for row in rows_in(connection, query, _M.report, reports)]


def current_mentions(connection: Connection) -> list[str]:
    """The ids of all mentions that count: those of current reports."""
    s = schema.report_states.c
    query = (
        select(_M.id)
        .join(schema.report_states, s.report == _M.report)
        .where(s.state == ReportState.CURRENT.value)
        .order_by(_M.seq)
    )
    return [row.id for row in connection.execute(query)]


def read_totals(connection: Connection, *, report: str | None = None) -> list[StatedTotal]:
    """The stated totals of current reports, or of one of them, in the order of entry."""
    query = _current_totals(_T.payload).order_by(_T.seq)
    query = query if report is None else query.where(_T.report == report)
    return [_total.decode(row.payload) for row in connection.execute(query)]


def count_totals(connection: Connection) -> int:
    """How many stated totals current reports hold."""
    return int(connection.execute(_current_totals(func.count())).scalar_one())


def _current_totals(*columns: Any) -> Select[Any]:
    s = schema.report_states.c
    return (
        select(*columns)
        .select_from(schema.stated_totals)
        .join(schema.report_states, s.report == _T.report)
        .where(s.state == ReportState.CURRENT.value, _T.payload.is_not(None))
    )


def _json(record: msgspec.Struct) -> str:
    return _encoder.encode(record).decode()
