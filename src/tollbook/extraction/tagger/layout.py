"""The order of the network's outputs; training and reading share it."""

from __future__ import annotations

from typing import Final

from tollbook.extraction.spans import SpanField
from tollbook.vocabulary.codes import AttributionKind, EventType

TAGS: Final = (*(f.value for f in SpanField if f is not SpanField.ORIGIN), "actor", "speaker")
COUNTS: Final = ("killed", "injured", "kidnapped", "freed", "missing", "perpetrators_killed")
KINDS: Final = tuple(AttributionKind)
EVENTS: Final = tuple(EventType)

WHOLE, UNPROVEN, MAIN, KEEP = 0, 1, 2, 3
"""Columns of the per-span outputs; then come KINDS, then EVENTS."""
FIRST_KIND: Final = 4
FIRST_EVENT: Final = FIRST_KIND + len(KINDS)
SPAN_OUTPUTS: Final = FIRST_EVENT + len(EVENTS)
