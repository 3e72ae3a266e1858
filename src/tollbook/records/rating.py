"""What people hold of a source and of a report, on the Admiralty scale.

Reliability of a source, A to F, and credibility of what a report says, 1 to 6, as NATO's AJP-2.1 (Allied Joint
Doctrine for Intelligence Procedures) words them. The two are given apart, by people, and never worked out.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from tollbook.errors import RecordError
from tollbook.vocabulary.ids import content_id


class Grade(StrEnum):
    """A letter says how reliable a source is, a figure how credible what a report says."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"

    @property
    def of_source(self) -> bool:
        """Whether it grades a source, not a report."""
        return self.value.isalpha()

    @property
    def words(self) -> str:
        """What it means."""
        return _WORDS[self]


_WORDS = {
    Grade.A: "completely reliable", Grade.B: "usually reliable", Grade.C: "fairly reliable",
    Grade.D: "not usually reliable", Grade.E: "unreliable", Grade.F: "reliability cannot be judged",
    Grade.ONE: "confirmed by other sources", Grade.TWO: "probably true", Grade.THREE: "possibly true",
    Grade.FOUR: "doubtful", Grade.FIVE: "improbable", Grade.SIX: "truth cannot be judged",
}  # fmt: skip


class Rating(msgspec.Struct, frozen=True, kw_only=True):
    """One person's grade for a source (`src-…`) or a report (`rpt-…`), with the reason.

    `withdraws` names the rating that a withdrawal takes back; it has that one's subject and grade.
    """

    id: str
    subject: str
    grade: Grade
    author: str
    reason: str
    recorded_at: datetime
    withdraws: str | None = None

    def __post_init__(self) -> None:
        if self.grade.of_source == self.subject.startswith("rpt-"):
            raise RecordError("a source is graded A to F, a report 1 to 6", subject=self.subject)

    @classmethod
    def build(
        cls, subject: str, grade: Grade, *, author: str, reason: str, recorded_at: datetime,
        withdraws: str | None = None,
    ) -> Rating:  # fmt: skip
        """A rating whose id follows from all it says."""
        key = {"subject": subject, "grade": grade.value, "author": author, "reason": reason,
               "recorded_at": recorded_at.isoformat(), "withdraws": withdraws}  # fmt: skip
        return cls(id=content_id("rat", key), subject=subject, grade=grade, author=author, reason=reason,
                   recorded_at=recorded_at, withdraws=withdraws)  # fmt: skip


def ratings_in_force(ratings: list[Rating]) -> dict[str, tuple[Rating, ...]]:
    """By subject what each person holds of it now: their last rating that nobody withdrew. Nothing is averaged."""
    withdrawn = {row.withdraws for row in ratings if row.withdraws}
    last: dict[tuple[str, str], Rating] = {}
    for row in ratings:
        if row.withdraws is None and row.id not in withdrawn:
            last.pop((row.subject, row.author), None)
            last[row.subject, row.author] = row
    found: dict[str, tuple[Rating, ...]] = {}
    for row in last.values():
        found[row.subject] = (*found.get(row.subject, ()), row)
    return found
