"""Figures that stand with no day, no place and no deed are no incident beside others."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.interpret.incidents.loose import without_accidents, without_loose, without_matches
from tollbook.extraction.spans import Bundle
from tollbook.gazetteer.dates import find_dates
from tollbook.vocabulary.dates import DateRange


@pytest.mark.parametrize(
    ("then", "kept"),
    [
        ("In another matter a bus overturned near {place:Orvale}; {killed:two} died.", 4),
        ("A bus overturned near {place:Orvale}; {killed:two} died.", 6),
        ("What befell {killed:two} at {place:Orvale} was a road accident.", 4),
    ],
)
def test_an_accident_told_beside_an_attack(read_marks, then: str, kept: int) -> None:
    """Leaves the attack its own words, where the report says that it is another matter."""
    report, spans = read_marks("{event_type:Gunmen} shot {killed:four} in {place:Senna} on {date:3 May}. " + then)
    assert len(without_accidents(report, Bundle(tuple(spans), True, 0.9, {})).spans) == kept


def test_a_match_is_told_in_the_words_of_attacks(read_marks) -> None:
    """And is none."""
    report, spans = read_marks("Selby {event_type:shot} down {place:Orvale Rovers} 3-0. {killed:A cook} was shot.")
    match, attack = Bundle(tuple(spans[:2]), True, 0.9, {}), Bundle(tuple(spans[2:]), True, 0.9, {})
    assert without_matches(report, [match, attack]) == [attack]


ATTACK = (
    "{event_type:Gunmen} shot {killed:four} weavers and hurt {injured:a boy} in {place:Senna} on {date:3 May 2024}.\n\n"
)


@pytest.mark.parametrize(
    ("then", "main", "kept"),
    [
        ("They let her go. Not {injured:a} scratch.", True, 1),
        ("{injured:A patient} whom the ambulance was to fetch recovered by himself.", False, 1),
        ("So of our union: {killed:two} women, {killed:a driver}, {killed:a sweeper}.", True, 1),
        ("In October 2023 a lorry had come to grief. {killed:Two} cooks died.", False, 2),
        ("{kidnapped:Two} cooks were missing.", False, 2),
        ("In another attack {killed:two} cooks died.", False, 2),
        ("In Orvale {killed:two} cooks died.", False, 2),
        ("{killed:Two} cooks died at the mill.", False, 2),
        ("In Senna {killed:two} cooks died.", False, 1),
        ("{event_type:Bombs} killed {killed:two} cooks.", False, 2),
    ],
)
def test_a_figure_without_day_place_and_deed_is_no_incident(read_marks, then: str, main: bool, kept: int) -> None:
    """Unless a day or a place that no other incident has is named beside it."""
    report, spans = read_marks(ATTACK + then)
    bundles = [Bundle(tuple(spans[:5]), True, 0.9, {}), Bundle(tuple(spans[5:]), main, 0.9, {})]
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    assert len(without_loose(report, bundles, dates)) == kept


def test_the_only_figures_of_a_report_are_kept(read_marks) -> None:
    """What a report is about stays, however little it says of it."""
    report, spans = read_marks("{killed:Four} weavers died. Years ago {event_type:gunmen} came to {place:Senna}.")
    own, past = Bundle(tuple(spans[:1]), True, 0.9, {}), Bundle(tuple(spans[1:]), False, 0.9, {})
    assert without_loose(report, [own, past], []) == [own, past]
    assert without_loose(report, [own], []) == [own]


@pytest.mark.parametrize(
    ("then", "kept"),
    [
        (
            "On {date:9 May 2024} a boy minded goats in {place:Senna}. He is the nephew of {killed:three} of the dead.",
            1,
        ),
        ("On {date:9 May 2024} a boy in {place:Senna} was the {killed:third} of the dead of the {weapon:mine}.", 2),
        ("{kidnapped:Three} tea sellers were held on {date:9 May 2024} as witnesses.", 1),
        ("{kidnapped:Three} tea sellers were held on {date:9 May 2024} by raiders.", 2),
    ],
)
def test_who_is_told_of_again_or_held_as_a_witness_is_no_victim(read_marks, then: str, kept: int) -> None:
    """Where no deed is named with them."""
    report, spans = read_marks(ATTACK + then)
    bundles = [Bundle(tuple(spans[:5]), True, 0.9, {}), Bundle(tuple(spans[5:]), False, 0.9, {})]
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    assert len(without_loose(report, bundles, dates)) == kept
