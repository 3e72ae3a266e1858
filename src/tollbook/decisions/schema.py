"""The JSON Schema of programme files, for editors; generated from the records and shipped beside this module."""

from __future__ import annotations

import inspect
import json
from importlib import resources
from typing import Any

import msgspec

from tollbook.records import Programme

FILE = "programme.schema.json"


def programme_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a programme file, generated from the records as they are now."""
    made = _dedented(msgspec.json.schema(Programme))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "tollbook programme", **made}


def _dedented(value: Any) -> Any:
    """Descriptions come from docstrings, which Python strips of their indentation only from 3.13 on."""
    if isinstance(value, dict):
        return {
            key: inspect.cleandoc(part) if key == "description" and isinstance(part, str) else _dedented(part)
            for key, part in value.items()
        }
    return [_dedented(part) for part in value] if isinstance(value, list) else value


def schema_text() -> str:
    """The same as text, as it is shipped."""
    return json.dumps(programme_schema(), indent=1, ensure_ascii=False) + "\n"


def shipped_schema() -> str:
    """The schema file that is in the package."""
    return resources.files("tollbook.decisions").joinpath(FILE).read_text(encoding="utf-8")
