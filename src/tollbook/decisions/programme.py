"""A programme file to a Programme, or to everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tollbook.decisions.building import Faults, build, place_of
from tollbook.decisions.checks import Draft, Entry, check
from tollbook.decisions.document import Part, as_document, read_document
from tollbook.errors import ProgrammeError
from tollbook.records import (
    AttestedOutcome,
    Condition,
    Corridor,
    Exposure,
    Gate,
    Indicator,
    Party,
    Programme,
    Site,
    Stage,
    WaiverRule,
)
from tollbook.vocabulary.ids import content_id

_SECTIONS: dict[str, tuple[str, type[msgspec.Struct]]] = {
    "sites": ("site", Site),
    "corridors": ("corridor", Corridor),
    "exposure": ("exposure", Exposure),
    "parties": ("party", Party),
    "outcomes": ("outcome", AttestedOutcome),
    "indicators": ("indicator", Indicator),
    "conditions": ("condition", Condition),
    "gates": ("gate", Gate),
    "stages": ("stage", Stage),
    "waivers": ("waiver", WaiverRule),
}


_FAULTLESS: set[Programme] = set()
_MOST_KEPT = 64


def load_programme(source: str | Path) -> Programme:
    """The programme in a file, or in a text of several lines.

    Raises ProgrammeError, whose `faults` name every fault at once with its line, its place and the remedy.
    """
    document, name = read_document(source)
    return _keep(_checked(document, name))


def check_programme(programme: Programme) -> None:
    """Raise ProgrammeError with all faults of a programme that was built in Python."""
    if programme not in _FAULTLESS:
        _checked(as_document(msgspec.to_builtins(programme)), programme.name)
        _keep(programme)


def _keep(programme: Programme) -> Programme:
    """Remember that a programme has no fault: it is checked again at every gate."""
    if len(_FAULTLESS) >= _MOST_KEPT:
        _FAULTLESS.clear()
    _FAULTLESS.add(programme)
    return programme


def programme_id(programme: Programme) -> str:
    """The id that follows from everything a programme says: a changed programme has another."""
    return content_id("prg", msgspec.to_builtins(programme))


def _checked(document: Part, name: str) -> Programme:
    faults = Faults()
    if not isinstance(document.value, dict):
        raise ProgrammeError(("a programme is a mapping that begins with `name: …`",), subject=name)
    rest = {
        key: part for key, part in document.value.items() if key not in _SECTIONS or not isinstance(part.value, list)
    }
    stub = {key: rest.get(key, Part([], document.line)) for key in _required(document)}
    frame = build(Part({**rest, **stub}, document.line), Programme, "", faults)
    draft = Draft(
        {key: _entries(document.value.get(key), *_SECTIONS[key], faults) for key in _SECTIONS},
        frame if isinstance(frame, Programme) else None,
        document.line,
    )
    check(draft, faults)
    if faults.found or not isinstance(frame, Programme):
        raise ProgrammeError(faults.listed(), subject=name)
    made = {key: tuple(e.record for e in entries) for key, entries in draft.sections.items()}
    return msgspec.structs.replace(frame, **made)


def _required(document: Part) -> list[str]:
    """Sections of the file that are lists: each is built entry by entry, so that one fault hides no other."""
    assert isinstance(document.value, dict)  # noqa: S101 - the caller saw to it
    return [key for key in _SECTIONS if key in document.value and isinstance(document.value[key].value, list)]


def _entries(part: Part | None, word: str, kind: type[msgspec.Struct], faults: Faults) -> tuple[Entry, ...]:
    if part is None or not isinstance(part.value, list):
        return ()
    made = []
    for at, child in enumerate(part.value, start=1):
        place = place_of(child, word, at)
        record = build(child, kind, place, faults)
        name = child.value.get("name") if isinstance(child.value, dict) else None
        called = name.value if name is not None and isinstance(name.value, str) else None
        made.append(Entry(child, called, place, record))
    return tuple(made)
