"""What people's grades of sources and reports may do to a toll, where a ledger's policy says so.

The grades are the Admiralty scale's (`tollbook.records.rating`), as people entered them; nothing is graded here. F
and 6 say that somebody could not judge, and count as no grade. Where people differ, a policy acts on no grade that
only some of them give: an account is left out when all grade it too low, and preferred by the lowest grade that
anyone gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from tollbook.records import Grade, Report

Grades = Mapping[str, tuple[Grade, ...]]
"""By source (`src-…`) and report (`rpt-…`) what people hold of it now, a grade a person."""

_UNJUDGED = (Grade.F, Grade.SIX)
RELIABLE = (Grade.A, Grade.B, Grade.C)  # fairly reliable or better
CREDIBLE = (Grade.ONE, Grade.TWO, Grade.THREE)  # possibly true or better


class Graded(msgspec.Struct, frozen=True):
    """The grades of one report's source and of the report itself, those that judge it, best first."""

    source: tuple[Grade, ...] = ()
    report: tuple[Grade, ...] = ()

    @classmethod
    def of(cls, report: Report, grades: Grades) -> Graded:
        """What people hold of a report and of who published it."""
        return cls(_judging(grades.get(report.source.id, ())), _judging(grades.get(report.id, ())))

    def below(self, reliability: Grade | None, credibility: Grade | None) -> bool:
        """Whether all who graded the source, or all who graded the report, grade it below what is asked for."""
        return _below(self.source, reliability) or _below(self.report, credibility)

    @property
    def rank(self) -> tuple[str, str] | None:
        """Sorts better-graded accounts first, by the lowest grade of the source, then of the report.

        None where nobody holds the source for fairly reliable, or anybody holds what it says for doubtful.
        """
        if not self.source or self.source[-1] not in RELIABLE or (self.report and self.report[-1] not in CREDIBLE):
            return None
        return self.source[-1].value, self.report[-1].value if self.report else Grade.SIX.value


UNGRADED = Graded()


def _judging(grades: Iterable[Grade]) -> tuple[Grade, ...]:
    return tuple(sorted(grade for grade in grades if grade not in _UNJUDGED))


def _below(grades: tuple[Grade, ...], least: Grade | None) -> bool:
    return least is not None and bool(grades) and all(grade > least for grade in grades)
