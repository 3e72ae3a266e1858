"""The frame of a chart: where its plot lies, its axes, and the picture around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from tollbook.pictures.elements import Attribute, Element, Written, element, group, line, number, text
from tollbook.pictures.scales import Days, Linear


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of `width` by `height` user units with a plot inside its margins."""

    width: float
    height: float
    top: float = 12
    right: float = 12
    bottom: float = 28
    left: float = 44

    @property
    def x(self) -> tuple[float, float]:
        """The plot's left and right end."""
        return self.left, self.width - self.right

    @property
    def y(self) -> tuple[float, float]:
        """The plot's bottom and top: the order in which a scale of growing values takes them."""
        return self.height - self.bottom, self.top

    def across(self, start: float, end: float) -> Linear:
        """A scale from left to right."""
        return Linear(start, end, *self.x)

    def upwards(self, start: float, end: float) -> Linear:
        """A scale from bottom to top."""
        return Linear(start, end, *self.y)


def picture(
    frame: Frame,
    name: str,
    *children: Element | Written | None,
    words: str = "",
    class_: str = "picture",
    role: str = "img",
    hidden: bool = False,
    **attributes: Attribute,
) -> Element:
    """The whole picture: `name` is its title, `words` say what it shows to those who cannot see it.

    Its role is `group` where there are links in it. A `hidden` one only repeats the words beside it.
    """
    told: dict[str, Attribute] = {"role": role, "aria_label": f"{name}. {words}" if words else name}
    silent: dict[str, Attribute] = {"aria_hidden": "true", "focusable": "false"}
    return element(
        "svg",
        *((element("title", name), element("desc", words) if words else None) if role == "img" and not hidden else ()),
        *children,
        viewBox=f"0 0 {number(frame.width)} {number(frame.height)}", class_=class_,
        xmlns="http://www.w3.org/2000/svg", **(silent if hidden else told), **attributes,
    )  # fmt: skip


def left_axis(frame: Frame, scale: Linear, *, most: int = 5, whole: bool = False, name: str = "") -> Element:
    """Marks and faint lines across the plot at round values; `name` stands above them."""
    first, last = frame.x
    marks: list[Element | None] = []
    for value in scale.ticks(most, whole=whole):
        y = scale(value)
        marks.append(line(first, y, last, y, class_="grid"))
        marks.append(text(first - 6, y + 4, figure_words(value), class_="mark", text_anchor="end"))
    marks.append(text(2, frame.top - 12, name, class_="axis-name") if name else None)
    return group(*marks, class_="axis")


def bottom_axis(frame: Frame, scale: Linear | Days, *, most: int = 8, whole: bool = False, name: str = "") -> Element:
    """The base line with marks at round values or days; `name` stands at its right end."""
    bottom = frame.y[0]
    first, last = frame.x
    marks: list[Element | None] = [line(first, bottom, last, bottom, class_="base")]
    for x, words in _marks(scale, most, whole):
        marks.append(line(x, bottom, x, bottom + 4, class_="tick"))
        marks.append(text(x, bottom + 17, words, class_="mark", text_anchor=_anchor(x, first, last)))
    marks.append(text(last, frame.height - 2, name, class_="axis-name", text_anchor="end") if name else None)
    return group(*marks, class_="axis")


def figure_words(value: float) -> str:
    """`1,500`, `0.25`: a number as an axis shows it."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"


def standalone(found: Element) -> str:
    """A picture as a file of its own, with its stylesheet inside; pages link to the same stylesheet instead."""
    style = files("tollbook.pictures").joinpath("pictures.css").read_text(encoding="utf-8")
    markup = str(found)
    after = markup.index(">") + 1
    return f"{markup[:after]}<style>{style}</style>{markup[after:]}\n"


def _marks(scale: Linear | Days, most: int, whole: bool) -> Sequence[tuple[float, str]]:
    if isinstance(scale, Days):
        return [(scale(day), words) for day, words in scale.ticks(most)]
    return [(scale(value), figure_words(value)) for value in scale.ticks(most, whole=whole)]


def _anchor(x: float, first: float, last: float) -> str:
    """Words near an end of the axis do not run out of the picture."""
    if x - first < 14:
        return "start"
    return "end" if last - x < 14 else "middle"
