"""Attacks of one day or night of which a report tells place by place: "At A seven were killed. … At B a shop burnt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import MONTHS, WEEKDAY
from tollbook.extraction.spans import Bundle, Span, SpanField

_OPENS: Final = re.compile(
    r"(?:(?:And|But|Then|Meanwhile|Finally|Lastly),? )?"
    r"(?:(?:[Aa]t|[Aa]bout|[Aa]round|[Tt]owards) [\d.:]+ ?(?:[ap]\.?m\.?|hours)?,? )?"
    rf"(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]utside) (?!(?:{MONTHS}|{WEEKDAY}|All|Both)\b)"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?:[ -](?:[A-ZÀ-Þ][\w'’-]+|\d+)){0,3})(?P<after>,? \w+)?"
)
_NO_SCENE: Final = re.compile(
    r",? (?:hospitals?|clinics?|police|officials?|residents?|court|radio|newspapers?|[Pp]rovince|[Ss]tate|[Cc]ounty|"
    r"[Rr]egion|says|said|and|the (?:governor|minister|police|army))$"
)
_SEVERAL: Final = re.compile(
    r"\b(?:two|three|four|five|both|separate|twin|second) (?:[\w-]+ ){0,2}?(?:attacks?|incidents?|raids?|ambush(?:es)?|"
    r"blasts?|bombs?|bombings?|explosions?|strikes?|shootings?|assaults?|kidnappings?|operations?|events|places|"
    r"villages|hamlets|towns|cities|camps|settlements|districts|neighbourhoods|neighborhoods)\b|"
    r"\b(?:either|both) sides?\b|"
    r"(?:^|[.!?–-] )(?-i:[A-Z])[\w-]+ (?:bombs|bombings|blasts|explosions|strikes|raids|shootings)\b",
    re.IGNORECASE,
)
SUMMED: Final = re.compile(
    r"\b(?:two|three|four|five|six|several|twin) (?:[\w-]+ ){0,2}?(?:attacks|incidents|raids|ambushes|blasts|bombs|"
    r"bombings|explosions|strikes|shootings|assaults|kidnappings|events)\b",
    re.IGNORECASE,
)
"""Several attacks at once, whose victims a sentence may add up."""
_LATER: Final = (
    r"\b(?:of|among) (?:the|those) (?:wounded|injured|dead|victims|survivors|hurt|taken)\b|"
    r"\b(?:treated|hospitals?|clinics?|succumbed|(?:was|were|been|be) buried|mourn\w+)\b|\bdied of\b"
)
_RESTATED: Final = Cue(
    rf"\b(?:said|says|spoke|speaks|told|announced|reported|put|puts|confirmed|counted)\b|{_LATER}", re.IGNORECASE
)
"""What is said of one attack in several towns: by whom, and what became of its victims there."""
_RESULTS: Final = Cue(_LATER, re.IGNORECASE)
_AT: Final = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) $")
_UNMARKED: Final = 0.4  # confidence in a place that no reader marked


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is told from `start` to `end` of one place, whose name ends at `named[1]`."""

    name: str
    named: tuple[int, int]
    start: int
    end: int


def by_place(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """One bundle for each place at which sentences of it begin, each with victims of its own; empty for less than two.

    What a sentence ahead of them counts for all is nobody's; its day is each one's.
    """
    told = _tellings(report, bundle)
    if len(told) < 2:
        return []
    lead = [s for s in bundle.spans if s.start < told[0].start]
    ahead = report.text[: told[0].start]
    named = [t.name in ahead for t in told]
    if not _SEVERAL.search(ahead) and not all(named[1:]):
        return []
    own: list[list[Span]] = [[] for _ in told]
    for span in (s for s in bundle.spans if s.start >= told[0].start):
        own[_whose(report, told, span)].append(span)
    days = [s for s in lead if s.field is SpanField.DATE]
    setting = [s for s in lead if s.field not in COUNTS and s.field not in (SpanField.DATE, SpanField.PLACE)]
    done = []
    for number, (telling, spans) in enumerate(zip(told, own, strict=True)):
        if not any(s.field is SpanField.PLACE and s.start < telling.named[1] for s in spans):
            spans.append(Span(*telling.named, SpanField.PLACE, _UNMARKED))
        dated = [] if any(s.field is SpanField.DATE for s in spans) else days
        more = [s for s in setting if s.field is SpanField.EVENT_TYPE] if number else setting
        whole = tuple(sorted([*spans, *dated, *more], key=lambda s: (s.start, s.end)))
        first = number == 0
        kinds = bundle.event_types if first else {}
        done.append(replace(bundle, spans=whole, main=bundle.main and first, event_types=kinds))
    return done


def _tellings(report: ReportText, bundle: Bundle) -> list[_Telling]:
    found: list[_Telling] = []
    first = min(s.start for s in bundle.spans)
    last = max(s.end for s in bundle.spans)
    ahead = report.text[: report.sentence(first)[1]]
    for start in report.starts:
        if not first <= start < last:
            continue
        opens = _OPENS.match(report.text, start)
        if opens is None or (opens["after"] and _NO_SCENE.search(opens["after"])):
            continue
        name = opens["name"]
        known = any(
            _AT.search(report.text, max(0, m.start() - 9), m.start()) for m in re.finditer(rf"\b{name}\b", ahead)
        )
        told = (_RESULTS if known else _RESTATED).search(report.text, *report.sentence(start))
        if told:
            continue
        ends = report.text.find("\n", start)
        if not any(t.name == name for t in found):
            found.append(_Telling(name, opens.span("name"), start, len(report.text) if ends < 0 else ends))
    cut = [replace(t, end=min(t.end, n.start)) for t, n in pairwise(found)] + found[-1:]
    return [t for t in cut if any(s.field in COUNTS and t.start <= s.start < t.end for s in bundle.spans)]


def _whose(report: ReportText, told: Sequence[_Telling], span: Span) -> int:
    for number, telling in enumerate(told):
        if telling.start <= span.start < telling.end:
            return number
    sentence = report.text[slice(*report.sentence(span.start))]
    named = [n for n, t in enumerate(told) if t.name in sentence]
    return named[0] if len(named) == 1 else 0
