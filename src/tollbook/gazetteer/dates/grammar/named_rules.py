"""Rules for dates by number and name: days, months, years, feasts, seasons."""

from __future__ import annotations

import re

from tollbook.gazetteer.dates.calendars import Calendar
from tollbook.gazetteer.dates.expressions import (
    Decade,
    Expression,
    FeastOf,
    FullDay,
    Joined,
    MonthOf,
    NthWeekdayFrom,
    NthWeekdayOf,
    SeasonOf,
    WeekOfMonth,
    YearOf,
)
from tollbook.gazetteer.dates.expressions.absolute import DayOfMonthOf, MonthNamedBefore, MonthSpoken, YearBeside
from tollbook.gazetteer.dates.grammar.rule import DAY, YEAR, Build, Reading, Rule
from tollbook.gazetteer.dates.grammar.traps import (
    corner_of_streets,
    counts_something,
    names_street,
    numbers_a_house,
    ordinal_of_something,
)
from tollbook.gazetteer.dates.periods import Part, Unit

_CUES = "iFb~&BAEefhkgltvpqj(|-,"  # what a doubtful month or a bare year may follow


def _month_value(reading: Reading, group: str = "m") -> tuple[Calendar, int]:
    value = reading.value(group)
    if isinstance(value, tuple):
        return value
    return Calendar.GREGORIAN, value if isinstance(value, int) else 1


def _full_day(reading: Reading) -> Expression | None:
    if not reading.year_fits() or not 1 <= reading.number("d") <= 31:
        return None
    if numbers_a_house(reading):
        return None
    calendar, month = _month_value(reading)
    if calendar is Calendar.GREGORIAN and reading.has("oy"):
        return None
    if calendar is not Calendar.GREGORIAN and reading.tag("m") == "m" and _year(reading, calendar) is None:
        return None
    if reading.match.re is _MONTH_FIRST and _counted_people(reading):
        return None
    weekday = reading.value("w")
    return FullDay(
        day=reading.number("d"), month=month, year=_year(reading, calendar), calendar=calendar,
        weekday=weekday if isinstance(weekday, int) else None,
    )  # fmt: skip


def _year(reading: Reading, calendar: Calendar = Calendar.GREGORIAN) -> YearOf | YearBeside | None:
    if calendar is not Calendar.GREGORIAN and reading.has("oy"):
        return YearOf(reading.number("oy"))
    return reading.year()


_GOES_ON = re.compile(
    r"\s+(?:has|have|had|was|were|is|are|and|near|at|when|after|while|by)\b"
)  # behind a day, no people


def _counted_people(reading: Reading) -> bool:
    """As in "In May 3 people died": a month with "in" takes no day."""
    led = reading.before() == "i" and reading.line.word_before(reading.match.start()) in ("in", "since", "during")
    return led and _counts_people(reading)


def _counts_people(reading: Reading) -> bool:
    """Whether the number behind a month is no day but counts who comes next: "last May 3 people died"."""
    return (reading.tag("d") == "N" and not reading.has("y") and reading.after() in "xn") and not _GOES_ON.match(
        reading.line.text, reading.line.ends[reading.match.end() - 1]
    )


def _days_together(reading: Reading) -> Expression | None:
    """As in "3-5 May", "9 and 10 June 2022", "16 to 17 June last year"; days apart are left to be read one by one."""
    if not reading.year_fits():
        return None
    first, last = reading.number("d"), reading.number("d2")
    if not 1 <= first <= 31 or not 1 <= last <= 31:
        return None
    together = (
        reading.tag("join") in "~-"
        or last - first == 1
        or reading.before() == "b"
        or reading.line.tags[: reading.match.start()].endswith(("Pb", "Pf"))
    )
    if not together:
        return None
    calendar, month = _month_value(reading)
    end = FullDay(day=last, month=month, year=_year(reading, calendar), calendar=calendar)
    if first > last:
        return Joined(FullDay(day=first, month=(month - 2) % 12 + 1, calendar=calendar), end)
    return Joined(FullDay(day=first, month=month, year=_year(reading, calendar), calendar=calendar), end)


def _month(reading: Reading) -> Expression | None:
    if not reading.year_fits() or names_street(reading) or _early_on_day(reading):
        return None
    relation = reading.tag("rel")
    year = _year(reading, _month_value(reading)[0])
    if reading.tag("m") == "m" and not (relation or year or reading.has("e")) and reading.before() not in _CUES:
        return None
    if reading.tag("m") == "m" and not (year or relation) and reading.before() in ",-(|" and not _stands_alone(reading):
        return None
    calendar, month = _month_value(reading)
    if calendar is Calendar.GREGORIAN and reading.has("oy"):
        return None
    if calendar is not Calendar.GREGORIAN and year is None:
        return None  # their names are also names of people and places
    part = reading.value("e")
    return MonthOf(
        month=month, calendar=calendar, part=part if isinstance(part, Part) else None,
        year=YearOf(shift=0) if relation == "t" and not year else year,
        back=(relation == "l" or reading.has("late")) and not year, ahead=relation == "v" and not year,
    )  # fmt: skip


def _early_on_day(reading: Reading) -> bool:
    """As in "early on April 26", "early October 27", which is early that day; "in early April 26 people" is not."""
    within = reading.before() == "i" and reading.line.word_before(reading.match.start()) == "in"
    return reading.has("e") and not reading.has("y") and reading.after() in "NO" and not within


def _stands_alone(reading: Reading) -> bool:
    return reading.after() in ",.:)|!-"


def _bare_year(reading: Reading) -> Expression | None:
    alone = reading.match.span() == (0, len(reading.line.tags))
    alone = alone or (reading.match.start() == 0 and reading.after() in ".,:;|")
    alone = alone or (reading.before() == "," and reading.after() in ".,:;)") or _on_its_line(reading)
    if not reading.has("e") and not alone and (reading.before() not in "iFb~&BAfhkl(|" or counts_something(reading)):
        return None
    part = reading.value("e")
    return YearOf(reading.number("y"), part if isinstance(part, Part) else None)


def _on_its_line(reading: Reading) -> bool:
    """Whether nothing else stands on the year's line, as at the head of its part of a chronicle."""
    text, match = reading.line.text, reading.match
    start, end = reading.line.starts[match.start()], reading.line.ends[match.end() - 1]
    before, behind = text[text.rfind("\n", 0, start) + 1 : start], text[end : (text + "\n").find("\n", end)]
    goes_on = text[end + len(behind) :].lstrip()[:1].islower()  # a line that ends anywhere
    return not before.strip() and not behind.strip() and not goes_on


def _headed_year(reading: Reading) -> Expression | None:
    """As in "2022, 16 January", "2022, October": the year first."""
    calendar, month = _month_value(reading)
    year = YearOf(reading.number("y"))
    if reading.has("d"):
        return FullDay(day=reading.number("d"), month=month, year=year, calendar=calendar)
    return MonthOf(month=month, year=year, calendar=calendar)


def _decade(reading: Reading) -> Expression | None:
    part = reading.value("e")
    first = reading.value("dec")
    return Decade(first // 10 * 10, part if isinstance(part, Part) else None) if isinstance(first, int) else None


def _years_together(reading: Reading) -> Expression | None:
    first, last = reading.number("y"), reading.number("y2") if reading.has("y2") else reading.number("short")
    if reading.has("short"):
        last = first // 100 * 100 + last
    joined = reading.tag("join") in "~-/" or last - first == 1 or reading.before() == "b"
    if not joined or not first < last <= first + 60 or counts_something(reading):
        return None
    return Joined(YearOf(first), YearOf(last))


def _month_holder(reading: Reading) -> MonthOf | MonthSpoken | MonthNamedBefore | None:
    """The month that holds a numbered day or week: named, "last month", "this month", "the month"."""
    if reading.has("m"):
        calendar, month = _month_value(reading)
        year = _year(reading, calendar)
        return MonthOf(month=month, year=year, back=reading.tag("mr") == "l") if reading.year_fits() else None
    if reading.value("mu") is not Unit.MONTH:
        return None
    if reading.tag("mr") in "lt":
        return MonthSpoken(1 if reading.tag("mr") == "l" else 0)
    return MonthNamedBefore()


def _nth(reading: Reading) -> int:
    return -1 if reading.tag("n") == "l" else reading.number("n")


def _nth_weekday(reading: Reading) -> Expression | None:
    holder, weekday = _month_holder(reading), reading.value("w")
    if holder is None or not isinstance(weekday, int) or not -1 <= _nth(reading) <= 5:
        return None
    return NthWeekdayOf(_nth(reading), weekday, holder)


def _weekday_of_feast(reading: Reading) -> Expression | None:
    """As in "the first Friday of Lent"."""
    feast, weekday = reading.value("f"), reading.value("w")
    if not isinstance(feast, str) or not isinstance(weekday, int) or not 1 <= _nth(reading) <= 7:
        return None
    return NthWeekdayFrom(_nth(reading), weekday, FeastOf(feast))


def _nth_unit(reading: Reading) -> Expression | None:
    holder, unit = _month_holder(reading), reading.value("u1")
    if holder is None:
        return None
    if unit is Unit.DAY:
        return DayOfMonthOf(_nth(reading), holder)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return WeekOfMonth(_nth(reading), holder, weekend=unit is Unit.WEEKEND)
    return None


def _day_of(reading: Reading) -> Expression | None:
    """As in "the 15th of this month", "the 2nd of the month"."""
    holder = _month_holder(reading)
    return DayOfMonthOf(reading.number("d"), holder) if holder else None


def _bare_ordinal(reading: Reading) -> Expression | None:
    """As in "on the 22nd", "the night of the fifth"; an ordinal of something else is none."""
    if reading.before() not in "iFb~f&(k," or ordinal_of_something(reading) or corner_of_streets(reading):
        return None
    return FullDay(day=reading.number("d"))


def _bare_ordinals(reading: Reading) -> Expression | None:
    """As in "the night of the 22nd to the 23rd"."""
    if reading.before() not in "iFbf" or ordinal_of_something(reading):
        return None
    return Joined(FullDay(day=reading.number("d")), FullDay(day=reading.number("d2")))


def _feast(reading: Reading) -> Expression | None:
    name = reading.value("f")
    if not isinstance(name, str) or not reading.year_fits():
        return None
    shift = -1 if reading.has("e") else reading.number("nth") - 1 if reading.has("nth") else None
    weekday = reading.value("w")
    year = _year(reading) or (YearOf(shift=-1) if reading.has("lastyear") else None)
    return FeastOf(name, year, shift, weekday if isinstance(weekday, int) else None)


def _day_of_ramadan(reading: Reading) -> Expression | None:
    """As in "27 Ramadan 1436": the one feast that is also a month."""
    if reading.value("f") != "ramadan" or not 1 <= reading.number("d") <= 30:
        return None
    return FullDay(day=reading.number("d"), month=9, year=_year(reading, Calendar.HIJRI), calendar=Calendar.HIJRI)


def _season(reading: Reading) -> Expression | None:
    name, relation = reading.value("s"), reading.tag("rel")
    if not isinstance(name, str) or not reading.year_fits():
        return None
    year = _year(reading)
    told = bool(year or relation)
    if not told and (name == "fall" or _is_name(reading)):
        return None
    if (
        not told
        and reading.line.tags[max(0, reading.match.start() - 2) : reading.match.start()] not in ("ih", "Bh", "Ah")
        and reading.before() not in "EFi"
    ):
        return None
    if relation == "t" and not year:
        year = YearOf(shift=0)
    name = {"fall": "autumn"}.get(name, name)
    return SeasonOf(name, year, back=relation == "l", ends=reading.has("short"))


def _is_name(reading: Reading) -> bool:
    """Whether a season with a capital behind "in" is a place: "shot himself in Spring", but not in a headline."""
    line, at = reading.line, reading.match.start("s")
    return (
        line.text[line.starts[at]].isupper() and reading.before() == "i" and not _title_case(line.text, line.starts[at])
    )


def _title_case(text: str, at: int) -> bool:
    """Whether most words of the line around a character begin with capitals."""
    first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    words: list[str] = re.findall(r"[A-Za-z]\w{3,}", text[first : last if last >= 0 else len(text)])
    return sum(w[0].isupper() for w in words) * 2 > len(words)


def _rule(starts: str, pattern: str, build: Build) -> tuple[str, Rule]:
    return starts, Rule(re.compile(pattern), build)


_W = "(?:(?P<w>[Ww])\\.?,?P*,?h?)?"
_M = "(?P<m>M|m\\.?)"
_END = f"(?:{YEAR}|,?(?P<oy>Q))"
_HOLDER = f"(?:(?:(?P<mr>[lthj]|hj)?(?:{_M}{YEAR}?|(?P<mu>U))))"
_MONTH_FIRST = re.compile(f"{_W}{_M}h?(?P<d>{DAY}){YEAR}?")

NAMED_RULES: tuple[tuple[str, Rule], ...] = (
    _rule("WwnNO", f"{_W}(?P<d>{DAY})\\.?f?h?{_M}{_END}?", _full_day),
    _rule("WwnNO", f"{_W}(?P<d>{DAY})f?h?{_M}", _full_day),
    ("WwMm", Rule(_MONTH_FIRST, _full_day)),
    _rule("WwMm", f"{_W}{_M}h?(?P<d>{DAY})", lambda reading: None if _counted_people(reading) else _full_day(reading)),
    _rule("lt", f"[lt]{_M}h?(?P<d>{DAY})", lambda reading: None if _counts_people(reading) else _full_day(reading)),
    _rule(
        "WwnNO",
        f"{_W}(?P<d>{DAY})(?P<join>[~\\-&])h?(?:(?P<w2>[Ww])h?)?(?P<d2>{DAY})f?{_M}{YEAR}?",
        _days_together,
    ),
    _rule("Mm", f"{_M}h?(?P<d>{DAY})(?P<join>[~\\-&])h?(?P<d2>{DAY}){YEAR}?", _days_together),
    _rule("MmltvE", f"(?:(?P<e>E)(?:[if]?h?|-))?(?P<rel>[ltv])?{_M}{_END}?", _month),
    _rule("MmltvE", f"(?:(?P<e>E)(?:[if]?h?|-))?(?P<rel>[ltv])?{_M}", _month),
    _rule("ME", f"(?:(?P<e>E)(?:[if]?h?|-))?{_M}(?P<late>l)(?![UWMm])", _month),
    _rule("YE", "(?:(?P<e>E)(?:[if]?h?|-))?(?P<y>Y)", _bare_year),
    _rule("Y", f"(?P<y>Y),h?(?:P[if]h?)?(?P<d>{DAY})f?{_M}", _headed_year),
    _rule("Y", f"(?P<y>Y),{_M}", _headed_year),
    _rule("Y", "(?P<y>Y)(?P<join>[~\\-&/])(?:(?P<y2>Y)|(?P<short>N|Q))", _years_together),
    _rule("CE", "(?:(?P<e>E)(?:[if]?h?|-))?h?(?P<dec>C)", _decade),
    _rule("Ol", f"(?P<n>[Ol])(?P<w>W)[if]{_HOLDER}", _nth_weekday),
    _rule("n", f"n[WP][if](?P<e>E)?{_M}{YEAR}?", _month),
    _rule("Ol", "(?P<n>[Ol])(?P<w>W)[if]h?(?P<f>H)", _weekday_of_feast),
    _rule("Ol", f"(?P<n>[Ol])(?P<u1>U)[if]{_HOLDER}", _nth_unit),
    _rule("hnNO", f"h?(?P<d>{DAY})f{_HOLDER}", _day_of),
    _rule("hnO", "h?(?P<d>n-O|O)(?!\\.?f?h?[Mm])", _bare_ordinal),
    _rule("hnO", "h?(?P<d>n-O|O)(?:~|-)h?(?P<d2>n-O|O)", _bare_ordinals),
    _rule(
        "OHWle",
        f"(?:(?P<w>W),?h?)?(?:(?P<nth>O)Uf?h?)?(?:(?P<e>e)f?h?)?(?P<lastyear>l)?(?P<f>H)(?:{YEAR})?",
        _feast,
    ),
    _rule("nNO", f"(?P<d>{DAY})f?h?(?P<f>H)(?P<oy>Q)?", _day_of_ramadan),
    _rule("Hle", "(?:(?P<e>e)f?h?)?(?P<f>H)", _feast),
    _rule("SltE", f"(?P<rel>[lt])?(?P<s>S)(?:(?:f)?{YEAR})?(?P<short>[\\-/][NQ])?", _season),
)  # fmt: skip
