"""Where somebody speaks of an attack from afar, or a government does: nothing happened there."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_SAID: Final = (
    r"(?:said|says|told|accused|accuses|blamed|blames|condemned|condemns|confirmed|denied|denies|announced|called|"
    r"reported|claimed|added|warned|vowed|expressed|declared|described|asked|urged|demanded|wrote|pointed|"
    r"declined|refused|pledged|promised|ordered|expelled|summoned|protested|rejected|dismissed)"
)
_AFAR: Final = re.compile(
    r"\b(?:ministers?|ministry|president|premier|ambassadors?|envoys?|diplomats?|representatives?|correspondents?|"
    r"reporters?|analysts?|experts?|advis[eo]rs?|researchers?|professor|committee|union|federation|commission|"
    r"associations?|organi[sz]ations?|agency|company|firm|employers?|charity|relatives?|brothers?|sisters?|wife|"
    r"coast ?guard|husband|mother|father|cousin|uncle|aunt|sons?|daughters?|friends?|bishop|lawyers?|government|"
    r"authorities|"
    r"(?<=[^.!?\n] )[A-Z][\w'’-]+) (?:back )?in (?:the )?$"
)  # "A minister in Orval accused", who was not where it happened
_GOES_ON_SAYING: Final = re.compile(rf",? (?:has |have |had |also |later |on \w+day |yesterday )?{_SAID}\b")
_SAID_IN: Final = Cue(
    r"\b(?:said|told (?:[\w’'-]+ ){1,3}?|speaking|spoke|announced|declared|met|statement|(?:news |press )conference|"
    r"briefing|interview(?:ed)?) (?:(?:on \w+day|yesterday|later|issued|held|by [\w-]+) )?(?:in|at|from) (?:the )?$"
)  # nor where it is spoken of
_PREPOSED: Final = re.compile(r"(?:\b(?:in|at|near|from|of|off|outside|around|for|to|on|by|,) (?:the )?|[,(] ?)$")


def is_where_said(text: str, start: int, end: int) -> bool:
    """Whether a name is that of where somebody speaks from afar, or of a government by its capital."""
    if _SAID_IN.search(text, max(0, start - 50), start):
        return True
    goes_on = _GOES_ON_SAYING.match(text, end)
    if goes_on is None:
        return False
    return not _PREPOSED.search(text, max(0, start - 14), start) or bool(_AFAR.search(text, max(0, start - 40), start))


_CLAUSE: Final = re.compile(r"(?:^|[.!?;:,\n\"”] ?|\b(?:but|and|while|though) )$")
_SPEAKS: Final = re.compile(
    r" (?:(?:has|had|have) (?:(?:not|so far|yet|never|also) )*(?:answered|commented|reacted|responded|replied|denied|"
    r"said|accused|blamed)|(?:did|does|would) not (?:comment|answer|respond|react|reply)|said|says|den(?:ied|ies)|"
    r"accuse[sd]|blame[sd]|call(?:s|ed)|reject(?:s|ed)|insist(?:s|ed))\b"
)


_POINTED_AT: Final = re.compile(
    r"\b(?:blam(?:ed|es|ing)(?: it| this)?(?: on)?|accus(?:ed|es|ing)|denounc(?:ed|es|ing)|condemn(?:ed|s|ing)|"
    r"urg(?:ed|es|ing)|thank(?:ed|s|ing)|call(?:ed|s|ing) on|warn(?:ed|s|ing)) $"
)


def is_government(text: str, start: int, end: int) -> bool:
    """Whether a place's name stands for those who govern from there: "Selby has not answered", "they blamed Selby"."""
    if _POINTED_AT.search(text, max(0, start - 24), start):
        return True
    return _SPEAKS.match(text, end) is not None and _CLAUSE.search(text[max(0, start - 8) : start]) is not None


_LEADS: Final = re.compile(r"(?:in|at|near|off|outside|around|between|from|along|on|of|to|the)\b", re.IGNORECASE)
_LED_TO: Final = re.compile(
    r"(?:\b(?:in|at|near|of|from|outside|around|to|off|into|across|between|and|on|along|towards|village|town|city|"
    r"district|camp|called|named|inside|through|over|beyond|under|via|by|the) (?:the )?|^|[\n\t|:(–—-]\s*|"
    r"\b(?-i:[A-Z])[\w'’-]+, )$",
    re.IGNORECASE,
)


def is_led_to(text: str, start: int, end: int) -> bool:
    """Whether words stand where a place is named: behind "in" or "near", in a list, at the head of a line."""
    return bool(_LEADS.match(text, start, end) or _LED_TO.search(text, max(0, start - 40), start))
