"""Incidents to ACLED- and GED-shaped rows, with what those forms cannot hold.

An incident that came from a row of the same form keeps that row's cells wherever the ledger still says the
same, so that coded data survive the way in and out; where it says otherwise, its own value is written.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any, TextIO

from tollbook.exchange.coded.acled import ACLED, EVENT_TYPES
from tollbook.exchange.coded.form import Form, Stated
from tollbook.exchange.coded.ged import GED
from tollbook.exchange.coded.row import CodedRow
from tollbook.exchange.loss import LossCounter, LossReport
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import LedgerView
from tollbook.records import Incident, Place, PlaceValue
from tollbook.vocabulary.codes import EventType, Outcome, PlacePrecision, Weapon
from tollbook.vocabulary.crosswalk import ACLED_COARSER, date_codes, place_codes

Cells = dict[str, str]
_SUB_EVENTS = {
    EventType.ARMED_ASSAULT: "Attack", EventType.STABBING: "Attack", EventType.HOSTAGE_SIEGE: "Attack",
    EventType.BOMBING: "Remote explosive/landmine/IED", EventType.SUICIDE_BOMBING: "Suicide bomb",
    EventType.DRONE_OR_AIR_STRIKE: "Air/drone strike", EventType.SHELLING: "Shelling/artillery/missile attack",
    EventType.KIDNAPPING: "Abduction/forced disappearance", EventType.ARSON: "Attack", EventType.OTHER: "Attack",
}  # fmt: skip
_COUNTRY_ONLY = place_codes(PlacePrecision.COUNTRY)  # a row has at least that


def ged_csv(view: LedgerView, out: TextIO, *, masker: Masker | None = None) -> LossReport:
    """Write one GED-shaped row per incident with a known date and place."""
    return _write(view, out, GED, _ged_cells, masker or Masker())


def acled_csv(view: LedgerView, out: TextIO, *, masker: Masker | None = None) -> LossReport:
    """Write one ACLED-shaped row per incident with a known date and place."""
    return _write(view, out, ACLED, _acled_cells, masker or Masker())


def _write(
    view: LedgerView, out: TextIO, form: Form, cells_of: Callable[[Incident, Masker], Cells], masker: Masker
) -> LossReport:
    loss = LossCounter(f"{form.name}-shaped CSV")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(form.columns)
    for incident in view.incidents:
        if incident.date.start is None or incident.place.country is None:
            loss.lose("incidents", "without a known date or country there is no row for them")
            continue
        template = _template(incident, view, form)
        cells = cells_of(incident, masker)
        kept = _agreeing(template, incident, form) if template else {}
        writer.writerow([{**cells, **kept}.get(column, "") for column in form.columns])
        loss.carried += 1
        _count_losses(incident, view, loss, form)
    return loss.report()


def _template(incident: Incident, view: LedgerView, form: Form) -> CodedRow | None:
    """The row of this form that the incident came from, the first where there are several."""
    for report in view.reports_of(incident):
        if report.coded and report.source.id == form.report(_blank(form), "").source.id:
            return CodedRow.parse(report.text)
    return None


def _blank(form: Form) -> CodedRow:
    """A row that is valid and says nothing, to ask a form for its source."""
    return CodedRow({"date_end": "2000-01-01", "event_date": "2000-01-01"} | dict.fromkeys(form.columns[:1], "0"))


def _agreeing(row: CodedRow, incident: Incident, form: Form) -> Cells:
    """The row's cells, but for those whose values the ledger now gives otherwise."""
    code = incident.place.country
    stated = form.values(row, lambda _: code)
    cells = dict(row.cells)
    for each in stated if isinstance(stated, list) else []:
        if not _still(each, incident):
            for column in each.columns:
                cells.pop(column, None)
    return cells


def _still(each: Stated, incident: Incident) -> bool:
    """Whether the ledger's incident still holds what the row states."""
    value: Any = each.value
    if hasattr(value, "date"):
        return bool(value.date == incident.date)
    if isinstance(value, PlaceValue):
        return _same_place(value.place, incident.place)
    if hasattr(value, "outcome"):
        toll = incident.toll(value.outcome) if value.role is None else None
        ends = None if toll is None else (toll.low, toll.high)
        agrees = toll is not None and ((value.low == value.high == toll.best) or (value.low, value.high) == ends)
        return value.role is not None or agrees
    if hasattr(value, "event_type"):
        return bool(value.event_type is incident.event_type)
    if hasattr(value, "actor"):
        return any(row.actor == value.actor for row in incident.attributions)
    return True


def _same_place(a: Place, b: Place) -> bool:
    return (a.lat, a.lon, a.precision, a.name, a.admin1) == (b.lat, b.lon, b.precision, b.name, b.admin1)


def _ged_cells(incident: Incident, masker: Masker) -> Cells:
    toll = incident.toll(Outcome.KILLED)
    place = incident.place
    start, end = incident.date.start, incident.date.end
    accused = [masker.words(row.actor) for row in incident.attributions if row.kind.value != "denial"]
    return {
        "id": incident.id, "relid": incident.id, "year": str(start.year) if start else "", "type_of_violence": "3",
        "side_a": accused[0] if accused else "", "side_b": "Civilians", "number_of_sources": "-1",
        "where_prec": str(place_codes(place.precision).ucdp or _COUNTRY_ONLY.ucdp),
        "where_coordinates": place.name or "",
        "adm_1": place.admin1 or "", "country": _country(place), **_coordinates(place),
        "event_clarity": "1", "date_prec": _cell(date_codes(incident.date).ucdp),
        "date_start": start.isoformat() if start else "", "date_end": end.isoformat() if end else "",
        "best": str(toll.best) if toll else "", "low": str(toll.low) if toll else "",
        "high": str(toll.best if toll.high is None else toll.high) if toll else "",
    }  # fmt: skip


def _acled_cells(incident: Incident, masker: Masker) -> Cells:
    toll = incident.toll(Outcome.KILLED)
    place = incident.place
    start = incident.date.start
    accused = [masker.words(row.actor) for row in incident.attributions if row.kind.value != "denial"]
    sub_event = "Grenade" if Weapon.GRENADE in incident.weapons else _SUB_EVENTS[incident.event_type]
    return {
        "event_id_cnty": incident.id, "event_date": start.isoformat() if start else "",
        "year": str(start.year) if start else "", "disorder_type": "Political violence", "sub_event_type": sub_event,
        "time_precision": _cell(date_codes(incident.date).acled),
        "event_type": _event_type(sub_event), "actor1": accused[0] if accused else "",
        "actor2": "; ".join(masker.words(target.name) for target in incident.targets),
        "country": _country(place), "admin1": place.admin1 or "", "location": place.name or "", **_coordinates(place),
        "geo_precision": str(place_codes(place.precision).acled or _COUNTRY_ONLY.acled),
        "fatalities": str(toll.low) if toll else "",
    }  # fmt: skip


def _event_type(sub_event: str) -> str:
    if EVENT_TYPES[sub_event] in (EventType.ARMED_ASSAULT, EventType.KIDNAPPING):
        return "Violence against civilians"
    return "Explosions/Remote violence"


def _coordinates(place: Place) -> Cells:
    known = place.lat is not None and place.lon is not None
    return {"latitude": repr(place.lat) if known else "", "longitude": repr(place.lon) if known else ""}


def _country(place: Place) -> str:
    from tollbook.gazetteer import load_gazetteer

    return load_gazetteer().country(place.country).name if place.country else ""


def _cell(code: int | None) -> str:
    return "" if code is None else str(code)


def _count_losses(incident: Incident, view: LedgerView, loss: LossCounter, form: Form) -> None:
    others = sum(1 for toll in incident.tolls if toll.outcome is not Outcome.KILLED)
    loss.lose("injured, kidnapped, freed and missing", f"{form.name} has no column for them", others)
    parts = sum(1 for toll in incident.tolls if toll.nationality != "*" or toll.role)
    loss.lose("tolls by nationality and role", f"{form.name} has no column for them", parts)
    toll = incident.toll(Outcome.KILLED)
    if toll and toll.high is None:
        loss.lose("open upper ends", "written as the best figure")
    if form is ACLED and toll and (toll.low, toll.best) != (toll.best, toll.high):
        loss.lose("ranges of those killed", "ACLED holds one conservative figure: the lowest is written")
    if form is ACLED and incident.place.precision in ACLED_COARSER:
        loss.lose("places known less precisely than a larger region", "ACLED's coarsest code, 3, is written")
    loss.lose("attributions after the first", "one side a row", max(0, len(incident.attributions) - 1))
    loss.lose(
        "statements and passages", "a row holds values only", sum(len(m.statements) for m in view.mentions(incident))
    )
