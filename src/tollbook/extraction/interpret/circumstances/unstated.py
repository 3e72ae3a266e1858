"""Where it happened if no words state it: on a border, in the country of the attack, where the report is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import structs

from tollbook.extraction.interpret.circumstances.afar import is_where_said
from tollbook.extraction.interpret.circumstances.authorities import find_seat
from tollbook.extraction.interpret.circumstances.frontiers import first_of_two_areas
from tollbook.extraction.interpret.circumstances.home_areas import home_words
from tollbook.extraction.interpret.circumstances.local_news import country_of
from tollbook.extraction.interpret.circumstances.places import LIKELY, Where
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.interpret.circumstances.stretches import lands
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.gazetteer.capitals import CAPITALS
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_PART_OF: Final = re.compile(
    r"\bin (?:the )?(?:far |remote |restive )?(?:north|south|east|west|centre|center)"
    r"(?:ern|[- ]?(?:east|west)(?:ern)?)? (?:of |part of )?(?:the )?$",
    re.IGNORECASE,
)
_IN: Final = re.compile(r"\b(?:in|into|of) (?:the )?$")
_AREA_OF: Final = re.compile(
    r"['’]s (?:(?:far |remote |restive )?(?:north|south|east|west)|(?:[a-z-]+ )?(?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:region|province|state|district|department|county|governorate|prefecture|oblast|division|area)\b)"
)  # "in Somalia's Galgadud region"
_AT_BORDER: Final = Cue(
    r"\b(?:on|near|along|at|close to|beside) (?:the|its) (?:[\w-]+ ){0,2}(?:border|frontier)\b", re.IGNORECASE
)
_IN_LAND: Final = re.compile(r" in (?:the )?")


def is_filed_afar(place: Place, land: Toponym) -> bool:
    """Whether a report is filed from a country's capital or from another country, which is in no part of that one."""
    code = land.countries[0]
    return place.country != code or place.name == CAPITALS.get(code)


def land_of_attack(scene: Scene, anchors: Sequence[tuple[int, int]]) -> Toponym | None:
    """The country that words for the attack are followed by: "the bombing in Kenya"."""
    lands = [t for t in scene.toponyms if t.kind is ToponymKind.COUNTRY and t.countries]
    ends = [end for _, end in anchors]
    return next((t for t in lands if any(_IN_LAND.fullmatch(scene.text, end, t.start) for end in ends)), None)


def land_in_part(scene: Scene, anchors: Sequence[tuple[int, int]]) -> Toponym | None:
    """The country in a part of which a sentence of the attack says that it was ("in Chad's Lac region")."""
    for start, _ in anchors:
        first = max(scene.text.rfind(mark, 0, start) for mark in (". ", "\n")) + 1
        last = min(end if (end := scene.text.find(mark, start)) >= 0 else len(scene.text) for mark in (". ", "\n"))
        lands = [t for t in scene.toponyms if first <= t.start < last and t.kind is ToponymKind.COUNTRY]
        for t in lands:
            if t.countries and _in_part_of(scene.text, first, t):
                return t
    return None


def _in_part_of(text: str, first: int, land: Toponym) -> bool:
    """Whether words of a sentence that begins at `first` tell of a part of a country: "in the east of Chad"."""
    if _PART_OF.search(text, max(first, land.start - 40), land.start):
        return True
    return bool(_AREA_OF.match(text, land.end) and _IN.search(text, max(first, land.start - 10), land.start))


def _in_land(land: Toponym) -> Where:
    """The country named as where the attack was, in a report that names no place in it."""
    reason = f"no place is stated; the attack is said to have been in {land.text}"
    place = Place(country=land.countries[0], precision=PlacePrecision.COUNTRY, reason=reason)
    return Where(place, ((land.start, land.end),), LIKELY)


def on_border(scene: Scene, anchors: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence of the attack says that it was on a border."""
    for start, _ in anchors:
        first = max(scene.text.rfind(mark, 0, start) for mark in (". ", "\n")) + 1
        last = min(end if (end := scene.text.find(mark, start)) >= 0 else len(scene.text) for mark in (". ", "\n"))
        if _AT_BORDER.search(scene.text, first, last):
            return True
    return False


def unstated(
    scene: Scene, borders: Sequence[Span], abroad: Toponym | None, anchors: Sequence[tuple[int, int]]
) -> Where | None:
    """Where it happened if no words state it: on a border, in the country beside it, where the report is from."""
    seat = find_seat(scene.text, scene.title, scene.gazetteer, scene.context(), anchors)
    part = land_in_part(scene, anchors)
    if part and (seat is None or is_filed_afar(seat.place, part)):
        return _in_land(part)
    between = lands(scene.toponyms, borders[0]) if borders else []
    if len(between) > 1 and (seat is None or seat.place.country not in between):
        return _by_border(scene, borders[0])
    if abroad and (seat is None or (not seat.speaks and seat.place.country != abroad.countries[0])):
        return _in_land(abroad)
    if seat is None:
        return _at_home(scene) or by_context(scene, anchors)
    if not seat.speaks and seat.place.name == CAPITALS.get(seat.place.country or "") and on_border(scene, anchors):
        reason = f"only a border of {seat.place.country} is named, and the report is from its capital"
        place = Place(country=seat.place.country, precision=PlacePrecision.COUNTRY, reason=reason)
        return Where(place, ((seat.start, seat.end),), LIKELY)
    reason = f"no place is stated; the report is from {seat.place.name}"
    return Where(structs.replace(seat.place, reason=reason), ((seat.start, seat.end),), LIKELY)


def _at_home(scene: Scene) -> Where | None:
    """The only area that a report of local news is at home in, where it names no other."""
    homes = scene.home
    at = home_words(scene.text, homes[0], scene.institutions) if len(homes) == 1 else None
    named = (*scene.titled, *scene.toponyms)
    if at is None or any(t.kind is ToponymKind.ADMIN1 and t.matches[0].entry.admin1_code != homes[0] for t in named):
        return None
    country = country_of(homes[0])
    state, code = scene.gazetteer.admin1(homes[0], country)
    reason = f"no place is stated; the report is at home in {state}"
    place = Place(
        name=None, country=country, admin1=state, admin1_code=code, precision=PlacePrecision.ADMIN1, reason=reason
    )
    return Where(place, (at,), LIKELY)


_LEADS_TO_LAND: Final = re.compile(
    r"(?:(?!\b(?:who|which|that|whose|said|says|told|after|before|since|when|where|while|by|from|for|embassy|held|detained|"
    r"flown|treated|hospital|war|troops|forces|based)\b)[^.;:\n]){0,90}\bin (?:the )?"
)


def in_another_land(scene: Scene, anchors: Sequence[tuple[int, int]], told: Where) -> Where | None:
    """Another country than that of the incident told before, which words for this one lead to: "killed 70 in Chad"."""
    lands = [t for t in scene.toponyms if t.kind is ToponymKind.COUNTRY and t.countries[:1] != (told.place.country,)]
    for t in lands:
        led = any(end < t.start and _LEADS_TO_LAND.fullmatch(scene.text, end, t.start) for _, end in anchors)
        if t.countries and led and not is_where_said(scene.text, t.start, t.end):
            return _in_land(t)
    return None


def as_before(told: Where, *, area: bool = True) -> Where:
    """The area of the incident told before, or failing that, or if not even the `area` may be it, its country."""
    near = told.place if area else structs.replace(told.place, admin1=None, admin1_code=None)
    place = Place(
        country=near.country,
        admin1=near.admin1,
        admin1_code=near.admin1_code,
        precision=PlacePrecision.ADMIN1 if near.admin1 else PlacePrecision.COUNTRY,
        reason=f"no place is stated; the incident told before it was in this {'area' if near.admin1 else 'country'}",
    )
    return Where(place, told.passages, LIKELY)


def between_areas(scene: Scene, at: tuple[int, int]) -> Where | None:
    """The country of two areas between which it happened: nothing says in which of them. None elsewhere."""
    one = first_of_two_areas(scene.text, *at)
    land = scene.gazetteer.locate([scene.text[slice(*one)]], scene.context(at)).place.country if one else None
    if land is None:
        return None
    reason = "it was between two areas, and nothing says in which"
    return Where(Place(country=land, precision=PlacePrecision.COUNTRY, reason=reason), (at,), LIKELY)


def _by_border(scene: Scene, span: Span) -> Where:
    """The words for a border between two countries and neither of them, for nothing says on which side it was."""
    reason = "only a border between two countries is named, and not on which side of it"
    place = Place(name=scene.text[span.start : span.end], precision=PlacePrecision.REGION, reason=reason)
    return Where(place, ((span.start, span.end),), LIKELY)


def by_context(scene: Scene, anchors: Sequence[tuple[int, int]]) -> Where | None:
    """The country that the report speaks of most, with the words that name it or something in it."""
    at = anchors[0] if anchors else None
    context = scene.context(at)
    if not context.countries:
        return None
    code = context.countries[0]
    named = [t for t in scene.toponyms if t.countries[:1] == (code,)]
    if not named:
        return None
    near = min(
        named, key=lambda t: (t.kind is ToponymKind.DEMONYM, min((abs(t.start - a) for a, _ in anchors), default=0))
    )
    place = Place(
        name=None,
        country=code,
        precision=PlacePrecision.COUNTRY,
        reason=f"no place is stated; the report speaks mostly of {code}",
    )
    return Where(place, ((near.start, near.end),), LIKELY)
