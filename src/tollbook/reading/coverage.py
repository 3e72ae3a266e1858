"""What a retrieved feed proves about having watched its source.

Reports in a folder show that they were read, not that their source was watched, so they declare no
coverage. A feed that was retrieved lists what its source published from its oldest entry up to that
moment; for which area a source can be relied upon, no feed says: a person declares it once
(`Coverage.build` with `end` None, which by itself covers no day), and every retrieval then adds the
days it proves. Days between two retrievals that do not overlap stay without coverage.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from tollbook.reading.results import FeedRead
from tollbook.records import Coverage


def coverage_of_feed(
    feed: FeedRead, declared: Iterable[Coverage] = (), *, countries: tuple[str, ...] | None = None
) -> tuple[Coverage, ...]:
    """The days that this retrieval covers, for each area declared for the feed's source.

    From the day after the feed's oldest entry (that day's earlier entries may have dropped out) to the
    day of retrieval, and not before the declaration's start. `countries` (ISO 3166-1 alpha-2, empty for
    the whole world) stands in where nothing is declared. Nothing is covered by a feed read from a file,
    by one without dated entries, or where neither a declaration nor `countries` names the area.
    """
    if not feed.watched or feed.oldest is None:
        return ()
    end = feed.retrieved_at.date()
    first = feed.oldest + timedelta(days=1)
    areas = [(c.countries, c.language, c.start) for c in declared if c.source == feed.source.id and c.end is None]
    if not areas and countries is not None:
        areas = [(countries, feed.language, first)]
    return tuple(
        Coverage.build(
            source=feed.source.id, countries=area, language=language, start=max(first, since), end=end,
            last_retrieved_at=feed.retrieved_at,
        )
        for area, language, since in areas
        if max(first, since) <= end
    )  # fmt: skip
