"""How one report names a body: abbreviations it defines, short forms of a name it gives in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor, ActorList, capitalised_names, described_bodies
from tollbook.extraction.interpret.cue import Cue

_DEFINED: Final = re.compile(r" ?\(([A-Z][A-Za-z/.-]{1,11})(?:[,;)]| in )")
_LETTERS: Final = Cue(r"\b[A-Z]{3,6}\b")
_LONGEST: Final = 8  # words of a listed name: "Movement for the Emancipation of the Niger Delta"
_PLAIN: Final = frozenset(
    {
        "the",
        "of",
        "and",
        "for",
        "in",
        "group",
        "movement",
        "army",
        "front",
        "forces",
        "party",
        "state",
        "national",
        "liberation",
        "islamic",
    }
)


def _abbreviates(short: str, name: str) -> bool:
    """Whether letters can stand for a name: most of its capitals are among them, in whatever language it is written."""
    letters = [c for c in short.casefold() if c.isalpha()]
    initials = [w[0].casefold() for w in re.findall(r"\w+", name)]
    return bool(letters) and sum(c in initials for c in letters) >= 0.6 * len(letters)


def _spelt(name: Actor, short: str, listed: Sequence[Actor]) -> str:
    """What the letters stand for: a listed body that the name ends with, else its last words that begin with them."""
    ends = [a for a in listed if a.listed and a.end == name.end and a.start >= name.start]
    if ends:
        return ends[0].written
    letters = [c for c in short.casefold() if c.isalpha()]
    words = name.name.split(" ")
    for k in range(len(words) - 1, 0, -1):
        own = [w[0].casefold() for w in re.split(r"[ -]", " ".join(words[k:])) if w[:1].isupper()]
        if own == letters:
            return " ".join(words[k:])
    return name.name


def _unbracketed(text: str, capitalised: Sequence[Actor], listed: Sequence[Actor]) -> Iterator[tuple[str, str]]:
    """(letters, full name) where a report names a body in full, and then by its first letters alone."""
    long = [n for n in capitalised if " " in n.name and not any(a.start < n.end and n.start < a.end for a in listed)]
    long += [a for a in listed if " " in a.written]
    if not long:
        return
    for found in _LETTERS.finditer(text):
        before = (n for n in long if n.end < found.start() and _initials(n.written) == found.group())
        if name := next(before, None):
            yield found.group(), name.written if name.listed else name.name


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[:1].isupper())


def _initialled(letters: str, name: str) -> bool:
    """Whether letters are the first ones of all words of a name: ASWJ of "Ahlu Sunna wal Jamaa"."""
    return letters.casefold() == "".join(word[0] for word in re.split(r"[ -]+", name) if word).casefold()


class Names:
    """The names of one report: what abbreviations stand for, and which listed bodies it speaks of."""

    def __init__(self, text: str, actors: ActorList, listed: Sequence[Actor]) -> None:
        self._text = text
        self._actors = actors
        self.capitalised = capitalised_names(text, 0, len(text))
        self._full: dict[str, str] = {}
        for name in self.capitalised:
            if (short := _DEFINED.match(text, name.end)) and _abbreviates(short.group(1), name.name):
                self._full.setdefault(short.group(1), _spelt(name, short.group(1), listed))
        for letters, full in _unbracketed(text, self.capitalised, listed):
            self._full.setdefault(letters, full)
        self.listed = [self._own(body) for body in listed]

    def _own(self, body: Actor) -> Actor:
        """A listed body, unless the report defines its letters as something else, or gives it another's letters.

        Letters that are its own initials leave it what it is, whoever else the list has by them.
        """
        letters = _DEFINED.match(self._text, body.end)
        other = self._actors.named(letters.group(1)) if letters and " " in body.written else None
        if (
            letters
            and other
            and other != body.name
            and _abbreviates(letters.group(1), other)
            and not _initialled(letters.group(1), body.written)
        ):
            return replace(body, name=other)
        full = self._full.get(body.written)
        if full is None or self._actors.named(full) == body.name:
            return body
        named = self._actors.named(full)
        return replace(body, name=named or full, listed=named is not None)

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """The name in capitals that the words at `start:end` are part of, else those words."""
        for name in self.capitalised:
            if name.start < end and start < name.end and (name.start <= start or name.end >= end):
                return min(start, name.start), max(end, name.end)
        return start, end

    def settled(self, written: str) -> tuple[str, bool]:
        """(name, whether it is listed) of a body called `written` in this report."""
        full = self._full.get(written)
        if full:  # what the report itself says that the letters stand for
            return self._actors.named(full) or full, self._actors.named(full) is not None
        name = self._actors.named(written)
        if name:
            return name, True
        words = {w.strip("()").casefold().removesuffix("s") for w in written.split()} - _PLAIN
        if written[:1].isupper() and words:
            for actor in self.listed:
                known = {
                    w.strip("()").casefold().removesuffix("s")
                    for w in f"{actor.name} {actor.written}".replace("-", " ").split()
                }
                if words <= known and not actor.name.isupper():
                    return actor.name, True
            for full in self._full.values():
                if words < {w.casefold().removesuffix("s") for w in full.split()}:
                    return full, False
        return written, False

    def spoken(self, speaker: str) -> str:
        """A speaker who is named by an abbreviation alone, with the name that the report gives it."""
        full = self._full.get(speaker)
        if full:
            return f"{full} ({speaker})"
        short = next((k for k, name in self._full.items() if name in speaker and k not in speaker), None)
        return f"{speaker} ({short})" if short else speaker

    def lettered(self, speaker: str) -> str:
        """A speaker as in `spoken`; a listed body also with the letters, or with the name, that the list has for it."""
        told = self.spoken(speaker)
        listed = self._actors.named(speaker) if told == speaker else None
        also = listed and (listed if speaker.isupper() else self._actors.letters(listed))
        return f"{speaker} ({also})" if also and also != speaker else told

    def body_of(self, speaker: str) -> str | None:
        """The listed body that a speaker's first words name: "Lake Front" of "Lake Front officials"."""
        words = speaker.split(" ")
        whose = [word.removesuffix("'s").removesuffix("’s") for word in words]
        told = (
            self._actors.named(" ".join([*words[: k - 1], whose[k - 1]]))
            for k in range(min(_LONGEST, len(words)), 0, -1)
        )
        return next((name for name in told if name), None)

    def short(self, name: str) -> str | None:
        """The abbreviation that the report defines for a body of that name."""
        return next((k for k, full in self._full.items() if name in (full, self._actors.named(full))), None)

    def letters(self, name: str) -> str | None:
        """The letters that the list has for a body of that name."""
        return self._actors.letters(name)

    def described(self, start: int, end: int) -> tuple[int, int] | None:
        """The description of a force or band that the words at `start:end` are part of."""
        near = described_bodies(self._text, max(0, start - 40), min(len(self._text), end + 40))
        return next(((b.start, b.end) for b in near if b.start < end and start < b.end), None)
