"""One figure of an outcome, with the atoms whose words carry it, and what an outcome comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.vocabulary.codes import Hedge


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, with the atoms whose words carry it."""

    low: int
    high: int | None
    atoms: tuple[Atom, ...]
    nationality: str | None = None
    role: str | None = None
    hedge: Hedge = Hedge.PLAIN


@dataclass(frozen=True, slots=True)
class Counted:
    """An outcome's figures for everybody (several where accounts differ) and its parts."""

    totals: tuple[Row, ...] = ()
    parts: tuple[Row, ...] = ()


def total_row(group: tuple[Atom, ...]) -> Row:
    """The figure that a group of atoms gives."""
    return Row(group[0].low, group[0].high, group, hedge=group[0].hedge)


def sum_row(groups: Sequence[tuple[Atom, ...]]) -> Row:
    """The sum of the figures of several groups, open where one of them is."""
    highs = [g[0].high for g in groups]
    hedges = {g[0].hedge for g in groups}
    hedge = hedges.pop() if len(hedges) == 1 else Hedge.PLAIN
    high = None if None in highs else sum(h for h in highs if h is not None)
    return Row(sum(g[0].low for g in groups), high, tuple(g[0] for g in groups), hedge=hedge)
