"""What people decided: whether two mentions are one incident, and what a statement should say."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from tollbook.vocabulary.ids import content_id


class Sameness(StrEnum):
    """A person's answer to "is this one incident?"."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """That two mentions tell of the same incident or of different ones, by whom and why."""

    id: str
    left: str
    right: str
    sameness: Sameness
    author: str
    reason: str
    recorded_at: datetime
    withdraws: str | None = None

    @classmethod
    def build(
        cls, left: str, right: str, sameness: Sameness, *, author: str, reason: str, recorded_at: datetime,
        withdraws: str | None = None,
    ) -> Judgement:  # fmt: skip
        """A judgement on the unordered pair."""
        first, second = sorted((left, right))
        key = {"pair": [first, second], "sameness": sameness.value, "author": author, "reason": reason,
               "recorded_at": recorded_at.isoformat(), "withdraws": withdraws}  # fmt: skip
        return cls(id=content_id("jdg", key), left=first, right=second, sameness=sameness, author=author,
                   reason=reason, recorded_at=recorded_at, withdraws=withdraws)  # fmt: skip
