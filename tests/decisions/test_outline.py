"""Programmes in words, what to know before signing, and gates that could never be granted."""

from __future__ import annotations

import pytest

from tollbook.decisions.outline import TEMPLATE, notices, outline
from tollbook.decisions.programme import load_programme
from tollbook.errors import ProgrammeError


def test_the_template_is_a_programme_and_is_told_in_words():
    """What each gate needs, how it is verified, what follows when it fails."""
    text = "\n".join("  " * depth + line for depth, line in outline(load_programme(TEMPLATE)))
    for words in (
        "gate licence: Renewal", "attested by 2 of 2 independent parties", "is withdrawn after 30 days",
        "verified by the ledger, watched by at least 1 source a day", "valid for 45 days",
        "    patrols is attested by 2 of 2",
    ):  # fmt: skip
        assert words in text
    assert text.count("verified by the ledger") == 2  # no ledger shows the patrols


def test_notices_name_what_is_unused_unkeyed_and_unwatched():
    """No faults, but things to know."""
    text = TEMPLATE.replace("scope: {sites: [Quarry]}}", "scope: {countries: [AF]}}", 1)
    text = text.replace("attacks_rare, patrolled]", "attacks_rare]")
    found = notices(load_programme(text), registered={"Village council"}, watched={"TJ"})
    assert found == [
        "condition patrolled is used by no gate",
        "no key of District police is known, so nothing it signs counts",
        "indicator killed_180_days counts in AF, which the ledger does not watch; it cannot be determined",
    ]
    assert notices(load_programme(TEMPLATE), {"Village council", "District police"}, {"*"}) == []


QUIET = """
name: p
indicators: [{name: quiet, kind: days_since, window_days: 60}, {name: n, window_days: 9}, {name: b, since: 2020-01-01,
  until: 2020-12-31, baseline: true}]
conditions: [{name: c, expression: %s}, {name: d, expression: n <= 5}]
gates: [{name: g, conditions: [c, d]}]
"""


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("quiet >= 90", "quiet >= 90 cannot hold (quiet looks back 60 days)"),
        ("quiet > 60", "cannot hold"),
        ("b >= 4 && 3 > b", "b >= 4 and b < 3 cannot hold together"),
        ("n < 0 || n <= 1 && b > 2 && b <= 2", None),
        ("d && b == 3 && b == 4", "b == 3 and b == 4 cannot hold together"),
        ("quiet >= 60", None),
        ("b >= 3 && b <= 3", None),
    ],
)
def test_gates_that_could_never_be_granted_are_refused(expression, words):
    """Bounds that exclude each other, or that the indicator cannot reach; what is possible is left alone."""
    if words is None:
        assert load_programme(QUIET % f"'{expression}'")
        return
    with pytest.raises(ProgrammeError) as error:
        load_programme(QUIET % f"'{expression}'")
    assert any("can never be granted" in f and words in f for f in error.value.faults), error.value.faults
