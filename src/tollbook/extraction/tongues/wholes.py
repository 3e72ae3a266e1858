"""Whom a number or a genitive counts: "four wounded", "two of the five workers", "a father of three children"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.tongues.chunks import Item, People, ranged
from tollbook.extraction.tongues.lexicon import Sort

PEOPLE: Final = frozenset("NSPX")
"""The tags of items that are people."""
TO: Final = 2
"""Letters of "a", "al" and of "à" at most."""


def bare(items: Sequence[Item], j: int, *, said_of: bool, cases: bool) -> tuple[list[Item], list[Item]] | None:
    """A number alone as those who met the fate: "four wounded", never "one of", nor "of the four" who is dead."""
    number = numbered(items, j)
    first = j - 1 if j and items[j - 1].tag == "h" else j
    if number is None or ranges(items, first) or (said_of and first and items[first - 1].tag in "de"):
        return None
    oblique = cases and first == j and items[j].token.oblique
    if _owned(items, first - 1, oblique=oblique):
        return None
    return [replace(number, tag="X") if _of_attackers(items, first) else number], []


def _owned(items: Sequence[Item], k: int, *, oblique: bool) -> bool:
    """Whether the word before a number makes it a genitive: "the mother of two dead", not "a toll of two dead"."""
    genitive = k > 0 and items[k].tag == "d"
    k = k - 1 if genitive else k
    if k < 0 or not (genitive or oblique):
        return False
    if items[k].tag in PEOPLE or items[k].tag in "sp":
        return True
    noun = items[k].tag == "w" and items[k].token.value is None
    return noun and (oblique or (k > 0 and items[k - 1].tag in "t#j"))


def _of_attackers(items: Sequence[Item], first: int) -> bool:
    """Whether a number without a noun goes on from what became of attackers: "six of them were held and one killed"."""
    before = []
    for x in reversed(items[:first]):
        if x.tag in "NSP;:.":
            return False
        if x.tag in "Xx":
            return "u" in before or "U" in before
        before.append(x.tag)
    return False


def numbered(items: Sequence[Item], j: int, *, of: Item | None = None) -> Item | None:
    """A number as people, with the hedge before it; `of` are those of whom they are some."""
    low, high, hedge = items[j].token.value
    start = j - 1 if j and items[j - 1].tag == "h" else j
    said = items[start].token.value if start < j else hedge
    more = start > 0 and items[start - 1].tag == "o"
    people = People(*ranged(low, high, said), said, None, general=of is None, more=more)
    if of is None:
        return None if low == 1 and j and items[j - 1].tag == "t" else Item(
            "N", items[start].start, items[j].end, items[j].token, people
        )  # fmt: skip
    tag = "X" if of.tag == "X" else "N"
    return Item(tag, items[start].start, of.end, items[j].token, people)


def ranges(items: Sequence[Item], first: int) -> bool:
    """Whether what begins at an item is the upper end of a range: "five or six", "5-6", "5 à 6", not of a rise."""
    rise = first > 3 and [x.tag for x in items[first - 4 : first - 2]] == ["R", "d"]  # "rose from six to eight"
    if rise or first < 2 or items[first - 2].tag != "#":
        return False
    link = items[first - 1]
    close = link.start - items[first - 2].end < 2 and link.end - link.start <= TO
    tight = items[first - 2].end == link.start and link.end == items[first].start
    return link.tag in "c&" or (link.tag == "-" and tight) or (link.tag == "e" and close)


def whole(items: Sequence[Item], j: int, *, said_of: bool, cases: bool) -> tuple[Item | None, int]:
    """The people at j with the genitive that they stand in, and where these words begin.

    Of "a father of three children" that is the father, of "two of the five workers" two; none where something else is
    theirs ("the car of three doctors").
    """
    own = items[j]
    if not j:
        return own, j
    oblique = bool(own.people and own.people.oblique and said_of)
    k = j - 1
    if items[k].tag == "d":
        if not said_of:  # "a toll of six persons killed"; whether all of "two of the six" were is not said
            return (None if k and items[k - 1].tag == "#" else own), j
        return _head(items, j, k - 1, said_of=said_of, cases=cases)
    if items[k].tag == "#" or (said_of and items[k].tag == "e"):
        return None, j
    if oblique or (cases and items[k].tag in PEOPLE):
        return _head(items, j, k, said_of=said_of, cases=cases)
    return own, j


def _head(items: Sequence[Item], j: int, k: int, *, said_of: bool, cases: bool) -> tuple[Item | None, int]:
    """Whom the genitive at j tells more of, by the word at k before it."""
    if k < 0:
        return None, j
    if items[k].tag in PEOPLE:
        return whole(items, k, said_of=said_of, cases=cases)
    if items[k].tag == "#":
        start = k - 1 if k and items[k - 1].tag in "ht" else k
        if start and (items[start - 1].tag in "de" or ranges(items, start)):
            return None, start
        return numbered(items, k, of=items[j]), start
    if items[k].token.value is not Sort.GROUP:
        return None, k
    while k and items[k - 1].tag in "tj#":
        k -= 1
    people = items[j].people
    if people is None or (k and items[k - 1].tag in "de"):
        return None, k
    return replace(items[j], start=items[k].start, people=replace(people, massed=True)), k
