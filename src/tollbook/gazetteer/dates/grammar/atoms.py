"""Single date expressions: a day, a month, a weekday, "two days ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tollbook.gazetteer.dates.expressions import FullDay
from tollbook.gazetteer.dates.grammar.named_rules import NAMED_RULES
from tollbook.gazetteer.dates.grammar.rule import Atom, Reading, Rule
from tollbook.gazetteer.dates.grammar.spoken_rules import SPOKEN_RULES
from tollbook.gazetteer.dates.tags import Line

_RULES: dict[str, tuple[Rule, ...]] = {
    symbol: tuple(rule for starts, rule in (*NAMED_RULES, *SPOKEN_RULES) if symbol in starts)
    for symbol in "WwMmNOYQCUPTVSHEnDhfiktjlvpqgGFbBAe&~"
}


_RUN = re.compile(r"[^x!|]+")
_TELLING = re.compile(r"[WwsMmYTVgGSHCOE]|[ltvpqj][hnNQkUPWMmHSsj]|U[BA]|P[BA~]|[BAE][fihtjl]|hU|[nNQ]U")


def atoms(line: Line) -> Iterator[Atom]:
    """The expressions of a line, left to right; the longest where several begin at one place."""
    tags = line.tags
    for run in _RUN.finditer(tags):
        at, length = run.span()
        if _TELLING.search(tags, at, length) is None and length - at < len(tags):
            continue
        while at < length:
            rules = _RULES.get(tags[at])
            found = _longest(line, at, rules) if rules else None
            if found is None:
                at += 1
            else:
                yield from _listed(line, found)
                yield found
                at = found.end


def _listed(line: Line, found: Atom) -> Iterator[Atom]:
    """The first day of "on 4 and 11 April"."""
    day, at = found.expression, found.start
    if isinstance(day, FullDay) and day.month and re.search(r"(?:^|[i,])[NO]&$", line.tags[max(0, at - 3) : at]):
        number = line.number(at - 2)
        if day.weekday is None and number < day.day:
            yield Atom(at - 2, at - 1, replace(day, day=number))


def _longest(line: Line, at: int, rules: tuple[Rule, ...]) -> Atom | None:
    matches = [
        (match.end(), -n, match, rule) for n, rule in enumerate(rules) if (match := rule.pattern.match(line.tags, at))
    ]
    if len(matches) > 1:
        matches.sort(key=lambda one: one[:2], reverse=True)
    for end, _, match, rule in matches:
        expression = rule.build(Reading(line, match))
        if expression is not None:
            return Atom(at, end, expression)
    return None
