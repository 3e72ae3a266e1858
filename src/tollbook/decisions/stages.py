"""Stages: which one a programme is in, as far as that can be told, and what a stage may hang on.

The stage is an interval as numbers are: where it cannot be determined whether a rule is met, both possibilities are
kept. A gate is open only where the strictest stage possible allows it, so that what is not known never opens one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tollbook.decisions.building import Faults, meant
from tollbook.decisions.predicates import Listed, harm_pushes
from tollbook.records import Gate, Programme, Stage, StageRange
from tollbook.vocabulary.truth import Truth


def stage_after(programme: Programme, before: StageRange | None, truths: Mapping[str, Truth]) -> StageRange | None:
    """The stage that follows on an earlier one (the first stage, where there was none); None without stages.

    `truths` are those of the conditions that stages name. It moves by one stage at most. A stage is left for a milder
    one only where the rule that would lead straight back is surely not met.
    """
    if not programme.stages:
        return None
    names = [stage.name for stage in programme.stages]
    low = names.index(before.low) if before and before.low in names else 0
    high = names.index(before.high) if before and before.high in names else 0
    if before and before.high not in names:
        high = len(names) - 1  # a new version of the programme renamed it: the strictest until a rule says otherwise
    return StageRange(low=names[_low(programme, low, truths)], high=names[_high(programme, high, truths)])


def stage_conditions(programme: Programme) -> tuple[str, ...]:
    """The conditions that stages name."""
    named = [name for stage in programme.stages for name in (stage.rise, stage.fall) if name]
    return tuple(dict.fromkeys(named))


def _high(programme: Programme, at: int, truths: Mapping[str, Truth]) -> int:
    stages = programme.stages
    if at + 1 < len(stages) and _truth(stages[at].rise, truths) is not Truth.NOT_MET:
        return at + 1
    falls = at > 0 and _truth(stages[at].fall, truths) is Truth.MET
    return at - 1 if falls and _truth(stages[at - 1].rise, truths) is Truth.NOT_MET else at


def _low(programme: Programme, at: int, truths: Mapping[str, Truth]) -> int:
    stages = programme.stages
    if at + 1 < len(stages) and _truth(stages[at].rise, truths) is Truth.MET:
        return at + 1
    falls = at > 0 and _truth(stages[at].fall, truths) is not Truth.NOT_MET
    return at - 1 if falls and _truth(stages[at - 1].rise, truths) is not Truth.MET else at


def _truth(name: str | None, truths: Mapping[str, Truth]) -> Truth:
    return Truth.NOT_MET if name is None else truths[name]


def check_stages(  # noqa: PLR0917 - it looks at three sections in the light of two
    stages: Iterable[Listed], gates: Iterable[Listed], conditions: Mapping[str, Listed],
    pushes: Mapping[str, Mapping[str, frozenset[int]]], indicators: Mapping[str, Listed], faults: Faults,
) -> None:  # fmt: skip
    """Note rules that name nothing, that harm would soften, or that lead nowhere, and gates in unknown stages."""
    listed = list(stages)
    names = [entry.name for entry in listed if entry.name]
    for at, entry in enumerate(listed):
        stage = entry.record
        if not isinstance(stage, Stage):
            continue
        for key, name, harmful in (("rise", stage.rise, -1), ("fall", stage.fall, 1)):
            if name is None:
                continue
            if name not in conditions:
                rule = f"unknown condition {name!r}; {meant(name, list(conditions), what='the conditions are')}"
                faults.add(entry.line(key), f"{entry.place}, {key}", rule)
            elif harmful in harm_pushes(name, pushes, indicators):
                rule = f"one attack more could make it milder through {name!r}; stages go from mild to strict"
                faults.add(entry.line(key), f"{entry.place}, {key}", rule)
        if stage.rise and at == len(listed) - 1:
            faults.add(entry.line("rise"), entry.place, "is the strictest stage, so it cannot rise; leave `rise` out")
        if stage.fall and at == 0:
            faults.add(entry.line("fall"), entry.place, "is the mildest stage, so it cannot fall; leave `fall` out")
        if at and not any(isinstance(e.record, Stage) and e.record.rise for e in listed[at - 1 : at]):
            faults.add(entry.line("name"), entry.place, "can never be reached; give the stage before it a `rise`")
    for entry in gates:
        if isinstance(entry.record, Gate) and entry.record.stages:
            _gate(entry, entry.record, names, faults)


def _gate(entry: Listed, gate: Gate, names: list[str], faults: Faults) -> None:
    for name in gate.stages:
        if name not in names:
            faults.add(entry.line("stages"), entry.place, f"unknown stage {name!r}; {meant(name, names)}")
            return
    if list(gate.stages) != names[: len(gate.stages)]:
        first = ", ".join(names[: len(gate.stages)])
        rule = f"a gate is open in the mildest stages, in their order ({first}), or harm could open it"
        faults.add(entry.line("stages"), entry.place, rule)
