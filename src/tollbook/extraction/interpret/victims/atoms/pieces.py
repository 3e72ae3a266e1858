"""Marks that a reader cut from the words for one person, or that count the same people twice in one breath."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom

_REST: Final = re.compile(
    r"(?: of (?:[A-Z][\w'’-]+ ?){1,4})? ?(?:\d{1,3}[- ]?)?(?:(?:year|month|week|day)s?[- ]?)?(?:old[- ]?)?"
)
"""Between the pieces of one person's words: "a" and "month-old baby", "a University" and "officer"."""
_ARTICLE: Final = re.compile(r"(?:an?|the|his|her|their|its|our)", re.IGNORECASE)
_AGE_ALONE: Final = re.compile(r"(?:\w+[- ])?(?:year|month|week|day)s?[- ]old\b|\d{1,3}(?: years old)?$", re.IGNORECASE)
_RANGE: Final = Cue(
    r"\b(?:between|aged?|ages|age) (?:(?:of|from) )?(?:\d{1,3}|\w+teen|twenty)(?: years(?: old)?)?(?: and|,|"
    r" to) (?:\d{1,3},? )*(?:and )?$",
    re.IGNORECASE,
)  # "between 15 and 20 years old"
_BOTH_AND: Final = re.compile(
    r" (?:(?:the|his|her|their|an?) )?(?![a-z'’-]+(?:s|men|women|children) and\b)[\w'’.-]+(?: [A-Z][\w'’.-]+){0,3} and "
)
"""After "both", one person and another: "both the driver and a guard"."""


def whole_pieces(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, in text order, without those that are only pieces of another, and those counted in another's pair."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: a.start):
        last = kept[-1] if kept else None
        if not atom.counted and _AGE_ALONE.match(report.text, atom.start, atom.end) and _in_range(report, atom):
            continue
        if last is not None and _body_of(report, last, atom):
            kept[-1] = atom
        elif last is not None and _goes_on(report, last, atom):
            people = last.people if last.people.nationality and not atom.people.nationality else atom.people
            kept[-1] = replace(last, end=atom.end, people=people, age=last.age if last.age is not None else atom.age)
        elif last is not None and last.again and _in_pair(report, last, atom):
            kept.append(replace(atom, part=True))
        else:
            kept.append(atom)
    return kept


_A_BODY: Final = re.compile(r"(?:an?|the) (?:dead )?(?:body|corpse|remains)", re.IGNORECASE)


def _body_of(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether the first words only name the body of whom the second tell of: "the body of a fourth guard"."""
    return (
        not one.counted
        and _A_BODY.fullmatch(report.text, one.start, one.end) is not None
        and report.text[one.end : other.start] == " of "
    )


def _in_range(report: ReportText, atom: Atom) -> bool:
    first = report.sentence(atom.start)[0]
    return bool(_RANGE.search(report.text, max(first, atom.start - 40), atom.start))


def _goes_on(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether two marks without a number, one right after the other, are on the words for one person."""
    if one.counted or other.counted or one.low != 1 or other.low != 1 or one.end > other.start or other.nth:
        return False
    between = report.text[one.end : other.start]
    if _ARTICLE.fullmatch(report.text, one.start, one.end) and other.start < one.people.noun_end:
        return one.people.role == other.people.role  # "his" and "driver" of "his Kenyan driver"
    begun = re.match(r"(?:an?|the|his|her|their|another)\b", report.text[other.start : other.end], re.IGNORECASE)
    return not begun and bool(between) and bool(_REST.fullmatch(between))


def _in_pair(report: ReportText, both: Atom, atom: Atom) -> bool:
    """Whether somebody is the second of two of whom "both" is said: "both Doe and the guard were hurt"."""
    pair = _BOTH_AND.match(report.text, both.end, report.sentence(both.start)[1])
    return pair is not None and both.end <= atom.start <= pair.end() and atom.low == 1
