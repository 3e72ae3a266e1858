"""The figure that quoted words give: read by our own rules, and only if the model's figure is the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.numbers.quantities import NOBODY, Quantity
from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.llm.quotes import Stretch
from tollbook.vocabulary.codes import Hedge

_ONE: Final = re.compile(r"(?:an?|one|another)\b(?! of\b)", re.IGNORECASE)
_MANY: Final = re.compile(r"(?:s|men|women|people|children|police|staff|crew|personnel|clergy|troops)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people; `high` None is open-ended. `start` and `end` are the words that give it."""

    low: int
    high: int | None
    hedge: Hedge
    start: int
    end: int


def figure_in(page: ReportText, words: Stretch, quote: Stretch, number: int | None, *, english: bool) -> Figure | None:
    """The figure that the words give, else the quote around them; None where it is not `number` or there is none.

    Without `number` the words must give one figure alone. One person ("a driver") is a figure of one, "nobody"
    of none. In other languages only figures in digits are read.
    """
    if not english:
        return _digits(page.text, words, number) or _digits(page.text, quote, number)
    inside = page.quantities_in(*words)
    if number is None:
        return _of(inside[0]) if len(inside) == 1 else None
    if number == 0 and not inside and NOBODY.search(page.text, *quote):
        return Figure(0, 0, Hedge.PLAIN, *words)
    for found in (inside, page.quantities_in(*quote)):
        same = [q for q in found if number in (q.low, q.high)]
        if same:
            return _of(same[0])
    return _one_person(page.text, words) if number == 1 and not inside else None


def _of(quantity: Quantity) -> Figure:
    hedge = Hedge.AT_LEAST if quantity.hedge is Hedge.PLAIN and quantity.high is None else quantity.hedge
    return Figure(quantity.low, quantity.high, hedge, quantity.start, quantity.end)


def _one_person(text: str, words: Stretch) -> Figure | None:
    """One person told by an article or a title: "a driver", "Mayor" and a name."""
    said = text[slice(*words)]
    role = find_role(said)
    if role is None:
        return None
    single = _ONE.match(said) or not _MANY.search(said[: role[1]])
    return Figure(1, 1, Hedge.PLAIN, *words) if single else None


def _digits(text: str, stretch: Stretch, number: int | None) -> Figure | None:
    found = [m for m in re.finditer(r"\d+", text[: stretch[1]]) if m.start() >= stretch[0] and len(m.group()) < 7]
    same = [m for m in found if number is None or int(m.group()) == number]
    if not same or (number is None and len(same) > 1):
        return None
    value = int(same[0].group())
    return Figure(value, value, Hedge.PLAIN, same[0].start(), same[0].end())
