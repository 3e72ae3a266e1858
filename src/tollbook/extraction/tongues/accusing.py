"""Who is said to have done it, by whom, where a plain construction says so of a body that is named or of armed men.

Claims and denials have the body itself as their speaker; an accusation needs somebody who is plainly an authority or
plainly none, and so does the bare word that a body did it: without anybody who says it, it is no attribution. What is
denied of a claim ("has not claimed") and what a body is accused of besides is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.tongues.parties import Body, Wording, as_written, bodies_in, load_wording
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.extraction.tongues.voices import STOPS, Speaker, Voices
from tollbook.records import AttributionValue
from tollbook.vocabulary.codes import AttributionKind

_NEAR: Final = 40  # characters between a body and what it does
_FAR: Final = 90  # the same where an insertion stands between commas
_CLOSE: Final = 24  # characters between an accusation and the accused
_FEUD: Final = re.compile(r"\b(?:entre|guerr|disput|conflit|conflict|lutte|pelea|riva)")
_BRACKETS: Final = re.compile(r"[»”\"」]? ?[(（][^()（）]{1,60}[)）]")
_ENDS: Final = re.compile(r"[,，،;；؛.。]")
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with the words text[start:end] that make it."""

    value: AttributionValue
    start: int
    end: int


def accusations(text: str, about: Sequence[Sentence], code: str, actors: ActorList) -> list[Said]:
    """The attributions that the sentences about an attack make, each once."""
    tongue, words = load_wording(code)
    found: dict[tuple[str, AttributionKind], Said] = {}
    last: Body | None = None
    text = text.replace("\n", " ")  # lines may be wrapped
    plain = tongue.folded(text)
    for n, s in enumerate(about):
        bodies = bodies_in(text, plain, s, words, actors)
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


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence with its bodies; `last` is the last body named before it, `plain` its text as it is compared."""

    text: str
    plain: str
    s: Sentence
    words: Wording
    bodies: tuple[Body, ...]
    last: Body | None
    unproven: bool

    @property
    def voices(self) -> Voices:
        return Voices(self.plain, self.s, self.words)

    def told(self) -> Iterator[Said]:
        """What the sentence says of who did it."""
        own = (("claimed", AttributionKind.CLAIM_OF_RESPONSIBILITY), ("denied", AttributionKind.DENIAL))
        for key, kind in own:
            for m in self._each(key):
                if (body := self._subject(m)) and not self._negated(body.start, m.end(), key):
                    branch = next(
                        (b for b in self.bodies if m.start() <= b.start < m.end()), body
                    )  # "its men of the X"
                    yield self._said(branch, kind, body.name, self._from(body, m), m.end())
        for m in self._each("claimed_by"):
            if (body := self._object(m)) and not self._negated(m.start(), m.end(), "claimed"):
                yield self._said(body, AttributionKind.CLAIM_OF_RESPONSIBILITY, body.name, m.start(), body.end)
        for key in ("accused", "blamed"):
            for m in self._each(key):
                ahead = self.s.leads and key == "accused"
                yield from self._accused_ahead(m) if ahead else self._accusation(m, passive=key == "blamed")
        for m in self._each("accused_by"):
            if (body := self._subject(m)) and (speaker := self.voices.within(*m.span("who"))):
                start, end, kind = speaker
                yield self._said(body, kind, self.text[start:end].strip(), body.start, end)
        yield from self._in_other_orders()
        yield from self._asserted()

    def _in_other_orders(self) -> Iterator[Said]:
        """What is said where a verb stands before who does it, or behind whom it accuses."""
        for m in self._each("denied_by"):
            if body := self._object(m):
                yield self._said(body, AttributionKind.DENIAL, body.name, m.start(), self._until(body.end))
        for m in self._each("accused_last"):
            yield from self._accused_last(m)

    def _asserted(self) -> Iterator[Said]:
        """Of whom somebody says that they did it: "the X did, according to the mayor"."""
        if self.words["general"].search(self.plain, self.s.start, self.s.end):
            return
        for m in self._each("did"):
            if (body := self._subject(m)) and not self._negated(body.start, m.end(), "accused"):
                yield from self._told_by(body, body.start, m.end())
        for m in self._each("did_by"):
            body = self._object(m, strictly=True)
            if body is None or self._subject(m) or self._negated(m.start(), m.start(), "accused"):
                continue  # "the Y was attacked by the X" is another fight
            if not m.groupdict().get("hint") or self._nothing_more(body):
                yield from self._told_by(body, m.start(), body.end)
        for body in self.bodies:  # a note without a verb: "the X, according to the mayor."
            said = self.words["according"].match(self.plain, self._after(body), self.s.end)
            alone = self.words["kinds"].fullmatch(self.plain, self.s.start, body.start)
            if said and alone and not self.plain[said.end() : self.s.end].strip(" .;!»)"):
                yield from self._told_by(body, body.start, body.end)

    def _after(self, body: Body) -> int:
        """Where what follows a body begins, behind its quotation mark and what brackets say of it."""
        insertion = _BRACKETS.match(self.plain, body.end)
        return insertion.end() if insertion else body.end

    def _told_by(self, body: Body, start: int, end: int) -> Iterator[Said]:
        if speaker := self.voices.teller(body, start, end):
            first, last, kind = speaker
            yield self._said(body, kind, self._words(first, last), min(first, start), max(last, end))

    def _words(self, start: int, end: int) -> str:
        return self.text[start:end].strip(' ,，»”"')

    def answered(self, accused: frozenset[str]) -> Iterator[Said]:
        """Denials that name nothing, of bodies accused before: "the group denied it"."""
        for m in self._each("denied_it"):
            if (body := self._subject(m)) and body.name in accused:
                yield self._said(body, AttributionKind.DENIAL, body.name, self._from(body, m), m.end())

    def _from(self, body: Body, m: re.Match[str]) -> int:
        """Where the words begin that say what a body does: at its name, or at "that group"."""
        itself = self._itself(m)
        return itself if itself is not None else body.start

    def _each(self, key: str) -> Iterator[re.Match[str]]:
        return self.words[key].finditer(self.plain, self.s.start, self.s.end)

    def _said(self, body: Body, kind: AttributionKind, speaker: str, start: int, end: int) -> Said:
        value = AttributionValue(
            actor=body.name, kind=kind, speaker=speaker, actor_as_written=self.text[body.start : body.end],
            substantiated=False if self.unproven and kind is not AttributionKind.DENIAL else None,
        )  # fmt: skip
        return Said(value, start, end)

    def _subject(self, m: re.Match[str]) -> Body | None:
        """The body that does what a match says: the nearest before it in its clause, or "that group"."""
        before = [b for b in self.bodies if b.end <= m.start() and not self._in_brackets(b, m.start())]
        if (itself := self._itself(m)) is not None:
            return self.last if not before else before[-1] if before[-1].end <= itself else None
        if not before:
            return None
        body = before[-1]
        gap = _BRACKETS.sub("", self.plain[body.end : m.start()])
        commas = sum(c in ",，،" for c in gap)
        relative = bool(self.words["relative"].match(gap))
        if self.words["published"].fullmatch(gap):
            return body
        if STOPS.search(gap) or len(gap) > (_FAR if commas == 2 else _NEAR) or not (commas in (0, 2) or relative):
            return None
        if relative:
            return body
        return None if self.words["not_subject"].search(self.plain, self.s.start, body.start) else body

    def _in_brackets(self, b: Body, end: int) -> bool:
        """Whether a body stands in brackets that close before an offset: an abbreviation, or what the one before is."""
        opened = self.plain.rfind("(", self.s.start, b.start)
        return opened > self.plain.rfind(")", self.s.start, b.start) and ")" in self.plain[b.end : end]

    def _itself(self, m: re.Match[str]) -> int | None:
        """Where "that group" begins right before a match, at most an insertion between commas from it."""
        found = [k for k in self._each("itself") if k.end() <= m.start()]
        if not found or any(found[-1].end() <= b.start < m.start() for b in self.bodies):  # "the group X": by its name
            return None
        gap = self.plain[found[-1].end() : m.start()]
        far = _FAR if sum(c in ",，،" for c in gap) == 2 else _NEAR
        return found[-1].start() if len(gap) <= far and not STOPS.search(gap) else None

    def _object(self, m: re.Match[str], *, strictly: bool = False) -> Body | None:
        """The body to which a match is done: the first after it, with a few words of its kind between.

        `strictly` asks that these be words for what a body is or for its men, and nothing else.
        """
        if described := self.words["described"].match(self.plain, m.end(), self.s.end):
            return self._described(described)
        after = next((b for b in self.bodies if b.start >= m.end()), None)
        if after is None:
            return None
        gap = self.plain[m.end() : after.start]
        if _FEUD.search(gap):
            return None
        if (strictly or len(gap) > _CLOSE) and not self.words["kinds"].fullmatch(gap):
            return None
        return None if STOPS.search(gap) or any(c in ",，،" for c in gap) else after

    def _described(self, m: re.Match[str]) -> Body | None:
        """Armed men who are only described, by the words that do so; a body that belongs to these is named instead."""
        written = as_written(m)
        if written is None:
            return None
        inside = next((b for b in self.bodies if b.start <= m.end() and m.start() < b.end), None)
        after = next((b for b in self.bodies if b.start >= written.end), None)
        if after and self.words["kinds"].fullmatch(self.plain, written.end, after.start):  # "rebels of the X"
            inside = after
        return inside or Body(written.start, written.end, self.text[written.start : written.end].strip())

    def _negated(self, start: int, end: int, key: str) -> bool:
        """Whether it is said not to be so; a denial is none of these words."""
        if key == "denied":
            return False
        first, _ = self.s.clause_at(start)
        return bool(self.words["negated"].search(self.plain, min(first, start), end))

    def _accusation(self, m: re.Match[str], *, passive: bool) -> Iterator[Said]:
        body = self._object(m)
        if (
            body is None
            or self._negated(m.start(), m.start(), "accused")
            or not self._of_deed(m, body, passive=passive)
        ):
            return
        speaker = self._speaker_of(m, body, passive=passive)
        if speaker is None:
            return
        start, end, kind = speaker
        first, last = min(start, m.start()), max(body.end, end)
        yield self._said(body, kind, self._words(start, end), first, last)

    def _speaker_of(self, m: re.Match[str], body: Body, *, passive: bool) -> Speaker | None:
        """Who accuses: named with the accusation, or before it; another body may."""
        if passive or m.groupdict().get("who"):
            return self._speaker_by(m, body)
        return self._speaker_before(m) or self._accuser(m, body)

    def _accuser(self, m: re.Match[str], accused: Body) -> Speaker | None:
        """A body that accuses another."""
        body = self._subject(m)
        if body is None or body.name == accused.name or self._itself(m) is not None:
            return None
        return body.start, body.end, AttributionKind.THIRD_PARTY_ALLEGATION

    def _of_deed(self, m: re.Match[str], body: Body, *, passive: bool) -> bool:
        """Whether it is the attack that a body is accused of, where something is said of that."""
        groups = m.groupdict()
        if groups.get("sure") or groups.get("named"):
            return True
        if of := groups.get("of") or groups.get("object"):
            return bool(self.words["deed"].search(of))
        if groups.get("hint"):  # "speaks of men of the X": nothing else may be said of them
            return self._nothing_more(body)
        laid = passive and self.words["by"].match(self.plain, self._after(body))  # "is laid to the X by the army"
        if groups.get("who") or laid:
            return True
        complement = self.words["complement"].match(self.plain, self._after(body), self.s.end)
        return not complement or bool(self.words["deed"].search(self.plain, body.end, self._until(body.end)))

    def _accused_ahead(self, m: re.Match[str]) -> Iterator[Said]:
        """An accusation whose verb stands first: "اتهم الجيش حركة الشباب بتنفيذ الهجوم"."""
        end = self._until(m.end())
        named = [b for b in self.bodies if m.end() <= b.start < end and b.start - m.end() <= _FAR]
        if not named or self._negated(m.start(), m.start(), "accused"):
            return
        first, accused = named[0], named[1] if len(named) > 1 else named[0]
        speaker = self.voices.within(m.end(), first.start)
        if speaker is None and accused is not first and self.words["kinds"].fullmatch(self.plain, m.end(), first.start):
            speaker = first.start, first.end, AttributionKind.THIRD_PARTY_ALLEGATION
        elif speaker:
            accused = first
        of_deed = self._nothing_more(accused) or self.words["deed"].search(self.plain, accused.end, end)
        if speaker and of_deed:
            start, stop, kind = speaker
            yield self._said(accused, kind, self._words(start, stop), m.start(), end)

    def _accused_last(self, m: re.Match[str]) -> Iterator[Said]:
        """An accusation whose verb stands last: "والی طالبان را به دست داشتن در حمله متهم کرد"."""
        before = [b for b in self.bodies if b.end <= m.start() <= b.end + _CLOSE]
        if not before or _ENDS.search(self.plain, before[-1].end, m.start()):
            return
        body = before[-1]
        stops = [k.end() for k in _ENDS.finditer(self.plain, self.s.start, body.start)]
        first = stops[-1] if stops else self.s.start
        if (speaker := self.voices.within(first, body.start)) and not self._negated(first, m.end(), "accused"):
            start, end, kind = speaker
            yield self._said(body, kind, self._words(start, end), start, m.end())

    def _nothing_more(self, body: Body) -> bool:
        """Whether its clause ends with a body."""
        rest = self.plain[self._after(body) : self.s.end].lstrip(' »”"')
        return not rest or rest[0] in ".,،؛;:!)"

    def _until(self, at: int) -> int:
        """The end of the clause at an offset."""
        m = _ENDS.search(self.plain, at, self.s.end)
        return m.start() if m else self.s.end

    def _speaker_before(self, m: re.Match[str]) -> Speaker | None:
        """Who accuses: the first words for somebody in the clause before it."""
        opened = [k.end() for k in STOPS.finditer(self.plain, self.s.start, m.start())]
        first = opened[-1] if opened else self.s.start
        commas = [i for i in range(first, m.start()) if self.plain[i] in ",，"]
        if len(commas) % 2:
            first = commas[-1] + 1
        return self.voices.within(first, m.start())

    def _speaker_by(self, m: re.Match[str], body: Body) -> Speaker | None:
        """Who is said to accuse in a passive: "attribuée par les autorités à", "…, selon la police"."""
        if m.groupdict().get("who"):
            return self.voices.within(m.start("who"), m.end("who"))
        said = self.words["by"].search(self.plain, body.end, min(self.s.end, body.end + _CLOSE))
        return self.voices.within(said.end(), self._until(said.end())) if said else None
