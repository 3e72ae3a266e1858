"""Before a condition is signed: can it ever be met, or found not met."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.decisions.programme import load_programme
from tollbook.decisions.prospects import Prospect, prospects
from tollbook.errors import UsageError

AS_OF = date(2025, 12, 31)


def found(conditions: str, indicators: str = "", more: str = "", per_year: float | None = 4.0) -> dict[str, Prospect]:
    text = f"""
name: Invented
exposure: [{{start: 2020-01-01, end: 2030-12-31, persons_low: 10, persons_high: 10}}]
{more}
indicators:
  - {{name: attacks, window_days: 180, scope: {{countries: [TJ]}}}}
  - {{name: quiet, kind: days_since, scope: {{countries: [TJ]}}}}
  - {{name: rate, kind: rate, window_days: 180, scope: {{countries: [TJ]}}}}
{indicators}
conditions:
{conditions}
gates: [{{name: g, conditions: [c]}}]
"""
    return {p.condition: p for p in prospects(load_programme(text), AS_OF, per_year=per_year)}


def test_a_condition_that_quiet_meets_says_after_how_long() -> None:
    """No attack in 180 days: met 180 days after the last of four a year, which was half a quarter ago."""
    made = found("  - {name: c, expression: attacks == 0}\n  - {name: d, expression: quiet >= 365}")
    assert made["c"].met_after == 180 - 46
    assert made["d"].met_after == 365 - 46
    assert "after 134 days without any attack" in made["c"].words
    assert made["c"].fails_after == 0


def test_a_condition_that_nothing_can_meet_is_found_before_it_is_signed() -> None:
    """Half a year of ten persons without any attack still allows 2.05 a thousand person-days."""
    made = found("  - {name: c, expression: rate < 1}\n  - {name: d, expression: rate < 2.1}")
    assert made["c"].met_after is None
    assert "can never be met" in made["c"].words
    assert any("rate < 1: not determinable" in reason for reason in made["c"].reasons)
    assert made["d"].met_after is not None


def test_tests_that_are_too_short_or_lack_a_baseline_can_never_be_met() -> None:
    """Twelve attacks in three years and a year's watch cannot be shown to have halved; two years show that it fell."""
    tests = """
  - {name: fell, kind: better, since: 2026-01-01, scope: {countries: [TJ]}, surveillance: {baseline_events: 12, length_days: 730}}
  - {name: halved, kind: better, since: 2026-01-01, scope: {countries: [TJ]}, surveillance: {baseline_events: 12, length_days: 365, ratio: 0.5}}
"""  # noqa: E501 - one indicator a line
    lines = "  - {name: c, expression: fell}\n  - {name: d, expression: halved}"
    made = found(lines, tests)
    assert made["c"].met_after is not None
    assert 300 < made["c"].met_after < 450
    assert made["d"].met_after is None
    assert found(lines, tests, per_year=None)["c"].met_after is None


def test_days_still_to_be_reported_only_put_it_off() -> None:
    """With a lag of three weeks the same quiet is known three weeks later."""
    made = found("  - {name: c, expression: attacks == 0}", more="watch: {lag_days: 21, min_sources: 2}")
    assert made["c"].met_after == 180 - 46 + 21


@pytest.mark.parametrize(("per_year", "horizon"), [(0.0, 100), (4.0, 0), (1e9, 100), (4.0, 10**6)])
def test_refusals(per_year: float, horizon: int) -> None:
    """A rate or a horizon that is none."""
    made = load_programme(
        "name: x\nindicators: [{name: a, window_days: 9}]\nconditions: [{name: c, expression: a == 0}]\n"
        "gates: [{name: g, conditions: [c]}]\n"
    )
    with pytest.raises(UsageError):
        prospects(made, AS_OF, per_year=per_year, horizon_days=horizon)
