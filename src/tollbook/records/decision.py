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


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a gate's findings lead to on a day. The same ledger, programme and day give the same id.

    `attestations` are what the parties' word came to on each outcome or condition that needs it.
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
    software: str = ""

    @classmethod
    def build(cls, *, software: str = "", **fields: object) -> Decision:
        """A decision whose id follows from everything but the software version."""
        draft = cls(id="", software="", **fields)  # type: ignore[arg-type]
        body = msgspec.to_builtins(draft)
        del body["id"], body["software"]
        if not body["attestations"]:  # what needs nobody's word has the id that it always had
            del body["attestations"]
        return msgspec.structs.replace(draft, id=content_id("dec", body), software=software)
