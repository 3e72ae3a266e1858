"""Conditions to decisions over a book: `check` looks, `decide` also records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path

from tollbook.decisions import decide as decide_gate
from tollbook.decisions import load_programme, programme_id
from tollbook.errors import ProgrammeError
from tollbook.ledger import Book
from tollbook.measurement.settled import selection_of
from tollbook.measurement.windows import reach_of
from tollbook.records import (
    Coverage,
    Decision,
    Incident,
    Mention,
    PartyKey,
    Programme,
    SignedStatement,
    StageRange,
)


def check(
    book: Book, programme: Programme | Path | str, *, gate: str | None = None, as_of: date | None = None
) -> tuple[Decision, ...]:
    """What a programme's gates (or one of them) come to on a day (today in UTC unless given). Nothing is recorded.

    `programme` is a Programme, the path of a YAML file, or its text. Raises ProgrammeError listing every fault,
    NotFoundError for a gate that the programme does not have.
    """
    return _decisions(book, loaded_programme(programme), gate, as_of)


def decide(
    book: Book, programme: Programme | Path | str, *, gate: str | None = None, as_of: date | None = None
) -> tuple[Decision, ...]:
    """The same as `check`, appended to the book. A decision that is there already is not repeated.

    Raises ProgrammeError as well where the programme was changed after its first decision and kept its version.
    """
    loaded = loaded_programme(programme)
    _refuse_changed(book, loaded)
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


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Whatever a programme is decided upon on a day: what the book holds, and what was decided before."""

    programme: Programme
    day: date
    incidents: tuple[Incident, ...]
    coverage: tuple[Coverage, ...]
    mentions: tuple[Mention, ...]
    keys: tuple[PartyKey, ...]
    signed: tuple[SignedStatement, ...]
    previous: Mapping[str, Decision]
    stage_before: StageRange | None
    cut_off: str

    @classmethod
    def of(cls, book: Book, programme: Programme, day: date) -> Circumstances:
        """What the book holds for that day."""
        incidents = _in_scope(book, programme, day)
        earlier = sorted(
            (d for d in book.decisions() if d.programme == programme.name and d.as_of < day), key=lambda d: d.as_of
        )
        stages = [d.stage for d in earlier if d.stage is not None]
        return cls(
            programme, day, tuple(incidents.values()), tuple(book.coverage()),
            tuple(book.mentions(m for incident in incidents.values() for m in incident.mentions)),
            tuple(book.party_keys()), tuple(book.signed_statements()), {d.gate: d for d in earlier},
            stages[-1] if stages else None, book.cut_off(),
        )  # fmt: skip

    def decide(self, gate: str) -> Decision:
        """The decision on a gate."""
        return decide_gate(
            self.programme, gate, self.incidents, self.coverage, self.day, self.cut_off, mentions=self.mentions,
            keys=self.keys, statements=self.signed, previous=self.previous.get(gate), stage_before=self.stage_before,
            software=_software(),
        )  # fmt: skip


def _decisions(book: Book, programme: Programme, gate: str | None, as_of: date | None) -> tuple[Decision, ...]:
    found = Circumstances.of(book, programme, as_of or book.now().date())
    gates = [gate] if gate is not None else [g.name for g in programme.gates]
    return tuple(found.decide(name) for name in gates)


def _in_scope(book: Book, programme: Programme, day: date) -> dict[str, Incident]:
    """The incidents that some indicator counts or may count."""
    selections = [selection_of(i, programme, reach_of(i, day, programme.watch.lag_days)) for i in programme.indicators]
    found: Iterable[Incident] = (i for s in dict.fromkeys(selections) for i in book.incidents(s))
    return {incident.id: incident for incident in found}


@cache
def _software() -> str:
    return f"tollbook {version('tollbook')}"
