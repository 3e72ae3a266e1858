"""What is added up over a book's incidents: tolls, what a selection holds at a glance, stated totals beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from tollbook.doors import later
from tollbook.ledger import journal, statements
from tollbook.ledger.book.transactions import Transactions
from tollbook.records import Incident, Reconciliation, Selection, StatedTotal
from tollbook.vocabulary.truth import Truth

if TYPE_CHECKING:
    from tollbook.ledger import counting, reconciling, sifting, surveying, tolling
    from tollbook.ledger.counting import BookColumns
    from tollbook.ledger.reconciling import Reconciler
    from tollbook.ledger.surveying import Survey
    from tollbook.tolls import TollSummary
else:  # loaded when a method needs them
    counting = later("tollbook.ledger.counting")
    reconciling = later("tollbook.ledger.reconciling")
    sifting = later("tollbook.ledger.sifting")
    surveying = later("tollbook.ledger.surveying")
    tolling = later("tollbook.ledger.tolling")


class Tolls(Transactions):
    """What a book's incidents come to."""

    def toll(self, selection: Selection | None = None) -> list[TollSummary]:
        """Low, best and high of each outcome over the selection; what may lie outside counts in high only."""
        return self._read(lambda c: tolling.sum_tolls(c, selection or Selection()))

    @contextmanager
    def columns(self) -> Iterator[BookColumns]:
        """What measures look at of the book's incidents, all of one moment, within a `with` statement."""
        with self._worked_out() as c:
            yield counting.BookColumns(c, self._memory.of(journal.version(c)))

    # For those who ask again and again: answers from columns in memory, read anew when the book has changed.

    def survey(self, selection: Selection | None = None) -> Survey:
        """The selection at a glance: its toll by nationality, area, place on the map and period."""
        return self._read_worked_out(lambda c: surveying.survey(c, self._latest.of(c), selection or Selection()))

    def leaf(
        self, selection: Selection | None = None, *, limit: int, offset: int = 0
    ) -> tuple[tuple[int, int], list[tuple[Incident, Truth]]]:
        """What `count` says of a selection, and some of what `placed` gives."""
        return self._read_worked_out(
            lambda c: sifting.leaf(c, self._latest.of(c), selection or Selection(), limit, offset)
        )

    def choices(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The codes of the countries in which the book has incidents, and of their victims' nationalities."""
        return self._read_worked_out(lambda c: surveying.choices(self._latest.of(c)))

    def stated_totals(self, report: str | None = None) -> list[StatedTotal]:
        """The figures over several incidents that current reports state, or one (by full id), in the order of entry."""
        return self._read(lambda c: statements.read_totals(c, report=report))

    def stated_total_count(self) -> int:
        """How many there are."""
        return self._remembered("stated totals", statements.count_totals)

    def reconciliations(self, *, limit: int | None = None, offset: int = 0) -> list[tuple[StatedTotal, Reconciliation]]:
        """Each stated total with what the book itemises in its scope, worked out on what is in it now."""
        return self._read_worked_out(
            lambda c: self._reconciler.reconcile(c, self._latest.of, limit=limit, offset=offset)
        )

    @cached_property
    def _reconciler(self) -> Reconciler:
        return reconciling.Reconciler()
