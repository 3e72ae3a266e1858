"""The closed lists of codes that records use.

Every list has a member for "not known" where that can happen; nothing is coded as an empty string
or zero for want of knowledge. The codebook (docs/codebook.md) defines each word.
"""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    """What kind of attack an incident was."""

    ARMED_ASSAULT = "armed_assault"
    BOMBING = "bombing"
    SUICIDE_BOMBING = "suicide_bombing"
    DRONE_OR_AIR_STRIKE = "drone_or_air_strike"
    SHELLING = "shelling"
    KIDNAPPING = "kidnapping"
    HOSTAGE_SIEGE = "hostage_siege"
    ARSON = "arson"
    STABBING = "stabbing"
    OTHER = "other"


class Weapon(StrEnum):
    """What was used."""

    FIREARM = "firearm"
    EXPLOSIVE = "explosive"
    VEHICLE_BOMB = "vehicle_bomb"
    SUICIDE_VEST = "suicide_vest"
    GRENADE = "grenade"
    DRONE = "drone"
    MISSILE_OR_ARTILLERY = "missile_or_artillery"
    BLADE = "blade"
    FIRE = "fire"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What happened to a victim. Somebody abducted and then killed counts once in each."""

    KILLED = "killed"
    INJURED = "injured"
    KIDNAPPED = "kidnapped"
    FREED = "freed"
    MISSING = "missing"


class Measure(StrEnum):
    """What a stated total counts."""

    KILLED = "killed"
    INJURED = "injured"
    KIDNAPPED = "kidnapped"
    ATTACKS = "attacks"


class AttributionKind(StrEnum):
    """Who says who did it: the actor itself, a government, anybody else, or a denial."""

    CLAIM_OF_RESPONSIBILITY = "claim_of_responsibility"
    OFFICIAL_ACCUSATION = "official_accusation"
    THIRD_PARTY_ALLEGATION = "third_party_allegation"
    DENIAL = "denial"


class Standing(StrEnum):
    """How well an incident or attribution is supported across independent accounts."""

    CORROBORATED = "corroborated"
    UNCORROBORATED = "uncorroborated"
    CONTESTED = "contested"
    DENIED = "denied"


class Hedge(StrEnum):
    """How sure a report is of a figure it prints."""

    PLAIN = "plain"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    FEARED = "feared"
    UNCONFIRMED = "unconfirmed"
    DENIED = "denied"


class DatePrecision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


class PlacePrecision(StrEnum):
    """How exactly a place is known."""

    POINT = "point"
    TOWN = "town"
    DISTRICT = "district"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    REGION = "region"
    SEA = "sea"
    ROUTE = "route"
    UNKNOWN = "unknown"


class TargetKind(StrEnum):
    """What kind of thing was attacked."""

    PERSON = "person"
    ORGANISATION = "organisation"
    SITE = "site"
    VEHICLE = "vehicle"
    INFRASTRUCTURE = "infrastructure"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """What produced a statement."""

    EXTRACTED = "extracted"
    CODED = "coded"
    PERSON = "person"


class Verdict(StrEnum):
    """What a decision does to a gate."""

    GRANT = "grant"
    HOLD = "hold"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"


class Severity(StrEnum):
    """How much an unmet condition weighs; declared, never inferred. The worst one that is not met rules."""

    BLOCKING = "blocking"
    ADVISORY = "advisory"
    TERMINATING = "terminating"
