"""Pictures of measurements: counts with intervals, a count against its boundary, a rate, coverage and exposure."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.measurement.account import Account, Stretch
from tollbook.measurement.course import Point
from tollbook.pictures.elements import Element, group, line, path, rect, text, title
from tollbook.pictures.frames import Frame, bottom_axis, left_axis, picture
from tollbook.pictures.scales import Days, Linear, rounded_up
from tollbook.vocabulary.intervals import Interval

_COVERAGE = 40.0


def account_picture(found: Account, *, width: float = 760, height: float = 320) -> Element | None:
    """The picture that fits the measurement, with a band below that shows what was watched; None where there is none.

    A test: the count since the beginning, with what there may have been, between the counts at which it signals. A
    sequence: its interval on each day. All else: counts by stretches of days, each with its exact interval.
    """
    if not found.stretches:
        return None
    if found.course:
        tested = any(p.truth is not None for p in found.course)
        drawn = _against_boundary if tested else _sequence
        return drawn(found, found.course, width, height)
    return _timeline(found, width, height)


def _frame(found: Account, width: float, height: float) -> Frame:
    below = _COVERAGE * (2 if any(part.exposed is not None for part in found.stretches) else 1)
    return Frame(width, height, top=26, bottom=32 + below, left=62)


def _timeline(found: Account, width: float, height: float) -> Element:
    frame, parts = _frame(found, width, height), found.stretches
    days = Days(parts[0].start, parts[-1].end, *frame.x)
    top = max([1.0, *(_top(p) for p in parts)])
    scale = frame.upwards(0, _end(top))
    bars = [_bar(part, days, scale) for part in parts]
    words = (
        f"{found.measurement.unit} by {(parts[0].end - parts[0].start).days + 1} days; whiskers are exact 95 % "
        "intervals for the mean, dashed where days were not watched"
    )
    return _whole(found, frame, days, scale, (group(*bars, class_="bars"),), words)


def _top(part: Stretch) -> float:
    return part.interval.high or part.count.high or part.count.low or 0.0


def _bar(part: Stretch, days: Days, scale: Linear) -> Element:
    first, last = days(part.start), days(part.end) + days.width
    middle, wide = (first + last) / 2, max(min(last - first - 2, 26.0), 1.5)
    low = part.count.low or 0.0
    high = low if part.count.high is None else part.count.high
    open_above = part.interval.high is None
    ends = scale(part.interval.low or 0.0), scale(scale.end if part.interval.high is None else part.interval.high)
    return group(
        title(f"{part.start} to {part.end}: {_words(part.count)}, {part.watched:.0%} of the days watched"),
        rect(middle - wide / 2, scale(low), wide, scale(0) - scale(low), class_="value") if low else None,
        rect(middle - wide / 2, scale(high), wide, scale(low) - scale(high), class_="range") if high > low else None,
        line(middle, scale(low), middle, ends[1], class_="whisker", stroke_dasharray="3 3" if open_above else None),
        None if open_above else line(middle - 3, ends[1], middle + 3, ends[1], class_="whisker"),
        # what lies within the bar is drawn in the colour of the paper, or it would not be seen
        line(middle, ends[0], middle, scale(low), class_="whisker inside") if low else None,
        line(middle - 3, ends[0], middle + 3, ends[0], class_="whisker inside" if low else "whisker"),
    )


def _against_boundary(found: Account, course: Sequence[Point], width: float, height: float) -> Element:
    frame = _frame(found, width, height)
    days = Days(found.measurement.start, course[-1].day, *frame.x)
    highs = [v for p in course for v in (p.above, p.value.high if p.value else None, p.value.low if p.value else None)]
    scale = frame.upwards(0, _end(max([1.0, *(h for h in highs if h is not None)])))
    met = [p for p in course if p.below is not None]
    parts = [
        _steps([(days(p.day), scale(p.above)) for p in course if p.above is not None], "line", "6 3"),
        _steps([(days(p.day), scale(p.below or 0)) for p in met], "line", "2 3"),
        _band([(days(p.day), p.value) for p in course], scale),
        _steps([(days(p.day), scale(p.value.low or 0)) for p in course if p.value is not None], "whisker"),
        _label(frame, course, days, scale),
    ]
    words = (
        "attacks since the surveillance began, and how many there may have been; above the dashed line the rate is "
        "shown to be higher, at or below the dotted one lower"
    )
    return _whole(found, frame, days, scale, tuple(parts), words)


def _sequence(found: Account, course: Sequence[Point], width: float, height: float) -> Element:
    frame = _frame(found, width, height)
    days = Days(found.measurement.start, course[-1].day, *frame.x)
    later = [p.value for p in course[len(course) // 5 :] if p.value is not None]
    highs = [v.high if v.high is not None else 2 * (v.low or 0.0) for v in later]
    scale = frame.upwards(0, _end(max([1e-9, *highs])))
    parts = [
        _band([(days(p.day), p.value) for p in course], scale),
        _steps([(days(p.day), scale(p.value.best)) for p in course if p.value and p.value.best is not None], "whisker"),
    ]
    words = f"{found.measurement.unit}, with the interval that holds at every look together"
    return _whole(found, frame, days, scale, tuple(parts), words)


def _label(frame: Frame, course: Sequence[Point], days: Days, scale: Linear) -> Element:
    """What lies beyond the boundaries, in words beside their ends."""
    last = course[-1]
    parts: list[Element | None] = []
    if last.above is not None:
        parts.append(text(days(last.day) - 4, max(scale(last.above) - 5, frame.top), "higher", class_="mark",
                          text_anchor="end"))  # fmt: skip
    if last.below is not None:
        parts.append(text(days(last.day) - 4, scale(last.below) - 5, "lower", class_="mark", text_anchor="end"))
    return group(*parts)


def _band(points: Sequence[tuple[float, Interval | None]], scale: Linear) -> Element:
    """From the lowest to the highest value; up to the end of the scale where there is no upper limit."""
    known = [(x, value) for x, value in points if value is not None]
    if not known:
        return group()
    tops = [(x, scale(min(scale.end if v.high is None else v.high, scale.end))) for x, v in known]
    bases = [(x, scale(min(v.low or 0.0, scale.end))) for x, v in known]
    corners = " L".join(f"{x:.2f} {y:.2f}" for x, y in (*tops, *reversed(bases)))
    return path(f"M{corners}Z", class_="range", opacity=0.5)


def _steps(points: Sequence[tuple[float, float]], class_: str, dashes: str | None = None) -> Element | None:
    """A line that keeps its height until the next point."""
    if not points:
        return None
    parts = [f"M{points[0][0]:.2f} {points[0][1]:.2f}"]
    parts += [f"H{x:.2f}V{y:.2f}" for x, y in points[1:]]
    return path("".join(parts), class_=class_, fill="none", stroke_dasharray=dashes)


def _whole(  # noqa: PLR0917 - a picture has these parts
    found: Account, frame: Frame, days: Days, scale: Linear, parts: tuple[Element | None, ...], words: str
) -> Element:
    base = frame.height - 30
    lower = Frame(frame.width, frame.height, top=base - _COVERAGE + 18, bottom=30, left=frame.left)
    above = Frame(frame.width, frame.height, top=lower.top - _COVERAGE, bottom=30 + _COVERAGE, left=frame.left)
    made = found.measurement
    heading = made.unit if made.indicator == made.unit else f"{made.indicator}: {made.unit}"
    return picture(
        frame, f"{made.indicator}, {made.start} to {made.end}",
        left_axis(frame, scale, whole=" per " not in made.unit and made.unit != "times the baseline's rate"),
        text(frame.left, 14, heading, class_="axis-name"),
        *parts, _exposure(found.stretches, days, above), _coverage(found.stretches, days, lower),
        bottom_axis(lower, days, most=max(3, int(frame.width / 90))),
        words=f"{words}. The band below shows how much of each stretch was watched.",
    )  # fmt: skip


def _coverage(stretches: Sequence[Stretch], days: Days, frame: Frame) -> Element:
    """How much of each stretch was watched: filled in full, in part, or not at all."""
    base, top = frame.y
    share = Linear(0, 1, base, top)
    cells: list[Element] = []
    for part in stretches:
        first, last = days(max(part.start, days.start)), days(min(part.end, days.end)) + days.width
        if part.start > days.end or part.end < days.start:
            continue
        cells.append(group(
            title(f"{part.start} to {part.end}: {part.watched:.0%} of the days watched"),
            rect(first, top, last - first - 1, base - top, class_="reach", fill="none", stroke="none"),
            rect(first, share(part.watched), last - first - 1, base - share(part.watched), class_="met", opacity=0.6),
        ))  # fmt: skip
    label = text(frame.left - 6, (base + top) / 2 + 4, "watched", class_="mark", text_anchor="end")
    return group(label, *cells, class_="coverage")


def _exposure(stretches: Sequence[Stretch], days: Days, frame: Frame) -> Element | None:
    """What was at risk in each stretch, a day on average: at least, and what it may be."""
    known = [(p, p.exposed, (p.end - p.start).days + 1) for p in stretches if p.exposed is not None]
    if not known:
        return None
    base, top = frame.y
    most = max(((e.low or 0.0) if e.high is None else e.high) / n for _, e, n in known)
    scale = Linear(0, most or 1.0, base, top)
    cells: list[Element] = []
    for part, exposed, length in known:
        first, wide = days(part.start), days(min(part.end, days.end)) + days.width - days(part.start) - 1
        low, high = (exposed.low or 0.0) / length, (most if exposed.high is None else exposed.high / length)
        cells.append(group(
            title(f"{part.start} to {part.end}: exposure {_words(exposed)}"),
            rect(first, scale(low), wide, base - scale(low), class_="met", opacity=0.9),
            rect(first, scale(high), wide, scale(low) - scale(high), class_="met", opacity=0.35),
        ))  # fmt: skip
    label = text(frame.left - 6, (base + top) / 2 + 4, "exposed", class_="mark", text_anchor="end")
    return group(label, *cells, class_="exposure")


def _words(value: Interval) -> str:
    low = f"{value.low or 0:g}"
    if value.high is None:
        return f"{low} or more"
    return low if value.high == value.low else f"{low} to {value.high:g}"


def _end(value: float) -> float:
    """The end of an axis: a round number with little of it empty."""
    return next((n for n in (rounded_up(value) * part for part in (0.4, 0.6, 0.8)) if n >= value), rounded_up(value))
