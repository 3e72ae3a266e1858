"""What a coded format is: its columns, how a row is read, how an incident becomes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tollbook.exchange.coded.lands import Lands
from tollbook.exchange.coded.row import CodedRow
from tollbook.records import CountValue, Report, Value
from tollbook.vocabulary.codes import Hedge, Outcome


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that a row states, and the columns whose cells state it; `by` is the row's own informant."""

    value: Value
    columns: tuple[str, ...]
    by: str | None = None
    hedge: Hedge = Hedge.PLAIN


@dataclass(frozen=True, slots=True)
class Form:
    """A format of coded rows. `series` begins the addresses of its rows, before their numbers.

    `required` are the columns without which a file is not in this form; `by` is recorded with every
    statement. `report` gives a row's report, `values` what it states (or why it codes no attack),
    `losses` what of it no statement carries, `flags` what is wrong with it and kept all the same. `prose` are
    the columns in which names of private persons may stand.
    """

    name: str
    series: str
    by: str
    columns: tuple[str, ...]
    required: frozenset[str]
    report: Callable[[CodedRow, str], Report]
    values: Callable[[CodedRow, Lands], list[Stated] | str]
    losses: Callable[[CodedRow], list[str]]
    flags: Callable[[CodedRow], list[str]]
    prose: frozenset[str] = frozenset()


def counted(
    row: CodedRow, best: str | None, low: str | None, high: str | None, *, outcome: Outcome = Outcome.KILLED,
    nationality: str | None = "*", role: str | None = None, by: str | None = None, hedge: Hedge = Hedge.PLAIN,
) -> list[Stated]:  # fmt: skip
    """The best figure, and the range where it is wider; a range in the wrong order is read as its ends.

    `best`, `low` and `high` are columns, None where the form has none.
    """
    cells = {column: row.count(column) for column in (best, low, high) if column}
    given = [number for number in cells.values() if number is not None]
    if not given:
        return []

    def stated(first: int, last: int, *columns: str | None) -> Stated:
        value = CountValue(outcome=outcome, low=first, high=last, nationality=nationality, role=role)
        return Stated(value, tuple(c for c in columns if c and cells[c] is not None), by, hedge)

    exact = cells.get(best) if best else None
    found = [] if exact is None else [stated(exact, exact, best)]
    if exact is None or min(given) != max(given):
        found.append(stated(min(given), max(given), low, high))
    return found


def out_of_order(row: CodedRow, best: str | None, low: str | None, high: str | None) -> list[str]:
    """A flag where low <= best <= high does not hold."""
    lowest, middle, highest = (row.count(column) if column else None for column in (low, best, high))
    given = [n for n in (lowest, middle, highest) if n is not None]
    return [] if given == sorted(given) else [f"low <= best <= high does not hold (got {lowest}, {middle}, {highest})"]
