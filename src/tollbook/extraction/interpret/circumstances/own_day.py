"""The day that a page gives for itself, where it was saved or handed in long after: "Posted: Monday, May 4, 2019"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from tollbook.extraction.interpret.wordlists import WEEKDAY
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.dates import DateRange

_TOP: Final = 2500  # characters at the top of a page, where it says this of itself and not of others
_TOGETHER: Final = 300  # characters within which it does
_LATE: Final = timedelta(days=3)
_SAYS: Final = re.compile(
    r"\b(?:(?:first |originally |last )?(?:posted|published|updated|created|modified))"
    rf"(?: on| at|:|[ \t]|{WEEKDAY},?|"
    r"\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?,?)*$",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def own_day(text: str, days: Sequence[DateMention], published: DateRange) -> DateRange:
    """The day from which a text tells: the earliest that it gives for itself, if that is days before `published`.

    What it gives for itself stands together ("posted … updated …"); further down it says this of other texts.
    """
    if published.start is None:
        return published
    own = [
        (d.start, d.date.start)
        for d in days
        if d.start < _TOP
        and d.date.days == 1
        and d.date.start is not None
        and _YEAR.search(text, d.start, d.end)
        and _SAYS.search(text, max(0, d.start - 60), d.start)
    ]
    together = [day for at, day in own if at - own[0][0] < _TOGETHER]
    first = min(together, default=published.start)
    return DateRange.day(first) if published.start - first > _LATE else published
