"""Where the words stand that a model points at, and what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.page import Page
from tollbook.extraction.llm.answer import Said
from tollbook.extraction.llm.quotes import Stretch, find_quote, standing

CONFIDENCE: Final = 0.7  # a model's say of itself is worth nothing; that is one figure for all, and not calibrated
_SPEAKS_WITHIN: Final = 2  # sentences between a figure and whoever is said to give it


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is said, with where its quote and its words stand."""

    said: Said
    quote: Stretch
    words: Stretch


@dataclass(frozen=True, slots=True)
class Pointing:
    """Looks for words in one part of a report."""

    page: Page
    part: Stretch

    @property
    def whole(self) -> str:
        """The text of the report."""
        return self.page.report.text

    @property
    def english(self) -> bool:
        """Whether the rules of English grammar may be held against the words."""
        return self.page.report.language.split("-")[0].lower() in ("en", "und")

    def pointed(self, said: Sequence[Said]) -> list[Pointed]:
        """What is said with a quote that stands in the part, its words inside it; the rest is left out."""
        text = self.whole
        once = sorted(s[0] for one in said if standing(text, one.quote, self.part) == 1
                      and (s := find_quote(text, one.quote, self.part)))  # fmt: skip
        near = once[len(once) // 2] if once else None
        found = []
        for one in said:
            quote = find_quote(text, one.quote, self.part, near=near)
            words = find_quote(text, one.words, quote) if quote and one.words else quote
            if quote is not None and words is not None:
                found.append(Pointed(one, quote, words))
        return found

    def sentences(self, quote: Stretch) -> Stretch:
        """The sentences that a quote is of."""
        return self.page.text.sentence(quote[0])[0], self.page.text.sentence(quote[1] - 1)[1]

    def text(self, stretch: Stretch) -> str:
        """The words of a stretch."""
        return self.whole[slice(*stretch)]

    def around(self, quote: Stretch) -> Stretch:
        """The sentences of a quote with a few before and after, within the part."""
        starts, text = self.page.text.starts, self.page.text
        first = max(text.sentence_number(quote[0]) - _SPEAKS_WITHIN, 0)
        last = text.sentence_number(quote[1] - 1) + _SPEAKS_WITHIN + 1
        end = starts[last] if last < len(starts) else len(text.text)
        return max(starts[first], self.part[0]), min(end, self.part[1])

    def near(self, words: str, one: Pointed) -> Stretch | None:
        """Where words stand within a few sentences of a quote."""
        return find_quote(self.whole, words, self.around(one.quote), near=one.quote[0])

    def beside(self, words: str, one: Pointed) -> bool:
        """Whether words stand in the quote or in the sentence of the figure."""
        sentence = self.page.text.sentence(one.words[0])
        text = self.whole
        return bool(find_quote(text, words, one.quote) or find_quote(text, words, sentence))
