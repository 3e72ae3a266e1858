"""Which country and first-level division a point lies in, from simplified polygons."""

from __future__ import annotations

from functools import cached_property, lru_cache
from math import floor, log2
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tollbook.errors import UsageError
from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.layout import NONE, Kind
from tollbook.gazetteer.store import Store

NEAR_SHORE = 0.3  # degrees: a point at most so far from all land belongs to the nearest polygon


class Borders:
    """Polygons of first-level divisions, with an index over them; loaded when first asked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._towns = lru_cache(maxsize=32)(self._find_towns)
        self.land = lru_cache(maxsize=256)(self.of_country)
        self._outline = lru_cache(maxsize=2048)(self._coarse_land)
        self._coarse: dict[float, NDArray[Any]] = {}

    @cached_property
    def polygons(self) -> NDArray[Any]:
        """All polygons, in longitude and latitude degrees."""
        import shapely

        xy = np.array(self._store.array("poly_xy"), dtype=np.float64).reshape(-1, 2)
        offsets = tuple(np.array(self._store.array(n), dtype=np.int64) for n in ("poly_ring_at", "poly_at"))
        return np.asarray(shapely.from_ragged_array(shapely.GeometryType.POLYGON, xy, offsets))

    @cached_property
    def tree(self) -> Any:
        """The index over the polygons."""
        import shapely

        return shapely.STRtree(self.polygons)

    def polygon_at(self, lat: float, lon: float) -> int | None:
        """The number of the polygon that the point lies in, or of the nearest within NEAR_SHORE; None at sea."""
        import shapely

        check_point(lat, lon)
        found = self.polygons_at(np.array([lat]), np.array([lon]))[0]
        if found >= 0:
            return int(found)
        near = self.tree.query_nearest(shapely.Point(lon, lat), max_distance=NEAR_SHORE)
        return int(near[0]) if len(near) else None

    def polygons_at(self, lat: NDArray[Any], lon: NDArray[Any]) -> NDArray[np.int64]:
        """For many points at once the number of the polygon each lies in, -1 where none."""
        import shapely

        points, inside = self.tree.query(shapely.points(lon, lat), predicate="within")
        result = np.full(len(lat), -1, dtype=np.int64)
        result[points] = inside
        return result

    def of_country(self, code: str) -> Any:
        """The polygons of a country as one geometry; empty where none are known."""
        import shapely

        number = self._store.number_of_country[code]
        return shapely.union_all(self.polygons[self._store.array("poly_country") == number])

    def of_admin1(self, number: int) -> Any:
        """The polygons of a first-level division as one geometry; empty where none are known."""
        import shapely

        return shapely.union_all(self.polygons[self._store.array("poly_admin1") == number])

    def countries_in(
        self, west: float, south: float, east: float, north: float, *, off: float = 0.0
    ) -> list[tuple[str, Any]]:
        """Countries with land in a box of degrees, by code, each with its whole land as one geometry.

        Outlines may be `off` by that many degrees, which leaves fewer points to draw.
        """
        numbers = self._store.array("poly_country")[self._in(west, south, east, north)]
        codes = sorted(self._store.countries[number][0] for number in set(numbers.tolist()) - {NONE})
        return [(code, self._outline(code, _step(off)) if off else self.land(code)) for code in codes]

    def divisions_in(self, west: float, south: float, east: float, north: float, *, off: float = 0.0) -> list[Any]:
        """The polygons of first-level divisions with land in a box of degrees, `off` as those of countries."""
        found = self._in(west, south, east, north)
        return list(self._simplified(found, _step(off)) if off else self.polygons[found])

    def _coarse_land(self, code: str, off: float) -> Any:
        return _coarser(self.land(code), off)

    def _simplified(self, numbers: NDArray[np.int64], off: float) -> NDArray[Any]:
        """Polygons simplified, each once."""
        known = self._coarse.setdefault(off, np.full(len(self.polygons), None, dtype=object))
        missing = [number for number in numbers.tolist() if known[number] is None]
        known[missing] = _coarser(self.polygons[missing], off)
        return known[numbers]

    def _in(self, west: float, south: float, east: float, north: float) -> NDArray[np.int64]:
        import shapely

        return np.sort(self.tree.query(shapely.box(west, south, east, north)))

    def near_country(self, lat: float, lon: float, code: str, km: float) -> bool:
        """Whether some polygon of the country comes within `km` of the point, as the crow flies."""
        import shapely

        number = self._store.number_of_country[code]
        own = self.polygons[self._store.array("poly_country") == number]
        near = [p for p in own if shapely.distance(p, shapely.Point(lon, lat)) <= km / 20.0]
        edges = (shapely.shortest_line(shapely.Point(lon, lat), p).coords[-1] for p in near)
        return any(great_circle_km(lat, lon, y, x) <= km for x, y in edges)

    def nearest_town(self, lat: float, lon: float, country: int | None, *, leave_out: int | None = None) -> int | None:
        """The number of the nearest town with a first-level division, of one country if given; one may be left out."""
        towns = self._towns(country)
        a = self._store.array
        east = (a("lon")[towns] - lon + 180.0) % 360.0 - 180.0  # the short way, across the antimeridian too
        squared = (a("lat")[towns] - lat) ** 2 + (east * np.cos(np.radians(lat))) ** 2
        if leave_out is not None:
            squared[towns == leave_out] = np.inf
        return int(towns[int(np.argmin(squared))]) if len(towns) else None

    def _find_towns(self, country: int | None) -> NDArray[np.int64]:
        a = self._store.array
        wanted = (a("kind") == Kind.TOWN) & (a("admin1") != NONE)
        return np.flatnonzero(wanted if country is None else wanted & (a("country") == country))

    def country_of(self, polygon: int) -> int | None:
        """The number of the country of a polygon."""
        number = int(self._store.array("poly_country")[polygon])
        return None if number == NONE else number

    def admin1_of(self, polygon: int) -> int | None:
        """The number of the first-level division of a polygon; None where divisions have changed since."""
        number = int(self._store.array("poly_admin1")[polygon])
        return None if number == NONE else number


def _step(off: float) -> float:
    """The next power of the root of two at or below it: maps of nearly one scale share their outlines."""
    return float(2 ** (floor(2 * log2(off)) / 2))


def _coarser(outlines: Any, off: float) -> Any:
    import shapely

    return shapely.simplify(outlines, off, preserve_topology=False)  # six times as fast, and as good to the eye


def check_point(lat: float, lon: float) -> None:
    """Raises UsageError for coordinates that are none."""
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        swapped = " (latitude and longitude may be swapped)" if -90 <= lon <= 90 and -180 <= lat <= 180 else ""
        raise UsageError(f"latitude lies in -90..90 and longitude in -180..180{swapped} (got {lat}, {lon})")
