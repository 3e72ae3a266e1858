"""Figures that hold others told of beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.adding_up import IN_WHICH
from tollbook.extraction.interpret.victims.tallies.group import EVERYBODY

_AND: Final = Cue(r"\b(?:and|with) (?:the )?$")
_ONE_FIRST: Final = re.compile(
    r"(?:^|[.!?\n]\s*)[A-Z][\w'’-]+(?: [\w'’-]+)?, $"
)  # "Infant, 4 others hurt" of a headline


def beside_one(whole: Sequence[tuple[Atom, ...]], figures: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether the only figure is of others than one person told of before: "a man was hurt … three other people"."""
    if len(figures) != 1 or not figures[0][0].added:
        return False
    rest = [g for g in whole if g is not figures[0]]
    one = [g for g in rest if g[0].low == g[0].high == 1 and g[0].told and g[0].end <= figures[0][0].start]
    return len(rest) == len(one) == 1


def less_the_held(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The figures without later "others" of the hurt that the first holds: "four were hurt … two other men were"."""
    first = min(whole, key=lambda g: g[0].start)
    if first[0].added or not any(a.counted and a.told and a.low > 1 and a.whole >= EVERYBODY for a in first):
        return whole
    here = report.sentence_number(first[0].start)
    return [
        g
        for g in whole
        if g[0].low > first[0].low or report.sentence_number(g[0].start) == here or not all(a.added for a in g)
    ]


def with_the_added(
    report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]], hurt: bool
) -> tuple[Atom, ...] | None:  # fmt: skip
    """The figure that a later "two more" is in already: "three were found dead ... a dead woman, then two more".

    Of "a spree that left four dead" those told of one by one may be told twice: they need not add up to the four.
    """
    most = max(whole, key=lambda g: g[0].low)
    rest = [g for g in groups if g is not most]
    later = any(g[0].added and g[0].start > most[0].start for g in rest)
    others = sum(g[0].low for g in rest)
    again = (len(rest) > 1 or not hurt) and others == most[0].low
    at = most[0].start
    if not hurt and len(rest) > 2 and others > most[0].low > max(g[0].low for g in rest):
        again = bool(IN_WHICH.search(report.text, max(0, at - 40), at))
    return most if later and not most[0].added and again else None


def with_one_named(report: ReportText, whole: Sequence[tuple[Atom, ...]]) -> tuple[Atom, ...] | None:
    """The figure for everybody that a later "she and seven others" says again of one person and the rest."""
    most = max(whole, key=lambda g: g[0].low)
    added = [g for g in whole if g[0].added and g is not most]
    again = all(
        g[0].low == most[0].low - 1
        and (
            _AND.search(report.text, max(0, g[0].start - 12), g[0].start)
            or _ONE_FIRST.search(report.text, max(0, g[0].start - 30), g[0].start)
        )
        for g in added
    )
    return most if added and again and most[0].counted and not most[0].added else None
