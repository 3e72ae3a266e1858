"""Tables of incidents within a text: which cells count people, by the words at the head of their column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.spans import Span, SpanField

_SCORE: Final = 0.8  # certainty of a number under a word for what became of people
_LINE: Final = re.compile(r"^[ \t]*\|?(?:[^|\n]*\|){2,}[^|\n]*$", re.MULTILINE)
_CELL: Final = re.compile(r"[^|]+")
_NUMBER: Final = re.compile(r"\s*(\d{1,4})\s*(?:\([^()|\d]*(?:\d+ [^()|\d]+)*\)\s*)?")  # "4 (2 Kenyans)"
_PEOPLE: Final = re.compile(r"\s*(\d{1,4})(?P<who>(?: [A-Za-z][\w'’-]*){1,4})\s*")  # "2 soldiers", "6 VDP"
_LETTERS: Final = re.compile(r" [A-Z]{2,6}s?")
_COLUMNS: Final = {
    SpanField.KILLED: re.compile(r"\b(?:killed|dead|deaths?|fatalit\w+|KIA)\b", re.IGNORECASE),
    SpanField.INJURED: re.compile(r"\b(?:injured|wounded|injur\w+|WIA)\b", re.IGNORECASE),
    SpanField.KIDNAPPED: re.compile(r"\b(?:kidnapped|abducted|taken|hostages?)\b", re.IGNORECASE),
}
_SOURCE: Final = re.compile(
    r"\s*(?:(?:reported|said|given|stated|confirmed) by|sources?|informants?|according to|who says so)\s*",
    re.IGNORECASE,
)
_OF_OTHERS: Final = re.compile(r"\b(?:attackers?|militants?|insurgents?|perpetrators?|suspects?|and)\b", re.IGNORECASE)


def counted_cells(text: str) -> list[Span]:
    """The numbers in the columns of a table that count the killed, the injured or the kidnapped.

    A table is lines of cells between bars; the head is the line above the first with a number in such a column.
    """
    found: list[Span] = []
    heads: dict[int, SpanField] = {}
    if "|" not in text:
        return found
    for line in _LINE.finditer(text):
        cells = [(m.start() + line.start(), m.end() + line.start()) for m in _CELL.finditer(line.group())]
        named = dict(_named(text, cells))
        if named:
            heads = named
            continue
        for column, field in heads.items():
            number = _number_in(text, cells[column]) if column < len(cells) else None
            if number:
                found.append(Span(*number.span(1), field, _SCORE, whole=1.0))
    return found


def source_of(text: str, at: int) -> tuple[int, int] | None:
    """The cell of a table's line that says who reports what stands at `at` in that line; None where none does."""
    if "|" not in text:
        return None
    column = None
    for line in _LINE.finditer(text, 0, len(text)):
        cells = [(m.start() + line.start(), m.end() + line.start()) for m in _CELL.finditer(line.group())]
        heads = [n for n, (a, b) in enumerate(cells) if _SOURCE.fullmatch(text, a, b)]
        if heads:
            column = heads[0]
        elif line.start() <= at < line.end():
            return _trimmed(text, cells[column]) if column is not None and column < len(cells) else None
    return None


def _trimmed(text: str, cell: tuple[int, int]) -> tuple[int, int] | None:
    """A cell without blanks around its words, if it has any."""
    words = text[slice(*cell)]
    start = cell[0] + len(words) - len(words.lstrip())
    return (start, start + len(words.strip())) if any(c.isalpha() for c in words) else None


def _number_in(text: str, cell: tuple[int, int]) -> re.Match[str] | None:
    """The number that a cell holds alone, or with a word for the people it counts."""
    if number := _NUMBER.fullmatch(text, *cell):
        return number
    people = _PEOPLE.fullmatch(text, *cell)
    known = people and (find_role(people["who"]) is not None or _LETTERS.fullmatch(people["who"]))
    return people if known else None


def heads(text: str) -> list[tuple[int, int]]:
    """The lines at the head of tables, which tell of no incident."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)] if "|" in text else []
    return [
        (start, end)
        for start, end in lines
        if any(_named(text, [(m.start() + start, m.end() + start) for m in _CELL.finditer(text[start:end])]))
    ]


def _named(text: str, cells: list[tuple[int, int]]) -> Iterator[tuple[int, SpanField]]:
    """The columns whose cell is a word for what became of people, and no more than a few words."""
    for column, (start, end) in enumerate(cells):
        words = text[start:end].strip()
        fields = [field for field, pattern in _COLUMNS.items() if pattern.search(words)]
        if len(fields) == 1 and len(words.split()) <= 3 and not _OF_OTHERS.search(words):
            yield column, fields[0]
