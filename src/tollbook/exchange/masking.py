"""Records with private names masked, for views and exports."""

from __future__ import annotations

import msgspec

from tollbook.exchange.privacy import Masker
from tollbook.records import (
    AttributionValue,
    Incident,
    Mention,
    Report,
    StatedTotal,
    Statement,
    TargetValue,
    Value,
)


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


def masked_head(report: Report, masker: Masker, *, text: str) -> Report:
    """The report with `text`, and with private names masked in its title, its file's name and its addresses."""
    return msgspec.structs.replace(
        report, title=masker.maybe(report.title, report), file=masker.address(report.file, report),
        url=masker.address(report.url, report), address=masker.address(report.address, report), text=text,
    )  # fmt: skip


def without_names(incident: Incident) -> Incident:
    """The incident without targets, attributions and notes: a list that shows none of them need not mask them."""
    return msgspec.structs.replace(incident, targets=(), attributions=(), disagreements=())


def masked_mention(mention: Mention, report: Report, masker: Masker) -> Mention:
    """The mention with private names masked in passages and in values as written."""
    return msgspec.structs.replace(
        mention, statements=tuple(masked_statement(s, report, masker) for s in mention.statements)
    )


def masked_statement(statement: Statement, report: Report, masker: Masker) -> Statement:
    """The statement with private names masked in its passages, its speaker and its value."""
    passages = tuple(msgspec.structs.replace(p, quote=masker.passage(report, p)) for p in statement.passages)
    return msgspec.structs.replace(
        statement, value=masked_value(statement.value, report, masker), passages=passages,
        stated_by=masker.maybe(statement.stated_by, report), written=masker.maybe(statement.written, report),
    )  # fmt: skip


def masked_value(value: Value, report: Report, masker: Masker) -> Value:
    """The value with private names masked."""
    if isinstance(value, TargetValue):
        return msgspec.structs.replace(value, name=masker.words(value.name, report))
    if isinstance(value, AttributionValue):
        return msgspec.structs.replace(
            value, actor=masker.words(value.actor, report), speaker=masker.maybe(value.speaker, report),
            actor_as_written=masker.maybe(value.actor_as_written, report),
        )  # fmt: skip
    return value


def masked_total(total: StatedTotal, report: Report, masker: Masker) -> StatedTotal:
    """The stated total with private names masked in its passage and its speaker."""
    passage = msgspec.structs.replace(total.passage, quote=masker.passage(report, total.passage))
    return msgspec.structs.replace(total, passage=passage, stated_by=masker.maybe(total.stated_by, report))
