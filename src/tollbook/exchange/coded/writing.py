"""Incidents to ACLED- and GED-shaped rows, with what those forms cannot hold.

An incident that came from a row of the same form keeps that row's cells wherever the ledger still says the
same, so that coded data survive the way in and out; where it says otherwise, its own value is written.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from math import floor
from typing import Any, TextIO

from tollbook.exchange.accounts import ATTRIBUTION_WORDS
from tollbook.exchange.cells import harmless
from tollbook.exchange.coded.acled import ACLED, EVENT_TYPES
from tollbook.exchange.coded.form import Form, Stated
from tollbook.exchange.coded.ged import GED
from tollbook.exchange.coded.lands import GazetteerLands
from tollbook.exchange.coded.row import CodedRow
from tollbook.exchange.loss import LossCounter, LossReport
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import LedgerView
from tollbook.records import Incident, Place, PlaceValue, Report
from tollbook.vocabulary.codes import AttributionKind, EventType, Outcome, PlacePrecision, Weapon
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
    """Write one GED-shaped row per incident with a known date and country."""
    return _Writing(view, GED, masker or Masker()).write(out, _ged_cells)


def acled_csv(view: LedgerView, out: TextIO, *, masker: Masker | None = None) -> LossReport:
    """Write one ACLED-shaped row per incident with a known date and country."""
    return _Writing(view, ACLED, masker or Masker()).write(out, _acled_cells)


class _Writing:
    """One export in a form."""

    def __init__(self, view: LedgerView, form: Form, masker: Masker) -> None:
        self.view, self.form, self.masker = view, form, masker
        self.lands = GazetteerLands()
        self.loss = LossCounter(f"{form.name}-shaped CSV")

    def write(self, out: TextIO, cells_of: Callable[[Incident, list[Report], Masker], Cells]) -> LossReport:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.form.columns)
        for incident in self.view.incidents:
            if incident.date.start is None or incident.place.country is None:
                self.loss.lose("incidents", "without a known date or country there is no row for them")
                continue
            reports = self.view.reports_of(incident)
            cells = {**cells_of(incident, reports, self.masker), **self.kept(incident, reports)}
            writer.writerow([harmless(cells.get(column, ""), self.loss) for column in self.form.columns])
            self.loss.carried += 1
            _count_losses(incident, self.view, self.loss, self.form)
        self.loss.lose("stated totals", "a table of incidents has no row for them", sum(1 for _ in self.view.totals))
        return self.loss.report()

    def kept(self, incident: Incident, reports: list[Report]) -> Cells:
        """The cells of the row that the incident came from, but for those whose values the ledger gives otherwise."""
        source = next((r for r in reports if r.numbered and r.numbered[0] == self.form.series and r.text), None)
        if source is None:
            return {}
        row = CodedRow.parse(source.text)
        shown = row.masked(self.form.prose, self.masker.spans(source)) if self.masker.enabled else row
        if self.masker.enabled:
            changed = sum(1 for column in row.cells if row.cells[column] != shown.cells[column])
            self.loss.lose("cells with personal names", "masked", changed)
        stated = self.form.values(row, self.lands)
        cells = dict(shown.cells)
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


def _accused(incident: Incident, reports: list[Report], masker: Masker) -> str:
    """Who is said first to be responsible, and in which manner: such a table has no column that says "alleged"."""
    for row in incident.attributions:
        if row.kind is not AttributionKind.DENIAL:
            unproven = ", called unproven" if row.substantiated is False else ""
            return f"{masker.words(row.actor, *reports)} ({ATTRIBUTION_WORDS[row.kind]}{unproven})"
    return ""


def _ged_cells(incident: Incident, reports: list[Report], masker: Masker) -> Cells:
    toll = incident.toll(Outcome.KILLED)
    place = incident.place
    start, end = incident.date.start, incident.date.end
    names = list(dict.fromkeys(report.source.name for report in reports))
    return {
        "id": incident.id, "relid": incident.id, "year": str(start.year) if start else "", "type_of_violence": "3",
        "side_a": _accused(incident, reports, masker), "side_b": "Civilians", "number_of_sources": str(len(names)),
        "source_office": ";".join(names),
        "source_headline": ";".join(masker.words(r.title, r) for r in reports if r.title),
        "source_date": ";".join(str(r.published.start) for r in reports if r.published.start),
        "where_prec": str(place_codes(place.precision).ucdp or _COUNTRY_ONLY.ucdp),
        "where_coordinates": place.name or "",
        "adm_1": place.admin1 or "", "country": _country(place), **_coordinates(place), **_grid(place),
        "event_clarity": "1", "date_prec": _cell(date_codes(incident.date).ucdp),
        "date_start": start.isoformat() if start else "", "date_end": end.isoformat() if end else "",
        "deaths_unknown": str(toll.best) if toll else "",
        "best": str(toll.best) if toll else "", "low": str(toll.low) if toll else "",
        "high": str(toll.best if toll.high is None else toll.high) if toll else "",
    }  # fmt: skip


def _grid(place: Place) -> Cells:
    """The point as text, and its cell of the PRIO-GRID (half degrees, numbered from the south-west; Tollefsen 2012)."""
    if place.lat is None or place.lon is None:
        return {}
    row, column = min(floor((place.lat + 90) * 2), 359), min(floor((place.lon + 180) * 2), 719)
    return {"geom_wkt": f"POINT ({place.lon!r} {place.lat!r})", "priogrid_gid": str(row * 720 + column + 1)}


def _acled_cells(incident: Incident, reports: list[Report], masker: Masker) -> Cells:
    toll = incident.toll(Outcome.KILLED)
    place = incident.place
    start = incident.date.start
    sub_event = "Grenade" if Weapon.GRENADE in incident.weapons else _SUB_EVENTS[incident.event_type]
    return {
        "event_id_cnty": incident.id, "event_date": start.isoformat() if start else "",
        "year": str(start.year) if start else "", "disorder_type": "Political violence", "sub_event_type": sub_event,
        "time_precision": _cell(date_codes(incident.date).acled),
        "event_type": _event_type(sub_event), "actor1": _accused(incident, reports, masker),
        "actor2": "; ".join(masker.words(target.name, *reports) for target in incident.targets),
        "source": "; ".join(dict.fromkeys(report.source.name for report in reports)),
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
