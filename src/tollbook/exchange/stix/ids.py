"""Ids and moments of STIX objects: the same ledger always gives the same ones."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import NAMESPACE_DNS, uuid5

from tollbook.records import Report

NAMESPACE = uuid5(NAMESPACE_DNS, "tollbook")
"""Under which names are hashed to UUIDs of version 5 (RFC 9562)."""
EPOCH = "2026-11-24T00:00:00.000Z"
"""When these mappings were defined; the moment of objects that have none of their own."""


def stix_id(kind: str, *parts: str) -> str:
    """The id of an object of that type, named by those parts."""
    return f"{kind}--{uuid5(NAMESPACE, chr(31).join((kind, *parts)))}"


def moment(report: Report) -> str:
    """When the book got a report, else when it was published, as STIX writes moments."""
    if report.retrieved_at is not None:
        return timestamp(report.retrieved_at)
    day = report.published.start or report.published.not_before
    return EPOCH if day is None else timestamp(day)


def timestamp(when: datetime | date) -> str:
    """A moment in UTC to the millisecond; a day is its first one."""
    if not isinstance(when, datetime):
        return f"{when.isoformat()}T00:00:00.000Z"
    return when.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
