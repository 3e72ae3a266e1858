"""What a number of a stated total counts: attacks, the dead, the hurt, the taken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.words.quantities import Quantity
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Measure

_WORDS: Final[tuple[tuple[Measure, str], ...]] = (
    (Measure.KILLED,
        (r"kill(?:ed|s|ing|ings)?|dead|deaths?|died|dies|die|lives|lost|slain|murder(?:s|ed)?|"
        r"fatalities|martyr\w*|homicides?|lost their lives|cost|bodies|perished|toll|shot dead|victims?|fell")),
    (Measure.INJURED, r"injur(?:ed|ies|ing|y)|wound(?:ed|s|ing)?|hurt|maimed"),
    (Measure.KIDNAPPED,
        (r"kidnap(?:ped|pings?|s)?|abduct(?:ed|ions?|s)?|hostages?|captives?|in captivity|"
        r"seized|carried off|taken|held|deprived of liberty|snatched|ABD")),
    (Measure.ATTACKS,
        (r"attacks?|attacked|incidents?|raids?|ambush(?:es)?|strikes?|assaults?|bombings?|"
        r"cases|occasions?|episodes?|events?|times|robber(?:y|ies)|shootings?|explosions?|killings|acts?|"
        r"clashes|torched|hit|blasts?|hijack\w*|"
        r"operations|events|bombed|occurrences|air raids|kidnappings")),
)  # fmt: skip
_MEASURES: Final = tuple((measure, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for measure, words in _WORDS)
_AMONG: Final = Cue(
    r"\b(?:among (?:them|whom|those)|including|of (?:them|whom))(?: (?:at|least|about|some|also))* "
    r"(?:(?:\d+|\w+) (?:\w+ ){1,3}and )?$",
    re.IGNORECASE,
)
_BESIDE: Final = Cue(
    r"\b(?:against|(?:down|up) from|compared (?:with|to)|(?:went|rose|fell|grew|dropped)(?: up| down)? from|"
    r"from [\w-]+ to) (?:some |about |only |just |around |nearly )?$",
    re.IGNORECASE,
)  # the same thing at another time
_PART: Final = re.compile(r" of (?:them|these|those|whom|which|the (?:dead|victims))\b", re.IGNORECASE)
_DEED: Final = (
    r"(?:attacks|incidents|raids|ambushes|strikes|assaults|bombings|cases|episodes|events|shootings|explosions|"
    r"kidnappings|"
    r"abductions|killings|clashes|occasions)"
)
_DIED: Final = re.compile(
    rf"(?: (?!{_DEED}\b)[a-z’'-]+){{0,3}}? (?:died|perished|killed|(?:were|was|have been|has been|"
    rf"has \w+ been) killed)\b"
)
_TAKEN: Final = re.compile(r"\b(?:kidnap\w*|abduct\w*|hostages?|ransom)\b", re.IGNORECASE)
_SLAIN: Final = re.compile(r"\b(?:kill\w*|dead|deaths?|died|murder\w*|slain|lives|fatal\w*)\b", re.IGNORECASE)
_VICTIMS: Final = re.compile(r"(?: [\w'’-]+){0,2}? victims\b")
_DEEDS: Final = re.compile(rf"(?: (?!in\b|of\b|on\b|at\b)[\w-]+){{0,4}}? {_DEED}\b")
_CASES: Final = re.compile(r"(?: (?:kidnap\w*|abduction|murder|killing|shooting))? (?:cases|incidents|episodes)\b")


def counted(text: str, quantity: Quantity, span: Span, rows: Sequence[tuple[Measure, Quantity]]) -> Measure | None:
    """What a number counts: a fate that stands behind it, what the figure beside it counts, else its nearest word.

    `rows` are the figures of the stretch that stand before it.
    """
    ahead = max(span.start, quantity.start - 60)
    if _DIED.match(text, quantity.end, span.end):
        return Measure.KILLED
    deeds = _DEEDS.match(text, quantity.end, span.end)
    if _CASES.match(text, quantity.end, span.end):
        return Measure.ATTACKS
    beside = _BESIDE.search(text, ahead, quantity.start)
    if rows and deeds and (beside or text[ahead : quantity.start].endswith(" in ")):
        return Measure.ATTACKS
    if rows and (beside or _AMONG.search(text, ahead, quantity.start) or _PART.match(text, quantity.end)):
        return rows[-1][0]
    nearest = _measure(text, quantity, span)
    if nearest is Measure.KILLED and _VICTIMS.match(text, quantity.end) and _TAKEN.search(text, span.start, span.end):
        return nearest if _SLAIN.search(text, span.start, span.end) else Measure.KIDNAPPED
    return nearest


def _measure(text: str, quantity: Quantity, span: Span) -> Measure | None:
    """What the number counts: the measure word nearest to it, words after it before words ahead of it."""
    begin, stop = max(0, span.start - 60), min(len(text), span.end + 30)
    best: tuple[float, Measure] | None = None
    for measure, pattern in _MEASURES:
        for m in pattern.finditer(text, begin, stop):
            after = m.start() >= quantity.end
            gap = text[quantity.end : m.start()] if after else text[m.end() : quantity.start]
            cost = (
                len(gap.split())
                + (0.0 if after else 1.5)
                + 2.5 * len(re.findall(r",|\band\b|;|:", gap))
                + (20 if "." in gap else 0)
            )
            cost += 1 if measure is Measure.ATTACKS and gap.split() and " in " in gap else 0
            if best is None or cost < best[0]:
                best = (cost, measure)
    return best[1] if best and best[0] < 12 else None
