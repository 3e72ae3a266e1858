"""What was taken for sums over many attacks, given to the one attack of whose day it is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.bundles import COUNTS, HARM, date_of
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.incidents.aggregates import over_several
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.wordlists import WEEKDAY
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.dates import DateRange

_OF_A_DAY: Final = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|killed|victims|casualties))\b (?:of|from|in) (?:the )?"
    rf"(?:(?:last|this) )?(?:{WEEKDAY}(?: (?:night|morning|evening|afternoon))?['’]s|"
    r"yesterday['’]s|\d{1,2} (?-i:[A-Z])[a-z]+|(?-i:[A-Z])[a-z]+ \d{1,2}\b)",
    re.IGNORECASE,
)  # "the toll of Thursday's attacks"
_OWN: Final = 0.9  # certainty that such a figure counts everybody


def with_own_tolls(
    report: ReportText, bundles: list[Bundle], totals: list[Span], dates: Sequence[DateMention]
) -> tuple[list[Bundle], list[Span]]:
    """What was taken for sums over many attacks given to the one of their day, where nothing else counts its victims.

    "At least 40 people were killed on 8 October, the agency says. The ministry gave 31 dead" is of one attack.
    """
    done, moved = [], []
    for bundle in bundles:
        days, lines, own = _days(bundle, dates), [], []
        undated = len(bundles) == 1 and not any(s.field is SpanField.DATE for s in bundle.spans)
        bare = not any(s.field in COUNTS for s in bundle.spans) and (days or undated)
        for total in sorted(totals, key=lambda s: s.start) if bare else ():
            first, last = report.sentence(total.start)
            line = report.sentence_number(first)
            here = [d for d in dates if first <= d.start < last and d.date.days == 1 and d.kind is not DateKind.FUTURE]
            if over_several(report, first, last):
                continue
            if any(d.date in days or undated for d in here) or (not here and line - 1 in lines):
                fates = [(q, adjacent_fate(report, q.start, q.end)) for q in report.quantities_in(first, last)]
                own += [Span(q.start, q.end, HARM[o], total.score, whole=_OWN) for q, o in fates if o in HARM]
                own += [Span(d.start, d.end, SpanField.DATE, total.score) for d in here if undated][:1]
                lines.append(line)
                moved.append(total)
        done.append(altered(bundle, spans=tuple(sorted([*bundle.spans, *own], key=lambda s: (s.start, s.end)))))
    return done, [t for t in totals if t not in moved]


def with_tolls_of_a_day(
    report: ReportText, bundles: list[Bundle], totals: list[Span]
) -> tuple[list[Bundle], list[Span]]:
    """What was taken for sums given to the attack of whose day it is said to be: "raised Friday's toll to 84 dead"."""
    done, moved = [], []
    for bundle in bundles:
        dated = {report.sentence(s.start) for s in bundle.spans if s.field is SpanField.DATE}
        own: list[Span] = []
        for total in totals:
            first, last = report.sentence(total.start)
            if (first, last) not in dated or total in moved:
                continue
            if _OF_A_DAY.search(report.text, first, total.end) or not over_several(report, first, last):
                fates = [(q, adjacent_fate(report, q.start, q.end)) for q in report.quantities_in(total.start, last)]
                counted = [Span(q.start, q.end, HARM[o], total.score, whole=_OWN) for q, o in fates if o in HARM]
                if not counted or counted[0].start >= total.end:
                    continue  # a mark without a figure
                own += [s for s in counted if not any(s.start < b.end and b.start < s.end for b in bundle.spans)]
                moved.append(total)
        done.append(altered(bundle, spans=tuple(sorted([*bundle.spans, *own], key=lambda s: (s.start, s.end)))))
    return done, [t for t in totals if t not in moved]


def _days(bundle: Bundle, dates: Sequence[DateMention]) -> list[DateRange]:
    """The days marked for a bundle."""
    found = [date_of(s, dates) for s in bundle.spans if s.field is SpanField.DATE]
    return [d for d in found if d is not None and d.days == 1]
