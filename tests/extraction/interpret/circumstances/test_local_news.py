"""What names the area where local news is at home."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tollbook.extraction.interpret.circumstances import local_news
from tollbook.extraction.interpret.circumstances.local_news import any_of, areas_by, known_countries, towns_by_force
from tollbook.gazetteer import load_gazetteer

_KINDS = ("authorities", "stations", "markets", "papers", "brands", "sites", "telephones", "hospitals", "shared")


def test_areas_are_known() -> None:
    """Every area that the lists name is one of the first level that the gazetteer holds."""
    areas = {area for kind in _KINDS for area in areas_by(kind).values()}
    assert {a for a in areas if load_gazetteer().admin1(a, local_news.country_of(a))[1] != a} == set()
    assert {local_news.country_of(a) for a in areas} == known_countries()


@pytest.mark.parametrize("kind", _KINDS)
def test_one_area_a_name(kind: str) -> None:
    """No name of a kind stands under two areas, or the one told would depend on their order."""
    names = Counter(name for listed in local_news._areas().values() for name in listed.get(kind, ()))
    assert [name for name, times in names.items() if times > 1] == []


def test_kinds_are_read() -> None:
    """The lists hold no kind of name that nothing reads."""
    assert {kind for listed in local_news._areas().values() for kind in listed} == {*_KINDS, "others", "forces"}


def test_any_of() -> None:
    """The longest of several names is found, with either apostrophe."""
    assert re.findall(any_of(["St. Ann's", "Selby", "Selby Mercy"]), "Selby Mercy and St. Ann’s") == [
        "Selby Mercy",
        "St. Ann’s",
    ]


def test_towns_by_force() -> None:
    """Forces that go by their initials tell a town."""
    assert towns_by_force()["LAPD"] == "Los Angeles"
