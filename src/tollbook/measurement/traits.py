"""What rules and patterns look at of an incident, so that incidents alike in it are asked once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from operator import attrgetter
from typing import Any

import msgspec

from tollbook.records import Incident
from tollbook.vocabulary.codes import (
    AttributionKind,
    EventType,
    PlacePrecision,
    Standing,
    TargetKind,
    Weapon,
)


class Area(msgspec.Struct, array_like=True, frozen=True):
    """The part of a Place that says in which area it lies."""

    country: str | None = None
    admin1: str | None = None
    admin1_code: str | None = None


class Said(msgspec.Struct, array_like=True, frozen=True):
    """The part of an Attribution that says whose attack it is said to be, and how well that is supported."""

    actor: str
    kind: AttributionKind
    standing: Standing


class Aim(msgspec.Struct, array_like=True, frozen=True):
    """The kind of a target."""

    kind: TargetKind


class Whence(msgspec.Struct, array_like=True, frozen=True):
    """The country that an attack came from."""

    country: str | None = None


class Traits(msgspec.Struct, frozen=True):
    """Some of what there is to look at; an Incident has all of it, under the same names."""

    event_type: EventType = EventType.OTHER
    standing: Standing = Standing.UNCORROBORATED
    weapons: tuple[Weapon, ...] = ()
    targets: tuple[Aim, ...] = ()
    origin: Whence | None = None
    attributions: tuple[Said, ...] = ()
    place: Area = Area()


TYPES: Mapping[str, Any] = {
    "place": Area, "precision": PlacePrecision, "event_type": EventType, "standing": Standing,
    "weapons": tuple[Weapon, ...], "targets": tuple[Aim, ...], "origin": Whence | None,
    "attributions": tuple[Said, ...],
}  # fmt: skip
"""The type of each trait that is kept as words."""


def _attributions(incident: Incident) -> Hashable:
    return tuple([(a.actor, a.kind, a.standing) for a in incident.attributions])


def _targets(incident: Incident) -> Hashable:
    return tuple([t.kind for t in incident.targets])


def _origin(incident: Incident) -> Hashable:
    return incident.origin and (incident.origin.country,)


KEYS: Mapping[str, Callable[[Incident], Hashable]] = {
    "event_type": attrgetter("event_type"), "standing": attrgetter("standing"), "weapons": attrgetter("weapons"),
    "targets": _targets, "origin": _origin, "attributions": _attributions,
    "place": attrgetter("place.country", "place.admin1", "place.admin1_code"),
}  # fmt: skip
"""What incidents alike in a trait have in common."""
