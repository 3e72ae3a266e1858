"""First-level polygons, simplified together so that neighbours still meet, as arrays of rings.

Which of today's divisions a polygon is follows from the towns in it: the polygons are older, or finer, than GeoNames'
divisions in many countries. One whose towns lie in several divisions is given none; there the nearest town decides.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape

from tollbook.gazetteer.layout import NONE, Kind
from training.gazetteer.assemble import Assembly

TOLERANCE = 0.02  # degrees; coverage_simplify squares it into an area, so this is about 1 km
AGREED = 0.9  # part of a polygon's towns that must lie in one division
SMALLEST = 1e-5  # square degrees, about 0.1 square km
DRAWN_ELSEWHERE = {"Crimea": "UA", "Sevastopol": "UA"}  # where the source draws another border than ISO 3166-2 has


def arrays(features: list[dict[str, Any]], assembly: Assembly) -> dict[str, NDArray[Any]]:
    """Rings of all polygons; `poly_country` and `poly_admin1` are numbers of places (NONE where not known)."""
    whole = [shapely.make_valid(shape(feature["geometry"])) for feature in features]
    division = _divisions(whole, features, assembly)
    parts: list[Any] = []
    country: list[int] = []
    first: list[int] = []
    for geometry, feature, number in zip(whole, features, division, strict=True):
        for part in getattr(geometry, "geoms", [geometry]):
            if part.geom_type == "Polygon" and part.area > SMALLEST:
                parts.append(part)
                country.append(_country(feature["properties"], assembly))
                first.append(number)
    simple = shapely.coverage_simplify(np.array(parts, dtype=object), TOLERANCE)
    coordinates, ring_at, poly_at = _ragged(simple)
    return {
        "poly_xy": coordinates.astype("<f4").ravel(),
        "poly_ring_at": ring_at.astype("<u4"),
        "poly_at": poly_at.astype("<u4"),
        "poly_country": np.array(country, "<u4"),
        "poly_admin1": np.array(first, "<u4"),
    }


def _country(properties: dict[str, Any], assembly: Assembly) -> int:
    code = DRAWN_ELSEWHERE.get(str(properties.get("name")), properties["iso_a2"])
    return assembly.by_code.get(code, NONE)


def _divisions(whole: list[Any], features: list[dict[str, Any]], assembly: Assembly) -> list[int]:
    """For each polygon the division that nearly all of its towns lie in; without towns, the one its codes name."""
    towns = [n for n, kind in enumerate(assembly.kinds) if kind == Kind.TOWN and assembly.admin1_of[n] != NONE]
    points = shapely.points([assembly.lon[n] for n in towns], [assembly.lat[n] for n in towns])
    at, inside = shapely.STRtree(whole).query(points, predicate="within")
    votes: dict[int, Counter[int]] = {}
    for town, polygon in zip(at, inside, strict=True):
        number = towns[int(town)]
        if assembly.country_of[number] == _country(features[int(polygon)]["properties"], assembly):
            votes.setdefault(int(polygon), Counter())[assembly.admin1_of[number]] += 1
    found: list[int] = []
    for position, feature in enumerate(features):
        counted = votes.get(position)
        if counted is None:
            found.append(_coded(feature["properties"], assembly))
            continue
        number, times = counted.most_common(1)[0]
        found.append(number if times >= AGREED * counted.total() else NONE)
    return found


def _coded(properties: dict[str, Any], assembly: Assembly) -> int:
    """The division of a polygon by GeoNames id, else by ISO code."""
    wanted = properties.get("gn_id")
    if wanted and wanted > 0:
        for number in assembly.by_admin1.values():
            if assembly.geonames[number] == wanted:
                return number
    return assembly.by_admin1.get(str(properties.get("iso_3166_2")), NONE)


def _ragged(polygons: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    kind, coordinates, offsets = shapely.to_ragged_array(polygons)
    if kind != shapely.GeometryType.POLYGON:
        raise ValueError(f"simplified polygons are of type {kind}")
    return coordinates, offsets[0], offsets[1]
