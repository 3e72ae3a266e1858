"""The names in the words that state a place: what each may mean, and how it is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.gazetteer.answers import Match, Toponym
from tollbook.gazetteer.features import Wanted, bare, is_aside, is_part, wanted
from tollbook.gazetteer.finding import Finder, in_its_case
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.scripts import declined
from tollbook.gazetteer.states import state_named
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.traps import ALSO_WORDS, FEATURE_WORDS, FUNCTION_WORDS, NEVER, TITLES
from tollbook.gazetteer.words import Words

_ARTICLE = r"(?:(?:al|el|bin|abu)[- ]|(?:as|ash|ar|az|ad|an|at|ez|en|es|o|e)-)"
_CAPITAL = r"[A-ZÀ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŲŹŻŽƏḌḤṢṬẒА-ЯЁІЇЄ][\w'’]*"
_NAME = re.compile(rf"{_ARTICLE}?{_CAPITAL}(?:(?:-(?:e|i|ye) |[- ]){_ARTICLE}?{_CAPITAL})*")
_THEN_WHERE = re.compile(r" (?:in|near) (?:the )?(?:[a-z]+ )?[A-Z]")
_OF_DIVISION = re.compile(r" (?:state|province|region|department|governorate|prefecture|county|district|island) of ")
_CODE = re.compile(r"(?:^|(?<=[(\s]))([A-Z]{2})(?=[,:)])")

LONGEST_NAME = 60  # characters of a passage that may be one name


@dataclass(frozen=True, slots=True)
class Name:
    """One name in the passages: as written, its key, what it may mean, what kind of thing the words say it is."""

    text: str
    key: str
    matches: tuple[Match, ...]
    wanted: Wanted
    part: bool = False  # a quarter or street of a town
    aside: bool = False  # a people, or a country of which only the border is spoken


class Namer:
    """Reads the names in short passages."""

    def __init__(self, store: Store, finder: Finder) -> None:
        self._store, self._finder = store, finder

    def candidates(self, name: str) -> tuple[Match, ...]:
        """What a name may mean: exactly, without the word for its kind, else in another transliteration."""
        key = fold(name)
        if not key:
            return ()
        found = self._plain(key, name)
        if not found:
            shorter = fold(bare(name))
            found = self._plain(shorter, name) if shorter and shorter != key else ()
            key = shorter or key
        return found or self._store.variants(key)

    def _people(self, key: str) -> tuple[Match, ...]:
        """The countries whose people a word names; nothing when it names a country itself."""
        found = tuple(m for m in self._store.exact(key) if m.entry.kind is Kind.COUNTRY)
        return found if found and all(m.demonym for m in found) else ()

    def _names_people(self, written: str) -> bool:
        """Whether a word is one for a people, whatever place is called so too."""
        return any(m.demonym for m in self._store.exact(fold(written)))

    def _plain(self, key: str, written: str) -> tuple[Match, ...]:
        """Places filed under a key as it is written; not countries by their people."""
        return tuple(m for m in in_its_case(self._store, key, written) if not m.demonym)

    def state(self, written: str) -> Name | None:
        """A state of the United States by its usual abbreviation or postal code."""
        number = state_named(self._store, written)
        return None if number is None else Name(written, "", (Match(self._store.entry(number)),), Wanted())

    def wider(self, written: str) -> Name | None:
        """A country, division or district of that name, such as qualifies a place after a comma."""
        matches = self._plain(fold(written), written)
        wide = tuple(m for m in matches if m.entry.kind in (Kind.COUNTRY, Kind.ADMIN1, Kind.DISTRICT))
        return Name(written, fold(written), wide, Wanted()) if wide else None

    def names(self, text: str) -> Iterable[Name]:
        """The names in one passage: the whole of it when that is a name, else those found within."""
        if not text:
            return
        whole = self._whole(text) if len(text) <= LONGEST_NAME else None
        if whole is not None:
            yield whole
            return
        found = self._finder.find(text, trusted=True)
        taken = [(t.start, t.end) for t in found]
        for toponym in found:
            places = tuple(m for m in toponym.matches if not m.demonym)
            if places and self._names_people(toponym.text) and _OF_DIVISION.match(text, toponym.end):
                continue  # "the Thai province of Yala"
            yield Name(
                toponym.text,
                fold(toponym.text),
                places or toponym.matches,
                wanted(text, toponym.start, toponym.end),
                aside=not _on_side(text, toponym) and (is_aside(text, toponym.start, toponym.end) or not places),
                part=is_part(text, toponym.start, toponym.end),
            )
        for code in _CODE.finditer(text):
            number = self._store.number_of_country.get(code.group(1))
            if number is not None and (code.start(), code.end()) not in taken:
                taken.append((code.start(), code.end()))
                yield Name(code.group(1), "", (Match(self._store.entry(number)),), Wanted())
        yield from self._unheard(text, taken)

    def _whole(self, text: str) -> Name | None:
        """The passage itself as one name."""
        key = fold(text)
        state = self.state(text)
        if state is not None and key != "la":
            return state
        shorter = bare(text)
        matches = self._people(key) or self._plain(key, text) or self._plain(fold(shorter), text)
        if not matches or (key in NEVER and (text.isupper() or key not in ALSO_WORDS)):
            return None
        start = max(text.find(shorter), 0)
        asked = Wanted() if shorter == text else wanted(text, start, start + len(shorter))
        return Name(text, key, matches, asked)

    def _unheard(self, text: str, taken: list[tuple[int, int]]) -> Iterable[Name]:
        """Capitalised names that are in no list as written: perhaps under another spelling, else unheard of."""
        alone = len(Words(text)) == 1
        for match in _NAME.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            start, written = _shorn(match)
            parts = fold(written).split()
            if fold(written) in NEVER or all(w in FEATURE_WORDS or w in NEVER or w in FUNCTION_WORDS for w in parts):
                continue
            opens = start == 0 and len(parts) == 1 and not alone and text[match.end() : match.end() + 1] == " "
            if opens and (written.endswith("s") or not _THEN_WHERE.match(text, match.end())):
                continue  # a sentence's first word, not "Kasindi in eastern Congo"
            if written.isupper() and len(written) <= 5 and not alone:
                continue  # an organisation's initials
            yield from self._spelt(written, wanted(text, start, match.end()))

    def _spelt(self, written: str, asked: Wanted) -> Iterable[Name]:
        """A name that is not filed as written: by another spelling, else as the two ends of a road."""
        variants = self._spelt_otherwise(fold(bare(written)))
        halves = [half for half in re.split(r"[-–/]", written) if len(half) > 2] if "-" in written else []
        if variants or len(halves) != 2:
            yield Name(written, fold(written), variants, asked)
            return
        for half in halves:
            yield Name(half, fold(half), self._plain(fold(half), half), Wanted(asked.kinds, route=True))

    def _spelt_otherwise(self, key: str) -> tuple[Match, ...]:
        """Other spellings of a name; of a Russian one also in the nominative."""
        forms = (key,) if key.isascii() else (key, *declined(key))
        return next((found for form in forms if (found := self._store.variants(form))), ())


def _on_side(text: str, people: Toponym) -> bool:
    """Whether a people's word says on whose side of a border something is: "Zorva, on the Norlandic side"."""
    return text.endswith("on the ", 0, people.start) and text.startswith(" side", people.end)


def _shorn(match: re.Match[str]) -> tuple[int, str]:
    """A run of capitalised words without function words and titles before it, and where it then begins."""
    start = match.start()
    words = match.group().split(" ")
    while words and (fold(words[0]) in FUNCTION_WORDS or words[0].lower() in TITLES):
        start += len(words[0]) + 1
        words = words[1:]
    return start, " ".join(words)
