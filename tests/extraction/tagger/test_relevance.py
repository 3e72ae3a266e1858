"""Which sentences the upper layers of the encoder leave out."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from tollbook.extraction.spans import Span, SpanField
from tollbook.extraction.tagger import load_reader
from tollbook.extraction.tagger.network import Encoding, load_network
from tollbook.extraction.tagger.relevance import AROUND, features, load_relevance, sentences, with_context

ATTACK = (
    "Gunmen opened fire on a lorry near Karuma on Tuesday, killing two Kenyan drivers and wounding five other people, "
    "police said."
)
IDLE = (
    "The choir will sing again in spring, and the baker has painted his shutters green. "
    "Tickets are cheaper for those who come by bicycle. A cat sleeps on the organ, as cats do when it rains. "
    "Whoever plants tomatoes now has to wait for warmer nights, and should water them little. "
    "The old mill is being measured for a new wheel, which takes longer than the miller would like."
)


@pytest.fixture(scope="module")
def encoding() -> Encoding:
    """An attack between what has nothing to do with it."""
    return load_network().encode(f"{IDLE}\n\n{ATTACK}\n\n{IDLE}", None)


def test_sentences_are_runs_of_one_number_and_have_the_mean_and_the_most_of_their_states() -> None:
    starts, long = sentences(np.asarray([3, 3, 4]))
    assert (starts.tolist(), long.tolist()) == ([0, 2], [2, 1])
    states = np.asarray([[0, 2], [4, 0], [1, 1]], dtype=np.float32)
    assert features(states, starts, long).tolist() == [[2, 1, 4, 2], [1, 1, 1, 1]]


def test_so_much_is_read_around_what_matters() -> None:
    matter = np.zeros(5 * AROUND, dtype=np.bool_)
    assert not with_context(matter).any()
    matter[2 * AROUND] = True
    assert np.flatnonzero(with_context(matter)).tolist() == list(range(AROUND, 3 * AROUND + 1))
    assert with_context(np.ones(3, dtype=np.bool_)).all()
    assert not len(with_context(matter[:0]))


def test_what_tells_of_the_attack_is_read_to_the_end_and_most_of_the_rest_is_not(encoding: Encoding) -> None:
    """A piece that is not has no state and no marks."""
    inside = (encoding.tokens.start >= len(IDLE)) & (encoding.tokens.end <= len(IDLE) + len(ATTACK) + 2)
    assert encoding.read[inside].all()
    assert encoding.read[~inside].mean() < 0.4
    assert not encoding.hidden[~encoding.read].any()
    assert not encoding.tags[~encoding.read].any()


def test_sentences_are_left_out_whole(encoding: Encoding) -> None:
    numbers, read = encoding.tokens.sentence.tolist(), encoding.read.tolist()
    assert all(a == b for (m, a), (n, b) in pairwise(zip(numbers, read, strict=True)) if m == n)


def test_the_attack_is_read_among_the_rest_as_it_is_alone() -> None:
    alone, among = load_reader().read(ATTACK), load_reader().read(f"{ATTACK}\n\n{IDLE}")

    def counted(spans: tuple[Span, ...]) -> set[tuple[int, int, SpanField]]:
        return {(s.start, s.end, s.field) for s in spans if s.field in (SpanField.KILLED, SpanField.INJURED)}

    assert [counted(b.spans) for b in among.bundles] == [counted(b.spans) for b in alone.bundles]


def test_nothing_but_a_title_and_nothing_that_matters_are_read() -> None:
    """Neither tells of an attack."""
    for text in ("", IDLE):
        assert load_network().encode(text, "A spring of songs").attack < 0.35


def test_text_in_one_letter_case_is_read_whole() -> None:
    assert load_network().encode(IDLE.upper(), None).read.all()


def test_the_shipped_weights_fit_the_encoder() -> None:
    made = load_relevance()
    assert made.inner.shape == (2 * 384, len(made.inner_bias)) == (2 * 384, len(made.outer))
