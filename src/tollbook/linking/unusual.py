"""Unusual words around what a mention was read from: reports on one attack share streets, schools and surnames.

A word is unusual where few texts of any kind have it: `data/common_words.txt` lists those that more than one text in
256 has (`training/common_words.py`). An unusual word is kept as a number of 16 bits, which hundreds of words share: two
mentions can be compared by it, and no name be read from it. Whoever has the ledger's file and guesses a word can see if
its number is there, as they can look for the word in the texts that lie beside. English only, since the list is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files

from tollbook.records import Mention, PlaceValue, Report

LEAST_LETTERS = 4
MOST_WORDS = 40
LANGUAGE = "en"

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+|\n+")


def unusual_words(mention: Mention, report: Report) -> tuple[int, ...]:
    """The numbers of the unusual words, in order; of more than MOST_WORDS those with the smallest numbers.

    What a report is about is told in all of it and in its title, what it looks back on in the sentences that state
    something of it; of what only a headline tells, the text below says nothing. The name of the place is left out:
    it is compared by itself. Empty where the text is not kept.
    """
    if report.coded or not report.text or report.language.split("-")[0].lower() != LANGUAGE:
        return ()
    found = {word for text in told_in(mention, report) for word in words_of(text)} - common_words()
    places = [value.place for _, value in mention.stating(PlaceValue)]
    found -= {word for place in places for name in (place.name, place.admin1) for word in words_of(name or "")}
    return tuple(sorted({_number(word) for word in found})[:MOST_WORDS])


def told_in(mention: Mention, report: Report) -> tuple[str, ...]:
    """The stretches of a report that tell of a mention: all of it, its title, or single sentences."""
    if _by_headline(mention, report):
        return (report.title or "",)
    return (report.text, report.title or "") if mention.main else tuple(_sentences(mention, report.text))


def words_of(text: str) -> set[str]:
    """The words of a text that are long enough to tell anything, in small letters without accents."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return {word for word in _WORD.findall(plain) if len(word) >= LEAST_LETTERS}


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The words that say nothing on which attack is meant."""
    return frozenset(files("tollbook.linking").joinpath("data/common_words.txt").read_text("utf-8").split())


def _by_headline(mention: Mention, report: Report) -> bool:
    """Whether all that is stated stands in a headline above the text."""
    if not report.title or not report.text.startswith(f"{report.title}\n"):
        return False
    return all(p.end <= len(report.title) for statement in mention.statements for p in statement.passages)


def _sentences(mention: Mention, text: str) -> Iterator[str]:
    """The sentences in which anything of the mention is stated."""
    stated = [(p.start, p.end) for statement in mention.statements for p in statement.passages]
    start = 0
    for end in (*(found.end() for found in _SENTENCE_END.finditer(text)), len(text)):
        if any(first < end and last > start for first, last in stated):
            yield text[start:end]
        start = end


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=2).digest(), "big")
