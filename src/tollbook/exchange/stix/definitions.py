"""The two extensions that bundles carry, and who defines them. Their JSON Schemas are files beside this one."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from tollbook.exchange.stix.ids import EPOCH, stix_id

PRODUCER = stix_id("identity", "tollbook")
HARM = stix_id("extension-definition", "human-harm", "1")
SOURCED = stix_id("extension-definition", "sourced", "1")
CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
"""The incident core extension (OASIS)."""
VERSION = "1.0.0"

_HARM_WORDS = (
    "On an incident: how many people were killed, injured, kidnapped, freed or went missing, as lowest, best and "
    "highest credible count, by nationality and role, with the rule that chose the best figure, the notes that "
    "state the figures and those that were set aside with the reason; and how precisely its date is known. A best "
    "figure never replaces the rival ones: they stand in the notes."
)
_SOURCED_WORDS = (
    "On a note: one statement of one report with its coded value, its words, where they stand in the report and "
    "their SHA-256, who said it and how it was hedged. On a report: the document as retrieved. On a relationship: "
    "what kind of attribution it is and how it stands. Made so that a ledger of such statements can be written as "
    "a bundle and read again unchanged."
)
_WORDS = {
    HARM: ("Human harm", "human-harm", _HARM_WORDS),
    SOURCED: ("Sourced statements", "sourced", _SOURCED_WORDS),
}


@cache
def schema(name: str) -> Any:
    """The JSON Schema of an extension: `human-harm` or `sourced`."""
    return json.loads(files("tollbook.exchange.stix").joinpath(f"{name}.schema.json").read_text(encoding="utf-8"))


def definitions() -> list[dict[str, Any]]:
    """The producer's identity and the extension definitions."""
    producer = {
        "type": "identity", "spec_version": "2.1", "id": PRODUCER, "created": EPOCH, "modified": EPOCH,
        "name": "tollbook", "identity_class": "system",
        "description": "Software that keeps what reports say of attacks on people, each figure with its words.",
    }  # fmt: skip
    return [
        producer,
        *(
            {
                "type": "extension-definition", "spec_version": "2.1", "id": key, "created_by_ref": PRODUCER,
                "created": EPOCH, "modified": EPOCH, "name": name, "description": words,
                "schema": json.dumps(schema(file), sort_keys=True), "version": VERSION,
                "extension_types": ["property-extension"],
            }
            for key, (name, file, words) in _WORDS.items()
        ),
    ]  # fmt: skip


def extension(**content: Any) -> dict[str, Any]:
    """A property extension with that content."""
    return {"extension_type": "property-extension", **content}
