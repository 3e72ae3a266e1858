"""A coded row as a report's text: one line per cell, `column: value`, so that a cell is a passage people can read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isinf
from urllib.parse import quote

from tollbook.errors import ExchangeError
from tollbook.exchange.privacy import mask_spans
from tollbook.records import Passage, Report

_SEPARATOR = ": "
_CONTINUED = "\n "
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"([+-]?[0-9]+),([0-9]+)")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")  # 1.000: a thousand where points part thousands, else one
MOST_PEOPLE = 100_000_000
"""More than any attack has harmed: a larger count is a slip."""


@dataclass(frozen=True, slots=True)
class CodedRow:
    """The cells of one row as written, by column, in the file's order."""

    cells: Mapping[str, str]
    _spans: dict[str, tuple[int, int]] = field(default_factory=dict, compare=False)

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    @property
    def text(self) -> str:
        """Every cell on its line, empty ones too; a line end within a cell is followed by a space."""
        return "\n".join(self._line(column) for column in self.cells)

    def _line(self, column: str) -> str:
        return f"{column}{_SEPARATOR}{self.cells[column]}".replace("\n", _CONTINUED)

    @classmethod
    def parse(cls, text: str) -> CodedRow:
        """The row whose `text` this is. Raises ExchangeError when it is none."""
        cells: dict[str, str] = {}
        for line in text.replace(_CONTINUED, "\0").split("\n"):
            column, separator, value = line.partition(_SEPARATOR)
            if not separator:
                raise ExchangeError(f"not the text of a coded row: no column in {line[:40]!r}")
            cells[column] = value.replace("\0", "\n")
        return cls(cells)

    def passages(self, report: Report, columns: Sequence[str]) -> tuple[Passage, ...]:
        """The passages of those columns' cells, column name and value, in the order given."""
        if not self._spans:
            start = 0
            for column in self.cells:
                end = start + len(self._line(column))
                self._spans[column] = (start, end)
                start = end + 1
        return tuple(report.passage(*self._spans[column]) for column in columns if column in self._spans)

    def masked(self, prose: frozenset[str] | None, spans: Sequence[tuple[int, int]]) -> CodedRow:
        """The row with those spans of its text masked, in the `prose` columns or (None) in every one."""
        cells = {}
        start = 0
        for column, written in self.cells.items():
            line = self._line(column)
            first = start + len(column) + len(_SEPARATOR)
            hidden = prose is None or column in prose
            value = mask_spans(line[len(column) + len(_SEPARATOR) :], list(spans), offset=first) if hidden else None
            cells[column] = written if value is None else value.replace(_CONTINUED, "\n")
            start += len(line) + 1
        return CodedRow(cells)

    def address(self, series: str, column: str) -> str:
        """Where the row is found in its data set. Raises ExchangeError where its number is empty."""
        number = self[column].removesuffix(".0")
        if not number:
            raise ExchangeError(f"{column!r} must not be empty: it numbers the row")
        return f"{series}:{quote(number, safe='')}"

    def integer(self, column: str) -> int | None:
        """The cell as a whole number ("3", "3.0"), None where it is empty. Raises ExchangeError for anything else."""
        if _GROUPED.fullmatch(self[column]):
            whole = self[column].replace(".", "").replace(",", "")
            raise ExchangeError(f"{column!r} may mean thousands (got {self[column]!r}); write {whole} if it does")
        number = self.number(column)
        if number is None:
            return None
        if number != int(number):
            raise ExchangeError(f"{column!r} must be a whole number (got {self[column]!r})")
        return int(number)

    def count(self, column: str) -> int | None:
        """A number of people: whole and not negative. Raises ExchangeError for anything else."""
        number = self.integer(column)
        if number is not None and not 0 <= number <= MOST_PEOPLE:
            rule = "not be negative" if number < 0 else f"not exceed {MOST_PEOPLE:,}"
            raise ExchangeError(f"{column!r} must {rule} (got {self[column]!r})")
        return number

    def number(self, column: str) -> float | None:
        """The cell as a number ("10.5", "10,5"), None where it is empty. Raises ExchangeError for anything else."""
        written = _DECIMAL_COMMA.sub(r"\1.\2", self[column])
        if not written:
            return None
        if not _NUMBER.fullmatch(written):
            raise ExchangeError(f"{column!r} must be a number (got {written[:40]!r})")
        number = float(written)
        if isinf(number):
            raise ExchangeError(f"{column!r} must be a finite number (got {written!r})")
        return number
