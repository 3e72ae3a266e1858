"""Precision in the codes of others: complete, ordered, and honest where a scheme has no code."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tollbook.vocabulary.codes import DatePrecision, PlacePrecision
from tollbook.vocabulary.crosswalk import ACLED_COARSER, PLACE_CODES, date_codes, place_codes
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

DAY = date(2031, 3, 4)


def test_every_precision_has_codes_or_says_that_there_are_none():
    """No member of the list is left to a default."""
    assert set(PLACE_CODES) == set(PlacePrecision)
    assert place_codes(PlacePrecision.UNKNOWN) == (None, None, None)


@pytest.mark.parametrize(
    ("precision", "codes"),
    [
        ("point", (1, 1, 5)), ("town", (1, 1, 4)), ("district", (2, 3, 3)), ("admin1", (3, 4, 2)),
        ("country", (3, 6, 1)), ("region", (3, 5, None)), ("sea", (3, 7, None)), ("route", (2, 5, None)),
    ],
)  # fmt: skip
def test_places(precision, codes):
    """ACLED, UCDP and PLOVER codes of each precision."""
    assert place_codes(PlacePrecision(precision)) == codes


def test_codes_never_get_finer_as_places_get_coarser():
    """From a point to a country, each scheme's scale runs one way."""
    scale = [PLACE_CODES[PlacePrecision(p)] for p in ("point", "town", "district", "admin1", "country")]
    assert [c.acled for c in scale] == sorted(c.acled for c in scale)
    assert [c.ucdp for c in scale] == sorted(c.ucdp for c in scale)
    assert [c.plover for c in scale] == sorted((c.plover for c in scale), reverse=True)
    assert all(PLACE_CODES[p].acled == 3 for p in ACLED_COARSER)


@pytest.mark.parametrize(
    ("days", "codes"), [(1, (1, 1)), (2, (2, 2)), (6, (2, 2)), (7, (2, 3)), (8, (3, 4)), (31, (3, 4)), (90, (3, 5))]
)
def test_dates_by_how_long_they_are(days, codes):
    """The finest code whose span holds every day."""
    end = date.fromordinal(DAY.toordinal() + days - 1)
    assert date_codes(DateRange.between(DAY, end)) == codes


def test_dates_by_their_precision():
    """Stated precisions come to the codes that mean the same, and an unknown date to none."""
    assert date_codes(DateRange.month(2031, 2)) == (3, 4)
    assert date_codes(DateRange.year(2031)) == (3, 5)
    monday = date(2031, 3, 3)
    week = DateRange.between(monday, date(2031, 3, 9), DatePrecision.WEEK)
    assert date_codes(week) == (2, 3)
    assert date_codes(UNKNOWN_DATE) == (None, None)


def test_a_date_is_never_finer_than_it_was_stated():
    """Part of a month that was stated as the month keeps the month's code."""
    part = DateRange(start=DAY, end=DAY, precision=DatePrecision.MONTH)
    assert date_codes(part) == (3, 4)


def test_the_codebook_prints_the_same_codes():
    """Each row of the codebook's table of places is the crosswalk's."""
    page = Path("docs/codebook/when-and-where.md").read_text(encoding="utf-8")
    table = page[page.index("PLOVER `resolution` |") :]
    for precision, codes in PLACE_CODES.items():
        row = re.search(rf"^\| `{precision.value}` \|(.*)\|$", table, re.MULTILINE).group(1)
        written = tuple(None if cell.strip() == "none" else int(cell.split(",")[0]) for cell in row.split("|"))
        assert written == codes, precision
