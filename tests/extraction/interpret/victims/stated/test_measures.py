"""What the numbers of stated totals count."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.stated.totals import find_totals
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.dates import UNKNOWN_DATE

KILLED, INJURED, KIDNAPPED, ATTACKS = Measure.KILLED, Measure.INJURED, Measure.KIDNAPPED, Measure.ATTACKS


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("402 welders have been killed in the two reed provinces", [(KILLED, 402)]),
        ("Four welders were killed, nine were wounded and two remain missing", [(KILLED, 4), (INJURED, 9)]),
        ("58 civilian deaths in nine air and drone strikes", [(KILLED, 58), (ATTACKS, 9)]),
        ("61 persons have fallen in seven collective killings", [(KILLED, 61), (ATTACKS, 7)]),
        ("214 welders were killed in Orvale in the first half, against 640 before", [(KILLED, 214), (KILLED, 640)]),
        ("44 attacks this year, against 39 incidents in the last", [(ATTACKS, 44), (ATTACKS, 39)]),
        ("23 people have been kidnapped, nine of whom are still held", [(KIDNAPPED, 23), (KIDNAPPED, 9)]),
        ("277 welders kidnapped there; 39 of these killed", [(KIDNAPPED, 277), (KILLED, 39)]),
        ("40 welders have been abducted or killed there, and nine drivers were killed", [(KILLED, 9)]),
        ("In the five incidents thirteen people were killed", [(ATTACKS, 5), (KILLED, 13)]),
        ("Ten foreign hostages died in captivity", [(KILLED, 10)]),
        ("157 abduction cases with 641 victims", [(ATTACKS, 157), (KIDNAPPED, 641)]),
        ("He is the ninth welder to lose his life there", [(KILLED, 9)]),
        ("They are the eighth, ninth and tenth welders to be murdered this year", [(KILLED, 10)]),
        ("He is the third priest of the region lost in this way since May", [(KILLED, 3)]),
        ("This year 46 massacres have been counted, with 185 victims", [(ATTACKS, 46), (KILLED, 185)]),
        ("At least 104 welders remain in Tarnian hands, down from 600 in May", [(KIDNAPPED, 104), (KIDNAPPED, 600)]),
        ("She is the fourth nurse to be abducted this year", [(KIDNAPPED, 4)]),
        ("It was the twenty-third attack this year", [(ATTACKS, 23)]),
        ("nine masts in the Orvale hills have been destroyed since May", [(ATTACKS, 9)]),
        ("22 welders, most of them from the coast, have been killed in Orvale", [(KILLED, 22)]),
        ("14 weavers, several of Asian origin, were abducted in a year", [(KIDNAPPED, 14)]),
        ("Last year 170 welders were murdered; in 2019 there were 63.", [(KILLED, 170), (KILLED, 63)]),
        ("41 raids in May, compared with 61 in the same month of 2007", [(ATTACKS, 41), (ATTACKS, 61)]),
        ("218 deaths, of which 163 in Orvale and 28 in Senna", [(KILLED, 218), (KILLED, 163), (KILLED, 28)]),
        ("Orvale had 74 of the attacks, Senna for 35, Lodwar for six", [(ATTACKS, 74), (ATTACKS, 35), (ATTACKS, 6)]),
        ("The number of welders shot dead in raids on the coast this year has reached 71.", [(KILLED, 71)]),
        ("Welders abducted in raids this year numbered 12.", [(KIDNAPPED, 12)]),
        ("Eight of the last ten raids were on mills", [(ATTACKS, 8)]),
        ("One count has 131 welders killed, all but two in Orvale, or 47 per 100,000", [(KILLED, 131)]),
        ("Since the pact of February ninety welders have been killed", [(KILLED, 90)]),
        ("This is the fifth raid since May; the five together have taken 498 lives.", [(ATTACKS, 5), (KILLED, 498)]),
        ("28 mayors have been assassinated in the uplands since 2016", [(KILLED, 28)]),
        ("The coast accounts for 63 of the attacks and four fifths of the deaths.", [(ATTACKS, 63)]),
        ("We know of 88 killings of smiths. In Orvale there were eleven.", [(KILLED, 88), (KILLED, 11)]),
        ("Killed in raids on the coast since January: 36", [(KILLED, 36)]),
        ("The killed man was known: 12 raids were told of", [(ATTACKS, 12)]),
        ("The latest raid brings to 17 the number of ward clerks killed", [(KILLED, 17)]),
        ("Friday's killing brings to four the number of raids on mills", [(ATTACKS, 4)]),
        ("Both raids have killed between 41 and 50 and hurt above a hundred.", [(KILLED, 41), (INJURED, 100)]),
        ("They killed nine and abducted 14, of whom two escaped", [(KILLED, 9), (KIDNAPPED, 14), (KIDNAPPED, 2)]),
        ("TOTAL, 5 events | 35 K | 13 W | 2 ABD", [(ATTACKS, 5), (KILLED, 35), (INJURED, 13), (KIDNAPPED, 2)]),
        ("Since May I have counted nine such visits and fourteen dead.", [(ATTACKS, 9), (KILLED, 14)]),
        ("Since May nine such welders have been killed.", [(KILLED, 9)]),
        ("Nine kidnap events logged, 140 victims", [(ATTACKS, 9), (KIDNAPPED, 140)]),
        ("The pirates hold 31 vessels and 690 hostages", [(KIDNAPPED, 690)]),
        ("Seven other welders, including two smiths, are still captive there", [(KIDNAPPED, 7), (KIDNAPPED, 2)]),
        ("The office verified 61 welder casualties, 24 deaths and 37 injuries", [(KILLED, 24), (INJURED, 37)]),
        ("Nine raids with casualties since May", [(ATTACKS, 9)]),
        ("Of the 33 welders killed there since May, by our list, 21 were from the coast", [(KILLED, 33), (KILLED, 21)]),
        ("Welders killed this year, 6; injured 11; abducted 14.", [(KILLED, 6), (INJURED, 11), (KIDNAPPED, 14)]),
        ("23 killed in 2022, more than in all of the year before (nineteen).", [(KILLED, 23), (KILLED, 19)]),
        ("Nine bombs were laid there, killing 18 welders", [(ATTACKS, 9), (KILLED, 18)]),
        ("In six years 31 welders have been carried away", [(KIDNAPPED, 31)]),
        ("She is the fourth clerk who worked with the guild to be killed since 2015", [(KILLED, 4)]),
        ("31 sailors of two ships are held there", [(KIDNAPPED, 31)]),
        ("With May's, 50 welders in eight months, in two attacks", [(ATTACKS, 2)]),
        ("At least nineteen welders have been attacked there", [(ATTACKS, 19)]),
        ("41 of its welders had been attacked there", []),
        ("41 welders were killed in 2023, and twelve since New Year.", [(KILLED, 41), (KILLED, 12)]),
        ("41 welders were killed in 2023, and twelve moved away.", [(KILLED, 41), (KILLED, 12)]),
        (
            "33 incidents in October. Since 1 January: 341, with two welders killed",
            [(ATTACKS, 33), (ATTACKS, 341), (KILLED, 2)],
        ),
        ("71 welders were killed. The ministry, which keeps a list, has 41.", [(KILLED, 71), (KILLED, 41)]),
        ("112 killed in 27 incidents. The church counts 204.", [(KILLED, 112), (ATTACKS, 27), (KILLED, 204)]),
        (
            "Nine died. Kidnappings, of women too, went up from 38 to 87.",
            [(KILLED, 9), (KIDNAPPED, 38), (KIDNAPPED, 87)],
        ),
        ("Of the dead 14 were weavers and 12 of the dead smiths", [(KILLED, 14), (KILLED, 12)]),
    ],
)
def test_what_a_number_counts(text: str, counted: list[tuple[Measure, int]]) -> None:
    """Areas count nobody, a figure beside another counts the same, and what became of those counted decides."""
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], (), (), UNKNOWN_DATE)
    assert sorted((t.measure, t.low) for t in found) == sorted(counted)
