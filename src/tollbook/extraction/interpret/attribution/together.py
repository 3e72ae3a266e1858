"""One allegation about several attacks: "police blamed the Front for both"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import ATTACKS

_DEEDS: Final = (
    rf"(?:{ATTACKS}|"
    r"explosions|blasts|bombs|assaults|cases|operations|crimes|acts|actions|events|deeds|offences)"
)
_BOTH: Final = Cue(
    rf"\b(?:[Bb]oth (?:of (?:them|these|the) )?(?:{_DEEDS}|were|are|have been|had been)\b|"
    rf"(?:for|behind|claimed|claiming|claims|denied|denies|attributed|attributes|ascribed|ascribes|blamed|did|of|to) "
    rf"both(?: {_DEEDS}| of them)?(?=[,.;:]| (?:to|on|by|in a|and)\b|$))"
)
_EVERY: Final = Cue(
    rf"\b(?:[Aa]ll (?:of (?:them|these|the) )?(?:(?:the |these )?{_DEEDS}|"
    rf"(?:were|are|have been) (?:claimed|attributed|blamed))\b|[Aa]ll (?:three|four|five|six) (?:{_DEEDS}|were)\b|"
    r"(?:for|behind|claimed) all (?:three|four|of them)\b)"
)


def told_together(
    report: ReportText, rows: Sequence[Sequence[Attributed]], told: Sequence[Sequence[int]]
) -> list[list[Attributed]]:
    """The attributions of each incident, with those that a sentence makes for both, or all, that were told before it.

    `told` has the sentences that tell of each incident, in order.
    """
    found = [list(own) for own in rows]
    for k, own in enumerate(rows):
        for row in own:
            for other in _meant(report, row, k, told):
                if not any((r.actor.name, r.kind) == (row.actor.name, row.kind) for r in found[other]):
                    found[other].append(row)
    return found


def _meant(report: ReportText, row: Attributed, home: int, told: Sequence[Sequence[int]]) -> list[int]:
    """The other incidents that the sentence of an attribution speaks of."""
    first, last = report.sentence(row.actor.start)
    both = _BOTH.search(report.text, first, last)
    if not both and not _EVERY.search(report.text, first, last):
        return []
    line = report.sentence_number(first)
    before = {k: max(n for n in t if n <= line) for k, t in enumerate(told) if t and t[0] <= line}
    latest = sorted(before, key=lambda k: (-before[k], -k))
    return [k for k in (latest[:2] if both else latest) if k != home]
