"""Incidents as assembled from mentions: reconciled tolls, rival attributions."""

from __future__ import annotations

import msgspec

from tollbook.errors import RecordError
from tollbook.records.place import UNKNOWN_PLACE, Place
from tollbook.records.statement import EVERYONE, TargetValue
from tollbook.vocabulary.codes import AttributionKind, EventType, Outcome, Standing, Weapon
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


class SetAside(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that did not shape a value, and why."""

    statement: str
    reason: str


class Toll(msgspec.Struct, frozen=True, kw_only=True):
    """Lowest, best and highest credible count of one outcome, with the rule that chose `best`.

    `nationality` is "*" for everybody, an ISO 3166-1 alpha-2 code, or None for people of unstated
    nationality; `role` None covers all roles. `high` None is open-ended.
    """

    outcome: Outcome
    nationality: str | None = EVERYONE
    role: str | None = None
    low: int
    best: int
    high: int | None
    rule: str
    statements: tuple[str, ...]
    set_aside: tuple[SetAside, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.best or (self.high is not None and self.best > self.high):
            raise RecordError(f"0 <= low <= best <= high must hold (got {self.low}, {self.best}, {self.high})")


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Who is said to be responsible for an incident, by whom; never a fact of ours."""

    actor: str
    kind: AttributionKind
    speaker: str | None
    medium: str | None = None
    substantiated: bool | None = None
    standing: Standing
    standing_reason: str = ""
    statements: tuple[str, ...]


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """One attack: same place, time and actors, assembled from its mentions.

    `aliases` are ids under which it was or may have been known; they keep resolving to it.
    `disagreements` says in words where accounts differ.
    """

    id: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[str, ...]
    date: DateRange = UNKNOWN_DATE
    place: Place = UNKNOWN_PLACE
    origin: Place | None = None
    event_type: EventType = EventType.OTHER
    weapons: tuple[Weapon, ...] = ()
    targets: tuple[TargetValue, ...] = ()
    tolls: tuple[Toll, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    perpetrators_killed: int | None = None
    standing: Standing = Standing.UNCORROBORATED
    standing_reason: str = ""
    disagreements: tuple[str, ...] = ()

    def toll(self, outcome: Outcome, nationality: str | None = EVERYONE) -> Toll | None:
        """The toll over all roles for that outcome and nationality, or None where nothing is known."""
        for row in self.tolls:
            if row.outcome is outcome and row.nationality == nationality and row.role is None:
                return row
        return None
