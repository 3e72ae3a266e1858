"""What a text's own order says of dates that count from another event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.gazetteer.dates.finding import resolve_date
from tollbook.gazetteer.dates.mention import DateKind, DateMention
from tollbook.vocabulary.dates import UNKNOWN_DATE


def anchored(mentions: Sequence[DateMention]) -> list[DateMention]:
    """The dates of one text with those `relative` ones resolved that follow a date they may count from.

    "Two days earlier" is counted from the date named last before it. That is a reading of the order
    of the text, not of the words: the mention stays `relative`, so that whoever knows the event better
    can resolve it anew. Without a date before it, it stays unresolved.
    """
    done: list[DateMention] = []
    for mention in mentions:
        if mention.relative and not mention.date.known:
            before = next((one.date for one in reversed(done) if one.date.known and one.kind is not DateKind.FUTURE), None)
            resolved = resolve_date(mention.text, UNKNOWN_DATE, anchor=before) if before else UNKNOWN_DATE
            mention = replace(mention, date=resolved)  # noqa: PLW2901 - the resolved one takes its place
        done.append(mention)
    return done
