"""Splink and the pairwise scorer give the same pairs and the same weights from the one shipped model."""

import random
from contextlib import suppress

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook.errors import LinkingError
from tollbook.linking import Pool, Scorer, link, load_model
from tollbook.linking.bulk_bound import Bound
from tollbook.linking.bulk_pairs import Facts, compared
from tollbook.linking.bulk_table import put_mentions, workshop
from tollbook.linking.comparisons import (
    COMPARISONS,
    DAYS_APART,
    contradict,
    date_level,
    numbered_alike,
    numbered_apart,
)
from tollbook.linking.judgements import constraints
from tollbook.linking.keys import looks_under
from tollbook.linking.rivals import GRAIN
from tollbook.linking.splink_model import Weigher, conditions

from .sample import crowds, features, judged


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.tuples(*[features(f"{k:03d}") for k in range(120)]).map(list))
def test_same_pairs_and_weights(rows):
    """For crowded mentions with gaps of every kind; which of them exclude each other, too."""
    scorer = Scorer(load_model())
    names, pool = sorted(f.id for f in rows), Pool(rows)
    with workshop() as connection:
        put_mentions(connection, rows)
        found = Weigher(connection, load_model()).weigh(*compared(connection, Facts(connection)))
    rows_found = zip(*(column.tolist() for column in found), strict=True)
    got = {(names[a], names[b]): (weight, excluded) for a, b, weight, excluded in rows_found}
    expected = {
        (f.id, o.id): (round(scorer.weight(f, o) * GRAIN), contradict(f, o))
        for f in rows
        for o in pool.kept_under(looks_under(f))
        if f.id < o.id and may_be_one(f, o)
    }
    assert got == expected


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.tuples(*[features(f"{k:03d}") for k in range(120)]).map(list))
def test_no_pair_weighs_more_than_its_bound(rows):
    """So that none that looks alike is left out before Splink weighs it."""
    rows, scorer = sorted(rows, key=lambda f: f.id), Scorer(load_model())
    a, b = np.triu_indices(len(rows), 1)
    with workshop() as connection:
        put_mentions(connection, rows)
        bound = Bound(connection, load_model()).most(a, b).tolist()
    weights = [round(scorer.weight(rows[i], rows[j]) * GRAIN) for i, j in zip(a.tolist(), b.tolist(), strict=True)]
    assert all(weight <= most for weight, most in zip(weights, bound, strict=True))


def may_be_one(f, other):
    """Whether there is any point in comparing the two."""
    if f.report == other.report or numbered_apart(f, other):
        return False
    named = not set(f.people).isdisjoint(other.people)
    return numbered_alike(f, other) or named or date_level(f, other) < DAYS_APART


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(crowds(40), st.randoms(use_true_random=False))
def test_bulk_linking_gives_the_same_incidents(rows, chance: random.Random):
    """With and without stored candidates."""
    assert link(rows, bulk=1) == link(rows)
    new = chance.sample(rows, max(1, len(rows) // 2))
    assert link(new, Pool(rows), bulk=1) == link(new, Pool(rows))


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(crowds(40), st.randoms(use_true_random=False))
def test_judgements_bind_bulk_linking_alike(rows, chance: random.Random):
    """Both those that join and those that keep apart, as far as they can all hold."""
    said = []
    for minute, kind in enumerate(chance.choices(("same", "different"), k=6)):
        left, right = chance.choices(rows, k=2)
        more = [*said, judged(left, right, kind, minute=minute)] if left.id != right.id else said
        with suppress(LinkingError):
            constraints(more)
            said = more
    assert link(rows, judgements=said, bulk=1) == link(rows, judgements=said)


def test_every_comparison_states_its_levels():
    """One condition for "not stated" and for each level but the last."""
    assert {name: len(rows) for name, rows in conditions().items()} == {c.name: len(c.levels) for c in COMPARISONS}
