"""Programmes: what is exposed, which indicators are watched, which conditions open which gates."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from tollbook.vocabulary.codes import EventType, Measure, Severity, Standing, TargetKind, Weapon


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A place where people work: a point (WGS 84 degrees) with a radius in kilometres."""

    name: str
    lat: float
    lon: float
    radius_km: float = 50.0
    country: str | None = None


class Corridor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A route that people travel: its points as [latitude, longitude] in degrees, and how far beside it counts."""

    name: str
    points: tuple[tuple[float, float], ...]
    radius_km: float = 10.0
    country: str | None = None


class Exposure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who and what was exposed from `start` to `end`: persons, sites, kilometres of corridor; unknowns as a range.

    An amount whose `low` is not given is unknown; one with `low` and without `high` is that many or more. What it
    is about is narrowed by `nationality`, `countries`, `sites` and `corridors`; without an area it is exposed to
    everything that the programme's indicators count.
    """

    start: date
    end: date
    persons_low: float | None = None
    persons_high: float | None = None
    sites_low: float | None = None
    sites_high: float | None = None
    km_low: float | None = None
    km_high: float | None = None
    nationality: str | None = None
    countries: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    corridors: tuple[str, ...] = ()


class Overlap(StrEnum):
    """What is done where two exposures are about the same people on the same day."""

    REFUSE = "refuse"
    SUM = "sum"


class Scope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which incidents an indicator counts; everything left out does not restrict.

    `standing` is the least support for an incident to count as certain. An incident with less, one that
    nobody has attributed where `actors` are named, or one of unknown kind, weapon, target or origin where
    `event_types`, `weapons`, `targets` or `origins` (countries from which an attack came) are, counts in `high` only.
    """

    countries: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    corridors: tuple[str, ...] = ()
    nationality: str | None = None
    event_types: tuple[EventType, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    targets: tuple[TargetKind, ...] = ()
    origins: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    standing: Standing | None = None


class IndicatorKind(StrEnum):
    """What an indicator yields. The last four hold at every look, however often anybody looks."""

    COUNT = "count"
    RATE = "rate"
    DAYS_SINCE = "days_since"
    SHARE = "share"
    RATE_SEQUENCE = "rate_sequence"
    CHANGE = "change"
    WORSE = "worse"
    BETTER = "better"


class Per(StrEnum):
    """What a rate is divided by."""

    PERSON_DAYS = "person_days"
    SITE_MONTHS = "site_months"
    KM_MONTHS = "km_months"
    YEARS = "years"


class Surveillance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is declared of a sequential indicator before anything is watched; it is watched from its `since` on.

    `worse` and `better` compare with `ratio` times the old rate. The old rate is either known (`known_rate`, attacks
    a year) or estimated from the last `baseline_events` attacks before `since`; then a finding is made within
    `length` times as long as those took. On the upper side it may ask for `minimum` attacks and `delay_days` first.
    `change` replays the days from `baseline_since` up to `since` beside the days watched. `rate_sequence` is
    tightest about `guess` (in the indicator's unit), which is worth `weight` attacks.

    `alpha` is this indicator's own part of the programme's error; without it the indicators share what is left.
    It is watched for `length_days`; after them it says nothing more, unless up to `renewals` further lengths
    follow, each begun anew, among which its error is divided.
    """

    ratio: float = 1.0
    known_rate: float | None = None
    baseline_events: int | None = None
    baseline_since: date | None = None
    length_days: int | None = None
    length: float = 1.0
    minimum: int = 1
    delay_days: int = 0
    guess: float | None = None
    weight: float = 1.0
    alpha: float | None = None
    renewals: int = 0


class Indicator(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A defined measure over a window of days that ends at the decision's date.

    A count is in persons (or attacks); a rate `per` 1,000 person-days, site-month, 100 kilometre-months or year;
    days_since in days; a share is that of the attacks in `scope` that are also in `part`. `worse` and `better` are
    predicates. Without a window, days_since looks back as far as the area was watched. A `baseline` describes a
    closed past (it needs `until`): only of a baseline may a higher value help to open a gate. `campaign_days` says
    that attacks at most so many days apart may belong together: a rate's interval is then that of events as large
    as the largest such campaign.
    """

    name: str
    kind: IndicatorKind = IndicatorKind.COUNT
    measure: Measure = Measure.ATTACKS
    scope: Scope = Scope()
    part: Scope | None = None
    per: Per = Per.PERSON_DAYS
    window_days: int | None = None
    since: date | None = None
    until: date | None = None
    baseline: bool = False
    campaign_days: int | None = None
    surveillance: Surveillance | None = None


class Watch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What counts as watching: a day without it is not determinable, never quiet.

    `min_sources` different sources must cover the day and the country. Reports come late: quiet is told only up
    to `lag_days` days before a decision, where windows end; what is known of the days since counts as well.
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

    With verifiers, it is met only where they attest it as well. A granted gate is suspended while it is not met, and
    withdrawn when it has not been for `cure_days`.
    """

    name: str
    expression: str
    severity: Severity = Severity.BLOCKING
    text: str = ""
    verification: Verification = Verification()
    cure_days: int = 0


class Gate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is granted when all of its conditions are met.

    `covenants` are conditions that need not be met to open it but must hold once it is granted. With `stages`, it is
    granted in these only; they are the first of the programme's, in its order.
    """

    name: str
    conditions: tuple[str, ...]
    covenants: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    grants: str = ""


class Stage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A stage of a programme, which lists them from the mildest to the strictest.

    When the condition `rise` is met, the next one follows; when `fall` is met, the one before.
    """

    name: str
    text: str = ""
    rise: str | None = None
    fall: str | None = None


class WaiverRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who may waive which conditions: `quorum` independent parties of `by` together, for at most `max_days`."""

    conditions: tuple[str, ...]
    by: tuple[str, ...]
    quorum: int = 1
    max_days: int = 30


class Programme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A promise written down beforehand: sites, corridors, exposure, parties, indicators, conditions, gates.

    `overlap` says what happens where exposures overlap. `error` is the chance, over all sequential indicators and
    looks together, that any of them says what is not so.
    """

    name: str
    version: int = 1
    text: str = ""
    sites: tuple[Site, ...] = ()
    corridors: tuple[Corridor, ...] = ()
    exposure: tuple[Exposure, ...] = ()
    parties: tuple[Party, ...] = ()
    overlap: Overlap = Overlap.REFUSE
    error: float = 0.05
    watch: Watch = Watch()
    outcomes: tuple[AttestedOutcome, ...] = ()
    indicators: tuple[Indicator, ...]
    conditions: tuple[Condition, ...]
    gates: tuple[Gate, ...]
    stages: tuple[Stage, ...] = ()
    waivers: tuple[WaiverRule, ...] = ()
