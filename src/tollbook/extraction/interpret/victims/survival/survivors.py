"""The survivors of whom a figure counts with the dead: "four people were shot … one of them died"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside
from tollbook.extraction.interpret.victims.fates.of_the_hurt import died_of_the_hurt
from tollbook.extraction.interpret.victims.fates.shot import (
    AND_LEFT,
    FATAL_FOR,
    FOUND_SHOT,
    HURT,
    everybody_shot,
    merely_shot,
)
from tollbook.extraction.interpret.victims.tallies.counts import died_in_all
from tollbook.extraction.interpret.victims.tallies.merging import of_the_other_sex

OTHER: Final = re.compile(
    r"(?<!by )\b(?:another|other|others|second|third|fourth|also|survivors?|surviving|survived)\b", re.IGNORECASE
)
_ONE_DIED: Final = re.compile(
    r"\b(?:one|two|three) (?:of (?:the|them|those|whom|these)(?: \w+){0,3}?|victims?|man|woman|person|boy|girl|teen)? ?"
    r"(?:, )?(?:[\w,.'’-]+ ){0,16}?(?:died|dead|fatally|killed|succumbed|"
    r"did not survive)\b|,? (?:one|two|three) (?:of them )?fatally\b|"
    r"\b(?:killing|leaving) (?:one|two|three)\b",
    re.IGNORECASE,
)
_SOME_OF: Final = Cue(
    r"\b(?:one|two|three) of (?:the |those |these )?(?P<all>\w+)"
    r"(?: (?!(?:who|that) (?!(?:was|were|had been) (?:shot|hit|hurt|wounded|injured|stabbed)\b))[\w'’-]+,?){1,16}? "
    r"(?:has |have |had |later |since )*(?:died|dies|succumbed)\b",
    re.IGNORECASE,
)  # "one of the five people who were shot has died"
_AMONG: Final = re.compile(
    r"(?:(?!\b(?:and|but|who|kill\w*|dead|died)\b)[^.;:]){0,60}?,? (?:including|among (?:them|whom))(?: is|"
    r" was)?,? (?:also )?",
    re.IGNORECASE,
)  # "three were hurt, including a girl who died of her wounds"
_WHO_DIED: Final = re.compile(
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){0,4},? (?:who|that) (?:\w+ ){0,3}?(?:died|succumbed|"
    r"did not survive)\b",
    re.IGNORECASE,
)
_MANY: Final = 4  # dead, whom "one of them died" somewhere does not tell of


def survivors(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> Atom:
    """The atom less the dead where its figure counts everybody shot: "four people were shot ... one of them died"."""
    text, number = report.text, died_in_all(report, dead)
    since = sum(a.low for a in dead if atom.end <= a.start and died_of_the_hurt(report, a.start, a.end))
    if atom.high == atom.low and atom.counted and 0 < since < atom.low:
        return replace(atom, low=atom.low - since, high=atom.high - since)  # "One of the wounded died in hospital"
    if atom.high != atom.low or atom.low <= number or not atom.counted:
        return atom
    first, last = report.sentence(atom.start)
    words = text[max(first, atom.start - 40) : min(last, atom.end + 70)]
    apposed = atom.told and beyond_aside(report, atom.end, last) > atom.end  # "three victims, a man …, lie in hospital"
    if fatal := FATAL_FOR.match(text, atom.end, last):
        died = max((q.low for q in report.quantities_in(atom.end, fatal.end())), default=0)
        return replace(atom, low=atom.low - died, high=atom.high - died) if 0 < died < atom.low else atom
    beside = AND_LEFT.search(text, max(first, atom.start - 80), atom.start) is not None
    if apposed or beside or of_the_other_sex(report, atom.end, dead):
        return atom
    shot = everybody_shot(text, atom.start, atom.end, first) or merely_shot(report, atom.start, atom.end)
    shot = shot or bool(FOUND_SHOT.match(text, atom.end))
    if not OTHER.search(words) and _died_of_so_many(report, atom.low):
        return replace(atom, low=atom.low - number, high=atom.high - number)
    among = sum(a.low for a in dead if a.start < last and _died_among(report, atom, a))
    if 0 < among < atom.low:
        return replace(atom, low=atom.low - among, high=atom.high - among)
    if not shot or HURT.search(words) or OTHER.search(words):
        return atom
    here = any(first <= a.start < last and a.told and a.counted for a in dead)
    at_hand = FOUND_SHOT.match(text, atom.end) and not any(first <= a.start < last for a in dead)
    one_died = here or at_hand or (_ONE_DIED.search(text) and number < _MANY)
    return replace(atom, low=atom.low - number, high=atom.high - number) if one_died else atom


def _died_among(report: ReportText, hurt: Atom, dead: Atom) -> bool:
    """Whether one of the hurt is said to have died: "three were hurt, including a girl who died of her wounds"."""
    among = hurt.end <= dead.start and _AMONG.fullmatch(report.text, hurt.end, dead.start)
    return bool(among and _WHO_DIED.match(report.text, dead.end))


def _died_of_so_many(report: ReportText, number: int) -> bool:
    """Whether a text tells that some of so many have died since: "one of the five people hurt there has died"."""
    for told in _SOME_OF.finditer(report.text):
        if any(q.low == q.high == number for q in report.quantities_in(*told.span("all"))):
            return True
    return False
