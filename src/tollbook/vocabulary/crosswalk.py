"""How precisely a place or a date is known, in the codes of others.

Sources: the ACLED Codebook (`geo_precision` 1 town, 2 part of a region, 3 larger region; `time_precision` 1 day,
2 week, 3 month), the UCDP GED Codebook (`where_prec` 1 exact, 2 near, 3 second-level area, 4 first-level area,
5 linear or fuzzy, 6 country, 7 sea or air; `date_prec` 1 day, 2 two to six days, 3 week, 4 month, 5 longer), the
PLOVER manual (`resolution` 5 part of a city, 4 city, 3 district, 2 province, 1 country).
"""

from __future__ import annotations

from typing import NamedTuple

from tollbook.vocabulary.codes import DatePrecision, PlacePrecision
from tollbook.vocabulary.dates import DateRange


class PlaceCodes(NamedTuple):
    """ACLED `geo_precision`, UCDP `where_prec`, PLOVER `resolution`; None where the scheme has no code for it."""

    acled: int | None
    ucdp: int | None
    plover: int | None


class DateCodes(NamedTuple):
    """ACLED `time_precision`, UCDP `date_prec`; None where the scheme has no code for it."""

    acled: int | None
    ucdp: int | None


PLACE_CODES: dict[PlacePrecision, PlaceCodes] = {
    PlacePrecision.POINT: PlaceCodes(1, 1, 5),
    PlacePrecision.TOWN: PlaceCodes(1, 1, 4),
    PlacePrecision.DISTRICT: PlaceCodes(2, 3, 3),
    PlacePrecision.ADMIN1: PlaceCodes(3, 4, 2),
    PlacePrecision.COUNTRY: PlaceCodes(3, 6, 1),
    PlacePrecision.REGION: PlaceCodes(3, 5, None),
    PlacePrecision.SEA: PlaceCodes(3, 7, None),
    PlacePrecision.ROUTE: PlaceCodes(2, 5, None),
    PlacePrecision.UNKNOWN: PlaceCodes(None, None, None),
}
ACLED_COARSER = frozenset({PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.SEA})
"""Precisions that ACLED's coarsest code does not reach: written as 3, they look finer than they are."""

_ACLED_DAYS = ((1, 1), (7, 2))  # days that a code covers at most, and the code
_UCDP_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4))
_AT_LEAST = {
    DatePrecision.DAYS: DateCodes(2, 2), DatePrecision.WEEK: DateCodes(2, 3), DatePrecision.MONTH: DateCodes(3, 4),
    DatePrecision.YEAR: DateCodes(3, 5),
}  # fmt: skip


def place_codes(precision: PlacePrecision) -> PlaceCodes:
    """The codes of others for a place known so precisely."""
    return PLACE_CODES[precision]


def date_codes(date: DateRange) -> DateCodes:
    """The codes of others for a date: the finest whose span holds all its days, never finer than it was stated.

    A date longer than a month has ACLED's coarsest code, 3, and looks finer there than it is.
    """
    if date.precision is DatePrecision.UNKNOWN or date.days is None:
        return DateCodes(None, None)
    days, least = date.days, _AT_LEAST.get(date.precision, DateCodes(1, 1))
    acled = next((code for most, code in _ACLED_DAYS if days <= most), 3)
    ucdp = next((code for most, code in _UCDP_DAYS if days <= most), 5)
    return DateCodes(max(acled, least.acled or 0), max(ucdp, least.ucdp or 0))
