"""A measurement in the terminal: its figure, its time line, and what must be read beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tollbook.cli.render import console, plural, print_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tollbook.measurement.account import Account, Stretch
    from tollbook.measurement.course import Point
    from tollbook.measurement.patterns import Pattern
    from tollbook.measurement.whereabouts import Whereabouts

_WIDTH = 40
_LINES = 12
_MAP_WIDE, _MAP_HIGH = 64, 20
_PLACES = 5


def print_account(found: Account) -> None:
    """The figure with its interval, the window, coverage and reports, the stretches as bars, and the notes."""
    from rich.text import Text

    from tollbook.decisions.words import truth_words, value_words

    made, out = found.measurement, console()
    head = Text(f"{made.indicator}: ", style="bold")
    if made.truth is not None:
        style = {"met": "green", "not_met": "red"}.get(made.truth.value, "yellow")
        head.append(truth_words(made.truth), style=f"bold {style}")
        head.append("; ")
    head.append(value_words(made.value, made.unit), style="bold")
    if made.level is not None and made.value is not None:
        head.append(f"  ({made.level:.4g} interval)".replace("0.95 ", "95 % "), style="dim")
    out.print(head)
    covered = "" if made.coverage is None else f", {made.coverage:.0%} of the days watched"
    edge = f" and {len(made.edge)} that may lie outside" if made.edge else ""
    out.print(Text(
        f"  {made.start} to {made.end}{covered}; {plural(found.reports, 'report')} published then, "
        f"{plural(made.mentions, 'mention')} of {plural(len(made.inside), 'attack')}" + edge,
        style="dim",
    ))  # fmt: skip
    for line in _course_lines(found.course) if found.course else _bars(found.stretches):
        out.print(Text(line))
    for reason in _reasons(found):
        out.print(Text(f"  · {reason}"))
    for line in () if found.where is None else _map(found.where):
        out.print(Text(line))
    if found.patterns:
        _print_patterns(found.patterns)
    out.print()


def _bars(stretches: Sequence[Stretch]) -> Iterable[str]:
    """█ what surely happened, ░ what may have; … open above, where not every day was watched."""
    most = max((s.count.high or s.count.low or 0 for s in stretches), default=0) or 1
    for part in stretches:
        low = part.count.low or 0
        high = low if part.count.high is None else part.count.high
        full, half = round(low / most * _WIDTH), round(high / most * _WIDTH)
        bar = "█" * full + "░" * max(half - full, 0) + ("…" if part.count.high is None else "")
        watched = "" if part.watched == 1 else f"  {part.watched:.0%} watched"
        figure = f"{low:g}" if part.count.high == low else f"{low:g}-{'' if part.count.high is None else f'{high:g}'}"
        yield f"  {part.start}  {figure:>9} {bar}{watched}"


def _course_lines(course: Sequence[Point]) -> Iterable[str]:
    """Some days of a sequential indicator: the value then, and the counts at which its test signals."""
    step = max(1, -(-len(course) // _LINES))
    from tollbook.decisions.words import interval_words, truth_words

    shown = [*course[:-1][::step], course[-1]]
    tested = any(p.below is not None or p.above is not None or p.truth is not None for p in shown)
    for point in shown:
        text = f"  {point.day}  {interval_words(point.value):>24}"
        if tested and point.truth is not None:
            below = "never" if point.below is None else f"at {point.below} or fewer"
            above = "never" if point.above is None else f"at {point.above} or more"
            text += f"  below {below}, above {above}: {truth_words(point.truth)}"
        yield text


def _reasons(found: Account) -> Iterable[str]:
    yield from found.measurement.reasons
    if found.campaigns is not None:
        from tollbook.decisions.words import interval_words

        yield f"campaigns (attacks at most 7 days apart): {interval_words(found.campaigns)}"
    if found.bursts is not None and found.widened is None:
        index, chance = found.bursts.index, found.bursts.p_value
        yield f"counts vary {index:.2g} times as much as independent attacks would (chance {chance:.2g})"
    if found.recent is not None:
        count = found.recent.count
        high = "an unknown number" if count.high is None else f"{count.high:g}"
        yield f"the last 14 days: {count.low:g} attacks known, up to {high} with those still to be told of (95 %)"
        yield from found.recent.reasons
    yield from found.notes


def _map(where: Whereabouts) -> Iterable[str]:
    """Degrees as columns and lines, north above; a digit is so many attacks, # ten or more."""
    from math import cos, radians

    from tollbook.exchange.accounts import ENGLISH, place_words

    points = [(s.place.lat or 0.0, s.place.lon or 0.0, s) for s in where.spots]
    if points:
        south, north = min(p[0] for p in points), max(p[0] for p in points)
        west, east = min(p[1] for p in points), max(p[1] for p in points)
        narrowing = max(cos(radians((south + north) / 2)), 0.05)
        step = max((east - west) * narrowing / _MAP_WIDE, (north - south) / (2 * _MAP_HIGH), 0.01)
        cells: dict[tuple[int, int], int] = {}
        for lat, lon, spot in points:
            at = int((north - lat) / (2 * step)), int((lon - west) * narrowing / step)
            cells[at] = cells.get(at, 0) + spot.inside + spot.edge
        wide = max(column for _, column in cells) + 1
        yield f"  map: {north:.1f} to {south:.1f} north, {west:.1f} to {east:.1f} east; # is ten attacks or more"
        yield f"  ┌{'─' * wide}┐"
        for row in range(max(row for row, _ in cells) + 1):
            counts = (cells.get((row, column), 0) for column in range(wide))
            yield f"  │{''.join(' ' if not n else str(n) if n < 10 else '#' for n in counts)}│"
        yield f"  └{'─' * wide}┘"
    for spot in where.spots[:_PLACES]:
        yield f"  {spot.inside + spot.edge:>6}  {'around ' * spot.around}{place_words(spot.place, ENGLISH)}"
    if len(where.spots) > _PLACES:
        yield f"          and {plural(len(where.spots) - _PLACES, 'more place')}"
    if where.unplaced:
        yield f"  {where.unplaced:>6}  at no known place, and so not on the map"


def _print_patterns(found: Sequence[Pattern]) -> None:
    rows = []
    for row in found:
        share = row.found
        part = f"{share.part.low:g}" if share.part.low == share.part.high else f"{share.part.low:g}-{share.part.high:g}"
        whole = f"{share.whole.low:g}" if share.whole.low == share.whole.high else (
            f"{share.whole.low:g}-{share.whole.high:g}"
        )  # fmt: skip
        best = "" if share.value.best is None else f"{share.value.best:.0%}"
        interval = f"{share.value.low:.0%} to {share.value.high:.0%}"
        year = "all" if row.year is None else str(row.year)
        rows.append((row.kind, row.name, year, f"{part} of {whole}", best, interval))
    print_plain(("what", "", "year", "attacks", "share", "95 % interval"), rows, right=("attacks", "share"))
