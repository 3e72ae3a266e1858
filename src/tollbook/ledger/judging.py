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
from tollbook.linking.look_alikes import LookAlike, Seen, alike_among, judged_pairs, look_alikes
from tollbook.records import Selection

_IM = schema.incident_mentions.c
_KEPT = 2_000  # incidents that a lookout remembers, of some 10 kB each


def find_look_alikes(connection: Connection, selection: Selection) -> list[LookAlike]:
    """The pairs of incidents, one of them in the selection, that look alike and that nobody judged; likeliest first."""
    source = Candidates(connection)
    chosen = _features(source, _members(connection, [i.id for i, _ in select_incidents(connection, selection)]))
    near = source.kept_under({key for mentions in chosen.values() for m in mentions for key in looks_under(m)})
    holders = incidents_with(connection, [mention.id for mention in near])
    others = _features(source, _members(connection, set(holders.values()) - set(chosen)))
    return look_alikes({**others, **chosen}, source, holders, read_judgements(connection), among=chosen)


class Lookout:
    """Incidents of one moment of a book beside each other; what was read of one is kept for the next question."""

    def __init__(self, connection: Connection) -> None:
        self._judged = judged_pairs(read_judgements(connection))
        self._seen: dict[str, Seen] = {}

    def alike(self, connection: Connection, sets: Iterable[frozenset[str]]) -> list[list[LookAlike]]:
        """For each set of incidents the pairs in it that look alike and that nobody judged; likeliest first."""
        asked = list(sets)
        seen = self._look(connection, frozenset().union(*asked))
        return [alike_among({i: seen[i] for i in some if i in seen}, self._judged) for some in asked]

    def _look(self, connection: Connection, incidents: frozenset[str]) -> dict[str, Seen]:
        known = self._seen
        missing = [incident for incident in incidents if incident not in known]
        members, source = _members(connection, missing), Candidates(connection)
        source.features([mention for mentions in members.values() for mention in mentions])  # read at once, then kept
        fresh = {incident: Seen(mentions) for incident, mentions in _features(source, members).items() if mentions}
        found = {i: known[i] for i in incidents if i in known} | fresh
        self._seen = found if len(known) + len(fresh) > _KEPT else {**known, **fresh}
        return found


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
