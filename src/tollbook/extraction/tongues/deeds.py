"""What the words beside a date or a place say that happened then or there: an attack, or something else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final

from tollbook.extraction.tongues.orders import closes, opened
from tollbook.extraction.tongues.sentences import Sentence, told_days
from tollbook.extraction.tongues.tokens import Cue
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.codes import Outcome

_AFTER: Final = 4  # characters by which words after a date count as further off: a date follows what it dates
_OF_IT: Final = 9  # characters between an attack and the day that belongs to it: "حمله روز سه‌شنبه"
_OBJECT: Final = 25  # characters between a word for claiming and what is claimed
_WORDS: Final = 3  # other words of a clause that is no more than a date


class Does(StrEnum):
    """What words beside a date say that happened on it."""

    ATTACK = "attack"
    OTHER = "other"


def attack_days(s: Sentence) -> list[DateMention]:
    """The dates of a sentence on which it says that an attack happened."""
    days = [d for d in told_days(s) if not opened(s, d.start)]
    return [d for d in days if _of_attack(s, d) or done_at(s, d.start, d.end) is Does.ATTACK]


def _of_attack(s: Sentence, d: DateMention) -> bool:
    """Whether an adjective for a day stands right before an attack: "commented on yesterday's strike"."""
    adjective = any(k.key == "daily" and k.start == d.start for k in s.cues)
    return adjective and any(c.start - d.end == 1 for c in s.attacks)


def done_at(s: Sentence, start: int, end: int) -> Does | None:
    """What the clause of a date or place says that happened; a clause of it alone goes with its neighbour."""
    if next((t.tag for t in reversed(s.tokens) if t.end <= start), "") == "R":
        return Does.OTHER  # "the toll rose last night to 199"
    if s.ahead and (later := [row for row in _deeds(s) if row[0] >= end]):
        return _first(s, later)
    if (beside := done_beside(s, start, end)) is not None:
        return beside
    clause = s.clause_at(start)
    inside = "".join(t.tag for t in s.tokens if clause[0] <= t.start < clause[1])
    if inside.count("w") > _WORDS or any(tag in inside for tag in "uUVDAR"):
        return None
    n = s.clauses.index(clause) if clause in s.clauses else 0
    after = [does for a, _, does in _deeds(s) if n + 1 < len(s.clauses) and a >= s.clauses[n + 1][0]]
    before = [does for a, _, does in _deeds(s) if a < clause[0]]
    opens = next((t.tag for t in s.tokens if t.start >= clause[0]), "")
    if n == 0 or not before or (opens == "c" and after):  # "said that on Monday in Orvale (Adro) ..."
        return after[0] if after else None
    return before[-1]


def done_beside(s: Sentence, start: int, end: int, *, after: int = _AFTER) -> Does | None:
    """What the words nearest to text[start:end] in its clause say that happened; None where none say anything.

    Words after it count as `after` characters further off.
    """
    clause = s.clause_at(start)
    inside = [row for row in _deeds(s) if clause[0] <= row[0] < clause[1]]
    if s.ahead and (later := [row for row in inside if row[0] >= end]):
        return _first(s, later)
    if s.leads and (earlier := [row for row in inside if row[1] <= start]):
        return max(earlier, key=lambda row: row[1])[2]
    if s.ends and (later := [row for row in inside if row[0] >= end]):
        of_it = [row for row in inside if row[1] <= start <= row[1] + _OF_IT and row[2] is Does.ATTACK]
        last = max(later, key=lambda row: row[1])
        return Does.ATTACK if of_it else last[2] if closes(s, last[1], clause[1]) else Does.OTHER
    return min(inside, key=lambda row: _off(row, start, end, after))[2] if inside else None


def _first(s: Sentence, deeds: Sequence[tuple[int, int, Does]]) -> Does | None:
    """What the first of some deeds is, where it is not only told of whom or what another was about.

    "在袭击中受伤的工人出院", "就袭击发表声明": what is done stands last.
    """
    if not deeds:
        return None
    meant = [row for row in deeds if row[2] is not Does.OTHER or not _during(s, row, deeds)] or deeds
    start, end, does = meant[0]
    first, last = s.clause_at(start)
    others = [a for a, _, told in deeds if told is Does.OTHER and a < last]
    if does is Does.ATTACK and others:
        about = any(c.key == "about" and first <= c.start < start for c in s.cues)
        of_whom = next((t.end for t in s.tokens if t.tag == "d" and end <= t.start < others[-1]), None)
        timed = any(t.tag == "a" and of_whom is not None and of_whom <= t.start < others[-1] for t in s.tokens)
        return Does.OTHER if about or (of_whom is not None and not timed) else does  # "3日被绑架的商人已获释"
    return does


def _during(s: Sentence, deed: tuple[int, int, Does], deeds: Sequence[tuple[int, int, Does]]) -> bool:
    """Whether something else is only what an attack happened during: "举行庆典时发生袭击"."""
    attack = next((a for a, _, does in deeds if does is Does.ATTACK and a >= deed[1]), None)
    if attack is None or s.clause_at(attack) != s.clause_at(deed[0]):
        return False
    return any(c.key == "while" and deed[1] <= c.start < attack for c in s.cues)


def _off(deed: tuple[int, int, Does], start: int, end: int, after: int) -> int:
    return max(start - deed[1], 0) if deed[1] <= start else max(deed[0] - end, 0) + after


def _deeds(s: Sentence) -> list[tuple[int, int, Does]]:
    """Words of the sentence that say something happened, in text order."""
    return sorted(set(_events(s)), key=lambda row: (row[0], -row[1]))


def _claimed(attack: Cue, claims: Sequence[int]) -> bool:
    """Whether an attack is only named as what somebody claims ("claimed the attack on Wednesday"): where these end."""
    n = bisect_left(claims, attack.start - _OBJECT)
    return n < len(claims) and claims[n] <= attack.start


def of_claimed(s: Sentence, at: int) -> bool:
    """Whether a place at `at` is told of the attack that somebody claims: "claimed the raid on tourists in Orvale"."""
    claims = sorted(c.end for c in s.cues if c.key == "claim")
    first, _ = s.clause_at(at)
    named = [c for c in s.attacks if first <= c.start and c.end <= at and _claimed(c, claims)]
    after = named[-1].end if named else at
    return bool(named) and not any(c.key in ("speech", "aside") and after <= c.start < at for c in s.cues)


def _meanwhile(s: Sentence, c: Cue) -> bool:
    """Whether something else is only what an attack happened during: "during a match"."""
    before = [t for t in s.tokens if t.end <= c.start and t.tag not in "t#d"]
    return bool(before) and before[-1].tag == "m"


def _events(s: Sentence) -> Iterator[tuple[int, int, Does]]:
    harms = [t for t in s.tokens if t.tag in "VDA"]
    found = [t for t, after in pairwise(s.tokens) if t.tag == "u" and after.tag == "V"]  # "fueron halladas calcinadas"
    late = s.late_deaths
    claims = sorted(c.end for c in s.cues if c.key == "claim")
    yield from ((c.start, c.end, Does.ATTACK) for c in s.attacks if not _claimed(c, claims))
    for c in s.cues:
        if c.key == "aside" and _meanwhile(s, c):
            continue
        if c.key == "refers":
            yield c.start, c.end, Does.ATTACK
        if c.key in ("speech", "aside", "denial", "claim") and not any(
            t.start <= c.start and c.end <= t.end for t in (*harms, *found)
        ):
            yield c.start, c.end, Does.OTHER
    for n, t in enumerate(s.tokens):
        noun = t.tag == "V" and n > 0 and s.tokens[n - 1].tag in "tde"  # "at the wounded's bedside"
        if t in harms and not noun and t.value is not Outcome.MISSING:
            other = t in late or t.value is Outcome.FREED
            yield t.start, t.end, Does.OTHER if other else Does.ATTACK
