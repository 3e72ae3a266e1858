"""Clustering of spans by same-incident probabilities."""

from __future__ import annotations

import numpy as np

from tollbook.extraction.tagger.grouping import clusters, sharers
from tollbook.extraction.tagger.network import FARTHEST, steps
from tollbook.extraction.tagger.reader import load_reader

TWO = np.asarray([[1, 0.9, 0.1, 0.2], [0.9, 1, 0.2, 0.1], [0.1, 0.2, 1, 0.8], [0.2, 0.1, 0.8, 1]])


def test_two_incidents_come_apart() -> None:
    """Spans that are probably of one incident end in one group, others apart."""
    assert clusters(TWO, np.ones(4)) == [[0, 1], [2, 3]]


def test_order_does_not_matter() -> None:
    """Spans given in another order fall into the same groups."""
    order = [2, 0, 3, 1]
    groups = clusters(TWO[np.ix_(order, order)], np.ones(4))
    assert sorted(sorted(order[n] for n in g) for g in groups) == [[0, 1], [2, 3]]


def test_an_unsure_span_weighs_little() -> None:
    """A doubtful span does not hold two sure ones apart."""
    same = np.asarray([[1, 0.7, 0.1], [0.7, 1, 0.1], [0.1, 0.1, 1]])
    assert clusters(same, np.asarray([1, 1, 0.05])) == [[0, 1], [2]]


def test_a_common_date_joins_both() -> None:
    """A shareable span that belongs to two groups stands in both; another field stays where it is."""
    same = np.asarray([[1, 0.9, 0.8], [0.9, 1, 0.1], [0.8, 0.1, 1]])
    assert sharers(same, [[0, 1], [2]], np.asarray([True, False, False]), share=0.6) == [[0, 1], [0, 2]]
    assert sharers(same, [[0, 1], [2]], np.zeros(3, dtype=bool), share=0.6) == [[0, 1], [2]]


def test_one_span() -> None:
    """A single span is a group of its own."""
    assert clusters(np.ones((1, 1)), np.ones(1)) == [[0]]


def test_steps_say_how_far_behind_and_whether_in_another_sentence() -> None:
    """Which of two spans comes first, and how many lie between, at most `FARTHEST`; other sentences stand apart."""
    found = steps(np.asarray([0, 0, 1]))
    beyond = 2 * FARTHEST + 1
    assert found.tolist() == [
        [FARTHEST, FARTHEST + 1, FARTHEST + 2 + beyond],
        [FARTHEST - 1, FARTHEST, FARTHEST + 1 + beyond],
        [FARTHEST - 2 + beyond, FARTHEST - 1 + beyond, FARTHEST],
    ]
    many = steps(np.zeros(2 * FARTHEST + 4, dtype=np.int64))
    assert (many.min(), many.max()) == (0, 2 * FARTHEST)


def test_two_attacks_of_one_paragraph_come_apart() -> None:
    """What the shipped network reads in one breath of two towns, and in a longer paragraph of one."""
    two = load_reader().read(
        "Gunmen shot dead four road workers near Gao in Mali on Monday. Separately, a bomb killed a driver and wounded "
        "two mechanics outside Menaka on Tuesday, officials said."
    )
    assert len(two.bundles) == 2
    one = load_reader().read(
        "Gunmen shot dead four road workers near Gao in Mali on Monday. They drove up in two cars, opened fire on the "
        "camp and wounded a cook. The four were buried on Tuesday, officials said."
    )
    assert len(one.bundles) == 1
