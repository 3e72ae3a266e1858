"""What can be shown, said before anything is declared."""

from __future__ import annotations

import pytest

from tollbook.errors import MeasurementError
from tollbook.measurement.power import power


def test_quiet_days_at_one_look_with_daily_looks_and_with_an_estimated_rate() -> None:
    """267 days at one look, more with daily looks, more again when the rate is known from twelve attacks only."""
    plan = power(4.1, 1096, years=3)
    fell, halved = plan.quiet
    assert (fell.single_look, halved.single_look) == (267, 534)
    assert fell.daily is not None
    assert fell.estimated is not None
    assert 267 < fell.daily < fell.estimated
    assert "267 quiet days show at a single look that the rate fell at all" in plan.words[0]
    assert "534 quiet days" in plan.words[1]
    assert "known from 12 attacks" in plan.words[1]


def test_chances_grow_with_the_change_and_fall_with_an_estimated_rate() -> None:
    """A larger fall or rise is shown more often; a rate known from few attacks shows it less often."""
    plan = power(4.1, 1096, years=3)
    falls = [c.known for c in plan.falls]
    rises = [c.known for c in plan.rises]
    assert falls == sorted(falls, reverse=True)  # type: ignore[type-var]
    assert rises == sorted(rises)  # type: ignore[type-var]
    assert all(c.estimated < c.known for c in (*plan.falls[1:], *plan.rises[:2]))  # type: ignore[operator]


def test_what_can_never_be_shown_is_said() -> None:
    """A year after one attack a year no quiet shows anything: so it says, instead of a number."""
    plan = power(1.0, 365, years=3)
    assert [q.daily for q in plan.quiet] == [None, None]
    assert "can never be met by quiet" in plan.words[-1]


@pytest.mark.parametrize(
    ("per_year", "days", "years", "alpha"),
    [(0, 365, None, 0.05), (4.1, 0, None, 0.05), (4.1, 365, -1, 0.05), (4.1, 365, None, 0.5), (0.1, 365, 3, 0.05)],
)
def test_refusals(per_year: float, days: int, years: float | None, alpha: float) -> None:
    """No rate, no time, no error, or a baseline without an attack."""
    with pytest.raises(MeasurementError):
        power(per_year, days, years=years, alpha=alpha)
