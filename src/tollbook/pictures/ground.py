"""The ground of a map: land, borders and the names of countries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tollbook.pictures.views import View

_TOLERANCE = 0.6  # user units by which an outline may be off
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


def unseen(view: View) -> float:
    """By how many degrees outlines may be off in a view before the eye can tell."""
    return _TOLERANCE / view.unit


def ground_of(view: View, countries: Iterable[tuple[str, Any]], divisions: Iterable[Any]) -> Ground:
    """What the view shows of the countries (name and shapely geometry in degrees) and of their divisions."""
    named = list(countries)
    drawn = _drawn(view, [outline for _, outline in named])
    names: list[tuple[float, float, str]] = []
    for (name, _), polygons in zip(named, drawn, strict=True):
        if polygons and (place := _name_place(view, name, polygons)):
            names.append((*place, name))
    inner = list(divisions)
    lines = _drawn(view, inner) if len(inner) <= _MOST_DIVISIONS else []
    return Ground(_paths(drawn), _paths(lines), tuple(names))


def _drawn(view: View, outlines: list[Any]) -> list[list[Any]]:
    """The polygons of each outline as drawn, those too small to see left out."""
    import numpy as np
    import shapely

    west, south, east, north = view.box
    margin = _MARGIN / view.unit
    seen = shapely.clip_by_rect(
        np.array(outlines), west - 2 * margin, south - margin, east + 2 * margin, north + margin
    )
    flat = shapely.transform(seen, lambda degrees: _flattened(view, degrees))
    parts, of = shapely.get_parts(flat, return_index=True)
    large = (shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & (shapely.area(parts) >= _SMALLEST)
    found: list[list[Any]] = [[] for _ in outlines]
    for part, number in zip(parts[large], of[large], strict=True):
        found[number].append(part)
    return found


def _flattened(view: View, degrees: Any) -> Any:
    import numpy as np

    x = view.width / 2 + (degrees[:, 0] - view.lon) * view.narrowing * view.unit
    y = view.height / 2 + (view.lat - degrees[:, 1]) * view.unit
    return np.column_stack([x, y])


def _paths(drawn: list[list[Any]]) -> str:
    """Path data of polygons, to a tenth of a unit; each point as a step from the one before, which is shorter."""
    import numpy as np
    import shapely

    rings = shapely.get_rings([polygon for polygons in drawn for polygon in polygons])
    points, of = shapely.get_coordinates(rings, return_index=True)
    if not len(points):
        return ""
    tenths = np.rint(points * 10).astype(np.int64)
    steps = np.diff(tenths, axis=0)
    within = (of[1:] == of[:-1]) & np.append(of[2:] == of[1:-1], False)  # the last step closes the ring
    moved = within & steps.any(axis=1)
    starts = tenths[np.flatnonzero(np.diff(of, prepend=-1))].tolist()
    sizes = np.bincount(of[1:][moved], minlength=len(starts)).tolist()
    words, at, written = _tenths(steps[moved].ravel()), 0, []
    for (x, y), size in zip(starts, sizes, strict=True):
        if size > 1:
            written.append(f"M{x / 10:g} {y / 10:g}l{' '.join(words[at : at + 2 * size])}Z")
        at += 2 * size
    return "".join(written)


def _tenths(numbers: Any) -> list[str]:
    """Numbers of tenths as they are written; most are few and small."""
    import numpy as np

    values, of = np.unique(numbers, return_inverse=True)
    words = [f"{value / 10:g}" for value in values.tolist()]
    return [words[at] for at in of.tolist()]


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
