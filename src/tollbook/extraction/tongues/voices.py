"""Who speaks: an authority, somebody who plainly is none, or nobody who can be told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.tongues.parties import Body, Wording
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.vocabulary.codes import AttributionKind

LONGEST: Final = 60  # characters of a speaker
STOPS: Final = re.compile(r"[;:。؛；：]|[.!?؟] ")
_QUOTES: Final = re.compile(r"[«“][^»”]*[»”]|\"[^\"]*\"")
_INTO: Final = 70  # characters between "said that" and the body
_LATER: Final = 70  # characters between what is said and ", according to"
_FIRST: Final = 25  # characters before a subject at the beginning of a sentence: "a former", "later the"
_PAIRED: Final = ",，،"

Speaker = tuple[int, int, AttributionKind]


@dataclass(frozen=True, slots=True)
class Voices:
    """One sentence, `plain` the report as it is compared."""

    plain: str
    s: Sentence
    words: Wording

    def within(self, first: int, last: int) -> Speaker | None:
        """The first words for somebody in plain[first:last], up to a comma, verb or day; None where none are plain."""
        kinds = (
            ("officials", AttributionKind.OFFICIAL_ACCUSATION),
            ("others", AttributionKind.THIRD_PARTY_ALLEGATION),
            ("unclear", None),
        )
        found = [(k.start(), kind) for key, kind in kinds for k in self.words[key].finditer(self.plain, first, last)]
        found += [(k.start(), self._of_title(k)) for k in self.words["spokesman"].finditer(self.plain, first, last)]
        if not found or (head := min(found, key=lambda row: row[0]))[1] is None:
            return None
        end = min(last, head[0] + LONGEST)
        comma = next((i for i in range(head[0], end) if self.plain[i] in _PAIRED), end)
        for ending in (self.words["ends"], STOPS):
            stop = ending.search(self.plain, head[0], comma)
            comma = stop.start() if stop else comma
        day = min((d.start for d in self.s.dates if head[0] < d.start < comma), default=comma)
        return head[0], day, head[1]

    def _of_title(self, m: re.Match[str]) -> AttributionKind | None:
        """Whose spokesman a bare "the spokesman" is: the one who was named before."""
        before = self.plain.rfind(m.group(), 0, m.start())
        if before < 0:
            return None
        end = before + len(m.group()) + LONGEST // 2
        official = self.words["officials"].search(self.plain, before, end)
        return AttributionKind.OFFICIAL_ACCUSATION if official else None

    def teller(self, body: Body, start: int, end: int) -> Speaker | None:
        """Who says in this sentence what text[start:end] says of a body; None where it is the report's own word."""
        quotes = _QUOTES.finditer(self.plain, self.s.start, self.s.end)
        quote = next((q for q in quotes if q.start() <= start < q.end()), None)
        name = self.plain[body.start : body.end]
        if quote and end <= quote.end() and quote.group()[1:-1].strip() != name:
            return self._of_quote(quote)
        return self._according(start, end) or self._saying(start) or self._afterwards(end)

    def _of_quote(self, quote: re.Match[str]) -> Speaker | None:
        after = self.words["says_after"].match(self.plain, quote.end(), self.s.end)
        if after and after.groupdict().get("who"):
            return self.within(*after.span("who"))
        before = self.plain[self.s.start : quote.start()].rstrip()
        return self._subject_of(before) if after or before.endswith(":") else None  # "she said" or "the mayor says:"

    def _subject_of(self, before: str) -> Speaker | None:
        """Who is the subject of the last sentence in the words that lead up to a quote."""
        stops = [k.end() for k in STOPS.finditer(before) if k.end() < len(before)]
        first = self.s.start + (stops[-1] if stops else 0)
        said = self.within(first, self.s.start + len(before))
        return said if said and said[0] - first <= _FIRST else None

    def _according(self, start: int, end: int) -> Speaker | None:
        for m in self.words["according"].finditer(self.plain, self.s.start, self.s.end):
            between = self.plain[m.end() : start] if m.end() <= start else self.plain[end : m.start()]
            near = m.end() <= start or end <= m.start() <= end + _LATER
            if near and not STOPS.search(between) and (said := self.within(*m.span("who"))):
                return said
        return None

    def _afterwards(self, end: int) -> Speaker | None:
        """The subject of ", says the mayor" at the end of what is said."""
        last = min(end + _LATER, self.s.end)
        commas = [i for i in range(end, last) if self.plain[i] in ",،"]
        for m in (self.words["says_after"].match(self.plain, i, self.s.end) for i in commas):
            if m and m.groupdict().get("who") and not STOPS.search(self.plain, end, m.start()):
                return self.within(*m.span("who"))
        return None

    def _saying(self, start: int) -> Speaker | None:
        """The subject of "said that" before it."""
        found = [m for m in self.words["says"].finditer(self.plain, self.s.start, start) if start - m.end() <= _INTO]
        if not found or STOPS.search(self.plain, found[-1].end(), start):
            return None
        if found[-1].groupdict().get("who"):
            return self.within(*found[-1].span("who"))
        stops = [k.end() for k in STOPS.finditer(self.plain, self.s.start, found[-1].start())]
        first = stops[-1] if stops else self.s.start
        if self.words["negated"].search(self.plain, first, found[-1].start()):
            return None
        return self.within(first, found[-1].start())
