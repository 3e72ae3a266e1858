"""The records: frozen values that know nothing of how they are stored. `encode`/`decode` round-trip them."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from tollbook.errors import RecordError
from tollbook.records.attestation import (
    ATTESTATION_TYPE,
    Attestation,
    Disregarded,
    Envelope,
    Evidence,
    PartyKey,
    Signature,
    SignedKind,
    SignedStatement,
    Vouching,
)
from tollbook.records.coverage import Coverage
from tollbook.records.decision import Cure, Decision, Finding, Measurement, StageRange
from tollbook.records.incident import Attribution, Incident, SetAside, Toll
from tollbook.records.judgement import Judgement, Sameness
from tollbook.records.log import HEAD_TYPE, LogEntry, TreeHead
from tollbook.records.place import UNKNOWN_PLACE, Place
from tollbook.records.programme import (
    AttestedOutcome,
    Condition,
    Contradiction,
    Corridor,
    Exposure,
    Gate,
    Indicator,
    IndicatorKind,
    Overlap,
    Party,
    Per,
    Programme,
    Scope,
    Site,
    Stage,
    Surveillance,
    Verification,
    WaiverRule,
    Watch,
)
from tollbook.records.rating import Grade, Rating, ratings_in_force
from tollbook.records.report import UNKNOWN_SOURCE, Passage, Report, Source
from tollbook.records.review import Review, ReviewVerdict, Subject, about, spans_of
from tollbook.records.selection import Along, Near, Selection
from tollbook.records.stated_total import (
    FOREIGN,
    GapCandidate,
    Lack,
    OtherTotal,
    Reconciliation,
    Relation,
    StatedTotal,
)
from tollbook.records.statement import (
    EVERYONE,
    THE_ATTACKERS,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    PlaceValue,
    Statement,
    TargetValue,
    Value,
    WeaponValue,
)

T = TypeVar("T")

__all__ = [
    "ATTESTATION_TYPE",
    "EVERYONE",
    "FOREIGN",
    "HEAD_TYPE",
    "THE_ATTACKERS",
    "UNKNOWN_PLACE",
    "UNKNOWN_SOURCE",
    "Along",
    "Attestation",
    "AttestedOutcome",
    "Attribution",
    "AttributionValue",
    "Condition",
    "Contradiction",
    "Corridor",
    "CountValue",
    "Coverage",
    "Cure",
    "DateValue",
    "Decision",
    "Disregarded",
    "Envelope",
    "EventTypeValue",
    "Evidence",
    "Exposure",
    "Finding",
    "GapCandidate",
    "Gate",
    "Grade",
    "Incident",
    "Indicator",
    "IndicatorKind",
    "Judgement",
    "Lack",
    "LogEntry",
    "Measurement",
    "Mention",
    "Near",
    "OriginValue",
    "OtherTotal",
    "Overlap",
    "Party",
    "PartyKey",
    "Passage",
    "Per",
    "PerpetratorsKilledValue",
    "Place",
    "PlaceValue",
    "Programme",
    "Rating",
    "Reconciliation",
    "Relation",
    "Report",
    "Review",
    "ReviewVerdict",
    "Sameness",
    "Scope",
    "Selection",
    "SetAside",
    "Signature",
    "SignedKind",
    "SignedStatement",
    "Site",
    "Source",
    "Stage",
    "StageRange",
    "StatedTotal",
    "Statement",
    "Subject",
    "Surveillance",
    "TargetValue",
    "Toll",
    "TreeHead",
    "Value",
    "Verification",
    "Vouching",
    "WaiverRule",
    "Watch",
    "WeaponValue",
    "about",
    "decode",
    "encode",
    "ratings_in_force",
    "spans_of",
]


def encode(record: msgspec.Struct) -> bytes:
    """The record as JSON, keys in declared order."""
    return msgspec.json.encode(record)


def decode(data: bytes | str, kind: type[T]) -> T:
    """The record in `data`. Raises RecordError when it is not one of that kind."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.MsgspecError as error:
        raise RecordError(f"not a {kind.__name__}: {error}") from error
