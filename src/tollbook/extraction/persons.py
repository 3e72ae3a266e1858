"""Names of victims and private persons in a text, by what is said around them (patterns, no model).

A run of capitalised words counts as a private person's name only when the report says so: an age beside
it, a kinship or an everyday occupation, "identified as", or that the person was killed, hurt or taken.
People who speak or act in office, public figures, organisations and places are left alone. Built to be
right where it strikes rather than to strike everywhere: a masked text no longer equals its report.
Latin script only; English cues, with ages and "identified as" in French, Spanish, Portuguese, German.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from tollbook.extraction.person_cues import (
    BEGINS,
    IN_CASES,
    LIST_ON,
    NAME,
    NAME_LEADS,
    STRONG,
    TOKEN,
    WEAK,
    Cue,
    any_of,
)
from tollbook.extraction.person_words import (
    CUT_BEFORE,
    NOT_IN_NAMES,
    OFFICE_ABBREVIATIONS,
    OFFICES,
    PUBLIC_FIGURES,
    RANKS,
)

Span = tuple[int, int]

_WORD_BEFORE = re.compile(r"([\w\-]+)\.? $")
_OFFICE_BEFORE = re.compile(r"([\w\-]+)\.? (?:(?:for|of) [\w\-]+ )?$")
_OFFICE_AFTER = re.compile(
    rf",(?: who is| the| an?| its| their| his| her)?(?: [\w'’.&\-]+){{0,6}}? (?:{any_of(OFFICES)})s?\b", re.IGNORECASE
)
_NAME = re.compile(NAME)
_NAME_LEADS = re.compile(NAME_LEADS)
_BEGINS = re.compile(BEGINS)
_NEXT_NAME = re.compile(rf" {TOKEN}")
_PEOPLE_OF = re.compile(
    r"(?:\b(?:town|city|village|district|province|region|state|area|port|people|north|south|east|west|outskirts|"
    r"suburb|island|municipality|hamlet|camp|men|women)|\b"
    r"(?!bodies|deaths|killings|murders|remains|funerals|parents|friends|relatives)[a-z]{3,}s) of $",
    re.IGNORECASE,
)
_GENERATION = re.compile(r",? (?:Jr|Sr)\.?$| I{2,3}$")
_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "from", "to", "around", "outside", "into", "via", "toward", "towards", "between", "on"}
)
_ARTICLES = frozenset({"the", "a", "an"})
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})
_LEAST_SURNAME = 4


def private_names(text: str) -> list[Span]:
    """Where the names of victims and private persons stand in `text`: (start, end), in order, not overlapping.

    Once a full name is known to be a private person's, its other occurrences are found too, and its
    surname where it stands alone.
    """
    return _named(text, STRONG)


def named_in_cases(text: str) -> list[Span]:
    """The same, and where those stand whom a case is about: victims, whoever was found, suspects, the accused."""
    return _named(text, (*STRONG, *IN_CASES))


def _named(text: str, sure: Sequence[Cue]) -> list[Span]:
    """Where the names that `sure` cues find stand, and those that weak ones do."""
    starts = [m.start() for m in _BEGINS.finditer(text) if _NAME.match(text, m.start())]
    if not starts or _NAME.fullmatch(text):  # a bare name, as of a body, says nothing of a person
        return []
    leads = [start for start in starts if _NAME_LEADS.match(text, start)]
    names: set[str] = set()
    for strong, cues in ((True, sure), (False, WEAK)):
        for found in _candidates(text, cues, leads):
            span = _trimmed(text, *found)
            if span and not _place_or_group(text, span[0]) and not _in_office(text, *span, strong=strong):
                names.add(text[slice(*span)])
    spans = {span for name in names for span in _occurrences(text, name)}
    for surname in _surnames(names):
        spans.update(_alone(text, surname))
    return _apart(sorted(spans, key=lambda span: (span[0], -span[1])))


def surnames_alone(value: str, names: Iterable[str]) -> list[Span]:
    """Where the surnames of persons known by their full `names` stand alone in another text, such as a title."""
    return [span for surname in sorted(_surnames(names)) for span in _alone(value, surname)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A cue's pattern, compiled when a text has a name: all of them take 0.04 seconds."""
    return re.compile(pattern)


def _candidates(text: str, cues: Iterable[Cue], starts: Sequence[int]) -> Iterator[Span]:
    """Every name that a cue finds, and those listed after it; at `starts` begin names that a cue may begin with."""
    for cue in cues:
        if cue.may_be is None:
            found = _led_by_name(text, _compiled(cue.pattern), starts) if starts else iter(())
        else:
            found = _compiled(cue.pattern).finditer(text) if cue.may_be(text) else iter(())
        for match in found:
            yield match.span("n")
            end = match.end("n")
            while further := _compiled(LIST_ON).match(text, end):
                yield further.span("n")
                end = further.end("n")


def _led_by_name(text: str, pattern: re.Pattern[str], starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a name, in order, none overlapping."""
    taken = 0
    for start in starts:
        if start >= taken and (match := pattern.match(text, start)):
            yield match
            taken = match.end()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The candidate without words that open a sentence; None where it is no private person's name after all."""
    words = text[start:end].split(" ")
    if words[0].lower() in OFFICES or words[0].strip(".") in OFFICE_ABBREVIATIONS:
        return None
    while words and (words[0] in CUT_BEFORE or words[0].lower().strip(".") in RANKS):
        start += len(words.pop(0)) + 1
    parts = {part.strip(".,") for word in words for part in (word, *word.split("-"))}
    if len(words) < 2 or parts & NOT_IN_NAMES or parts & PUBLIC_FIGURES:
        return None
    return start, end


def _place_or_group(text: str, start: int) -> bool:
    """Whether words before the name make it a place or a group ("in Tal", "residents of Tal", "the Tal")."""
    before = _WORD_BEFORE.search(text, max(0, start - 20), start)
    if before and before[1].lower() in _PLACE_PREPOSITIONS | _ARTICLES:
        return True
    return bool(_PEOPLE_OF.search(text, max(0, start - 30), start))


def _in_office(text: str, start: int, end: int, *, strong: bool) -> bool:
    """Whether the person is introduced by an office, or by a rank without having been hurt."""
    before = _OFFICE_BEFORE.search(text, max(0, start - 40), start)
    title = before[1] if before else ""
    if title.lower() in OFFICES or title in OFFICE_ABBREVIATIONS or (title.lower() in RANKS and not strong):
        return True
    return bool(_OFFICE_AFTER.match(text, end, min(len(text), end + 90)))


def _occurrences(text: str, name: str) -> Iterator[Span]:
    for match in re.finditer(rf"(?<![\w\-]){re.escape(name)}(?!\w)", text):
        yield match.span()


def _surnames(names: Iterable[str]) -> set[str]:
    """The last words of full names, where they are distinctive enough to stand for the person."""
    last = {_GENERATION.sub("", name).split(" ")[-1] for name in names}
    return {word for word in last - NOT_IN_NAMES - PUBLIC_FIGURES if len(word) >= _LEAST_SURNAME}


def _alone(text: str, surname: str) -> Iterator[Span]:
    """The surname where no other capitalised word makes it part of something else ("Hale County", "near Hale")."""
    for match in re.finditer(rf"(?<![\w\-]){re.escape(surname)}(?!\w)", text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
        word = before[1] if before else ""
        joined = word[:1].isupper() and word not in _COURTESY and word not in CUT_BEFORE
        if not joined and word not in _PLACE_PREPOSITIONS and not _NEXT_NAME.match(text, match.end()):
            yield match.span()


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans without those that begin inside an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
