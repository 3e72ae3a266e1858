"""Figures that add up what several incidents of a report cost, which are the toll of none of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.bundles import FIELDS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.aggregates import clause_of
from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.vocabulary.codes import Outcome

IN_SUM: Final = re.compile(r"(?:In (?:all|total|sum)|Altogether|Overall|Taken together),? ")
"""What opens the sentence that adds up a list of incidents."""


def adds_up(report: ReportText, span: Span, bundles: Sequence[Bundle]) -> bool:
    """Whether a figure is the sum of what several incidents told before it cost: "Nine died. … Five. … In all 14"."""
    first = report.sentence(span.start)[0]
    return _is_sum(report, span, [[s for s in b.spans if s.end <= first] for b in bundles])


def _is_sum(report: ReportText, span: Span, told: Sequence[Sequence[Span]]) -> bool:
    """Whether a figure is the sum of the highest of its kind that each of several incidents is told by."""
    number = next(iter(report.quantities_in(span.start, span.end)), None)
    most = [
        max((q.low for s in spans if s.field is span.field for q in report.quantities_in(s.start, s.end)), default=0)
        for spans in told
    ]
    return number is not None and sum(n > 0 for n in most) > 1 and sum(most) == number.low


_THEY_ARE: Final = re.compile(
    r"\s*(?:(?:They|These) (?:are|were) |(?:Those|The|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+))\b"
    r"[^.\n]{0,60}\b(?:taken|abducted|kidnapped|seized)\b)"
)
"""Tells next whose captives they are: "They are the ten taken at Orvale and the 17 taken at Senna"."""


def without_all_taken(report: ReportText, bundle: Bundle, bundles: Sequence[Bundle]) -> Bundle:
    """A bundle without the figure of all who were taken in several attacks that the next sentence tells one by one."""
    if len(bundles) < 2:
        return bundle
    kept = tuple(
        s for s in bundle.spans if s.field is not SpanField.KIDNAPPED or not _is_of_several(report, s, bundles)
    )
    return bundle if len(kept) == len(bundle.spans) else altered(bundle, spans=kept)


def _is_of_several(report: ReportText, span: Span, bundles: Sequence[Bundle]) -> bool:
    """Whether those a sentence counts are the captives of several attacks: "27 are free. They are the ten … and 17"."""
    end = report.sentence(span.start)[1]
    if not _THEY_ARE.match(report.text, end):
        return False
    return _is_sum(report, span, [[s for s in b.spans if s.start >= end] for b in bundles])


_NUMBER: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|both|twin)"
_EVENTS: Final = (
    r"(?:attacks|incidents|raids|ambushes|blasts|bombings|explosions|strikes|shootings|assaults|kidnappings|"
    r"abductions|events|killings|massacres)"
)
_SEVERAL: Final = Cue(
    rf"\b(?:{_NUMBER}|separate) (?:(?!(?:of|in|after|days?|weeks?|months?|years?)\b)[\w-]+ ){{0,3}}?{_EVENTS}\b|"
    r"\bin (?:two|three|four|five|both|several) (?:places|villages|towns|hamlets|camps|nights)\b",
    re.IGNORECASE,
)
"""Several attacks, of which the sentence counts what they cost."""
_IN_ALL: Final = Cue(
    r"\bin all\b|\ball told\b|\baltogether\b|\bin (?:total|sum)\b|\b(?:either|both) sides?\b|"
    r"\b(?:have|has) (?:now|so far|thus|already)\b[^.;]{0,90}\bthis (?:week|month|year)\b|"
    r"(?:^|[.!?–-] )(?:(?-i:[A-Z])[\w-]+ )?(?:bombs|bombings|blasts|explosions|attacks|strikes|raids|ambushes|"
    r"shootings|assaults)\b[^.;]{0,60}? (?:killed|left|wounded|injured|hurt|claimed)\b",
    re.IGNORECASE,
)
"""What a sentence that adds up may say besides."""
_IN_THEM: Final = re.compile(
    rf"[^.;:]{{0,60}}? in {_NUMBER} (?:separate )?(?:[\w-]+ )?{_EVENTS}\b(?! (?:that|which) )", re.IGNORECASE
)
_OF_ONE: Final = re.compile(r"(?:['’]s|\b(?:the|an?|this|that)) (?:\w+ )?(?:attack|raid|ambush|blast|bombing|strike)\b")


def over_all(
    report: ReportText, marked: Sequence[Span], bundles: list[Bundle], totals: list[Span]
) -> tuple[list[Bundle], list[Span]]:
    """The bundles without a `marked` figure that is the sum of what several of them cost, which is a stated total.

    "Two attacks killed nine on Monday. A bomb in Orvale killed four. … Gunmen shot five near Senna."
    """
    fields = {field: outcome for outcome, field in FIELDS.items()}
    asked = [s for s in marked if s.field in fields and _may_sum(report, s)] if len(bundles) > 1 else []
    sums = [s for s in asked if _is_toll_of_all(report, s, bundles, fields[s.field])]
    if not sums:
        return bundles, totals
    kept = [altered(b, spans=tuple(s for s in b.spans if s not in sums)) for b in bundles]
    told = [Span(*_words_of(report, s), SpanField.STATED_TOTAL, s.score) for s in sums]
    return kept, [*totals, *told]


def _words_of(report: ReportText, span: Span) -> tuple[int, int]:
    """A figure with the words for the attacks that it is of, or with its clause where none stand beside it."""
    several = _SEVERAL.search(report.text, *report.sentence(span.start))
    if several is None:
        return clause_of(report, span)
    return min(span.start, several.start()), max(span.end, several.end())


def _may_sum(report: ReportText, span: Span) -> bool:
    """Whether a marked figure stands in a sentence that may count for several attacks."""
    number = next(iter(report.quantities_in(span.start, span.end)), None)
    if number is None or number.low < 2:
        return False
    line = report.sentence(span.start)
    return bool(_SEVERAL.search(report.text, *line) or _IN_ALL.search(report.text, *line))


def _is_toll_of_all(report: ReportText, span: Span, bundles: Sequence[Bundle], outcome: Outcome) -> bool:
    """Whether a figure is what all bundles that count anybody come to, as their other words tell each one's toll.

    Of what a sentence says of several attacks it is enough that each of two is told to have cost less.
    """
    number = report.quantities_in(span.start, span.end)[0].low
    line = report.sentence(span.start)
    tolls: list[tuple[int, int]] = []
    for bundle in bundles:
        own = [s for s in bundle.spans if s.field is span.field and not line[0] <= s.start < line[1]]
        rows = count(report, atoms_by_outcome(report, {outcome: own}).get(outcome, [])).totals
        if any(r.low for r in rows):
            tolls.append((min(r.low for r in rows), max(r.high or r.low for r in rows)))
    if len(tolls) < 2:
        return False
    if sum(low for low, _ in tolls) <= number <= sum(high for _, high in tolls):
        return _OF_ONE.search(report.text, *line) is None
    several = _SEVERAL.search(report.text, line[0], span.end) or _IN_THEM.match(report.text, span.end, line[1])
    return several is not None and number > max(low for low, _ in tolls)
