"""Views of a book: an incident with every account of it, stated totals reconciled, a report's text.

Names of victims and private persons are masked here unless the book's owner shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import msgspec

from tollbook.exchange import Masker
from tollbook.exchange.accounts import FieldAccounts, accounts_of
from tollbook.ledger import Book, ReportEntry
from tollbook.records import (
    AttributionValue,
    Incident,
    Mention,
    Reconciliation,
    Report,
    Selection,
    StatedTotal,
    Statement,
    TargetValue,
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


def describe(book: Book, incident: str) -> Description:
    """The incident of that id, alias or beginning of one: every field, who said it, in which words.

    Raises NotFoundError where there is none.
    """
    found = book.incident(incident)
    mentions = book.mentions(found.mentions)
    reports = {m.report: book.report(m.report) for m in mentions}
    masker = masker_of(book)
    shown = masked_incident(found, masker, *reports.values())
    told = [masked_mention(mention, reports[mention.report], masker) for mention in mentions]
    lean = {i: msgspec.structs.replace(r, title=masker.maybe(r.title, r), text="") for i, r in reports.items()}
    return Description(shown, accounts_of(shown, told, lean))


def reconciled_totals(book: Book) -> tuple[tuple[StatedTotal, Reconciliation], ...]:
    """Each total that a current report states, with the incidents and the toll itemised in its scope."""
    masker = masker_of(book)
    return tuple((_masked_total(total, book, masker), found) for total, found in book.reconciliations())


def report_text(book: Book, report: str) -> str:
    """A report's text as the book keeps it, private names masked; empty for a redacted one."""
    return masker_of(book).text(book.report(report))


def report_list(book: Book) -> tuple[ReportEntry, ...]:
    """Every report with how it stands in the book, private names masked in titles."""
    masker = masker_of(book)
    rows = book.report_list()
    if not masker.enabled:
        return tuple(rows)
    shown: list[ReportEntry] = []
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        reports = book.reports_by_id([row.id for row in chunk if row.title], with_text=True)
        for row in chunk:
            own = (reports[row.id],) if row.id in reports else ()
            shown.append(msgspec.structs.replace(row, title=masker.maybe(row.title, *own)))
    return tuple(shown)


def placed_list(book: Book, selection: Selection | None = None) -> tuple[tuple[Incident, Truth], ...]:
    """The same as `incident_list`, each with whether it surely lies within (MET) or may (NOT_DETERMINABLE)."""
    masker = masker_of(book)
    return tuple((masked_incident(incident, masker), truth) for incident, truth in book.placed(selection))


def incident_list(book: Book, selection: Selection | None = None) -> tuple[Incident, ...]:
    """The incidents that lie or may lie within the selection, oldest first, private names masked."""
    return tuple(incident for incident, _ in placed_list(book, selection))


def masked_incident(incident: Incident, masker: Masker, *reports: Report) -> Incident:
    """The incident with private names masked in targets, attributions and notes."""
    return msgspec.structs.replace(
        incident,
        targets=tuple(msgspec.structs.replace(t, name=masker.words(t.name, *reports)) for t in incident.targets),
        attributions=tuple(
            msgspec.structs.replace(a, actor=masker.words(a.actor, *reports), speaker=masker.maybe(a.speaker, *reports))
            for a in incident.attributions
        ),
        disagreements=tuple(masker.words(words, *reports) for words in incident.disagreements),
    )


def masked_mention(mention: Mention, report: Report, masker: Masker) -> Mention:
    """The mention with private names masked in passages and in values as written."""
    return msgspec.structs.replace(
        mention, statements=tuple(_masked_statement(s, report, masker) for s in mention.statements)
    )


def _masked_statement(statement: Statement, report: Report, masker: Masker) -> Statement:
    passages = tuple(msgspec.structs.replace(p, quote=masker.passage(report, p)) for p in statement.passages)
    return msgspec.structs.replace(
        statement, value=_masked_value(statement.value, report, masker), passages=passages,
        stated_by=masker.maybe(statement.stated_by, report), written=masker.maybe(statement.written, report),
    )  # fmt: skip


def _masked_value(value: Value, report: Report, masker: Masker) -> Value:
    if isinstance(value, TargetValue):
        return msgspec.structs.replace(value, name=masker.words(value.name, report))
    if isinstance(value, AttributionValue):
        return msgspec.structs.replace(
            value, actor=masker.words(value.actor, report), speaker=masker.maybe(value.speaker, report),
            actor_as_written=masker.maybe(value.actor_as_written, report),
        )  # fmt: skip
    return value


def _masked_total(total: StatedTotal, book: Book, masker: Masker) -> StatedTotal:
    report = book.report(total.report)
    passage = msgspec.structs.replace(total.passage, quote=masker.passage(report, total.passage))
    return msgspec.structs.replace(total, passage=passage, stated_by=masker.maybe(total.stated_by, report))


def demo_files() -> tuple[Path, Path]:
    """The folder of bundled demonstration reports and the programme that goes with them. All is invented."""
    folder = Path(str(files("tollbook"))) / "demo"
    return folder / "reports", folder / "programme.yaml"
