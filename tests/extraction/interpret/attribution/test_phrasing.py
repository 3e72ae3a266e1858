"""Words around a body are signs; names are not."""

from __future__ import annotations

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.phrasing import phrasing
from tollbook.extraction.interpret.context import ReportText

TEXT = "Police in Orvale said the Hill Front fired 12 shells at the Reed Movement."


def actor(words: str) -> Actor:
    """A body of the sentence."""
    start = TEXT.index(words)
    return Actor(start, start + len(words), words, words, listed=False)


def test_words_count_by_place_and_side() -> None:
    """What stands next to a body, on which side of it, and anywhere in its sentence."""
    here = [actor("Hill Front"), actor("Reed Movement")]
    signs = set(phrasing(ReportText(TEXT), here[0], here))
    assert {"word:-1:the", "word:-2:said", "word:+1:fired", "words:+:fired [number]", "ahead:said the"} <= signs
    assert {"behind:[body]", "within:police", "word:-3:[name]"} <= signs
    assert not any(name in sign for sign in signs for name in ("orvale", "Orvale", "hill", "reed"))


def test_each_body_has_its_own_signs() -> None:
    """The second body of a sentence is looked at from where it stands."""
    here = [actor("Hill Front"), actor("Reed Movement")]
    signs = set(phrasing(ReportText(TEXT), here[1], here))
    assert {"word:-2:at", "word:+1:.", "ahead:[body]"} <= signs
