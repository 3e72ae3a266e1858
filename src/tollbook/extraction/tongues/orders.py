"""What a day is of by the order of words: verbs that end their clause, and verbs that open it."""

from __future__ import annotations

from typing import Final

from tollbook.extraction.tongues.lexicon import Sort
from tollbook.extraction.tongues.sentences import Sentence

_OPENING: Final = 2  # words that may stand before a day without being a verb and whom it is said of


def closes(s: Sentence, deed: int, end: int) -> bool:
    """Whether what ends at an offset is what its clause says was done, by the verb at its end.

    It is not where another thing was done about it ("the attack … was debated"), or to it by a verb elsewhere.
    """
    rest = [t for t in s.tokens if deed <= t.start < end]
    if any(t.tag == "J" for t in rest):
        return False
    verb = next((n for n, t in enumerate(rest) if t.value is Sort.VERB), -1)
    return verb < 1 or rest[verb - 1].tag != "w"


def opened(s: Sentence, day: int) -> bool:
    """Whether a clause whose verb stands first opens with one that no list holds before a day: "شيعت المدينة أمس"."""
    if not s.leads:
        return False
    first, _ = s.clause_at(day)
    before = [t for t in s.tokens if first <= t.start < day]
    known = any(first <= c.start < day and c.key not in ("wounds", "away", "also") for c in s.cues)
    fate = any(t.tag in "VDAx" for t in before)
    return sum(t.tag == "w" for t in before) > _OPENING and not (known or fate)
