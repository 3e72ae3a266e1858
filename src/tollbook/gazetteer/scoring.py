"""How well each place that a name may mean fits what the report says, and in which words that is told."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from tollbook.gazetteer.answers import Entry, Match
from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.features import Wanted
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind

_PRIOR = {
    Kind.COUNTRY: 6.0, Kind.ADMIN1: 2.2, Kind.REGION: 5.5, Kind.SEA: 5.5, Kind.FEATURE: 1.9, Kind.DISTRICT: 0.5,
    Kind.TOWN: 0.0,
}  # fmt: skip
_PER_DIGIT = {Kind.TOWN: 0.45, Kind.DISTRICT: 0.3, Kind.ADMIN1: 0.12}  # for each tenfold of inhabitants
_HONOURED = re.compile(r"heroica (?:(?:ciudad|villa|puebla) )?(?:de )?")  # before what everybody calls the town
FAME = 0.25  # for each doubling of the names that a town has
ALTERNATE, VARIANT = -1.2, -1.6
OWN = 2.5  # the user added it
AS_WRITTEN = 0.6  # written short, as its own name is: "St. Louis" rather than "Saint-Louis"
IN_COUNTRY, ELSEWHERE, IN_ADMIN1, OUTLET = 2.5, -0.6, 1.6, 0.8
NAMED_COUNTRY, NAMED_ADMIN1, NAMED_DISTRICT = 4.0, 3.0, 2.5  # named in the very words that state the place
AS_WANTED, NOT_AS_WANTED = 1.5, -0.8
NEAR, NEAR_KM = 1.4, 120.0
FIRM = 0.6  # weight of the first country from which the report is taken to be set where it speaks of
LEAST = 0.02  # weight of a country that is none
ALSO_NEAR, MOST_NEAR = 0.4, 1.6  # each further neighbour, and all of them together


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A context made ready for scoring: weights in (0, 1] by country and division, and the places nearby."""

    countries: dict[str, float] = field(default_factory=dict)
    admin1: dict[str, float] = field(default_factory=dict)
    neighbours: tuple[tuple[str, Entry], ...] = ()  # with the keys of the names that they were taken for
    outlet: str | None = None
    firm: bool = False
    own: dict[str, dict[str, float]] = field(default_factory=dict)

    def apart_from(self, key: str) -> Surroundings:
        """The same without the weight that the name itself gives to countries and divisions."""
        share = self.own.get(key)
        if not share:
            return self
        left = {code: weight - share.get(code, 0.0) for code, weight in self.countries.items()}
        countries = {code: weight for code, weight in left.items() if weight > LEAST}
        admin1 = {code: weight for code, weight in self.admin1.items() if code not in share}
        return replace(self, countries=countries, admin1=admin1, firm=max(countries.values(), default=0.0) >= FIRM)


@dataclass(frozen=True, slots=True)
class Named:
    """What the passage itself names beside the place: sets of countries, first-level codes and districts."""

    countries: frozenset[str] = frozenset()
    admin1: frozenset[str] = frozenset()
    districts: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """One candidate with its score and the reasons for it."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]


def score(
    match: Match, key: str, around: Surroundings, named: Named, wanted: Wanted, *, written: str = ""
) -> Scored:  # fmt: skip
    """How well the match fits. The unit is arbitrary: about one for a tenfold of a hundredfold in population."""
    entry = match.entry
    reasons: list[str] = []
    total = _PRIOR[entry.kind] + _PER_DIGIT.get(entry.kind, 0.0) * math.log10(entry.population + 10)
    total += FAME * math.log2(1 + entry.fame)
    if entry.own:
        total += OWN
        reasons.append("one of your own places")
    if match.variant:
        total += VARIANT - 2.0 * (1.0 - fuzz.ratio(key, fold(entry.name)) / 100.0)
        reasons.append(f"another spelling of {entry.name}")
    elif match.alternate and not _HONOURED.fullmatch(fold(entry.name).removesuffix(key)):
        total += ALTERNATE
    if written_short(written, entry):
        total += AS_WRITTEN
    total += _of_context(entry, around, reasons) + _of_passage(entry, named, reasons)
    if wanted.kinds:
        total += AS_WANTED if entry.kind in wanted.kinds else NOT_AS_WANTED
    total += _of_neighbours(entry, key, around.neighbours, reasons)
    return Scored(entry, total, tuple(reasons))


def written_short(written: str, entry: Entry) -> bool:
    """Whether a name is written with an abbreviation ("St. Louis") that the entry's own name has too."""
    return ". " in written[:4] and written.casefold() == entry.name.casefold()


def _of_context(entry: Entry, around: Surroundings, reasons: list[str]) -> float:
    total = 0.0
    if entry.country in around.countries:
        total += IN_COUNTRY * around.countries[entry.country]
        reasons.append(f"the report speaks of {entry.country}")
    elif around.countries:
        total += ELSEWHERE
    if entry.admin1_code in around.admin1:
        total += IN_ADMIN1 * around.admin1[entry.admin1_code]
        reasons.append(f"the report speaks of {entry.admin1}")
    if around.outlet and entry.country == around.outlet:
        total += OUTLET
        reasons.append(f"the publisher is in {entry.country}")
    return total


def _of_passage(entry: Entry, named: Named, reasons: list[str]) -> float:
    total = 0.0
    if named.countries:
        inside = entry.country in named.countries
        total += NAMED_COUNTRY if inside else -NAMED_COUNTRY
        if inside and entry.kind is not Kind.COUNTRY:
            reasons.append(f"{entry.country} is named with it")
    if named.admin1 and entry.kind is not Kind.COUNTRY:
        inside = entry.admin1_code in named.admin1
        total += NAMED_ADMIN1 if inside else -NAMED_ADMIN1 / 2
        if inside:
            reasons.append(f"{entry.admin1} is named with it")
    for district in named.districts:
        if fold(district.name) == fold(entry.name):
            continue  # "Austin" and "Austin neighborhood"
        if entry.parent == district.number or near(entry, district, 45.0):
            total += NAMED_DISTRICT
            reasons.append(f"{district.name} is named with it")
            break
    return total


def _of_neighbours(entry: Entry, key: str, neighbours: Sequence[tuple[str, Entry]], reasons: list[str]) -> float:
    """How near the other names' places lie; what the same name was taken for elsewhere is no support."""
    if entry.kind in (Kind.COUNTRY, Kind.REGION, Kind.SEA) or not neighbours:
        return 0.0
    distances = [
        (great_circle_km(entry.lat, entry.lon, other.lat, other.lon), other)
        for name, other in neighbours
        if name != key and abs(other.lat - entry.lat) < 4 and other.name != entry.name
    ]
    close = sorted((d, other.name) for d, other in distances if d <= 4 * NEAR_KM)
    if not close:
        return 0.0
    reasons.append(f"{close[0][0]:.0f} km from {close[0][1]}, also in the report")
    rest = sum(math.exp(-distance / NEAR_KM) for distance, _ in close[1:])
    return NEAR * math.exp(-close[0][0] / NEAR_KM) + min(MOST_NEAR, ALSO_NEAR * rest)


def near(a: Entry, b: Entry, km: float) -> bool:
    """Whether two places of one country lie within `km` of each other."""
    return a.country == b.country and great_circle_km(a.lat, a.lon, b.lat, b.lon) <= km
