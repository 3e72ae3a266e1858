"""Lanes over time: one for each gate, in bands of open, closed and not determinable, with the attacks as marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tollbook.pictures.elements import Element, group, line, rect, text, title
from tollbook.pictures.frames import Frame, bottom_axis, picture
from tollbook.pictures.scales import Days

_CLASSES = {"open": "met", "closed": "not-met", "not determinable": "not-determinable"}
_HIGH = 46.0


@dataclass(frozen=True, slots=True)
class Band:
    """Days on which a lane is in one state: open, closed or not determinable."""

    start: date
    end: date
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Something that happened on a day, or within some days; not `certain` where it may not belong here."""

    start: date
    end: date
    words: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Lane:
    """A gate's bands, one after the other, and what happened meanwhile."""

    name: str
    bands: tuple[Band, ...]
    spots: tuple[Spot, ...]


def lanes(found: Sequence[Lane], start: date, end: date, *, name: str, width: float = 860) -> Element:
    """The lanes below each other over one axis of days; what the bands stand for is written below in words."""
    frame = Frame(width, 40 + _HIGH * len(found) + 44, top=14, bottom=54, left=14)
    days = Days(start, end, *frame.x)
    parts = [_lane(lane, days, frame.top + _HIGH * at) for at, lane in enumerate(found)]
    totals = "; ".join(f"{lane.name}: {len(lane.bands)} stretches, {len(lane.spots)} attacks" for lane in found)
    return picture(
        frame, name, *parts, bottom_axis(frame, days, most=max(3, int(width / 90))), _legend(frame), words=totals,
        class_="picture lanes",
    )  # fmt: skip


def _lane(lane: Lane, days: Days, top: float) -> Element:
    high = top + 32
    low = high + 2  # attacks stand below the bands, whose colour may be theirs
    bands = []
    for band in lane.bands:
        first = days(band.start)
        height = 16.0 if band.state == "open" else 10.0 if band.state == "closed" else 5.0  # told apart without colour
        bands.append(
            group(
                title(band.words),
                rect(first, high - height, days(band.end) + days.width - first, height, class_=_CLASSES[band.state]),
            )
        )
    spots = []
    for spot in lane.spots:
        x = (max(days(spot.start), days.first) + min(days(spot.end) + days.width, days.last)) / 2
        kind = "whisker" if spot.certain else "whisker open"
        spots.append(group(title(spot.words), line(x, low, x, low + 8, class_=kind)))
    return group(text(days.first, top + 9, lane.name, class_="axis-name"), *bands, *spots)


def _legend(frame: Frame) -> Element:
    words = "tall: open; half: closed; thin: not determinable; lines below: attacks, dashed where they may lie outside"
    return text(frame.x[0], frame.height - 8, words, class_="mark")
