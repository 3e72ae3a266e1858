"""People's reviews of single statements: accept, correct, reject, take back; what awaits one, and what was said.

A review never changes a statement. Where one is in force, incidents and tolls are made of the person's value with the
passage that was read, or of nothing; withdrawing it makes them what they were. It belongs to the words it is about: it
holds for whatever is read there later, in every report of the same text, and for no other text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from tollbook.errors import UsageError
from tollbook.exchange.masking import masked_statement, masked_value
from tollbook.exchange.privacy import Masker
from tollbook.ledger import Book
from tollbook.ledger.reviewing import in_force
from tollbook.pipeline.looking import masker_of
from tollbook.pipeline.values import read_value
from tollbook.records import Incident, Report, Review, ReviewVerdict, Selection, Statement, Subject
from tollbook.vocabulary.codes import Standing

_AT_ONCE = 200
_LONGEST_NAME, _LONGEST_REASON = 200, 2_000


class ReviewState(StrEnum):
    """Whether a review counts: it is in force, a later one took its place, it was withdrawn, its words are gone."""

    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A review with how it stands, and why in words where it does not count."""

    review: Review
    state: ReviewState
    why: str = ""


@dataclass(frozen=True, slots=True)
class Awaiting:
    """A statement that nobody reviewed, the incident it tells of, and whether accounts of it disagree."""

    statement: Statement
    incident: str
    contested: bool


def review(
    book: Book, statement: str, verdict: ReviewVerdict | str, *, author: str, reason: str, value: str | None = None
) -> Review:
    """Accept, correct or reject what a report is read to say, by the statement's id or a unique beginning of one.

    `value` is what it should say, for a correction: `9`, `7-9`, `9+`, days, a place's name, a code, or a JSON object
    of the fields to change. It binds from now on; a later review of the same words takes its place. Raises
    NotFoundError, or UsageError for a verdict, value or author that is none.
    """
    said = _verdict(verdict)
    _check_author(author, reason)
    if (value is not None) != (said is ReviewVerdict.CORRECT):
        what = "a correction says what the statement should say" if value is None else "only a correction has a value"
        raise UsageError(f"{what}; give --value with 'correct' and with nothing else", subject=statement)
    found = book.statement(statement)
    right = None if value is None else read_value(found.value, value)
    if right is not None and right == found.value:
        raise UsageError("that is what it says already; accept it instead", subject=found.id)
    made = Review.build(
        found, Subject.of(found, book.report(found.report).text), said, author=author.strip(), reason=reason.strip(),
        recorded_at=book.now(), value=right,
    )  # fmt: skip
    book.record_review(made)
    return made


def withdraw_review(book: Book, name: str, *, author: str, reason: str) -> Review:
    """Take a review back, by its id or a unique beginning of one; everything is as it would be without it.

    An earlier review of the same words holds again. Raises NotFoundError, or UsageError when it was withdrawn already.
    """
    _check_author(author, reason)
    taken = book.review(name)
    if taken.verdict is ReviewVerdict.WITHDRAW:
        raise UsageError("a withdrawal is not withdrawn; review the statement anew", subject=taken.id)
    by = next((r for r in book.reviews() if r.withdraws == taken.id), None)
    if by is not None:
        raise UsageError(f"withdrawn already by {by.author}, who said: {by.reason}", subject=taken.id)
    made = Review.withdrawal(taken, author=author.strip(), reason=reason.strip(), recorded_at=book.now())
    book.record_review(made)
    return made


def review_list(book: Book) -> tuple[ReviewEntry, ...]:
    """Every review, in the order of entry, with how it stands; private names masked."""
    rows = book.reviews()
    holds = {r.id: r for r in in_force(rows).values()}
    withdrawn = {r.withdraws: r for r in rows if r.withdraws}
    lapsed = book.lapsed_reviews()
    masker = masker_of(book)
    reports = book.reports_by_id({r.report for r in rows}, with_text=True)
    found = []
    for row in rows:
        if row.verdict is ReviewVerdict.WITHDRAW:
            continue
        shown = _masked(row, reports[row.report], masker)
        if row.id in withdrawn:
            by = withdrawn[row.id]
            why = f"by {by.author}: {masker.words(by.reason, reports[row.report])}"
            found.append(ReviewEntry(shown, ReviewState.WITHDRAWN, why))
        elif row.id in lapsed:
            found.append(ReviewEntry(shown, ReviewState.LAPSED, lapsed[row.id]))
        elif row.id not in holds:
            found.append(ReviewEntry(shown, ReviewState.SUPERSEDED, "a later review of the same words holds"))
        else:
            found.append(ReviewEntry(shown, ReviewState.IN_FORCE))
    return tuple(found)


def awaiting_review(
    book: Book,
    selection: Selection | None = None,
    *,
    incident: str | None = None,
    contested: bool = False,
    below: float = 1.01,
) -> tuple[Awaiting, ...]:
    """The statements that nobody reviewed, least confident first, private names masked.

    Those of incidents that lie or may lie in the selection, or of one incident; only those on which accounts
    disagree with `contested`, only those of a confidence under `below`. Raises NotFoundError for an unknown incident.
    """
    incidents = [book.incident(incident)] if incident else book.incidents(selection)
    held = in_force(book.reviews())
    masker = masker_of(book)
    found: list[Awaiting] = []
    for start in range(0, len(incidents), _AT_ONCE):
        some = incidents[start : start + _AT_ONCE]
        found += _awaiting(book, some, held, masker, contested=contested, below=below)
    return tuple(sorted(found, key=lambda a: (a.statement.confidence, a.statement.report, _place(a.statement))))


def _awaiting(
    book: Book, incidents: Iterable[Incident], held: dict[Subject, Review], masker: Masker, *, contested: bool,
    below: float,
) -> Iterator[Awaiting]:  # fmt: skip
    of = {mention: incident for incident in incidents for mention in incident.mentions}
    mentions = book.mentions(of, as_read=True)
    reports = book.reports_by_id({m.report for m in mentions}, with_text=True)
    for mention in mentions:
        incident, report = of[mention.id], reports[mention.report]
        disputed = _disputed(incident)
        for statement in mention.statements:
            clash = disputed is None or statement.id in disputed
            if statement.confidence >= below or (contested and not clash) or Subject.of(statement, report.text) in held:
                continue
            yield Awaiting(masked_statement(statement, report, masker), incident.id, clash)


def _disputed(incident: Incident) -> frozenset[str] | None:
    """The statements on which accounts disagree; None for all of them, where they disagree on whether it was one."""
    if incident.standing is Standing.CONTESTED and not incident.disagreements:
        return None
    aside = {row.statement for toll in incident.tolls for row in toll.set_aside}
    wide = {s for toll in incident.tolls if toll.low != toll.high and len(toll.statements) > 1 for s in toll.statements}
    blamed = {s for a in incident.attributions if a.standing in (Standing.CONTESTED, Standing.DENIED)
              for s in a.statements}  # fmt: skip
    return frozenset(aside | wide | blamed)


def _masked(row: Review, report: Report, masker: Masker) -> Review:
    return msgspec.structs.replace(
        row, machine=masked_value(row.machine, report, masker), reason=masker.words(row.reason, report),
        value=None if row.value is None else masked_value(row.value, report, masker),
    )  # fmt: skip


def _place(statement: Statement) -> tuple[int, str]:
    return statement.passages[0].start, statement.id


def _verdict(verdict: ReviewVerdict | str) -> ReviewVerdict:
    try:
        said = ReviewVerdict(str(verdict).strip().lower())
    except ValueError:
        raise UsageError(f"a review is accept, correct or reject (got {verdict!r})") from None
    if said is ReviewVerdict.WITHDRAW:
        raise UsageError("a review is taken back by its own id (rev-…), see `tollbook reviews`")
    return said


def _check_author(author: str, reason: str) -> None:
    if not author.strip() or not reason.strip():
        raise UsageError("a review names who makes it and why; give an author and a reason")
    if not (author + reason).isprintable() or len(author) > _LONGEST_NAME or len(reason) > _LONGEST_REASON:
        most = f"{_LONGEST_NAME} and {_LONGEST_REASON:,} characters"
        raise UsageError(f"author and reason are printable, in one line, of at most {most}")
