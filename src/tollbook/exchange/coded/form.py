"""What a coded format is: its columns, how a row is read, how an incident becomes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tollbook.exchange.coded.row import CodedRow
from tollbook.records import Report, Value

CountryCode = Callable[[str], str | None]
"""A country's name, as such data write it, to its ISO 3166-1 alpha-2 code."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that a row states, and the columns whose cells state it; `by` is the row's own informant."""

    value: Value
    columns: tuple[str, ...]
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A format of coded rows.

    `required` are the columns without which a file is not in this form; `by` is recorded with every
    statement. `report` gives a row's report, `values` what it states (None: it codes no attack, and why),
    `losses` what of it no statement carries, `flags` what is wrong with it and kept all the same.
    """

    name: str
    by: str
    columns: tuple[str, ...]
    required: frozenset[str]
    report: Callable[[CodedRow, str], Report]
    values: Callable[[CodedRow, CountryCode], list[Stated] | str]
    losses: Callable[[CodedRow], list[str]]
    flags: Callable[[CodedRow], list[str]]
