"""Attackers whom a toll counts: "five people, including the attacker", "21 dead, the two gunmen among them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.row import Row

_MANY: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_THEM: Final = Cue(
    rf"\b(?:(?:the )?(?P<many>{'|'.join(_MANY)})|the|an?|one)(?: of the)?"
    r"(?: (?:lone|suspected|alleged|suicide|armed))? "
    r"(?:(?:attacker|gunm[ae]n|bomber|assailant|shooter|hijacker|assassin|kamikaze|knifeman|perpetrator|suspect|raider|"
    r"(?P<fighter>militant|terrorist))s?\b|"
    r"(?:m[ae]n|youths?|persons?|people|individuals) who (?:had )?"
    r"(?:carried (?:it|them|this|the \w+) out|carried out|did it|attacked|stormed|staged|mounted|launched|"
    r"tried to storm)\b)",
    re.IGNORECASE,
)
_COUNTED: Final = (
    r"(?: (?:people|persons|others|men|dead|victims|individuals|bodies))?(?: (?:have|had|has|were|are|was|been|found|"
    r"died|perished|killed|dead|shot dead|shot to death|shot|deceased|lost their lives)){0,4}"
)
_FAR: Final = 330  # characters after a figure in which it is told whom it counts
_FIGURE: Final = r"(?:figure|number|toll|count|total)"


@dataclass(frozen=True, slots=True)
class _Way:
    """How words count attackers in a figure: what stands between it and the attackers, and what follows them.

    Words that may name the foe of other fighting count as attackers only where they cannot be those attacked.
    """

    between: re.Pattern[str]
    after: re.Pattern[str] | None = None
    fighters: bool = True


@dataclass(frozen=True, slots=True)
class _Within:
    """So many attackers, and where the words for them start and what counts them ends."""

    start: int
    end: int
    many: int


_BESIDE: Final = (
    _Way(
        re.compile(rf"{_COUNTED},? (?:including|among them|counting|of (?:whom|which)) ", re.IGNORECASE), fighters=False
    ),
    _Way(
        re.compile(rf"{_COUNTED},? (?:with )?", re.IGNORECASE),
        re.compile(r" (?:(?:being )?among them|included)\b", re.IGNORECASE),
    ),  # "21 people had died, the two gunmen among them"
)
_LATER: Final = (
    _Way(
        re.compile(
            rf"[^\n]{{0,250}}?(?:[.;]|, but|, a) (?:(?:That|This|The|His|Her|Their) )?{_FIGURE}(?: also)? (?:that )?"
            r"(?:includes?|included|counts?|counted) "
        )
    ),  # "seventeen people were killed. That figure includes four attackers"
    _Way(
        re.compile(r"[^\n]{0,250}?[.;] (?:[^.;\n]{0,60} )?"),
        re.compile(rf" (?:was|is|were|are) (?:included in|among|counted in) (?:that|the|this) {_FIGURE}\b"),
    ),  # "The gunman was included in that number"
)


def less_those_within(report: ReportText, row: Row) -> Row | None:
    """The row without the attackers whom its figure counts, the words that say so quoted; None where none do."""
    text, first = report.text, row.atoms[0]
    for atom in (a for a in row.atoms if a.counted and a.low == row.low):
        if within := _within(text, atom.end, _BESIDE):
            others = (a for a in row.atoms if a is not atom)
            return _less(row, within.many, (replace(atom, end=within.end), *others))
    within = _within(text, first.end, _LATER)
    if within is None:
        return None
    between = [q.low for q in report.quantities_in(first.end, within.start) if q.low > within.many]
    if between and between[-1] >= row.low:
        return None  # another figure, which the words mean
    words = replace(first, start=report.sentence(within.end - 1)[0], end=within.end)
    return _less(row, within.many, (*row.atoms, words))


def _less(row: Row, many: int, atoms: tuple[Atom, ...]) -> Row:
    """The row less so many, if some are left."""
    if many >= row.low or row.high is None:
        return row
    return replace(row, low=row.low - many, high=row.high - many, atoms=atoms)


def _within(text: str, at: int, ways: Sequence[_Way]) -> _Within | None:
    """The first attackers whom words count in the figure that ends at `at`."""
    for them in _THEM.finditer(text, at, at + _FAR):
        for way in ways:
            if (them["fighter"] and not way.fighters) or not way.between.fullmatch(text, at, them.start()):
                continue
            end = way.after.match(text, them.end()) if way.after else them
            if end:
                return _Within(them.start(), end.end(), _MANY.get((them["many"] or "").lower(), 1))
    return None
