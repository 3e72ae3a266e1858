"""What is marked and is of no attack: figures apart from every one, matches, accidents told as another matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.no_attack.harmless import tells_of_mishap
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateMention

_TELLING: Final = frozenset({SpanField.DATE, SpanField.PLACE, SpanField.EVENT_TYPE, SpanField.WEAPON})
_ANOTHER: Final = re.compile(
    r"\b(?:another|an? separate|a second|a third|an earlier) (?:\w+ )?(?:attack|incident|raid|ambush|blast|bomb\w*|"
    r"explosion|strike|shooting|kidnapping|abduction|assault|killing)\b|\b(?:separately|elsewhere)\b",
    re.IGNORECASE,
)
_IN_CUSTODY: Final = re.compile(
    r"\b(?:held|detained|arrested|kept|questioned)\b[^.;\n]{0,30}? "
    r"(?:as witnesses|for questioning|on suspicion|in custody)\b"
)
_THE_DEAD: Final = re.compile(
    r"\b(?:of|named|buried|mourn\w+|the relatives of) (?:all |some )?the (?:dead|slain|victims)\b"
)
_SCENE: Final = re.compile(r"\b(?:at|near|outside|inside) (?:the|an?) [a-z]")
_PLACED: Final = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?P<name>[A-ZÀ-Þ][\w'’-]+)")


_OPENS_OTHER: Final = re.compile(
    r"In (?:another|a separate|other|an unrelated|unrelated) (?:matter|news|development|case|incident|accident)s?\b|"
    r"Separately,|Elsewhere\b|Meanwhile,"
)
_WAS_ACCIDENT: Final = Cue(
    r"\b(?:was|were|is|proved to be|turned out to be) (?:in fact |only |simply |merely )?an? "
    r"(?:road|traffic|car|train|mining|industrial|hunting|boating) accident\b"
)


_WON: Final = Cue(
    r"\b(?:beat|shot down|butchered|slaughtered|murdered|hammered|killed off|buried|demolished|crushed|massacred|"
    r"destroyed|hit|stunned) (?:[A-Z][\w'’-]+ ){1,3}\d{1,2}[-–]\d{1,2}\b"
)
"""Tells of a match: "Selby shot down Orvale Rovers 3-0"."""


def without_matches(report: ReportText, bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles without those that only tell of matches in the words of attacks."""
    return [b for b in bundles if not all(_WON.search(report.text, *report.sentence(s.start)) for s in b.spans)]


def without_accidents(report: ReportText, bundle: Bundle) -> Bundle:
    """The bundle without what sentences tell of another matter that was an accident, where others tell of an attack."""
    aside = {at for s in bundle.spans if _is_accident(report, at := report.sentence(s.start))}
    kept = tuple(s for s in bundle.spans if report.sentence(s.start) not in aside) if aside else bundle.spans
    told = any(s.field in (*COUNTS, SpanField.EVENT_TYPE) for s in kept)
    return replace(bundle, spans=kept) if aside and told else bundle


def _is_accident(report: ReportText, sentence: tuple[int, int]) -> bool:
    if _WAS_ACCIDENT.search(report.text, *sentence):
        return True
    return _OPENS_OTHER.match(report.text, sentence[0]) is not None and tells_of_mishap(report.text[slice(*sentence)])


def without_loose(report: ReportText, bundles: Sequence[Bundle], dates: Sequence[DateMention]) -> list[Bundle]:
    """The bundles without those that count people and say neither when nor where nor what befell them, beside others.

    "One of the four was 16", "an Ebola patient recovered", a sum of what the others count: none is an incident of its
    own. One is kept where the report is about no other, where no
    other counts whom it counts, or where its sentence, or the one before it in its paragraph,
    names a day or a place that no other bundle has.
    """
    bundles = [b for b in bundles if not _counts_none(report, b)] or bundles
    kept = [b for b in bundles if not _is_loose(report, b, bundles, dates)] or list(bundles)
    return [b for b in kept if not _points_back(report, b, kept)] or kept


_NOT_ONE: Final = re.compile(r"\b(?:not|without|nor) (?:even )?$", re.IGNORECASE)


def _counts_none(report: ReportText, bundle: Bundle) -> bool:
    """Whether all that a bundle marks is a count that a word denies: "Shaken. Not a scratch."."""
    return all(s.field in COUNTS and _NOT_ONE.search(report.text, max(0, s.start - 14), s.start) for s in bundle.spans)


def _points_back(report: ReportText, bundle: Bundle, bundles: Sequence[Bundle]) -> bool:
    """Whether a bundle counts only those of whom another told, or who are held as witnesses, and names no deed.

    "On Thursday there were pieces of two lorries. He is the nephew of three of the dead."
    """
    counts = [s for s in bundle.spans if s.field in COUNTS]
    if bundle.main and not any(b.main for b in bundles if b is not bundle):
        return False
    if not counts or any(s.field in (SpanField.EVENT_TYPE, SpanField.WEAPON) for s in bundle.spans):
        return False
    if all(s.field is SpanField.KIDNAPPED for s in counts):
        return all(_IN_CUSTODY.search(report.text, *report.sentence(s.start)) for s in counts)
    return all(_THE_DEAD.search(report.text, s.start - 24, s.end + 24) for s in counts)


def _is_loose(report: ReportText, bundle: Bundle, bundles: Sequence[Bundle], dates: Sequence[DateMention]) -> bool:
    fields = {s.field for s in bundle.spans}
    if fields & _TELLING or not fields & set(COUNTS):
        return False
    rest = [other for other in bundles if other is not bundle]
    if bundle.main and not any(other.main and _TELLING & {s.field for s in other.spans} for other in rest):
        return False
    others = [s for other in rest for s in other.spans]
    if fields & set(COUNTS) - {s.field for s in others}:
        return False  # nobody else tells how many were hurt
    return not any(_is_set(report, s, others, dates) for s in bundle.spans if s.field in COUNTS)


def _is_set(report: ReportText, count: Span, others: Sequence[Span], dates: Sequence[DateMention]) -> bool:
    """Whether a day or a place that no other incident has is named beside a figure."""
    first, last = report.sentence(count.start)
    paragraph = report.text.rfind("\n", 0, first) + 1
    start = max(paragraph, report.sentence(first - 1)[0]) if first > paragraph else first
    days = [d for d in dates if start <= d.start < last and d.date.known]
    if any(not any(s.start < d.end and d.start < s.end for s in others) for d in days):
        return True
    known = " ".join(report.text[s.start : s.end] for s in others if s.field is SpanField.PLACE)
    if _SCENE.search(report.text, first, last) or _ANOTHER.search(report.text, first, last):
        return True
    return any(m["name"] not in known for m in _PLACED.finditer(report.text, first, last))
