"""Totals that reports state over several incidents, beside the ledger and beside each other; what may be missing."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from tollbook.records.report import Passage
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

FOREIGN = "foreign"  # a total's nationality when it counts people who are no nationals of the country where it was


class StatedTotal(msgspec.Struct, frozen=True, kw_only=True):
    """A figure over several incidents that a report gives, with the scope it states.

    `nationality` is a code of ISO 3166-1 alpha-2, `FOREIGN`, `EVERYONE`, or None where none is stated.
    """

    id: str
    report: str
    measure: Measure
    low: int
    high: int | None
    nationality: str | None = None
    role: str | None = None
    area: str | None = None
    window: DateRange = UNKNOWN_DATE
    stated_by: str | None = None
    passage: Passage
    confidence: float = 1.0


class Relation(StrEnum):
    """How the scope of another total lies to this one's: the same, a part of it, or a whole around it."""

    SAME = "same"
    PART = "part"
    WHOLE = "whole"


class OtherTotal(msgspec.Struct, frozen=True, kw_only=True):
    """Another total of the same measure whose scope can be compared, and whether both figures can be right.

    `independent` is false where it may have the same root (copy, publisher, informant, the same report); `reason`
    says so. `source` published it, on `published` at the latest.
    """

    total: str
    report: str
    source: str
    published: date | None
    relation: Relation
    low: int
    high: int | None
    agrees: bool
    independent: bool
    reason: str


class Lack(StrEnum):
    """What may be missing from the itemised sum, or be in it twice."""

    RANGE = "range"  # an incident inside whose own toll reaches further
    SET_ASIDE = "set_aside"  # a higher figure for an incident inside that was set aside
    EDGE = "edge"  # an incident that may lie in the scope
    TOTAL = "total"  # a total of a part of the scope that itself exceeds what is itemised
    UNCOUNTED = "uncounted"  # an incident inside in which no report counts such people
    TWICE = "twice"  # two incidents inside that may be one


class GapCandidate(msgspec.Struct, frozen=True, kw_only=True):
    """Something that may close a gap, by up to `adds` persons or attacks (None: nobody says how many), and why.

    `subject` is an incident or a stated total, `other` the second incident of two that may be one, `statement` the
    one that gives a figure that was set aside. `adds` is negative where the itemised sum would shrink.
    """

    kind: Lack
    subject: str
    other: str | None = None
    statement: str | None = None
    adds: int | None
    reason: str


class Reconciliation(msgspec.Struct, frozen=True, kw_only=True):
    """A stated total against the itemised incidents of the ledger within its scope.

    The itemised figures and the gap are ranges; `gap_high` None is open-ended. `inside` lists incidents
    certainly in scope, `edge` those that may be (they count in `high` only). `beside` are other totals that can be
    compared, `candidates` what may close the gap, likeliest first; `left_out` counts candidates that are not listed.
    """

    total: str
    itemised_low: int
    itemised_best: int
    itemised_high: int | None
    gap_low: int
    gap_high: int | None
    inside: tuple[str, ...]
    edge: tuple[str, ...]
    note: str = ""
    beside: tuple[OtherTotal, ...] = ()
    candidates: tuple[GapCandidate, ...] = ()
    left_out: int = 0
