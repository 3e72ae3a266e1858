"""Whom figures over several incidents count."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.stated.totals import find_totals
from tollbook.vocabulary.dates import UNKNOWN_DATE


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("{stated_total:It was the third attack on Kenyan workers this year.}", {3: "KE"}),
        (
            "{stated_total:We know of nineteen robberies of Kenyan nationals, in which five were hurt.}",
            {19: "KE", 5: "KE"},
        ),
        ("{stated_total:It was the third attack on a Kenyan mine this year.}", {3: None}),
        ("{stated_total:The Kenyan guild says seven of its members' shops were bombed.}", {7: "KE"}),
        ("{stated_total:The count of Kenyans lost was four, with nine wounded.}", {4: "KE", 9: "KE"}),
        ("{stated_total:Kenyan welders killed by acts of war from 2014 to 2023 numbered 53.}", {53: "KE"}),
        ('{stated_total:The guild speaks of "over 60" Kenyans killed since May.}', {60: "KE"}),
        ("{stated_total:Two Kenyan welders were killed in May and that 17 lorries were burned.}", {2: "KE", 17: None}),
        ("{stated_total:Nine Kenyans have died in four attacks.}", {9: "KE", 4: "KE"}),
        (
            "{stated_total:Nine Kenyans have been abducted in the valley since the start of May, in four cases.}",
            {9: "KE", 4: "KE"},
        ),
        ("{stated_total:Nine Kenyans were among 40 people killed in four attacks.}", {9: "KE", 40: None, 4: None}),
        ("{stated_total:Kenyan nationals account for nine of the dead and six of the injured.}", {9: "KE", 6: "KE"}),
        (
            "{stated_total:Eleven Kenyans were killed there, the ministry says, seven of them welders.}",
            {11: "KE", 7: "KE"},
        ),
        ("{stated_total:40 people were killed, Kenyans too; nine of them died in May.}", {40: None, 9: None}),
        ("{stated_total:Kenyans made up 18 of the abducted, Ugandans nine.}", {18: "KE", 9: "UG"}),
        ("About 900 Kenyans work there. {stated_total:Twelve have been killed since 2019.}", {12: "KE"}),
        (
            "About 900 Kenyans and some Ugandans work there. {stated_total:Twelve have been killed since 2019.}",
            {12: None},
        ),
        (
            "{stated_total:Eight Kenyans were killed last year}, the union says. {stated_total:Two of them died in May}"
            " {stated_total:and three have been injured.}",
            {8: "KE", 2: "KE", 3: "KE"},
        ),
        (
            "{stated_total:Eight Kenyans were killed this year, against five in the whole of the last.}",
            {8: "KE", 5: "KE"},
        ),
        ("The Kenyan embassy says that {stated_total:seven of its nationals were killed in ten years.}", {7: "KE"}),
        ("{stated_total:This year 97 kidnapped Kenyans were freed or are still held.}", {97: "KE"}),
        ("{stated_total:This year 97 kidnapped Kenyan firms' workers died.}", {97: None}),
        ("{stated_total:The tally of Kenyan welders killed in Orvale since 2021 now is 43.}", {43: "KE"}),
        ("{stated_total:The number of Kenyan firms hit is four and of dead welders is nine.}", {4: None, 9: None}),
        ("{stated_total:40 dead of all nationalities, Kenyan ones too.}", {40: None}),
        (
            "The Kenyan ministry says {stated_total:43 of its civilians have died and 214 were wounded.}",
            {43: "KE", 214: "KE"},
        ),
        ("{stated_total:It was the 38th attack on Kenyan-owned shops there since May.}", {38: "KE"}),
        ("{stated_total:It was the 38th attack on Kenyan-backed rebels there since May.}", {38: None}),
        (
            "{stated_total:Eight Kenyans were killed this year}, we hear. {stated_total:The union counts nine.}",
            {8: "KE", 9: "KE"},
        ),
        (
            "{stated_total:26 of them were killed, of whom eleven were Kenyans, and 58 injured.}",
            {26: None, 11: "KE", 58: None},
        ),
        ("Neither a Kenyan nor a Ugandan knows that {stated_total:seven of its nationals died in raids.}", {7: None}),
    ],
)
def test_whom_a_total_counts(read_marks, text: str, nations: dict[int, str | None]) -> None:
    """People are those of the figure's own words, of whom it is told beside it, or whom attacks struck."""
    report, spans = read_marks(text)
    rows = find_totals(report, spans, [], [], UNKNOWN_DATE)
    assert {r.low: r.nationality for r in rows} == nations
