"""Names of bodies as they can stand in a ledger: without what leads up to them, cut short or joined on; or none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import MONTHS, WEEKDAY

_DAYS: Final = rf"{WEEKDAY}"
_LEADS: Final = re.compile(
    rf"(?:(?:[Oo]n |[Ll]ast |[Tt]his )?{_DAYS}(?: (?:morning|afternoon|evening|night))? (?:the )?|"
    r"[Oo]ne of (?:the |its |their )?|"
    r"(?:(?:police|army|command|ministry|company) )?(?:accused|blamed|thinks?|suspects?|suspected|named) (?:the |an? )?"
    r"(?=[a-z])|"
    r"(?:with|as|by|from|against|of|real|so-called|self-styled|work of|handiwork of|"
    r"quarrel of|s) (?:the |an? )?)"
)
_TAILS: Final = re.compile(
    r"(?: (?:as|too|either|themselves|itself|regardless|jointly|wanting|opposed|loyal|angry|linked|allied|close|"
    r"belonging|hostile|sympathetic|led|known|and I|it|"
    r"and (?:nothing|nobody|no one) else|fighting|wanted|operating|working|acting|posing|using|armed|dressed|"
    r"wearing|claiming|seeking|trying|hiding|based|"
    r"who|with|under|from|near|by)|(?<=s)['’]|,[^,]*)$"
)
_CUT: Final = re.compile(
    r"(?: (?:known to|of [a-z]+ing|took|takes|has|have|had|said|says|denied|claimed|rang|goes|going|led to|"
    r"(?:wer|was|ar|is|did|do|does|ha[sd]|have)e?n['’]t|"
    rf"of involvement|of (?:an? )?(?:war )?crimes?|in (?:{MONTHS}))|"
    r"(?<!people)(?<!those)(?<!men) (?:who|which))\b.*$",
    re.DOTALL,
)
_ACCUSED: Final = Cue(r"\baccus(?:ed|es|ing) (?:\w+ ){0,2}$", re.IGNORECASE)
_OF_WHAT: Final = re.compile(
    r" of (?:[a-z]+(?:ity|ence|ness|tion|sion|ure|ism|ery|ing)\b|(?:both|either|all|these|those|the|a|an|such)\b|"
    r"(?:attacks?|raids?|killings?|murders?)\b).*$",
    re.DOTALL,
)
_LEANS: Final = re.compile(
    r".*-(?:backed|made|built|led|run|supported|sponsored|funded|aligned|affiliated|linked|language|speaking|based)"
)  # an adjective whose noun was lost
_NO_BODY: Final = re.compile(
    r"(?:the )?(?:group|movement|organi[sz]ation|outfit|faction)|(?:across|between)\b.*|"
    r"(?:along|behind|inside|outside|near|around|among|under|over|during|towards?) (?:the|an?|its)\b.*|"
    r"(?:were|are|was|is) .*|.* (?:holds|blam\w+|accus\w+) .*|(?:our|my|your|we|us|you|any|whose|which|who|what)\b.*|"
    r"(?:m[ae]n|wom[ae]n|persons?|somebody|someone|people) (?:known|named|called|identified|described)\b.*|"
    r"shots?|bullets?|(?:very )?little(?: else)?|alone\b.*|motives?\b.*|"
    rf"(?:last|next|this|that|early|late) (?:week|month|year|spring|summer|autumn|winter|{MONTHS}|{WEEKDAY})|"
    r"(?:before|after|during|since|until|been|being|none|neither|nor|same|surnamed)\b.*|"
    r"(?:better |also |formerly )?known (?:locally|here|simply|only|variously|collectively|officially)\b.*|"
    r"likely|highly likely|unclear|material damage.*|social media|(?:explosive|improvised|incendiary) .*|"
    r"(?:terror(?:ist)?|cowardly|barbaric|heinous|criminal|inhuman|savage) (?:acts?|attacks?|crimes?|deeds?|"
    r"outrages?)\b.*|"
    r"(?:[a-z]+ )?feuds?\b.*|.*\b(?:fairy tale|land dispute|trucks|ambulances|vehicles|theory|story|question|accident)|"
    r"(?:tiktok|facebook|twitter|telegram|whatsapp|youtube|instagram|hf|vhf|gps|gmt|sms|cctv|ied|rpg|utc|ak|un)|"
    r"(?:amaq|aamaq|al-?naba|al-?furqan|az?-?zallaqa|al-?zallaqa|radio andalus|shahada|halummu)"
    r"(?: (?:agency|news agency|channel|foundation|media|bulletin|newsletter))?|"
    r"(?:iskander|kalibr|shahed|geran|bayraktar|wing loong|himars|grad|uragan|smerch|tochka|qassam rocket)\b.*",
    re.IGNORECASE,
)
_ADJECTIVE: Final = re.compile(
    r"(?:separatist|terrorist|jihadist|islamist|extremist|militant|rebel|armed|tribal|ethnic|criminal|foreign|state|"
    r"government|opposition|guerrilla|communist|maoist|religious|political)",
    re.IGNORECASE,
)
_SELF_STYLED: Final = re.compile(
    r"(?:[\w'’-]+ ){0,5}(?:group|movement|organi[sz]ation|outfit|cell|body|band|militia|faction|front) "
    r"(?:(?:which |that )?call(?:s|ing) itself|called|known as|named|styling itself) (?:the )?[\"“‘']?(?=[A-Z])"
)  # "a previously unknown group calling itself the Lake Watch"
_OUTLET: Final = re.compile(
    r"(?:[A-Z][\w'’-]+ )+(?:Sentinel|Post|Times|Herald|Tribune|Gazette|Courier|Journal|Daily|Weekly|News|Observer|"
    r"Mirror|Chronicle|Telegraph|Television|TV|Radio|Bulletin|Magazine|Newswire|Wire|News Agency|Press)"
)
_WATCHES: Final = re.compile(
    r"\b(?:SITE|ACLED|Flashpoint|Intelligence Group|Observatory|Tracker|Monitor|Human Rights Watch|Amnesty "
    r"International|Crisis Group|Red Cross|Red Crescent|M[ée]decins Sans Fronti[èe]res|United Nations|UNHCR|OCHA)\b"
)
_SHOUTED: Final = 6  # words in capitals that are a headline rather than a name


_TITLED: Final = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Brigadier|Brig|Admiral|"
    r"President|Minister|Governor|Sheikh|Inspector|Commander)\.?(?: [A-Z][\w'’-]*)+"
)
_PERSON: Final = re.compile(
    r"\b(?:[Ss]pokes(?:man|woman|person),?|"
    r"(?:m[ae]n|woman|caller|voice|[Ss]pokes(?:man|woman|person)|commander|leader),? "
    r"(?:who (?:uses?|used|gave|goes by|went by) (?:the|his|her) names?(?: as| of)?|"
    r"(?:calling|identifying|presenting|introducing|who (?:called|identified|presented|introduced)) "
    r"(?:him|her)self(?: as)?|named|called|known as)|"
    r"(?:named|identified) the (?:suicide )?(?:bomber|gunman|driver|attacker|assailant|killer) as) [\"“]?$"
)  # whose body is named elsewhere
_TITLES: Final = re.compile(
    r"(?:[Ll]ocal|(?:[A-Z][a-z]+ )?(?:warlord|strongman|(?:intelligence|spy|security) (?:agency|service))) (?=[A-Z])"
)
_LETTERS: Final = re.compile(
    r"([A-Z0-9]*[A-Z][A-Z0-9/-]+|\d[A-Z]+) (?:elements|cadres|criminals|terrorists|fighters|members|"
    r"militants|rebels|gunmen|men|guerrillas|insurgents|group|movement|faction)"
)
_ARMAMENT: Final = re.compile(
    r"([A-Z][a-z]+) (?:(?:fighter )?jets?|warplanes?|planes?|aircraft|helicopters?|gunships?|drones?|artillery|gunners|"
    r"gunboats?|tanks?|missiles?|rockets?|shells?|battalions?|brigades?|regiments?|servicemen|paratroopers|"
    r"gunfire|fire|(?:air )?strikes?)"
)  # what a nation's forces strike with

_POLICEMEN: Final = re.compile(r"policem[ae]n|police officers?")
_GROUP: Final = re.compile(
    r" (?:group|movement|cell|militia|faction|organi[sz]ation|network|gang|band|elements|fighters)s?\b"
)


_FOLLOWERS: Final = re.compile(
    r"\b(?:(?:supporters|followers|loyalists|sympathi[sz]ers|partisans) of|"
    r"(?:(?:gun|militia)?men|fighters|soldiers|troops|youths|forces|people|those|militants|elements) "
    r"(?:loyal|opposed|hostile) to) (?:(?:the|an?) )?$"
)
_LEAD: Final = 45  # characters of what may lead up to whom somebody follows


def _with_followers(text: str, actor: Actor) -> Actor:
    """Those who follow somebody, where they are accused and not he: "men loyal to a former commander"."""
    found = _FOLLOWERS.search(text, max(0, actor.start - _LEAD), actor.start)
    if found is None or actor.name not in text[actor.start : actor.end + 1]:
        return actor
    words = text[found.start() : actor.start] + actor.name
    return replace(actor, start=found.start(), name=words, written=words)


def _cut(text: str, actor: Actor, name: str) -> str:
    """The name up to what it is said to do, or is accused of."""
    name = _CUT.sub("", name).strip()
    accused = _ACCUSED.search(text, max(0, actor.start - 25), actor.start)
    return _OF_WHAT.sub("", name) if accused else name


def _trimmed(text: str, actor: Actor) -> str:
    """The name of an actor without what leads up to it or trails it, its bracket closed or left out."""
    name = actor.name
    if _ADJECTIVE.fullmatch(name) and (noun := _GROUP.match(text, actor.end)):
        name += noun.group()
    if "(" in name and ")" not in name and text[actor.end : actor.end + 1] == ")":
        name += ")"
    if styled := _SELF_STYLED.match(name):
        name = name[styled.end() :]
    while lead := _LEADS.match(name):
        name = name[lead.end() :]
    if "(" in name and ")" not in name:
        name = name.partition("(")[0]
    name = _cut(text, actor, name)
    while tail := _TAILS.search(name):
        name = name[: tail.start()].rstrip()
    return _TITLES.sub("", name, count=1) if _TITLES.match(name) else name


def _of_whom(name: str) -> str:
    """The body that words for its people or its arms stand for: "LWF elements", "policemen", "Orvalian jets"."""
    if letters := _LETTERS.fullmatch(name):
        return letters.group(1)
    if _POLICEMEN.fullmatch(name):
        return "police"
    armament = _ARMAMENT.fullmatch(name)
    return f"{armament.group(1)} forces" if armament else name


def tidied(text: str, actor: Actor) -> Actor | None:
    """The actor by a name that can stand alone; None where its words name nobody who could attack."""
    if actor.listed:
        return actor
    name = _of_whom(_trimmed(text, actor))
    if _TITLED.fullmatch(name) or _PERSON.search(text, max(0, actor.start - _LEAD), actor.start):
        return None
    if (
        len(name) < 2
        or _NO_BODY.fullmatch(name)
        or _ADJECTIVE.fullmatch(name)
        or _LEANS.fullmatch(name)
        or _OUTLET.fullmatch(name)
    ):
        return None
    if _WATCHES.search(name) or (name.isupper() and len(name.split()) >= _SHOUTED):
        return None
    if name != actor.name:
        actor = replace(actor, name=name, written=name if name in actor.written else actor.written)
    return _with_followers(text, actor)
