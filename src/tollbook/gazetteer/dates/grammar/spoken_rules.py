"""Rules for dates counted from the day of writing or from another event."""

from __future__ import annotations

import re

from tollbook.gazetteer.dates.expressions import (
    Ago,
    DayFrom,
    Expression,
    FullDay,
    Offset,
    Same,
    SteppedUnit,
    UnitFrom,
    WeekdayBeside,
    WeekdayFrom,
)
from tollbook.gazetteer.dates.expressions.absolute import MonthNamedBefore, PartOfMonth
from tollbook.gazetteer.dates.expressions.counted import Distance, Fuzz, NearWeekday, Rolling
from tollbook.gazetteer.dates.grammar.rule import COUNT, DAY, Build, Reading, Rule, distance
from tollbook.gazetteer.dates.grammar.traps import habitual, numbers_a_unit, ordinal_of_something
from tollbook.gazetteer.dates.periods import Part, Unit

_PASSED = re.compile(
    r"\s+(?:have|has)\s+(?:now\s+)?(?:gone\s+by|passed|elapsed)\b|\s+to\s+the\s+day\s+since\b", re.IGNORECASE
)
_NIGHTS = ("night", "evening", "nite")


def _unit(reading: Reading, group: str = "u") -> Unit | None:
    value = reading.value(group)
    if reading.tag(group) == "P":
        return Unit.DAY
    return value if isinstance(value, Unit) else None


def _weekday(reading: Reading) -> Expression | None:
    weekday = reading.value("w")
    if not isinstance(weekday, int) or habitual(reading):
        return None
    relation = reading.tag("r")
    if relation == "j":
        return NearWeekday(weekday)
    if relation in ("p", "q") and reading.after() != "'":  # "following Wednesday's attack": after it
        return WeekdayBeside(weekday, -1 if relation == "p" else 1)
    return WeekdayFrom(weekday, strict=relation == "l" or reading.has("late"), ahead=relation == "v")


def _weekday_of_week(reading: Reading) -> Expression | None:
    """As in "Tuesday of last week", "Wednesday last week", "Wednesday of the week before last"."""
    weekday = reading.value("w")
    if not isinstance(weekday, int) or reading.value("u") is not Unit.WEEK:
        return None
    if reading.has("before"):
        if not reading.has("last"):
            return WeekdayBeside(weekday, -1, week=True)
        return WeekdayFrom(weekday, week=-2)
    return WeekdayFrom(weekday, week={"l": -1, "t": 0, "v": 1}.get(reading.tag("r"), 0), ahead=reading.tag("r") == "v")


def _weekday_before_last(reading: Reading) -> Expression | None:
    weekday = reading.value("w")
    back = 2 if reading.value("last") == "but_one" else 1
    return WeekdayFrom(weekday, strict=True, back=back) if isinstance(weekday, int) else None


def _weekday_week(reading: Reading) -> Expression | None:
    """As in "last Wednesday week": a week before last Wednesday."""
    weekday = reading.value("w")
    if reading.value("u") is not Unit.WEEK or not isinstance(weekday, int):
        return None
    return WeekdayFrom(weekday, strict=True, back=1)


def _weekdays_ago(reading: Reading) -> Expression | None:
    """As in "two Sundays ago"."""
    weekday, count = reading.value("w"), reading.number("c")
    return WeekdayFrom(weekday, strict=True, back=count - 1) if isinstance(weekday, int) and 1 <= count <= 8 else None


def _weekday_number(reading: Reading) -> Expression | None:
    """As in "Mon 22", "Sunday the 6th"; "on Tuesday 12 people" names no day of the month."""
    weekday = reading.value("w")
    plain = reading.tag("d") == "N"
    if plain and reading.tag("w") == "W" and reading.after() not in ",.:;)|!-":
        return None
    clock = reading.after() == "!" and reading.line.text[reading.line.ends[reading.match.end() - 1] :][:1] in (":", ".")
    written = reading.line.text[reading.line.ends[reading.match.end() - 1] :]
    if written[:1] == "/" and written[1:2].isdigit():
        return None  # "Monday (6/30)"
    if not isinstance(weekday, int) or reading.after() == "U" or clock or numbers_a_unit(reading):
        return None
    if reading.tag("d") == "O" and ordinal_of_something(reading):
        return None  # "on Saturday the third engineer was found"
    return FullDay(day=reading.number("d"), weekday=weekday)


def _unit_from(reading: Reading) -> Expression | None:
    unit, relation = _unit(reading), reading.tag("r")
    if unit is None or unit is Unit.NIGHT:
        return None
    part = reading.value("e")
    if reading.tag("u") == "P" or unit is Unit.DAY:
        return None
    if reading.value("r") == "past":
        return Rolling(Distance(1, unit))
    if reading.value("r") == "next" and reading.line.tags[reading.match.start() - 1 : reading.match.start()] == "h":
        return SteppedUnit(unit, 1)
    shift = {"l": -1, "t": 0, "v": 1}[relation]
    return UnitFrom(unit, shift, part if isinstance(part, Part) else None, earlier=reading.tag("b") == "B")


def _part_of_day(reading: Reading) -> Expression | None:
    """As in "last night", "this morning", "that night", "the next morning"."""
    relation, part = reading.tag("r"), reading.value("p")
    if relation == "l":
        return DayFrom(-1) if part not in (None, "dawn") else None
    if relation == "t":
        return DayFrom(0)
    if relation == "j":
        return Same()
    return SteppedUnit(Unit.DAY, -1 if relation == "p" else 1)


def _in_the_unit(reading: Reading) -> Expression | None:
    """As in "earlier in the week", "at the beginning of the week", "at the weekend", "earlier in the day"."""
    unit, part = _unit(reading), reading.value("e")
    if unit is Unit.DAY and reading.has("b"):
        return Same()
    if unit is Unit.MONTH and isinstance(part, Part):
        return PartOfMonth(MonthNamedBefore(or_current=True), part)
    if unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR) and (reading.has("b") or reading.has("e")):
        return UnitFrom(unit, 0, part if isinstance(part, Part) else None, earlier=reading.tag("b") == "B")
    if unit is Unit.WEEKEND and reading.before() in "ik!" and not reading.has("b"):
        return UnitFrom(unit, 0)
    return None


def _before_last(reading: Reading) -> Expression | None:
    """As in "the night before last", "the week before last"."""
    unit = _unit(reading)
    if unit is None:
        return None
    return DayFrom(-2) if unit in (Unit.DAY, Unit.NIGHT) else UnitFrom(unit, -2)


def _beside_today(reading: Reading) -> Expression | None:
    """As in "the day before yesterday", "the day after tomorrow"."""
    value = reading.value("t")
    if not isinstance(value, tuple) or _unit(reading) is not Unit.DAY:
        return None
    return DayFrom(value[0] + (-1 if reading.tag("b") == "B" else 1))


def _today(reading: Reading) -> Expression | None:
    value = reading.value("t")
    return DayFrom(*value) if isinstance(value, tuple) else None


def _overnight(_reading: Reading) -> Expression | None:
    return DayFrom(-1, 2)


def _overnight_weekday(reading: Reading) -> Expression | None:
    """As in "overnight on Friday", "overnight from Saturday to Sunday"."""
    weekday = reading.value("w")
    return WeekdayFrom(weekday, length=2) if isinstance(weekday, int) else None


def _ago(reading: Reading) -> Expression | None:
    found = distance(reading)
    if found is None:
        return None
    if reading.has("today"):
        return Ago(Distance(found.count, found.unit, Fuzz.EXACT))
    return Ago(found)


def _ago_last(reading: Reading) -> Expression | None:
    """As in "two weeks ago last Saturday", "a week ago on Sunday"."""
    found, weekday = distance(reading), reading.value("w")
    if found is None or not isinstance(weekday, int):
        return None
    exact = Distance(found.count, found.unit, Fuzz.EXACT)
    return Offset(exact, -1, WeekdayFrom(weekday, strict=reading.has("last")))


def _ago_this_week(reading: Reading) -> Expression | None:
    """As in "a year ago this week", "ten years ago this month"."""
    found, unit = distance(reading), reading.value("u")
    if found is None or not isinstance(unit, Unit) or unit not in (Unit.WEEK, Unit.MONTH):
        return None
    return Offset(Distance(found.count, found.unit, Fuzz.EXACT), -1, UnitFrom(unit))


def _rolling(reading: Reading) -> Expression | None:
    """As in "in the past three days", "over the last two weeks"."""
    found = distance(reading)
    return Rolling(found) if found else None


def _offset(reading: Reading) -> Expression | None:
    """As in "two days earlier", "a week later", "three days before"."""
    found = distance(reading)
    if found is None:
        return None
    if found.unit is Unit.HOUR:
        return Same()
    named = reading.value("b") == "after" and reading.after() in "xhnj"  # "ten days after a blast": the blast
    return Offset(found, -1 if named or reading.tag("b") == "B" else 1, named=named)


def _to_the_day(reading: Reading) -> Expression | None:
    """As in "ten years to the day after gunmen …", which is the date of what they did."""
    found = distance(reading)
    if found is None or reading.value("v") is not Unit.DAY:
        return None
    named = reading.value("b") == "after" and reading.after() in "xhnj"
    exact = Distance(found.count, found.unit, Fuzz.EXACT)
    return Offset(exact, -1 if named or reading.tag("b") == "B" else 1, named=named)


def _hours(reading: Reading) -> Expression | None:
    """As in "hours earlier", "within hours"."""
    return Same() if Unit.HOUR in (_unit(reading), _unit(reading, "u2")) else None


def _gone_by(reading: Reading) -> Expression | None:
    """As in "it is now three weeks since", "two weeks have gone by": counted from the day of writing."""
    found, end = distance(reading), reading.line.ends[reading.match.end() - 1]
    now = reading.line.word_before(reading.match.start()) == "now"
    return Ago(found) if found and (now or _PASSED.match(reading.line.text, end)) else None


def _nights_on(reading: Reading) -> Expression | None:
    """As in "five nights on, ..."."""
    found = distance(reading)
    on = reading.line.word(reading.match.end() - 1) == "on" and reading.after() in ",.:;)"
    return Offset(found, 1) if found and on else None


def _stepped(reading: Reading) -> Expression | None:
    """As in "the previous week", "the following month", "the day before", "the night after"."""
    unit = _unit(reading)
    back = reading.tag("r") == "p" or reading.tag("b") == "B"
    return None if unit is None else SteppedUnit(unit, -1 if back else 1)


def _next_day(reading: Reading) -> Expression | None:
    return SteppedUnit(Unit.DAY, 1) if _unit(reading) in (Unit.DAY, Unit.NIGHT) else None


def _same(reading: Reading) -> Expression | None:
    unit = _unit(reading)
    return None if unit is None else Same(unit)


def _step(reading: Reading) -> Expression | None:
    """Words that are a step from another day in one, which the lexicon holds ready."""
    step = reading.value("j")
    return step if isinstance(step, Offset) else None


def _rule(starts: str, pattern: str, build: Build) -> tuple[str, Rule]:
    return starts, Rule(re.compile(pattern), build)


SPOKEN_RULES: tuple[tuple[str, Rule], ...] = (
    _rule("Wltvpqj", "(?P<r>[ltvpqj])?(?P<w>W)P*(?P<late>l(?![UWMmPnNS]))?", _weekday),
    _rule("Wltvpqj", "(?P<r>[ltvpqj])?(?P<w>W)", _weekday),
    _rule("W", "(?P<w>W)P*f?(?P<r>[ltv])(?P<u>U)", _weekday_of_week),
    _rule("W", "(?P<w>W)P*fh?(?P<u>U)(?P<before>B)(?P<last>l)?", _weekday_of_week),
    _rule("W", "(?P<w>W)P*B(?P<last>l)", _weekday_before_last),
    _rule("l", "l(?P<w>W)P*(?P<u>U)", _weekday_week),
    _rule("nN", "(?P<c>[nN])(?P<w>s)g", _weekdays_ago),
    _rule("Ww", f"(?P<w>[Ww])\\.?,?\\(?P*h?(?P<d>{DAY})", _weekday_number),
    _rule("UE", "(?:(?P<e>E)[if]?h?)?(?P<u>U)(?P<r>[lv])(?![UWMmPS])", _unit_from),
    _rule("G", f"G{COUNT}", _ago),
    _rule("ltvEB", "(?:(?P<e>E)[if]?h?|(?P<b>[BA]))?(?P<r>[ltv])(?P<u>U)", _unit_from),
    _rule("ltjpqvEB", "(?:E|B)?(?P<r>[ltjpq])(?P<p>P)", _part_of_day),
    _rule("v", "(?P<r>v)(?P<p>P)", _part_of_day),
    _rule("EBAh", "(?:(?P<e>E)(?:f|i)|(?P<b>[BA])(?:f|i))(?:h|t|j)(?P<u>U)", _in_the_unit),
    _rule("h", "h(?P<u>U)(?![BAg])", _in_the_unit),
    _rule("UP", "(?P<u>[UP])Bl(?![UWMm])", _before_last),
    _rule("U", "(?P<u>U)(?P<b>[BA])(?P<t>T)", _beside_today),
    _rule("TE", "(?:E)?(?P<t>T)P*", _today),
    _rule("V", "V", _overnight),
    _rule("V", "V[iF]?h?(?P<w>W)(?:~h?W)?", _overnight_weekday),
    _rule("iU", "(?P<u>U)[BA]|i(?P<u2>U)", _hours),
    _rule("kNnQ", f"{COUNT}g(?P<today>T)?", _ago),
    _rule("kNnQ", f"{COUNT}gi?(?P<last>l)?(?P<w>W)", _ago_last),
    _rule("kNnQ", f"{COUNT}g?t(?P<u>U)", _ago_this_week),
    _rule("l", f"l{COUNT}", _rolling),
    _rule("kNnQ", f"{COUNT}(?P<b>[BA])", _offset),
    _rule("kNnQ", f"{COUNT}~h(?P<v>U)(?P<b>[BA])", _to_the_day),
    _rule("kNnQ", COUNT, _gone_by),
    _rule("kNnQ", f"{COUNT}i", _nights_on),
    _rule("h", "h(?P<u>[UP])(?P<b>[BA])(?!l)", _stepped),
    _rule("pq", "(?P<r>[pq])(?P<u>[UP])", _stepped),
    _rule("v", "v(?P<u>U)", _next_day),
    _rule("j", "j+(?P<u>[UP])", _same),
    _rule("J", "(?P<j>J)", _step),
)
