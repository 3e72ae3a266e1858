"""Checks of conditions and gates: what an expression may say, and what a gate may hang on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import Protocol

import msgspec

from tollbook.decisions.building import Faults, meant
from tollbook.decisions.expressions import ExpressionError, Kind, Node, Range, names, parse, review
from tollbook.decisions.expressions.nodes import Attested, Comparison, Name, attested_name, children
from tollbook.records import Condition, Gate, Indicator, IndicatorKind
from tollbook.vocabulary.codes import Severity
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth

_NUMBER = Range(Kind.NUMBER, Interval(low=0, high=None))
_TRUTH = Range(Kind.TRUTH)
_RANGES: dict[IndicatorKind | None, Range] = {
    IndicatorKind.WORSE: _TRUTH, IndicatorKind.BETTER: _TRUTH,
    IndicatorKind.SHARE: Range(Kind.NUMBER, Interval(low=0, high=1)),
}  # fmt: skip
_NEVER_EXACT = {IndicatorKind.RATE, IndicatorKind.SHARE, IndicatorKind.RATE_SEQUENCE, IndicatorKind.CHANGE}
_BOUNDED = "bound the harm from above, as in `{name} <= 2`"
_SAFE = {
    IndicatorKind.DAYS_SINCE: "ask for more days, as in `{name} >= 90`",
    IndicatorKind.BETTER: "ask for it, as in `{name}`",
    IndicatorKind.WORSE: "ask for its contrary, as in `!{name}`",
}
_FALLS_WITH_HARM = {IndicatorKind.DAYS_SINCE, IndicatorKind.BETTER}


class Listed(Protocol):
    """An entry of a section, as far as these checks look at it."""

    @property
    def name(self) -> str | None: ...  # noqa: D102 - see checks.Entry
    @property
    def place(self) -> str: ...  # noqa: D102
    @property
    def record(self) -> object | None: ...  # noqa: D102
    def line(self, key: str) -> int: ...  # noqa: D102


class Meaning(msgspec.Struct, frozen=True):
    """What a condition hangs on: per name the directions in which it pushes (see `review`)."""

    node: Node
    signs: Mapping[str, frozenset[int]]


def check_conditions(
    entries: Iterable[Listed], indicators: Mapping[str, Listed], faults: Faults, *, outcomes: Sequence[str] = ()
) -> dict[str, Mapping[str, frozenset[int]]]:
    """Note every fault of the conditions; the directions in which indicators push those that have none.

    Only harm indicators that push in a dangerous direction are left for `check_gates` to refuse.
    """
    listed = list(entries)
    known = [entry.name for entry in listed if entry.name]
    attested = [attested_name(name) for name in outcomes]
    kinds = {name: e.record.kind for name, e in indicators.items() if isinstance(e.record, Indicator)}
    ranges = {
        **dict.fromkeys((*known, *attested), _TRUTH),
        **{name: _RANGES.get(kinds.get(name), _NUMBER) for name in indicators},
    }
    rates = {name for name, kind in kinds.items() if kind in _NEVER_EXACT}
    meanings: dict[str, Meaning] = {}
    for entry in listed:
        if isinstance(entry.record, Condition) and entry.name not in meanings:
            try:
                meanings[entry.record.name] = _meaning(entry.record, ranges, rates)
            except _ManyError as error:
                for fault in error.faults:
                    place = f"{entry.place}, expression, character {fault.at + 1}"
                    faults.add(entry.line("expression"), place, fault.message)
    looping = _cycles(meanings)
    for entry in listed:
        if entry.name in looping:
            circle = " -> ".join([*looping[entry.name], entry.name])
            faults.add(entry.line("expression"), entry.place, f"needs itself ({circle}); break the circle")
    sound = {name: meaning for name, meaning in meanings.items() if not _tainted(name, meanings, looping)}
    return _pushes(sound, indicators)


class _ManyError(Exception):
    def __init__(self, faults: Iterable[ExpressionError]) -> None:
        super().__init__()
        self.faults = tuple(faults)


def _meaning(condition: Condition, ranges: Mapping[str, Range], rates: set[str]) -> Meaning:
    """Raises _ManyError with every fault of the expression."""
    try:
        node = parse(condition.expression)
    except ExpressionError as error:
        raise _ManyError([error]) from error
    unknown = [ExpressionError(_unknown(n, ranges), n.at) for n in _names(node) if n.name not in ranges]
    seen = review(node, condition.expression, ranges)
    found = [*unknown, *seen.faults, *_exact_rates(node, rates)]
    if seen.constant is Truth.MET:
        found.append(ExpressionError("is met whatever happens, so it protects nobody; change or drop it", node.at))
    if seen.constant is Truth.NOT_MET:
        found.append(ExpressionError("can never be met, whatever happens; change or drop it", node.at))
    if found:
        raise _ManyError(sorted(found, key=lambda f: f.at))
    return Meaning(node, seen.signs)


def _unknown(node: Name | Attested, ranges: Mapping[str, Range]) -> str:
    outcomes = [name for name in ranges if "(" in name]
    if isinstance(node, Attested):
        known = [name.split('"')[1] for name in outcomes]
        return f"unknown outcome {node.outcome!r}; {meant(node.outcome, known, what='the outcomes are')}"
    if attested_name(node.name) in ranges:
        return f"{node.name!r} is an outcome; write `{attested_name(node.name)}`"
    known = [name for name in ranges if name not in outcomes]
    return f"unknown indicator or condition {node.name!r}; {meant(node.name, known)}"


def _names(node: Node) -> list[Name | Attested]:
    found: list[Name | Attested] = [node] if isinstance(node, Name | Attested) else []
    for child in children(node):
        found += _names(child)
    return found


def _exact_rates(node: Node, rates: set[str]) -> list[ExpressionError]:
    found = []
    if isinstance(node, Comparison) and node.operator in {"==", "!="} and rates & set(names(node)):
        rule = "a rate is known as an interval and never exactly, so this can never be decided; use `<=` or `>`"
        found.append(ExpressionError(rule, node.at))
    for child in children(node):
        found += _exact_rates(child, rates)
    return found


def _cycles(meanings: Mapping[str, Meaning]) -> dict[str, list[str]]:
    """Per condition that needs itself, the way round from it (a shortest one)."""
    found = {}
    for start in meanings:
        trails = [[start]]
        seen = {start}
        while trails and start not in found:
            trail = trails.pop(0)
            for name in meanings[trail[-1]].signs:
                if name == start:
                    found[start] = trail
                    break
                if name in meanings and name not in seen:
                    seen.add(name)
                    trails.append([*trail, name])
    return found


def _tainted(name: str, meanings: Mapping[str, Meaning], looping: Mapping[str, list[str]]) -> bool:
    """Whether a condition leads into a circle."""
    reach, todo = {name}, [name]
    while todo:
        for used in meanings[todo.pop()].signs:
            if used in meanings and used not in reach:
                reach.add(used)
                todo.append(used)
    return bool(reach & set(looping))


def _pushes(
    meanings: Mapping[str, Meaning], indicators: Mapping[str, Listed]
) -> dict[str, Mapping[str, frozenset[int]]]:
    """Per condition the directions in which indicators push it, through the conditions it names."""
    found: dict[str, Mapping[str, frozenset[int]]] = {}
    for name in TopologicalSorter(
        {n: [u for u in m.signs if u in meanings] for n, m in meanings.items()}
    ).static_order():
        pushed: dict[str, frozenset[int]] = {}
        for used, signs in meanings[name].signs.items():
            below = {used: frozenset({1})} if used in indicators else found.get(used, {})
            for indicator, inner in below.items():
                pushed[indicator] = pushed.get(indicator, frozenset()) | {a * b for a in signs for b in inner}
        found[name] = pushed
    return found


def check_gates(
    entries: Iterable[Listed],
    conditions: Mapping[str, Listed],
    pushes: Mapping[str, Mapping[str, frozenset[int]]],
    indicators: Mapping[str, Listed],
    faults: Faults,
) -> None:
    """Note gates that hang on nothing, on what does not exist, or that an attack could open."""
    for entry in entries:
        gate = entry.record
        if not isinstance(gate, Gate):
            continue
        line = entry.line("conditions")
        if not gate.conditions:
            faults.add(line, entry.place, "has no conditions, so it would always be open; list at least one")
        for name in gate.conditions:
            if name not in conditions:
                rule = f"unknown condition {name!r}; {meant(name, list(conditions), what='the conditions are')}"
                faults.add(line, entry.place, rule)
            if gate.conditions.count(name) > 1:
                faults.add(line, entry.place, f"lists {name!r} twice; list it once")
        records = [conditions[n].record for n in gate.conditions if n in conditions]
        made = [r for r in records if isinstance(r, Condition)]
        if made and len(made) == len(gate.conditions) and all(c.severity is Severity.ADVISORY for c in made):
            faults.add(line, entry.place, "has advisory conditions only, so it would always be open; make one blocking")
        _covenants(gate, entry, conditions, faults)
        kept = [conditions[n].record for n in gate.covenants if n in conditions]
        for condition in (*made, *(c for c in kept if isinstance(c, Condition))):
            if condition.severity is not Severity.ADVISORY:
                _refuse_perverse(condition, conditions[condition.name], pushes, indicators, faults)


def _covenants(gate: Gate, entry: Listed, conditions: Mapping[str, Listed], faults: Faults) -> None:
    for name in gate.covenants:
        if name not in conditions:
            rule = f"unknown condition {name!r}; {meant(name, list(conditions), what='the conditions are')}"
            faults.add(entry.line("covenants"), f"{entry.place}, covenants", rule)
        if name in gate.conditions or gate.covenants.count(name) > 1:
            faults.add(entry.line("covenants"), f"{entry.place}, covenants", f"lists {name!r} twice; list it once")


def _refuse_perverse(
    condition: Condition,
    entry: Listed,
    pushes: Mapping[str, Mapping[str, frozenset[int]]],
    indicators: Mapping[str, Listed],
    faults: Faults,
) -> None:
    """Note where more harm could make a gate's condition met."""
    for name, signs in pushes.get(condition.name, {}).items():
        indicator = indicators[name].record
        if not isinstance(indicator, Indicator) or indicator.baseline:
            continue
        if indicator.kind is IndicatorKind.SHARE:
            rule = f"one attack more, of another kind, could open the gate through {name!r}; let shares only advise"
            faults.add(entry.line("expression"), entry.place, rule)
        elif (-1 if indicator.kind in _FALLS_WITH_HARM else 1) in signs:
            rule = f"one attack more could open the gate through {name!r}; {_SAFE.get(indicator.kind, _BOUNDED)}"
            rule = rule.format(name=name)
            faults.add(entry.line("expression"), entry.place, f"{rule}, or declare a closed past as `baseline: true`")


def harm_pushes(
    condition: str, pushes: Mapping[str, Mapping[str, frozenset[int]]], indicators: Mapping[str, Listed]
) -> frozenset[int]:
    """In which directions one attack more may push a condition: 1 truer, -1 less true; both where it may be either."""
    found: set[int] = set()
    for name, signs in pushes.get(condition, {}).items():
        indicator = indicators[name].record
        if not isinstance(indicator, Indicator) or indicator.baseline:
            continue
        if indicator.kind is IndicatorKind.SHARE:
            return frozenset({1, -1})
        turn = -1 if indicator.kind in _FALLS_WITH_HARM else 1
        found |= {turn * sign for sign in signs}
    return frozenset(found)
