"""Findings to a decision: granted only where every blocking condition is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import msgspec

from tollbook.decisions.building import meant
from tollbook.decisions.findings import findings_of, needs_of
from tollbook.decisions.programme import check_programme, programme_id
from tollbook.decisions.stages import stage_after, stage_conditions
from tollbook.decisions.verdicts import is_open, rule
from tollbook.decisions.vouching import vouchings_of, waivers_of
from tollbook.errors import NotFoundError
from tollbook.measurement import measure
from tollbook.records import (
    Coverage,
    Decision,
    Gate,
    Incident,
    Measurement,
    Mention,
    PartyKey,
    Programme,
    SignedStatement,
    StageRange,
)


def decide(  # noqa: PLR0917 - a decision is made of six things
    programme: Programme,
    gate: str,
    incidents: Iterable[Incident],
    coverage: Iterable[Coverage],
    as_of: date,
    cut_off: str,
    *,
    mentions: Iterable[Mention] = (),
    keys: Iterable[PartyKey] = (),
    statements: Iterable[SignedStatement] = (),
    previous: Decision | None = None,
    stage_before: StageRange | None = None,
    software: str = "",
) -> Decision:
    """What a gate's conditions lead to on `as_of`, over the incidents and coverage then known.

    A pure function: the order of incidents, coverage and mentions makes no difference, and the same input
    gives the same id. `cut_off` says up to where the ledger was read; `mentions` are those of the incidents
    (their passages are listed); `statements` what parties signed, `keys` with what. `previous` is the
    last decision on the gate before `as_of`, `stage_before` the stage that the programme was in by then. Raises
    ProgrammeError for a programme with faults, NotFoundError for a gate that it does not have.
    """
    counted, watched = tuple(incidents), tuple(coverage)
    indicators = {i.name: i for i in programme.indicators}
    return decide_measured(
        programme, gate, lambda name: measure(indicators[name], programme, counted, watched, as_of), as_of, cut_off,
        passages=lambda ids: _passages(ids, counted, mentions), keys=keys, statements=statements, previous=previous,
        stage_before=stage_before, software=software,
    )  # fmt: skip


def decide_measured(
    programme: Programme, gate: str, measured: Callable[[str], Measurement], as_of: date, cut_off: str, *,
    passages: Callable[[Sequence[str]], tuple[str, ...]], keys: Iterable[PartyKey] = (),
    statements: Iterable[SignedStatement] = (), previous: Decision | None = None,
    stage_before: StageRange | None = None, software: str = "",
) -> Decision:  # fmt: skip
    """The same where indicators are measured, by name, and passages of incidents looked up when they are asked for."""
    check_programme(programme)
    chosen = gate_of(programme, gate)
    duties = chosen.covenants if is_open(previous) else ()
    binding = msgspec.structs.replace(chosen, conditions=(*chosen.conditions, *duties), covenants=())
    needs = needs_of(binding, programme, stage_conditions(programme))
    measurements = tuple(measured(name) for name in needs.indicators)
    vouchings = vouchings_of(programme, needs.attested, keys, statements, as_of)
    findings = findings_of(binding, needs, measurements, vouchings)
    stage = stage_after(programme, stage_before, {f.condition: f.truth for f in findings})
    waived = waivers_of(programme, binding.conditions, keys, statements, as_of)
    ruling = rule(binding, programme.conditions, findings, waived=waived, stage=stage, previous=previous, as_of=as_of)
    ids = sorted({i for m in measurements for i in (*m.inside, *m.edge)})
    return Decision.build(
        software=software, programme=programme.name, programme_id=programme_id(programme), gate=chosen.name,
        as_of=as_of, verdict=ruling.verdict, only_undetermined=ruling.only_undetermined,
        findings=findings, measurements=measurements, incidents=tuple(ids),
        passages=passages(ids), reasons=ruling.reasons, cut_off=cut_off, attestations=vouchings,
        waived=waived, cures=ruling.cures, stage=stage, previous=previous.id if previous else None,
    )  # fmt: skip


def decide_all(
    programme: Programme, incidents: Iterable[Incident], coverage: Iterable[Coverage], as_of: date, cut_off: str,
    *, mentions: Iterable[Mention] = (), keys: Iterable[PartyKey] = (), statements: Iterable[SignedStatement] = (),
    previous: Mapping[str, Decision] | None = None, stage_before: StageRange | None = None, software: str = "",
) -> tuple[Decision, ...]:  # fmt: skip
    """A decision for every gate, in the programme's order, `previous` those before by gate; see `decide`."""
    counted, watched, told = tuple(incidents), tuple(coverage), tuple(mentions)
    signed, registered = tuple(statements), tuple(keys)
    return tuple(
        decide(
            programme,
            gate.name,
            counted,
            watched,
            as_of,
            cut_off,
            mentions=told,
            keys=registered,
            statements=signed,
            previous=(previous or {}).get(gate.name),
            stage_before=stage_before,
            software=software,
        )
        for gate in programme.gates
    )


def gate_of(programme: Programme, name: str) -> Gate:
    """The gate of that name. Raises NotFoundError, naming those that there are."""
    for gate in programme.gates:
        if gate.name == name:
            return gate
    known = [gate.name for gate in programme.gates]
    raise NotFoundError(
        f"there is no gate {name!r}; {meant(name, known, what='the gates are')}", subject=programme.name
    )


def _passages(ids: Iterable[str], incidents: Iterable[Incident], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Where the mentions of those incidents are supported, as `report:start-end`."""
    by_id: Mapping[str, Incident] = {i.id: i for i in incidents}
    wanted = {m for i in ids for m in by_id[i].mentions}
    found = {
        f"{p.report}:{p.start}-{p.end}"
        for mention in mentions
        if mention.id in wanted
        for statement in mention.statements
        for p in statement.passages
    }
    return tuple(sorted(found))
