"""What people's grades may do to a toll: what is left out, what is preferred, and where people differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.tolls.sample import count, mention, report

from tollbook.records import Grade
from tollbook.tolls import DEFAULT_POLICY, TollPolicy, assemble
from tollbook.tolls.grades import Graded

POST, MAIL, RADIO = report("Post"), report("Mail"), report("Radio")
REPORTS = {made.id: made for made in (POST, MAIL, RADIO)}
FIRST = ("single_account", "best_graded", "latest_official", "latest_account", "highest_of_rivals")


def toll(policy, grades, figures=((POST, 3), (MAIL, 5), (RADIO, 7))):
    """The killed by those accounts; grades by report, `source` and `report` ones in one string: "A2"."""
    given = {}
    for made, words in grades.items():
        given[made.source.id] = tuple(Grade(w) for w in words if w.isalpha())
        given[made.id] = tuple(Grade(w) for w in words if w.isdigit())
    rows = [mention(made, count("killed", n)) for made, n in figures]
    return assemble(rows, REPORTS, policy=policy, grades=given).tolls[0]


def least(reliability=None, credibility=None):
    return TollPolicy(
        name="least", least_reliability=reliability and Grade(reliability),
        least_credibility=credibility and Grade(credibility),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("policy", "grades", "span"),
    [
        (DEFAULT_POLICY, {RADIO: "E5"}, (3, 7)),
        (least("C"), {RADIO: "E"}, (3, 5)),
        (least("C"), {RADIO: "C"}, (3, 7)),
        (least("C"), {RADIO: "F"}, (3, 7)),
        (least("C"), {}, (3, 7)),
        (least("C"), {RADIO: "EB"}, (3, 7)),
        (least("C"), {RADIO: "ED"}, (3, 5)),
        (least("C"), {RADIO: "EF"}, (3, 5)),
        (least(None, "3"), {RADIO: "4"}, (3, 5)),
        (least(None, "3"), {RADIO: "6"}, (3, 7)),
        (least(None, "3"), {RADIO: "42"}, (3, 7)),
        (least("C", "3"), {RADIO: "A4", POST: "D1"}, (5, 5)),
        (least("A"), {RADIO: "B", POST: "B", MAIL: "B"}, (3, 7)),
    ],
)
def test_low_graded_accounts_are_left_out_where_the_policy_asks_for_it(policy, grades, span):
    """Where all who could judge agree; never all accounts; the reason names the grades."""
    found = toll(policy, grades)
    assert (found.low, found.high) == span
    reasons = {row.reason for row in found.set_aside}
    assert reasons <= {"people grade its source or report below what the policy asks for"}
    assert bool(reasons) == (span != (3, 7))


@pytest.mark.parametrize(
    ("grades", "best", "rule"),
    [
        ({POST: "A", RADIO: "B"}, 3, "best_graded"),
        ({POST: "B1", RADIO: "B2"}, 3, "best_graded"),
        ({POST: "B", RADIO: "B2"}, 7, "best_graded"),
        ({POST: "C"}, 3, "best_graded"),
        ({POST: "AD", RADIO: "C"}, 7, "best_graded"),
        ({POST: "B", RADIO: "B"}, 7, "highest_of_rivals"),
        ({POST: "D"}, 7, "highest_of_rivals"),
        ({POST: "B4"}, 7, "highest_of_rivals"),
        ({POST: "F"}, 7, "highest_of_rivals"),
        ({}, 7, "highest_of_rivals"),
    ],
)
def test_the_best_graded_account_is_preferred_where_a_ledger_chooses_the_rule(grades, best, rule):
    """By the source, then by the report; two of one grade that differ decide nothing; low and high stay."""
    found = toll(TollPolicy(name="graded", best=FIRST), grades)
    assert (found.low, found.best, found.high, found.rule) == (3, best, 7, rule)


marks = st.lists(st.sampled_from(list(Grade)), max_size=4)


@given(marks, marks)
def test_grades_change_nothing_unless_the_policy_goes_by_them(one, other):
    """The usual policy never looks at them."""
    given = {RADIO: "".join(g.value for g in one), POST: "".join(g.value for g in other)}
    assert not DEFAULT_POLICY.graded
    assert toll(DEFAULT_POLICY, given) == toll(DEFAULT_POLICY, {})


@given(marks, st.sampled_from("ABCDE"))
def test_one_good_grade_keeps_a_source(held, least_grade):
    """Whatever others give."""
    grades = Graded.of(RADIO, {RADIO.source.id: (Grade(least_grade), *[g for g in held if g.of_source])})
    assert not grades.below(Grade(least_grade), None)
