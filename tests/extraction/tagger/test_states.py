"""The encoder's states of stretches of a text."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tollbook.extraction.tagger.network import load_network
from tollbook.extraction.tagger.states import WordStates

TEXT = "Wardens blamed the Reed Front. It denied that."


@pytest.fixture(scope="module")
def states() -> WordStates:
    """The shipped encoder's states of TEXT."""
    encoding = load_network().encode(TEXT, None)
    return WordStates(encoding.tokens, encoding.hidden, encoding.read)


def test_a_stretch_is_the_mean_of_its_words(states: WordStates) -> None:
    """One behind the other, each as wide as the encoder; a stretch of one word is that word's state."""
    first, word = (0, TEXT.index(".") + 1), (0, len("Wardens"))
    both = states.of(first, word)
    width = states.hidden.shape[1]
    assert both.shape == (2 * width,)
    inside = states.tokens.end <= first[1]
    assert both[:width] == pytest.approx(states.hidden[inside].mean(axis=0), abs=1e-5)
    assert both[width:] == pytest.approx(states.hidden[states.tokens.end <= word[1]].mean(axis=0), abs=1e-5)


def test_words_above_the_text_have_no_state(states: WordStates) -> None:
    """Where a headline is put above, what was read below it stands further on."""
    lower = states.moved(10)
    assert np.array_equal(lower.of((10, 17)), states.of((0, 7)))
    assert not lower.of((0, 9)).any()
    assert [lower.reach(at) for at in (9, 10)] == [False, True]


def test_what_was_not_read_to_the_end_is_not_reached(states: WordStates) -> None:
    """Sentences that surely state nothing have no states; neither has what stands behind the text."""
    denied = TEXT.index("It")
    half = replace(states, read=states.tokens.sentence == 0)
    assert [half.reach(at) for at in (0, denied, len(TEXT) + 5)] == [True, False, False]
