"""What marked stretches of a place name: a border, a land, a mission abroad, the port off which it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.frontiers import (
    before_the_frontier,
)
from tollbook.extraction.interpret.circumstances.places import OF_LANDS
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span
from tollbook.gazetteer import Toponym, ToponymKind

_SEA: Final = re.compile(r"\b(?:Gulf of|Bay of|Sea|Strait|Ocean|Channel)\b")
_OFF: Final = Cue(
    r"\b(?:nautical )?(?:miles?|kilomet\w+|km|nm) (?:(?:[\w-]+ ){0,2}of|off|from) "
    r"(?:the (?:port|coast|city|town) )?(?:of )?$",
    re.IGNORECASE,
)
_MISSION: Final = Cue(
    r"(?:['’]s)? ?\b(?:embassy|consulate|high commission|legation|(?:military |air |army )?base)\b"
    r"(?! (?:at|near) (?-i:[A-Z]))",
    re.IGNORECASE,
)


_BORDER_OF: Final = Cue(r"\b(?:border|frontier)s? (?:between|of|shared by|that divides) (?:the )?$", re.IGNORECASE)
_FLAG: Final = re.compile(r"[- ]flag(?:ged)?\b", re.IGNORECASE)
_FLAGGED: Final = Cue(r"\b(?:flag(?:ged)?(?: state)?(?: (?:of|in))?:?|registered in) (?:the )?$", re.IGNORECASE)


def names_land(toponyms: Sequence[Toponym], stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether the words that state the place name a country."""
    lands = [t for t in toponyms if t.kind is ToponymKind.COUNTRY]
    return any(a <= t.start and t.end <= b for a, b in stretches for t in lands)


def is_border(text: str, toponyms: Sequence[Toponym], span: Span) -> bool:
    """Whether the marked words name a country's border alone: it may have happened on either side."""
    end = text.find("border", span.start, span.end + 8)
    if before_the_frontier(text, span.start, span.end) < span.end:
        return False  # "Kasindi, a town on Congo's border"
    named = [t for t in toponyms if span.start <= t.start and t.end <= span.end]
    if end < 0 and len({t.countries[:1] for t in named}) > 1:
        end = int(_BORDER_OF.search(text, max(0, span.start - 30), named[0].start) is not None) - 1
    return end >= 0 and bool(named) and all(t.kind in OF_LANDS for t in named)


def at_sea(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans without the port from which it is said how far off at sea it was, where a sea is named."""
    far = [s for s in spans if _OFF.search(text, max(0, s.start - 60), s.start)]
    rest = [s for s in spans if s not in far]
    return rest if any(_SEA.search(text, s.start, s.end) for s in rest) else list(spans)


def owners(text: str, toponyms: Sequence[Toponym], start: int, end: int) -> list[tuple[int, int]]:
    """The towns that marked words say a street to be of: "Selby's Market Street"."""
    owned = [
        t for t in toponyms if start <= t.start and t.end < end and t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)
    ]
    return [(t.start, t.end) for t in owned if text[t.end : t.end + 2] in ("'s", "’s")]


def is_mission(text: str, toponyms: Sequence[Toponym], span: Span) -> bool:
    """Whether the marked words name the embassy or consulate of a country, which stands in another."""
    mission = _MISSION.search(text, span.start, min(len(text), span.end + 22))
    if mission is None or mission.start() > span.end:
        return False
    named = [t for t in toponyms if span.start <= t.start and t.end <= span.end]
    return bool(named) and all(t.kind in OF_LANDS for t in named)


def is_flag(text: str, span: Span) -> bool:
    """Whether the marked words name the country whose flag a ship flies: "chemical tanker, Liberia flag"."""
    return bool(_FLAG.match(text, span.end) or _FLAGGED.search(text, max(0, span.start - 30), span.start))


def lands(toponyms: Sequence[Toponym], span: Span) -> list[str]:
    """The countries that the marked words name."""
    named = [t for t in toponyms if span.start <= t.start and t.end <= span.end]
    return list(dict.fromkeys(t.countries[0] for t in named if t.countries))
