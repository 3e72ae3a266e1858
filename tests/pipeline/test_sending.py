"""Exports: the whole book or a selection, and files written as a whole or not at all."""

import json

import pytest
from tests.ledger.made import entry

from tollbook.errors import ExchangeError, UsageError
from tollbook.ledger import Book
from tollbook.pipeline import add, export, export_csv, export_geojson, export_json, rate, write_whole
from tollbook.records import Selection

REPORTS = [
    entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN", published="2031-12-31"),
    entry("attack 2031-06-04 AF Kabul Marrak arson killed 1\ntotal 2 2031-05-01 2031-07-01", published="2031-12-31"),
]


@pytest.fixture
def book(book):
    book.enter(REPORTS)
    return book


def test_json_holds_everything(book):
    """Reports, incidents with their mentions and evidence, and totals with their reconciliation."""
    made = json.loads(export_json(book).text)
    assert {r["id"] for r in made["reports"]} == {e.report.id for e in REPORTS}
    assert [i["id"] for i in made["incidents"]] == [i.id for i in book.incidents()]
    assert made["stated_totals"][0]["itemised"]["best"] == 1
    assert all("text" not in r for r in made["reports"])


def test_texts_come_only_when_asked_for(book):
    """With them, every quote stands at its offsets."""
    made = json.loads(export(book, "json", with_text=True).text)
    texts = {r["id"]: r["text"] for r in made["reports"]}
    for incident in made["incidents"]:
        for mention in incident["mentions"]:
            for said in mention["evidence"]:
                assert texts[mention["report"]][said["start"] : said["end"]] == said["quote"]


def test_a_selection_leaves_the_rest_out(book):
    """Only incidents within it, the reports that tell of them and the totals that speak of them."""
    made = json.loads(export_json(book, selection=Selection(countries=("TJ",))).text)
    assert [r["id"] for r in made["reports"]] == [REPORTS[0].report.id]
    assert len(made["incidents"]) == 1
    assert made["stated_totals"] == []


def test_tables_and_maps(book):
    """A row and a feature for each incident; what they cannot carry is said."""
    table, features = export_csv(book), export_geojson(book)
    assert len(table.text.strip().splitlines()) == 3
    assert len(json.loads(features.text)["features"]) == 2
    assert table.losses
    assert features.losses


def test_an_unknown_form_is_refused(book):
    """The message names the forms there are."""
    with pytest.raises(UsageError, match="json, csv, geojson"):
        export(book, "pdf")


def test_files_are_written_whole_or_not_at_all(tmp_path):
    """A place that cannot be written leaves what was there."""
    path = tmp_path / "out.json"
    write_whole(path, "one\n")
    write_whole(path, "two\n")
    assert path.read_text() == "two\n"
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]
    with pytest.raises(ExchangeError, match="cannot be written"):
        write_whole(tmp_path / "nowhere" / "out.json", "three\n")


def test_an_export_that_was_changed_is_entered_and_told_of(book, tmp_path):
    """What somebody changed after it was sealed is named; ratings of the other ledger are not taken over, and said."""
    rate(book, REPORTS[0].report.id, "2", author="ana", reason="known well")
    sealed, changed = tmp_path / "sealed.json", tmp_path / "changed.json"
    sealed.write_text(export_json(book).text, encoding="utf-8")
    changed.write_text(sealed.read_text(encoding="utf-8").replace('"low": 3', '"low": 2'), encoding="utf-8")
    with Book.open(tmp_path / "one.db") as one, Book.open(tmp_path / "two.db") as two:
        whole, bent = add(one, [str(sealed)]), add(two, [str(changed)])
        assert len(bent.added) == len(whole.added) == 2
    assert whole.notices == ()
    assert ["ratings: 1" in loss.reason for loss in whole.losses] == [True]
    (notice,) = bent.notices
    assert notice.reason.startswith(f"it was changed after it was sealed: {book.incidents()[0].id}")
