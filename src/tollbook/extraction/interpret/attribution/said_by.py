"""By what name a speaker stands in the ledger: the words for him whole, without the verb that follows them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.subjects import Speaker
from tollbook.extraction.interpret.wordlists import MONTHS, WEEKDAY

_LEADS: Final = re.compile(
    r"^(?:[-–—*•\[\s]+(?:(?:The|An?) )?|"
    r"(?:Attribution|Claim|Source) (?:The|An?) |through (?:(?:an?|the|its|his|her|their) )?(?=[a-z])|"
    r"whose (?=[a-z]))"
)
_VERB: Final = re.compile(
    r" (?:(?:said|says|stated|states|declare[sd]|repeat(?:s|ed)|doubt(?:s|ed)|regard(?:s|ed)|voiced|promised|sent|"
    r"issued|released|published|posted|circulated|telephone[sd]|rang|attribute[sd]|insisted|went|asks|asked|thinks|"
    r"thought|believes|believed|flew|continue[sd]|expresse[sd]|confirm(?:s|ed)|reject(?:s|ed)|denie[sd]|condemn(?:s|ed)|"
    r"admit(?:s|ted)|concede[sd]|acknowledge[sd]|announce[sd]|conducted)(?= |$)|"
    r"claim(?:s|ed) (?:responsib\w*|credit|the|it)\b|(?:called|"
    r"blame[sd]|accuse[sd]) (?:it|this|the)\b|"
    r"at first (?=[a-z]+ed\b)).*$"
)
_OF_A_DEED: Final = re.compile(
    r" (?:of (?:having|being|killing|burning|robbing|murdering|kidnapping|abducting|attacking|shooting|firing|planting|"
    r"staging|planning|ordering)|for the (?:slaughter|murders?|killings?|deaths?|massacre|attacks?|abductions?|"
    r"kidnappings?|bombings?))\b.*$"
)
"""What whoever accuses accuses of: "blamed by prosecutors for the slaughter of thirty"."""
_AFTER_ALL: Final = re.compile(r" (?:there|then|so far|again|too|also)$")
_TRAILS: Final = re.compile(
    r"(?:,? (?:and|or|but|it|they|he|she|that|which|who|has|had|have|is|was|are|were|an?|its|his))+$"
)
_DANGLES: Final = re.compile(r" (?:of|for|at|in|on|from|with|by|to|as)(?: (?:the|an?))?$")
_GOES_ON: Final = re.compile(
    rf" (?!{WEEKDAY}|(?:{MONTHS})\b)(?:the |an? |its )?(?:[a-z]+ )?[A-ZÀ-Ý][\w'’-]*"
    r"(?: (?:(?:of|and|the|de|la) ){0,2}[A-ZÀ-Ý][\w'’-]*){0,3}"
)
_NOBODY: Final = re.compile(
    r"(?:those|these|this|that|it|name|isn['’]t .*|person signing|uses .*|before|after|neither|none|missing|dead|"
    r"wounded|(?:\w+ed|held|taken|seized)(?: and (?:\w+ed|held|taken|seized))? by .*)",
    re.IGNORECASE,
)


def speaker_named(text: str, speaker: str) -> str | None:
    """The speaker by a name that can stand alone; None where the words name nobody."""
    name = _VERB.sub("", _LEADS.sub("", speaker.rstrip(" :;,"), count=1))
    name = _AFTER_ALL.sub("", _TRAILS.sub("", _OF_A_DEED.sub("", name)))
    if dangling := _DANGLES.search(name):
        at = text.find(name)
        more = _GOES_ON.match(text, at + len(name)) if at >= 0 else None
        name = name + more.group() if more else name[: dangling.start()]
    return None if len(name) < 2 or _NOBODY.fullmatch(name) else name


def by_name(text: str, speaker: Speaker | None) -> Speaker | None:
    """Whoever gives a figure, by such a name; None where nobody is named."""
    name = speaker_named(text, speaker.name) if speaker and speaker.name else None
    if speaker is None or name is None:
        return None
    at = text.find(name, speaker.start, speaker.end)
    return replace(speaker, name=name) if at < 0 else Speaker(at, at + len(name), name)
