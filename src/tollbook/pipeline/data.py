"""Which inputs hold data rather than words, and what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from tollbook.errors import ExchangeError
from tollbook.exchange.coded import (
    CodedReport,
    Form,
    Table,
    draft_map,
    form_of,
    is_deletions,
    mapped_form,
    open_table,
    read_coded,
    read_deletions,
    read_map,
    table_in,
    wrong_columns,
)
from tollbook.exchange.loss import Loss, LossCounter
from tollbook.reading import SetAsideInput

STANDARD_INPUT = "-"
TABLES = frozenset({".csv", ".tsv", ".tab", ".psv"})


class Data(Protocol):
    """What an input with data holds. Everything that is wrong with the whole of it was raised when it was opened."""

    @property
    def name(self) -> str:
        """What messages call it."""
        ...

    @property
    def by(self) -> str:
        """The form and its version, recorded with every report."""
        ...

    def reports(self) -> Iterator[CodedReport | SetAsideInput]:
        """Its reports, one at a time."""
        ...

    def deletions(self) -> Iterable[tuple[str, str]]:
        """Addresses of reports that it says were taken back, each with the reason."""
        ...

    def losses(self) -> tuple[Loss, ...]:
        """What of it no statement carries; complete when the reports have been read."""
        ...


def data_in(given: str, map_file: str | Path | None, stdin: BinaryIO | None) -> Data | None:
    """The data in an input, None where it holds words. Raises ExchangeError for data that cannot be read."""
    if given == STANDARD_INPUT:
        return None if map_file is None else _rows(table_in(stdin.read() if stdin else b"", "standard input"), map_file)
    path = Path(given)
    if not path.is_file() or (map_file is None and path.suffix.lower() not in TABLES):
        if map_file is not None:
            raise ExchangeError("with --map, every input is the file of a table; there is none here", subject=given)
        return None
    return _rows(open_table(path), map_file)


def map_draft(path: str | Path) -> str:
    """A first map of the table in a file, to be corrected by whoever knows it. Raises ExchangeError for no table."""
    return draft_map(open_table(Path(path)))


def _rows(table: Table, map_file: str | Path | None) -> Data:
    if map_file is not None:
        form: Form | None = mapped_form(read_map(Path(map_file)), table)
        known = form
    elif is_deletions(table):
        table.check()
        return _Deletions(table)
    else:
        form, known = None, form_of(table)
    if known is None:
        raise ExchangeError(wrong_columns(table), subject=table.name)
    table.check()
    return _Rows(table, form, known.by)


@dataclass(frozen=True)
class _Rows:
    table: Table
    form: Form | None
    by: str
    counter: LossCounter = field(default_factory=lambda: LossCounter("rows in"))

    @property
    def name(self) -> str:
        return self.table.name

    def reports(self) -> Iterator[CodedReport | SetAsideInput]:
        return read_coded(self.table, self.form, losses=self.counter)

    def deletions(self) -> Iterable[tuple[str, str]]:
        return ()

    def losses(self) -> tuple[Loss, ...]:
        return self.counter.report().losses


@dataclass(frozen=True)
class _Deletions:
    table: Table
    by: str = "acled/1"

    @property
    def name(self) -> str:
        return self.table.name

    def reports(self) -> Iterator[CodedReport | SetAsideInput]:
        return iter(())

    def deletions(self) -> Iterable[tuple[str, str]]:
        for address, when in read_deletions(self.table):
            yield address, f"ACLED deleted the event ({when})" if when else "ACLED deleted the event"

    def losses(self) -> tuple[Loss, ...]:
        return ()
