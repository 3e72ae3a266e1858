"""What people decided on single statements: that one stands, what it should say, or that it does not stand."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from tollbook.errors import RecordError
from tollbook.records.statement import AttributionValue, CountValue, Statement, Value
from tollbook.vocabulary.ids import content_id, sha256_hex


class ReviewVerdict(StrEnum):
    """A person's answer to "does the report say so?"; `withdraw` takes an earlier answer back."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    WITHDRAW = "withdraw"


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What a review is about: words of a text, and which property they were read as.

    It names no report, extractor or value, so that a review finds its words again when another extractor reads them
    or the same text comes again; it does not where the text differs. `text` is the SHA-256 of the report's text;
    `about` the kind of value, for counts with outcome, nationality and role, for attributions with kind and actor.
    """

    text: str
    about: str
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, statement: Statement, text: str) -> Subject:
        """The subject of a statement in a report of that text."""
        return cls(text=sha256_hex(text.encode()), about=about(statement.value), spans=spans_of(statement))


def about(value: Value) -> str:
    """The property that a value is of: counts of different people are several, attributions of different actors too."""
    kind = str(type(value).__struct_config__.tag)
    if isinstance(value, CountValue):
        return f"{kind}:{value.outcome.value}:{value.nationality or ''}:{value.role or ''}"
    if isinstance(value, AttributionValue):  # the words that accuse one may accuse another
        return f"{kind}:{value.kind.value}:{value.actor}"
    return kind


def spans_of(statement: Statement) -> tuple[tuple[int, int], ...]:
    """Where its passages stand, in order."""
    return tuple(sorted((p.start, p.end) for p in statement.passages))


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """One person's review of one statement. Nothing is ever changed by it: the statement stays as it was read.

    `machine` is the value that was reviewed, `value` what a correction puts in its place. `withdraws` names the
    review that a withdrawal takes back.
    """

    id: str
    statement: str
    report: str
    subject: Subject
    verdict: ReviewVerdict
    machine: Value
    value: Value | None = None
    author: str
    reason: str
    recorded_at: datetime
    withdraws: str | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.verdict is ReviewVerdict.CORRECT):
            raise RecordError("a correction says the value, and nothing else does", subject=self.id)
        if (self.withdraws is None) == (self.verdict is ReviewVerdict.WITHDRAW):
            raise RecordError("a withdrawal says which review it takes back", subject=self.id)
        if self.value is not None and type(self.value) is not type(self.machine):
            raise RecordError("a correction keeps the kind of value", subject=self.id)

    @classmethod
    def build(
        cls, statement: Statement, subject: Subject, verdict: ReviewVerdict, *, author: str, reason: str,
        recorded_at: datetime, value: Value | None = None, withdraws: str | None = None,
    ) -> Review:  # fmt: skip
        """A review whose id follows from all it says."""
        key = {
            "statement": statement.id, "subject": msgspec.to_builtins(subject), "verdict": verdict.value,
            "value": msgspec.to_builtins(value), "author": author, "reason": reason,
            "recorded_at": recorded_at.isoformat(), "withdraws": withdraws,
        }  # fmt: skip
        return cls(
            id=content_id("rev", key), statement=statement.id, report=statement.report, subject=subject,
            verdict=verdict, machine=statement.value, value=value, author=author, reason=reason,
            recorded_at=recorded_at, withdraws=withdraws,
        )  # fmt: skip

    @classmethod
    def withdrawal(cls, taken: Review, *, author: str, reason: str, recorded_at: datetime) -> Review:
        """What takes a review back."""
        key = {"withdraws": taken.id, "author": author, "reason": reason, "recorded_at": recorded_at.isoformat()}
        return msgspec.structs.replace(
            taken, id=content_id("rev", key), verdict=ReviewVerdict.WITHDRAW, value=None, author=author, reason=reason,
            recorded_at=recorded_at, withdraws=taken.id,
        )  # fmt: skip

    @property
    def concerns(self) -> Subject:
        """The subject as it is told apart today: earlier reviews of attributions do not say whose."""
        return msgspec.structs.replace(self.subject, about=about(self.machine))

    @property
    def says(self) -> Value | None:
        """The value that the reviewer stands by; None for a rejection and a withdrawal."""
        return self.machine if self.verdict is ReviewVerdict.ACCEPT else self.value
