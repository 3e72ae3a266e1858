"""Bare numbers of a stated total that count, in their order, what the figures before them count: pairs and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.vocabulary.codes import Measure

_HEDGES: Final = r"[\"“]?(?:about |around |above |over |at least |more than |nearly |almost |some |only |just )*"
_AND: Final = re.compile(rf"[\"”]?,? (?:and|to) {_HEDGES}")
_PAIR_LED: Final = Cue(
    rf"(?:\b(?:figures?|numbers?|counts?|tolls?|totals?)\b[^.;\n]{{0,80}}? (?:are|is|were|was)(?: now)? |"
    rf"\b(?:has|have|had|gives?|gave|counts?|counted|speaks? of|spoke of|it is now|they are now) |\(){_HEDGES}$",
    re.IGNORECASE,
)  # "In September the figures were 12 and 19"
_ENDS: Final = re.compile(r"[\"”]?(?:[.,;:)]|$| (?:in|over|during|for|since)\b)")
_ITEM: Final = re.compile(
    r"(?:^|[,;:(–-]|\band) ?(?:and )?(?:[A-Z][\w'’-]*(?: (?:[A-Z(][\w'’)-]*|and|its|of|the|[a-z]+s)){0,4}"
    r"|of [a-z]+(?: [a-z]+)?)(?::| for)? \(?(?P<number>\d{1,4})(?=\)?(?:[,;.]|$| and ))"
)  # "Orvale 24, Senna 13"
_MONTH: Final = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]* \(?\d")


def pair_in_order(
    report: ReportText, quantities: Sequence[Quantity], told: Sequence[tuple[Measure, Quantity]]
) -> list[tuple[Measure, Quantity]]:
    """Two bare numbers for the two measures told last in one sentence: "152 dead, 221 hurt. In 2017 it was 12 and 19".

    `quantities` are those of the stretch, `told` the figures before it with their measures.
    """
    text = report.text
    for first, second in pairwise(quantities):
        if not _AND.fullmatch(text, first.end, second.start) or not _ENDS.match(text, second.end):
            continue
        if not _PAIR_LED.search(text, max(0, first.start - 120), first.start):
            continue
        before = [(m, q) for m, q in told if q.end <= first.start]
        last = report.sentence_number(before[-1][1].start) if before else -1
        measures = list(dict.fromkeys(m for m, q in before if report.sentence_number(q.start) == last))
        if len(measures) == 2:
            return [(measures[0], first), (measures[1], second)]
    return []


def list_numbers(text: str, start: int, end: int) -> list[Quantity]:
    """Digits behind the names of a list of two at the least, which elsewhere might be ages or labels."""
    found = [m for m in _ITEM.finditer(text, start, end) if not _MONTH.search(m.group())]
    if len(found) < 2:
        return []
    return [Quantity(m.start("number"), m.end("number"), int(m["number"]), int(m["number"])) for m in found]
