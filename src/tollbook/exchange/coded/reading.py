"""Coded rows to reports with their mentions, one row at a time."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tollbook.errors import ExchangeError, RecordError
from tollbook.exchange.coded.acled import ACLED
from tollbook.exchange.coded.form import CountryCode, Form
from tollbook.exchange.coded.ged import GED
from tollbook.exchange.coded.row import CodedRow
from tollbook.exchange.loss import LossCounter
from tollbook.reading import SetAsideInput
from tollbook.records import Mention, Report, Statement
from tollbook.vocabulary.codes import Origin

FORMS = (GED, ACLED)


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A row as a report, what it states (no mention: it codes no attack), and what is wrong with it."""

    report: Report
    mentions: tuple[Mention, ...]
    notices: tuple[str, ...] = ()


def is_coded(head: str) -> bool:
    """Whether a document that begins with `head` (a few thousand characters) is a coded file."""
    try:
        first = next(csv.reader(head.removeprefix("\ufeff").splitlines(keepends=True)), [])
    except csv.Error:
        return False
    return _form(first) is not None


def read_coded(
    lines: Iterable[str], *, name: str, losses: LossCounter | None = None, country_code: CountryCode | None = None
) -> Iterator[CodedReport | SetAsideInput]:
    """Every row of an ACLED- or GED-shaped CSV file; a row that breaks its form is set aside with the reason.

    `lines` is the open file (newline=""), `name` what messages and reports call it. A GED file may lack its
    header. Raises ExchangeError when the columns are of neither form.
    """
    code = country_code or _country_code
    counter = losses if losses is not None else LossCounter("coded rows in")
    reader = _rows(lines, name)
    first = next(reader, None)
    if first is None:
        raise ExchangeError("it is empty, not even a header", subject=name)
    first[0] = first[0].removeprefix("\ufeff")
    form = _form(first)
    if form is None:
        raise ExchangeError(_wrong_columns(first), subject=name)
    headed = form.required <= {cell.strip() for cell in first}
    columns = [cell.strip() for cell in first] if headed else list(GED.columns)
    rows = reader if headed else _again(first, reader)
    for number, cells in enumerate(rows, start=2 if headed else 1):
        if not any(cell.strip() for cell in cells):
            continue
        try:
            yield _report(form, _row(columns, cells), name, code, counter)
        except (ExchangeError, RecordError) as error:
            yield SetAsideInput(name, f"{name}, row {number}", error.message, "the file's other rows are kept")


def _row(columns: Sequence[str], cells: Sequence[str]) -> CodedRow:
    if len(cells) != len(columns):
        raise ExchangeError(f"it has {len(cells)} cells where the header has {len(columns)}")
    return CodedRow({column: cell.replace("\r\n", "\n") for column, cell in zip(columns, cells, strict=True)})


def _report(form: Form, row: CodedRow, name: str, code: CountryCode, counter: LossCounter) -> CodedReport:
    report = form.report(row, name)
    stated = form.values(row, code)
    if isinstance(stated, str):
        counter.lose("rows without an attack", "kept as reports that tell of none")
        return CodedReport(report, (), (stated,))
    statements = tuple(
        Statement.build(
            each.value, row.passages(report, each.columns), by=form.by, stated_by=each.by, origin=Origin.CODED
        )
        for each in stated
    )
    counter.carried += 1
    for lost in form.losses(row):
        counter.lose(lost, "no statement carries it; it stands in the row's text")
    flags = form.flags(row)
    counter.lose("rows whose figures contradict each other", "kept and flagged", len(flags) and 1)
    return CodedReport(report, (Mention.build(report.id, statements, main=True),), tuple(flags))


def _form(first: Sequence[str]) -> Form | None:
    columns = {cell.strip() for cell in first}
    for form in FORMS:
        if form.required <= columns:
            return form
    headless = len(first) == len(GED.columns) and first[0].replace(".", "", 1).isdigit()
    return GED if headless else None


def _wrong_columns(first: Sequence[str]) -> str:
    columns = {cell.strip() for cell in first}
    if "deleted_timestamp" in columns:
        return "it lists deleted ACLED events, not events; remove these by their reports"
    best = max(FORMS, key=lambda form: len(form.required & columns))
    missing = ", ".join(sorted(best.required - columns))
    return f"its columns are neither UCDP GED's nor ACLED's; nearest is {best.name}, which also needs {missing}"


def _rows(lines: Iterable[str], name: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines)
    except csv.Error as error:
        raise ExchangeError(f"it is no CSV file: {error}", subject=name) from error


def _again(first: list[str], rest: Iterable[list[str]]) -> Iterator[list[str]]:
    yield first
    yield from rest


def _country_code(name: str) -> str | None:
    """By the gazetteer; such data write former names in brackets: "Yemen (North Yemen)"."""
    from tollbook.gazetteer import load_gazetteer

    gazetteer = load_gazetteer()
    for written in (name, name.partition(" (")[0], name.partition(",")[0]):
        if written and (code := gazetteer.country_named(written)):
            return code
    return None
