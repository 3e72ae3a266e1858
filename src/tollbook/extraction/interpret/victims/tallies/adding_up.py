"""Figures that each count some of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.group import (
    EVERYBODY,
    OF_ANY_TRADE,
    THE,
    nation_of_group,
    speaker_of,
    weight_of,
)

_CITIZENS: Final = Cue(
    r"(?: deaths?| fatalities)? (?:of (?:its|their|our) )?(?:citizens|nationals|compatriots)\b", re.IGNORECASE
)
"""People of the speaker's own nation, "its three citizens": who says so need not say which."""
_HAS_DIED: Final = re.compile(
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){0,3}?,? (?:who was )?(?:\w+ly )?(?:wounded|injured|hurt|shot)\b"
    r"[^.;\n]{0,200}?,? (?:(?:has|had|later|since|also) )*(?:died|succumbed)\b",
    re.IGNORECASE,
)
IN_WHICH: Final = re.compile(
    r"\b(?:that|which|where|when)(?: (?:also|a|an|the|gunm[ae]n|attackers?|he|they|[\w-]+))? (?:killed|left|claimed) $|"
    r"\b(?:where|in which) (?:the |at least )?$"
)
_LEAVING: Final = Cue(r"\b(?:leaving|left) (?:behind )?(?:a total of |all )?$")
_ALL_DEAD: Final = re.compile(r"[^.;:,\n]{0,50}? (?:dead|hurt|injured|wounded)\b")
_STAFF: Final = re.compile(
    r" (?:more |other )?(?:of (?:its|our|their) (?:own )?(?:\w+ )?"
    r"(?:employees|staff|colleagues|workers|members|people|crew)|"
    r"(?:employees|staff|staff members|colleagues|workers|members of (?:the )?staff) (?:of|from|at) the (?:\w+ ){0,2}?"
    r"(?:company|carrier|firm|agency|organi[sz]ation|charity|contractor|operator|airline|group|bank|committee|mission)"
    r")\b",
    re.IGNORECASE,
)
"""The people of one employer, "three of our colleagues": whoever else was there is none of his to count."""


def less_than_listed(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure of the hurt is of some of those listed before it: "three women and a man … two are at home"."""
    lines: dict[int, int] = {}
    for other in groups:
        at = other[0]
        if other is not group and at.start < group[0].start and at.told and not at.part and at.whole < EVERYBODY:
            line = report.sentence_number(at.start)
            lines[line] = lines.get(line, 0) + at.low
    here = report.sentence_number(group[0].start)
    return bool(lines) and here not in lines and lines[min(lines)] > group[0].low > 1


def add_up(
    report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]], hurt: bool
) -> bool:
    """Whether the figures count each some of all: people of different trades, or others than those told of before."""
    if not hurt and whole and _of_different_trades(report, whole, groups):
        return True
    if _next_to_one(report, whole, groups) or (hurt and _home_or_on_the_ward(report, groups)):
        return True
    if not hurt and (_died_since(report, whole) or _at_once_and_later(report, whole)):
        return True
    return len(whole) == 1 and _after_others(whole[0], groups)


_HOME: Final = re.compile(
    r"[^.]{0,70}?\b(?:sent home|discharged|allowed home|gone home|went home|(?:left|released from) (?:the )?hospital)\b"
)
_ON_THE_WARD: Final = re.compile(
    r"[^.]{0,50}?\b(?:(?:was|were|had to be|still|being) (?:kept|treated|operated)|admitted|wards?|"
    r"in (?:the )?(?:[\w-]+ )?(?:hospital|clinic|intensive care|condition|danger)|(?:fighting|battling) for)\b"
)


def _home_or_on_the_ward(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a sentence counts who went home and who stayed: "nineteen were sent home, seven are on the wards"."""
    if len(groups) != 2 or not all(g[0].counted for g in groups):
        return False
    one, two = sorted((g[0] for g in groups), key=lambda a: a.start)
    last = report.sentence(two.start)[1]
    home = _HOME.match(report.text, one.end, two.start)
    return (
        home is not None
        and report.sentence(one.start)[1] == last
        and bool(_ON_THE_WARD.match(report.text, two.end, last))
    )


_A_NOUN: Final = re.compile(r"(?:An?|a|an) [a-z]")


def _next_to_one(report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether the sentence before a figure of one trade tells of one person: "a maid was hurt. Two guards were"."""
    figures = [g for g in whole if g[0].counted and g[0].low > 1]
    if len(figures) != 1 or len(whole) > 2 or len(groups) != 2:
        return False
    figure, one = figures[0][0], next(g for g in groups if g is not figures[0])[0]
    roles = figure.people.role, one.people.role
    if None in roles or roles[0] == roles[1] or roles[0] in OF_ANY_TRADE or figure.raised or figure.added:
        return False
    alone = one.low == one.high == 1 and not one.counted and one.told and figure.told
    lines = report.sentence_number(figure.start) - report.sentence_number(one.start)
    return alone and lines == 1 and _A_NOUN.match(report.text, one.start) is not None


def _died_since(report: ReportText, whole: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure is of those who died before one more did: "a man wounded in a raid that killed two has died"."""
    if len(whole) != 2:
        return False
    one, others = sorted(whole, key=lambda g: g[0].start)
    at, figure = one[0], others[0]
    if at.counted or at.low != 1 or not figure.counted or figure.low != figure.high:
        return False
    last = report.sentence(at.start)[1]
    since = _HAS_DIED.match(report.text, at.end, last)
    return since is not None and figure.end <= since.end() and bool(IN_WHICH.search(report.text, at.end, figure.start))


_OUTRIGHT: Final = re.compile(
    r"(?: (?!(?:and|but)\b)[\w'’-]+){0,4}? (?:died|were killed|was killed) "
    r"(?:outright|instantly|at once|on the spot|at the scene|immediately|there)\b"
)
_OF_WOUNDS: Final = re.compile(
    r"(?: (?:more|others?|people|of them))* (?:had |have )?(?:later )?(?:died|succumbed) (?:later |afterwards )?"
    r"(?:(?:of|from|to) (?:their|his|her|the) (?:wounds|injuries|burns)|in (?:an? |the )?(?:[\w-]+ )?hospital)\b"
)


def _at_once_and_later(report: ReportText, whole: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a sentence counts who died at once and who died later: "four died outright; two died of their wounds"."""
    if len(whole) != 2:
        return False
    one, two = sorted((g[0] for g in whole), key=lambda a: a.start)
    last = report.sentence(two.start)[1]
    here = report.sentence_number(one.start) == report.sentence_number(two.start)
    outright = here and one.counted and two.counted and _OUTRIGHT.match(report.text, one.end, two.start)
    return bool(outright) and _OF_WOUNDS.match(report.text, two.end, last) is not None


def _of_different_trades(
    report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]]
) -> bool:
    """Whether figures that nobody is said to give count people of different trades: "an engineer … two drivers"."""
    told = [g for g in groups if g in whole or any(a.told for a in g)]
    roles = [next((a.people.role for a in g if a.people.role), None) for g in told]
    if len(told) < 2 or None in roles or len(set(roles)) < len(roles) or not OF_ANY_TRADE.isdisjoint(roles):
        return False
    plain = all(any(a.told for a in g) and not any(a.raised or a.part or a.claimed for a in g) for g in told)
    return plain and all(speaker_of(report, g) is None for g in told)


def _after_others(whole: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure adds to those told of before it: "an Indian died … three colleagues died".

    They are of a nation, or figures themselves: "one was injured. At least 11 others were hurt".
    """
    if not all(a.added and a.counted and not a.raised for a in whole):
        return False
    before = [g for g in groups if g is not whole and g[0].start < whole[0].start and not any(a.part for a in g)]
    known = bool(before) and (nation_of_group(before[0]) is not None or all(g[0].counted for g in before))
    return known and all(any(a.told for a in g) for g in before)


def left_in_all(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> tuple[Atom, ...] | None:
    """The figure with which a sentence sums up those it told of one by one: "..., leaving five of a family dead"."""
    for group in groups:
        at = group[0]
        first, last = report.sentence(at.start)
        led = _LEAVING.search(report.text, max(first, at.start - 30), at.start)
        if led is None or at.low < 2 or not _ALL_DEAD.match(report.text, at.end, last):
            continue
        before = sum(g[0].low for g in groups if first <= g[0].start < at.start)
        if before and at.low - 2 <= before <= at.low:
            return group
    return None


def besides(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure adds to others of its sentence: "a nurse was killed along with eight others"."""
    here = report.sentence_number(group[0].start)
    if group[0].besides and any(g[0].start < group[0].start for g in groups):
        return True
    return group[0].added and any(
        g is not group and g[0].start < group[0].start and g[0].told and report.sentence_number(g[0].start) == here
        for g in groups
    )


def one_nation(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure counts one nationality beside others: "six Kenyan nurses died with two Ugandan drivers"."""
    told = tuple(a for a in group if not (_CITIZENS.match(report.text, a.end) or _points_back(report.text, a)))
    nation = nation_of_group(told or group)
    here = report.sentence_number(group[0].start)
    others = [
        g
        for g in groups
        if g is not group
        and not any(a.part for a in g)
        and any(a.told or (a.counted and report.sentence_number(a.start) == here) for a in g)
    ]
    return nation is not None and any(g[0].added or nation_of_group(g) not in (None, nation) for g in others)


def _points_back(text: str, atom: Atom) -> bool:
    """Whether a figure without a nation is of people told of before: "the three"."""
    return atom.people.nationality is None and bool(THE.search(text, max(0, atom.start - 8), atom.start))


def own_people(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure counts the speaker's own people beside a larger one: "nine of our nationals" of 28 hurt."""
    own = all(_CITIZENS.match(report.text, a.end) or _STAFF.match(report.text, a.end) for a in group)
    return own and any(g[0].low > group[0].low and weight_of(g) >= 0.5 for g in groups)
