"""Who gives a figure: an authority or somebody else who is named with it, or a body that may have attacked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.tongues.harm import Figure
from tollbook.extraction.tongues.parties import Wording, bodies_in, load_wording
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.extraction.tongues.voices import STOPS, Voices

_NEAR: Final = 70  # characters between words for saying and a figure
_LONGEST: Final = 300  # characters of a passage
_COMMAS: Final = ",，،"
_EDGES: Final = ' ,，،:»«”“"'


@dataclass(frozen=True, slots=True)
class Teller:
    """Who says it, by the words text[start:end]; `party` where it is a body, which may speak of its own deeds."""

    start: int
    end: int
    party: bool = False


@dataclass(frozen=True, slots=True)
class Tellers:
    """The speakers of one report: `plain` is its text as it is compared."""

    text: str
    plain: str
    words: Wording
    actors: ActorList

    @classmethod
    def of(cls, text: str, code: str, actors: ActorList) -> Tellers:
        """The speakers of a text in a language."""
        tongue, words = load_wording(code)
        one_line = text.replace("\n", " ")  # lines may be wrapped
        return cls(one_line, tongue.folded(one_line), words, actors)

    def told(self, s: Sentence, f: Figure) -> Figure | None:
        """A figure with who gives it, in whose words it then begins or ends; None where a body gives it."""
        teller = self.of_words(s, f.start, f.end)
        if teller is None:
            return f
        start, end = min(f.start, teller.start), max(f.end, teller.end)
        if teller.party or end - start > _LONGEST:
            return None if teller.party else f
        return replace(f, teller=self.name(teller), start=start, end=end)

    def of_words(self, s: Sentence, start: int, end: int) -> Teller | None:
        """Who says text[start:end] of a sentence; None where it is the report's own word or nobody can be told."""
        before = [*self._saying(s, start), *self._according(s, start)]
        if before:
            return max(before, key=lambda row: row[0])[1]
        return self._afterwards(s, end)

    def name(self, teller: Teller) -> str:
        """Who it is in the report's words."""
        return self.text[teller.start : teller.end].strip(_EDGES)

    def _saying(self, s: Sentence, at: int) -> Iterator[tuple[int, Teller | None]]:
        """The subject of the last "said that" before an offset, with where that ends."""
        spoken = (m for key in ("says", "gives") for m in self.words[key].finditer(self.plain, s.start, at))
        found = sorted(spoken, key=re.Match.end)
        if not found or at - found[-1].end() > _NEAR or STOPS.search(self.plain, found[-1].end(), at):
            return
        verb = found[-1]
        if verb.groupdict().get("who"):  # "قالت الشرطة إن"
            yield verb.end(), self._named(s, *verb.span("who"))
            return
        stops = [k.end() for k in STOPS.finditer(self.plain, s.start, verb.start())]
        first = stops[-1] if stops else s.start
        commas = [i + 1 for i in range(first, verb.start()) if self.plain[i] in _COMMAS]
        named = (self._named(s, start, verb.start()) for start in (*commas[-1:], first))
        yield verb.end(), next((t for t in named if t), None)

    def _according(self, s: Sentence, at: int) -> Iterator[tuple[int, Teller | None]]:
        """Who stands in the last "according to" before an offset, with where that ends."""
        found = [m for m in self.words["according"].finditer(self.plain, s.start, at) if at - m.end() <= _NEAR]
        if found and not STOPS.search(self.plain, found[-1].end(), at):
            first, last = found[-1].span("who")
            if self.plain[last : last + 1] not in _COMMAS:  # "according to the police in the raid two died"
                last = next((t.start for t in s.tokens if first + 1 < t.start < last and t.tag == "e"), last)
            yield found[-1].end(), self._named(s, first, last)

    def _afterwards(self, s: Sentence, at: int) -> Teller | None:
        """Who is named at the end of a sentence: ", said the mayor"."""
        for i in (i for i in range(at, s.end) if self.plain[i] in _COMMAS):
            if STOPS.search(self.plain, at, i):
                return None
            for key in ("says_after", "according"):
                said = self.words[key].match(self.plain, i, s.end)
                if said and said.groupdict().get("who"):
                    return self._named(s, *said.span("who"))
        return None

    def _named(self, s: Sentence, first: int, last: int) -> Teller | None:
        """Who is named in plain[first:last], the last where several are."""
        said = Voices(self.plain, s, self.words).within(first, last)
        spoken = Teller(said[0], said[1]) if said else None
        bodies = [b for b in bodies_in(self.text, self.plain, s, self.words, self.actors) if first <= b.start < last]
        if bodies and (spoken is None or bodies[-1].start > spoken.end):
            return Teller(bodies[-1].start, bodies[-1].end, party=True)
        return spoken
