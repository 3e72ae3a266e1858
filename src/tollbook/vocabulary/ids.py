"""Content ids: the same content always has the same id, on any machine."""

from __future__ import annotations

import hashlib
from typing import Any

import rfc8785

PREFIXES = frozenset(
    {"src", "rpt", "men", "stm", "inc", "stt", "jdg", "rev", "cov", "prg", "fnd", "dec", "pty", "att", "plc"}
)
_DIGITS = 20  # 80 bits: a collision among 10 million records has probability below 1e-10


def canonical_json(payload: Any) -> bytes:
    """The RFC 8785 canonical JSON of `payload` (str, int, float, bool, None, lists, dicts)."""
    return rfc8785.dumps(payload)


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
