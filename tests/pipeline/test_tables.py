"""Tables into a book: coded rows beside reports that were read, for tolls, links and what was taken back."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from tests.ledger.made import LineExtractor

import tollbook
from tollbook.errors import ExchangeError
from tollbook.exchange.coded import ACLED, GED
from tollbook.records import Selection

GED_ROW = {
    "id": "9001", "relid": "X-1", "year": "2031", "type_of_violence": "3", "side_a": "Red Hill Front",
    "side_b": "Civilians", "where_prec": "1", "where_coordinates": "Orvale town", "adm_1": "Khatlon region",
    "latitude": "37.9", "longitude": "70.2", "country": "Tajikistan", "date_prec": "1", "date_start": "2031-03-04",
    "date_end": "2031-03-04", "deaths_a": "0", "deaths_b": "0", "deaths_civilians": "3", "deaths_unknown": "0",
    "best": "3", "high": "4", "low": "3",
}  # fmt: skip
ACLED_ROW = {
    "event_id_cnty": "TAJ7", "event_date": "04 March 2031", "year": "2031", "time_precision": "1",
    "event_type": "Violence against civilians", "sub_event_type": "Attack", "country": "Tajikistan",
    "admin1": "Khatlon", "location": "Orvale", "latitude": "37.9", "longitude": "70.2", "geo_precision": "1",
    "source": "Post", "fatalities": "3",
}  # fmt: skip
STORY = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN by Front"


def sheet(path, form, *rows, header=True, separator=",", encoding="utf-8"):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, form.columns, delimiter=separator)
    if header:
        writer.writeheader()
    for row in rows:
        writer.writerow({column: row.get(column, "") for column in form.columns})
    path.write_bytes(out.getvalue().encode(encoding))
    return str(path)


def numbered(row, key, *numbers):
    return [{**row, key: number} for number in numbers]


def test_a_row_and_a_report_of_one_attack_are_one_incident(book, tmp_path):
    """With country and area in the ledger's own names, so that filters find both."""
    table = sheet(tmp_path / "ged.csv", GED, GED_ROW)
    (tmp_path / "story.txt").write_text(f"Published: 2031-03-05\nPublisher: Post\n\n{STORY}\n")
    tollbook.add(book, [str(tmp_path / "story.txt"), table], extractor=LineExtractor())
    (incident,) = book.incidents(Selection(countries=("TJ",), admin1=("Khatlon",)))
    assert len(incident.mentions) == 2
    assert incident.standing == "corroborated"
    (row,) = [r for r in book.toll(Selection(admin1=("Khatlon",))) if r.outcome == "killed"]
    assert (row.low, row.best, row.high) == (3, 3, 4)
    assert [r.best for r in book.toll(Selection(nationality="CN"))] == [3]


def test_rows_that_a_data_set_numbers_apart_stay_apart(book, tmp_path):
    """However alike they are, and whatever they are linked to besides; in any order and after a rebuild."""
    table = sheet(tmp_path / "ged.csv", GED, *numbered(GED_ROW, "id", "1", "2", "3"))
    (tmp_path / "story.txt").write_text(f"Published: 2031-03-05\nPublisher: Post\n\n{STORY}\n")
    tollbook.add(book, [table, str(tmp_path / "story.txt")], extractor=LineExtractor())
    before = book.incidents()
    assert sorted(len(i.mentions) for i in before) == [1, 1, 2]
    book.rebuild()
    assert book.incidents() == before
    other = sheet(tmp_path / "acled.csv", ACLED, *numbered(ACLED_ROW, "event_id_cnty", "TAJ1", "TAJ2"))
    tollbook.add(book, [other])
    for incident in book.incidents():
        sources = [book.report(m.report).numbered[0] for m in book.mentions(incident.mentions)
                   if book.report(m.report).coded]  # fmt: skip
        assert len(sources) == len(set(sources))


def test_rows_like_each_other_are_no_copies(book, tmp_path):
    """Their column names are all alike; that makes nobody repeat anybody."""
    rows = [{**GED_ROW, "id": str(n), "date_start": f"2031-{n:02}-04", "date_end": f"2031-{n:02}-04"}
            for n in range(1, 9)]  # fmt: skip
    result = tollbook.add(book, [sheet(tmp_path / "ged.csv", GED, *rows)])
    assert (len(result.added), result.copies) == (8, ())


def test_a_changed_row_is_a_new_version_and_an_unchanged_one_nothing(book, tmp_path):
    """By its number in the data set, wherever the file lies."""
    tollbook.add(book, [sheet(tmp_path / "a.csv", GED, *numbered(GED_ROW, "id", "1", "2"))])
    changed = [{**GED_ROW, "id": "1", "best": "4"}, {**GED_ROW, "id": "2"}]
    result = tollbook.add(book, [sheet(tmp_path / "b.csv", GED, *changed)])
    assert (len(result.added), len(result.unchanged), len(result.new_versions)) == (1, 1, 1)
    assert sorted(i.tolls[0].best for i in book.incidents()) == [3, 4]


def test_a_bad_row_is_set_aside_with_its_number(book, tmp_path):
    """Nine hundred and ninety-nine others are kept."""
    rows = numbered(GED_ROW, "id", *map(str, range(999)))
    rows.insert(500, {**GED_ROW, "id": "bad", "best": "-7"})
    result = tollbook.add(book, [sheet(tmp_path / "ged.csv", GED, *rows)])
    assert len(result.added) == 999
    (aside,) = result.set_aside
    assert aside.name.startswith("ged.csv, row 502")
    assert "negative" in aside.reason


@pytest.mark.parametrize("options", [
    {"header": False}, {"separator": ";"}, {"separator": "\t", "encoding": "utf-8-sig"}, {"encoding": "cp1252"},
])  # fmt: skip
def test_files_come_in_many_shapes(book, tmp_path, options):
    """Without header, with other separators and encodings."""
    row = {**GED_ROW, "where_description": "près du marché"}
    assert len(tollbook.add(book, [sheet(tmp_path / "ged.csv", GED, row, **options)]).added) == 1
    (report,) = book.reports(with_text=True)
    assert "près du marché" in report.text


def test_what_acled_deletes_is_taken_back(book, tmp_path):
    """And stays so; numbers that the book never held are nothing to it."""
    table = sheet(tmp_path / "a.csv", ACLED, *numbered(ACLED_ROW, "event_id_cnty", "TAJ1", "TAJ2"))
    tollbook.add(book, [table])
    gone = tmp_path / "deleted.csv"
    gone.write_text("event_id_cnty,deleted_timestamp\nTAJ1,1700000000\nTAJ99,1700000000\n")
    result = tollbook.add(book, [str(gone)])
    assert len(result.taken_back) == 1
    assert len(book.incidents()) == 1
    assert tollbook.add(book, [str(gone)]).taken_back == ()
    assert len(tollbook.add(book, [table]).withdrawn) == 1


def test_a_table_in_no_known_form_enters_nothing(book, tmp_path):
    """Nor does one that is torn at its end."""
    other = tmp_path / "other.csv"
    other.write_text("when,where,dead\n2031-03-04,Orvale,3\n")
    with pytest.raises(ExchangeError, match="--map"):
        tollbook.add(book, [str(other)])
    torn = tmp_path / "torn.csv"
    sheet(torn, GED, GED_ROW)
    torn.write_text(torn.read_text() + '5,"' + "x" * 200_000)
    with pytest.raises(ExchangeError, match="quotation"):
        tollbook.add(book, [str(torn)])
    assert list(book.reports()) == []


def test_ged_rows_survive_a_book(book, tmp_path):
    """Cell for cell, through the way in and out."""
    rows = [{**row, "id": f"{row['id']}.0"} for row in numbered(GED_ROW, "id", "1", "2")]
    table = sheet(tmp_path / "ged.csv", GED, *rows)
    tollbook.add(book, [table])
    written = tollbook.export(book, "ged")
    after = {row["id"]: row for row in csv.DictReader(io.StringIO(written.text, newline=""))}
    with Path(table).open(encoding="utf-8", newline="") as file:
        assert after == {row["id"]: row for row in csv.DictReader(file)}


GATE = """
name: Orvale road
indicators:
  - {name: killed, kind: count, measure: killed, scope: {countries: [TJ], admin1: [Khatlon]}, window_days: 90}
conditions:
  - {name: few_killed, expression: killed <= 5}
gates:
  - {name: licence, conditions: [few_killed]}
"""


def test_gates_decide_on_rows_and_reports_together(book, tmp_path):
    """One attack told by both counts once; a second row tips the decision."""
    day = date(2031, 3, 31)
    tollbook.add_coverage(book, source="Post", start=date(2030, 1, 1), end=date(2031, 12, 31), countries=("TJ",))
    (tmp_path / "story.txt").write_text(f"Published: 2031-03-05\nPublisher: Post\n\n{STORY}\n")
    first = sheet(tmp_path / "a.csv", GED, GED_ROW)
    tollbook.add(book, [str(tmp_path / "story.txt"), first], extractor=LineExtractor())
    [decision] = tollbook.check(book, GATE, as_of=day)
    assert decision.verdict == "grant"
    tollbook.add(book, [sheet(tmp_path / "b.csv", GED, {**GED_ROW, "id": "2", "date_start": "2031-03-20",
                                                       "date_end": "2031-03-20"})])  # fmt: skip
    [decision] = tollbook.check(book, GATE, as_of=day)
    assert decision.verdict == "hold"
    assert len(decision.incidents) == 2


def test_what_is_piped_in_is_told_by_its_beginning(book, tmp_path):
    """A table and a bundle are data, a story is a report."""
    table = Path(sheet(tmp_path / "a.csv", GED, *numbered(GED_ROW, "id", "1", "2"))).read_bytes()
    assert len(_piped(book, table).added) == 2
    bundle = tollbook.export(book, "stix").text.encode()
    assert len(_piped(book, bundle).unchanged) == 2
    story = f"Published: 2031-03-05\nPublisher: Post\n\n{STORY}\n".encode()
    assert len(_piped(book, story).added) == 1
    with pytest.raises(ExchangeError, match="no JSON"):
        _piped(book, bundle[:-30])


def _piped(book, data):
    return tollbook.add(book, ["-"], stdin=io.BufferedReader(io.BytesIO(data)), extractor=LineExtractor())
