"""Groups of people where no figure counts everybody: told apart by name, told of twice, told of in a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.among import OF_THE_HELD
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.figure import SO_TOO
from tollbook.extraction.interpret.victims.atoms.links import in_one_list
from tollbook.extraction.interpret.victims.fates.of_the_hurt import died_of_the_hurt
from tollbook.extraction.interpret.victims.fates.shot import merely_shot
from tollbook.extraction.interpret.victims.tallies.another import OWN_FATE
from tollbook.extraction.interpret.victims.tallies.group import EVERYBODY, OF_ANY_TRADE, weight_of
from tollbook.extraction.interpret.victims.tallies.merging import one_person, sex_of, sexes_differ
from tollbook.vocabulary.trades import nobody_is_both

_HEADING: Final = 140  # characters of a heading at most
_AND: Final = re.compile(r"(?:,|,? and) (?:(?:an?|the|his|her|their|\d+-year-old) ){0,2}")
_HURT: Final = re.compile(r"\b(?:wound\w*|injur\w*|hurt)\b", re.IGNORECASE)
_AT_ONCE: Final = re.compile(r"\b(?:on the spot|instantly|outright|at once|at the scene)\b", re.IGNORECASE)
_AS_WELL: Final = re.compile(
    r"(?: (?!(?:and|or|who)\b)[\w'’-]+){0,5} (?:died|perished|(?:was|were) (?:killed|shot dead)) (?:as well|too)\b",
    re.IGNORECASE,
)
_ALSO_DIED: Final = re.compile(
    r"(?:(?: (?!(?:and|or|who)\b)[\w'’-]+){0,5}?(?:, [^.;,\n]{1,80},| who [^.;,\n]{3,50})?|, [^.;,\n]{1,80},|,) "
    r"(?:also (?:died|perished|"
    r"lost (?:his|her|their) li(?:fe|ves))|(?:was|were) also (?:killed|shot dead))\b",
    re.IGNORECASE,
)  # beside dead of one trade: "four soldiers were killed. A pedestrian, a student, also died"

_WITH_THEM: Final = Cue(
    r"(?:^|[.;!?\n]\s+)(?:[Ww]ith|[Aa]longside|[Bb]eside|[Tt]ogether with) (?:them|him|her)(?: [\w-]+){0,2}? "
    r"(?:died|fell|perished|went|(?:was|were) (?:also )?(?:killed|shot dead|murdered|slain|taken|abducted|kidnapped|"
    r"seized|captured|wounded|injured|hurt))\b[^.;\n]*$"
)  # "With them died the driver and a cook"
_TAKEN_WITH: Final = re.compile(
    r"(?: (?!(?:and|or|but)\b)[\w'’-]+){0,3}?,? (?:who (?:was|were|is|are|had been|has been) )?(?:also )?(?:abducted|"
    r"kidnapped|taken|seized|held|captured|carried off|killed|shot|murdered|wounded|injured)(?: \w+)? "
    r"(?:with|alongside|beside) (?:them|him|her)\b"
)  # "an oiler who was held with them", "his uncle, abducted with him"
_FATE_TOLD: Final = re.compile(r"\b(?:killed|died|perished|shot dead|murdered)\b[^.;]{0,60},? and ")
_NOUN: Final = re.compile(r"(?: of (?:his|her|their|its|the))?(?: [a-z][\w-]*ed)? ([a-z]{3,}s)\b")
_ANYBODY: Final = re.compile(
    r"(?:person|civilian|victim|other|death|fatalitie|casualtie|live|resident|local|national|citizen|foreigner|villager|"
    r"inhabitant|passenger|hour|day|week|month|year|minute|metre|kilometre|mile|time|bodie|corpse|hostage)s"
)
_AMONG: Final = Cue(r"\b(?:includ\w+|among|of (?:them|whom|these|those)|namely|were identified|:)", re.IGNORECASE)
_AND_ONE: Final = re.compile(r"[^.;\n]{0,6}?\band an? \w")  # the last of a list is nobody told of before in it
_INDEFINITE: Final = re.compile(r"(?:an?|another|one)\b", re.IGNORECASE)


def by_name(report: ReportText, groups: list[tuple[Atom, ...]], *, hurt: bool) -> list[tuple[Atom, ...]]:
    """The groups of persons told apart by name, age or sex, where there are several and no figure says how many.

    Of the `hurt` it is enough that they were shot, or that one sentence tells of two of different ages.
    """
    if not all(g[0].low == g[0].high == 1 and not g[0].counted for g in groups):
        return []
    kept: list[tuple[Atom, ...]] = []
    for group in (g for g in groups if _known(report, g) or (hurt and _shot_or_aged(report, g, groups))):
        same = any(one_person(group[0], other[0]) and not sexes_differ(report, group, other) for other in kept)
        if not same or (group[0].added and hurt):
            kept.append(group)
    if not kept:
        return []
    kept += [g for g in groups if g not in kept and _in_their_list(report, g, kept)]
    return kept if len(kept) > 1 else []


def _in_their_list(report: ReportText, group: tuple[Atom, ...], known: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether one of whom no age is told stands in a list with others: "a nurse, 34, a driver, 40, and a cook"."""
    role, roles = group[0].people.role, {g[0].people.role for g in known}
    last = role is not None and role not in roles and _AND_ONE.match(report.text, max(0, group[0].start - 7))
    apart = bool(last) or all(nobody_is_both(role, other) for other in roles)
    return apart and any(in_one_list(report, group[0], g[0]) for g in known)


def _known(report: ReportText, group: tuple[Atom, ...]) -> bool:
    """Whether a single person is told of so that others can be told apart: by name or age, or what became of each."""
    if group[0].name or (group[0].age is not None and weight_of(group) < EVERYBODY):
        return True
    return any(a.told for a in group) and (group[0].age is not None or sex_of(report, group) is not None)


def _shot_or_aged(report: ReportText, group: tuple[Atom, ...], groups: list[tuple[Atom, ...]]) -> bool:
    """Whether a sentence tells of a single person beside one of another age, or of both that they were shot."""
    here = {report.sentence_number(a.start) for a in group}
    beside = [a for other in groups if other is not group for a in other if report.sentence_number(a.start) in here]
    if group[0].age is not None and any(a.age not in (None, group[0].age) for a in beside):
        return True
    shot = any(merely_shot(report, a.start, a.end) for a in group)
    shot = shot and any(merely_shot(report, a.start, a.end) for a in beside)
    return shot and (group[0].age is not None or sex_of(report, group) is not None)


def joined(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
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
    if len(run) < 2 or " and " not in between:
        return []
    return [*run, *(g for g in single if g not in run and _another(report, g, run))]


def _another(report: ReportText, group: tuple[Atom, ...], run: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether one of whom it is told afterwards what became of him is none of those: "A Georgian cook died, too"."""
    nations = {g[0].people.nationality for g in run}
    first = group[0]
    foreign = first.people.nationality is not None and first.people.nationality not in nations
    apart = foreign or _dies_too(report, first)
    after = first.start > run[-1][0].start
    return after and first.told and apart and bool(_INDEFINITE.match(report.text, first.start))


def _dies_too(report: ReportText, atom: Atom) -> bool:
    """Whether it is said that somebody died "also", or "too"."""
    return bool(_ALSO_DIED.match(report.text, atom.end) or _AS_WELL.match(report.text, atom.end))


def largest_part(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The part that others of its sentence are among: "shot six people, killing four of them, including his wife"."""
    most = max(groups, key=lambda g: g[0].low)
    here = report.sentence_number(most[0].start)
    rest = [g for g in groups if g is not most]
    inside = all(report.sentence_number(g[0].start) == here and g[0].start > most[0].start for g in rest)
    if any(in_one_list(report, most[0], g[0]) for g in rest):
        return []  # "the dead are four Kenyans, a Ugandan and a Rwandan"
    return [most] if rest and inside and most[0].counted and most[0].told and most[0].low > 1 else []


def without_headings(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
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


def without_details(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups of the first sentence alone, where the rest tells of each: "three men and a girl … A man, 22"."""
    first = report.sentence_number(min((g[0].start for g in groups), default=0))
    told = [g for g in groups if report.sentence_number(g[0].start) == first]
    rest = [g for g in groups if g not in told]
    total, again = sum(g[0].low for g in told), sum(g[0].low for g in rest)
    if total < 2 or not rest or not all(any(a.told for a in g) for g in told):
        return groups
    later = sum(1 for g in told if any(report.sentence_number(a.start) != first for a in g))  # told of again, too
    held = total in (again, again + later) or (again < total and not any(a.added for g in rest for a in g))
    return told if held else groups


def told_twice(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups without a second way of dividing the same: "a nurse and six cooks … two died there, five later"."""
    groups = _without_second_list(report, groups)
    told = sorted((g for g in groups if any(a.told for a in g)), key=lambda g: g[0].start)
    for k in range(2, len(told) - 1):
        first, second = told[:k], told[k:]
        apart = report.sentence_number(first[-1][0].start) != report.sentence_number(second[0][0].start)
        plain = all(g[0].counted and g[0].people.role is None and g[0].people.nationality is None for g in second)
        if apart and plain and sum(g[0].low for g in first) == sum(g[0].low for g in second):
            return [g for g in groups if g not in second]
    return groups


def _without_second_list(report: ReportText, groups: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The groups without those of a later sentence that lists as many, one of them the same person again.

    "He killed his brother and two others ... killed his brother, a neighbour and her friend" tells of three.
    """
    lines: dict[int, list[tuple[Atom, ...]]] = {}
    for group in groups:
        for line in {report.sentence_number(a.start) for a in group if a.told and not a.part}:
            lines.setdefault(line, []).append(group)
    for first, second in pairwise(sorted(lines)):
        here, there = lines[first], lines[second]
        same = [g for g in there if g in here]
        if same and len(there) > len(same) < len(here) and sum(g[0].low for g in here) == sum(g[0].low for g in there):
            return [g for g in groups if g not in there or g in here]
    return groups


def died_as_well(report: ReportText, atom: Atom, whole: Sequence[Atom]) -> bool:
    """Whether people died beside a whole of another kind: "nine children were killed. Two adults died as well".

    Or one of those taken beside them: "two guards were killed … the body of one of the hostages was found".
    """
    kind = whole[0].people.role
    if kind is None:
        return whole[0].end < atom.start and _of_a_kind(report, whole[0]) and _dies_too(report, atom)
    held = atom.added and OF_THE_HELD.match(report.text, atom.end)
    also = kind not in OF_ANY_TRADE and _ALSO_DIED.match(report.text, atom.end)
    return bool(kind != atom.people.role and (held or also or _AS_WELL.match(report.text, atom.end)))


def _of_a_kind(report: ReportText, whole: Atom) -> bool:
    """Whether a figure counts people of some kind, "three colleagues", so that one who "also died" is none of them."""
    noun = _NOUN.match(report.text, whole.end)
    return whole.counted and noun is not None and not _ANYBODY.fullmatch(noun[1])


_HAS_DIED_OF_IT: Final = re.compile(
    r"(?: [\w'’-]+){0,4}?,? (?:has|have) (?:since |now |also )?(?:died of|succumbed to) (?:his|her|their) "
    r"(?:[\w-]+ )?(?:wounds|burns|injuries)\b"
)
_IN_WHICH_DIED: Final = re.compile(r"\b(?:in which|where|that|which) (?:killed )?(?:at least |about |some )?$")


def has_died_of_it(report: ReportText, atom: Atom, whole: Atom) -> bool:
    """Whether one has died of his wounds since an attack of which a clause tells how many it killed.

    "A week after the raid, in which seven guests were killed, an uncle of the bride has died of his burns".
    """
    first, last = report.sentence(atom.start)
    if atom.counted or atom.low != 1 or not whole.counted or not first <= whole.start < atom.start:
        return False
    clause = _IN_WHICH_DIED.search(report.text, first, whole.start)
    return clause is not None and bool(_HAS_DIED_OF_IT.match(report.text, atom.end, last))


def one_more(
    report: ReportText, group: tuple[Atom, ...], whole: tuple[Atom, ...], parts: Sequence[tuple[Atom, ...]]
) -> bool:
    """Whether a sentence goes on to one more who died: "two were killed at the gate and one more died in the camp".

    Not where it tells of others between, of whom and him the figure may be made up.
    """
    atom, first = group[0], whole[0]
    here = report.sentence(atom.start)
    if not (atom.added and atom.told and first.told and here[0] <= first.start < first.end <= atom.start):
        return False
    between = [g for g in parts if g is not group and any(here[0] <= a.start < here[1] for a in g)]
    words = report.text[first.end : atom.start]
    return not between and bool(_FATE_TOLD.search(words)) and not _AMONG.search(words)


def died_since(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> bool:
    """Whether some of the hurt died after others: "two were killed and four wounded … One of the wounded died".

    So where a sentence before tells of the dead and the hurt apart, of who died at once, or of the dead one by one: a
    bare toll may hold those who died since.
    """
    first, _ = report.sentence(atom.start)
    if not atom.added or not died_of_the_hurt(report, atom.start, atom.end):
        return False
    before = [a for a in dead if a.start < first]
    told = {report.sentence(a.start) for a in before}
    apart = any(_HURT.search(report.text, *s) or _AT_ONCE.search(report.text, *s) for s in told)
    return bool(before) and (apart or not any(a.counted for a in before))


def of_another_trade(report: ReportText, atom: Atom, whole: Atom) -> bool:
    """Whether somebody told of after a figure of one trade is none of them: "nine guards … a cook was hit"."""
    if atom.part or atom.start < whole.end or not whole.counted or whole.low < 2:
        return False
    if not atom.told and OWN_FATE.match(report.text, atom.end) is None:
        return False
    between = report.text[whole.end : atom.start]
    grown = whole.people.role == "child" and atom.people.role in ("woman", "man", "elderly person")
    apart = grown or nobody_is_both(whole.people.role, atom.people.role)
    return apart and not _AMONG.search(between)


_TOLD_OF_EACH: Final = re.compile(r"[^.;:]{3,90}? (?:was|were|suffered|received|lost) [^.;:]{2,70}?,? (?:and|while) ")
_THEIR_OWN: Final = re.compile(r"(?:[Tt]heir|[Hh]is|[Hh]er|[Tt]he (?:\w+['’]s?)|The) ")
_FATE_OF_HIS: Final = re.compile(
    r"[^.;:]{0,60}? (?:killed|shot|died|wounded|injured|hurt|taken|seized|abducted|kidnapped|freed|released|"
    r"let go|escaped|held|in captivity|in (?:the )?hands of|missing|"
    r"got away|found|(?:broke|sprained|twisted|lost) (?:an?|his|her)|burned|burnt|bruised)\b"
)


def of_another_nation(report: ReportText, atom: Atom, whole: Atom) -> bool:
    """Whether one of another nation than a figure's people is none of them: "two Kenyans … Their Ugandan driver".

    Or in the same sentence: "two Kenyan technicians were cut by glass and a Ugandan cook was burnt".
    """
    nations = (whole.people.nationality, atom.people.nationality)
    if None in nations or nations[0] == nations[1] or atom.counted or atom.part or not whole.counted or whole.low < 2:
        return False
    text, (first, last) = report.text, report.sentence(atom.start)
    if first <= whole.start < whole.end < atom.start:
        between = text[whole.end : atom.start]
        told = _TOLD_OF_EACH.fullmatch(between) is not None and OWN_FATE.match(text, atom.end, last) is not None
        return told and _INDEFINITE.match(text, atom.start) is not None
    later = atom.start > whole.end and first > whole.start and not _AMONG.search(text, whole.end, atom.start)
    return later and bool(_THEIR_OWN.match(text, atom.start) and _FATE_OF_HIS.match(text, atom.end, last))


_SEIZED_WITH: Final = Cue(
    r"\b(?:kidnapped|abducted|seized|captured|snatched|carried off|led (?:off|away)|marched off|"
    r"taken (?:hostage|captive|prisoner|away))"
    r"(?:(?: (?!(?:and|by|but|who|with)\b)[\w'’-]+){0,5}?|(?: (?!(?:and|by|but|who|with)\b)[\w'’-]+){0,10}? "
    r"(?:together|along)) with $",
    re.IGNORECASE,
)  # "three nurses were abducted together with their driver"


_KILLED_WITH: Final = Cue(
    r"\b(?:killed|shot dead|murdered|died|slain)\b(?:(?!\b(?:and|but|killed|wounded|injured|hurt|taken|"
    r"after|who|which|when|by)\b)[^.;:\n]){0,70}?,? (?:together|along) with (?:the )?$",
    re.IGNORECASE,
)  # "he was killed on Monday at the farm, together with the cook"


def killed_with(report: ReportText, atom: Atom, whole: Atom) -> bool:
    """Whether others are said to have died with the one person told of before in the sentence, who alone is counted."""
    first = report.sentence(atom.start)[0]
    alone = whole.low == whole.high == 1 and first <= whole.start < atom.start
    return alone and bool(_KILLED_WITH.search(report.text, max(whole.end, atom.start - 110), atom.start))


def with_those(report: ReportText, atom: Atom) -> bool:
    """Whether somebody is said to have died or been taken with those told of before: "with them died the driver"."""
    first, last = report.sentence(atom.start)
    said = _WITH_THEM.search(report.text, max(0, first - 2), atom.start)
    if not atom.counted:
        said = said or _SEIZED_WITH.search(report.text, max(first, atom.start - 90), atom.start)
    return bool(said or _TAKEN_WITH.match(report.text, atom.end, last))


def so_too(report: ReportText, atom: Atom) -> bool:
    """Whether the same befell somebody named at the end of a sentence: "three were killed, and their driver."."""
    if with_those(report, atom):
        return True
    first, last = report.sentence(atom.start)
    ends = report.text[max(atom.end, atom.people.noun_end) : last].strip(' .\n"”') == ""
    return ends and bool(SO_TOO.search(report.text, max(first, atom.start - 90), atom.start))
