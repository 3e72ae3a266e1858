"""Which inputs hold data rather than words, and what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from tollbook.errors import ExchangeError
from tollbook.exchange.coded import (
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
    whole_form,
    wrong_columns,
)
from tollbook.exchange.incoming import Arrival
from tollbook.exchange.ledger_reading import read_ledger
from tollbook.exchange.loss import Loss, LossCounter
from tollbook.exchange.stix import read_stix
from tollbook.exchange.verifying import verify_export
from tollbook.extraction import Extraction
from tollbook.reading import SetAsideInput

STANDARD_INPUT = "-"
TABLES = frozenset({".csv", ".tsv", ".tab", ".psv"})
_HEAD = 1 << 16
_ENVELOPE = frozenset({"objects", "more", "next"})  # what a TAXII 2.1 server answers with
_NAMED = 3  # records that were changed
OBJECTS = frozenset({".json", ".stix", ".stix2"})


class Data(Protocol):
    """What an input with data holds. Everything that is wrong with the whole of it was raised when it was opened."""

    @property
    def name(self) -> str:
        """What messages call it."""
        ...

    def reports(self) -> Iterator[Arrival | SetAsideInput]:
        """Its reports, one at a time."""
        ...

    def deletions(self) -> Iterable[tuple[str, str]]:
        """Addresses of reports that it says were taken back, each with the reason."""
        ...

    def losses(self) -> tuple[Loss, ...]:
        """What of it no statement carries; complete when the reports have been read."""
        ...

    def notices(self) -> tuple[str, ...]:
        """What is worth knowing of the whole of it."""
        ...


def data_in(given: str, map_file: str | Path | None, stdin: BinaryIO | None) -> Data | None:
    """The data in an input, None where it holds words. Raises ExchangeError for data that cannot be read."""
    if given == STANDARD_INPUT:
        return _standard_input(map_file, stdin)
    path = Path(given)
    if map_file is None and path.suffix.lower() in OBJECTS and path.is_file():
        return _objects(path.name, path.read_bytes)
    if not path.is_file() or (map_file is None and path.suffix.lower() not in TABLES):
        if map_file is not None:
            raise ExchangeError("with --map, every input is the file of a table; there is none here", subject=given)
        return None
    return _rows(open_table(path), map_file)


def _standard_input(map_file: str | Path | None, stdin: BinaryIO | None) -> Data | None:
    """The data that are piped in, told by their beginning; without a map, words are left for others to read."""
    name = "standard input"
    if map_file is not None:
        return _rows(table_in(stdin.read() if stdin else b"", name), map_file)
    if not isinstance(stdin, BufferedReader):
        return None
    head = stdin.peek(_HEAD)[:_HEAD]
    if head.lstrip().startswith(b"{"):
        return _objects(name, stdin.read)
    with suppress(ExchangeError):
        first = table_in(head.rpartition(b"\n")[0] or head, name)
        if form_of(first) is not None or is_deletions(first):
            return _rows(table_in(stdin.read(), name), None)
    return None


def _objects(name: str, load: Callable[[], bytes]) -> Data:
    """A STIX bundle or a ledger, read as a whole. Raises ExchangeError for anything else."""
    counter = LossCounter(name)
    notices: tuple[str, ...] = ()
    try:
        whole = load()
        data = msgspec.json.decode(whole)
    except OSError as error:
        raise ExchangeError(f"it cannot be read ({error.strerror or error})", subject=name) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ExchangeError(f"it is no JSON, or not all of it ({error}); get it again", subject=name) from error
    keys = data if isinstance(data, dict) else {}
    if keys.get("type") == "bundle":
        found = list(read_stix(data, name=name, losses=counter))
    elif isinstance(keys.get("objects"), list) and keys.keys() <= _ENVELOPE:
        found = list(read_stix({"type": "bundle", **keys}, name=name, losses=counter))
        notices = ("the server that it came from holds more; ask it for the next page too",) if keys.get("more") else ()
    elif str(keys.get("schema", "")).startswith("tollbook/ledger/"):
        found = list(read_ledger(data, name=name, losses=counter))
        notices = _of_the_seal(whole) if "seal" in keys else ()
    elif keys.get("type") in ("FeatureCollection", "Feature"):
        raise ExchangeError(
            "GeoJSON holds values without the words that state them; add the ledger's JSON or STIX", subject=name
        )
    else:
        what = f"it has {', '.join(list(keys)[:8])}" if keys else f"it is {_KINDS.get(type(data), 'a number')}"
        raise ExchangeError(f"it is neither a STIX 2.1 bundle nor a ledger's JSON ({what})", subject=name)
    return _Objects(name, found, counter, notices)


def _of_the_seal(whole: bytes) -> tuple[str, ...]:
    """That an export is not what was sealed, with the first records that were changed; nothing where it is."""
    try:
        changed = list(dict.fromkeys(damage.record for damage in verify_export(whole).damages))
    except ExchangeError as error:
        changed = [error.message]
    if not changed:
        return ()
    more = f" and {len(changed) - _NAMED} more" if len(changed) > _NAMED else ""
    words = f"it was changed after it was sealed: {', '.join(changed[:_NAMED])}{more}"
    return (f"{words}; `tollbook verify` says where. It is entered as it stands",)


_KINDS: dict[type, str] = {
    dict: "an empty object",
    list: "a list",
    str: "a text",
    bool: "a truth value",
    type(None): "null",
}


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
        form, known = None, whole_form(table)
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

    def reports(self) -> Iterator[Arrival | SetAsideInput]:
        for row in read_coded(self.table, self.form, losses=self.counter):
            if isinstance(row, SetAsideInput):
                yield row
                continue
            extraction = Extraction(report=row.report.id, by=self.by, mentions=row.mentions)
            yield Arrival(row.report, extraction, row.notices if row.mentions else ())

    def deletions(self) -> Iterable[tuple[str, str]]:
        return ()

    def losses(self) -> tuple[Loss, ...]:
        return self.counter.report().losses

    def notices(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class _Objects:
    name: str
    found: list[Arrival | SetAsideInput]
    counter: LossCounter
    told: tuple[str, ...] = ()

    def reports(self) -> Iterator[Arrival | SetAsideInput]:
        return iter(self.found)

    def deletions(self) -> Iterable[tuple[str, str]]:
        return ()

    def losses(self) -> tuple[Loss, ...]:
        return self.counter.report().losses

    def notices(self) -> tuple[str, ...]:
        return self.told


@dataclass(frozen=True)
class _Deletions:
    table: Table

    @property
    def name(self) -> str:
        return self.table.name

    def reports(self) -> Iterator[Arrival | SetAsideInput]:
        return iter(())

    def deletions(self) -> Iterable[tuple[str, str]]:
        for address, when in read_deletions(self.table):
            yield address, f"ACLED deleted the event ({when})" if when else "ACLED deleted the event"

    def losses(self) -> tuple[Loss, ...]:
        return ()

    def notices(self) -> tuple[str, ...]:
        return ()
