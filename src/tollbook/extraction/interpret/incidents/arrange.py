"""The reader's bundles set right by what the text plainly says, before their words are read.

A figure over many incidents is no incident's toll; two dates far apart are two incidents; a paragraph that
adds no figure of its own to an incident told elsewhere belongs to that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.beside import labels
from tollbook.extraction.interpret.bundles import COUNTS, joined
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.incidents.aggregates import clause_of, in_one_piece, is_aggregate, tells_nth
from tollbook.extraction.interpret.incidents.course import course, of_one_course
from tollbook.extraction.interpret.incidents.items import (
    by_item,
    list_items,
    main_alike,
    past_lines,
    without_past,
    without_sequels,
)
from tollbook.extraction.interpret.incidents.labelled import by_bullet, by_heading, by_label
from tollbook.extraction.interpret.incidents.loose import without_accidents, without_loose, without_matches
from tollbook.extraction.interpret.incidents.merging import (
    completed,
    merged,
    told_of_before,
    with_how_taken,
    with_nobody,
)
from tollbook.extraction.interpret.incidents.one_breath import of_the_earlier, told_before_their_day
from tollbook.extraction.interpret.incidents.parting import split
from tollbook.extraction.interpret.incidents.sequels import with_fates
from tollbook.extraction.interpret.incidents.sums import IN_SUM, adds_up, over_all, without_all_taken
from tollbook.extraction.interpret.incidents.tolls_of_a_day import with_own_tolls, with_tolls_of_a_day
from tollbook.extraction.interpret.shorthand import with_shorthand
from tollbook.extraction.interpret.table import counted_cells, heads
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer.dates import DateMention


def arranged(report: ReportText, reading: SpanReading, dates: Sequence[DateMention], title: str = "") -> SpanReading:
    """The reading with aggregate figures among its totals, bundles of several dates split, bare ones merged."""
    hours = course(report.text, title)
    totals = of_the_earlier(report, reading.totals)
    bundles: list[Bundle] = []
    orphans: list[Span] = []
    items = [] if hours else list_items(report.text, dates)
    played = without_matches(report, with_nobody(report, _without_labels(report, reading.bundles)))
    told = without_past(played, past_lines(report.text, dates))
    for bundle in told_before_their_day(report, [without_accidents(report, b) for b in told]):
        kept = []
        summing: set[tuple[int, int]] = set()  # sentences that count over some time or several attacks
        for span in bundle.spans:
            opens = IN_SUM.match(report.text, report.sentence(span.start)[0])
            summed = opens is not None and (bool(items) or adds_up(report, span, told))
            if span.field in COUNTS and (summed or is_aggregate(report, span)):
                totals.append(Span(*clause_of(report, span), SpanField.STATED_TOTAL, span.score))
                summing.add(report.sentence(span.start))
            else:
                kept.append(span)
        lost = len(kept) < len(bundle.spans)
        telling = [s for s in kept if s.field not in (SpanField.ATTRIBUTION, SpanField.NATIONALITY, SpanField.ROLE)]
        apart = [s for s in telling if report.sentence(s.start) not in summing and not tells_nth(report, s.start)]
        more = telling if bundle.main else apart
        if not lost or any(s.field in COUNTS for s in kept) or (more and len(telling) > 2):
            for part in by_item(report, altered(bundle, spans=tuple(kept)), items):
                for headed in by_heading(report, part, dates):
                    for point in by_bullet(report, headed, dates):
                        for labelled in by_label(report, point):
                            bundles += split(report, labelled, dates)
        else:
            orphans += [s for s in kept if s.field is SpanField.ATTRIBUTION]
    bundles = of_one_course([without_all_taken(report, b, bundles) for b in bundles], hours)
    bundles = with_shorthand(report, _with_cells(report.text, bundles))
    bundles = without_sequels(report, main_alike(_adopted(bundles, orphans), items), items)
    bundles = with_fates(report, bundles)
    bundles = without_loose(
        report, with_how_taken(report, told_of_before(report, completed(report, merged(report, bundles, dates)))), dates
    )
    bundles, totals = with_own_tolls(report, bundles, totals, dates)
    bundles, totals = with_tolls_of_a_day(report, bundles, totals)
    bundles, totals = over_all(report, [s for b in reading.bundles for s in b.spans], bundles, totals)
    return altered(reading, bundles=tuple(bundles), totals=tuple(in_one_piece(report, totals)))


def _without_labels(report: ReportText, bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles without marks on whoever speaks in a transcript: "ANN: So the boat …"."""
    heads = labels(report.text)
    kept = [tuple(s for s in b.spans if not any(a <= s.start and s.end <= e for a, e in heads)) for b in bundles]
    return [b if len(k) == len(b.spans) else altered(b, spans=k) for b, k in zip(bundles, kept, strict=True) if k]


def _with_cells(text: str, bundles: list[Bundle]) -> list[Bundle]:
    """The bundles told in a line of a table with the numbers of its columns, which stand for what else was marked."""
    cells = counted_cells(text)
    tops = heads(text) if cells else []
    for n, bundle in enumerate(bundles if tops else ()):
        own = tuple(s for s in bundle.spans if not any(a <= s.start < b for a, b in tops))
        bundles[n] = replace(bundle, spans=own or bundle.spans)
    for cell in cells:
        start, end = text.rfind("\n", 0, cell.start) + 1, text.find("\n", cell.start)
        line = range(start, len(text) if end < 0 else end)
        homes = [n for n, b in enumerate(bundles) if all(s.start in line for s in b.spans)]
        if len(homes) == 1:
            home = bundles[homes[0]]
            nobody = text[cell.start : cell.end] == "0"  # whatever a remark in that line seems to say
            others = [s for s in home.spans if not (s.start < cell.end and cell.start < s.end)]
            others = [s for s in others if not (nobody and s.field is cell.field)]
            bundles[homes[0]] = replace(home, spans=tuple(sorted([*others, cell], key=lambda s: (s.start, s.end))))
    return bundles


def _adopted(bundles: list[Bundle], orphans: Sequence[Span]) -> list[Bundle]:
    """The bundles with attributions of one that only summed up: each goes to the incident told last before it."""
    for span in orphans:
        before = [n for n, host in enumerate(bundles) if host.spans and host.spans[0].start < span.start]
        if before:
            last = max(before, key=lambda n: bundles[n].spans[0].start)
            bundles[last] = joined(
                bundles[last], Bundle((span,), main=False, score=bundles[last].score, event_types={})
            )
    return bundles
