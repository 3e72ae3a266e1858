"""Atoms: the people counted by one marked number or phrase, with those that grammar lists beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.enumeration import Listed, coordinates, parts
from tollbook.extraction.interpret.fate import fate_of
from tollbook.extraction.interpret.people import People, describe, find_role, noun_phrase_end
from tollbook.extraction.interpret.quantities import NOBODY, Quantity
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Hedge, Outcome

_ARTICLE: Final = re.compile(
    r"(?:an?|the|one|his|her|their|another|its|our|my|sole|only|a (?:second|third|fourth|fifth|sixth|"
    r"further|\w+th))\b",
    re.IGNORECASE,
)
_ADDED: Final = Cue(
    r"\b(?:another|a further|further|additional|a (?:second|third|fourth|fifth|"
    r"sixth))\s*$",
    re.IGNORECASE,
)
_ADDED_AFTER: Final = re.compile(r" (?:more|others?|further|additional)\b", re.IGNORECASE)
_OF_WHOM: Final = re.compile(
    r"(?: \w+)? of (?:them|whom|these|those|the (?:dead|deceased|victims|wounded|"
    r"injured|killed|hostages|captives|casualties))\b",
    re.IGNORECASE,
)
_AMONG_BEFORE: Final = Cue(
    r"\b(?:including|included|includes?|among (?:them|whom|these|those|the (?:\w+ )?(?:dead|deceased|"
    r"victims|wounded|injured|killed|hostages|captives|casualties))(?: (?:is|was|are|were))?|of whom|"
    r"one of them)[,:]?"
    r"(?: (?:at|least|also|the|only))*\s*$",
    re.IGNORECASE,
)
_RAISED: Final = Cue(
    r"\b(?:toll|number|total|count|figure|tally|death(?:s)?|bringing|brought|raising|raised|rise[ns]?|rose|"
    r"climb\w*|increas\w*|now|to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(r"(?:\w+s|men|women|people|children|police|staff|crew|personnel|clergy)$", re.IGNORECASE)
_FEARED: Final = Cue(r"\bfeared\b", re.IGNORECASE)
_UNCONFIRMED: Final = Cue(
    r"\b(?:unconfirmed|could not (?:be )?(?:independently )?(?:confirm|verif)\w*|"
    r"not (?:been )?(?:independently )?(?:confirmed|verified))\b",
    re.IGNORECASE,
)

_NOT_PEOPLE: Final = Cue(
    r"\b(?:raids?|arms?|head|hands?|forest|attacks?|blast|explosion|bomb(?:ing)?|town|village|city|site|"
    r"legs?|foot|feet|shoulder|chest|back|neck"
    r"|face|stomach|hip|knee|vehicle|bus|cars?|trucks?|lorry|van|hospital|clinic|road|highway|night|morning|"
    r"evening|day|week|month|year|camp|toll"
    r"|numbers?|figures?|house|home|mine|farm|fire|bullets?|shrapnel|guns?|kni(?:fe|ves)|strikes?|shelling|"
    r"ambush|area|district|province|region"
    r"|country|river|sea|boat|ship|market|school|church|mosque|hotel|street|same|spot|scene|incident|"
    r"treatment|wounds?|injur\w+|place|way|group"
    r"|gang|army|militants?|attackers?|gunmen|kidnappers?|assailants?|bush|mountains?|border|state|"
    r"government|republic|death|deaths|jaw|papers|wheel"
    r"|roof|fracture|behalf|organi[sz]ation|agency|company|ngo|seat|text|count|abduction|drone|project|"
    r"office|eyebrow\w*|elevator|condition|exchange"
    r"|houseboat|lives|life|tragedy|case|cases|party|latter|former|first|rest|remains)\W*$",
    re.IGNORECASE,
)

_THING: Final = re.compile(
    r"(?:['’]s?)? (?:bus(?:es)?|minibus|trains?|vehicles?|trucks?|cars?|planes?|ships?|boats?|vans?|"
    r"convoys?|stations?|camps?|posts?|bases?|ferry|house|homes?|school|quarters|union|association|"
    r"group|count)\b"
)
_ATTACKERS: Final = Cue(
    r"\b(?:insurgents?|rebel|militants?|attackers?|gunm[ae]n|assailants?|terrorists?|bandits?|"
    r"suicide bombers?|bombers?|robbers?|kidnappers?|abductors?|raiders?|hijackers?|suspects?|"
    r"perpetrators?|shooters?|jihadists?|extremists?|knifem[ae]n|hostage-takers?)\b",
    re.IGNORECASE,
)
_OF_AGE: Final = Cue(r"\b(?:an?|the) (?:[\w-]+ )?[\w-]+ of $", re.IGNORECASE)
_AGED: Final = Cue(
    r"\b(?:girl|boy|m[ae]n|wom[ae]n|child|son|daughter|youth|student|pupil|one|"
    r"teenager|persons?|somebody|driver|worker|father|mother|baby|girls|boys|children) of $",
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


_AND_ONE: Final = re.compile(r"(?:,? and |, )(?=(?:an?|his|her|their|its|the|another)\b)", re.IGNORECASE)
_NOBODY: Final = People()


@dataclass(frozen=True, slots=True)
class Atom:
    """People counted by marked words. `whole` is the probability that everybody harmed is meant."""

    start: int
    end: int
    low: int
    high: int | None
    hedge: Hedge
    whole: float
    score: float
    people: People = _NOBODY
    added: bool = False
    raised: bool = False
    counted: bool = True
    weak: bool = False
    part: bool = False

    def overlaps(self, other: Atom) -> bool:
        """Whether both are marked on common words."""
        return self.start < other.end and other.start < self.end


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
        for atom, fate in _fated(report, [a for span in marked for a in _read(report, span)], outcome):
            kept = sorted_out.setdefault(fate, [])
            if not any(atom.overlaps(other) for other in kept):
                kept.append(atom)
    done = {}
    for outcome, atoms in sorted_out.items():
        taken = [(a.start, a.end) for o, others in sorted_out.items() if o is not outcome for a in others]
        done[outcome] = _with_listed(report, atoms, outcome, [*taken, *elsewhere])
    return done


def _fated(report: ReportText, atoms: list[Atom], outcome: Outcome) -> list[tuple[Atom, Outcome]]:
    """Each atom with the outcome it counts for: killed and injured as the grammar says, where it says so.

    In a list ("wounding a cook and a guard") what governs one member governs the next.
    """
    if outcome not in (Outcome.KILLED, Outcome.INJURED):
        return [(a, outcome) for a in atoms]
    atoms = sorted(atoms, key=lambda a: a.start)
    said = [None if a.low == 0 and a.high == 0 else fate_of(report, a.start, a.end) for a in atoms]
    for k in range(1, len(atoms)):
        if said[k] is None and _linked(report, atoms[k - 1], atoms[k]):
            said[k] = said[k - 1]
    return [(a, f if f in (Outcome.KILLED, Outcome.INJURED) else outcome) for a, f in zip(atoms, said, strict=True)]


def _linked(report: ReportText, first: Atom, second: Atom) -> bool:
    """Whether two atoms stand in one list, the second right after the first."""
    between = report.text[first.end : second.start]
    return bool(
        first.low and second.low and len(between) < 90 and _LINK.fullmatch(between) and not _PARTS.search(between)
    )


def _with_listed(
    report: ReportText, atoms: Sequence[Atom], outcome: Outcome, taken: Sequence[tuple[int, int]]
) -> list[Atom]:
    atoms = sorted(atoms, key=lambda a: a.start)
    listed = {k for k, (a, b) in enumerate(pairwise(atoms)) if _linked(report, a, b)}
    strong = [a for k, a in enumerate(atoms) if not a.weak or k in listed or k - 1 in listed]
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
    return _parted(report, sorted(divided, key=lambda a: a.start))


def _parted(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Marks atoms that are said to be among others: "nine of them", "including a nurse", and those listed with them."""
    done: list[Atom] = []
    for atom in atoms:
        before = report.text[max(0, atom.start - 40) : atom.start]
        inside = bool(_AMONG_BEFORE.search(before)) or (atom.counted and bool(_OF_WHOM.match(report.text, atom.end)))
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
            kept[-1] = replace(last, people=people, whole=max(last.whole, atom.whole))
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


def _read(report: ReportText, span: Span) -> list[Atom]:
    text = report.text
    words = text[span.start : span.end]
    whole = 0.5 if span.whole is None else span.whole
    numbers = [q for q in report.quantities_in(span.start, span.end) if not _one_of(text, q)]
    none = NOBODY.match(text, span.start)
    if (none or NOBODY.search(words)) and (not numbers or numbers[0].low <= 1):
        end = max(span.end, none.end()) if none else span.end
        return [Atom(span.start, end, 0, 0, Hedge.PLAIN, whole, span.score)]
    numbers = [q for q in numbers if not _not_counted(report, q)]
    if numbers:
        return [_atom(report, span, q, whole) for q in numbers]
    return _several(report, span, whole) or _single(report, span, whole)


def _several(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """Persons named one by one in the marked words: "a nurse and her driver" are two. Empty unless all are persons."""
    cuts = list(_AND_ONE.finditer(report.text, span.start, span.end))
    if not any("and" in cut.group() for cut in cuts):
        return []  # "the buyer, a Kenyan" is one
    starts, ends = [span.start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), span.end]
    each = [_single(report, replace(span, start=a, end=b), whole) for a, b in zip(starts, ends, strict=True)]
    return [a[0] for a in each] if all(len(a) == 1 and not a[0].weak for a in each) else []


def _one_of(text: str, q: Quantity) -> bool:
    """Whether "one" is no count: "no one", "one another"."""
    return text[max(0, q.start - 3) : q.start].lower() == "no " or text[q.end : q.end + 8].lower() == " another"


def _not_counted(report: ReportText, q: Quantity) -> bool:
    """Whether the number is an age, a member of "helper of one of them", or counts attackers."""
    text = report.text
    before = text[max(0, q.start - 24) : q.start]
    if 10 <= q.low < 100 and _OF_AGE.search(before) and text[q.end : q.end + 1] in (",", ".", ")", ";"):
        return True
    if re.match(r" of (?:them|those|these) (?:were|are) (?:the )?", text[q.end : q.end + 24]) and _ATTACKERS.search(
        text[q.end : q.end + 45]
    ):
        return True
    if _AGED.search(before) and q.low > 0 and not text.startswith(" of", q.end):
        return True
    if re.search(r"\b(?:not|instead of|rather than) $", before) and not re.match(
        r" (?:at|less|fewer)", text[q.end : q.end + 6]
    ):
        return True
    if q.low == 1 and before.endswith(" of ") and text.startswith(" of them", q.end):
        return True
    stop = noun_phrase_end(text, q.end, min(len(text), q.end + 60))
    return bool(_ATTACKERS.search(text[q.end : stop]))


def _atom(report: ReportText, span: Span, q: Quantity, whole: float) -> Atom:
    text = report.text
    before, after = text[max(0, q.start - 70) : q.start], text[q.end : q.end + 16]
    hedge = q.hedge
    sentence = text[slice(*report.sentence(q.start))]
    if hedge is Hedge.PLAIN and _FEARED.search(sentence):
        hedge = Hedge.FEARED
    elif hedge is Hedge.PLAIN and _UNCONFIRMED.search(sentence):
        hedge = Hedge.UNCONFIRMED
    return Atom(
        q.start, q.end, q.low, q.high, hedge, whole, span.score, describe(report, q.start, q.end, many=q.low > 1),
        added=bool(_ADDED.search(before) or _ADDED_AFTER.match(after)), raised=bool(_RAISED.search(before)),
    )  # fmt: skip


def _single(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """One person ("a driver", "the Tajik watchman"), or people without a number ("soldiers")."""
    text = report.text
    limit = report.sentence(span.start)[1]
    inside = re.compile(r"\b(?:an?|the|his|her|their|its|another)\b", re.IGNORECASE).search(text, span.start, span.end)
    if inside and inside.start() > span.start and not _ARTICLE.match(text, span.start):
        span = replace(span, start=inside.start())
    if text[max(0, span.start - 4) : span.start].lower().endswith(" by "):
        return []  # whoever did it
    stop = max(noun_phrase_end(text, min(span.start + 2, span.end), limit), min(span.end, limit))
    people = describe(report, span.start, min(span.end, limit))
    role = find_role(text[span.start : min(stop, span.start + 90)])
    article = _ARTICLE.match(text, span.start)
    noun = text[span.start : span.start + role[1]] if role else text[span.start : span.end]
    if (_NOT_PEOPLE.search(text[span.start : span.end]) and role is None) or _ATTACKERS.search(
        text[span.start : max(span.end, stop)]
    ):
        return []
    weak = role is None and people.nationality is None
    if weak and not article:
        return []
    if _PLURAL.search(noun) and not (article and article.group().lower() in ("a", "an", "one", "another")):
        return []
    if _THING.match(text, span.start + role[1] if role else span.end):
        return []
    before = text[max(0, span.start - 20) : span.start + 12]
    added = bool(re.search(r"\b(?:another|further|a (?:second|third|fourth|fifth|sixth))\b", before, re.IGNORECASE))
    return [
        Atom(span.start, span.end, 1, 1, Hedge.PLAIN, whole, span.score, people, added=added, counted=False, weak=weak)
    ]
