"""Reports in Arabic script: whether they are in the language they pass for, their dates and their datelines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.tongues.arabic_words import listed
from tollbook.gazetteer import Toponym
from tollbook.gazetteer.dates import DateMention

_LETTERS: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5]")
_ELSEWHERE: Final = "ٹڈڑےںھټډړږښڼځڅېۍێۆڕڵەڤۈۇۋڭڄٻڀٺٽڦڪڳ"  # of Urdu, Pashto, Kurdish, Uyghur, Sindhi
_FOREIGN: Final[Mapping[str, re.Pattern[str]]] = {
    "ar": re.compile(f"[{_ELSEWHERE}پچگژ]"), "fa": re.compile(f"[{_ELSEWHERE}ة]"),
}  # fmt: skip
_MOST: Final = 0.01  # share of letters that names and quotations may have
_AS_PERSIAN: Final = str.maketrans("يىك", "ییک")
_ALSO_WORDS: Final = listed(
    """
    آب محرم صفر شوال رجب شعبان رمضان ماي جوان أوت حمل ثور جوزا تیر سرطان مرداد اسد سنبله مهر میزان آبان عقرب آذر قوس
    دی جدی بهمن دلو حوت می مه جون اوت جولای
    """
)
"""Months that are words or names too, which date nothing alone."""
_PARTICLES: Final = "وبلف"
_DATELINE: Final = re.compile(r"\s*(?:[/،,]\s*[^\n/،,]{1,30}|\([^\n()]{1,40}\))?\s*(?:[-–—ـ:]|\()(?!\d)")


def is_of_another(text: str, language: str) -> bool:
    """Whether the letters of a text are those of another language than the one it passes for."""
    letters = len(_LETTERS.findall(text))
    return len(_FOREIGN[language].findall(text)) > _MOST * max(letters, 1)


def as_dated(text: str, language: str) -> str:
    """A text with the letters in which its language's dates are known, of the same length."""
    return text.translate(_AS_PERSIAN) if language == "fa" else text


def plain_dates(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a text, in its own letters, without months alone that may be other words."""
    own = (replace(d, text=text[d.start : d.end]) for d in dates)
    return [d for d in own if not _may_be_a_word(d.text)]


def _may_be_a_word(written: str) -> bool:
    word = written.translate(_AS_PERSIAN)
    arabic = written.lstrip(_PARTICLES) if written not in _ALSO_WORDS else written
    return word in _ALSO_WORDS or written in _ALSO_WORDS or arabic in _ALSO_WORDS


def is_dateline(text: str, t: Toponym) -> bool:
    """Whether a place begins a paragraph as where it was written: "بغداد (الوكالة) -"."""
    begins = not text[: t.start].rpartition("\n")[2].strip()
    return begins and _DATELINE.match(text, t.end) is not None
