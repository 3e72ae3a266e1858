"""The marking definitions of TLP 2.0, which travel in the bundle (OASIS, TLP 2.0 extension, 2022)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
_IDS = {
    "clear": "94868c89-83c2-464b-929b-a1a8aa3c8487", "green": "bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
    "amber": "55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber+strict": "939a9414-2ddd-4d32-a0cd-375ea402b003",
    "red": "e828b379-4e03-4974-9ac4-e53a884c97c1",
}  # fmt: skip


class TLP(StrEnum):
    """How far a bundle may be passed on (FIRST, Traffic Light Protocol 2.0)."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber+strict"
    RED = "red"

    @property
    def ref(self) -> str:
        """The id of its marking definition."""
        return f"marking-definition--{_IDS[self.value]}"

    def definition(self) -> dict[str, Any]:
        """The marking definition, as published."""
        return {
            "type": "marking-definition", "spec_version": "2.1", "id": self.ref,
            "created": "2022-10-01T00:00:00.000Z", "name": f"TLP:{self.value.upper()}",
            "extensions": {_EXTENSION: {"extension_type": "property-extension", "tlp_2_0": self.value}},
        }  # fmt: skip
