"""On which days feasts fall.

Fixed days, days counted from Easter (Gaussian computus; the Julian one for Orthodox Easter), days
of the Hijri and Persian calendars, and tables for the Chinese New Year and Diwali. Feasts that
differ by country or that nobody states for sure ("Independence Day" alone) have no days here.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from tollbook.gazetteer.dates.calendars import Calendar, day_in, month_in, persian_first
from tollbook.gazetteer.dates.periods import nth_weekday, shifted, stretch
from tollbook.vocabulary.dates import DateRange

# name -> (month, day, length in days)
_FIXED: dict[str, tuple[int, int, int]] = {
    "new_year": (1, 1, 1), "new_years_eve": (12, 31, 1), "new_years_night": (12, 31, 2), "epiphany": (1, 6, 1),
    "orthodox_christmas": (1, 7, 1), "timkat": (1, 19, 1), "republic_day_india": (1, 26, 1), "candlemas": (2, 2, 1),
    "valentine": (2, 14, 1), "womens_day": (3, 8, 1), "st_patrick": (3, 17, 1), "pakistan_day": (3, 23, 1),
    "songkran": (4, 13, 3), "thingyan": (4, 13, 4), "vaisakhi": (4, 13, 2), "anzac": (4, 25, 1), "may_day": (5, 1, 1),
    "may_holidays": (5, 1, 2), "cinco_de_mayo": (5, 5, 1), "st_john": (6, 24, 1), "bastille": (7, 14, 1),
    "us_independence": (7, 4, 1), "pakistan_independence": (8, 14, 1), "india_independence": (8, 15, 1),
    "assumption": (8, 15, 1), "indonesia_independence": (8, 17, 1), "afghan_independence": (8, 19, 1),
    "ukraine_independence": (8, 24, 1), "tajik_independence": (9, 9, 1), "meskel": (9, 27, 1),
    "september_11": (9, 11, 1), "nigeria_independence": (10, 1, 1), "china_national_day": (10, 1, 1),
    "gandhi_jayanti": (10, 2, 1), "halloween": (10, 31, 1), "all_saints": (11, 1, 1), "all_souls": (11, 2, 1),
    "kenya_independence": (12, 12, 1), "madaraka": (6, 1, 1),
    "mali_independence": (9, 22, 1), "immaculate_conception": (12, 8, 1),
    "christmas_eve": (12, 24, 1), "christmas": (12, 25, 1), "boxing_day": (12, 26, 1), "holy_innocents": (12, 28, 1),
}  # fmt: skip

# name -> (first day from Easter Sunday, length in days)
_FROM_EASTER: dict[str, tuple[int, int]] = {
    "shrove_tuesday": (-47, 1), "ash_wednesday": (-46, 1), "lent": (-46, 46), "carnival": (-50, 4),
    "palm_sunday": (-7, 1), "holy_week": (-7, 7), "maundy_thursday": (-3, 1), "good_friday": (-2, 1),
    "holy_saturday": (-1, 1), "easter": (0, 1), "easter_night": (0, 1), "easter_weekend": (-2, 4),
        "easter_monday": (1, 1),
    "easter_week": (0, 7), "ascension": (39, 1), "pentecost": (49, 1), "whit_monday": (50, 1),
        "corpus_christi": (60, 1),
}  # fmt: skip

# name -> (Hijri month, day)
_HIJRI: dict[str, tuple[int, int]] = {
    "hijri_new_year": (1, 1), "ashura": (1, 10), "arbaeen": (2, 20), "mawlid": (3, 12), "miraj": (7, 27),
    "shab_e_barat": (8, 15), "qadr": (9, 27), "eid_al_fitr": (10, 1), "arafah": (12, 9), "eid_al_adha": (12, 10),
}  # fmt: skip

_CHINESE_NEW_YEAR = (
    "1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16 "
    "2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 "
    "2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 "
    "2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 "
    "2030-02-03"
)
_DIWALI = (
    "2000-10-26 2001-11-14 2002-11-04 2003-10-25 2004-11-12 2005-11-01 2006-10-21 2007-11-09 2008-10-28 2009-10-17 "
    "2010-11-05 2011-10-26 2012-11-13 2013-11-03 2014-10-23 2015-11-11 2016-10-30 2017-10-19 2018-11-07 2019-10-27 "
    "2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31 2025-10-20"
)
_TABLES = {
    "chinese_new_year": {date.fromisoformat(day).year: date.fromisoformat(day) for day in _CHINESE_NEW_YEAR.split()},
    "diwali": {date.fromisoformat(day).year: date.fromisoformat(day) for day in _DIWALI.split()},
}
_LENGTHS = {"chinese_new_year": 3, "diwali": 1}


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus, ch. 8, Julian rule)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    julian = date(year, month, day + 1)
    return shifted(julian, year // 100 - year // 400 - 2)


@lru_cache(maxsize=512)
def feast_days(name: str, year: int) -> tuple[DateRange, ...]:
    """The days of a feast in a Gregorian year: none, one, or two where a Hijri feast comes twice."""
    if not 2 <= year <= 9998:
        return ()
    if name in _FIXED:
        month, day, length = _FIXED[name]
        first = date(year, month, day)
        return (stretch(first, shifted(first, length - 1)),)
    if name in _FROM_EASTER:
        shift, length = _FROM_EASTER[name]
        first = shifted(easter(year), shift)
        return (stretch(first, shifted(first, length - 1)),)
    if name in _TABLES:
        found = _TABLES[name].get(year)
        return (stretch(found, shifted(found, _LENGTHS[name] - 1)),) if found else ()
    return _other(name, year)


def _other(name: str, year: int) -> tuple[DateRange, ...]:
    if name in ("eid", "ramadan", *_HIJRI):
        return _hijri(name, year)
    if name == "orthodox_easter":
        return (DateRange.day(orthodox_easter(year)),)
    if name == "thanksgiving":
        found = nth_weekday(3, 4, year, 11)
        return (DateRange.day(found),) if found else ()
    persian_year = year - 621
    first = persian_first(persian_year)
    if name == "nowruz" and first:
        return (stretch(date(year, 3, 20), date(year, 3, 21)),)
    if name == "yalda" and first:
        return (stretch(date(year, 12, 20), date(year, 12, 21)),)
    return ()


def _hijri(name: str, year: int) -> tuple[DateRange, ...]:
    """The Umm al-Qura day and the next, as crescents are seen a day apart; Ramadan is the month."""
    keys = {"eid": ("eid_al_fitr", "eid_al_adha"), "ramadan": ()}.get(name, (name,))
    near = int((year - 622) * 33 / 32) - 1
    found = [day_in(Calendar.HIJRI, near + n, *_HIJRI[key], None) for key in keys for n in range(4)]
    if name == "ramadan":
        found = [month_in(Calendar.HIJRI, near + n, 9, None) for n in range(4)]
    return tuple(sorted((one for one in found if one.start and one.start.year == year), key=lambda one: str(one.start)))
