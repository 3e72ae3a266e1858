"""The words that name whoever says something: the subject before its verb, the phrase behind "according to"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_VERBS: Final = (
    r"(?:said|says|say|told|tells|tell|announced|announces|confirmed|confirms|claimed(?! by\b)|claims|claim|alleged|"
    r"alleges|allege|accused|accuses|accuse|blamed|blames|blame|"
    r"denied|denies|deny|rejected|rejects|reject|stated|(?<!United )states|state(?= that\b)|reported|reports|report|"
    r"insisted|insists|"
    r"insist|believe[sd]?(?! to (?:be|have)\b)|suspects?|suspected|described|describes|describe|"
    r"attributed?|attributes|identified|identifies|acknowledged|admitted|admits|asserted|asserts|warned|"
    r"noted|notes|added|adds|repeated|repeats|maintained|maintains?|disclosed|informed|revealed|testified|"
    r"contend(?:s|ed)?|remarked|commented|clarified|speculated?|speculates|assumes|presumes|"
    r"pointed|points|point|condemned|dismissed|dismisses|disowned|disowns|distanced|wrote|writes|posted|"
    r"published|issued|(?<!so-)call(?:s|ed)(?! for\b| out\b| off\b| (?:it|him|her|them)sel)|quoted|"
    r"puts?(?! (?:out|up|off|on|to|in|through|together|an end|two|three|four|five|\d+ \w+s)\b)|gave|gives|give|spoke|"
    r"speaks|speak(?= of)|"
    r"recorded|counted|counts|count|declared|declares|declare|suggested|suggests|argued|argues|hinted|"
    r"boasted|took credit|counter(?:ed)?|cited|linked|links|"
    r"(?:held|holds?)(?= that\b|[^.;]{1,60} (?:responsible|accountable|liable)\b)|think|thinks|thought|swore|"
    r"released(?! (?:him|her|them|all|both|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|most|"
    r"another|his|the (?:others?|two|three|man|men|women|woman|hostages?|captives?))\b)|"
    r"circulated|telephoned|reacted|responded|replied|retorted|explained|complained|confessed|"
    r"cautioned|concluded|estimates?|estimated|lists?|listed)"
)
SAID: Final = Cue(rf"\b{_VERBS}\b", re.IGNORECASE)
_TOOK: Final = re.compile(r"(?:took|taken|taking|accepted|assumed|killing|wounding)\b", re.IGNORECASE)
_STOP: Final = (
    r"(?<!\b(?:Mr|Dr|St|Lt|Mt|Sr|Jr|No))(?<!\b(?:Col|Gen|Maj|Sgt|Mrs|Rev|Hon|Gov|Sen|Rep|Cpl|Det|Cmd))"
    r"(?<!\b(?:Capt|Insp|Brig|Prof))(?<!\b[A-Z])\."
)  # the stop of a title or an initial ends no phrase
_PHRASE_END: Final = re.compile(
    rf"{_STOP}|[,;:\n\"“”()]| (?:said|says|on|in|at|that|who|which|to|after|when|while|but|and (?:that|the|a)|as|"
    r"with|from|yesterday|today|late|early|adding|whose|where|before|during|reached|contacted|speaking|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|told|put|counted|has|have|had|was|were|is|are)\b|"
    r" (?=\d+ [a-z])|(?<!\band) (?:at least|two|three|four|five|six|seven|eight|nine|ten|several|dozens)\b|"
    r"(?<!\b(?:of|in|at|by|to|on))(?<!\b(?:for|and|but))(?<!\b(?:from|with|near)) the\b"
)
_CLAUSE: Final = re.compile(
    rf"{_STOP}|[;:\n\"“”—–]|\s-\s|, (?:but|while|and|which|who|where|although|though|as)\s|"
    r"\b(?:but|while|although|though|whereas|that|when)\s|\band (?=(?:the|an?|some|several|many|most|others?)\b)"
)
_LEAD: Final = re.compile(
    r"^(?:\d{1,3}[/.)] |whom|an? \w+ (?:later|earlier|after|before)|however|so|meanwhile|"
    r"and|but|or|though|although|while|whereas|then|later|also|"
    r"earlier|yesterday|today|still|for (?:its|their|his|"
    r"her) part|(?:\w+ )?(?:minutes|hours|days|weeks|months|years) (?:later|ago|earlier|before|after)|"
    r"on (?!the\b)\w+(?: \w+)?|afterwards|so far|at first|only)\b,?\s*",
    re.IGNORECASE,
)
_TRAIL: Final = re.compile(
    r"\s+(?:also|has|have|had|was|were|is|are|later|then|first|initially|quickly|immediately|instantly|"
    r"publicly|privately|repeatedly|yesterday|today|further|instead|"
    r"on \w+(?: (?!(?:he|she|it|they|we)$)\w+)?|last \w+|did not|does not|would|"
    r"will|could|can|"
    r"only|still|even|each|both|never|always|promptly|flatly|swiftly|soon|already|again|itself|himself|not|been|"
    r"subsequently|who|which|formally|openly|officially|separately|reportedly|has not|have not|to|however|meanwhile|"
    r"for once|afterwards|"
    r"nevertheless|in turn|likewise|now|and|but|for (?:some|several|many|two|three) (?:hours|days|weeks|months|years)|"
    r"in an? (?:[\w-]+ )?(?:statement|audio|video|message|note|letter|communiqu\w+|post|leaflet|call|interview|speech|"
    r"recording|clip|fax)(?: \w+ed)?)$",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r"(?:(?:in|at|from|for|about|after|on|to|during) (?:what |(?:(?!the\b|an?\b|its\b|his\b|their\b)[\w’'-]+ ){1,3}"
    r"(?=(?:the|an?|its|his|their) ))|there |then |claimed by |"
    r"(?:an? )?(?:charge|claim|allegation|accusation|assertion|account|suggestion|version|report)s? "
    r"(?=(?:the|its|his|their) |(?-i:[A-Z])))",
    re.IGNORECASE,
)
"""What leads up to a subject: "in New Delhi the ministry", "in what police call", "a charge the army denied"."""
_FINITE: Final = re.compile(
    r"(?:^| )(?:was|were|is|are|isn['’]t|wasn['’]t|there['’]s|there(?= (?:is|was|are|were)\b)|hitherto|calling|"
    r"maintain(?:s|ed)|has|have|had|said|says|say|"
    r"denied|deny|denies|died|consider|considers|refers?|puts?|"
    r"controls?|phoned|claimed|who|which|that(?! (?:[a-z-]+ )?(?:group|front|movement|party|militia|organi[sz]ation|"
    r"outfit|faction|army|ministry|company|union)$)|rejected|dismissed|disowned|reached|received|rang|wrote|posted|"
    r"goes|"
    r"monitors(?!['’])|"
    r"publish(?:es|ed)|confirm(?:s|ed)|condemn(?:s|ed)|announce[sd]|acknowledge[sd]|mourn(?:s|ed)|urge[sd]|vow(?:s|ed)|"
    r"warn(?:s|ed)|regret(?:s|ted)|visited|described|added|stated|told|contested|disputed|accepted|blamed(?! on\b|"
    r" for\b| by\b))\b.*$|"
    r" (?:gives?|gave|tells?|call(?:s|ed)|merged|named|cited|released|opened|launched|arrested|"
    r"detained|show(?:s|ed)|sen(?:ds|t)|lost|issued|takes?|took|makes?|made|seeks?|asked(?: for)?|accused|"
    r"demand(?:s|ed)|count(?:s|ed)|(?:seen|obtained|reviewed|read|viewed) by|ruled out) "
    r"(?:the|an?|it|him|her|them|this|its|his|their|us|that|no|two|three|four|five|six|seven|eight|nine|ten|\d+)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""Where a subject ends: whatever stands before another verb is no name."""
_NO_SUBJECT_LEAD: Final = re.compile(
    r"(?:in|at|from|of|by|to|for|about|after|on|with|during|loyal|as|not|bringing|set|it's|because|if|"
    r"what|whatever|since (?!\d)|contrary|killed|abducted|kidnapped|"
    r"wounded|injured|shot|seized|quoted|cited|contacted|reached|interviewed|speaking)\b|"
    r"(?:\w+teen|\w+ty(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|another) "
    r"(?:more |other )?(?:people|persons|of the|of them)\b",
    re.IGNORECASE,
)
"""What no speaker's name begins with: a phrase of place or time, or people who are counted."""
NOUN: Final = Cue(
    r"\b(?:police\w*|spokes\w+|army|military|officials?|office|minist\w+|government|governor|residents?|"
    r"survivors?|witness\w*|villagers?|elders?|authorit\w+|commander|chief|mayor|prefect|prosecutors?|"
    r"prosecution|gendarmerie|detectives?|investigators?|neighbours?|neighbors?|families|family|relatives?|"
    r"union|association|society|group|movement|front|party|company|embassy|consul\w*|hospital|clinic|morgue|"
    r"mortuary|doctors?|nurse|"
    r"source|sources|media|agency|station|radio|television|channel|newspaper|bishop|priest|imam|pastor|activists?|"
    r"observers?|monitor\w*|council\w*|commissioner|director|president|leader|drivers?|workers?|"
    r"traders?|"
    r"owners?|statement|command|forces|militia|rebels?|rights|organi[sz]ation|mission|team|court|judge|"
    r"sheriff|deputy|captain|colonel|general|major|superintendent|inspector|lawyer|mother|father|"
    r"brother|widow|"
    r"cousins?|colleagues?|managers?|operators?|employers?|headmaster|teachers?|administration|committee|commission|"
    r"bureau|department|community|"
    r"coalition|federation|guerrillas?|insurgents?|militants?|fighters|parish|diocese|clan|guards?|syndicate|"
    r"ministry|administrator|warden|leaflet|"
    r"video|"
    r"coast guard|navy|service|senator|deputies|parliament|secretary|envoy|ambassador|foundation|network|"
    r"people|analysts?|experts?|diplomats?|boss|owner|captive|hostages?|survivor|lobby|chairman|emir|"
    r"division|battalion|regiment|"
    r"sultan|sheikhs?|contacts?|students?|engineers?|medics?|paramedics?|caller|passengers?|clergy|nomads?|"
    r"lawmakers?|"
    r"legislators?|politicians?|weekly|magazine|bulletin|website|tribesmen|tribe|lieutenant|sergeant|brigade|"
    r"foreman|forewoman|coordinator|organi[sz]er|supervisor|coroner|mortician|"
    r"faction|head|presidency|premier|chancellor|negotiator|ombudsman|moderator|regent|volunteer|junta|regime|"
    r"directorate|responders?|"
    r"panel|(?<=\bUN )report|(?<=Nations )report|(?<=intelligence )report|"
    r"separatist|opposition|centre|center|institute|observatory|charity|railways?|airlines?|waiter|body)s?\b",
    re.IGNORECASE,
)
_PROPER: Final = re.compile(
    r"(?:[A-Z][a-z]{1,4}\. )?[A-ZÀ-Ý][\w'’-]*(?: (?:of|the|de|al|(?:(?:al|ul|el|ad|as)-)?[A-ZÀ-Ý][\w'’-]*)){0,4}"
)
PRONOUN: Final = re.compile(
    r"^(?:it|he|she|they|we|i|both|each|some|others|one|this|these|who|which|that|there|"
    r"none|nobody|no one|all|him|her|them)$",
    re.IGNORECASE,
)


_THEN_PRONOUN: Final = re.compile(r" (?:it|he|she|they|we)$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to say it, at `text[start:end]`."""

    start: int
    end: int
    name: str


_OBJECT: Final = re.compile(
    r"(?:him|her|them)\b(?! (?:own|\w+ing)\b)(?= (?:an?|the|at|two|three|\d)\b|[,.;]| [a-z]+ (?:was|were)\b)"
)
"""Whoever stands behind "according to" without a comma: "according to him a guide was shot"."""


def phrase_from(text: str, start: int, last: int) -> Speaker | None:
    """The speaker named from `start` on, up to where the phrase ends."""
    if pronoun := _OBJECT.match(text, start, last):
        return Speaker(pronoun.start(), pronoun.end(), pronoun.group())
    stop = _PHRASE_END.search(text, start, min(last, start + 90))
    end = stop.start() if stop else min(last, start + 90)
    return trimmed(text, start, end)


_BARE: Final = re.compile(
    r"(?:the|its|his|her|their) (?:(?!(?:latter|former|same)\b)[a-z][\w'’-]*(?: (?!and\b)[\w'’-]+){0,2}|"
    r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}(?: (?:has|have|had))?) "
)


_A_PLACE: Final = re.compile(
    r"\s*(?:an?|the|one of the) (?:[\w'’-]+ ){0,3}?(?:hamlet|village|town|township|settlement|suburb|city|ward|quarter|"
    r"municipality|neighbou?rhood|island|port|community)"
    r"(?:$| (?:in|of|near|on|at|outside|about|some|that|where|south|north|east|west|within|just|\d))",
    re.IGNORECASE,
)  # "Residents of Orva, a village in Senna local government area, accused"
_HOW: Final = re.compile(r" ?(?:in|on|via|over) (?:an?|its|his|her|their|the) ")
"""Between a subject and its verb: "in a statement posted online"."""
_RELATIVE: Final = re.compile(r",? ?(?:that|who|which)\b")
_PAST_ASIDE: Final = re.compile(
    r"[^.;:,\n]{1,80}, (?:(?:also|later|then|has|have|had) )?(?:denied|rejected|dismissed|disowned|condemned|said|"
    r"claimed|called|announced)\b"
)  # "the Front, an alliance that the mayor named, denied it and blamed": the subject is the Front


_CLOSED: Final = re.compile(r"[^.;:\n]{1,120}, (?:(?:also|later|then|has|have|had|\w+ly) )*")
"""An aside that a comma closes right before the verb: "Lake Front, which seeks to rule the valley, said"."""
_BESIDES: Final = re.compile(
    r"\s*(?:which|who|whom|whose|where|quoting|citing|through|via|including|among|speaking|reached|contacted|asked|"
    r"(?:read|signed|posted|published|left|found|broadcast|aired|delivered|sent|circulated|printed|pinned|handed)"
    r"(?: out)? (?:on|by|in|to|at|over|with|under|through|outside|near)|"
    r"(?:run|led|backed|headed) by|most of|all of|some of|(?-i:on|over|in|via|through) (?:an?|its|his|her|their))\b",
    re.IGNORECASE,
)
"""What stands between commas beside a subject and is none: "state radio, quoting the mayor, gave"."""
_TAGGED: Final = re.compile(r"\s*the (?:[\w'’-]+ ){0,3}[A-Z][\w'’-]*(?: [\w'’-]+){0,3} ")
"""A subject of its own at the end of what is said: "guns had been found, the Joint Task Force said"."""


_SOME_OF_THEM: Final = re.compile(r"\s*(?:one|two|some|several|many|most) of (?:them|these|those|the|its|their)\b")
_WHO_DID: Final = re.compile(r"\b(?:was|were|been) [^.;,]{1,60}? by [^.;,]{1,60}, who $")


def _clause_before(text: str, first: int, verb: int) -> int:
    """Where the clause of a verb begins, in which what stands between its subject and it counts too."""
    begin = max(first, verb - 140)
    if begin > first and text[begin - 1].isalnum():
        begin = text.find(" ", begin, verb) + 1 or begin  # not within a word
    for m in _CLAUSE.finditer(text, begin, verb):
        aside = _RELATIVE.match(m.group())
        closed = aside and (_PAST_ASIDE.match(text, m.end(), verb) or _CLOSED.fullmatch(text, m.end(), verb))
        if m.end() < verb - 2 and not closed:
            begin = m.end()
    return begin


def _parts_between(text: str, begin: int, verb: int) -> list[tuple[int, int]]:
    """What commas part before a verb, without asides."""
    parts: list[tuple[int, int]] = []
    at = begin
    for m in re.finditer(r", ", text[begin:verb]):
        parts.append((at, begin + m.start()))
        at = begin + m.end()
    asides = [p for p in parts if _BESIDES.match(text, *p)]
    parts.append((at, verb))
    if _BESIDES.match(text, at, verb) and not text.startswith(
        "whose ", at
    ):  # whose chairman says it is whoever says it
        asides.append(parts[-1])
    return [p for p in parts if p not in asides] or parts


@lru_cache(maxsize=512)  # several bodies of one sentence ask for the subject of its one verb
def subject_of(text: str, first: int, verb: int) -> Speaker | None:
    """The noun phrase before a verb: its clause's last part that names somebody."""
    begin = _clause_before(text, first, verb)
    parts = _parts_between(text, begin, verb)
    nearest = trimmed(text, *parts[-1])
    if nearest and PRONOUN.match(nearest.name):
        return nearest  # "Fifteen people had died, he said"
    tagged = _BARE.fullmatch(text, parts[-1][0], verb) or _TAGGED.fullmatch(text, parts[-1][0], verb)
    if nearest is None and len(parts) > 1 and _SOME_OF_THEM.match(text, *parts[-1]):
        return None  # "they had been freed, one of them believes"
    if _WHO_DID.search(text, begin, verb):
        return None  # "was led off by gunmen, who claimed"
    if nearest and len(parts) > 1 and tagged:
        return nearest  # "a volunteer is missing, the order said", though "order" is no word for whoever speaks
    if one := _described(_ONE_OF_THEM, text, parts, verb):
        return one
    if len(parts) > 2 and (head := _head(text, parts)):
        return head
    predicate = SAID.match(text, parts[-1][0] + len(text[slice(*parts[-1])]) - len(text[slice(*parts[-1])].lstrip()))
    if predicate and len(parts) > 1:
        parts.pop()  # "The Front, in a note, denied it and blamed": the verb goes on from the one before
        while len(parts) > 1 and _HOW.match(text, parts[-1][0]):
            parts.pop()
    named = [p for p in parts if NOUN.search(text[slice(*p)]) and not _A_PLACE.match(text, *p)]
    for a, b in [*reversed(named), *reversed(parts)] if predicate else reversed(named or parts):
        speaker = _whose(text, first, trimmed(text, a, b))
        if speaker and (NOUN.search(speaker.name) or PRONOUN.match(speaker.name) or _PROPER.fullmatch(speaker.name)):
            return speaker
    return _described(_A_PERSON, text, parts, verb)


_ONE_OF_THEM: Final = re.compile(
    r"\s*(?P<who>(?:one|two|three|several|some|many|most|another) of (?:the|those|these|its|his|her|their) "
    r"(?!(?:dead|victims|bodies|people|persons)\b)[^.;:,]{2,60}?)(?:,[^.;:]{2,60},)? "
    r"(?:(?:later|also|then|has|had|have) )*(?:told|tells?|said|says?|recalled|recalls?)\b",
    re.IGNORECASE,
)  # "one of the freed men, a cook, told this paper that"
_A_PERSON: Final = re.compile(
    r"\s*(?:an?|another|the|his|her|their) (?P<who>(?:[\w'’-]+ ){0,3}(?:m[ae]n|wom[ae]n|boys?|girls?|youths?|"
    r"teenagers?|couple|person|son|daughter|sister|wife|husband|uncle|aunt|friend|cook|chef|guard|nurse|nun|monk|clerk|guide|"
    r"pupil|student|child|\w+m[ae]n|\w+er|\w+or|\w+ist|\w+ian)"
    r"(?: who\b[^.;:,]{2,50}?)?)(?:,[^.;:]{2,80},)? (?:(?:later|also|then|has|had|have) )*"
    r"(?:told|tells?)\b",
    re.IGNORECASE,
)  # "a man who escaped told the radio that"


def _described(words: re.Pattern[str], text: str, parts: list[tuple[int, int]], verb: int) -> Speaker | None:
    """Somebody who is only described, right before the verb with which he tells it."""
    told = words.match(text, parts[0][0])
    spoken = told is not None and told.end() >= verb and text[verb : told.end()].isalpha()
    return Speaker(*told.span("who"), told["who"]) if told and spoken else None


_APPOSED: Final = re.compile(
    r"\s*(?:(?:an? |the |one of |[A-Z][\w'’-]*['’]s? )[a-z]|(?:[a-z]+ed|known|run|led|held|seen) [a-z])"
)
_BETWEEN: Final = re.compile(r"\s*(?:(?:also|later|then|has|have|had|too|\w+ly)\s*)*")
_A_BODY: Final = Cue(
    r"\b(?:group|militia|alliance|coalition|association|union|movement|party|front|opposition|organi[sz]ation|ally|"
    r"network|service|agency|ministry|administration|council|league|federation|rebels|insurgents|charity|body)\b"
)


def _head(text: str, parts: list[tuple[int, int]]) -> Speaker | None:
    """Who is described between commas right before the verb: "The headman of Orva, a cousin of the mayor, said".

    Whoever has a person's name is told by what he is, "Jan Doe, a police spokesman, said".
    """
    *_, before, beside, rest = parts
    if not (_BETWEEN.fullmatch(text, *rest) and _APPOSED.match(text, *beside)) or _A_PLACE.match(text, *beside):
        return None
    head = trimmed(text, *before)
    if head is None or PRONOUN.match(head.name):
        return None
    of_its_kind = NOUN.search(head.name) or (_PROPER.fullmatch(head.name) and _A_BODY.search(text, *beside))
    article = text[head.start - 4 : head.start].lower().endswith(("the ", " an ", " a "))
    return head if of_its_kind or (article and head.end == before[1]) else None


def _whose(text: str, first: int, speaker: Speaker | None) -> Speaker | None:
    """The body before "whose chairman": who speaks for it speaks as it."""
    if speaker is None or not speaker.name.startswith("whose "):
        return speaker
    bodies = [m for m in _PROPER.finditer(text, first, speaker.start) if NOUN.search(m.group())]
    return Speaker(bodies[-1].start(), bodies[-1].end(), bodies[-1].group()) if bodies else speaker


def _without_trail(words: str) -> str:
    """The words without adverbs and auxiliaries at their end: "the Front instantly" is the Front."""
    while trail := _TRAIL.search(words):
        words = words[: trail.start()].rstrip(" ,")
    return words


_OPENING: Final = re.compile(r"(?:in|at|on|during|after|from|besides|for)\b", re.IGNORECASE)
_BEHIND_OPENING: Final = re.compile(
    r"(?<!\b(?:in|at|to|of|on|by))(?<!\b(?:for|and))(?<!\b(?:from|near|with))(?<!\bduring)(?<!\bafter) "
    r"(?=(?:an?|the) |(?:it|he|she|they)$)"
)
"""Where a subject begins behind a phrase of time or place: "in a call to the radio | a man"."""
_NOBODY: Final = frozenset(
    ("the", "a", "an", "few lines", "posted a message", "first", "other", "final", "early", "earlier", "initial",
     "latest", "later", "those", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)  # fmt: skip


@lru_cache(maxsize=512)
def trimmed(text: str, start: int, end: int) -> Speaker | None:
    """The words at `text[start:end]` as a speaker, without what only leads up to it or trails it; None for no name."""
    words = text[start:end]
    while lead := _LEAD.match(words.lstrip()):
        start += len(words) - len(words.lstrip()) + lead.end()
        words = text[start:end]
    words = words.rstrip(" ,")
    words = _without_trail(words)
    if verb := _FINITE.search(words):
        words = _without_trail(words[: verb.start()].rstrip(" ,"))
    while led := _ASIDE.match(words.lstrip()):
        kept = words.lstrip()[led.end() :]
        start, words = start + len(words) - len(kept), kept
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if _OPENING.match(words) and (found := list(_BEHIND_OPENING.finditer(words))):
        start, words = start + found[-1].end(), words[found[-1].end() :]
    if _NO_SUBJECT_LEAD.match(words) or _THEN_PRONOUN.search(words):  # "the driver they released", "because it"
        return None
    if "(" in words and ")" not in words:  # a name that was cut at its bracket
        closes = text.find(")", start + len(words), start + len(words) + 20)
        words = text[start : closes + 1] if closes > 0 else words.partition("(")[0].rstrip()
    if words[:1].isdigit() or _TOOK.match(words) or words.casefold() in _NOBODY:
        return None
    if not words or len(words) > 90 or len(words.split()) > 12 or not any(c.isalpha() for c in words):
        return None
    article = re.match(r"(?:the|a|an) ", words, re.IGNORECASE)
    skip = article.end() if article else 0
    return Speaker(start + skip, start + len(words), words[skip:]) if words[skip:] else None
