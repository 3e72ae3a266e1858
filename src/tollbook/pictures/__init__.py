"""Pictures: records in, SVG out. Pure, without scripts, the same bytes for the same records."""

from tollbook.pictures.bars import interval_bar
from tollbook.pictures.elements import Element, circle, element, group, line, link, number, path, rect, text, title
from tollbook.pictures.frames import Frame, bottom_axis, figure_words, left_axis, picture, standalone
from tollbook.pictures.ground import Ground, ground_of, unseen
from tollbook.pictures.maps import MOST_LINES, Mark, legend, map_picture, merged, neighbourhoods
from tollbook.pictures.scales import Days, Linear, rounded_up
from tollbook.pictures.timelines import Bar, period_days, timeline
from tollbook.pictures.views import View, view_of

__all__ = [
    "MOST_LINES",
    "Bar",
    "Days",
    "Element",
    "Frame",
    "Ground",
    "Linear",
    "Mark",
    "View",
    "bottom_axis",
    "circle",
    "element",
    "figure_words",
    "ground_of",
    "group",
    "interval_bar",
    "left_axis",
    "legend",
    "line",
    "link",
    "map_picture",
    "merged",
    "neighbourhoods",
    "number",
    "path",
    "period_days",
    "picture",
    "rect",
    "rounded_up",
    "standalone",
    "text",
    "timeline",
    "title",
    "unseen",
    "view_of",
]
