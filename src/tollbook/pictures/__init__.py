"""Pictures: records in, SVG out. Pure, without scripts, the same bytes for the same records."""

from tollbook.pictures.elements import Element, circle, element, group, line, link, number, path, rect, text, title
from tollbook.pictures.frames import Frame, bottom_axis, figure_words, left_axis, picture, standalone
from tollbook.pictures.scales import Days, Linear, rounded_up

__all__ = [
    "Days",
    "Element",
    "Frame",
    "Linear",
    "bottom_axis",
    "circle",
    "element",
    "figure_words",
    "group",
    "left_axis",
    "line",
    "link",
    "number",
    "path",
    "picture",
    "rect",
    "rounded_up",
    "standalone",
    "text",
    "title",
]
