"""Conditions to decisions over a book: `check` looks, `decide` also records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec
from msgspec.structs import replace

from tollbook.decisions.decide import decide as decide_gate
from tollbook.decisions.decide import decide_measured
from tollbook.decisions.programme import load_programme, programme_id
from tollbook.errors import ProgrammeError
from tollbook.ledger import Book
from tollbook.measurement.measure import measure_members
from tollbook.measurement.members import measured_among
from tollbook.measurement.settled import selection_of
from tollbook.measurement.windows import reach_of
from tollbook.pipeline.known import as_known_on
from tollbook.records import (
    Coverage,
    Decision,
    Incident,
    Measurement,
    Mention,
    PartyKey,
    Programme,
    Selection,
    SignedStatement,
    StageRange,
)


def check(
    book: Book, programme: Programme | Path | str, *, gate: str | None = None, as_of: date | None = None,
    quoted: bool = True,
) -> tuple[Decision, ...]:  # fmt: skip
    """What a programme's gates (or one of them) come to on a day (today in UTC unless given). Nothing is recorded.

    On a past day, on what the book knew at its end (see `as_known_on`), so that the answer is the same later on; what
    was decided for days before it counts whenever it was recorded. `programme` is a Programme, the path of a YAML
    file, or its text. Unless `quoted`, decisions list no passages, and have an id of their own for it: that is faster
    where nobody reads them. Raises ProgrammeError listing every fault, or where the programme was changed after its
    first decision and kept its version, NotFoundError for a gate that the programme does not have.
    """
    return _decisions(book, loaded_programme(programme), gate, as_of, quoted=quoted)


def decide(
    book: Book, programme: Programme | Path | str, *, gate: str | None = None, as_of: date | None = None
) -> tuple[Decision, ...]:
    """The same as `check`, appended to the book. A decision that is there already is not repeated."""
    loaded = loaded_programme(programme)
    made = _decisions(book, loaded, gate, as_of)
    for decision in made:
        book.record_decision(decision, loaded)
    return made


def loaded_programme(programme: Programme | Path | str) -> Programme:
    """The programme itself, or the one in a file or text. Raises ProgrammeError."""
    return programme if isinstance(programme, Programme) else load_programme(programme)


def _refuse_changed(book: Book, programme: Programme) -> None:
    """A promise is not changed silently: a new text is a new version, and the book keeps both."""
    kept = [p for p in book.programmes() if p.name == programme.name]
    latest = max((p.version for p in kept), default=0)
    if any(programme_id(p) == programme_id(programme) for p in kept) or programme.version > latest:
        return
    rule = f"changed after it was decided by version {latest}; write `version: {latest + 1}`, and both are kept"
    raise ProgrammeError((rule,), subject=programme.name)


class Circumstances(msgspec.Struct, frozen=True):
    """Whatever a programme is decided upon on a day beside incidents: what is watched, signed, and decided before."""

    programme: Programme
    day: date
    coverage: tuple[Coverage, ...]
    keys: tuple[PartyKey, ...]
    signed: tuple[SignedStatement, ...]
    previous: Mapping[str, Decision]
    stage_before: StageRange | None
    cut_off: str
    incidents: tuple[Incident, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @classmethod
    def of(
        cls, book: Book, programme: Programme, day: date, decisions: Sequence[Decision] | None = None
    ) -> Circumstances:
        """What the book holds for that day, and what was decided before it (by this book unless given)."""
        recorded = book.decisions() if decisions is None else decisions
        earlier = sorted(
            (d for d in recorded if d.programme == programme.name and d.as_of < day), key=lambda d: d.as_of
        )
        stages = [d.stage for d in earlier if d.stage is not None]
        return cls(
            programme, day, tuple(book.coverage()), tuple(book.party_keys()), tuple(book.signed_statements()),
            {d.gate: d for d in earlier}, stages[-1] if stages else None, book.cut_off(),
        )  # fmt: skip

    def with_incidents(self, book: Book) -> Circumstances:
        """The same with the incidents that some indicator counts or may count, to be changed and decided upon again."""
        found = {i.id: i for s in dict.fromkeys(self._selections()) for i in book.incidents(s)}
        mentions = book.mentions(m for incident in found.values() for m in incident.mentions)
        return replace(self, incidents=tuple(found.values()), mentions=tuple(mentions))

    def decide(self, gate: str) -> Decision:
        """The decision on a gate, over its incidents."""
        return decide_gate(
            self.programme, gate, self.incidents, self.coverage, self.day, self.cut_off, mentions=self.mentions,
            keys=self.keys, statements=self.signed, previous=self.previous.get(gate), stage_before=self.stage_before,
            software=_software(),
        )  # fmt: skip

    def decide_over(self, book: Book, gates: Sequence[str], *, quoted: bool = True) -> tuple[Decision, ...]:
        """The decisions on those gates over the book's incidents, none of which is loaded; the same as `decide`."""
        programme, day = self.programme, self.day
        indicators = {i.name: i for i in programme.indicators}
        with book.columns() as columns:

            @cache
            def measured(name: str) -> Measurement:
                members = measured_among(columns, indicators[name], programme, day)
                return measure_members(indicators[name], programme, members, self.coverage, day)

            quotes = columns.passages if quoted else _unquoted
            return tuple(
                decide_measured(
                    programme, gate, measured, day, self.cut_off, passages=quotes, keys=self.keys,
                    statements=self.signed, previous=self.previous.get(gate), stage_before=self.stage_before,
                    software=_software(),
                )
                for gate in gates
            )  # fmt: skip

    def _selections(self) -> list[Selection]:
        lag = self.programme.watch.lag_days
        return [selection_of(i, self.programme, reach_of(i, self.day, lag)) for i in self.programme.indicators]


def _decisions(
    book: Book, programme: Programme, gate: str | None, as_of: date | None, *, quoted: bool = True
) -> tuple[Decision, ...]:
    _refuse_changed(book, programme)
    with as_known_on(book, as_of) as then:
        found = Circumstances.of(then, programme, as_of or book.now().date(), book.decisions())
        gates = [gate] if gate is not None else [g.name for g in programme.gates]
        return found.decide_over(then, gates, quoted=quoted)


def _unquoted(incidents: Sequence[str]) -> tuple[str, ...]:
    """No passages of any incident."""
    del incidents
    return ()


@cache
def _software() -> str:
    return f"tollbook {version('tollbook')}"
