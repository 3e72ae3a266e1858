"""Of which nation people are of whom it is told later: "The waiter, a Tunisian of 24,", "The guards are Filipinos"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.numbers.quantities import value_of
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.people.people import People, is_of_people
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row
from tollbook.vocabulary.codes import Hedge, Outcome

_SCORE: Final = 0.4
_NUMBER: Final = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_TOWN: Final = r"(?:the )?(?:[a-z]+ of )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}(?:,|,? in) "  # "from Moyale in Ethiopia"
_OF_NATION: Final = rf"(?:an? |(?:from (?:{_TOWN})?|(?:an? )?(?:nationals?|citizens?|natives?) of )(?:the )?)?$"
_THOSE: Final = Cue(
    rf"(?<![\w-])(?:the|both|all(?: of)?(?: the)?|these|those)(?: (?P<number>{_NUMBER}))?"
    r"(?: (?:dead|slain|murdered|killed|injured|wounded|abducted|kidnapped|young|local))?"
    r" (?P<noun>(?!(?:in|on|of|at|from|for|was|were|is|are|and|or|who|whom|which|that|by|to)\b)[a-z]+"
    r"(?: (?!(?:in|on|of|at|from|for|was|were|is|are|and|or|who|whom|which|that|by|to)\b)[a-z]+){0,2})"
    rf"(?: and the (?:(?:{_NUMBER}) )?(?P<also>[a-z]+))?"
    r"(?: killed)?(?:,? (?:who )?(?:is|was|are|were|came|come|comes|hailed|hails)|,)"
    rf" (?:(?:both|all|also|themselves|himself|herself) )?{_OF_NATION}",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r", $")
_ENDS: Final = re.compile(r"(?: (?:nationals?|citizens?))?(?:[,.;)\n]|$| (?:from|of|aged)\b)")
_EXCEPT: Final = re.compile(r"\b(?:except\w*|but (?:one|two)|not all|apart from|save|wrong|mistaken|incorrect|not)\b")
_OF_SOMEBODY: Final = Cue(r"\b(?:the|their|its|his|her) $", re.IGNORECASE)
_UNHARMED: Final = re.compile(
    r"[^.;:]{0,40}?\b(?:escaped|survived|fled|unhurt|unharmed|safe|got away|jumped|hid|told|said|recalled|tells|says)\b"
)
_PRONOUN: Final = re.compile(rf"[\"“]?(?:He|She) (?:was|is|came|comes|hailed)(?: also| himself| herself)? {_OF_NATION}")
_OF_ONE_KIND: Final = frozenset({"police officer", "soldier", "sailor"})  # of whom one word means as much as another
_SUBJECT: Final = 12  # characters of a sentence within which its subject begins
_FROM_TOWN: Final = re.compile(rf"\bfrom {_TOWN}(?:the )?$")
_MEN: Final = re.compile(r"men\b")
_PLURAL: Final = re.compile(r"(?:ies|(?<![su])s)$")


@dataclass(frozen=True, slots=True)
class OfNoun:
    """What `text[start:end]` says: whoever `noun` (of one, without its plural) means is of a nation.

    `low` is how many they are: 1 for "the driver", None for "the drivers". No noun: "he", of the sentence before.
    `called`: by the nation, "the Guinean driver", who may be another who is told of.
    """

    start: int
    end: int
    nation: str
    noun: str
    low: int | None
    called: bool = False


def told_of_nouns(report: ReportText, first: int, last: int) -> Iterator[OfNoun]:
    """What the sentence text[first:last] says of the nations of people told of before."""
    for d in report.demonyms_in(first, last):
        if is_of_people(report.text, d) and not d.area:
            yield from _called_by_nation(report, d)
            spoken = _PRONOUN.fullmatch(report.text, first, d.start)
            if spoken and first and d.country is _names_land(spoken.group()):
                yield OfNoun(first, d.end, d.code, "", 1)
        led = _THOSE.search(report.text, first, d.start) if is_of_people(report.text, d) and not d.area else None
        if led is None or _EXCEPT.search(report.text, led.start(), d.start):
            continue
        if d.country is not _names_land(led.group()):
            continue  # "the driver, Kenya said": the country itself is nobody's nationality
        if _BARE.search(led.group()) and not _ENDS.match(report.text, d.end):
            continue  # "the guards, Kenyan officials said"
        number = value_of(led["number"] or "")
        for noun, told in ((led["noun"], number), (led["also"], None)):
            one = singular(noun or "")
            many = one != (noun or "").rpartition(" ")[2].lower()
            if one:
                yield OfNoun(led.start(), d.end, d.code, one, (told[0] if told else None) if many else 1)


def _called_by_nation(report: ReportText, d: Demonym) -> Iterator[OfNoun]:
    """One told of before who is called by his nation: "the Guinean driver", not where he got away."""
    led = _OF_SOMEBODY.search(report.text, max(0, d.start - 8), d.start)
    stop = noun_phrase_end(report.text, d.end, d.end + 50)
    role = find_role(report.text[d.end : stop])
    if not led or not role or d.country or _UNHARMED.match(report.text, d.end + role[1]):
        return
    noun = report.text[d.end : d.end + role[1]]
    if singular(noun) == noun.rpartition(" ")[2].lower():
        yield OfNoun(led.start(), d.end + role[1], d.code, singular(noun), 1, called=True)


def _names_land(led: str) -> bool:
    """Whether words lead up to the name of a country, not of a people: "from", "citizen of the", "from Moyale in"."""
    return led.rstrip().rpartition(" ")[2].lower() in ("from", "of", "the") or _FROM_TOWN.search(led) is not None


def singular(words: str) -> str:
    """The last of these words, as of one: "driver" for "lorry drivers", "policeman" for "policemen"."""
    noun = _MEN.sub("man", words.lower().replace("-", " ").rpartition(" ")[2])
    plural = _PLURAL.search(noun)
    if plural is None:
        return noun
    return noun[: plural.start()] + ("y" if plural.group() == "ies" else "")


def with_nation_of(report: ReportText, told: dict[Outcome, Counted], share: OfNoun) -> dict[Outcome, Counted]:
    """The figures with those of the noun as people of that nation, where one thing alone can be meant.

    Of two who are called so, one dead and one hurt, nobody knows of whom "the driver" is said.
    """
    if not share.noun:
        return _of_him(report, told, share)
    if share.called and _counts(told, share):
        return told
    fits = {outcome: rows for outcome, c in told.items() if (rows := _called(report, c, share))}
    if not fits and share.low and share.low > 1:  # "all five guards are Kenyans": three dead and two hurt
        every = {o: rows for o, c in told.items() if (rows := _called(report, c, replace(share, low=None)))}
        fits = every if sum(r.low for rows in every.values() for r in rows) == share.low else {}
    if share.low == 1 and len(fits) > 1:
        return told
    return {**told, **{outcome: _with_nation(told[outcome], rows, share) for outcome, rows in fits.items()}}


def _counts(told: Mapping[Outcome, Counted], share: OfNoun) -> bool:
    """Whether the words that tell a nation count somebody themselves."""
    atoms = (a for c in told.values() for row in (*c.totals, *c.parts) for a in row.atoms if a.people.nationality)
    return any(a.start < share.end and share.start < max(a.end, a.people.noun_end) for a in atoms)


def _of_him(report: ReportText, told: dict[Outcome, Counted], share: OfNoun) -> dict[Outcome, Counted]:
    """The figures with the nation of the one whom "he" means: the subject of the sentence before, or alone in it."""
    first, last = report.sentence(share.start - 1)
    there = sorted(
        (a.start, outcome.value, row.low)
        for outcome, c in told.items()
        for row in (c.parts or c.totals)
        for a in row.atoms
        if first <= a.start < last
    )
    if not there or there[0][2] != 1 or (len(there) > 1 and there[0][0] - first > _SUBJECT):
        return told
    outcome = Outcome(there[0][1])
    counted = told[outcome]
    rows = [r for r in (counted.parts or counted.totals) if any(a.start == there[0][0] for a in r.atoms)]
    if len(rows) != 1 or rows[0].nationality or rows[0].low != 1:
        return told
    return {**told, outcome: _with_nation(counted, rows, share)}


def _called(report: ReportText, counted: Counted, share: OfNoun) -> list[Row]:
    """The parts, else figures for everybody, of people who are called by that noun and of whom no nation is told."""
    for rows in (counted.parts, counted.totals):
        named = [r for r in rows if _is_called(report, r.atoms, share)]
        if named:
            of_none = [r for r in named if r.nationality is None and r.low]
            sums = {sum(r.low for r in of_none), *(r.low for r in of_none)}
            fits = share.low in (None, *sums) and (share.low != 1 or len(of_none) == 1)
            return of_none if len(of_none) == len(named) and fits else []
    return []


def _is_called(report: ReportText, atoms: Sequence[Atom], share: OfNoun) -> bool:
    """Whether a word for those people before what is said of them is the noun."""
    nouns = {
        singular(report.text[a.start : a.people.noun_end or a.end].strip()) for a in atoms if a.start < share.start
    }
    meant = find_role(share.noun)
    same = meant is not None and meant[0] in _OF_ONE_KIND and meant[0] in {a.people.role for a in atoms}
    return share.noun in nouns or (same and bool(nouns))


def _with_nation(counted: Counted, rows: Sequence[Row], share: OfNoun) -> Counted:
    others = [r for r in counted.parts if r not in rows]
    room = None if not counted.totals else counted.totals[0].high
    nations = sum(r.low for r in others if r.nationality)
    if room is not None and nations + sum(r.low for r in rows) > room:
        return counted
    told = [replace(_of_nation(r, share)) for r in rows]
    return altered(counted, parts=(*others, *told))


def _of_nation(row: Row, share: OfNoun) -> Row:
    """The row with the nation, and with the words that tell it."""
    words = Atom(share.start, share.end, row.low, row.high, Hedge.PLAIN, 0.0, _SCORE, People(share.nation))
    return altered(row, nationality=share.nation, atoms=(*row.atoms, words))
