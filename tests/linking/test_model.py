"""The shipped model: sound weights, explained scores, clear refusals."""

import msgspec
import pytest
from hypothesis import given, settings

from tollbook.errors import LinkingError
from tollbook.linking import Scorer, load_model
from tollbook.linking.comparisons import COMPARISONS, levels
from tollbook.linking.features import Count
from tollbook.linking.model import read_model

from .sample import DAY, features, told


@settings(max_examples=300, deadline=None)
@given(features("a"), features("b"))
def test_scores_are_symmetric_and_add_up(a, b):
    """Left and right do not matter, and an explanation accounts for the whole weight."""
    scorer = Scorer(load_model())
    assert levels(a, b) == levels(b, a)
    why = scorer.explain(a, b)
    assert scorer.weight(a, b) == scorer.weight(b, a)
    assert why.prior + sum(e.weight for e in why.evidence) == pytest.approx(why.weight, abs=0.01)
    assert 0 <= why.probability <= 1


LEVELS = [
    ("date", {}, {}, "same day"),
    ("date", {}, {"first_day": DAY + 1, "last_day": DAY + 1}, "a day apart"),
    ("date", {}, {"first_day": DAY - 3, "last_day": DAY + 27}, "within one stretch of two months"),
    ("date", {}, {"first_day": None, "last_day": None}, "a date not stated"),
    ("place", {}, {}, "same spot (5 km)"),
    ("place", {}, {"lat": None, "lon": None, "place": None}, "same first-level area"),
    ("place", {}, {"lat": None, "lon": None, "place": None, "admin1": None}, "same country, area not stated"),
    ("place", {}, {"lat": None, "lon": None, "place": "weirhead"}, "another place or area of the country"),
    ("place", {}, {"lat": 37.9, "lon": 70.4}, "within 30 km"),
    ("manner", {}, {"event_type": "suicide_bombing"}, "kindred, weapon shared"),
    ("manner", {}, {"event_type": "arson", "weapons": ("fire",)}, "another kind of attack"),
    ("killed", {}, {"killed": Count(9, 9), "published": DAY + 4}, "the later report has more"),
    ("killed", {}, {"killed": Count(20, 20), "published": DAY}, "differs widely"),
    ("killed", {"killed": Count(2, None)}, {"killed": Count(20, 20), "published": DAY},
     "ranges meet, or a far higher later figure"),
    ("nationality", {}, {}, "a foreign nationality shared"),
    ("target", {}, {"targets": ("weir",)}, "none shared"),
    ("words", {"words": (3, 8, 70, 411, 9000)}, {"words": (3, 8, 70, 411, 9000)}, "five or more unusual words shared"),
    ("words", {"words": (3, 8, 70, 411)}, {"words": (3, 8, 70, 12)}, "three or four shared"),
    ("words", {"words": (3, 8, 70)}, {"words": (5, 6, 7)}, "none shared"),
    ("words", {"words": (3, 8, 70)}, {"words": (5, 6)}, None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "left", "right", "wanted"), LEVELS)
def test_levels(name, left, right, wanted):
    """What each comparison makes of two mentions."""
    (c,) = [c for c in COMPARISONS if c.name == name]
    at = c.level(told("a", **left), told("b", **right))
    assert (None if at < 0 else c.levels[at]) == wanted


def test_a_broken_model_is_refused_with_the_remedy():
    """Not JSON, missing comparisons, impossible probabilities."""
    with pytest.raises(LinkingError, match=r"training/linking\.py"):
        read_model(b"{")
    row = msgspec.to_builtins(load_model())
    with pytest.raises(LinkingError, match="has weights for"):
        read_model(msgspec.json.encode({**row, "weights": {}}))
    bad = {**row, "weights": {**row["weights"], "date": {"m": [0.0], "u": [1.0]}}}
    with pytest.raises(LinkingError, match="probabilities"):
        read_model(msgspec.json.encode(bad))
