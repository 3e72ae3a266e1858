"""What people say of what a book holds: judgements of pairs, reviews of statements, ratings of sources and reports."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tollbook.doors import later
from tollbook.ledger import journal, reviewing
from tollbook.ledger.book.transactions import Transactions
from tollbook.records import Judgement, Rating, Review, Selection, Statement

if TYPE_CHECKING:
    from tollbook.ledger import derive, judging, rated, rating
    from tollbook.linking.features import MentionFeatures
    from tollbook.linking.look_alikes import LookAlike
else:  # loaded when a method needs them
    derive = later("tollbook.ledger.derive")
    judging = later("tollbook.ledger.judging")
    rated = later("tollbook.ledger.rated")
    rating = later("tollbook.ledger.rating")


class People(Transactions):
    """What people say of pairs of incidents, of statements, and of those who publish; and the pairs to ask them of."""

    # Judgements of pairs.

    def judgements(self) -> list[Judgement]:
        """What people said of pairs of mentions, in the order of entry."""
        return self._read(journal.read_judgements)

    def record_judgement(self, *judgements: Judgement) -> None:
        """Log what a person said of pairs and link anew what it touches, all of it or nothing.

        Raises NotFoundError for mentions that are not in the book, LinkingError when one contradicts another.
        """
        with self._writing() as (c, at):
            new = [j for j in judgements if journal.put_judgement(c, j, at)]
            if new:
                change = derive.Change(judged=tuple(m for j in new for m in (j.left, j.right)))
                derive.renew(c, change, assemble=derive.by_policy(c, self._assemble), at=at)

    def look_alikes(self, selection: Selection | None = None) -> list[LookAlike]:
        """Pairs of incidents, one of them in the selection, that may be one and that nobody judged; likeliest first."""
        return self._read_worked_out(lambda c: judging.find_look_alikes(c, selection or Selection()))

    def features(self, mentions: Sequence[str]) -> dict[str, MentionFeatures]:
        """What linking knows of mentions (by full id); those that do not count are left out."""
        return self._read_worked_out(lambda c: judging.feature_rows(c, mentions))

    def near(self, mentions: Sequence[str]) -> dict[str, dict[str, int]]:
        """For each mention (by full id) those that look like it, with the pair's weight in thousandths of a bit."""
        return self._read_worked_out(lambda c: judging.near_rows(c, mentions))

    # Reviews of single statements.

    def statement(self, name: str) -> Statement:
        """The statement of that id, or unique beginning of one, as it was read; a person's value leads to it.

        Raises NotFoundError, or UsageError for several.
        """
        return self._read(partial(reviewing.find_statement, name=name))

    def reviews(self) -> list[Review]:
        """What people said of statements, in the order of entry; withdrawals among them."""
        return self._read(reviewing.read_reviews)

    def review(self, name: str) -> Review:
        """The review of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
        return self._read(partial(reviewing.find_review, name=name))

    def lapsed_reviews(self) -> dict[str, str]:
        """Reviews in force that no counting statement answers to any more, each with why, by id."""
        return self._read(reviewing.lapsed)

    def record_review(self, review: Review) -> None:
        """Log what a person said of a statement, and bring the incidents that its words tell of up to date."""
        with self._writing() as (c, at):
            reviewing.put_review(c, review, at)
            change = derive.Change(
                revised=tuple(reviewing.mentions_about(c, review)),
                reason=f"everything that told of it was rejected, the last of it by {review.author} ({review.reason})",
            )
            derive.renew(c, change, assemble=derive.by_policy(c, self._assemble), at=at)

    # Ratings of sources and reports.

    def ratings(self) -> list[Rating]:
        """How people rated sources and reports, in the order of entry; withdrawals among them."""
        return self._read(rating.read_ratings)

    def rating(self, name: str) -> Rating:
        """The rating of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
        return self._read(partial(rated.find_rating, name=name))

    def rated(self, name: str) -> tuple[str, str]:
        """The id and the name of the source or report that goes by that name or id; see `rate`."""
        return self._read(partial(rated.find_subject, name=name))

    def record_rating(self, given: Rating) -> None:
        """Log how a person rated a source or a report. Tolls change by it only where the policy goes by ratings."""
        with self._writing() as (c, at):
            rating.put_rating(c, given, at)
            derive.regrade(c, given.subject, assemble=self._assemble, at=at)
