"""Where it happened: the place that the marked words state together, in the context of the whole report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.spans import Span
from tollbook.gazetteer import Gazetteer, PlaceContext, Toponym, ToponymKind
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_LIKELY: Final = 0.35  # confidence in a country that only the report's context gives


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
        return Where(place, tuple(stretches), max(s.score for s in ranked))

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
