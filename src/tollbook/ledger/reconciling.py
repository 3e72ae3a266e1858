"""Stated totals against the incidents of the book, worked out when asked for, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from tollbook.gazetteer import PlaceContext, load_gazetteer
from tollbook.ledger.incidents import incidents_with, read_incidents
from tollbook.ledger.reports import read_reports
from tollbook.ledger.selecting import select_incidents
from tollbook.ledger.statements import mentions_of, read_totals
from tollbook.records import Incident, Reconciliation, Selection, StatedTotal
from tollbook.tolls import reconcile


def reconcile_totals(connection: Connection) -> list[tuple[StatedTotal, Reconciliation]]:
    """Each stated total of a current report with the incidents in its scope, in the order of entry."""
    totals = read_totals(connection)
    reports = read_reports(connection, {total.report for total in totals}, with_text=False)
    found = []
    for total in totals:
        own = mentions_of(connection, [total.report])
        told = read_incidents(connection, sorted(incidents_with(connection, own).values()))
        known = {i.id: i for i, _ in select_incidents(connection, _reach(total, told.values()))} | told
        published = reports[total.report].published
        in_order = [known[i] for i in sorted(known)]
        found.append((total, reconcile(total, in_order, published=published, own_mentions=own)))
    return found


def _reach(total: StatedTotal, told: Iterable[Incident]) -> Selection:
    """A filter that leaves out only what cannot be in the total's scope."""
    window = total.window
    since, until = window.start or window.not_before, window.end or window.not_after
    if since and until and since > until:  # bounds that contradict each other bound nothing
        since = until = None
    countries: set[str] = set()
    if total.area:
        lands = tuple(dict.fromkeys(i.place.country for i in told if i.place.country))
        area = load_gazetteer().area(total.area, PlaceContext(countries=lands))
        countries = {*area.certain, *area.possible, *lands}
    return Selection(countries=tuple(sorted(countries)), since=since, until=until)
