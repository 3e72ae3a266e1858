"""Where marked words say that it happened, in reports from a place that leave its town to those who know it."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.interpret.circumstances.where import find_place
from tollbook.extraction.spans import Span, SpanField
from tollbook.gazetteer import load_gazetteer
from tollbook.records import PlaceValue


def place(marker, *incidents: str, title: str | None = None):
    report = marker.report(*incidents, title=title)
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    return next(v.place for _, v in mention.stating(PlaceValue))


@pytest.mark.parametrize(
    ("words", "town", "area"),
    [
        (
            "{killed.9:One man} was shot dead near {place:Mossfield Street}, Pittsburgh police said.",
            "Pittsburgh", "Pennsylvania",
        ),
        (
            "TULSA, Okla. (AP) - {killed.9:Two men} were shot dead at 61st and {place:Peoria}, officers said.",
            "Tulsa", "Oklahoma",
        ),
        (
            "{killed.9:A man} was shot dead in the 9000 block of {place:Ward}, Detroit police said on Friday.",
            "Detroit", "Michigan",
        ),
        (
            "{killed.9:A man} was shot dead in {place:Garfield}, a quiet quarter, Spokane police said on Friday.",
            "Garfield", "Washington",
        ),
        (
            "Detroit police said {killed.9:a man} was shot dead in the city's {place:Garfield neighborhood} on Friday.",
            "Detroit", "Michigan",
        ),
        (
            "The trial of two men over the {event_type:ambush} on {date:17 July 2020} opened in the "
            "{place:Pretoria} High Court. {killed.9:Two} guards died near {place:Emalahleni}, the jury heard.",
            "Emalahleni", "Mpumalanga",
        ),
        ("{killed.9:A man} was shot dead in St. {place:Louis}, Missouri, on Friday.", "St. Louis", "Missouri"),
    ],
)  # fmt: skip
def test_the_town_is_that_of_its_police(marker, words, town, area) -> None:
    """A street, a quarter or one of many places of a name lies where the police or the dateline are."""
    found = place(marker, words)
    assert (found.name, found.admin1) == (town, area)


def test_a_place_that_is_plainly_named_stands(marker) -> None:
    """Whose police speak does not move an incident whose place the words settle."""
    found = place(
        marker, "Chicago police said {killed.9:a man} of theirs was shot dead in {place:Rocky Mount, North Carolina}."
    )
    assert (found.name, found.admin1) == ("Rocky Mount", "North Carolina")


def test_a_province_that_is_named_is_not_the_town_whose_police_speak(marker) -> None:
    """The first-level area that the words name holds against the dateline and the spokesman's town."""
    words = "FAIZABAD - {killed.9:A trader} was shot dead in {place:Takhar province}, the police of Faizabad said."
    assert place(marker, words).admin1 == "Takhar"


def test_where_the_wounded_were_flown_to_is_not_where_they_were_hurt(marker) -> None:
    """A marked place that people were taken to gives way to the one that the words tell of."""
    words = "Two men shot in Quetta have been flown to {place:Karachi}; {killed.9:a guard} was shot dead in Quetta."
    assert place(marker, words).name == "Quetta"


def test_where_those_come_from_who_were_struck_in_another_place(marker) -> None:
    """Is not where they were struck; nor is a body's name a place."""
    words = "On Friday men stopped {target:pilgrims} from {place:Kandahar} near {place:Quetta}. {killed.9:Two} died."
    assert place(marker, words).name == "Quetta"
    words = "{event_type:Gunmen} stopped {target:a bus} to {place:Kandahar} in {place:Quetta}. {killed.9:Two} died."
    assert place(marker, words).name == "Quetta"
    words = "LRA men came. {killed.9:Two} farmers of Obo were shot dead by an {place:LRA group} on Friday."
    assert place(marker, words).name == "Obo"


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("{killed.9:Two} Nepali nationals died at {place:Avivim}. All Nepalis there are told to move.", "IL"),
        ("{killed.9:A} Bangladeshi cleaner died in {place:Nuwaidrat}. He leaves a wife and a son in Comilla.", "BH"),
    ],
)
def test_a_place_of_which_there_is_one(marker, words: str, country: str) -> None:
    """Is where it is, if all that a report names of another country is people who are not at home."""
    assert place(marker, words).country == country


def test_an_area_in_capitals_at_the_head_of_a_paragraph(marker) -> None:
    """Places what is told in it of a village that no gazetteer holds."""
    first = "KABUL. 3 May. {killed.9:Two} guards were {event_type:shot} in {place:Kabul}.\n\n"
    words = "FARYAB. Night of 4 May. Zorva, 6 km west. Men came. {killed.9:One woman} {event_type:died}."
    report = marker.report(first, words)
    told = BuiltinExtractor(reader=marker).extract(report).mentions[1]
    assert next(v.place.admin1 for _, v in told.stating(PlaceValue)) == "Faryab"


def test_the_border_of_a_country_is_not_in_it(marker) -> None:
    """It may have happened on either side; the country that the report speaks of stands."""
    words = "BAMBARI, Central African Republic - {killed.9:A trader} was shot dead {place:near the Cameroonian border}."
    assert place(marker, words).country == "CF"


def test_between_two_countries_is_in_neither_capital_of_others(marker) -> None:
    """Nor in one of the two: nothing says on which side it was; the dateline of a third country places nothing."""
    words = (
        "BERN - {kidnapped.9:Two} Swiss were abducted on the {place:border between Mali and Niger}, the president said."
    )
    found = place(marker, words)
    assert (found.country, found.name) == (None, "border between Mali and Niger")
    for words in ("{killed.9:Two} traders died on the border {place:between Kenya and Somalia}.",
                  "{killed.9:Two} traders died on the border of {place:Kenya and Somalia}."):  # fmt: skip
        assert place(marker, words).country is None
    assert (
        place(marker, "{killed.9:Two} died at {place:Liboi, Kenya}, on the border of Kenya and Somalia.").country
        == "KE"
    )


def test_a_firm_is_no_place_and_a_sea_no_town(marker) -> None:
    """Names of firms place nothing, and what happened at sea is not at the dateline."""
    words = "Men of the Gold {place:Coast} Group at {place:Chimbolo, 25 km from Bambari} shot {killed.9:a man} dead."
    assert place(marker, words).country == "CF"
    words = "MANILA - {killed.9:A sailor} was shot dead in {place:the Red Sea}, the Manila police said."
    assert place(marker, words).country is None


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("{killed.9:Nine} died near {place:Lokichar, a town near the border with Sudan}, in Kenya.", "Lokichar", "KE"),
        ("{killed.9:Nine} died in Kenya near {place:Lokichar}, by the border {place:with Sudan}.", "Lokichar", "KE"),
        ("{killed.9:Nine} died in {place:Qwexo, a village on Kenya's border with Ethiopia}.", "Qwexo", "KE"),
        ("{killed.9:Nine} died in a {place:Pentecostal} church in {place:Lokichar}, Kenya.", "Lokichar", "KE"),
    ],
)  # fmt: skip
def test_a_place_by_a_border(marker, words: str, name: str, country: str) -> None:
    """By which border a place lies says not that it lies beyond it; a faith is no place."""
    found = place(marker, words)
    assert (found.name, found.country) == (name, country)


def test_between_two_areas_is_in_neither(marker) -> None:
    """Of two areas named, nothing says in which it happened; a missile's name is no village."""
    found = place(marker, "{killed.9:Nine} died on {place:a road between the states of Sonora and Chihuahua}, Mexico.")
    assert (found.country, found.admin1) == ("MX", None)
    found = place(marker, "A {place:Tochka}-U missile killed {killed.9:nine} people in {place:Kramatorsk}, Ukraine.")
    assert found.name == "Kramatorsk"


def test_the_same_place_by_a_part_of_its_name(marker) -> None:
    """ "Barisal" is Barisal Avenue in Nairobi, told of before, whatever else has that name."""
    report = marker.report(
        "A bomb killed {killed.9:six} people on {place:Barisal Avenue in Nairobi} on {date:Tuesday}.",
        "{place:Barisal} was last {event_type:attacked} in {date:March 2020}, when {killed.9:two} clerks were killed.",
        published=date(2024, 5, 10),
    )
    told = BuiltinExtractor(reader=marker).extract(report).mentions
    assert [v.place.country for m in told for _, v in m.stating(PlaceValue)] == ["KE", "KE"]


def test_where_the_dead_were_taken(marker) -> None:
    """Where bodies are flown to is not where people died."""
    words = (
        "A plane took the bodies of {killed.9:nine} teachers to {place:Nairobi}. {event_type:Gunmen} had stopped their"
        " bus near {place:Lokichar} in Kenya."
    )
    assert place(marker, words).name == "Lokichar"


def test_the_country_beside_the_attack(marker) -> None:
    """Neither where an embassy tells of it nor where the dead are expected, but the country it is said to have hit."""
    words = (
        "{place:HARARE} - Three citizens were killed in the {event_type:bombing} in Kenya, the ministry said. The"
        " bodies are expected in {place:Bulawayo} on Friday."
    )
    assert (place(marker, words).country, place(marker, words).admin1) == ("KE", None)


def test_a_country_is_no_street_of_the_capital(marker) -> None:
    """A dateline does not make an attack somewhere in a country one in its capital."""
    found = place(marker, "NIAMEY (Reuters) - {killed.9:Six people} were shot dead in {place:Niger}, it was said.")
    assert (found.country, found.admin1) == ("NE", None)


def test_persons_are_no_places(marker) -> None:
    """A victim's name is not looked up on the map."""
    found = place(
        marker,
        "TULSA, Okla. - {killed.9:Jackson Hale}, 13, was shot dead on Friday. {place:Jackson Hale}, 13, was at home.",
    )
    assert (found.name, found.admin1) == ("Tulsa", "Oklahoma")


def test_the_title_says_in_which_land(marker) -> None:
    """The title's names count for the context of the report."""
    words = "{killed.9:A man} was shot dead in {place:Hermitage} on Friday."
    assert place(marker, words, title="Shooting - Action News 5, Nashville, Tennessee").admin1 == "Tennessee"
    assert place(marker, words, title="Shooting - Morning Post, Erie, Pennsylvania").admin1 == "Pennsylvania"


def test_a_mark_that_cuts_through_a_name_takes_the_whole_name():
    """Half a name is another place, maybe in another country."""
    text = "Two nuns were abducted on the road to Croix-des-Bouquets, east of Port-au-Prince."
    gazetteer = load_gazetteer()
    at = text.index("Croix")
    half = Span(at, at + len("Croix"), SpanField.PLACE, 0.9)
    found = find_place(Scene(text, gazetteer, gazetteer.find(text)), [half])
    assert found is not None
    assert (found.place.name, found.place.country) == ("Croix-des-Bouquets", "HT")
    assert [text[a:b] for a, b in found.passages] == ["Croix-des-Bouquets"]


def test_a_quarter_that_no_gazetteer_holds_lies_in_the_area_of_its_town():
    """The Zulmat quarter of Karachi is in Sindh, and says by which town it is known."""
    text = "A baker was hurt by gunfire in the Zulmat quarter of Karachi, Pakistan. A ministry in Lahore spoke of it."
    gazetteer = load_gazetteer()
    at = text.index("Zulmat")
    mark = Span(at, at + len("Zulmat"), SpanField.PLACE, 0.9)
    found = find_place(Scene(text, gazetteer, gazetteer.find(text)), [mark])
    assert found is not None
    assert (found.place.name, found.place.country, found.place.admin1) == ("Zulmat", "PK", "Sindh")
    assert "Karachi" in found.place.reason
    assert [text[a:b] for a, b in found.passages] == ["Zulmat", "Karachi"]


@pytest.mark.parametrize(
    ("words", "name", "area"),
    [
        (
            "BAMAKO - Men killed {killed.9:four} drivers near the western town of {place:Dibolani}.",
            "Dibolani",
            None,
        ),
        (
            "KABUL - Men shot {killed.9:two} deminers dead in the village of {place:Charqolba}.",
            "Charqolba",
            None,
        ),
        (
            "NIAMEY - Men killed {killed.9:four} diggers at {place:Tondikwaro village}.",
            "Tondikwaro village",
            None,
        ),
        (
            "Men abducted {kidnapped.9:four} nurses near {place:Baraka by Mai-Mai}, in Fizi, DRC.",
            "Baraka",
            "South Kivu",
        ),
        (
            "KABUL - A bomb killed {killed.9:two} guards in {place:Shahr-e Qolba neighbourhood}.",
            "Kabul",
            "Kabul",
        ),
    ],
)
def test_an_unknown_village_is_not_the_capital_that_the_news_is_filed_from(marker, words, name, area) -> None:
    """A dateline in the capital says in which country a village lies, and no more; an unknown quarter is its own."""
    found = place(marker, words)
    assert (found.name, found.admin1) == (name, area)


def test_a_town_that_only_stands_near_lends_no_area():
    """A town of another clause says nothing of where an unknown place lies."""
    text = "A baker was hurt by gunfire at Zulmat, Pakistan, said an officer who had come over from Karachi."
    gazetteer = load_gazetteer()
    at = text.index("Zulmat")
    mark = Span(at, at + len("Zulmat"), SpanField.PLACE, 0.9)
    found = find_place(Scene(text, gazetteer, gazetteer.find(text)), [mark])
    assert found is not None
    assert found.place.admin1 is None


@pytest.mark.parametrize(
    ("words", "name", "area"),
    [
        ("MILWAUKEE, Wis. - Milwaukee police found {killed:a girl} dead {place:near 35th and Silver Spring}.",
         "Milwaukee", "Wisconsin"),
        ("PITTSBURGH, Pa. - {killed:A man} was killed in the {place:city’s Garfield neighborhood}.",
         "Pittsburgh", "Pennsylvania"),
        ("{killed:A man} died in {place:Lithonia, which is about 18 miles east of downtown Atlanta}, in Georgia.",
         "Lithonia", "Georgia"),
    ],
)  # fmt: skip
def test_corners_and_quarters_lie_in_the_town_that_the_report_is_from(marker, words: str, name: str, area: str) -> None:
    """Two streets' corner, a "city's" quarter and a distance from a city are no places of their own."""
    found = place(marker, words)
    assert (found.name, found.admin1) == (name, area)


def test_a_victim_named_beside_an_age_is_no_place(marker) -> None:
    """A surname that is a town's too is the victim's where an age stands before or after the full name."""
    words = "FORSYTH, Mo. - Forsyth police found {killed:Eric Summerfield}, also 18. {place:Summerfield} was shot."
    assert place(marker, words).name == "Forsyth"


@pytest.mark.parametrize(
    "words",
    [
        "TULSA, Okla. - {killed:A man} was shot dead. Ann Hayden said so. {place:Hayden} wept.",
        "TULSA, Okla. - {killed:A man} was shot dead. Near {place:Hayden Mayfield}, 31, sat Tulsa police.",
        "TULSA, Okla. - {killed:A man} was shot dead at home. Ray Davis, 44, {place:of Denver, Colorado}, was held.",
        "TULSA, Okla. - {killed:A man} was shot dead near {place:Booker} T. Reed High School, Tulsa police said.",
    ],
)
def test_whoever_speaks_and_where_persons_live_is_not_where_it_happened(marker, words: str) -> None:
    """A speaker's surname, a first name, a namesake with an initial and a home town are no scene."""
    assert place(marker, words).name == "Tulsa"


def test_a_town_stays_one_where_somebody_has_its_name(marker) -> None:
    """After "in" and before "police" the name is the town's, whoever bears it."""
    words = "{killed.9:A man} was shot dead in {place:Austin}, Texas, said Austin police. Austin Miller, 22, was held."
    assert place(marker, words).name == "Austin"


def test_the_outlet_says_in_which_state(marker) -> None:
    """Of towns of one name the one in the state of the station that reports is meant."""
    words = "SALISBURY ({0}) - {{killed.9:A girl}} was shot dead in {{place:Salisbury}} on Friday."
    assert place(marker, words.format("WSOC")).admin1 == "North Carolina"
    assert place(marker, words.format("WBOC")).admin1 == "Maryland"


def test_a_land_with_the_name_of_a_state_is_the_state_where_its_authorities_are_american(marker) -> None:
    """ "Georgia" beside a sheriff's office is no country."""
    words = "{killed.9:A student} of Georgia Tech was shot dead in {place:Statesboro}. The Sheriff's Office came."
    found = place(marker, words)
    assert (found.country, found.admin1) == ("US", "Georgia")


def test_a_station_s_town_lies_in_its_state(marker) -> None:
    """A town that the gazetteer has far from a station's state alone lies in that state, unless another is named."""
    seen = "A man was {event_type:shot} in {place:Eastlake}. (WFLA)"
    assert place(marker, seen).admin1 == "Florida"
    assert place(marker, seen + " He had moved there from Ohio.").admin1 == "Ohio"


def test_what_no_gazetteer_holds_lies_in_the_state_of_the_only_station(marker) -> None:
    """A corner of the town or a street, unless another state is named."""
    for spot in ("Ostrander Flats", "Holm and Delgado"):
        seen = f"A man was {{event_type:shot}} in {{place:{spot}}} area. (WFLA)"
        assert place(marker, seen).admin1 == "Florida"
        assert place(marker, seen + " He had come from Ohio.").admin1 != "Florida"


def test_a_side_of_a_town_is_no_other_town(marker) -> None:
    """ "north Baltimore" is that city's north, North Baltimore a town."""
    words = "{killed.9:Four} people were shot in {place:north Baltimore} on Monday, officers of the city police said."
    assert (place(marker, words).name, place(marker, words).admin1) == ("Baltimore", "Maryland")
    assert place(marker, words.replace("north", "North")).admin1 == "Ohio"


def test_what_is_named_beside_a_town_may_lie_elsewhere(marker) -> None:
    """A dateline says in which state the town is that another country's is marked with."""
    words = "BAKERSFIELD, Calif. - {killed.9:Two} were shot in {place:Bakersfield}. He fled to {place:Sinaloa, Mexico}."
    assert (place(marker, words).name, place(marker, words).admin1) == ("Bakersfield", "California")


def test_whom_it_befell_is_no_place(marker) -> None:
    """A full name right after "killed" or an age is a person's."""
    for who in ("shooting killed {place:Del Vonte Jenks}", "bullet hit 9-month-old {place:Kendar Wardell}"):
        words = f"TULSA, Okla. - {{killed:A boy}} was shot dead. The {who} at home in {{place:Tulsa}}."
        assert place(marker, words).name == "Tulsa"


def test_a_dateline_names_its_state_without_a_stop(marker) -> None:
    """ "Tenn --" and "KAN." are the states that "Tenn." and "Kan." are."""
    words = "{{place:{0}}} -- Officers found {{killed:a man}} shot dead on Monday."
    assert place(marker, words.format("MEMPHIS, Tenn")).admin1 == "Tennessee"
    assert place(marker, words.format("LAWRENCE, KAN").replace(" --", ". -")).admin1 == "Kansas"


def test_a_school_s_name_and_somebody_s_home_are_no_towns(marker) -> None:
    """Beside a town that is named, the place in a school's name or before "home" says nothing."""
    for school in ("High School", "School for Arts"):
        words = f"A pupil of {{place:Schurz}} {school} was {{event_type:shot}} in {{place:Toledo}}, Ohio."
        assert place(marker, words).name == "Toledo"
    words = "A pupil was {event_type:shot} at {place:Ann Doe}'s home in {place:Toledo}, Ohio."
    assert place(marker, words).name == "Toledo"


def test_a_state_that_bears_a_country_s_name(marker) -> None:
    """ "Elberton, Georgia" lies in the state where sheriffs speak."""
    words = "A man was {event_type:shot} in {place:Elberton, Georgia}. The sheriff's office of Elbert County came."
    found = place(marker, words)
    assert (found.country, found.admin1_code) == ("US", "US-GA")


@pytest.mark.parametrize(
    ("words", "name", "area", "country"),
    [
        ("TRIPOLI - Men took {kidnapped.9:nine} from a field in {place:south-western Libya}.", "Libya", None, "LY"),
        ("ISLAMABAD: {killed.9:Nine} died near {place:Dasu} on Monday.", "Dasu", "Khyber Pakhtunkhwa", "PK"),
        ("A bomb killed {killed.9:two Somali guards} at the port {place:of Hobyo}.", "Hobyo", "Mudug", "SO"),
        ("The surveyor {kidnapped.9:abducted} on March 31 {place:in Petauke} is free.", "Petauke", "Eastern", "ZM"),
        ("{injured.9:Two} were shot across {place:the Panj river in Darvoz district} of Tajikistan.", "Nohiyai Darvoz",
         "Gorno-Badakhshan", "TJ"),
        ("Shelling hit {target:a hospital} in {place:El Obeid}, Sudan, killing {killed.9:two}.", "El Obeid",
         "North Kordofan", "SD"),
    ],
)  # fmt: skip
def test_where_abroad(marker, words: str, name: str, area: str | None, country: str) -> None:
    """Not where the report was filed, whose people were struck, on what day, or which river runs there."""
    found = place(marker, words)
    assert (found.name, found.admin1, found.country) == (name, area, country)


def test_an_embassy_stands_in_another_country(marker) -> None:
    """What happened at an embassy did not happen in the country that it is of."""
    found = place(
        marker,
        "Gunmen stormed a hotel in Nairobi on Monday. A bomb {event_type:went off} near {place:the Russian embassy} in"
        " March and {killed.9:killed two} clerks. Kenyan police are looking for the bombers.",
    )
    assert found.country == "KE"


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("{killed.9:Two} cooks died when a bomb {event_type:went off} in {place:the Omani capital} on Friday.",
         "Muscat", "OM"),
        ("Kenyan police said {killed.9:two} cooks died when gunmen {event_type:attacked} a hotel in the capital.",
         "Nairobi", "KE"),
        ("{killed.9:Two} sailors died in the {place:Gulf of Aden}, 50 miles southwest of the port of {place:Aden}.",
         "Gulf of Aden", None),
        ("{kidnapped.9:Nine} sailors, {event_type:taken} off {place:Kismayo} in May, are in the hands of the gang at"
         " {place:Hobyo}.", "Kismayo", "SO"),
    ],
)  # fmt: skip
def test_capitals_seas_and_where_people_are_held(marker, words: str, name: str, country: str | None) -> None:
    """A capital has a name; a port says how far off at sea it was; captives are not held where they were taken."""
    found = place(marker, words)
    assert (found.name, found.country) == (name, country)


def test_the_capital_of_a_province_is_none(marker) -> None:
    """Only a country's capital goes by its country."""
    words = "{killed.9:Two} cooks died in {place:the provincial capital} on Friday, Kenyan police said."
    assert place(marker, words).name != "Nairobi"


def test_an_attack_on_what_was_hit_before_happened_there_too(marker) -> None:
    """ "The field has been hit nine times. In January …": the place is not named anew."""
    report = marker.report(
        "A {event_type:drone} killed {killed.9:two} fitters at a gas field near {place:Lodwar} on {date:Friday}.",
        "The field has been hit nine times. In {date:January} a {event_type:drone} hurt {injured.9:a cook}.",
    )
    mentions = BuiltinExtractor(reader=marker).extract(report).mentions
    assert {v.place.name for m in mentions for _, v in m.stating(PlaceValue)} == {"Lodwar"}


def test_a_street_lies_in_the_area_told_of_before(marker) -> None:
    """Or in the town that it is said to be of."""
    report = marker.report(
        "A bomb {event_type:went off} in {place:Kisumu} on {date:Friday}, {killed.9:killing two} cooks.",
        "Five months earlier, on {date:28 December}, a bomb {event_type:went off} on {place:Mungai Street},"
        " {killed.9:killing three} clerks.",
    )
    mentions = BuiltinExtractor(reader=marker).extract(report).mentions
    areas = {v.place.admin1_code for m in mentions for _, v in m.stating(PlaceValue)}
    assert len(mentions) == 2
    assert len(areas) == 1
    assert place(marker, "{killed.9:Two} cooks died on {place:Kisumu's Mungai Street} on Friday.").name == "Kisumu"


def test_where_somebody_comes_from_or_was_flown_to_sets_no_scene(marker) -> None:
    """A place in no gazetteer lies in the country that the report is of, not in the victim's."""
    found = place(
        marker,
        "A prosecutor in Beirut has charged men over the death of an Irish soldier. {killed.9:The soldier}, 24, from"
        " Donegal, was {event_type:shot} at {place:Zalqiyeh} in the south of Lebanon. A comrade was flown to Dublin.",
    )
    assert found.country == "LB"


def test_where_victims_are_from_is_not_where_it_was(marker) -> None:
    """A citizen of Norway and peacekeepers from Nepal say nothing of the country of a place that nobody knows."""
    found = place(
        marker,
        "{killed.9:Two} peacekeepers from Nepal and a citizen of Norway were shot dead near {place:Orrimbele} in "
        "{date:May}. Congolese officials said that the Congolese army would look into it.",
    )
    assert found.country in ("CD", "CG")


@pytest.mark.parametrize(
    ("where", "area"),
    [("in the east of Chad", None), ("at Kolongi, in Chad's Lac region", "Lac"), ("in Chad's far west", None)],
)
def test_a_part_of_a_country_is_not_where_it_was_filed(marker, where: str, area: str | None) -> None:
    """What happened "in the east of Chad" did not happen in the capital that the report was filed in."""
    found = place(
        marker,
        f"{{place:NAIROBI}} - {{killed.9:Two}} medics were shot dead in {{event_type:an attack}} on a camp {where} on "
        "{date:Friday}, the mission said.",
    )
    assert (found.country, found.admin1) == ("TD", area)


def test_what_a_country_has_is_no_part_of_it(marker) -> None:
    """ "Chad's parliament" is not where it was."""
    found = place(
        marker,
        "{place:NAIROBI} - {killed.9:Two} medics were shot dead in {event_type:an attack} that was debated in Chad's "
        "Assembly on {date:Friday}, the mission said.",
    )
    assert found.country == "KE"


@pytest.mark.parametrize(
    ("words", "name", "area"),
    [
        ("{killed.9:Four} were shot in the {place:Austin} neighborhood. Chicago mourns.", "Chicago", "Illinois"),
        ("{killed.9:Four} were shot in {place:Whittier}. Denver mourns.", "Denver", "Colorado"),
        ("{killed.9:Four} were shot in {place:Meyerhof}. One is in a Houston hospital.", "Houston", "Texas"),
        ("{killed.9:Four} were shot in {place:Whittier}. {place:Denver} mourns.", "Denver", "Colorado"),
        ("{killed.9:Four} were shot in {place:Aurora}. {place:Denver} mourns.", "Aurora", "Colorado"),
        ("{killed.9:Four} were shot in {place:Bedford}. {place:Pittsburgh} mourns.", "Pittsburgh", "Pennsylvania"),
        ("{killed.9:Four} were shot in {place:Danville}, Danville police said. Seattle mourns.", "Danville", None),
        ("{killed.9:Four} were shot in {place:Elko}, Nevada. One was flown to Chicago.", "Elko", "Nevada"),
        ("{killed.9:Four} were shot in {place:Webster Township}. Minneapolis mourns.", "Webster", None),
        ("{killed.9:Four} were shot in the {place:Bronx}. Chicago mourns.", "The Bronx", "New York"),
        ("{killed.9:Four} were shot in {place:Elko}. He lived in Chicago and Seattle.", "Elko", None),
        ("{killed.9:Four} were shot in {place:Zaria}, Nigeria. One was flown to Abuja.", "Zaria", "Kaduna"),
    ],
)
def test_quarters_of_the_only_city_that_local_news_names(marker, words: str, name: str, area: str | None) -> None:
    """A small town elsewhere gives way to it, but not one with its state, with police of its own, or beside two."""
    found = place(marker, words)
    assert found.name == name
    assert area is None or found.admin1 == area


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Men burned a bus near {place:Tarbelana} and beat {injured.9:a Chinese engineer}.", None),
        ("Men shot {killed.9:two Chinese nationals} near {place:Tarbelana}, Pakistani officials said.", "PK"),
        ("Men shot {killed.9:two Chinese nationals} near {place:Tarbelana}, in China's south.", "CN"),
        ("Men shot {killed.9:two Nigerian farmers} near {place:Tarbelana}.", "NG"),
    ],
)
def test_where_foreigners_come_from_is_not_where_they_were(marker, words, country) -> None:
    """Nationals and engineers of a country that nothing else names say nothing of where they were hurt."""
    assert place(marker, words).country == country


@pytest.mark.parametrize(
    ("words", "title", "name", "country"),
    [
        (
            "{killed.9:Two} guards of a Dubai-based firm were shot dead on {place:the road to Kismayo}.", None,
            "Kismayo", "SO",
        ),
        (
            "{place:Ankara}-based Orvale Insaat lost {killed.9:two} foremen at {place:Kismayo} on Friday.", None,
            "Kismayo", "SO",
        ),
        (
            "{killed.9:Two} welders were shot dead near {place:Palma} on Friday. The dead were flown to Maputo.", None,
            "Palma", "MZ",
        ),
        (
            "{killed.9:A trader} was shot dead in {place:Makeni} on Friday. The road to Lusaka was closed.",
            None, "Makeni", "ZM",
        ),
    ],
)  # fmt: skip
def test_whose_a_firm_is_and_where_the_dead_were_flown(marker, words, title, name, country) -> None:
    """The one says nothing of where it was, the other which of two towns of a name is meant."""
    where = place(marker, words, title=title)
    assert (where.name, where.country) == (name, country)


def test_a_quarter_lies_where_the_title_says_that_it_was(marker) -> None:
    """A place that no gazetteer holds, in the area of the one town whose robbery the title tells of."""
    where = place(
        marker, "{injured.9:Two} South African packers were shot in {place:Old Orvale Mines} on Friday.",
        title="Two shot in Johannesburg robbery",
    )  # fmt: skip
    assert (where.name, where.admin1) == ("Old Orvale Mines", "Gauteng")


def test_where_somebody_died_in_hospital_is_not_where_it_was(marker) -> None:
    """The hospital's town is told beside it; a hospital that was hit is where it happened."""
    away = "{killed.9:A trader} shot at {place:Lodwar} on Friday died at {place:Nairobi} hospital."
    hit = "{killed.9:Two} nurses died when a shell hit {place:Lodwar} hospital on Friday."
    assert [place(marker, words).name for words in (away, hit)] == ["Lodwar", "Lodwar"]


@pytest.mark.parametrize(
    ("words", "country"),
    [
        (
            "{killed.9:The driver}, a Ukrainian, died in a Polish car west of {place:Pokrovsk}. Russia has not"
            " commented.", "UA",
        ),
        (
            "{kidnapped.9:Two} Serbian welders seized near {place:Zueitina} in Libya arrived in Belgrade on Wednesday.",
            "LY",
        ),
    ],
)  # fmt: skip
def test_who_does_not_comment_and_where_the_freed_arrive(marker, words: str, country: str) -> None:
    """Neither says where it happened."""
    assert place(marker, words).country == country


@pytest.mark.parametrize(
    ("words", "town", "area"),
    [
        ("{killed.9:A man} was shot dead in {place:York}. York City Police found him in the 1400 block of Elm Road, "
         "30 miles from Manchester.", "York", "Pennsylvania"),
        ("{killed.9:A man} was shot dead in {place:Panama City}, and no felony is told.", "Panama City", "Florida"),
        ("{killed.9:A man} was shot dead in {place:Belgrade}. The county coroner spoke.", "Belgrade", "Montana"),
        ("{killed.9:A man} was shot dead in {place:Trinidad}, the county coroner said.", "Trinidad", "Colorado"),
        ("{killed.9:A man} was shot dead in {place:Kensington}. He died at Temple University Hospital.",
         "Kensington", "Pennsylvania"),
        ("{killed.9:A man} was shot dead in {place:Westwood}. Call (513) 555-0142.", "Westwood", "Ohio"),
        ("{killed.9:A man} was shot dead in {place:Panama City}. She left jail on a $30,000 bond.", "Panama City",
         "Florida"),
    ],
)  # fmt: skip
def test_a_name_is_that_of_the_own_country(marker, words, town, area) -> None:
    """News whose words for authorities one country alone uses is of its own town, unless it names another country."""
    found = place(marker, words)
    assert (found.name, found.admin1) == (town, area)


def test_a_country_that_is_named_may_be_meant(marker) -> None:
    """The town of a country that the report names stands, whatever authorities speak of it."""
    found = place(
        marker, "{killed.9:A man} was shot dead in {place:Panama City}, Panama, on Friday, a county coroner said."
    )
    assert (found.name, found.country) == ("Panama City", "PA")


@pytest.mark.parametrize(
    ("words", "town", "area"),
    [
        (
            "{killed.9:Two men} were shot in {place:Shreveport}, a sheriff's office said. {date:On Friday} the three "
            "of {place:Shreveport} were named. {place:OMAHA, Neb.} - The shooter was from there.",
            "Shreveport", "Louisiana",
        ),
        (
            "{killed.9:Two men} were shot in {place:Arizona}. A home in {place:Phoenix, Arizona}, burned. It was "
            "{place:Arizona}'s third, the sheriff's office said.",
            "Phoenix", "Arizona",
        ),
        (
            "{killed.9:A man} was shot dead on {place:Fir Street in Toledo}, Ohio, the county's grand jury heard.",
            "Toledo", "Ohio",
        ),
        (
            "{killed.9:A man} was shot dead in {place:Berkeley Township} in {place:Ocean County}, prosecutors say.",
            "Ocean County", "New Jersey",
        ),
        (
            "{killed.9:A man} was shot dead in {place:Ensley} on Friday, deputies of the sheriff's office say. "
            "Montgomery, Alabama, has had four.",
            "Ensley", "Alabama",
        ),
    ],
)  # fmt: skip
def test_the_area_that_the_report_speaks_of(marker, words, town, area) -> None:
    """What is named again and again, the county beside it, and the only state of a report say which town is meant."""
    found = place(marker, words)
    assert (found.name, found.admin1) == (town, area)


def test_a_township_lies_in_its_county(marker) -> None:
    """Not in the next state, where a town of its name is near."""
    words = (
        "{killed.9:A man} was shot dead in {place:Milford Township}, {place:Bucks County}, the sheriff's office said."
    )
    assert place(marker, words).admin1 == "Pennsylvania"


@pytest.mark.parametrize(
    ("words", "town"),
    [
        ("{killed.9:A boy} was shot dead in Tulsa. A {place:South Central District} Judge heard it.", "Tulsa"),
        ("{killed.9:The 19-year-old Ann Doe} of {place:Memphis} was shot dead in {place:Tulsa}.", "Tulsa"),
        ("{killed.9:Ann Doe}, 19, of St. {place:Louis}, was shot dead in {place:Tulsa}.", "Tulsa"),
        ("{killed.9:A boy} was shot dead in Tulsa by a man who had been arrested in {place:Memphis}.", "Tulsa"),
        ("{killed.9:A boy} was shot dead in Tulsa by a man living in {place:Memphis}.", "Tulsa"),
        (
            "A man was arrested at 7 a.m. on Elm Street in {place:Memphis}. {killed.9:A boy} was shot dead in Tulsa.",
            "Tulsa",
        ),
        (
            "{killed.9:Ann Mary Doe} of {place:Memphis}, 31, was shot dead in Tulsa. Ann Mary Doe, 31, was a nurse.",
            "Tulsa",
        ),
        ("A Central District Judge heard that {killed.9:a boy} was shot dead. Tulsa police spoke.", "Tulsa"),
        (
            "{killed.9:A boy} was shot dead in the {place:Midlands Village Mobile} Home Park in {place:Clifton}, Mesa "
            "County Sheriff's deputies said.",
            "Clifton",
        ),
    ],
)
def test_courts_and_homes_are_no_place(marker, words, town) -> None:
    """The district of a court, and where somebody lived."""
    assert place(marker, words).name == town


def test_a_firm_called_after_somebody_is_in_no_county(marker) -> None:
    """Knott's Berry Farm is not in Knott County."""
    words = "{killed.9:A boy} was shot dead in {place:Zorvay}. He was at {place:Knott}'s Berry Farm, said deputies."
    assert place(marker, words).admin1 is None


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("{killed.9:Four guards} were shot dead at a yard an hour {place:from Niamey} on {date:Friday}.", None),
        ("{killed.9:Four guards} were shot dead two hours' drive north of {place:Niamey} on {date:Friday}.", None),
        (
            "{killed.9:Four guards} were shot dead at a yard half an hour {place:from Niamey} on {date:Friday}.",
            "Niamey",
        ),
    ],
)
def test_hours_from_a_capital_is_not_in_it(marker, words, area) -> None:
    """Only its country is told."""
    found = place(marker, words)
    assert (found.country, found.admin1) == ("NE", area)


@pytest.mark.parametrize(
    ("publisher", "words", "country"),
    [
        ("Kisumu Night Desk", "A driver was stabbed at Kolongi.", "KE"),
        ("Kisumu Night Desk", "A driver was stabbed at Kolongi, in the south of Niger.", "NE"),
        ("Northern Star", "A driver was stabbed at Kolongi.", None),
    ],
)
def test_the_publishers_town_says_the_country_where_the_text_does_not(publisher, words, country):
    """Only where the text speaks of none, and where the name holds a town."""
    scene = Scene(words, load_gazetteer(), load_gazetteer().find(words), publisher=publisher)
    start = words.index("Kolongi")
    where = find_place(scene, [Span(start, start + len("Kolongi"), SpanField.PLACE, 0.9)])
    assert (where.place.name, where.place.country) == ("Kolongi", country)


@pytest.mark.parametrize("words", ["near {place:Kolongi}", "in the village of {place:Kolongi} in Sistan"])
def test_a_town_that_no_list_holds_is_not_where_the_report_was_filed(marker, words) -> None:
    """Its name stands, in the country of the report."""
    found = place(
        marker, f"TEHRAN, 3 May - Gunmen shot {{killed.9:two}} guards {words} on {{date:Friday}}, police said."
    )
    assert (found.name, found.country, found.admin1) == ("Kolongi", "IR", None)


def test_the_flag_of_a_ship_is_no_place(marker) -> None:
    """ "A tanker, Liberia flag" was where it was shot at."""
    found = place(
        marker, "A tanker, {place:Liberia} flag, was shot at off {place:Eyl, Somalia}. {injured.9:A cook} was hurt."
    )
    assert (found.name, found.country) == ("Eyl", "SO")


def test_how_far_off_a_place_is_no_part_of_its_name(marker) -> None:
    """Of "nautical miles north of Bosaso" the town is named."""
    words = "A dhow was seized 70 {place:nautical miles north of Bosaso, Somalia}. {kidnapped.9:Six} were held."
    assert place(marker, words).name == "Bosaso"


def test_near_a_town_that_no_list_holds_is_in_the_area_of_the_provincial_town_it_was_told_from(marker) -> None:
    """Not in that town."""
    words = "QUETTA, 3 May - Gunmen shot {killed.9:two} guards near {place:Kolongi} on {date:Friday}, he said."
    found = place(marker, words)
    assert (found.name, found.admin1, found.precision.value) == ("Kolongi", "Balochistan", "admin1")


def test_a_name_known_abroad_alone_is_none_of_local_news(marker) -> None:
    """A surname that is spelled like a town of another land."""
    words = "AUBURN, Wash. - {killed.9:Two} were shot at {place:Nix}, King County prosecutors said. Bail was set at $5."
    assert place(marker, words).admin1 == "Washington"


def test_a_corner_of_two_streets_is_no_town(marker) -> None:
    """ "Bartlett and Fuller Streets" lie in the town of the dateline."""
    words = "BROCKTON, Mass. (CBS) - {injured.9:A boy} was shot at {place:Bartlett and Fuller} Streets, police said."
    assert place(marker, words).name == "Brockton"


@pytest.mark.parametrize(
    ("words", "title", "name", "area"),
    [
        ("{killed.9:A man} was shot dead in {place:Gloucester Co}., a sheriff's deputy said. (CBS Philly)", None,
         "Gloucester County", "New Jersey"),
        ("{killed.9:A man} was shot dead in {place:Metro Nashville}, a sheriff's deputy said.", None,
         "Nashville", "Tennessee"),
        ("{killed.9:A man} was shot dead in the {place:Hillside} neighborhood. A sheriff's deputy came.",
         "Duluth Police Investigate Shooting", "Hillside", "Minnesota"),
        ("{killed.9:A man} was shot dead on the north side of {place:Minneapolis}. A sheriff's deputy came.",
         "Duluth Police Investigate Shooting", "Minneapolis", "Minnesota"),
        ("{killed.9:A man} was shot dead in the {place:Minneapolis} area. A sheriff's deputy came.",
         "Police speak of Cleveland shooting", "Minneapolis", "Minnesota"),
        ("{killed.9:A man} was shot dead in the city's {place:Excelsior} District. It was by {place:Jordan} School in "
         "{place:San Francisco}, a sheriff's deputy said.", None, "San Francisco", "California"),
        ("{killed.9:A man} was shot dead by a cousin. Call (404) 555-0142, or WXIA.", None, None, "Georgia"),
        ("{killed.9:A man} was shot dead by a cousin from Ohio. Call (404) 555-0142, or WXIA.", None, None, None),
    ],
)  # fmt: skip
def test_local_news(marker, words: str, title: str | None, name: str | None, area: str | None) -> None:
    """Shortened counties, quarters of the title's town or of a marked city, and what only the station says."""
    found = place(marker, words, title=title)
    assert (found.name, found.admin1) == (name, area)


def test_people_of_a_state_with_a_country_s_name(marker) -> None:
    """ "A Georgia man" is from no country, which would have Georgians."""
    found = place(marker, "A Georgia man is held. {killed.9:A girl} was shot dead in {place:Statesboro}, Georgia.")
    assert (found.country, found.admin1) == ("US", "Georgia")


def test_where_a_judge_sits_is_not_where_it_was(marker) -> None:
    """A district's judge is as far from the attack as its court."""
    words = (
        "{place:Tulsa} District Judge Ann Doe heard the trial on Friday. {killed.9:A man} was shot dead in "
        "{place:Lawton}, Oklahoma."
    )
    assert place(marker, words).name == "Lawton"


def test_a_restaurant_called_after_a_land_is_in_none(marker) -> None:
    """ "The Chili's on West Lake Boulevard" is not in Chile, and a street's town lends a bar no area."""
    words = "{killed.9:A man} was shot dead by {place:Chili}'s on West Lake Boulevard in {place:Seminole County}, a "
    assert place(marker, words + "sheriff's deputy said. (WESH)").admin1 == "Florida"
    words = "{killed.9:A man} was shot dead at {place:Ann O}'s Bar on Dorchester Road. A sheriff's deputy came."
    assert place(marker, words).admin1 is None


def test_another_town_s_state_is_not_that_of_the_town_told_again(marker) -> None:
    """What is told once with its state has that state to itself."""
    words = (
        "{killed.9:Two} women were shot dead in {place:Lafayette}. The {place:Lafayette} police and a sheriff's deputy "
        "came. The gunman was of {place:Phenix City, Alabama}. {place:Lafayette}, in {place:Louisiana}, mourns."
    )
    assert (place(marker, words).name, place(marker, words).admin1) == ("Lafayette", "Louisiana")
    words = (
        "{place:Prince George's County} police say {killed.9:two} women were shot dead in {place:Capitol Heights, "
        "Maryland}. {place:Prince George's County} mourns."
    )
    assert place(marker, words).name == "Capitol Heights"


@pytest.mark.parametrize(
    ("words", "town", "area"),
    [
        ("{killed.9:Nine men} were shot dead in the {place:Pataz} area, some 800 km north {place:of Lima}.", "Pataz",
         "La Libertad"),
        ("{killed.9:Nine men} were shot dead in {place:Pataz}, 800 km north of the {place:capital, Lima}.", "Pataz",
         "La Libertad"),
        ("The trial over {killed.9:nine} murdered men opened in the {place:capital} on Monday. They were shot dead in "
         "{place:Pataz}, Peru.", "Pataz", "La Libertad"),
        ("LIMA, Peru - {killed.9:Nine men} were shot dead in {place:Pataz}, 800 km (500 miles) north of {place:Lima}.",
         "Pataz", "La Libertad"),
        ("BAVISPE, Sonora - {killed.9:Nine women} were shot dead on a track between the {place:states of Sonora and "
         "Chihuahua}. They left {place:Bavispe} at noon.", "Bavispe", "Sonora"),
        ("MEXICO CITY - {killed.9:Nine women} were shot dead on a track between the {place:states of Sonora and "
         "Chihuahua}.", None, None),
        ("{place:QUITO} - {killed.9:Three men} who were abducted on the border with Colombia are dead, Ecuador's "
         "president said.", None, None),
        ("{killed.9:Three men} were shot dead in {place:Matamoros}, Mexico.", "Heroica Matamoros", "Tamaulipas"),
    ],
)  # fmt: skip
def test_towns_far_off_and_capitals_are_not_where_it_was(
    marker, words: str, town: str | None, area: str | None
) -> None:
    """Towns far off, capitals from which reports are filed, and namesakes of two areas between which it was."""
    found = place(marker, words)
    assert (found.name, found.admin1) == (town, area)


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("Police in {place:Benue State} said {kidnapped.9:nine} were taken on the {place:Otukpo-Enugu road}.", "Benue"),
        ("Police in Enugu, Nigeria said {kidnapped.9:nine} were taken on the {place:Otukpo-Enugu road}.", "Enugu"),
    ],
)
def test_a_road_between_two_towns_is_in_the_area_named_beside_it(marker, words: str, area: str) -> None:
    """Its end in another state is not where it was."""
    assert place(marker, words).admin1 == area


def test_a_deed_that_is_holding_people_happened_where_it_was_done(marker) -> None:
    """Whoever is detained in a town as the report's own incident was not taken elsewhere."""
    found = place(marker, "{kidnapped.9:Five} clerks were {event_type:detained} in {place:Kitale}. Lodwar is calm.")
    assert found.name == "Kitale"


def test_who_is_taken_at_a_place_was_not_taken_to_it(marker) -> None:
    """It is where it happened, whatever else is named near it."""
    found = place(
        marker, "At Lodwar, a town in Kenya, all is calm. {kidnapped.9:Nine} were {event_type:taken} at {place:Kitale}."
    )
    assert found.name == "Kitale"


@pytest.mark.parametrize(
    ("words", "name", "area"),
    [
        ("killed at {place:Zorvana, near the Libyan frontier, in the Tibesti}, on 6 June", "Zorvana", "Tibesti"),
        ("killed near Zorvana, in the Tibesti region, on 6 June", None, "Tibesti"),
        ("killed last Saturday at Faya, in Chad's Borkou region,", None, "Borkou"),
    ],
)
def test_the_area_that_is_said_goes_before_the_dateline(marker, words, name, area) -> None:
    """Whether the reader marked the place or the town that the report was filed from, or nothing."""
    found = place(marker, f"N'DJAMENA, 9 June - {{killed.9:Six}} diggers were {{event_type:shot}} and {words} he said.")
    assert found.admin1 == area
    assert name in (None, found.name)


def test_the_area_that_is_said_first_goes_before_a_town_named_later(marker) -> None:
    """A town of another area that the same words are marked with does not draw the attack there."""
    words = "{killed.9:Four} were {event_type:shot} {place:near Zorvana, in Bubanza province, Burundi}, he said."
    found = place(marker, f"{words} It was denied at the airport of {{place:Bujumbura}}.")
    assert (found.name, found.admin1) == ("Zorvana", "Bubanza")


def test_what_a_year_stands_before_is_no_street(marker) -> None:
    """ "On 12 April 2019 in Bamako": the year is no house number."""
    found = place(marker, "{killed.9:Two guards} were shot dead on 12 April 2019 {place:in Bamako}, Mali.")
    assert (found.name, found.country) == ("Bamako", "ML")


_TOLD = "{event_type:Gunmen} killed {killed.9:nine} people in {place:Lodwar, Kenya} on {date:Friday}. "


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "A minister in Kampala accused a gang.",
            "{killed.3:Three} had died in an {event_type:attack} in {date:March}.",
        ),
        (
            "A firm, in a statement issued in Kampala, mourned.",
            "In {date:March} a {event_type:bomb} killed {killed.3:3}.",
        ),
        (
            "The envoy, speaking in Kampala, was sad.",
            "A similar {event_type:raid} in {date:March} killed {killed.3:three}.",
        ),
        ("Kampala blamed a gang for it.", "In {date:March} {event_type:gunmen} killed {killed.3:three} people."),
        ("The hurt are in a clinic in Kampala.", "In {date:March} {event_type:gunmen} killed {killed.3:three} people."),
    ],
)
def test_what_is_looked_back_on_was_not_where_somebody_speaks(marker, said: str, words: str) -> None:
    """No words place it: it was in the country of the attack told before it, for all that is known."""
    report = marker.report(f"{_TOLD}{said}", words)
    _, second = BuiltinExtractor(reader=marker).extract(report).mentions
    (at,) = [v.place for _, v in second.stating(PlaceValue)]
    assert (at.name, at.admin1, at.country) == (None, None, "KE")


@pytest.mark.parametrize("there", ["in the same town", "there", "in the town"])
def test_what_is_looked_back_on_was_there_too_if_words_say_so(marker, there: str) -> None:
    """ "A similar attack there" names the place of the attack told before it."""
    said = "A minister in Kampala accused a gang. "
    report = marker.report(
        f"{_TOLD}{said}", f"A similar {{event_type:attack}} {there} in {{date:March}} killed {{killed.3:three}}."
    )
    _, second = BuiltinExtractor(reader=marker).extract(report).mentions
    (at,) = [v.place for _, v in second.stating(PlaceValue)]
    assert at.admin1 == "Turkana"


def test_a_city_where_somebody_speaks_has_no_quarter_of_that_name(marker) -> None:
    """ "The firm, in a statement issued in Toronto" makes no small town a part of it."""
    words = "{killed.9:Three} miners were shot outside {place:Dori}. The firm, in a statement in Toronto, mourned them."
    assert place(marker, words).country == "BF"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("{killed.9:Four} people were shot north of {place:the Iraqi capital} on {date:Friday}.", None),
        ("{killed.9:Four} people were shot 40 miles south-west of {place:Baghdad} in Iraq on {date:Friday}.", None),
        ("{killed.9:Four} people were shot 5 miles south of {place:Baghdad} in Iraq on {date:Friday}.", "Baghdad"),
        ("{killed.9:Four} people were shot in the north of {place:Baghdad}, in Iraq, on {date:Friday}.", "Baghdad"),
        ("{killed.9:Four} people were shot in {place:northern Baghdad}, Iraq, on {date:Friday}.", "Baghdad"),
    ],
)
def test_beyond_a_capital_is_not_in_it(marker, words: str, name: str | None) -> None:
    """ "North of the Iraqi capital" states no more than the country."""
    at = place(marker, words)
    assert (at.country, at.name) == ("IQ", name)


@pytest.mark.parametrize(
    ("words", "land"),
    [
        (
            "A week before, the gang had {event_type:killed} {killed.7:seven} in a town across the border in Uganda.",
            "UG",
        ),
        ("A week before, the gang had {event_type:killed} {killed.7:seven}, who had served in Uganda.", "KE"),
    ],
)
def test_what_is_looked_back_on_was_in_the_country_that_its_words_name(marker, words: str, land: str) -> None:
    """Which need not be that of the attack told before it."""
    report = marker.report(_TOLD, words)
    _, second = BuiltinExtractor(reader=marker).extract(report).mentions
    (at,) = [v.place for _, v in second.stating(PlaceValue)]
    assert at.country == land


def test_where_somebody_was_from_sets_no_report(marker) -> None:
    """ "She was from Hama in Syria" does not say that she was killed in Syria."""
    words = "Gunmen {event_type:killed} {killed.9:a teacher} on {date:Friday}. She was from Hama in Syria."
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    assert not list(mention.stating(PlaceValue))
