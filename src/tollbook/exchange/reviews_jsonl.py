"""Reviewed statements as training data: JSON Lines, one report a line, its text with spans and values.

The text is masked as everywhere, letter by letter, so that offsets count its characters. Statements that people
rejected are there too, with the verdict, for what is wrong teaches as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from tollbook.exchange.loss import LossCounter, LossReport
from tollbook.exchange.masking import masked_value
from tollbook.exchange.privacy import Masker
from tollbook.records import Report, Review

SCHEMA = "tollbook/reviews/1"


def reviews_jsonl(
    rows: Iterable[tuple[Report, Iterable[Review]]], out: TextIO, *, masker: Masker | None = None
) -> LossReport:
    """Write reports, with their texts, and the reviews in force of what was read in each."""
    masker = masker or Masker()
    loss = LossCounter(f"reviews ({SCHEMA})")
    for report, reviews in rows:
        said = [_review(review, report, masker) for review in reviews]
        loss.carried += len(said)
        row = {
            "schema": SCHEMA, "report": report.id, "language": report.language,
            "published": report.published.start.isoformat() if report.published.start else None,
            "title": masker.maybe(report.title, report), "text": masker.text(report), "reviews": said,
        }  # fmt: skip
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
    if masker.enabled:
        loss.lose("personal names", "masked", masker.masked)
    return loss.report()


def _review(review: Review, report: Report, masker: Masker) -> dict[str, Any]:
    says = review.says
    return {
        "review": review.id, "statement": review.statement, "verdict": review.verdict.value,
        "about": review.subject.about, "spans": [list(span) for span in review.subject.spans],
        "value": None if says is None else msgspec.to_builtins(masked_value(says, report, masker)),
        "machine": msgspec.to_builtins(masked_value(review.machine, report, masker)), "by": review.author,
        "reason": masker.words(review.reason, report), "recorded_at": review.recorded_at.isoformat(),
    }  # fmt: skip
