"""One body that an allegation names twice, in full and in part or with its parent, is told once: the most specific."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.vocabulary.codes import AttributionKind

_GENERIC: Final = re.compile(
    r"(?:\W|\b(?:fighters?|rebels?|militants?|terrorists?|elements?|cadres?|m[ae]n|gunm[ae]n|insurgents?|"
    r"guerrillas?|group|"
    r"movement|party|members?|forces|troops|soldiers|extremists?|separatists?|suspected|the|of|and|from)\b)*",
    re.IGNORECASE,
)
"""Words that say what a body is made of, and not which part of it is meant."""


_OF_ITSELF: Final = (AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL)
_STEM: Final = 5  # letters that a country's name shares with the word for what is its own
_NEXT_TO: Final = re.compile(
    r" (?:(?:agency|service|group|movement|militia|gang|faction|organi[sz]ation|outfit|party|cartel|band) |"
    r"of (?:the )?)?[\"“‘']?"
)

_SAID_OF: Final = re.compile(r"[\"”’']?\)?, (?:the|an?|its|their) [\"“‘']?")


_ITS_PART: Final = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|the (?:group|movement|party|organi[sz]ation|guerrillas|rebels|insurgents|militants|militia|"
    r"separatists)['’]s?) (?:[a-z][\w-]* )?[\"“‘']?$"
)  # "the guerrillas' Lake Front command"


def once_each(rows: Sequence[Attributed], text: str) -> list[Attributed]:
    """The attributions of one incident without those that another of the same kind already tells more exactly."""
    kept = [r for r in rows if not any(_covers(o, r) or _called(o, r, text) for o in rows if o is not r)]
    return [r for r in kept if not any(_speaks_for(o, r) or _is_part(o, r, text) for o in kept if o is not r)]


def _is_part(other: Attributed, row: Attributed, text: str) -> bool:
    """Whether `row` only names a part of the body by which `other` speaks: "the guerrillas' Lake Front command"."""
    if other.kind is not row.kind or row.kind not in _OF_ITSELF or row.actor.listed or not other.actor.listed:
        return False
    start = row.actor.start
    return other.actor.start < start and _ITS_PART.search(text, max(0, start - 40), start) is not None


def _speaks_for(other: Attributed, row: Attributed) -> bool:
    """Whether a state says of itself what `row` has its capital or its forces say: "Moscow's ministry", "Russia"."""
    if other.kind is not row.kind or row.kind not in _OF_ITSELF:
        return False
    forces = other.actor.kind == "country" != row.actor.kind and row.actor.name[:_STEM] == other.actor.name[:_STEM]
    named = other.speaker == row.actor.name != other.actor.name and not row.actor.listed
    return forces or (named and other.score >= row.score)


def _called(other: Attributed, row: Attributed, text: str) -> bool:
    """Whether `other` names what `row` only describes beside it: "the spy agency LSR", "the LSR, the hill service"."""
    if row.actor.listed or other.kind is not row.kind or not (other.actor.listed or other.actor.kind == "name"):
        return False
    if row.actor.end < other.actor.start:
        return bool(_NEXT_TO.fullmatch(text[row.actor.end : other.actor.start]))
    described = row.actor.written.rpartition(" ")[2][:1].islower()  # "the LSR, the Orvalian militia"
    return described and bool(_SAID_OF.fullmatch(text[other.actor.end : row.actor.start]))


def _covers(other: Attributed, row: Attributed) -> bool:
    """Whether `other` names the body of `row`, and more of it."""
    a, b = other.actor, row.actor
    if other.kind is not row.kind or a.name == b.name:
        return False
    if a.listed and b.listed and a.name.startswith(f"{b.name} "):
        return True  # a branch that goes by its parent's name
    if not (a.start < b.end and b.start < a.end):
        return False
    if (a.start, a.end) == (b.start, b.end):
        return (a.listed, len(a.name), a.name) > (b.listed, len(b.name), b.name)
    return not _adds_nothing(a, b) if a.end - a.start > b.end - b.start else _adds_nothing(b, a)


def _adds_nothing(whole: Actor, part: Actor) -> bool:
    """Whether the longer words only say of what kind a named body is, or whose it is: "X rebels", "Y's X front"."""
    if not part.listed and not part.written[:1].isupper():
        return False
    before, _, behind = whole.written.partition(part.written)
    return bool(_GENERIC.fullmatch(behind)) and bool(_GENERIC.fullmatch(before) or before.endswith(("'s ", "’s ")))
