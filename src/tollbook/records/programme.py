"""Programmes: what is exposed, which indicators are watched, which conditions open which gates."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from tollbook.vocabulary.codes import EventType, Measure, Severity, Standing


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A place where people work: a point (WGS 84 degrees) with a radius in kilometres."""

    name: str
    lat: float
    lon: float
    radius_km: float = 50.0
    country: str | None = None


class Exposure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Persons exposed from `start` to `end`; unknowns as a range."""

    start: date
    end: date
    persons_low: float
    persons_high: float


class Scope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which incidents an indicator counts; everything left out does not restrict.

    `standing` is the least support for an incident to count as certain. An incident with less, one that
    nobody has attributed where `actors` are named, or one of unknown kind where `event_types` are, counts
    in `high` only.
    """

    countries: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    nationality: str | None = None
    event_types: tuple[EventType, ...] = ()
    actors: tuple[str, ...] = ()
    standing: Standing | None = None


class IndicatorKind(StrEnum):
    """What an indicator yields."""

    COUNT = "count"
    RATE = "rate"
    DAYS_SINCE = "days_since"


class Indicator(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A defined measure over a window of days that ends at the decision's date.

    A count is in persons (or attacks); a rate per 1,000 person-days of exposure; days_since in days.
    Without a window, days_since looks back as far as the area was watched. A `baseline` describes a closed
    past (it needs `until`): only of a baseline may a higher value help to open a gate. `campaign_days` says that
    attacks at most so many days apart may belong together: a rate's interval is then that of events as large
    as the largest such campaign.
    """

    name: str
    kind: IndicatorKind = IndicatorKind.COUNT
    measure: Measure = Measure.ATTACKS
    scope: Scope = Scope()
    window_days: int | None = None
    since: date | None = None
    until: date | None = None
    baseline: bool = False
    campaign_days: int | None = None


class Watch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What counts as watching: a day without it is not determinable, never quiet.

    `min_sources` different sources must cover the day and the country; the last `lag_days` days before a
    decision count as not watched yet, since reports come late.
    """

    min_sources: int = 1
    lag_days: int = 0


class Party(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Somebody whose word the programme may rest on.

    Parties that are `part_of` the same body are not independent of each other and count once. With a `key`
    (`ed25519:` and the public key in base64) only what that key signed is theirs; without one, the key that the
    book has registered for them.
    """

    name: str
    part_of: str | None = None
    key: str | None = None
    text: str = ""


class Contradiction(StrEnum):
    """What another verifier's denial does to an outcome on which enough parties agree."""

    HOLDS = "holds"
    SHOWN = "shown"


class Verification(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How it is verified: on which `evidence`, by which parties, how many days after the fact.

    `quorum` independent parties of `verifiers` must attest it. An attestation lapses `valid_days` after it was
    issued, if given. Without verifiers the ledger alone decides.
    """

    evidence: str = ""
    verifiers: tuple[str, ...] = ()
    quorum: int = 1
    lag_days: int = 0
    valid_days: int | None = None
    contradiction: Contradiction = Contradiction.HOLDS


class AttestedOutcome(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something that no report shows and parties attest; conditions use it as `attested("name")`."""

    name: str
    text: str = ""
    verification: Verification


class Condition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A predicate over indicators and attested outcomes, in CEL; it may name other conditions.

    With verifiers, it is met only where they attest it as well.
    """

    name: str
    expression: str
    severity: Severity = Severity.BLOCKING
    text: str = ""
    verification: Verification = Verification()


class Gate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is granted when all of its conditions are met."""

    name: str
    conditions: tuple[str, ...]
    grants: str = ""


class Programme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A promise written down beforehand: sites, exposure, parties, indicators, conditions, gates."""

    name: str
    version: int = 1
    text: str = ""
    sites: tuple[Site, ...] = ()
    exposure: tuple[Exposure, ...] = ()
    parties: tuple[Party, ...] = ()
    watch: Watch = Watch()
    outcomes: tuple[AttestedOutcome, ...] = ()
    indicators: tuple[Indicator, ...]
    conditions: tuple[Condition, ...]
    gates: tuple[Gate, ...]
