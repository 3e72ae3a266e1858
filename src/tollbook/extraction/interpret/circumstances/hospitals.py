"""Where victims are taken: local news that names neither town nor state says to which hospital."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tollbook.extraction.interpret.circumstances.local_news import any_of, areas_by, country_of, plain
from tollbook.extraction.interpret.cue import Cue


def hospital_areas(text: str, country: str | None) -> Iterator[tuple[str, tuple[int, int]]]:
    """The ISO 3166-2 code of the area of every hospital that a text names, and where it does, once a mention.

    Of names that hospitals elsewhere may bear, only where the news is of the area's own `country`.
    """
    hospital, sure, shared = _known()
    for found in hospital.finditer(text):
        name = plain(found.group())
        area = sure.get(name) or shared.get(name)
        if area and (name in sure or country == country_of(area)):
            yield area, found.span()


@cache
def _known() -> tuple[Cue, Mapping[str, str], Mapping[str, str]]:
    """What any hospital's name looks like, and the area of each: of names that are nobody else's, and of others."""
    names = (*areas_by("hospitals"), *areas_by("shared"), *areas_by("others"))
    return Cue(rf"\b(?:{any_of(names)})\b"), areas_by("hospitals"), areas_by("shared")
