"""How many people: from the marked numbers of one incident to its total, its parts, its rival figures.

A marked number is an *atom*. The total of an outcome is the atom that counts everybody, or else the sum of
distinct parts; a part that repeats another is merged with it. Figures for everybody that disagree stay
apart, one row a figure; nothing is averaged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atom import Atom
from tollbook.extraction.interpret.victims.figure import DIED_BESIDE, SO_TOO
from tollbook.extraction.interpret.victims.wholes import EVERYBODY, nation_of_group, weight_of, wholes
from tollbook.vocabulary.codes import Hedge

_APART: Final = 60  # characters from which the same figure again is a repetition, no list
_HEADING: Final = 140  # characters of a heading at most
_VICTIM: Final = Cue(r"\b(?:victim|person|fatality|casualty|death)\b", re.IGNORECASE)
_INTRODUCED: Final = re.compile(r"(?:an?|another) (?:[\w'’-]+ ){0,3}([a-z]+)", re.IGNORECASE)
_ARTICLE: Final = Cue(r"\b(?:an?|another) $", re.IGNORECASE)
_ANYBODY: Final = re.compile(
    r"(?:m[ae]n|woman|boy|girl|person|victim|national|citizen|worker|employee|foreigner|civilian|teenager|youth|child|"
    r"resident|local|man|passenger|member|staff|people|colleague|hostage|captive|someone|[a-z]+(?:ese|ian|ish))"
)
_BARE: Final = re.compile(r"(?:[,.;]|$| (?:and|on|in|at|yesterday|today)\b)")  # "it killed the second"
_AND: Final = re.compile(r"(?:,|,? and) (?:(?:an?|the|his|her|their|\d+-year-old) ){0,2}")
_DIED: Final = re.compile(r"\b(?:kill\w*|dead|died|dies|fatal\w*|slain|murder\w*)\b", re.IGNORECASE)
_MALE: Final = re.compile(
    r"\b(?:man|boy|male|father|son|stepson|brother|husband|uncle|grandfather|grandson|nephew|boyfriend)\b",
    re.IGNORECASE,
)
_FEMALE: Final = re.compile(
    r"\b(?:woman|girl|female|mother|daughter|stepdaughter|sister|wife|aunt|grandmother|granddaughter|niece|girlfriend)\b",
    re.IGNORECASE,
)


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


def count(report: ReportText, atoms: Sequence[Atom], *, hurt: bool = False) -> Counted:
    """Totals and parts from the atoms of one outcome of one incident.

    Of the `hurt` a figure goes before persons told of one by one: not of each is it said what became of him.
    """
    harmed = [a for a in atoms if a.low or a.high is None]
    if hurt:
        harmed = [replace(a, added=False) if _beside_the_dead(report, a, harmed) else a for a in harmed]
    zeros = [a for a in atoms if a.low == 0 and a.high == 0]
    nobody = tuple(a for a in zeros if a.people.nationality is None)
    spared = _part_rows(merged(report, [a for a in zeros if a.people.nationality]))
    if nobody and all(a.low == 1 and not a.told and a.whole < 0.5 for a in harmed):
        harmed = []  # "nobody died. One is a clerk": he is of those told of before
    if not harmed:
        return Counted((Row(0, 0, nobody),) if nobody else (), spared)
    groups = merged(report, harmed)
    own = [a for a in harmed if not a.claimed]
    totals = _totals(report, own or harmed, hurt)
    if own:  # what those who did it say stands beside what others count
        claims = [a for a in harmed if a.claimed and a.counted and a.whole >= 0.5]
        totals += tuple(_total_row((a,)) for a in claims if all(a.low != row.low for row in totals))
    divided = _part_rows(_without_surplus(groups, totals))
    told = {r.nationality for r in divided if not all(a.claimed for a in r.atoms)}
    return Counted(totals, divided + tuple(r for r in spared if r.nationality not in told))


def _beside_the_dead(report: ReportText, atom: Atom, hurt: Sequence[Atom]) -> bool:
    """Whether "others" who were hurt are others than the dead told right before: "killed a man and hurt two others"."""
    first = report.sentence(atom.start)[0]
    if not (atom.added and atom.counted) or any(first <= a.start < atom.start for a in hurt):
        return False
    return bool(_DIED.search(report.text, first, atom.start))


def _without_surplus(groups: list[tuple[Atom, ...]], totals: Sequence[Row]) -> list[tuple[Atom, ...]]:
    """The groups but those of whom nothing is said, where those of whom it is make up the one toll there is."""
    if len(totals) != 1 or totals[0].low != totals[0].high:
        return groups
    parts = [g for g in groups if weight_of(g) < 0.5]
    told = [g for g in parts if any(a.told for a in g)]
    if len(told) < 2 or sum(g[0].low for g in told) != totals[0].low:
        return groups
    nations = {a.people.nationality for g in told for a in g}
    return [g for g in groups if g not in parts or g in told or nation_of_group(g) in nations]


def _totals(report: ReportText, atoms: list[Atom], hurt: bool) -> tuple[Row, ...]:
    """The figures for everybody, one row a rival."""
    atoms = _latest(atoms) if hurt and any(a.added for a in atoms) else _told(report, _latest(atoms))
    groups = merged(report, atoms)
    outer = [g for g in groups if not all(a.part or a.nth for a in g)]
    later = [g for g in groups if any(a.nth for a in g)]
    if not outer:
        if not hurt and (nth := _nth_alone(report, atoms)):
            return (Row(nth, nth, tuple(atoms)),)
        outer, later = _largest_part(report, groups) or groups, []
    named = _by_name(report, outer) or _joined(report, outer)
    whole = [] if named else wholes(report, outer, hurt)
    outer = named or outer
    parts = _told_twice(report, [g for g in outer if g not in whole])
    parts = parts if named or whole else _without_headings(report, parts)
    parts = _without_details(report, parts) if hurt and not (named or whole) else parts
    beside = [g for g in parts if DIED_BESIDE.match(report.text, g[0].end) or _so_too(report, g[0])]
    if beside and len(whole) == 1 and whole[0][0].end < beside[0][0].start and not any(a.raised for a in whole[0]):
        return (_sum_row([whole[0], *beside]),)
    totals = tuple(_total_row(g) for g in _agreed(whole)) if whole else (_sum_row(parts),)
    return tuple(_with_later(row, later) for row in totals)


def _so_too(report: ReportText, atom: Atom) -> bool:
    """Whether the same befell somebody named at the end of a sentence: "three were killed, and their driver."."""
    first, last = report.sentence(atom.start)
    ends = report.text[max(atom.end, atom.people.noun_end) : last].strip(' .\n"”') == ""
    return ends and bool(SO_TOO.search(report.text, max(first, atom.start - 90), atom.start))


def _told_twice(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups without a second way of dividing the same: "a nurse and six cooks … two died there, five later"."""
    told = sorted((g for g in groups if any(a.told for a in g)), key=lambda g: g[0].start)
    for k in range(2, len(told) - 1):
        first, second = told[:k], told[k:]
        apart = report.sentence_number(first[-1][0].start) != report.sentence_number(second[0][0].start)
        plain = all(g[0].counted and g[0].people.role is None and g[0].people.nationality is None for g in second)
        if apart and plain and sum(g[0].low for g in first) == sum(g[0].low for g in second):
            return [g for g in groups if g not in second]
    return groups


def _largest_part(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The part that others of its sentence are among: "shot six people, killing four of them, including his wife"."""
    most = max(groups, key=lambda g: g[0].low)
    here = report.sentence_number(most[0].start)
    rest = [g for g in groups if g is not most]
    inside = all(report.sentence_number(g[0].start) == here and g[0].start > most[0].start for g in rest)
    return [most] if rest and inside and most[0].counted and most[0].told and most[0].low > 1 else []


def _without_headings(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups without those of a heading, whom the text under it tells of again: "Father, two girls shot dead"."""
    headed = [g for g in groups if all(_in_heading(report, a) for a in g)]
    under = [g for g in groups if g not in headed]
    last = max((a.start for g in headed for a in g), default=0)
    told = [g for g in under if g[0].start > last and any(a.told for a in g)]
    again = sum(g[0].low for g in told) >= sum(g[0].low for g in headed)
    return under if headed and again and all(g[0].high == g[0].low for g in headed) else groups


def _in_heading(report: ReportText, atom: Atom) -> bool:
    """Whether the paragraph of an atom is a line without a full stop."""
    text = report.text
    start, end = text.rfind("\n", 0, atom.start) + 1, text.find("\n", atom.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    return 0 <= end < len(text) - 1 and len(line) < _HEADING and not line.endswith((".", "!", "?", '"', "”", ")"))


def _without_details(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups of the first sentence alone, where the rest tells of each: "three men and a girl … A man, 22"."""
    first = report.sentence_number(min((g[0].start for g in groups), default=0))
    told = [g for g in groups if report.sentence_number(g[0].start) == first]
    rest = [g for g in groups if g not in told]
    total, again = sum(g[0].low for g in told), sum(g[0].low for g in rest)
    if total < 2 or not rest or not all(any(a.told for a in g) for g in told):
        return groups
    held = again == total or (again < total and not any(a.added for g in rest for a in g))
    return told if held else groups


def _by_name(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups of persons told apart by name, age or sex, where there are several and no figure says how many."""
    if not all(g[0].low == g[0].high == 1 and not g[0].counted for g in groups):
        return []
    kept: list[tuple[Atom, ...]] = []
    for group in (g for g in groups if _known(report, g)):
        if not any(_one_person(group[0], other[0]) and not _sexes_differ(report, group, other) for other in kept):
            kept.append(group)
    return kept if len(kept) > 1 else []


def _known(report: ReportText, group: tuple[Atom, ...]) -> bool:
    """Whether a single person is told of so that others can be told apart: by name or age, or what became of each."""
    if group[0].name or (group[0].age is not None and weight_of(group) < EVERYBODY):
        return True
    return any(a.told for a in group) and (group[0].age is not None or _sex(report, group) is not None)


def _one_person(one: Atom, other: Atom) -> bool:
    """Whether nothing tells two single persons apart: neither their names nor their ages."""
    if one.name and other.name:
        return one.name.split()[-1] == other.name.split()[-1]
    return one.age is None or other.age is None or one.age == other.age


def _sexes_differ(report: ReportText, one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Whether one of two single persons is a man or boy, the other a woman or girl."""
    sexes = {_sex(report, one), _sex(report, other)}
    return len(sexes) == 2 and None not in sexes


def _sex(report: ReportText, group: Sequence[Atom]) -> str | None:
    """The sex that the noun for a single person tells, "m" or "f"; None where it tells none."""
    words = " ".join(report.text[a.start : max(a.end, a.people.noun_end)] for a in group)
    male, female = bool(_MALE.search(words)), bool(_FEMALE.search(words))
    return None if male is female else "m" if male else "f"


def _joined(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """Single persons told of in one breath where no figure says how many: "a girl and her father were found dead"."""
    single = [g for g in groups if g[0].low == g[0].high == 1 and not g[0].counted and not g[0].name]
    if len(single) < 2 or len(single) < len(groups):
        return []
    run = sorted(single, key=lambda g: g[0].start)[:1]
    for one, two in pairwise(sorted(single, key=lambda g: g[0].start)):
        if one[0].people.role == two[0].people.role or not _AND.fullmatch(report.text, one[0].end, two[0].start):
            break
        run.append(two)
    between = report.text[run[0][0].end : run[-1][0].start]
    return run if len(run) > 1 and " and " in between else []


def _latest(atoms: list[Atom]) -> list[Atom]:
    """The atoms without figures that the report itself calls overtaken, where it gives another for everybody."""
    later = [a for a in atoms if not a.earlier]
    before = sum(a.low for a in atoms if a.earlier and not a.part)
    as_many = sum(a.low for a in later if a.told and not a.part) >= before
    return later if as_many or any(a.counted and a.whole >= 0.5 for a in later) else atoms


def _told(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """The atoms without single persons of whom nothing is said, where it is said of others what became of them."""
    if any(a.besides for a in atoms) or not any(a.told and not a.part and not a.nth for a in atoms):
        return atoms
    return [a for a in atoms if a.told or a.counted or a.part or a.nth or _so_too(report, a)]


def _nth_alone(report: ReportText, atoms: Sequence[Atom]) -> int:
    """How many there are where a report tells of the last only: "a third victim has died". 0 where that is unsaid."""
    last = max(atoms, key=lambda a: a.nth)
    named = _VICTIM.search(report.text, last.start, min(last.start + 40, len(report.text)))
    if not last.told or not (named or _BARE.match(report.text, last.end)):
        return 0
    first = report.sentence(last.start)[0]
    before = report.quantities_in(report.sentence(first - 1)[0] if first else 0, last.start)
    return 0 if any(q.low == last.nth - 1 for q in before) else last.nth


def _with_later(row: Row, later: Sequence[tuple[Atom, ...]]) -> Row:
    """The row with "a third victim" who died after two others: the last of them says how many there are in all."""
    low, high, atoms = row.low, row.high, row.atoms
    for group in sorted(later, key=lambda g: g[0].nth):
        if group[0].nth == low + 1 and high == low:
            low, high, atoms = low + 1, low + 1, (*atoms, group[0])
    return replace(row, low=low, high=high, atoms=atoms)


def merged(report: ReportText, atoms: Sequence[Atom]) -> list[tuple[Atom, ...]]:
    """Atoms that speak of the same people, grouped: same figure, nothing that tells them apart."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        for group in groups:
            if _same(report, group, atom):
                group.append(atom)
                break
        else:
            groups.append([atom])
    return [tuple(g) for g in groups]


def _same(report: ReportText, group: Sequence[Atom], atom: Atom) -> bool:
    if atom.added and any(_told_again(report, a, atom) for a in group):
        return True
    if atom.added or (group[0].low, group[0].high) != (atom.low, atom.high) or atom.claimed is not group[0].claimed:
        return False
    if atom.again:
        return True
    if atom.name and group[0].name:
        return atom.name.split()[-1] == group[0].name.split()[-1]
    if any(not _one_person(a, atom) for a in group):
        return False
    if atom.low == 1 and not atom.counted and _sexes_differ(report, group, (atom,)):
        return False
    nations = {a.people.nationality for a in (*group, atom)} - {None}
    roles = {a.people.role for a in (*group, atom)} - {None, "worker", "employee"}
    if len(nations) > 1 or len(roles) > 1:
        return False
    if any(_introduced_apart(report, a, atom) for a in group):
        return False
    nearest = min(group, key=lambda a: abs(atom.start - a.end))
    if "\n\n" in report.text[nearest.end : atom.start]:
        return True  # a headline and the sentence under it
    return abs(atom.start - nearest.end) > _APART or atom.whole + group[-1].whole >= 1.0


def _told_again(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether a sentence repeats what another says: "left a cook dead and two others hurt", "the two others"."""
    if not (one.added and one.counted and other.counted and one.low == other.low > 1 and one.high == other.high):
        return False
    return report.sentence_number(one.start) != report.sentence_number(other.start)


def _introduced_apart(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether two single persons are introduced by different nouns: "a Korean evangelist", then "a resort guard"."""
    nouns = [_introduced(report.text, atom) for atom in (one, other)]
    return None not in nouns and nouns[0] != nouns[1] and not any(_ANYBODY.fullmatch(n) for n in nouns if n)


def _introduced(text: str, atom: Atom) -> str | None:
    """The noun by which a single person is introduced, "a resort guard"; None for others."""
    if atom.counted or atom.low != 1:
        return None
    article = _ARTICLE.search(text, max(0, atom.start - 8), atom.start)
    start = article.start() if article else atom.start
    found = _INTRODUCED.fullmatch(text[start : max(atom.end, atom.people.noun_end)].strip())
    return found.group(1).lower() if found else None


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
        if role and not nation and any(a.nth for a in group):
            continue  # "a third guard" counts not one guard but three
        if nation or role:
            rows.append(Row(group[0].low, group[0].high, group, nation, role, group[0].hedge))
    return tuple(rows)


def by_nationality(parts: Sequence[Row], limit: int | None = None) -> list[Row]:
    """One row a nationality, summed over roles; a figure that contains the others' sum stands for all.

    What is said to be the number of all of one nation ("put the number of Chinese dead at six") is added to nothing.
    `limit` is how many there are in all: where the nations add up to more, whoever is told of twice is counted once.
    """
    found: dict[str, list[Row]] = {}
    for row in parts:
        if row.nationality:
            found.setdefault(row.nationality, []).append(row)
    apart = [r for own in found.values() for r in own if any(a.of_nation for a in r.atoms)]
    found = {nation: kept for nation, own in found.items() if (kept := [r for r in own if r not in apart])}
    rows = [_nation_row(nation, own) for nation, own in found.items()]
    rows += [r for r in apart if all((r.nationality, r.low) != (o.nationality, o.low) for o in rows)]
    if limit is not None and sum(r.low for r in rows) > limit:
        rows = [_nation_row(nation, _told_once(own), within=True) for nation, own in found.items()] + apart
    return rows


def _told_once(rows: list[Row]) -> list[Row]:
    """Without figures that repeat another of the same nation: "a Kenyan driver", later "the Kenyan"."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda r: r.role is None):
        if not any(row.low == k.low and (row.role is None or row.role == k.role) for k in kept):
            kept.append(row)
    return kept


def _nation_row(nation: str, rows: list[Row], *, within: bool = False) -> Row:
    """The rows of one nation as one; `within`: a figure without a role holds those of a role that it can hold."""
    largest = max(rows, key=lambda r: r.low)
    rest = [r for r in rows if r is not largest]
    holds = max(a.whole for a in largest.atoms) >= 0.5 or (within and largest.role is None)
    contained = rest and sum(r.low for r in rest) <= largest.low and holds
    if not rest or contained:
        return replace(largest, role=None)
    highs = [r.high for r in rows]
    high = None if None in highs else sum(h for h in highs if h is not None)
    atoms = tuple(a for r in rows for a in r.atoms[:1])
    return Row(sum(r.low for r in rows), high, atoms, nation)
