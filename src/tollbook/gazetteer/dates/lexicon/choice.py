"""Which language's words a text is read with."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

from tollbook.gazetteer.dates.lexicon.english import ENGLISH
from tollbook.gazetteer.dates.lexicon.words import listed
from tollbook.gazetteer.dates.tags import Lexicon

_ARABIC = re.compile("[\u0620-\u064a]")
_PERSIAN = re.compile("[پچژگیک]|\u200c")
_CYRILLIC = re.compile("[а-яё]")
_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = 400  # characters in which an English text shows that it is one
_SAMPLE = 1500  # characters whose words say which language it is

# module, name, and small words that no other of these languages shares much
_LATIN = (
    ("romance", "FRENCH", "le la les des du une dans et est sur qui pour par au aux ont été selon avec ce cette il"),
    ("romance", "SPANISH", "el los las del una y en que por con su se fue fueron al este según para"),
    ("romance", "PORTUGUESE", "o os do da dos das uma em e que não com no na foi foram ao por para"),
    ("germanic", "GERMAN", "der die das und ist von dem den ein eine im mit auf bei wurde wurden nach sich am"),
    ("germanic", "DUTCH", "de het een van en zijn bij op door werd naar voor niet aan"),
    ("germanic", "TURKISH", "ve bir bu da de ile için olarak günü ilçesi"),
    ("germanic", "INDONESIAN", "yang di dan dengan pada dari untuk dalam ini itu"),
)
_ENGLISH = frozenset(listed("the of and in to was were on by said that from with at an a it is for last"))


_BY_CODE = {
    "fr": ("romance", "FRENCH"), "es": ("romance", "SPANISH"), "pt": ("romance", "PORTUGUESE"),
    "de": ("germanic", "GERMAN"), "nl": ("germanic", "DUTCH"), "tr": ("germanic", "TURKISH"),
    "id": ("germanic", "INDONESIAN"), "ru": ("russian", "RUSSIAN"), "ar": ("arabic_script", "ARABIC"),
    "fa": ("arabic_script", "PERSIAN"),
}  # fmt: skip


def lexicon_for(text: str, language: str | None = None) -> Lexicon:
    """The lexicon of a language by its ISO 639-1 code, where there is one, else of the language a text is in.

    That is told by its script, else by its small words; it is English where they tie.
    """
    if language in _BY_CODE:
        return _load(*_BY_CODE[language])
    head = text[:_HEAD].lower()
    if len(_ENGLISH.intersection(head.split())) >= 4:
        return ENGLISH
    sample = text[:_SAMPLE].lower()
    words = frozenset(_LETTERS.findall(sample))
    if len(words & _ENGLISH) >= 4 or (sample.isascii() and len(words & _ENGLISH) >= 2):
        return ENGLISH
    if not sample.isascii():
        if _CYRILLIC.search(sample):
            return _load("russian", "RUSSIAN")
        if _ARABIC.search(sample):
            arabic, persian = _load("arabic_script", "ARABIC"), _load("arabic_script", "PERSIAN")
            return (
                persian
                if _PERSIAN.search(sample) or len(words & persian.telling) > len(words & arabic.telling)
                else arabic
            )
    best, chosen = _score(words, _ENGLISH, ENGLISH), ENGLISH
    for module, name, small in _small_words():
        score = _score(words, small, _load(module, name)) if words & small or len(words) < 12 else 0
        if score > best:
            best, chosen = score, _load(module, name)
    return chosen


def _score(words: frozenset[str], small: frozenset[str], known: Lexicon) -> int:
    """Small words count once, words that a date cannot do without twice."""
    return len(words & small) + 2 * len(words & known.telling)


@lru_cache(maxsize=1)
def _small_words() -> tuple[tuple[str, str, frozenset[str]], ...]:
    return tuple((module, name, frozenset(words.split())) for module, name, words in _LATIN)


@lru_cache(maxsize=16)
def _load(module: str, name: str) -> Lexicon:
    """Languages are loaded when a text needs them."""
    found: Lexicon = getattr(import_module(f"tollbook.gazetteer.dates.lexicon.{module}"), name)
    return found
