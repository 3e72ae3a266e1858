"""Indicators over a book, each with what must be read beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from tollbook.decisions import load_programme
from tollbook.decisions.building import meant
from tollbook.errors import NotFoundError, UsageError
from tollbook.exchange.masking import masked_incident
from tollbook.ledger import Book
from tollbook.measurement.account import Account, account
from tollbook.measurement.settled import selection_of
from tollbook.measurement.windows import reach_of
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

    `programme` is a Programme, the path of a YAML file, its text, or an Indicator that needs no programme. With
    `patterns`, shares of the attacks counted come with each. Private names are masked. Raises ProgrammeError,
    NotFoundError for an indicator that the programme does not have.
    """
    if isinstance(programme, Indicator):
        loaded = Programme(name=programme.name, indicators=(programme,), conditions=(), gates=())
    else:
        loaded = programme if isinstance(programme, Programme) else load_programme(programme)
    day = as_of or book.now().date()
    chosen = _chosen(loaded, tuple(indicators))
    published = [when for r in book.report_list() if (when := r.published.start) is not None]
    coverage = book.coverage()
    masker = masker_of(book)
    made = []
    for indicator in chosen:
        found = book.incidents(selection_of(indicator, loaded, reach_of(indicator, day, loaded.watch.lag_days)))
        if patterns:
            found = [masked_incident(incident, masker) for incident in found]
        reported = _first_reports(book, found)
        made.append(account(indicator, loaded, found, coverage, day, reported, published, with_patterns=patterns))
    return tuple(made)


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


def _first_reports(book: Book, incidents: Iterable[Incident]) -> Mapping[str, date]:
    """Per incident the day on which the first report on it was published, where known."""
    found = list(incidents)
    mentions = {m.id: m.report for m in book.mentions(name for i in found for name in i.mentions)}
    days = {name: r.published.start for name, r in book.reports_by_id(set(mentions.values())).items()}
    first: dict[str, date] = {}
    for incident in found:
        seen = [day for m in incident.mentions if m in mentions and (day := days.get(mentions[m])) is not None]
        if seen:
            first[incident.id] = min(seen)
    return first
