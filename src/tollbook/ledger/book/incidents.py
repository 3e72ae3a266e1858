"""Incidents in a book, and the mentions of reports that tell of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from tollbook.doors import later
from tollbook.ledger import incidents, reviewing, statements
from tollbook.ledger.book.transactions import Transactions
from tollbook.records import Incident, Mention, Selection
from tollbook.vocabulary.truth import Truth

if TYPE_CHECKING:
    from tollbook.ledger import selecting
else:  # loaded when a method needs it
    selecting = later("tollbook.ledger.selecting")


class Incidents(Transactions):
    """What a book holds of incidents."""

    def incidents(
        self, selection: Selection | None = None, *, limit: int | None = None, offset: int = 0
    ) -> list[Incident]:
        """The incidents that lie or may lie within the selection, oldest first, undated ones last."""
        return [found for found, _ in self.placed(selection, limit=limit, offset=offset)]

    def placed(
        self, selection: Selection | None = None, *, limit: int | None = None, offset: int = 0
    ) -> list[tuple[Incident, Truth]]:
        """The same, each with whether it surely lies within (MET) or may (NOT_DETERMINABLE)."""
        chosen = selection or Selection()
        return self._read(lambda c: selecting.select_incidents(c, chosen, limit=limit, offset=offset))

    def incident(self, name: str) -> Incident:
        """The incident that goes by that id, alias or unique beginning of one.

        Raises NotFoundError where there is none or no longer one, UsageError where several begin so.
        """

        def read(c: Connection) -> Incident:
            found = incidents.find_incident(c, name)
            return incidents.read_incidents(c, [found])[found]

        return self._read(read)

    def count(self, selection: Selection | None = None) -> tuple[int, int]:
        """How many incidents surely lie within the selection, and how many more may."""
        return self._read(lambda c: selecting.count_incidents(c, selection or Selection()))

    def incidents_by_id(self, ids: Iterable[str]) -> list[Incident]:
        """The incidents of those (full) ids, in that order; unknown ones are left out."""
        return list(self._read(lambda c: incidents.read_incidents(c, ids)).values())

    def incidents_of(self, mentions: Iterable[str]) -> dict[str, str]:
        """The id of the incident that each of those mentions tells of; mentions that do not count are left out."""
        return self._read(lambda c: incidents.incidents_with(c, mentions))

    def report_counts(self, found: Iterable[Incident]) -> dict[str, int]:
        """How many reports tell of each of these incidents, by its id."""
        return self._read(lambda c: incidents.report_counts(c, found))

    def mentions(self, ids: Iterable[str], *, as_read: bool = False) -> list[Mention]:
        """The mentions of those ids, in that order, as they stand under people's reviews, or `as_read` by the machine.

        Unknown ones are left out, and those of which reviews leave nothing.
        """

        def read(c: Connection) -> dict[str, Mention]:
            found = statements.read_mentions(c, ids)
            return found if as_read else reviewing.stand(c, found)

        return list(self._read(read).values())

    def mentions_of(self, report: str, *, as_read: bool = False) -> list[Mention]:
        """The mentions in a report (by full id), in text order; see `mentions`."""
        return self.mentions(self._read(lambda c: statements.mentions_of(c, [report])), as_read=as_read)
