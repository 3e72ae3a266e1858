"""What says which place of a name is meant: the town whose authorities speak, a station's state, the city it is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import structs

from tollbook.extraction.interpret.circumstances.authorities import Seat, find_seat
from tollbook.extraction.interpret.circumstances.local_news import country_of
from tollbook.extraction.interpret.circumstances.own_area import is_city
from tollbook.extraction.interpret.circumstances.places import (
    FINE,
    LIKELY,
    OF_LANDS,
    QUALIFIED,
    SPOKEN_OF,
    UNHEARD,
    Where,
    is_street,
    km_apart,
    near,
)
from tollbook.extraction.interpret.circumstances.quarters import may_be_quarter, only_city
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.interpret.cue import Cue
from tollbook.gazetteer import PlaceContext, Resolution, ToponymKind
from tollbook.gazetteer.capitals import CAPITALS
from tollbook.gazetteer.features import CALLED_SITE
from tollbook.gazetteer.folding import fold
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_QUARTERED: Final = ("US", "CA")  # whose news names the quarters of a city without it
_SUBURB_KM: Final = 60.0  # from a city within which a town named with it is one of its suburbs
_NEXT_DOOR_KM: Final = 300.0  # from the middle of a state, within which its stations may tell of a place beyond it
_BESIDE: Final = re.compile(
    r"(?:['’]s|,|\(|\)|of|in|near|at|the|a|an|part|area|district|quarter|suburb|outskirts|town|city|county|province|"
    r"state|"
    r"region|village|neighbou?rhood|municipality|department|north|south|east|west|northern|southern|eastern|western|"
    r"central|busy|old|inner|about|some|around|outside|\d+|km|kilomet\w+|miles?|from|to|\s)+"
)  # what may stand between a place and the town that it is named with


_TOWN_BEFORE: Final = Cue(
    r"\b(?:town|village|hamlet|settlement|locality|commune|municipality|territory|camp|(?<!the )district|county) "
    r"(?:called |named )?(?:of )?(?:(?:[Ee]l|[Ll]as?|[Ll]os|[Ll]es?|[Aa]l|[Tt]he) )?$",
    re.IGNORECASE,
)
_NEAR_BEFORE: Final = Cue(r"\b(?:near|outside|close to|on the outskirts of) $")
_CALLED_TOWN: Final = re.compile(r" (?:town|village|settlement|commune|municipality)$", re.IGNORECASE)
_TOWN_AFTER: Final = re.compile(
    r"(?: town| village| settlement| commune| municipality| territory|, an? (?:[\w-]+ ){0,3}(?:town|village|hamlet|"
    r"settlement|locality|commune))\b",
    re.IGNORECASE,
)  # "the village of Charqolba" is no part of the town that a report is filed from


_WIDE: Final = (ToponymKind.COUNTRY, ToponymKind.ADMIN1)
_SPOKEN_BESIDE: Final = 0.1  # and one of which it speaks beside another
_LARGEST: Final = "the largest place of that name"
_BY_SIZE: Final = (_LARGEST, "the only place of that name")
_WHERE_IN_TITLE: Final = re.compile(r"\b(?:in|near|at|outside) $")
_DEED_IN_TITLE: Final = re.compile(
    r" (?:\w+ )?(?:attacks?|raids?|robber(?:y|ies)|shootings?|bombings?|blasts?|ambush|stabbings?|killings?|murders?|"
    r"kidnappings?|abductions?|massacre|shop|market|hotel|school|church|camp|suburb|[Pp]olice|[Oo]fficers|[Cc]ops)\b"
)


def by_all_names(scene: Scene, said: Sequence[str], found: Resolution) -> Resolution:
    """What the words mean by all names of the report, where nothing else tells which of several places is meant.

    Where the dead were taken says nothing of where they died, but tells two towns of one name apart.
    """
    if not found.reason.startswith(_BY_SIZE) or found.place.country is None:
        return found
    again = scene.gazetteer.locate(list(said), scene.wide_context())
    if (land := scene.surely_in()) and found.place.country != land and again.place == found.place:
        reason = f"{found.reason}, but the report names towns of {land} alone"
        return Resolution(_somewhere_in(scene, land, said, reason), f"{reason}; {UNHEARD}")
    only_name = found.reason.startswith(_LARGEST) or _is_called_so(scene, said)
    if only_name and (land := scene.only_speaks_of(found.place)) and again.place == found.place:
        reason = f"{found.reason}, but the report speaks of {land}"
        return Resolution(_somewhere_in(scene, land, said, reason), f"{reason}; {UNHEARD}")
    told = f"the report speaks of {again.place.country}" in again.reason
    return again if told and again.place.country != found.place.country else found


def away_from_home(scene: Scene, said: Sequence[str], found: Resolution, context: PlaceContext) -> Resolution:
    """A place of which there is one, where it is in no gazetteer of the country that a report speaks of.

    Either the report names only people of that country ("two Norlandic nationals died at Zorva"), or it speaks of the
    place's country as well.
    """
    land = found.place.country
    if UNHEARD not in found.reason or land is None:
        return found
    alone = scene.gazetteer.locate(list(said))
    if alone.reason != _BY_SIZE[1] or alone.place.precision not in FINE:
        return found
    weights = dict(zip(context.countries, context.weights, strict=False))
    others = any(t.countries[:1] == (alone.place.country,) and t.text not in " ".join(said) for t in scene.toponyms)
    spoken = others and weights.get(alone.place.country or "", 0.0) >= _SPOKEN_BESIDE
    called = fold(alone.place.name or "") == fold(found.place.name or "")
    return alone if spoken or (called and scene.only_names_people_of(land)) else found


def _is_called_so(scene: Scene, said: Sequence[str]) -> bool:
    """Whether the words name a market or a crossroads that is called like a place: "the Tokyo crossroads"."""
    return any(CALLED_SITE.search(words) for words in said) or any(
        CALLED_SITE.match(scene.text, m.end()) for words in said[:1] for m in re.finditer(re.escape(words), scene.text)
    )


def without_lone_areas(
    scene: Scene, stretches: Sequence[tuple[int, int]], context: PlaceContext
) -> list[tuple[int, int]]:
    """The stretches without a country or area of which the report hardly speaks, and that is not said with any other.

    "The road to Selby, Norland … at Zorva": nothing says that Zorva is in Norland.
    """
    main = [code for code, weight in zip(context.countries, context.weights, strict=False) if weight >= SPOKEN_OF]
    kept = []
    for at in stretches:
        named = [t for t in scene.toponyms if at[0] <= t.start < at[1]]
        wide = len(named) == 1 and named[0].kind in _WIDE and not any(code in main for code in named[0].countries)
        others = [o for o in stretches if o != at]
        joined = any(_BESIDE.fullmatch(scene.text, *_between(at, o)) for o in others)
        if not wide or joined or not others or not main:
            kept.append(at)
    return kept or list(stretches)


def _somewhere_in(scene: Scene, land: str, said: Sequence[str], reason: str) -> Place:
    """A place that no gazetteer holds in that country, in the area of the report's towns where that is one."""
    codes = [code for code in scene.context().admin1 if code.startswith(f"{land}-")]
    area, code = scene.gazetteer.admin1(codes[0], land) if len(codes) == 1 else (None, None)
    precision = PlacePrecision.ADMIN1 if code else PlacePrecision.COUNTRY
    return Place(name=said[0], country=land, admin1=area, admin1_code=code, precision=precision, reason=reason)


def in_titled_town(scene: Scene, place: Place) -> Place | None:
    """A place that no gazetteer holds, in the area of the town where the title says that it happened."""
    towns = [
        t
        for t in scene.titled
        if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1) and t.text != place.name
        and (at := scene.title.find(t.text)) >= 0
        and (_WHERE_IN_TITLE.search(scene.title, 0, at) or _DEED_IN_TITLE.match(scene.title, at + len(t.text)))
    ]  # fmt: skip
    known = scene.gazetteer.locate([towns[0].text], scene.context()).place if len(towns) == 1 else None
    if known is None or known.admin1 is None or known.country != place.country:
        return None
    reason = f"{place.reason or 'it is in no gazetteer'}; the title names {known.name}"
    return Place(
        name=place.name, country=known.country, admin1=known.admin1, admin1_code=known.admin1_code,
        precision=PlacePrecision.ADMIN1, reason=reason,
    )  # fmt: skip


def speaks_of(place: Place, found: Resolution) -> bool:
    """Whether a place was found because the report speaks of its area."""
    return f"the report speaks of {place.admin1}" in found.reason


def _between(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    first, second = sorted((one, other))
    return first[1], max(second[0], first[1])


def in_its_city(
    scene: Scene,
    place: Place,
    found: Resolution,
    context: PlaceContext,
    *,
    anchors: Sequence[tuple[int, int]],
    stretches: Sequence[tuple[int, int]],
) -> Where | None:
    """The only large city that local news names, where the place is of that name by chance or in no gazetteer."""
    country = scene.institutions or next(iter(context.countries), None)
    if country not in _QUARTERED or place.name is None:
        return None
    if place.country != country and place.country in context.countries:
        return None  # the report is of that country
    city = only_city(scene.text, scene.toponyms, country, place.name)
    if city is None:
        return None
    marked = any(scene.text.startswith(city.text, t) for a, b in stretches for t in range(a, b))
    wide = any(f"{area} is {QUALIFIED}" in found.reason for area in (place.country, place.admin1))
    if QUALIFIED in found.reason and UNHEARD not in found.reason and (wide or not marked):
        return None
    whole = scene.gazetteer.locate([city.text], context).place
    heard = place.precision in FINE
    if whole.precision is not PlacePrecision.TOWN or fold(place.name) == fold(whole.name):
        return None
    if heard and km_apart(place, whole) <= (_SUBURB_KM if marked else _NEXT_DOOR_KM):
        return None
    if not heard and place.admin1 is not None and UNHEARD not in found.reason:
        return None
    code = whole.admin1_code
    if code is None or _names_area_beside(scene, code, stretches):
        return None
    if not may_be_quarter(scene.text, place.name, scene.toponyms, city):
        return None
    seat = find_seat(scene.text, scene.title, scene.gazetteer, context, anchors)
    if heard and seat is not None and seat.speaks and near(place, seat.place):
        return None  # towns have authorities of their own
    reason = f"the report speaks of {whole.name}, whose quarter {place.name!r} may be"
    return Where(structs.replace(whole, reason=reason), ((city.start, city.end),), LIKELY)


def at_home(
    scene: Scene, place: Place, found: Resolution, stretches: Sequence[tuple[int, int]], *, unheard: bool
) -> Place | None:
    """The place as one of the only state of a station's news, where the gazetteer has it in states far off alone.

    A station that tells of another state names it; what it gives without a state is a place of its own. Likewise
    where the gazetteer holds no such name, or only a street is named (`unheard`).
    """
    homes = scene.home or scene.stations
    if len(homes) != 1 or QUALIFIED in found.reason or _names_area_beside(scene, homes[0], stretches):
        return None
    country = country_of(homes[0])
    state, code = scene.gazetteer.admin1(homes[0], country)
    reason = f"none of that name is known in {state}, where the report's station is"
    area = Place(
        name=place.name, country=country, admin1=state, admin1_code=code, precision=PlacePrecision.ADMIN1,
        reason=reason,
    )  # fmt: skip
    if unheard and place.admin1 is None and place.country in (None, country):
        return area
    if place.precision not in FINE or place.admin1_code in (None, *homes, *scene.stations):
        return None
    again = sum(scene.text[a:b].startswith(place.name or scene.text) for a, b in stretches) > 1
    if again and not found.rivals and is_city(scene, place):
        return None  # a city that is known beyond its state
    middle = scene.gazetteer.locate([state], PlaceContext(countries=(country,), weights=(1.0,))).place
    if km_apart(place, middle) <= _NEXT_DOOR_KM:
        return None  # stations tell of the next state too
    return area


def at_its_own(scene: Scene, said: Sequence[str], found: Resolution) -> Resolution:
    """The place of that name in the country whose authorities a report names, where it names no other country's.

    "York police" of American news are none of England.
    """
    own, place = scene.institutions, found.place
    undecided = place.country is None and any(r.place.country == own for r in found.rivals)
    if own is None or (place.country is None and not undecided) or place.country == own:
        return found
    if QUALIFIED in found.reason and (UNHEARD not in found.reason or len(said) == 1):
        return found
    names = {fold(name) for name in said}
    lands = [t for t in (*scene.titled, *scene.toponyms) if t.kind in OF_LANDS and fold(t.text) not in names]
    if not undecided and any(place.country in t.countries for t in lands):
        return found
    context = PlaceContext(countries=(own,), weights=(1.0,), admin1=scene.context().admin1)
    of_that_name = [name for name in said if fold(name) == fold(place.name)] or list(said[:1])
    again = scene.gazetteer.locate(of_that_name, context)
    same = again.place.country == own and fold(again.place.name) in {fold(place.name), *map(fold, of_that_name)}
    if same and again.place.precision in FINE:
        return again
    others = [name for name in said if fold(place.name) not in fold(name)] if UNHEARD in found.reason else []
    beside_it = scene.gazetteer.locate(others, context) if others else found  # "Midlands Village Park" and "Selby"
    return beside_it if beside_it.place.country == own and beside_it.place.precision in FINE else found


def _names_area_beside(scene: Scene, home: str, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether the report names another area of the first level than that state, besides the words for the place."""
    named = [t for t in scene.toponyms if not any(a <= t.start < b for a, b in stretches)]
    areas = [t for t in (*scene.titled, *named) if t.kind is ToponymKind.ADMIN1]
    return any(home not in {m.entry.admin1_code for m in t.matches} for t in areas)


def beside(scene: Scene, place: Place, at: tuple[int, int]) -> tuple[Place, tuple[tuple[int, int], ...]] | None:
    """A place that no gazetteer holds, in the area of what it is named with: "the Lowfield part of Leeds"."""
    if not place.name or not place.reason:
        return None
    first = max(scene.text.rfind(mark, 0, at[0]) for mark in (". ", "\n", "; "))
    named = [
        t
        for t in scene.toponyms
        if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)
        and t.start > first
        and t.text != place.name
        and not is_street(scene.text, t.start, t.end)
        and ((t.start < at[1] and at[0] < t.end) or _BESIDE.fullmatch(scene.text, *_between((t.start, t.end), at)))
    ]
    for t in sorted(named, key=lambda t: max(t.start - at[1], at[0] - t.end, 0)):
        known = scene.gazetteer.locate([t.text], scene.context((t.start, t.end))).place
        if known.country == place.country and known.admin1:
            reason = f"{place.reason}; it is named with {t.text!r}"
            area = Place(
                name=place.name,
                country=known.country,
                admin1=known.admin1,
                admin1_code=known.admin1_code,
                precision=PlacePrecision.ADMIN1,
                reason=reason,
            )
            return area, (at, (t.start, t.end))
    return None


def seated(
    scene: Scene,
    place: Place,
    found: Resolution,
    context: PlaceContext,
    anchors: Sequence[tuple[int, int]],
    *,
    quarter: bool = False,
    afield: bool = False,
) -> Where | None:
    """The place by the town whose authorities speak, where the name alone does not say which place is meant."""
    vague = place.precision not in FINE
    if place.precision is PlacePrecision.COUNTRY and place.name and UNHEARD not in found.reason:
        return None  # the words name the country itself
    if place.precision is PlacePrecision.SEA:
        return None  # nobody's town
    if not vague and (QUALIFIED in found.reason or not found.rivals):
        return None
    seat = find_seat(scene.text, scene.title, scene.gazetteer, context, anchors, but=None if vague else place.name)
    if seat is None or (not vague and near(place, seat.place)):
        return None
    if scene.institutions not in (None, seat.place.country):
        return None
    if vague and len(scene.home) == 1 and seat.place.admin1_code not in (None, *scene.context().admin1):
        return None  # a town of that name in a state that neither the station nor the text speaks of
    if UNHEARD in found.reason and fold(place.name) == fold(seat.place.name):
        reason = f"the report is from {seat.place.name}"  # a place named beside it lies elsewhere
        return Where(structs.replace(seat.place, reason=reason), ((seat.start, seat.end),), LIKELY)
    if (
        (afield or (UNHEARD in found.reason and _is_own_town(scene, place.name)))
        and not seat.speaks
        and not scene.local
    ):
        return None  # filed in the capital, on what happened in "south-western Libya", in "the village of Charqolba"
    alike = [p for p in scene.gazetteer.candidates(place.name or "") if fold(p.name) == fold(place.name)]
    same = [p for p in alike if p.precision in FINE and near(p, seat.place)]
    at = ((seat.start, seat.end),)
    name = seat.place.name
    if not vague and same:
        reason = f"of the places of that name the one by {name}, whose authorities speak"
        closest = min(same, key=lambda p: (km_apart(p, seat.place), p.name or ""))
        return Where(structs.replace(closest, reason=reason), at, LIKELY)
    if place.country not in (None, seat.place.country) or not (seat.speaks or vague or quarter):
        return None
    named = place.precision is PlacePrecision.ADMIN1 and UNHEARD not in found.reason  # "in Takhar province"
    if vague and place.admin1 not in (None, seat.place.admin1) and (named or QUALIFIED in found.reason):
        return None
    reason = f"{place.reason or 'it may be any of several places'}; the report is from {name}"
    return _filed_from(scene, place, found, seat, reason)


def _filed_from(scene: Scene, place: Place, found: Resolution, seat: Seat, reason: str) -> Where | None:
    """The town that a report is from, or its area where what no gazetteer holds is said to be near; none of a capital.

    A capital says nothing of what happened near some town of its country.
    """
    at = ((seat.start, seat.end),)
    if UNHEARD not in found.reason or not place.name or seat.speaks or not _is_near_it(scene, place.name):
        return Where(structs.replace(seat.place, reason=reason), at, LIKELY)
    if CAPITALS.get(seat.place.country or "") == seat.place.name:
        return None
    area = structs.replace(
        seat.place, name=place.name, precision=PlacePrecision.ADMIN1, lat=None, lon=None, geonames=None, reason=reason
    )
    return Where(area, at, LIKELY)


def _is_near_it(scene: Scene, name: str) -> bool:
    """Whether the report says that it was near or outside what bears a name: a town, no quarter of another."""
    return any(
        _NEAR_BEFORE.search(scene.text, max(0, m.start() - 20), m.start())
        for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", scene.text)
    )


def _is_own_town(scene: Scene, name: str | None) -> bool:
    """Whether the report calls a name that of a town or village."""
    return name is not None and any(
        _CALLED_TOWN.search(name)
        or _TOWN_BEFORE.search(scene.text, max(0, m.start() - 40), m.start())
        or _TOWN_AFTER.match(scene.text, m.end())
        for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", scene.text)
    )
