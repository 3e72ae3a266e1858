"""Indicators over a book, each with what must be read beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tollbook.decisions import load_programme
from tollbook.decisions.building import meant
from tollbook.errors import NotFoundError, UsageError
from tollbook.exchange.masking import masked_incident
from tollbook.exchange.privacy import Masker
from tollbook.ledger import Book
from tollbook.measurement.account import Account, Reporting, account_of
from tollbook.measurement.members import Members, measured_among
from tollbook.measurement.settled import selection_of
from tollbook.measurement.windows import reach_of
from tollbook.pipeline.known import as_known_on
from tollbook.pipeline.looking import masker_of
from tollbook.pipeline.sending import write_whole
from tollbook.records import Incident, Indicator, Programme


def measure(
    book: Book,
    programme: Programme | Path | str | Indicator,
    *,
    indicators: Iterable[str] = (),
    as_of: date | None = None,
    patterns: bool = False,
) -> tuple[Account, ...]:
    """What a programme's indicators (or some of them, or one alone) come to on a day (today in UTC unless given).

    On a past day, on what the book knew at its end, unless it was begun later. `programme` is a Programme, the path of
    a YAML file, its text, or an Indicator that needs no programme. With
    `patterns`, shares of the attacks counted come with each. Private names are masked. Raises ProgrammeError,
    NotFoundError for an indicator that the programme does not have.
    """
    if isinstance(programme, Indicator):
        loaded = Programme(name=programme.name, indicators=(programme,), conditions=(), gates=())
    else:
        loaded = programme if isinstance(programme, Programme) else load_programme(programme)
    with as_known_on(book, as_of) as then:
        return _measured(then, loaded, tuple(indicators), as_of or book.now().date(), patterns=patterns)


def _measured(
    book: Book, loaded: Programme, indicators: tuple[str, ...], day: date, *, patterns: bool
) -> tuple[Account, ...]:
    chosen = _chosen(loaded, indicators)
    coverage = book.coverage()
    selections = [selection_of(i, loaded, reach_of(i, day, loaded.watch.lag_days)) for i in chosen]
    made = []
    with book.columns(selections) as columns:
        told = Reporting(columns.first_reports, columns.published)
        for indicator in chosen:
            members = measured_among(columns, indicator, loaded, day)
            if patterns:
                members = members.over(_masked(members, masker_of(book)))
            made.append(account_of(indicator, loaded, members, coverage, day, told, with_patterns=patterns))
    return tuple(made)


def _masked(members: Members, masker: Masker) -> list[Incident]:
    return [masked_incident(incident, masker) for incident in members.incidents()]


def write_picture(found: Account, file: Path | str) -> None:
    """Draw a measurement as SVG or, with the extra `pictures`, as PNG, by how the file's name ends.

    Raises UsageError for another ending or where there is nothing to draw, ExchangeError where it cannot be written.
    """
    from tollbook.pictures import standalone
    from tollbook.pictures.measurements import account_picture
    from tollbook.pictures.raster import png

    path = Path(file)
    kind = path.suffix.lower()
    if kind not in {".svg", ".png"}:
        raise UsageError(f"a picture is written as .svg or .png (got {path.name!r})")
    drawn = account_picture(found)
    if drawn is None:
        raise UsageError(f"{found.measurement.indicator} has no days to draw: {' '.join(found.measurement.reasons)}")
    write_whole(path, standalone(drawn) if kind == ".svg" else png(drawn))


def _chosen(programme: Programme, names: tuple[str, ...]) -> tuple[Indicator, ...]:
    known = {i.name: i for i in programme.indicators}
    for name in names:
        if name not in known:
            hint = meant(name, list(known), what="the indicators are")
            raise NotFoundError(f"there is no indicator {name!r}; {hint}", subject=programme.name)
    return tuple(known[name] for name in names) if names else programme.indicators
