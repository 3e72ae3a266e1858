"""What was known when: a book's incidents as the reports known by a day tell them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

from tollbook.ledger import Book
from tollbook.records import DateValue, Incident, Mention, Report, ratings_in_force
from tollbook.tolls import assemble
from tollbook.vocabulary.dates import reckoned_from


@contextmanager
def as_known_on(book: Book, day: date | None) -> Iterator[Book]:
    """The book as it was at the end of a past day; as it is now for none, for today and later.

    A book that held no report yet on that day is taken as it is now: it was begun later, on what had been before.
    Raises UsageError for a day from which no window can be counted.
    """
    if day is not None:
        reckoned_from(day)
    if day is None or day >= book.now().date() or not book.knew_by(end := datetime.combine(day, time.max, UTC)):
        yield book
        return
    with book.as_known(end) as then:
        yield then


class Unfolding:
    """A book's incidents, taken apart into mentions and put together again as these come to be known.

    A mention is known from the last day on which its report may have been published; a coded row without one, from
    the last day of the event it codes; any other report from the day it was retrieved, else recorded. Which mentions
    tell of one incident, people's reviews and ratings and the policy for tolls are as they stand in the book now.
    """

    def __init__(self, book: Book) -> None:
        self.incidents: tuple[Incident, ...] = tuple(book.incidents())
        self._mentions = {m.id: m for m in book.mentions(m for i in self.incidents for m in i.mentions)}
        self._reports = book.reports_by_id({m.report for m in self._mentions.values()})
        entries = {e.id: e for e in book.report_list()}
        self._policy = book.policy()
        self._grades = {s: tuple(r.grade for r in held) for s, held in ratings_in_force(book.ratings()).items()}
        self._from: dict[str, date] = {
            m.id: known_from(m, self._reports[m.report], entries[m.report].recorded_at.date())
            for m in self._mentions.values()
        }
        self._told_from: dict[str, date] = {}
        for m in self._mentions.values():
            self._told_from[m.report] = min(self._told_from.get(m.report, date.max), self._from[m.id])
        self._family = {name: entries[name].copy_of or name for name in self._reports}
        self._members: dict[str, list[str]] = defaultdict(list)
        for name, family in self._family.items():
            self._members[family].append(name)
        news: dict[date, set[int]] = defaultdict(set)
        for at, incident in enumerate(self.incidents):
            for name in incident.mentions:
                if name in self._from:
                    news[self._from[name]].add(at)
        self.news: Mapping[date, set[int]] = news

    def first_known(self, at: int) -> date | None:
        """The day from which the incident at that place is known."""
        return min((self._from[m] for m in self.incidents[at].mentions if m in self._from), default=None)

    def known(self, at: int, day: date) -> Incident:
        """The incident at that place as known on a day; its first mention must be known by then."""
        told = [self._mentions[m] for m in self.incidents[at].mentions if m in self._from and self._from[m] <= day]
        reports = {m.report: self._reports[m.report] for m in told}
        return assemble(told, reports, copies=self._copies(reports, day), policy=self._policy, grades=self._grades)

    def _copies(self, reports: Mapping[str, Report], day: date) -> dict[str, str]:
        """Who copies whom: of the reports known by then that share a text, the earliest published is the original."""
        found = {}
        for name in reports:
            sharing = [r for r in self._members[self._family[name]] if self._told_from[r] <= day]
            first = min(sharing, key=lambda r: (str(self._reports[r].published.start or "9999"), r))
            if name != first:
                found[name] = first
        return found


def known_from(mention: Mention, report: Report, recorded: date) -> date:
    """The day from which what a mention says counts as known; see `Unfolding`."""
    if report.published.end is not None:
        return report.published.end
    if report.coded:
        ends = [s.value.date.end for s in mention.statements if isinstance(s.value, DateValue)]
        dated = [end for end in ends if end is not None]
        if dated:
            return max(dated)
    return report.retrieved_at.date() if report.retrieved_at else recorded
