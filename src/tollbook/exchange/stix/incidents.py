"""One incident's STIX objects: itself with its toll, its place, who is held responsible, figures that disagree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tollbook.exchange.accounts import attribution_words, count_name, date_words, place_words, toll_words
from tollbook.exchange.outgoing import date_object
from tollbook.exchange.stix.definitions import CORE, HARM, PRODUCER, SOURCED, extension
from tollbook.exchange.stix.ids import EPOCH, stix_id
from tollbook.linking.features import RADIUS_KM
from tollbook.records import Attribution, CountValue, Incident, Mention, Place, Statement, Toll
from tollbook.vocabulary.codes import AttributionKind, Hedge, Outcome, Standing

Object = dict[str, Any]
CONFIDENCE = {Standing.CORROBORATED: 50, Standing.UNCORROBORATED: 30, Standing.CONTESTED: 15, Standing.DENIED: 5}
"""How sure an attribution may look at most, of 100: nobody's word alone makes it more than an even chance."""
UNPROVEN = 10
_METRES = 1000.0
_KOSOVO = "XK"  # in use, but no code that ISO assigns, which is what STIX takes


@dataclass
class Notes:
    """An incident's statements (masked) by id, each with the report that makes it."""

    statements: dict[str, tuple[Statement, str]] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Take up a mention's statements."""
        self.statements |= {s.id: (s, mention.report) for s in mention.statements}

    def refs(self, ids: tuple[str, ...]) -> list[str]:
        """The notes of those statements."""
        return [stix_id("note", key) for key in ids if key in self.statements]


def incident_object(incident: Incident, key: str, notes: Notes) -> Object:
    """The incident without its moments. Its name says what, where and when, and nothing of who did it."""
    kind = incident.event_type.value.replace("_", " ")
    words = [f"{count_name(t.outcome.value, t.nationality, t.role)}: {toll_words(t)}" for t in incident.tolls]
    words += [f"disagreement: {each}" for each in incident.disagreements]
    corroborated = incident.standing is Standing.CORROBORATED
    return {
        "type": "incident", "spec_version": "2.1", "id": key, "created_by_ref": PRODUCER,
        "name": f"{kind}, {place_words(incident.place)}, {date_words(incident.date)}",
        "description": "; ".join([f"{incident.standing.value} ({incident.standing_reason})", *words]),
        "external_references": [{"source_name": "tollbook", "external_id": incident.id}],
        "extensions": {
            CORE: extension(determination="confirmed" if corroborated else "suspected", investigation_status="open"),
            HARM: harm(incident, notes),
        },
    }  # fmt: skip


def harm(incident: Incident, notes: Notes) -> Object:
    """The human-harm extension; see human-harm.schema.json."""
    return extension(
        incident=incident.id, aliases=list(incident.aliases), date=date_object(incident.date),
        place_precision=incident.place.precision.value, event_type=incident.event_type.value,
        weapons=[weapon.value for weapon in incident.weapons],
        targets=[{"name": target.name, "kind": target.kind.value} for target in incident.targets],
        standing=incident.standing.value, perpetrators_killed=incident.perpetrators_killed,
        disagreements=list(incident.disagreements), tolls=[_toll(toll, notes) for toll in incident.tolls],
    )  # fmt: skip


def _toll(toll: Toll, notes: Notes) -> Object:
    return {
        "outcome": toll.outcome.value, "nationality": toll.nationality, "role": toll.role,
        "low": toll.low, "best": toll.best, "high": toll.high, "rule": toll.rule,
        "note_refs": notes.refs(toll.statements),
        "set_aside": [{"note_ref": ref, "reason": row.reason} for row in toll.set_aside
                      for ref in notes.refs((row.statement,))],
    }  # fmt: skip


def location_object(place: Place) -> Object | None:
    """The place, None where neither a country nor a point is known. `precision` is in metres."""
    pointed = place.lat is not None and place.lon is not None
    if place.country is None and not pointed:
        return None
    parts: list[Any] = [place.name, place.country, place.admin1_code or place.admin1, place.lat, place.lon]
    row: Object = {
        "type": "location", "spec_version": "2.1", "created": EPOCH, "modified": EPOCH,
        "id": stix_id("location", *(str(part) for part in (*parts, place.precision.value))),
        "created_by_ref": PRODUCER, "name": place_words(place), "description": f"known as: {place.precision.value}",
    }  # fmt: skip
    if place.country == _KOSOVO:
        row["region"] = "southern-europe"
    elif place.country:
        row["country"] = place.country
    row |= {"administrative_area": place.admin1_code or place.admin1} if place.admin1_code or place.admin1 else {}
    if pointed:
        row |= {"latitude": place.lat, "longitude": place.lon}
        if place.precision in RADIUS_KM:
            row["precision"] = RADIUS_KM[place.precision] * _METRES
    return row


def attributed(row: Attribution, incident: str, notes: Notes) -> Object | None:
    """The relationship without its ends, None for a denial, which blames nobody."""
    if row.kind is AttributionKind.DENIAL:
        return None
    confidence = min(CONFIDENCE[row.standing], UNPROVEN if row.substantiated is False else 100)
    return {
        "type": "relationship", "spec_version": "2.1", "id": _blame(row, incident),
        "relationship_type": "attributed-to", "description": attribution_words(row), "confidence": confidence,
        "extensions": {SOURCED: extension(attribution={
            "kind": row.kind.value, "actor": row.actor, "speaker": row.speaker, "medium": row.medium,
            "substantiated": row.substantiated, "standing": row.standing.value,
            "note_refs": notes.refs(row.statements),
        })},
    }  # fmt: skip


def _blame(row: Attribution, incident: str) -> str:
    return stix_id("relationship", incident, "attributed-to", row.actor, row.kind.value, row.speaker or "")


def denials(incident: Incident, key: str) -> Iterator[Object]:
    """What those say who deny it, as opinions on whatever holds them responsible."""
    for row in incident.attributions:
        if row.kind is not AttributionKind.DENIAL:
            continue
        blamed = [
            _blame(each, key) for each in incident.attributions
            if each.kind is not AttributionKind.DENIAL and each.actor.casefold() == row.actor.casefold()
        ]  # fmt: skip
        if blamed:
            yield {
                "type": "opinion", "spec_version": "2.1",
                "id": stix_id("opinion", key, "denial", row.actor, row.speaker or ""), "opinion": "strongly-disagree",
                "explanation": attribution_words(row), "authors": [row.speaker or row.actor], "object_refs": blamed,
                "speaker": row.speaker or row.actor, "report": None,
            }  # fmt: skip


def rivals(incident: Incident, notes: Notes) -> Iterator[Object]:
    """Figures that cannot hold together with the best one, as their speakers' opinions on the notes that give it."""
    counts: dict[tuple[Outcome, str | None, str | None], list[tuple[Statement, CountValue, str]]] = {}
    for statement, report in notes.statements.values():
        if isinstance(statement.value, CountValue):
            value = statement.value
            counts.setdefault((value.outcome, value.nationality, value.role), []).append((statement, value, report))
    for toll in incident.tolls:
        rows = counts.get((toll.outcome, toll.nationality, toll.role), [])
        backing = [s.id for s, v, _ in rows if _holds(v, toll.best) and s.hedge is not Hedge.DENIED]
        if not backing:
            continue
        for statement, value, report in rows:
            if _holds(value, toll.best) and statement.hedge is not Hedge.DENIED:
                continue
            yield {
                "type": "opinion", "spec_version": "2.1", "id": stix_id("opinion", statement.id, toll.outcome.value),
                "opinion": "strongly-disagree" if statement.hedge is Hedge.DENIED else "disagree",
                "explanation": f"says otherwise on {count_name(toll.outcome.value, toll.nationality, toll.role)}; "
                f"the ledger's best is {toll.best}, by the rule {toll.rule}",
                "object_refs": notes.refs(tuple(backing)), "speaker": statement.stated_by, "report": report,
            }  # fmt: skip


def _holds(value: CountValue, figure: int) -> bool:
    return value.low <= figure and (value.high is None or figure <= value.high)
