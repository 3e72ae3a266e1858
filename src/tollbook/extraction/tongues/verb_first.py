"""Of whom a verb is said that stands before them, as in Arabic, where "قتل" is both "was killed" and "killed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.tongues.chunks import Item
from tollbook.extraction.tongues.lexicon import Sort
from tollbook.extraction.tongues.subjects import Subject, after, before
from tollbook.extraction.tongues.wholes import PEOPLE

_BEFORE: Final = frozenset("aLte")  # what may stand between a verb and whom it is said of


def following(items: Sequence[Item], i: int, *, cases: bool) -> Subject | None:
    """The people of whom a fate is told that stands before them; None where it may be what they did to others.

    "قتل مسلحون ثلاثة جنود" tells of soldiers, "قتل ثلاثة جنود" too; of "قتل جندي ثلاثة رعاة" neither is said. Of
    people before a verb in the plural it is said where nobody stands behind it.
    """
    if i and (items[i - 1].tag == "g" or items[i - 1].token.value is Sort.SELF):
        return None  # "قالت الحركة إنها قتلت خمسة جنود"
    done = items[i].tag == "A"
    if (harmed := _by_attackers(items, i)) >= 0:
        found = after(items, harmed, done=done, cases=cases, first=True)
        return found if found and not _goes_to(items, found) else None
    found = after(items, i + 1, done=done, cases=cases, first=True)
    if done or (found and not items[i].token.many):
        return found if found and not _goes_to(items, found) else None
    if found is None and (items[i].token.many or _one_before(items, i)):
        return before(items, i, cases=cases)[0]
    attacked = found is not None and i > 0 and items[i - 1].tag == "X"
    alone = found is not None and not (i and items[i - 1].tag in PEOPLE)
    return found if (attacked or alone) and found and not _goes_to(items, found) else None


def _one_before(items: Sequence[Item], i: int) -> bool:
    """Whether one person stands right before a fate in the singular: "إن السائق قتل"."""
    return i > 0 and items[i - 1].tag == "S"


def _by_attackers(items: Sequence[Item], i: int) -> int:
    """Where those begin to whom attackers named right behind a verb did it; -1 where none are."""
    j = i + 1
    while j < len(items) and items[j].tag in _BEFORE:
        j += 1
    if j >= len(items) or items[j].tag != "X":
        return -1
    j += 1
    while j < len(items) and items[j].tag in "aj":
        j += 1
    return j if j < len(items) and items[j].tag in "NS" else -1


def _goes_to(items: Sequence[Item], found: Subject) -> bool:
    """Whether words right behind people may be those to whom they did it."""
    end = found[0][-1].end
    following = next((x for x in items if x.start >= end), None)
    if following is None:
        return False
    if following.tag == "#":  # "شرطيان اثنان"
        people = found[0][-1].people
        return people is None or following.token.value[0] != people.low
    if following.tag in PEOPLE:
        return True
    single = len(found[0]) == 1 and found[0][0].tag == "S"
    return single and following.tag == "w" and following.token.value is not Sort.VERB


_RISEN: Final = (
    re.compile(r"RT(?:[^.;:,RVDA&#N]{0,12}(?:d[#N])?e{1,2}h?)?(?P<n>[#N])"),  # "ارتفع عدد القتلى إلى خمسة"
    re.compile(r"T[^.;:,RVDA&#N]{0,24}eh?(?P<n>[#N])R"),  # "شمار کشته‌ها به پنج تن رسید"
)


def risen(items: Sequence[Item], i: int) -> Item | None:
    """The number to which the toll at i is said to have risen."""
    first = max(0, i - 1)
    letters = "".join(x.tag for x in items[first:])
    for pattern, at in ((_RISEN[0], 0), (_RISEN[1], i - first)):
        if m := pattern.match(letters, at):
            return items[first + m.start("n")]
    return None
