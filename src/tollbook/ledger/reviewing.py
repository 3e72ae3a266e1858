"""People's reviews of statements in the log, and mentions as they stand under them.

Statements are never changed. A mention as it stands leaves out what was rejected and has a person's value in the
place of the machine's, with the same passages; it is worked out whenever it is needed, from the log alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from tollbook.errors import NotFoundError
from tollbook.ledger import schema
from tollbook.ledger.entries import ReportState
from tollbook.ledger.log import REVIEW, append_hash
from tollbook.ledger.reports import find_id
from tollbook.ledger.rows import put, rows_in
from tollbook.ledger.statements import read_mentions, read_passages
from tollbook.records import CountValue, Mention, Review, ReviewVerdict, Statement, Subject, Value, about, spans_of
from tollbook.vocabulary.codes import Hedge, Origin
from tollbook.vocabulary.ids import sha256_hex

_V = schema.reviews.c
_M = schema.mentions.c
_S = schema.statements.c
_T = schema.texts.c
_review = msgspec.json.Decoder(Review)
_statement = msgspec.json.Decoder(Statement)

Spans = tuple[tuple[int, int], ...]


def put_review(connection: Connection, review: Review, at: str) -> None:
    """Log a review, and its hash in the tamper-evident log, where it stays when redaction erases the words."""
    payload = msgspec.json.encode(review).decode()
    row = {"id": review.id, "statement": review.statement, "report": review.report, "payload": payload,
           "recorded_at": at}  # fmt: skip
    put(connection, schema.reviews, [row])
    append_hash(connection, REVIEW, review.id, sha256_hex(payload.encode()), at)


def read_reviews(connection: Connection) -> list[Review]:
    """Every review in the order of entry; those of redacted reports are erased and left out."""
    query = select(_V.payload).where(_V.payload.is_not(None)).order_by(_V.seq)
    return [_review.decode(row.payload) for row in connection.execute(query)]


def in_force(reviews: Iterable[Review]) -> dict[Subject, Review]:
    """The review that holds of each subject: the last that nobody withdrew."""
    rows = list(reviews)
    withdrawn = {review.withdraws for review in rows if review.withdraws}
    return {
        review.concerns: review
        for review in rows
        if review.verdict is not ReviewVerdict.WITHDRAW and review.id not in withdrawn
    }


def stand(connection: Connection, mentions: Mapping[str, Mention]) -> dict[str, Mention]:
    """The mentions as they stand under the reviews in force, by id; those of which nothing is left are left out."""
    held = in_force(read_reviews(connection))
    if not held:
        return dict(mentions)
    looked_for = {(subject.about, subject.spans) for subject in held}
    concerned = {m.report for m in mentions.values() if any(_key(s) in looked_for for s in m.statements)}
    texts = text_hashes(connection, concerned)
    found = {}
    for name, mention in mentions.items():
        if mention.report in texts:
            standing = mention_under(mention, texts[mention.report], held)
            if standing.statements or not mention.statements:
                found[name] = standing
        else:
            found[name] = mention
    return found


def passages_of(connection: Connection, incidents: Iterable[str]) -> dict[str, set[str]]:
    """Where the mentions of each of those incidents are supported under the reviews in force, as `report:start-end`."""
    if not in_force(read_reviews(connection)):
        return read_passages(connection, incidents)
    of = schema.incident_mentions.c
    told = {
        row.mention: row.incident
        for row in rows_in(connection, select(of.mention, of.incident), of.incident, incidents)
    }
    found: dict[str, set[str]] = {}
    for mention in stand(connection, read_mentions(connection, told)).values():
        places = [f"{p.report}:{p.start}-{p.end}" for s in mention.statements for p in s.passages]
        found.setdefault(told[mention.id], set()).update(places)
    return found


def mention_under(mention: Mention, text: str, held: Mapping[Subject, Review]) -> Mention:
    """A mention of a report whose text has that hash under the reviews in force; its id stays.

    Of two statements on one subject ("four rangers and a soldier") a review is of the one that says what was reviewed.
    """
    reviewed = {_key(s): review for s in mention.statements if (review := held.get(_subject(s, text)))}
    meant = {_key(s) for s in mention.statements if (review := reviewed.get(_key(s))) and s.value == review.machine}
    standing = (
        said
        if _key(said) in meant and said.value != reviewed[_key(said)].machine
        else statement_under(said, text, held)
        for said in mention.statements
    )
    statements = tuple(s for s in standing if s is not None)
    return mention if statements == mention.statements else msgspec.structs.replace(mention, statements=statements)


def _subject(said: Statement, text: str) -> Subject:
    return Subject(text=text, about=about(said.value), spans=spans_of(said))


def statement_under(said: Statement, text: str, held: Mapping[Subject, Review]) -> Statement | None:
    """What stands of a statement: itself, a person's value with its passages, or nothing.

    What a person accepted or put in holds whatever a machine reads in the same words later; a rejection only of the
    value that was rejected.
    """
    review = held.get(_subject(said, text))
    if review is None:
        return said
    if review.says is None:
        return None if said.value == review.machine else said
    if review.says == said.value:
        return msgspec.structs.replace(said, confidence=1.0)
    return Statement.build(
        review.says, said.passages, by=review.author, stated_by=said.stated_by, hedge=_hedge(review.says, said.hedge),
        written=said.written, origin=Origin.PERSON,
    )  # fmt: skip


def _hedge(value: Value, was: Hedge) -> Hedge:
    """The report's doubt stays; "at least", "about" are part of the figure, and follow the person's."""
    if not isinstance(value, CountValue) or was in (Hedge.FEARED, Hedge.UNCONFIRMED, Hedge.DENIED):
        return was
    return Hedge.AT_LEAST if value.high is None else Hedge.PLAIN


def text_hashes(connection: Connection, reports: Iterable[str]) -> dict[str, str]:
    """The SHA-256 of the text of each of the reports that have one."""
    query = select(_T.report, _T.text)
    return {row.report: sha256_hex(row.text.encode()) for row in rows_in(connection, query, _T.report, reports)}


def mentions_about(connection: Connection, review: Review) -> list[str]:
    """The ids of the counting mentions with a statement on the review's subject, whatever report they are of."""
    state = schema.report_states.c
    query = (
        select(_M.id, _S.payload)
        .join(schema.mentions, _M.id == _S.mention)
        .join(schema.report_states, state.report == _M.report)
        .where(_S.kind == review.concerns.about.partition(":")[0], _S.payload.is_not(None))
        .where(state.state == ReportState.CURRENT.value, _M.report.in_(_same_text(review.report)))
        .order_by(_M.seq)
    )
    wanted = (review.concerns.about, review.concerns.spans)
    rows = connection.execute(query).fetchall()
    return list(dict.fromkeys(row.id for row in rows if _key(_statement.decode(row.payload)) == wanted))


def lapsed(connection: Connection) -> dict[str, str]:
    """Reviews in force that no counting statement answers to, each with why."""
    found = {}
    for review in in_force(read_reviews(connection)).values():
        if not mentions_about(connection, review):
            found[review.id] = _why_lapsed(connection, review)
    return found


def _why_lapsed(connection: Connection, review: Review) -> str:
    state = schema.report_states.c
    stands = connection.execute(select(state.state).where(state.report == review.report)).scalar()
    if stands == ReportState.SUPERSEDED.value:
        return "a newer version of the report has another text; review what it says anew"
    if stands == ReportState.REMOVED.value:
        return "its report was removed"
    return "nothing is read in these words any more"


def find_review(connection: Connection, name: str) -> Review:
    """The review of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
    found = find_id(connection, _V.id, "rev", name, "review")
    payload = connection.execute(select(_V.payload).where(_V.id == found)).scalar()
    if payload is None:
        raise NotFoundError("its report was redacted, and the review with it", subject=found)
    return _review.decode(payload)


def find_statement(connection: Connection, name: str) -> Statement:
    """The statement of that id or unique beginning of one, as it was read; a person's value leads to it.

    Raises NotFoundError for none or one that was erased, UsageError for several.
    """
    try:
        found = find_id(connection, _S.id, "stm", name, "statement")
    except NotFoundError:
        original = _replaced_by(connection, name)
        if original is None:
            raise
        found = original
    query = select(_S.payload).where(_S.id == found, _S.payload.is_not(None)).limit(1)
    payload = connection.execute(query).scalar()
    if payload is None:
        raise NotFoundError("its report was redacted, and its words with it", subject=found)
    return _statement.decode(payload)


def _replaced_by(connection: Connection, name: str) -> str | None:
    """The statement that a person's value of that id stands in for."""
    wanted = name.strip().lower()
    wanted = wanted if wanted.startswith("stm-") else f"stm-{wanted}"
    held = in_force(read_reviews(connection))
    ids = {review.statement for review in held.values()}
    for row in rows_in(connection, select(_S.id, _S.payload), _S.id, ids):
        if row.payload is None or len(wanted) < 5:
            continue
        said = _statement.decode(row.payload)
        for subject, review in held.items():
            if review.statement == row.id:
                standing = statement_under(said, subject.text, held)
                if standing is not None and standing.id.startswith(wanted):
                    return str(row.id)
    return None


def _same_text(report: str) -> Select[Any]:
    """The reports of the same text."""
    own = select(_T.text).where(_T.report == report).scalar_subquery()
    return select(_T.report).where(_T.text == own)


def _key(statement: Statement) -> tuple[str, Spans]:
    return about(statement.value), spans_of(statement)
