"""How many were shot in all, of whom those who did not die are hurt: "Five people were shot … one of them died".

A report tells of the wounded one by one, or of one of them only, and says elsewhere how many were shot.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.one_person import NTHS
from tollbook.extraction.interpret.victims.fates.shot import AND_LEFT, SHOOTS_NOBODY, struck_of_whom_some_died
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.others.other_events import of_another_time_there
from tollbook.extraction.interpret.victims.others.several import over_shootings
from tollbook.extraction.interpret.victims.tallies.called import KINDS
from tollbook.extraction.interpret.victims.tallies.merging import of_the_other_sex
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row
from tollbook.extraction.interpret.wordlists import CONDITIONS
from tollbook.vocabulary.codes import Hedge, Outcome

_SCORE: Final = 0.4
_WHOLE: Final = 0.95
_MOST: Final = 60  # people shot in one shooting that a page tells of without a list
_KIND: Final = (
    r"(?:people|persons|men|women|teens|teenagers|youths|boys|girls|children|kids|adults|victims|individuals|males|"
    r"females|students|residents|bystanders|partygoers)"
)
_HIT: Final = r"(?:shot|(?:hit|struck|wounded|injured) by (?:gunfire|bullets|gunshots))"
_NOT_DEAD: Final = r"(?! (?:and (?:\w+ )?killed|dead|to death|fatally|execution|himself|herself|themselves)\b)"
_WERE_SHOT: Final = re.compile(
    rf"(?: (?!(?:others?|more|additional|further|of|surviving|remaining)\b)[\w'’-]+){{0,2}}? {_KIND}"
    rf"(?: (?:were|are|got|had been|have been|being|who were|reportedly|found))* {_HIT}\b{_NOT_DEAD}{SHOOTS_NOBODY}|"
    rf" (?:were |are )?shot\b{_NOT_DEAD}{SHOOTS_NOBODY}|"
    rf"(?: (?!(?:others?|more|additional|further|of|surviving|remaining)\b)[\w'’-]+){{0,2}}? {_KIND}"
    r" (?:with|suffering(?: from)?|who (?:had |have )?(?:suffered|sustained|received)) (?:\w+ ){0,2}?gunshot wounds\b",
    re.IGNORECASE,
)
_AGO: Final = Cue(r"\b(?:days?|weeks?|months?|years?) (?:ago|earlier|before)\b,? where\b", re.IGNORECASE)
_ALL: Final = Cue(r"\ball (?:of the )?$", re.IGNORECASE)
_LIE: Final = re.compile(
    rf"(?: (?:shooting|gunshot|male|female|teenage|adult|young))* {_KIND} (?:are|were|remain(?:ed)?) "
    rf"(?:(?:all|both|now|listed|reported|also|in|at|an?) )*(?:{CONDITIONS}|taken|rushed|"
    r"transported|hospitali[sz]ed|treated|expected to)\b",
    re.IGNORECASE,
)  # "all four victims are in stable condition"
_SHOT: Final = Cue(
    r"(?<!fatally )(?<!and )\b(?:shot|shoots|shooting|shooting of|struck) (?:at least )?$", re.IGNORECASE
)
_PEOPLE: Final = re.compile(rf"(?: (?!(?:others?|more)\b)[\w'’-]+){{0,1}}? {_KIND}\b{_NOT_DEAD}", re.IGNORECASE)
_JOINED: Final = Cue(
    r"(?:\b(?:and|other|another|of|of the|the other|than|by|nor|or|an?|ages?|aged|to)|(?<!\b[Ii]n all),) (?:the )?$|"
    r"[-–—]$",
    re.IGNORECASE,
)
"""What stands before some of them, an age or a kind of gun: "and two women were shot", "ages 20-27 were shot"."""
_KINDS_OF: Final = re.compile(rf"\b({'|'.join(KINDS)})[- ]shooting\b", re.IGNORECASE)
_NTH: Final = re.compile(
    rf"\b(?:an?|the) ({'|'.join(NTHS)}|\d{{1,2}}(?:nd|rd|th)) (?:(?:shooting|gunshot|wounded|injured) victim\b|"
    r"(?:victim|person|man|woman|teen|teenager|boy|girl|student)\b[^.;\n]{0,60}?\b(?:shot|wounded|injured|"
    r"hurt|hospital\w*|condition|grazed?|treated|gunshot)\b)",
    re.IGNORECASE,
)
_AND: Final = Cue(r"\band $")  # others again: "a woman and two other men were shot"
_THE_OTHER: Final = Cue(r"\bthe (?:other|remaining|surviving) $", re.IGNORECASE)
_VICTIMS: Final = re.compile(r" (?:shooting |gunshot )?victims\b", re.IGNORECASE)
_LIVE: Final = re.compile(
    rf" (?:others?|more|other {_KIND}) (?:who (?:had )?)?(?:survived|are recovering|(?:was|were) "
    rf"(?:also )?(?:treated|hospitali[sz]ed))\b| other {_KIND} (?:who )?(?:were|had been) (?:also )?"
    rf"(?:{_HIT}|wounded|injured|hurt)\b{_NOT_DEAD}",
    re.IGNORECASE,
)
"""Others than the dead: "the other three victims", "four others who survived"."""
_NAMED: Final = r"(?:(?:an?|the|his|her) )?(?:(?!\b(?:and|or|by|who|with|killing)\b)[\w'’-]+ ?){1,4}"
_ONE_AND: Final = Cue(
    r"\b(?:(?P<hurt>wound(?:s|ed|ing)|injur(?:es|ed|ing))|(?<!fatally )(?<!was )(?<!were )(?:shot|shoots|struck|"
    rf"strikes|hit|hits|striking|hitting)) (?!by\b|at\b|in\b|and\b|to\b|dead\b){_NAMED}(?:,|,? and) $",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r" (?:others\b|other (?:people|men|women|teens|teenagers|children|persons|victims|students)\b)"
    r"(?! (?:kill|dead|fatally|died))"
)
_SOME_DIED: Final = re.compile(
    r"\b(?:fatal\w*|murder\w*|homicides?|kill\w*|died|dead\w*|deaths?|slain)\b", re.IGNORECASE
)
_ORDINAL_DEAD: Final = re.compile(
    rf"\b({'|'.join(NTHS)}) (?:shooting |gunshot )?(?:victim|person|man|woman|teen|boy|girl) "
    r"(?:has |had |later |also )?(?:die[sd]|succumb\w*)\b",
    re.IGNORECASE,
)  # "a third victim dies"
_MURDERS: Final = re.compile(rf"\b({'|'.join(KINDS)})[- ](?:homicide|murder|killing|slaying|fatal)\w*\b", re.IGNORECASE)
_OVER_TIME: Final = Cue(
    r"\b(?:weekend|shootings|incidents|hours? span|citywide|this (?:year|month|week)|so far|since|boroughs|"
    r"in (?:less than |just )?(?:\w+|\d+) (?:hours|days|weeks))\b",
    re.IGNORECASE,
)
_ARE_HURT: Final = re.compile(
    r"(?: others?| more)?(?: [\w'’-]+){0,3}? (?:others?|wounded|injured|hurt|surviv\w+|hospitali[sz]ed|taken|"
    r"transported|recovering|treated)\b|[- ](?:others?|more|additional|surviving)\b",
    re.IGNORECASE,
)


def with_everybody_shot(
    report: ReportText, told: Mapping[Outcome, Counted], lines: Container[int] | None = None
) -> dict[Outcome, Counted]:
    """The figures of an incident, those of the hurt being all who were shot less the dead.

    Only where fewer are told to be hurt, or as many as were shot though some of them died. `lines` are the sentences
    that tell of it, where a report tells of others too.
    """
    found = dict(told)
    killed = found.get(Outcome.KILLED, Counted())
    dead = _one_figure(killed)
    shot = _everybody(report, lines, some_died=bool(dead))
    everybody = shot or _others(report, lines, dead or 0)
    if dead is None or everybody is None or everybody.low <= dead or dead < _dead_at_least(report, lines):
        return found
    hurt = found.get(Outcome.INJURED, Counted())
    died = [a for row in killed.totals for a in row.atoms]
    alive = everybody.low - (0 if of_the_other_sex(report, everybody.end, died) else dead)
    now = [row for row in hurt.totals if not row.atoms or not all(a.earlier for a in row.atoms)]
    most = max((row.low for row in now), default=0)
    if (
        most < alive
        or (shot and most > alive > 0 and shot.low == shot.high and all(_is_sum(row) for row in now))
        or (dead and most == everybody.low != alive and not _told_of_hurt(report, everybody.low))
    ):
        high = None if everybody.high is None else alive
        beside = (*killed.totals, *(row for row in hurt.totals if row.low < alive))
        told_of = tuple(row.atoms[0] for row in beside if row.atoms)
        row = Row(alive, high, (_atom(everybody, alive, high), *told_of), hedge=everybody.hedge)
        found[Outcome.INJURED] = Counted((row,), hurt.parts)
    return found


def _is_sum(row: Row) -> bool:
    """Whether a figure is the sum of persons told of here and there, no one's words: such ones may be told twice."""
    return len(row.atoms) > 1 and all(a.low < row.low != a.nth for a in row.atoms)


def _atom(everybody: Quantity, low: int, high: int | None) -> Atom:
    """The survivors among all who were shot, in the words for these."""
    return Atom(everybody.start, everybody.end, low, high, everybody.hedge, _WHOLE, _SCORE, told=True)


def _one_figure(counted: Counted) -> int | None:
    """How many, 0 where nobody is told of; None where figures differ or are open."""
    if not counted.totals:
        return 0
    row = counted.totals[0]
    return row.low if len(counted.totals) == 1 and row.low == row.high else None


def _told_in(report: ReportText, lines: Container[int] | None, at: int) -> bool:
    """Whether the sentence at `at` is one of those, or any will do."""
    return lines is None or report.sentence_number(at) in lines


def _everybody(report: ReportText, lines: Container[int] | None, *, some_died: bool) -> Quantity | None:
    """The largest figure of all who were shot in one shooting."""
    found = [q for q in report.quantities if 1 < q.low <= _MOST and _of_all(report, q)]
    if some_died or not _SOME_DIED.search(report.text):
        found += [_named(m, KINDS[m.group(1).lower()]) for m in _KINDS_OF.finditer(report.text)]
    found += [_named(m, _number(m.group(1))) for m in _NTH.finditer(report.text)]
    found += _with_one(report, some_died=some_died)
    found = [q for q in found if _told_in(report, lines, q.start)]
    most = max((q.low for q in found), default=0)
    found = [q for q in found if q.low == most and not _over_time(report, q)]
    return min(found, key=lambda q: q.start, default=None)


def _with_one(report: ReportText, *, some_died: bool) -> list[Quantity]:
    """All who were hit where one is named before the others: "bullets struck a nurse and three others".

    Of those who were wounded so only where none died, since the dead were not.
    """
    found: list[Quantity] = []
    if not some_died and _SOME_DIED.search(report.text):
        return found  # who may be the one
    for q in report.quantities:
        first = report.sentence(q.start)[0]
        led = _ONE_AND.search(report.text, max(first, q.start - 80), q.start)
        if led and q.high == q.low and _OTHERS.match(report.text, q.end) and not (some_died and led["hurt"]):
            found.append(replace(q, low=q.low + 1, high=q.low + 1))
    return found


def _number(nth: str) -> int:
    """The number of a word for a place in a row: "fourth", "8th"."""
    return int(nth.rstrip("ndrth")) if nth[0].isdigit() else NTHS.index(nth.lower()) + 2


def _others(report: ReportText, lines: Container[int] | None, dead: int) -> Quantity | None:
    """All who were shot where the others than the dead are counted; None where none died, or of several shootings."""
    found = [
        q
        for q in report.quantities
        if dead and 1 < q.low <= _MOST and _told_in(report, lines, q.start) and not _over_time(report, q)
        and (
            (_THE_OTHER.search(report.text, max(0, q.start - 20), q.start) and _VICTIMS.match(report.text, q.end))
            or (_LIVE.match(report.text, q.end) and not _AND.search(report.text, max(0, q.start - 6), q.start))
        )
    ]  # fmt: skip
    most = max(found, key=lambda q: q.low, default=None)
    return replace(most, low=most.low + dead, high=most.high and most.high + dead) if most else None


def _dead_at_least(report: ReportText, lines: Container[int] | None) -> int:
    """How many died at the least by what the killing is called, "a triple homicide", and by who "dies as the third"."""
    named = [(m, KINDS[m.group(1).lower()]) for m in _MURDERS.finditer(report.text)]
    named += [(m, NTHS.index(m.group(1).lower()) + 2) for m in _ORDINAL_DEAD.finditer(report.text)]
    return max((number for m, number in named if _told_in(report, lines, m.start())), default=0)


def _named(found: re.Match[str], number: int) -> Quantity:
    return Quantity(found.start(), found.end(), number, number, Hedge.PLAIN)


def _of_all(report: ReportText, q: Quantity) -> bool:
    """Whether a number counts all who were shot: it is told of them, not of others or of some of them."""
    text, (first, last) = report.text, report.sentence(q.start)
    if _JOINED.search(text, max(first, q.start - 12), q.start) or of_another_time_there(report, q):
        return False
    if _AGO.search(text, first, q.start) or AND_LEFT.search(text, max(first, q.start - 80), q.start):
        return False
    if _SHOT.search(text, max(first, q.start - 30), q.start) and _PEOPLE.match(text, q.end, last):
        return True
    all_lie = _ALL.search(text, max(first, q.start - 12), q.start) and _LIE.match(text, q.end, last)
    struck = all_lie or _WERE_SHOT.match(text, q.end, last)
    return bool(struck) or struck_of_whom_some_died(report, q.start, q.end)


def _over_time(report: ReportText, q: Quantity) -> bool:
    """Whether a figure is of several shootings, or of some time."""
    return over_shootings(report, q.start, q.end) or bool(_OVER_TIME.search(report.text, *report.sentence(q.start)))


def _told_of_hurt(report: ReportText, number: int) -> bool:
    """Whether so many are told to be hurt, or to be others than the dead, and not only to have been shot."""
    return any(q.low == number and _ARE_HURT.match(report.text, q.end) for q in report.quantities)
