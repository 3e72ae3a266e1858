"""Numbers in the words of a stated total that it does not sum up: days, areas, attackers, what was told before."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.wordlists import MONTHS

_NOBODY: Final = re.compile(r"\b(?:all but|except(?: for)?|but for|no|per) $", re.IGNORECASE)
_OF_THE_LAST: Final = re.compile(r"\bof (?:the|its|their) (?:last|past|latest|previous|preceding) $", re.IGNORECASE)
_OF_EARLIER_ONES: Final = re.compile(r"\b(?:previous|earlier|preceding|other|first|last) $", re.IGNORECASE)
_ALONE: Final = re.compile(r"(?: (?:attacks|raids|incidents|ambushes|cases|ones))?,")
_THE: Final = re.compile(r"\b(?:the|all|these|those) $", re.IGNORECASE)
_THOSE_TOLD: Final = re.compile(
    r"(?:[.,;]|$| (?:together|altogether|have|had|has|taken together|cost|left|claimed|put together)\b)|"
    r" (?:attacks|raids|incidents|bombings|killings) (?:brings?|brought|raised?|takes?|took)\b"
)
_OF_BEFORE: Final = re.compile(r"\b(?:earlier|previous|other|prior|preceding|first|last|latter) $", re.IGNORECASE)
_HARMED_SO_MANY: Final = re.compile(
    r" (?:had |have )?(?:killed|left|claimed|cost|wounded|injured|took) (?:(?:a total of|at least|about|more than|the "
    r"lives of|some) )?(?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|dozens|scores)"
)  # "the earlier two killed three people"
_THIS_ONE: Final = re.compile(r"\b(?:this|every|no) $", re.IGNORECASE)
_RATE: Final = re.compile(r" (?:per|in every|for every|out of every) ")
_SOME_OF_A_KIND: Final = re.compile(r"several of [A-Z]")
_NOT_ONE: Final = re.compile(
    r" (?:count|list|tally|estimate|source|report|official|account|hand|day|year|month)\b| (?:and|to) \d"
)
_COUNTS_SOME: Final = re.compile(
    r" (?:[a-z-]+ ){1,3}?(?:have|had|has|were|died|killed|wounded|injured|abducted|kidnapped)\b"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OF_AREAS: Final = re.compile(
    r"(?: (?!in\b|on\b|of\b|at\b|by\b|to\b|from\b|and\b|or\b|were\b|was\b|have\b|had\b|people\b|"
    r"persons\b)[\w-]+){0,3}? "
    r"(?:provinces|states|districts|regions|departments|countries|nations|nationalities|villages|towns|cities|roads|"
    r"highways|projects|municipalities|islands|counties|governorates|camps|routes|axes|corridors|communes|wards|"
    r"territories|mountains|valleys)\b",
    re.IGNORECASE,
)  # "in the two provinces" counts nobody
_ATTACKERS: Final = re.compile(
    r" (?:\w+ )?(?:insurgents|militants|terrorists|bandits|rebels|attackers|assailants|gunmen|extremists|jihadists|"
    r"fighters|suspects|Naxal\w*|Maoists|guerrillas|gang members)\b",
    re.IGNORECASE,
)  # whom nobody counts as victims
_AGAINST_THEM: Final = re.compile(r" (?:\w+ ){0,3}?(?:operations?|patrols?|searches|swoops?)\b", re.IGNORECASE)
_FORCES: Final = Cue(
    r"\b(?:forces?|army|police|troops|military|soldiers|rangers|agencies)\b[^.;]{0,40}"
    r"\b(?:carried out|conducted|launched|mounted|held|made|undertook)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_UNIT_OF_TIME: Final = re.compile(
    rf"[ -](?:day|week|month|year|hour|decade|per cent|percent|%|of (?:{MONTHS})|(?:{MONTHS}))"
)
_MONTH_BEFORE: Final = re.compile(rf"(?:{MONTHS}) $")
_THAN: Final = re.compile(r" (?:\w+ )?(?:more|fewer|less)(?: \w+)? (?:than|compared)\b", re.IGNORECASE)
"""What makes a number the difference between two totals: "two fewer than in April"."""
_LABEL: Final = re.compile(
    r"\b(?:Section|Article|Chapter|Route|Highway|Sector|Zone|Unit|Battalion|Brigade|Regiment|Local|Resolution|Law|Annex|"
    r"Table|Paragraph|Block|Lot) $"
)  # "Section 71 counts nineteen of its members"
_WITH_THESE: Final = re.compile(r"(?:\b(?:with|counting) (?:the|these|those)|\(the) $", re.IGNORECASE)
_IN_THIS_ONE: Final = re.compile(r" of (?:them|whom|these|those) in this\b")
_BY_ACCIDENT: Final = re.compile(r"(?: of (?:them|whom|these))?(?: \w+)? (?:in|by) (?:\w+ )?accidents?\b")
_LET_GO: Final = re.compile(
    r"(?: of (?:them|whom|these))? (?:have|had|has|were|was)(?: all)?(?: since| been| later)* "
    r"(?:released|freed|returned|rescued|let go)\b"
)
_SINCE_THEN: Final = Cue(
    r"\b(?:deadliest|worst|bloodiest|biggest|gravest|largest|most \w+|first)\b[^.;]{0,90} since [^.;,]{3,60}, (?:when|"
    r"in which)\b[^.;]{0,90}$",
    re.IGNORECASE,
)  # "the deadliest since March, when five died": these are one attack's
_ARE_MEMBERS: Final = re.compile(r" (?:armed )?(?:members|fighters),? (?:blamed|accused|believed|is|has)\b")
_OF_AN_ORDINAL: Final = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE)


def counts_nobody(text: str, quantity: Quantity) -> bool:
    """Whether a number counts nobody harmed: "one count has", "all but two", "47 per 100,000", "this one"."""
    if _NOBODY.search(text, max(0, quantity.start - 12), quantity.start) or _RATE.match(text, quantity.end):
        return True
    if _THE.search(text, max(0, quantity.start - 6), quantity.start) and _THOSE_TOLD.match(text, quantity.end):
        return True  # "the five together have taken 498 lives"
    before = _OF_BEFORE.search(text, max(0, quantity.start - 12), quantity.start)
    if before and _HARMED_SO_MANY.match(text, quantity.end):
        return True
    if _OF_EARLIER_ONES.search(text, max(0, quantity.start - 12), quantity.start) and _ALONE.match(text, quantity.end):
        return True  # "in the previous eight, three aid workers were killed"
    if _SINCE_THEN.search(text, max(0, quantity.start - 240), quantity.start):
        return True
    if _OF_THE_LAST.search(text, max(0, quantity.start - 24), quantity.start):
        return True  # "eight of the last ten raids"
    this = _THIS_ONE.search(text, max(0, quantity.start - 8), quantity.start)
    if quantity.low == 1 and (this or _NOT_ONE.match(text, quantity.end)):
        return True
    led = max(0, quantity.start - 16)
    if _LABEL.search(text, led, quantity.start) or _WITH_THESE.search(text, led, quantity.start):
        return True
    if any(p.match(text, quantity.end) for p in (_IN_THIS_ONE, _BY_ACCIDENT, _LET_GO, _ARE_MEMBERS, _OF_AN_ORDINAL)):
        return True
    return text[quantity.start : quantity.end].lower() == "both" or bool(_SOME_OF_A_KIND.match(text, quantity.start))


_THEIR_LOSS: Final = re.compile(
    r"\b(?:insurgents|militants|terrorists|bandits|rebels|attackers|Naxal\w*|Maoists|guerrillas|jihadists) "
    r"(?:have |had )?(?:lost|suffered) (?:at least |about |some |over |more than )?$",
    re.IGNORECASE,
)  # "Militants lost 143 men"
_SICKNESS: Final = Cue(
    r"\b(?:cases? of (?:polio|cholera|measles|ebola|fever|malaria|dengue|covid\S*|meningitis|mpox)|epidemic|outbreak|"
    r"pandemic|cholera|measles|infected|infections?|vaccine|(?:un(?:intended|intentional)|accidental) shootings?)\b",
    re.IGNORECASE,
)
_ATTACKED: Final = Cue(
    r"\b(?:attack\w*|(?<!al )gunm[ae]n|bomb\w*|murder\w*|kidnap\w*|abduct\w*|militants?|rebels?|raid\w*|ambush\w*|"
    r"shot)\b",
    re.IGNORECASE,
)


def tells_of_sickness(sentence: str) -> bool:
    """Whether a sentence counts the sick or what nobody meant, and names no attack: "cholera has killed 380"."""
    return bool(_SICKNESS.search(sentence)) and not _ATTACKED.search(sentence)


def counts_time(text: str, quantity: Quantity) -> bool:
    """Whether the number counts days, months, or is a day of a month."""
    after = text[quantity.end : quantity.end + 14]
    unit = _UNIT_OF_TIME.match(after)
    month = _MONTH_BEFORE.search(text[max(0, quantity.start - 12) : quantity.start])
    return bool(unit or (month and text[quantity.start].isdigit() and not _COUNTS_SOME.match(text, quantity.end)))


def is_of_another_kind(text: str, quantity: Quantity) -> bool:
    """Whether a number counts attackers, areas, years, or what forces carried out, which is no attack on anybody."""
    if _YEAR.fullmatch(text[quantity.start : quantity.end]) or counts_time(text, quantity):
        return True
    if any(p.match(text, quantity.end) for p in (_ATTACKERS, _OF_AREAS, _THAN)):
        return True
    if _THEIR_LOSS.search(text, max(0, quantity.start - 60), quantity.start):
        return True
    told = _AGAINST_THEM.match(text, quantity.end)
    return bool(told and _FORCES.search(text[max(0, quantity.start - 110) : quantity.start]))
