"""The map shows where things happened as exactly as is known."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tollbook.pictures import Ground, Mark, ground_of, legend, map_picture, merged, view_of
from tollbook.vocabulary.codes import PlacePrecision

SVG = "{http://www.w3.org/2000/svg}"
_points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def mark(lat, lon, precision=PlacePrecision.TOWN, weight=1, **more):
    return Mark(lat=lat, lon=lon, precision=precision, name="Orvale", weight=weight, words="Orvale: 1 attack", **more)


BARE = Ground("", "", ())


def drawn(*marks, ground=BARE):
    view = view_of([(m.lat, m.lon) for m in marks], 700, 400)
    return ET.fromstring(str(map_picture(view, ground, merged(view, marks), name="Map")))


@given(st.lists(_points, min_size=1, max_size=5))
def test_a_view_holds_its_points(points):
    """Every point lies in the picture, wherever on the earth it is."""
    view = view_of(points, 700, 400)
    if view.degrees < 150:  # of the whole world, what lies at its poles may be cut off
        for lat, lon in points:
            x, y = view.at(lat, lon)
            if abs(lat) < 75:
                assert -1 <= x <= 701
                assert -1 <= y <= 401


def test_a_view_is_never_closer_than_places_are_known():
    """One point is shown with the country around it; none at all with the world."""
    assert view_of([(12.8, -11.7)], 700, 400).degrees >= 3
    assert view_of([], 700, 400).degrees == 150


@pytest.mark.parametrize(
    ("precision", "kind"),
    [
        (PlacePrecision.TOWN, "exact"), (PlacePrecision.DISTRICT, "district"), (PlacePrecision.ADMIN1, "wide"),
        (PlacePrecision.COUNTRY, "country"), (PlacePrecision.UNKNOWN, "country"),
    ],
)  # fmt: skip
def test_the_shape_says_how_exactly_a_place_is_known(precision, kind):
    """A town's mark looks different from an area's and a country's, and the legend says how."""
    found = drawn(mark(12.8, -11.7, precision))
    assert [e for e in found.iter() if e.get("class") == f"spot {kind}"]
    assert legend([mark(12.8, -11.7, precision)])[0][0]


def test_the_area_of_a_mark_grows_with_its_weight():
    """Twice the people, about twice the area; nobody killed is still a mark."""
    found = drawn(mark(12, -11, weight=0), mark(13, -12, weight=50), mark(14, -13, weight=100))
    radii = sorted(float(c.get("r")) for c in found.iter(f"{SVG}circle"))
    assert radii[0] == 4
    assert (radii[2] ** 2 - 16) / (radii[1] ** 2 - 16) == pytest.approx(2, rel=0.01)


def test_marks_that_would_cover_each_other_are_one():
    """Their weights add up, and every place is named on pointing at it."""
    found = drawn(mark(12.8, -11.7, weight=2), mark(12.8001, -11.7001, weight=3), mark(30, 10))
    assert len(list(found.iter(f"{SVG}circle"))) == 2
    assert any((t.text or "").count("Orvale") == 2 for t in found.iter(f"{SVG}title"))


def test_a_crowd_of_marks_is_drawn_by_neighbourhood():
    """A thousand places do not hide each other, nobody is left out, and the legend tells this map's sizes."""
    marks = [mark(30 + lat / 10, 60 + lon / 10, weight=3) for lat in range(32) for lon in range(32)]
    view = view_of([(m.lat, m.lon) for m in marks], 780, 430)
    seen = merged(view, marks)
    assert len(seen) < 300
    assert sum(m.weight for m in seen) == 3 * 1024
    assert sum(m.places for m in seen) == 1024
    assert max(m.weight for m in seen) > 10
    assert [words for words, _ in legend(seen)] != [words for words, _ in legend(marks)]
    told = [t.text or "" for t in ET.fromstring(str(map_picture(view, BARE, seen, name="Map"))).iter(f"{SVG}title")]
    assert max(t.count("\n") for t in told) == 5
    assert any(t.endswith("more places") for t in told)
    vague = drawn(*(replace(m, around=True) for m in marks))
    assert {(t.text or "").split()[0] for t in vague.iter(f"{SVG}text") if t.get("class") == "name"} == {"around"}
    assert any((t.text or "").endswith("and more places near by") for t in vague.iter(f"{SVG}title"))


def test_land_is_drawn_where_it_lies():
    """A square of land becomes a path within the picture, and its country is named in it."""
    view = view_of([(10, 10)], 700, 400)
    land = shapely.box(view.box[0], 9, view.box[2], 11)
    ground = ground_of(view, [("Sylvania", land)], [land])
    assert ground.land.startswith("M")
    assert [name for _, _, name in ground.names] == ["Sylvania"]
    assert ground_of(view, [("Nowhere", shapely.box(100, 50, 110, 60))], []).land == ""


def test_a_place_leads_to_its_incidents():
    """Marks are links where an address is given, and say what they are."""
    found = drawn(mark(12.8, -11.7, href="/incidents?near=12.8,-11.7,20"))
    [link] = found.iter(f"{SVG}a")
    assert link.get("href") == "/incidents?near=12.8,-11.7,20"
    assert link.get("aria-label") == "Orvale: 1 attack"
