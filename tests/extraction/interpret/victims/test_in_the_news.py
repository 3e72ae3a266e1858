"""Who was killed, hurt, taken and freed in sentences as news has them every day."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import AttributionValue, CountValue, PlaceValue, Report
from tollbook.vocabulary.codes import AttributionKind
from tollbook.vocabulary.dates import DateRange

EXTRACTOR = BuiltinExtractor()


def told(text: str) -> dict[str, int]:
    """The least figure of each outcome, for everybody ("killed") and by nation ("killed CN"), of "
    "the one attack told."""
    (mention,) = EXTRACTOR.extract(Report.build(text=text, language="en")).mentions
    counts = [s.value for s in mention.statements if isinstance(s.value, CountValue)]
    rows = [(v.outcome.value + (f" {v.nationality}" if v.nationality != "*" else ""), v) for v in counts if not v.role]
    return {name: v.low for name, v in rows}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Police raided a house in Tijuana, Mexico, on Monday and rescued four kidnapped truck drivers.",
            {"kidnapped": 4, "freed": 4},
        ),
        (
            "The army rescued 12 villagers held by bandits near Kaduna, Nigeria, on Sunday.",
            {"kidnapped": 12, "freed": 12},
        ),
        (
            "Pakistani forces recovered two abducted Chinese engineers from Tank on Monday.",
            {"kidnapped": 2, "kidnapped CN": 2, "freed": 2, "freed CN": 2},
        ),
        (
            "Security forces recovered five abducted aid workers alive near Baidoa, Somalia, on Tuesday.",
            {"kidnapped": 5, "freed": 5},
        ),
        (
            "The army secured the release of two abducted Chinese nationals near Kaduna, Nigeria, on 4 March 2022.",
            {"kidnapped": 2, "kidnapped CN": 2, "freed": 2, "freed CN": 2},
        ),
        (
            "Six kidnapped Turkish sailors were freed in Nigeria on Monday after two weeks in captivity, "
            "their firm said.",
            {"kidnapped": 6, "kidnapped TR": 6, "freed": 6, "freed TR": 6},
        ),
        (
            "Twelve employees of a Turkish company, among them two Turkish engineers, were freed on Sunday, "
            "40 days after they were seized near the Somali town of Afgoye.",
            {"kidnapped": 12, "kidnapped TR": 2, "freed": 12},
        ),
        (
            "Troops stormed a hideout near Gusau in Zamfara state, Nigeria, before dawn on Saturday and brought out "
            "five of six hostages alive, the army said. One captive was killed in the crossfire.",
            {"killed": 1, "kidnapped": 6},
        ),
        (
            "Police freed three hostages from a farmhouse outside Fresnillo, Mexico, on Monday and arrested two men.",
            {"kidnapped": 3, "freed": 3},
        ),
        (
            "A helicopter rescued nine crew after pirates attacked their ship off Lagos, Nigeria, on Monday "
            "and abducted four others.",
            {"kidnapped": 4},
        ),
        (
            "The Jordanian engineer abducted last month with a Syrian colleague near Deir ez-Zor was found "
            "dead on Sunday.",
            {"killed": 1, "killed JO": 1, "kidnapped": 2, "kidnapped JO": 1, "kidnapped SY": 1},
        ),
    ],
)
def test_those_who_were_rescued_had_been_taken(text: str, figures: dict[str, int]) -> None:
    """Of what nation they are is read behind the word for what befell them; whoever is found alive "
    "is not dead."""
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Eleven Indian, Chinese and Malian workers kidnapped from three factories in Kayes, Mali, on 1 "
            "July are still missing.",
            {"kidnapped": 11},
        ),
        (
            "Five Chinese and Pakistani engineers were wounded in a blast at a dam near Dasu, Pakistan, on Tuesday.",
            {"injured": 5},
        ),
        (
            "A blast killed two Chinese and Pakistani officials blamed militants near Gwadar on Tuesday.",
            {"killed": 2, "killed CN": 2},
        ),
        (
            "Gunmen killed two Americans and Afghan civilians in Kabul, Afghanistan, on Monday.",
            {"killed": 2, "killed US": 2},
        ),
        (
            "Gunmen killed 21 miners and wounded six in Duki district, Pakistan. Three of the dead and two "
            "of the wounded were from Afghanistan.",
            {"killed": 21, "killed AF": 3, "injured": 6, "injured AF": 2},
        ),
        (
            "A suicide attack on the Marriott in Islamabad on 20 September 2008 killed 53 people, 4 of them "
            "foreigners - two Americans, a Czech and a Vietnamese - and wounded 250.",
            {"killed": 53, "killed US": 2, "killed CZ": 1, "killed VN": 1, "injured": 250},
        ),
    ],
)
def test_of_several_nations_told_at_once_none_has_the_figure(text: str, figures: dict[str, int]) -> None:
    """How many of "five Chinese and Pakistani engineers" are Chinese is not said."""
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Six aid workers - four Kenyans, a Dane and a Canadian - were abducted near Dadaab, Kenya, on "
            "Friday. On Monday Kenyan forces freed the four foreigners, a spokesman said.",
            {"kidnapped": 6, "kidnapped KE": 4, "kidnapped DK": 1, "kidnapped CA": 1, "freed": 4},
        ),
        (
            "One engineer was wounded when a convoy came under attack in Karachi, Pakistan, late on Sunday. "
            "Eleven others were hurt.",
            {"injured": 12},
        ),
        (
            "Eleven labourers died in a bombing near Tank, Pakistan, on Monday and two more succumbed to "
            "their injuries on Tuesday, bringing the total to 13.",
            {"killed": 13},
        ),
        (
            "A gang burned four traders alive near Kaduna, Nigeria, on Monday.",
            {"killed": 4},
        ),
        (
            "Two German development workers who were snatched from their car in Kunduz in February are alive, a video "
            "released by their captors shows.",
            {"kidnapped": 2, "kidnapped DE": 2},
        ),
        (
            "Suspected jihadists have killed six teachers in eastern Burkina Faso in a month. In the latest incident, "
            "on Friday, two were dragged from a school in Kylarou and shot; their bodies were found on Saturday.",
            {"killed": 2},
        ),
    ],
)
def test_parts_others_and_sums(text: str, figures: dict[str, int]) -> None:
    """Nobody is counted twice or for another outcome."""
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A suicide attack on the Marriott that killed 53 people and wounded more than 250 in Islamabad "
            "on 20 September 2008 was claimed by nobody.",
            "Islamabad",
        ),
        (
            "In Burkina Faso, a Canadian geologist, Kirk W., kidnapped on Tuesday night at a gold site near "
            "the Niger border, was found shot dead on Wednesday.",
            "Burkina Faso",
        ),
        (
            "The South African hostage held in Mali since November 2017, Gerco van D., was freed in December, his "
            "family announced.",
            None,
        ),
        (
            "A teacher was killed by a shell that struck a school in Zaporizhzhia on Wednesday; Kyiv blamed Moscow, "
            "which said its forces do not hit civilian targets.",
            "Zaporizhzhya",
        ),
    ],
)
def test_neither_a_hotel_nor_a_victim_is_the_place(text: str, place: str | None) -> None:
    """Nor does a name of somebody who was harmed get into the ledger that way."""
    (mention,) = EXTRACTOR.extract(Report.build(text=text, language="en")).mentions
    assert [v.place.name for _, v in mention.stating(PlaceValue)] == [place]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Nine miners were shot dead near Bambari in the Central African Republic on Sunday. The government blamed "
            "the Coalition of Patriots for Change, which denied involvement and accused Wagner mercenaries.",
            "Coalition of Patriots for Change",
        ),
        (
            "Nine miners were shot dead near Bambari in the Central African Republic on Sunday. Residents blamed the "
            "Coalition of Patriots for Change, which rejected the charge and accused the army.",
            "Coalition of Patriots for Change",
        ),
    ],
)
def test_whoever_denies_and_accuses_others_is_no_authority(text: str, speaker: str) -> None:
    """The accusation behind the denial is that of the body that denies."""
    (mention,) = EXTRACTOR.extract(Report.build(text=text, language="en")).mentions
    (told,) = [s for s, v in mention.stating(AttributionValue) if v.actor.startswith(("Wagner", "Central African"))]
    assert told.value.kind is AttributionKind.THIRD_PARTY_ALLEGATION
    assert (told.stated_by or "").startswith(speaker)


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        (
            "Militants have carried out three attacks from Afghanistan in Tajikistan since October, officials said.",
            [("attacks", 3, None, date(2025, 10, 1))],
        ),
        (
            "Total civilian fatalities for the week: 6 (previous week: 11).",
            [("killed", 6, None, date(2026, 1, 2)), ("killed", 11, None, date(2025, 12, 29))],
        ),
    ],
)
def test_what_is_counted_over_some_time(text: str, totals: list) -> None:
    """Attacks from a land are of no nation, and a figure in brackets has a week of its own."""
    report = Report.build(text=text, language="en", published=DateRange.day(date(2026, 1, 9)))
    found = EXTRACTOR.extract(report).totals
    assert [(t.measure.value, t.low, t.nationality, t.window.start) for t in found] == totals


def test_a_site_run_from_abroad_lies_where_it_is_told_to() -> None:
    """Not in the land of its owners."""
    text = "Armed men broke into a Chinese-run gold site at Intahaka on Monday and took two Chinese technicians."
    (mention,) = EXTRACTOR.extract(Report.build(text=text, language="en")).mentions
    assert [v.place.country for _, v in mention.stating(PlaceValue)] != ["CN"]


@pytest.mark.parametrize(
    "text",
    [
        "Eight Egyptian Copts were shot dead in Minya and 13 injured on Friday in an attack claimed by Islamic State.",
        "Islamic State claimed responsibility for a bombing at a restaurant in Kabul that killed seven on Monday.",
    ],
)
def test_whoever_claims_an_attack_gives_no_figure(text: str) -> None:
    """How many died is what the report says."""
    (mention,) = EXTRACTOR.extract(Report.build(text=text, language="en")).mentions
    assert {s.stated_by for s, v in mention.stating(CountValue)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers freed seven hostages in an exercise at Fort Sill on Monday.",
        "In the film, which opens on Friday in Lagos, the hero frees six hostages.",
    ],
)
def test_hostages_of_drills_and_films_are_none(text: str) -> None:
    """A rescue whose taking is not told is an incident, unless it is no real one."""
    assert not EXTRACTOR.extract(Report.build(text=text, language="en")).mentions
