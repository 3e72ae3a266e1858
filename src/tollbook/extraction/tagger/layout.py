"""The order of the network's outputs; training and reading share it."""

from __future__ import annotations

from typing import Final

from tollbook.extraction.spans import CAST, SpanField
from tollbook.vocabulary.codes import AttributionKind, EventType

TAGS: Final = (
    *(f.value for f in SpanField if f is not SpanField.ORIGIN and f not in CAST),
    "actor",
    "speaker",
    *(f.value for f in CAST),
)
FIRST_CAST: Final = len(TAGS) - len(CAST)
"""Tags from here on are learnt from MUC-4 alone, those before it from the annotated reports alone."""
COUNTS: Final = ("killed", "injured", "kidnapped", "freed", "missing", "perpetrators_killed")
KINDS: Final = tuple(AttributionKind)
EVENTS: Final = tuple(EventType)

WHOLE, UNPROVEN, MAIN, KEEP = 0, 1, 2, 3
"""Columns of the per-span outputs; then come KINDS, then EVENTS."""
FIRST_KIND: Final = 4
FIRST_EVENT: Final = FIRST_KIND + len(KINDS)
SPAN_OUTPUTS: Final = FIRST_EVENT + len(EVENTS)
