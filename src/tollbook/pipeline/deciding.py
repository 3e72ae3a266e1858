"""Conditions to decisions over a book: `check` looks, `decide` also records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path

from tollbook.decisions import decide as decide_gate
from tollbook.decisions import load_programme
from tollbook.ledger import Book
from tollbook.measurement.members import selection_of
from tollbook.measurement.windows import reach_of
from tollbook.records import Decision, Incident, Programme


def check(
    book: Book, programme: Programme | Path | str, *, gate: str | None = None, as_of: date | None = None
) -> tuple[Decision, ...]:
    """What a programme's gates (or one of them) come to on a day (today in UTC unless given). Nothing is recorded.

    `programme` is a Programme, the path of a YAML file, or its text. Raises ProgrammeError listing every fault,
    NotFoundError for a gate that the programme does not have.
    """
    return _decisions(book, _loaded(programme), gate, as_of)


def decide(
    book: Book, programme: Programme | Path | str, *, gate: str | None = None, as_of: date | None = None
) -> tuple[Decision, ...]:
    """The same as `check`, appended to the book. A decision that is there already is not repeated."""
    loaded = _loaded(programme)
    made = _decisions(book, loaded, gate, as_of)
    for decision in made:
        book.record_decision(decision, loaded)
    return made


def _loaded(programme: Programme | Path | str) -> Programme:
    return programme if isinstance(programme, Programme) else load_programme(programme)


def _decisions(book: Book, programme: Programme, gate: str | None, as_of: date | None) -> tuple[Decision, ...]:
    day = as_of or book.now().date()
    gates = [gate] if gate is not None else [g.name for g in programme.gates]
    incidents = _in_scope(book, programme, day)
    coverage = book.coverage()
    keys, signed = book.party_keys(), book.signed_statements()
    cut_off = book.cut_off()
    mentions = book.mentions(m for incident in incidents.values() for m in incident.mentions)
    return tuple(
        decide_gate(
            programme,
            name,
            incidents.values(),
            coverage,
            day,
            cut_off,
            mentions=mentions,
            keys=keys,
            statements=signed,
            software=_software(),
        )
        for name in gates
    )


def _in_scope(book: Book, programme: Programme, day: date) -> dict[str, Incident]:
    """The incidents that some indicator counts or may count."""
    selections = [selection_of(i, programme, reach_of(i, day, programme.watch.lag_days)) for i in programme.indicators]
    found: Iterable[Incident] = (i for s in dict.fromkeys(selections) for i in book.incidents(s))
    return {incident.id: incident for incident in found}


@cache
def _software() -> str:
    return f"tollbook {version('tollbook')}"
