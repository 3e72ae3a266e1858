"""What stands beside a report on its page, or above it, and is not read with it.

Lists of recordings, each a running time and a title; lists of other reports, each told twice, once as a title; lines
that point to other reports ("Related: …", "More stories you may like"); warnings of the weather; the lines of a header
between a headline and its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.reading.headers import header_name

_RECORDING: Final = Cue(
    r"^[ \t]*(\d{1,2}):([0-5]\d)(?:[ \t]+(?![ap]\.?m\b)\S[^\n]*|[ \t]*(?:\n[ \t]*){1,2}\S[^\n]*|\s*\Z)$",
    re.MULTILINE | re.IGNORECASE,
)
_LEAST: Final = 3  # lines of a list
_POINTER: Final = Cue(
    r"^[^\w\n]{0,4}(?:related(?: (?:stor(?:y|ies)|coverage|articles?|content|links?|news))?|read (?:more|also)|"
    r"see also|also (?:see|read)|previous story|(?P<said>story)|more from [^\n:]{1,30}):[ \t]*(?P<title>\S[^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)
_HEADING: Final = Cue(
    r"^[ \t]*(?:also on [^\s:]+|more stories(?: (?:you may like )?on [^\n:]{1,30})?|"
    r"related (?:stories|articles|content|links|news|coverage)|you (?:may|might) also (?:like|be interested in)|"
    r"recommended (?:for you|stories)|most (?:read|popular|viewed)(?: stories)?|trending(?: now)?|top stories):?"
    r"[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_LABEL: Final = re.compile(r"^[ \t]*(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}):(?= \S)", re.MULTILINE)
_TURNS: Final = 4  # of those who speak again
_LONGEST: Final = 160  # characters of a title
# "In other news" and "other stories" are headings of digests too, whose items are the report's own.
_NEXT_SENTENCE: Final = re.compile(r"[.!?][\"”’]? [\"“‘]?[A-Z]")
_LINE: Final = re.compile(r"[^\n]+")
_BEGINNING, _DATELINE = 50, 40  # characters by which a title is known again, and of what may stand before it then
_WORDS: Final = re.compile(r"[a-z] [a-zA-Z]")
_AT_ONCE: Final = re.compile(r"[ \t]*(\S[^\n]{14,149}?)[ \t]+\1(?!\w)")
_WEATHER: Final = Cue(
    r"^[^\n]{0,40}?\b(?:snow|winter|weather|storm|thunderstorm|tornado|blizzard|ice|freeze|frost|flood|wind|heat|fog) "
    r"(?:warning|watch|advisory) (?:issued|(?:remains )?in effect|until)\b[^\n]*$|^[^\n]*\bTarget Area: [^\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
_MOST: Final = 8  # lines of a header
_OF_FORMS: Final = frozenset({"date", "source", "link", "subject", "title", "headline"})
"""Names of header lines that a form may have too, for the day of the attack and who told of it."""
_FIELD: Final = re.compile(r"[A-Z][\w ]{,30}:")


@lru_cache(maxsize=8)
def beside(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `text` that are not read with it."""
    return (
        *_header(text), *_recordings(text), *_told_twice(text), *_titles(text), *_lists(text),
        *_warnings(text), *labels(text),
    )  # fmt: skip


def labels(text: str) -> list[tuple[int, int]]:
    """Who speaks, at the head of the lines of a transcript: names before a colon that come again and again."""
    found = list(_LABEL.finditer(text)) if text.count(":") >= _TURNS else []
    names = [m["name"] for m in found]
    turns = [m for m in found if names.count(m["name"]) > 1]
    return [m.span("name") for m in turns] if len(turns) >= _TURNS else []


def silenced(text: str) -> str:
    """The text with all that stands beside it blank: everything else is at its place."""
    for start, end in beside(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _header(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a header under a headline: none where they may be those of a form about the attack."""
    lines = list(islice(_LINE.finditer(text), 1, _MOST))
    names = [header_name(line.group()) for line in lines]
    end = names.index(None) if None in names else len(names)
    if not _OF_FORMS.issuperset(names[:end]) and not _FIELD.match(
        "".join(line.group() for line in lines[end : end + 1])
    ):
        yield from (line.span() for line in lines[:end])


def _recordings(text: str) -> Iterator[tuple[int, int]]:
    """Lines that begin with times in no order, one after another.

    Lines whose times only rise, or only fall, are a chronicle of the day.
    """
    runs: list[list[re.Match[str]]] = []
    for line in _RECORDING.finditer(text):
        if runs and not text[runs[-1][-1].end() : line.start()].strip():
            runs[-1].append(line)
        else:
            runs.append([line])
    return ((run[0].start(), run[-1].end()) for run in runs if len(run) >= _LEAST and _in_no_order(run))


def _told_twice(text: str) -> Iterator[tuple[int, int]]:
    """The teasers of other reports: paragraphs that repeat the one before, or that begin with their own title twice.

    There are several anywhere, or two on the heels of each other: a report may repeat its own first sentence.
    """
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    again = [n for n, (one, two) in enumerate(pairwise(lines)) if _repeats(one.group().strip(), two.group().strip())]
    if len(again) < _LEAST:
        again = [n for n in again if n - 2 in again or n + 2 in again]
    yield from ((lines[n].start(), lines[n + 1].end()) for n in again)
    at_once = [line for line in lines if _AT_ONCE.match(line.group()) and _WORDS.search(line.group())]
    if len(at_once) > 1:
        yield from (line.span() for line in at_once)


def _repeats(one: str, two: str) -> bool:
    """Whether a paragraph is the one before, or begins with it behind a dateline: "(WQQX) - A boy of nine was hit"."""
    if one == two:
        return True
    head = one[:_BEGINNING]
    return len(head) == _BEGINNING and bool(_WORDS.search(head)) and two.find(head, 0, _BEGINNING + _DATELINE) >= 0


def _in_no_order(lines: Sequence[re.Match[str]]) -> bool:
    times = [int(line.group(1)) * 60 + int(line.group(2)) for line in lines]
    return any(a < b for a, b in pairwise(times)) and any(a > b for a, b in pairwise(times))


def _warnings(text: str) -> Iterator[tuple[int, int]]:
    """Warnings of the weather with the areas that they are for, which a page of local news shows above its report."""
    return (line.span() for line in _WEATHER.finditer(text))


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """A title behind a word that says that it is another report's."""
    for line in _POINTER.finditer(text):
        title = line["title"]
        if line["said"] and len(text[: line.start()].strip()) < _LONGEST // 2:
            continue  # "Story: two cooks were shot" may be all that there is
        if len(title) <= _LONGEST and not _NEXT_SENTENCE.search(title):
            yield line.span()


def _lists(text: str) -> Iterator[tuple[int, int]]:
    """From a heading for titles of other reports to the end, where less stands under it than over it."""
    for heading in _HEADING.finditer(text):
        if len(text) - heading.end() < heading.start():
            yield heading.start(), len(text)
            return
