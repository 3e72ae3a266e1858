"""Single date expressions: a day, a month, a weekday, "two days ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from tollbook.gazetteer.dates.expressions import FullDay
from tollbook.gazetteer.dates.grammar.named_rules import NAMED_RULES
from tollbook.gazetteer.dates.grammar.rule import Atom, Reading, Rule
from tollbook.gazetteer.dates.grammar.spoken_rules import SPOKEN_RULES
from tollbook.gazetteer.dates.tags import Line

_RULES: dict[str, tuple[Rule, ...]] = {
    symbol: tuple(rule for starts, rule in (*NAMED_RULES, *SPOKEN_RULES) if symbol in starts)
    for symbol in "WwMmNOYQCUPTVSHEnDhfiktjlvpqgGFbBAe&~J"
}


_REPEATED = 24  # tags up to which a run is worth remembering
_RUN = re.compile(r"[^x!|]+")
_TELLING = re.compile(r"[WwsMmYTVgGSHCOEJ]|[ltvpqj][hnNQkUPWMmHSsj]|U[BA]|P[BA~]|[BAE][fihtjl]|[hi]U|[nNQ]U")


def atoms(line: Line) -> Iterator[Atom]:
    """The expressions of a line, left to right; the longest where several begin at one place."""
    tags = line.tags
    for run in _RUN.finditer(tags):
        begin, end = run.span()
        if end - begin > _REPEATED:
            candidates = _candidates.__wrapped__(tags[begin : end + 1])
        else:
            candidates = _candidates(tags[begin : end + 1])
        floor = begin
        for offset, rules in candidates:
            if begin + offset >= floor:
                found = _first(line, begin + offset, rules)
                if found is not None:
                    yield from _listed(line, found)
                    yield found
                    floor = found.end


@lru_cache(maxsize=8192)
def _candidates(tags: str) -> tuple[tuple[int, tuple[Rule, ...]], ...]:
    """Where in a run of tags (and the tag after it) which rules match, the longest match first.

    The same few runs make up most of any text: their rules are tried once.
    """
    if _TELLING.search(tags) is None and tags[-1:] in "x!|" and len(tags) > 1:
        return ()
    found = []
    for at, symbol in enumerate(tags):
        rules = _RULES.get(symbol, ())
        matches = [(match.end(), -n, rule) for n, rule in enumerate(rules) if (match := rule.pattern.match(tags, at))]
        if matches:
            matches.sort(key=lambda one: one[:2], reverse=True)
            found.append((at, tuple(rule for _, _, rule in matches)))
    return tuple(found)


def _first(line: Line, at: int, rules: tuple[Rule, ...]) -> Atom | None:
    """What the first of the rules reads that does not decline."""
    for rule in rules:
        match = rule.pattern.match(line.tags, at)
        expression = rule.build(Reading(line, match)) if match else None
        if match and expression is not None:
            return Atom(at, match.end(), expression)
    return None


def _listed(line: Line, found: Atom) -> Iterator[Atom]:
    """The first day of "on 4 and 11 April"."""
    day, at = found.expression, found.start
    if isinstance(day, FullDay) and day.month and re.search(r"(?:^|[i,])[NO]&$", line.tags[max(0, at - 3) : at]):
        number = line.number(at - 2)
        if day.weekday is None and number < day.day:
            yield Atom(at - 2, at - 1, replace(day, day=number))
