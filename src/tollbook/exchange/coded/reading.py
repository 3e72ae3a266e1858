"""Coded rows to reports with their mentions, one row at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.errors import ExchangeError, RecordError
from tollbook.exchange.coded.acled import ACLED, acled_of
from tollbook.exchange.coded.form import Form
from tollbook.exchange.coded.ged import GED
from tollbook.exchange.coded.lands import GazetteerLands, Lands
from tollbook.exchange.coded.row import CodedRow
from tollbook.exchange.coded.table import Table
from tollbook.exchange.loss import LossCounter
from tollbook.reading import SetAsideInput
from tollbook.records import Mention, Report, Statement
from tollbook.vocabulary.codes import Origin

FORMS = (GED, ACLED)
DELETED = frozenset({"event_id_cnty", "deleted_timestamp"})
"""The columns of ACLED's lists of events that it has taken back."""


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A row as a report, what it states (no mention: it codes no attack), and what is wrong with it."""

    report: Report
    mentions: tuple[Mention, ...]
    notices: tuple[str, ...] = ()


def form_of(table: Table) -> Form | None:
    """The known form that a table is in, by its header, or by its shape where GED comes without one."""
    columns = set(table.first)
    for form in FORMS:
        if form.required <= columns:
            return form
    return GED if _headless(table) else None


def whole_form(table: Table) -> Form | None:
    """The same, settled by all of the table's rows.

    Raises ExchangeError where an ACLED table does not tell in which order its days are written.
    """
    form = form_of(table)
    return acled_of(table) if form is ACLED else form


def is_deletions(table: Table) -> bool:
    """Whether a table lists ACLED events that were taken back."""
    return set(table.first) >= DELETED


def read_deletions(table: Table) -> Iterator[tuple[str, str]]:
    """The address of each event taken back, and since when (as written)."""
    number, when = (table.first.index(column) for column in ("event_id_cnty", "deleted_timestamp"))
    for line, (_, cells) in enumerate(table.rows()):
        if line and len(cells) == len(table.first) and cells[number].strip():
            yield f"acled:{cells[number].strip()}", cells[when].strip()


def read_coded(
    table: Table, form: Form | None = None, *, losses: LossCounter | None = None, lands: Lands | None = None
) -> Iterator[CodedReport | SetAsideInput]:
    """Every row as a report; a row that breaks its form is set aside with the reason, the others are kept.

    Raises ExchangeError when the columns are of no known form and none is given.
    """
    chosen = form or whole_form(table)
    if chosen is None:
        raise ExchangeError(wrong_columns(table), subject=table.name)
    places = lands or GazetteerLands()
    counter = losses if losses is not None else LossCounter("coded rows in")
    headless = form is None and not chosen.required <= set(table.first)
    columns = chosen.columns if headless else table.first
    for number, (line, cells) in enumerate(table.rows(), start=1):
        if number == 1 and not headless:
            continue
        try:
            yield _report(chosen, _row(columns, cells), table.name, places, counter)
        except (ExchangeError, RecordError) as error:
            where = f"{table.name}, row {number}"
            if line != number:
                where += f" (line {line})"
            yield SetAsideInput(table.name, where, error.message)


def wrong_columns(table: Table) -> str:
    """What was recognised of a table in no known form, and what to do about it."""
    columns = set(table.first)
    best = max(FORMS, key=lambda form: len(form.required & columns))
    shown = ", ".join(table.first[:20]) + (f" and {len(table.first) - 20} more" if len(table.first) > 20 else "")
    if len(best.required & columns) * 2 < len(best.required):
        return (
            f"its columns are those of neither UCDP GED nor ACLED; it has {shown}. Say what they mean in a map "
            "(`tollbook map FILE` drafts one) and give it with --map"
        )
    missing = ", ".join(sorted(best.required - columns))
    return (
        f"it looks like {best.name} but lacks the columns {missing}; it has {shown}. Get the whole file, or say what "
        "its columns mean in a map (`tollbook map FILE` drafts one) and give it with --map"
    )


def _headless(table: Table) -> bool:
    return len(table.first) == len(GED.columns) and table.first[0].replace(".", "", 1).isdigit()


def _row(columns: Sequence[str], cells: Sequence[str]) -> CodedRow:
    if len(cells) != len(columns):
        raise ExchangeError(f"it has {len(cells)} cells where the header has {len(columns)}")
    if any("\0" in cell for cell in cells):
        raise ExchangeError("it holds NUL characters, so it is no text")
    return CodedRow({column: cell.replace("\r\n", "\n") for column, cell in zip(columns, cells, strict=True)})


def _report(form: Form, row: CodedRow, name: str, lands: Lands, counter: LossCounter) -> CodedReport:
    report = form.report(row, name)
    stated = form.values(row, lands)
    if isinstance(stated, str):
        counter.lose("rows without an attack", "kept as reports that tell of none")
        return CodedReport(report, (), (stated,))
    statements = tuple(
        Statement.build(
            each.value, row.passages(report, each.columns), by=form.by, stated_by=each.by, hedge=each.hedge,
            origin=Origin.CODED,
        )
        for each in stated
    )  # fmt: skip
    counter.carried += 1
    for lost in form.losses(row):
        counter.lose(lost, "no statement carries it; it stands in the row's text")
    flags = form.flags(row)
    counter.lose("rows whose figures contradict each other", "kept and flagged", len(flags) and 1)
    return CodedReport(report, (Mention.build(report.id, statements, main=True),), tuple(flags))
