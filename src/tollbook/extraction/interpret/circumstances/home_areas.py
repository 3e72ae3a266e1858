"""Where a report of local news is at home: by its outlets, addresses, telephone numbers, hospitals and authorities."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from tollbook.extraction.interpret.circumstances.hospitals import hospital_areas
from tollbook.extraction.interpret.circumstances.local_news import any_of, areas_by
from tollbook.extraction.interpret.circumstances.outlets import outlet_areas
from tollbook.extraction.interpret.cue import Cue

_TELEPHONE: Final = re.compile(
    r"(?<![\d+.-])(?<!\+\d\d )(?<!\+\d\d\d )(?:1[-. ])?\(?([2-9]\d\d)\)?[-. /]{1,2}\d{3}[-. ]\d{4}(?!\d)"
)
_NUMBERED: Final = Cue(r"\d[-. ]\d{4}")  # what every telephone number ends with
_ZIPPED: Final = re.compile(r", ([A-Z]{2})\.? \d{5}(?![\d,])")  # as the United States write addresses


def home_areas(*texts: str, country: str | None = None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ISO 3166-2 codes of the areas whose outlets or post codes texts name, most often named first.

    Where they name none of these, the areas whose hospitals and authorities they name; hospitals that may be elsewhere
    only where the news is known to be of their `country`.

    The second row counts the areas whose telephone codes stand in them too.
    """
    times = Counter(area for text in texts for area in (*outlet_areas(text), *_addressed(text)))
    if not times:
        times = Counter(area for text in texts for area in (*hospital_areas(text, country), *_of_bodies(text)))
    called = times + Counter(area for text in texts for area in _called(text))
    return _ranked(times), _ranked(called)


def _ranked(times: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(times, key=lambda area: (-times[area], area)))


def _addressed(text: str) -> Iterator[str]:
    """The state of each post code."""
    for found in _ZIPPED.finditer(text):
        if (area := f"US-{found.group(1)}") in _telephones().values():
            yield area


def _of_bodies(text: str) -> Iterator[str]:
    """The area of each authority that bears its name."""
    body, areas = _bodies()
    yield from (areas[found.group(1).casefold()] for found in body.finditer(text))


def _called(text: str) -> Iterator[str]:
    """The area of each telephone number."""
    for found in _TELEPHONE.finditer(text) if _NUMBERED.search(text) else ():
        if area := _telephones().get(found.group(1)):
            yield area


@cache
def _telephones() -> Mapping[str, str]:
    return areas_by("telephones")


@cache
def _bodies() -> tuple[Cue, Mapping[str, str]]:
    """What an authority of an area is called ("the Idaho State Police"), and the area by the name in it."""
    named = areas_by("authorities")
    body = Cue(
        rf"\b({any_of(named)}) (?:State (?:Police|Patrol|Troopers?)|Highway Patrol|"
        r"(?:Bureau|Division|Department) of|Game and Fish|Attorney General|Fish and Wildlife|DNR)\b",
        re.IGNORECASE,
    )
    return body, {name.casefold(): area for name, area in named.items()}
