"""Periods of days, kept under one day each, so that those that hold a day are found without reading the others.

A period is kept under the day in it that the highest power of two divides, its node. Periods that hold a given day lie
under some twenty nodes, however many there are; of periods that do not overlap, as those of one sum, no more than one
lies under each. The method is the relational interval tree (Kriegel, Pötke, Seidl, "Managing Intervals Efficiently in
Object-Relational Databases", VLDB 2000). Days are proleptic Gregorian ordinals, UTC; a period that begins with day 0
was there when the history began.
"""

from __future__ import annotations


def node_of(first: int, until: int) -> int:
    """The node of a period from the day `first` to the one before `until`."""
    if first == 0:
        return 0
    last = until - 1
    height = ((first - 1) ^ last).bit_length() - 1  # of the last power of two that is passed between them
    return last >> height << height


def nodes_until(until: int, begins: int) -> list[int]:
    """The nodes, in order, that periods can have that end before the day `until`: the first not before its beginning.

    None begins on the day `begins`, on which the history does, or before, but those that begin with day 0.
    """
    last = until - 1
    found = {last >> height << height for height in range(last.bit_length())}
    return [0, *sorted(node for node in found if node > begins)]


def nodes_with(day: int, begins: int) -> list[int]:
    """The nodes of all periods that hold a day; `begins` as above."""
    found = {(day >> height | 1) << height for height in range(day.bit_length())}
    return [0, *sorted(node for node in found if node > begins)]
