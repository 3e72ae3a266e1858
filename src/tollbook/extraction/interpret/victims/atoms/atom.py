"""The people counted by one marked number or phrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.victims.people.people import People
from tollbook.vocabulary.codes import Hedge

_NOBODY: Final = People()


@dataclass(frozen=True, slots=True)
class Atom:
    """People counted by marked words. `whole` is the probability that everybody harmed is meant.

    `told`: the grammar says what became of them. `earlier`: said to be what was thought before.
    `claimed`: what those who did it say. `nth`: "a third victim". `name`: of a person given by it alone.
    `again`: points back at people told of before, "both technicians".
    `besides`: taken or hurt with others, "two guards seized with them". `of_nation`: all of one nation's, as in "the
    number of Chinese dead". `age`: of a single person, in years.
    """

    start: int
    end: int
    low: int
    high: int | None
    hedge: Hedge
    whole: float
    score: float
    people: People = _NOBODY
    added: bool = False
    raised: bool = False
    counted: bool = True
    weak: bool = False
    part: bool = False
    told: bool = False
    earlier: bool = False
    claimed: bool = False
    nth: int = 0
    name: str = ""
    again: bool = False
    besides: bool = False
    of_nation: bool = False
    age: int | None = None

    def overlaps(self, other: Atom) -> bool:
        """Whether both are marked on common words."""
        return self.start < other.end and other.start < self.end
