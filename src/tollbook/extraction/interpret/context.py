"""One report's text with what the interpreters look up in it, each found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Protocol, TypeVar

from tollbook.extraction.interpret.victims.numbers.quantities import Quantity, find_quantities
from tollbook.extraction.interpret.wordlists import MONTHS, WEEKDAY

_DAY: Final = rf"{WEEKDAY}|{MONTHS}|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.|Christmas|New Year|Thanksgiving"
_SENTENCE: Final = re.compile(
    r"[.!?\n。！？؟\"”](?:"  # first, so that `re` looks nowhere else
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|St|Lt|Mt|Sr|Jr|Lt)\.)(?<!\b(?:Col|Gen|Maj|Sgt|Mrs|Rev|Hon|Gov|"
    r"Sen|Rep)\.)(?<!\bCapt\.)(?<!\bInsp\.)(?<!\bST\.)(?<!\bDet\.)(?<!\bCpl\.)(?<!\bAtty\.)"
    rf"(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct|Nov|Dec)\.(?=\s+\d))(?<!\bSept\.(?=\s+\d))(?<!\bNo\.(?=\s+\d))"
    rf"(?<!\b[ap]\.m\.(?=\s+(?:{_DAY})\b))"
    r"[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-ZÀ-ÝА-Я0-9])|(?<=[\n。！？؟])\n*|"
    r"(?<=[a-z]{3}[.!?])(?=[“\"]?[A-Z][a-z’'])|(?<=[a-z][.!?][\"”])(?=[A-Z][a-z’'])"  # a page that lost its line ends
    r")"
)
_UNASKED: Final[Any] = object()
_Asked = TypeVar("_Asked", bound=Hashable)
_Told = TypeVar("_Told")


class Named(Protocol):
    """The part of a gazetteer's toponym that is used here."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word at `text[start:end]` that says people's nationality (`code`, ISO 3166-1 alpha-2).

    `country` tells the name of a country or of an `area` in it from a word for its people.
    """

    start: int
    end: int
    code: str
    country: bool = False
    area: bool = False


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space at its end; one character stays."""
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end


class ReportText:
    """A report's text, its sentences, numbers, and words of nationality, each in text order."""

    def __init__(self, text: str, demonyms: Sequence[Demonym] = ()) -> None:
        self.text = text
        self.starts = sorted({0, *(m.end() for m in _SENTENCE.finditer(text))})
        self._sentences = [_trimmed(text, *bounds) for bounds in pairwise([*self.starts, len(text)])]
        self.quantities = find_quantities(text)
        self._quantity_starts = [q.start for q in self.quantities]
        self.demonyms = sorted(demonyms, key=lambda d: d.start)
        self._demonym_starts = [d.start for d in self.demonyms]
        self._answers: dict[tuple[Hashable, ...], Any] = {}

    def once(self, answer: Callable[[ReportText, _Asked], _Told], asked: _Asked) -> _Told:
        """What a function answers of this report; it is asked once and its answer kept, which nobody may change."""
        key = (answer, asked)
        told: _Told = self._answers.get(key, _UNASKED)  # once looked up, since a key of many parts is hashed each time
        if told is _UNASKED:
            told = self._answers[key] = answer(self, asked)
        return told

    def sentence_number(self, at: int) -> int:
        """The index of the sentence that holds the character `at`."""
        return bisect_right(self.starts, at) - 1

    def sentence(self, at: int) -> tuple[int, int]:
        """(start, end) of the sentence that holds the character `at`."""
        return self._sentences[bisect_right(self.starts, at) - 1]

    def quantities_in(self, start: int, end: int) -> list[Quantity]:
        """Numbers that overlap `text[start:end]`."""
        first = max(bisect_left(self._quantity_starts, start) - 1, 0)
        last = bisect_left(self._quantity_starts, end)
        return [q for q in self.quantities[first:last] if q.start < end and q.end > start]

    def demonyms_in(self, start: int, end: int) -> list[Demonym]:
        """Words of nationality that lie in `text[start:end]`."""
        first = bisect_left(self._demonym_starts, start)
        last = bisect_left(self._demonym_starts, end)
        return [d for d in self.demonyms[first:last] if d.end <= end]
