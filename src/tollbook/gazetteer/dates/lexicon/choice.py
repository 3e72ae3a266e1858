"""Which language's words a text is read with."""

from __future__ import annotations

from tollbook.gazetteer.dates.lexicon.english import ENGLISH
from tollbook.gazetteer.dates.tags import Lexicon


def lexicon_for(text: str) -> Lexicon:
    """The lexicon of the language that a text is in."""
    return ENGLISH
