"""Parts that come to more than their whole: shown within a report, and added up as far as they may be over several."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.records import EVERYONE, Incident
from tollbook.tolls import TollPolicy, assemble
from tollbook.vocabulary.codes import Hedge, Outcome

from .sample import count, mention, report, stated

K = "killed"
GUARD = (count(K, 1), count(K, 1, nationality="NG"), count(K, 1, nationality="NG", role="guard"))
SAILOR = (count(K, 1), count(K, 1, nationality=None, role="sailor"))


def incident(*accounts, hedge=Hedge.PLAIN, main=True, **more) -> Incident:
    """Of one report each: the day of publication and its counts; hedge and place in the report are the last one's."""
    reports = [report(f"{n}", day) for n, (day, _) in enumerate(accounts)]
    last = reports[-1]
    rows = []
    for made, (_, values) in zip(reports, accounts, strict=True):
        sure, told = (hedge, main) if made is last else (Hedge.PLAIN, True)
        rows.append(mention(made, *(stated(made, v, hedge=sure, at=4 * n) for n, v in enumerate(values)), main=told))
    return assemble(rows, {r.id: r for r in reports}, **more)


def killed(found, nationality=EVERYONE):
    row = found.toll(Outcome.KILLED, nationality)
    return row.low, row.best, row.high, row.rule


def test_people_who_cannot_be_the_same_are_one_or_both():
    """A guard in one report and a deckhand in another: neither figure is lost, and both passages are named."""
    found = incident((0, GUARD), (2, SAILOR))
    assert killed(found) == (1, 1, 2, "different_people")
    assert killed(found, "NG") == (1, 1, 1, "single_account")
    (words,) = found.disagreements
    assert "1 (NG guard: “" in words
    assert "1 (sailor: “" in words
    assert words.endswith("cannot be the same people; they come to 2 together")
    shaped = set(found.toll(Outcome.KILLED).statements)
    parts = {s for t in found.tolls if t.role for s in t.statements}
    assert parts <= shaped


@pytest.mark.parametrize(
    "other",
    [
        (count(K, 1), count(K, 1, nationality=None, role="employee")),
        (count(K, 1), count(K, 1, nationality=None, role="soldier")),
        (count(K, 1), count(K, 1, nationality="NG")),
        (count(K, 1),),
        (count(K, 2), count(K, 1, nationality="NG", role="guard"), count(K, 1, nationality=None, role="sailor")),
        (count(K, 3), count(K, 1, nationality=None, role="sailor")),
    ],
)
def test_people_who_may_be_the_same_are_not_added(other):
    """What anybody may be called, and a report that counts both or leaves room for both, makes no conflict."""
    assert incident((0, GUARD), (2, other)).disagreements == ()


def test_of_those_who_may_be_others_none_is_lost_in_a_wide_whole():
    """A later account of more people does not hold those whom only the earlier one tells of."""
    found = incident((0, GUARD), (2, (count(K, 3), count(K, 3, nationality=None, role="sailor"))))
    assert killed(found)[:3] == (3, 3, 4)


def test_parts_of_stated_wholes_are_shown_and_not_added():
    """Each report counts five in all: both cannot be right, and neither says seven."""
    guards = (count(K, 5), count(K, 3, nationality=None, role="guard"))
    sailors = (count(K, 5), count(K, 4, nationality=None, role="sailor"))
    found = incident((0, guards), (0, sailors))
    assert killed(found) == (5, 5, 5, "agreement")
    assert found.disagreements == ("killed: parts of different people add up to 7, the whole is 5 at most",)


@pytest.mark.parametrize("more", [{"hedge": Hedge.DENIED}, {"main": False}])
def test_accounts_that_do_not_stand_add_nobody(more):
    """What its report denies, and what is told in passing, is shown beside the toll and does not widen it."""
    found = incident((0, GUARD), (0, SAILOR), **more)
    assert killed(found)[2] == 1
    assert any("add up to 2" in words for words in found.disagreements)


HURT = (*GUARD, count("injured", 1), count("injured", 1, nationality=None, role="sailor"))


def test_who_died_later_of_wounds_is_added():
    """An earlier report has a deckhand hurt, a later one has him dead: with the guard that makes two."""
    found = incident((0, HURT), (3, SAILOR))
    assert killed(found) == (1, 2, 2, "later_death")
    assert "they come to 2 together" in found.disagreements[0]


def test_words_that_say_so_are_enough():
    """No earlier report counts the hurt, but the later one's words say that he succumbed."""
    first, second = report("Guard shot dead", 0), report("A deckhand succumbed to burns", 3)
    row = [stated(second, v, at=0) for v in SAILOR]
    long = second.passage(0, 29)
    rows = [type(s).build(s.value, (long,), by="test") for s in row]
    found = assemble([mention(first, *GUARD), mention(second, *rows)], {r.id: r for r in (first, second)})
    assert killed(found) == (1, 2, 2, "later_death")


@pytest.mark.parametrize(
    ("accounts", "wanted"),
    [
        (((0, HURT), (0, SAILOR)), (1, 1, 2, "different_people")),
        (((0, HURT), (None, SAILOR)), (1, 1, 2, "different_people")),
        (((0, GUARD), (0, (count(K, 1), count(K, 1, nationality=None, role="cook"))), (3, SAILOR)),
         (1, 1, 3, "different_people")),
    ],
)  # fmt: skip
def test_deaths_are_later_only_where_that_is_known(accounts, wanted):
    """Reports of one day, an undated one, and others whom nobody counts together are not added for best."""
    assert killed(incident(*accounts)) == wanted


def test_a_policy_without_the_rule_adds_nobody():
    """Where a ledger leaves `later_death` out, best is one account's, and the highest still holds both."""
    policy = TollPolicy(name="plain", best=("single_account", "agreement", "latest_account"))
    assert killed(incident((0, HURT), (3, SAILOR), policy=policy)) == (1, 1, 2, "different_people")


def test_an_open_part_leaves_the_highest_open():
    """ "At least two sailors" beside a guard."""
    found = incident((0, GUARD), (0, (count(K, 2, None), count(K, 2, None, nationality=None, role="sailor"))))
    assert killed(found)[2] is None


nations = st.sampled_from([None, "CN", "TJ"])
roles = st.sampled_from([None, "guard", "cook", "driver", "employee"])
parts = st.lists(st.tuples(st.integers(0, 4), nations, roles), max_size=3)
accounts = st.lists(st.tuples(st.sampled_from([0, 0, 2, 5, None]), st.none() | st.integers(0, 6), parts), min_size=1,
                    max_size=4)  # fmt: skip


def _counts(whole, rows):
    told = {(n, r): count(K, low, nationality=n, role=r) for low, n, r in rows}
    return ([] if whole is None else [count(K, whole)]) + list(told.values())


@given(accounts)
def test_parts_never_exceed_wholes_or_it_is_shown(drawn):
    """By nationality and by role, whatever reports say; and no order of arrival makes a difference."""
    made = [report(f"{n}", day) for n, (day, _, _) in enumerate(drawn)]
    rows = [mention(r, *_counts(whole, told)) for r, (_, whole, told) in zip(made, drawn, strict=True)]
    reports = {r.id: r for r in made}
    found = assemble(rows, reports)
    whole = found.toll(Outcome.KILLED)
    cuts = [t for t in found.tolls if t.outcome is Outcome.KILLED and (t.nationality, t.role) != (EVERYONE, None)]
    named = sum(t.best for t in cuts if t.nationality and t.role is None)
    by_role = [max((t.best for t in cuts if t.role == role), default=0) for role in ("guard", "cook", "driver")]
    most = max([named, sum(by_role), *(t.best for t in cuts)])
    if most > (0 if whole is None else whole.best):
        assert any(words.startswith("killed") for words in found.disagreements)
    for order in list(permutations(rows))[:6]:
        assert assemble(order, reports) == found
