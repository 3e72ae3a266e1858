"""The words that an accusation points at, whoever they name: "blamed outsiders paid by a rival", "shot by youths"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.cue import Cue

_OF_DEEDS: Final = (
    r"(?:carried out|committed|perpetrated|ordered|staged|planted|fired|launched|shot(?: dead)?|gunned down|killed|"
    r"murdered|abducted|kidnapped|attacked|ambushed|seized|taken(?: hostage)?|held|stopped|raided|stabbed|beheaded|"
    r"executed|burned|burnt|torched|stormed|bombed|shelled|hit|robbed|hired|sent|overrun|snatched|captured)"
)
_POINTS: Final = Cue(
    r"(?:(?<=[\"“])(?:it was|they were)(?: all)?|"
    r"\b(?:blam(?:e|es|ed|ing)(?: (?:it|this|that|both|the \w+))? on|blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|"
    r"(?:attribut|ascrib|imput)(?:e|es|ed|ing)(?: (?:it|this|that|the \w+))? to|"
    r"(?:incriminat|implicat)(?:es|ed|ing)|(?<=\w )th(?:ought|inks?) of|hint(?:s|ed) at|"
    r"laid(?: (?:it|this|the \w+))? (?:at the (?:door|feet) of|to)|"
    r"point(?:s|ed|ing)?(?: (?:the|a|its|his|her|their) fingers?)? (?:at|to)|"
    r"(?:work|handiwork|hand|hands|doing) of|suspect(?:s|ing|ed)?|named|names|nominated|sp(?:oke|eaks?) of|"
    r"believes? in|mention(?:s|ed)|put (?:it |this |the blame )?(?:down to|on)|"
    rf"{_OF_DEEDS}(?: in \w+| on \w+)? by|"
    r"(?:said|says|say|insist(?:s|ed)?|believe[sd]?|claim(?:s|ed)?|alleg(?:es?|ed)|suggest(?:s|ed)?) (?:that )?"
    r"(?:it (?:was|is)|they (?:were|are)|the (?:attackers?|raiders?|gunmen|killers?|assailants?|abductors?|shooters?|"
    r"kidnappers|robbers|culprits?|perpetrators) (?:were|was|are|is|belong(?:s|ed)? to)|the \w+ w(?:as|"
    r"ere) (?:the work "
    r"of|fired by|done by|carried out by))|"
    r"(?:call(?:s|ed|ing)?|describ(?:es|ed|ing)) (?:them|the (?:attackers|raiders|gunmen|men|killers|perpetrators))"
    r"(?: as)?|(?:held|holds?|holding) (?=[^.;,]{3,80}\bresponsible\b))) (?=[\w\"“‘'])",
    re.IGNORECASE,
)
_STOP: Final = re.compile(
    r"[,.;:()\n\"”“–—]|(?<!s)['’](?= )|['’](?=$| (?:and|or|for|of|in|who|had|were|was|did|said|on|at|to|by)\b)|"
    r" of \w+ing\b|"
    r"(?<!loyal)(?<!opposed)(?<!linked)(?<!allied)(?<!close)(?<!belonging)(?<!hostile) to\b|"
    r" (?:for|who|which|that|whom|whose|without|after|before|when|whenever|while|but|as|because|since|over|"
    r"during|on|"
    r"at|is|was|were|are|had|has|have|did|does|do|would|could|may|might|"
    r"and (?:said|not|has|had|was|then|let|took|kept|made|left|held|"
    r"the (?:army|police|"
    r"government|minister|authorities))|responsible|behind|involved|said|says|yesterday|today|early|late|last|"
    r"(?:in|by|with) (?:an?|its|his|her|their|this|which|connection|retaliation|revenge|broad|front)|"
    r"in (?:[A-Z][\w'’-]*|the (?:attack|killing|area|case|past|capital|early|night|morning|town|city))|"
    r"opened|shot|threw|came|took|set|blew|burst|fled|struck|(?:near|outside|inside|around) )\b"
)
_CLOSES: Final = re.compile(r"[,\"”\n]|['’](?![\w])")
_VERB: Final = re.compile(
    r" (?!armed|masked|un\w+|uniformed|hired|paid|disgruntled|dismissed|so-called|expelled)\w+ed\b"
)
_ABSTRACT: Final = re.compile(
    r"(?:\w*(?:tion|sion|ness|ity|ism|ence|ance|ing|ery|ment|ship)s?|attacks?|incidents?|murders?|killings?|deaths?|"
    r"blast|failures?|lack|statement|reports?|charges?|crimes?|accident|error|mistake|robbery|quarrels?|disputes?|"
    r"feud|"
    r"land|money|ransom|revenge|weather|victims?|times?|days?|weeks?|months?|years?|hours?|things?|cases?|dead|"
    r"wounded|injured|people|persons?|one|two|three|all|some|many|most|each|other|others|him|her|it|them|us|me|this|"
    r"that|what|whom|names?|weapons?|rockets?|shells?|bombs?|mines?|drones?|missiles?|gunfire|bullets?|fire|knife|"
    r"train|car|truck|vehicle|sides?|road|night|dawn|police|army|law|fear|war|peace)",
    re.IGNORECASE,
)
_BODIES: Final = re.compile(
    r"(?:\w*organi[sz]ation|administration|association|coalition|government|regiment|faction|opposition|agency|"
    r"company|community|party|leadership|element|\w*militia|movement)s?$",
    re.IGNORECASE,
)
_HEAD_ENDS: Final = re.compile(
    r" (?:of|from|in|near|with|under|working|linked|loyal|belonging|based|posing|wearing|by)\b"
)
_NO_START: Final = re.compile(
    r"(?:for|is|are|was|were|be|been|being|said|read|because|not|no|but|also|still|never|only|in|on|at|to|as|by|"
    r"with|from|of|"
    r"and|or|down|too|very|more|dozens|it|they|he|she|due|that|what|how|why|if|so|there|here|about|against|aware|"
    r"(?!armed|masked|un\w+|hired|disgruntled|dismissed|so-called|expelled|hired|retired|exiled|outlawed|"
    r"banned)\w+(?:ed|ing)|"
    r"sent|woken|shot|taken|like\w*|possibl\w|probabl\w)\b",
    re.IGNORECASE,
)
_TRAILS: Final = re.compile(
    r"(?: (?:and|or|of|from|in|by|the|an?|also|nonetheless|alone|themselves|itself|himself|herself))+$"
)
_WHO_DID: Final = re.compile(
    r" (?:who|which) (?:had |have )?(?:\w+ed|burnt|shot|took|fought|came|did|fled|hit|struck|set)\b"
)  # 'blamed "the criminals who burned the town in May"'
_DID: Final = (
    r"(?:(?:was|were|is|are|had been|are being) (?:behind|responsible for|to blame|involved)|"
    r"(?:had |have |has )?(?:carried out|opened fire|planted|staged|ordered|hired|perpetrated|committed|done it|"
    r"did it|launched)|"
    r"had (?:fired|attacked|shot|killed|raided|ambushed|abducted|kidnapped|seized|sent|burn(?:ed|t)|stormed|struck|"
    r"bombed|hit|taken part|come for))"
)
_DOERS: Final = Cue(
    r"\b(?=(?:said|says|wrote|insist(?:s|ed)|believes?|alleg(?:es|ed)|claim(?:s|ed)|suggest(?:s|ed)|and|"
    r"told [\w ]{3,30}?)(?: that)? "
    r"[\"“‘']?(?:the |an? |some |it was )?([a-z][\w'’-]*(?: [\w'’-]+){1,8}?)[\"”’']? "
    rf"{_DID}\b)"
)
_DEEDS: Final = Cue(rf"\b{_DID}\b")
_NOT_THEM: Final = re.compile(
    r"\b(?:not|no|nobody|never|any|neither|investigators?|residents?|witness\w*|who|which|that|it|its|their|they|he|"
    r"she|his|"
    r"her|our|we|the (?:group|attackers?|gunmen|assailants?)|attackers?|assailants?|and (?:two|three|four|\d+)|"
    r"said|says|had|has|was|were|is|are|police|officers)\b"
)
_PERSON: Final = re.compile(
    r"(?:cousin|neighbour|brother|nephew|uncle|husband|(?:brother|son|father)-in-law|boyfriend|stepson|rival|competitor|"
    r"landowner|landlord|rancher|farmer|trader|dealer|businessman|politician|policeman|soldier|sergeant|corporal|"
    r"lieutenant|guard|watchman|employee|colleague|contractor|milker|gardener|customer|pupil|patient|prisoner)"
)
_MOST: Final = 8  # words of a description
_LONGEST: Final = 80  # characters of one


def accused_phrases(text: str) -> Iterator[Actor]:
    """What words of accusation point at, up to the end of the noun phrase; things and deeds are left out."""
    for cue in _POINTS.finditer(text):
        start = cue.end()
        quoted = text[start] in "\"“‘'"
        start += quoted
        while lead := wording.INTRODUCES.match(text, start):
            start = lead.end()
            if not quoted and text[start] in '"“':  # 'blamed a "gang of strangers"'
                quoted, start = True, start + 1
        stop = (_CLOSES if quoted else _STOP).search(text, start, start + _LONGEST)
        if stop is None:
            continue
        end = stop.start()
        if (verb := _VERB.search(text, start, end)) and not quoted:
            end = verb.start()
        words = _TRAILS.sub("", _WHO_DID.split(text[start:end].rstrip(), maxsplit=1)[0])
        end = start + len(words)
        if 0 < len(words.split()) <= _MOST and _describes(words):
            yield Actor(start, end, words, words, False, "accused")


def doers(text: str) -> Iterator[Actor]:
    """Who is said to be behind it or to have done it: "said that drug smugglers had opened fire"."""
    for m in _DOERS.finditer(text) if _DEEDS.search(text) else ():
        words = m.group(1)
        several = len(words.removeprefix("the ").split()) > 1
        if several and _describes(words) and not _NOT_THEM.search(words):
            yield Actor(m.start(1), m.end(1), words, words, False, "accused")


def _describes(words: str) -> bool:
    """Whether a phrase may be people: its head is no thing, deed or pronoun, and more than one plain word."""
    ends = _HEAD_ENDS.search(words)
    head = (words[: ends.start()] if ends else words).rsplit(" ", 1)[-1]
    if _NO_START.match(words) or not head or not any(c.isalpha() for c in head) or words[0].isdigit():
        return False
    if words.islower() and " " not in words and not (words.endswith(wording.PLURALS) or _PERSON.fullmatch(words)):
        return False
    if len(words.rsplit(" ", 1)[-1]) == 1:
        return False  # cut off within an abbreviation
    return bool(_BODIES.match(head)) or not _ABSTRACT.fullmatch(head)
