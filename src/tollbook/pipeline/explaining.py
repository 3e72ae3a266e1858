"""Why a decision was made, down to the words, and what would have changed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import msgspec
from msgspec.structs import replace

from tollbook.decisions.explain import Reason, explain
from tollbook.errors import NotFoundError, UsageError
from tollbook.exchange.masking import masked_incident, masked_mention
from tollbook.ledger import Book
from tollbook.pipeline.deciding import Circumstances, loaded_programme
from tollbook.pipeline.known import as_known_on
from tollbook.pipeline.looking import masker_of
from tollbook.records import Coverage, Decision, Incident, IndicatorKind, Per, Programme
from tollbook.vocabulary.codes import Verdict

HORIZON_DAYS = 1_096
_MOST_INCIDENTS = 500


@dataclass(frozen=True, slots=True)
class Flip:
    """A change to one incident that would have led to another verdict, in words."""

    incident: str
    change: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would change a gate's verdict.

    `day` is the first on which it would be another if nothing more happened, watched throughout and decided daily;
    None where it would not be within `horizon` days. `unseen` counts incidents that were not tried, `notes` say what
    else ends by then.
    """

    decision: Decision
    flips: tuple[Flip, ...]
    day: date | None
    verdict_then: Verdict | None
    horizon: int
    unseen: int = 0
    notes: tuple[str, ...] = ()


def why(book: Book, decision: str) -> Reason:
    """A recorded decision (by id or the beginning of one) as a tree of reasons down to the quotes, names masked.

    Words of incidents that are no longer in the book are not shown. Raises NotFoundError, UsageError.
    """
    found = find_decision(book, decision)
    masker = masker_of(book)
    incidents: dict[str, Incident] = {}
    for name in found.incidents:
        try:
            incidents[name] = book.incident(name)
        except NotFoundError:
            continue
    mentions = book.mentions(m for incident in incidents.values() for m in incident.mentions)
    reports = book.reports_by_id({m.report for m in mentions}, with_text=True)
    told = {m.id: masked_mention(m, reports[m.report], masker) for m in mentions if m.report in reports}
    return explain(found, incidents={name: masked_incident(i, masker) for name, i in incidents.items()}, mentions=told)


def find_decision(book: Book, name: str) -> Decision:
    """The recorded decision of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
    found = [d for d in book.decisions() if d.id.startswith(name)]
    if not found:
        raise NotFoundError("no decision in this book begins so; `tollbook decisions` lists them", subject=name)
    if len(found) > 1:
        raise UsageError(f"several decisions begin so: {', '.join(d.id for d in found[:6])}", subject=name)
    return found[0]


def what_if(
    book: Book, programme: Programme | Path | str, gate: str | None = None, *, as_of: date | None = None,
    horizon: int = HORIZON_DAYS,
) -> tuple[WhatIf, ...]:  # fmt: skip
    """What would change the verdict on each gate (or one): an incident removed or corrected, or time alone.

    Raises ProgrammeError, NotFoundError.
    """
    loaded = loaded_programme(programme)
    gates = [gate] if gate is not None else [g.name for g in loaded.gates]
    with as_known_on(book, as_of) as then:
        day = as_of or book.now().date()
        found = Circumstances.of(then, loaded, day, book.decisions()).with_incidents(then)
        return tuple(_what_if(found, name, horizon) for name in gates)


def _what_if(found: Circumstances, gate: str, horizon: int) -> WhatIf:
    decision = found.decide(gate)
    by_id = {i.id: i for i in found.incidents}
    names = [n for n in decision.incidents if n in by_id]
    flips = []
    for name in names[:_MOST_INCIDENTS]:
        for words, instead in _changes(by_id[name]):
            others = tuple(i for i in found.incidents if i.id != name)
            then = replace(found, incidents=others if instead is None else (*others, instead)).decide(gate)
            if then.verdict is not decision.verdict:
                flips.append(Flip(name, words, then.verdict))
    then = _in_time(found, gate, decision, horizon)
    changed = then.verdict is not decision.verdict
    return WhatIf(
        decision, tuple(flips), then.as_of if changed else None, then.verdict if changed else None, horizon,
        max(0, len(names) - _MOST_INCIDENTS), _ended(found.programme, then),
    )  # fmt: skip


def _changes(incident: Incident) -> list[tuple[str, Incident | None]]:
    """What may turn out of an incident: that it was none, or that its tolls are what was said at least or at most."""
    found: list[tuple[str, Incident | None]] = [("removed", None)]
    if any(t.low != t.high for t in incident.tolls):
        low = tuple(msgspec.structs.replace(t, best=t.low, high=t.low) for t in incident.tolls)
        found.append(("its toll corrected to the lowest figure", msgspec.structs.replace(incident, tolls=low)))
        high = tuple(
            msgspec.structs.replace(t, low=t.high, best=t.high) if t.high is not None else t for t in incident.tolls
        )
        found.append(("its toll corrected to the highest figure", msgspec.structs.replace(incident, tolls=high)))
    return found


def _ended(programme: Programme, then: Decision) -> tuple[str, ...]:
    """That the exposure declared is over by then, and which rates cannot be told any more for that."""
    last = max((e.end for e in programme.exposure), default=None)
    per = {i.name for i in programme.indicators
           if i.kind in {IndicatorKind.RATE, IndicatorKind.RATE_SEQUENCE} and i.per is not Per.YEARS}  # fmt: skip
    lost = [m.indicator for m in then.measurements if m.indicator in per and m.value is None]
    if last is None or then.as_of <= last or not lost:
        return ()
    rule = f"the exposure declared ends on {last}, after which {', '.join(lost)} cannot be determined; declare more"
    return (rule,)


def _in_time(found: Circumstances, gate: str, decision: Decision, horizon: int) -> Decision:
    """The first decision with another verdict if nothing more happened, or that at the horizon."""
    watch = found.programme.watch
    first = found.day + timedelta(days=1)
    quiet = tuple(
        Coverage.build(source=f"watched from now on ({n})", start=first, end=found.day + timedelta(days=horizon))
        for n in range(max(1, watch.min_sources))
    )
    now = replace(found, coverage=(*found.coverage, *quiet), mentions=())
    before = decision
    for _ in range(horizon):
        now = replace(now, day=now.day + timedelta(days=1), previous={gate: before}, stage_before=before.stage)
        before = now.decide(gate)
        if before.verdict is not decision.verdict:
            break
    return before
