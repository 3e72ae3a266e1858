"""Where it happened: the place that the marked words state together, in the context of the whole report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tollbook.extraction.interpret.circumstances.afar import is_led_to
from tollbook.extraction.interpret.circumstances.authorities import in_dateline
from tollbook.extraction.interpret.circumstances.namesakes import at_namesake
from tollbook.extraction.interpret.circumstances.nearby import (
    at_home,
    at_its_own,
    away_from_home,
    beside,
    by_all_names,
    in_its_city,
    in_titled_town,
    seated,
    speaks_of,
    without_lone_areas,
)
from tollbook.extraction.interpret.circumstances.own_area import (
    by_county,
    in_its_area,
    in_only_area,
    is_city,
    told_most,
    unlike_the_rest,
    without_other_towns,
)
from tollbook.extraction.interpret.circumstances.places import LIKELY, QUALIFIED, UNHEARD, Where, is_street, street_in
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.interpret.circumstances.stated import (
    beyond_capital,
    candidates,
    capital,
    reach,
    road_end,
    with_their_towns,
    written,
)
from tollbook.extraction.interpret.circumstances.stretches import at_sea, is_flag, is_mission, names_land, owners
from tollbook.extraction.interpret.circumstances.unstated import (
    as_before,
    between_areas,
    by_context,
    in_another_land,
    is_filed_afar,
    land_in_part,
    land_of_attack,
    on_border,
    unstated,
)
from tollbook.extraction.spans import Span
from tollbook.gazetteer import PlaceContext, Resolution
from tollbook.gazetteer.capitals import CAPITALS
from tollbook.gazetteer.features import is_part
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision


def find_place(
    scene: Scene,
    spans: Sequence[Span],
    anchors: Sequence[tuple[int, int]] = (),
    *,
    before: Where | None = None,
    apart: bool = False,
) -> Where | None:
    """The place stated by marked spans; without any, the country of the incident told `before` or the report's.

    One that is not told to have been `apart` from that was in the same area.
    """
    spans = [s for s in spans if not (is_mission(scene.text, scene.toponyms, s) or is_flag(scene.text, s))]
    spans = at_sea(scene.text, spans)
    spans, borders = candidates(scene, spans, anchors)
    spans = with_their_towns(scene, spans)
    if not spans and before is not None and before.place.country:
        return in_another_land(scene, anchors, before) or as_before(before, area=not apart)
    abroad = land_of_attack(scene, anchors)
    spans = [] if _only_filed(scene, spans, anchors, abroad=abroad is not None) else spans
    if not spans:
        return unstated(scene, borders, abroad, anchors)
    ranked = sorted(spans, key=lambda s: (-round(s.score, 1), s.start))
    stretches = list(dict.fromkeys(reach(scene, s) for s in ranked))
    stretches = without_lone_areas(scene, stretches, scene.context(stretches[0]))
    if land := between_areas(scene, stretches[0]):
        stretches = [s for s in stretches if _is_in_one_of(scene, s, stretches[0])]
        if not stretches:
            return land
    told = _located(scene, stretches, before)
    score = max(s.score for s in ranked)
    return _elsewhere(scene, told, ranked, anchors) or _as_stated(scene, told, score, anchors)


@dataclass(frozen=True, slots=True)
class _Told:
    """What stretches of text say of a place, before what else the report says is heard."""

    stretches: list[tuple[int, int]]
    towns: list[tuple[int, int]]  # those that name no street
    found: Resolution
    place: Place
    context: PlaceContext


def _located(scene: Scene, stretches: list[tuple[int, int]], before: Where | None) -> _Told:
    """The place that stretches of text name together, as the gazetteer has it."""
    at = stretches[0]
    towns = [(start, end) for start, end in stretches if not is_street(scene.text, start, end)]
    towns = towns or [at for start, end in stretches for at in owners(scene.text, scene.toponyms, start, end)]
    context = scene.context(at)
    said = [capital(scene, start, end, context) or written(scene, start, end) for start, end in towns or stretches]
    said = road_end(scene, without_other_towns(scene, said), context)
    found = scene.gazetteer.locate(said, context)
    found = at_its_own(scene, said, by_all_names(scene, said, away_from_home(scene, said, found, context)))
    found = by_county(scene, said, told_most(scene, said, found, context), context)
    found = in_its_area(scene, said, towns, found, context)
    found = unlike_the_rest(scene, said, towns, found, context)
    street = scene.text[slice(*at)]
    place = at_namesake(scene, said, found) if towns else street_in(street, before.place if before else None)
    return _Told(stretches, towns, found, place, context)


def _elsewhere(scene: Scene, told: _Told, ranked: list[Span], anchors: Sequence[tuple[int, int]]) -> Where | None:
    """Another place than the one named, where the report says more of it: near, its seat, its city, its home."""
    at, place, found = told.stretches[0], told.place, told.found
    score = max(s.score for s in ranked)
    cut = UNHEARD in found.reason and at[1] < ranked[0].end and not scene.local  # "Zorva, near the frontier, in Orval"
    marked = (at[0], ranked[0].end) if cut else at
    vague = place.admin1 is None and place.precision is PlacePrecision.COUNTRY
    if near := beyond_capital(scene, at, place) or (beside(scene, place, marked) if vague or cut else None):
        return Where(*near, score)
    around = anchors or (at,)
    quarter = any(is_part(scene.text, start, end) for start, end in told.towns)
    afield = names_land(scene.toponyms, told.stretches)
    if by_seat := seated(scene, place, found, told.context, around, quarter=quarter, afield=afield):
        return Where(by_seat.place, tuple(dict.fromkeys([*told.stretches, *by_seat.passages])), score)
    nowhere = place.admin1 is None and UNHEARD in found.reason
    by_chance = quarter and bool(found.rivals) and QUALIFIED not in found.reason and not speaks_of(place, found)
    if (nowhere or (by_chance and not is_city(scene, place))) and (titled := in_titled_town(scene, place)):
        return Where(titled, tuple(told.stretches), LIKELY)
    if whole := in_its_city(scene, place, found, told.context, anchors=around, stretches=told.stretches):
        return Where(whole.place, (*told.stretches, *whole.passages), LIKELY)
    unheard = not told.towns or place is not found.place or (bool(place.name) and UNHEARD in found.reason)
    home = at_home(scene, place, found, told.stretches, unheard=unheard) or in_only_area(scene, found)
    return Where(home, tuple(told.stretches), score) if home else None


def _as_stated(scene: Scene, told: _Told, score: float, anchors: Sequence[tuple[int, int]]) -> Where | None:
    """The place named; in the country that the report is about, where the gazetteer knows none."""
    place, at = told.place, told.stretches[0]
    if UNHEARD in told.found.reason and not is_led_to(scene.text, *at):
        place = msgspec.structs.replace(place, name=None)  # whatever is called so, perhaps somebody
    elif place.country is None:
        place = msgspec.structs.replace(place, name=place.name or scene.text[slice(*at)])
    if place.country is not None or place.precision in (PlacePrecision.SEA, PlacePrecision.REGION):
        return Where(place, tuple(told.stretches), score)
    fallback = by_context(scene, (at, *anchors))
    if fallback is None:
        return Where(place, (at,), score) if told.place.name and place.name else None
    place = Place(
        name=place.name,
        country=fallback.place.country,
        precision=PlacePrecision.COUNTRY,
        reason=place.reason,
    )
    return Where(place, tuple(told.stretches), score)


def _only_filed(scene: Scene, spans: Sequence[Span], anchors: Sequence[tuple[int, int]], *, abroad: bool) -> bool:
    """Whether words only name where a report was filed, in another part or country than the attack, or on no border."""
    if not spans or not all(in_dateline(scene.text, s.start) for s in spans):
        return False
    part = land_in_part(scene, anchors)
    filed = [scene.gazetteer.locate([scene.text[s.start : s.end].title()]).place for s in spans if part]
    away = part is not None and all(is_filed_afar(place, part) for place in filed)
    return abroad or away or (on_border(scene, anchors) and all(_is_capital(scene, s) for s in spans))


def _is_capital(scene: Scene, span: Span) -> bool:
    """Whether words name the capital of a country, from which reports are filed."""
    place = scene.gazetteer.locate([scene.text[span.start : span.end].title()], scene.context()).place
    return place.name is not None and place.name == CAPITALS.get(place.country or "")


def _is_in_one_of(scene: Scene, stretch: tuple[int, int], areas: tuple[int, int]) -> bool:
    """Whether words name a town in one of two areas between which it is said to have happened."""
    if stretch == areas:
        return False
    area = scene.gazetteer.locate([written(scene, *stretch)], scene.context(areas)).place.admin1
    return area is not None and area in scene.text[slice(*areas)]
