"""Mentions of one incident told in two parts of a long report are one mention."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.records import CountValue, DateValue, Mention, PlaceValue
from tollbook.vocabulary.codes import Outcome


def joined(parts: Sequence[Sequence[Mention]]) -> tuple[Mention, ...]:
    """The mentions of all parts, those of later ones joined to the first of an earlier one that they agree with.

    They agree when both give the same day and the same place and no two figures for everybody contradict.
    Without a day or a place they are left apart: nothing shows that they are the same.
    """
    found: list[Mention] = []
    for part in parts:
        before = len(found)
        for mention in part:
            same = next((n for n in range(before) if _agree(found[n], mention)), None)
            if same is None:
                found.append(mention)
            else:
                found[same] = _one(found[same], mention)
    return tuple({mention.id: mention for mention in found}.values())


def _agree(one: Mention, other: Mention) -> bool:
    days = [{v.date for _, v in m.stating(DateValue) if v.date.days == 1} for m in (one, other)]
    places = [{(v.place.name, v.place.country) for _, v in m.stating(PlaceValue) if v.place.name} for m in (one, other)]
    if not days[0] & days[1] or not places[0] & places[1]:
        return False
    left, right = _whole(one), _whole(other)
    return all(left[outcome] & right[outcome] for outcome in left.keys() & right.keys())


def _whole(mention: Mention) -> dict[Outcome, set[tuple[int, int | None]]]:
    found: dict[Outcome, set[tuple[int, int | None]]] = {}
    for _, value in mention.stating(CountValue):
        if value.nationality == "*" and value.role is None:
            found.setdefault(value.outcome, set()).add((value.low, value.high))
    return found


def _one(first: Mention, second: Mention) -> Mention:
    unique = {s.id: s for s in (*first.statements, *second.statements)}
    return Mention.build(first.report, tuple(unique.values()), main=first.main or second.main)
