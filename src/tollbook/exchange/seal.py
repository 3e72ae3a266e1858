"""A seal over an export: a hash of each of its lines, so that a changed byte is found and its record named.

The export has one record a line. Its seal, the last key of the object, lists for every line before it the id of the
record (or `frame`) and the SHA-256 of the line as a leaf of an RFC 6962 tree, then the tree's root, then who signed
that root. Everything in the seal can be worked out anew from the lines before it, so it protects itself as well.
An unsigned seal shows accidents; only a signed one shows forgery.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import msgspec

from tollbook.decisions.merkle import MerkleTree
from tollbook.decisions.signatures import public_key_of, sign

FORM = "tollbook/seal/1"
SEAL_TYPE = "application/vnd.tollbook.seal+json;v=1"
OPENING = b',\n "seal": {"form": "tollbook/seal/1", "lines": [\n'
FRAME = "frame"
_PLAIN = re.compile(r"[a-z0-9-]+")
_ID = re.compile(rb'"id": ?"([^"\\]{1,64})"')


class _Named(msgspec.Struct):
    id: str


_named = msgspec.json.Decoder(_Named)


class SealSignature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who signed a seal's root: the party's name, its public key, and the envelope's parts."""

    by: str
    key: str
    payload: str
    sig: str


def label_of(line: bytes) -> str:
    """The id of the record on a line, `frame` where there is none."""
    start, end = line.find(b"{"), line.rfind(b"}")
    if start < 0 or not line.startswith(b"  {"):
        return FRAME
    try:
        return _named.decode(line[start : end + 1]).id
    except (msgspec.MsgspecError, UnicodeDecodeError):
        found = _ID.search(line)
        return found[1].decode("utf-8", "replace") if found else FRAME


def entries_of(labels: Sequence[str], tree: MerkleTree) -> list[bytes]:
    """The seal's line for each line of the body."""
    pairs = zip(labels, tree.leaves, strict=True)
    found = [b'  [%b, "%b"]' % (_quoted(label), leaf.hex().encode()) for label, leaf in pairs]
    return [entry + b"," for entry in found[:-1]] + found[-1:]


def _quoted(label: str) -> bytes:
    return b'"%b"' % label.encode() if _PLAIN.fullmatch(label) else json.dumps(label).encode()


def closing(root: str, signature: SealSignature | None) -> list[bytes]:
    """The seal's last lines."""
    signed = b"null" if signature is None else msgspec.json.encode(signature)
    return [b"  ],", f'  "root": "{root}",'.encode(), b'  "signature": ' + signed, b" }}", b""]


def sealed(text: str, *, by: str | None = None, private: bytes | None = None) -> str:
    """The export with its seal, signed by a party where its private key (PEM) is given. Raises SigningError."""
    body = text.removesuffix("}\n").encode("utf-8")
    lines = body.split(b"\n")
    tree = MerkleTree(lines)
    root = tree.root().hex()
    signature = None
    if private is not None:
        envelope = sign({"by": by or "", "lines": len(lines), "root": root}, SEAL_TYPE, private)
        signature = SealSignature(
            by=by or "", key=public_key_of(private), payload=envelope.payload, sig=envelope.signatures[0].sig
        )
    return (
        body + OPENING + b"\n".join([*entries_of([label_of(line) for line in lines], tree), *closing(root, signature)])
    ).decode("utf-8")
