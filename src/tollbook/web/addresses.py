"""Addresses: what a reader asks for in one, checked, and addresses for others to follow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, quote_plus

from starlette.requests import Request

from tollbook.errors import UsageError
from tollbook.exchange.asking import selection_of, words_of
from tollbook.records import Selection

FILTERS = (
    "country", "admin1", "near", "since", "until", "nationality", "role", "event_type", "actor", "standing",
)  # fmt: skip
_LISTS = frozenset({"country", "admin1", "near", "event_type", "actor"})
_LONGEST = 500
_PLAIN = re.compile(r"[\w.,:~-]*", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def asked(request: Request, *allowed: str) -> dict[str, str]:
    """The words after `?` by their names, empty ones left out; a list may be given in several.

    Raises UsageError for a name that the page does not know, one given twice, or words that no field holds.
    """
    found: dict[str, str] = {}
    for name, words in request.query_params.multi_items():
        if name not in allowed:
            known = f"it takes {', '.join(allowed)}" if allowed else "it takes none"
            raise UsageError(f"this page has no field of that name; {known}", subject=shown(name))
        checked(words, name)
        if not words.strip():
            continue
        if name in found and name not in _LISTS:
            raise UsageError("give this field once", subject=name)
        found[name] = f"{found[name]},{words.strip()}" if name in found else words.strip()
    return found


def checked(words: str, name: str) -> str:
    """The words, if a field may hold them. Raises UsageError."""
    if len(words) > _LONGEST:
        raise UsageError(f"at most {_LONGEST} characters (got {len(words)})", subject=name)
    if _CONTROL.search(words):
        raise UsageError(f"holds characters that no name or figure has (got {shown(words)!r})", subject=name)
    return words


def shown(words: str) -> str:
    """Words from an address as a message may repeat them: short, without control characters."""
    clean = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", words)
    return clean if len(clean) <= 60 else f"{clean[:60]}…"


def selection_in(words: Mapping[str, str]) -> Selection:
    """The selection that the fields describe. Raises UsageError or UnknownCodeError."""
    given: dict[str, Any] = {name: value for name, value in words.items() if name in FILTERS}
    return selection_of(**given)


def page_number(words: Mapping[str, str]) -> int:
    """The page asked for, 1 unless one is. Raises UsageError for what is no number of a page."""
    asked_for = words.get("page", "1")
    if not re.fullmatch(r"[0-9]{1,15}", asked_for) or int(asked_for) < 1:
        raise UsageError(f"pages are numbered from 1 on (got {shown(asked_for)!r})", subject="page")
    return int(asked_for)


def address(path: str, words: Mapping[str, str | int | None] | None = None, **more: str | int | None) -> str:
    """An address within the site; fields that are None or empty are left out, and so is the first page."""
    given = {**(words or {}), **more}
    parts = [
        f"{_quoted(n)}={_quoted(str(v))}" for n, v in given.items() if v not in (None, "") and (n, v) != ("page", 1)
    ]
    return quote(path, safe="/-_.~") + (f"?{'&'.join(parts)}" if parts else "")


def _quoted(words: str) -> str:
    return words if _PLAIN.fullmatch(words) else quote_plus(words, safe=",:")


def of_selection(path: str, selection: Selection, **changed: str | int | None) -> str:
    """The address of a page for a selection, with some of its fields changed."""
    return address(path, words_of(selection), **changed)
