"""The map: where attacks happened, as exactly as is known and no more exactly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tollbook.pictures.elements import Element, Written, circle, group, line, link, path, rect, text, title, written
from tollbook.pictures.frames import Frame, figure_words, picture
from tollbook.pictures.ground import Ground
from tollbook.pictures.scales import rounded_up
from tollbook.pictures.views import View
from tollbook.vocabulary.codes import PlacePrecision

_LEAST, _MOST = 4.0, 17.0  # radii of marks
_CLOSE = 5.0  # marks of one kind nearer than this are one
_APART = 26.0  # the same where so many are drawn that they would hide each other
_MANY = 120
_MOST_NAMES = 14
MOST_LINES = 5
"""How many of the places in it a mark tells of."""
_LETTER = 6.1
_KINDS = {
    PlacePrecision.POINT: "exact",
    PlacePrecision.TOWN: "exact",
    PlacePrecision.DISTRICT: "district",
    PlacePrecision.ROUTE: "wide",
    PlacePrecision.SEA: "wide",
    PlacePrecision.ADMIN1: "wide",
    PlacePrecision.REGION: "country",
    PlacePrecision.COUNTRY: "country",
    PlacePrecision.UNKNOWN: "country",
}
_KIND_WORDS = {
    "exact": "town or point",
    "district": "district",
    "wide": "first-level area, route or sea",
    "country": "country or region only",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One place on the map: `weight` sizes it (persons), `words` are what a reader sees on pointing at it.

    One that is `around` its place stands for places near by as well, nobody says how many; others for `places`, of
    which the words leave the last ones out where they are many.
    """

    lat: float
    lon: float
    precision: PlacePrecision
    name: str
    weight: int
    words: str
    href: str | None = None
    places: int = 1
    around: bool = False


def map_picture(
    view: View, ground: Ground, marks: Sequence[Mark], *, name: str, words: str = "", caption: str = ""
) -> Element:
    """The marks on the ground; a mark's shape says how exactly its place is known, its area the weight.

    Marks that lie on one another are to be `merged` before. A `caption` stands in the upper left corner, for a picture
    that goes without a page around it.
    """
    most = rounded_up(max((mark.weight for mark in marks), default=0))
    placed = [(*view.at(m.lat, m.lon), _radius(m.weight, most), m) for m in sorted(marks, key=lambda m: -m.weight)]
    names, taken = _names(view, placed)
    frame = Frame(view.width, view.height)
    return picture(
        frame, name,
        rect(0, 0, view.width, view.height, class_="sea"),
        *_layers(ground),
        group(*_country_names(ground, taken), class_="countries"),
        group(*(_mark(x, y, r, m) for x, y, r, m in placed), class_="marks"),
        group(*names, class_="names"),
        _scale_bar(view),
        text(10, 18, caption, class_="axis-name") if caption else None,
        words=words, class_="picture map", role="group",
    )  # fmt: skip


@lru_cache(maxsize=256)
def _layers(ground: Ground) -> tuple[Written, ...]:
    """Land, borders of divisions and of countries, one above the other: many a map is drawn on the same ground."""
    layers = (
        path(ground.land, class_="land"),
        path(ground.divisions, class_="division") if ground.divisions else None,
        path(ground.land, class_="border"),
    )
    return tuple(written(layer) for layer in layers if layer is not None)


def legend(marks: Sequence[Mark]) -> tuple[tuple[str, Element], ...]:
    """What the shapes and sizes among the marks of one map mean: words, and a small picture of each."""
    present = {_KINDS[mark.precision] for mark in marks}
    found = [(words, _symbol(kind)) for kind, words in _KIND_WORDS.items() if kind in present]
    most = rounded_up(max((mark.weight for mark in marks), default=0))
    sizes = [value for value in (most / 10, most) if value >= 1]
    sized = [(figure_words(value), _sized(_radius(int(value), most))) for value in sizes]
    return (*found, *sized)


def merged(view: View, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks that would cover each other as one, named after the heaviest; of very many, those of one neighbourhood."""
    places = [(mark.lat, mark.lon, mark.weight, mark.precision) for mark in marks]
    return tuple(_one([marks[at] for at in some]) for some in neighbourhoods(view, places))


def neighbourhoods(view: View, places: Sequence[tuple[float, float, int, PlacePrecision]]) -> list[list[int]]:
    """Which places are to be one mark: their numbers, the heaviest first.

    A place is its latitude and longitude, the weight and how exactly it is known.
    """
    import numpy as np

    if not places:
        return []
    lat, lon, weight = np.array([place[:3] for place in places], dtype=np.float64).T
    order = np.lexsort((lon, lat, -weight))
    kinds = list(_KIND_WORDS)
    kind = np.array([kinds.index(_KINDS[place[3]]) for place in places])[order]
    drawn = np.stack(view.at(lat[order], lon[order]))
    for close in (_CLOSE, _APART):
        cells = np.rint(drawn / close).astype(np.int64)
        found: dict[tuple[int, ...], list[int]] = {}
        for key, at in zip(zip(*cells.tolist(), kind.tolist(), strict=True), order.tolist(), strict=True):
            found.setdefault(key, []).append(at)
        if len(found) <= _MANY:
            break
    return list(found.values())


def _one(cell: Sequence[Mark]) -> Mark:
    first, *more = cell
    if not more:
        return first
    return replace(
        first, weight=sum(m.weight for m in cell), words="\n".join(m.words for m in cell[:MOST_LINES]),
        places=sum(m.places for m in cell), around=any(m.around for m in cell),
    )  # fmt: skip


def _radius(weight: int, most: float) -> float:
    """The area grows with the weight."""
    return math.sqrt(_LEAST**2 + (_MOST**2 - _LEAST**2) * max(weight, 0) / most)


def _mark(x: float, y: float, r: float, mark: Mark) -> Element:
    left = mark.places - MOST_LINES
    more = "and more places near by" if mark.around else f"and {left} more place{'' if left == 1 else 's'}"
    words = f"{mark.words}\n{more}" if left > 0 else mark.words
    drawn = _shape(x, y, r, _KINDS[mark.precision], title(words))
    if mark.href is None:
        return drawn
    return link(mark.href, drawn, aria_label=words, tabindex="-1")


def _shape(x: float, y: float, r: float, kind: str, *children: Element) -> Element:
    if kind != "country":
        return circle(x, y, r, *children, class_=f"spot {kind}")
    side = r * 1.25
    points = f"M{x:.1f},{y - side:.1f} {x + side:.1f},{y:.1f} {x:.1f},{y + side:.1f} {x - side:.1f},{y:.1f}Z"
    return group(*children, path(points, class_="spot country"))


def _symbol(kind: str) -> Element:
    return picture(Frame(20, 20), _KIND_WORDS[kind], _shape(10, 10, 6, kind), class_="picture symbol", hidden=True)


def _sized(r: float) -> Element:
    side = 2 * r + 2
    return picture(
        Frame(side, side), "size", _shape(side / 2, side / 2, r, "exact"), class_="picture symbol sized", hidden=True,
        width=side, height=side,
    )  # fmt: skip


Box = tuple[float, float, float, float]


class _Taken:
    """Where marks and names stand, so that no further name covers them."""

    def __init__(self, marks: Sequence[Box]) -> None:
        import numpy as np

        self._edges = np.array(marks, dtype=np.float64).reshape(-1, 4).T
        self._names: list[Box] = []

    def free(self, box: Box) -> bool:
        """Whether nothing stands there."""
        left, top, right, bottom = self._edges
        marks = (left < box[2]) & (box[0] < right) & (top < box[3]) & (box[1] < bottom)
        return not (marks.any() or any(_overlap(box, other) for other in self._names))

    def take(self, box: Box) -> None:
        """A name stands there now."""
        self._names.append(box)


def _names(view: View, placed: Sequence[tuple[float, float, float, Mark]]) -> tuple[list[Element], _Taken]:
    """Names of the heaviest places, beside their marks, where they cover neither a mark nor each other."""
    taken = _Taken([(x - r, y - r, x + r, y + r) for x, y, r, _ in placed])
    found: list[Element] = []
    for x, y, r, mark in placed:
        if len(found) >= _MOST_NAMES:
            break
        more = f" +{mark.places - 1}" if mark.places > 1 else ""
        words = f"around {mark.name}" if mark.around else f"{mark.name}{more}"
        wide = len(words) * _LETTER
        for left, anchor, start in ((x + r + 4, "start", x + r + 4), (x - r - 4 - wide, "end", x - r - 4)):
            box = (left, y - 7, left + wide, y + 6)
            if left >= 2 and box[2] <= view.width - 2 and taken.free(box):
                found.append(text(start, y + 4, words, class_="name", text_anchor=anchor))
                taken.take(box)
                break
    return found, taken


def _country_names(ground: Ground, taken: _Taken) -> list[Element]:
    found = []
    for x, y, name in ground.names:
        half = len(name) * 3.9
        if taken.free((x - half, y - 9, x + half, y + 4)):
            found.append(text(x, y, name, class_="country-name", text_anchor="middle"))
    return found


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _scale_bar(view: View) -> Element:
    km = rounded_up(view.width / 10 / view.km)
    length = km * view.km
    x, y = view.width - 14 - length, view.height - 14
    return group(
        line(x, y, x + length, y, class_="bar"), line(x, y - 4, x, y, class_="bar"),
        line(x + length, y - 4, x + length, y, class_="bar"),
        text(x + length / 2, y - 6, f"{figure_words(km)} km", class_="mark", text_anchor="middle"),
        class_="scale",
    )  # fmt: skip
