"""The ledger as one JSON object (`tollbook/ledger/1`), written as a stream.

The form is documented in docs/ledger-format.md. Dates are ISO 8601 days, countries and nationalities ISO
3166-1 alpha-2; offsets count characters of the report's text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from tollbook.exchange import outgoing
from tollbook.exchange.loss import LossCounter, LossReport
from tollbook.exchange.mention_json import mention_object
from tollbook.exchange.outgoing import date_object, report_object
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import LedgerView
from tollbook.records import (
    FOREIGN,
    Attribution,
    GapCandidate,
    Incident,
    OtherTotal,
    Place,
    Reconciliation,
    Report,
    StatedTotal,
    Toll,
)

SCHEMA = "tollbook/ledger/1"


def ledger_json(view: LedgerView, out: TextIO, *, with_text: bool = False, masker: Masker | None = None) -> LossReport:
    """Write the ledger to `out`. Texts only when asked for; private names masked unless `masker` lets them pass."""
    masker = masker or Masker()
    loss = LossCounter(f"ledger JSON ({SCHEMA})")
    out.write(f'{{"schema": {json.dumps(SCHEMA)},\n "reports": ')
    _write_array(out, _reports(view, masker, loss, with_text=with_text))
    out.write(',\n "incidents": ')
    _write_array(out, _incidents(view, masker, loss))
    out.write(',\n "stated_totals": ')
    _write_array(out, (total_object(total, view, masker) for total in view.totals))
    for name, annex in view.annexes.items():
        out.write(f",\n {json.dumps(name)}: ")
        _write_lines(out, (line.decode() for line in annex))
    out.write("}\n")
    if masker.enabled:
        loss.lose("personal names", "masked", masker.masked)
    for what, count in view.left_out.items():
        loss.lose(what, "not part of this form", 0 if what in view.annexes else count)
    return loss.report()


def _write_array(out: TextIO, rows: Iterable[dict[str, Any]]) -> None:
    _write_lines(out, (json.dumps(row, ensure_ascii=False) for row in rows))


def _write_lines(out: TextIO, rows: Iterable[str]) -> None:
    out.write("[")
    for number, row in enumerate(rows):
        out.write(",\n  " if number else "\n  ")
        out.write(row)
    out.write("]")


def _reports(view: LedgerView, masker: Masker, loss: LossCounter, *, with_text: bool) -> Iterator[dict[str, Any]]:
    for report in view.reports:
        masker.spans(report)  # counted, whether or not the text is written
        outgoing.count_losses(report, view.reading(report.id), loss, with_text=with_text)
        yield report_object(report, masker, view.reading(report.id), with_text=with_text)


def _incidents(view: LedgerView, masker: Masker, loss: LossCounter) -> Iterator[dict[str, Any]]:
    for incident in view.incidents:
        loss.carried += 1
        mentions = view.mentions(incident)
        row = incident_object(incident, masker, view.reports_of(incident))
        row["mentions"] = [mention_object(mention, view.report(mention.report), masker) for mention in mentions]
        yield row


def incident_object(incident: Incident, masker: Masker, reports: list[Report]) -> dict[str, Any]:
    """An incident without its mentions; `reports` are those that tell of it."""
    return {
        "id": incident.id, "aliases": list(incident.aliases), "date": date_object(incident.date),
        "place": place_object(incident.place), "origin": place_object(incident.origin) if incident.origin else None,
        "event_type": incident.event_type.value, "weapons": [weapon.value for weapon in incident.weapons],
        "targets": [masker.words(target.name, *reports) for target in incident.targets],
        "standing": incident.standing.value, "standing_reason": incident.standing_reason,
        "perpetrators_killed": incident.perpetrators_killed,
        "tolls": [toll_object(toll) for toll in incident.tolls],
        "attributions": [attribution_object(row, masker, reports) for row in incident.attributions],
        "disagreements": [masker.words(words, *reports) for words in incident.disagreements],
    }  # fmt: skip


def toll_object(toll: Toll) -> dict[str, Any]:
    """A toll with its rule, its statements and those that did not shape it."""
    return {
        "outcome": toll.outcome.value, "nationality": toll.nationality, "role": toll.role,
        "low": toll.low, "best": toll.best, "high": toll.high, "rule": toll.rule,
        "statements": list(toll.statements),
        "set_aside": [{"statement": row.statement, "reason": row.reason} for row in toll.set_aside],
    }  # fmt: skip


def attribution_object(row: Attribution, masker: Masker, reports: list[Report]) -> dict[str, Any]:
    """Who is said to be responsible, by whom."""
    return {
        "actor": masker.words(row.actor, *reports), "kind": row.kind.value,
        "speaker": masker.maybe(row.speaker, *reports),
        "medium": row.medium, "substantiated": row.substantiated, "standing": row.standing.value,
        "standing_reason": row.standing_reason, "statements": list(row.statements),
    }  # fmt: skip


def total_object(total: StatedTotal, view: LedgerView, masker: Masker) -> dict[str, Any]:
    """A stated total with what the ledger itemises within its scope, null where it was not reconciled."""
    report = view.report(total.report)
    row: dict[str, Any] = {
        "id": total.id, "report": total.report, "measure": total.measure.value, "low": total.low, "high": total.high,
        "nationality": None if total.nationality in ("*", FOREIGN) else total.nationality,
        "foreign": total.nationality == FOREIGN, "role": total.role, "area": total.area,
        "from": _iso(total.window.start), "to": _iso(total.window.end),
        "stated_by": masker.maybe(total.stated_by, report),
        "quote": masker.passage(report, total.passage), "start": total.passage.start, "end": total.passage.end,
        "record": outgoing.total_object(total, report, masker),
        "itemised": None, "gap": None, "incidents": [], "edge": [], "note": "", "beside": [], "candidates": [],
        "candidates_left_out": 0,
    }  # fmt: skip
    found = view.reconciliations.get(total.id)
    return {**row, **_reconciled(found)} if found else row


def _reconciled(found: Reconciliation) -> dict[str, Any]:
    return {
        "itemised": {"low": found.itemised_low, "best": found.itemised_best, "high": found.itemised_high},
        "gap": {"low": found.gap_low, "high": found.gap_high},
        "incidents": list(found.inside), "edge": list(found.edge), "note": found.note,
        "beside": [_other_object(row) for row in found.beside],
        "candidates": [_candidate_object(row) for row in found.candidates], "candidates_left_out": found.left_out,
    }  # fmt: skip


def _other_object(row: OtherTotal) -> dict[str, Any]:
    return {
        "total": row.total, "report": row.report, "publisher": row.source, "published": _iso(row.published),
        "relation": row.relation.value, "low": row.low, "high": row.high, "agrees": row.agrees,
        "independent": row.independent, "reason": row.reason,
    }  # fmt: skip


def _candidate_object(row: GapCandidate) -> dict[str, Any]:
    return {
        "kind": row.kind.value, "subject": row.subject, "other": row.other, "statement": row.statement,
        "adds": row.adds, "reason": row.reason,
    }  # fmt: skip


def place_object(place: Place) -> dict[str, Any]:
    """A place with its precision and why it was resolved so."""
    return {
        "name": place.name, "country": place.country, "admin1": place.admin1, "admin1_code": place.admin1_code,
        "lat": place.lat, "lon": place.lon, "geonames": place.geonames, "precision": place.precision.value,
        "reason": place.reason,
    }  # fmt: skip


def _iso(when: Any) -> str | None:
    return when.isoformat() if when else None
