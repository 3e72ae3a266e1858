"""Content ids: the same content always has the same id, on any machine."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import msgspec
import rfc8785

PREFIXES = frozenset(
    {"src", "rpt", "men", "stm", "inc", "stt", "jdg", "rev", "cov", "prg", "fnd", "dec", "pty", "rat", "att", "plc"}
)
_HUGE = 2**53
_PLAINLY = (1e-3, 1e15)  # magnitudes of fractions that are written without an exponent, by whatever rules
_TEXTS = frozenset({str})
_PLAIN = frozenset({str, bool, type(None)})
_ORDINARY = msgspec.json.Encoder(order="sorted")
_AS_JSON = json.encoder.encode_basestring
_DIGITS = 20  # 80 bits: a collision among 10 million records has probability below 1e-10


def canonical_json(payload: Any) -> bytes:
    """The RFC 8785 canonical JSON of `payload` (str, int, float, bool, None, lists, dicts)."""
    if _ordinary(payload):
        try:
            return _ORDINARY.encode(payload)
        except UnicodeEncodeError:  # half a surrogate pair: the other says what is wrong
            pass
    # What is around such a number is written piece by piece, so that long lists of names beside it take the short way.
    if type(payload) is dict and all(type(key) is str and key.isascii() for key in payload):
        pairs = (_ORDINARY.encode(key) + b":" + canonical_json(payload[key]) for key in sorted(payload))
        return b"{" + b",".join(pairs) + b"}"
    if type(payload) is list or type(payload) is tuple:
        return b"[" + b",".join(map(canonical_json, payload)) + b"]"
    return rfc8785.dumps(payload)


def _ordinary(payload: Any) -> bool:
    """Whether msgspec writes this canonically: no whole number as a fraction, none huge or tiny, keys in ASCII."""
    parts = [payload]
    for part in parts:  # which grows by what is found in them
        kind = type(part)
        if kind in _PLAIN:
            continue
        if kind is dict:
            if not (_TEXTS.issuperset(map(type, part)) and all(map(str.isascii, part))):
                return False
            parts.extend(part.values())
        elif kind is list or kind is tuple:
            if not _PLAIN.issuperset(map(type, part)):
                parts.extend(part)
        elif kind is int:
            if abs(part) >= _HUGE:
                return False
        elif kind is not float or not _PLAINLY[0] <= abs(part) < _PLAINLY[1] or part.is_integer():
            return False
    return True


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of `data` in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def content_id(prefix: str, payload: Any) -> str:
    """`prefix-` and the first 20 hexadecimal digits of the SHA-256 over canonical JSON.

    Raises ValueError for a prefix that no record type has.
    """
    if prefix not in PREFIXES:
        raise ValueError(f"unknown id prefix {prefix!r}: one of {', '.join(sorted(PREFIXES))}")
    return f"{prefix}-{sha256_hex(canonical_json(payload))[:_DIGITS]}"


def named_id(prefix: str, key: str, name: str) -> str:
    """The same as `content_id` of `{key: name}` in a third of the time, for very many names; `key` is plain letters."""
    if prefix not in PREFIXES or not name.isascii():
        return content_id(prefix, {key: name})
    canonical = '{"' + key + '":' + _AS_JSON(name) + "}"
    return f"{prefix}-{sha256_hex(canonical.encode())[:_DIGITS]}"
