"""How a body that no list holds is called: "Hill herders", "mine guards", a name given in full before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor

_GROUP: Final = (
    r"(?:bandits|robbers|raiders|rustlers|herders|herdsmen|pastoralists|youths?|boys|militia|militias|militiamen|"
    r"fighters|rebels|separatists|insurgents|guerrillas|militants|gang|cartel|tribesmen|hunters|warriors|gunmen|"
    r"guards|unit|dissidents|settlers|pirates|extremists|terrorists|mercenaries|vigilantes|criminals|smugglers|"
    r"farmers|loyalists|paramilitaries|commandos|partisans|nationalists|jihadists|brigade|faction)"
)
_NOUN_BEHIND: Final = re.compile(rf"[\"”]? (?:(?:armed|self-defen[cs]e|separatist|rebel|cattle) )?{_GROUP}\b")
_KNOWN_AS: Final = re.compile(
    r"\b(militia|gang|cartel|band|faction|brigade|unit)(?:,? (?:known|which is known|called|named|calling itself) "
    r"(?:as )?(?:the )?[\"“]?)$"
)
_BOUNDS: Final = (
    "the an a its their his her by of that from blame blamed blames blaming accuse accused accuses accusing and or to "
    "on were was are is be suspect suspects suspected with some two three four five said says between"
)
_BOUND: Final = frozenset(_BOUNDS.split())
"""Words before a noun phrase, or with which it begins."""
_BREAK: Final = re.compile(r"[\"“(,;:.—–\n]$")
_PLAIN: Final = re.compile(r"[a-z][a-z-]+")
_OWNER: Final = re.compile(r"[A-Za-z][\w-]+['’]s")
_MOST: Final = 2  # words that tell which band it is
_NO_MODIFIER: Final = re.compile(
    r"(?:the|an?|its|their|his|her|this|that|these|those|same|other|another|more|most|many|several|few|some|any|no|"
    r"whose|not|of|by|in|on|at|to|from|with|and|or|but|as|than|who|which|while|when|if|so|all|both|each|either|neither|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|hundreds|it|he|she|they|we|you|them|him|us|"
    r"is|are|was|were|be|been|being|had|has|have|did|does|do|will|would|could|may|might|can|said|says|told|"
    r"kill\w*|shot|fire|fired|opened|attack\w*|blam\w+|accus\w+|suspect\w*|alleged|presumed|unknown|unidentified|"
    r"only|also|then|there|here|now|still|own|called|named|led|for|against|between|\w+ly|what|how|saw|seen|heard|"
    r"(?!mining|fishing|neighbouring|ruling)\w+ing|thousand|hundred|million|believed|thought|arrested|wounded|dead|"
    r"about|around|because|over|after|before|among|until|"
    r"(?!armed|hired|masked|dismissed|disgruntled|expelled|unpaid|unarmed|retired|uniformed|related)\w+ed)"
)
_LEADS: Final = re.compile(
    r"^(?:.*\b(?:they|who|them|that|which|it|were|was|are|is|called|termed|names?|killed|led|has|had|have|said|says|"
    r"suspects|created|each other|presented|probably|perhaps|(?:may|might|could) (?:have been|be))\s+)"
    r"(?:(?:the|an?|its|their|his|her|some)\s+)?(?=\w)"
)
_COUNTS: Final = re.compile(
    r"^(?:(?:an? )?(?:(?:large|small|great|whole) )?(?:number|handful|dozens?|hundreds?|scores?|elements|members|"
    r"cadres|representatives) (?:of|from) (?:the |an? |its |their )?|(?:one|two|three|four|five|six|seven|eight|nine|"
    r"ten|\d+|several|some|many) (?:of )?(?:the )?)(?=\w)",
    re.IGNORECASE,
)
_TAILS: Final = re.compile(
    r" (?:again|too|also|alone|together|jointly|off|over|come|came|either|by mistake|in any|in either|"
    r"in flight|in disguise|on (?:a |the )?(?:motor\w+|horse\w+|camel\w*|foot|orders?)|with "
    r"(?:legal |home-made |heavy )?(?:guns|rifles|arms|weapons|knives|machetes)|armed with|with a grudge|under an? man|"
    r"from the first|from the (?:direction|start))\b.*$"
)
_LEAD_WORDS: Final = (
    "they who them that which it were was are is called termed name names killed led has had have said says suspects "
    "created each presented probably perhaps may might could"
)
_TAIL_WORDS: Final = "again too also alone together jointly off over come came either by in on with armed under from"
_WHO: Final = re.compile(r"([a-z][\w'’-]*(?:s|men|people)(?: (?:from|of|in|with) (?:the )?[\w'’-]+)?),? who\b")
"""Before what people are said to do: "bandits from Orval who rob the traders"."""
_LED_UP_TO: Final = frozenset(_LEAD_WORDS.split())
_TRAILED: Final = frozenset(_TAIL_WORDS.split())
"""Words without which a description has nothing before it, and nothing behind it."""
_GUISE: Final = re.compile(
    r" (?:in (?:[\w'’-]+ )?(?:clothes|clothing|uniforms?|fatigues|dress|disguise)|in mufti|"
    r"(?:dressed|disguised|posing|masquerading) as (?:[\w-]+ ){0,2}?[\w-]+)(?=[\s,.;:\"”’)]|$)"
)
"""How people are dressed, without which it would be said who they are."""
_FROM: Final = re.compile(r" from (?:the )?[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|of (?=[A-Z]))){0,2}(?![\w'’])")
_DESCRIBED: Final = 2  # words of a description that can have any
_OWNER_OF: Final = re.compile(r"[A-Z][\w-]+['’]s (?=[A-Z][\w-]+ [A-Z])")
_POSSESSED: Final = re.compile(r"['’]s ")
_TITLED: Final = re.compile(r"(?:General|Colonel|Major|Captain|Mr|Mrs|Dr|President|Minister|Governor)\b")


def plainly(words: str) -> str:
    """A description without words that only lead up to it or trail it: "bandits" of "two bandits on motorcycles"."""
    own = words.split(" ")
    if len(own) < _DESCRIBED or (words[:1].isupper() and "of" not in own):
        return words
    if whom := _WHO.match(words):
        words = whom.group(1)
    if not _LED_UP_TO.isdisjoint(own) and (lead := _LEADS.match(words)):
        words = words[lead.end() :]
    while lead := _COUNTS.match(words):
        words = words[lead.end() :]
    return words if _TRAILED.isdisjoint(own) else _TAILS.sub("", words)


def as_called(text: str, rows: Sequence[Actor]) -> list[Actor]:
    """The bodies of a report, those that no list holds by what the report calls them in full."""
    return [_called(text, actor, rows) for actor in rows]


def _called(text: str, actor: Actor, rows: Sequence[Actor]) -> Actor:
    if actor.listed:
        return actor
    if actor.kind == "name":
        actor = _unowned(actor)
        return _grouped(text, actor, rows) or _in_full(actor, rows) or actor
    if actor.kind in ("band", "forces") and actor.name[:1].islower():
        return _behind(text, _modified(text, actor, rows))
    return actor


def _behind(text: str, actor: Actor) -> Actor:
    """People with how they are dressed, or where they come from: "soldiers in plain clothes", "bandits from Orval"."""
    more = _GUISE.match(text, actor.end) or (_FROM.match(text, actor.end) if actor.kind == "band" else None)
    if more is None:
        return actor
    name = actor.name + more.group()
    return replace(actor, end=more.end(), name=name, written=name)


def _unowned(actor: Actor) -> Actor:
    """A name without whose it is: "the Harbour Force" of "Orval's Harbour Force"."""
    owner = _OWNER_OF.match(actor.name)
    return replace(actor, start=actor.start + owner.end(), name=actor.name[owner.end() :]) if owner else actor


def _grouped(text: str, actor: Actor, rows: Sequence[Actor]) -> Actor | None:
    """A people or place with the noun for its armed men behind it, or before it: "a militia known as the Hill"."""
    behind = _NOUN_BEHIND.match(text, actor.end)
    if behind and not any(a is not actor and a.start < behind.end() and actor.start < a.end for a in rows):
        name = text[actor.start : behind.end()].replace('"', "").replace("”", "")
        return replace(actor, end=behind.end(), name=name, written=name)
    if before := _KNOWN_AS.search(text, max(0, actor.start - 60), actor.start):
        return replace(actor, name=f"{actor.name} {before.group(1)}")
    return None


def _in_full(actor: Actor, rows: Sequence[Actor]) -> Actor | None:
    """A name that is the beginning or the end of one given before: "the Vanguard", "Turan" of "Omar Turan"."""
    words = actor.name.split(" ")
    for other in rows:
        if other.start >= actor.start:
            break
        full = other.name.split(" ")
        if (
            other.kind == "name"
            and not other.listed
            and len(full) > len(words)
            and (full[-len(words) :] == words or full[: len(words)] == words)
            and not _TITLED.match(other.name)
            and not _POSSESSED.search(other.name)
        ):
            return replace(actor, name=other.name)
    return None


def _modified(text: str, actor: Actor, rows: Sequence[Actor]) -> Actor:
    """A band with the words that tell which: "timber thieves", "the mine's guards"."""
    words = _telling_which(text[max(0, actor.start - 60) : actor.start])
    if not words:
        return actor
    start = actor.start - len(words)
    if any(a is not actor and a.start < actor.start and start < a.end for a in rows):
        return actor
    name = text[start : actor.end]
    return replace(actor, start=start, name=name, written=name)


def _telling_which(before: str) -> str:
    """The words at the end of `before` that belong to the noun behind it: "timber ", "mine's "."""
    kept = len(before)
    for _ in range(_MOST + 1):
        head = before[:kept].rstrip(" ")
        word = head[head.rfind(" ") + 1 :].lstrip('"“(')
        if not word or len(head) == kept or _BREAK.search(head) or word.lower() in _BOUND:
            return before[kept:] if not head or _BREAK.search(head) or word.lower() in _BOUND else ""
        owner = bool(_OWNER.fullmatch(word))
        if not owner and (not _PLAIN.fullmatch(word) or _NO_MODIFIER.fullmatch(word)):
            return ""
        kept = len(head) - len(word)
        if owner or before[kept - 1 : kept] in ('"', "“", "("):
            return before[kept:]
    return ""
