"""Figures in the shorthand of security logs: "3 x escorts KIA, 2 WIA", "4 soldiers KIA", "6 AS KIA"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.others.who_did_it import ATTACKING
from tollbook.extraction.spans import Bundle, Span, SpanField

_SCORE: Final = 0.8  # certainty of a number right before such letters
_ALL, _SOME = 0.95, 0.3  # certainty that the only figure of an outcome in a line counts everybody, and one of several
_CODES: Final = {
    "KIA": SpanField.KILLED,
    "WIA": SpanField.INJURED,
    "MIA": SpanField.MISSING,
    "ABD": SpanField.KIDNAPPED,
}
_FIGURE: Final = re.compile(
    r"\b(?P<number>\d{1,3})(?: ?[x×])?(?P<who>(?: (?!and\b|or\b|KIA\b|WIA\b|MIA\b|ABD\b)[A-Za-z][\w'’/-]*){0,4})"
    r" ?(?P<code>KIA|WIA|MIA|ABD)\b"
)
_FOES: Final = re.compile(r" (?:x )?(?:AS|IS|ISIS|ISIL|ISWAP|ISGS|JNIM|JAS|TTP|NPA|INS|EN|ENY|TB|Taliban|Shabaab)\b")
"""Whom such logs count among the attackers: "6 AS KIA"."""
_CLAIMED: Final = re.compile(r"\bclaim(?:s|ed|ing)?(?: to have)? $")


def shorthand(text: str) -> list[Span]:
    """The figures of a text that stand before KIA, WIA, MIA or ABD, each of what its letters say.

    What the attackers claim is left to whoever reads their claims.
    """
    found: list[Span] = []
    if not any(code in text for code in _CODES):
        return found
    for m in _FIGURE.finditer(text):
        if _CLAIMED.search(text, max(0, m.start() - 20), m.start()):
            continue
        field = _CODES[m["code"]]
        if _FOES.search(m["who"]) or ATTACKING.search(m["who"]):
            if field is not SpanField.KILLED:
                continue
            field = SpanField.PERPETRATORS_KILLED
        found.append(Span(*m.span("number"), field, _SCORE))
    return found


def with_shorthand(report: ReportText, bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles, each with such figures of the one line in which it tells: they stand for what was marked of them."""
    done = list(bundles)
    for start, end, figures in _lines(report.text):
        homes = [n for n, b in enumerate(done) if b.spans and all(start <= s.start < end for s in b.spans)]
        if len(homes) != 1:
            continue
        fields = [f.field for f in figures]
        counts = {name: _SOME if fields.count(name) > 1 else _ALL for name in fields}
        own = [f if f.field is SpanField.PERPETRATORS_KILLED else replace(f, whole=counts[f.field]) for f in figures]
        kept = [s for s in done[homes[0]].spans if not any(s.start < f.end and f.start < s.end for f in own)]
        told = tuple(sorted([*kept, *own], key=lambda s: (s.start, s.end)))
        done[homes[0]] = replace(done[homes[0]], spans=told)
    return done


def _lines(text: str) -> list[tuple[int, int, list[Span]]]:
    """The lines with such figures: where each begins and ends, and its figures."""
    lines: dict[int, list[Span]] = {}
    for figure in shorthand(text):
        lines.setdefault(text.rfind("\n", 0, figure.start) + 1, []).append(figure)
    ends = {start: text.find("\n", start) for start in lines}
    return [(start, end if end >= 0 else len(text), lines[start]) for start, end in ends.items()]
