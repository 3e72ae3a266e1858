"""From the log to incidents: linking and assembly, only where something changed.

Everything here runs within the transaction that changed the log, so no reader ever sees one without the
other, and gives the same incidents as rebuilding everything from the log would.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol

import msgspec
from sqlalchemy import Connection, delete, select

from tollbook.ledger import history, schema
from tollbook.ledger.candidates import Candidates
from tollbook.ledger.copies import originals
from tollbook.ledger.incidents import exchange_incidents, incidents_with
from tollbook.ledger.journal import read_judgements, read_policy
from tollbook.ledger.rating import grades_in_force
from tollbook.ledger.reports import read_reports, reports_rated
from tollbook.ledger.reviewing import stand
from tollbook.ledger.rows import chunks, put, rows_in
from tollbook.ledger.statements import current_mentions, mentions_of, read_mentions
from tollbook.linking.clustering import link
from tollbook.linking.features import MentionFeatures, incident_id
from tollbook.records import Incident, Judgement, Mention, Report
from tollbook.tolls import DEFAULT_POLICY, TollPolicy
from tollbook.tolls.grades import Grades

_IM = schema.incident_mentions.c
_EXCHANGED_AT_ONCE = 5_000
"""So many incidents are assembled before they are put in, which bounds the memory that it takes."""


class Assembler(Protocol):
    """What makes an incident of the mentions that tell of it."""

    def __call__(
        self,
        mentions: Sequence[Mention],
        reports: Mapping[str, Report],
        *,
        copies: Mapping[str, str],
        policy: TollPolicy = DEFAULT_POLICY,
        grades: Grades | None = None,
    ) -> Incident:
        """The incident; `copies` gives for each report that is a copy the one it copies, `policy` the rules.

        `grades` are what people hold of sources and reports, for a policy that goes by them.
        """
        ...


def by_policy(connection: Connection, assemble: Assembler) -> Assembler:
    """The assembler under the policy for tolls that holds in the book."""
    policy = read_policy(connection)
    if policy == DEFAULT_POLICY:
        return assemble
    return partial(assemble, policy=policy, grades=grades_in_force(connection) if policy.graded else None)


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What happened to the log.

    `fresh` mentions began to count and `gone` ones ceased to, for the `reason` given; `revised` ones were reviewed and
    say something else or nothing now; people gave judgements on `judged` ones; the family of copies of the reports in
    `families` changed.
    """

    fresh: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    reason: str = ""


def renew(connection: Connection, change: Change, *, assemble: Assembler, at: str) -> set[str]:
    """Bring the incidents up to date with a change of the log; returns the ids that came to be or changed."""
    candidates = Candidates(connection)
    judgements = read_judgements(connection)
    entering = _features(connection, (*change.fresh, *change.revised))
    held = {f.id: f for f in candidates.features(change.revised)}
    alike = {m for m, f in held.items() if entering.get(m) == f}  # linked as before, to be assembled anew
    moved = [m for m in change.revised if m not in alike]
    entering = {m: f for m, f in entering.items() if m not in alike}
    leaving = (*change.gone, *moved)
    shaken, orphans = _without(candidates, leaving, judgements)
    before = _membership(connection, [*shaken, *leaving])
    candidates.forget(leaving)
    candidates.enter(entering)
    seeds = candidates.features({*entering, *shaken, *change.judged})
    clusters = {c.id: c.mentions for c in link(seeds, candidates, judgements).clusters}
    before |= _membership(connection, {m for mentions in clusters.values() for m in mentions})
    recast = _membership(connection, [*mentions_of(connection, change.families), *alike])
    linked = {m for members in clusters.values() for m in members} | set(leaving)
    settled = {
        i for i, m in clusters.items()
        if set(before.get(i, ())) == set(m) and i not in recast and set(m).isdisjoint(moved)
    }  # fmt: skip
    changed = {i: m for i, m in clusters.items() if i not in settled}
    changed |= {i: m for i, m in recast.items() if linked.isdisjoint(m)}
    _exchange(connection, ({*before} | {*changed}) - settled, changed, assemble, at)
    left = [orphan for orphan in orphans if orphan.id not in entering]
    _retire(connection, left, candidates, judgements, reason=change.reason, at=at)
    return set(changed)


def rebuild(connection: Connection, *, assemble: Assembler, at: str) -> None:
    """Make every derived row anew from the log."""
    for table in schema.DERIVED:
        connection.execute(delete(table))
    history.begin(connection, at)
    renew(connection, Change(fresh=tuple(current_mentions(connection))), assemble=assemble, at=at)


def recast(connection: Connection, *, assemble: Assembler, at: str) -> None:
    """Assemble every incident anew from the mentions it has, as after a change of the rules."""
    members: dict[str, list[str]] = {}
    for row in connection.execute(select(_IM.incident, _IM.mention).order_by(_IM.incident, _IM.mention)).fetchall():
        members.setdefault(row.incident, []).append(row.mention)
    for some in chunks(members):
        _exchange(connection, some, {incident: members[incident] for incident in some}, assemble, at)


def regrade(connection: Connection, subject: str, *, assemble: Assembler, at: str) -> None:
    """Assemble anew what a source or a report tells of, as after a rating of it under a policy that goes by ratings."""
    if read_policy(connection).graded:
        change = Change(families=tuple(reports_rated(connection, subject)))
        renew(connection, change, assemble=by_policy(connection, assemble), at=at)


def _without(
    candidates: Candidates, gone: Collection[str], judgements: list[Judgement]
) -> tuple[set[str], list[MentionFeatures]]:
    """The mentions whose incident may change when some cease to count, and those that do."""
    orphans = candidates.features(gone)
    together = link(orphans, candidates, judgements).mentions if orphans else frozenset()
    return set(together) - set(gone), orphans


def _membership(connection: Connection, mentions: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The incidents that hold any of the mentions, with all of their mentions."""
    found: dict[str, list[str]] = {i: [] for i in incidents_with(connection, mentions).values()}
    query = select(_IM.incident, _IM.mention).order_by(_IM.incident, _IM.mention)
    for row in rows_in(connection, query, _IM.incident, found):
        found[row.incident].append(row.mention)
    return {incident: tuple(members) for incident, members in found.items()}


def _features(connection: Connection, mentions: Iterable[str]) -> dict[str, MentionFeatures]:
    found: dict[str, MentionFeatures] = {}
    for some in chunks(mentions):  # the texts of a large book are too many to hold at once
        made = stand(connection, read_mentions(connection, some))
        reports = read_reports(connection, {m.report for m in made.values()}, with_text=True)
        found |= {m.id: MentionFeatures.of(m, reports[m.report]) for m in made.values()}
    return found


def _exchange(
    connection: Connection, gone: Iterable[str], clusters: Mapping[str, Collection[str]], assemble: Assembler, at: str
) -> None:
    """Take incidents out, and put in those that the clusters of mentions make, some thousand at a time."""
    leaving, coming = list(gone), sorted(clusters.items())
    for start in range(0, max(1, len(coming)), _EXCHANGED_AT_ONCE):
        some = coming[start : start + _EXCHANGED_AT_ONCE]
        told = [m for _, members in some for m in members]
        mentions = stand(connection, read_mentions(connection, told))
        reports = read_reports(connection, {m.report for m in mentions.values()}, with_text=False)
        copies = originals(connection, reports)
        made = [assemble([mentions[m] for m in members], reports, copies=copies) for _, members in some]
        exchange_incidents(connection, leaving, made, {m: incident_id(m) for m in told}, at=at)
        leaving = []  # all went with the first, so that none of them holds a mention of another


def _retire(
    connection: Connection, orphans: Iterable[MentionFeatures], candidates: Candidates, judgements: list[Judgement],
    *, reason: str, at: str,
) -> None:  # fmt: skip
    """Remember where an id leads whose mention no longer counts: to whatever it would be linked to now."""
    rows = []
    for orphan in orphans:
        cluster = link([orphan], candidates, judgements).of(orphan.id)
        others = [m for m in cluster.mentions if m != orphan.id] if cluster else []
        rows.append({"incident": incident_id(orphan.id), "leads_to": incident_id(others[0]) if others else None,
                     "reason": reason, "recorded_at": at})  # fmt: skip
    put(connection, schema.retired, rows)
