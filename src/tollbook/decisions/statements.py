"""Signed statements: what a party says, put into an envelope and read back out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

import msgspec

from tollbook.decisions.building import meant
from tollbook.decisions.programme import programme_id
from tollbook.decisions.signatures import payload_of, sign
from tollbook.decisions.words import counted
from tollbook.errors import SigningError
from tollbook.records import ATTESTATION_TYPE, Attestation, Envelope, Evidence, Programme, SignedKind, Verification
from tollbook.vocabulary.ids import canonical_json

MAX_STATEMENT = 10_000


def attest(
    programme: Programme, subject: str, party: str, private: bytes, *, statement: str, start: date, end: date,
    issued_at: datetime, holds: bool = True, evidence: Iterable[Evidence] = (),
    kind: SignedKind = SignedKind.ATTESTATION,
) -> Envelope:  # fmt: skip
    """What a party says of an outcome or condition, signed with its private key (PEM).

    Raises SigningError where the programme does not ask this party about that subject, or for a bad key.
    """
    _refuse_strangers(programme, subject, party, kind)
    if start > end:
        raise SigningError(f"an attestation must not end before it begins (got {start} to {end})", subject=subject)
    if kind is SignedKind.WAIVER:
        most = max(r.max_days for r in programme.waivers if subject in r.conditions and party in r.by)
        if (end - start).days >= most:
            told = f"may be waived for at most {counted(most)} (got {counted((end - start).days + 1)})"
            raise SigningError(told, subject=subject)
    if not statement.strip() or len(statement) > MAX_STATEMENT:
        raise SigningError(f"say in 1 to {MAX_STATEMENT:,} characters what is attested", subject=subject)
    made = Attestation(
        kind=kind, programme=programme.name, programme_id=programme_id(programme), version=programme.version,
        subject=subject, party=party, holds=holds, statement=statement, start=start, end=end,
        evidence=tuple(evidence), issued_at=issued_at.astimezone(UTC),
    )  # fmt: skip
    return sign(msgspec.to_builtins(made), ATTESTATION_TYPE, private)


def revoke(attestation: Attestation, name: str, private: bytes, *, reason: str, issued_at: datetime) -> Envelope:
    """A party's taking back of its attestation of that id. Raises SigningError for a bad key."""
    made = msgspec.structs.replace(
        attestation, kind=SignedKind.REVOCATION, subject=name, statement=reason, evidence=(),
        issued_at=issued_at.astimezone(UTC),
    )  # fmt: skip
    return sign(msgspec.to_builtins(made), ATTESTATION_TYPE, private)


def read_statement(envelope: Envelope) -> Attestation:
    """What an envelope says; nothing about whether the signature is right. Raises SigningError."""
    if envelope.payload_type != ATTESTATION_TYPE:
        raise SigningError(f"holds {envelope.payload_type!r}, not an attestation")
    data = payload_of(envelope)
    try:
        made = msgspec.json.decode(data, type=Attestation)
        plain = canonical_json(msgspec.json.decode(data))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise SigningError(f"is not an attestation: {error}") from error
    if plain != data:
        raise SigningError("is not canonical JSON (RFC 8785), so that it could be read in two ways")
    if made.issued_at.tzinfo is None:
        raise SigningError("does not say in which time zone it was issued")
    return made


def subjects_of(programme: Programme) -> Mapping[str, tuple[str, ...]]:
    """Whatever parties may attest in a programme, each with those that may."""
    return {name: protocol.verifiers for name, protocol in protocols_of(programme).items()}


def protocols_of(programme: Programme) -> dict[str, Verification]:
    """How each outcome and condition that parties attest is verified."""
    found = {outcome.name: outcome.verification for outcome in programme.outcomes}
    found |= {condition.name: condition.verification for condition in programme.conditions}
    return {name: protocol for name, protocol in found.items() if protocol.verifiers}


def _refuse_strangers(programme: Programme, subject: str, party: str, kind: SignedKind) -> None:
    parties = [p.name for p in programme.parties]
    if party not in parties:
        raise SigningError(
            f"no party of this programme; {meant(party, parties, what='the parties are')}", subject=party
        )
    if kind is SignedKind.WAIVER:
        able = {name for rule in programme.waivers if subject in rule.conditions for name in rule.by}
        if party not in able:
            may = f"may be waived by {', '.join(sorted(able))}, not by {party}" if able else "may be waived by nobody"
            raise SigningError(may, subject=subject)
        return
    asked = subjects_of(programme)
    if subject not in asked:
        rule = "is nothing that parties attest in this programme"
        raise SigningError(f"{rule}; {meant(subject, list(asked), what='they attest')}", subject=subject)
    if party not in asked[subject]:
        raise SigningError(f"is attested by {', '.join(asked[subject])}, not by {party}", subject=subject)
