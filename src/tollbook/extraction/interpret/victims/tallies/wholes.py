"""Which of several figures count everybody."""

from __future__ import annotations

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.adding_up import (
    add_up,
    besides,
    left_in_all,
    less_than_listed,
    one_nation,
    own_people,
)
from tollbook.extraction.interpret.victims.tallies.another import shot_beside, told_each, with_another
from tollbook.extraction.interpret.victims.tallies.group import EVERYBODY, weight_of
from tollbook.extraction.interpret.victims.tallies.held import beside_one, less_the_held, with_one_named, with_the_added
from tollbook.extraction.interpret.victims.tallies.rival_figures import (
    before_another_told,
    either_or,
    rivals_of,
    said_otherwise,
)


def wholes(report: ReportText, groups: list[tuple[Atom, ...]], hurt: bool) -> list[tuple[Atom, ...]]:
    """The groups that count everybody."""
    left = left_in_all(report, groups)
    if told := [left] if left else either_or(report, groups):
        return told
    whole = [
        g
        for g in groups
        if weight_of(g) >= 0.5
        and not besides(report, g, groups)
        and not one_nation(report, g, groups)
        and not own_people(report, g, groups)
    ]
    single = all(g[0].low == 1 and not g[0].counted for g in whole)
    if single and any(a.told and a.counted and a.low > 1 for g in groups if g not in whole for a in g):
        return []  # one bystander is not everybody where two captives died
    if add_up(report, whole, groups, hurt) or (single and with_another(report, whole, groups, hurt)):
        return []
    if len(whole) < 2:
        return _alone(report, whole[0], groups, hurt) if whole else []
    for g in sorted(whole, key=lambda g: -g[0].low)[: 1 if hurt else None]:
        others = [o for o in groups if o is not g and weight_of(o) < EVERYBODY]
        if sum(o[0].low for o in others) == g[0].low and len(others) > 1:
            return [g] if hurt else [*before_another_told(report, g, others), g]
    figures = [g for g in whole if any(a.counted and a.told and a.low > 1 for a in g)]
    if hurt and (beside_one(whole, figures) or _shot_and_hurt(report, whole)):
        return []
    if hurt and figures:
        whole = [g for g in whole if g in figures or any(a.counted for a in g)]
    if all(g[0].low == 1 and not g[0].counted for g in whole) and len(whole) > 1:
        return [] if told_each(report, whole, hurt) else whole[:1]
    if held := with_the_added(report, whole, groups, hurt) or with_one_named(report, whole):
        return [held]
    whole = less_the_held(report, whole) if hurt else whole
    summed = _summed_up(report, whole, groups)
    whole = [g for g in whole if g not in summed]
    first = min(g[0].start for g in whole)
    added = [g for g in whole if any(a.added and a.start > first for a in g)]
    if added and not any(a.raised for g in whole for a in g):
        return _holding(whole, added)
    more = [g for g in whole if not hurt and g[0].start > first and all(a.added and not a.raised for a in g)]
    return rivals_of(report, [g for g in whole if g not in more] or whole)


def _alone(
    report: ReportText, whole: tuple[Atom, ...], groups: list[tuple[Atom, ...]], hurt: bool
) -> list[tuple[Atom, ...]]:
    """The one group that seems to count everybody, with one that somebody else gave before; or none."""
    if hurt and less_than_listed(report, whole, groups):
        return []
    return [*said_otherwise(report, whole, groups), whole]


def _holding(whole: list[tuple[Atom, ...]], added: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The later figure that holds those added to others: "five … two were also taken. So seven were"; or none."""
    last = max(whole, key=lambda g: g[0].start)
    rest = sum(g[0].low for g in whole if g is not last)
    return [last] if last not in added and last[0].low == rest else []


def _summed_up(
    report: ReportText, whole: list[tuple[Atom, ...]], groups: list[tuple[Atom, ...]]
) -> list[tuple[Atom, ...]]:
    """Two figures of one sentence that make up another: "15 were killed there, and seven others here", 22 in all."""
    sums = {g[0].low for g in whole if g[0].counted}
    for one in whole:
        for two in groups:
            at, more = one[0], two[0]
            joined = more.added and at.counted and more.counted and at.end < more.start
            if (
                joined
                and at.low + more.low in sums
                and report.sentence_number(at.start) == report.sentence_number(more.start)
            ):
                return [one, two]
    return []


def _shot_and_hurt(report: ReportText, whole: list[tuple[Atom, ...]]) -> bool:
    """Whether one figure is of some who were shot and the other of those hurt beside them."""
    told = sorted((g[0] for g in whole), key=lambda a: a.start)
    return len(told) == 2 and shot_beside(report, *told)
