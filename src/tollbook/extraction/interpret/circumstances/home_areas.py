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
    times = Counter(area for text in texts for area, _ in _of_outlets(text))
    if not times:
        times = Counter(area for text in texts for area, _ in _of_places(text, country))
    called = times + Counter(area for text in texts for area in _called(text))
    return _ranked(times), _ranked(called)


def home_words(text: str, area: str, country: str | None = None) -> tuple[int, int] | None:
    """Where a text first says that it is at home in an area; None where only its title or a telephone number does."""
    named = (*_of_outlets(text), *_of_places(text, country))
    return next((at for code, at in named if code == area), None)


def _of_outlets(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The area of each outlet and post code, and where it stands."""
    yield from outlet_areas(text)
    yield from _addressed(text)


def _of_places(text: str, country: str | None) -> Iterator[tuple[str, tuple[int, int]]]:
    """The area of each hospital and authority, and where it stands."""
    yield from hospital_areas(text, country)
    yield from _of_bodies(text)


def _ranked(times: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(times, key=lambda area: (-times[area], area)))


def _addressed(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The state of each post code."""
    for found in _ZIPPED.finditer(text):
        if (area := f"US-{found.group(1)}") in _telephones().values():
            yield area, found.span()


def _of_bodies(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The area of each authority that bears its name."""
    body, areas = _bodies()
    yield from ((areas[found.group(1).casefold()], found.span()) for found in body.finditer(text))


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
