"""Single persons whom the grammar plainly tells to have died or to be hurt, where the reader marked nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import CONDITIONS, MONTHS
from tollbook.vocabulary.codes import Outcome

_NOUN: Final = (
    r"(?:man|woman|boy|girl|male|female|child|toddler|infant|baby|teen(?:ager)?|youth|juvenile|student|officer|deputy|"
    r"trooper|victim|person|driver|clerk|father|mother|mom|dad|son|daughter|stepson|stepdaughter|brother|sister|"
    r"husband|"
    r"wife|girlfriend|boyfriend|friend|neighbou?r|guard|passenger|bystander|customer|employee|resident|grandmother|"
    r"grandfather|grandson|granddaughter|uncle|aunt|cousin|nephew|niece|constable|policeman|policewoman|soldier|"
    r"gendarme|engineer|technician|worker|labourer|teacher|nurse|doctor|trader|farmer|fisherman|miner|priest|guide|"
    r"watchman|cook|mechanic|trucker|herder|shopkeeper|journalist|peacekeeper|ranger)"
)
_AGED: Final = r"(?:\d{1,2}[- ](?:year|month|week)s?[- ]old)"
_FILL: Final = r"(?:(?!and\b|of\b|in\b|at\b|who\b|with\b|left\b|sent\b|hit\b|struck\b|shot\b|killed\b)[\w'’-]+ )"
_LEAD: Final = r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[A-Z][a-z]+['’]s)"
_WORD: Final = r"[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ]"
_NAME: Final = rf"{_WORD}(?: (?:[A-Z]\.|{_WORD})){{0,3}}"


def _person(group: str) -> str:
    """The pattern of somebody told by kind, kin or age: "a neighbour", "her 7-year-old son", "7-year-old Ann Doe"."""
    noun = rf"(?:{_FILL}){{0,3}}?(?:{_NOUN}|{_AGED}(?: {_NAME}|(?! [a-z-]+ (?:was|were|is|has|died)\b)))"
    return rf"(?<![\w-])(?P<{group}>(?:{_LEAD} {noun}|{_AGED} (?:{_NAME}|{_NOUN}))(?!['’-]))"


def _named(group: str) -> str:
    """The pattern of a name, which no word for a place stands before."""
    return rf"(?<![\w’'-])(?<!by )(?<!from )(?<!of )(?<!in )(?<!at )(?<!near )(?P<{group}>{_NAME})"


_PERSON: Final = _person("who")
_NAMED: Final = _named("who")
_ASIDE: Final = (
    r"(?:, (?:(?:later |recently |since )?(?:identified|named) (?:\w+ )?as )?[^.;\n,]{1,40},(?! (?:and|but)\b)| who|"
    r", who| (?:guarding|escorting|protecting|working|travelling|traveling|"
    r"driving|riding|returning|waiting|walking|standing|sleeping|carrying|employed|posted|deployed)\b[^.;,\n]{1,60}?|"
    r", [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}(?: of [A-Z]\w+)?,?)?"
)
_AGE_ASIDE: Final = r"(?:,? \(?(?:aged? )?\d{1,2}\)?,?(?: of [A-Z][\w ]{1,30},)?|, of [A-Z][\w ]{1,30},| who)?"
_BE: Final = (
    r"(?:was|were|is|are|has been|had been|have been|being) "
    r"(?:(?:also|later|then|both|accidentally|reportedly|apparently|inadvertently) )*"
)
_DEAD: Final = (
    rf"(?:(?:(?:has|had|have|later|also|then|reportedly|both) )*(?:died|passed away|succumbed)|"
    r"(?:did not|didn['’]t) survive|"
    rf"{_BE}(?:killed|fatally (?:shot|wounded|injured|struck)|shot (?:and killed|dead|to death)|dead|slain|murdered|"
    r"gunned down|(?:stabbed|hacked|beaten|burned|stoned) to death|beheaded|decapitated|lynched|assassinated|"
    r"(?:pronounced?|declared) (?:dead|deceased)|found (?:shot )?(?:dead|to death)|shot in the \w+ and killed))\b"
)
_SHOT_THEN_DIED: Final = (
    r" who (?:was|had been) (?:shot|wounded|injured|hit|struck)\b[^.;,\n]{0,60} (?:has|had|later) (?:since |also "
    r")?died\b"
)
_KILLS: Final = (
    r"\b(?:killed|killing|kills|kill|fatally (?:shot|shooting|shoots|wounded|wounding)|(?:shot|shooting|shoots) "
    r"(?:and|,) "
    r"(?:killed|killing|kills)|shoot and kill|shot dead|shot to death|gunned down|murdered|murdering) "
)
_DEATH_OF: Final = (
    r"\b(?:deaths?|killings?|murders?|slayings?|homicide|bodies|fatal (?:shooting|stabbing)|shooting deaths?)(?: "
    r"(?:tonight|today|"
    r"yesterday|\w+day(?: night| morning)?))? of "
)
_ALIVE: Final = r"(?!,? (?:and (?:\w+ )?killed|dead|to death|and (?:later )?died))"
_WOUND: Final = r"(?:gunshot wounds?|(?:stab|shrapnel|bullet) wounds?|wounds?|injur(?:y|ies))"
_CONDITION: Final = (
    rf"(?:listed |reported |said to be |now |still )*in (?:an? )?(?:{CONDITIONS})"
    r"(?:,? (?:but|and) \w+)? condition"
)
_SENT_TO: Final = (
    r"(?:was|were|is|has been) (?:(?:also|later|then) )*(?:taken|transported|rushed|airlifted|flown|driven|brought|"
    r"transferred|sent)\b[^.;\n]{0,70}?"
)
_AND_LIES: Final = (
    rf"{_SENT_TO} (?:in|where (?:he|she|they) (?:is|was|were|are|remains?|remained)(?: \w+){{0,2}}? in) (?:an? )?"
    rf"(?:{CONDITIONS})(?:,? (?:but|and) \w+)? condition|"
    r"(?:had|has) (?:an? |the )?(?:[\w-]+ ){0,2}?gunshot wounds?|"
    r"(?:was|were) (?:also )?(?:shot|stabbed|wounded|injured|hit|slashed)\b[^.;\n]{0,50}?,? (?:but|and) (?:\w+ )?"
    r"(?:survived|lived|is expected to (?:survive|live|recover))|"
    rf"(?:is|was|remains?|remained) (?:at|in) [^.;\n]{{1,50}}?,? in (?:an? )?(?:{CONDITIONS})"
    r"(?:,? (?:but|and) \w+)? condition"
)
"""What is said of those who live: "was taken to a hospital in stable condition", "was shot too, but survived"."""
_AND_LIVES: Final = (
    r"(?:was|were) (?:also )?(?:shot|stabbed|wounded|injured|hit|slashed)\b[^.;\n]{0,50}?,? (?:but|and) (?:\w+ )?"
    r"(?:survived|lived|is expected to (?:survive|live|recover))|"
    r"(?:who )?survived the (?:shooting|attack|gunfire|ambush|shootout)"
)
_HURT: Final = (
    rf"(?:{_AND_LIES}|"
    rf"{_BE}(?:shot|wounded|injured|grazed|struck (?:and wounded )?by (?:a|the|stray)|hit by (?:a|the|stray)|"
    rf"(?:\w+ly) "
    rf"(?:wounded|injured)){_ALIVE}|"
    rf"(?:suffered|sustained|suffering from|with|received) (?:an? |the )?(?:[\w-]+ ){{0,3}}?{_WOUND}|"
    rf"(?:was|were) (?:admitted|treated|brought in) (?:\w+ ){{0,3}}?(?:with|for) (?:an? )?"
    rf"(?:[\w-]+ ){{0,3}}?{_WOUND}|"
    rf"(?:was|is|were|are|remains?|remained) (?:(?:now |still |also |both )*(?:recovering|hospitali[sz]ed|in "
    rf"(?:the|an?) "
    rf"hospital)|{_CONDITION}))\b"
)
_NAMED_HURT: Final = (
    rf"(?:{_AND_LIES}|"
    rf"{_BE}(?:shot|wounded|injured|grazed|struck|hit)(?= (?:in|once|twice|three|several|multiple|by|while|when|"
    rf"during|after|\w+ times)\b|[.,]){_ALIVE}|"
    rf"(?:suffered|sustained|received) (?:an? |the )?(?:[\w-]+ ){{0,3}}?{_WOUND}|"
    rf"(?:was|is|remains|remained) (?:{_CONDITION}|(?:now |still )?recovering|hospitali[sz]ed|in the hospital)|"
    r"was treated (?:and released|(?:\w+ ){0,3}for (?:\w+ ){0,3}(?:wounds?|injur\w+)))\b"
)
_STRUCK: Final = (
    r"\b(?:striking|hitting|wounding|injuring|grazing|wounded|injured|accidentally shot|accidentally shoots|"
    r"(?:bullets?|shots?|rounds?) (?:struck|hit|grazed)) "
)
_SHOOTER: Final = (
    r"(?<!police )(?<!officer )(?<!officers )(?<!deputy )(?<!deputies )(?<!trooper )\b(?:shot|shoots|stabbed|stabs) "
)
_SENT: Final = r"\b(?:sent|sends|sending|left|leaves|leaving|landed|lands|puts?) "
_AWAY: Final = (
    rf"(?: to (?:an? |the )?(?:\w+ )?hospital| in (?:an? |the )?(?:\w+ )?hospital| hospitali[sz]ed| (?:\w+ly "
    rf")?(?:wounded|"
    rf"injured|hurt)| {_CONDITION}| with (?:an? |the )?(?:[\w-]+ ){{0,3}}?{_WOUND})\b"
)
_BODY: Final = (
    r" (?:once |twice |\w+ times )?(?:in|on) (?:the|his|her|both) (?:\w+ ){0,2}?(?:head|face|neck|chest|torso|"
    r"arms?|legs?|"
    r"foot|feet|hands?|shoulders?|back|stomach|abdomen|hip|thighs?|knees?|ankles?|jaw|buttocks?|groin|side|eye)\b"
)
_AND: Final = rf"{_ASIDE}{_AGE_ASIDE},? and "
_SECOND: Final = rf"(?:{_person('with')}|(?P<kin>{_NOUN})|(?P<named>{_NAME}))"
_EACH: Final = rf"{_AGE_ASIDE}"
_NAMED_LIST: Final = (
    rf"(?<![\w’'-])(?P<n1>{_NAME}){_EACH}, (?P<n2>{_NAME}){_EACH}(?:, (?P<n3>{_NAME}){_EACH})?(?:, "
    rf"(?P<n4>{_NAME}){_EACH})?,? "
    rf"and (?P<n5>{_NAME}){_EACH}"
)
"""Three to five who are named one by one."""
_BROUGHT: Final = (
    r"(?:shot|stabbed|taken|transported|rushed|airlifted|flown|driven|brought|dropped off|hospitali[sz]ed)\b"
)
_ONE_OF_THEM: Final = r"\b[Oo]ne (?:of (?:them|whom|the \w+)|victim|person|man|woman)"
_NOT_SAVED: Final = (
    r"\b(?:unable(?: to)? save|not able to save|could not save|couldn['’]t save|failed to save|"
    r"could not (?:be )?reviv\w+) "
)
_PATTERNS: Final = {
    Outcome.KILLED: (
        re.compile(rf"(?:{_PERSON}{_AND}{_SECOND}){_ASIDE}{_AGE_ASIDE} {_DEAD}"),
        re.compile(rf"(?:{_DEATH_OF}|{_KILLS})(?:{_PERSON}{_AND}{_SECOND})"),
        re.compile(rf"{_DEATH_OF}(?P<who>{_NAME}){_AGE_ASIDE},? and (?P<named>{_NAME})"),
        re.compile(rf"{_PERSON}(?:{_ASIDE} {_DEAD}|{_SHOT_THEN_DIED})"),
        re.compile(rf"{_NAMED_LIST} {_DEAD}"),
        re.compile(rf"{_NAMED}{_AGE_ASIDE} {_DEAD}"),
        re.compile(rf"(?:{_DEATH_OF}|{_KILLS}){_PERSON}"),
        re.compile(rf"(?:{_DEATH_OF}|{_KILLS})(?P<who>{_NAME})"),
        re.compile(rf"{_SENT}{_PERSON} dead\b"),
        re.compile(rf"{_ONE_OF_THEM}, {_PERSON}(?:,[^.;,\n]{{1,40}})?, {_DEAD}"),
        re.compile(rf"{_PERSON} (?:had been|was|were) {_BROUGHT}[^.;\n]{{0,60}}? (?:and|where \w+) (?:\w+ )?died\b"),
        re.compile(rf"{_NOT_SAVED}{_PERSON}"),
    ),
    Outcome.INJURED: (
        re.compile(rf"{_NAMED_LIST} {_NAMED_HURT}"),
        re.compile(rf"(?:{_PERSON}{_AND}{_SECOND}){_ASIDE}{_AGE_ASIDE} {_HURT}"),
        re.compile(rf"{_PERSON}{_ASIDE} {_HURT}"),
        re.compile(_STRUCK + _PERSON),
        re.compile(rf"{_SHOOTER}{_PERSON}(?! (?:to death|dead|and (?:fatally|then (?:himself|herself|turned))))"),
        re.compile(_SENT + _PERSON + _AWAY),
        re.compile(rf"{_NAMED}{_AGE_ASIDE} {_NAMED_HURT}"),
        re.compile(rf"{_NAMED}, [^.;,\n]{{1,40}}, {_AND_LIVES}"),
        re.compile(rf"(?:{_STRUCK}|\bshot )(?P<who>{_NAME}){_BODY}"),
        re.compile(rf"\b(?:struck|strikes|hit|hits|shoots|shooting) {_PERSON}{_BODY}"),
    ),
}  # fmt: skip
DEADLY: Final = re.compile(r"\b(?:deadly|fatal) (?:\w+ )?(?:shooting|stabbing)\b|\bclaimed a life\b")
SOMEBODY: Final = re.compile(r"(?:he|she|him|her)(?= |$)", re.IGNORECASE)
"""One person told of before, as the words of a death name them: "where he was pronounced dead"."""
_THEY_DIED: Final = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he) (?:later |also |then |had |has )*(?:died\b|(?:was|were) (?:later |then |also )*"
    r"(?:pronounced|declared) (?:dead|deceased)\b|(?:did not|didn['’]t) survive\b)"
)
_OF_HIM: Final = re.compile(
    rf"(?:{_NOT_SAVED}|\b(?:pronounced|declared) )(?P<who>him|her)(?: dead| deceased)?\b(?! \w+ (?:dead|deceased))"
)  # "doctors could not save her", "pronounced him dead"
_ANOTHER_TIME: Final = Cue(
    r"\b(?:years?|months?) (?:ago(?! (?:today|tomorrow|this (?:week|month)))|earlier|before)\b|"
    r"\b(?:in|of|since) (?:19|20)\d\d\b|\blast (?:year|month|spring|"
    r"summer|"
    rf"fall|autumn|winter|{MONTHS})\b|"
    r"\bby (?:the )?(?:police|officers?|deput(?:y|ies)|troopers?)\b|"
    r"\b(?:another|separate|similar|previous|unrelated|other) (?:\w+ )?(?:shooting|incident|case)\b|"
    r"\b(?:if|would|could(?! not (?:be )?save)|might|not(?! (?:survive|be saved|able to save|save))|never|nobody|"
    r"no one|dogs?|suspect(?:s|ed)?(?! (?:in|of|charged|arrested|accused)\b)|gunman|shooter|self-inflicted|"
    r"crash\w*)\b",
    re.IGNORECASE,
)  # what makes a sentence tell of other times, of what did not happen or of the one who did it
_BUT_UNSURE: Final = re.compile(
    r", (?:but|though|although) (?:it|police|investigators|detectives|authorities|officials|deputies|officers|there)\b"
)  # "she was also hurt, but it was not clear if by a bullet"
_NOW_LIES: Final = re.compile(
    r"\s*(?:He|She|They|Both)\b[^.;\n]{0,50}? (?:in (?:the|a|an) (?:\w+ )?hospital|hospitali[sz]ed|(?:being|was|were) "
    r"treated|in (?:an? )?(?:critical|serious|stable|fair|good)|recovering|"
    r"(?:is|are) expected to (?:survive|live|recover)|survived|released from)\b"
    r"(?![^.;\n]{0,60}\b(?:died|dead|deceased)\b)"
)  # said after a sentence on somebody who was shot
_AFTER_ANOTHER: Final = Cue(
    r"\b(?:days?|weeks?|hours?) (?:after|before|ago|earlier)\b|\b(?:comes?|came) (?:\w+ ){0,4}after\b", re.IGNORECASE
)
_DEATH: Final = re.compile(
    r"\b(?:kill\w*|dead|deadly|deceased|not survive|die[sd]?|death\w*|fatal\w*|slain|murder\w*|homicide|"
    r"passed away|succumb\w*|able (?:to )?save|not save|be saved)\b",
    re.IGNORECASE,
)
_BESIDES: Final = re.compile(r"\b(?:another|other|second)\b", re.IGNORECASE)  # before the words for somebody
_SURVIVES: Final = re.compile(
    r"\b(?:also|surviv\w+|recover\w*|(?:managed to |was able to )?(?:escape|flee|get away)|escaped|"
    r"(?:stable|critical|serious|fair|good) condition|"
    r"expected to (?:survive|live|recover)|non-life)\b",
    re.IGNORECASE,
)
_LIVES: Final = re.compile(
    r"(?<!fatally )(?<!mortally )\b(?:wound(?:ed|ing)|injur(?:ed|ing)|recovering|hospitali[sz]ed|condition|survived)\b",
    re.IGNORECASE,
)  # what is hardly said of the dead
_THEN_DIED: Final = re.compile(r"[^.;\n]{0,80}?\b(?:died|dead|succumbed)\b", re.IGNORECASE)


_NAMES: Final = ("who", "with", "kin", "named", "n1", "n2", "n3", "n4", "n5")
People = tuple[tuple[int, int], ...]
"""The words for one person, or for those who are told of in one breath."""


def told_killed(text: str, sentence: tuple[int, int]) -> Iterator[People]:
    """The words for each person whom a sentence plainly tells to have died."""
    yield from (people for people, _ in _told(text, sentence, Outcome.KILLED))


def told_died(text: str, sentence: tuple[int, int]) -> Iterator[People]:
    """The words for one person told of before whom a sentence tells to have died: "where he was pronounced dead"."""
    if not _ANOTHER_TIME.search(text, *sentence):
        yield from ((found.span("who"),) for p in (_THEY_DIED, _OF_HIM) for found in p.finditer(text, *sentence))


def told_deadly(text: str, sentence: tuple[int, int]) -> Iterator[People]:
    """The words of a sentence that call the shooting deadly and so say that somebody died."""
    if not _ANOTHER_TIME.search(text, *sentence) and not _AFTER_ANOTHER.search(text, *sentence):
        yield from ((found.span(),) for found in DEADLY.finditer(text, *sentence))


def told_hurt(text: str, sentence: tuple[int, int], *, beside_dead: bool) -> Iterator[People]:
    """The words for each person whom a sentence plainly tells to be hurt, and of no death.

    Where the same report tells of dead (`beside_dead`), only of those whom the sentence tells to be others or alive.
    """
    deadly = bool(_DEATH.search(text, *sentence))
    alive = not beside_dead or bool(_SURVIVES.search(text, *sentence) or _NOW_LIES.match(text, sentence[1]))
    for people, said in _told(text, sentence, Outcome.INJURED):
        other = not deadly and (alive or bool(_BESIDES.search(text, sentence[0], people[-1][1])))
        lives = bool(_LIVES.search(text, *said)) and not _DEATH.search(text, *said)
        if other or (lives and not _THEN_DIED.match(text, said[1], sentence[1])):
            yield people


def _told(text: str, sentence: tuple[int, int], outcome: Outcome) -> Iterator[tuple[People, tuple[int, int]]]:
    """(words for people, words that tell what became of them) of a sentence."""
    but = _BUT_UNSURE.search(text, *sentence)
    if _ANOTHER_TIME.search(text, sentence[0], but.start() if but else sentence[1]):
        return
    for pattern in _PATTERNS[outcome]:
        for found in pattern.finditer(text, *sentence):
            told = found.groupdict()
            yield tuple(found.span(name) for name in _NAMES if told.get(name)), found.span()
