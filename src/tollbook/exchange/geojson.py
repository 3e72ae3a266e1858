"""Incidents as GeoJSON (RFC 7946), one feature each, longitude before latitude in WGS 84."""

from __future__ import annotations

import json
from typing import Any, TextIO

from tollbook.exchange.loss import LossCounter, LossReport
from tollbook.exchange.privacy import Masker
from tollbook.exchange.rows import incident_row
from tollbook.exchange.view import LedgerView
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_AREAS = frozenset({PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.UNKNOWN})
_DECIMALS = 6


def geojson(view: LedgerView, out: TextIO, *, masker: Masker | None = None) -> LossReport:
    """Write a FeatureCollection, feature by feature.

    An incident has a point only where its place is known to at least the district. One known by country
    or province only keeps a null geometry, lest a map put it in the middle of it; `lat` and `lon` in its
    properties are then the area's.
    """
    masker = masker or Masker()
    loss = LossCounter("GeoJSON")
    out.write('{"type": "FeatureCollection", "features": [')
    for number, incident in enumerate(view.incidents):
        properties = incident_row(incident, view, masker, loss)
        feature = {
            "type": "Feature", "id": properties.pop("id"), "geometry": geometry(incident.place),
            "properties": properties,
        }  # fmt: skip
        if feature["geometry"] is None:
            loss.lose("points", "the place is not known to the district; its geometry is null")
        out.write(",\n" if number else "\n")
        out.write(json.dumps(feature, ensure_ascii=False))
    out.write("]}\n")
    loss.lose("stated totals", "they are not features", sum(1 for _ in view.totals))
    return loss.report()


def geometry(place: Place) -> dict[str, Any] | None:
    """The place's point, None where it is known as an area only."""
    if place.lat is None or place.lon is None or place.precision in _AREAS:
        return None
    return {"type": "Point", "coordinates": [round(place.lon, _DECIMALS), round(place.lat, _DECIMALS)]}
