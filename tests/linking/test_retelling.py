"""An attack that only reports of another tell of is that other, told again; one witness to it alone keeps it apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking import link
from tollbook.linking.comparisons import words_alike
from tollbook.linking.features import Count
from tollbook.linking.judgements import constraints
from tollbook.linking.retelling import retold as joined

from .sample import DAY, SENNA, judged, told

WORDS = {"words": (3, 8, 70)}
OTHER = {"killed": Count(1, 1), "targets": ("weir",), "nationalities": (), **WORDS}


def groups(mentions, **more):
    return sorted(c.mentions for c in link(mentions, **more).clusters)


def retold(**again):
    """A report that tells of an attack and of it again, beside two others that tell of it."""
    other = {**OTHER, **again}
    return [told("a", "rpt-x", **WORDS), told("b", **WORDS), told("c", **WORDS), told("d", "rpt-x", **other)]


@pytest.mark.parametrize("bulk", [1, 10**9])
def test_an_attack_that_one_report_tells_again_is_one(bulk):
    """Its second telling differs in what it counts; no other report has it apart."""
    assert groups(retold(), bulk=bulk) == [("men-a", "men-b", "men-c", "men-d")]


@pytest.mark.parametrize("bulk", [1, 10**9])
@pytest.mark.parametrize(
    "again",
    [
        {"words": (3,)},
        {"main": False},
        {"first_day": DAY + 4, "last_day": DAY + 4},
        {"first_day": None, "last_day": None},
        SENNA,
    ],
)
def test_what_differs_in_day_or_place_or_shares_no_words_is_another(again, bulk):
    """A report on two attacks tells of two."""
    assert ("men-d",) in groups(retold(**again), bulk=bulk)


def test_a_report_that_tells_of_the_other_alone_keeps_the_two_apart():
    """Somebody bears witness to the second attack who does not tell of the first."""
    a, b, c, d = retold()
    rows = [a, b, c, d, told("e", **OTHER)]
    one, other = ("men-a", "men-b", "men-c"), ("men-d", "men-e")
    assert joined([one, other], rows, [(1, 3)], constraints(())) == [one, other]
    assert joined([one, ("men-d",), ("men-e",)], rows, [(1, 3)], constraints(())) == [(*one, "men-d"), ("men-e",)]
    assert joined([one, ("men-d",), ("men-e",)], rows, [], constraints(())) == [one, ("men-d",), ("men-e",)]


@pytest.mark.parametrize("bulk", [1, 10**9])
def test_what_a_person_holds_apart_stays_apart(bulk):
    """One judgement is enough."""
    rows = retold()
    assert ("men-d",) in groups(rows, judgements=[judged(rows[3], rows[2], "different")], bulk=bulk)


def test_words_tell_only_of_what_reports_are_about():
    """Both main, at one spot, about one day, with two unusual words in common."""
    assert words_alike(told("a", **WORDS), told("b", **WORDS))
    assert not words_alike(told("a", **WORDS), told("b"))
    assert not words_alike(told("a", **WORDS), told("b", main=False, **WORDS))


mentions = st.builds(
    lambda report, later, killed, words, main: {
        "report": f"rpt-{report}", "first_day": DAY + later, "last_day": DAY + later, "killed": Count(killed, killed),
        "words": tuple(sorted(words)), "main": main,
    },
    st.integers(0, 3), st.integers(0, 4), st.integers(1, 3), st.frozensets(st.integers(0, 5), max_size=4),
    st.booleans(),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(mentions, min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_neither_order_nor_number_makes_a_difference(drawn, random):
    """Few reports that tell of much: one by one in any order, and very many at once, end in the same incidents."""
    rows = [told(f"{n:02d}", **values) for n, values in enumerate(drawn)]
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert groups(shuffled) == groups(rows) == groups(rows, bulk=1)
