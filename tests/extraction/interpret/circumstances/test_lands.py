"""In which country it happened: not where victims come from, where somebody speaks, nor where another name leads."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import PlaceValue


def lands(marker, *incidents: str, title: str | None = None) -> list[str | None]:
    report = marker.report(*incidents, title=title)
    mentions = BuiltinExtractor(reader=marker).extract(report).mentions
    return [next((v.place.country for _, v in m.stating(PlaceValue)), None) for m in mentions]


@pytest.mark.parametrize(
    ("words", "country"),
    [
        (  # where one of the dead comes from
            "The company said its lorry was burnt at {place:Zorva crossroads}. {killed.9:Three} died: a mechanic from "
            "Nelspruit in South Africa and two guards. The others reached Nacala in Mozambique.",
            "MZ",
        ),
        (  # whose embassy asks
            "{kidnapped.9:Five} were taken near {place:Zorva}. The embassy of Kenya and Kenya's ambassador asked "
            "for news in Dessie.",
            "ET",
        ),
        (  # whose citizen was hurt
            "{injured.9:The pilot}, a New Zealand citizen, was hit at {place:Zorva}. Jayapura was calm.",
            "ID",
        ),
        (  # what only some other language calls so
            "{killed.9:Three} were shot near {place:Pensa}. Last year one died at Dablo, close to Kaya.",
            "BF",
        ),
        (  # a town called like an area elsewhere
            "{injured.9:Two} vaccinators were hurt at {place:Zorva}, near Beni. The mayor of Beni, a Congolese, spoke "
            "of rebels who come from Butembo.",
            "CD",
        ),
        (  # a region of one country
            "{kidnapped.9:Fourteen} were taken off {place:Zorva, Puntland}. A firm in Abu Dhabi denied it.",
            "SO",
        ),
        (  # a market called like a city
            "A fire in {place:the Tokyo} market in {place:Port-au-Prince} killed {killed.9:three vendors}, Haiti said.",
            "HT",
        ),
        (  # a crossroads called like a city
            "Men stopped three lorries at {place:the Tokyo crossroads} and killed {killed.9:one driver}. Haiti's "
            "police in Saint-Marc and Port-au-Prince said so.",
            "HT",
        ),
        (  # the part of a country that follows
            "KINGSTON - {killed.9:Two} fishermen were shot {place:off Zorva}, in the southwest of Haiti. The coast "
            "guard in {place:Kingston} said they were Jamaicans.",
            "HT",
        ),
        (  # on whose side of a border
            "{killed.9:Two} passengers died at {place:El Wak} on the Somali side. Kenya's police in Mandera and "
            "Garissa spoke of it.",
            "SO",
        ),
        (  # what is told far from it
            "The men were {event_type:seized} at {place:Zorva} in Iraq, {kidnapped.9:five} of them, police in Baghdad "
            "said. They have nothing to do with the war, the wife of one said at the gate on the {place:Tarsus road}.",
            "IQ",
        ),
        (  # what lies near
            "{killed.9:Four} were killed near {place:Zorva, close to Venezuela}, on the way to Cúcuta in Colombia.",
            "CO",
        ),
        (  # where a road leads
            "{kidnapped.9:Two} drivers vanished near {place:Zorva}, on the desert highway {place:to Jordan}, Iraq's "
            "police said in Ramadi.",
            "IQ",
        ),
        (  # from where it was fired
            "Shells fired in {place:Myanmar} fell on a school in {place:Ban Zorva} on the Thai side and hurt "
            "{injured.9:a teacher} of Tak in Thailand, whom Thailand's army took to Mae Sot.",
            "TH",
        ),
        (  # a city by the word for its country's people
            "A drone hit a bus in the {place:Ukrainian city of Marhanets}, killing {killed.9:seven} miners, while "
            "across the border a weigher died in {place:Russia's Belgorod region}.",
            "UA",
        ),
        (  # a namesake in a country of which nothing else is said
            "A marine of Peru died at {place:Puerto Rico}, on the Ene; {killed.9:one} more died in Ayacucho and Lima "
            "said that Satipo was calm.",
            "PE",
        ),
    ],
)  # fmt: skip
def test_the_country(marker, words: str, country: str) -> None:
    assert lands(marker, words) == [country]


def test_the_country_of_a_heading(marker) -> None:
    """In a digest of several countries an unknown village lies in that under whose heading it stands."""
    words = (
        "NIGER (Diffa) 16 Feb: road. A post was fired at.\n\nCHAD (Lac) 20 Feb, night: {place:Zorva}. "
        "{killed.9:Fourteen} fishermen killed.\n\nCAMEROON (Far North) 8 Feb: Fotokol. Nobody was hurt. Mora and "
        "Maroua were calm."
    )
    assert lands(marker, words) == ["TD"]


def test_a_gang_is_no_region(marker) -> None:
    """The Mara 18 says nothing of the region of Tanzania."""
    words = (
        "A bomb hurt {injured.9:two} in zone 18 of {place:the capital}. Police suspect the Mara 18; San Miguel Petapa "
        "is calm."
    )
    assert lands(marker, words) == ["GT"]


def test_a_word_for_people_is_no_place(marker) -> None:
    words = "An {place:Italian} priest, {kidnapped.9:one man}, taken in October, is free, police in Marawi said."
    assert lands(marker, words) == ["PH"]


def test_where_one_died_later(marker) -> None:
    """A hospital's town is not where the mine was attacked."""
    report = marker.report(
        "{killed.9:Seven} died when a mine was attacked {place:near Zorva in the Gorno-Badakhshan region of "
        "Tajikistan}, counting a cook who died on 4 November in {place:Khorog}."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert next(v.place.name for _, v in mention.stating(PlaceValue)) == "Zorva"
