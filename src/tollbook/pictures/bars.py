"""A small bar from the lowest to the highest figure with the best one marked, for a row of a table."""

from __future__ import annotations

from tollbook.pictures.elements import Element, element, line, rect

_LENGTH, _HEIGHT = 100.0, 10.0


def interval_bar(low: float, best: float, high: float | None, most: float) -> Element:
    """low-best-high against `most`, the largest figure of the table. An open `high` reaches the end and fades.

    It says nothing that the row's figures do not, so readers of words alone are not told of it.
    """

    def at(value: float) -> float:
        return min(value / most, 1.0) * _LENGTH if most > 0 else 0.0

    end = _LENGTH if high is None else at(high)
    return element(
        "svg",
        line(0, _HEIGHT / 2, _LENGTH, _HEIGHT / 2, class_="grid"),
        rect(at(low), 1.5, end - at(low), _HEIGHT - 3, class_="range open" if high is None else "range"),
        rect(0, 3.5, at(low), _HEIGHT - 7, class_="sure"),
        line(at(best), 0, at(best), _HEIGHT, class_="whisker best"),
        viewBox=f"0 0 {_LENGTH:g} {_HEIGHT:g}", preserveAspectRatio="none", class_="picture interval",
        aria_hidden="true", focusable="false",
    )  # fmt: skip
