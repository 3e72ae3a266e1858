"""Measurements, findings and decisions, each with its reasons."""

from __future__ import annotations

from datetime import date

import msgspec

from tollbook.records.attestation import Vouching
from tollbook.vocabulary.codes import Severity, Verdict
from tollbook.vocabulary.ids import content_id
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """An indicator's value with its interval, window and cut-off.

    `value` None is not determinable, and `reasons` says why. `inside` lists incidents certainly counted,
    `edge` those that may lie outside the scope (they count in `high` only). A rate carries the `count` and
    the `exposure` (in its unit) it was made of; its interval has the confidence `level`. An indicator that is a
    predicate has a `truth`, and its value is what that was found from. `coverage` is the share of the window's
    days on which the whole area was watched, `mentions` how many tell of the incidents.
    """

    indicator: str
    value: Interval | None
    unit: str
    start: date
    end: date
    inside: tuple[str, ...] = ()
    edge: tuple[str, ...] = ()
    count: Interval | None = None
    exposure: Interval | None = None
    level: float | None = None
    truth: Truth | None = None
    coverage: float | None = None
    mentions: int = 0
    reasons: tuple[str, ...] = ()


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What a condition came to, and why.

    `measurements`, `conditions` and `attestations` name what it rests on. `required` is False for a condition that
    the gate does not list but that one of its conditions names.
    """

    condition: str
    expression: str
    truth: Truth
    severity: Severity
    reasons: tuple[str, ...]
    measurements: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    attestations: tuple[str, ...] = ()
    required: bool = True


class Cure(msgspec.Struct, frozen=True, kw_only=True):
    """That a granted gate's condition has not been met since a day, and until when it may be cured."""

    condition: str
    since: date
    until: date


class StageRange(msgspec.Struct, frozen=True, kw_only=True):
    """The stage that a programme is in: from the mildest to the strictest that it may be, by name."""

    low: str
    high: str


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a gate's findings lead to on a day. The same ledger, programme and day give the same id.

    `attestations` are what the parties' word came to on each outcome or condition that needs it, `waived` their word
    on conditions that are waived. `cures` are the cure periods that run, `previous` the decision that they follow on.
    `passages` are written `report:start-end`, their words stay in the ledger. `software` is the version that
    made it and stands outside the id.
    """

    id: str
    programme: str
    programme_id: str
    gate: str
    as_of: date
    verdict: Verdict
    only_undetermined: bool
    findings: tuple[Finding, ...]
    measurements: tuple[Measurement, ...]
    incidents: tuple[str, ...]
    passages: tuple[str, ...]
    reasons: tuple[str, ...]
    cut_off: str
    attestations: tuple[Vouching, ...] = ()
    waived: tuple[Vouching, ...] = ()
    cures: tuple[Cure, ...] = ()
    stage: StageRange | None = None
    previous: str | None = None
    software: str = ""

    @classmethod
    def build(cls, *, software: str = "", **fields: object) -> Decision:
        """A decision whose id follows from everything but the software version."""
        draft = cls(id="", software="", **fields)  # type: ignore[arg-type]
        body = msgspec.to_builtins(draft)
        del body["id"], body["software"]
        for name in (
            "attestations",
            "waived",
            "cures",
            "stage",
            "previous",
        ):  # what needs none has the id it always had
            if not body[name]:
                del body[name]
        return msgspec.structs.replace(draft, id=content_id("dec", body), software=software)
