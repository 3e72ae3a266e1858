"""Numbers that count no victims: ages told between commas, hours, fingers and ribs, animals, prisoners asked for."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.people.nouns import find_role

_OLDEST: Final = 110  # years
_JOINED: Final = Cue(
    r"\band (?:an?|the|his|her|their) (?:[\w'’-]+ ){0,2}(?!(?:group|crew|party|team|convoy|family|number|total|"
    r"batch|squad|unit|column|band|gang|toll|crowd|staff|delegation|patrol|platoon|company|contingent|posse|mob|"
    r"detachment|detail|escort|handful|busload|minimum|maximum|average)\b)[\w'’-]+ of $",
    re.IGNORECASE,
)
_THEN_BOTH: Final = re.compile(r" (?:who )?(?:were|had been|have been|died|perished|lost)\b")
"""What is said of one person and of another of some age: "a cook and a woman of 71 were shot dead"."""
_BETWEEN_COMMAS: Final = Cue(
    r"\b(?P<who>(?:an?|the|his|her|their|one|our|my) (?:[\w'’-]+ ){0,4}[\w'’-]+), (?:aged )?$", re.IGNORECASE
)
_PREDICATED: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|who) (?:is|was) (?:an? |from )?(?:[\w'’-]+ ){0,3}[\w'’-]+, (?:aged )?$"
)  # "she is Peruvian, fifty-one, and an engineer"
_NUMBERS_A_LINE: Final = re.compile(r"[.)] +[\"“‘]?[A-Z]")  # of paragraphs: "49. The government …"
_COMMA: Final = re.compile(r",(?! \d)")
_BODY_PARTS: Final = re.compile(
    r"(?: (?:of (?:his|her|their|the) )?[\w-]+)? (?:of (?:his|her|their|the) )?(?:fingers?|thumbs?|toes?|ribs?|"
    r"tooth|teeth|arms?|legs?|eyes?|hands?|feet|limbs?|bones?|vertebrae|ears?|knees?|kneecaps?|ankles?|wrists?)\b"
    r"(?!['’-]| (?:soldiers?|patrols?|porters?|doctors?|surgeons?|dealers?|traffickers?|smugglers?|sellers?|traders?))",
    re.IGNORECASE,
)  # "lost two fingers", "has three broken ribs"
_KIND: Final = (
    r"(?:dogs?|puppy|puppies|cats?|horses?|mares?|foals?|donkeys?|mules?|goats?|sheep|lambs?|cows?|cattle|calf|calves|"
    r"bulls?|oxen|ox|buffalo(?:e?s)?|camels?|pigs?|piglets?|chickens?|hens?|geese|ducks?|yaks?|llamas?|alpacas?|zebus?|"
    r"ponies|pony|elephants?|monkeys?|reindeer|turkeys?|deer|elks?|moose|boars?|coyotes?|rabbits?|hares?|pheasants?|"
    r"kangaroos?|wallab(?:y|ies)|emus?|antelopes?|gazelles?|zebras?|giraffes?|gorillas?|rhinos?|livestock|animals?)"
)
_ONE_BEAST: Final = re.compile(rf"(?:(?:an?|the|one|his|her|its|their) )?(?:[\w-]+ )?{_KIND}", re.IGNORECASE)
_ANIMALS: Final = Cue(
    r"(?: (?:of (?:the|its|his|her|their) )?(?!of\b|and\b|in\b|on\b|with\b|were\b|was\b)[\w'’-]+){0,2}? "
    rf"{_KIND}\b(?!['’-]| (?:and \w+ )?(?:handlers?|keepers?|herders?|herdsm[ae]n|boys?|traders?|dealers?|owners?|"
    r"drivers?|hunters?|poachers?|thie(?:f|ves)|rustlers?|rearers?|breeders?|farmers?|sellers?|riders?|health|units?|teams?|market))",
    re.IGNORECASE,
)  # "one dog was killed"
_OF_ANIMALS: Final = Cue(
    rf"\b{_KIND},? (?:of (?:which|them)|among (?:which|them)) (?:only |about |some |at least )?$", re.IGNORECASE
)
_BELONGINGS: Final = re.compile(
    r" (?:of (?:its|their|his|her|the) )?(?:[\w-]+ )?[\w-]+(?:s['’]|['’]s) (?:[\w-]+ )?"
    rf"(?:{_KIND}|famil(?:y|ies)|homes?|houses?|huts?|shops?|stalls?|cars?|vehicles?|trucks?|boats?|farms?)\b(?!['’])",
    re.IGNORECASE,
)
_DEMANDED: Final = Cue(
    r"\b(?:(?:demand|call|ask|press|wait|want)\w* (?:for )?(?:the )?(?:immediate )?|(?:exchange|swap|swapp\w+|return) "
    r"(?:him |her |them |it )?(?:for )(?:the )?)(?:(?:release|freeing|freedom|liberation|return) of )?"
    r"(?:at least |some |about |up to )?$",
    re.IGNORECASE,
)
_PRISONERS: Final = re.compile(
    r" (?:of (?:its|their|his) )?(?:[\w'’-]+ ){0,3}?(?:prisoners|detainees|inmates|convicts|comrades|fighters|"
    r"militants|rebels|members|commanders)\b"
)  # "demanded the release of 60 prisoners", whom a state holds
_AT_AN_HOUR: Final = Cue(
    r"\b(?:is|are|was|were|will be|starts?|started|begins?|began|opens?|opened|closes?|closed|ends?|ended) at $",
    re.IGNORECASE,
)
_HOUR_ENDS: Final = re.compile(
    r"[.;,\n]|$| (?:o['’]clock|in the (?:morning|afternoon|evening)|tonight|tomorrow|sharp)\b"
)
_A_TOLL: Final = re.compile(
    r"\b(?:tolls?|numbers?|count|figures?|tally|total|estimates?|losses|casualties)\b", re.IGNORECASE
)


def names_beast(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is an animal and no more: "a kangaroo"."""
    return _ONE_BEAST.fullmatch(text, start, end) is not None


def counts_no_people(text: str, q: Quantity) -> bool:
    """Whether a number without a noun for people is an age, an hour, or counts animals or parts of a body."""
    if text[q.start - 1 : q.start] in ("", "\n") and text[q.start].isdigit() and _NUMBERS_A_LINE.match(text, q.end):
        return True
    if _is_age(text, q) or _is_hour(text, q) or _BODY_PARTS.match(text, q.end) or _ANIMALS.match(text, q.end):
        return True
    return bool(_OF_ANIMALS.search(text, max(0, q.start - 50), q.start))


def counts_belongings(text: str, q: Quantity) -> bool:
    """Whether a number counts what people have, or their kin: "40 of its members' cows", "11 cooks' families"."""
    return _BELONGINGS.match(text, q.end) is not None


def counts_prisoners(text: str, q: Quantity) -> bool:
    """Whether a number counts whom captors want freed: "demanded the release of 60 prisoners"."""
    return bool(_DEMANDED.search(text, max(0, q.start - 60), q.start) and _PRISONERS.match(text, q.end))


def _is_age(text: str, q: Quantity) -> bool:
    """Whether it says how old somebody is: "a reporter, thirty-two, and his cook", "a cook and a woman of 71"."""
    if not 4 <= q.low < _OLDEST:
        return False
    if _COMMA.match(text, q.end):
        person = _BETWEEN_COMMAS.search(text, max(0, q.start - 60), q.start)
        known = person is not None and find_role(person["who"]) is not None
        return known or _PREDICATED.search(text, max(0, q.start - 60), q.start) is not None
    return bool(_THEN_BOTH.match(text, q.end) and _JOINED.search(text, max(0, q.start - 60), q.start))


def _is_hour(text: str, q: Quantity) -> bool:
    """Whether it tells when something is: "the mass for the dead is at six"."""
    ends = q.low <= 12 and _HOUR_ENDS.match(text, q.end)
    at = _AT_AN_HOUR.search(text, max(0, q.start - 16), q.start) if ends else None
    return at is not None and not _A_TOLL.search(text, max(0, at.start() - 80), at.start())
