"""Incidents as assembled, kept with the columns that questions are answered from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import history, schema
from tollbook.ledger.blocks import ANY, exchange_blocks
from tollbook.ledger.persons import person_rows, victim_rows
from tollbook.ledger.rows import drop_in, put, rows_in, starting_with
from tollbook.ledger.sums import monday, sum_up, take_tolls
from tollbook.linking.features import fold
from tollbook.records import Incident
from tollbook.vocabulary.codes import AttributionKind

_I = schema.incidents.c
FIRST_DAY, LAST_DAY = 0, 9_999_999
"""Ends of time, as proleptic Gregorian ordinals, for days that nothing bounds."""
MONTH = 31
"""How far apart the days of an incident may lie that is kept among those within a month."""

_IM = schema.incident_mentions.c
_R = schema.retired.c
_incident = msgspec.json.Decoder(Incident)


def put_incidents(
    connection: Connection, incidents: Sequence[Incident], names: Mapping[str, str], *, at: str = ""
) -> None:
    """Insert assembled incidents with their tolls, actors and mentions.

    `names` gives for each mention the incident id that it would name by itself.
    """
    exchange_incidents(connection, (), incidents, names, at=at)


def drop_incidents(connection: Connection, ids: Iterable[str], *, at: str = "") -> None:
    """Take derived incidents out, with everything derived from them."""
    exchange_incidents(connection, ids, (), {}, at=at)


def exchange_incidents(
    connection: Connection, gone: Iterable[str], incidents: Sequence[Incident], names: Mapping[str, str], *, at: str
) -> None:
    """Take incidents out and put others in, at the price of what differs between them.

    Those that go are kept as they stood until `at`, and those that come stand from then on.
    """
    wanted = list(gone)
    later = history.leave(connection, wanted, at)
    drop_in(connection, schema.incident_victims, schema.incident_victims.c.incident, wanted)
    drop_in(connection, schema.incident_actors, schema.incident_actors.c.incident, wanted)
    drop_in(connection, schema.incident_mentions, _IM.incident, wanted)
    past = take_tolls(connection, wanted)
    drop_in(connection, schema.incidents, _I.id, wanted)
    columns = {incident.id: _where_and_when(incident) for incident in incidents}
    put(
        connection, schema.incidents,
        [{"id": i.id, **columns[i.id], "payload": msgspec.json.encode(i).decode()} for i in incidents],
    )  # fmt: skip
    put(
        connection, schema.incident_mentions,
        [{"mention": m, "incident": i.id, "name": names[m]} for i in incidents for m in i.mentions],
    )  # fmt: skip
    put(
        connection, schema.incident_actors,
        [{"actor": actor, "incident": i.id} for i in incidents for actor in sorted(actors_of(i))],
    )  # fmt: skip
    harmed = [(person_rows(i), victim_rows(i)) for i in incidents]
    pairs = list(zip(incidents, harmed, strict=True))
    tolls = [{"incident": i.id, **row, **_bounds(i)} for i, (persons, _) in pairs for row in persons]
    put(connection, schema.toll_rows, tolls)
    sum_up(connection, tolls, past, at=at, later=later)
    put(connection, schema.incident_victims, [{"incident": i.id, **row} for i, (_, any_) in pairs for row in any_])
    rows = [(i, [*persons, *({"outcome": ANY, **row} for row in any_)]) for i, (persons, any_) in pairs]
    exchange_blocks(connection, wanted, rows, _first_reports(connection, incidents))
    history.come(connection, [i.id for i in incidents], at)


def _first_reports(connection: Connection, incidents: Sequence[Incident]) -> dict[str, int]:
    """By incident the day, as an ordinal, on which the first report on it may have come out, where known."""
    m, r = schema.mentions.c, schema.reports.c
    query = select(m.id, r.published_start).join_from(schema.mentions, schema.reports, r.id == m.report)
    told = rows_in(connection, query, m.id, (mention for i in incidents for mention in i.mentions))
    days = {row.id: date.fromisoformat(row.published_start).toordinal() for row in told if row.published_start}
    found = {i.id: min((days[mention] for mention in i.mentions if mention in days), default=0) for i in incidents}
    return {incident: day for incident, day in found.items() if day}


def actors_of(incident: Incident) -> set[str]:
    """Whom anybody says was responsible, in the form in which a selection's actors are compared."""
    return {fold(row.actor) for row in incident.attributions if row.kind is not AttributionKind.DENIAL}


def incidents_with(connection: Connection, mentions: Iterable[str]) -> dict[str, str]:
    """The incident of each of the mentions that count."""
    query = select(_IM.mention, _IM.incident)
    return {row.mention: row.incident for row in rows_in(connection, query, _IM.mention, mentions)}


def incidents_told_by(connection: Connection, reports: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The ids of the incidents that the mentions in each of the reports count for, in order; none for some reports."""
    m = schema.mentions.c
    query = select(m.report, _IM.incident).join_from(schema.mentions, schema.incident_mentions, _IM.mention == m.id)
    found: dict[str, set[str]] = {}
    for row in rows_in(connection, query, m.report, reports):
        found.setdefault(row.report, set()).add(row.incident)
    return {report: tuple(sorted(some)) for report, some in found.items()}


def report_counts(connection: Connection, incidents: Iterable[Incident]) -> dict[str, int]:
    """How many reports tell of each incident, by its id; a merged one may hold two mentions of one report."""
    m = schema.mentions.c
    found = {incident.id: len(incident.mentions) for incident in incidents}
    query = (
        select(_IM.incident, func.count(m.report.distinct()).label("reports"))
        .join_from(schema.incident_mentions, schema.mentions, _IM.mention == m.id)
        .group_by(_IM.incident)
    )
    several = [incident for incident, mentions in found.items() if mentions > 1]
    return found | {row.incident: row.reports for row in rows_in(connection, query, _IM.incident, several)}


def read_incidents(connection: Connection, ids: Iterable[str]) -> dict[str, Incident]:
    """The incidents of those ids (no aliases), in the order asked for."""
    wanted = list(dict.fromkeys(ids))
    found = {r.id: _incident.decode(r.payload) for r in rows_in(connection, select(_I.id, _I.payload), _I.id, wanted)}
    return {incident: found[incident] for incident in wanted if incident in found}


def find_incident(connection: Connection, name: str) -> str:
    """The id of the incident that goes by that id, alias or unique beginning of one (`inc-` may be left out).

    Raises NotFoundError for none or one that is gone, UsageError for several.
    """
    wanted = name.strip().lower()
    wanted = wanted if wanted.startswith("inc-") else f"inc-{wanted}"
    names = starting_with(connection, _IM.name, wanted) if len(wanted) > 4 else []
    gone = starting_with(connection, _R.incident, wanted) if len(wanted) > 4 else []
    resolved = {found for one in {*names, *gone} if (found := resolve(connection, one))}
    if not names and not gone:
        raise NotFoundError("no incident of that name in this book", subject=name)
    if not resolved:
        reason = connection.execute(select(_R.reason).where(_R.incident == gone[0]).order_by(_R.seq.desc())).scalar()
        raise NotFoundError(f"this incident is no longer in the ledger: {reason}", subject=name)
    if len(resolved) > 1:
        raise UsageError(f"several incidents begin so: {', '.join(sorted(resolved))}; write more of it", subject=name)
    return resolved.pop()


def resolve(connection: Connection, name: str) -> str | None:
    """The incident that a full id or alias leads to now, None where it is gone."""
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        found = connection.execute(select(_IM.incident).where(_IM.name == name)).scalar()
        if found:
            return str(found)
        last = select(_R.leads_to).where(_R.incident == name).order_by(_R.seq.desc()).limit(1)
        further = connection.execute(last).scalar()
        if further is None:
            return None
        name = str(further)
    return None


def _where_and_when(incident: Incident) -> dict[str, Any]:
    when, place = incident.date, incident.place
    return {
        "date_start": _iso(when.start), "date_end": _iso(when.end), "not_before": _iso(when.not_before),
        "not_after": _iso(when.not_after), "country": place.country, "admin1": fold(place.admin1) or None,
        "admin1_code": fold(place.admin1_code) or None, "lat": place.lat, "lon": place.lon,
        "precision": place.precision.value,
        "event_type": incident.event_type.value, "standing": incident.standing.value,
    }  # fmt: skip


def _bounds(incident: Incident) -> dict[str, Any]:
    """Country and days as tolls are asked by: an unknown country is empty, an open end far away."""
    when = incident.date
    first, last = when.start or when.not_before, when.end or when.not_after
    first_day, last_day = first.toordinal() if first else FIRST_DAY, last.toordinal() if last else LAST_DAY
    return {
        "country": incident.place.country or "", "dated": int(when.known), "first_day": first_day,
        "last_day": last_day, "wide": _width(first_day, last_day),
    }  # fmt: skip


def _width(first_day: int, last_day: int) -> int:
    """0 for days within one week, 1 within a month, 2 for others."""
    if monday(first_day) == monday(last_day):
        return 0
    return 1 if last_day - first_day <= MONTH else 2


def _iso(when: Any) -> str | None:
    return when.isoformat() if when else None
