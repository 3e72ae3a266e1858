"""Keys and envelopes: what is signed is exactly what is read."""

from __future__ import annotations

import base64

import msgspec
import pytest

from tollbook.decisions.signatures import (
    key_id,
    new_private_key,
    payload_of,
    pre_authentication,
    public_key_of,
    read_public_key,
    sign,
    signed_by,
)
from tollbook.errors import SigningError


def test_the_pre_authentication_encoding_is_that_of_the_specification():
    """The example of DSSE's protocol document."""
    assert pre_authentication("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_a_signature_is_that_of_rfc_8032():
    """The first test vector of RFC 8032, section 7.1, through our reading of keys."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    secret = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    pem = Ed25519PrivateKey.from_private_bytes(secret).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    assert public_key_of(pem) == "ed25519:" + base64.b64encode(public).decode()


def test_only_the_key_that_signed_verifies_and_nothing_may_change():
    """Another key, another type, another payload, another signature: each fails."""
    mine, other = new_private_key(), new_private_key()
    envelope = sign({"b": 1, "a": "ü"}, "type/x", mine)
    assert payload_of(envelope) == '{"a":"ü","b":1}'.encode()
    assert signed_by(envelope, public_key_of(mine))
    assert envelope.signatures[0].keyid == key_id(public_key_of(mine))
    assert not signed_by(envelope, public_key_of(other))
    assert not signed_by(msgspec.structs.replace(envelope, payload_type="type/y"), public_key_of(mine))
    assert not signed_by(msgspec.structs.replace(envelope, payload="e30="), public_key_of(mine))
    assert not signed_by(msgspec.structs.replace(envelope, payload="not base64!"), public_key_of(mine))
    assert not signed_by(msgspec.structs.replace(envelope, signatures=()), public_key_of(mine))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "`ed25519:` and base64, or PEM"),
        ("ed25519:AAAA", "32 bytes"),
        ("ed25519:???", "not base64"),
        ("-----BEGIN PRIVATE KEY-----\n", "private key"),
        ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "or PEM"),
    ],
)
def test_what_is_no_public_key_is_refused_in_words(text, words):
    """Among them a private key given by mistake."""
    with pytest.raises(SigningError, match=words):
        read_public_key(text)


def test_a_public_key_is_read_from_pem():
    """As other programs write it."""
    from cryptography.hazmat.primitives import serialization

    private = new_private_key()
    loaded = serialization.load_pem_private_key(private, password=None)
    pem = loaded.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    assert read_public_key(pem.decode()) == public_key_of(private)
    with pytest.raises(SigningError, match="no private key"):
        public_key_of(b"nonsense")
