"""From findings and what was decided before to a verdict: grant, hold, suspend, withdraw.

A gate that is not open is granted where nothing fails, else held. One that is open is suspended while a condition or
covenant fails, and withdrawn when what fails is terminating or its cure period ran out. What cannot be determined
suspends and never withdraws: it is not known to have failed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from tollbook.decisions.words import truth_words
from tollbook.records import Condition, Cure, Decision, Finding, Gate, StageRange, Vouching
from tollbook.vocabulary.codes import Severity, Verdict
from tollbook.vocabulary.truth import Truth


class Ruling(msgspec.Struct, frozen=True):
    """A verdict with its cure periods and its reasons."""

    verdict: Verdict
    only_undetermined: bool
    cures: tuple[Cure, ...]
    reasons: tuple[str, ...]


def is_open(previous: Decision | None) -> bool:
    """Whether the gate was granted before and not withdrawn since."""
    return previous is not None and previous.verdict in {Verdict.GRANT, Verdict.SUSPEND}


def rule(
    gate: Gate, conditions: Iterable[Condition], findings: Sequence[Finding], *, waived: Iterable[Vouching],
    stage: StageRange | None, previous: Decision | None, as_of: date,
) -> Ruling:  # fmt: skip
    """The verdict on a gate. `previous` is the last decision on it before `as_of`, None where there is none."""
    excused = {w.subject for w in waived if w.truth is Truth.MET}
    listed = [f for f in findings if f.required]
    weighing = [f for f in listed if f.severity is not Severity.ADVISORY]
    failures = [f for f in weighing if f.truth is not Truth.MET and f.condition not in excused]
    shut = stage is not None and bool(gate.stages) and stage.high not in gate.stages
    cures: tuple[Cure, ...] = ()
    spent: list[str] = []
    if not is_open(previous):
        verdict = Verdict.HOLD if failures or shut else Verdict.GRANT
    else:
        cures = _cures(failures, {c.name: c.cure_days for c in conditions}, previous, as_of)
        spent = _spent(failures, cures, as_of)
        verdict = Verdict.WITHDRAW if spent else Verdict.SUSPEND if failures or shut else Verdict.GRANT
    undetermined = bool(failures) and not shut and all(f.truth is Truth.NOT_DETERMINABLE for f in failures)
    reasons = [f"{f.condition} is {truth_words(f.truth)}" for f in failures]
    if shut and stage is not None:
        now = stage.low if stage.low == stage.high else f"between {stage.low} and {stage.high}"
        reasons.append(f"the stage is {now}, and the gate is open in {', '.join(gate.stages)} only")
    if undetermined:
        reasons.append("nothing is known to have failed; what cannot be determined does not open a gate")
    if not failures and not shut:
        reasons.append(_all_met(weighing))
    reasons += spent
    if verdict is Verdict.SUSPEND:
        reasons += [_running(failure, cure, as_of) for failure, cure in zip(failures, cures, strict=True)]
    reasons += [
        f"{f.condition} is {truth_words(f.truth)}, and waived"
        for f in weighing
        if f.condition in excused and f.truth is not Truth.MET
    ]
    reasons += [
        f"{f.condition} is {truth_words(f.truth)}, and only advises"
        for f in listed
        if f.severity is Severity.ADVISORY and f.truth is not Truth.MET
    ]
    if gate.grants and verdict is Verdict.GRANT:
        reasons.append(f"granted: {gate.grants}")
    kept = cures if verdict is Verdict.SUSPEND else ()
    return Ruling(verdict, undetermined, kept, tuple(reasons))


def _cures(
    failures: Iterable[Finding], days: dict[str, int], previous: Decision | None, as_of: date
) -> tuple[Cure, ...]:
    """The cure periods: those that ran before go on from when they began."""
    began = {cure.condition: cure.since for cure in previous.cures} if previous else {}
    found = []
    for failure in failures:
        since = began.get(failure.condition, as_of)
        length = min(days.get(failure.condition, 0), (date.max - since).days)
        found.append(Cure(condition=failure.condition, since=since, until=since + timedelta(days=length)))
    return tuple(found)


def _running(failure: Finding, cure: Cure, as_of: date) -> str:
    """How long there is to cure what fails. What is not known to have failed withdraws no gate, however long."""
    if failure.truth is Truth.NOT_MET:
        return f"{cure.condition}: not met since {cure.since}, to be cured before {cure.until}"
    since = f"{cure.condition}: not known to be met since {cure.since}"
    if as_of < cure.until:
        return f"{since}, to be cured before {cure.until}"
    return f"{since}; the time to cure it ended on {cure.until}, and the gate is withdrawn once it surely fails"


def _spent(failures: Iterable[Finding], cures: Iterable[Cure], as_of: date) -> list[str]:
    """Why the gate is withdrawn; nothing where it is not."""
    found = []
    for failure, cure in zip(failures, cures, strict=True):
        if failure.truth is not Truth.NOT_MET:
            continue
        if failure.severity is Severity.TERMINATING:
            found.append(f"{failure.condition} failed and is terminating")
        elif as_of >= cure.until:
            found.append(f"{failure.condition} failed, and the time to cure it ended on {cure.until}")
    return found


def _all_met(weighing: Sequence[Finding]) -> str:
    met = sum(1 for f in weighing if f.truth is Truth.MET)
    if met < len(weighing):
        return f"{met} of {len(weighing)} blocking conditions are met, and the others waived"
    return f"all {met} blocking conditions are met" if met > 1 else "the blocking condition is met"
