"""Figures with a breakdown behind them: "two geologists, one Kenyan and one Chilean", "five were taken: the cook …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.group import EVERYBODY

_NOUN: Final = r"(?: (?!(?:and|or|but|who|which|while|when)\b)[\w'’-]+){0,9}"
_OPENS: Final = re.compile(rf"{_NOUN}(?:(?P<list>:| \(| ?[–—]| -) ?|, )")
_BETWEEN: Final = re.compile(r"(?: [\w'’-]+){0,3}?(?:, (?:and )?| and | & )(?:\w+ )?")
_CLOSES: Final = re.compile(r"(?: [\w'’-]+){0,4}?(?:[,.;:)–—\n]| -|$)")
_GOES_ON: Final = re.compile(r"(?: [\w'’-]+){0,4}?, (?:were|was|are|have|had)\b")
"""Behind a list of who people are: "three people, a Kenyan clerk and two cooks, were taken"."""
_ALSO: Final = re.compile(r"\w, (?:also|himself|herself|likewise) $")
_DASHED: Final = re.compile(r"(?: [\w'’-]+){0,4}? ?(?:-|–|—) ?(?:was|were|are|have|had|died)\b")
"""Behind all of whom a figure consists: "six nurses - four Kenyans, a Dane and a Canadian - were abducted"."""
_SOME_OF: Final = re.compile(r"(?:one|two|three|four|five) of the (?P<noun>[a-z]{3,}s)\b", re.IGNORECASE)
_ANYBODY: Final = re.compile(r" (?:\w+ )?(?:men|women|people|persons|civilians|victims|foreigners|nationals|others)\b,")
"""Whoever is called no more than that is told next: "two men, a tapper and a collector"."""
_WORKMATES: Final = re.compile(
    r" (?:\w+ )?(?:colleagues|employees|workers|staff|staff members|compatriots|friends|workmates|comrades|members),"
)
_ASIDE_ENDS: Final = re.compile(r"(?: [\w'’-]+){0,4}?,(?! (?:and|or|an?|one|two|three|his|her) )")
"""Behind a list between commas: "two colleagues, a shift boss and a guard, in an explosion"."""
_ONE: Final = re.compile(r"(?:one|another|the other|the second)\b", re.IGNORECASE)


def with_breakdowns(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, those that only break down a figure before them as parts of it.

    After a colon, a bracket or a dash any list does so whose figures add up to it; after a comma only one that tells
    no other kind of people: "two engineers, a driver and a cook" are four.
    """
    ordered = sorted(atoms, key=lambda a: a.start)
    parts = {a for n, a in enumerate(ordered) if _aside(report.text, a) or _of_those(report.text, a, ordered[:n])}
    all_of_them = set()
    for n, whole in enumerate(ordered):
        if whole.counted and whole.low > 1 and whole.high == whole.low and whole not in parts:
            own = _breakdown(report, whole, ordered[n + 1 :])
            parts |= set(own)
            if own and not whole.part and _DASHED.match(report.text, own[-1].end):
                all_of_them.add(whole)
    atoms = [replace(a, whole=max(a.whole, EVERYBODY)) if a in all_of_them else a for a in atoms]
    return [replace(a, part=True) if a in parts else a for a in atoms]


def _aside(text: str, atom: Atom) -> bool:
    """Whether it only says of somebody told of right before where he is from: "the owner, also a Syrian,"."""
    bare = atom.low == atom.high == 1 and not atom.counted and atom.people.nationality and atom.people.role is None
    return bool(bare and _ALSO.search(text, max(0, atom.start - 12), atom.start))


def _of_those(text: str, atom: Atom, before: Sequence[Atom]) -> bool:
    """Whether it is some of those counted right before by the same noun: "two customers … one of the customers"."""
    some = _SOME_OF.match(text, atom.start)
    if some is None:
        return False
    return any(a.low > atom.low and re.match(rf" (?:\w+ )?{some['noun']}\b", text[a.end : a.end + 60]) for a in before)


def _breakdown(report: ReportText, whole: Atom, after: Sequence[Atom]) -> list[Atom]:
    """The atoms right behind a figure that add up to it."""
    text, last = report.text, report.sentence(whole.start)[1]
    opened = _OPENS.match(text, whole.end, last)
    found: list[Atom] = []
    at = opened.end() if opened else 0
    for atom in after if opened else ():
        gap = text[at : atom.start]
        fits = gap.strip().lower() in ("", "the", "a", "an", "his", "her", "their", "its") if not found else (
            _BETWEEN.fullmatch(text, at, atom.start) is not None
        )  # fmt: skip
        if not fits or atom.high != atom.low or atom.start >= last:
            return []
        found.append(atom)
        at = atom.end
        total = sum(a.low for a in found)
        if total >= whole.low:
            bare = opened is not None and (opened["list"] or _bare(text, whole, found))
            return found if total == whole.low and len(found) > 1 and bare and _CLOSES.match(text, at, last) else []
    return []


def _bare(text: str, whole: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether a list gives people told by what they are nothing but nationalities, or says "one … and one …"."""
    if text.startswith(",", whole.end):
        return True  # "the dead were four, three cooks and a nurse"
    if whole.people.nationality is None and all(a.people.nationality and a.people.role is None for a in atoms):
        return True
    if (
        whole.people.role in (None, "man", "woman")
        and _ANYBODY.match(text, whole.end)
        and (not any(a.counted for a in atoms) or _GOES_ON.match(text, atoms[-1].end))
    ):
        return True
    if _WORKMATES.match(text, whole.end) and _ASIDE_ENDS.match(text, atoms[-1].end):
        return True
    return all(_ONE.match(text, a.start) for a in atoms)
