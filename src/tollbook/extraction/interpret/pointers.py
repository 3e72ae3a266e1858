"""Lines of a page that point to other reports: "Related: …", "More stories you may like"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_LINE: Final = Cue(
    r"^[^\w\n]{0,4}(?:related(?: (?:stor(?:y|ies)|coverage|articles?|content|links?|news))?|read (?:more|also)|"
    r"see also|also (?:see|read)|previous story|(?P<said>story)|more from [^\n:]{1,30}):[ \t]*(?P<title>\S[^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)
_LIST: Final = Cue(
    r"^[ \t]*(?:also on [^\s:]+|more stories(?: (?:you may like )?on [^\n:]{1,30})?|"
    r"related (?:stories|articles|content|links|news|coverage)|you (?:may|might) also (?:like|be interested in)|"
    r"recommended (?:for you|stories)|most (?:read|popular|viewed)(?: stories)?|trending(?: now)?|top stories):?"
    r"[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_LONGEST: Final = 160  # characters of a title
# "In other news" and "other stories" are headings of digests too, whose items are the report's own.
_NEXT_SENTENCE: Final = re.compile(r"[.!?][\"”’]? [\"“‘]?[A-Z]")


@lru_cache(maxsize=8)
def pointers(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `text` that point to other reports.

    A title behind a word that says so; and all that a heading for such titles stands over, at the end of a page.
    """
    return (*_titles(text), *_lists(text))


def _titles(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        title = line["title"]
        if line["said"] and len(text[: line.start()].strip()) < _LONGEST // 2:
            continue  # "Story: two cooks were shot" may be all that there is
        if len(title) <= _LONGEST and not _NEXT_SENTENCE.search(title):
            yield line.span()


def _lists(text: str) -> Iterator[tuple[int, int]]:
    """From a heading to the end, where less stands under it than over it."""
    for heading in _LIST.finditer(text):
        if len(text) - heading.end() < heading.start():
            yield heading.start(), len(text)
            return
