"""Figures: every account of one count, ready for the rules.

A figure is what one report, through one speaker, says of one outcome for one cut of the victims
(nationality and role). Where a report states parts only, the whole is their sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from tollbook.records import EVERYONE, CountValue, Mention, Report, Statement
from tollbook.tolls.grades import UNGRADED, Graded, Grades
from tollbook.tolls.sources import Voice, accused_names, is_official, speaks_for, voice
from tollbook.vocabulary.codes import Hedge, Outcome

Cut = tuple[Outcome, str | None, str | None]  # outcome, nationality ("*" everybody), role (None: all)


class Figure(msgspec.Struct, frozen=True):
    """One account of one count; `published` None where the report has no date.

    `official`: a government, its forces or a hospital gives it; `partisan`: those said to be responsible do; `graded`:
    what people hold of its report and of who published that.
    """

    low: int
    high: int | None
    hedge: Hedge
    main: bool
    published: date | None
    official: bool
    voice: Voice
    statements: tuple[str, ...]
    summed: bool = False
    partisan: bool = False
    graded: Graded = UNGRADED

    @property
    def order(self) -> tuple[date, str, tuple[str, ...]]:
        """Sorts figures by publication, undated ones first."""
        return (self.published or date.min, self.voice.report, self.statements)

    @property
    def shaky(self) -> bool:
        """Whether its report itself does not vouch for it, or gives but a bound ("up to forty")."""
        return self.hedge in (Hedge.FEARED, Hedge.UNCONFIRMED, Hedge.AT_MOST)


def figures_of(
    mentions: Iterable[Mention], reports: Mapping[str, Report], copies: Mapping[str, str], grades: Grades | None = None
) -> dict[Cut, list[Figure]]:
    """All figures by cut, each list in order of publication; `grades` are what people hold of sources and reports."""
    rows = list(mentions)
    accused = accused_names(rows)
    found: dict[Cut, list[Figure]] = {}
    for mention in rows:
        graded = Graded.of(reports[mention.report], grades or {})
        for cut, figure in _of_mention(mention, reports[mention.report], copies, accused, graded):
            found.setdefault(cut, []).append(figure)
    return {cut: sorted(rows, key=lambda f: f.order) for cut, rows in found.items()}


def _of_mention(
    mention: Mention, report: Report, copies: Mapping[str, str], accused: frozenset[str], graded: Graded
) -> Iterable[tuple[Cut, Figure]]:
    stated: dict[Cut, list[Figure]] = {}
    for statement, value in mention.stating(CountValue):
        stated.setdefault((value.outcome, value.nationality, value.role), []).append(
            _figure(statement, value, mention, report, copies=copies, accused=accused, graded=graded)
        )
    for outcome in Outcome:
        _sum_roles(stated, outcome)
        _sum_nationalities(stated, outcome)
    return [(cut, f) for cut, rows in stated.items() for f in rows]


def _figure(
    statement: Statement, value: CountValue, mention: Mention, report: Report, *, copies: Mapping[str, str],
    accused: frozenset[str], graded: Graded,
) -> Figure:  # fmt: skip
    return Figure(
        low=value.low, high=value.high, hedge=statement.hedge, main=mention.main,
        published=report.published.end or report.published.not_before,
        official=is_official(statement.stated_by) or is_official(report.source.name),
        voice=voice(report, statement.stated_by, copies), statements=(statement.id,),
        partisan=speaks_for(statement.stated_by, accused), graded=graded,
    )  # fmt: skip


def _sum_roles(stated: dict[Cut, list[Figure]], outcome: Outcome) -> None:
    """Where a nationality is counted by role only, its whole is the sum of the roles."""
    nationalities = {n for (o, n, r) in stated if o is outcome and r is not None}
    for n in nationalities:
        if (outcome, n, None) not in stated:
            stated[outcome, n, None] = [
                _sum(rows[0] for (o, m, r), rows in stated.items() if o is outcome and m == n and r)
            ]


def _sum_nationalities(stated: dict[Cut, list[Figure]], outcome: Outcome) -> None:
    """Where only nationalities are counted, everybody is their sum."""
    if (outcome, EVERYONE, None) in stated:
        return
    parts = [rows[0] for (o, n, r), rows in stated.items() if o is outcome and n != EVERYONE and r is None]
    if parts:
        stated[outcome, EVERYONE, None] = [_sum(parts)]


def _sum(parts: Iterable[Figure]) -> Figure:
    rows = list(parts)
    highs = [f.high for f in rows]
    first = rows[0]
    if len(rows) == 1:
        return first
    return Figure(
        low=sum(f.low for f in rows), high=None if None in highs else sum(h for h in highs if h is not None),
        hedge=Hedge.AT_LEAST if None in highs else Hedge.PLAIN, main=first.main, published=first.published,
        official=all(f.official for f in rows), voice=first.voice,
        statements=tuple(s for f in rows for s in f.statements), summed=True,
        partisan=any(f.partisan for f in rows), graded=first.graded,
    )  # fmt: skip
