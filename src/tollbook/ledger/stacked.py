"""The blocks of a book (`tollbook.ledger.blocks`) stacked to whole columns, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.blocks import INCIDENTS, PERSONS, Table
from tollbook.ledger.remembering import Memory, remembered
from tollbook.measurement.traits import TYPES

Flags = NDArray[np.bool_]
Whole = NDArray[np.int64]

_B = schema.incident_blocks.c
_sections = msgspec.json.Decoder(dict[str, msgspec.Raw])
_raws = msgspec.json.Decoder(list[msgspec.Raw])


class Coded(msgspec.Struct, frozen=True):
    """A column of words, each kept once: `codes` number them in `words`."""

    words: tuple[Any, ...]
    codes: NDArray[np.int32]

    def among(self, wanted: Iterable[Hashable]) -> Flags:
        """Which of the rows hold one of the words."""
        chosen = set(wanted)
        return self.where([word in chosen for word in self.words])

    def where(self, of_words: Sequence[bool]) -> Flags:
        """Which of the rows hold a word for which that is so."""
        flags: Flags = np.array(of_words, dtype=np.bool_)[self.codes]
        return flags

    def map(self, form: Callable[[Any], Hashable]) -> Coded:
        """The column with another form of each word; words of one form become one."""
        known: dict[Hashable, int] = {}
        to = np.array([known.setdefault(form(word), len(known)) for word in self.words], dtype=np.int32)
        return Coded(tuple(known), to[self.codes])

    def at(self, rows: NDArray[Any]) -> Coded:
        """The column at some rows."""
        return Coded(self.words, self.codes[rows])


class Persons(msgspec.Struct, frozen=True):
    """Rows about nationalities and roles, which add up (see `tollbook.ledger.persons`): `at` numbers their incident.

    `block` numbers the block they are from. `outcome` is ANY in rows that say whether anybody was harmed at all, in
    whatever way.
    """

    table: Table
    at: Whole
    outcome: Coded
    block: Whole

    def of(self, nationality: str) -> Flags:
        """Which of the rows are about a nationality; as numbers they are compared several times as fast."""
        letters = np.ascontiguousarray(self.table["nationality"]).view("<u4")
        flags: Flags = letters == np.frombuffer(nationality.encode().ljust(4, b"\0"), dtype="<u4")
        return flags


def _words_of(column: NDArray[np.bytes_]) -> list[str]:
    """A column of words that hold no line's end: as lines of one text they become Python's in half the time."""
    letters = np.ascontiguousarray(column).view(np.uint8).reshape(len(column), column.itemsize)
    if not letters[:, -1:].all():  # some word is shorter than others
        return list(map(bytes.decode, column.tolist()))
    lines = np.full((len(column), column.itemsize + 1), ord("\n"), dtype=np.uint8)
    lines[:, :-1] = letters
    return lines.tobytes().decode("ascii").split("\n")[:-1]


class Stacked:
    """All incidents of a book, in order of their ids. The connection must be open while columns are asked for.

    What was read stays in the `memory`.
    """

    def __init__(self, connection: Connection, memory: Memory | None = None) -> None:
        self._connection = connection
        self.memory = Memory() if memory is None else memory

    def __len__(self) -> int:
        return len(self.table)

    @remembered
    def table(self) -> Table:
        """What is numbers of every incident (INCIDENTS)."""
        found = self._stack[0]
        return found if self._order is None else found[self._order]

    @remembered
    def ids(self) -> list[str]:
        """Their ids."""
        return _words_of(self.table["id"])

    def named(self, at: Whole) -> list[str]:
        """The ids at some places."""
        return _words_of(self.table["id"][at])

    def words(self, kind: str) -> Coded:
        """What is words (of a kind in KINDS), as `measurement.traits.TYPES` has them."""
        if kind not in self.memory:
            table, sizes, _ = self._stack
            column = self._coded(kind, np.repeat(np.arange(len(sizes)), sizes), table[kind], TYPES[kind])
            self.memory[kind] = column if self._order is None else column.at(self._order)
        found: Coded = self.memory[kind]
        return found

    def persons(self, scope: str) -> Persons:
        """The rows about persons of one of SCOPES."""
        if scope not in self.memory:
            numbers, contents = self._part(scope)
            sizes = np.array([len(content) // PERSONS.itemsize for content in contents], dtype=np.int64)
            table: Table = np.frombuffer(b"".join(contents), dtype=PERSONS)
            starts = dict(zip(self._stack[2], np.cumsum(self._stack[1]) - self._stack[1], strict=True))
            at = table["at"] + np.repeat(np.array([starts[n] for n in numbers], dtype=np.int64), sizes)
            block = np.repeat(np.array([self._place[n] for n in numbers], dtype=np.int64), sizes)
            place = at if self._order is None else np.argsort(self._order)[at]
            self.memory[scope] = Persons(table, place, self._coded("outcome", block, table["outcome"], str), block)
        found: Persons = self.memory[scope]
        return found

    def roles(self, scope: str) -> Coded:
        """In which roles the persons of those rows were."""
        rows = self.persons(scope)
        return self._coded("role", rows.block, rows.table["role"], str)

    @remembered
    def _stack(self) -> tuple[Table, Whole, list[int]]:
        """The incidents block by block, how many each block has, and the blocks' numbers."""
        numbers, contents = self._part("incidents")
        sizes = np.array([len(content) // INCIDENTS.itemsize for content in contents], dtype=np.int64)
        return np.frombuffer(b"".join(contents), dtype=INCIDENTS), sizes, numbers

    @remembered
    def _order(self) -> NDArray[np.intp] | None:
        """The order of their ids, where it is not that in which they stand."""
        ids = self._stack[0]["id"]
        return None if (ids[1:] > ids[:-1]).all() else np.argsort(ids)

    @remembered
    def _place(self) -> dict[int, int]:
        return {number: at for at, number in enumerate(self._stack[2])}

    @remembered
    def _words(self) -> list[dict[str, msgspec.Raw]]:
        return [_sections.decode(content) for content in self._part("words")[1]]

    def _part(self, part: str) -> tuple[list[int], list[bytes]]:
        query = select(_B.block, _B.content).where(_B.part == part).order_by(_B.block)
        rows = self._connection.execute(query).fetchall()
        return [row.block for row in rows], [row.content for row in rows]

    def _coded(self, kind: str, block: Whole, codes: NDArray[np.uint16], of: Any) -> Coded:
        """Codes into the lists of their blocks as codes into one list of all."""
        known: dict[bytes, int] = {}
        listed = [list(map(bytes, _raws.decode(words[kind]))) for words in self._words]
        numbered = [known.setdefault(word, len(known)) for words in listed for word in words]
        starts = np.cumsum([0, *(len(words) for words in listed)])
        to = np.array([*numbered, 0], dtype=np.int32)
        decode = msgspec.json.Decoder(of).decode
        return Coded(tuple(decode(word) for word in known), to[starts[block] + codes])
