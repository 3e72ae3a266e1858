"""Moments as the book writes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """`moment` in UTC to the microsecond, in a form that sorts as text. Raises ValueError without a time zone."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a time zone (got {moment.isoformat()})")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(written: str) -> datetime:
    """The moment that `stamp` wrote."""
    return datetime.strptime(written, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
