"""Paragraphs and points of a list that a place, a label or a bullet heads: an attack each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS, OWN
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.place_led import SUMMED
from tollbook.extraction.interpret.incidents.two_places import without_sums
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention

_UNMARKED: Final = 0.4  # confidence in a place or day that no reader marked
_HEADED: Final = Cue(
    r"^(?:\(?(?:\d{1,2}|[a-z])[.)][ \t]+)?(?P<place>[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+){0,3})"
    r"(?:, [A-Z][\w'’-]+(?: [\w'’-]+)?)?(?:[.:]| [-–—])[ \t]+(?=[A-Z])",
    re.MULTILINE,
)


def by_heading(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """A bundle told in several paragraphs, each headed by its place, as one a paragraph: "(1) Oru. …", "TESSIT. …".

    The day that stands before them is that of each which names none.
    """
    places = [s for s in bundle.spans if s.field is SpanField.PLACE]
    heads = list({m["place"]: m for m in reversed(list(_HEADED.finditer(report.text)))}.values())[::-1]
    marked = [m for m in heads if any(s.start < m.end("place") and m.start("place") < s.end for s in places)]
    heads = [m for m in heads if m in marked or (marked and m["place"].isupper())]
    ends = [report.text.find("\n", m.start()) for m in heads]
    items = [(m.start(), len(report.text) if e < 0 else e) for m, e in zip(heads, ends, strict=True)]
    items = [(a, b) for a, b in items if any(s.field in COUNTS and a <= s.start < b for s in bundle.spans)]
    if len(items) < 2:
        return [bundle]
    own = [[s for s in bundle.spans if a <= s.start < b] for a, b in items]
    for spans, (a, _) in zip(own, items, strict=True):
        head = next(m for m in heads if m.start() == a)
        if not any(s.field is SpanField.PLACE for s in spans):
            spans.insert(0, Span(*head.span("place"), SpanField.PLACE, _UNMARKED))
    outside = [s for s in bundle.spans if not any(s in spans for spans in own)]
    ahead = [d for d in dates if d.end <= items[0][0] and d.date.days == 1 and d.kind is not DateKind.FUTURE]
    days = [Span(d.start, d.end, SpanField.DATE, _UNMARKED) for d in ahead[-1:]]
    shared = [s for s in outside if s.field is SpanField.ATTRIBUTION]
    parted = []
    for number, spans in enumerate(own):
        dated = [] if any(s.field is SpanField.DATE for s in spans) else days
        rest = [s for s in outside if s not in shared] if number == 0 else []
        told = tuple(sorted([*spans, *dated, *shared, *rest], key=lambda s: (s.start, s.end)))
        parted.append(replace(bundle, spans=told, main=bundle.main, event_types={}))
    return parted


_LABEL: Final = re.compile(
    r"^(?:(?:File|Case|Incident|Attack|Event|Item)[ \t](?:one|two|three|four|five|six|[A-F]|#?\d)|"
    r"One|Two|Three|Four|Five|Six|[A-F])[.:][ \t]+(?=\S)[^\n]*",
    re.MULTILINE | re.IGNORECASE,
)
"""A paragraph under a label of its own: "File one: …", "Incident B. …", "Two. …"."""
_ASKED: Final = re.compile(r"^Q[.:]", re.MULTILINE)  # whoever answers is no such label


def by_label(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """A bundle that runs over paragraphs with labels as one a paragraph, where two of them count people."""
    points = [] if _ASKED.search(report.text) else [m.span() for m in _LABEL.finditer(report.text)]
    own = [[s for s in bundle.spans if a <= s.start < b] for a, b in points]
    alone = [[s for s in spans if not SUMMED.search(report.text, *report.sentence(s.start))] for spans in own]
    told = [{s.field for s in spans} for spans in alone]
    own = [s for s, t in zip(own, told, strict=True) if t & set(COUNTS) and t & {SpanField.PLACE, SpanField.DATE}]
    if len(own) < 2:
        return [bundle]
    outside = [s for s in bundle.spans if not any(s in spans for spans in own)]
    days = [s for s in outside if s.field is SpanField.DATE][:1]
    parts = []
    for n, spans in enumerate(own):
        lone = [] if any(s.field is SpanField.DATE for s in spans) else days
        whole = tuple(sorted([*spans, *(outside if n == 0 else lone)], key=lambda s: (s.start, s.end)))
        parts.append(replace(bundle, spans=whole, event_types={} if n else bundle.event_types))
    return [without_sums(report, parts[0]), *parts[1:]]


_BULLET: Final = re.compile(r"^[ \t]*[-*•▪●–][ \t]+(?=\S)[^\n]*", re.MULTILINE)


def by_bullet(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """A bundle that runs over points of a list as one a point, where two of them are of days that exclude each other.

    "• 14 killed in a strike on Orvale on 22 May" and "• A boat was shelled on 19 May" are no one attack.
    """
    points = [m.span() for m in _BULLET.finditer(report.text)]
    own = [[s for s in bundle.spans if a <= s.start < b] for a, b in points]
    parts = []
    for (a, b), spans in zip(points, own, strict=True):
        days = {d.date for d in dates if a <= d.start < b and d.date.days == 1 and d.kind is not DateKind.FUTURE}
        if len(days) == 1 and any(s.field in OWN for s in spans):
            parts.append((next(iter(days)), spans))
    if len({day for day, _ in parts}) < 2 or len(parts) != len([s for s in own if s]):
        return [bundle]
    outside = [s for s in bundle.spans if not any(s in spans for spans in own)]
    told = [
        tuple(sorted([*spans, *(() if n else outside)], key=lambda s: s.start)) for n, (_, spans) in enumerate(parts)
    ]
    return [replace(bundle, spans=spans, event_types={}) for spans in told]
