"""A decision as a tree of reasons: verdict, conditions, comparisons, measurements, incidents, passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from tollbook.decisions.words import truth_words, value_words, waiver_words
from tollbook.gazetteer.called import country_name
from tollbook.records import Decision, Finding, Incident, Measurement, Mention, Vouching
from tollbook.vocabulary.codes import Severity
from tollbook.vocabulary.truth import Truth

ReasonKind: TypeAlias = Literal[
    "verdict", "finding", "comparison", "measurement", "attestation", "note", "incident", "passage"
]


@dataclass(frozen=True, slots=True)
class Reason:
    """One node: what it is, in words, what it refers to (an id or name), how true it is, and why."""

    kind: ReasonKind
    text: str
    ref: str = ""
    truth: Truth | None = None
    because: tuple[Reason, ...] = ()


def explain(
    decision: Decision,
    *,
    incidents: Mapping[str, Incident] | None = None,
    mentions: Mapping[str, Mention] | None = None,
) -> Reason:
    """Why a decision was made, as a tree down to incidents and, where mentions are given, their passages.

    Needs nothing but the decision; `incidents` and `mentions`, both by id, add dates, places and words.
    Quotes are as the mentions hold them: mask names before showing them.
    """
    findings = {f.condition: f for f in decision.findings}
    measurements = {m.indicator: m for m in decision.measurements}
    told = _Told(
        incidents or {}, mentions or {}, {v.subject: v for v in decision.attestations},
        {v.subject: v for v in decision.waived},
    )  # fmt: skip
    because = tuple(_finding(f, findings, measurements, told) for f in decision.findings if f.required)
    lost = () if mentions is None else _lost(decision, mentions.values())
    notes = tuple(Reason("note", text) for text in (*decision.reasons, *lost))
    return Reason("verdict", f"{decision.gate}: {decision.verdict.value}", decision.id, None, (*notes, *because))


def _lost(decision: Decision, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """That words on which the decision rested are no longer told of its incidents, and whose they were."""
    told = {f"{p.report}:{p.start}-{p.end}" for m in mentions for s in m.statements for p in s.passages}
    gone = [passage for passage in decision.passages if passage not in told]
    if not gone:
        return ()
    reports = ", ".join(dict.fromkeys(passage.partition(":")[0] for passage in gone))
    many = f"{len(gone)} of the {len(decision.passages)} passages under it are no longer told of these incidents"
    return (f"{many}: removed, erased, rejected or linked otherwise since ({reports})",)


@dataclass(frozen=True, slots=True)
class _Told:
    incidents: Mapping[str, Incident]
    mentions: Mapping[str, Mention]
    vouchings: Mapping[str, Vouching]
    waivers: Mapping[str, Vouching]


def _vouching(made: Vouching) -> Reason:
    text = f"{made.subject}: attested, {truth_words(made.truth)}"
    return Reason("attestation", text, made.subject, made.truth, tuple(Reason("note", r) for r in made.reasons))


def _waiver(made: Vouching) -> Reason:
    return Reason(
        "attestation", waiver_words(made), made.subject, made.truth, tuple(Reason("note", r) for r in made.reasons)
    )


def _finding(
    finding: Finding, findings: Mapping[str, Finding], measurements: Mapping[str, Measurement], told: _Told
) -> Reason:
    advisory = "" if finding.severity is Severity.BLOCKING else f", {finding.severity.value}"
    text = f"{finding.condition}: {truth_words(finding.truth)} ({finding.expression}{advisory})"
    named = (*finding.measurements, *finding.conditions, *finding.attestations)
    comparisons = [r for r in finding.reasons if not any(r.startswith(f"{name}: ") for name in named)]
    because = (
        *(Reason("comparison", r) for r in comparisons),
        *(_finding(findings[name], findings, measurements, told) for name in finding.conditions),
        *(_measurement(measurements[name], told) for name in finding.measurements),
        *(_vouching(told.vouchings[name]) for name in finding.attestations if name in told.vouchings),
        *(_waiver(waiver) for name, waiver in told.waivers.items() if name == finding.condition),
    )
    return Reason("finding", text, finding.condition, finding.truth, because)


def _measurement(made: Measurement, told: _Told) -> Reason:
    shown = "" if made.truth is None else f"{truth_words(made.truth)}; "
    text = f"{made.indicator}: {shown}{value_words(made.value, made.unit)}, {made.start} to {made.end}"
    because = (
        *(Reason("note", reason) for reason in made.reasons),
        *(_incident(i, Truth.MET, told) for i in made.inside),
        *(_incident(i, Truth.NOT_DETERMINABLE, told) for i in made.edge),
    )
    return Reason("measurement", text, made.indicator, made.truth, because)


def _incident(name: str, inside: Truth, told: _Told) -> Reason:
    incident = told.incidents.get(name)
    text = name
    passages: list[Reason] = []
    if incident is not None:
        when, where = incident.date, incident.place
        day = "undated" if when.start is None else str(when.start)
        day += f" to {when.end}" if when.end != when.start else ""
        country = country_name(where.country) if where.country else None
        place = ", ".join(part for part in (where.name, where.admin1, country) if part)
        text = f"{name}: {incident.event_type.value.replace('_', ' ')}, {day}, {place or 'place unknown'}"
        for mention in incident.mentions:
            passages += _passages(told.mentions.get(mention))
    if inside is not Truth.MET:
        text += " (may lie outside)"
    return Reason("incident", text, name, inside, tuple(passages))


def _passages(mention: Mention | None) -> list[Reason]:
    if mention is None:
        return []
    found = {
        (p.start, p.end): Reason("passage", p.quote, f"{p.report}:{p.start}-{p.end}")
        for statement in mention.statements
        for p in statement.passages
    }
    return [found[key] for key in sorted(found)]
