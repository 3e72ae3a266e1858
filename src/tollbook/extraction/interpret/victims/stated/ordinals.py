"""What ordinals and "times" count: "the ninth soldier to be killed", "the fourth school burnt", "hit six times"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity, value_of
from tollbook.extraction.interpret.victims.stated.measures import HIT
from tollbook.vocabulary.codes import Measure

_NTH: Final = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|twentieth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|\w+th)|"
    r"\d{1,3}(?:st|nd|rd|th))"
)
_ORDINAL: Final = re.compile(
    rf"\b(?:(?:the|a|its|their|our|\w+'s) )?({_NTH})(?:, {_NTH})*(?:,? and ({_NTH})|,? (?:and|or) \S+)?"
    r" (?:\w+[ -]){0,3}?(?:attacks?|incidents?|raids?|ambush|strikes?|assaults?|bombings?|case|time|robbery|"
    r"shooting|explosion|killings?|acts?|kidnapping|abduction|homicides?|murders?|blasts?|victim|"
    r"hijacking|outrage|massacre|crime|hold-up|beheading|assassination|arson|car bomb|death|fatality|break-in)\b",
    re.IGNORECASE,
)
_NTH_SINCE: Final = Cue(
    r"\b(?:[Tt]his|[Ii]t|[Tt]hat|[A-Z]\w+day['’]s(?: (?:\w+ )?(?:attack|raid|ambush|bombing|blast|killing|strike))?)"
    rf" (?:is|was|becomes|makes|marked|marks)(?: already| now| only| at least| just)* (?:the|its|their|our) {_NTH}"
    r" (?:(?!of\b|and\b)[\w-]+ ){0,4}?(?:attack|incident|raid|ambush|strike|assault|bomb(?:ing)?|case|time|robbery|"
    r"shooting|explosion|killing|kidnapping|abduction|blast|massacre)\b[^.;\n]{0,70}?"
    r"\b(?:since|this (?:year|month|week)|(?:the|the current|the same) (?:year|month|week)|"
    r"in (?:as many|less than|under|just|only|about|some|the (?:past|last)|a|two|three|four|five|six|seven|eight|nine|"
    r"ten|"
    r"\d+) (?:\w+ ){0,2}?(?:days?|weeks?|months?|years?|hours))\b[^.;\n]{0,60}"
)  # "this is already the second such case during the current year"
_ORDINAL_HIT: Final = re.compile(
    rf"\b(?:the|its|their|our) ({_NTH}) (?:(?!(?:and|or|was|were|is|are|has|had|of)\b)[\w'’-]+ ){{1,5}}?"
    rf"(?:(?:in|at|on|from|of) (?:the |this |our )?[\w'’-]+ )?(?:(?:to be|to have been|that was|which was) )?{HIT}\b",
    re.IGNORECASE,
)  # "the fourth school burnt this year"
_ORDINAL_ALONE: Final = re.compile(
    rf"\b(?:is|was|it|becomes|became|makes it) (?:already |now |only |at least )?the ({_NTH})"
    r"(?: one| such| of (?:its|the|this) kind| of the sort)?(?= (?:in|since|this|on|within|so far|there|inside|"
    r"against)\b)",
    re.IGNORECASE,
)  # "it was the third in a month"
_TIMES: Final = re.compile(
    rf"\b{HIT} (?:[\w'’-]+ ){{0,3}}?([\w-]+|a dozen|half a dozen) times\b|"
    rf"\b([\w-]+|a dozen|half a dozen) times(?= [^.;:]{{0,60}}\b{HIT})",
    re.IGNORECASE,
)  # "has been hit seven times"
_ORDINAL_PERSON: Final = re.compile(
    rf"\b(?:the|its|their|our) (?:{_NTH}(?:, {_NTH})*,? and )?({_NTH}) (?:(?=to )|(?:[\w'’-]+ ){{1,6}}?)"
    r"(?:(to (?:die|lose (?:his|her|their) li(?:fe|ves))|lost|(?:to be |who was |who were )?(?:killed|murdered|"
    r"slain|shot dead|beheaded|decapitated))|"
    r"(?:to be )?(?:kidnapped|abducted|taken hostage|carried off))\b",
    re.IGNORECASE,
)  # "the ninth serviceman to be killed"; the second group is there for the dead
_OF_ONE: Final = re.compile(
    r" of an? (?!(?:series|group|family|dozen|couple|pair|crew|team|string)\b)[a-z]", re.IGNORECASE
)
_KILLING: Final = Cue(r"(?<!mass )(?<!collective )\b(?:killing|assassination|beheading)$", re.IGNORECASE)
_TAKING: Final = Cue(r"(?<!mass )\b(?:kidnapping|abduction)$", re.IGNORECASE)
_UNITS: Final = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth",
)  # fmt: skip
_ORDINALS: Final = {word: n for n, word in enumerate(_UNITS, start=2)}
_DEATH_NOUN: Final = Cue(r"(?:homicides?|murders?|victim|deaths?|fatality)$", re.IGNORECASE)


def counted_by_nth(text: str, start: int, end: int) -> list[tuple[Measure, Quantity]]:
    """What ordinals and "times" in `text[start:end]` count, and how many there are up to now."""
    found: list[tuple[Measure, Quantity]] = []
    for measure, words, low in _nth(text, start, end):
        free = not any(q.start < words.end() and words.start() < q.end for _, q in found)
        if low and (free or measure is not Measure.ATTACKS):
            found.append((measure, Quantity(words.start(), words.end(), low, low)))
    return found


def plainly_nth(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says in so many words which attack of a time this one was."""
    yield from (m.span() for m in _NTH_SINCE.finditer(text))


def names_nth(text: str, start: int, end: int) -> bool:
    """Whether an ordinal in `text[start:end]` counts an attack: "the second raid"."""
    return bool(_ORDINAL.search(text, start, end))


def _nth(text: str, start: int, end: int) -> Iterator[tuple[Measure, re.Match[str], int | None]]:
    for m in _ORDINAL.finditer(text, start, end):
        yield _of_ordinal(m), m, _ordinal(m.group(2) or m.group(1))
    for m in _ORDINAL_PERSON.finditer(text, start, end):
        yield Measure.KILLED if m.group(2) else Measure.KIDNAPPED, m, _ordinal(m.group(1))
    for pattern in (_ORDINAL_HIT, _ORDINAL_ALONE):
        for m in pattern.finditer(text, start, end):
            yield Measure.ATTACKS, m, _ordinal(m.group(1))
    for m in _TIMES.finditer(text, start, end):
        value = value_of(m.group(1) or m.group(2))
        yield Measure.ATTACKS, m, value[0] if value else None


def _of_ordinal(m: re.Match[str]) -> Measure:
    """What an ordinal counts: "the fourth killing of a teacher" the dead, "the fourth killing of teachers" attacks."""
    if _DEATH_NOUN.search(m.group()):
        return Measure.KILLED
    if _OF_ONE.match(m.string, m.end()):
        return (
            Measure.KILLED
            if _KILLING.search(m.group())
            else Measure.KIDNAPPED
            if _TAKING.search(m.group())
            else Measure.ATTACKS
        )
    return Measure.ATTACKS


def _ordinal(word: str) -> int | None:
    folded = word.lower()
    if folded[0].isdigit():
        return int(re.sub(r"\D", "", folded))
    tens, _, unit = folded.partition("-")
    if folded == "twentieth" or unit:
        whole = value_of("twenty" if folded == "twentieth" else tens)
        return (whole[0] if whole else 0) + (1 if unit == "first" else _ORDINALS.get(unit, 0))
    return _ORDINALS.get(folded)
