"""A programme in words, and what somebody who is about to sign it should know."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from tollbook.decisions.expressions import attested_name, names, parse
from tollbook.decisions.protocols import body_of
from tollbook.decisions.statements import subjects_of
from tollbook.decisions.words import counted
from tollbook.measurement.areas import area_doubts
from tollbook.records import Condition, Indicator, IndicatorKind, Programme, Verification
from tollbook.vocabulary.codes import Severity

TEMPLATE = """\
# What is promised, to whom, on which conditions. Change every line; `tollbook programme validate` names what is wrong.
name: Invented quarry, mining licence
version: 1
text: >-
  The licence is renewed when half a year has passed without anybody killed near the quarry, and joint patrols are held.

parties:
  - {name: Village council}
  - {name: District police, part_of: Interior ministry}

sites:
  - {name: Quarry, lat: 38.5, lon: 70.2, radius_km: 80, country: TJ}

outcomes:                        # what no report shows: parties attest it
  - name: patrols
    text: Joint patrols are held every week.
    verification: {evidence: the patrol log, verifiers: [Village council, District police], quorum: 2, valid_days: 45}

indicators:
  - {name: killed_180_days, measure: killed, window_days: 180, scope: {sites: [Quarry]}}
  - {name: attacks_180_days, window_days: 180, scope: {sites: [Quarry]}}

conditions:
  - {name: nobody_killed, expression: killed_180_days == 0, text: Nobody was killed in an attack near the quarry.}
  - {name: attacks_rare, expression: attacks_180_days <= 1, cure_days: 30, text: At most one attack near the quarry.}
  - {name: patrolled, expression: 'attested("patrols")', cure_days: 45, text: Joint patrols are held.}

gates:
  - {name: licence, conditions: [nobody_killed, attacks_rare, patrolled], grants: Renewal of the licence for two years}
"""


def outline(programme: Programme) -> Iterator[tuple[int, str]]:
    """A checked programme line by line, each with its depth: gates, their conditions, how each is verified."""
    conditions = {c.name: c for c in programme.conditions}
    yield 0, f"{programme.name}, version {programme.version}"
    for gate in programme.gates:
        yield 0, f"gate {gate.name}" + (f": {gate.grants}" if gate.grants else "")
        if gate.stages:
            yield 1, f"only in the stages {', '.join(gate.stages)}"
        for name in gate.conditions:
            yield from _condition(conditions[name], programme, "")
        for name in gate.covenants:
            yield from _condition(conditions[name], programme, "once granted: ")
    for outcome in programme.outcomes:
        yield 0, f"outcome {outcome.name}" + (f": {outcome.text}" if outcome.text else "")
        yield 1, verification_words(outcome.verification, programme)
    for stage in programme.stages:
        steps = [f"rises when {stage.rise}"] if stage.rise else []
        steps += [f"falls when {stage.fall}"] if stage.fall else []
        yield 0, f"stage {stage.name}" + (f": {', '.join(steps)}" if steps else "")
    for waiver in programme.waivers:
        who = f"{waiver.quorum} of {', '.join(waiver.by)}"
        yield 0, f"{', '.join(waiver.conditions)} may be waived by {who}, for at most {counted(waiver.max_days)}"


def _condition(condition: Condition, programme: Programme, before: str) -> Iterator[tuple[int, str]]:
    yield 1, f"{before}{condition.text or condition.name} ({condition.expression})"
    if condition.severity is Severity.ADVISORY:
        yield 2, "only advises"
    elif condition.severity is Severity.TERMINATING:
        yield 2, "withdraws a granted gate at once when it fails"
    else:
        cure = f"is withdrawn after {counted(condition.cure_days)}" if condition.cure_days else "is withdrawn at once"
        yield 2, f"a granted gate {cure} when it fails"
    for words in _verified_by(condition, programme):
        yield 2, words


def _verified_by(condition: Condition, programme: Programme) -> Iterator[str]:
    """By what a condition is verified: the ledger, the parties' word on outcomes that it asks for, or both."""
    read = _read_by(condition, {c.name: c for c in programme.conditions})
    outcomes = [outcome for outcome in programme.outcomes if attested_name(outcome.name) in read]
    if condition.verification.verifiers or any(i.name in read for i in programme.indicators) or not outcomes:
        yield verification_words(condition.verification, programme)
    for outcome in outcomes:
        yield f"{outcome.name} is {verification_words(outcome.verification, programme)}"


def _read_by(condition: Condition, conditions: Mapping[str, Condition]) -> set[str]:
    """What a condition's expression names, with what the conditions that it names do."""
    found, seen, left = set[str](), {condition.name}, [condition]
    while left:
        read = {*names(parse(left.pop().expression))}
        found |= read
        left += [conditions[name] for name in read if name in conditions and name not in seen]
        seen |= read
    return found


def verification_words(protocol: Verification, programme: Programme) -> str:
    """How something is verified: evidence, verifiers, lag."""
    lag = programme.watch.lag_days
    if not protocol.verifiers:
        sources = counted(programme.watch.min_sources, "source", "sources")
        words = f"verified by the ledger, watched by at least {sources} a day"
        return (
            words + (f", {counted(lag)} late" if lag else "") + (f"; {protocol.evidence}" if protocol.evidence else "")
        )
    bodies = len({body_of(name, programme.parties) for name in protocol.verifiers})
    words = f"attested by {protocol.quorum} of {bodies} independent parties ({', '.join(protocol.verifiers)})"
    words += f", on {protocol.evidence}" if protocol.evidence else ""
    words += f", within {counted(protocol.lag_days)}" if protocol.lag_days else ""
    return words + (f", valid for {counted(protocol.valid_days)}" if protocol.valid_days is not None else "")


def notices(programme: Programme, registered: Collection[str] = (), watched: Collection[str] = ()) -> list[str]:
    """What is no fault and should be known before signing.

    `registered` are the parties whose keys a book knows, `watched` the countries that it watches ("*" for all).
    """
    parsed = {c.name: names(parse(c.expression)) for c in programme.conditions}
    listed = {name for gate in programme.gates for name in (*gate.conditions, *gate.covenants)}
    listed |= {name for stage in programme.stages for name in (stage.rise, stage.fall) if name}
    listed |= {used for found in parsed.values() for used in found}
    found = [f"condition {name} is used by no gate" for name in parsed if name not in listed]
    found += [f"outcome {o.name} is used by no condition" for o in programme.outcomes
              if attested_name(o.name) not in listed]  # fmt: skip
    found += [f"indicator {i.name} is used by no condition" for i in programme.indicators if i.name not in listed]
    asked = {name for verifiers in subjects_of(programme).values() for name in verifiers}
    known = {p.name for p in programme.parties if p.key} | set(registered)
    found += [f"no key of {name} is known, so nothing it signs counts" for name in sorted(asked - known)]
    if "*" not in watched:
        found += [_unwatched(i, watched) for i in programme.indicators if _unseen(i, watched)]
    return [*found, *(f"indicator {i.name}: {doubt}" for i in programme.indicators for doubt in area_doubts(i))]


def _unseen(indicator: Indicator, watched: Collection[str]) -> bool:
    return bool(set(indicator.scope.countries) - set(watched)) and indicator.kind is not IndicatorKind.SHARE


def _unwatched(indicator: Indicator, watched: Collection[str]) -> str:
    missing = ", ".join(sorted(set(indicator.scope.countries) - set(watched)))
    return f"indicator {indicator.name} counts in {missing}, which the ledger does not watch; it cannot be determined"
