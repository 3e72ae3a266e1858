"""Countries and nationalities by name: former names, words for people, several languages; ambiguous words stay so."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from tollbook.errors import UnknownCodeError
from tollbook.gazetteer.answers import Country
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store

_PEOPLE = re.compile(
    r"^(?:an? |the |two |three |ethnic )?(.+?)(?:['’]s)?"
    r"(?: (?:nationals?|citizens?|people|persons?|men|man|women|woman|workers?|engineers?|tourists?))?$",
    re.IGNORECASE,
)


class Nations:
    """What the country and nationality words mean."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.named = lru_cache(maxsize=4096)(self._named)
        self.peoples = lru_cache(maxsize=4096)(self._peoples)

    def country(self, code: str) -> Country:
        """The country of an alpha-2 code. Raises UnknownCodeError when there is none."""
        number = self._store.number_of_country.get(code.upper())
        if number is None:
            raise UnknownCodeError(f"no country has the ISO 3166-1 alpha-2 code {code!r}")
        entry = self._store.entry(number)
        _, name, demonyms = self._store.countries[number]
        return Country(name, code.upper(), tuple(demonyms), entry.lat, entry.lon, entry.geonames)

    @cached_property
    def ambiguous(self) -> dict[str, tuple[str, ...]]:
        """Words that more than one country answers to, by folded word."""
        return {word: tuple(codes) for word, codes in self._store.notes["ambiguous"].items()}

    def _named(self, text: str) -> tuple[str, ...]:
        """Every country that goes by that name, likeliest first; names before words for people."""
        key = fold(text)
        if key.startswith("the "):
            key = key.removeprefix("the ")
        if key in self.ambiguous:
            return self.ambiguous[key]
        barred = self._store.capitals_only(key) if not text.replace(".", "").strip().isupper() else frozenset()
        matches = [m for m in self._store.exact(key) if m.entry.kind is Kind.COUNTRY and m.entry.number not in barred]
        names = [m.entry.country for m in matches if not m.demonym and m.entry.country]
        return tuple(dict.fromkeys(names or [m.entry.country for m in matches if m.entry.country]))

    def _peoples(self, word: str) -> tuple[str, ...]:
        """Every country whose people the word may name, likeliest first."""
        for form in dict.fromkeys((word, (_PEOPLE.match(word.strip()) or [word, word])[1])):
            key = fold(form)
            for variant in (key, key.removesuffix("s")):
                if variant in self.ambiguous:
                    return self.ambiguous[variant]
            found = [m for m in self._store.exact(key) if m.entry.kind is Kind.COUNTRY]
            people = [m.entry.country for m in found if m.demonym and m.entry.country]
            if people or found:
                return tuple(dict.fromkeys(people)) or self.named(form)
        return ()
