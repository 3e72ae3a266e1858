"""The ground of a map: land, borders and the names of countries, simplified to what the eye can tell apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tollbook.pictures.views import View

_TOLERANCE = 0.5  # user units by which an outline may be off
_SMALLEST = 1.0  # square units below which an island is left out
_MARGIN = 12.0  # units drawn beyond the frame, so that no border runs along it
_MOST_DIVISIONS = 220  # with more of them in view, their borders would hide the countries'
_LETTER = 7.6  # width of a letter of a country's name


@dataclass(frozen=True, slots=True)
class Ground:
    """Path data for land, for borders of first-level divisions, and where countries' names may stand."""

    land: str
    divisions: str
    names: tuple[tuple[float, float, str], ...]


def ground_of(view: View, countries: Iterable[tuple[str, Any]], divisions: Iterable[Any]) -> Ground:
    """What the view shows of the countries (name and shapely geometry in degrees) and of their divisions."""
    land: list[str] = []
    names: list[tuple[float, float, str]] = []
    for name, outline in countries:
        drawn = _drawn(view, outline)
        land += [_path(polygon) for polygon in drawn]
        if drawn and (place := _name_place(view, name, drawn)):
            names.append((*place, name))
    inner = list(divisions)
    lines = [_path(p) for d in inner for p in _drawn(view, d)] if len(inner) <= _MOST_DIVISIONS else []
    return Ground("".join(land), "".join(lines), tuple(names))


def _drawn(view: View, outline: Any) -> list[Any]:
    """The polygons of an outline as drawn, those too small to see left out."""
    import shapely

    west, south, east, north = view.box
    margin = _MARGIN / view.unit
    seen = shapely.clip_by_rect(outline, west - 2 * margin, south - margin, east + 2 * margin, north + margin)
    flat = shapely.transform(seen, lambda xy: _flattened(view, xy))
    simple = shapely.simplify(flat, _TOLERANCE)
    return [p for p in shapely.get_parts(simple) if p.geom_type == "Polygon" and p.area >= _SMALLEST]


def _flattened(view: View, degrees: Any) -> Any:
    import numpy as np

    x = view.width / 2 + (degrees[:, 0] - view.lon) * view.narrowing * view.unit
    y = view.height / 2 + (view.lat - degrees[:, 1]) * view.unit
    return np.column_stack([x, y])


def _path(polygon: Any) -> str:
    return "".join(_ring(ring) for ring in (polygon.exterior, *polygon.interiors))


def _ring(ring: Any) -> str:
    points = [f"{x:.1f},{y:.1f}" for x, y in list(ring.coords)[:-1]]
    return f"M{' '.join(points)}Z" if len(points) > 2 else ""


def _name_place(view: View, name: str, drawn: list[Any]) -> tuple[float, float] | None:
    """The middle of the largest part in view, where the name is no wider than the country."""
    import shapely

    largest = max(drawn, key=lambda polygon: float(polygon.area))
    seen = shapely.clip_by_rect(largest, 0, 0, view.width, view.height)
    if seen.is_empty:
        return None
    room = seen.bounds[2] - seen.bounds[0], seen.bounds[3] - seen.bounds[1]
    if room[0] < len(name) * _LETTER * 1.1 or room[1] < 24:
        return None
    middle = seen.representative_point()
    half = len(name) * _LETTER / 2 + 4
    x = min(max(middle.x, half), view.width - half)
    return round(x, 1), round(min(max(middle.y, 16.0), view.height - 12), 1)
