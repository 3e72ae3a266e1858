"""Routes as chains of circles: near a corridor is near one of its points."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from tollbook.records import Corridor, Near

_MOST_CIRCLES = 400


@lru_cache(maxsize=256)
def circles(corridor: Corridor) -> tuple[Near, ...]:
    """Circles of the corridor's radius along its route.

    They stand at most a quarter of the radius apart (within 1 % of the band about the line), or as far as
    400 circles need to be on a longer route, then with a radius so much larger that no point of the band is left out.
    """
    route = length_km(corridor)
    step = max(corridor.radius_km / 4, route / _MOST_CIRCLES)
    radius = (corridor.radius_km**2 + (step / 2) ** 2) ** 0.5
    made = [corridor.points[0]]
    for (a_lat, a_lon), (b_lat, b_lon) in pairwise(corridor.points):
        pieces = max(1, -int(-_km(a_lat, a_lon, b_lat, b_lon) // step))
        parts = [i / pieces for i in range(1, pieces + 1)]
        made += [(a_lat + (b_lat - a_lat) * part, a_lon + (b_lon - a_lon) * part) for part in parts]
    return tuple(Near(lat=lat, lon=lon, km=radius) for lat, lon in made)


def length_km(corridor: Corridor) -> float:
    """How long the route is, in kilometres along its points."""
    return sum(_km(*a, *b) for a, b in pairwise(corridor.points))


def _km(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    from tollbook.gazetteer.distance import distance_km

    return distance_km(a_lat, a_lon, b_lat, b_lon)
