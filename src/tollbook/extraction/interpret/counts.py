"""How many people: from the marked numbers of one incident to its total, its parts, its rival figures.

A marked number is an *atom*. The total of an outcome is the atom that counts everybody, or else the sum of
distinct parts; a part that repeats another is merged with it. Figures for everybody that disagree stay
apart, one row a figure; nothing is averaged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.enumeration import Listed, coordinates, parts
from tollbook.extraction.interpret.people import People, describe, find_role, noun_phrase_end
from tollbook.extraction.interpret.quantities import NOBODY, Quantity
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Hedge

_ARTICLE: Final = re.compile(
    r"(?:an?|the|one|his|her|their|another|its|our|my|sole|only|a (?:second|third|fourth|fifth|sixth|further|\w+th))\b", re.IGNORECASE
)
_ADDED: Final = re.compile(r"\b(?:another|a further|further|additional|a (?:second|third|fourth|fifth|sixth))\s*$", re.IGNORECASE)
_ADDED_AFTER: Final = re.compile(r" (?:more|others?|further|additional)\b", re.IGNORECASE)
_OF_WHOM: Final = re.compile(r" (?:of (?:them|whom|these|those|the (?:dead|victims|wounded|injured|killed|hostages|captives))|were|are)\b", re.IGNORECASE)
_RAISED: Final = re.compile(
    r"\b(?:toll|number|total|count|figure|tally|death(?:s)?|bringing|brought|raising|raised|rise[ns]?|rose|climb\w*|increas\w*|now|to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(r"(?:\w+s|men|women|people|children|police|staff|crew|personnel|clergy)$", re.IGNORECASE)
_FEARED: Final = re.compile(r"\bfeared\b", re.IGNORECASE)
_UNCONFIRMED: Final = re.compile(
    r"\b(?:unconfirmed|could not (?:be )?(?:independently )?(?:confirm|verif)\w*|not (?:been )?(?:independently )?(?:confirmed|verified))\b", re.I
)

_NOT_PEOPLE: Final = re.compile(
    r"\b(?:raids?|arms?|head|hands?|forest|attacks?|blast|explosion|bomb(?:ing)?|town|village|city|site|legs?|foot|feet|shoulder|chest|back|neck"
    r"|face|stomach|hip|knee|vehicle|bus|cars?|trucks?|lorry|van|hospital|clinic|road|highway|night|morning|evening|day|week|month|year|camp|toll"
    r"|numbers?|figures?|house|home|mine|farm|fire|bullets?|shrapnel|guns?|kni(?:fe|ves)|strikes?|shelling|ambush|area|district|province|region"
    r"|country|river|sea|boat|ship|market|school|church|mosque|hotel|street|same|spot|scene|incident|treatment|wounds?|injur\w+|place|way|group"
    r"|gang|army|militants?|attackers?|gunmen|kidnappers?|assailants?|bush|mountains?|border|state|government|republic|death|deaths|jaw|papers|wheel"
    r"|roof|fracture|behalf|organi[sz]ation|agency|company|ngo|seat|text|count|abduction|drone|project|office|eyebrow\w*|elevator|condition|exchange"
    r"|houseboat|lives|life|tragedy|case|cases|party|latter|former|first|rest|remains)\W*$",
    re.IGNORECASE,
)


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
    people: People = People()
    added: bool = False
    raised: bool = False
    counted: bool = True
    weak: bool = False

    def overlaps(self, other: Atom) -> bool:
        """Whether both are marked on common words."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, with the atoms whose words carry it."""

    low: int
    high: int | None
    atoms: tuple[Atom, ...]
    nationality: str | None = None
    role: str | None = None
    hedge: Hedge = Hedge.PLAIN


@dataclass(frozen=True, slots=True)
class Counted:
    """An outcome's figures for everybody (several where accounts differ) and its parts."""

    totals: tuple[Row, ...] = ()
    parts: tuple[Row, ...] = ()


def atoms_of(report: ReportText, spans: Iterable[Span], outcome: str, taken: Sequence[tuple[int, int]] = ()) -> list[Atom]:
    """The people counted by marked words, in text order, with those listed beside them.

    `taken` are the stretches marked for other outcomes or incidents; a list does not run into them. Marks that
    count nobody's number are left out; phrases without a noun for people count only where nothing else does.
    """
    found: list[Atom] = []
    weak: list[Atom] = []
    for span in spans:
        for atom in _read(report, span):
            kept = weak if atom.weak else found
            if not any(atom.overlaps(other) for other in kept):
                kept.append(atom)
    found = sorted(found or weak[:1], key=lambda a: a.start)
    found = _apposed(report, found)
    for atom in list(found):
        for listed in _beside(report, atom, outcome, taken):
            new = _of_list(atom, listed, 0.0)
            if not any(new.overlaps(other) for other in found):
                found.append(new)
    return sorted(found, key=lambda a: a.start)


def _beside(report: ReportText, atom: Atom, outcome: str, taken: Sequence[tuple[int, int]]) -> list[Listed]:
    broken = parts(report, atom.start, atom.end, atom.low, outcome, taken) if atom.counted and atom.low > 1 else []
    if broken or atom.whole >= 0.5 or not atom.low:
        return broken
    return coordinates(report, atom.start, atom.end, outcome, taken)


def _of_list(atom: Atom, listed: Listed, whole: float) -> Atom:
    return Atom(
        listed.start, listed.end, listed.low, listed.high, Hedge.PLAIN, whole, atom.score, listed.people, counted=listed.counted
    )


def _apposed(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Two names for one person ("the buyer, a Kenyan, was hurt") become one atom with what both say."""
    kept: list[Atom] = []
    for atom in atoms:
        last = kept[-1] if kept else None
        if last and not atom.counted and not last.counted and _is_apposition(report, last, atom):
            people = People(
                last.people.nationality or atom.people.nationality, last.people.role or atom.people.role, last.people.noun_end
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
    closes = re.match(r"[\w '’-]{0,40}(?:,(?! (?:an?|the|his|her|one)\b)|\)|\.)", after)
    bare = second.people.role is None or first.people.role is None
    return bool(closes) and (bare or not re.match(r"[\w '’-]{0,40},? and\b", after))


def _read(report: ReportText, span: Span) -> list[Atom]:
    text = report.text
    words = text[span.start : span.end]
    whole = 0.5 if span.whole is None else span.whole
    numbers = [q for q in report.quantities_in(span.start, span.end) if not _one_of(text, q)]
    if NOBODY.search(words) and (not numbers or numbers[0].low <= 1):
        return [Atom(span.start, span.end, 0, 0, Hedge.PLAIN, whole, span.score)]
    if numbers:
        return [_atom(report, span, q, whole) for q in numbers]
    return _single(report, span, whole)


def _one_of(text: str, q: Quantity) -> bool:
    """Whether "one" is no count: "no one", "one another"."""
    return text[max(0, q.start - 3) : q.start].lower() == "no " or text[q.end : q.end + 8].lower() == " another"


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
        q.start, q.end, q.low, q.high, hedge, whole, span.score, describe(report, q.start, q.end),
        added=bool(_ADDED.search(before) or _ADDED_AFTER.match(after)), raised=bool(_RAISED.search(before)),
    )  # fmt: skip


def _single(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """One person ("a driver", "the Tajik watchman"), or people without a number ("soldiers")."""
    text = report.text
    limit = report.sentence(span.start)[1]
    stop = max(noun_phrase_end(text, min(span.start + 2, span.end), limit), min(span.end, limit))
    people = describe(report, span.start, min(span.end, limit))
    role = find_role(text[span.start : min(stop, span.start + 90)])
    article = _ARTICLE.match(text, span.start)
    noun = text[span.start : span.start + role[1]] if role else text[span.start : span.end]
    if _NOT_PEOPLE.search(text[span.start : span.end]) and role is None:
        return []
    weak = role is None and people.nationality is None
    if weak and not article:
        return []
    if _PLURAL.search(noun) and not (article and article.group().lower() in ("a", "an", "one", "another")):
        return []
    before = text[max(0, span.start - 20) : span.start + 12]
    added = bool(re.search(r"\b(?:another|further|a (?:second|third|fourth|fifth|sixth))\b", before, re.IGNORECASE))
    return [Atom(span.start, span.end, 1, 1, Hedge.PLAIN, whole, span.score, people, added=added, counted=False, weak=weak)]


def count(atoms: Sequence[Atom]) -> Counted:
    """Totals and parts from the atoms of one outcome of one incident."""
    harmed = [a for a in atoms if a.low or a.high is None]
    if not harmed:
        zeros = [a for a in atoms if a.low == 0 and a.high == 0]
        return Counted((Row(0, 0, tuple(zeros)),)) if zeros else Counted()
    groups = merged(harmed)
    whole = _wholes(groups)
    parts = [g for g in groups if g not in whole]
    if whole:
        return Counted(tuple(_total_row(g) for g in _agreed(whole)), _part_rows(groups))
    return Counted((_sum_row(parts),), _part_rows(groups))


def merged(atoms: Sequence[Atom]) -> list[tuple[Atom, ...]]:
    """Atoms that speak of the same people, grouped: same figure, nothing that tells them apart."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        for group in groups:
            if _same(group, atom):
                group.append(atom)
                break
        else:
            groups.append([atom])
    return [tuple(g) for g in groups]


def _same(group: Sequence[Atom], atom: Atom) -> bool:
    if atom.added or (group[0].low, group[0].high) != (atom.low, atom.high):
        return False
    nations = {a.people.nationality for a in (*group, atom)} - {None}
    roles = {a.people.role for a in (*group, atom)} - {None, "worker", "employee"}
    if len(nations) > 1 or len(roles) > 1:
        return False
    near = min(abs(atom.start - a.end) for a in group)
    return near > 60 or atom.whole + group[-1].whole >= 1.0


def _weight(group: Sequence[Atom]) -> float:
    return max(a.whole for a in group)


def _wholes(groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups that count everybody."""
    whole = [g for g in groups if _weight(g) >= 0.5]
    if len(whole) < 2:
        return whole
    for g in sorted(whole, key=lambda g: -g[0].low):
        others = [o for o in groups if o is not g]
        if sum(o[0].low for o in others) == g[0].low and len(others) > 1:
            return [g]
    if all(g[0].low == 1 and not g[0].counted for g in whole) and len(whole) > 1:
        return []
    if any(a.added for g in whole for a in g) and not any(a.raised for g in whole for a in g):
        return []
    return whole


def _agreed(whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """One group a figure."""
    by_figure: dict[tuple[int, int | None], list[Atom]] = {}
    for group in whole:
        by_figure.setdefault((group[0].low, group[0].high), []).extend(group)
    return [tuple(sorted(atoms, key=lambda a: -a.whole * a.score)) for atoms in by_figure.values()]


def _total_row(group: tuple[Atom, ...]) -> Row:
    return Row(group[0].low, group[0].high, group, hedge=group[0].hedge)


def _sum_row(groups: Sequence[tuple[Atom, ...]]) -> Row:
    highs = [g[0].high for g in groups]
    hedge = groups[0][0].hedge if len(groups) == 1 else Hedge.PLAIN
    high = None if None in highs else sum(h for h in highs if h is not None)
    return Row(sum(g[0].low for g in groups), high, tuple(g[0] for g in groups), hedge=hedge)


def _part_rows(groups: Sequence[tuple[Atom, ...]]) -> tuple[Row, ...]:
    """Rows by nationality and role, for the groups that state either."""
    rows = []
    for group in groups:
        nation = next((a.people.nationality for a in group if a.people.nationality), None)
        role = next((a.people.role for a in group if a.people.role), None)
        if nation or role:
            rows.append(Row(group[0].low, group[0].high, group, nation, role, group[0].hedge))
    return tuple(rows)


def by_nationality(parts: Sequence[Row]) -> list[Row]:
    """One row a nationality, summed over roles; a figure that contains the others' sum stands for all."""
    found: dict[str, list[Row]] = {}
    for row in parts:
        if row.nationality:
            found.setdefault(row.nationality, []).append(row)
    return [_nation_row(nation, rows) for nation, rows in found.items()]


def _nation_row(nation: str, rows: list[Row]) -> Row:
    largest = max(rows, key=lambda r: r.low)
    rest = [r for r in rows if r is not largest]
    contained = rest and sum(r.low for r in rest) <= largest.low and max(a.whole for a in largest.atoms) >= 0.5
    if not rest or contained:
        return replace(largest, role=None)
    highs = [r.high for r in rows]
    high = None if None in highs else sum(h for h in highs if h is not None)
    atoms = tuple(a for r in rows for a in r.atoms[:1])
    return Row(sum(r.low for r in rows), high, atoms, nation)
