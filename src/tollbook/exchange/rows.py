"""An incident as one flat row: what tables and maps show of it, and what a row cannot hold."""

from __future__ import annotations

from typing import Any

from tollbook.exchange.loss import LossCounter
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import LedgerView
from tollbook.records import EVERYONE, Incident, Toll
from tollbook.vocabulary.codes import Outcome

COLUMNS = (
    "id", "date_from", "date_to", "date_precision", "country", "admin1", "admin1_code", "place", "place_precision",
    "lat", "lon", "geonames", "event_type", "weapons", "targets", "standing",
    *(f"{outcome.value}_{end}" for outcome in Outcome for end in ("low", "best", "high")),
    "open_ended", "victims_by_nationality", "perpetrators_killed", "attributions", "disagreements", "reports",
    "report_ids",
)  # fmt: skip


def incident_row(incident: Incident, view: LedgerView, masker: Masker, loss: LossCounter) -> dict[str, Any]:
    """The row, in the order of COLUMNS; None where nothing is known.

    `open_ended` names the outcomes whose toll has no upper bound.
    """
    place = incident.place
    told_by = view.reports_of(incident)
    row: dict[str, Any] = {
        "id": incident.id,
        "date_from": incident.date.start.isoformat() if incident.date.start else None,
        "date_to": incident.date.end.isoformat() if incident.date.end else None,
        "date_precision": incident.date.precision.value,
        "country": place.country, "admin1": place.admin1, "admin1_code": place.admin1_code, "place": place.name,
        "place_precision": place.precision.value, "lat": place.lat, "lon": place.lon, "geonames": place.geonames,
        "event_type": incident.event_type.value, "weapons": [weapon.value for weapon in incident.weapons],
        "targets": [masker.words(target.name, *told_by) for target in incident.targets],
        "standing": incident.standing.value,
    }  # fmt: skip
    open_ended = []
    for outcome in Outcome:
        toll = incident.toll(outcome)
        row |= {f"{outcome.value}_{end}": getattr(toll, end) if toll else None for end in ("low", "best", "high")}
        if toll and toll.high is None:
            open_ended.append(outcome.value)
    row |= {
        "open_ended": open_ended,
        "victims_by_nationality": [_by_nationality(toll) for toll in incident.tolls if _of_one_nationality(toll)],
        "perpetrators_killed": incident.perpetrators_killed,
        "attributions": [
            f"{masker.words(a.actor, *told_by)} ({a.kind.value} by {masker.words(a.speaker or 'unknown', *told_by)}"
            f"{', called unproven' if a.substantiated is False else ''})"
            for a in incident.attributions
        ],
        "disagreements": [masker.words(words, *told_by) for words in incident.disagreements],
        "reports": len(told_by), "report_ids": [report.id for report in told_by],
    }  # fmt: skip
    _count_losses(incident, view, loss)
    return row


def _of_one_nationality(toll: Toll) -> bool:
    return toll.nationality != EVERYONE and toll.role is None


def _by_nationality(toll: Toll) -> str:
    high = "or more" if toll.high is None else str(toll.high)
    return f"{toll.nationality or 'unstated'} {toll.outcome.value} {toll.low}-{toll.best}-{high}"


def _count_losses(incident: Incident, view: LedgerView, loss: LossCounter) -> None:
    loss.carried += 1
    statements = sum(len(mention.statements) for mention in view.mentions(incident))
    loss.lose("statements and their passages", "a row holds one value per column", statements)
    loss.lose("tolls by role", "no column for them", sum(1 for toll in incident.tolls if toll.role))
    loss.lose("rules and statements behind tolls", "no column for them", len(incident.tolls))
    loss.lose("origins of cross-border attacks", "no column for them", int(incident.origin is not None))
    loss.lose("aliases", "no column for them", len(incident.aliases))
