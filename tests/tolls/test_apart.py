"""Words that cannot be of one person, and the most people that parts of different people come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.tolls.apart import cannot_be_same, most_apart
from tollbook.vocabulary.codes import Outcome

K = Outcome.KILLED
cuts = st.tuples(
    st.just(K),
    st.sampled_from(["*", None, "CN", "TJ", "NG"]),
    st.sampled_from([None, "guard", "sailor", "cook", "employee", "soldier", "beekeeper"]),
)


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        (("NG", "guard"), (None, "sailor"), True),
        (("CN", None), ("TJ", "driver"), True),
        (("*", "driver"), (None, "cook"), True),
        (("CN", "guard"), ("CN", None), False),
        ((None, "guard"), (None, "employee"), False),
        ((None, "guard"), (None, "soldier"), False),
        ((None, "soldier"), (None, "driver"), False),
        ((None, "farmer"), (None, "fisherman"), False),
        ((None, "journalist"), (None, "interpreter"), False),
        ((None, "driver"), (None, "passenger"), False),
        ((None, "teacher"), (None, "official"), False),
        ((None, "guard"), (None, "glassblower"), False),
        (("NG", None), (None, "sailor"), False),
    ],
)
def test_who_cannot_be_one_person(one, other, different):
    """Two nationalities, and two trades that nobody has both of; not what anybody may be called."""
    assert cannot_be_same((K, *one), (K, *other)) is different
    assert cannot_be_same((K, *other), (K, *one)) is different


@given(st.dictionaries(cuts, st.integers(0, 9), max_size=8))
def test_the_parts_chosen_are_of_different_people_and_come_to_most(counts):
    """No two may be the same, no pair that may not comes to more, and no order of the parts makes a difference."""
    found = most_apart(counts)
    people = sum(counts[c] for c in found)
    assert all(cannot_be_same(a, b) for a in found for b in found if a != b)
    assert all(people >= counts[a] + counts[b] for a in counts for b in counts if cannot_be_same(a, b))
    assert people >= max(counts.values(), default=0)
    assert most_apart(dict(reversed(counts.items()))) == found


def test_very_many_parts_are_looked_through_in_time():
    """A table with every nationality and many trades: the nationalities add up."""
    codes = [f"{a}{b}" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJ"]
    counts = {(K, code, role): n for code in codes for n, role in ((3, None), (2, "guard"), (1, "cook"), (1, "sailor"))}
    assert sum(counts[cut] for cut in most_apart(counts)) >= 3 * len(codes)
