"""The bodies that a sentence names, and the words by which a language says what they did."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.tongues.lexicon import Tongue, load_tongue
from tollbook.extraction.tongues.sentences import Sentence

_LINKED: Final = 30  # characters before a body in which words may make it another's ally only
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9 .'’-]*")
_OF_WHOLE: Final = re.compile(r" (?:del|de la|de las|de los) ")
_BRANCHES: Final = ("frente", "Frente", "columna", "Columna", "bloque", "Bloque")
_KEYS: Final = (
    "claimed", "claimed_by", "accused", "blamed", "by", "denied", "negated", "officials", "others", "unclear",
    "unproven", "deed", "complement", "linked", "not_subject", "relative", "itself", "accused_by",
    "denied_it", "unlisted", "published", "described", "did", "did_by", "kinds", "according", "says", "says_after",
    "gives", "spokesman", "general", "ends", "denied_by", "accused_last",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """A body named at text[start:end]; `name` is the listed name, or the words as written."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says who did it: a pattern for each of `_KEYS`, and names of bodies in it."""

    patterns: Mapping[str, re.Pattern[str]]
    bodies: tuple[tuple[re.Pattern[str], str], ...]
    compact: bool = False

    def __getitem__(self, key: str) -> re.Pattern[str]:
        return self.patterns[key]


@cache
def load_wording(code: str) -> tuple[Tongue, Wording]:
    """The language of an ISO 639-1 code with its words for attributions."""
    source = files("tollbook.extraction.tongues.data").joinpath("attributions.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.safe_load(source)[code]
    tongue = load_tongue(code)
    variants = tongue.variants if tongue.arabic else {}  # elsewhere patterns are written as they are compared
    parts = data.get("parts", {})
    patterns = {key: re.compile(filled(data.get(key) or r"(?!)", parts).translate(variants)) for key in _KEYS}
    bodies = tuple((re.compile(pattern.translate(variants)), name) for name, pattern in data["bodies"].items())
    return tongue, Wording(patterns, bodies, tongue.compact)


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with its `parts`, which may have parts themselves, in the place of their names."""
    for name, part in parts.items():
        if f"{{{name}}}" in pattern:
            pattern = pattern.replace(f"{{{name}}}", filled(part, parts))
    return pattern


def bodies_in(text: str, plain: str, s: Sentence, words: Wording, actors: ActorList) -> list[Body]:
    """Listed bodies in a sentence, the longest name where several stand at one place, without mere allies."""
    apart = [(m.start(), m.end()) for m in _LATIN.finditer(text, s.start, s.end)]  # no space parts them in Chinese
    own = apart if words.compact else [(s.start, s.end)]
    listed = [Body(i + a.start, i + a.end, a.name) for i, k in own for a in actors.find(text[i:k]) if a.listed]
    named = [Body(m.start(), m.end(), name) for p, name in words.bodies for m in p.finditer(plain, s.start, s.end)]
    kept: list[Body] = []
    others = [b for m in words["unlisted"].finditer(text, s.start, s.end) if (b := as_written(m))]
    for b in [*sorted([*listed, *named], key=lambda b: (b.start - b.end, b.start)), *others]:
        if not any(k.start < b.end and b.start < k.end for k in kept):
            kept.append(b)
    kept = _whole_fronts(text, kept)
    allied = [b for b in kept if words["linked"].search(plain, max(s.start, b.start - _LINKED), b.start)]
    return sorted((b for b in kept if b not in allied), key=lambda b: b.start)


def _whole_fronts(text: str, bodies: list[Body]) -> list[Body]:
    """Bodies with a branch that is named before its whole as one: "el frente Domingo Laín del ELN"."""
    found: list[Body] = []
    for b in sorted(bodies, key=lambda b: b.start):
        if (
            found
            and _OF_WHOLE.fullmatch(text, found[-1].end, b.start)
            and text[found[-1].start :].startswith(_BRANCHES)
        ):
            found[-1] = Body(found[-1].start, b.end, b.name)
        else:
            found.append(b)
    return found


def as_written(m: re.Match[str]) -> Body | None:
    """A body that no list holds, by its name after the word for what it is."""
    group = next((g for g in ("name", "named", "whole") if m.groupdict().get(g)), None)
    return Body(m.start(group), m.end(group), m[group].strip()) if group else None
