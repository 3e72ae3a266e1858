"""Coded rows in and out: invented events in ACLED's and UCDP GED's shape."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.coded.rows import ACLED_ROW, GED_ROW, Utopia

from tollbook.errors import ExchangeError
from tollbook.exchange.coded import ACLED, GED, CodedReport, acled_csv, form_of, ged_csv, read_coded, table_of
from tollbook.exchange.coded.row import CodedRow
from tollbook.exchange.loss import LossCounter
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import LedgerView
from tollbook.reading import SetAsideInput
from tollbook.records import AttributionValue, CountValue, DateValue, EventTypeValue, PlaceValue, Report
from tollbook.tolls import assemble
from tollbook.vocabulary.codes import DatePrecision, EventType, Hedge, Origin, Outcome, PlacePrecision


def sheet(form, *rows: dict[str, str], header: bool = True) -> io.StringIO:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, form.columns)
    if header:
        writer.writeheader()
    for row in rows:
        writer.writerow({column: row.get(column, "") for column in form.columns})
    out.seek(0)
    return out


def read(form, *rows: dict[str, str], **options):
    return list(read_coded(table_of(sheet(form, *rows, **options).getvalue(), "rows.csv"), lands=Utopia()))


def view_of(*coded: CodedReport) -> LedgerView:
    mentions = [mention for row in coded for mention in row.mentions]
    by_id = {row.report.id: row.report for row in coded}
    incidents = [assemble([m], {m.report: by_id[m.report]}) for m in mentions]
    return LedgerView.of(reports=list(by_id.values()), incidents=incidents, mentions=mentions)


def one(mention, kind):
    return [value for _, value in mention.stating(kind)]


def test_a_ged_row_becomes_a_report_whose_cells_are_passages():
    """Each value carries the cells that state it, column and all."""
    (row,) = read(GED, GED_ROW)
    (mention,) = row.mentions
    assert one(mention, DateValue)[0].date.start == date(2031, 2, 3)
    place = one(mention, PlaceValue)[0].place
    assert (place.name, place.country, place.lat, place.precision) == ("Tal Osse", "PK", 10.5, PlacePrecision.TOWN)
    assert {(v.low, v.high, v.role) for v in one(mention, CountValue)} == {
        (4, 4, None),
        (3, 7, None),
        (4, 4, "civilian"),
    }
    assert one(mention, AttributionValue)[0].speaker == "UCDP"
    assert row.report.coded
    for statement in mention.statements:
        assert (statement.origin, statement.by) == (Origin.CODED, "ucdp-ged/1")
        for passage in statement.passages:
            assert row.report.text[passage.start : passage.end] == passage.quote
    assert "best: 4.0" in [p.quote for s in mention.statements for p in s.passages]


def test_the_assembled_toll_is_the_rows_low_best_high():
    """The rules keep the coder's best."""
    incident = next(iter(view_of(*read(GED, GED_ROW)).incidents))
    toll = incident.toll(Outcome.KILLED)
    assert (toll.low, toll.best, toll.high) == (3, 4, 7)


def test_figures_in_the_wrong_order_are_kept_and_flagged():
    """Dropping the row would hide deaths."""
    (row,) = read(GED, {**GED_ROW, "low": "9.0"})
    assert "low <= best <= high does not hold (got 9, 4, 7)" in row.notices
    assert (4, 9) in {(v.low, v.high) for v in one(row.mentions[0], CountValue)}


def test_an_acled_row_is_read_by_its_sub_event():
    """The week is the calendar's, fatalities are one figure, the sources are the informant."""
    (row,) = read(ACLED, ACLED_ROW)
    (mention,) = row.mentions
    when = one(mention, DateValue)[0].date
    assert (when.start, when.end, when.precision) == (date(2031, 3, 3), date(2031, 3, 9), DatePrecision.WEEK)
    assert one(mention, EventTypeValue)[0].event_type is EventType.SUICIDE_BOMBING
    ((statement, value),) = mention.stating(CountValue)
    assert (value.low, value.high, statement.stated_by) == (6, 6, "Hill Star; The Plain Post")
    assert statement.hedge is Hedge.PLAIN


def test_rows_that_code_no_attack_tell_of_none():
    """They are reports all the same, and counted."""
    losses = LossCounter("in")
    peaceful = {**ACLED_ROW, "event_type": "Protests", "sub_event_type": "Peaceful protest"}
    (row,) = read_coded(table_of(sheet(ACLED, peaceful).getvalue(), "rows.csv"), losses=losses, lands=Utopia())
    assert row.mentions == ()
    assert "no attack" in row.notices[0]
    assert "rows without an attack: 1" in str(losses.report())


@pytest.mark.parametrize(
    ("form", "row", "reason"),
    [
        (ACLED, {**ACLED_ROW, "sub_event_type": "Atack"}, "'sub_event_type' must be one of ACLED's 25 (got 'Atack')"),
        (ACLED, {**ACLED_ROW, "sub_event_type": ""}, "'sub_event_type' must be one of ACLED's 25 (got '')"),
        (GED, {**GED_ROW, "date_start": "3 Feb"}, "'date_start' must be a day"),
        (GED, {**GED_ROW, "best": "four"}, "'best' must be a number"),
        (GED, {**GED_ROW, "date_start": "0000-01-01"}, "'date_start' must be a day"),
        (GED, {**GED_ROW, "date_start": "2031-02-03garbage"}, "'date_start' must be a day"),
        (GED, {**GED_ROW, "best": "-1"}, "must not be negative"),
        (GED, {**GED_ROW, "best": "NaN"}, "must be a number"),
        (GED, {**GED_ROW, "best": "1_0"}, "must be a number"),
        (GED, {**GED_ROW, "high": "1e309"}, "must be a finite number"),
        (GED, {**GED_ROW, "high": "1e18"}, "must not exceed"),
        (GED, {**GED_ROW, "latitude": "inf"}, "must be a number"),
        (GED, {**GED_ROW, "id": ""}, "'id' must not be empty"),
        (GED, {**GED_ROW, "adm_2": "a\0b"}, "NUL"),
        (GED, {**GED_ROW, "where_prec": "9"}, "'where_prec' must be 1 to 7"),
        (GED, {**GED_ROW, "latitude": "95"}, "latitude lies in"),
        (GED, {**GED_ROW, "date_end": "2031-01-01"}, "'start' must not be after 'end'"),
        (ACLED, {**ACLED_ROW, "fatalities": "2.5"}, "whole number"),
        (ACLED, {**ACLED_ROW, "event_date": "someday"}, "'event_date' must be a day"),
        (ACLED, {**ACLED_ROW, "time_precision": "7"}, "1 to 3"),
    ],
)
def test_a_broken_row_is_set_aside_and_the_others_are_kept(form, row, reason):
    """The message names the row and the rule."""
    good = GED_ROW if form is GED else ACLED_ROW
    bad, kept = read(form, row, good)
    assert isinstance(bad, SetAsideInput)
    assert bad.subject.startswith("rows.csv, row 2")
    assert reason in bad.reason
    assert isinstance(kept, CodedReport)


def test_a_row_with_too_few_cells_is_set_aside():
    """Nothing is shifted into a wrong column."""
    (bad,) = read_coded(table_of(",".join(GED.columns) + "\n1,2,3\n", "rows.csv"), lands=Utopia())
    assert "3 cells where the header has 49" in bad.reason


def test_wrong_columns_are_told_with_what_is_missing():
    """What is there, what lacks, and what to do."""
    with pytest.raises(ExchangeError, match=r"looks like ACLED but lacks .*sub_event_type.*has event_id_cnty.*--map"):
        list(read_coded(table_of("event_id_cnty,event_date,fatalities,country\n", "x.csv")))
    with pytest.raises(ExchangeError, match=r"neither UCDP GED nor ACLED; it has a, b.*tollbook map"):
        list(read_coded(table_of("a,b,id\n", "x.csv")))
    with pytest.raises(ExchangeError, match="empty"):
        table_of(" \n", "x.csv")


def test_a_ged_file_without_header_is_recognised():
    """Some candidate files have none."""
    (row,) = read(GED, GED_ROW, header=False)
    assert row.report.title == "UCDP GED XXX-2031-3-1"
    assert form_of(table_of(sheet(GED, GED_ROW).read(), "x")) is GED
    assert form_of(table_of(sheet(GED, GED_ROW, header=False).read(), "x")) is GED
    assert form_of(table_of("Title: A report, with commas, in it", "x")) is None


@pytest.mark.parametrize(("form", "row", "write"), [(GED, GED_ROW, ged_csv), (ACLED, ACLED_ROW, acled_csv)])
def test_coded_rows_survive_the_way_in_and_out(form, row, write):
    """Cell by cell, also those that no statement carries."""
    out = io.StringIO(newline="")
    coded = read_coded(table_of(sheet(form, row).getvalue(), "rows.csv"))
    loss = write(view_of(*coded), out, masker=Masker(enabled=False))
    (after,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert after == {column: row.get(column, "") for column in form.columns}
    assert loss.carried == 1


def test_an_incident_of_the_ledger_is_written_with_what_the_form_can_hold(view):
    """The open end, the injured and the nationality are lost, and said to be."""
    out = io.StringIO(newline="")
    loss = ged_csv(view, out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert (row["date_start"], row["date_prec"], row["where_prec"]) == ("2024-03-04", "1", "1")
    assert (row["best"], row["low"], row["high"], row["country"]) == ("3", "2", "3", "Pakistan")
    lost = {each.field: each.count for each in loss.losses}
    assert lost["injured, kidnapped, freed and missing"] == 1
    assert lost["incidents"] == 1
    assert row["side_a"] == "Red Hill Front (claims responsibility)"
    assert (row["priogrid_gid"], row["deaths_unknown"]) == ("172575", "3")
    table = io.StringIO(newline="")
    assert "ranges of those killed" in str(acled_csv(view, table))
    (event,) = csv.DictReader(io.StringIO(table.getvalue(), newline=""))
    assert (event["sub_event_type"], event["fatalities"]) == ("Remote explosive/landmine/IED", "2")


@settings(deadline=None)
@given(st.dictionaries(st.from_regex(r"[a-z_0-9]{1,12}", fullmatch=True), st.text(
    st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=30), min_size=1))  # fmt: skip
def test_a_rows_text_gives_back_its_cells(cells):
    """Whatever they hold, line ends included; every cell is a passage."""
    row = CodedRow(cells)
    assert CodedRow.parse(row.text) == row
    report = Report.build(text=row.text, coded=True)
    for column, passage in zip(cells, row.passages(report, list(cells)), strict=True):
        assert passage.quote.startswith(f"{column}: ")


def test_names_in_the_prose_of_rows_are_masked():
    """The codes, places and actors of the form stay as they are."""
    named = {**GED_ROW, "source_headline": "Harun Bekoli, 34, a teacher, among the dead", "source_office": "Post"}
    coded = list(read_coded(table_of(sheet(GED, named).getvalue(), "rows.csv")))
    out = io.StringIO(newline="")
    loss = ged_csv(view_of(*coded), out)
    (after,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert "Bekoli" not in out.getvalue()
    assert after["where_coordinates"] == "Tal Osse"
    assert "cells with personal names" in str(loss)


def test_no_cell_is_run_by_a_spreadsheet():
    """Text gets an apostrophe before it, negative numbers do not."""
    nasty = {
        **GED_ROW,
        "where_description": "=cmd()",
        "longitude": "-20.25",
        "adm_2": "@sum",
        "number_of_sources": "-1",
    }
    coded = list(read_coded(table_of(sheet(GED, nasty).getvalue(), "rows.csv")))
    out = io.StringIO(newline="")
    ged_csv(view_of(*coded), out)
    (after,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert (after["where_description"], after["adm_2"]) == ("'=cmd()", "'@sum")
    assert (after["longitude"], after["number_of_sources"]) == ("-20.25", "-1")


def _days(*written):
    """The days of ACLED rows with those dates, in a table that a spreadsheet program saved."""
    rows = [{**ACLED_ROW, "event_date": day, "event_id_cnty": f"XXX{n}", "time_precision": "1"} for n, day in
            enumerate(written)]  # fmt: skip
    table = table_of(sheet(ACLED, *rows).getvalue(), "rows.csv")
    return [one(row.mentions[0], DateValue)[0].date.start for row in read_coded(table, lands=Utopia())]


def test_days_with_slashes_are_read_in_the_order_that_the_table_shows():
    """By a day after the 12th; a table without one, or with both orders, enters nothing."""
    assert _days("3/4/2031", "18/5/2031", "2031-07-08") == [date(2031, 4, 3), date(2031, 5, 18), date(2031, 7, 8)]
    assert _days("3/4/2031", "5/18/2031") == [date(2031, 3, 4), date(2031, 5, 18)]
    assert _days("5/5/2031") == [date(2031, 5, 5)]
    with pytest.raises(ExchangeError, match=r"day/month or month/day \(got 3/4/2031; no day after the 12th"):
        _days("3/4/2031", "5/5/2031")
    with pytest.raises(ExchangeError, match="both orders"):
        _days("18/5/2031", "5/18/2031")


def test_numbers_as_spreadsheet_programs_write_them():
    """A decimal comma is one; a count that may mean thousands is not guessed."""
    (read_row,) = read(ACLED, {**ACLED_ROW, "latitude": "10,5", "longitude": "20,253", "fatalities": "6,0"})
    place = one(read_row.mentions[0], PlaceValue)[0].place
    assert (place.lat, place.lon) == (10.5, 20.253)
    for written in ("1.000", "1,000"):
        (bad,) = read(ACLED, {**ACLED_ROW, "fatalities": written})
        assert f"'fatalities' may mean thousands (got '{written}'); write 1000 if it does" in bad.reason
