"""Marked numbers of people who did it: who came to attack, whom a court sent to prison."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_SENT: Final = Cue(r"\b(?:sent|jailed|imprisoned|gave|handed|awarded|hanged|acquitted) $", re.IGNORECASE)
_TO_PRISON: Final = re.compile(
    r"(?: (?:\w+ )?(?:m[ae]n|wom[ae]n|people|persons|youths|brothers|cousins|others|defendants|accused))?"
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


def came_to_attack(text: str, end: int) -> bool:
    """Whether the words after a number tell that so many came and attacked: "nine men came. They tied up the cook"."""
    coming = _COMING.match(text, end)
    return bool(coming and (coming["how"].split()[0] in _VIOLENT or _THEY_TOOK.match(text, coming.end())))


def was_sentenced(text: str, start: int, end: int) -> bool:
    """Whether a court did something to so many: "sent five men to prison"."""
    return bool(_SENT.search(text, max(0, start - 12), start) and _TO_PRISON.match(text, end))
