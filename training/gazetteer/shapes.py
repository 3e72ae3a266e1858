"""First-level polygons, simplified together so that neighbours still meet, as arrays of rings."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape

from tollbook.gazetteer.layout import NONE
from training.gazetteer.assemble import Assembly

TOLERANCE = 0.02  # degrees; coverage_simplify squares it into an area, so this is about 1 km


def arrays(features: list[dict[str, Any]], assembly: Assembly) -> dict[str, NDArray[Any]]:
    """Rings of all polygons; `poly_country` and `poly_admin1` are numbers of places (NONE where not known)."""
    parts: list[Any] = []
    country: list[int] = []
    first: list[int] = []
    for feature in features:
        properties = feature["properties"]
        at_country = assembly.by_code.get(properties["iso_a2"], NONE)
        at_first = _first(properties, assembly)
        geometry = shapely.make_valid(shape(feature["geometry"]))
        for part in getattr(geometry, "geoms", [geometry]):
            if part.geom_type == "Polygon" and part.area > 1e-5:
                parts.append(part)
                country.append(at_country)
                first.append(at_first)
    simple = shapely.coverage_simplify(np.array(parts, dtype=object), TOLERANCE)
    coordinates, ring_at, poly_at = _ragged(simple)
    return {
        "poly_xy": coordinates.astype("<f4").ravel(), "poly_ring_at": ring_at.astype("<u4"),
        "poly_at": poly_at.astype("<u4"), "poly_country": np.array(country, "<u4"),
        "poly_admin1": np.array(first, "<u4"),
    }  # fmt: skip


def _first(properties: dict[str, Any], assembly: Assembly) -> int:
    """The first-level division of a polygon: by GeoNames id, else by ISO code where the names agree."""
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
