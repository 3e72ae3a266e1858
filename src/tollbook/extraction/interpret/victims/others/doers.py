"""Marked numbers of people who did it: who came to attack, whom a court sent to prison."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_SENT: Final = Cue(r"\b(?:sent|jailed|imprisoned|gave|handed|awarded|hanged|acquitted) $", re.IGNORECASE)
_TO_PRISON: Final = re.compile(
    r"(?: (?:\w+ )?(?:m[ae]n|wom[ae]n|people|persons|accused|(?!years\b|months\b|days\b)[a-z]+s))?"
    r"(?: (?:from|of|aged|in) [^.;\n]{1,60}?)?(?:,[^.;\n]{1,40},)? (?:to (?:prison|jail|gaol|death|life|the gallows)|"
    r"(?:for )?(?:(?:\w+|\d+) )?(?:years|life|terms)|(?:life|death|prison|jail) (?:terms?|sentences?))\b"
)  # "a court sent five men to prison"
_COMING: Final = re.compile(
    r" (?:(?:armed|masked|hooded|other|unknown|unidentified|young|local) )*(?:m[ae]n|persons?|people|individuals|"
    r"youths|fellows|figures|riders|strangers)"
    r"(?: (?:in|with|on|wearing|carrying|of) (?!whom\b)(?:[\w'’-]+ ){0,6}?[\w'’-]+)? (?:had )?"
    r"(?P<how>burst in(?:to)?|stormed|descended (?:up)?on|broke into|forced (?:their|his) way into|surrounded|"
    r"swooped|entered|came|arrived|appeared|turned up|walked (?:in|up|into)|rode|drove|stepped|emerged)\b",
    re.IGNORECASE,
)
_THEY_TOOK: Final = re.compile(
    r"[^.\n]*\b(?:and|then|who|before) (?:\w+ )?(?:took|seized|led|tied|marched|carried|dragged|abducted|kidnapped|"
    r"shot|killed|beat|robbed|opened fire|fired|made off|set fire)\b|"
    r"[^.\n]*\.\s+(?:They|The (?:men|gunmen|attackers|raiders|intruders)) (?:had |then |first )?(?:took|seized|led|"
    r"tied|marched|carried|dragged|abducted|kidnapped|shot|killed|beat|robbed|opened fire|fired|made|forced|asked|"
    r"separated|set)\b"
)
_VIOLENT: Final = frozenset(("burst", "stormed", "descended", "broke", "forced", "surrounded", "swooped"))

_OBJECT: Final = (
    r"(?!(?:on|in|at|by|to|there|here|during|last|yesterday|today|outside|inside|near|as|when|while|where|after|before|for|from|with|"
    r"over|because|several|multiple|repeatedly|earlier|late|this|that|and|twice|once|\w+day)\b)"
)
"""What does not follow a verb that says what befell somebody: "a clerk stabbed on Thursday" is who was stabbed."""
DID_IT: Final = re.compile(
    r"(?:, (?:an?|the|his|her|their) [^.;,\n]{1,40},)?\s?(?:who )?"
    r"(?:(?:in|with|on|wearing|armed|dressed) (?:(?!\b(?:was|were|been|being|when|as|they)\b)[^.;:,]){1,40}? )?"
    r"(?:suddenly |then |had |has |also |fatally |allegedly |accidentally |reportedly )*"
    r"(?:open(?:s|ed) fire|fire[sd]? (?:at|on|into|upon)|blew (?:himself|herself|themselves) up|"
    r"detonate[sd] (?:his|her|an?|explosives)|went on a|"
    r"(?:sho(?:t|ots)|kill(?:s|ed)|murder(?:s|ed)|execute[sd]) (?:and (?:\w+ )?\w+ )?(?:his|her|their|two|three|four|"
    r"\d{1,2}-year-old|\d{1,2} (?!(?:days?|weeks?|months?|years?|hours?|times)\b)|"
    r"an? (?!(?:few|day|week|month|year|couple)\b)) ?|"
    r"(?:tried|attempted|tries|was trying|was attempting) to (?:rob|carjack|kidnap|abduct|mug|break into)\b|"
    rf"(?:attack|stab|storm|ambush)(?:e?s|b?ed) {_OBJECT}|ram(?:s|med) |thr(?:ows|ew) a)",
    re.IGNORECASE,
)
"""What is said of one person who attacked others: "a soldier opened fire", "a neighbour killed his wife"."""

_KILLED_OTHERS: Final = re.compile(
    r"(?:,? \(?\d{1,3}\)?)?,? (?:then |also |allegedly |fatally )*"
    r"(?:shot and killed|shot|killed|murdered|stabbed|executed) "
    r"(?:his|her|their|two|three|four|five|six|an? (?!(?:few|day|week|month|year|couple)\b)|\d{1,2}-year-old)\b"
    r"(?! (?:hours|days|weeks|months|years|times|blocks)\b)"
)  # "John Roe, 40, killed his wife"


def killed_others(text: str, end: int) -> bool:
    """Whether it is said of the person whose name ends at `end` that he killed others."""
    return bool(_KILLED_OTHERS.match(text, end))


_BOATS: Final = Cue(
    r"\b(?:skiffs?|speed-?boats?|fast boats?|small (?:boats|craft)) (?:[\w-]+ ){0,2}?(?:with|carrying) "
    r"(?:about |some |up to |around )?(?:\w+ (?:to|or) )?$",
    re.IGNORECASE,
)
_ABOARD: Final = re.compile(r" (?:armed |masked |unknown )?(?:persons?|people|m[ae]n|pirates|individuals)\b")


def came_in_boats(text: str, start: int, end: int) -> bool:
    """Whether a number counts pirates in their boats: "two skiffs with five to six persons each"."""
    return bool(_ABOARD.match(text, end) and _BOATS.search(text, max(0, start - 50), start))


def came_to_attack(text: str, end: int) -> bool:
    """Whether the words after a number tell that so many came and attacked: "nine men came. They tied up the cook"."""
    coming = _COMING.match(text, end)
    return bool(coming and (coming["how"].split()[0] in _VIOLENT or _THEY_TOOK.match(text, coming.end())))


def was_sentenced(text: str, start: int, end: int) -> bool:
    """Whether a court did something to so many: "sent five men to prison"."""
    return bool(_SENT.search(text, max(0, start - 12), start) and _TO_PRISON.match(text, end))
