"""Tables (CSV and its kin) as streams of rows: encoding, separator and header told from the file itself."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tollbook.errors import ExchangeError, ReadingError
from tollbook.reading.encodings import REMEDY, decode

SEPARATORS = (",", ";", "\t", "|")
_CHUNK = 1 << 20
_HEAD = 1 << 16


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be read more than once, one row in memory at a time.

    `first` are the cells of its first line, cleaned as column names are; `name` is what messages call it.
    """

    name: str
    separator: str
    first: tuple[str, ...]
    open: Callable[[], TextIO]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Every row but blank ones, with the number of the line on which it ends, the first line included.

        Raises ExchangeError where the file stops being a table.
        """
        with self.open() as file:
            reader = csv.reader(file, delimiter=self.separator)
            try:
                for cells in reader:
                    if any(cell.strip() for cell in cells):
                        yield reader.line_num, cells
            except csv.Error as error:
                raise ExchangeError(
                    f"line {reader.line_num} is no row of a table ({error}); is a quotation mark not closed before it?",
                    subject=self.name,
                ) from error
            except UnicodeDecodeError as error:
                raise ExchangeError(
                    f"it is not {error.encoding} throughout (odd byte after line {reader.line_num}); {REMEDY}",
                    subject=self.name,
                ) from error

    def check(self) -> int:
        """How many rows it has, the first line included. Raises ExchangeError if any part cannot be read."""
        return sum(1 for _ in self.rows())


def open_table(path: Path) -> Table:
    """The table in a file. Raises ExchangeError when it is empty, unreadable or no text."""
    try:
        encoding = _encoding(path)
        with path.open(encoding=encoding, newline="") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise ExchangeError(f"it cannot be read ({error.strerror or error})", subject=str(path)) from error
    except UnicodeDecodeError as error:
        raise ExchangeError(f"it is not {error.encoding} throughout; {REMEDY}", subject=str(path)) from error
    return _table(path.name, head, lambda: path.open(encoding=encoding, newline=""))


def table_of(text: str, name: str) -> Table:
    """The table in a text. Raises ExchangeError when it is empty."""
    whole = text.removeprefix("\ufeff")
    return _table(name, whole[:_HEAD], lambda: io.StringIO(whole, newline=""))


def table_in(data: bytes, name: str) -> Table:
    """The table in some bytes. Raises ExchangeError when they are empty or no text."""
    try:
        return table_of(decode(data)[0], name)
    except ReadingError as error:
        raise ExchangeError(f"{error.message}; {REMEDY}", subject=name) from error


def _table(name: str, head: str, reopen: Callable[[], TextIO]) -> Table:
    if not head.strip():
        raise ExchangeError("it is empty, not even a header", subject=name)
    best: tuple[str, list[str]] = (",", [])
    for separator in SEPARATORS:
        cells = _first_row(head, separator)
        if len(cells) > len(best[1]):
            best = separator, cells
    return Table(name, best[0], _cleaned(best[1]), reopen)


def _first_row(head: str, separator: str) -> list[str]:
    try:
        reader = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
        return next((cells for cells in reader if any(cell.strip() for cell in cells)), [])
    except csv.Error:
        return []


def _cleaned(cells: list[str]) -> tuple[str, ...]:
    """Column names without line ends or what would end a name in a row's text; nameless ones are numbered."""
    named = [" ".join(cell.replace(": ", ":").split()) or f"column {n}" for n, cell in enumerate(cells, start=1)]
    seen: Counter[str] = Counter()
    unique = []
    for name in named:
        seen[name] += 1
        unique.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(unique)


def _encoding(path: Path) -> str:
    """What a file is encoded in, by its mark or by all of its bytes. Raises ExchangeError when that cannot be told."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        chunk = file.read(_CHUNK)
        if chunk.startswith(codecs.BOM_UTF8):
            return "utf-8-sig"
        if chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        while chunk:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                return _other_encoding(chunk, path)
            chunk = file.read(_CHUNK)
    return "utf-8"


def _other_encoding(chunk: bytes, path: Path) -> str:
    try:
        return decode(chunk)[1]
    except ReadingError as error:
        raise ExchangeError(f"{error.message}; {REMEDY}", subject=str(path)) from error
