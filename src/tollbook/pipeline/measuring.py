"""Indicators over a book, each with what must be read beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import Book
from tollbook.measurement.account import Account, Reporting, account_of
from tollbook.measurement.members import measured_among
from tollbook.measurement.patterns import ATTRIBUTED
from tollbook.pipeline.known import as_known_on
from tollbook.records import Indicator, Programme

if TYPE_CHECKING:
    from tollbook.pictures import Element


def measure(
    book: Book,
    programme: Programme | Path | str | Indicator,
    *,
    indicators: Iterable[str] = (),
    as_of: date | None = None,
    patterns: bool = False,
    where: bool = False,
    named: bool = True,
) -> tuple[Account, ...]:
    """What a programme's indicators (or some of them, or one alone) come to on a day (today in UTC unless given).

    On a past day, on what the book knew at its end, unless it was begun later. `programme` is a Programme, the path of
    a YAML file, its text, or an Indicator that needs no programme. With `patterns`, shares of the attacks counted come
    with each; with `where`, their places for a map. Unless `named`, an empty text stands for the id of each attack:
    whoever prints figures needs none of 400,000. Private names are masked. Raises ProgrammeError, NotFoundError for
    an indicator that the programme does not have.
    """
    if isinstance(programme, Indicator):
        loaded = Programme(name=programme.name, indicators=(programme,), conditions=(), gates=())
    elif isinstance(programme, Programme):
        loaded = programme
    else:
        from tollbook.decisions.programme import load_programme  # what a plain indicator has no use for

        loaded = load_programme(programme)
    with as_known_on(book, as_of) as then:
        day = as_of or book.now().date()
        return _measured(then, loaded, tuple(indicators), day, patterns=patterns, where=where, named=named)


def _measured(
    book: Book, loaded: Programme, indicators: tuple[str, ...], day: date, *, patterns: bool, where: bool, named: bool
) -> tuple[Account, ...]:
    chosen = _chosen(loaded, indicators)
    coverage = book.coverage()
    made = []
    with book.columns() as columns:
        columns.naming = named
        told = Reporting(lambda some: columns.reported[some.at], columns.published)
        for indicator in chosen:
            members = measured_among(columns, indicator, loaded, day)
            found = account_of(indicator, loaded, members, coverage, day, told, with_patterns=patterns, with_map=where)
            made.append(_masked(found, book) if patterns else found)
    return tuple(made)


def _masked(found: Account, book: Book) -> Account:
    """With private names masked among those whom attacks are attributed to."""
    from tollbook.pipeline.looking import masker_of

    masker = masker_of(book)
    shown = (replace(p, name=masker.words(p.name)) if p.kind == ATTRIBUTED else p for p in found.patterns)
    return replace(found, patterns=tuple(shown))


def write_picture(found: Account, file: Path | str) -> None:
    """Draw a measurement as SVG or, with the extra `pictures`, as PNG, by how the file's name ends.

    Raises UsageError for another ending or where there is nothing to draw, ExchangeError where it cannot be written.
    """
    from tollbook.pictures.measurements import account_picture

    path = picture_path(file)
    drawn = account_picture(found)
    if drawn is None:
        raise UsageError(f"{found.measurement.indicator} has no days to draw: {' '.join(found.measurement.reasons)}")
    write_drawn(path, drawn)


def write_map(found: Account, file: Path | str) -> None:
    """Draw where the attacks of a measurement made with `where` were, as SVG or PNG; see `write_picture`.

    Raises UsageError for another ending and where no attack is at a place of the map.
    """
    from tollbook.pipeline.picturing import account_map

    path = picture_path(file)
    if found.where is None or not found.where.spots:
        raise UsageError(f"{found.measurement.indicator} counts no attack whose place is on the map")
    write_drawn(path, account_map(found, found.where))


def picture_path(file: Path | str) -> Path:
    """The path of a picture. Raises UsageError for an ending other than .svg and .png."""
    path = Path(file)
    if path.suffix.lower() not in {".svg", ".png"}:
        raise UsageError(f"a picture is written as .svg or .png (got {path.name!r})")
    return path


def write_drawn(path: Path, drawn: Element) -> None:
    """Write a picture as its file's ending says."""
    from tollbook.pictures import standalone
    from tollbook.pictures.raster import png
    from tollbook.pipeline.sending import write_whole

    write_whole(path, standalone(drawn) if path.suffix.lower() == ".svg" else png(drawn))


def _chosen(programme: Programme, names: tuple[str, ...]) -> tuple[Indicator, ...]:
    known = {i.name: i for i in programme.indicators}
    for name in names:
        if name not in known:
            from tollbook.decisions.building import meant

            hint = meant(name, list(known), what="the indicators are")
            raise NotFoundError(f"there is no indicator {name!r}; {hint}", subject=programme.name)
    return tuple(known[name] for name in names) if names else programme.indicators
