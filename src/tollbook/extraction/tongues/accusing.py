"""Who is said to have done it, by whom, where a plain construction says so of a body that is listed by name.

Claims and denials have the body itself as their speaker; an accusation needs somebody who is plainly an authority or
plainly none. What is denied of a claim ("has not claimed") and what a body is accused of besides is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.tongues.lexicon import Tongue, load_tongue
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.records import AttributionValue
from tollbook.vocabulary.codes import AttributionKind

_NEAR: Final = 40  # characters between a body and what it does
_FAR: Final = 90  # the same where an insertion stands between commas
_CLOSE: Final = 24  # characters between an accusation and the accused
_LONGEST: Final = 60  # characters of a speaker
_LINKED: Final = 30  # characters before a body in which words may make it another's ally only
_BRACKETS: Final = re.compile(r"[»”\"」]? ?[(（][^()（）]{1,60}[)）]")
_OPEN: Final = re.compile(r"[;:。；：]|[.!?] ")
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)
_KEYS: Final = (
    "claimed", "claimed_by", "accused", "blamed", "by", "denied", "negated", "officials", "others", "unclear",
    "unproven", "deed", "complement", "linked", "not_subject", "relative", "itself", "accused_by",
    "denied_it", "unlisted",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with the words text[start:end] that make it."""

    value: AttributionValue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Body:
    """A listed body named at text[start:end]."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says who did it: a pattern for each of `_KEYS`, and names of bodies in it."""

    patterns: Mapping[str, re.Pattern[str]]
    bodies: tuple[tuple[re.Pattern[str], str], ...]

    def __getitem__(self, key: str) -> re.Pattern[str]:
        return self.patterns[key]


@cache
def load_wording(code: str) -> tuple[Tongue, Wording]:
    """The language of an ISO 639-1 code with its words for attributions."""
    source = files("tollbook.extraction.tongues.data").joinpath("attributions.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.safe_load(source)[code]
    patterns = {key: re.compile(data.get(key) or r"(?!)") for key in _KEYS}
    bodies = tuple((re.compile(pattern), name) for name, pattern in data["bodies"].items())
    return load_tongue(code), Wording(patterns, bodies)


def accusations(text: str, about: Sequence[Sentence], code: str, actors: ActorList) -> list[Said]:
    """The attributions that the sentences about an attack make, each once."""
    tongue, words = load_wording(code)
    found: dict[tuple[str, AttributionKind], Said] = {}
    last: _Body | None = None
    plain = tongue.folded(text)
    for n, s in enumerate(about):
        bodies = _bodies(text, plain, s, words, actors)
        following = about[n + 1] if n + 1 < len(about) else s
        end = following.end if following.start >= s.start else s.end
        unproven = bool(words["unproven"].search(plain, s.start, end))
        reading = _Reading(text, plain, s, words, tuple(bodies), last, unproven)
        for said in reading.told():
            found.setdefault((said.value.actor, said.value.kind), said)
        accused = frozenset(actor for actor, kind in found if kind in _ACCUSING)
        for said in reading.answered(accused):
            found.setdefault((said.value.actor, said.value.kind), said)
        last = bodies[-1] if bodies else last
    return list(found.values())


def _bodies(text: str, plain: str, s: Sentence, words: Wording, actors: ActorList) -> list[_Body]:
    """Listed bodies in a sentence, the longest name where several stand at one place, without mere allies."""
    listed = [_Body(s.start + a.start, s.start + a.end, a.name) for a in actors.find(text[s.start : s.end]) if a.listed]
    named = [_Body(m.start(), m.end(), name) for p, name in words.bodies for m in p.finditer(plain, s.start, s.end)]
    kept: list[_Body] = []
    others = [b for m in words["unlisted"].finditer(text, s.start, s.end) if (b := _as_written(m))]
    for b in [*sorted([*listed, *named], key=lambda b: (b.start - b.end, b.start)), *others]:
        if not any(k.start < b.end and b.start < k.end for k in kept):
            kept.append(b)
    allied = [b for b in kept if words["linked"].search(plain, max(s.start, b.start - _LINKED), b.start)]
    return sorted((b for b in kept if b not in allied), key=lambda b: b.start)


def _as_written(m: re.Match[str]) -> _Body | None:
    """A body that no list holds, by its name after the word for what it is."""
    group = next((g for g in ("name", "named") if m.groupdict().get(g)), None)
    return _Body(m.start(group), m.end(group), m[group]) if group else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence with its bodies; `last` is the last body named before it, `plain` its text as it is compared."""

    text: str
    plain: str
    s: Sentence
    words: Wording
    bodies: tuple[_Body, ...]
    last: _Body | None
    unproven: bool

    def told(self) -> Iterator[Said]:
        """What the sentence says of who did it."""
        own = (("claimed", AttributionKind.CLAIM_OF_RESPONSIBILITY), ("denied", AttributionKind.DENIAL))
        for key, kind in own:
            for m in self._each(key):
                if (body := self._subject(m)) and not self._negated(body.start, m.end(), key):
                    yield self._said(body, kind, body.name, self._from(body, m), m.end())
        for m in self._each("claimed_by"):
            if (body := self._object(m)) and not self._negated(m.start(), m.end(), "claimed"):
                yield self._said(body, AttributionKind.CLAIM_OF_RESPONSIBILITY, body.name, m.start(), body.end)
        for key in ("accused", "blamed"):
            for m in self._each(key):
                yield from self._accusation(m, passive=key == "blamed")
        for m in self._each("accused_by"):
            if (body := self._subject(m)) and (speaker := self._speaker(*m.span("who"))):
                start, end, kind = speaker
                yield self._said(body, kind, self.text[start:end].strip(), body.start, end)

    def answered(self, accused: frozenset[str]) -> Iterator[Said]:
        """Denials that name nothing, of bodies accused before: "the group denied it"."""
        for m in self._each("denied_it"):
            if (body := self._subject(m)) and body.name in accused:
                yield self._said(body, AttributionKind.DENIAL, body.name, self._from(body, m), m.end())

    def _from(self, body: _Body, m: re.Match[str]) -> int:
        """Where the words begin that say what a body does: at its name, or at "that group"."""
        itself = self._itself(m)
        return itself if itself is not None else body.start

    def _each(self, key: str) -> Iterator[re.Match[str]]:
        return self.words[key].finditer(self.plain, self.s.start, self.s.end)

    def _said(self, body: _Body, kind: AttributionKind, speaker: str, start: int, end: int) -> Said:
        value = AttributionValue(
            actor=body.name, kind=kind, speaker=speaker, actor_as_written=self.text[body.start : body.end],
            substantiated=False if self.unproven else None,
        )  # fmt: skip
        return Said(value, start, end)

    def _subject(self, m: re.Match[str]) -> _Body | None:
        """The body that does what a match says: the nearest before it in its clause, or "that group"."""
        before = [b for b in self.bodies if b.end <= m.start() and not self._in_brackets(b, m.start())]
        if (itself := self._itself(m)) is not None:
            return self.last if not before else before[-1] if before[-1].end <= itself else None
        if not before:
            return None
        body = before[-1]
        gap = _BRACKETS.sub("", self.plain[body.end : m.start()])
        commas = sum(c in ",，" for c in gap)
        relative = bool(self.words["relative"].match(gap))
        if _OPEN.search(gap) or len(gap) > (_FAR if commas == 2 else _NEAR) or not (commas in (0, 2) or relative):
            return None
        if relative:
            return body
        return None if self.words["not_subject"].search(self.plain, self.s.start, body.start) else body

    def _in_brackets(self, b: _Body, end: int) -> bool:
        """Whether a body stands in brackets that close before an offset: an abbreviation, or what the one before is."""
        opened = self.plain.rfind("(", self.s.start, b.start)
        return opened > self.plain.rfind(")", self.s.start, b.start) and ")" in self.plain[b.end : end]

    def _itself(self, m: re.Match[str]) -> int | None:
        """Where "that group" begins right before a match."""
        found = list(self.words["itself"].finditer(self.plain, self.s.start, m.start()))
        return found[-1].start() if found and m.start() - found[-1].end() <= _NEAR else None

    def _object(self, m: re.Match[str]) -> _Body | None:
        """The body to which a match is done: the first after it, with a few words of its kind between."""
        after = next((b for b in self.bodies if b.start >= m.end()), None)
        if after is None or after.start - m.end() > _CLOSE:
            return None
        gap = self.plain[m.end() : after.start]
        return None if _OPEN.search(gap) or any(c in ",，" for c in gap) else after

    def _negated(self, start: int, end: int, key: str) -> bool:
        """Whether it is said not to be so; a denial is none of these words."""
        if key == "denied":
            return False
        first, _ = self.s.clause_at(start)
        return bool(self.words["negated"].search(self.plain, min(first, start), end))

    def _accusation(self, m: re.Match[str], *, passive: bool) -> Iterator[Said]:
        body = self._object(m)
        if body is None or self._negated(m.start(), m.start(), "accused") or not self._of_deed(m, body):
            return
        speaker = self._speaker_by(m, body) if passive else self._speaker_before(m)
        if speaker is None:
            return
        start, end, kind = speaker
        named = self.text[start:end].strip(" ,，")
        first, last = min(start, m.start()), max(body.end, end)
        yield self._said(body, kind, named, first, last)

    def _of_deed(self, m: re.Match[str], body: _Body) -> bool:
        """Whether it is the attack that a body is accused of, where something is said of that."""
        groups = m.groupdict()
        if groups.get("sure") or groups.get("named"):
            return True
        if of := groups.get("of") or groups.get("object"):
            return bool(self.words["deed"].search(of))
        insertion = _BRACKETS.match(self.plain, body.end)
        complement = self.words["complement"].match(self.plain, insertion.end() if insertion else body.end, self.s.end)
        return not complement or bool(self.words["deed"].search(self.plain, body.end, self._until(body.end)))

    def _until(self, at: int) -> int:
        """The end of the clause at an offset."""
        m = re.compile(r"[,，;；.。]").search(self.plain, at, self.s.end)
        return m.start() if m else self.s.end

    def _speaker_before(self, m: re.Match[str]) -> tuple[int, int, AttributionKind] | None:
        """Who accuses: the first words for somebody in the clause before it."""
        opened = [k.end() for k in _OPEN.finditer(self.plain, self.s.start, m.start())]
        first = opened[-1] if opened else self.s.start
        commas = [i for i in range(first, m.start()) if self.plain[i] in ",，"]
        if len(commas) % 2:
            first = commas[-1] + 1
        return self._speaker(first, m.start())

    def _speaker_by(self, m: re.Match[str], body: _Body) -> tuple[int, int, AttributionKind] | None:
        """Who is said to accuse in a passive: "attribuée par les autorités à", "…, selon la police"."""
        if m.groupdict().get("who"):
            return self._speaker(m.start("who"), m.end("who"))
        said = self.words["by"].search(self.plain, body.end, min(self.s.end, body.end + _CLOSE))
        return self._speaker(said.end(), self._until(said.end())) if said else None

    def _speaker(self, first: int, last: int) -> tuple[int, int, AttributionKind] | None:
        kinds = (
            ("officials", AttributionKind.OFFICIAL_ACCUSATION),
            ("others", AttributionKind.THIRD_PARTY_ALLEGATION),
            ("unclear", None),
        )
        found = [(k.start(), kind) for key, kind in kinds for k in self.words[key].finditer(self.plain, first, last)]
        if not found or (head := min(found, key=lambda row: row[0]))[1] is None:
            return None
        end = min(last, head[0] + _LONGEST)
        comma = next((i for i in range(head[0], end) if self.plain[i] in ",，"), end)
        day = min((d.start for d in self.s.dates if head[0] < d.start < comma), default=comma)
        return head[0], day, head[1]
