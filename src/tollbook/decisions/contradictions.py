"""Gates that could never be granted: conditions whose bounds exclude each other, or what their indicator can reach."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from tollbook.decisions.building import Faults
from tollbook.decisions.expressions import ExpressionError, Node, parse
from tollbook.decisions.expressions.nodes import Comparison, Junction, Name, Number
from tollbook.decisions.predicates import Listed
from tollbook.records import Condition, Gate, Indicator, IndicatorKind
from tollbook.vocabulary.codes import Severity

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}


def check_contradictions(
    gates: Iterable[Listed], conditions: Mapping[str, Listed], indicators: Mapping[str, Listed], faults: Faults
) -> None:
    """Note gates whose blocking conditions can never all be met. Only plain bounds (`name <= number`) are compared."""
    known = {n: e.record for n, e in conditions.items() if isinstance(e.record, Condition)}
    for entry in gates:
        gate = entry.record
        if not isinstance(gate, Gate):
            continue
        named = [known[n] for n in gate.conditions if n in known]
        bounds: dict[str, list[tuple[str, float]]] = {}
        seen: set[str] = set()
        for condition in named:
            if condition.severity is not Severity.ADVISORY:
                for name, operator, number in _bounds(condition.name, known, seen):
                    bounds.setdefault(name, []).append((operator, number))
        for name, found in bounds.items():
            indicator = indicators[name].record if name in indicators else None
            if isinstance(indicator, Indicator) and not _possible(found, _most(indicator)):
                said = " and ".join(f"{name} {operator} {number:g}" for operator, number in dict.fromkeys(found))
                rule = f"can never be granted: {said} cannot hold{' together' if len(set(found)) > 1 else ''}"
                if _most(indicator) < math.inf:
                    rule += f" ({name} looks back {_most(indicator):g} days)"
                faults.add(entry.line("conditions"), entry.place, f"{rule}; change one of them")


def _most(indicator: Indicator) -> float:
    """The most that an indicator can be: days since the last attack cannot exceed the window looked at."""
    days = indicator.kind is IndicatorKind.DAYS_SINCE and indicator.window_days is not None
    return float(indicator.window_days or 0) if days else math.inf


def _bounds(name: str, known: Mapping[str, Condition], seen: set[str]) -> Iterator[tuple[str, str, float]]:
    """Whatever must hold of single names for a condition to be met, through `&&` and named conditions, each once."""
    if name in seen or name not in known:
        return
    seen.add(name)
    try:
        node = parse(known[name].expression)
    except ExpressionError:
        return
    yield from _of(node, known, seen)


def _of(node: Node, known: Mapping[str, Condition], seen: set[str]) -> Iterator[tuple[str, str, float]]:
    match node:
        case Junction(operator="&&"):
            for term in node.terms:
                yield from _of(term, known, seen)
        case Name():
            yield from _bounds(node.name, known, seen)
        case Comparison(left=Name(name=name), right=Number(value=value)) if node.operator in _TURNED:
            yield name, node.operator, value
        case Comparison(left=Number(value=value), right=Name(name=name)) if node.operator in _TURNED:
            yield name, _TURNED[node.operator], value


def _possible(bounds: Iterable[tuple[str, float]], most: float) -> bool:
    low, low_open, high, high_open = 0.0, False, most, False
    for operator, number in bounds:
        if operator in {">", ">=", "=="} and (number, operator == ">") > (low, low_open):
            low, low_open = number, operator == ">"
        if operator in {"<", "<=", "=="} and (number, operator != "<") < (high, not high_open):
            high, high_open = number, operator == "<"
    return low < high or (low == high and not low_open and not high_open)
