"""ACLED rows (31 columns).

Codes follow the ACLED Codebook: `time_precision` 1 day, 2 week, 3 month; `geo_precision` 1 town, 2 part of
a region, 3 larger region; `fatalities` is one conservative figure. Rows that code no attack (agreements,
peaceful protests, troop movements) are told apart and left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from tollbook.errors import ExchangeError
from tollbook.exchange.coded.form import Form, Stated
from tollbook.exchange.coded.lands import Lands
from tollbook.exchange.coded.row import CodedRow
from tollbook.exchange.coded.table import Table
from tollbook.records import (
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Place,
    PlaceValue,
    Report,
    Source,
    TargetValue,
    WeaponValue,
)
from tollbook.vocabulary.codes import (
    AttributionKind,
    DatePrecision,
    EventType,
    Outcome,
    PlacePrecision,
    TargetKind,
    Weapon,
)
from tollbook.vocabulary.dates import DateRange

ACLED_COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip

EVENT_TYPES = {
    "Armed clash": EventType.ARMED_ASSAULT,
    "Attack": EventType.ARMED_ASSAULT,
    "Government regains territory": EventType.ARMED_ASSAULT,
    "Non-state actor overtakes territory": EventType.ARMED_ASSAULT,
    "Suicide bomb": EventType.SUICIDE_BOMBING,
    "Air/drone strike": EventType.DRONE_OR_AIR_STRIKE,
    "Shelling/artillery/missile attack": EventType.SHELLING,
    "Remote explosive/landmine/IED": EventType.BOMBING,
    "Grenade": EventType.BOMBING,
    "Abduction/forced disappearance": EventType.KIDNAPPING,
    "Chemical weapon": EventType.OTHER,
    "Sexual violence": EventType.OTHER,
    "Mob violence": EventType.OTHER,
    "Excessive force against protesters": EventType.OTHER,
}
NO_ATTACKS = frozenset({
    "Peaceful protest", "Protest with intervention", "Violent demonstration", "Agreement", "Arrests",
    "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
    "Looting/property destruction", "Non-violent transfer of territory", "Other",
})  # fmt: skip
"""The codebook's other sub-event types, in which nobody is attacked."""
WEAPONS = {
    "Grenade": Weapon.GRENADE,
    "Remote explosive/landmine/IED": Weapon.EXPLOSIVE,
    "Shelling/artillery/missile attack": Weapon.MISSILE_OR_ARTILLERY,
}
TIME_PRECISION = {1: DatePrecision.DAY, 2: DatePrecision.WEEK, 3: DatePrecision.MONTH}
GEO_PRECISION = {1: PlacePrecision.TOWN, 2: PlacePrecision.DISTRICT, 3: PlacePrecision.ADMIN1}
_DATE_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y")
_DAY_FIRST, _MONTH_FIRST = "%d/%m/%Y", "%m/%d/%Y"
_SLASHED = re.compile(r"\s*([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}\s*")
_MONTHS = 12
_SOURCE = Source.named("ACLED")


def acled_of(table: Table) -> Form:
    """The form of an ACLED table, its days read in the order in which the table's spreadsheet program wrote them.

    Raises ExchangeError where days such as 3/4/2024 stand in it and no other day tells which of the two is the month.
    """
    order = _order(table)
    if order is None:
        return ACLED
    return replace(
        ACLED, report=partial(_report, order=order), values=partial(_values, order=order),
        flags=partial(_flags, order=order),
    )  # fmt: skip


def _order(table: Table) -> str | None:
    """How days with slashes are written in a table, None where there is none."""
    column = table.first.index("event_date")
    seen: dict[str | None, str] = {}
    for _, cells in table.rows():
        if len(cells) > column and (found := _SLASHED.fullmatch(cells[column])):
            first, second = int(found[1]), int(found[2])
            order = _DAY_FIRST if first > _MONTHS else _MONTH_FIRST if second > _MONTHS else None
            if order or first != second:
                seen.setdefault(order, cells[column].strip())
    told = [order for order in seen if order]
    if len(told) == 1:
        return told[0]
    if not seen:
        return None
    why = "no day after the 12th tells which" if not told else "it has days in both orders"
    raise ExchangeError(
        f"'event_date' may be day/month or month/day (got {', '.join(seen.values())}; {why}); write days as 2024-01-05",
        subject=table.name,
    )


def _report(row: CodedRow, file: str, order: str = _DAY_FIRST) -> Report:
    return Report.build(
        text=row.text, title=f"ACLED {row['event_id_cnty']}", source=_SOURCE, file=file, coded=True,
        published=DateRange(not_before=_day(row, order)), address=row.address("acled", "event_id_cnty"),
    )  # fmt: skip


def _values(row: CodedRow, lands: Lands, order: str = _DAY_FIRST) -> list[Stated] | str:
    code = row["sub_event_type"]
    kind = EVENT_TYPES.get(code)
    if code in NO_ATTACKS:
        return f"it codes no attack ({code})"
    if kind is None:
        raise ExchangeError(f"'sub_event_type' must be one of ACLED's 25 (got {code[:40]!r})")
    stated = [
        Stated(DateValue(date=_dates(row, order)), ("event_date", "time_precision")),
        Stated(PlaceValue(place=_place(row, lands)), (
            "location", "geo_precision", "admin1", "country", "latitude", "longitude",
        )),
        Stated(EventTypeValue(event_type=kind), ("sub_event_type",)),
    ]  # fmt: skip
    if weapon := WEAPONS.get(row["sub_event_type"]):
        stated.append(Stated(WeaponValue(weapon=weapon), ("sub_event_type",)))
    dead = row.count("fatalities")
    if dead is not None:
        value = CountValue(outcome=Outcome.KILLED, low=dead, high=dead)
        stated.append(Stated(value, ("fatalities",), by=row["source"] or None))
    if row["actor1"]:
        attribution = AttributionValue(
            actor=row["actor1"], kind=AttributionKind.THIRD_PARTY_ALLEGATION, speaker=row["source"] or "ACLED"
        )
        stated.append(Stated(attribution, ("actor1",)))
    if row["actor2"]:
        person = TargetKind.PERSON if row["civilian_targeting"] else TargetKind.ORGANISATION
        stated.append(Stated(TargetValue(name=row["actor2"], kind=person), ("actor2",)))
    return stated


def _day(row: CodedRow, order: str) -> date:
    for form in (*_DATE_FORMS, order):
        try:
            return datetime.strptime(row["event_date"], form).date()  # noqa: DTZ007 (a day has no zone)
        except ValueError:
            continue
    raise ExchangeError(f"'event_date' must be a day as 2024-01-05 or 05 January 2024 (got {row['event_date'][:40]!r})")


def _dates(row: CodedRow, order: str) -> DateRange:
    """The day; the Monday to Sunday around it; or its month."""
    day = _day(row, order)
    precision = TIME_PRECISION.get(row.integer("time_precision") or 0)
    if precision is DatePrecision.DAY:
        return DateRange.day(day)
    if precision is DatePrecision.WEEK:
        monday = day - timedelta(days=day.weekday())
        return DateRange.between(monday, monday + timedelta(days=6), DatePrecision.WEEK)
    if precision is DatePrecision.MONTH:
        return DateRange.month(day.year, day.month)
    raise ExchangeError(f"'time_precision' must be 1 to 3 (got {row['time_precision']!r})")


def _place(row: CodedRow, lands: Lands) -> Place:
    precision = GEO_PRECISION.get(row.integer("geo_precision") or 0)
    if precision is None:
        raise ExchangeError(f"'geo_precision' must be 1 to 3 (got {row['geo_precision']!r})")
    lat, lon = row.number("latitude"), row.number("longitude")
    paired = lat is not None and lon is not None
    code = lands.country(row["country"])
    admin1, admin1_code = lands.area(row["admin1"], code)
    return Place(
        name=row["location"] or None, country=code, admin1=admin1, admin1_code=admin1_code,
        lat=lat if paired else None, lon=lon if paired else None, precision=precision,
        reason=f"coded geo_precision {row['geo_precision']}",
    )  # fmt: skip


def _losses(row: CodedRow) -> list[str]:
    lost = ["notes, tags, interaction codes and timestamps"]
    if row["assoc_actor_1"] or row["assoc_actor_2"]:
        lost.append("associated actors")
    if row["event_type"] == "Battles":
        lost.append("deaths of both sides' fighters, counted among those killed")
    return lost


def _flags(row: CodedRow, order: str = _DAY_FIRST) -> list[str]:
    year = row.integer("year")
    return [] if year in (None, _day(row, order).year) else [f"'year' is not that of 'event_date' (got {year})"]


ACLED = Form(
    name="ACLED", series="acled", by="acled/1", columns=ACLED_COLUMNS,
    required=frozenset({"event_id_cnty", "event_date", "time_precision", "sub_event_type", "country", "geo_precision",
                        "fatalities"}),
    report=_report, values=_values, losses=_losses, flags=_flags,
    prose=frozenset({"notes", "tags", "source", "assoc_actor_1", "assoc_actor_2", "actor2"}),
)  # fmt: skip
