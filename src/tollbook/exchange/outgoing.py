"""Reports, statements and stated totals as plain objects from which `incoming` makes the same records again."""

from __future__ import annotations

from typing import Any

import msgspec

from tollbook.exchange.loss import LossCounter
from tollbook.exchange.masking import masked_total
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import Reading
from tollbook.records import UNKNOWN_SOURCE, Passage, Rating, Report, StatedTotal, Statement
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import sha256_hex

Object = dict[str, Any]


def report_object(report: Report, masker: Masker, reading: Reading, *, with_text: bool) -> Object:
    """A report; `published` is a day or null, and a coarser date stands in `published_range`."""
    day = report.published.precision is DatePrecision.DAY
    source = report.source
    row: Object = {
        "id": report.id, "file": masker.address(report.file, report), "url": masker.address(report.url, report),
        "address": None if _on_disk(report) else masker.address(report.address, report),
        "title": masker.maybe(report.title, report),
        "publisher": None if source.id == UNKNOWN_SOURCE.id else source.name,
        "publisher_country": source.country, "publisher_language": source.language,
        "published": _iso(report.published.start) if day else None,
        "published_range": None if day else date_object(report.published),
        "language": report.language, "sha256": report.sha256, "coded": report.coded,
        "retrieved_at": report.retrieved_at.isoformat() if report.retrieved_at else None,
        "by": reading.by, "unread": reading.unread, "dropped": reading.dropped,
        "ratings": [rating_object(rating, masker, report) for rating in reading.ratings],
    }  # fmt: skip
    if with_text:
        row["text"] = masker.text(report)
    return row


def rating_object(rating: Rating, masker: Masker, report: Report) -> Object:
    """What a person holds of a report (1 to 6) or of its publisher (A to F)."""
    return {
        "id": rating.id, "of": "publisher" if rating.grade.of_source else "report", "grade": rating.grade.value,
        "means": rating.grade.words, "by": rating.author, "reason": masker.words(rating.reason, report),
        "recorded_at": rating.recorded_at.isoformat(),
    }  # fmt: skip


def count_losses(report: Report, reading: Reading, loss: LossCounter, *, with_text: bool) -> None:
    """What `report_object` leaves behind."""
    if not with_text:
        loss.lose("reports' texts", "left out unless asked for")
        loss.lose("which reports repeat another's text", "only the texts tell it again", int(bool(reading.copy_of)))
    loss.lose("where files lie", "that is nobody else's; a newer version will not replace them", int(_on_disk(report)))


def _on_disk(report: Report) -> bool:
    return (report.address or "").startswith("file:")


def statement_object(shown: Statement) -> Object:
    """A statement, masked or not, with its value in full and the words that carry it, with their place in the text."""
    return {
        "id": shown.id, "value": msgspec.to_builtins(shown.value),
        "passages": [passage_object(passage) for passage in shown.passages], "stated_by": shown.stated_by,
        "hedge": shown.hedge.value, "written": shown.written, "confidence": shown.confidence,
        "origin": shown.origin.value, "by": shown.by,
    }  # fmt: skip


def total_object(total: StatedTotal, report: Report, masker: Masker) -> Object:
    """A stated total in full."""
    shown = masked_total(total, report, masker)
    return {**msgspec.to_builtins(shown), "passage": passage_object(shown.passage)}


def passage_object(passage: Passage) -> Object:
    """Where words stand in their report's text, the words, and their hash."""
    quote = passage.quote
    return {"start": passage.start, "end": passage.end, "quote": quote, "sha256": sha256_hex(quote.encode())}


def date_object(when: DateRange) -> Object:
    """A partial date; bounds only where the days are not known."""
    row: Object = {"from": _iso(when.start), "to": _iso(when.end), "precision": when.precision.value}
    if when.not_before or when.not_after:
        row |= {"not_before": _iso(when.not_before), "not_after": _iso(when.not_after)}
    return row


def _iso(when: Any) -> str | None:
    return when.isoformat() if when else None
