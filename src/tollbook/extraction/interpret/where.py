"""Where it happened: the place that the marked words state together, in the context of the whole report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.spans import Span
from tollbook.gazetteer import Gazetteer, PlaceContext, Toponym, ToponymKind
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_LIKELY: Final = 0.35  # confidence in a country that only the report's context gives
_BESIDE: Final = re.compile(
    r"(?:['’]s|,|\(|\)|of|in|near|at|the|a|an|part|area|district|quarter|suburb|outskirts|town|city|county|province|state|"
    r"region|village|neighbou?rhood|municipality|department|north|south|east|west|northern|southern|eastern|western|"
    r"central|busy|old|inner|about|some|around|outside|\d+|km|kilomet\w+|miles?|from|to|\s)+"
)  # what may stand between a place and the town that it is named with


def _between(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    first, second = sorted((one, other))
    return first[1], max(second[0], first[1])


@dataclass(frozen=True, slots=True)
class Where:
    """A place and the stretches of text that state it, the most telling first."""

    place: Place
    passages: tuple[tuple[int, int], ...]
    score: float


class Whereabouts:
    """Resolves the places of one report; its toponyms are found once."""

    def __init__(
        self, text: str, gazetteer: Gazetteer, toponyms: Sequence[Toponym], *, outlet_country: str | None = None
    ) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._toponyms = toponyms
        self._outlet = outlet_country

    def context(self, at: tuple[int, int] | None = None) -> PlaceContext:
        """What the report says about where it is set, seen from `at`."""
        return self._gazetteer.context(self._text, outlet_country=self._outlet, toponyms=self._toponyms, at=at)

    def find(
        self, spans: Sequence[Span], anchors: Sequence[tuple[int, int]] = (), *, before: Where | None = None
    ) -> Where | None:
        """The place stated by marked spans; without any, the country of the incident told `before` or the report's."""
        if not spans and before is not None and before.place.country:
            reason = "no place is stated; the incident told before it was in this country"
            place = Place(country=before.place.country, precision=PlacePrecision.COUNTRY, reason=reason)
            return Where(place, before.passages, _LIKELY)
        if not spans:
            return self._by_context(anchors)
        ranked = sorted(spans, key=lambda s: (-round(s.score, 1), s.start))
        stretches = list(dict.fromkeys(self._whole(s) for s in ranked))
        at = stretches[0]
        found = self._gazetteer.locate([self._text[start:end] for start, end in stretches], self.context(at))
        place = found.place
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
        if place.admin1 is None and place.precision is PlacePrecision.COUNTRY and (near := self._beside(place, at)):
            return Where(*near, max(s.score for s in ranked))
        return Where(place, tuple(stretches), max(s.score for s in ranked))

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
