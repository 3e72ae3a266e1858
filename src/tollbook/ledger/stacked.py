"""The blocks of a book (`tollbook.ledger.blocks`) stacked to whole columns, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.blocks import BLOCKS, HOME, PARTS, PERSONS, ROLE, Table, part_of
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
    """Rows about persons of one scope and outcome (see `tollbook.ledger.persons`), which add up.

    `at` numbers their incident; `blocks` are the numbers of the blocks they are from, each with how many are.
    """

    table: Table
    at: Whole
    blocks: tuple[list[int], Whole]

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


def _stacked(contents: Sequence[bytes], form: np.dtype[np.void]) -> Table:
    return np.frombuffer(b"".join(contents), dtype=form)


class Stacked:
    """All incidents of a book, in order of their ids. The connection must be open while columns are asked for.

    What was read stays in the `memory`.
    """

    def __init__(self, connection: Connection, memory: Memory | None = None) -> None:
        self._connection = connection
        self.memory = Memory() if memory is None else memory

    def __len__(self) -> int:
        return len(self.days)

    @property
    def days(self) -> Table:
        """When they were, and whatever else nearly every question asks for."""
        return self.part("days")

    def part(self, part: str) -> Table:
        """One of PARTS of every incident."""
        if part not in self.memory:
            table: Table = self._stack[0] if part == "days" else _stacked(self._part(part)[1], PARTS[part])
            self.memory[part] = table if self._order is None else table[self._order]
        found: Table = self.memory[part]
        return found

    @remembered
    def ids(self) -> list[str]:
        """Their ids."""
        return _words_of(self.part("ids")["id"])

    def named(self, at: Whole) -> list[str]:
        """The ids at some places."""
        return _words_of(self.part("ids")["id"][at])

    def words(self, kind: str) -> Coded:
        """What is words (of a kind in KINDS), as `measurement.traits.TYPES` has them."""
        if kind not in self.memory:
            _, sizes, numbers = self._stack
            codes = self.part(HOME[kind])[kind]
            if self._order is not None:
                codes = codes[np.argsort(self._order)]
            column = self._coded(kind, numbers, sizes, codes, TYPES[kind])
            self.memory[kind] = column if self._order is None else column.at(self._order)
        found: Coded = self.memory[kind]
        return found

    def persons(self, scope: str, outcome: str) -> Persons:
        """The rows about persons of one of SCOPES and an outcome, or ANY."""
        part = part_of(scope, outcome)
        if part not in self.memory:
            numbers, contents = self._part(part)
            form = PERSONS[part]
            sizes = np.array([len(content) // form.itemsize for content in contents], dtype=np.int64)
            table = _stacked(contents, form)
            starts = np.array([self._starts[n] for n in numbers], dtype=np.int64)
            at = table["at"] + np.repeat(starts, sizes)
            self.memory[part] = Persons(table, at if self._order is None else np.argsort(self._order)[at],
                                        (numbers, sizes))  # fmt: skip
        found: Persons = self.memory[part]
        return found

    def roles(self, rows: Persons) -> Coded:
        """In which roles the persons of rows of the last scope were."""
        return self._coded(ROLE, *rows.blocks, rows.table[ROLE], str)

    @remembered
    def _stack(self) -> tuple[Table, Whole, list[int]]:
        """The first part block by block, how many incidents each block has, and the blocks' numbers."""
        numbers, contents = self._part("days")
        form = PARTS["days"]
        sizes = np.array([len(content) // form.itemsize for content in contents], dtype=np.int64)
        return _stacked(contents, form), sizes, numbers

    @remembered
    def _starts(self) -> dict[int, int]:
        """By block, how many incidents stand before it."""
        _, sizes, numbers = self._stack
        return dict(zip(numbers, (np.cumsum(sizes) - sizes).tolist(), strict=True))

    @remembered
    def _order(self) -> NDArray[np.intp] | None:
        """The order of their ids, where it is not that in which they stand."""
        numbers = self._stack[2]
        if not numbers or numbers[-1] < BLOCKS:
            return None
        return np.argsort(_stacked(self._part("ids")[1], PARTS["ids"])["id"], kind="stable")

    @remembered
    def _words(self) -> dict[int, dict[str, msgspec.Raw]]:
        return {number: _sections.decode(content) for number, content in zip(*self._part("words"), strict=True)}

    def _part(self, part: str) -> tuple[list[int], list[bytes]]:
        query = select(_B.block, _B.content).where(_B.part == part).order_by(_B.block)
        rows = self._connection.execute(query).fetchall()
        return [row.block for row in rows], [row.content for row in rows]

    def _coded(self, kind: str, numbers: Sequence[int], sizes: Whole, codes: NDArray[np.uint16], of: Any) -> Coded:
        """Codes into the lists of their blocks, so many from each, as codes into one list of all."""
        known: dict[bytes, int] = {}
        lists: dict[bytes, list[int]] = {}  # by what is written there: most blocks have the same
        for number in numbers:
            written = bytes(self._words[number][kind])
            if written not in lists:
                words = list(map(bytes, _raws.decode(written)))
                try:
                    lists[written] = list(map(known.__getitem__, words))
                except KeyError:  # seldom: after a few blocks nearly all words are known
                    lists[written] = [known.setdefault(word, len(known)) for word in words]
        listed = [lists[bytes(self._words[number][kind])] for number in numbers]
        starts = np.cumsum([0, *map(len, listed)])[:-1]
        to = np.array([*chain.from_iterable(listed), 0], dtype=np.int32)
        decode = msgspec.json.Decoder(of).decode
        return Coded(tuple(decode(word) for word in known), to[np.repeat(starts, sizes) + codes])
