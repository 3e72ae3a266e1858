"""Reports in Arabic script: whether they are in the language they pass for, their dates and their datelines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.tongues.arabic_words import listed, plain
from tollbook.extraction.tongues.lexicon import Sort, Tongue
from tollbook.extraction.tongues.tokens import Token
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
_WATER: Final = re.compile(r"(?:بحيرة|نهر|خليج|بحر|دریاچه|رودخانه|رود|خلیج|دریای) $")
_PAST: Final = "روز گذشته"  # yesterday, but for "سه روز گذشته"
_FEW: Final = ("دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "چند", "چندین", r"\d")
_PAST_DAY: Final = re.compile(rf"\b{_PAST}\b" + "".join(f"(?<!{some} {_PAST})" for some in _FEW))
_YESTERDAY: Final = "دیروز"
_CITY: Final = re.compile(r"\bشهر $")
_PARTICLES: Final = "وبلف"
_DATELINE: Final = re.compile(r"\s*(?:[/،,]\s*[^\n/،,]{1,30}|\([^\n()]{1,40}\))?\s*(?:[-–—ـ:]|\()(?!\d)")


def is_of_another(text: str, language: str) -> bool:
    """Whether the letters of a text are those of another language than the one it passes for."""
    letters = len(_LETTERS.findall(text))
    return len(_FOREIGN[language].findall(text)) > _MOST * max(letters, 1)


def as_dated(text: str, language: str) -> str:
    """A text with the letters in which its language's dates are known, of the same length."""
    if language != "fa":
        return text
    plainly = text.translate(_AS_PERSIAN)
    return _PAST_DAY.sub(_YESTERDAY.ljust(len(_PAST)), plainly)


def plain_dates(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a text, in its own letters, without months alone that may be other words, and without Dushanbe."""
    whole = (replace(d, end=d.start + len(_PAST)) if _PAST_DAY.match(text, d.start) else d for d in dates)
    own = (replace(d, text=text[d.start : d.end]) for d in whole)
    return [d for d in own if not _may_be_a_word(d.text) and not _CITY.search(text, max(0, d.start - 6), d.start)]


def places_of(text: str, toponyms: Sequence[Toponym], dates: Sequence[DateMention]) -> list[Toponym]:
    """The places of a text without days that are called like one ("دوشنبه") and without waters ("بحيرة تشاد")."""
    own = (t for t in toponyms if not any(d.start < t.end and t.start < d.end for d in dates))
    return [t for t in own if not _WATER.search(text, max(0, t.start - 12), t.start)]


def _may_be_a_word(written: str) -> bool:
    word = written.translate(_AS_PERSIAN)
    arabic = written.lstrip(_PARTICLES) if written not in _ALSO_WORDS else written
    return word in _ALSO_WORDS or written in _ALSO_WORDS or arabic in _ALSO_WORDS


def parted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a sentence whose verbs end its clauses: "and" behind one begins another clause.

    A fate whose verb stands with the next one has a verb: "سه نفر در حمله کشته و پنج تن زخمی شدند".
    """
    found = [
        replace(t, tag="D", noun=False, violent=True) if _shares_verb(tokens, n) else t for n, t in enumerate(tokens)
    ]
    for n in range(1, len(found)):
        if found[n].tag == "&" and (_is_verb(found[n - 1]) or found[n - 1].tag == "A"):
            found[n] = replace(found[n], tag=";")
    return tuple(found)


def _shares_verb(tokens: Sequence[Token], n: int) -> bool:
    """Whether a word for a fate has its verb behind the next fate, and is no noun with a number."""
    if tokens[n].tag != "V" or n == 0 or tokens[n - 1].tag == "#" or n + 1 >= len(tokens) or tokens[n + 1].tag != "&":
        return False
    rest = "".join(t.tag for t in tokens[n + 2 :])
    return bool(re.match(r"[^,;:.VDA]*D", rest)) and any(t.tag == "D" and not t.one for t in tokens[n + 2 :])


def ends_clause(tokens: Sequence[Token], n: int) -> bool:
    """Whether the clause ends with a word, a verb behind which no other goes on with it."""
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    return _is_verb(tokens[n]) and following is not None and not _is_verb(following) and following.tag.isalpha()


def _is_verb(token: Token) -> bool:
    return token.tag in "Du" or token.value is Sort.VERB


def begins_with_kind(name: str, tongue: Tongue) -> bool:
    """Whether a name has the word for what it is before it: "شهرستان چابهار"."""
    rows = tongue.senses.get(plain(name.split(maxsplit=1)[0]), ())
    return len(name.split()) > 1 and any(sense.tag == "r" for _, sense in rows)


def is_dateline(text: str, t: Toponym) -> bool:
    """Whether a place begins a paragraph as where it was written: "بغداد (الوكالة) -"."""
    begins = not text[: t.start].rpartition("\n")[2].strip()
    return begins and _DATELINE.match(text, t.end) is not None
