"""UCDP Georeferenced Event Dataset rows (49 columns).

Codes follow the UCDP GED Codebook (Uppsala Conflict Data Program): `where_prec` 1-7, `date_prec` 1-5,
`type_of_violence` 1 state-based, 2 non-state, 3 one-sided.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from tollbook.errors import ExchangeError
from tollbook.exchange.coded.form import Form, Stated, counted, out_of_order
from tollbook.exchange.coded.lands import Lands
from tollbook.exchange.coded.row import CodedRow
from tollbook.records import (
    AttributionValue,
    CountValue,
    DateValue,
    Place,
    PlaceValue,
    Report,
    Source,
    TargetValue,
    Value,
)
from tollbook.vocabulary.codes import AttributionKind, DatePrecision, Outcome, PlacePrecision, TargetKind
from tollbook.vocabulary.dates import DateRange

GED_COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
ONE_SIDED = 3

PLACE_PRECISION = {
    1: PlacePrecision.TOWN, 2: PlacePrecision.TOWN, 3: PlacePrecision.DISTRICT, 4: PlacePrecision.ADMIN1,
    5: PlacePrecision.ROUTE, 6: PlacePrecision.COUNTRY, 7: PlacePrecision.SEA,
}  # fmt: skip
DATE_PRECISION = {
    1: DatePrecision.DAY, 2: DatePrecision.DAYS, 3: DatePrecision.WEEK, 4: DatePrecision.MONTH, 5: DatePrecision.YEAR,
}  # fmt: skip
_SOURCE = Source.named("UCDP GED")
# GED says with a place's name what it is ("Kabul city"); the ledger's names go without.
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[ T][0:.]+)?", re.ASCII)
_KIND_OF_PLACE = re.compile(r"(?<=\S) (?:city|town|village)$")


def _report(row: CodedRow, file: str) -> Report:
    end = _day(row, "date_end")
    return Report.build(
        text=row.text, title=f"UCDP GED {row['relid'] or row['id']}", source=_SOURCE, file=file, coded=True,
        published=DateRange(not_before=end), address=row.address("ucdp-ged", "id"),
    )  # fmt: skip


def _values(row: CodedRow, lands: Lands) -> list[Stated] | str:
    stated = [Stated(DateValue(date=_dates(row)), ("date_start", "date_end", "date_prec"))]
    stated.append(Stated(PlaceValue(place=_place(row, lands)), (
        "where_coordinates", "where_prec", "adm_1", "country", "latitude", "longitude",
    )))  # fmt: skip
    stated += counted(row, "best", "low", "high")
    civilians = row.count("deaths_civilians")
    if civilians:
        value = CountValue(outcome=Outcome.KILLED, low=civilians, high=civilians, role="civilian")
        stated.append(Stated(value, ("deaths_civilians",)))
    if row.integer("type_of_violence") == ONE_SIDED and row["side_a"]:
        kind = AttributionKind.THIRD_PARTY_ALLEGATION
        value_a: Value = AttributionValue(actor=row["side_a"], kind=kind, speaker="UCDP")
        stated.append(Stated(value_a, ("side_a", "type_of_violence")))
        stated.append(Stated(TargetValue(name=row["side_b"] or "Civilians", kind=TargetKind.PERSON), ("side_b",)))
    return stated


def _dates(row: CodedRow) -> DateRange:
    start, end = _day(row, "date_start"), _day(row, "date_end")
    coded = DATE_PRECISION.get(row.integer("date_prec") or 0)
    if coded is None:
        raise ExchangeError(f"'date_prec' must be 1 to 5 (got {row['date_prec']!r})")
    if coded is DatePrecision.DAY and start != end:
        coded = DatePrecision.DAYS
    return DateRange(start=start, end=end, precision=coded)


def _day(row: CodedRow, column: str) -> date:
    if _DAY.fullmatch(row[column]):
        with suppress(ValueError):
            return date.fromisoformat(row[column][:10])
    raise ExchangeError(f"{column!r} must be a day as 2013-01-03 (got {row[column][:40]!r})")


def _place(row: CodedRow, lands: Lands) -> Place:
    precision = PLACE_PRECISION.get(row.integer("where_prec") or 0)
    if precision is None:
        raise ExchangeError(f"'where_prec' must be 1 to 7 (got {row['where_prec']!r})")
    lat, lon = row.number("latitude"), row.number("longitude")
    paired = lat is not None and lon is not None
    code = lands.country(row["country"])
    admin1, admin1_code = lands.area(row["adm_1"], code)
    return Place(
        name=_KIND_OF_PLACE.sub("", row["where_coordinates"]) or None, country=code, admin1=admin1,
        admin1_code=admin1_code, lat=lat if paired else None, lon=lon if paired else None, precision=precision,
        reason=f"coded where_prec {row['where_prec']}"
        + ("" if code else f"; no ISO code is known for {row['country']!r}"),
    )  # fmt: skip


def _losses(row: CodedRow) -> list[str]:
    lost = ["conflict, dyad and identifiers", "sources as listed"]
    if row.integer("type_of_violence") != ONE_SIDED:
        lost.append("deaths of both sides' fighters, counted among those killed")
        lost.append("sides of a conflict, which are no attribution")
    return lost


def _flags(row: CodedRow) -> list[str]:
    flags = out_of_order(row, "best", "low", "high")
    best = row.count("best")
    parts = [row.count(column) for column in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
    if best is not None and None not in parts and sum(part or 0 for part in parts) != best:
        flags.append(f"the parts do not add up to 'best' (got {parts} and {best})")
    return flags


GED = Form(
    name="UCDP GED", series="ucdp-ged", by="ucdp-ged/1", columns=GED_COLUMNS,
    required=frozenset({"id", "type_of_violence", "where_prec", "country", "date_prec", "date_start", "date_end",
                        "best", "high", "low"}),
    report=_report, values=_values, losses=_losses, flags=_flags,
    prose=frozenset({"source_article", "source_office", "source_headline", "source_original", "where_description"}),
)  # fmt: skip
