"""Records with other values."""

from __future__ import annotations

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.spans import Span, SpanField


def test_a_record_that_has_the_values_already_is_not_copied() -> None:
    """One that is changed is another, and leaves the first as it was."""
    span = Span(3, 7, SpanField.KILLED, 0.5)
    assert altered(span, start=3, end=7) is span
    later = altered(span, start=3, end=9)
    assert (later.start, later.end, span.end) == (3, 9, 7)
