"""What the gazetteer is asked with and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tollbook.gazetteer.layout import Kind
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision


class ToponymKind(StrEnum):
    """What a name found in a text names."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    PLACE = "place"
    DEMONYM = "demonym"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer. `country` is ISO 3166-1 alpha-2; coordinates are WGS 84 degrees.

    `parent` is the number of the district or division it lies in, `feature` a word for what it is ("dam"),
    `fame` how many names GeoNames has for it (0 to 255): a measure of how often it is spoken of. `own` says that the
    user added it.
    """

    number: int
    kind: Kind
    name: str
    precision: PlacePrecision
    country: str | None
    admin1: str | None
    admin1_code: str | None
    parent: int | None
    lat: float
    lon: float
    population: int
    geonames: int | None
    feature: str | None = None
    fame: int = 0
    own: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that a name may mean.

    `demonym` when the name is a word for its people, `variant` when only the looser spelling agrees, `alternate`
    when it is not the entry's main name.
    """

    entry: Entry
    alternate: bool = False
    demonym: bool = False
    variant: bool = False


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name in a text at [start, end), and what it may mean."""

    start: int
    end: int
    text: str
    kind: ToponymKind
    matches: tuple[Match, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        """Alpha-2 codes of the countries it may name or lie in, likeliest first."""
        return tuple(dict.fromkeys(m.entry.country for m in self.matches if m.entry.country))


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What a report says about where it is set.

    `countries` are alpha-2 codes and `admin1` common English names or ISO 3166-2 codes, most important first;
    `names` are other place names of the report; `outlet_country` is where its publisher is. `weights` go with
    `countries`, in (0, 1]; without them each counts less than the one before it. `own` says how much of a country's
    weight is a name's own doing (key of the name, country, weight; for a division its code and 1): it is no evidence
    of what that name means.
    """

    countries: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    outlet_country: str | None = None
    weights: tuple[float, ...] = ()
    own: tuple[tuple[str, str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Rival:
    """Another place the name may have meant; scores of one resolution compare with each other only."""

    place: Place
    score: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """A place, why it was chosen, and what else it may have been, best first.

    `place.precision` is UNKNOWN where the name could not be resolved; `reason` then says why.
    """

    place: Place
    reason: str
    score: float = 0.0
    rivals: tuple[Rival, ...] = ()

    @property
    def resolved(self) -> bool:
        """Whether a place of the gazetteer was chosen."""
        return self.place.precision is not PlacePrecision.UNKNOWN


@dataclass(frozen=True, slots=True)
class Country:
    """A country: common English name, alpha-2 code, words for its people, centre in WGS 84 degrees."""

    name: str
    alpha2: str
    demonyms: tuple[str, ...]
    lat: float
    lon: float
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """An area described in words.

    `certain` are the countries it surely takes in (all or part of), `possible` those it may reach into as well;
    `geometry` is a shapely geometry in longitude/latitude degrees, None where the words give none, and `core` the
    part of it that is surely meant. `units` are the countries (alpha-2) and first-level divisions (ISO 3166-2) that
    it surely takes in whole, where it is made of nothing else but what is `possible`.
    """

    text: str
    certain: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    geometry: Any = None
    reason: str = ""
    places: tuple[Place, ...] = field(default=())
    units: tuple[str, ...] = ()
    surely: Any = None

    @property
    def core(self) -> Any:
        """The part of the geometry that is surely meant; all of it unless the words leave some open."""
        return self.geometry if self.surely is None else self.surely

    @property
    def countries(self) -> tuple[str, ...]:
        """Every country it takes in or may reach into."""
        return tuple(dict.fromkeys((*self.certain, *self.possible)))
