"""Parties and what they sign: keys are registered, statements made, received and taken back."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from tollbook.decisions import statements as signing
from tollbook.decisions.signatures import new_private_key, public_key_of, read_public_key, signed_by
from tollbook.decisions.vouching import CLOCK_TOLERANCE
from tollbook.errors import NotFoundError, SigningError, UsageError
from tollbook.ledger import Book
from tollbook.pipeline.deciding import loaded_programme
from tollbook.records import (
    Attestation,
    Envelope,
    Evidence,
    PartyKey,
    Programme,
    SignedKind,
    SignedStatement,
)
from tollbook.vocabulary.ids import sha256_hex

_OWNER_ONLY = 0o600
_MAX_ENVELOPE = 1_000_000


@dataclass(frozen=True, slots=True)
class Attested:
    """A signed statement of the book with what it says; `by_its_key` whether the signature is the party's."""

    signed: SignedStatement
    says: Attestation
    by_its_key: bool


def add_party(book: Book, name: str, *, public_key: str | None = None, private_file: Path | None = None) -> PartyKey:
    """Register a party's key: the public one given (text or PEM), or a new pair whose private half goes to a file.

    The file is new, readable by its owner alone, and the book never holds it. Raises UsageError, SigningError.
    """
    if not name.strip():
        raise UsageError("a party has a name")
    if (public_key is None) == (private_file is None):
        raise UsageError("give either the party's public key, or the file to which a new private key shall go")
    if public_key is not None:
        key = read_public_key(public_key)
        book.register_key(name.strip(), key)
    else:
        assert private_file is not None  # noqa: S101 - one of the two is given
        key = _new_pair(book, name.strip(), private_file)
    return [k for k in book.party_keys() if k.party == name.strip() and k.key == key][-1]


def _new_pair(book: Book, name: str, target: Path) -> str:
    private = new_private_key()
    key = public_key_of(private)
    _write_private(target, private)
    try:
        book.register_key(name, key)
    except BaseException:
        target.unlink()
        raise
    return key


def _write_private(target: Path, private: bytes) -> None:
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    except FileExistsError:
        raise UsageError("is there already; a private key is never overwritten", subject=str(target)) from None
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", subject=str(target)) from error
    with os.fdopen(handle, "wb") as file:
        file.write(private)


def attest(
    book: Book | None, programme: Programme | Path | str, subject: str, *, party: str, key_file: Path, statement: str,
    start: date, end: date, holds: bool = True, waives: bool = False, evidence: Iterable[str] = (),
    now: datetime | None = None,
) -> tuple[Envelope, SignedStatement | None]:  # fmt: skip
    """Sign what a party says of an outcome or condition, and keep it in the book unless that is None.

    `evidence` are files (kept by name and hash, never by content) or other references. Raises SigningError,
    ProgrammeError, UsageError.
    """
    loaded = loaded_programme(programme)
    moment = now or (book.now() if book is not None else datetime.now(UTC))
    envelope = signing.attest(
        loaded, subject, party, private_key(key_file), statement=statement, start=start, end=end, issued_at=moment,
        holds=holds, evidence=[_evidence(e) for e in evidence],
        kind=SignedKind.WAIVER if waives else SignedKind.ATTESTATION,
    )  # fmt: skip
    return envelope, receive(book, envelope) if book is not None else None


def receive(book: Book, envelope: Envelope) -> SignedStatement:
    """Keep a statement that somebody signed elsewhere.

    Raises SigningError where it is no attestation, its signature is not of a key registered for the party, it
    revokes what is not the party's, or it was issued later than it is now.
    """
    says = signing.read_statement(envelope)
    keys = [k for k in book.party_keys() if k.party == says.party]
    if not keys:
        raise SigningError(
            "no key of this party is registered in this ledger; `tollbook party add` does that, also where a programme "
            "names the key",
            subject=says.party,
        )
    if not signed_by(envelope, keys[-1].key):
        raise SigningError("the signature is not of the key that is registered for this party", subject=says.party)
    if says.issued_at > book.now() + CLOCK_TOLERANCE:
        raise SigningError(
            f"says that it was issued at {says.issued_at:%Y-%m-%d %H:%M} UTC, which is later than now; set the clock",
            subject=says.party,
        )
    if says.kind is SignedKind.REVOCATION:
        _refuse_foreign(book, says)
    return book.record_statement(envelope, says)


def _refuse_foreign(book: Book, says: Attestation) -> None:
    taken = signing.read_statement(book.signed_statement(says.subject).envelope)
    if taken.party != says.party:
        raise SigningError(f"was attested by {taken.party}, and only they can revoke it", subject=says.subject)


def revoke(book: Book, name: str, *, key_file: Path, reason: str) -> SignedStatement:
    """Take back an attestation (by id or the beginning of one) with the key that is the party's."""
    signed = book.signed_statement(name)
    says = signing.read_statement(signed.envelope)
    if says.kind is SignedKind.REVOCATION:
        raise UsageError("is itself a revocation; attest anew instead", subject=signed.id)
    envelope = signing.revoke(says, signed.id, private_key(key_file), reason=reason, issued_at=book.now())
    return receive(book, envelope)


def attestations(book: Book) -> tuple[Attested, ...]:
    """Everything that parties signed, in the order of entry."""
    keys = {k.party: k.key for k in book.party_keys()}
    found = []
    for signed in book.signed_statements():
        says = signing.read_statement(signed.envelope)
        key = keys.get(says.party)
        found.append(Attested(signed, says, key is not None and signed_by(signed.envelope, key)))
    return tuple(found)


def read_envelope(path: Path) -> Envelope:
    """The envelope in a file. Raises SigningError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SigningError(f"cannot be read: {error.strerror}", subject=str(path)) from error
    if len(data) > _MAX_ENVELOPE:
        raise SigningError(f"is larger than an attestation can be ({_MAX_ENVELOPE:,} bytes)", subject=str(path))
    try:
        return msgspec.json.decode(data, type=Envelope)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise SigningError(f"is no DSSE envelope: {error}", subject=str(path)) from error


def private_key(path: Path) -> bytes:
    """The private key in a file. Raises SigningError for anything else, or NotFoundError where there is none."""
    try:
        private = path.read_bytes()
        public_key_of(private)
    except SigningError as error:
        raise SigningError(error.message, subject=str(path)) from error
    except FileNotFoundError:
        raise NotFoundError("there is no such key file", subject=str(path)) from None
    except OSError as error:
        raise SigningError(f"cannot be read: {error.strerror}", subject=str(path)) from error
    return private


def _evidence(reference: str) -> Evidence:
    path = Path(reference)
    if path.is_file():
        return Evidence(name=path.name, sha256=sha256_hex(path.read_bytes()))
    return Evidence(name=reference)
