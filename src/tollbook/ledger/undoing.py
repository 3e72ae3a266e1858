"""A copy of a book taken back to a past moment: what was recorded later is undone, and only that.

Incidents depend on what the log holds and not on how it came there, so a book from which the later entries are taken
away is the book as it was. What it costs follows from what came later, not from what was there.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, delete, func, select

from tollbook.ledger import history, schema
from tollbook.ledger.copies import renew_families
from tollbook.ledger.derive import Assembler, Change, by_policy, recast, renew
from tollbook.ledger.journal import read_policy
from tollbook.ledger.rating import grades_in_force
from tollbook.ledger.reviewing import mentions_about, read_reviews
from tollbook.ledger.rows import drop_in, rows_in
from tollbook.ledger.statements import mentions_of
from tollbook.ledger.states import forget_states, renew_states
from tollbook.records import Review
from tollbook.tolls import TollPolicy
from tollbook.tolls.grades import Grades

_PLAIN = (
    schema.judgements, schema.reviews, schema.ratings, schema.withdrawals, schema.versions, schema.retired,
    schema.copies, schema.coverage, schema.decisions, schema.programmes, schema.party_keys, schema.attestations,
    schema.log, schema.tree_heads,
)  # fmt: skip
"""The parts of the log whose later rows can simply go."""


def few_since(connection: Connection, until: str) -> bool:
    """Whether less was reported after the moment than before it."""
    r = schema.reports.c
    after = connection.execute(select(func.count()).where(r.recorded_at > until)).scalar_one()
    return bool(2 * after <= connection.execute(select(func.count()).select_from(schema.reports)).scalar_one())


def undo(connection: Connection, until: str, *, assemble: Assembler) -> None:
    """Take back everything recorded after `until`, but for redactions: what was erased since stays so.

    How names are shown stays as it is today.
    """
    before = _rules(connection)
    history.begin(connection, until)  # a copy needs none
    new = _later(connection, schema.reports, "id", until)
    judged = {
        *_later(connection, schema.judgements, "left", until),
        *_later(connection, schema.judgements, "right", until),
    }
    reviews = _reviews(connection, until)
    kin, moved = _kin(connection, until) - new, _moved(connection, until) - new
    for table in _PLAIN:
        connection.execute(delete(table).where(table.c.recorded_at > until))
    s = schema.settings.c
    connection.execute(delete(schema.settings).where(s.recorded_at > until, s.name != "names"))
    told = mentions_of(connection, new)
    _forget_said_of(connection, new, told)
    forget_states(connection, new)
    changed = renew_states(connection, sorted(moved), until)
    fresh = mentions_of(connection, [r for r, (_, after) in changed.items() if after.value == "current"])
    lost = mentions_of(connection, [r for r, (was, _) in changed.items() if was is not None and was.value == "current"])
    revised = {m for review in reviews for m in mentions_about(connection, review)} - {*fresh, *told}
    change = Change(
        fresh=tuple(fresh), gone=(*told, *lost), revised=tuple(sorted(revised)), judged=tuple(sorted(judged - {*told})),
        families=tuple(sorted(renew_families(connection, {*kin, *moved}, until))),
    )  # fmt: skip
    last = connection.execute(select(func.max(schema.retired.c.seq))).scalar() or 0
    renew(connection, change, assemble=by_policy(connection, assemble), at=until)
    connection.execute(delete(schema.retired).where(schema.retired.c.seq > last))
    _forget(connection, new, told, until)
    if _rules(connection) != before:
        recast(connection, assemble=by_policy(connection, assemble), at=until)


def _rules(connection: Connection) -> tuple[TollPolicy, Grades]:
    """What tolls go by: the policy, and people's grades where it asks for them."""
    policy = read_policy(connection)
    return policy, grades_in_force(connection) if policy.graded else {}


def _later(connection: Connection, table: Table, column: str, until: str) -> set[str]:
    return set(connection.execute(select(table.c[column]).where(table.c.recorded_at > until)).scalars())


def _reviews(connection: Connection, until: str) -> list[Review]:
    ids = _later(connection, schema.reviews, "id", until)
    return [review for review in read_reviews(connection) if review.id in ids]


def _kin(connection: Connection, until: str) -> set[str]:
    """The reports that were found to share a text with another since."""
    c = schema.copies.c
    pairs = connection.execute(select(c.report, c.other).where(c.recorded_at > until))
    return {end for row in pairs for end in (row.report, row.other)}


def _moved(connection: Connection, until: str) -> set[str]:
    """The reports whose standing may be another since: withdrawn, or versions of one address; erased ones left out."""
    w, v = schema.withdrawals.c, schema.versions.c
    rows = connection.execute(select(w.report, w.kind)).fetchall()
    erased = {row.report for row in rows if row.kind == "redacted"}
    keys = _later(connection, schema.versions, "address_key", until)
    placed = {row.report for row in rows_in(connection, select(v.report), v.address_key, keys)}
    return (_later(connection, schema.withdrawals, "report", until) | placed) - erased


def _forget_said_of(connection: Connection, reports: Iterable[str], mentions: Iterable[str]) -> None:
    """Take away what is said of later reports themselves, which a clock that was set back dates before them."""
    gone, told = list(reports), list(mentions)
    for table in (schema.withdrawals, schema.versions, schema.copies, schema.reviews):
        drop_in(connection, table, table.c.report, gone)
    drop_in(connection, schema.copies, schema.copies.c.other, gone)
    drop_in(connection, schema.ratings, schema.ratings.c.subject, gone)
    for column in (schema.judgements.c.left, schema.judgements.c.right):
        drop_in(connection, schema.judgements, column, told)


def _forget(connection: Connection, reports: Iterable[str], mentions: Iterable[str], until: str) -> None:
    """Take the later reports themselves away, with all that was read in them."""
    gone, told = list(reports), list(mentions)
    drop_in(connection, schema.statements, schema.statements.c.mention, told)
    for table in (schema.stated_totals, schema.mentions, schema.texts, schema.copy_keys):
        drop_in(connection, table, table.c.report, gone)
    drop_in(connection, schema.reports, schema.reports.c.id, gone)
    connection.execute(delete(schema.sources).where(schema.sources.c.recorded_at > until))
