"""Which atoms speak of the same people: the same figure again, one person told of twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.of_those_taken import died_in_captivity
from tollbook.extraction.interpret.wordlists import FEMALE, MALE

_SO_WAS: Final = Cue(
    r"(?:[;,.]|,? and),? (?:[Ss]o|[Aa]s) (?:was|were|did|had) (?:also )?"
    r"(?:(?:an?|the|his|her|their|two|three|four|five) (?:(?!(?:was|were|who|which|when)\b)[\w'’-]+ ){0,3}?"
    r"[\w'’-]+(?: and|,) )?(?:(?:his|her|their) )?$"
)  # "the chief was killed, as were his wife and a neighbour"
_APART: Final = 60  # characters from which the same figure again is a repetition, no list
_INTRODUCED: Final = re.compile(r"(?:an?|another) (?:[\w'’-]+ ){0,3}([a-z]+(?:-[a-z]+)*)", re.IGNORECASE)
_ARTICLE: Final = Cue(r"\b(?:an?|another) $", re.IGNORECASE)
_ANYBODY: Final = re.compile(
    r"(?:m[ae]n|woman|boy|girl|person|victim|national|citizen|worker|employee|foreigner|civilian|teenager|youth|child|"
    r"resident|local|man|passenger|member|staff|people|colleague|hostage|captive|someone|[a-z]+(?:ese|ian|ish))"
)
_MALE: Final = re.compile(rf"\b(?:{MALE})\b", re.IGNORECASE)
_FEMALE: Final = re.compile(rf"\b(?:{FEMALE})\b", re.IGNORECASE)
_NAMED: Final = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][\w'’-]+$")
_AND: Final = re.compile(r",? and (?:the )?")
_TAKES_UP: Final = re.compile(
    r"the (?:(?:same|dead|slain) )?(?:man|woman|boy|girl|teen(?:ager)?|child|toddler|baby|infant|victim)(?: later)?",
    re.IGNORECASE,
)
_OF_ANYBODY: Final = frozenset({None, "child", "relative", "student", "woman", "man", "athlete", "resident"})
_NOUN: Final = (
    r"(?:[\w-]+ ){0,3}?(?:man|woman|boy|girl|teen(?:ager)?|child|toddler|baby|infant|son|daughter|brother|sister|"
    r"husband|wife|father|mother|student|\d{1,2}-year-old)"
)
_WHO_IS: Final = re.compile(
    rf"the {_NOUN}\b(?: (?:who|that|they|police|whose|found|killed|shot)\b|(?<=son|ter|her|ife) of\b|,? (?:was|had)\b)"
)
_AFTER_NAME: Final = re.compile(r"(?:,? \(?\d{1,3}\)?)?, (?:the )?")
_KIN: Final = re.compile(
    r"(?:his|her) (?:[\w-]+ ){0,2}(?:wife|husband|girlfriend|boyfriend|mother|father|partner|fianc[ée]e?)",
    re.IGNORECASE,
)  # of whom somebody has one
_INDEFINITE: Final = re.compile(r"an? ")
_ENDS: Final = re.compile(r"(?:(?! and\b)[^.;:,\n]){0,40},")
_THE_NOUN: Final = re.compile(r"[Tt]he ([a-z][\w'’-]+)")
_COMMA: Final = re.compile(r", (?:\d{1,3}-year-old )?")
_MEN: Final = re.compile(r"(?: [\w-]+)? (?:men|boys|males|fathers|sons|brothers)\b", re.IGNORECASE)
_WOMEN: Final = re.compile(r"(?: [\w-]+)? (?:women|girls|females|mothers|daughters|sisters)\b", re.IGNORECASE)


def merged(report: ReportText, atoms: Sequence[Atom]) -> list[tuple[Atom, ...]]:
    """Atoms that speak of the same people, grouped: same figure, nothing that tells them apart."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        held = next((g for g in groups if _same(report, g, atom)), None) or _pointed_at(report, groups, atom)
        if held is None:
            groups.append([atom])
        else:
            held.append(atom)
    return [tuple(g) for g in groups]


def _pointed_at(report: ReportText, groups: Sequence[list[Atom]], atom: Atom) -> list[Atom] | None:
    """The one person told of before whom words without a name take up: "his girlfriend … the girl died later"."""
    if (
        atom.counted
        or atom.low != 1
        or atom.added
        or atom.nth
        or _TAKES_UP.fullmatch(report.text, atom.start, atom.end) is None
    ):
        return None
    alike = [
        g
        for g in groups
        if all(a.low == a.high == 1 and not a.counted and a.end <= atom.start for a in g)
        and all(a.people.role in _OF_ANYBODY and a.people.nationality == atom.people.nationality for a in g)
        and all(one_person(a, atom) for a in g) and not sexes_differ(report, g, (atom,))
        and not _AND.fullmatch(report.text, g[-1].end, atom.start)
    ]  # fmt: skip
    return alike[0] if len(alike) == 1 and len(groups) == 1 else None


def so_was(report: ReportText, atom: Atom) -> bool:
    """Whether the same is said to have befallen somebody else: "the cook was killed; so was a plumber"."""
    return bool(_SO_WAS.search(report.text, max(0, atom.start - 60), atom.start))


def _same(report: ReportText, group: Sequence[Atom], atom: Atom) -> bool:
    if any(so_was(report, a) for a in (*group, atom)) and any(a.end <= atom.start for a in group):
        return False
    if atom.added and any(_told_again(report, a, atom) for a in group):
        return True
    if atom.added or not _as_many(group[0], atom) or atom.claimed is not group[0].claimed:
        return False
    if atom.again or _who_he_is(report, group, atom):
        return True
    if atom.name and group[0].name:
        return atom.name.split()[-1] == group[0].name.split()[-1]
    if _told_apart(report, group, atom):
        return False
    nearest = min(group, key=lambda a: abs(atom.start - a.end))
    if "\n\n" in report.text[nearest.end : atom.start]:
        return True  # a headline and the sentence under it
    return abs(atom.start - nearest.end) > _APART or atom.whole + group[-1].whole >= 1.0


def _who_he_is(report: ReportText, group: Sequence[Atom], atom: Atom) -> bool:
    """Whether the words of a single person say who somebody is who was told of, or take him up."""
    if any(_apposed(report, *sorted((a, atom), key=lambda x: x.start)) for a in group):
        return True
    if _described(report, group, atom) or any(_taken_up(report, a, atom) for a in group):
        return True
    return any(_twice_named(report, a, atom) for a in group)


_NATIONAL: Final = re.compile(
    r"(?: (?:of|from|with) (?:the|an?|its|his|her) [\w-]+)?, an? (?:[A-Z][\w-]+)(?: (?:citizen|national|by birth))?$"
)
_IS_ONE: Final = re.compile(
    r"(?:, an? [A-Z][\w-]+,)?(?:,? who [^.;,\n]{1,60},?)? (?:was|is|has|had|died|lost|suffered|received|"
    r"survived|escaped)\b"
)
_AND_WERE: Final = re.compile(r"[^.;,\n]{0,80}, (?:were|was|have|had|has|died|lost|perished)\b")
"""Behind what the last of a list is: "four rangers and their guide, a gendarme who had joined them, were killed"."""
_HIS: Final = re.compile(r"(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?) ")


def _twice_named(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether two marks in a row are of one person: "his nephew and assistant was shot", "a welder, a Kenyan, was"."""
    first, second = sorted((one, other), key=lambda a: a.start)
    if not first.low == first.high == second.low == second.high == 1 or second.counted:
        return False
    text, between = report.text, report.text[first.end : second.start]
    if between == " and " and not first.counted and _HIS.match(text, first.start):
        return (
            text[second.start].islower()
            and not _HIS.match(text, second.start)
            and bool(_IS_ONE.match(text, second.end))
        )
    if between == ", " and text.endswith(" and ", 0, first.start) and _INDEFINITE.match(text, second.start):
        return bool(_AND_WERE.match(text, second.end))
    named = second.people.nationality is not None and second.people.role is None
    stop = max(second.end, second.people.noun_end)
    of_nation = named and first.people.nationality in (None, second.people.nationality)
    return of_nation and text[stop : stop + 1] == "," and bool(_NATIONAL.fullmatch(text, first.end, stop))


def _told_apart(report: ReportText, group: Sequence[Atom], atom: Atom) -> bool:
    """Whether something tells people from those of a group: name, age, sex, nation, trade, or what is said of them."""
    if any(not one_person(a, atom) for a in group):
        return True
    if atom.low == 1 and not atom.counted and sexes_differ(report, group, (atom,)):
        return True
    nations = {a.people.nationality for a in (*group, atom)} - {None}
    roles = {a.people.role for a in (*group, atom)} - {None, "worker", "employee"}
    if len(nations) > 1 or len(roles) > 1:
        return True
    if any(p(report, *sorted((a, atom), key=lambda x: x.start)) for a in group for p in (_beside_him, _is_his)):
        return True
    if atom.part and _A_PERSON.match(report.text, atom.start) and any(_other_part(a, atom) for a in group):
        return True
    if any(died_in_captivity(report, *pair) for a in group for pair in ((a, atom), (atom, a))):
        return True
    return any(
        _introduced_apart(report, a, atom) or one_of_the_hurt_died(report, a, atom) or _each_told(report, a, atom)
        for a in group
    )


def _as_many(one: Atom, other: Atom) -> bool:
    """Whether two figures are the same; "at least four" of some people may be the "four" told of them elsewhere."""
    if (one.low, one.high) == (other.low, other.high):
        return True
    some = max(one.whole, other.whole) < 0.5 and (one.people.nationality is None) is not (
        other.people.nationality is None
    )
    return some and one.low == other.low > 1 and None in (one.high, other.high)


def _apposed(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether the second words say who the first person is: "Ann Doe, the 9-year-old who was shot", "his wife, Ann"."""
    text = report.text
    if one.counted or other.counted or one.low != 1 or other.low != 1:
        return False
    if bool(_NAMED.search(text, one.start, one.end)) is bool(other.name):
        return False
    if other.name:
        return bool(_KIN.fullmatch(text, one.start, one.end) and _COMMA.fullmatch(text, one.end, other.start))
    if not _AFTER_NAME.fullmatch(text, one.end, other.start):
        return False
    start = other.start if text[other.start : other.start + 4].lower() == "the " else max(0, other.start - 4)
    return bool(_WHO_IS.match(text, start)) and not one.people.role


def _described(report: ReportText, group: Sequence[Atom], atom: Atom) -> bool:
    """Whether the words say what somebody is who was told of before: "his guard … The guard, a gendarme of 30, and"."""
    last = max(group, key=lambda a: a.start)
    told = len(group) > 1 and any(report.sentence_number(a.start) < report.sentence_number(last.start) for a in group)
    if (
        not told
        or atom.counted
        or last.counted
        or atom.low != 1
        or atom.name
        or not _COMMA.fullmatch(report.text, last.end, atom.start)
    ):
        return False
    return bool(_INDEFINITE.match(report.text, atom.start) and _ENDS.match(report.text, atom.end))


_A_PERSON: Final = re.compile(r"[Aa]n? [a-z]")


def _other_part(one: Atom, other: Atom) -> bool:
    """Whether somebody introduced by trade is another than one known by nation alone: "one Kenyan … A policeman"."""
    nations = one.people.nationality is not None and other.people.nationality is None
    return one.part and nations and one.people.role is None and other.people.role is not None


_WITH: Final = Cue(r"\b(?:together|along) with\b", re.IGNORECASE)


def _beside_him(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether somebody is told of as harmed with one before him in the sentence: "he died, together with a cook"."""
    here = one.low == other.low == 1 and report.sentence_number(one.start) == report.sentence_number(other.start)
    return here and bool(_WITH.search(report.text, one.end, other.start))


_HIS_OR_HER: Final = re.compile(r"[Hh](?:is|er) [a-z]")
_AND_HIS: Final = re.compile(r"(?:;|,? and|,? while) $")


def _is_his(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether somebody belongs to one told of before in the sentence: "the driver was burnt; his assistant, too"."""
    single = one.low == other.low == 1 and not (one.counted or other.counted)
    here = single and report.sentence_number(one.start) == report.sentence_number(other.start)
    if not here or _HIS_OR_HER.match(report.text, other.start) is None:
        return False
    return _AND_HIS.search(report.text, one.end, other.start) is not None


def _taken_up(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether a later sentence takes one person up by the same noun: "killing the envoy and a cook. The envoy died"."""
    if one.counted or other.counted or one.low != 1 or other.low != 1 or one.start > other.start:
        return False
    again = _THE_NOUN.fullmatch(report.text, other.start, other.end)
    if again is None or report.sentence_number(one.start) == report.sentence_number(other.start):
        return False
    words = report.text[one.start : max(one.end, one.people.noun_end)].split()
    return bool(words) and words[-1].lower() == again.group(1).lower()


def _told_again(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether a sentence repeats what another says: "left a cook dead and two others hurt", "the two others"."""
    if not (one.added and one.counted and other.counted and one.low == other.low > 1 and one.high == other.high):
        return False
    return report.sentence_number(one.start) != report.sentence_number(other.start)


def _introduced_apart(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether two single persons are introduced by different nouns: "a Korean evangelist", then "a resort guard"."""
    nouns = [_introduced(report.text, atom) for atom in (one, other)]
    return None not in nouns and nouns[0] != nouns[1] and not any(_ANYBODY.fullmatch(n) for n in nouns if n)


_AN: Final = re.compile(r"(?:[Aa]n?|[Oo]ne) ")


def _each_told(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether clauses of a sentence each tell of somebody: "a Danish visitor lost an eye; a farmer hurt his back"."""
    first, second = sorted((one, other), key=lambda a: a.start)
    if not (second.told and first.low == second.low == first.high == 1):
        return False
    here = report.sentence_number(first.start) == report.sentence_number(second.start)
    apart = ";" in report.text[first.end : second.start]
    return here and apart and all(_AN.match(report.text, a.start) for a in (first, second))


_DIED_LATER: Final = re.compile(
    r"(?: [\w'’-]+){0,3}? (?:had|has|later) (?:since |later |also )?(?:died|succumbed) "
    r"(?:of|to|from) (?:his|her|the) (?:wounds|injuries)\b"
)
_HURT: Final = re.compile(r"\b(?:wounded|injured|hurt)\b")


def one_of_the_hurt_died(report: ReportText, sooner: Atom, later: Atom) -> bool:
    """Whether one of those hurt beside the dead died since: "a cook died, nine were hurt. … A boy has died of …"."""
    last = report.sentence(sooner.start)[1]
    if later.start < last or later.counted or later.low != 1 or not _INTRODUCED.match(report.text, later.start):
        return False
    return bool(_DIED_LATER.match(report.text, later.end) and _HURT.search(report.text, sooner.end, last))


def _introduced(text: str, atom: Atom) -> str | None:
    """The noun by which a single person is introduced, "a resort guard"; None for others."""
    if atom.counted or atom.low != 1:
        return None
    article = _ARTICLE.search(text, max(0, atom.start - 8), atom.start)
    start = article.start() if article else atom.start
    found = _INTRODUCED.fullmatch(text[start : max(atom.end, atom.people.noun_end)].strip())
    return found.group(1).lower() if found else None


def one_person(one: Atom, other: Atom) -> bool:
    """Whether nothing tells two single persons apart: neither their names nor their ages."""
    if one.name and other.name:
        return one.name.split()[-1] == other.name.split()[-1]
    return one.age is None or other.age is None or one.age == other.age


def sexes_differ(report: ReportText, one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Whether one of two single persons is a man or boy, the other a woman or girl."""
    sexes = {sex_of(report, one), sex_of(report, other)}
    return len(sexes) == 2 and None not in sexes


def sex_of(report: ReportText, group: Sequence[Atom]) -> str | None:
    """The sex that the noun for a single person tells, "m" or "f"; None where it tells none."""
    words = " ".join(report.text[a.start : max(a.end, a.people.noun_end)] for a in group)
    male, female = bool(_MALE.search(words)), bool(_FEMALE.search(words))
    return None if male is female else "m" if male else "f"


def of_the_other_sex(report: ReportText, end: int, others: Sequence[Atom]) -> bool:
    """Whether none of some can be among those whom the figure ending at `end` counts: of "three women", a boy."""
    male = True if _MEN.match(report.text, end) else False if _WOMEN.match(report.text, end) else None
    return male is not None and bool(others) and all(sex_of(report, (a,)) == ("f" if male else "m") for a in others)
