"""An invented event in each shape, and a land where every country is one."""

from __future__ import annotations

from tollbook.records import Place

GED_ROW = {
    "id": "9001.0", "relid": "XXX-2031-3-1", "year": "2031.0", "type_of_violence": "3.0", "side_a": "Red Hill Front",
    "side_b": "Civilians", "number_of_sources": "1.0", "source_original": "village elder", "where_prec": "2.0",
    "where_coordinates": "Tal Osse", "adm_1": "North province", "latitude": "10.5", "longitude": "20.25",
    "country": "Yemen (North Yemen)", "date_prec": "1.0", "date_start": "2031-02-03", "date_end": "2031-02-03",
    "deaths_a": "0.0", "deaths_b": "0.0", "deaths_civilians": "4.0", "deaths_unknown": "0.0", "best": "4.0",
    "high": "7.0", "low": "3.0", "where_description": "a market,\n\"the old one\"",
}  # fmt: skip
ACLED_ROW = {
    "event_id_cnty": "XXX77", "event_date": "05 March 2031", "year": "2031", "time_precision": "2",
    "disorder_type": "Political violence", "event_type": "Explosions/Remote violence", "sub_event_type": "Suicide bomb",
    "actor1": "Red Hill Front", "actor2": "Civilians (Utopia)", "civilian_targeting": "Civilian targeting",
    "country": "Chad", "admin1": "North", "location": "Tal Osse", "latitude": "10.5", "longitude": "20.25",
    "geo_precision": "1", "source": "Hill Star; The Plain Post", "fatalities": "6", "notes": "A bomb at a market.",
}  # fmt: skip


class Utopia:
    """Every country is Utopia, and no list holds its areas."""

    def country(self, name):
        return "PK"

    def area(self, name, country):
        return name or None, None

    def place(self, name, country, area):
        return None

    def anywhere(self, name, area):
        return Place(name=name, reason="no list holds it")

    def land_at(self, lat, lon):
        return "PK"

    def nationality(self, word):
        return "PK"
