"""Splink and the pairwise scorer give the same pairs and the same weights from the one shipped model."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook.linking import Pool, Scorer, link, load_model
from tollbook.linking.comparisons import COMPARISONS
from tollbook.linking.keys import looks_under
from tollbook.linking.splink_model import conditions, weigh_all

from .sample import crowds, features


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.tuples(*[features(f"{k:03d}") for k in range(120)]).map(list))
def test_same_pairs_and_weights(rows):
    """For crowded mentions with gaps of every kind."""
    scorer, known = Scorer(load_model()), {f.id: f for f in rows}
    got = {(a, b): w for a, b, w in weigh_all(rows, load_model())}
    pool = Pool(rows)
    compared = {
        (min(f.id, o.id), max(f.id, o.id))
        for f in rows
        for o in pool.kept_under(looks_under(f))
        if o.report != f.report
    }
    assert got.keys() == compared
    assert {p: pytest.approx(scorer.weight(known[p[0]], known[p[1]]), abs=1e-9) for p in compared} == got


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(crowds(40), st.randoms(use_true_random=False))
def test_bulk_linking_gives_the_same_incidents(rows, chance: random.Random):
    """With and without stored candidates."""
    assert link(rows, bulk=1) == link(rows)
    new = chance.sample(rows, max(1, len(rows) // 2))
    assert link(new, Pool(rows), bulk=1) == link(new, Pool(rows))


def test_every_comparison_states_its_levels():
    """One condition for "not stated" and for each level but the last."""
    assert {name: len(rows) for name, rows in conditions().items()} == {c.name: len(c.levels) for c in COMPARISONS}
