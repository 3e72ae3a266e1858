"""The book in other forms."""

from __future__ import annotations

import io
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tollbook.errors import ExchangeError, UsageError
from tollbook.exchange.coded import acled_csv, ged_csv
from tollbook.exchange.geojson import geojson
from tollbook.exchange.incidents_csv import incidents_csv
from tollbook.exchange.ledger_json import ledger_json
from tollbook.exchange.reviews_jsonl import reviews_jsonl
from tollbook.exchange.seal import sealed
from tollbook.exchange.stix import TLP, stix_bundle
from tollbook.exchange.view import LedgerView, Reading
from tollbook.ledger import Book, ReportState
from tollbook.ledger.reviewing import in_force
from tollbook.pipeline.looking import masker_of
from tollbook.pipeline.proving import annexes, signing_key
from tollbook.records import Incident, Mention, Report, Review, Selection, ratings_in_force

FORMS = ("json", "csv", "geojson", "acled", "ged", "stix", "reviews")
_WRITERS = {"csv": incidents_csv, "geojson": geojson, "acled": acled_csv, "ged": ged_csv}
_AHEAD = 200


@dataclass(frozen=True, slots=True)
class Export:
    """What was written, and what the form could not carry, in words."""

    text: str
    losses: tuple[str, ...]


def export(
    book: Book, form: str = "json", *, selection: Selection | None = None, with_text: bool = False,
    party: str | None = None, key_file: Path | None = None, tlp: str | None = None,
) -> Export:  # fmt: skip
    """The book, or what lies or may lie within a selection, as one of FORMS.

    JSON is sealed (see `verify`); with the key of a registered party, the seal is signed as that party's. Reports'
    texts only with `with_text` and only in JSON and STIX; private names masked unless the book's owner shows them.
    `reviews` are what people said of statements, with the texts, as JSON Lines to train on; they know no selection.
    `tlp` is the TLP 2.0 marking of STIX (amber unless given). Raises UsageError for another form or marking.
    """
    chosen = selection or Selection()
    if tlp is not None and form != "stix":
        raise UsageError("TLP markings are written in STIX only; leave --tlp out or choose --format stix")
    out = io.StringIO()
    masker = masker_of(book)
    if form == "reviews":
        if chosen != Selection():
            raise UsageError("reviews are written as a whole; leave the filters out")
        written = reviews_jsonl(_reviewed(book), out, masker=masker)
        return Export(out.getvalue(), tuple(str(loss) for loss in written.losses))
    view = _view(book, chosen)
    if form == "json":
        more: list[str] = []
        private = signing_key(book, party, key_file) if party and key_file else None
        report = ledger_json(
            replace(view, annexes=annexes(book, masker, more)), out, with_text=with_text, masker=masker
        )
        losses = (*(str(loss) for loss in report.losses), *more)
        return Export(sealed(out.getvalue(), by=party, private=private), losses)
    if party or key_file:
        raise UsageError("only JSON is sealed and can be signed")
    if form == "stix":
        report = stix_bundle(view, out, masker=masker, tlp=_tlp(tlp or TLP.AMBER.value), with_text=with_text)
    elif form in _WRITERS:
        report = _WRITERS[form](view, out, masker=masker)
    else:
        raise UsageError(f"the ledger is written as one of {', '.join(FORMS)} (got {form!r})")
    return Export(out.getvalue(), tuple(str(loss) for loss in report.losses))


def _tlp(word: str) -> TLP:
    try:
        return TLP(word.strip().lower().removeprefix("tlp:"))
    except ValueError:
        raise UsageError(f"TLP 2.0 is one of {', '.join(TLP)} (got {word!r})") from None


def export_json(book: Book, *, selection: Selection | None = None, with_text: bool = False) -> Export:
    """The ledger as one JSON object (`tollbook/ledger/1`); see `export`."""
    return export(book, "json", selection=selection, with_text=with_text)


def export_csv(book: Book, *, selection: Selection | None = None) -> Export:
    """The incidents as CSV, one row each; see `export`."""
    return export(book, "csv", selection=selection)


def export_geojson(book: Book, *, selection: Selection | None = None) -> Export:
    """The incidents as GeoJSON, one feature each; see `export`."""
    return export(book, "geojson", selection=selection)


def write_whole(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write a file as a whole or not at all; text in UTF-8. Raises ExchangeError when it cannot be written."""
    target = Path(path)
    data = content.encode() if isinstance(content, str) else content
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)  # a device or a pipe is written to, never replaced
            return
        with tempfile.NamedTemporaryFile("wb", dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            try:
                file.write(data)
                file.flush()
                Path(file.name).chmod(_mode_of(target))
            except BaseException:
                Path(file.name).unlink()
                raise
        Path(file.name).replace(target)
    except OSError as error:
        raise ExchangeError(f"cannot be written: {error.strerror or error}", subject=str(target)) from error


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those that any new file gets."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _reviewed(book: Book) -> Iterator[tuple[Report, list[Review]]]:
    """Each report of which statements were reviewed, with the reviews in force, in the order of the reviews."""
    by_report: dict[str, list[Review]] = {}
    for review in in_force(book.reviews()).values():
        by_report.setdefault(review.report, []).append(review)
    for name, reviews in by_report.items():
        yield book.report(name), sorted(reviews, key=lambda r: (r.subject.spans, r.subject.about))


@dataclass
class _Shelf:
    """Reports and mentions of the incidents at hand, fetched many at a time."""

    book: Book
    reports: dict[str, Report] = field(default_factory=dict)
    mentions: dict[str, Mention] = field(default_factory=dict)

    def incidents(self, found: Iterable[Incident]) -> Iterator[Incident]:
        some: list[Incident] = []
        for incident in found:
            some.append(incident)
            if len(some) >= _AHEAD:
                yield from self._stocked(some)
                some = []
        yield from self._stocked(some)

    def _stocked(self, some: list[Incident]) -> Iterator[Incident]:
        fetched = self.book.mentions(m for incident in some for m in incident.mentions)
        self.mentions = {m.id: m for m in fetched}
        self.reports = self.book.reports_by_id({m.report for m in fetched}, with_text=True)
        yield from some

    def report(self, name: str) -> Report:
        if name not in self.reports:
            self.reports[name] = self.book.report(name)
        return self.reports[name]

    def mention(self, name: str) -> Mention:
        if name not in self.mentions:
            raise ExchangeError("the export lacks a mention that it refers to", subject=name)
        return self.mentions[name]


def _view(book: Book, chosen: Selection) -> LedgerView:
    shelf = _Shelf(book)
    incidents = book.incidents(chosen)
    reconciled = book.reconciliations()
    if chosen == Selection():
        reports: Iterable[Report] = book.reports(with_text=True)
    else:
        wanted = {i.id for i in incidents}
        reconciled = [(t, r) for t, r in reconciled if wanted & {*r.inside, *r.edge}]
        told = {m.report for m in book.mentions(m for i in incidents for m in i.mentions)}
        told |= {total.report for total, _ in reconciled}
        reports = (report for report in book.reports(with_text=True) if report.id in told)
    listed = book.report_list()
    of_source = ratings_in_force(book.ratings())
    return LedgerView(
        reports=reports, incidents=shelf.incidents(incidents), totals=[total for total, _ in reconciled],
        report=shelf.report, mention=shelf.mention, reconciliations={r.total: r for _, r in reconciled},
        readings={r.id: Reading(r.by, r.unread, r.dropped, r.copy_of, (*r.ratings, *of_source.get(r.publisher_id, ())))
                  for r in listed},
        left_out=_left_out(book, sum(1 for r in listed if r.standing is not ReportState.CURRENT)),
    )  # fmt: skip


def _left_out(book: Book, former: int) -> dict[str, int]:
    """What the book holds beside reports that count and what they tell."""
    return {
        "earlier versions and reports taken back": former,
        "judgements on pairs": len(book.judgements()),
        "coverage of sources": len(book.coverage()),
        "decisions": len(book.decisions()),
    }
