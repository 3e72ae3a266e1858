"""The place by what a report says several times, by its county and by the only area that it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.local_news import country_of, known_countries
from tollbook.extraction.interpret.circumstances.places import FINE, OF_LANDS, QUALIFIED, SPOKEN_OF, UNHEARD, km_apart
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.gazetteer import PlaceContext, Resolution, ToponymKind
from tollbook.gazetteer.folding import fold
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_COUNTY: Final = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2} (?:County|Parish)")
_IN_AREA: Final = re.compile(r",? in (?:the )?(?:[\w.-]+['’]s )?$")
_FAR_KM: Final = 150.0  # from the middle of a county or from a town, from which a place is none of theirs
_NEAR_KM: Final = 60.0  # within which one of two towns may be a part of the other
_TWICE: Final = 2
_APART: Final = 60  # characters between two names from which they are not said together
CITY: Final = 100_000  # people


def told_most(scene: Scene, said: Sequence[str], found: Resolution, context: PlaceContext) -> Resolution:
    """What the words mean by the name that they give first and again, where one named once was found instead.

    "Selby … Selby … YORK, Pa. –": it was in Selby, wherever that was told.
    """
    if scene.institutions is None or len(said) <= _TWICE:
        return found
    heads = [fold(name.partition(",")[0].removeprefix("in ")) for name in said]
    counted = Counter(heads)
    first = heads[0]
    if counted[first] < _TWICE or counted[fold(found.place.name or "")] > 1 or fold(found.place.name or "") == first:
        return found
    again = scene.gazetteer.locate([name for name, head in zip(said, heads, strict=True) if head == first], context)
    land = again.place.precision in FINE and again.place.country == found.place.country
    return again if land and km_apart(again.place, found.place) > _NEAR_KM else found


def without_other_towns(scene: Scene, said: Sequence[str]) -> list[str]:
    """The words without another town told once with its own state, where they name their first one again and again.

    Of "Selby … Selby … he came from York, Alabama" nothing says that Selby is in Alabama.
    """
    heads = [fold(name.partition(",")[0]) for name in said]
    counted = Counter(heads)
    if scene.institutions is None or not said or counted[heads[0]] < _TWICE or _COUNTY.fullmatch(said[0]):
        return list(said)  # a town with its state may lie in that county
    return [
        name
        for name, head in zip(said, heads, strict=True)
        if "," not in name or counted[head] > 1 or heads[0] in (head, fold(name.rpartition(",")[2]))
    ]


def by_county(scene: Scene, said: Sequence[str], found: Resolution, context: PlaceContext) -> Resolution:
    """The place in the county that the words name beside it, if there is one such county and the place found is far.

    A township lies in its county, however near the town of its name is.
    """
    place = found.place
    township = any(_is_township(place, name) for name in said)
    if place.precision is not PlacePrecision.TOWN or (QUALIFIED in found.reason and not township):
        return found
    for name in said:
        county = scene.gazetteer.locate([name], context) if _COUNTY.fullmatch(name) else None
        if county is None or county.rivals or county.place.precision is not PlacePrecision.DISTRICT:
            continue
        there = county.place
        if there.country != place.country or there.admin1 == place.admin1:
            continue
        if km_apart(there, place) < _FAR_KM and not township:
            continue
        reason = f"none of that name is known by {there.name}, which is named with it"
        return Resolution(_in_area(place.name, there, reason), f"{reason}; {UNHEARD}")
    return found


def _is_township(place: Place, name: str) -> bool:
    """Whether a name is that of the township called like a place: a part of the county that is named with it."""
    return bool(place.name) and fold(name.partition(",")[0]) == f"{fold(place.name)} township"


def in_its_area(
    scene: Scene, said: Sequence[str], at: Sequence[tuple[int, int]], found: Resolution, context: PlaceContext
) -> Resolution:
    """What the words that come first mean by themselves, where they name its area and another's town was found.

    "Near Zorva, in Orval province … at the airport of Senna" was in Orval, though no gazetteer holds Zorva. And "the
    Norlandic city of Zorva" is in Norland, whatever is told elsewhere.
    """
    lands = {
        code
        for t in scene.toponyms
        if at and at[0][0] <= t.start < at[0][1] and t.kind in OF_LANDS
        for code in t.countries
    }
    if len(at) >= _TWICE and len(at) == len(said) and lands and found.place.country not in lands:
        alone = scene.gazetteer.locate([said[0]], context)
        return alone if alone.place.country in lands else found
    if len(at) < _TWICE or len(at) != len(said) or scene.institutions is not None or found.place.admin1 is None:
        return found
    inside = [t for t in scene.toponyms if at[0][0] < t.start < at[0][1] and t.kind is ToponymKind.ADMIN1]
    areas = [t for t in inside if _IN_AREA.search(scene.text, at[0][0], t.start)]  # not "west of Baghdad"
    codes = {m.entry.admin1_code for t in areas for m in t.matches}
    if not codes or found.place.admin1_code in codes:
        return found
    alone = scene.gazetteer.locate([said[0]], context)
    return alone if alone.place.admin1_code in codes else found


def unlike_the_rest(
    scene: Scene, said: Sequence[str], at: Sequence[tuple[int, int]], found: Resolution, context: PlaceContext
) -> Resolution:
    """What the words that come first mean by themselves, where a place far from them in the text was found instead.

    "They were seized at Zorva … outside the gate on the Selby road": of Selby's country the report says little else.
    """
    land = next(iter(context.countries), None)
    if (
        len(at) < _TWICE
        or len(at) != len(said)
        or scene.institutions is not None
        or found.place.country in (None, land)
    ):
        return found
    weights = dict(zip(context.countries, context.weights, strict=False))
    spoken_of = weights.get(found.place.country, 0.0) >= SPOKEN_OF
    if spoken_of or min(abs(at[0][0] - end) for _, end in at[1:]) < _APART:
        return found
    alone = scene.gazetteer.locate([said[0]], context)
    return alone if UNHEARD in alone.reason and alone.place.country == land else found


def is_city(scene: Scene, place: Place) -> bool:
    """Whether a place is a city that the report names: one that is known beyond its state."""
    entries = [m.entry for t in scene.toponyms for m in t.matches if t.text == place.name]
    return any(e.admin1_code == place.admin1_code and e.population >= CITY for e in entries)


def in_only_area(scene: Scene, found: Resolution) -> Place | None:
    """A place found by its name alone, in the only area of the first level that a report of local news speaks of.

    None where the place lies there, or near a town of it that the report names.
    """
    place, country = found.place, scene.institutions
    areas = scene.context().admin1
    if country not in known_countries() or len(areas) != 1 or country_of(areas[0]) != country:
        return None
    if place.precision not in FINE or place.country != country or place.admin1_code in (None, areas[0]):
        return None
    if QUALIFIED in found.reason or _is_close(found.reason):
        return None
    if not found.rivals and is_city(scene, place):
        return None
    towns = [m.entry for t in scene.toponyms if t.kind is ToponymKind.PLACE for m in t.matches]
    if not any(entry.admin1_code == areas[0] and entry.name != place.name for entry in towns):
        return None
    state, code = scene.gazetteer.admin1(areas[0], country)
    reason = f"the report speaks of {state} alone"
    return Place(
        name=place.name, country=country, admin1=state, admin1_code=code, precision=PlacePrecision.ADMIN1, reason=reason
    )


def _is_close(reason: str) -> bool:
    """Whether a reason tells that another place of the report is not far."""
    return any(float(m.group(1)) < _FAR_KM for m in re.finditer(r"(\d+) km from", reason))


def _in_area(name: str | None, beside: Place, reason: str) -> Place:
    return Place(
        name=name, country=beside.country, admin1=beside.admin1, admin1_code=beside.admin1_code,
        precision=PlacePrecision.ADMIN1, reason=reason,
    )  # fmt: skip
