"""What a rule of the grammar is, and what it reads from the tags it matched."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tollbook.gazetteer.dates.expressions import Expression, YearOf
from tollbook.gazetteer.dates.expressions.absolute import YearBeside
from tollbook.gazetteer.dates.expressions.counted import Distance, Fuzz
from tollbook.gazetteer.dates.periods import Unit
from tollbook.gazetteer.dates.tags import Line


@dataclass(frozen=True, slots=True)
class Atom:
    """An expression, and from which tag to which it stands."""

    start: int
    end: int
    expression: Expression


class Reading:
    """The tags that a rule matched, by the names of its groups."""

    __slots__ = ("line", "match")

    def __init__(self, line: Line, match: re.Match[str]) -> None:
        self.line = line
        self.match = match

    def has(self, group: str) -> bool:
        """Whether the group is in the rule and matched anything."""
        try:
            return bool(self.match[group])
        except IndexError:
            return False

    def tag(self, group: str) -> str:
        """The first tag of a group; empty where it did not match."""
        return self.match[group][0] if self.has(group) else ""

    def value(self, group: str) -> object:
        """What the first tag of a group means."""
        return self.line.values[self.match.start(group)] if self.has(group) else None

    def number(self, group: str) -> int:
        """The number a group spells: "22", "twelfth", "twenty-second"."""
        total = 0
        for at in range(self.match.start(group), self.match.end(group)):
            total += self.line.number(at)
        return total

    def before(self) -> str:
        """The tag before the match; `!` at the beginning."""
        at = self.match.start()
        return self.line.tags[at - 1] if at else "!"

    def after(self) -> str:
        """The tag after the match; `!` at the end."""
        return self.line.tags[self.match.end()] if self.match.end() < len(self.line.tags) else "!"

    def year(self) -> YearOf | YearBeside | None:
        """The year of groups y (a number), or r and u ("last year", "that year"); None where there is none."""
        if self.has("y"):
            return YearOf(self.number("y"))
        if not self.has("u"):
            return None
        if self.tag("r") in "lt":
            return YearOf(shift=-1 if self.tag("r") == "l" else 0)
        return YearBeside({"p": -1, "q": 1}.get(self.tag("r"), 0))

    def year_fits(self) -> bool:
        """Whether the unit in the place of a year is a year."""
        return not self.has("u") or self.value("u") is Unit.YEAR


Build = Callable[[Reading], Expression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Tags that make an expression; `build` may decline, and the next shorter reading is tried."""

    pattern: re.Pattern[str]
    build: Build


# a day's number; the rest of a date that names its year; a counted distance
DAY = "(?:n-O|[NO])"
YEAR = "(?:,?f?(?P<y>Y)|,?f?h?(?P<r>[ltjpq])(?P<u>U)|,?f?(?P<r2>j)Y)"
COUNT = "(?P<k>n?k*)(?P<c>n-?n|n?n|N|Q)(?P<half>&nD)?(?P<cu>U)(?P<half2>&nD)?"


def distance(reading: Reading) -> Distance | None:
    """The distance in time that COUNT matched."""
    unit = reading.value("cu")
    if not isinstance(unit, Unit):
        return None
    fuzz, count = Fuzz.PLAIN, 0.0
    for at in range(reading.match.start("k"), reading.match.end("k")):
        value = reading.line.values[at]
        fuzz = value if isinstance(value, Fuzz) and value is not Fuzz.PLAIN else fuzz
    for at in range(reading.match.start("c"), reading.match.end("c")):
        value = reading.line.values[at]
        if isinstance(value, tuple):
            count, fuzz = value
        else:
            count += value if isinstance(value, int) else 0
    if reading.has("half") or reading.has("half2"):
        count += 0.5
    if unit in (Unit.DAY, Unit.NIGHT) and count > 2000:
        return None
    return Distance(count, unit, fuzz)
