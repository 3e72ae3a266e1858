"""What a text's own order says of dates that count from another event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.gazetteer.dates.mention import DateKind, DateMention
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_LEAD = 300  # characters that open a report


def anchored(mentions: Sequence[DateMention], published: DateRange = UNKNOWN_DATE) -> list[DateMention]:
    """The dates of one text with those `relative` ones resolved that follow a date they may count from.

    "Two days earlier" is counted from the date named last before it. That is a reading of the order
    of the text, not of the words: the mention stays `relative`, so that whoever knows the event better
    can resolve it anew. Without a date before it, it stays unresolved; unless `published` is given and
    the text opens with it ("Five days after the blast ..." in a lead), where it counts from publication.
    """
    done: list[DateMention] = []
    for mention in mentions:
        done.append(
            mention
            if mention.date.known or not mention.relative
            else replace(mention, date=_counted(mention, done, published))
        )
    return done


def _counted(mention: DateMention, before: Sequence[DateMention], published: DateRange) -> DateRange:
    """The mention's date from the nearest date before it that it can be counted from."""
    for one in reversed(before):
        if one.date.known and one.kind is not DateKind.FUTURE:
            resolved = mention.counted_from(one.date)
            if resolved.known:
                return resolved
    opens = (
        published.known
        and mention.start < _LEAD
        and not any(one.date.known and one.kind is not DateKind.FUTURE for one in before)
    )
    resolved = mention.counted_from(published) if opens else UNKNOWN_DATE
    return resolved if resolved.end and published.end and resolved.end <= published.end else UNKNOWN_DATE
