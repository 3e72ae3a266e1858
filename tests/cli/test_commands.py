"""Every command does what the first page says, seen as a shell sees it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import tollbook


def test_demo_goes_the_whole_path(run):
    """Ledger, toll, stated totals and a decision with its reasons, in a book that is gone afterwards."""
    done = run("demo")
    assert done.code == 0
    for words in ("14 reports added", "Saraya", "killed", "at least 8", "licence: HOLD", "invented"):
        assert words in done.out


def test_add_keeps_the_good_and_exits_1_for_the_rest(run, new_book, tmp_path):
    """One unreadable file among good ones is named with its reason; the others are in the ledger."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(
        "Title: Ambush\nPublisher: Hill Post\nPublished: 2025-03-05\n\n"
        "Gunmen ambushed a truck near Gao in Mali on Tuesday, killing two drivers, police said.\n"
    )
    (folder / "empty.txt").write_text("")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200))
    done = run("--book", new_book, "add", folder)
    assert done.code == 1
    assert "1 report added" in done.out
    assert "empty.txt" in done.out
    assert "picture.txt" in done.out
    assert "good.txt" not in done.out
    again = run("--book", new_book, "add", folder / "good.txt")
    assert again.code == 0
    assert "1 already in the ledger" in again.out


def test_the_book_may_come_from_the_environment(run, monkeypatch, demo_book):
    """TOLLBOOK_BOOK stands in for --book."""
    monkeypatch.setenv("TOLLBOOK_BOOK", str(demo_book))
    assert "14 reports" in run("reports").out


@pytest.mark.parametrize("command", ["incidents", "toll", "totals", "reports", "sources", "decisions", "coverage"])
def test_every_listing_prints_something(run, demo_book, command):
    """Lists of a book that has entries are neither empty nor an error."""
    done = run("--book", demo_book, command)
    assert done.code == 0
    assert done.out.strip()


@pytest.mark.parametrize("command", ["incidents", "toll", "totals", "reports", "sources", "decisions"])
def test_every_listing_has_json(run, demo_book, command):
    """What --json prints is JSON."""
    assert isinstance(json.loads(run("--book", demo_book, command, "--json").out), list)


def test_totals_names_other_totals_and_what_may_be_missing(run, doubtful_copy, tmp_path):
    """Below the table: another report gives a part of what eight are stated for, and an incident may be missing."""
    part = tmp_path / "part.txt"
    part.write_text(
        "Published: 2025-10-22\n\nFour Turkish nationals have been killed in Kédougou region since January.\n"
    )
    assert run("--book", doubtful_copy, "add", part).code == 0
    printed = " ".join(run("--book", doubtful_copy, "totals").out.split())
    assert "fits: 4 of a part of its scope (unknown publisher, 2025-10-22" in printed
    assert "may be missing: inc-" in printed


def test_show_says_who_said_what_in_which_words(run, demo_book):
    """An incident's page quotes its reports and names their publishers."""
    rows = json.loads(run("--book", demo_book, "incidents", "--country", "SN", "--json").out)
    named = next(row for row in rows if len(row["mentions"]) > 1)
    done = run("--book", demo_book, "show", named["id"][:12])
    assert done.code == 0
    assert "“" in done.out
    assert any(publisher in done.out for publisher in ("Atlantic Relay Wire", "Radio Niokolo", "Harbour Morning Post"))


def test_people_read_names_of_countries_and_machines_their_codes(run, demo_copy):
    """In every table and page of the terminal; JSON and files keep the codes."""
    run("--book", demo_copy, "coverage", "add", "the papers", "--since", "2023-01-01", "--country", "SN,ML")
    rows = json.loads(run("--book", demo_copy, "incidents", "--json").out)
    assert {row["place"]["country"] for row in rows} == {"SN", "ML"}
    for words in (["incidents"], ["coverage"], ["show", rows[1]["id"]]):
        told = run("--book", demo_copy, *words).out
        assert "Senegal" in told
        assert not re.search(r"\b(SN|ML|TR)\b", told)
    assert "Turkish" in run("--book", demo_copy, "totals").out
    changed = ("--book", demo_copy, "changes", "--since", "2020-01-01")
    assert ", Senegal: " in run(*changed).out
    assert ", SN: " in run(*changed, "--json").out


def test_filters_narrow_the_list(run, demo_book):
    """A country, a window and a neighbourhood leave out what lies surely outside."""
    everything = json.loads(run("--book", demo_book, "incidents", "--json").out)
    mali = json.loads(run("--book", demo_book, "incidents", "--country", "ml", "--json").out)
    late = json.loads(run("--book", demo_book, "incidents", "--since", "2025-08-01", "--json").out)
    assert 0 < len(mali) < len(everything)
    assert 0 < len(late) < len(everything)
    assert json.loads(run("--book", demo_book, "incidents", "--near", "-34.6,-58.4,100km", "--json").out) != everything


def test_what_may_lie_outside_the_filter_is_marked(run, demo_book):
    """A place known to the country only may lie outside a neighbourhood: listed, marked, counted."""
    args = ("--book", demo_book, "incidents", "--near", "12.84,-11.75,20km")
    rows = {row["id"]: row["within"] for row in json.loads(run(*args, "--json").out)}
    assert "not_determinable" in rows.values()
    listed = run(*args).out
    edge = [i for i, within in rows.items() if within == "not_determinable"]
    assert f"{len(edge)} marked ? may lie outside" in listed
    for identifier, within in rows.items():
        assert (f"{identifier[:12]} ?" in listed) is (within == "not_determinable")
    assert "marked" not in run("--book", demo_book, "incidents").out


def test_check_exits_by_what_it_found(run, demo_copy):
    """3 for a hold that is known, 4 for one only because something cannot be determined, 0 for a grant."""
    book = demo_copy
    _, programme = tollbook.demo_files()
    unwatched = run("--book", book, "check", programme, "--as-of", "2024-06-30")
    assert unwatched.code == 4
    assert "not watched" in unwatched.out
    run("--book", book, "coverage", "add", "the papers", "--since", "2023-01-01", "--until", "2025-12-31")
    granted = run("--book", book, "check", programme, "--as-of", "2024-06-30")
    assert granted.code == 0
    assert "GRANT" in granted.out
    assert run("--book", book, "decisions", "--json").out.strip() == "[]"
    assert run("--book", book, "decide", programme, "--as-of", "2024-06-30").code == 0
    assert len(json.loads(run("--book", book, "decisions", "--json").out)) == 1


def test_export_forms(run, demo_book, tmp_path):
    """JSON without texts unless asked, CSV, GeoJSON, and a file that is written whole."""
    ledger = json.loads(run("--book", demo_book, "export", "--format", "json").out)
    assert ledger["schema"] == "tollbook/ledger/1"
    assert not any("text" in report for report in ledger["reports"])
    with_text = json.loads(run("--book", demo_book, "export", "--with-text").out)
    assert all(report["text"] for report in with_text["reports"])
    table = run("--book", demo_book, "export", "--format", "csv")
    assert len(table.out.splitlines()) == len(ledger["incidents"]) + 1
    assert "not carried" in table.err
    target = tmp_path / "map.geojson"
    assert run("--book", demo_book, "export", "--format", "geojson", "-o", target).out == ""
    assert json.loads(target.read_text())["type"] == "FeatureCollection"


def test_a_toll_by_actor_says_that_nothing_is_proven(run, demo_book):
    """An attack that is only alleged counts there too; the table on standard output stays a table."""
    done = run("--book", demo_book, "toll", "--actor", "Falémé Liberation Front")
    assert done.code == 0
    assert "None of them is proof" in done.err
    assert "proof" not in done.out
    assert "proof" not in run("--book", demo_book, "toll").err


def test_remove_withdraws_and_redact_erases(run, demo_copy):
    """A removed report stays listed; a redacted one has no text any more."""
    book = demo_copy
    rows = json.loads(run("--book", book, "reports", "--json").out)
    raid, drone = (next(r["id"] for r in rows if word in r["title"]) for word in ("raid on mine", "Drone drops"))
    assert run("--book", book, "remove", raid, "--reason", "sent by mistake").code == 0
    assert run("--book", book, "redact", drone, "--yes", "--reason", "court order").code == 0
    erased = run("--book", book, "report", drone)
    assert (erased.code, erased.out) == (1, "")
    assert "keeps no text of it: it is redacted (court order)" in erased.err
    listed = run("--book", book, "reports").out
    assert "removed" in listed
    assert "redacted" in listed
    assert len(json.loads(run("--book", book, "reports", "--json").out)) == len(rows)


def test_versions_are_told_by_what_they_are(run, new_book, tmp_path):
    """A document that changed is a new version; when its earlier text comes back, that one is in force again."""
    page = tmp_path / "page.txt"
    earlier = (
        "Published: 2031-03-05\n\nGunmen killed three drivers near Gao in Mali on Tuesday 4 March 2031, police said.\n"
    )
    page.write_text(earlier, encoding="utf-8")
    run("--book", new_book, "add", page)
    page.write_text(earlier.replace("three", "four"), encoding="utf-8")
    assert "1 report added, 1 of them new versions." in run("--book", new_book, "add", page).out
    page.write_text(earlier, encoding="utf-8")
    assert "0 reports added, 1 earlier version back in force." in run("--book", new_book, "add", page).out


def test_names_are_masked_until_the_owner_shows_them(run, monkeypatch, new_book):
    """A victim's name is hidden letter by letter in what is printed, and comes back when the owner says so."""
    monkeypatch.setenv("TOLLBOOK_BOOK", new_book)
    text = (
        "Gunmen shot dead Harun Bekoli, 34, a welder, near Gao in Mali on Tuesday 4 March 2025, police said. "
        "No group has claimed responsibility for the attack."
    )
    with open("one.txt", "w", encoding="utf-8") as file:  # noqa: PTH123 - the command's own folder
        title = "Harun Bekoli shot dead near Gao, Bekoli family mourns"
        file.write(f"Title: {title}\nPublisher: Hill Post\nPublished: 2025-03-05\n\n{text}\n")
    run("add", "one.txt")
    (row,) = json.loads(run("reports", "--json").out)
    masked = run("report", row["id"]).out
    assert "Bekoli" not in masked
    for command in (("reports",), ("reports", "--json"), ("export",), ("export", "--with-text")):
        assert "Bekoli" not in run(*command).out
    assert len(masked.strip()) == len(text)
    run("names", "show")
    assert "Harun Bekoli" in run("report", row["id"]).out


def test_a_policy_is_shown_set_and_refused(run, demo_copy, tmp_path):
    """The rules in their order; an unknown one names those there are, and the book keeps what it had."""
    book = demo_copy
    assert "latest_official" in run("--book", book, "policy").out
    (tmp_path / "mine.yaml").write_text("name: mine\nbest: [agreement, highest_of_rivals]\n")
    (tmp_path / "bad.yaml").write_text("name: bad\nbest: [newest]\n")
    assert "agreement, highest_of_rivals" in run("--book", book, "policy", "set", tmp_path / "mine.yaml").out
    refused = run("--book", book, "policy", "set", tmp_path / "bad.yaml")
    assert refused.code == 1
    assert "no such rule: newest" in refused.err
    assert "Policy: mine." in run("--book", book, "policy").out
    surer = run("--book", book, "policy", "set", "--min-confidence", "0.99")
    assert "under 0.99 are left out" in surer.out
    assert "under 0.99 are left out" in run("--book", book, "policy").out
    for command in (("toll",), ("incidents",), ("measure", "killed"), ("toll", "--json")):
        told = run("--book", book, *command)
        assert "This ledger's policy: Values read with a confidence under 0.99 are left out." in told.err
        assert "policy" not in told.out
    assert "left out:" in run("--book", book, "export").out
    for wrong in (["--min-confidence", "2"], []):
        assert run("--book", book, "policy", "set", *wrong).code == 1


def test_the_readme_shows_the_demo_as_it_is(run, monkeypatch):
    """Its rows and lines word for word; only the columns of the totals are cut narrower for the page."""
    monkeypatch.setenv("COLUMNS", "140")
    printed = {" ".join(line.split()) for line in run("demo").out.splitlines()}
    page = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    session = page.partition("    $ tollbook demo\n")[2].partition("\n\n")[0]
    shown = [" ".join(line.split()) for line in session.splitlines()]
    totals = range(next(n for n, line in enumerate(shown) if line.startswith("stated measure")),
                   next(n for n, line in enumerate(shown) if "Decision" in line))  # fmt: skip
    rows = [line for n, line in enumerate(shown) if n not in totals and not line.startswith(("──", "└── …"))]
    assert len(rows) > 20
    assert [line for line in rows if line not in printed] == []
