"""Stations, newspapers and news sites that a text names, by the area that they are at home in.

A station goes by its call letters ("WXYZ-TV"), a brand or a national network's name for its local news ("CBSMiami").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from tollbook.extraction.interpret.circumstances.local_news import any_of, areas_by, plain
from tollbook.extraction.interpret.cue import Cue

_LETTERS: Final = re.compile(r"[KW](?<![\w.-].)[A-Z]{2,3}(?=-?TV\b|-?DT\b|\d{0,2}(?!\w))")
_ADDRESSED: Final = re.compile(
    r"\byour ([kw][a-z]{2,3}) profile\b|(?:www\.|\bon\.|//)([kw][a-z]{2,3})(?:tv)?\.com\b|"
    r"@([KW][A-Z]{2,3})(?=[A-Z][a-z])"
)
"""Call letters in addresses and handles: "on.whbq.com", "@WHBQJane"."""
_IN_ADDRESSES: Final = (" profile", ".com", "@")
_BEFORE_SITES: Final = ("//", "www.", "@")


@dataclass(frozen=True, slots=True)
class _Known:
    """The area of each name that is listed, and the patterns that find them."""

    stations: Mapping[str, str]
    markets: Mapping[str, str]
    others: Mapping[str, str]
    market: Cue
    paper: Cue
    brand: Cue
    site: re.Pattern[str]


def outlet_areas(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The ISO 3166-2 code of the area of every outlet that a text names, and where it does, once a mention."""
    known = _known()
    for found in _LETTERS.finditer(text):
        if area := known.stations.get(found.group()):
            yield area, found.span()
    for found in _ADDRESSED.finditer(text) if any(part in text for part in _IN_ADDRESSES) else ():
        if area := known.stations.get((found.group(1) or found.group(2) or found.group(3)).upper()):
            yield area, found.span()
    for found in known.market.finditer(text):
        yield known.markets[_run_together(found.group(1))], found.span()
    for found in (*known.paper.finditer(text), *known.brand.finditer(text)):
        yield known.others[plain(found.group())], found.span()
    for found in known.site.finditer(text) if any(part in text for part in _BEFORE_SITES) else ():
        yield known.others[found.group(1)], found.span()


def _run_together(market: str) -> str:
    return market.casefold().replace(" ", "").replace(".", "")


@cache
def _known() -> _Known:
    markets, papers, brands, sites = (areas_by(kind) for kind in ("markets", "papers", "brands", "sites"))
    spaced = any_of(markets).replace(r"\ ", " ?").replace(r"\.", r"\.?")
    return _Known(
        stations=areas_by("stations"),
        markets={_run_together(market): area for market, area in markets.items()},
        others={**papers, **brands, **sites},
        market=Cue(
            rf"\b(?:CBS|NBC|ABC|FOX) ?\d{{0,2}} ?(?:News )?({spaced})(?=\b|local)",
            re.IGNORECASE,
        ),
        paper=Cue(rf"(?<![\w-])\b(?:{any_of(papers)})(?![\w-])"),
        brand=Cue(rf"\b(?:{any_of(brands)})(?![\w-])"),
        site=re.compile(rf"(?:https?://|www\.|@)(?:[\w-]+\.)?({any_of(sites)})\b"),
    )
