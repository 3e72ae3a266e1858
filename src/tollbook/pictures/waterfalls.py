"""A waterfall: what is for and against something, bar after bar from nothing to the sum, beside what was needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.pictures.elements import Element, group, line, rect, text, title
from tollbook.pictures.frames import Frame, bottom_axis, picture

_ROW = 22.0
_NAMES = 300.0  # the width of what stands left of the bars


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that adds to the sum or takes from it."""

    name: str
    weight: float
    words: str = ""


def waterfall(steps: Sequence[Step], needed: float, *, name: str, unit: str, width: float = 860) -> Element:
    """The steps below each other, each bar from the sum before it to the sum after it; a dashed line at `needed`."""
    sums = [0.0]
    for step in steps:
        sums.append(sums[-1] + step.weight)
    frame = Frame(width, 14 + _ROW * (len(steps) + 1) + 56, top=14, bottom=56, left=_NAMES, right=60)
    scale = frame.across(min(*sums, needed), max(*sums, needed) or 1.0)
    rows = [
        _row(step, scale(before), scale(after), frame.top + _ROW * at, frame)
        for at, (step, before, after) in enumerate(zip(steps, sums, sums[1:], strict=False))
    ]
    bottom = frame.top + _ROW * len(steps)
    total = group(
        text(frame.x[0] - 8, bottom + 15, "sum", class_="axis-name", text_anchor="end"),
        line(scale(0), bottom + 10, scale(sums[-1]), bottom + 10, class_="bar"),
        text(frame.x[1] + 6, bottom + 15, f"{sums[-1]:+.1f}"),
    )
    mark = group(title(f"{needed:+.1f} needed"), line(scale(needed), frame.top, scale(needed), frame.y[0],
                                                      class_="whisker open"))  # fmt: skip
    words = f"{'; '.join(f'{s.name} {s.weight:+.1f}' for s in steps)}; sum {sums[-1]:+.1f}, {needed:+.1f} needed"
    legend = f"tall: for; low: against; dashed: {needed:+.1f} needed"
    return picture(
        frame, name, *rows, total, mark, bottom_axis(frame, scale, name=unit),
        text(8, frame.height - 8, legend, class_="mark"), words=words, class_="picture waterfall",
    )  # fmt: skip


def _row(step: Step, before: float, after: float, top: float, frame: Frame) -> Element:
    first, last = sorted((before, after))
    height, kind = (14.0, "met") if step.weight >= 0 else (8.0, "not-met")  # told apart without colour
    label = f"{step.name}: {step.words}" if step.words else step.name
    return group(
        title(f"{label} ({step.weight:+.1f})"),
        text(frame.x[0] - 8, top + 15, label, text_anchor="end"),
        rect(first, top + 10 - height / 2, max(last - first, 1.0), height, class_=kind),
        text(frame.x[1] + 6, top + 15, f"{step.weight:+.1f}"),
    )
