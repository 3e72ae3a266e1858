"""Which figures for everybody are rivals, and which only say part of it again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.others.rivals import said_barely
from tollbook.extraction.interpret.victims.tallies.group import (
    EVERYBODY,
    OF_ANY_TRADE,
    THE,
    another_voice,
    speaker_of,
    weight_of,
)
from tollbook.extraction.interpret.victims.tallies.row import Row, total_row
from tollbook.vocabulary.codes import Hedge

_AS_SURE: Final = (
    0.7  # from this share of the surest figure's certainty another one without a speaker counts as a rival
)
_PEOPLE: Final = re.compile(r" (?:other )?(?:people|persons|dead|bodies|villagers|civilians|residents)\b")
_PUTS: Final = re.compile(r"\bput(?:s|ting)?\b[^.;]{0,60}$", re.IGNORECASE)  # a figure of one's own, not a later one
_OF_THEM: Final = re.compile(r" of (?:the|them|these|those|whom|its|his|her|their|our)\b")
_DIED_LATER: Final = re.compile(
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){0,3}? (?:has |have )?(?:died|succumbed)\b[^.;\n]{0,40}? "
    r"(?:days|weeks?|months?|\w+ (?:day|week|month)) after (?:he|she|being|the|an?)\b"
)  # "a cook has died two weeks after he was shot" in an attack whose dead are counted
_DEFINITE: Final = re.compile(r"(?:the|his|her|their|its|this|that|another)\b", re.IGNORECASE)


def rivals_of(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The surest figure for everybody, or the one it was raised to, and those that somebody else gives."""
    whole = _without_some_of_them(report, _without_one_of_them(report, whole))
    exact = {g[0].low for g in whole if g[0].low == g[0].high}
    whole = [g for g in whole if g[0].low == g[0].high or g[0].high not in exact]  # "as many as four", and four
    whole = sorted(whole, key=lambda g: (-max(_sureness(a) for a in g), g[0].start))
    best = whole[0]
    raised = [g for g in whole[1:] if g[0].low > best[0].low and any(a.raised for a in g)]
    if raised:
        best = raised[0]
    first = speaker_of(report, best)
    kept = [best]
    for group in whole:
        if group is best:
            continue
        said = speaker_of(report, group)
        sure = max(_sureness(a) for a in group) >= _AS_SURE * max(_sureness(a) for a in best)
        counted = best[0].hedge is Hedge.FEARED and group[0].hedge is not Hedge.FEARED
        rivalled = group[0].start < best[0].start and said_barely(report, best[0].start, best[0].end)
        if another_voice(said, first) and (said or sure or counted or rivalled):
            kept.append(group)
    return kept


def _without_one_of_them(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The figures without one person told of beside a figure of several: "one of the victims is Ann Doe" of two.

    Whoever died in a sentence that raises the toll is in it: "an engineer died on Tuesday, raising the toll to six".
    """
    several = any(a.counted and a.told and a.low > 1 and a.whole >= EVERYBODY for g in whole for a in g)
    if not several:
        return whole
    raised = {report.sentence_number(a.start) for g in whole for a in g if a.raised and a.low > 1}
    return [
        g
        for g in whole
        if g[0].low != 1
        or g[0].high != 1
        or any(_counts_one(report, a) and report.sentence_number(a.start) not in raised for a in g)
    ]


def _without_some_of_them(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The figures without later ones of one trade: "at least 90 people are dead … two nurses were killed"."""
    people = [g for g in whole if g[0].counted and g[0].told and _PEOPLE.match(report.text, g[0].end)]
    most = max(people, key=lambda g: g[0].low, default=None)
    if most is None:
        return whole
    return [
        g
        for g in whole
        if g is most or not _of_one_trade(g) or g[0].start < most[0].start or g[0].low >= most[0].low
        or speaker_of(report, g) is not None
    ]  # fmt: skip


def _of_one_trade(group: tuple[Atom, ...]) -> bool:
    """Whether a figure counts people of one trade where it tells of what trade they are."""
    roles = {a.people.role for a in group} - {None}
    return bool(roles) and OF_ANY_TRADE.isdisjoint(roles) and not any(a.raised for a in group)


def _counts_one(report: ReportText, atom: Atom) -> bool:
    """Whether words may tell of everybody by one person: "one person died", "a clerk died", not "the woman killed"."""
    if atom.counted:
        return _OF_THEM.match(report.text, atom.end) is None
    later = _DIED_LATER.match(report.text, atom.end, report.sentence(atom.start)[1])
    definite = _DEFINITE.match(report.text, atom.start) or THE.search(report.text, max(0, atom.start - 6), atom.start)
    return definite is None and not atom.name and later is None


def _sureness(atom: Atom) -> float:
    """How sure it is that the figure counts everybody and that this became of them."""
    feared = 0.4 if atom.hedge is Hedge.FEARED else 1.0
    return atom.whole * atom.score * feared * (1.0 if atom.told else 0.5)


def before_another_told(
    report: ReportText, whole: tuple[Atom, ...], parts: Sequence[tuple[Atom, ...]]
) -> list[tuple[Atom, ...]]:
    """The one figure told before somebody else gave the `whole`, and with it whom he counts beside: it is a rival.

    "Gunmen killed two cooks, the mayor said. A union put the dead at three, saying that a driver had died in hospital."
    """
    line, giver = report.sentence_number(whole[0].start), speaker_of(report, whole)
    before = [g for g in parts if report.sentence_number(g[0].start) < line]
    beside = [g for g in parts if report.sentence_number(g[0].start) == line]
    if giver is None or len(before) != 1 or len(before) + len(beside) != len(parts):
        return []
    told = all(a.told and a.counted and not (a.part or a.added or a.nth or a.earlier) for a in before[0])
    return before if told and another_voice(speaker_of(report, before[0]), giver) else []


_OTHERWISE: Final = re.compile(
    r"\b(?:(?:much |far |slightly |even )?(?:higher|lower|different|larger|smaller|greater)(?: \w+)? "
    r"(?:figures?|tolls?|counts?|numbers?|estimates?|totals?|tally)|"
    r"put(?:s|ting)? (?:it|the (?:toll|figure|number|count|dead)\b[^.;,]{0,20}) (?:much |far )?(?:higher|lower))\b"
    r"[^.;\n]{0,60}$"
)


def said_otherwise(
    report: ReportText, whole: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]
) -> list[tuple[Atom, ...]]:
    """The figure told first from which somebody else's `whole` is said to differ: "residents gave higher figures".

    It counts people of one trade or country, as first sentences do: "killing at least four drivers, a charity said".
    """
    first, giver = report.sentence(whole[0].start)[0], speaker_of(report, whole)
    if giver is None or not _OTHERWISE.search(report.text, first, whole[0].start):
        return []
    told = [
        g for g in groups
        if g[0].end <= first and g[0].low != whole[0].low and another_voice(speaker_of(report, g), giver)
        and all(a.told and a.counted and not (a.part or a.added or a.nth or a.earlier or a.claimed) for a in g)
    ]  # fmt: skip
    return [min(told, key=lambda g: g[0].start)] if told else []


_OR: Final = re.compile(r"\bor,? (?:at least |about |as many as |some |only )?$")
_BY_ANOTHER: Final = re.compile(r",? (?:by|according to) (?:the|an?|its|his|her|those|[A-Z])")


def either_or(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """Two figures of which a sentence gives the second as another's: "killed 28, by the army's count, or 37 by his"."""
    surer = [g for g in groups if weight_of(g) >= EVERYBODY]
    for one in groups:
        for two in (g for g in groups if all(s is one or s is g for s in surer)):
            a, b = one[0], two[0]
            later = a.counted and b.counted and a.end < b.start
            if not later or report.sentence_number(a.start) != report.sentence_number(b.start):
                continue
            if _OR.search(report.text, a.end, b.start) and _BY_ANOTHER.match(report.text, b.end):
                return [one, two]
    return []


def listed_first(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The people whom a sentence lists before others give figures for everybody; empty where they are no rival.

    "The blast killed two cooks and a driver. A union put the dead at five": three stands beside the union's five.
    """
    atoms = [a for g in groups for a in g]
    figures = [a for a in atoms if a.whole >= 0.5]
    line = min((report.sentence_number(a.start) for a in atoms), default=0)
    listed = [a for a in atoms if report.sentence_number(a.start) == line and not a.part]
    if len(listed) < 2 or not figures or not all(a.told and not (a.added or a.nth) for a in listed):
        return []
    own = speaker_of(report, (listed[0],))
    rivals = all(
        a not in listed
        and a.low != sum(b.low for b in listed)
        and not a.added
        and (not a.raised or _PUTS.search(report.text, report.sentence(a.start)[0], a.start))
        and speaker_of(report, (a,)) not in (None, own)
        for a in figures
    )
    return [(a,) for a in listed] if rivals else []


_REPORTS: Final = re.compile(r"\b(?:reports?|accounts?|figures?|version|toll|count|statements?|bulletins?|update)\b")


def not_taken_back(report: ReportText, atoms: Sequence[Atom], totals: Sequence[Row]) -> tuple[Row, ...]:
    """The earlier figures of whoever gives none since, where others dispute how many there are.

    "Police had first put the toll at 11. A hospital counts 14; the mayor says 19": nobody has taken the eleven back.
    """
    now = {speaker_of(report, row.atoms) for row in totals}
    if len(now) < 2 or None in now:
        return ()
    rows = []
    for atom in atoms:
        if atom.earlier and atom.counted and atom.whole >= EVERYBODY and all(atom.low != row.low for row in totals):
            said = speaker_of(report, (atom,))
            if said is not None and said not in now and not _REPORTS.search(said):
                rows.append(total_row((atom,)))
    return tuple(rows)
