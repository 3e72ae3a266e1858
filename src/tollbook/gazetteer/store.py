"""The place data as entries found by name; the file is mapped into memory and read where it is needed."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from tollbook.gazetteer.answers import Entry, Match
from tollbook.gazetteer.container import read_container
from tollbook.gazetteer.folding import fold, hash32, hash64, loose, romanised
from tollbook.gazetteer.layout import ALTERNATE, CAPITALS, DEMONYM, NONE, Kind
from tollbook.vocabulary.codes import PlacePrecision

PRECISIONS = tuple(PlacePrecision)
LIKENESS = 80  # per cent of letters that a variant shares with the entry's main name (rapidfuzz's ratio)
SMALL_COUNTRY = 500_000  # inhabitants
_MOST = 400  # entries of one name that are looked at; "San Antonio" has some 900


class Store:
    """Entries by number and by name. Further entries (a user's supplement) lie over the file's."""

    def __init__(self, path: Path) -> None:
        """Raises GazetteerError when the file cannot be used."""
        self._arrays, self.notes = read_container(path)
        self.countries: list[list[Any]] = self.notes["countries"]
        self._codes = [row[0] for row in self.countries]
        self._added: list[Entry] = []
        self._added_names: dict[str, list[Match]] = {}
        self.size = len(self._arrays["kind"])
        self.entry = lru_cache(maxsize=65_536)(self._entry)
        self.exact = lru_cache(maxsize=65_536)(self._exact)
        self.variants = lru_cache(maxsize=16_384)(self._variants)
        self.capitals_only = lru_cache(maxsize=16_384)(self._capitals_only)

    def array(self, name: str) -> NDArray[Any]:
        """One of the file's arrays."""
        return self._arrays[name]

    @cached_property
    def number_of_country(self) -> dict[str, int]:
        """Numbers of countries by alpha-2 code."""
        return {code: number for number, code in enumerate(self._codes)}

    @cached_property
    def by_admin1_code(self) -> dict[str, int]:
        """Numbers of first-level divisions by ISO 3166-2 code."""
        return {code: int(number) for number, code in self.notes["admin1"].items()}

    @cached_property
    def small_countries(self) -> frozenset[str]:
        """Alpha-2 codes of countries whose divisions are parishes and districts rather than provinces."""
        return frozenset(
            code for code, number in self.number_of_country.items() if self.entry(number).population < SMALL_COUNTRY
        )

    def capital_of(self, code: str) -> int | None:
        """The number of the capital of a country; None where there is none."""
        number: int | None = self.notes["capitals"].get(code)
        return number

    def add(self, entry: Entry, names: tuple[str, ...]) -> None:
        """Lay one more entry over the file's; its number must be `size + how many were added`."""
        self._added.append(entry)
        for position, name in enumerate((entry.name, *names)):
            self._added_names.setdefault(fold(name), []).append(Match(entry, alternate=position > 0))
        self.exact.cache_clear()

    @property
    def added_keys(self) -> frozenset[str]:
        """Folded names of added entries."""
        return frozenset(self._added_names)

    @property
    def next_number(self) -> int:
        """The number that the next added entry must have."""
        return self.size + len(self._added)

    def _entry(self, number: int) -> Entry:
        """The entry of that number."""
        if number >= self.size:
            return self._added[number - self.size]
        a = self._arrays
        country, first, parent = int(a["country"][number]), int(a["admin1"][number]), int(a["parent"][number])
        return Entry(
            number=number,
            kind=Kind(int(a["kind"][number])),
            name=self.name(number),
            precision=PRECISIONS[int(a["precision"][number])],
            country=None if country == NONE else self._codes[country],
            admin1=None if first == NONE else self.name(first),
            admin1_code=None if first == NONE else self.notes["admin1"][str(first)],
            parent=None if parent == NONE else parent,
            lat=round(float(a["lat"][number]), 5),
            lon=round(float(a["lon"][number]), 5),
            population=int(a["population"][number]),
            geonames=int(a["geonames"][number]) or None,
            feature=self.notes["features"].get(str(number)),
            fame=int(a["fame"][number]),
        )

    def name(self, number: int) -> str:
        """The main name of an entry of the file."""
        begin, end = self._arrays["text_at"][number : number + 2]
        return self._arrays["text"][begin:end].tobytes().decode()

    def first_of(self, hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
        """For each hash of a folded name, where its run of names begins in the file; -1 where it has none."""
        filed = self._arrays["name_hash"]
        at = np.searchsorted(filed, hashes)
        at[at == len(filed)] = 0
        return np.where(filed[at] == hashes, at, -1)

    def _exact(self, key: str) -> tuple[Match, ...]:
        """Every entry filed under a folded name."""
        found = list(self._added_names.get(key, ()))
        filed, refs, flags = (self._arrays[n] for n in ("name_hash", "name_ref", "name_flag"))
        wanted = np.uint64(hash64(key))
        begin = int(np.searchsorted(filed, wanted))
        end = begin
        while end < len(filed) and end - begin < _MOST and filed[end] == wanted:
            flag = int(flags[end])
            found.append(
                Match(self.entry(int(refs[end])), alternate=bool(flag & ALTERNATE), demonym=bool(flag & DEMONYM))
            )
            end += 1
        return tuple(found)

    def _capitals_only(self, key: str) -> frozenset[int]:
        """The numbers of entries for which this name is an abbreviation that stands in capitals."""
        filed = self._arrays["name_hash"]
        wanted = np.uint64(hash64(key))
        begin, end = (int(np.searchsorted(filed, wanted, side)) for side in ("left", "right"))
        flags = self._arrays["name_flag"][begin:end]
        return frozenset(int(x) for x in self._arrays["name_ref"][begin:end][(flags & CAPITALS) > 0])

    def _variants(self, key: str) -> tuple[Match, ...]:
        """Entries with a name that may be another transliteration of the same."""
        key = romanised(key)
        likeness = loose(key)
        if not likeness:
            return ()
        filed = self._arrays["loose_hash"]
        wanted = np.uint32(hash32(likeness))
        begin, end = (int(np.searchsorted(filed, wanted, side)) for side in ("left", "right"))
        refs = self._arrays["loose_ref"][begin : min(end, begin + _MOST)]
        entries = (self.entry(int(ref)) for ref in refs)
        return tuple(Match(e, variant=True) for e in entries if fuzz.ratio(key, fold(e.name)) >= LIKENESS)
