"""A victim counted by name: "Maria Doe, 34, was killed", "the death of 12-year-old Maria Doe"."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = r"[A-ZÀ-Þ][\w'’-]+"
_FULL: Final = rf"{_WORD}(?: (?:[A-Z]\.|{_WORD})){{1,3}}"
_AGE: Final = r"\d{1,3}[- ]year[- ]old "
_NAME: Final = re.compile(rf"(?:{_AGE}|year[- ]old )?({_FULL})")
_NAME_BEFORE: Final = re.compile(rf"({_FULL}),? \(?$")
_AGE_AFTER: Final = re.compile(
    r",? \(?(?:aged? )?\d{1,3}\b(?! ?(?:years?|months?|weeks?|days?|people|st\b|nd\b|rd\b|th\b))"
)
_AGE_BEFORE: Final = re.compile(r"\d{1,3}[- ]year[- ]old (?:\w+ )?$|\d{1,3}[- ]$")
_DIED: Final = re.compile(
    r"(?:,[^,.;\n]{1,60},| \([^)\n]{1,40}\))? (?:who )?(?:(?:has|have|had|was|were|later|also|both|reportedly|then) )*"
    r"(?:died|dead|killed|shot|fatally|murdered|stabbed|slain|gunned|pronounced|declared|wounded|injured|hit|struck|"
    r"lost (?:his|her) life|suffered|succumbed)\b"
)
_BODY: Final = re.compile(
    r"\b(?:Police|County|City|Department|Hospital|Sheriff|Street|Avenue|Road|Drive|School|University|College|Army|Front|"
    r"Movement|Party|Force|Forces|Brigade|Battalion|Center|Centre|Medical|Office|Church|Park|News|State|District|Court|"
    r"Ministry|Council|Union|Company|Group|Station|Bridge|Camp|Market|Valley|Province|Region|January|February|March|April|"
    r"June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Detective|"
    r"Officer|Chief|Lieutenant|Sgt|Lt|Capt|Captain|Mayor|Coroner|Islamic|National|United|North|South|East|West|New)\b"
)
_DOER: Final = re.compile(
    r"\b(?:by|from|against|suspects?|suspected|accused|charged|arrested|identified as the shooter,?) $"
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
    found = _NAME.match(text, start)
    if found is None or found.start(1) >= end or _BODY.search(found.group(1)):
        return None
    name = found.group(1)
    first, last = found.span(1)
    aged = first > start or _AGE_AFTER.match(text, last) or _AGE_BEFORE.search(text, max(0, start - 24), start)
    if not aged and not _DIED.match(text, last):
        return None
    if _DOER.search(text, max(0, start - 40), start):
        return None
    return first, last, name
