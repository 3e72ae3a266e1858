"""The time line: people harmed and attacks by day, month or year, low-best-high."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tollbook.pictures.elements import Element, group, line, link, rect, title
from tollbook.pictures.frames import Frame, bottom_axis, left_axis, picture
from tollbook.pictures.scales import Days, Linear, rounded_up


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: persons low-best-high (`high` None is open) and how many attacks, surely and perhaps."""

    start: date
    end: date
    low: int
    best: int
    high: int | None
    attacks: int
    perhaps: int
    words: str
    href: str | None = None


def period_days(name: str) -> tuple[date, date]:
    """The first and last day of a period named `2025`, `2025-03` or `2025-03-12`."""
    parts = [int(part) for part in name.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if len(parts) > 2:
        return date(year, month, parts[2]), date(year, month, parts[2])
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def timeline(
    bars: Sequence[Bar], *, name: str, words: str = "", unit: str = "killed", width: float = 760, height: float = 240
) -> Element | None:
    """Persons above, attacks below; a thin line reaches from the lowest to the highest figure. None without bars."""
    if not bars:
        return None
    low_part = 66.0
    upper = Frame(width, height, top=26, bottom=32 + low_part, left=46)
    lower = Frame(width, height, top=height - 28 - low_part + 26, bottom=28, left=46)
    days = Days(min(bar.start for bar in bars), max(bar.end for bar in bars), *upper.x)
    top = max(1, *(bar.best if bar.high is None else bar.high for bar in bars))
    persons = upper.upwards(0, _axis_end(top))
    attacks = lower.upwards(0, _axis_end(max(1, *(bar.attacks + bar.perhaps for bar in bars))))
    return picture(
        upper, name,
        left_axis(upper, persons, most=5, whole=True, name=unit),
        left_axis(lower, attacks, most=3, whole=True, name="attacks"),
        group(*(_bar(bar, days, persons, attacks) for bar in bars), class_="bars"),
        bottom_axis(lower, days, most=max(3, int(width / 90))),
        words=words, class_="picture timeline", role="group",
    )  # fmt: skip


def _axis_end(value: float) -> float:
    """The end of an axis: a round number, with no more than a fifth of it empty where that can be."""
    return next((n for n in (value, *(rounded_up(value) * part for part in (0.4, 0.6, 0.8))) if n >= value), value)


def _bar(bar: Bar, days: Days, persons: Linear, attacks: Linear) -> Element:
    first, last = days(bar.start), days(bar.end) + days.width
    wide = max(min(last - first - 1, 26.0), 1.2)
    x = (first + last - wide) / 2
    middle = x + wide / 2
    ground, base = persons(0), attacks(0)
    parts: list[Element | None] = [
        title(bar.words),
        rect(first, persons.last, last - first, base - persons.last, class_="reach"),
        rect(x, persons(bar.best), wide, ground - persons(bar.best), class_="value") if bar.best else None,
        rect(x, attacks(bar.attacks), wide, base - attacks(bar.attacks), class_="count") if bar.attacks else None,
        rect(x, attacks(bar.attacks + bar.perhaps), wide, attacks(bar.attacks) - attacks(bar.attacks + bar.perhaps),
             class_="perhaps") if bar.perhaps else None,
    ]  # fmt: skip
    high = persons.end if bar.high is None else bar.high
    if high != bar.low:
        kind = "whisker open" if bar.high is None else "whisker"
        parts.append(line(middle, persons(bar.low), middle, persons(high), class_=kind))
        parts += [line(middle - 3, persons(end), middle + 3, persons(end), class_="whisker")
                  for end in (bar.low, bar.high) if end is not None]  # fmt: skip
    if bar.href is None:
        return group(*parts)
    return link(bar.href, *(part for part in parts if part is not None), aria_label=bar.words, tabindex="-1")
