"""What names the area that local news is at home in: `extraction/data/local_news.yaml` and `hospitals.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml


def areas_by(*kinds: str) -> Mapping[str, str]:
    """Each name of these kinds (the lists say which there are), to the ISO 3166-2 code of the area that it tells."""
    return {name: area for area, listed in _areas().items() for kind in kinds for name in listed.get(kind, ())}


@cache
def towns_by_force() -> Mapping[str, str]:
    """The initials of each police force that is known by them, to the town that it polices."""
    return {force: town for listed in _areas().values() for force, town in listed.get("forces", {}).items()}


@cache
def known_countries() -> frozenset[str]:
    """The alpha-2 codes of the countries of which local news is known."""
    return frozenset(country_of(area) for area in _areas())


def country_of(area: str) -> str:
    """The alpha-2 code of the country that an area lies in."""
    return area.partition("-")[0]


def any_of(names: Iterable[str]) -> str:
    """A pattern for any of the names, the longest first; an apostrophe may be curly."""
    return "|".join(re.escape(name).replace("'", "['’]") for name in sorted(names, key=len, reverse=True))


def plain(name: str) -> str:
    """A name as the lists write it."""
    return name.replace("’", "'")


@cache
def _areas() -> Mapping[str, Mapping[str, Any]]:
    """What is listed for each area, every scalar a string."""
    listed: dict[str, dict[str, Any]] = {}
    for name in ("local_news.yaml", "hospitals.yaml"):
        source = resources.files("tollbook.extraction.data").joinpath(name).read_text(encoding="utf-8")
        rows = yaml.load(source, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506
        for area, kinds in rows.items():
            listed.setdefault(area, {}).update(kinds)
    return listed
