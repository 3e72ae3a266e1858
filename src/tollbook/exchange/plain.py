"""Data of others, of which nothing is known: what is not of the kind that is looked for counts as not there."""

from __future__ import annotations

from typing import Any


def dict_in(data: Any) -> dict[str, Any]:
    """The object, or an empty one."""
    return data if isinstance(data, dict) else {}


def list_in(data: Any) -> list[Any]:
    """The list, or an empty one."""
    return data if isinstance(data, list) else []


def words_in(data: Any) -> str | None:
    """The text, None where there is none."""
    return data if isinstance(data, str) and data else None
