"""What people and the book say about whether two incidents are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.candidates import Candidates
from tollbook.ledger.incidents import incidents_with
from tollbook.ledger.journal import read_judgements
from tollbook.ledger.rows import rows_in
from tollbook.ledger.selecting import select_incidents
from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import looks_under
from tollbook.linking.look_alikes import LookAlike, look_alikes
from tollbook.linking.pool import Pool
from tollbook.records import Selection

_IM = schema.incident_mentions.c


def find_look_alikes(connection: Connection, selection: Selection) -> list[LookAlike]:
    """The pairs of incidents, one of them in the selection, that look alike and that nobody judged; likeliest first."""
    source = Candidates(connection)
    chosen = _features(source, _members(connection, [i.id for i, _ in select_incidents(connection, selection)]))
    near = source.kept_under({key for mentions in chosen.values() for m in mentions for key in looks_under(m)})
    holders = incidents_with(connection, [mention.id for mention in near])
    others = _features(source, _members(connection, set(holders.values()) - set(chosen)))
    return look_alikes({**others, **chosen}, source, holders, read_judgements(connection), among=chosen)


def alike_among(connection: Connection, incidents: Sequence[str]) -> list[LookAlike]:
    """The pairs of these incidents that look alike and that nobody judged; likeliest first."""
    source, members = Candidates(connection), _members(connection, incidents)
    source.features([mention for mentions in members.values() for mention in mentions])  # read at once, then kept
    rows = _features(source, members)
    holders = {mention.id: incident for incident, mentions in rows.items() for mention in mentions}
    pool = Pool(mention for mentions in rows.values() for mention in mentions)
    return look_alikes(rows, pool, holders, read_judgements(connection))


def feature_rows(connection: Connection, mentions: Sequence[str]) -> dict[str, MentionFeatures]:
    """What linking knows of the mentions; those that do not count are left out."""
    return {row.id: row for row in Candidates(connection).features(mentions)}


def near_rows(connection: Connection, mentions: Sequence[str]) -> dict[str, dict[str, int]]:
    """For each of the mentions those that look like it."""
    return Candidates(connection).near(mentions)


def _members(connection: Connection, incidents: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    query = select(_IM.incident, _IM.mention).order_by(_IM.mention)
    for row in rows_in(connection, query, _IM.incident, sorted(incidents)):
        found.setdefault(row.incident, []).append(row.mention)
    return found


def _features(source: Candidates, members: Mapping[str, Sequence[str]]) -> dict[str, list[MentionFeatures]]:
    return {incident: source.features(mentions) for incident, mentions in members.items()}
