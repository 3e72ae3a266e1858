"""Figures that add up: a list and the figure that it breaks down, wherever in the report that stands.

"There were 137 of them, 76 girls and 61 boys": whichever of the three is marked, 137 are counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.others.uncounted import not_counted
from tollbook.extraction.interpret.victims.people.enumeration import parts
from tollbook.extraction.interpret.victims.people.people import describe
from tollbook.vocabulary.codes import Outcome

_EVERYBODY: Final = 0.95
_CLOSED: Final = re.compile(
    r"(?: (?!(?:was|were|and|or|died|are|is|had|have)\b)[\w'’-]+){0,4}, (?:(?:all|both) [^.;:,]{1,40}, )?"
    r"(?:was|were|are|had|have|died|lost|sustained|suffered|received)\b"
)
_IN_PLACE: Final = Cue(
    r"(?: (?!(?:and|or|but|who|when|while|after)\b)[\w'’-]+){0,4}? (?:in|at|near) (?:(?:nearby|neighbou?ring|the|the "
    r"(?:town|village|city) of) )*[A-Z]"
)
_HOW_SOON: Final = re.compile(
    r"(?: (?:others?|more|of (?:them|whom)|people|men|women|victims))?(?: (?:died|perished|were killed))? "
    r"(?:on the spot|at the scene|instantly|at once|on (?:the|their) way to (?:the |a )?hospital|"
    r"(?:later )?in (?:the |a )?hospital)\b"
)  # "six died on the spot and five on the way to hospital"
_OF_KIND: Final = re.compile(
    r"(?: of (?:them|these|those))? (?:are|were|is|was) (?:an? )?(?!(?:\w+ly )?(?:killed|dead|shot|wounded|injured|"
    r"hurt|taken|abducted|kidnapped|seized|in|at|on)\b)[\w'’-]+"
)
_ALL: Final = re.compile(r"(?:^|\s)All $")
_NEAR: Final = 2  # sentences to those of whom "all" speaks
IN_ALL: Final = re.compile(r"(?: (?:people|persons|dead|lives))? (?:in all|in total|altogether|all told)\b")
_NAMED: Final = Cue(
    r"(?:(?:^|[.!?;:\n]\s*|\b(?:and|but) )(?:The|the|These|these|Those|those|They|they|All|all)\b[^.;:]{0,40}?"
    r"(?:,|:| are| were| included?)|[:(]) ?(?:mostly |all )?$"
)  # what stands before those who are named one by one


def with_wholes(
    report: ReportText, atoms: Sequence[Atom], outcome: Outcome, taken: Sequence[tuple[int, int]]
) -> list[Atom]:
    """The atoms with the unmarked figures that a list with one of them spells out."""
    found = list(atoms)
    for atom in (a for a in atoms if a.counted and a.low):
        first = report.sentence(atom.start)[0]
        for q in (q for q in report.quantities_in(first, atom.start) if q.end <= atom.start):
            if q.low <= atom.low or q.low != q.high or any(a.start < q.end and q.start < a.end for a in found):
                continue
            if any(s < q.end and q.start < e for s, e in taken) or not_counted(report, q):
                continue
            listed = parts(report, q.start, q.end, q.low, outcome=outcome.value, taken=taken)
            if any(x.start <= atom.start < x.end for x in listed) and sum(x.low for x in listed) == q.low:
                people = describe(report, q.start, q.end, many=True)
                found.append(Atom(q.start, q.end, q.low, q.high, q.hedge, _EVERYBODY, atom.score, people))
                break
    return _in_all(report, sorted(found, key=lambda a: a.start), taken)


def _in_all(report: ReportText, atoms: list[Atom], taken: Sequence[tuple[int, int]]) -> list[Atom]:
    """The atoms with the unmarked sum that a sentence gives of them: "six dead …, besides five soldiers, 11 in all"."""
    for line in sorted({report.sentence(a.start) for a in atoms if a.counted and a.told}):
        own = [a for a in atoms if line[0] <= a.start < line[1] and a.low and a.low == a.high]
        for q in report.quantities_in(own[-1].end, line[1]) if len(own) > 1 else ():
            each = [a.low for a in own]
            free = not any(s < q.end and q.start < e for s, e in taken) and q.start > own[-1].end
            if free and IN_ALL.match(report.text, q.end) and max(each) < q.low <= sum(each):
                whole = Atom(q.start, q.end, q.low, q.high, q.hedge, _EVERYBODY, own[0].score, told=True)
                return [replace(a, part=True) if a in own else a for a in atoms] + [whole]
    return atoms


def by_places(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, those that a sentence divides by places marked as parts of the figure that they add up to.

    "At least nine were killed … Six people died in Oicha and three in Mbau": nine, and six is no rival of it. Likewise
    those that it divides by what they are, "17 were taken. Five are men, seven are women and five are children", or by
    how soon they died.
    """
    divided: list[Atom] = []
    for first, last in sorted({report.sentence(a.start) for a in atoms}):
        for told in (_IN_PLACE, _HOW_SOON):
            each = [q for q in report.quantities_in(first, last) if q.low and told.match(report.text, q.end, last)]
            whole = sum(q.low for q in each)
            if len(each) > 1 and any(a.low == whole and not first <= a.start < last for a in atoms):
                divided += [a for a in atoms if any(a.start < q.end and q.start < a.end for q in each)]
        kinds = [q for q in report.quantities_in(first, last) if q.low and _OF_KIND.match(report.text, q.end, last)]
        whole = sum(q.low for q in kinds)
        if len(kinds) > 1 and any(a.low == whole and a.start < first for a in atoms):
            divided += [a for a in atoms if kinds[0].start <= a.start < last]
    return [replace(a, part=True) if a in (*divided, *_of_all(report, atoms)) else a for a in atoms]


def _of_all(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The figures that "all" of the next sentences sums up: "Five were beaten, one lost a hand. All six live"."""
    for everybody in (a for a in atoms if a.counted and a.told and a.low == a.high):
        if _ALL.search(report.text[max(0, everybody.start - 5) : everybody.start]):
            near = report.sentence_number(everybody.start) - _NEAR
            told = [a for a in atoms if a.end < everybody.start and report.sentence_number(a.start) >= near]
            if sum(a.low for a in told) == everybody.low:
                return told
    return []


def _spelt_out(report: ReportText, run: Sequence[Atom]) -> bool:
    """Whether a list is an apposition to its first member: "Three of the staff, two cooks and a maid, were taken"."""
    first, rest = run[0], run[1:]
    if len(rest) < 2 or first.low != sum(a.low for a in rest) or any(a.high != a.low or a.added for a in run):
        return False
    ands = [" and " in report.text[a.end : b.start] for a, b in pairwise(run)]
    closed = _CLOSED.match(report.text, max(rest[-1].end, rest[-1].people.noun_end))
    return not any(ands[:-1]) and ands[-1] and closed is not None and first.counted


def named_again(report: ReportText, atoms: Sequence[Atom], lists: Sequence[Sequence[Atom]]) -> list[Atom]:
    """The atoms, those of `lists` marked as parts whose list names the people of a figure given before.

    "Nine employees were taken ... The men, three engineers and six fitters, worked there": nine, not eighteen.
    """
    again: list[Atom] = [a for run in lists if _spelt_out(report, run) for a in run[1:]]
    for run in lists:
        pair = not run[0].counted and len(run) > 2 and run[0].low == sum(a.low for a in run[1:])
        members = run[1:] if pair else run  # "an elderly couple, a doctor and his wife"
        total, start = sum(a.low for a in members), members[0].start
        led = _NAMED.search(report.text, max(0, start - 60), start)
        open_ended = any(a.high != a.low or a.added for a in members)
        same = [a for a in atoms if a.low == total and a.end <= start and not a.part and a not in members]
        if same and (led or pair) and not open_ended:
            again += members
    return [replace(a, part=True) if a in again else a for a in atoms]
