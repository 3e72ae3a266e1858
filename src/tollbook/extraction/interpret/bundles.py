"""What bundles of marked words are asked by all who part and join them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.dates import DateRange

FIELDS: Final = {
    Outcome.KILLED: SpanField.KILLED,
    Outcome.INJURED: SpanField.INJURED,
    Outcome.KIDNAPPED: SpanField.KIDNAPPED,
}
"""What marks those whom an outcome befell."""
HARM: Final = {o: field for o, field in FIELDS.items() if o is not Outcome.KIDNAPPED}
"""Likewise of those whose bodies were harmed."""
HARMED: Final = frozenset((*HARM.values(), SpanField.PERPETRATORS_KILLED))
"""Likewise, with attackers who died."""
COUNTS: Final = tuple(FIELDS.values())
OWN: Final = (*COUNTS, SpanField.EVENT_TYPE, SpanField.WEAPON)
"""Fields of which an incident has words of its own."""


def date_of(span: Span, dates: Sequence[DateMention]) -> DateRange | None:
    """The days that a marked stretch names, the fewest of them; None for none and for what lies ahead."""
    found = [
        d for d in dates if d.start < span.end and d.end > span.start and d.date.known and d.kind is not DateKind.FUTURE
    ]
    return min(found, key=lambda d: d.date.days or 0).date if found else None


def joined(host: Bundle, bundle: Bundle) -> Bundle:
    """The host with the other's words, each once, in text order."""
    spans = sorted(
        [*host.spans, *(s for s in bundle.spans if s not in host.spans)], key=lambda s: (s.start, s.end, s.field.value)
    )
    return replace(host, spans=tuple(spans), main=host.main or bundle.main)
