"""Plain values to records, every fault collected with its place and its remedy."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Sequence
from enum import Enum
from functools import cache

import msgspec

from tollbook.decisions.document import Part, plain
from tollbook.errors import TollbookError


class Faults(msgspec.Struct):
    """What is wrong so far, in the order of the file's lines."""

    found: list[tuple[int, str]] = msgspec.field(default_factory=list)

    def add(self, line: int, place: str, message: str) -> None:
        """Note a fault at a line of the file and a place in its structure."""
        where = ", ".join(part for part in (f"line {line}" if line else "", place) if part)
        self.found.append((line, f"{where}: {message}"))

    def listed(self) -> tuple[str, ...]:
        """All of them, in the order of the file, each once."""
        return tuple(dict.fromkeys(text for _, text in sorted(self.found, key=lambda f: f[0])))


def build(part: Part, kind: object, place: str, faults: Faults) -> object | None:
    """The value of that type in `part`; None where it has faults, which are then noted."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _record(part, kind, place, faults)
    if typing.get_origin(kind) is tuple:
        return _sequence(part, typing.get_args(kind), place, faults)
    records = [option for option in typing.get_args(kind) if isinstance(option, type(msgspec.Struct))]
    if len(records) == 1 and isinstance(part.value, dict):  # one that may be left out, and is not
        return _record(part, records[0], place, faults)
    value = part.value
    if isinstance(value, list | dict):
        value = typing.cast("str", plain(part))
    if isinstance(value, int) and not isinstance(value, bool) and kind is float:
        value = float(value)
    try:
        return typing.cast("object", msgspec.convert(value, type=kind))
    except msgspec.ValidationError as error:
        faults.add(part.line, place, _plainly(error, value, kind))
        return None


def _sequence(part: Part, kinds: Sequence[object], place: str, faults: Faults) -> object | None:
    """The entries of a list, all of the first of the kinds; without an ellipsis, as many as there are kinds."""
    if not isinstance(part.value, list):
        faults.add(part.line, place, "is a list; write its entries as `- …` or `[…]`")
        return None
    if ... not in kinds and len(part.value) != len(kinds):
        faults.add(part.line, place, f"is a list of {len(kinds)} (got {len(part.value)})")
        return None
    before = len(faults.found)
    made = [build(child, kinds[0], place_of(child, place, at), faults) for at, child in enumerate(part.value, start=1)]
    return tuple(m for m in made if m is not None) if len(faults.found) == before else None


def place_of(part: Part, place: str, at: int) -> str:
    """How an entry of a list is called: by its name where it has one, else by its number."""
    name = part.value.get("name") if isinstance(part.value, dict) else None
    called = name.value if name is not None and isinstance(name.value, str) else at
    return f"{place} {called!r}" if isinstance(called, str) else f"{place} entry {called}"


_hints = cache(typing.get_type_hints)


def _record(part: Part, kind: type[msgspec.Struct], place: str, faults: Faults) -> object | None:
    if not isinstance(part.value, dict):
        faults.add(part.line, place, "is a mapping; write it as `key: value` lines")
        return None
    hints, fields = _hints(kind), {f.name: f for f in msgspec.structs.fields(kind)}
    before = len(faults.found)
    for key, child in part.value.items():
        if key not in fields:
            faults.add(child.line, place, f"unknown key {key!r}; {meant(key, list(fields))}")
    made = {}
    for name, info in fields.items():
        if name in part.value:
            made[name] = build(part.value[name], hints[name], f"{place}, {name}" if place else name, faults)
        elif info.required:
            faults.add(part.line, place or "the programme", f"{name!r} is missing")
    if len(faults.found) > before:
        return None
    try:
        return kind(**made)
    except (TypeError, TollbookError) as error:
        faults.add(part.line, place, str(error))
        return None


def meant(word: str, known: Sequence[str], *, what: str = "known are") -> str:
    """A hint at what was meant: the nearest known word, or all of them."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"{what} {', '.join(known)}" if known else "there are none"


def _plainly(error: msgspec.ValidationError, value: object, kind: object) -> str:
    options = typing.get_args(kind) or (kind,)
    for option in options:
        if isinstance(option, type) and issubclass(option, Enum):
            known = [str(member.value) for member in option]
            return f"{value!r} is unknown; {meant(str(value), known, what='one of')}"
    return f"{error} (got {value!r})".replace("`", "'")
