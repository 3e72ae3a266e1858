"""Incidents of others' bundles as reports: what they say of harm to people is stated, the rest stays in the text.

Most incidents in such bundles harm computers. Only one that counts people in the human-harm extension is an
attack on people here; any other is kept as a report that tells of none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import msgspec

from tollbook.errors import ExchangeError, RecordError
from tollbook.exchange.coded.row import MOST_PEOPLE, CodedRow
from tollbook.exchange.incoming import Arrival
from tollbook.exchange.loss import LossCounter
from tollbook.exchange.plain import dict_in, list_in, words_in
from tollbook.exchange.stix.definitions import HARM
from tollbook.exchange.stix.nothing import UNSTATED
from tollbook.extraction import Extraction
from tollbook.linking.features import RADIUS_KM
from tollbook.reading import SetAsideInput
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    Place,
    PlaceValue,
    Report,
    Source,
    Statement,
    Value,
)
from tollbook.vocabulary.codes import AttributionKind, DatePrecision, EventType, Origin, Outcome, PlacePrecision
from tollbook.vocabulary.countries import is_country
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

BY = "stix/1"
Object = Mapping[str, Any]
_METRES = 1000.0
_GRAINS = (PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.ADMIN1)


class _Harm(msgspec.Struct, frozen=True):
    outcome: Outcome
    low: int
    best: int
    high: int | None = None
    nationality: str | None = EVERYONE
    role: str | None = None


class ForeignIncidents:
    """Reads the incidents of one bundle; `objects` are all of its objects by id."""

    def __init__(self, objects: Mapping[str, dict[str, Any]], name: str, losses: LossCounter) -> None:
        self.objects, self.name, self.losses = objects, name, losses
        self.links: dict[str, list[Object]] = defaultdict(list)
        self.notes: dict[str, list[str]] = defaultdict(list)
        for each in objects.values():
            if each["type"] == "relationship" and isinstance(each.get("source_ref"), str):
                self.links[each["source_ref"]].append(each)
            if each["type"] == "note" and isinstance(each.get("object_refs"), list):
                for ref in each["object_refs"]:
                    self.notes[str(ref)].append(str(each.get("content", "")))

    def read(self, incident: Object) -> Arrival | SetAsideInput:
        """One incident as a report, set aside with the reason where it cannot be one."""
        try:
            return self._read(incident)
        except (ExchangeError, RecordError, msgspec.ValidationError) as error:
            return SetAsideInput(self.name, f"{self.name}, {incident['id']}", str(error))

    def _read(self, incident: Object) -> Arrival:
        cells: dict[str, str] = {}
        stated: list[tuple[Value, tuple[str, ...]]] = []
        for key in ("name", "description", "confidence", "created"):
            if incident.get(key) is not None:
                cells[key] = str(incident[key])
        harm = dict_in(incident.get("extensions")).get(HARM)
        if isinstance(harm, dict):
            stated += self._harm(harm, cells)
        stated += self._linked(incident, cells)
        for number, words in enumerate(self.notes[incident["id"]], start=1):
            cells[f"note {number}"] = words
        row = CodedRow({key: value.replace("\r\n", "\n").replace("\0", "") for key, value in cells.items()})
        report = Report.build(
            text=row.text, title=str(incident.get("name") or "") or None, coded=True, file=self.name,
            source=Source.named(self._name(incident.get("created_by_ref")) or self.name),
            published=_day(incident.get("created")), address=f"stix:{incident['id']}",
        )  # fmt: skip
        harmed = any(isinstance(value, CountValue) for value, _ in stated)
        if not harmed:
            self.losses.lose("incidents without harm to people", "kept as reports that tell of no attack")
            return Arrival(report, Extraction(report=report.id, by=BY))
        self.losses.carried += 1
        statements = tuple(
            Statement.build(value, row.passages(report, columns), by=BY, origin=Origin.CODED)
            for value, columns in stated
        )
        mention = Mention.build(report.id, statements, main=True)
        return Arrival(report, Extraction(report=report.id, by=BY, mentions=(mention,)))

    def _harm(self, harm: Mapping[str, Any], cells: dict[str, str]) -> Iterable[tuple[Value, tuple[str, ...]]]:
        for number, data in enumerate(list_in(harm.get("tolls")), start=1):
            toll = msgspec.convert(data, _Harm)
            if toll.nationality == UNSTATED:
                toll = msgspec.structs.replace(toll, nationality=None)
            if toll.nationality not in (None, EVERYONE) and not is_country(toll.nationality):
                raise RecordError(f"a nationality is a code of ISO 3166-1 alpha-2 (got {toll.nationality!r})")
            if not 0 <= toll.low <= toll.best <= (MOST_PEOPLE if toll.high is None else min(toll.high, MOST_PEOPLE)):
                raise RecordError(f"0 <= low <= best <= high must hold (got {toll.low}, {toll.best}, {toll.high})")
            column = f"toll {number}"
            cells[column] = (
                f"{toll.outcome.value}, nationality {toll.nationality or 'unstated'}, role {toll.role or 'any'}: "
                f"low {toll.low}, best {toll.best}, high {'open' if toll.high is None else toll.high}"
            )
            kind = {"outcome": toll.outcome, "nationality": toll.nationality, "role": toll.role}
            # Said so that the rules make the same toll of it: an open end belongs to the best figure.
            opened = toll.high is None
            yield CountValue(low=toll.best, high=None if opened else toll.best, **kind), (column,)  # type: ignore[arg-type]
            if toll.low < toll.best or (toll.high is not None and toll.best < toll.high):
                top = toll.best if opened else toll.high
                yield CountValue(low=toll.low, high=top, **kind), (column,)  # type: ignore[arg-type]
        when = _range(harm.get("date"))
        if when.known:
            cells["date"] = f"{when.start} to {when.end}, {when.precision.value}"
            yield DateValue(date=when), ("date",)
        with suppress(ValueError):
            cells["event type"] = EventType(str(harm.get("event_type"))).value
            yield EventTypeValue(event_type=EventType(cells["event type"])), ("event type",)

    def _linked(self, incident: Object, cells: dict[str, str]) -> Iterable[tuple[Value, tuple[str, ...]]]:
        for number, link in enumerate(self.links[incident["id"]], start=1):
            target = self.objects.get(str(link.get("target_ref")))
            kind = str(link.get("relationship_type"))
            if target is None:
                self.losses.lose("relationships", "what they lead to is not in the bundle")
                continue
            column = f"{kind} {number}"
            cells[column] = str(target.get("name") or target["id"])
            if target["type"] == "location" and kind != "originates-from" and (place := _place(target)):
                cells[column] += f" ({target.get('country', '')} {target.get('latitude')} {target.get('longitude')})"
                yield PlaceValue(place=place), (column,)
            elif kind == "attributed-to":
                speaker = self._name(link.get("created_by_ref")) or self._name(incident.get("created_by_ref"))
                actor = cells[column]
                if speaker and speaker.casefold() == actor.casefold():
                    speaker = None
                allegation = AttributionKind.THIRD_PARTY_ALLEGATION
                yield AttributionValue(actor=actor, kind=allegation, speaker=speaker), (column,)
            else:
                self.losses.lose(f"relationships ({kind})", "they stand in the report's text")

    def _name(self, ref: Any) -> str | None:
        return words_in(self.objects.get(str(ref), {}).get("name"))


def _place(location: Object) -> Place | None:
    country = str(location.get("country", "")).upper()
    country = country if is_country(country) else ""
    lat, lon = location.get("latitude"), location.get("longitude")
    pointed = isinstance(lat, int | float) and isinstance(lon, int | float)
    if not country and not pointed:
        return None
    metres = location.get("precision")
    if pointed and isinstance(metres, int | float):
        fine = [kind for kind in _GRAINS if RADIUS_KM[kind] * _METRES >= metres]
        precision = fine[0] if fine else PlacePrecision.COUNTRY
    elif location.get("city"):
        precision = PlacePrecision.TOWN
    else:
        precision = PlacePrecision.ADMIN1 if location.get("administrative_area") else PlacePrecision.COUNTRY
    text = {key: str(location[key]) for key in ("name", "city", "administrative_area") if location.get(key)}
    return Place(
        name=text.get("city") or text.get("name"), country=country or None, admin1=text.get("administrative_area"),
        lat=float(lat) if pointed and lat is not None else None,
        lon=float(lon) if pointed and lon is not None else None,
        precision=precision, reason="a STIX location",
    )  # fmt: skip


def _day(moment: Any) -> DateRange:
    with suppress(ValueError):
        return DateRange.day(date.fromisoformat(str(moment)[:10]))
    return UNKNOWN_DATE


def _range(data: Any) -> DateRange:
    """The days in a human-harm extension, unknown where they are none."""
    if not isinstance(data, dict):
        return UNKNOWN_DATE
    with suppress(ValueError, RecordError):
        start, end = date.fromisoformat(str(data.get("from"))), date.fromisoformat(str(data.get("to")))
        return DateRange(start=start, end=end, precision=DatePrecision(str(data.get("precision"))))
    return UNKNOWN_DATE
