"""What became of those taken, told on a day or at a place of its own: of the attack in which they were taken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS, joined
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Bundle, SpanField

_NUMBER: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_ONE_OF: Final = Cue(
    rf"\b[Bb]od(?:y|ies) of (?:another |the )?{_NUMBER}(?: more)? of (?:them|the (?:{_NUMBER}|abducted|abductees|"
    rf"kidnapped|captives|hostages|missing))\b"
)
"""Tells of the dead among those taken: "the body of one of the three"."""
_LET_GO: Final = re.compile(
    rf"The (?:{_NUMBER} )?(?:[a-z][\w'’-]+ ){{1,3}}(?:of|taken (?:at|in|near|from)|seized (?:at|in|near)) "
    r"(?:the )?(?P<where>[A-ZÀ-Þ][\w'’-]+)[^.;\n]{0,30}? (?:was|were|have been|has been) "
    r"(?:released|freed|let go|rescued|set free)\b"
)
"""Tells who came free, by where they were taken: "The two technicians of Orvale were released on 2 September"."""


def with_fates(report: ReportText, bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles, those that only tell what became of the taken joined to the one told before that took them."""
    kept: list[Bundle] = []
    for bundle in sorted(bundles, key=lambda b: min(s.start for s in b.spans)):
        host = _taken_in(report, bundle, kept)
        if host is None:
            kept.append(bundle)
            continue
        told = (*COUNTS, SpanField.FREED, SpanField.MISSING, SpanField.ROLE, SpanField.NATIONALITY)
        own = tuple(s for s in bundle.spans if s.field in told and s.field is not SpanField.KIDNAPPED)
        kept[kept.index(host)] = joined(host, replace(bundle, spans=own)) if own else host
    return kept if len(kept) < len(bundles) else list(bundles)


def _taken_in(report: ReportText, bundle: Bundle, before: Sequence[Bundle]) -> Bundle | None:
    """The one told last in which those were taken of whose fate a bundle tells; None where it tells of more."""
    told = {report.sentence(s.start) for s in bundle.spans if s.field in (*COUNTS, SpanField.FREED)}
    hosts = [b for b in before if any(s.field is SpanField.KIDNAPPED for s in b.spans)]
    if len(told) != 1 or not hosts:
        return None
    sentence = next(iter(told))
    if _ONE_OF.search(report.text, *sentence):
        return hosts[-1]
    let_go = _LET_GO.match(report.text, sentence[0])
    there = [b for b in hosts if let_go and _is_at(report, b, let_go["where"])]
    return there[-1] if there else None


def _is_at(report: ReportText, bundle: Bundle, name: str) -> bool:
    return any(s.field is SpanField.PLACE and name in report.text[s.start : s.end] for s in bundle.spans)
