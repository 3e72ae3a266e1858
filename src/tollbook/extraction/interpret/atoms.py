"""Atoms: the people counted by one marked number or phrase, with those that grammar lists beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.enumeration import Listed, coordinates, parts
from tollbook.extraction.interpret.fate import adjacent_fate, fate_of, is_spared, listed_under
from tollbook.extraction.interpret.figure import Atom, read
from tollbook.extraction.interpret.people import People
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Hedge, Outcome

_OF_WHOM: Final = re.compile(
    r"(?: \w+)? of (?:them|whom|these|those|the (?:dead|deceased|victims|wounded|"
    r"injured|killed|hostages|captives|casualties)|"
    r"(?:the |those |these )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d+))\b",
    re.IGNORECASE,
)
_AMONG_BEFORE: Final = Cue(
    r"\b(?:including|included|includes?|among (?:them|whom|these|those|the (?:\w+ )?(?:dead|deceased|"
    r"victims|wounded|injured|killed|hostages|captives|casualties))(?: (?:is|was|are|were))?|of whom|"
    r"one of them|(?:of|among) (?:them|whom|these|those) (?:was|were|is|are))[,:]?"
    r"(?: (?:at|least|also|the|only))*\s*$",
    re.IGNORECASE,
)
_AMONG_AFTER: Final = re.compile(
    r"[^.;:\n]{0,70}? (?:is|was|are|were) (?:also )?(?:among|one of) (?:the |those )?(?:\w+ )?(?:dead|deceased|"
    r"victims|wounded|"
    r"injured|killed|hostages|captives|casualties|abducted|fatalities)\b|"
    r"[^.;:\n]{0,70}? (?:is|was|are|were) among (?:the )?(?:\d+|[a-z]+(?:-[a-z]+)?) (?:\w+ ){0,3}?(?:killed|dead|"
    r"injured|wounded|"
    r"hurt|kidnapped|abducted|taken|seized)\b",
    re.IGNORECASE,
)
_AMONG_ALL: Final = re.compile(
    r"[^.;:,\n]{0,40}? (?:among|of|out of) (?:its|the|their|her|his) (?:crew of )?(?:\d+|[a-z]+(?:-[a-z]+)?)[ -]"
    r"(?:\w+ ){0,2}?(?:crew|passengers?|people|staff|workers|employees|members|sailors|seafarers|hostages|victims|"
    r"dead)\b",
    re.IGNORECASE,
)  # "17 Filipinos among its 25 crew"
_THE_OTHER: Final = Cue(r"\b(?:the|all) other $", re.IGNORECASE)
_IS_MISSED: Final = re.compile(
    r"[^.;:,\n]{0,30}? (?:is|are|was|were|remains?|remained) (?:still |also |reported )*(?:missing|unaccounted)\b",
    re.IGNORECASE,
)
_CARRIED: Final = re.compile(r"\b(?:carried|carrying|transporting|ferrying) $", re.IGNORECASE)
_THE: Final = re.compile(r"\b(?:the|these|those|all|both)(?: other| same)? $", re.IGNORECASE)
_SURVIVED: Final = re.compile(r"\bsurvived\b", re.IGNORECASE)
_MISSED: Final = Cue(r"\b(?:missing|unaccounted|accounted for)\b", re.IGNORECASE)
_CAPTIVITY: Final = Cue(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w*|captors?|captured?|seized|ransom|snatched|carried off|marched|"
    r"(?:took|taken|led|driven|dragged) (?:\w+ ){0,3}?(?:away|off|with them|into)|in the hands of|\w+ hands|"
    r"disappear\w*)\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"[^.;:\n]*?(?:,| and|, and|, as well as| as well as| along with|"
    r" together with)(?: \w+)? ",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\b(?:includ\w+|among|of (?:them|whom|these|which)|being|namely|compris\w+|were|was|died|killed|"
    r"injured|wounded|are|is|hurt|dead|when|who|after|said|have|had|has)\b|[—–]",
    re.IGNORECASE,
)


def atoms_by_outcome(
    report: ReportText, spans: Mapping[Outcome, Sequence[Span]], elsewhere: Sequence[tuple[int, int]] = ()
) -> dict[Outcome, list[Atom]]:
    """The people counted by marked words, by outcome, with those listed beside them.

    What the grammar plainly says of a figure ("wounding nine") overrules the outcome it was marked with.
    `elsewhere` are the stretches marked for other incidents; a list does not run into them. Marks that count
    nobody's number are left out; phrases without a noun for people count only where nothing else does.
    """
    sorted_out: dict[Outcome, list[Atom]] = {outcome: [] for outcome in spans}
    for outcome, marked in spans.items():
        for atom, fate in _fated(report, [a for span in marked for a in read(report, span)], outcome):
            kept = sorted_out.setdefault(fate, [])
            if not any(atom.overlaps(other) for other in kept):
                kept.append(atom)
    sorted_out[Outcome.KILLED] = [
        a for a in sorted_out.get(Outcome.KILLED, ()) if not _led_away(report, a, sorted_out.get(Outcome.KIDNAPPED, ()))
    ]
    done = {}
    for outcome, atoms in sorted_out.items():
        taken = [(a.start, a.end) for o, others in sorted_out.items() if o is not outcome for a in others]
        done[outcome] = _with_listed(report, atoms, outcome, [*taken, *elsewhere])
    return done


def _led_away(report: ReportText, atom: Atom, taken: Sequence[Atom]) -> bool:
    """Whether somebody marked as killed and as kidnapped with the same words is said to have been carried off only."""
    if atom.counted or atom.told or not any(atom.overlaps(other) for other in taken):
        return False
    return fate_of(report, atom.start, atom.end) is Outcome.KIDNAPPED


def _fated(report: ReportText, atoms: list[Atom], outcome: Outcome) -> list[tuple[Atom, Outcome]]:
    """Each atom with the outcome it counts for: killed and injured as the grammar says, where it says so.

    In a list ("wounding a cook and a guard") what governs one member governs the next.
    """
    if outcome not in (Outcome.KILLED, Outcome.INJURED):
        atoms = [a for a in atoms if not _CARRIED.search(report.text, max(0, a.start - 20), a.start)]
        taken = [_taken(report, a, outcome) for a in sorted(atoms, key=lambda a: a.start)]
        return [
            (replace(a, told=a.told or any(x.told and _in_list(report, a, x) for x, _ in taken)), o) for a, o in taken
        ]
    atoms = sorted((a for a in atoms if not _came_off(report, a, outcome)), key=lambda a: a.start)
    said = [None if a.low == 0 and a.high == 0 else fate_of(report, a.start, a.end) for a in atoms]
    for k in range(1, len(atoms)):
        if said[k] is None and _linked(report, atoms[k - 1], atoms[k]):
            said[k] = said[k - 1]
    for k in range(len(atoms) - 2, -1, -1):
        if said[k] is None and _linked(report, atoms[k], atoms[k + 1]):
            said[k] = said[k + 1]
    both = (Outcome.KILLED, Outcome.INJURED, Outcome.MISSING)
    said = [
        Outcome.MISSING if f is Outcome.KIDNAPPED and _IS_MISSED.match(report.text, a.end) else f
        for a, f in zip(atoms, said, strict=True)
    ]
    fated = zip(atoms, said, strict=True)
    return [(replace(a, told=f in both), f if f in both else _taken(report, a, outcome)[1]) for a, f in fated]


def _came_off(report: ReportText, atom: Atom, outcome: Outcome) -> bool:
    """Whether people marked as harmed are said to be unhurt, or to have survived where they are marked as killed."""
    if not atom.low or not is_spared(report, atom.start, atom.end):
        return False
    return outcome is Outcome.KILLED or not _SURVIVED.search(report.text[atom.end : atom.end + 90])


def _taken(report: ReportText, atom: Atom, outcome: Outcome) -> tuple[Atom, Outcome]:
    """The atom with the outcome of a word right beside it: "one guard KIA" was not taken, "three taken away" was."""
    beside = None
    if atom.counted and atom.low:
        beside = listed_under(report, atom.start) or adjacent_fate(report, atom.start, atom.end)
    fate = beside or outcome
    if fate is Outcome.KIDNAPPED and _only_missing(report, atom):
        fate = Outcome.MISSING
    return replace(atom, told=beside is not None), fate


def _only_missing(report: ReportText, atom: Atom) -> bool:
    """Whether people are said to be missed, in a report that nowhere says that anybody was taken."""
    sentence = report.text[slice(*report.sentence(atom.start))]
    return bool(_MISSED.search(sentence)) and not _CAPTIVITY.search(report.text)


def _linked(report: ReportText, first: Atom, second: Atom) -> bool:
    """Whether two atoms stand in one list, the second right after the first."""
    between = report.text[first.end : second.start]
    if _OF_WHOM.match(report.text, second.end):
        return False  # "three people, two of them children"
    return bool(
        first.low and second.low and len(between) < 90 and _LINK.fullmatch(between) and not _PARTS.search(between)
    )


def _in_list(report: ReportText, one: Atom, other: Atom) -> bool:
    return _linked(report, one, other) or _linked(report, other, one)


def _with_listed(
    report: ReportText, atoms: Sequence[Atom], outcome: Outcome, taken: Sequence[tuple[int, int]]
) -> list[Atom]:
    atoms = sorted(atoms, key=lambda a: a.start)
    listed = {k for k, (a, b) in enumerate(pairwise(atoms)) if _linked(report, a, b)}
    strong = [a for k, a in enumerate(atoms) if not a.weak or a.nth or k in listed or k - 1 in listed]
    found = strong or atoms[:1]
    found = _unlinked(report, _apposed(report, found))
    beside: list[Atom] = []
    for atom in found:
        broken = (
            parts(report, atom.start, atom.end, atom.low, outcome=outcome.value, taken=taken)
            if atom.counted and atom.low > 1
            else []
        )
        beside += [replace(_of_list(atom, x), part=True) for x in broken]
        if not broken and atom.whole < 0.5 and atom.low:
            beside += [_of_list(atom, x) for x in coordinates(report, atom.start, atom.end, outcome.value, taken)]
    divided = [replace(a, part=a.part or any(x.part and a.overlaps(x) for x in beside)) for a in found]
    for atom in beside:
        if not any(atom.overlaps(other) for other in divided):
            divided.append(atom)
    return _parted(report, _once(report, sorted(divided, key=lambda a: a.start)))


def _once(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Without figures that point back: "a nurse and her guard … the two women" tells of no further people."""
    kept: list[Atom] = []
    for atom in atoms:
        pointing = atom.counted and atom.low > 1 and atom.whole < 0.5 and not atom.added
        if pointing and _THE.search(report.text, max(0, atom.start - 12), atom.start):
            sums = {sum(a.low for a in kept[k:] if not a.part) for k in range(len(kept))}
            if atom.low in sums and len(kept) > 1:
                continue
        kept.append(atom)
    return kept


def _parted(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Marks atoms that are said to be among others: "nine of them", "including a nurse", and those listed with them."""
    done: list[Atom] = []
    for atom in atoms:
        before = report.text[max(0, atom.start - 40) : atom.start]
        inside = bool(_AMONG_BEFORE.search(before) or _AMONG_AFTER.match(report.text, atom.end)) or (
            atom.counted
            and bool(
                _OF_WHOM.match(report.text, atom.end)
                or _AMONG_ALL.match(report.text, atom.end)
                or _THE_OTHER.search(before)
            )
        )
        follows = bool(done) and done[-1].part and _linked(report, done[-1], atom)
        larger = any(o.low > atom.low or (o.low == atom.low and o is not atom and not o.part) for o in atoms)
        done.append(replace(atom, part=atom.part or ((inside or follows) and larger)))
    return done


def _unlinked(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Atoms joined in one list are parts of it, whatever each was judged to be."""
    linked: set[int] = set()
    for k, (first, second) in enumerate(pairwise(atoms)):
        if _linked(report, first, second):
            linked |= {k, k + 1}
    return [replace(a, whole=min(a.whole, 0.1)) if k in linked else a for k, a in enumerate(atoms)]


def _of_list(atom: Atom, listed: Listed) -> Atom:
    return Atom(
        listed.start,
        listed.end,
        listed.low,
        listed.high,
        Hedge.PLAIN,
        0.0,
        atom.score,
        listed.people,
        counted=listed.counted,
        told=atom.told,
    )


def _apposed(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Two names for one person ("the buyer, a Kenyan, was hurt") become one atom with what both say."""
    kept: list[Atom] = []
    for atom in atoms:
        last = kept[-1] if kept else None
        if last and not atom.counted and not last.counted and _is_apposition(report, last, atom):
            people = People(
                last.people.nationality or atom.people.nationality,
                last.people.role or atom.people.role,
                last.people.noun_end,
            )
            kept[-1] = replace(last, end=atom.end, people=people, whole=max(last.whole, atom.whole))
        else:
            kept.append(atom)
    return kept


def _is_apposition(report: ReportText, first: Atom, second: Atom) -> bool:
    between = report.text[first.end : second.start]
    if not re.fullmatch(r"[\w '’-]{0,30}(?:, | \()", between) or re.search(r"\band\b", between):
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
