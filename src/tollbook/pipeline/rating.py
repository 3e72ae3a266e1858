"""People's ratings of sources and reports on the Admiralty scale: give, take back, list.

A rating changes no figure, unless the ledger's policy for tolls goes by ratings. It is shown beside what it rates,
with who gave it and why; two people may differ, and both stand. Nothing is ever rated by the program.
"""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.errors import UsageError
from tollbook.ledger import Book
from tollbook.pipeline.looking import masked_ratings, masker_of
from tollbook.records import Grade, Rating, ratings_in_force

_LONGEST_NAME, _LONGEST_REASON = 200, 2_000


@dataclass(frozen=True, slots=True)
class RatingEntry:
    """A rating with what its subject is called, and why it holds no more (empty where it does)."""

    rating: Rating
    subject: str
    ended: str = ""


def rate(book: Book, subject: str, grade: str, *, author: str, reason: str) -> Rating:
    """Rate a source A to F (how reliable) or a report 1 to 6 (how credible), by name or id.

    It takes the place of what the same person said of it before. Raises NotFoundError, UsageError.
    """
    _check(author, reason)
    try:
        given = Grade(grade.strip().upper())
    except ValueError:
        raise UsageError(f"the grades are A to F for a source, 1 to 6 for a report (got {grade!r})") from None
    found, _ = book.rated(subject)
    if given.of_source == found.startswith("rpt-"):
        what, scale = ("report", "1 to 6") if found.startswith("rpt-") else ("source", "A to F")
        raise UsageError(f"this is a {what}, which is graded {scale} (got {given.value})", subject=subject)
    made = Rating.build(found, given, author=author.strip(), reason=reason.strip(), recorded_at=book.now())
    book.record_rating(made)
    return made


def withdraw_rating(book: Book, name: str, *, author: str, reason: str) -> Rating:
    """Take a rating back, by its id or a unique beginning of one; what that person said before holds again.

    Raises NotFoundError, or UsageError when it was withdrawn already.
    """
    _check(author, reason)
    taken = book.rating(name)
    if taken.withdraws is not None:
        raise UsageError("a withdrawal is not withdrawn; rate anew", subject=taken.id)
    by = next((row for row in book.ratings() if row.withdraws == taken.id), None)
    if by is not None:
        raise UsageError(f"withdrawn already by {by.author}, who said: {by.reason}", subject=taken.id)
    made = Rating.build(
        taken.subject, taken.grade, author=author.strip(), reason=reason.strip(), recorded_at=book.now(),
        withdraws=taken.id,
    )  # fmt: skip
    book.record_rating(made)
    return made


def rating_list(book: Book) -> tuple[RatingEntry, ...]:
    """Every rating, in the order of entry, with how it stands; private names masked."""
    rows = book.ratings()
    masker = masker_of(book)
    names = {source.id: source.name for source in book.sources()}
    holds = {row.id for some in ratings_in_force(rows).values() for row in some}
    reports = book.reports_by_id({row.subject for row in rows}, with_text=True)
    taken = {row.withdraws: row for row in rows if row.withdraws}
    found = []
    for row in rows:
        if row.withdraws is None:
            by, own = taken.get(row.id), [reports[row.subject]] if row.subject in reports else []
            ended = f"withdrawn by {by.author}: {masker.words(by.reason, *own)}" if by else ""
            ended = ended or ("" if row.id in holds else "a later rating by the same person holds")
            [shown] = masked_ratings([row], masker, *own)
            found.append(RatingEntry(shown, names.get(row.subject, row.subject), ended))
    return tuple(found)


def _check(author: str, reason: str) -> None:
    if not author.strip() or not reason.strip():
        raise UsageError("a rating names who gives it and why; give an author and a reason")
    if not (author + reason).isprintable() or len(author) > _LONGEST_NAME or len(reason) > _LONGEST_REASON:
        most = f"{_LONGEST_NAME} and {_LONGEST_REASON:,} characters"
        raise UsageError(f"author and reason are printable, in one line, of at most {most}")
