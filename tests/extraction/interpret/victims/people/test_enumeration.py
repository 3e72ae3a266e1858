"""People told in the same breath as those that the reader marked."""

from __future__ import annotations

import re

import pytest
from tests.extraction.interpret.conftest import unmarked

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.victims.people.enumeration import coordinates, parts


@pytest.mark.parametrize(
    ("marked", "joined"),
    [
        ("A bomb took the life of {killed.9:a surveyor} and of the gendarmes who rode with him.", [(2, None)]),
        ("Raiders killed {killed.9:two nurses} and their guards.", [(2, None)]),
        ("Raiders killed {killed.9:a nurse} and her driver.", [(1, 1)]),
        ("Raiders killed {killed.9:a nurse} and three of her colleagues.", [(3, 3)]),
        ("Raiders killed {killed.9:a nurse} and a waitress.", [(1, 1)]),
        ("Raiders killed {killed.9:a nurse} and an unknown number of guards.", []),
    ],
)
def test_whoever_is_told_in_the_plural_is_two_or_more(read_marks, marked: str, joined: list) -> None:
    """ "The gendarmes" leave a figure open."""
    report, (span,) = read_marks(marked)
    found = coordinates(report, span.start, span.end, "killed", [])
    assert [(listed.low, listed.high) for listed in found] == joined


@pytest.mark.parametrize(
    ("marked", "lands"),
    [
        ("{killed.9:Two} pilots, one each from Kenya and Peru, died.", [(1, "KE"), (1, "PE")]),
        ("{killed.9:Six} pilots, two each from Kenya, Peru and Chad, died.", [(2, "KE"), (2, "PE"), (2, "TD")]),
        ("{killed.9:Nine} pilots, one each from Kenya and Peru, died.", []),
        ("{killed.9:Two} traders, Kenyan and Peruvian, died.", [(1, "KE"), (1, "PE")]),
        ("{killed.9:Three} traders, Kenyan and Peruvian, died.", []),
    ],
)
def test_as_many_of_each_land_as_make_up_a_figure(marked: str, lands: list) -> None:
    """ "One each from Kenya and Peru" are two; of a larger figure nobody knows who the others are."""
    text, (span,) = unmarked(marked)
    named = {"Kenya": "KE", "Peru": "PE", "Chad": "TD", "Kenyan": "KE", "Peruvian": "PE"}
    demonyms = [
        Demonym(text.index(name), text.index(name) + len(name), code, country=True)
        for name, code in named.items()
        if re.search(rf"\b{name}\b", text)
    ]
    report = ReportText(text, demonyms)
    low = report.quantities_in(span.start, span.end)[0].low
    found = parts(report, span.start, span.end, low, outcome="killed", taken=[])
    assert [(listed.low, listed.people.nationality) for listed in found] == lands


@pytest.mark.parametrize(
    ("marked", "broken_down"),
    [
        ("{killed.9:Two} mechanics, a bricklayer and a porter were shot.", []),
        ("{killed.9:Five} men, four women and a child lost their lives.", []),
        ("Raiders killed {killed.9:five} porters, a doctor and four surveyors.", []),
        ("Raiders killed {killed.9:five} people, four cooks and a guard.", [4, 1]),
        ("{killed.9:Five} villagers, three women and two children, died.", [3, 2]),
        ("Raiders killed {killed.9:three} workers, a cook and two drivers.", [1, 2]),
        ("{killed.9:Two} mechanics: a bricklayer and a porter.", [1, 1]),
    ],
)
def test_who_happen_to_be_as_many_break_no_figure_down(marked: str, broken_down: list[int]) -> None:
    """Where a verb follows the list at once, or people of a trade would have to be of others."""
    text, (span,) = unmarked(marked)
    report = ReportText(text)
    low = report.quantities_in(span.start, span.end)[0].low
    assert [x.low for x in parts(report, span.start, span.end, low, outcome="killed", taken=[])] == broken_down
