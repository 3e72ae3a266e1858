"""Conditions to findings: each with its truth, its comparisons and what they were made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter

import msgspec

from tollbook.decisions.expressions import Clause, Node, attested_name, evaluate, names, parse
from tollbook.decisions.words import clause_words, truth_words, value_words
from tollbook.records import Condition, Finding, Gate, Measurement, Programme, Vouching
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth


class Needs(msgspec.Struct, frozen=True):
    """What a gate hangs on: its conditions with those they name, each before those that name it; indicators.

    `attested` names the outcomes and conditions on which parties' word is needed.
    """

    conditions: tuple[tuple[Condition, Node], ...]
    indicators: tuple[str, ...]
    attested: tuple[str, ...] = ()


def needs_of(gate: Gate, programme: Programme, also: Iterable[str] = ()) -> Needs:
    """Everything that must be measured and evaluated for a gate of a checked programme, and for further conditions."""
    conditions = {c.name: c for c in programme.conditions}
    nodes: dict[str, Node] = {}
    todo = [*gate.conditions, *also]
    while todo:
        name = todo.pop()
        if name not in nodes:
            nodes[name] = parse(conditions[name].expression)
            todo += [used for used in names(nodes[name]) if used in conditions]
    graph = {name: sorted(u for u in names(nodes[name]) if u in nodes) for name in sorted(nodes)}
    order = tuple(TopologicalSorter(graph).static_order())
    used = {n for node in nodes.values() for n in names(node)}
    wanted = tuple(i.name for i in programme.indicators if i.name in used)
    attested = [o.name for o in programme.outcomes if attested_name(o.name) in used]
    attested += [n for n in order if conditions[n].verification.verifiers]
    return Needs(tuple((conditions[n], nodes[n]) for n in order), wanted, tuple(attested))


def findings_of(
    gate: Gate, needs: Needs, measurements: Iterable[Measurement], vouchings: Iterable[Vouching] = ()
) -> tuple[Finding, ...]:
    """The findings of a gate: those it lists in its order, then those that they name, by name."""
    vouched = {v.subject: v for v in vouchings}
    measured = {m.indicator: m for m in measurements}
    values: dict[str, Interval | Truth] = {n: m.value for n, m in measured.items() if m.value is not None}
    values |= {attested_name(name): v.truth for name, v in vouched.items()}
    values |= {n: m.truth for n, m in measured.items() if m.truth is not None}
    found: dict[str, Finding] = {}
    for condition, node in needs.conditions:
        outcome = evaluate(node, condition.expression, values)
        used = names(node)
        words = [n for n in vouched if attested_name(n) in used or n == condition.name]
        truth = outcome.truth & vouched[condition.name].truth if condition.name in vouched else outcome.truth
        values[condition.name] = truth
        found[condition.name] = Finding(
            condition=condition.name, expression=condition.expression, truth=truth, severity=condition.severity,
            reasons=(*_reasons(used, outcome.clauses, measured, found), *_words([vouched[n] for n in words])),
            measurements=tuple(n for n in used if n in measured), conditions=tuple(n for n in used if n in found),
            attestations=tuple(words),
            required=condition.name in gate.conditions,
        )  # fmt: skip
    listed = [found[name] for name in gate.conditions]
    return (*listed, *(found[name] for name in sorted(found) if name not in gate.conditions))


def _reasons(
    used: Iterable[str], clauses: Iterable[Clause], measured: Mapping[str, Measurement], found: Mapping[str, Finding]
) -> tuple[str, ...]:
    """Its comparisons, what the names stand for, and why a number is not known closer."""
    reasons = [clause_words(clause) for clause in clauses]
    for name in used:
        if name in measured:
            made = measured[name]
            shown = "" if made.truth is None else f"{truth_words(made.truth)}; "
            reasons.append(f"{name}: {shown}{value_words(made.value, made.unit)}, {made.start} to {made.end}")
            reasons += [f"{name}: {reason}" for reason in made.reasons]
        elif name in found:
            reasons.append(f"{name}: {truth_words(found[name].truth)}")
    return tuple(reasons)


def _words(vouchings: Iterable[Vouching]) -> list[str]:
    """What the parties' word came to, each line under the name of what they attest."""
    return [f"{v.subject}: {line}" for v in vouchings for line in (f"attested: {truth_words(v.truth)}", *v.reasons)]
