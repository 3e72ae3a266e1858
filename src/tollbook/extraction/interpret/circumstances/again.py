"""A place named again by a part of its name, for the next attack told of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.places import Where
from tollbook.extraction.interpret.cue import as_words
from tollbook.extraction.spans import Span
from tollbook.gazetteer.folding import fold

_SHORT: Final = 4  # letters up to which a name may be part of many others


def told_there(text: str, spans: Sequence[Span], told: Sequence[tuple[int, Where]]) -> Where | None:
    """Where an attack told before was whose place was named by the same words: "Istiklal" for "Istiklal Avenue"."""
    for words in (fold(text[s.start : s.end]) for s in spans):
        for _, where in reversed(told):
            named = {fold(text[a:b]) for a, b in where.passages}
            if len(words) > _SHORT and any(True for name in named for _ in as_words(name, words)):
                return where
    return None
