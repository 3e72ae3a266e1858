"""A victim counted by name: "Maria Doe, 34, was killed", "the death of 12-year-old Maria Doe"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import GENERATION
from tollbook.extraction.interpret.wordlists import CONDITIONS

_WORD: Final = r"[A-ZÀ-Þ][\w'’-]+"
_FULL: Final = rf"{_WORD}(?: (?:[A-Z]\.|{_WORD})){{1,3}}"
_AGE: Final = r"\d{1,3}[- ](?:year|month|week|day)s?[- ]old "
_NAME: Final = re.compile(rf"(?:{_AGE}|(?:year|month)[- ]old )?({_FULL})")
_PART: Final = re.compile(
    rf"(?!(?:The|An|His|Her|Their|Its|One|Two|Three|Four|Five|Six|Another|Other|Both|All|Police|They|She|This|That|"
    rf"Officers|Deputies|When|After)\b)({_WORD})(?! {_WORD})"
)
_GENERATION: Final = re.compile(GENERATION)
_NAME_BEFORE: Final = Cue(rf"({_FULL}),? \(?$")
_AGE_AFTER: Final = re.compile(
    r",? \(?(?:aged? )?\d{1,3}\b(?! ?(?:years?|months?|weeks?|days?|people|st\b|nd\b|rd\b|th\b))"
)
_AGE_BEFORE: Final = Cue(r"\d{1,3}[- ](?:year|month|week|day)s?[- ]old (?:\w+ )?$|\d{1,3}[- ]$")
_DIED: Final = re.compile(
    rf"(?:,[^,.;\n]{{1,60}},| \([^)\n]{{1,40}}\)| of {_WORD}(?: {_WORD})?)?,? (?:who )?"
    r"(?:(?:has|have|had|was|were|is|are|remains?|remained|later|also|both|reportedly|then) )*"
    r"(?:died|dead|killed|shot|fatally|murdered|stabbed|slain|gunned|pronounced|declared|wounded|injured|hit|struck|"
    r"grazed|"
    r"found\b[^.;\n]{0,60}?\b(?:dead|shot|wounds?|lifeless|unresponsive)|did not survive|didn['’]t survive|"
    rf"lost (?:his|her) life|suffered|sustained|succumbed|in (?:{CONDITIONS})|listed in|"
    r"recovering|treated)\b"
)
_LISTED: Final = re.compile(
    rf"(?:,? \(?\d{{1,3}}\)?)?(?:, {_FULL}(?:,? \(?\d{{1,3}}\)?)?){{0,4}},? and {_FULL}(?:,? \(?\d{{1,3}}\)?)?(?=,? )"
)
"""Others who are named after one, of all of whom it is then said what became of them."""
_STRUCK: Final = Cue(
    r"\b(?:striking|hitting|wounding|injuring|grazing|killing|struck|hit|grazed|killed|kills|murdered|murdering|"
    r"fatally (?:shot|stabbed|shooting|stabbing|wounding|wounded)|shot dead|gunned down|"
    r"(?:death|killing|murder|slaying|homicide|fatal (?:shooting|stabbing)|shooting death) of) $"
)
_BODY: Final = re.compile(
    r"\b(?:Police|County|City|Department|Hospital|Sheriff|Street|Avenue|Road|Drive|School|University|College|Army|"
    r"Front|"
    r"Movement|Party|Force|Forces|Brigade|Battalion|Center|Centre|Medical|Office|Church|Park|News|State|District|Court|"
    r"Ministry|Council|Union|Company|Group|Services|Mining|Corporation|Limited|Holdings|Industries|Resources|Construction|"
    r"Engineering|Agency|Foundation|International|Petroleum|Energy|Airlines|Station|Bridge|Camp|Market|Valley|Province|Region|January|February|March|"
    r"April|"
    r"June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Detective|"
    r"Officer|Chief|Lieutenant|Sgt|Lt|Capt|Captain|Mayor|Coroner|Islamic|National|United|(?:North|South|East|West|"
    r"New)(?= [A-Z]))\b"
)
_YEARS: Final = re.compile(r"(?<![\w-])(\d{1,3})[- ]years?[- ]old\b")
_YEARS_AFTER: Final = re.compile(r"(?:[- ]years?[- ]old)?,? \(?(?:aged? )?(\d{1,3})(?=[,.;)]|[- ]years?[- ]old\b|$)")
_DOER: Final = Cue(
    r"\b(?:by|from|against|suspects?|suspected|accused|charged|arrested|identified as the shooter,?) $|"
    r"\b(?:convicted|accused|alleged) (?:murderer|killer|robber) (?:[A-Z][\w'’-]+ ){0,3}(?:aka )?$|"
    r"\b(?:[Tt]he|[Aa]) (?:\w+ )?(?:suspect|gunman|shooter|attacker|assailant), (?:\d{1,3}-year-old )?$"
)


def victim_named(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The stretch of the name that text[start:end] is, or whose age it is, with the full name; None for anything else.

    A name counts only beside an age or before a word for what became of its bearer, never after "by".
    """
    if text[start:end].strip().isdigit():
        before = _NAME_BEFORE.search(text, max(0, start - 60), start)
        if before is None or not _AGE_AFTER.match(text, before.end(1)):
            return None
        start = before.start(1)
    found = _NAME.match(text, start) or _PART.match(text, start)
    if found is None or found.start(1) >= end or _BODY.search(found.group(1)):
        return None
    name = _in_full(text, found.group(1))
    first, last = found.span(1)
    generation = _GENERATION.match(text, last)
    beyond = generation.end() if generation else last
    aged = first > start or _AGE_AFTER.match(text, beyond) or _AGE_BEFORE.search(text, max(0, start - 24), start)
    struck = _STRUCK.search(text, max(0, first - 24), first)
    listed = _LISTED.match(text, beyond)
    if not name or not (aged or struck or _DIED.match(text, listed.end() if listed else beyond)):
        return None
    if called_a_doer(text, start):
        return None
    return first, last, name


def called_a_doer(text: str, start: int) -> bool:
    """Whether a name at `start` is that of whoever did it, by the words before it: "the suspect, Bo Doe"."""
    named = _NAME.match(text, start) or _PART.match(text, start)
    return bool(named and _DOER.search(text, max(0, start - 40), start))


def _in_full(text: str, name: str) -> str:
    """The full name that a text gives for one of its parts, "Ann Doe" for "Doe"; "" where it gives none."""
    if " " in name:
        return name
    part = re.escape(name)
    fuller = re.finditer(rf"(?<![\w'’-])(?:{_WORD} (?:[A-Z]\. )?{part}|{part} (?:[A-Z]\. )?{_WORD})(?![\w-])", text)
    return next((m.group() for m in fuller if not _BODY.search(m.group())), "")


def age_beside(text: str, start: int, end: int) -> int | None:
    """The age in years that text[start:end] or the words right beside it give: "a 34-year-old man", "Ann Doe, 34,"."""
    found = _YEARS.search(text, start, end) or _YEARS_AFTER.match(text, end)
    found = found or _YEARS.search(text, max(0, start - 16), start)
    return int(found.group(1)) if found else None
