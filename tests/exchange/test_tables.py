"""Incidents as CSV and GeoJSON, and what these forms say they could not carry."""

from __future__ import annotations

import csv
import io
import json

from tollbook.exchange.geojson import geojson
from tollbook.exchange.incidents_csv import incidents_csv
from tollbook.exchange.privacy import Masker
from tollbook.exchange.rows import COLUMNS

OPEN = Masker(enabled=False)


def test_csv_has_one_row_an_incident_and_keeps_unknown_apart_from_open(view):
    """Unknown is empty; an open upper end is named."""
    out = io.StringIO(newline="")
    loss = incidents_csv(view, out, masker=OPEN)
    first, second = csv.DictReader(io.StringIO(out.getvalue()))
    assert tuple(first) == COLUMNS
    assert (first["killed_low"], first["killed_best"], first["killed_high"]) == ("2", "3", "3")
    assert (first["injured_high"], first["open_ended"]) == ("", "injured")
    assert first["victims_by_nationality"] == "CN killed 1-1-1"
    assert first["attributions"] == "Red Hill Front (claim_of_responsibility by Red Hill Front)"
    assert (second["killed_best"], second["date_from"], second["date_precision"]) == ("", "", "unknown")
    assert [(each.field, each.count) for each in loss.losses] == [
        ("statements and their passages", 10), ("rules and statements behind tolls", 3), ("aliases", 1),
        ("cells beginning like a formula", 1), ("stated totals", 1),
    ]  # fmt: skip


def test_cells_that_a_spreadsheet_would_run_are_disarmed(view):
    """Text only: a negative number stays a number."""
    out = io.StringIO(newline="")
    incidents_csv(view, out)
    first, _ = csv.DictReader(io.StringIO(out.getvalue()))
    assert first["targets"] == "'=bus with engineer █████ ██████"


def test_geojson_has_points_only_where_the_place_is_known(view):
    """Longitude first; a country's middle is no place of an attack."""
    out = io.StringIO()
    loss = geojson(view, out, masker=OPEN)
    collection = json.loads(out.getvalue())
    assert collection["type"] == "FeatureCollection"
    first, second = collection["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [67.3316, 29.8679]}
    assert (first["id"], second["id"]) == ("inc-1", "inc-2")
    assert second["geometry"] is None
    assert second["properties"]["country"] == "PK"
    assert ("points", 1) in [(each.field, each.count) for each in loss.losses]


def test_an_empty_ledger_is_a_valid_document_in_every_form(view):
    """No incident is an answer too."""
    from dataclasses import replace

    empty = replace(view, reports=[], incidents=[], totals=[])
    table, features = io.StringIO(newline=""), io.StringIO()
    assert incidents_csv(empty, table).losses == ()
    assert table.getvalue() == ",".join(COLUMNS) + "\r\n"
    geojson(empty, features)
    assert json.loads(features.getvalue())["features"] == []
