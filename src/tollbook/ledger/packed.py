"""Many rows as few numbers of columns: each row becomes one text of fixed width, and all rows one value.

No object is made for any cell, which is what reading 400,000 rows costs otherwise.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import BigInteger, ColumnElement, Connection, Select, String, cast, func, literal, select

ID = 24
DAY = 10
NUMBER = 11
_BASE = 10 ** (NUMBER - 1)

Texts = NDArray[np.bytes_]
Numbers = NDArray[np.int64]


def id_text(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """An id, filled up to ID characters."""
    return func.substr(column + literal(" " * ID), 1, ID)


def number_text(value: ColumnElement[Any]) -> ColumnElement[Any]:
    """A whole number from 0 to a thousand million, in NUMBER digits."""
    return cast(cast(value, BigInteger) + literal(_BASE, BigInteger), String)


def packed(connection: Connection, query: Select[Any], fields: list[tuple[ColumnElement[Any], int]]) -> list[Texts]:
    """The fields, each with its width in ASCII characters, of the rows that the query's conditions leave."""
    row = fields[0][0]
    for field, _ in fields[1:]:
        row = row + field
    whole = query.with_only_columns(func.aggregate_strings(row, ""), maintain_column_froms=True)
    text = connection.execute(whole).scalar() or ""
    kinds = np.dtype([(f"f{n}", f"S{width}") for n, (_, width) in enumerate(fields)])
    table = np.frombuffer(text.encode("ascii"), dtype=kinds)
    return [np.ascontiguousarray(table[name]) for name in kinds.names or ()]


def numbers(texts: Texts) -> Numbers:
    """What `number_text` wrote."""
    digits = texts.view(np.uint8).reshape(-1, NUMBER)[:, 1:].astype(np.int64) - ord("0")
    return digits @ (10 ** np.arange(NUMBER - 2, -1, -1, dtype=np.int64))


def ordinals(texts: Texts) -> Numbers:
    """Days written as 2025-01-31, as proleptic Gregorian ordinals."""
    digits = texts.view(np.uint8).reshape(-1, DAY).astype(np.int64) - ord("0")
    year = digits[:, :4] @ np.array([1000, 100, 10, 1])
    months = (year - 1970).astype("datetime64[Y]").astype("datetime64[M]") + (digits[:, 5:7] @ np.array([10, 1]) - 1)
    days = months.astype("datetime64[D]").astype(np.int64) + digits[:, 8:] @ np.array([10, 1]) - 1
    return np.asarray(days + date(1970, 1, 1).toordinal(), dtype=np.int64)


class Keys:
    """Ids in order, and where others stand among them."""

    def __init__(self, ids: Texts) -> None:
        numbered = _numbered(ids)
        self.order = np.argsort(ids if numbered is None else numbered)
        self.ids = ids[self.order]
        sorted_numbers = None if numbered is None else numbered[self.order]
        unique = sorted_numbers is not None and bool((sorted_numbers[1:] != sorted_numbers[:-1]).all())
        self._numbers = sorted_numbers if unique else None
        if not unique:
            self.order = np.argsort(ids)
            self.ids = ids[self.order]

    def __len__(self) -> int:
        return len(self.ids)

    def find(self, ids: Texts) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        """Where the ids stand, and whether they are there at all."""
        if not len(self):
            return np.zeros(len(ids), dtype=np.intp), np.zeros(len(ids), dtype=bool)
        asked = None if self._numbers is None else _numbered(ids)
        found = np.searchsorted(self.ids, ids) if asked is None else np.searchsorted(self._numbers, asked)  # type: ignore[arg-type]
        at = np.minimum(found, len(self) - 1)
        return at, self.ids[at] == ids

    def words(self) -> list[str]:
        """The ids as they are."""
        ends = self.ids.view(np.uint8).reshape(-1, ID)[:, -1]
        words: list[str] = self.ids.astype(f"U{ID}").tolist()
        return [word.rstrip() for word in words] if (ends == ord(" ")).any() else words


def _numbered(ids: Texts) -> NDArray[np.uint64] | None:
    """The first sixteen hexadecimal digits of ids of a usual form as numbers in the same order; None for others."""
    if not len(ids):
        return None
    table = np.ascontiguousarray(ids).view(np.uint8).reshape(-1, ID)[:, ID - 20 :]
    digits = np.where(table >= ord("a"), table - (ord("a") - 10), table - ord("0"))
    if ((table < ord("0")) | ((table > ord("9")) & (table < ord("a"))) | (table > ord("f"))).any():
        return None
    found = np.zeros(len(ids), dtype=np.uint64)
    for place in range(16):
        found = (found << np.uint64(4)) | digits[:, place].astype(np.uint64)
    return found


def rows_of(table: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    """A query over a table for `packed`."""
    return select(literal(1)).select_from(table).where(*conditions)
