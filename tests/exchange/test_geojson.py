"""GeoJSON as those read it who make maps."""

from __future__ import annotations

import io

import geopandas
import pytest

from tollbook.exchange.geojson import geojson


@pytest.fixture
def frame(view, tmp_path):
    out = io.StringIO()
    geojson(view, out)
    path = tmp_path / "map.geojson"
    path.write_text(out.getvalue(), encoding="utf-8")
    return geopandas.read_file(path)


def test_geopandas_reads_the_incidents(frame):
    """In WGS 84, a point where the place is known, none where it is a country."""
    assert frame.crs.to_epsg() == 4326
    first, second = frame.geometry
    assert (round(first.x, 4), round(first.y, 4)) == (67.3316, 29.8679)
    assert second is None or second.is_empty


def test_numbers_stay_numbers_and_lists_can_be_read(frame):
    """The toll can be summed; an unknown one is missing, not nought."""
    assert frame["killed_best"].sum() == 3
    assert frame["killed_best"].isna().sum() == 1
    assert "explosive" in str(frame["weapons"].iloc[0])
    assert frame["date_from"].iloc[0] is not None
