"""Views of a book: an incident with every account of it, stated totals reconciled, a report's text.

Names of victims and private persons are masked here unless the book's owner shows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from tollbook.exchange.accounts import CODES, FieldAccounts, Naming, Reviewed, accounts_of
from tollbook.exchange.masking import (
    masked_head,
    masked_incident,
    masked_mention,
    masked_total,
    masked_value,
    without_names,
)
from tollbook.exchange.privacy import Masker
from tollbook.ledger import Book, ReportEntry, SourceEntry
from tollbook.ledger.reviewing import in_force, statement_under
from tollbook.records import (
    Incident,
    Mention,
    Rating,
    Reconciliation,
    Report,
    Selection,
    StatedTotal,
    Statement,
    Subject,
    Value,
)
from tollbook.vocabulary.truth import Truth

_CHUNK = 200


@dataclass(frozen=True, slots=True)
class Description:
    """An incident with every property of it and every account of each."""

    incident: Incident
    fields: tuple[FieldAccounts, ...]


def masker_of(book: Book) -> Masker:
    """What masks the book's private names, or lets them pass where its owner shows them."""
    return Masker(enabled=book.setting("names") == "masked")


def describe(book: Book, incident: str, *, naming: Naming = CODES) -> Description:
    """The incident of that id, alias or beginning of one: every field, who said it, in which words.

    `naming` puts countries and nationalities, by their codes unless given. Raises NotFoundError where there is none.
    """
    found = book.incident(incident)
    mentions = book.mentions(found.mentions)
    reports = book.reports_by_id({m.report for m in mentions}, with_text=True)
    masker = masker_of(book)
    shown = masked_incident(found, masker, *reports.values())
    whole, reviewed = _with_rejected(book, mentions, reports, masker)
    told = [masked_mention(mention, reports[mention.report], masker) for mention in whole]
    lean = {i: masked_head(r, masker, text="") for i, r in reports.items()}
    return Description(shown, accounts_of(shown, told, lean, naming, reviewed))


def _with_rejected(
    book: Book, mentions: Sequence[Mention], reports: Mapping[str, Report], masker: Masker
) -> tuple[Sequence[Mention], Reviewed]:
    """The mentions with what people rejected in them too, and what people said of their statements."""
    held = in_force(book.reviews())
    if not held:
        return mentions, Reviewed()
    rejected: dict[str, str] = {}
    read: dict[str, Value] = {}
    found: list[Mention] = []
    for standing, raw in zip(mentions, book.mentions([m.id for m in mentions], as_read=True), strict=True):
        report, gone = reports[raw.report], list[Statement]()
        for said in raw.statements:
            subject = Subject.of(said, report.text)
            now = statement_under(said, subject.text, held)
            if now is None:
                by = held[subject]
                rejected[said.id] = f"rejected by {by.author}, who said: {masker.words(by.reason, report)}"
                gone.append(said)
            elif now.value != said.value:
                read[now.id] = masked_value(said.value, report, masker)
        found.append(msgspec.structs.replace(standing, statements=(*standing.statements, *gone)))
    return found, Reviewed(rejected, read)


def reconciled_totals(book: Book) -> tuple[tuple[StatedTotal, Reconciliation], ...]:
    """Each total that a current report states, with the incidents and the toll itemised in its scope."""
    masker = masker_of(book)
    rows = book.reconciliations()
    reports = book.reports_by_id({total.report for total, _ in rows}, with_text=True)
    return tuple((masked_total(total, reports[total.report], masker), found) for total, found in rows)


def report_text(book: Book, report: str) -> str:
    """A report's text as the book keeps it, private names masked; empty for a redacted one."""
    return masker_of(book).text(book.report(report))


def report_list(book: Book) -> tuple[ReportEntry, ...]:
    """Every report with how it stands in the book, private names masked in titles."""
    return masked_titles(book, book.report_list())


def masked_titles(book: Book, rows: Sequence[ReportEntry]) -> tuple[ReportEntry, ...]:
    """The rows with private names masked in their titles, files' names and addresses."""
    masker = masker_of(book)
    if not masker.enabled:
        return tuple(rows)
    shown: list[ReportEntry] = []
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        reports = book.reports_by_id([row.id for row in chunk if row.title or row.file or row.url], with_text=True)
        shown += [_masked_entry(row, masker, reports.get(row.id)) for row in chunk]
    return tuple(shown)


def _masked_entry(row: ReportEntry, masker: Masker, report: Report | None) -> ReportEntry:
    own = () if report is None else (report,)
    shown = msgspec.structs.replace(
        row, title=masker.maybe(row.title, *own), ratings=masked_ratings(row.ratings, masker, *own)
    )
    if report is None:
        return shown
    return msgspec.structs.replace(shown, file=masker.address(row.file, report), url=masker.address(row.url, report))


def masked_ratings(rows: Sequence[Rating], masker: Masker, *reports: Report) -> tuple[Rating, ...]:
    """Ratings with private names masked in their reasons."""
    return tuple(msgspec.structs.replace(row, reason=masker.words(row.reason, *reports)) for row in rows)


def source_list(book: Book) -> tuple[SourceEntry, ...]:
    """Who published the reports, how many, and how people rate them; private names masked in their reasons."""
    masker = masker_of(book)
    return tuple(msgspec.structs.replace(s, ratings=masked_ratings(s.ratings, masker)) for s in book.sources())


def placed_list(
    book: Book, selection: Selection | None = None, *, names: bool = True
) -> tuple[tuple[Incident, Truth], ...]:
    """The same as `incident_list`, each with whether it surely lies within (MET) or may (NOT_DETERMINABLE).

    Without `names`, incidents lack what may hold any (targets, attributions, notes), and no report need be looked at.
    """
    placed = book.placed(selection)
    if not names:
        return tuple((without_names(incident), truth) for incident, truth in placed)
    shown = _masked_incidents(book, [incident for incident, _ in placed])
    return tuple((incident, truth) for incident, (_, truth) in zip(shown, placed, strict=True))


def _masked_incidents(book: Book, incidents: Sequence[Incident]) -> Iterator[Incident]:
    """The incidents with the private names masked that their reports name as such."""
    masker = masker_of(book)
    if not masker.enabled:
        yield from incidents
        return
    for start in range(0, len(incidents), _CHUNK):
        chunk = incidents[start : start + _CHUNK]
        told = {m.id: m.report for m in book.mentions(m for incident in chunk for m in incident.mentions)}
        reports = book.reports_by_id(set(told.values()), with_text=True)
        for incident in chunk:
            own = sorted({told[m] for m in incident.mentions if m in told})
            yield masked_incident(incident, masker, *(reports[report] for report in own))


def incident_list(book: Book, selection: Selection | None = None) -> tuple[Incident, ...]:
    """The incidents that lie or may lie within the selection, oldest first, private names masked."""
    return tuple(incident for incident, _ in placed_list(book, selection))
