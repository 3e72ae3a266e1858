"""Everybody who was taken, where a report tells of them by what became of each: freed, still held, dead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.people.enumeration import parts
from tollbook.extraction.interpret.victims.people.people import describe
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row
from tollbook.extraction.interpret.wordlists import MONTHS
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Hedge

_SCORE: Final = 0.4  # of a figure that the grammar tells and no mark
_REACH: Final = 40  # characters before a figure in which a verb that has it may stand
_NUMBER: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_SAME_CLAUSE: Final = (
    r"(?:(?!\b(?:but|while|who|when|after|before|where|if|unless|until|said|say|says)\b|"
    rf"\band (?!(?:an?|the|his|her|their|its|{_NUMBER}) ))[^.;:\n]){{0,150}}?"
)
_FREE: Final = (
    r"(?:freed|released|let (?:go|out|off)|set (?:free|down)|rescued|liberated|handed (?:over|back)|turned over|"
    r"put out|sent back|dropped off|brought (?:out|back|home)|allowed to (?:go|leave))"
)
_GOT_FREE: Final = (
    r"(?:walked (?:free|out)|escaped|got (?:away|clean away)|slipped (?:out|away)|broke (?:loose|free)|fled|ran away|"
    r"(?:came|come|gone|got|arrived|arrive) (?:back )?home|"
    r"(?:is|are|was|were) (?:now |at last |back |safely )*(?:free|home)|"
    r"regained (?:their|his|her) freedom)"
)
_HELD: Final = (
    r"(?:(?:held|kept)(?: captive| hostage| prisoner)?|captives?|hostages?|in captivity|missing|unaccounted for|"
    r"in (?:the )?(?:\w+ )?(?:\w+['’]s?|their|his|rebel|enemy) hands|in the hands of|locked in|left behind|behind)"
)
_BEHIND: Final = Cue(
    rf"{_SAME_CLAUSE}\b(?:"
    r"(?P<not>(?:is|are|was|were|has|have|had|did|do|does) not\b|(?:has|have|had) yet to\b|remains? unfreed)|"
    r"(?P<held>(?:is|are|was|were|be) (?:(?:still|now|yet|all|being|reportedly|believed|thought|to|be|there) )*"
    rf"{_HELD}\b|"
    rf"(?:remain|remains|remained|stay|stays|stayed) (?:{_HELD}|with the|in)\b)|"
    rf"(?P<freed>(?:was|were|been) (?:\w+ ){{0,2}}?{_FREE}\b|{_GOT_FREE}\b)|"
    r"(?P<dead>(?:was|were|been|found) (?:\w+ ){0,2}?(?:killed|shot dead|murdered|executed|beheaded|dead)\b|died\b|"
    r"(?:has|have) died\b)|"
    r"(?P<taken>(?:was|were|been) (?:\w+ ){0,2}?(?:abducted|kidnapped|seized|taken|captured|snatched|carried off|"
    r"led away|bundled|grabbed)\b))",
    re.IGNORECASE,
)
"""What became of those who stand before the words."""
_BEFORE: Final = Cue(
    r"\b(?:(?P<cumulated>bringing to|raising to|bringing the (?:number|total) (?:\w+ ){1,4}?to)|"
    r"(?P<held>kept|keeps?|keeping|leaving|leaves|left|(?:still )?(?:hold|holds|holding)|held:)|"
    r"(?P<freed>freed|releas(?:ed|ing)|freeing|let|rescu(?:ed|ing)|hand(?:ed|ing) over|let go|set free|"
    r"brought (?:out|home)|set down)|"
    r"(?P<bodies>bod(?:y|ies) of)|"
    r"(?P<taken>abduct(?:ed|ing)|kidnapp(?:ed|ing)|seiz(?:ed|ing)|took|taking|captur(?:ed|ing)|snatch(?:ed|ing)|grabbed|"
    r"carried off|led away|led off|dragged off|marched off|dragged away))"
    r" (?:(?:another|the|their|his|her|its|a further|further|at least|about|some|up to|all|all of|behind|only|out) )*$",
    re.IGNORECASE,
)
"""What was done to those who stand behind the words."""
_OF_ALL: Final = re.compile(
    r"\b(?:of(?: (?:the|its|their|his|her|those|all|all of the))?|among(?: the)?) $",
    re.IGNORECASE,
)
_TAKEN: Final = r"(?:abducted|kidnapped|seized|taken|captured|snatched|carried off|led away|held hostage)"
_ALL_TAKEN: Final = re.compile(
    rf"(?: [\w'’-]+){{0,4}}? (?:(?:who (?:was|were|had been) )?{_TAKEN}\b|hostages?\b|captives?\b|"
    r"(?:whom |that )?(?:they|it|he|she|the (?:gunmen|gang|rebels|kidnappers|militants|men)) (?:had |have )?"
    r"(?:took|taken|seized|abducted|kidnapped|captured)\b)"
)
"""Behind "of the 17": they are all who were taken."""
_OF_THEM: Final = re.compile(
    r"(?: \w+)?(?: of (?:them|the (?:others|captives|hostages|abducted|abductees))|"
    r" (?:\w+ ){0,2}(?:captives?|hostages?))\b"
)
_POINTS_BACK: Final = re.compile(
    r"\b(?:the|these|those|all|both|all of the|all the)(?: other| remaining)? $", re.IGNORECASE
)
_OTHERS: Final = re.compile(r"\b(?:an?other|others?|more|further|remaining|rest)\b", re.IGNORECASE)


_OF_OTHERS: Final = Cue(
    r"\b(?:last year|this year|(?:in|of|since) (?:19|20)\d\d|(?:in|of|from|by) (?:an?other|other|earlier|previous)|"
    rf"since (?:(?:early|mid|late|last)[ -])?(?:{MONTHS})|"
    r"suspects?|accused|arrested|arrests?|courts?|judges?|magistrates?|in connection with|over the|on suspicion)\b",
    re.IGNORECASE,
)
"""What is told of is another taking, or those who are said to have done it."""
_CALLED: Final = re.compile(r" (?:[a-z][\w'’-]+ ){0,2}(?:captives?|hostages?|abductees?)\b")


class _Fate(Enum):
    """What became of somebody who was taken."""

    FREED = auto()
    HELD = auto()
    DEAD = auto()
    TAKEN = auto()  # which tells no more
    ALL = auto()  # all of them: "two of the six taken"


@dataclass(frozen=True, slots=True)
class _Group:
    """Some of those who were taken, and what became of them."""

    atom: Atom
    fate: _Fate
    cumulated: bool = False


_CAPTIVES: Final = re.compile(r"\b(?:hostages?|captives?|abductees)\b")


def tells_of_captives(report: ReportText) -> bool:
    """Whether a report speaks of captives, so that those whom nobody marked as taken may have been."""
    return _CAPTIVES.search(report.text) is not None


def with_all_taken(
    report: ReportText, taken: Counted, marked: Sequence[Atom], lines: Collection[int] | None
) -> Counted:
    """Who was taken, `taken`, with all of them as its figure where that has one share of them alone.

    Two who walked free and four who are still held were six, if no figure is said to be all of them. `marked` are the
    atoms of those taken; `lines` are the sentences that tell of the attack, all where it is None.
    """
    if len(taken.totals) > 1:
        return taken
    own = taken.totals[0].low if taken.totals else 0
    groups = list(_groups(report, marked, lines, bare=not own))
    whole = max((g.atom for g in groups if g.fate is _Fate.ALL), key=lambda a: a.low, default=None)
    if whole is not None:
        less = own < whole.low and (not own or any(g.atom.low == own for g in groups))
        return Counted((Row(whole.low, whole.high, (whole,), hedge=whole.hedge),), taken.parts) if less else taken
    shares = [g for g in groups if g.fate is not _Fate.TAKEN]
    fates = {g.fate for g in shares}
    if not {_Fate.HELD, _Fate.FREED} <= fates and not ({_Fate.DEAD, _Fate.HELD} <= fates):
        return taken
    everybody = sum(g.atom.low for g in shares)
    if own >= everybody or any(g.fate is _Fate.TAKEN and g.atom.low >= own for g in groups):
        return taken
    if own and not any(own in (g.atom.low, everybody - g.atom.low) for g in shares) and own > len(shares):
        return taken
    atoms = tuple(g.atom for g in shares)
    high = None if any(a.high is None for a in atoms) else sum(a.high or 0 for a in atoms)
    hedges = {a.hedge for a in atoms}
    return Counted((Row(everybody, high, atoms, hedge=hedges.pop() if len(hedges) == 1 else Hedge.PLAIN),), taken.parts)


def _groups(
    report: ReportText, marked: Sequence[Atom], lines: Collection[int] | None, *, bare: bool
) -> Iterator[_Group]:
    """The groups of people told of by what became of them, none twice.

    `bare`: "six" of "five of six hostages" are all of them, who may be others where a figure tells how many were taken.
    """
    found: list[_Group] = []
    broken_down = (
        0  # up to where those told of are a figure's before them: "three, two Kenyans and an Indian, are held"
    )
    for atom in _people(report, marked, lines):
        if atom.start < broken_down:
            continue
        group = _told(report, atom, bare=bare)
        if group is None:
            continue
        listed = parts(report, atom.start, atom.end, atom.low, outcome="kidnapped", taken=[])
        broken_down = max((x.end for x in listed), default=0)
        if any(_again(report, g, group) for g in found):
            continue
        if group.cumulated:
            found = [g for g in found if g.fate is not group.fate]
        found.append(group)
    yield from found


def _again(report: ReportText, earlier: _Group, group: _Group) -> bool:
    """Whether as many are told of as before, and nothing says that they are others."""
    one, atom = earlier.atom, group.atom
    near = report.text[max(0, atom.start - 24) : atom.end + 24]
    if one.low != atom.low or _OTHERS.search(near):
        return False
    if _POINTS_BACK.search(report.text, max(0, atom.start - 24), atom.start):
        return True
    apart = report.sentence_number(one.start) != report.sentence_number(atom.start)
    roles = {one.people.role, atom.people.role} - {None}
    nations = {one.people.nationality, atom.people.nationality} - {None}
    return apart and earlier.fate is group.fate and len(roles) < 2 and len(nations) < 2


def _people(report: ReportText, marked: Sequence[Atom], lines: Collection[int] | None) -> list[Atom]:
    """The figures of people in these sentences, and the single persons among those marked."""
    found = [a for a in marked if a.low == a.high == 1 and not a.counted]
    for q in report.quantities:
        if (lines is None or report.sentence_number(q.start) in lines) and q.low:
            some = read(report, Span(q.start, q.end, SpanField.KIDNAPPED, _SCORE, whole=0.5))
            found += [a for a in some if a.counted and a.low == q.low] or _captives(report, q)
    return sorted(found, key=lambda a: a.start)


def _captives(report: ReportText, q: Quantity) -> list[Atom]:
    """The people of a figure who are called captives, whatever they do: "three captives slipped out"."""
    if not _CALLED.match(report.text, q.end):
        return []
    people = describe(report, q.start, q.end, many=q.low > 1)
    return [Atom(q.start, q.end, q.low, q.high, q.hedge, whole=0.5, score=_SCORE, people=people)]


def _told(report: ReportText, atom: Atom, *, bare: bool) -> _Group | None:
    """What is said to have become of some people; None of whom nothing is said."""
    first, last = report.sentence(atom.start)
    if _OF_OTHERS.search(report.text, first, last):
        return None
    some = _OF_ALL.search(report.text, max(first, atom.start - _REACH), atom.start)
    if some and (bare or some.group().lower() != "of "):
        return _Group(atom, _Fate.ALL) if _ALL_TAKEN.match(report.text, atom.end, last) else None
    before = _BEFORE.search(report.text, max(first, atom.start - _REACH), atom.start)
    if before:
        if before["cumulated"]:
            return _cumulated(report, atom)
        fate = _Fate.HELD if before["held"] else _Fate.FREED if before["freed"] else None
        if before["bodies"] and _OF_THEM.match(report.text, atom.end, last):
            fate = _Fate.DEAD
        if fate or before["taken"]:
            return _Group(atom, fate or _Fate.TAKEN)
    behind = _BEHIND.match(report.text, atom.end, last)
    if behind is None:
        return None
    if behind["held"] or behind["not"]:
        return _Group(atom, _Fate.HELD)
    if behind["dead"]:
        return _Group(atom, _Fate.DEAD) if _OF_THEM.match(report.text, atom.end, last) else None
    return _Group(atom, _Fate.FREED if behind["freed"] else _Fate.TAKEN)


_NUMBER_FREE: Final = re.compile(
    rf" (?:the number of )?(?:[^.;:\n]{{0,60}}?)\b(?:{_FREE}|come home|home|free|escaped)\b", re.IGNORECASE
)


def _cumulated(report: ReportText, atom: Atom) -> _Group | None:
    """All who are free by now: "bringing to ten the number of captives who have come home"."""
    free = _NUMBER_FREE.match(report.text, atom.end, report.sentence(atom.start)[1])
    return _Group(atom, _Fate.FREED, cumulated=True) if free else None
