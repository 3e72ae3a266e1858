"""A user's own places: checked, kept whole, and read with from then on."""

from __future__ import annotations

import threading

import pytest

import tollbook
from tollbook.errors import GazetteerError, NotFoundError, UsageError
from tollbook.gazetteer import load_gazetteer, own_file

CAMP = {
    "name": "Camp Qwortle", "country": "PK", "lat": "26.0", "lon": "63.0", "feature": "camp", "source": "our site plan",
    "names": "Qwortle|Камп Квортл",
}  # fmt: skip
REPORT = """Published: 2031-03-05
Publisher: Turbat Herald (invented)

Gunmen killed two guards at Camp Qwortle on Monday, police said. Nobody has claimed the attack.
"""


@pytest.fixture
def own(monkeypatch, tmp_path):
    """An empty file of the user's own places."""
    path = tmp_path / "ours" / "places.csv"
    monkeypatch.setenv("TOLLBOOK_PLACES", str(path))
    return path


def but(**changes):
    return {**CAMP, **changes}


def test_a_place_is_made_complete_and_kept(own):
    """Its precision and division are worked out, it has an id, and it is resolved by any of its names."""
    (place,) = tollbook.add_places([CAMP]).places
    assert (place.admin1, place.precision, place.names) == ("PK-BA", "point", ("Qwortle", "Камп Квортл"))
    assert place.id.startswith("plc-")
    assert tollbook.own_places() == (place,)
    assert own_file() == own
    for name in ("Camp Qwortle", "qwortle", "Камп Квортл"):
        found = tollbook.find_place(name)
        assert (found.place.lat, found.place.lon) == (26.0, 63.0)
        assert "one of your own places" in found.reason
    assert tollbook.check_places() == ()


def test_reports_are_read_with_it(own, tmp_path):
    """A report that names the camp and no country is placed at it."""
    tollbook.add_places([CAMP])
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    with tollbook.open_book(tmp_path / "book.db") as book:
        tollbook.add(book, [str(tmp_path / "report.txt")])
        (incident,) = tollbook.incident_list(book)
    assert (incident.place.name, incident.place.country, incident.place.lat) == ("Camp Qwortle", "PK", 26.0)


def test_a_place_of_ones_own_comes_before_the_gazetteers(own):
    """The name of a known town, given to a camp, means the camp; the town stays a rival."""
    tollbook.add_places([but(name="Kech", names="")])
    found = tollbook.find_place("Kech", countries=("PK",))
    assert found.place.lat == 26.0


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"lat": "95"}, "latitude lies in -90..90"),
        ({"lat": "63.0", "lon": "26.0"}, "look swapped: 26.0, 63.0 lies in PK"),
        ({"lat": "35.7", "lon": "51.4"}, "does not lie in PK but in IR"),
        ({"lat": "0", "lon": "north"}, "decimal degrees"),
        ({"lat": "nan"}, "latitude"),
        ({"name": ""}, "'name'"),
        ({"name": "x" * 10_000}, "got 10000 characters"),
        ({"name": "# a comment"}, "#"),
        ({"name": "two\nlines"}, "line break"),
        ({"names": "|".join("abcdefg" * 40 for _ in range(3))}, "'names'"),
        ({"country": "XX"}, "'country'"),
        ({"source": " "}, "'source'"),
        ({"admin1": "Khatlon"}, "no first-level division"),
        ({"precision": "exact"}, "'precision'"),
    ],
)
def test_what_is_wrong_or_contradicts_the_data_is_refused(own, changes, says):
    """One clear message; nothing is written, whatever else the table holds."""
    with pytest.raises(GazetteerError, match=says):
        tollbook.add_places([but(name="Camp Sound", names=""), but(**changes)])
    assert not own.exists()


def test_every_fault_is_told_at_once(own):
    """A table with three faults names all three."""
    with pytest.raises(GazetteerError) as caught:
        tollbook.add_places([but(lat="95"), but(name=""), but(name="Other", names="", country="ZZ")])
    assert all(words in str(caught.value) for words in ("place 1", "place 2", "place 3"))


def test_nothing_is_given_twice(own):
    """The same place again, and another place under the same id."""
    (place,) = tollbook.add_places([CAMP]).places
    before = own.read_bytes()
    with pytest.raises(GazetteerError, match="stands twice"):
        tollbook.add_places([CAMP])
    with pytest.raises(GazetteerError, match="an id names one place"):
        tollbook.add_places([but(name="Elsewhere", names="", id=place.id)])
    assert own.read_bytes() == before


def test_places_at_sea_and_near_a_border_are_kept_with_a_note(own):
    """A platform lies in no country; a post on the line lies in either by simplified polygons."""
    notes = tollbook.add_places([but(name="Platform Orvale", names="", lat="22.0", lon="62.0")]).notes
    assert "at sea" in notes[0]
    assert any(
        "the gazetteer has" in n
        for n in tollbook.add_places([but(name="Turbat", lat="26.0", lon="63.05", names="")]).notes
    )


def test_a_place_is_removed_by_its_id_or_name(own):
    """And only one that is there, and only where one is meant."""
    (place,) = tollbook.add_places([CAMP]).places
    tollbook.add_places([but(country="IR", lat="27.2", lon="60.7", names="")])
    with pytest.raises(UsageError, match="name one by its id"):
        tollbook.remove_place("camp QWORTLE")
    assert tollbook.remove_place(place.id) == place
    assert tollbook.remove_place("Camp Qwortle").country == "IR"
    with pytest.raises(NotFoundError, match="Camp Qwortle"):
        tollbook.remove_place("Camp Qwortle")
    assert not load_gazetteer().resolve("Qwortle").resolved


def test_a_file_written_by_hand_is_checked(own):
    """A line that contradicts the data is told with its number; reading with it is refused, not guessed."""
    tollbook.add_places([CAMP])
    line = "plc-1;Camp Far;PK;;camp;point;35.7;51.4;;by hand\n"
    own.write_text(own.read_text(encoding="utf-8") + line, encoding="utf-8")
    assert ["line 4" in fault for fault in tollbook.check_places()] == [True]
    own.write_text("id;name\n1;2\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="columns"):
        load_gazetteer()


def test_a_file_that_is_named_and_missing_is_told(own):
    """Its places would silently be missing."""
    with pytest.raises(GazetteerError, match="names no file"):
        load_gazetteer()


def test_tables_are_read_with_commas_or_semicolons(own, tmp_path):
    """Columns in any order; a table without what is needed is refused."""
    table = tmp_path / "table.csv"
    table.write_text('lat,lon,name,country,source\n26.0,63.0,"Camp, Qwortle",PK,us\n', encoding="utf-8")
    (place,) = tollbook.add_places(tollbook.place_rows(table)).places
    assert (place.name, place.admin1) == ("Camp, Qwortle", "PK-BA")
    for text in (
        "name;country\nx;PK\n",
        "",
        "name,country,lat,lon,source\nx,PK\n",
        "\0",
        "name,country,lat,lon,source\n",
    ):
        table.write_text(text, encoding="utf-8")
        with pytest.raises(GazetteerError):
            tollbook.place_rows(table)


def test_several_at_once_lose_nothing(own):
    """Eight writers at the same time: every place is there afterwards."""
    threads = [
        threading.Thread(target=tollbook.add_places, args=([but(name=f"Camp {n} Orvale", names="")],)) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(tollbook.own_places()) == 8
