"""SVG, element by element: what is written is escaped, numbers are short, and no element can run a script."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

import msgspec

Attribute = str | float | None

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9:-]*")
_TARGET = re.compile(r"(/(?!/)|#|\?|https?://)")
_FORBIDDEN = frozenset({"script", "foreignObject", "style", "iframe"})
_SPECIAL = re.compile("[&<>\"']")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML holds them


class Written(msgspec.Struct, frozen=True):
    """An element that was written before, for those who draw it again and again: see `written`."""

    markup: str


class Element(msgspec.Struct, frozen=True):
    """An SVG element. `str()` gives its markup; text among the children is escaped."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Element | Written | str, ...]

    def __str__(self) -> str:
        parts: list[str] = []
        _write(self, parts)
        return "".join(parts)

    def __html__(self) -> str:
        """The same: what templates take as markup."""
        return str(self)


def element(name: str, *children: Element | Written | str | None, **attributes: Attribute) -> Element:
    """An element. `class_` and `text_anchor` are written `class` and `text-anchor`; what is None is left out.

    Lengths are in user units and written with at most two decimals. Raises ValueError for a name that is none,
    an element that could run or load something, or an attribute that would (`on…`, `style`).
    """
    if not _named(name):
        raise ValueError(f"not an element that a picture is drawn with (got {name!r})")
    attributed = [(_attribute(key), _value(value)) for key, value in attributes.items() if value is not None]
    return Element(name, tuple(attributed), tuple([child for child in children if child is not None]))


@lru_cache(maxsize=256)
def _named(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and name not in _FORBIDDEN


def written(found: Element) -> Written:
    """The element with its markup worked out once."""
    return Written(str(found))


def group(*children: Element | Written | str | None, **attributes: Attribute) -> Element:
    """A `g` element."""
    return element("g", *children, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: Attribute) -> Element:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def rect(x: float, y: float, width: float, height: float, **attributes: Attribute) -> Element:
    """A rectangle; a negative width or height counts as none."""
    return element("rect", x=x, y=y, width=max(width, 0.0), height=max(height, 0.0), **attributes)


def circle(cx: float, cy: float, r: float, *children: Element, **attributes: Attribute) -> Element:
    """A circle; a `title` among the children is what a reader sees on pointing at it."""
    return element("circle", *children, cx=cx, cy=cy, r=r, **attributes)


def text(x: float, y: float, words: str, **attributes: Attribute) -> Element:
    """A line of text with its base line at (x, y)."""
    return element("text", words, x=x, y=y, **attributes)


def title(words: str) -> Element:
    """What a reader sees on pointing at the element it is put into."""
    return element("title", words)


def path(points: str, **attributes: Attribute) -> Element:
    """A path of ready-made path data."""
    return element("path", d=points, **attributes)


def link(href: str, *children: Element, **attributes: Attribute) -> Element:
    """A link around elements. Raises ValueError unless it leads within this site or to http(s)."""
    if not _TARGET.match(href):
        raise ValueError(f"a link in a picture leads to a path, a fragment or an http(s) address (got {href!r})")
    return element("a", *children, href=href, **attributes)


def number(value: float) -> str:
    """A length as short as it can be: `12`, `0.5`, `-3.25`."""
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if short in ("-0", "") else short


@lru_cache(maxsize=256)
def _attribute(key: str) -> str:
    name = key.rstrip("_").replace("_", "-")
    if not _NAME.fullmatch(name) or name.lower().startswith("on") or name.lower() == "style":
        raise ValueError(f"not an attribute that a picture has (got {key!r})")
    return name


def _value(value: str | float) -> str:
    return _escaped(value) if isinstance(value, str) else number(value)


def _escaped(words: str, *, quote: bool = True) -> str:
    plain = words if words.isascii() and words.isprintable() else _UNPRINTABLE.sub("", words)
    return escape(plain, quote=quote) if _SPECIAL.search(plain) else plain  # most words have nothing to escape


def _write(found: Element, parts: list[str]) -> None:
    opened = "".join([f' {key}="{value}"' for key, value in found.attributes])
    if not found.children:
        parts.append(f"<{found.name}{opened}/>")
        return
    parts.append(f"<{found.name}{opened}>")
    for child in found.children:
        if isinstance(child, Element):
            _write(child, parts)
        else:
            parts.append(child.markup if isinstance(child, Written) else _escaped(child, quote=False))
    parts.append(f"</{found.name}>")
