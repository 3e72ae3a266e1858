"""Whom a sentence tells of twice in one breath: "the buyer, a Kenyan", "a nurse and her guard … the two women"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.people.people import People

_THE: Final = Cue(r"\b(?:the|these|those|all|both)(?: other| same)? $", re.IGNORECASE)
_OF_THEM: Final = re.compile(r" of (?:them|whom|these|those)(?: (?:is|was))?,? ", re.IGNORECASE)
"""Between a number and who it is: "one of them a Turkish contractor"."""


def each_once(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Without figures that point back: "a nurse and her guard … the two women" tells of no further people."""
    kept: list[Atom] = []
    for atom in atoms:
        pointing = atom.counted and atom.low > 1 and not atom.added
        lead = _THE.search(report.text, max(0, atom.start - 12), atom.start) if pointing else None
        if lead and (atom.whole < 0.5 or not atom.told):
            sums = {sum(a.low for a in kept[k:] if not a.part) for k in range(len(kept))}
            if atom.low in sums and len(kept) > 1:
                kept = _all_of_nation(report, kept, atom)
                continue
        if kept and kept[-1].low == atom.low == 1 and _OF_THEM.fullmatch(report.text, kept[-1].end, atom.start):
            continue
        if atom.again and kept and kept[-1].low == kept[-1].high == 2:
            last = kept[-1]
            if _BOTH.fullmatch(report.text, last.end, atom.start):  # "two of his workers, both from Lesotho"
                kept[-1] = _of_nation(last, atom.people)
                continue
        both = atom.again or report.text[atom.start : atom.end].lower() == "both"
        two = both and len(kept) > 1 and all(a.low == a.high == 1 for a in kept[-2:])
        if two and _APPOSED_BOTH.fullmatch(
            report.text, kept[-1].end, atom.start
        ):  # "a barber and his mate, both from Kenya"
            kept[-2:] = [_of_nation(a, atom.people) for a in kept[-2:]]
            continue
        kept.append(atom)
    return kept


def _all_of_nation(report: ReportText, kept: list[Atom], atom: Atom) -> list[Atom]:
    """Those listed right before "all three Chadians" as of that nation: "two clerks and a cook, all three Chadians"."""
    if atom.people.nationality is None or not _APPOSED_ALL.fullmatch(report.text, kept[-1].end, atom.start):
        return kept
    first = next(k for k in range(len(kept) - 1, -1, -1) if sum(a.low for a in kept[k:] if not a.part) == atom.low)
    return [*kept[:first], *(_of_nation(a, atom.people) for a in kept[first:])]


_APPOSED_ALL: Final = re.compile(r"[^.;:,\n]{0,40}, all ")
_BOTH: Final = re.compile(r"[^.;:,\n]{0,40}, (?:\w+ )?")
_APPOSED_BOTH: Final = re.compile(r"[^.;:,\n]{0,40}, ")


def _of_nation(atom: Atom, told: People) -> Atom:
    """The atom with the nationality of other words for it, where it has none of its own."""
    if atom.people.nationality:
        return atom
    return replace(atom, people=replace(atom.people, nationality=told.nationality, of_area=told.of_area))


def in_apposition(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Two names for one person ("the buyer, a Kenyan, was hurt") become one atom with what both say."""
    kept: list[Atom] = []
    for atom in atoms:
        last = kept[-1] if kept else None
        single = last and (not last.counted or (last.low == 1 and last.high in (1, None)))
        if last and single and not atom.counted and _is_apposition(report, last, atom):
            people = People(
                last.people.nationality or atom.people.nationality,
                last.people.role or atom.people.role,
                last.people.noun_end,
                (last if last.people.nationality else atom).people.of_area,
            )
            kept[-1] = replace(last, end=atom.end, people=people, whole=max(last.whole, atom.whole))
        else:
            kept.append(atom)
    return kept


_WITH_AGE: Final = re.compile(
    r", (?:aged )?\d{1,3}(?:, (?:married|single|unmarried|widowed|separated))?(?=, an? $|, $)"
)
_OF_A_PLACE: Final = r"(?:\w+ )?(?:resident|native|member|father|mother|graduate|citizen|veteran) (?:of|in)\b"
"""What somebody is besides, not who else there is: "a watchman and a resident of Orva"."""
_AND_MORE: Final = re.compile(rf"\b(?:and|or) (?:an?|the|his|her|their|one|two|three)\b(?! {_OF_A_PLACE})")
_WHO_IS: Final = re.compile(rf"(?:an? |the )?{_OF_A_PLACE}")


def _is_apposition(report: ReportText, first: Atom, second: Atom) -> bool:
    if first.name and second.name:
        return False
    between = report.text[first.end : second.start]
    if first.name and re.fullmatch(r",? and (?:an? )?", between) and _WHO_IS.match(report.text, second.start):
        return True
    if _WITH_AGE.match(between):
        between = _WITH_AGE.sub("", between)  # "a Kenyan citizen, 64, a retired watchmaker"
        both = first.people.role and second.people.role
        if both or _AND_MORE.search(report.text, second.end, min(second.end + 60, len(report.text))):
            return False
    if re.fullmatch(r"(?: of (?:them|the \w+))?,? (?:was|is) ", between) and (
        first.people.role is None or first.low == 0 or first.nth
    ):
        return True  # "one was a Kenyan engineer"
    if first.people.nationality and second.people.nationality not in (None, first.people.nationality):
        return False
    if not re.fullmatch(r"[\w '’-]{0,30}(?:, (?:also |himself |herself |itself )?(?:an? )?| \()", between) or re.search(
        r"\band\b", between
    ):
        return False
    after = report.text[second.end : min(len(report.text), second.end + 60)]
    if (
        first.people.role
        and first.people.nationality in (None, second.people.nationality)
        and second.people.nationality
        and second.people.role in (None, "woman", "child")
    ):
        return True
    closes = re.match(r"[\w '’-]{0,40}(?:,(?! (?:an?|the|his|her|one)\b)|\)|\.)", after)
    bare = second.people.role is None or first.people.role is None
    return bool(closes) and (bare or not re.match(r"[\w '’-]{0,40},? and\b", after))
