"""Ed25519 keys and DSSE envelopes: who signed which bytes.

Sources: RFC 8032 (Ed25519); Dead Simple Signing Envelope, protocol 1.0.2: what is signed is the pre-authentication
encoding of type and payload, so that a payload is never taken for one of another type.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from tollbook.errors import SigningError
from tollbook.records import Envelope, Signature
from tollbook.vocabulary.ids import canonical_json, sha256_hex

_PREFIX = "ed25519:"
_KEY_BYTES = 32


def new_private_key() -> bytes:
    """A new Ed25519 private key, as PEM (PKCS #8, not encrypted)."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def public_key_of(private: bytes) -> str:
    """The public key of a private one in PEM, as `ed25519:` and base64. Raises SigningError."""
    from cryptography.hazmat.primitives import serialization

    raw = _private(private).public_key()
    return _PREFIX + base64.b64encode(
        raw.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    ).decode("ascii")


def read_public_key(text: str) -> str:
    """A public key as `ed25519:…`, from that form or from PEM (SubjectPublicKeyInfo). Raises SigningError."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    written = text.strip()
    if "PRIVATE KEY" in written:
        raise SigningError("this is a private key; give the public one, and show the private one to nobody")
    if written.startswith(_PREFIX):
        return _PREFIX + base64.b64encode(_raw(written)).decode("ascii")
    try:
        key = serialization.load_pem_public_key(written.encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise SigningError("a public key is `ed25519:` and base64, or PEM") from error
    if not isinstance(key, Ed25519PublicKey):
        raise SigningError("only Ed25519 keys are used; make one with `tollbook party add`")
    return _PREFIX + base64.b64encode(
        key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    ).decode("ascii")


def key_id(key: str) -> str:
    """A short name for a public key: the beginning of the SHA-256 of its bytes."""
    return sha256_hex(_raw(key))[:20]


def pre_authentication(payload_type: str, payload: bytes) -> bytes:
    """The bytes that are signed (DSSE's PAE)."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def sign(payload: Mapping[str, Any], payload_type: str, private: bytes) -> Envelope:
    """The payload as canonical JSON (RFC 8785) in an envelope, signed. Raises SigningError for a bad key."""
    data = canonical_json(dict(payload))
    signature = _private(private).sign(pre_authentication(payload_type, data))
    return Envelope(
        payload_type=payload_type, payload=base64.b64encode(data).decode("ascii"),
        signatures=(Signature(keyid=key_id(public_key_of(private)), sig=base64.b64encode(signature).decode("ascii")),),
    )  # fmt: skip


def payload_of(envelope: Envelope) -> bytes:
    """The bytes in an envelope. Raises SigningError where they are not base64."""
    return _decoded(envelope.payload, "the payload")


def signed_by(envelope: Envelope, key: str) -> bool:
    """Whether one of the envelope's signatures is of that public key, over its payload and type."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(_raw(key))
        data = pre_authentication(envelope.payload_type, payload_of(envelope))
        signatures = [_decoded(s.sig, "a signature") for s in envelope.signatures]
    except (SigningError, ValueError):
        return False
    for signature in signatures:
        try:
            public.verify(signature, data)
        except InvalidSignature:
            continue
        return True
    return False


def _private(pem: bytes) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise SigningError("is no private key in PEM without a password; `tollbook party add` writes one") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningError("is no Ed25519 key; `tollbook party add` writes one")
    return key


def _raw(key: str) -> bytes:
    if not key.startswith(_PREFIX):
        raise SigningError(f"a public key begins with `{_PREFIX}` (got {key[:20]!r})")
    raw = _decoded(key.removeprefix(_PREFIX), "the key")
    if len(raw) != _KEY_BYTES:
        raise SigningError(f"an Ed25519 public key has {_KEY_BYTES} bytes (got {len(raw)})")
    return raw


def _decoded(text: str, what: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise SigningError(f"{what} is not base64") from error
