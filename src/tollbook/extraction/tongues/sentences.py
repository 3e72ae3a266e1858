"""A report in paragraphs and sentences, each with its words, its cues and the dates and places that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.tongues import compact, compact_harm
from tollbook.extraction.tongues.arabic_reports import ends_clause, parted
from tollbook.extraction.tongues.harm import Figure, figures
from tollbook.extraction.tongues.lexicon import Tongue
from tollbook.extraction.tongues.peoples import Peoples
from tollbook.extraction.tongues.ranges import joined
from tollbook.extraction.tongues.tokens import Cue, Raw, Token, cues_in, raw_words, sure_numbers, tagged
from tollbook.gazetteer import Toponym
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.codes import Outcome

_PARAGRAPH: Final = re.compile(
    r"\n\s*\n|\n(?=\s*(?:[•·*\u2013\u2014-]|\d{1,2}[).])\s)|(?<=[.!?:;。！？：；])\n|\n(?=\d{1,2}:\d\d\b)"
)
_LINE: Final = re.compile(r"\n+")
_WRAPPED: Final = 100  # characters of a line by which a text is not wrapped, so that every line is a paragraph
_SENTENCE: Final = re.compile(r"(?<=[.!?…؟۔])[\"»”)]?\s+(?=[\"«“(¿¡-]*[A-ZÀ-ÝЁА-Я\u0620-\u06ff\d])")
_COMPACT_SENTENCE: Final = re.compile(r"(?<=[。！？!?])[\"”」』)）]*\s*|(?<=[^\d\s])\.\s*(?=[\u3400-\u9fff])")
_ITEM: Final = re.compile(
    r"\s*(?:(?:[•·*\u2013\u2014-]|\d{1,2}[).])\s|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．]|"
    r"[A-ZÀ-ÝЁА-Я][a-zà-ÿёа-я][\w' ()-]{1,40}\s[-\u2013\u2014]\s|"
    r"[A-ZÀ-Ý][^\n.:;]{2,24}\d[^\n.:;]{0,16}:\s)"  # "Vendredi 28 : ..."
)
_OF_FEAST: Final = re.compile(r"(?:marché|sapin|village|vacances|mercado|mercadillo|árbol|feria|feira|árvore) d[eo] $")
_JOINED: Final = ("-", "'", "’")  # before a date that is a part of a name
_ABBREVIATED: Final = re.compile(
    r"\b(?:[A-ZÀ-ÝА-Я\u0620-\u06d3]|[Mm]r?s?|[Mm]me|[Ss]r|[Ss]ra|[Dd]r|[Gg]ral|[Nn][°o]|им|г|ул|св)\.\s*$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence at text[start:end]; `clauses` are its stretches between commas and other marks.

    `figures` are what it says of how many people met which fate. `ahead` says that when and where stand before what was
    done, in the order of its language; `leads` that what is done stands before when and where, and is said of these;
    `ends` that it stands last in its clause.
    """

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    cues: tuple[Cue, ...]
    dates: tuple[DateMention, ...]
    toponyms: tuple[Toponym, ...]
    clauses: tuple[tuple[int, int], ...]
    figures: tuple[Figure, ...]
    ahead: bool = False
    leads: bool = False
    ends: bool = False

    def has(self, *keys: str) -> bool:
        """Whether it has a cue of one of those keys."""
        return any(c.key in keys for c in self.cues)

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return bool(self.tokens) and any(t.tag == "?" for t in self.tokens[-2:])

    @property
    def attacks(self) -> tuple[Cue, ...]:
        """Words for an attack: those that always are, those that are where armed men do it, and armed men who harm."""
        armed = self.has("armed")
        harmed = any(not f.attackers for f in self.figures)
        keys = {"event", *(("weak",) if armed else ()), *(("armed",) if harmed else ())}
        return tuple(c for c in self.cues if c.key in keys)

    @property
    def late_deaths(self) -> tuple[Token, ...]:
        """Words for the death of people who had been hurt before: "succumbed", "two of the wounded died"."""
        died = [t for t in self.tokens if t.tag in "VD" and t.value is Outcome.KILLED]
        return tuple(t for t in died if t.late or self._of_hurt(t))

    def _of_hurt(self, died: Token) -> bool:
        first, last = self.clause_at(died.start)
        if any(c.key == "wounds" and died.end <= c.start < last for c in self.cues):
            return True
        before = [t for t in self.tokens if first <= t.start < died.start]
        hurt = [n for n, t in enumerate(before) if t.tag == "V" and t.value is Outcome.INJURED]
        return bool(hurt) and not any(t.tag == "&" for t in before[hurt[-1] :])

    def hits_attackers(self, offset: int) -> bool:
        """Whether the clause that holds an offset says what was done to attackers."""
        first, last = self.clause_at(offset)
        letters = "".join(t.tag for t in self.tokens if first <= t.start < last)
        return bool(re.search(r"x[^AspD]*u[uaj]*V", letters))

    def clause_at(self, offset: int) -> tuple[int, int]:
        """The clause that holds an offset."""
        return next((c for c in self.clauses if c[0] <= offset < c[1]), (self.start, self.end))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text that are paragraphs or items of a list."""
    start = 0
    lines = _LINE if max(map(len, text.splitlines()), default=0) > _WRAPPED else _PARAGRAPH
    for m in lines.finditer(text):
        if text[start : m.start()].strip():
            yield start, m.start()
        start = m.end()
    if text[start:].strip():
        yield start, len(text)


def is_item(text: str, start: int) -> bool:
    """Whether a paragraph is an item of a list by its mark, its number or a heading ("Bria - On 4 June ...")."""
    return bool(_ITEM.match(text, start))


def is_heading(s: Sentence) -> bool:
    """Whether a sentence is no more than the name of a place: "Ruyigi. On 4 June ..."."""
    return {t.tag for t in s.tokens} - {".", ":"} in ({"L"}, {"Y"})


def sentences(
    text: str, tongue: Tongue, dates: Sequence[DateMention], toponyms: Sequence[Toponym], known: Peoples
) -> list[Sentence]:
    """Every sentence of a text, in order."""
    found = []
    for n, (first, last) in enumerate(paragraphs(text)):
        for start, end in _split(text, first, last, spaceless=tongue.compact):
            raw = raw_words(text, start, end, tongue, [t.start for t in toponyms if start <= t.start < end])
            if not raw:
                continue
            places = tuple(t for t in toponyms if start <= t.start < end)
            own = tuple(d for d in dates if start <= d.start < end and not _is_name(text, d, places))
            verbal = [r for k, r in enumerate(raw) if not k or (raw[k - 1][2], r[2]) not in tongue.inserted]
            tokens = _tokens(text, verbal, tongue, (own, places, known))
            cues = tuple(c for c in cues_in(raw, tongue) if not (tongue.compact and _inside(c, tokens)))
            clauses = tuple(_clauses(tokens, start, end, verb_last=tongue.verb_last))
            denied = any(c.key == "denial" for c in cues)
            counted = compact_harm.figures(tokens) if tongue.compact else figures(tokens, tongue)
            told = () if denied else tuple(counted)
            order = {"ahead": tongue.compact, "leads": tongue.joined, "ends": tongue.verb_last}
            found.append(Sentence(start, end, n, tokens, cues, own, places, clauses, told, **order))
    return found


def _tokens(
    text: str,
    raw: Sequence[Raw],
    tongue: Tongue,
    named: tuple[Sequence[DateMention], Sequence[Toponym], Peoples],
) -> tuple[Token, ...]:
    dates, places, known = named
    if tongue.compact:
        return _with_dates(compact.tagged(raw, tongue, places, known), dates)
    found = joined(text, sure_numbers(text, _with_dates(tagged(raw, tongue, places, known), dates), tongue))
    return parted(found) if tongue.verb_last else found


def _inside(c: Cue, tokens: Sequence[Token]) -> bool:
    """Whether a cue of one character is a part of a longer word: "电" in "水电站"."""
    return c.end - c.start == 1 and any(t.start <= c.start and c.end <= t.end and t.end - t.start > 1 for t in tokens)


def _is_name(text: str, day: DateMention, places: Sequence[Toponym]) -> bool:
    """Whether a date is a part of a name: "Belle-de-Mai", "Rio de Janeiro"."""
    joined = day.start > 0 and text[day.start - 1] in _JOINED
    joined = joined or (day.kind is DateKind.FEAST and bool(_OF_FEAST.search(text, max(0, day.start - 24), day.start)))
    return joined or any(t.start <= day.start and day.end <= t.end and (t.start, t.end) != (day.start, day.end)
                         for t in places)  # fmt: skip


def _split(text: str, first: int, last: int, *, spaceless: bool) -> Iterator[tuple[int, int]]:
    start = first
    if spaceless:
        for m in _COMPACT_SENTENCE.finditer(text, first, last):
            if m.end() > start:
                yield start, m.end()
            start = m.end()
        if last > start:
            yield start, last
        return
    for m in _SENTENCE.finditer(text, first, last):
        if not _ABBREVIATED.search(text, max(start, m.start() - 6), m.start()):
            yield start, m.start()
            start = m.end()
    yield start, last


def _with_dates(tokens: Sequence[Token], dates: Sequence[DateMention]) -> tuple[Token, ...]:
    """The tokens with each date as one adverb: its numbers count nobody."""
    kept: list[Token] = []
    for t in tokens:
        inside = next((d for d in dates if d.start < t.end and t.start < d.end), None)
        if inside is None:
            kept.append(t)
        elif not kept or kept[-1].tag != "a" or kept[-1].value is not inside:
            kept.append(Token(t.start, t.end, "a", inside))
    return tuple(kept)


def _clauses(tokens: Sequence[Token], start: int, end: int, *, verb_last: bool) -> Iterator[tuple[int, int]]:
    first = start
    for n, t in enumerate(tokens):
        if verb_last and ends_clause(tokens, n):
            yield first, t.end
            first = t.end
        if t.tag in {",", ";", ":", '"', "(", ")", "-", "."} and not (verb_last and t.tag == "-"):
            if t.start > first:
                yield first, t.start
            first = t.end
    if end > first:
        yield first, end


def told_days(sentence: Sentence) -> list[DateMention]:
    """The dates of a sentence that name days, of something past."""
    return [d for d in sentence.dates if d.date.known and d.kind is not DateKind.FUTURE]
