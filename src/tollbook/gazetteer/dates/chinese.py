"""Chinese dates: 2018年5月3日, 11月30日, 4日, 去年9月, 上月中旬, 上周三, 昨晚, 三天前, 同日, 次日."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tollbook.gazetteer.dates.expressions import (
    Ago,
    DayFrom,
    Expression,
    FullDay,
    MonthOf,
    UnitFrom,
    WeekdayFrom,
    YearOf,
)
from tollbook.gazetteer.dates.expressions.counted import Distance, Fuzz, Offset, Same
from tollbook.gazetteer.dates.periods import Part, Unit

_FIGURES = {char: n for n, char in enumerate("〇一二三四五六七八九十")} | {"两": 2, "零": 0}
_NUMBER = "[0-9〇零一二三四五六七八九十两]"
_PARTS = {"上旬": Part.EARLY, "初": Part.EARLY, "中旬": Part.MID, "下旬": Part.LATE, "底": Part.END, "末": Part.END}
_PART = "(?P<part>上旬|中旬|下旬|初|底|末)?"
_SPOKEN_YEARS = {"今年": 0, "去年": -1, "前年": -2, "本年": 0}
_SPOKEN_MONTHS = {"上月": -1, "上个月": -1, "本月": 0, "这个月": 0}
_DAYS = {
    "今天": 0, "今日": 0, "今晨": 0, "今早": 0, "今晚": 0, "昨天": -1, "昨日": -1, "昨晚": -1, "昨夜": -1,
        "昨晨": -1, "前天": -2, "前日": -2,
}  # fmt: skip
_BESIDE = {
    "当天": 0, "当日": 0, "当晚": 0, "同日": 0, "同一天": 0, "次日": 1, "翌日": 1, "隔日": 1, "隔天": 1,
        "第二天": 1, "前一天": -1, "前一日": -1, "前一晚": -1,
}  # fmt: skip
_WEEKS = {"上周": -1, "上星期": -1, "本周": 0, "这周": 0}
_UNITS = {
    "天": Unit.DAY,
    "日": Unit.DAY,
    "周": Unit.WEEK,
    "个星期": Unit.WEEK,
    "星期": Unit.WEEK,
    "个月": Unit.MONTH,
    "年": Unit.YEAR,
}
_ANY = re.compile("[年月日周天昨今前晚夜晨期當]")


def _number(figures: str) -> int:
    if figures.isdecimal():
        return int(figures)
    if "十" in figures:
        tens, _, ones = figures.partition("十")
        return (_FIGURES[tens] if tens else 1) * 10 + (_FIGURES[ones] if ones else 0)
    return int("".join(str(_FIGURES.get(char, 0)) for char in figures))


def _year(match: re.Match[str]) -> YearOf | None:
    if match["y"]:
        return YearOf(_number(match["y"]))
    return YearOf(shift=_SPOKEN_YEARS[match["sy"]]) if match["sy"] else None


def _day(match: re.Match[str]) -> Expression | None:
    if match["sm"]:
        return FullDay(day=_number(match["d"]), months_back=-_SPOKEN_MONTHS[match["sm"]])
    month = _number(match["m"]) if match["m"] else None
    if (month is not None and not 1 <= month <= 12) or not 1 <= _number(match["d"]) <= 31:
        return None
    return FullDay(day=_number(match["d"]), month=month, year=_year(match))


def _month(match: re.Match[str]) -> Expression | None:
    part = _PARTS.get(match["part"] or "")
    if match["sm"]:
        return UnitFrom(Unit.MONTH, _SPOKEN_MONTHS[match["sm"]], part)
    month = _number(match["m"])
    return MonthOf(month=month, year=_year(match), part=part) if 1 <= month <= 12 else None


def _whole_year(match: re.Match[str]) -> Expression | None:
    if match["sy"]:
        return UnitFrom(Unit.YEAR, _SPOKEN_YEARS[match["sy"]], _PARTS.get(match["part"] or ""))
    year = _number(match["y"])
    return YearOf(year, _PARTS.get(match["part"] or "")) if 1900 <= year <= 2100 else None


def _weekday(match: re.Match[str]) -> Expression | None:
    day = "一二三四五六日".find(match["w"].replace("天", "日"))
    return WeekdayFrom(day, week=_WEEKS[match["week"]] if match["week"] else None)


def _week(match: re.Match[str]) -> Expression | None:
    return UnitFrom(Unit.WEEK, _WEEKS[match["week"]])


def _ago(match: re.Match[str]) -> Expression | None:
    return Ago(Distance(_number(match["n"]), _UNITS[match["u"]]))


def _spoken(match: re.Match[str]) -> Expression | None:
    return DayFrom(_DAYS[match[0]])


def _beside(match: re.Match[str]) -> Expression | None:
    """A day counted from the one named before it."""
    step = _BESIDE[match[0].replace("當", "当")]
    return Offset(Distance(abs(step), Unit.DAY, Fuzz.EXACT), 1 if step > 0 else -1) if step else Same()


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_YEAR = f"(?:(?P<y>[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})年|(?P<sy>{_either(_SPOKEN_YEARS)}))"
_MONTH = f"(?:(?:{_YEAR})?(?P<m>{_NUMBER}{{1,3}})月(?:份)?|(?P<sm>{_either(_SPOKEN_MONTHS)}))"
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Expression | None]], ...] = (
    (re.compile(f"{_MONTH}?(?P<d>{_NUMBER}{{1,3}})[日号]"), _day),
    (re.compile(f"{_MONTH}{_PART}"), _month),
    (re.compile(f"{_YEAR}{_PART}"), _whole_year),
    (re.compile(f"(?P<week>{_either(_WEEKS)})?(?:周|星期|礼拜)?(?<=[周期拜])(?P<w>[一二三四五六日天])"), _weekday),
    (re.compile(f"(?P<week>{_either(_WEEKS)})"), _week),
    (re.compile(f"(?P<n>{_NUMBER}{{1,3}})(?P<u>天|日|周|个星期|星期|个月|年)(?:之)?前"), _ago),
    (re.compile(_either(_DAYS)), _spoken),
    (re.compile(_either(_BESIDE).replace("当", "[当當]")), _beside),
)


def chinese_dates(text: str) -> Iterator[tuple[int, int, Expression]]:
    """The dates of a Chinese text with their places, the longest where several begin at one place."""
    at, length = 0, len(text)
    while at < length:
        found = [(match, build) for pattern, build in _RULES if (match := pattern.match(text, at)) and match.end() > at]
        step = 1
        for match, build in sorted(found, key=lambda one: -one[0].end()):
            expression = build(match)
            if expression is not None:
                yield match.start(), match.end(), expression
                step = match.end() - at
                break
        at += step


def is_chinese(text: str) -> bool:
    """Whether a text is Chinese enough to be read so."""
    return not text.isascii() and _ANY.search(text) is not None
