"""Incidents in blocks of columns, as measures and pages read them: hundreds in one value of the database.

Reading 400,000 rows costs seconds, because an object is made of every cell; as blocks they are a thousand values that
lie in memory as they are. An incident belongs to the block that its id names. What is words in it (its area, its
weapons, who is said to have done it) stands once in a list of its block and is numbered in its row. A block depends on
nothing but the incidents in it, and changes in the same transaction: its words go with the last incident that had them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.persons import ALL
from tollbook.ledger.rows import drop_in, put, rows_in
from tollbook.records import Incident

Table = NDArray[np.void]
Row = Mapping[str, Any]

BLOCKS = 1024
_BITS = 2  # of three hexadecimal digits, what is more than enough for BLOCKS
_FIRST_DAY, _LAST_DAY = 1, 3_652_059  # 0001-01-01 and 9999-12-31 as ordinals

KINDS = ("place", "precision", "event_type", "standing", "weapons", "targets", "origin", "attributions")
"""What is numbered in an incident's row."""
# The country stands in the row as well, since nearly every question asks for it.
INCIDENTS = np.dtype(
    [("id", "S24"), ("first", "<i4"), ("last", "<i4"), ("dated", "?"), ("land", "S2"), ("lat", "<f8"),
     ("lon", "<f8"), ("mentions", "<i4"), *((kind, "<u2") for kind in KINDS)]
)  # fmt: skip
PERSON_KINDS = ("outcome", "role")
PERSONS = np.dtype(
    [("at", "<u4"), ("nationality", "S4"), *((kind, "<u2") for kind in PERSON_KINDS), ("low", "<i8"), ("best", "<i8"),
     ("high", "<i8"), ("open", "i1"), ("sure", "i1"), ("maybe", "i1")]
)  # fmt: skip
ANY = ""
"""Stands for the outcome of rows that say whether anybody was harmed at all."""
SCOPES = ("everyone", "nations", "roles")
"""Rows over everybody, over a nationality in whatever role, and over the rest: who asks for the first reads few."""
_B = schema.incident_blocks.c
_raws = msgspec.json.Decoder(dict[str, list[msgspec.Raw]])


def exchange_blocks(
    connection: Connection, gone: Iterable[str], come: Sequence[tuple[Incident, Sequence[Row]]]
) -> None:
    """Take incidents out of their blocks and put others in, each with its rows about persons.

    A row has `outcome` (ANY, or which), `nationality`, `role`, `sure`, `maybe` and, with an outcome, its numbers.
    """
    leaving: dict[int, list[str]] = {}
    for incident in gone:
        leaving.setdefault(block_of(incident), []).append(incident)
    entering: dict[int, list[tuple[Incident, Sequence[Row]]]] = {}
    for pair in come:
        entering.setdefault(block_of(pair[0].id), []).append(pair)
    wanted = sorted({*leaving, *entering})
    held: dict[int, dict[str, bytes]] = {number: {} for number in wanted}
    for row in rows_in(connection, select(_B.part, _B.block, _B.content), _B.block, wanted):  # type: ignore[arg-type]
        held[row.block][row.part] = row.content
    rows = []
    for number in wanted:
        block = _Block(held.pop(number))
        block.take(leaving.get(number, ()))
        block.add(sorted(entering.get(number, ()), key=lambda pair: pair[0].id))
        rows += [{"part": part, "block": number, "content": content} for part, content in block.parts()]
    drop_in(connection, schema.incident_blocks, _B.block, wanted)  # type: ignore[arg-type]
    put(connection, schema.incident_blocks, rows)


def block_of(incident: str) -> int:
    """The block of an incident of that id; ids in order have blocks in order, but for ids of no usual form."""
    try:
        return int(incident[4:7], 16) >> _BITS
    except ValueError:
        return crc32(incident.encode()) % BLOCKS


class _Block:
    """A block while it is changed."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        words = _raws.decode(parts.get("words", b"{}"))
        self._words: dict[str, list[bytes]] = {k: [bytes(w) for w in words.get(k, ())] for k in (*KINDS, *PERSON_KINDS)}
        self._incidents = np.frombuffer(parts.get("incidents", b""), dtype=INCIDENTS)
        self._persons = {scope: np.frombuffer(parts.get(scope, b""), dtype=PERSONS) for scope in SCOPES}

    def take(self, ids: Sequence[str]) -> None:
        """Take incidents out."""
        if ids:
            kept = ~np.isin(self._incidents["id"], np.array(ids, dtype="S24"))
            self._incidents = self._incidents[kept]
            self._move(np.cumsum(kept) - 1, kept)

    def add(self, come: Sequence[tuple[Incident, Sequence[Row]]]) -> None:
        """Put incidents in."""
        if not come:
            return
        known = {kind: {word: code for code, word in enumerate(words)} for kind, words in self._words.items()}

        def coded(kind: str, value: object) -> int:
            return known[kind].setdefault(msgspec.json.encode(value), len(known[kind]))

        start = len(self._incidents)
        new = [_row(incident, coded) for incident, _ in come]
        self._incidents = np.concatenate((self._incidents, np.array(new, dtype=INCIDENTS)))
        for scope in SCOPES:
            rows = [
                _person(start + at, row, coded) for at, (_, some) in enumerate(come) for row in some
                if _scope(row) == scope
            ]  # fmt: skip
            self._persons[scope] = np.concatenate((self._persons[scope], np.array(rows, dtype=PERSONS)))
        self._words = {kind: list(words) for kind, words in known.items()}
        order = np.argsort(self._incidents["id"], kind="stable")
        self._incidents = self._incidents[order]
        self._move(np.argsort(order), np.ones(len(order), dtype=bool))

    def _move(self, to: NDArray[np.int64], kept: NDArray[np.bool_]) -> None:
        """Let persons follow their incidents to new places, or go with them."""
        for scope, rows in self._persons.items():
            left = rows[kept[rows["at"]]]
            left["at"] = to[left["at"]]
            self._persons[scope] = left[np.argsort(left["at"], kind="stable")]

    def parts(self) -> list[tuple[str, bytes]]:
        """What is kept of it: nothing where no incident is left."""
        if not len(self._incidents):
            return []
        tables = {"incidents": self._incidents, **self._persons}
        words = {kind: self._tidied(kind, [tables["incidents"]]) for kind in KINDS}
        words |= {kind: self._tidied(kind, [tables[scope] for scope in SCOPES]) for kind in PERSON_KINDS}
        listed = b",".join(b'"%s":[%s]' % (kind.encode(), b",".join(some)) for kind, some in words.items())
        return [
            ("words", b"{" + listed + b"}"),
            *((part, rows.tobytes()) for part, rows in tables.items() if len(rows)),
        ]

    def _tidied(self, kind: str, tables: Sequence[Table]) -> list[bytes]:
        """The words of a kind that are still used, in order; rows are numbered by it."""
        known = self._words[kind]
        used = np.unique(np.concatenate([table[kind] for table in tables]))
        words = sorted(known[code] for code in used.tolist())
        place = {word: at for at, word in enumerate(words)}
        renumbered = np.array([place.get(word, 0) for word in known], dtype=np.uint16)
        for table in tables:
            table[kind] = renumbered[table[kind]]
        return words


def _row(incident: Incident, coded: Any) -> tuple[Any, ...]:
    when, place, origin = incident.date, incident.place, incident.origin
    first, last = when.start or when.not_before, when.end or when.not_after
    words: dict[str, object] = {
        "place": (place.country, place.admin1, place.admin1_code), "precision": place.precision,
        "event_type": incident.event_type, "standing": incident.standing, "weapons": incident.weapons,
        "targets": [(t.kind,) for t in incident.targets], "origin": None if origin is None else (origin.country,),
        "attributions": [(a.actor, a.kind, a.standing) for a in incident.attributions],
    }  # fmt: skip
    return (
        incident.id.encode(), first.toordinal() if first else _FIRST_DAY, last.toordinal() if last else _LAST_DAY,
        when.known, (place.country or "").encode(), np.nan if place.lat is None else place.lat,
        np.nan if place.lon is None else place.lon, len(incident.mentions),
        *(coded(kind, words[kind]) for kind in KINDS),
    )  # fmt: skip


def _scope(row: Row) -> str:
    if row["role"] != ALL:
        return "roles"
    return "everyone" if row["nationality"] == ALL else "nations"


def _person(at: int, row: Row, coded: Any) -> tuple[Any, ...]:
    return (
        at, row["nationality"].encode(), coded("outcome", row["outcome"]), coded("role", row["role"]),
        row.get("low", 0), row.get("best", 0), row.get("high", 0), row.get("open", 0), row["sure"], row["maybe"],
    )  # fmt: skip
