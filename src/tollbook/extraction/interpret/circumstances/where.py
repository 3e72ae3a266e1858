"""Where it happened: the place that the marked words state together, in the context of the whole report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from msgspec import structs

from tollbook.extraction.interpret.circumstances.authorities import find_seat, in_dateline, institutions
from tollbook.extraction.interpret.circumstances.frontiers import (
    before_the_frontier,
    first_of_two_areas,
    is_beyond,
    is_of_weapon,
)
from tollbook.extraction.interpret.circumstances.places import Where, is_street, km_apart, near, street_in
from tollbook.extraction.interpret.circumstances.quarters import may_be_quarter, only_city
from tollbook.extraction.interpret.circumstances.stations import home_states
from tollbook.extraction.interpret.circumstances.stretches import (
    at_sea,
    is_border,
    is_mission,
    lands,
    names_land,
    owners,
)
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span
from tollbook.gazetteer import Gazetteer, PlaceContext, Resolution, Toponym, ToponymKind
from tollbook.gazetteer.capitals import CAPITALS
from tollbook.gazetteer.features import is_of_company, is_part
from tollbook.gazetteer.folding import fold
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_QUARTERED: Final = ("US", "CA")  # whose news names the quarters of a city without it
_TITLE_AWAY: Final = 2000  # characters that the title's names are taken to stand before the text
_NEXT_DOOR_KM: Final = 300.0  # from the middle of a state, within which its stations may tell of a place beyond it
_FINE: Final = (PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.ROUTE)
_UNHEARD: Final = "in no gazetteer"
_QUALIFIED: Final = "named with it"  # what the gazetteer says of a place whose area or country stands beside it
_OF_PERSON: Final = re.compile(
    r"['’]s? (?:home|house|apartment|residence|family|parents?|mother|father|sons?|daughters?|car|vehicle|trailer)\b"
)  # "Ann Doe's home" is no town
_SCHOOL_AFTER: Final = re.compile(
    r"(?: [A-Z][\w'’-]*)? (?:(?:Senior |Junior |Middle |Elementary |Primary |Secondary )?High School|"
    r"(?:Elementary|Middle|Primary|Secondary|Charter) School|University|College)\b"
)
_INSTITUTED: Final = 0.5  # weight of the country that has the authorities which a report names
_LIKELY: Final = 0.35  # confidence in a country that only the report's context gives
_AWAY_FROM: Final = re.compile(
    r",? (?:which is |that is |located )?(?:about |some |roughly |around |just )?[\w-]+ (?:miles?|kilomet\w+|km) "
    r"(?:(?:north|south|east|west)[\w-]* )?(?:of|from|outside) .*"
)  # what says how far a place lies from another
_WATERS: Final = re.compile(
    r"[^.;,\n]*\b(?:[Rr]iver|[Ll]ake|[Cc]anal|[Ff]orest|[Hh]ills?|[Mm]ountains?|[Vv]alley),? in (?:the )?"
)  # "the Panj river in Darvoz district" lies in the district
_PART_OF: Final = re.compile(
    r"\bin (?:the )?(?:far |remote |restive )?(?:north|south|east|west|centre|center)"
    r"(?:ern|[- ]?(?:east|west)(?:ern)?)? (?:of |part of )?(?:the )?$",
    re.IGNORECASE,
)
_IN_LAND: Final = re.compile(r" in (?:the )?")
_HOME: Final = Cue(
    r"(?:\d, from|\bflown(?: home| back)? to|\bborn in|\bnative of|\brepatriated to) (?:the )?$", re.IGNORECASE
)  # "the soldier, 24, from Donegal" says nothing of where a report is set
_THEIR_COUNTRY: Final = re.compile(
    r"\b(?:(?:natives?|nationals?|citizens?|subjects?) of|(?:peacekeepers?|contingents?|battalions?|troops|tourists?|"
    r"expatriates?|nationals?|missionar(?:y|ies)|nuns?) (?:who (?:came|come|were|are) )?from) "
    r"(?:the )?(?:(?:United|Islamic|Democratic|People['’]s|Federal) )*(?:Republic of )?$",
    re.IGNORECASE,
)  # "peacekeepers from Nepal", "a citizen of Norway" neither
_SIDE_OF: Final = re.compile(
    r"(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|downtown|midtown|uptown|central|inner)[ -](?=[A-Z])"
)  # "north Baltimore" is a side of it; a town of its own begins with a capital
_ABBREVIATED: Final = re.compile(r", [A-Z][a-z]{2,4}$")
_CAPITAL: Final = re.compile(r"\b[Cc]apital\b(?:,? [Cc]ity)?\W*$")
_OTHER_CAPITAL: Final = re.compile(
    r"\b(?:provincial|state|regional|district|county|island|territorial|commercial|economic|financial|business|"
    r"summer|former|old|ancient)(?:['’]s)? capital",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"(?:['’]s|,|\(|\)|of|in|near|at|the|a|an|part|area|district|quarter|suburb|outskirts|town|city|county|province|state|"
    r"region|village|neighbou?rhood|municipality|department|north|south|east|west|northern|southern|eastern|western|"
    r"central|busy|old|inner|about|some|around|outside|\d+|km|kilomet\w+|miles?|from|to|\s)+"
)  # what may stand between a place and the town that it is named with


def _between(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    first, second = sorted((one, other))
    return first[1], max(second[0], first[1])


def _is_filed_afar(place: Place, land: Toponym) -> bool:
    """Whether a report is filed from a country's capital or from another country, which is in no part of that one."""
    code = land.countries[0]
    return place.country != code or place.name == CAPITALS.get(code)


class Whereabouts:
    """Resolves the places of one report; its toponyms are found once."""

    def __init__(
        self,
        text: str,
        gazetteer: Gazetteer,
        toponyms: Sequence[Toponym],
        *,
        outlet_country: str | None = None,
        title: str = "",
    ) -> None:
        self._text = text
        self._title = title
        self._home, self._stations = home_states(title, text)
        self._institutions = institutions(text) or ("US" if self._stations else None)
        far = len(title) + _TITLE_AWAY
        self._titled = [replace(t, start=t.start - far, end=t.end - far) for t in gazetteer.find(title)]
        self._gazetteer = gazetteer
        self._toponyms = toponyms
        self._outlet = outlet_country
        self._telling = [*self._titled, *(t for t in toponyms if not self._is_home(t))]
        self._contexts: dict[tuple[int, int] | None, PlaceContext] = {}

    @property
    def local(self) -> bool:
        """Whether the report is a country's own local news, by the authorities that it names."""
        return self._institutions is not None

    def context(self, at: tuple[int, int] | None = None) -> PlaceContext:
        """What the report says about where it is set, seen from `at`."""
        if at not in self._contexts:
            self._contexts[at] = self._seen_from(at)
        return self._contexts[at]

    def _seen_from(self, at: tuple[int, int] | None) -> PlaceContext:
        context = self._gazetteer.context(self._text, outlet_country=self._outlet, toponyms=self._telling, at=at)
        if self._institutions is None:
            return context
        weights = dict(zip(context.countries, context.weights or (1.0,) * len(context.countries), strict=True))
        for key, code, weight in context.own:  # "Georgia", where sheriffs have offices, is no country
            if code != self._institutions and (key, self._institutions) in {own[:2] for own in context.own}:
                weights[code] = max(0.0, weights.get(code, 0.0) - weight)
        weights[self._institutions] = min(1.0, weights.get(self._institutions, 0.0) + _INSTITUTED)
        ranked = sorted((code for code in weights if weights[code] > 0), key=lambda code: -weights[code])
        return replace(
            context,
            countries=tuple(ranked),
            weights=tuple(weights[code] for code in ranked),
            admin1=tuple(dict.fromkeys((*context.admin1, *self._stations, *self._states()))),
        )

    def _is_home(self, named: Toponym) -> bool:
        """Whether a name only says where somebody is from."""
        before = max(0, named.start - 60)
        if _HOME.search(self._text, max(0, named.start - 24), named.start):
            return True
        return named.kind is ToponymKind.COUNTRY and bool(_THEIR_COUNTRY.search(self._text, before, named.start))

    def _states(self) -> Iterator[str]:
        """The areas of the report's own country with another country's name: "Elko, Georgia", where sheriffs speak."""
        for t in self._toponyms:
            after = self._text[max(0, t.start - 2) : t.start] == ", "
            if after and t.kind is ToponymKind.COUNTRY and self._institutions in t.countries[1:]:
                code = self._gazetteer.admin1(t.text, self._institutions or "")[1]
                if code:
                    yield code

    def find(
        self, spans: Sequence[Span], anchors: Sequence[tuple[int, int]] = (), *, before: Where | None = None
    ) -> Where | None:
        """The place stated by marked spans; without any, the country of the incident told `before` or the report's."""
        spans = at_sea(self._text, [s for s in spans if not is_mission(self._text, self._toponyms, s)])
        spans, borders = self._candidates(spans, anchors)
        if not spans and before is not None and before.place.country:
            reason = "no place is stated; the incident told before it was in this country"
            place = Place(country=before.place.country, precision=PlacePrecision.COUNTRY, reason=reason)
            return Where(place, before.passages, _LIKELY)
        abroad = self._abroad(anchors)
        part = self._part_of_land(anchors)
        filed = [self._gazetteer.locate([self._text[s.start : s.end].title()]).place for s in spans if part]
        away = part is not None and all(_is_filed_afar(place, part) for place in filed)
        if (abroad or away) and all(in_dateline(self._text, s.start) for s in spans):
            spans = []
        if not spans:
            return self._unstated(borders, abroad, anchors)
        ranked = sorted(spans, key=lambda s: (-round(s.score, 1), s.start))
        stretches = list(dict.fromkeys(self._near_end(*self._on_land(*self._whole(s))) for s in ranked))
        at = stretches[0]
        if land := self._between(at):
            return land
        towns = [(start, end) for start, end in stretches if not is_street(self._text, start, end)]
        towns = towns or [at for start, end in stretches for at in owners(self._text, self._toponyms, start, end)]
        context = self.context(at)
        said = [self._capital(start, end, context) or self._written(start, end) for start, end in towns or stretches]
        found = self._gazetteer.locate(said, context)
        place = found.place if towns else street_in(self._text[slice(*at)], before.place if before else None)
        if place.admin1 is None and place.precision is PlacePrecision.COUNTRY and (near := self._beside(place, at)):
            return Where(*near, max(s.score for s in ranked))
        quarter = any(is_part(self._text, start, end) for start, end in towns)
        seated = self._seated(
            place, found, context, anchors or (at,), quarter=quarter, afield=names_land(self._toponyms, stretches)
        )
        if seated is not None:
            passages = dict.fromkeys([*stretches, *seated.passages])
            return Where(seated.place, tuple(passages), max(s.score for s in ranked))
        if whole := self._in_its_city(place, found, context, anchors or (at,), stretches):
            return Where(whole.place, (*stretches, *whole.passages), _LIKELY)
        unheard = not towns or (bool(place.name) and _UNHEARD in found.reason)
        if home := self._at_home(place, found, stretches, unheard=unheard):
            return Where(home, tuple(stretches), max(s.score for s in ranked))
        if place.country is None and place.precision not in (PlacePrecision.SEA, PlacePrecision.REGION):
            fallback = self._by_context((at, *anchors))
            if fallback is None:
                return Where(place, (at,), ranked[0].score) if place.name else None
            place = Place(
                name=place.name or self._text[slice(*at)],
                country=fallback.place.country,
                precision=PlacePrecision.COUNTRY,
                reason=place.reason,
            )
        return Where(place, tuple(stretches), max(s.score for s in ranked))

    def _in_its_city(
        self,
        place: Place,
        found: Resolution,
        context: PlaceContext,
        anchors: Sequence[tuple[int, int]],
        stretches: Sequence[tuple[int, int]],
    ) -> Where | None:
        """The only large city that local news names, where the place is of that name by chance or in no gazetteer."""
        country = self._institutions or next(iter(context.countries), None)
        if country not in _QUARTERED or place.name is None or _QUALIFIED in found.reason:
            return None
        if place.country != country and place.country in context.countries:
            return None  # the report is of that country
        city = only_city(self._text, self._toponyms, country)
        if city is None or any(a <= city.start < b for a, b in stretches):
            return None
        whole = self._gazetteer.locate([city.text], context).place
        heard = place.precision in _FINE
        if whole.precision is not PlacePrecision.TOWN or (heard and km_apart(place, whole) <= _NEXT_DOOR_KM):
            return None
        if not heard and place.admin1 is not None and _UNHEARD not in found.reason:
            return None
        code = whole.admin1_code
        if code is None or self._names_area_beside(code, stretches):
            return None
        if not may_be_quarter(self._text, place.name, self._toponyms, city):
            return None
        seat = find_seat(self._text, self._title, self._gazetteer, context, anchors)
        if heard and seat is not None and seat.speaks and near(place, seat.place):
            return None  # towns have authorities of their own
        reason = f"the report speaks of {whole.name}, whose quarter {place.name!r} may be"
        return Where(structs.replace(whole, reason=reason), ((city.start, city.end),), _LIKELY)

    def _written(self, start: int, end: int) -> str:
        """The words of a stretch, without the side of the town that they name first, with the stop of "Tenn."."""
        stop = _ABBREVIATED.search(self._text, start, end) and self._text[end : end + 1] == "."
        side = _SIDE_OF.match(self._text, start, end)
        return self._text[side.end() if side else start : end + 1 if stop else end]

    def _abroad(self, anchors: Sequence[tuple[int, int]]) -> Toponym | None:
        """The country that words for the attack are followed by: "the bombing in Kenya"."""
        lands = [t for t in self._toponyms if t.kind is ToponymKind.COUNTRY and t.countries]
        ends = [end for _, end in anchors]
        return next((t for t in lands if any(_IN_LAND.fullmatch(self._text, end, t.start) for end in ends)), None)

    def _part_of_land(self, anchors: Sequence[tuple[int, int]]) -> Toponym | None:
        """The country in a part of which a sentence of the attack says that it was: "in the east of Chad"."""
        for start, _ in anchors:
            first = max(self._text.rfind(mark, 0, start) for mark in (". ", "\n")) + 1
            last = min(end if (end := self._text.find(mark, start)) >= 0 else len(self._text) for mark in (". ", "\n"))
            lands = [t for t in self._toponyms if first <= t.start < last and t.kind is ToponymKind.COUNTRY]
            for t in lands:
                if t.countries and _PART_OF.search(self._text, max(first, t.start - 40), t.start):
                    return t
        return None

    def _in_land(self, land: Toponym) -> Where:
        """The country named as where the attack was, in a report that names no place in it."""
        reason = f"no place is stated; the attack is said to have been in {land.text}"
        place = Place(country=land.countries[0], precision=PlacePrecision.COUNTRY, reason=reason)
        return Where(place, ((land.start, land.end),), _LIKELY)

    def _unstated(
        self, borders: Sequence[Span], abroad: Toponym | None, anchors: Sequence[tuple[int, int]]
    ) -> Where | None:
        """Where it happened if no words state it: on a border, in the country beside it, where the report is from."""
        seat = find_seat(self._text, self._title, self._gazetteer, self.context(), anchors)
        part = self._part_of_land(anchors)
        if part and (seat is None or _is_filed_afar(seat.place, part)):
            return self._in_land(part)
        between = lands(self._toponyms, borders[0]) if borders else []
        if len(between) > 1 and (seat is None or seat.place.country not in between):
            return self._by_border(borders[0])
        if abroad and (seat is None or (not seat.speaks and seat.place.country != abroad.countries[0])):
            return self._in_land(abroad)
        if seat is None:
            return self._by_context(anchors)
        reason = f"no place is stated; the report is from {seat.place.name}"
        return Where(structs.replace(seat.place, reason=reason), ((seat.start, seat.end),), _LIKELY)

    def _candidates(
        self, spans: Sequence[Span], anchors: Sequence[tuple[int, int]]
    ) -> tuple[Sequence[Span], list[Span]]:
        """The spans that may name the place, and those that name a border alone."""
        spans = [s for s in spans if not is_beyond(self._text, s.start)] or spans
        borders = [s for s in spans if is_border(self._text, self._toponyms, s)]
        return self._without_schools([s for s in spans if s not in borders and self._is_place(s)], anchors), borders

    def _is_place(self, span: Span) -> bool:
        """Whether marked words are no company's, person's or weapon's name."""
        if is_of_company(self._text, span.end) or is_of_weapon(self._text, span.end):
            return False
        return not _OF_PERSON.match(self._text, span.end)

    def _between(self, at: tuple[int, int]) -> Where | None:
        """The country of two areas between which it happened: nothing says in which of them. None elsewhere."""
        one = first_of_two_areas(self._text, *at)
        land = self._gazetteer.locate([self._text[slice(*one)]], self.context(at)).place.country if one else None
        if land is None:
            return None
        reason = "it was between two areas, and nothing says in which"
        return Where(Place(country=land, precision=PlacePrecision.COUNTRY, reason=reason), (at,), _LIKELY)

    def _at_home(
        self, place: Place, found: Resolution, stretches: Sequence[tuple[int, int]], *, unheard: bool
    ) -> Place | None:
        """The place as one of the only state of a station's news, where the gazetteer has it in states far off alone.

        A station that tells of another state names it; what it gives without a state is a place of its own. Likewise
        where the gazetteer holds no such name, or only a street is named (`unheard`).
        """
        homes = self._home or self._stations
        if len(homes) != 1 or _QUALIFIED in found.reason or self._names_area_beside(homes[0], stretches):
            return None
        state, code = self._gazetteer.admin1(homes[0], "US")
        reason = f"none of that name is known in {state}, where the report's station is"
        area = Place(
            name=place.name, country="US", admin1=state, admin1_code=code, precision=PlacePrecision.ADMIN1,
            reason=reason,
        )  # fmt: skip
        if unheard and place.admin1 is None and place.country in (None, "US"):
            return area
        if not self._home or place.precision not in _FINE or place.admin1_code in (None, *self._stations):
            return None
        middle = self._gazetteer.locate([state], PlaceContext(countries=("US",), weights=(1.0,))).place
        if km_apart(place, middle) <= _NEXT_DOOR_KM:
            return None  # stations tell of the next state too
        return area

    def _names_area_beside(self, home: str, stretches: Sequence[tuple[int, int]]) -> bool:
        """Whether the report names another area of the first level than that state, besides the words for the place."""
        named = [t for t in self._toponyms if not any(a <= t.start < b for a, b in stretches)]
        areas = [t for t in (*self._titled, *named) if t.kind is ToponymKind.ADMIN1]
        return any(home not in {m.entry.admin1_code for m in t.matches} for t in areas)

    def _without_schools(self, spans: list[Span], anchors: Sequence[tuple[int, int]]) -> list[Span]:
        """The spans but those that only name a school, where anything else says which town it was."""
        others = [s for s in spans if not _SCHOOL_AFTER.match(self._text, s.end)]
        if others or not spans:
            return others
        seat = find_seat(self._text, self._title, self._gazetteer, self.context(), anchors)
        return others if seat is not None else spans

    def _capital(self, start: int, end: int, context: PlaceContext) -> str | None:
        """The capital that marked words mean: "the Omani capital", "the capital" of the country that a report is of."""
        if not _CAPITAL.search(self._text, start, end) or _OTHER_CAPITAL.search(self._text, start, end):
            return None
        named = [t for t in self._toponyms if start <= t.start and t.end <= end]
        if any(t.kind not in (ToponymKind.COUNTRY, ToponymKind.DEMONYM) for t in named):
            return None
        countries = named[-1].countries if named else context.countries
        return CAPITALS.get(countries[0]) if countries else None

    def _by_border(self, span: Span) -> Where:
        """The words for a border between two countries and neither of them, for nothing says on which side it was."""
        reason = "only a border between two countries is named, and not on which side of it"
        place = Place(name=self._text[span.start : span.end], precision=PlacePrecision.REGION, reason=reason)
        return Where(place, ((span.start, span.end),), _LIKELY)

    def _beside(self, place: Place, at: tuple[int, int]) -> tuple[Place, tuple[tuple[int, int], ...]] | None:
        """A place that no gazetteer holds, in the area of what it is named with: "the Lowfield part of Leeds"."""
        if not place.name or not place.reason:
            return None
        first = max(self._text.rfind(mark, 0, at[0]) for mark in (". ", "\n", "; "))
        named = [
            t
            for t in self._toponyms
            if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)
            and t.start > first
            and t.text != place.name
            and ((t.start < at[1] and at[0] < t.end) or _BESIDE.fullmatch(self._text, *_between((t.start, t.end), at)))
        ]
        for t in sorted(named, key=lambda t: max(t.start - at[1], at[0] - t.end, 0)):
            known = self._gazetteer.locate([t.text], self.context((t.start, t.end))).place
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

    def _whole(self, span: Span) -> tuple[int, int]:
        """The marked stretch with the rest of a name that it cuts through."""
        start, end = span.start, span.end
        for t in self._toponyms:
            if t.start < start < t.end:
                start = t.start
            if t.start < end < t.end:
                end = t.end
        return start, end

    def _on_land(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without the river or the hills that it says to lie in a named place."""
        waters = _WATERS.match(self._text, start, end)
        named = waters and any(waters.end() <= t.start and t.end <= end for t in self._toponyms)
        return (waters.end(), end) if waters and named else (start, end)

    def _near_end(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without the town from which it says how far its place lies: "Selby, 14 miles south of York".

        Likewise without the border that it lies by.
        """
        end = before_the_frontier(self._text, start, end)
        for away in _AWAY_FROM.finditer(self._text, start, end):
            if any(start <= t.start and t.end <= away.start() for t in self._toponyms):
                return start, away.start()
        return start, end

    def _seated(
        self,
        place: Place,
        found: Resolution,
        context: PlaceContext,
        anchors: Sequence[tuple[int, int]],
        *,
        quarter: bool = False,
        afield: bool = False,
    ) -> Where | None:
        """The place by the town whose authorities speak, where the name alone does not say which place is meant."""
        vague = place.precision not in _FINE
        if place.precision is PlacePrecision.COUNTRY and place.name and _UNHEARD not in found.reason:
            return None  # the words name the country itself
        if place.precision is PlacePrecision.SEA:
            return None  # nobody's town
        if not vague and (_QUALIFIED in found.reason or not found.rivals):
            return None
        seat = find_seat(self._text, self._title, self._gazetteer, context, anchors)
        if seat is None or (not vague and near(place, seat.place)):
            return None
        if _UNHEARD in found.reason and fold(place.name) == fold(seat.place.name):
            reason = f"the report is from {seat.place.name}"  # a place named beside it lies elsewhere
            return Where(structs.replace(seat.place, reason=reason), ((seat.start, seat.end),), _LIKELY)
        if afield and not seat.speaks and not self.local:
            return None  # filed in the capital, on what happened in "south-western Libya"
        alike = [p for p in self._gazetteer.candidates(place.name or "") if fold(p.name) == fold(place.name)]
        same = [p for p in alike if p.precision in _FINE and near(p, seat.place)]
        at = ((seat.start, seat.end),)
        name = seat.place.name
        if not vague and same:
            reason = f"of the places of that name the one by {name}, whose authorities speak"
            closest = min(same, key=lambda p: (km_apart(p, seat.place), p.name or ""))
            return Where(structs.replace(closest, reason=reason), at, _LIKELY)
        if place.country not in (None, seat.place.country) or not (seat.speaks or vague or quarter):
            return None
        named = place.precision is PlacePrecision.ADMIN1 and _UNHEARD not in found.reason  # "in Takhar province"
        if vague and place.admin1 not in (None, seat.place.admin1) and (named or _QUALIFIED in found.reason):
            return None
        reason = f"{place.reason or 'it may be any of several places'}; the report is from {name}"
        return Where(structs.replace(seat.place, reason=reason), at, _LIKELY)

    def _by_context(self, anchors: Sequence[tuple[int, int]]) -> Where | None:
        """The country that the report speaks of most, with the words that name it or something in it."""
        at = anchors[0] if anchors else None
        context = self.context(at)
        if not context.countries:
            return None
        code = context.countries[0]
        named = [t for t in self._toponyms if t.countries[:1] == (code,)]
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
        return Where(place, ((near.start, near.end),), _LIKELY)
