"""The hours of one attack, a line each, in a report that calls itself a timeline of it: they are no incidents apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import joined
from tollbook.extraction.spans import Bundle, SpanField

_ATTACK: Final = (
    r"(?:attack|assault|raid|siege|ambush|abduction|kidnapping|massacre|bombing|hijack(?:ing)?|shooting|stand-?off|"
    r"incident)"
)
_LINES: Final = r"(?:timeline|chronology|sequence of events|minute by minute|hour by hour)"
_CALLED: Final = re.compile(
    rf"\b{_LINES}\b[^.;\n]{{0,50}}?\b{_ATTACK}\b|\b{_ATTACK}\b[^.;\n]{{0,40}}?\b{_LINES}\b", re.IGNORECASE
)
_TOP: Final = 400  # characters of a text in which it says what it is
_HOUR: Final = re.compile(
    r"^[ \t]*(?:[-*•–—▪|][ \t]*)?(?:[A-Z][^.;:\n]{2,24}, )?(?:(?:at|about|approx\.?|c\.|around) )?\d{1,2}[:.h]\d{2}\b",
    re.MULTILINE | re.IGNORECASE,
)
_FEWEST: Final = 2  # lines that open with an hour


def course(text: str, title: str) -> tuple[int, int] | None:
    """Where such lines stand in a text, from the line before the first that opens with an hour; None without them."""
    if not (_CALLED.search(title) or _CALLED.search(text[:_TOP])):
        return None
    hours = list(_HOUR.finditer(text))
    if len(hours) < _FEWEST:
        return None
    before = text.rfind("\n", 0, max(0, text.rfind("\n", 0, hours[0].start() + 1))) + 1
    return before, len(text)


def of_one_course(bundles: list[Bundle], stretch: tuple[int, int] | None) -> list[Bundle]:
    """The bundles, those that begin in a stretch which tells of one attack as one."""
    if stretch is None:
        return bundles
    within = [b for b in bundles if stretch[0] <= min(s.start for s in b.spans) < stretch[1]]
    others = [b for b in bundles if b not in within]
    return [*others, _all_joined(within)] if within else bundles


def _all_joined(bundles: Sequence[Bundle]) -> Bundle:
    """The words of all, of the days only the first: it is of the day on which it began."""
    first, *rest = sorted(bundles, key=lambda b: min(s.start for s in b.spans))
    for bundle in rest:
        first = joined(first, bundle)
    began = min((s.start for s in first.spans if s.field is SpanField.DATE), default=0)
    return replace(first, spans=tuple(s for s in first.spans if s.field is not SpanField.DATE or s.start == began))
