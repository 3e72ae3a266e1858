"""What parties sign: attestations, waivers, revocations; the keys they sign with; what their word came to."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from tollbook.vocabulary.ids import content_id
from tollbook.vocabulary.truth import Truth

ATTESTATION_TYPE = "application/vnd.tollbook.attestation+json;v=1"


class SignedKind(StrEnum):
    """What a signed statement does: says that something holds or not, waives a condition, takes back an earlier one."""

    ATTESTATION = "attestation"
    WAIVER = "waiver"
    REVOCATION = "revocation"


class Evidence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that a party looked at, by name; a file also by the SHA-256 of its bytes."""

    name: str
    sha256: str | None = None


class Attestation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a party says of an outcome or condition of one version of one programme, for the days `start` to `end`.

    `holds` False says that it is not so. Of a revocation, `subject` is the id of what it takes back and the days
    have no meaning; of a waiver, `subject` is the condition waived and `holds` is true. `issued_at` is by the
    party's own clock, in UTC.
    """

    kind: SignedKind
    programme: str
    programme_id: str
    version: int
    subject: str
    party: str
    holds: bool
    statement: str
    start: date
    end: date
    evidence: tuple[Evidence, ...] = ()
    issued_at: datetime


class Signature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An Ed25519 signature in base64; `keyid` hints at the key and proves nothing."""

    keyid: str
    sig: str


class Envelope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="camel"):
    """A DSSE envelope: the payload in base64, its type, and signatures over both.

    Source: Dead Simple Signing Envelope, version 1.0.2 (github.com/secure-systems-lab/dsse).
    """

    payload_type: str
    payload: str
    signatures: tuple[Signature, ...]


class SignedStatement(msgspec.Struct, frozen=True, kw_only=True):
    """An envelope as the book received it; `recorded_at` is by the book's clock."""

    id: str
    envelope: Envelope
    recorded_at: datetime

    @classmethod
    def build(cls, envelope: Envelope, recorded_at: datetime) -> SignedStatement:
        """A statement whose id follows from the envelope, signatures included."""
        return cls(id=content_id("att", msgspec.to_builtins(envelope)), envelope=envelope, recorded_at=recorded_at)


class PartyKey(msgspec.Struct, frozen=True, kw_only=True):
    """A party's public key as the book registered it; the one registered last is the party's."""

    party: str
    key: str
    recorded_at: datetime


class Disregarded(msgspec.Struct, frozen=True, kw_only=True):
    """A signed statement that does not count, and why."""

    id: str
    party: str
    reason: str


class Vouching(msgspec.Struct, frozen=True, kw_only=True):
    """What the parties' word on an outcome or condition came to on a day.

    `affirmed` and `denied` list the statements that count, `disregarded` those that do not. `required` of
    `independent` parties that may verify it must agree.
    """

    subject: str
    truth: Truth
    required: int
    independent: int
    affirmed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    disregarded: tuple[Disregarded, ...] = ()
    reasons: tuple[str, ...] = ()
