"""Those who come to where an attack was, and are attacked themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.incidents.two_places import apart, exclude, paragraph_end
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.vocabulary.dates import DateRange

_CHARGE: Final = r"(?:[\w-]+ ){0,2}?(?:mine|device|charge|bomb)"
_ON_THEIR_WAY: Final = re.compile(
    r"(?:(?:An?|The) (?:[\w-]+ ){0,4}?(?:team|party|convoy|patrol|column|helicopter|unit|force|detachment|ambulance)|"
    r"(?:The )?[Rr]einforcements)\b[^.;]{0,60}? (?:on (?:the|its|their) way (?:to )?(?:the|rescue|recover|help|"
    r"evacuate|reach|collect|fetch|there)|(?:that|which|who) (?:went|came|tried|set out|had gone|was sent|were sent|"
    r"rushed|left|had left) (?:to |from )?[^.;]{2,40}?|sent (?:to|from|out|by) [^.;]{2,40}?|heading (?:to|for) the "
    r"[^.;]{2,30}?|trying to reach [^.;]{2,40}?)\b[^.;]{0,40}? (?:(?:was|were|came|itself|also|then) (?:[\w-]+ ){0,2}?"
    r"(?:fired (?:on|at|upon)|ambushed|attacked|shot at|hit|struck|under (?:fire|attack)|targeted|bombed|blown up|"
    rf"caught in)|(?:fell|ran|drove) (?:up)?on(?:to)? an? {_CHARGE}|(?:ran|drove) over an?|(?:hit|struck) an? "
    rf"{_CHARGE}|fell into an ambush)\b"
)
"""Those who come to where an attack was, and what was done to them."""


def on_reinforcements(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where those who come to a place that was attacked are attacked themselves, on another day or place.

    "A team of police on the way to the site was fired on on Monday. One soldier was killed": the rest of the paragraph.
    """
    spans = [s for s in bundle.spans if s.field in (SpanField.DATE, SpanField.PLACE)]
    for start, end in sorted({report.sentence(s.start) for s in spans}):
        if _ON_THEIR_WAY.match(report.text, start, end) is None:
            continue
        ends = paragraph_end(report, start)
        here = [s for s in bundle.spans if start <= s.start < ends]
        before = [s for s in bundle.spans if s.start < start]
        if not all(any(s.field in COUNTS for s in part) for part in (before, here)):
            continue
        days = [d for s, d in dated if s.start < start][-1:]
        later = any(exclude(days[0], d) for s, d in dated if start <= s.start < end) if days else False
        placed = [s for s in here if s.field is SpanField.PLACE]
        if not later and not (placed and apart(report, before, [s for s in placed if s.start < end])):
            continue
        rest = tuple(s for s in bundle.spans if s not in here)
        where = [] if placed else [s for s in before if s.field is SpanField.PLACE]
        when = [] if any(s.field is SpanField.DATE for s in here) else [s for s in before if s.field is SpanField.DATE]
        own = tuple(sorted([*where, *when, *here], key=lambda s: (s.start, s.end)))
        return [
            replace(bundle, spans=rest),
            replace(bundle, spans=own, main=later is False and bundle.main, event_types={}),
        ]
    return []
