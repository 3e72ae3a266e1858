"""One person whom the grammar plainly tells to have died or to be hurt, where the reader marked nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.vocabulary.codes import Outcome

_NOUN: Final = (
    r"(?:man|woman|boy|girl|child|toddler|infant|baby|teen(?:ager)?|youth|juvenile|student|officer|deputy|trooper|victim|"
    r"person|driver|clerk|father|mother|son|daughter|brother|sister|husband|wife|girlfriend|boyfriend|neighbou?r|guard|"
    r"passenger|bystander|customer|grandmother|grandfather|uncle|aunt|cousin|nephew|niece)"
)
_AGED: Final = r"(?:\d{1,2}[- ](?:year|month)[- ]old)"
_PERSON: Final = (
    rf"(?<![\w-])(?P<who>(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[A-Z][a-z]+['’]s) "
    rf"(?:(?!and\b|of\b|in\b|at\b|who\b|with\b)[\w'’-]+ ){{0,3}}?(?:{_NOUN}|{_AGED}(?! [a-z]))(?!['’-]))"
)
_ASIDE: Final = r"(?:, [^.;\n,]{1,40},(?! (?:and|but)\b)| who|, who)?"
_BE: Final = (
    r"(?:was|were|is|has been|had been|have been|being) "
    r"(?:(?:also|later|then|both|accidentally|reportedly|apparently|inadvertently) )*"
)
_DIED: Final = (
    rf"{_ASIDE} (?:(?:has|had|later|also|then|reportedly) )*(?:died|passed away|succumbed|"
    rf"{_BE}(?:killed|fatally (?:shot|wounded|injured)|shot (?:and killed|dead|to death)|"
    r"(?:pronounced|declared) dead|found (?:shot )?dead))\b"
)
_HURT: Final = (
    rf"{_ASIDE} (?:{_BE}(?:shot|wounded|injured|grazed|struck by (?:a|the|stray)|hit by (?:a|the|stray)|(?:\w+ly) "
    r"(?:wounded|injured))(?!,? (?:and (?:\w+ )?killed|dead|to death|and (?:later )?died))|"
    r"(?:suffered|sustained|suffering from|with) (?:an? |the )?(?:[\w-]+ ){0,3}?"
    r"(?:gunshot wounds?|wounds?|injur(?:y|ies)))\b"
)
_STRUCK: Final = r"\b(?:striking|hitting|wounding|injuring|grazing|accidentally shot|accidentally shoots) "
_PATTERNS: Final = {
    Outcome.KILLED: (
        re.compile(_PERSON + _DIED),
        re.compile(rf"\b(?:death|killing|murder|slaying|homicide) of {_PERSON}"),
    ),
    Outcome.INJURED: (re.compile(_PERSON + _HURT), re.compile(_STRUCK + _PERSON)),
}
DEADLY: Final = re.compile(r"\b(?:deadly|fatal) (?:\w+ )?(?:shooting|stabbing)\b|\bclaimed a life\b")
_ANOTHER_TIME: Final = re.compile(
    r"\b(?:years?|months?) (?:ago|earlier|before)\b|\b(?:in|of|since) (?:19|20)\d\d\b|\blast (?:year|month)\b|"
    r"\b(?:another|separate|similar|previous|unrelated|other) (?:\w+ )?(?:shooting|incident|case)\b|"
    r"\b(?:if|would|could|might|not|never|nobody|no one|dogs?|suspect(?:s|ed)?|gunman|shooter|self-inflicted)\b",
    re.IGNORECASE,
)  # what makes a sentence tell of other times, of what did not happen or of the one who did it
_AFTER_ANOTHER: Final = re.compile(
    r"\b(?:days?|weeks?|hours?) (?:after|before|ago|earlier)\b|\b(?:comes?|came) (?:\w+ ){0,4}after\b", re.IGNORECASE
)
_DEATH: Final = re.compile(
    r"\b(?:kill\w*|dead|deadly|die[sd]?|death\w*|fatal\w*|slain|murder\w*|homicide|passed away|succumb\w*)\b",
    re.IGNORECASE,
)
_SURVIVES: Final = re.compile(
    r"\b(?:also|another|other|second|surviv\w+|recover\w*|(?:stable|critical|serious|fair|good) condition|"
    r"expected to (?:survive|live|recover)|non-life)\b",
    re.IGNORECASE,
)


def told_killed(text: str, sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The words for each person whom a sentence plainly tells to have died."""
    yield from _told(text, sentence, Outcome.KILLED)


def told_deadly(text: str, sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The words of a sentence that call the shooting deadly and so say that somebody died."""
    if not _ANOTHER_TIME.search(text, *sentence) and not _AFTER_ANOTHER.search(text, *sentence):
        yield from (found.span() for found in DEADLY.finditer(text, *sentence))


def told_hurt(text: str, sentence: tuple[int, int], *, beside_dead: bool) -> Iterator[tuple[int, int]]:
    """The words for each person whom a sentence plainly tells to be hurt, and of no death.

    Where the same report tells of dead (`beside_dead`), only of those whom the sentence tells to be others or alive.
    """
    if not _DEATH.search(text, *sentence) and (not beside_dead or _SURVIVES.search(text, *sentence)):
        yield from _told(text, sentence, Outcome.INJURED)


def _told(text: str, sentence: tuple[int, int], outcome: Outcome) -> Iterator[tuple[int, int]]:
    if _ANOTHER_TIME.search(text, *sentence):
        return
    for pattern in _PATTERNS[outcome]:
        for found in pattern.finditer(text, *sentence):
            yield found.span("who")
