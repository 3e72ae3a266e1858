"""Forms of words for peoples in Russian, French, Spanish, Arabic and Persian, from the few that the table gives."""

from __future__ import annotations

from collections.abc import Iterator

_ADJECTIVE = ("ий", "ая", "ое", "ие", "ого", "ой", "ому", "ую", "им", "ом", "их", "ими")
_NOUN = ("", "а", "у", "ом", "е", "ам", "ами", "ах")


def russian(words: tuple[str, ...]) -> Iterator[str]:
    """The adjective in every case, then the nouns as given and, for those in -ец, their oblique cases."""
    for word in words:
        if word.endswith(("ск", "цк")):
            yield from (word + ending for ending in _ADJECTIVE)
            continue
        yield word
        if word.endswith(("цы", "ки", "ты", "пы", "зы")):
            yield from (word[:-1] + ending for ending in ("ам", "ами", "ах"))
        if word.endswith("ец"):
            stem = word[:-2] + ("йц" if word[-3] in "аеиоу" else "ц")
            yield from (stem + ending for ending in ("а", "у", "ем", "е"))


def french(words: tuple[str, ...]) -> Iterator[str]:
    """Masculine and feminine, singular and plural, of the first word; the others as they are."""
    yield from words
    for word in words[:1] if len(words) == 1 or words[1].endswith(("é", "ien", "nien")) else ():
        if word.endswith(("s", "x")):
            yield from (word + "e", word + "es")
        elif word.endswith("e"):
            yield word + "s"
        else:
            feminine = word + ("ne" if word.endswith("en") else "e")
            yield from (word + "s", feminine, feminine + "s")


def spanish(words: tuple[str, ...]) -> Iterator[str]:
    """Of words in -o both genders and numbers, of words in -e the plural; the others as they are."""
    for word in words:
        yield word
        if word.endswith("o"):
            yield from (word + "s", word[:-1] + "a", word[:-1] + "as")
        elif word.endswith("e"):
            yield word + "s"


def arabic(words: tuple[str, ...]) -> Iterator[str]:
    """With the feminine, the plurals and the article, of words in -i; the others as they are."""
    for word in words:
        yield word
        if word.endswith("ي") and " " not in word:
            yield from (word + ending for ending in ("ة", "ون", "ين", "ات"))
            yield from ("ال" + word + ending for ending in ("", "ة", "ون", "ين"))


def persian(words: tuple[str, ...]) -> Iterator[str]:
    """With the plurals."""
    for word in words:
        yield word
        yield from (word + "ها", word + " ها", word + "‌ها") if not word.endswith("ها") else ()


FORMS = {"ru": russian, "fr": french, "es": spanish, "ar": arabic, "fa": persian}
