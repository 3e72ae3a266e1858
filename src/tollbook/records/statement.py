"""Statements: one report saying one thing about one property of one incident."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from tollbook.errors import RecordError
from tollbook.records.place import Place
from tollbook.records.report import Passage
from tollbook.vocabulary.codes import AttributionKind, EventType, Hedge, Origin, Outcome, TargetKind, Weapon
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import content_id

THE_ATTACKERS = "the attackers"  # who gives figures of those who did it, where no body is said to claim it
EVERYONE = "*"  # a toll's nationality when it counts everybody harmed


class DateValue(msgspec.Struct, frozen=True, tag="date"):
    """When the incident happened."""

    date: DateRange


class PlaceValue(msgspec.Struct, frozen=True, tag="place"):
    """Where it happened."""

    place: Place


class OriginValue(msgspec.Struct, frozen=True, tag="origin"):
    """Where a cross-border attack is said to have come from."""

    place: Place


class EventTypeValue(msgspec.Struct, frozen=True, tag="event_type"):
    """What kind of attack it was."""

    event_type: EventType


class WeaponValue(msgspec.Struct, frozen=True, tag="weapon"):
    """What was used."""

    weapon: Weapon


class TargetValue(msgspec.Struct, frozen=True, tag="target"):
    """What was attacked, as written, and the kind of thing it is."""

    name: str
    kind: TargetKind = TargetKind.UNKNOWN


def _check_range(low: int, high: int | None) -> None:
    if low < 0 or (high is not None and low > high):
        raise RecordError(f"'low' must be 0 or more and not exceed 'high' (got low={low}, high={high})")


class CountValue(msgspec.Struct, frozen=True, tag="count"):
    """How many victims had an outcome. `high` None is open-ended ("at least N").

    `nationality` is "*" for everybody, an ISO 3166-1 alpha-2 code, or None for people whose
    nationality the report does not state; `role` None covers all roles.
    """

    outcome: Outcome
    low: int
    high: int | None
    nationality: str | None = EVERYONE
    role: str | None = None

    def __post_init__(self) -> None:
        _check_range(self.low, self.high)


class PerpetratorsKilledValue(msgspec.Struct, frozen=True, tag="perpetrators_killed"):
    """How many attackers died; they are never victims."""

    low: int
    high: int | None

    def __post_init__(self) -> None:
        _check_range(self.low, self.high)


class AttributionValue(msgspec.Struct, frozen=True, tag="attribution"):
    """Who is said to be responsible, by whom, in which medium.

    `substantiated` is False only where the report itself calls it unproven.
    """

    actor: str
    kind: AttributionKind
    speaker: str | None
    actor_as_written: str | None = None
    medium: str | None = None
    substantiated: bool | None = None

    def __post_init__(self) -> None:
        accuses = self.kind in (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)
        if accuses and self.speaker and self.speaker.casefold() == self.actor.casefold():
            raise RecordError(f"nobody accuses itself; that would be a claim of responsibility (got {self.actor!r})")


Value = (
    DateValue | PlaceValue | OriginValue | EventTypeValue | WeaponValue | TargetValue | CountValue
    | PerpetratorsKilledValue | AttributionValue
)  # fmt: skip

T = TypeVar("T")


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One report saying one thing about one incident, with the words that say it.

    `stated_by` is the informant, None where the report speaks in its own voice; `written` what was
    written where it differs from what was coded; `confidence` in [0, 1]; `by` names the extractor
    and its version, the coded format, or the person.
    """

    id: str
    value: Value
    passages: tuple[Passage, ...]
    stated_by: str | None = None
    hedge: Hedge = Hedge.PLAIN
    written: str | None = None
    confidence: float = 1.0
    origin: Origin = Origin.EXTRACTED
    by: str

    def __post_init__(self) -> None:
        if not self.passages:
            raise RecordError("a statement needs the passage that states it", subject=self.id)
        if not 0.0 <= self.confidence <= 1.0:
            raise RecordError(f"'confidence' lies in 0..1 (got {self.confidence})", subject=self.id)

    @property
    def report(self) -> str:
        """The id of the report that says it."""
        return self.passages[0].report

    @classmethod
    def build(
        cls,
        value: Value,
        passages: tuple[Passage, ...],
        *,
        by: str,
        stated_by: str | None = None,
        hedge: Hedge = Hedge.PLAIN,
        written: str | None = None,
        confidence: float = 1.0,
        origin: Origin = Origin.EXTRACTED,
    ) -> Statement:
        """A statement whose id follows from its value, passages, informant and origin."""
        key = {
            "value": msgspec.to_builtins(value),
            "passages": [[p.report, p.start, p.end] for p in passages],
            "stated_by": stated_by,
            "hedge": hedge.value,
            "origin": origin.value,
            "by": by,
        }
        return cls(
            id=content_id("stm", key), value=value, passages=passages, stated_by=stated_by, hedge=hedge,
            written=written, confidence=round(confidence, 4), origin=origin, by=by,
        )  # fmt: skip


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One report's bundle of statements on one incident; `main` is False for background."""

    id: str
    report: str
    main: bool
    statements: tuple[Statement, ...]

    def __post_init__(self) -> None:
        strangers = [s.id for s in self.statements if s.report != self.report]
        if strangers:
            raise RecordError(f"statements of another report in it: {', '.join(strangers)}", subject=self.id)

    @classmethod
    def build(cls, report: str, statements: tuple[Statement, ...], *, main: bool) -> Mention:
        """A mention whose id follows from its statements."""
        key = {"report": report, "statements": sorted(s.id for s in statements)}
        return cls(id=content_id("men", key), report=report, main=main, statements=statements)

    def stating(self, kind: type[T]) -> list[tuple[Statement, T]]:
        """The statements whose value is of that kind, most confident first."""
        found = [(s, s.value) for s in self.statements if isinstance(s.value, kind)]
        return sorted(found, key=lambda pair: (-pair[0].confidence, pair[0].passages[0].start))
