"""The tamper-evident log: its entries, and heads that somebody signed."""

from __future__ import annotations

from datetime import datetime

import msgspec

from tollbook.records.attestation import Envelope
from tollbook.vocabulary.ids import canonical_json

HEAD_TYPE = "application/vnd.tollbook.tree-head+json;v=1"


class LogEntry(msgspec.Struct, frozen=True, kw_only=True):
    """That something was recorded: what kind of thing, its id, the SHA-256 of what it says, when.

    `index` counts from 0. The hash of a removal or redaction is that of the report's document, which may be gone.
    """

    index: int
    kind: str
    record: str
    sha256: str
    at: str

    def row(self) -> dict[str, str]:
        """The entry as it is hashed and exported."""
        return {
            "at": self.at, "id": f"log-{self.index}", "kind": self.kind, "record": self.record, "sha256": self.sha256,
        }  # fmt: skip

    def leaf(self) -> bytes:
        """The bytes that the log's tree holds."""
        return canonical_json(self.row())


class TreeHead(msgspec.Struct, frozen=True, kw_only=True):
    """The log's size and root at a moment, signed by a party in `envelope`."""

    size: int
    root: str
    by: str
    envelope: Envelope
    recorded_at: datetime
