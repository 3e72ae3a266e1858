"""`places`: names, points, areas and one's own places, by hand."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def places(run, monkeypatch, tmp_path):
    """Call `tollbook places …` with an empty file of one's own places."""
    monkeypatch.setenv("TOLLBOOK_PLACES", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return lambda *args: run("places", *args)


def test_a_name_is_found_in_its_context(places):
    """The text decides between two towns, and the other stays a rival."""
    told = json.loads(places("find", "Faizabad", "--text", "In Uttar Pradesh, India, and at Faizabad", "--json").out)
    assert (told["place"]["country"], told["resolved"]) == ("IN", True)
    assert (told["place"]["acled_geo_precision"], told["place"]["plover_resolution"]) == (1, 4)
    assert any(rival["country"] == "AF" for rival in told["rivals"])
    assert "India" in told["why"] or "IN" in told["why"]


@pytest.mark.parametrize(
    ("options", "country"),
    [
        (("--country", "AF"), "AF"), (("--country", "IN"), "IN"), (("--near", "Lucknow"), "IN"),
        (("--near", "37.0,70.5"), "AF"), (("--outlet", "IN"), "IN"),
    ],
)  # fmt: skip
def test_the_asker_says_where(places, options, country):
    """By country, by a place nearby, by a point, by the publisher's country."""
    assert json.loads(places("find", "Faizabad", *options, "--json").out)["place"]["country"] == country


def test_what_is_not_resolvable_says_why(places):
    """It is an answer, not a failure."""
    done = places("find", "Qwortlebury")
    assert done.code == 0
    assert "not resolvable: 'Qwortlebury' is in no gazetteer" in done.out


def test_a_point_is_looked_up(places):
    """With figures below zero, which are no options."""
    done = places("at", "-1.68", "29.22")
    assert "CD-NK" in done.out
    assert "Goma" in done.out
    assert "near" not in places("at", "-90", "0").out
    told = json.loads(places("at", "0", "-30", "--json").out)
    assert (told["place"]["precision"], told["nearest_town"]) == ("unknown", None)


def test_an_area_is_shown_as_it_is_read(places):
    """In words, and as GeoJSON."""
    assert "perhaps    CN, IR" in places("area", "in and around Afghanistan").out
    told = json.loads(places("area", "the Tajik-Afghan border", "--json").out)
    assert set(told["certain"]) == {"TJ", "AF"}
    assert told["geometry"]["type"] in ("Polygon", "MultiPolygon")
    assert "no area" in places("area", "worldwide").out


def test_ones_own_places_come_and_go(places, tmp_path):
    """Added, listed, found, removed."""
    done = places("add", "Camp Qwortle", "--lat", "26", "--lon", "63", "--country", "pk", "--source", "us")
    assert done.code == 0
    assert "1 place added to" in done.out
    assert "Camp Qwortle" in places("list").out
    assert "one of your own places" in places("find", "Camp Qwortle").out
    assert places("remove", "Camp Qwortle").code == 0
    assert json.loads(places("list", "--json").out)["places"] == []


def test_another_file_may_be_named(run, monkeypatch, tmp_path):
    """Before the command."""
    monkeypatch.setenv("TOLLBOOK_PLACES", "")
    file = tmp_path / "project.csv"
    run("--places", file, "places", "add", "Camp Q", "--lat", "26", "--lon", "63", "--country", "PK", "--source", "us")
    assert "Camp Q" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("at", "95", "10"), "swapped"), (("at", "x", "10"), "decimal degrees"), (("at", "95", "200"), "latitude"),
        (("find", "Kabul", "--country", "XX"), "XX"), (("find", "Kabul", "--near", "Qwortlebury"), "not resolvable"),
        (("find", "Kabul", "--text", "@absent.txt"), "cannot be read"), (("add", "Camp"), "--lat, --lon and --country"),
        (("add",), "NAME, or --file"), (("add", "--file", "absent.csv"), "absent.csv"),
        (("add", "C", "--lat", "63", "--lon", "26", "--country", "PK", "--source", "x"), "swapped"),
        (("add", "C" * 10_000, "--lat", "26", "--lon", "63", "--country", "PK", "--source", "x"), "10000 characters"),
        (("remove", "nothing"), "nothing"),
    ],
)  # fmt: skip
def test_bad_input_is_one_clear_message(places, args, words):
    """Not a traceback, and nothing on standard output."""
    done = places(*args)
    assert done.code not in (0, None)
    assert words in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


@pytest.mark.parametrize("name", ["", " ", "x" * 10_000, "\x00", "—", "🙂"])
def test_any_name_may_be_asked_for(places, name):
    """An empty or an endless one is not resolvable, and says so."""
    done = places("find", name)
    assert done.code == 0
    assert "not resolvable" in done.out
    assert len(done.out) < 500


@pytest.mark.parametrize(
    "filters",
    [
        ("--near", "Kédougou", "--within", "150"), ("--near", "12.84,-11.75,150km"),
        ("--near", "12.84,-11.75", "--within", "150km"),
        ("--corridor", "Kédougou to Saraya"),
        ("--corridor", "12.5,-12.2 to 12.9,-11.7", "--buffer", "30"),
        ("--area", "eastern Senegal"), ("--area", "in and around Senegal"),
    ],
)  # fmt: skip
def test_incidents_are_chosen_on_the_map(run, demo_book, filters):
    """By place and distance, by corridor, by area in words; the toll of the same has no more than the whole."""
    done = run("--book", demo_book, "incidents", *filters)
    assert done.code == 0
    listed = int(done.out.strip().splitlines()[-1].split()[0])
    assert 0 < listed <= 6
    some = json.loads(run("--book", demo_book, "toll", *filters, "--json").out)
    whole = {row["outcome"]: row for row in json.loads(run("--book", demo_book, "toll", "--json").out)}
    assert all(row["high"] <= whole[row["outcome"]]["high"] for row in some)
    assert run("--book", demo_book, "export", *filters, "--format", "csv").code == 0


def test_what_lies_around_is_only_perhaps_meant(run, demo_book):
    """ "In and around Senegal": what happened in Mali is listed, marked, and counts in high only."""
    told = json.loads(run("--book", demo_book, "incidents", "--area", "in and around Senegal", "--json").out)
    where = {row["place"]["country"]: row["within"] for row in told}
    assert where == {"SN": "met", "ML": "not_determinable"}


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--within", "50"), "--near"), (("--near", "Kabul"), "--within"), (("--near", "Kabul", "--within", "x"), "50"),
        (("--near", "Kabul", "--within", "-5"), "kilometres"), (("--near", "Qwortlebury", "--within", "5"), "LAT,LON"),
        (("--near", "95,10", "--within", "5"), "latitude"), (("--near", "1,2,3", "--within", "5"), "--near takes"),
        (("--buffer", "50"), "--corridor"), (("--corridor", "Kabul"), "Quetta to Turbat"),
        (("--corridor", "Kabul to Qwortlebury"), "Qwortlebury"), (("--area", "worldwide"), "bounds no area"),
        (("--area", ""), "bounds no area"), (("--area", "Qwortlebury"), "bounds no area"),
    ],
)  # fmt: skip
def test_what_bounds_nothing_is_refused(run, demo_book, args, words):
    """An unbounded filter would silently take in everything or nothing."""
    done = run("--book", demo_book, "toll", *args)
    assert done.code == 1
    assert words in done.err
