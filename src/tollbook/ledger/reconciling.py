"""Stated totals against the incidents of the book, worked out when asked for, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from tollbook.gazetteer import PlaceContext, load_gazetteer
from tollbook.ledger.incidents import incidents_with, read_incidents
from tollbook.ledger.reports import read_reports
from tollbook.ledger.selecting import select_ids
from tollbook.ledger.statements import mentions_of, read_totals
from tollbook.records import Incident, Reconciliation, Selection, StatedTotal
from tollbook.tolls import reconcile


def reconcile_totals(
    connection: Connection, *, limit: int | None = None, offset: int = 0
) -> list[tuple[StatedTotal, Reconciliation]]:
    """Each stated total of a current report with the incidents in its scope, in the order of entry."""
    totals = read_totals(connection, limit=limit, offset=offset)
    reports = read_reports(connection, {total.report for total in totals}, with_text=False)
    shelf: dict[str, Incident] = {}
    found = []
    for total in totals:
        own = mentions_of(connection, [total.report])
        told = _fetched(connection, shelf, sorted(incidents_with(connection, own).values()))
        reached = select_ids(connection, _reach(total, told))
        known = {i.id: i for i in (*_fetched(connection, shelf, reached), *told)}
        in_order = [known[i] for i in sorted(known)]
        published = reports[total.report].published
        found.append((total, reconcile(total, in_order, published=published, own_mentions=own)))
    return found


def _fetched(connection: Connection, shelf: dict[str, Incident], ids: Iterable[str]) -> list[Incident]:
    """The incidents of those ids, each read from the book once."""
    wanted = list(ids)
    shelf |= read_incidents(connection, (i for i in wanted if i not in shelf))
    return [shelf[i] for i in wanted]


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
