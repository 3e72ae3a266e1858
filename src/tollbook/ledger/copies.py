"""Reports that repeat each other's text, found among everything the book holds.

Likeness is a fact of two texts and is logged once per pair, in the order of their ids, so that it does not
depend on which came first. Families join current reports only: a version and the one it replaced are no
two voices, and a removed report joins nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select, update

from tollbook.ledger import history, schema
from tollbook.ledger.entries import ReportState
from tollbook.ledger.rows import put, rows_in
from tollbook.reading.copies import (
    SHARED_KEYS,
    Copy,
    CopyKind,
    Signature,
    Similarity,
    copies_among,
    families,
    signature,
)
from tollbook.records import Report

_C = schema.copies.c
_K = schema.copy_keys.c
_S = schema.report_states.c


class _Lately:
    """Signatures of the reports met last; a report's id pins its text, so that they hold for any book."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[str, Signature] = {}

    def of(self, reports: Iterable[str]) -> dict[str, Signature]:
        """Those that are known."""
        return {report: found for report in reports if (found := self._known.get(report))}

    def keep(self, signatures: Mapping[str, Signature]) -> None:
        """Remember them as met last."""
        for report, one in signatures.items():
            self._known.pop(report, None)
            self._known[report] = one
        for report in list(self._known)[: max(0, len(self._known) - self._most)]:
            self._known.pop(report, None)


_LATELY = _Lately(2_000)  # of about 20 kB each


def put_copies(connection: Connection, reports: Sequence[Report], at: str) -> list[Copy]:
    """Log the likenesses of new reports (texts and states already in the book) to each other and to all others."""
    own = {report.id: signature(report.text) for report in reports}
    _LATELY.keep(own)
    put(
        connection, schema.copy_keys,
        [{"key": key, "report": r, "alone": len(s.keys) == 1} for r, s in own.items() for key in s.keys],
    )  # fmt: skip
    candidates = _candidates(connection, own)
    texts = {report.id: report.text for report in reports}
    missing = {other for some in candidates.values() for other in some} - set(texts)
    signatures = {**_signatures(connection, missing), **own}
    found: dict[tuple[str, str], Copy] = {}
    for report, others in candidates.items():
        for copy in copies_among(report, own[report], {o: signatures[o] for o in others if o in signatures}):
            first, second = sorted((copy.report, copy.other))
            found[first, second] = Copy(report=first, other=second, kind=copy.kind, similarity=copy.similarity)
    put(
        connection, schema.copies,
        [{"report": c.report, "other": c.other, "kind": c.kind.value, "jaccard": c.similarity.jaccard,
          "containment": c.similarity.containment, "recorded_at": at} for _, c in sorted(found.items())],
    )  # fmt: skip
    return [copy for _, copy in sorted(found.items())]


def _signatures(connection: Connection, reports: set[str]) -> dict[str, Signature]:
    """The signatures of reports in the book, by their texts where they were not met lately."""
    known = _LATELY.of(reports)
    t = schema.texts.c
    rows = rows_in(connection, select(t.report, t.text), t.report, sorted(reports - known.keys()))
    read = {row.report: signature(row.text) for row in rows}
    _LATELY.keep(read)
    return {**known, **read}


def _candidates(connection: Connection, own: Mapping[str, Signature]) -> dict[str, list[str]]:
    """For each report the others that share enough keys with it to be compared."""
    holders: dict[int, list[str]] = defaultdict(list)
    alone: set[str] = set()
    keys = sorted({key for s in own.values() for key in s.keys})
    for start in range(0, len(keys), 500):
        some = keys[start : start + 500]
        for row in connection.execute(select(_K.key, _K.report, _K.alone).where(_K.key.in_(some))):
            holders[row.key].append(row.report)
            if row.alone:
                alone.add(row.report)
    found: dict[str, list[str]] = {}
    for report, mine in own.items():
        shared = Counter(other for key in mine.keys for other in holders[key] if other != report)
        needed = min(SHARED_KEYS, len(mine.keys))
        # A text with a single key needs only that one, from either side.
        found[report] = sorted(other for other, n in shared.items() if n >= needed or other in alone)
    return found


def renew_families(connection: Connection, reports: Iterable[str], at: str) -> set[str]:
    """Work out anew the families of those reports and of all joined to them; returns reports whose family changed.

    A family is named by its original: the earliest published of its current reports, undated ones last.
    """
    near, pairs = _joined(connection, set(reports))
    r = schema.reports.c
    query = select(_S.report, _S.state, _S.family, r.published_start).join(schema.reports, _S.report == r.id)
    rows = {row.report: row for row in rows_in(connection, query, _S.report, sorted(near))}
    current = {report for report, row in rows.items() if row.state == ReportState.CURRENT.value}
    joined = families(current, [copy for copy in pairs if {copy.report, copy.other} <= current])
    first: dict[str, tuple[str, str]] = {}
    for report, family in joined.items():
        own = (rows[report].published_start or "9999", report)
        first[family] = min(first.get(family, own), own)
    after = {report: first[joined[report]][1] if report in joined else report for report in rows}
    changed = {report for report, row in rows.items() if row.family != after[report]}
    history.leave(connection, sorted(changed), at, reports=True)
    history.come(connection, sorted(changed), at)
    for report in sorted(changed):
        connection.execute(update(schema.report_states).where(_S.report == report).values(family=after[report]))
    return changed


def _joined(connection: Connection, seeds: set[str]) -> tuple[set[str], list[Copy]]:
    """Everything reachable from the seeds over logged likenesses, whatever the reports' states."""
    reached, fresh = set(seeds), set(seeds)
    pairs: dict[tuple[str, str], Copy] = {}
    while fresh:
        found = {**read_copies(connection, fresh)}
        pairs |= found
        fresh = {end for pair in found for end in pair} - reached
        reached |= fresh
    return reached, list(pairs.values())


def read_copies(connection: Connection, reports: Iterable[str]) -> dict[tuple[str, str], Copy]:
    """The logged likenesses in which any of the reports takes part, by the pair of ids."""
    wanted = sorted(set(reports))
    query = select(_C.report, _C.other, _C.kind, _C.jaccard, _C.containment)
    rows = [*rows_in(connection, query, _C.report, wanted), *rows_in(connection, query, _C.other, wanted)]
    return {
        (row.report, row.other): Copy(
            report=row.report, other=row.other, kind=CopyKind(row.kind),
            similarity=Similarity(jaccard=row.jaccard, containment=row.containment),
        )
        for row in rows
    }  # fmt: skip


def originals(connection: Connection, reports: Iterable[str]) -> dict[str, str]:
    """For each of the reports that is a copy, the original: the earliest published current report of its family."""
    query = select(_S.report, _S.family).where(_S.report != _S.family)
    return {row.report: row.family for row in rows_in(connection, query, _S.report, reports)}
