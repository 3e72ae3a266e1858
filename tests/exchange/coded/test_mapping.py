"""Maps: any table's rows as statements, by what somebody wrote of its columns."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest

from tollbook.errors import ExchangeError
from tollbook.exchange.coded import draft_map, map_in, mapped_form, read_coded, read_map, table_of
from tollbook.records import (
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    PerpetratorsKilledValue,
    PlaceValue,
    TargetValue,
    WeaponValue,
)
from tollbook.vocabulary.codes import AttributionKind, DatePrecision, EventType, Hedge, PlacePrecision, Weapon

MAP = """
source: Valley Watch
id: nr
incident: case
publisher: outlet
date: {start: day, end: until, formats: ['%d.%m.%Y'], precision: {column: exact, values: {1: day, 2: month}}}
place:
  name: where
  country: {always: Chad}
  admin1: area
  lat: y
  lon: x
  precision: {column: exact, values: {1: town, 2: admin1}}
event_type: {column: kind, values: {Ambush: armed_assault, IED: bombing, Rumour: null}, otherwise: other}
weapons: [{column: kind, values: {IED: explosive}, otherwise: null}]
victims:
  - {outcome: killed, low: dead_min, best: dead, high: dead_max,
     hedge: {column: sure, values: {no: unconfirmed, yes: plain}}}
  - {outcome: killed, count: guests, nationality: passport, role: job}
attackers_killed: own
attributions:
  - actor: by
    kind: {column: how, values: {claims: claim_of_responsibility}, otherwise: third_party_allegation}
targets: [{name: {column: aim, values: {unknown: null}}}]
stated_by: told_by
skip: {kind: [Drill]}
"""
HEAD = (
    "nr,case,outlet,day,until,exact,where,area,y,x,kind,dead_min,dead,dead_max,sure,guests,passport,job,own,by,how,"
    "aim,told_by,more"
)
ROW = "1,C1,Post,04.03.2031,,1,Orvale,North,10.5,20.5,IED,2,3,5,yes,1,Turkish,driver,2,Front,claims,a bus,police,m"


def read(*lines: str, text: str = MAP):
    table = table_of("\n".join([HEAD, *lines]), "watch.csv")
    return list(read_coded(table, mapped_form(map_in(text, "map.yaml"), table)))


def one(mention, kind):
    return [value for _, value in mention.stating(kind)]


def test_every_field_of_a_map_is_read():
    """And each value's passage is the cells that say it."""
    (row,) = read(ROW)
    (mention,) = row.mentions
    assert one(mention, DateValue)[0].date.start == date(2031, 3, 4)
    place = one(mention, PlaceValue)[0].place
    assert (place.name, place.country, place.admin1, place.lat) == ("Orvale", "TD", "North", 10.5)
    assert place.precision is PlacePrecision.TOWN
    assert one(mention, EventTypeValue)[0].event_type is EventType.BOMBING
    assert one(mention, WeaponValue)[0].weapon is Weapon.EXPLOSIVE
    assert {(v.low, v.high, v.nationality, v.role) for v in one(mention, CountValue)} == {
        (3, 3, "*", None), (2, 5, "*", None), (1, 1, "TR", "driver"),
    }  # fmt: skip
    assert {s.stated_by for s, _ in mention.stating(CountValue)} == {"police"}
    assert one(mention, PerpetratorsKilledValue)[0].low == 2
    assert one(mention, AttributionValue)[0].kind is AttributionKind.CLAIM_OF_RESPONSIBILITY
    assert one(mention, TargetValue)[0].name == "a bus"
    assert (row.report.source.name, row.report.numbered) == ("Post", ("table-valley-watch", "C1"))
    for statement in mention.statements:
        for passage in statement.passages:
            assert row.report.text[passage.start : passage.end] == passage.quote
    told = {p.quote for s, v in mention.stating(CountValue) if v.role for p in s.passages}
    assert told == {"guests: 1", "passport: Turkish", "job: driver"}


def test_what_the_map_leaves_open_is_not_made_up():
    """No kind where the table's word says nothing, no exact day where the map says month, a hedge kept."""
    (row,) = read("2,C2,,2031-03-04,,2,,,,,Rumour,,4,,no,,,,,,,,,")
    (mention,) = row.mentions
    assert one(mention, EventTypeValue) == []
    assert one(mention, DateValue)[0].date.precision is DatePrecision.MONTH
    assert [s.hedge for s, _ in mention.stating(CountValue)] == [Hedge.UNCONFIRMED]
    assert row.report.source.name == "Valley Watch"
    assert one(mention, AttributionValue) == []


@pytest.mark.parametrize(("line", "reason"), [
    (ROW.replace("04.03.2031", "03/04/2031"), "'day' must be a day as 2024-03-05, %d.%m.%Y"),
    (ROW.replace("Turkish", "Klingon"), "'Klingon' is no nationality"),
    (ROW.replace(",yes,", ",perhaps,"), "'sure' holds 'perhaps', which the map's values do not list"),
    (ROW.replace(",10.5,", ",99,"), "latitude lies in"),
    (ROW.replace(",3,5,", ",three,5,"), "'dead' must be a number"),
    (ROW.replace("1,C1", ",C1"), "'nr' must not be empty"),
])  # fmt: skip
def test_a_row_that_the_map_cannot_read_is_set_aside(line, reason):
    """With the cell and the rule."""
    aside, kept = read(line, ROW.replace("1,C1", "9,C9"))
    assert aside.subject == "watch.csv, row 2"
    assert reason in aside.reason
    assert kept.mentions


def test_rows_that_are_no_attack_are_kept_as_reports_of_none():
    """As the map says."""
    (row,) = read(ROW.replace("IED", "Drill"))
    assert row.mentions == ()


def test_figures_in_the_wrong_order_are_kept_and_flagged():
    """Read as the ends of a range."""
    (row,) = read(ROW.replace(",2,3,5,", ",4,3,5,"))
    assert row.notices == ("killed: low <= best <= high does not hold (got 4, 3, 5)",)
    assert (3, 5) in {(v.low, v.high) for v in one(row.mentions[0], CountValue)}


@pytest.mark.parametrize(("text", "reason"), [
    (MAP.replace("dead_max", "dead_most"), "lacks: 'dead_most' (victims.high); it has nr, case"),
    (MAP.replace("armed_assault", "ambush"), "event_type takes one of .*got 'ambush'"),
    (MAP.replace("outcome: killed", "outcome: hurt"), "Invalid enum value 'hurt'"),
    (MAP.replace("lat: y", "latitude: y"), "unknown field `latitude`"),
    (MAP.replace("  lat: y\n", ""), "place needs both lat and lon"),
    (MAP.replace("id: nr\n", ""), "give the column of its id"),
    (MAP.replace("count: guests, ", ""), "need a count"),
    (MAP.replace("targets: [{name: {column: aim, values: {unknown: null}}}]",
                                                   "targets: [{name: {always: all}}]"), "needs a column"),
    ("source: x", "missing required field `date`"),
    ("- 1", "got `array`"),
])  # fmt: skip
def test_a_wrong_map_is_told_at_once(text, reason):
    """Before a row is read; a missing column with those that are there."""
    with pytest.raises(ExchangeError, match=reason.replace("(", r"\(").replace(")", r"\)")):
        read(ROW, text=text)


def test_a_map_that_is_no_yaml_or_not_there_is_told(tmp_path):
    """With its name."""
    broken = tmp_path / "map.yaml"
    broken.write_text("a: [")
    with pytest.raises(ExchangeError, match="no YAML"):
        read_map(broken)
    with pytest.raises(ExchangeError, match="cannot be read"):
        read_map(tmp_path / "absent.yaml")


def test_a_draft_is_a_map_in_its_table():
    """Columns with common names are found, and the draft can be used as it is."""
    table = table_of(textwrap.dedent("""\
        event_id,Date,Country,Province,Latitude,Longitude,Town,Attack Type,Killed,wounded,Perpetrator,no
        7,2031-03-04,Chad,North,10.5,20.5,Orvale,Ambush,3,1,Front,n
        """), "my data.csv")  # fmt: skip
    mapping = map_in(draft_map(table), "draft")
    assert (mapping.source, mapping.id, mapping.place.admin1) == ("my data", "event_id", "Province")
    (row,) = read_coded(table, mapped_form(mapping, table))
    assert {(v.outcome, v.low) for v in one(row.mentions[0], CountValue)} == {("killed", 3), ("injured", 1)}


def test_a_name_without_coordinates_is_looked_up_in_its_country():
    """And stands alone, as precise as nobody knows, where the country has no place of that name."""
    table = table_of("day,town,land,dead\n2031-01-01,Dushanbe,Tajikistan,1\n2031-01-01,Orvale,Tajikistan,1\n", "t.csv")
    rules = "{source: x, date: day, place: {name: town, country: land}, victims: [{outcome: killed, count: dead}]}"
    first, second = (
        one(row.mentions[0], PlaceValue)[0].place for row in read_coded(table, mapped_form(map_in(rules, "m"), table))
    )
    assert (first.admin1_code, first.precision) == ("TJ-DU", PlacePrecision.TOWN)
    assert (second.name, second.lat, second.precision) == ("Orvale", None, PlacePrecision.UNKNOWN)


def _places(table, rules):
    sheet = table_of(table, "t.csv")
    return [
        one(row.mentions[0], PlaceValue)[0].place for row in read_coded(sheet, mapped_form(map_in(rules, "m"), sheet))
    ]


def test_a_name_without_a_country_is_looked_up_where_it_means_one_place():
    """A great city or the only place of that name; one of several stays a name, and each says why."""
    table = "day,town\n2031-01-01,Kabul\n2031-01-01,Lashio\n2031-01-01,Tripoli\n2031-01-01,Orvale Bridge\n"
    great, only, several, none = _places(table, "{source: x, date: day, place: {name: town}}")
    assert (great.country, great.admin1_code, great.precision) == ("AF", "AF-KAB", PlacePrecision.TOWN)
    assert great.reason == "the row names no country; the largest place of that name"
    assert (only.country, only.precision) == ("MM", PlacePrecision.TOWN)
    assert (several.name, several.country, several.lat) == ("Tripoli", None, None)
    assert "may lie in LY, LB" in several.reason
    assert (none.name, none.country, none.precision) == ("Orvale Bridge", None, PlacePrecision.UNKNOWN)


def test_an_area_tells_towns_of_one_name_apart():
    """The first-level area of a row speaks where the row has no country."""
    rules = "{source: x, date: day, place: {name: town, admin1: area}}"
    first, second = _places("day,town,area\n2031-01-01,Hyderabad,Sindh\n2031-01-01,Tripoli,North Lebanon\n", rules)
    assert (first.country, second.country) == ("PK", "LB")


def test_a_point_without_a_country_lies_in_one():
    """By the borders; at sea in none."""
    rules = "{source: x, date: day, place: {name: town, lat: y, lon: x}}"
    land, sea = _places("day,town,y,x\n2031-01-01,Orvale,34.5,69.2\n2031-01-01,Orvale,0,-30\n", rules)
    assert (land.name, land.country, land.lat) == ("Orvale", "AF", 34.5)
    assert "its point lies there" in land.reason
    assert (sea.name, sea.country, sea.reason) == ("Orvale", None, "coded")
