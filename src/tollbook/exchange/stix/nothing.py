"""STIX knows neither null nor empty lists: what is not there is left out, and read again as not there."""

from __future__ import annotations

from typing import Any

UNSTATED = "unstated"
"""Stands for the nationality of people whose nationality is not stated, which is not the same as everybody's."""


def filled(data: Any) -> Any:
    """The same without nulls and empty lists; a null nationality of a count is said in words."""
    if isinstance(data, dict):
        counted = {"low", "nationality"} <= data.keys() and "measure" not in data
        kept = {key: filled(value) for key, value in data.items()}
        if counted and data["nationality"] is None:
            kept["nationality"] = UNSTATED
        return {key: value for key, value in kept.items() if value is not None and value not in ([], {})}
    return [filled(each) for each in data] if isinstance(data, list) else data


def restored(statement: dict[str, Any]) -> dict[str, Any]:
    """A statement or stated total as it was before `filled`."""
    value = statement.get("value")
    if not isinstance(value, dict):
        return {"high": None, **statement}
    value = {"high": None, **value} if value.get("type") in ("count", "perpetrators_killed") else value
    value = {"speaker": None, **value} if value.get("type") == "attribution" else value
    if value.get("nationality") == UNSTATED:
        value = {**value, "nationality": None}
    return {**statement, "value": value}
