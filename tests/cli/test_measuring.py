"""`measure` and `power`, seen as a shell sees them."""

from __future__ import annotations

import json
from datetime import date

import pytest
from msgspec.structs import replace

import tollbook


def test_measure_tells_the_figure_and_what_was_not_watched(run, demo_book):
    """Without coverage a count is open above, and says so; patterns come with their intervals."""
    done = run("--book", demo_book, "measure", "attacks", "--as-of", "2025-11-01", "--patterns")
    assert done.code == 0
    for words in ("attacks: 5 or more attacks", "0% of the days watched", "the whole world was not watched", "drone"):
        assert words in done.out


def test_measure_takes_a_programme_and_prints_json(run, demo_book):
    """Each indicator of the programme, or the one asked for, with everything beside it."""
    _, programme = tollbook.demo_files()
    done = run("--book", demo_book, "measure", programme, "--as-of", "2025-11-01", "--json")
    made = json.loads(done.out)
    assert [m["measurement"]["indicator"] for m in made] == [
        "killed_180_days", "attacks_180_days", "turkish_killed_year",
    ]  # fmt: skip
    one = run("--book", demo_book, "measure", programme, "--indicator", "attacks_180_days", "--as-of", "2025-11-01")
    assert "attacks_180_days: 2 or more attacks" in one.out
    assert "killed_180_days" not in one.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("measure", "damage"), "takes one of killed, injured"),
        (("measure", "attacks", "--days", "0"), "--days is 1 to 36,525"),
        (("measure", "attacks", "--country", "ZZ"), "ZZ"),
        (("measure", "missing.yaml"), "missing.yaml"),
        (("power",), "the old rate: --per-year 4.1"),
        (("power", "--per-year", "-1"), "a rate is positive"),
        (("power", "--per-year", "0.1", "--years", "3"), "has no attack to compare with"),
    ],
)
def test_refusals(run, demo_book, arguments, says):
    """What cannot be measured is said in one line."""
    done = run("--book", demo_book, *arguments)
    assert done.code != 0
    assert says in done.err
    assert "Traceback" not in done.err


def test_power_says_in_words_what_quiet_shows(run, tmp_path):
    """The sentence for a rate, and for a programme what its conditions can come to. No book is needed."""
    done = run("power", "--per-year", "4.1", "--years", "3")
    assert "267 quiet days show at a single look that the rate fell at all" in done.out
    _, programme = tollbook.demo_files()
    told = run("power", programme, "--per-year", "3", "--as-of", "2025-11-01")
    assert "nobody_killed: would first be met after" in told.out
    assert json.loads(run("power", programme, "--per-year", "3", "--json").out)[0]["condition"] == "nobody_killed"


def test_pictures_are_written_as_svg_and_png(run, demo_book, tmp_path):
    """One file for one indicator, several for several; another ending is refused and nothing is left behind."""
    asked = ("--book", demo_book, "measure", "attacks", "--as-of", "2025-11-01", "--picture")
    assert run(*asked, tmp_path / "a.svg").code == 0
    assert (tmp_path / "a.svg").read_text().startswith("<svg")
    assert run(*asked, tmp_path / "a.png").code == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    refused = run(*asked, tmp_path / "a.gif")
    assert "written as .svg or .png" in refused.err
    _, programme = tollbook.demo_files()
    run("--book", demo_book, "measure", programme, "--as-of", "2025-11-01", "--picture", tmp_path / "p.svg")
    assert {p.name for p in tmp_path.glob("p*")} == {
        "p-killed_180_days.svg", "p-attacks_180_days.svg", "p-turkish_killed_year.svg",
    }  # fmt: skip


def test_the_map_says_where_and_what_is_not_on_it(run, demo_book, tmp_path):
    """In the terminal as cells with the largest places below, as a picture beside the other, and as JSON."""
    asked = ("--book", demo_book, "measure", "attacks", "--as-of", "2025-11-01", "--map")
    told = run(*asked, "--picture", tmp_path / "a.svg")
    assert told.code == 0
    assert "map: " in told.out
    assert "is ten attacks or more" in told.out
    assert (tmp_path / "a-map.svg").read_text().startswith("<svg")
    assert run(*asked, "--picture", tmp_path / "a.png").code == 0
    assert (tmp_path / "a-map.png").read_bytes().startswith(b"\x89PNG")
    made = json.loads(run(*asked, "--json").out)[0]
    counted = len(made["measurement"]["inside"]) + len(made["measurement"]["edge"])
    assert sum(s["inside"] + s["edge"] for s in made["where"]["spots"]) + made["where"]["unplaced"] == counted
    nothing = run("--book", demo_book, "measure", "attacks", "--as-of", "1999-11-01", "--map", "--picture",
                  tmp_path / "b.svg")  # fmt: skip
    assert nothing.code == 0
    assert "so no map is drawn" in nothing.err
    assert not (tmp_path / "b-map.svg").exists()


def test_measures_in_words_name_no_attack_and_count_them_all(demo_book):
    """As many empty texts stand for the ids as there are attacks; all else is the same."""
    with tollbook.open_book(demo_book, create=False) as book:
        _, programme = tollbook.demo_files()
        day = date(2025, 11, 1)
        full = tollbook.measure(book, programme, as_of=day, patterns=True, where=True)
        bare = tollbook.measure(book, programme, as_of=day, patterns=True, where=True, named=False)
    for one, other in zip(full, bare, strict=True):
        ids = (one.measurement.inside, one.measurement.edge)
        assert (other.measurement.inside, other.measurement.edge) == tuple(("",) * len(some) for some in ids)
        measurement = replace(other.measurement, inside=ids[0], edge=ids[1])
        assert replace(other, measurement=measurement) == one
