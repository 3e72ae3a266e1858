"""Texts without letter case are cut into sentences and read without one."""

from __future__ import annotations

import pytest

from tollbook.extraction.tagger import load_reader
from tollbook.extraction.tagger.tokens import LETTERS, is_caseless, sentence_starts, tokenise

MIXED = "Gunmen shot two men in Karuma on Tuesday. Gen. Odo reported that. Nobody claimed it."


@pytest.mark.parametrize("text", [MIXED.lower(), MIXED.upper()])
def test_a_wire_in_one_case_is_cut_like_any_other(text: str) -> None:
    """Sentences begin where they do in mixed case, and a short word's full stop ends none."""
    assert is_caseless(text)
    assert sentence_starts(text) == [0, text.lower().index("gen."), text.lower().index("nobody")]
    assert not is_caseless(MIXED)


def test_capitals_throughout_say_nothing() -> None:
    """A text in capitals is read as the same text in lower case."""
    tokenizer = load_reader().network.tokenizer
    low, high = (tokenise(tokenizer, text) for text in (MIXED.lower(), MIXED.upper()))
    assert (low.ids == high.ids).all()
    assert (low.case == high.case).all()
    assert any(c % 6 in LETTERS for c in tokenise(tokenizer, MIXED).case)
