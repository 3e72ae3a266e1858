"""Bad input ends in one message for people and a non-zero exit, never in a traceback."""

from __future__ import annotations

import sqlite3

import pytest

import tollbook

CASES = [
    (["incidents", "--country", "XX"], "XX"),
    (["incidents", "--since", "2025-02-01", "--until", "2025-01-01"], "since"),
    (["incidents", "--since", "yesterday"], "YYYY-MM-DD"),
    (["incidents", "--near", "95,10,20km"], "latitude"),
    (["incidents", "--near", "here"], "--near takes"),
    (["incidents", "--event-type", "picnic"], "armed_assault"),
    (["toll", "--nationality", "Klingon"], "KLINGON"),
    (["show", "inc-0000"], "inc-0000"),
    (["remove", "rpt-0000"], "rpt-0000"),
    (["names", "hide"], "mask"),
    (["check", "absent.yaml"], "absent.yaml"),
    (["toll", "--country", ""], "--country is empty"),
    (["incidents", "--actor", " , "], "--actor is empty"),
    (["export", "--nationality", ""], "--nationality is empty"),
    (["reports", "--as-of", "9999-12-31T23:59:59-14:00"], "--as-of takes a day"),
    (["measure", "attacks", "--as-of", "0001-01-01"], "lie between 1000-01-01 and 8999-12-31"),
    (["backtest", "absent.yaml", "--from", "9999-12-20", "--to", "9999-12-31"], "absent.yaml"),
]


@pytest.mark.parametrize(("args", "words"), CASES, ids=lambda c: " ".join(c) if isinstance(c, list) else c)
def test_one_clear_message(run, demo_book, args, words):
    """It names what was wrong and exits non-zero."""
    done = run("--book", demo_book, *args)
    assert done.code not in (0, None)
    assert words in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


def test_days_at_the_ends_of_the_calendar_are_refused(run, demo_book):
    """Windows before them and horizons after them would leave it."""
    programme = tollbook.demo_files()[1]
    for command in ("check", "what-if", "power"):
        for day in ("0001-01-01", "9999-12-31"):
            done = run("--book", demo_book, command, programme, "--as-of", day)
            assert done.code == 1
            assert "lie between 1000-01-01 and 8999-12-31" in done.err
            assert "Traceback" not in done.err
    done = run("--book", demo_book, "backtest", programme, "--from", "9999-12-20", "--to", "9999-12-31")
    assert (done.code, "lie between" in done.err) == (1, True)
    assert run("--book", demo_book, "measure", "attacks", "--since", "0001-01-01").code == 0


def test_an_area_that_nothing_is_called_is_told_of(run, demo_book):
    """A slip of the pen does not look like quiet; an area that is known says nothing."""
    for command in ("incidents", "toll"):
        done = run("--book", demo_book, command, "--admin1", "Kedugu", "--country", "SN")
        assert (done.code, "no first-level area 'Kedugu' is known in SN" in done.err) == (0, True)
        assert run("--book", demo_book, command, "--admin1", "Kédougou").err == ""
    assert "only what was watched can tell" in run("--book", demo_book, "toll", "--country", "FR").out


def test_a_missing_book_is_not_made_by_looking(run, tmp_path):
    """Looking into a book that is not there says so and leaves nothing behind."""
    done = run("--book", tmp_path / "none.db", "incidents")
    assert done.code == 1
    assert "none.db" in done.err
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_book_stays_as_it_is(run, tmp_path):
    """Text, and another program's database."""
    text = tmp_path / "notes.db"
    text.write_text("not a database, but long enough to look at for somebody who reads headers\n" * 20)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as database:
        database.execute("create table recipes (name text)")
    database.close()
    for path in (text, other):
        before = path.read_bytes()
        done = run("--book", path, "add", text)
        assert done.code == 1
        assert path.name in done.err
        assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (("killed_180_days == 0", "killed_180_days ="), "nobody_killed"),
        (("killed_180_days == 0", "killed_in_march == 0"), "killed_in_march"),
        (("killed_180_days == 0", "nobody_killed == attacks_rare"), "nobody_killed"),
        (("window_days: 180", "window_days: -5"), "window"),
        (("SN, ML", "SN, QQ"), "QQ"),
    ],
)
def test_a_faulty_programme_is_refused_before_anything_is_decided(run, demo_book, tmp_path, edit, words):
    """A syntax error, an unknown indicator, a cycle, a negative window, an unknown country."""
    _, programme = tollbook.demo_files()
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(programme.read_text(encoding="utf-8").replace(*edit), encoding="utf-8")
    done = run("--book", demo_book, "check", faulty)
    assert done.code == 1
    assert words in done.err
    assert "faulty.yaml" in done.err
    assert done.out == ""


def test_output_into_a_folder_that_is_not_there(run, demo_book, tmp_path):
    """Nothing is written, and the message names the place."""
    done = run("--book", demo_book, "export", "-o", tmp_path / "no" / "where.json")
    assert done.code == 1
    assert "where.json" in done.err


def test_tables_that_cannot_be_read_enter_nothing(run, tmp_path):
    """Wrong columns, no map, a map of other columns, an empty file: one message that says what to do."""
    table, empty, rules = tmp_path / "t.csv", tmp_path / "e.csv", tmp_path / "map.yaml"
    table.write_text("when,dead\n2031-03-04,3\n")
    empty.write_text("")
    rules.write_text("source: x\ndate: day\nplace: {}\n")
    cases = [
        (["add", table], "it has when, dead"), (["add", empty], "empty"),
        (["add", table, "--map", rules], "lacks: 'day' (date.start); it has when, dead"),
        (["add", table, "--map", tmp_path / "none.yaml"], "none.yaml"), (["add", tmp_path, "--map", rules], "--map"),
        (["map", tmp_path / "none.csv"], "none.csv"),
    ]  # fmt: skip
    for args, words in cases:
        done = run("--book", tmp_path / "my.db", *args)
        assert done.code == 1
        assert words in " ".join(done.err.split())
        assert "Traceback" not in done.err
    assert not (tmp_path / "my.db").exists()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("none.txt",), "none.txt"),
        (("picture.txt",), "picture.txt"),
        (("empty",), "empty"),
        (("news.txt", "--extractor", "oracle"), "oracle"),
        (("news.txt", "--extractor-config", "none.toml"), "none.toml"),
        (("news.txt", "--extractor", "llm", "--extractor-config", "none.toml"), "none.toml"),
        (("news.txt", "--published", "yesterday"), "YYYY-MM-DD"),
        (("bundle.json",), "bundle.json"),
    ],
    ids=lambda c: " ".join(c) if isinstance(c, tuple) else c,
)
def test_adding_what_cannot_be_added_makes_no_book(run, new_book, tmp_path, args, words):
    """A path that is not there, no text, an unknown reader, no day: one message, and nothing is left at the address."""
    (tmp_path / "news.txt").write_text("Gunmen killed two engineers in Saraya, Senegal on 12 March 2025, police said.")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "bundle.json").write_text('{"type": "bundle", "objects": 3}')
    (tmp_path / "empty").mkdir()
    before = sorted(tmp_path.iterdir())
    done = run("--book", new_book, "add", *args)
    assert done.code not in (0, None)
    assert words in done.out + done.err
    assert "Traceback" not in done.err
    assert run("--book", new_book, "incidents").code == 1
    assert sorted(tmp_path.iterdir()) == before
