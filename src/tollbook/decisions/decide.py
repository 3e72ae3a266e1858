"""Findings to a decision: granted only where every blocking condition is met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from tollbook.decisions.building import meant
from tollbook.decisions.findings import findings_of, needs_of
from tollbook.decisions.programme import check_programme, programme_id
from tollbook.decisions.vouching import vouchings_of
from tollbook.decisions.words import truth_words
from tollbook.errors import NotFoundError
from tollbook.measurement import measure
from tollbook.records import (
    Coverage,
    Decision,
    Finding,
    Gate,
    Incident,
    Mention,
    PartyKey,
    Programme,
    SignedStatement,
)
from tollbook.vocabulary.codes import Severity, Verdict
from tollbook.vocabulary.truth import Truth


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
    software: str = "",
) -> Decision:
    """What a gate's conditions lead to on `as_of`, over the incidents and coverage then known.

    A pure function: the order of incidents, coverage and mentions makes no difference, and the same input
    gives the same id. `cut_off` says up to where the ledger was read; `mentions` are those of the incidents
    (their passages are listed); `statements` what parties signed, `keys` with what. Raises ProgrammeError for a
    programme with faults, NotFoundError for a gate that it does not have.
    """
    check_programme(programme)
    chosen = _gate(programme, gate)
    needs = needs_of(chosen, programme)
    counted, watched = tuple(incidents), tuple(coverage)
    indicators = {i.name: i for i in programme.indicators}
    measurements = tuple(measure(indicators[name], programme, counted, watched, as_of) for name in needs.indicators)
    vouchings = vouchings_of(programme, needs.attested, keys, statements, as_of)
    findings = findings_of(chosen, needs, measurements, vouchings)
    failures = [f for f in findings if f.required and f.severity is Severity.BLOCKING and f.truth is not Truth.MET]
    ids = sorted({i for m in measurements for i in (*m.inside, *m.edge)})
    return Decision.build(
        software=software, programme=programme.name, programme_id=programme_id(programme), gate=chosen.name,
        as_of=as_of, verdict=Verdict.HOLD if failures else Verdict.GRANT,
        only_undetermined=bool(failures) and all(f.truth is Truth.NOT_DETERMINABLE for f in failures),
        findings=findings, measurements=measurements, incidents=tuple(ids),
        passages=_passages(ids, counted, mentions), reasons=_reasons(chosen, findings, failures), cut_off=cut_off,
        attestations=vouchings,
    )  # fmt: skip


def decide_all(
    programme: Programme, incidents: Iterable[Incident], coverage: Iterable[Coverage], as_of: date, cut_off: str,
    *, mentions: Iterable[Mention] = (), keys: Iterable[PartyKey] = (), statements: Iterable[SignedStatement] = (),
    software: str = "",
) -> tuple[Decision, ...]:  # fmt: skip
    """A decision for every gate, in the programme's order; see `decide`."""
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
            software=software,
        )
        for gate in programme.gates
    )


def _gate(programme: Programme, name: str) -> Gate:
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


def _reasons(gate: Gate, findings: Iterable[Finding], failures: list[Finding]) -> tuple[str, ...]:
    listed = [f for f in findings if f.required]
    blocking = [f for f in listed if f.severity is Severity.BLOCKING]
    reasons = [f"{f.condition} is {truth_words(f.truth)}" for f in failures]
    if not failures:
        count = len(blocking)
        reasons.append(f"all {count} blocking conditions are met" if count > 1 else "the blocking condition is met")
    elif all(f.truth is Truth.NOT_DETERMINABLE for f in failures):
        reasons.append("nothing is known to have failed; what cannot be determined does not open a gate")
    reasons += [
        f"{f.condition} is {truth_words(f.truth)}, and only advises"
        for f in listed
        if f.severity is not Severity.BLOCKING and f.truth is not Truth.MET
    ]
    if gate.grants and not failures:
        reasons.append(f"granted: {gate.grants}")
    return tuple(reasons)
