"""Partial dates keep their precision and answer "within?" without guessing."""

from datetime import date

import pytest

from tollbook.errors import RecordError
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


def test_a_month_runs_to_its_last_day():
    """February of a leap year included."""
    assert DateRange.month(2024, 2).end == date(2024, 2, 29)
    assert DateRange.month(2024, 2).days == 29


def test_within_is_sure_only_if_every_day_lies_inside():
    """A month that straddles a window's edge is possibly, not surely, within it."""
    month = DateRange.month(2025, 3)
    assert month.surely_within(date(2025, 3, 1), date(2025, 3, 31))
    assert not month.surely_within(date(2025, 3, 10), None)
    assert month.possibly_within(date(2025, 3, 10), None)
    assert not month.possibly_within(date(2025, 4, 1), None)


def test_an_unknown_date_may_lie_anywhere_it_is_not_barred_from():
    """`not_before` bars it from earlier windows."""
    assert UNKNOWN_DATE.possibly_within(date(2020, 1, 1), date(2020, 12, 31))
    assert not UNKNOWN_DATE.surely_within(date(2020, 1, 1), None)
    bounded = DateRange(not_before=date(2021, 5, 1))
    assert not bounded.possibly_within(None, date(2020, 12, 31))
    assert bounded.possibly_within(None, date(2021, 5, 1))


@pytest.mark.parametrize(
    "fields",
    [
        {"start": date(2025, 1, 2), "end": date(2025, 1, 1), "precision": DatePrecision.RANGE},
        {"start": date(2025, 1, 2), "precision": DatePrecision.DAY},
        {"precision": DatePrecision.DAY},
        {"start": date(2025, 1, 1), "end": date(2025, 1, 1)},
    ],
)
def test_an_impossible_range_is_refused(fields):
    """Crossed ends, one end only, a precision without days and days without a precision."""
    with pytest.raises(RecordError):
        DateRange(**fields)
