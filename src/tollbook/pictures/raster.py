"""Pictures as PNG, for documents that take no SVG. Needs the extra `pictures` (resvg)."""

from __future__ import annotations

import re
from importlib.resources import files

from tollbook.errors import UsageError
from tollbook.pictures.elements import Element

_WIDEST = 8_000


def png(found: Element, *, width: int = 1520) -> bytes:
    """A picture as PNG, `width` pixels wide, on paper, in the light colours. Raises UsageError without the extra."""
    if not 1 <= width <= _WIDEST:
        raise UsageError(f"a picture is 1 to {_WIDEST:,} pixels wide (got {width})")
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        raise UsageError(
            "PNG needs the extra `pictures` (pip install 'tollbook[pictures]'); or name a file that ends in .svg"
        ) from None
    style, paper = _plain_style()
    markup = str(found)
    after = markup.index(">") + 1
    drawn = f"{markup[:after]}<style>{style}</style>{markup[after:]}"
    return bytes(svg_to_bytes(svg_string=drawn, width=width, background=paper, sans_serif_family="DejaVu Sans"))


def _plain_style() -> tuple[str, str]:
    """The stylesheet with its colours written out, since not every renderer knows variables; and the paper's colour."""
    style = files("tollbook.pictures").joinpath("pictures.css").read_text(encoding="utf-8")
    colours: dict[str, str] = {}
    for name, value in re.findall(r"--([\w-]+):\s*([^;]+);", style):
        colours.setdefault(name, value.strip())  # the first are those for light paper
    rules = re.sub(r"@media[^{]*\{\s*:root\s*\{[^}]*\}\s*\}", "", style)
    rules = re.sub(r":root\s*\{[^}]*\}", "", rules)
    plain = re.sub(r"var\(--([\w-]+)\)", lambda m: colours.get(m.group(1), "#000000"), rules)
    return plain, colours.get("picture-paper", "#ffffff")
