"""What is known of those whom a figure counts: how likely it is everybody, of what nation they are, who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.others.givers import giver_of, gives_another

EVERYBODY: Final = 0.9  # a figure this likely to count everybody is no part of another's sum
THE: Final = Cue(r"\b(?:the|these|those) $", re.IGNORECASE)
OF_ANY_TRADE: Final = frozenset(
    {
        "child",
        "relative",
        "woman",
        "man",
        "resident",
        "civilian",
        "worker",
        "employee",
        "foreigner",
        "student",
        "athlete",
        "passenger",
        "villager",
        "tourist",
        "aid worker",
        "security forces",
        "member",
        "staff",
    }
)
"""Roles that people of any trade may have."""


def weight_of(group: Sequence[Atom]) -> float:
    """How likely it is that the figure of a group counts everybody."""
    return max(a.whole for a in group)


def nation_of_group(group: Sequence[Atom]) -> str | None:
    """The nationality of those counted, if every time they are counted it is told."""
    nations = {a.people.nationality for a in group}
    return nations.pop() if len(nations) == 1 else None


def speaker_of(report: ReportText, group: tuple[Atom, ...]) -> str | None:
    """Who gives the figure of a group, by name, if anybody is said to."""
    at = group[0].start, group[0].end
    said = giver_of(report, *at)
    if said is None and (said := find_speaker(report, *at, back=1)) and gives_another(report, said, at[1]):
        return None
    return said.name.casefold() if said else None


def another_voice(one: str | None, other: str | None) -> bool:
    """Whether two speakers are two: "a local lawmaker" is "the lawmaker" of a later sentence; nobody is another."""
    if one is None or other is None:
        return one is not other
    short, long = sorted((one, other), key=len)
    return short != long and not long.endswith(f" {short}")
