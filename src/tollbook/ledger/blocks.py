"""Incidents in blocks of columns, as measures and pages read them: hundreds in one value of the database.

Reading 400,000 rows costs seconds, because an object is made of every cell; as blocks they are some thousand values
that lie in memory as they are. An incident belongs to the block that its id names. A block is in parts, each of what is
asked together, so that a question reads little else. What is words in it (its area, its weapons, who is said to have
done it) stands once in a list of its block and is numbered in its row. A block depends on nothing but the incidents in
it, and changes in the same transaction: its words go with the last incident that had them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, select

from tollbook.ledger import schema
from tollbook.ledger.persons import ALL
from tollbook.ledger.rows import put
from tollbook.records import Incident
from tollbook.vocabulary.codes import Outcome

Table = NDArray[np.void]
Row = Mapping[str, Any]

BLOCKS = 1024
"""The blocks of ids in their usual form, in order of these; ids of another form are in blocks after them."""
_USUAL = re.compile(r"[a-z]{3}-[0-9a-f]{20}")
_AT_ONCE = 200  # blocks, of a few hundred kilobytes each
_BITS = 2  # of three hexadecimal digits, what is more than enough for BLOCKS
_FIRST_DAY, _LAST_DAY = 1, 3_652_059  # 0001-01-01 and 9999-12-31 as ordinals

KINDS = ("precision", "place", "event_type", "standing", "weapons", "targets", "origin", "attributions")
"""What is numbered in an incident's row."""
PARTS = {
    # `told` where any figure is known, `reported` when the first report on it may have come out, 0 where unknown. The
    # country stands in the row as well, since nearly every question asks for it.
    "days": np.dtype([("first", "<i4"), ("last", "<i4"), ("dated", "?"), ("told", "?"), ("land", "S2"),
                      ("mentions", "<i4"), ("reported", "<i4")]),
    "ids": np.dtype([("id", "S24")]),
    "points": np.dtype([("lat", "<f8"), ("lon", "<f8"), ("precision", "<u2")]),
    "kinds": np.dtype([(kind, "<u2") for kind in KINDS[1:]]),
}  # fmt: skip
"""The parts with a row for each incident, all in one order."""
HOME = {kind: "points" if kind == "precision" else "kinds" for kind in KINDS}
"""In which part what is words is numbered."""
ROLE = "role"
ANY = ""
"""Stands for the outcome of rows that say whether anybody was harmed at all."""
SCOPES = ("everyone", "nations", "roles")
"""Rows over everybody, over a nationality in whatever role, and over the rest: who asks for the first reads few."""
_WHOM = {"everyone": (), "nations": (("nationality", "S4"),), "roles": (("nationality", "S4"), (ROLE, "<u2"))}
_WHETHER = (("sure", "i1"), ("maybe", "i1"))
_HOW_MANY = (("low", "<i8"), ("best", "<i8"), ("high", "<i8"), ("open", "i1"))
PERSONS = {
    f"{scope} {outcome or 'any'}": np.dtype(
        [("at", "<u4"), *_WHOM[scope], *(_HOW_MANY if outcome else ()), *_WHETHER]
    )
    for scope in SCOPES for outcome in (ANY, *(outcome.value for outcome in Outcome))
}  # fmt: skip
"""The parts with rows about persons (see `tollbook.ledger.persons`), for every scope and outcome: `part_of`."""
_WORDS = "words"
_B = schema.incident_blocks.c
_raws = msgspec.json.Decoder(dict[str, list[msgspec.Raw]])


def part_of(scope: str, outcome: str) -> str:
    """The part with the rows of a scope about an outcome, or about any (ANY)."""
    return f"{scope} {outcome or 'any'}"


def exchange_blocks(
    connection: Connection, gone: Iterable[str], come: Sequence[tuple[Incident, Sequence[Row]]],
    reported: Mapping[str, int],
) -> None:  # fmt: skip
    """Take incidents out of their blocks and put others in, each with its rows about persons.

    A row has `outcome` (ANY, or which), `nationality`, `role`, `sure`, `maybe` and, with an outcome, its numbers.
    `reported` gives by id when the first report on an incident may have come out, as an ordinal.
    """
    leaving: dict[int, list[str]] = {}
    for incident in gone:
        leaving.setdefault(block_of(incident), []).append(incident)
    entering: dict[int, list[tuple[Incident, Sequence[Row]]]] = {}
    for pair in come:
        entering.setdefault(block_of(pair[0].id), []).append(pair)
    wanted = sorted({*leaving, *entering})
    for start in range(0, len(wanted), _AT_ONCE):
        numbers = wanted[start : start + _AT_ONCE]
        there = _B.part.in_((_WORDS, *PARTS, *PERSONS)) & _B.block.in_(numbers)  # by their key, without a scan
        held: dict[int, dict[str, bytes]] = {number: {} for number in numbers}
        for row in connection.execute(select(_B.part, _B.block, _B.content).where(there)):
            held[row.block][row.part] = row.content
        rows = []
        for number in numbers:
            block = _Block(held.pop(number))
            block.take(leaving.get(number, ()))
            block.add(sorted(entering.get(number, ()), key=lambda pair: pair[0].id), reported)
            rows += [{"part": part, "block": number, "content": content} for part, content in block.parts()]
        connection.execute(delete(schema.incident_blocks).where(there))
        put(connection, schema.incident_blocks, rows)


def block_of(name: str) -> int:
    """The block of an incident or report of that id; usual ids in order have blocks in order."""
    if _USUAL.fullmatch(name):
        return int(name[4:7], 16) >> _BITS
    return BLOCKS + crc32(name.encode()) % BLOCKS


class _Block:
    """A block while it is changed."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        words = _raws.decode(parts.get(_WORDS, b"{}"))
        self._words: dict[str, list[bytes]] = {k: [bytes(w) for w in words.get(k, ())] for k in (*KINDS, ROLE)}
        self._incidents = {part: np.frombuffer(parts.get(part, b""), dtype=form) for part, form in PARTS.items()}
        self._persons: dict[str, Table] = {
            part: np.frombuffer(parts[part], dtype=form) for part, form in PERSONS.items() if part in parts
        }

    def take(self, ids: Sequence[str]) -> None:
        """Take incidents out."""
        if ids:
            kept = ~np.isin(self._incidents["ids"]["id"], np.array(ids, dtype="S24"))
            self._incidents = {part: rows[kept] for part, rows in self._incidents.items()}
            self._move(np.cumsum(kept) - 1, kept)

    def add(self, come: Sequence[tuple[Incident, Sequence[Row]]], reported: Mapping[str, int]) -> None:
        """Put incidents in."""
        if not come:
            return
        known = {kind: {word: code for code, word in enumerate(words)} for kind, words in self._words.items()}

        def coded(kind: str, value: object) -> int:
            return known[kind].setdefault(msgspec.json.encode(value), len(known[kind]))

        start = len(self._incidents["ids"])
        new: dict[str, list[tuple[Any, ...]]] = {part: [] for part in PARTS}
        for at, (incident, some) in enumerate(come):
            for part, values in _rows(incident, some, reported.get(incident.id, 0), coded).items():
                new[part].append(values)
            for row in some:
                part = part_of(_scope(row), row["outcome"])
                new.setdefault(part, []).append(_person(start + at, row, PERSONS[part], coded))
        self._incidents = {part: _longer(rows, new[part]) for part, rows in self._incidents.items()}
        for part, form in PERSONS.items():
            if part in new:
                self._persons[part] = _longer(self._persons.get(part, np.zeros(0, dtype=form)), new[part])
        self._words = {kind: list(words) for kind, words in known.items()}
        order = np.argsort(self._incidents["ids"]["id"], kind="stable")
        self._incidents = {part: rows[order] for part, rows in self._incidents.items()}
        self._move(np.argsort(order), np.ones(len(order), dtype=bool))

    def _move(self, to: NDArray[np.int64], kept: NDArray[np.bool_]) -> None:
        """Let persons follow their incidents to new places, or go with them."""
        for part, rows in self._persons.items():
            if len(rows):
                left = rows[kept[rows["at"]]]
                left["at"] = to[left["at"]]
                self._persons[part] = left[np.argsort(left["at"], kind="stable")]

    def parts(self) -> list[tuple[str, bytes]]:
        """What is kept of it: nothing where no incident is left."""
        if not len(self._incidents["ids"]):
            return []
        words = {kind: self._tidied(kind, [self._incidents[HOME[kind]]]) for kind in KINDS}
        of_roles = [rows for rows in self._persons.values() if len(rows) and ROLE in (rows.dtype.names or ())]
        words[ROLE] = self._tidied(ROLE, of_roles)
        listed = b",".join(b'"%s":[%s]' % (kind.encode(), b",".join(some)) for kind, some in words.items())
        tables = {**self._incidents, **self._persons}
        return [
            (_WORDS, b"{" + listed + b"}"),
            *((part, rows.tobytes()) for part, rows in tables.items() if len(rows)),
        ]

    def _tidied(self, kind: str, tables: Sequence[Table]) -> list[bytes]:
        """The words of a kind that are still used, in order; rows are numbered by it."""
        known = self._words[kind]
        used = {code for table in tables for code in np.unique(table[kind]).tolist()}
        words = sorted(known[code] for code in used)
        place = {word: at for at, word in enumerate(words)}
        renumbered = np.array([place.get(word, 0) for word in known], dtype=np.uint16)
        for table in tables:
            table[kind] = renumbered[table[kind]]
        return words


def _longer(rows: Table, new: Sequence[tuple[Any, ...]]) -> Table:
    """The rows with others after them."""
    return np.concatenate((rows, np.array(new, dtype=rows.dtype))) if new else rows


def _rows(incident: Incident, persons: Sequence[Row], reported: int, coded: Any) -> dict[str, tuple[Any, ...]]:
    """An incident's row in each of PARTS."""
    when, place, origin = incident.date, incident.place, incident.origin
    first, last = when.start or when.not_before, when.end or when.not_after
    words: dict[str, object] = {
        "place": (place.country, place.admin1, place.admin1_code), "precision": place.precision,
        "event_type": incident.event_type, "standing": incident.standing, "weapons": incident.weapons,
        "targets": [(t.kind,) for t in incident.targets], "origin": None if origin is None else (origin.country,),
        "attributions": [(a.actor, a.kind, a.standing) for a in incident.attributions],
    }  # fmt: skip
    codes = {kind: coded(kind, words[kind]) for kind in KINDS}
    told = any(row["outcome"] != ANY and _scope(row) == SCOPES[0] for row in persons)
    return {
        "days": (
            first.toordinal() if first else _FIRST_DAY, last.toordinal() if last else _LAST_DAY, when.known, told,
            (place.country or "").encode(), len(incident.mentions), reported,
        ),
        "ids": (incident.id.encode(),),
        "points": (
            np.nan if place.lat is None else place.lat, np.nan if place.lon is None else place.lon, codes["precision"]
        ),
        "kinds": tuple(codes[kind] for kind in KINDS[1:]),
    }  # fmt: skip


def _person(at: int, row: Row, form: np.dtype[np.void], coded: Any) -> tuple[Any, ...]:
    """A row about persons in the form of its part."""
    names = form.names or ()
    values = {**row, "at": at, "nationality": row["nationality"].encode()}
    if ROLE in names:
        values[ROLE] = coded(ROLE, row[ROLE])
    return tuple(values[name] for name in names)


def _scope(row: Row) -> str:
    if row["role"] != ALL:
        return "roles"
    return "everyone" if row["nationality"] == ALL else "nations"
