"""What a text's own order says of dates that count from another event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.gazetteer.dates.mention import DateKind, DateMention
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_LEAD = 300  # characters that open a report
_NEAR = 200  # characters within which a month named before is what "two weeks before that" counts from
_LONGEST = 31  # days
_FAR = 7  # days from which a distance says something though it counts from a month


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
            if not resolved.known and mention.start - one.end < _NEAR:
                resolved = _from_month(mention, one.date)
            if resolved.known:
                return resolved
    opens = (
        published.known
        and mention.start < _LEAD
        and not any(one.date.known and one.kind is not DateKind.FUTURE for one in before)
    )
    resolved = mention.counted_from(published) if opens else UNKNOWN_DATE
    return resolved if resolved.end and published.end and resolved.end <= published.end else UNKNOWN_DATE


def _from_month(mention: DateMention, month: DateRange) -> DateRange:
    """All days that the mention may mean if it counts from any day of a month; unknown for longer spans."""
    if month.start is None or month.end is None or (month.days or _LONGEST + 1) > _LONGEST:
        return UNKNOWN_DATE
    first, last = (mention.counted_from(DateRange.day(day)) for day in (month.start, month.end))
    if first.start is None or last.end is None or first.start > last.end:
        return UNKNOWN_DATE
    if abs((first.start - month.start).days) < _FAR:
        return UNKNOWN_DATE  # "the next day" after a month
    return DateRange.between(first.start, last.end)
