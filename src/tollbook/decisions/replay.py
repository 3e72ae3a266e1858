"""A gate decided day after day, each day on the one before, without recording anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import msgspec

from tollbook.decisions.decide import gate_of
from tollbook.decisions.findings import Needs, findings_of, needs_of
from tollbook.decisions.programme import programme_id
from tollbook.decisions.stages import stage_after, stage_conditions
from tollbook.decisions.verdicts import is_open, rule
from tollbook.decisions.vouching import vouchings_of, waivers_of
from tollbook.records import Decision, Gate, Measurement, PartyKey, Programme, SignedStatement, StageRange


class Replay:
    """A gate of a checked programme, to be decided on one day after the other.

    What `decide` gives for the same measurements, but for ids, cut-off and passages, which it leaves empty. Raises
    NotFoundError for a gate that the programme does not have.
    """

    def __init__(
        self, programme: Programme, gate: str, keys: Iterable[PartyKey], statements: Iterable[SignedStatement]
    ) -> None:
        self._programme, self._gate = programme, gate_of(programme, gate)
        self._keys, self._statements = tuple(keys), tuple(statements)
        self._id = programme_id(programme)
        self._forms: dict[bool, tuple[Gate, Needs]] = {}
        self._before: Decision | None = None

    @property
    def gate(self) -> str:
        """The gate's name."""
        return self._gate.name

    @property
    def indicators(self) -> tuple[str, ...]:
        """The names of the indicators that the gate hangs on, its covenants' and stages' among them."""
        return self._form(open_=True)[1].indicators

    def step(self, day: date, measured: Callable[[str], Measurement], stage_before: StageRange | None) -> Decision:
        """The decision on a day, which must be later than the one before."""
        binding, needs = self._form(open_=is_open(self._before))
        programme = self._programme
        measurements = tuple(measured(name) for name in needs.indicators)
        vouchings = vouchings_of(programme, needs.attested, self._keys, self._statements, day)
        findings = findings_of(binding, needs, measurements, vouchings)
        stage = stage_after(programme, stage_before, {f.condition: f.truth for f in findings})
        waived = waivers_of(programme, binding.conditions, self._keys, self._statements, day)
        ruling = rule(
            binding, programme.conditions, findings, waived=waived, stage=stage, previous=self._before, as_of=day
        )
        self._before = Decision(
            id="", programme=programme.name, programme_id=self._id, gate=binding.name, as_of=day,
            verdict=ruling.verdict, only_undetermined=ruling.only_undetermined, findings=findings,
            measurements=measurements, incidents=(), passages=(), reasons=ruling.reasons, cut_off="",
            attestations=vouchings, waived=waived, cures=ruling.cures, stage=stage,
        )  # fmt: skip
        return self._before

    def _form(self, *, open_: bool) -> tuple[Gate, Needs]:
        """The gate with its covenants where it is open, as `decide` binds it."""
        if open_ not in self._forms:
            gate = self._gate
            duties = gate.covenants if open_ else ()
            binding = msgspec.structs.replace(gate, conditions=(*gate.conditions, *duties), covenants=())
            self._forms[open_] = (binding, needs_of(binding, self._programme, stage_conditions(self._programme)))
        return self._forms[open_]
