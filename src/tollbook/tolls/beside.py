"""Stated totals beside each other: which count the same, which a part of which, and where both cannot be right.

A scope lies in another when everything that it counts the other counts too: the same measure, persons, days and area
or fewer. A whole is at least as large as its part; two totals of one scope have a figure in common. Whatever overlaps
otherwise says nothing of the other and is left out. Agreement never makes a figure true: it is one voice where one root
is possible (see `tollbook.tolls.sources`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from tollbook.linking.features import fold
from tollbook.records import EVERYONE, OtherTotal, Relation, Report, StatedTotal
from tollbook.tolls.reconciling import TotalScope
from tollbook.tolls.sources import Voice

if TYPE_CHECKING:
    from tollbook.gazetteer import Area

SLACK = timedelta(days=7)
"""Windows counted back from reports of one week ("in a year") are one window."""
SHARE = 0.1  # of a shorter window, days that make no difference
COVERED = 0.95  # of an outline, what lies in another that takes it in, since outlines are simplified


class Told(msgspec.Struct, frozen=True):
    """A stated total with its scope, its report and the voice through which it reaches us."""

    scope: TotalScope
    report: Report
    voice: Voice

    @property
    def total(self) -> StatedTotal:
        """The total itself."""
        return self.scope.total


def may_compare(one: StatedTotal, other: StatedTotal) -> bool:
    """Whether persons and measure of one lie within the other's, which is cheap to say before areas are read."""
    return (
        one.id != other.id
        and one.measure is other.measure
        and one.window.known == other.window.known
        and (_persons_within(one, other) or _persons_within(other, one))
    )


def relation_of(one: TotalScope, other: TotalScope) -> Relation | None:
    """How the other's scope lies to that of `one`; None where neither lies within the other."""
    if not may_compare(one.total, other.total):
        return None
    part, whole = _within(other, one), _within(one, other)
    if part and whole:
        return Relation.SAME
    return Relation.PART if part else Relation.WHOLE if whole else None


def totals_beside(one: Told, others: Iterable[Told]) -> tuple[OtherTotal, ...]:
    """The other totals that can be compared: those of the same scope first, and first those that conflict."""
    found = []
    for other in others:
        relation = relation_of(one.scope, other.scope)
        if relation is not None:
            found.append(_beside(one, other, relation))
    order = list(Relation)
    return tuple(
        sorted(found, key=lambda o: (order.index(o.relation), o.agrees, not o.independent, o.published or date.max,
                                     o.total))
    )  # fmt: skip


class Others:
    """Many totals, of which those beside one are found without a look at each: few have days that fit."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._told = tuple(told)
        days = [_ordinals(one.scope) for one in self._told]
        self._first, self._last = np.array(days, dtype=np.int64).reshape(-1, 2).T
        self._known = np.array([one.total.window.known for one in self._told], dtype=np.bool_)

    def beside(self, one: Told) -> tuple[OtherTotal, ...]:
        """The same as `totals_beside` of them all."""
        (first, last), slack = _ordinals(one.scope), SLACK.days
        part = (self._first >= first - slack) & (self._last <= last + slack)
        whole = (self._first <= first + slack) & (self._last >= last - slack)
        near = np.where(self._known, part | whole, np.abs(self._last - last) <= slack)
        return totals_beside(one, [self._told[at] for at in np.flatnonzero(near).tolist()])


def _ordinals(scope: TotalScope) -> tuple[int, int]:
    """The first and last day that are meant as numbers, what is not bounded far away."""
    first, last = scope.days(told=False)
    return first.toordinal() if first else 0, last.toordinal() if last else 2 * date.max.toordinal()


def _beside(one: Told, other: Told, relation: Relation) -> OtherTotal:
    total = other.total
    root = _one_root(one, other)
    return OtherTotal(
        total=total.id, report=total.report, source=other.report.source.name, published=_published(other.report),
        relation=relation, low=total.low, high=total.high, agrees=_agree(one.total, total, relation),
        independent=not root, reason=root or "no common root is known",
    )  # fmt: skip


def _agree(one: StatedTotal, other: StatedTotal, relation: Relation) -> bool:
    """Whether both figures can be right; an open figure reaches as far as one likes."""
    fits_under = one.high is None or other.low <= one.high
    fits_over = other.high is None or one.low <= other.high
    if relation is Relation.PART:
        return fits_under
    return fits_over if relation is Relation.WHOLE else fits_under and fits_over


def _one_root(one: Told, other: Told) -> str:
    """Why the two may have one root, in words; empty where nothing says so."""
    a, b = one.voice, other.voice
    if a.report == b.report:
        return "the same report"
    if a.original == b.original:
        return "one report copies the other"
    if a.source is not None and a.source == b.source:
        return "the same publisher"
    return "the same informant" if not a.independent_of(b) else ""


def _published(report: Report) -> date | None:
    return report.published.end or report.published.not_before


def _within(part: TotalScope, whole: TotalScope) -> bool:
    return (
        _persons_within(part.total, whole.total) and _days_within(part, whole) and _area_within(part.area, whole.area)
    )


def _persons_within(part: StatedTotal, whole: StatedTotal) -> bool:
    return (
        whole.nationality in (None, EVERYONE, part.nationality)
        and (whole.role is None or fold(whole.role) == fold(part.role))
    )  # fmt: skip


def _days_within(part: TotalScope, whole: TotalScope) -> bool:
    """Whether the days of one lie in the other's but for the slack.

    Totals without a window may mean anything up to their reports, so that only those of one week are compared.
    """
    (first, last), (earliest, latest) = part.days(told=False), whole.days(told=False)
    if last is None or latest is None:
        return (first, last) == (earliest, latest)
    slack = _slack(part, whole)
    if not part.total.window.known:
        return abs(last - latest) <= slack
    begins = earliest is None or (first is not None and first >= earliest - slack)
    return begins and last <= latest + slack


def _slack(one: TotalScope, other: TotalScope) -> timedelta:
    lengths = [scope.total.window.days for scope in (one, other)]
    shorter = min((days for days in lengths if days is not None), default=None)
    return SLACK if shorter is None else min(SLACK, timedelta(days=int(shorter * SHARE)))


def _area_within(part: Area | None, whole: Area | None) -> bool:
    """Whether one area surely lies in the other; areas that words do not bound are one only where the words are."""
    if whole is None:
        return True
    if part is None:
        return False
    if fold(part.text) == fold(whole.text) and set(part.certain) == set(whole.certain):
        return set(part.possible) <= set(whole.possible)
    if not part.certain or not {*part.certain, *part.possible} <= {*whole.certain}:
        return False
    if whole.geometry is None:
        return True
    if part.geometry is None:
        return False
    return float(part.geometry.intersection(whole.core).area) >= COVERED * float(part.geometry.area)
