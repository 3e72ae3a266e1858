"""The names that a body goes by in the country of a report."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor, load_actors
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.nation import Nation, standing
from tollbook.extraction.interpret.context import Demonym, ReportText


@pytest.mark.parametrize(
    ("text", "country", "name"),
    [
        ("Islamic State claimed it.", "Afghanistan", "Islamic State"),
        ("Islamic State Khorasan spoke; Islamic State claimed it.", "Afghanistan", "Islamic State Khorasan"),
        ("Islamic State claimed it; Islamic State Khorasan spoke.", "Afghanistan", "Islamic State"),
        ("It was Islamic State's regional branch.", "Afghanistan", "Islamic State Khorasan"),
        ("Islamic State's West Africa arm claimed it.", "Mali", "Islamic State West Africa Province"),
        ("The Sahel branch of the Islamic State claimed it.", "Mali", "Islamic State in the Greater Sahara"),
        ("Islamic State claimed it by its soldiers in Mozambique.", "Mozambique", "Islamic State Mozambique"),
        ("Islamic State claimed it for men of its Sahel Province.", "Mali", "Islamic State in the Greater Sahara"),
        ("Islamic State claimed an attack on soldiers in Mozambique.", "Mozambique", "Islamic State"),
        ("The local wing of al-Qaeda claimed it.", "Yemen", "al-Qaeda in the Arabian Peninsula"),
        ("The ADF claimed it.", "Cameroon", "Ambazonia Defence Forces"),
        ("The ADF claimed it.", "Uganda", "Allied Democratic Forces"),
        ("The UPDF claimed it.", "South Sudan", "Ugandan army"),
        ("The UPDF claimed it.", "Bangladesh", "United People's Democratic Front"),
        ("The People's Defence Forces claimed it.", "Turkey", "Kurdistan Workers' Party"),
        ("The People's Defence Forces claimed it.", "Myanmar", "People's Defence Force"),
        ("The ISI claimed it.", "Iraq", "Islamic State of Iraq"),
        ("The ISI claimed it.", "Pakistan", "Inter-Services Intelligence"),
        ("Ansar al-Sunna claimed it.", "Iraq", "Ansar al-Sunna"),
        ("Ansar al-Sunna claimed it.", "Mozambique", "Islamic State Mozambique"),
    ],
)
def test_branches_and_letters(text: str, country: str, name: str) -> None:
    """A branch is meant where the report names it; letters mean the body of that country."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    claims = next(a for a in names.listed if text[a.end :].startswith((" claimed", "'s")))
    found = standing(ReportText(text), claims, Nation(country, ""), names)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        ("Maoist rebels", "India", "Communist Party of India (Maoist)"),
        ("Maoists", "Nepal", "Communist Party of Nepal (Maoist)"),
        ("Maoists", "France", "Maoists"),
        ("Maoist students", "India", "Maoist students"),
    ],
)
def test_maoists_are_the_party_of_their_country(words: str, country: str, name: str) -> None:
    """Where one party is meant by them, and of its fighters alone."""
    names = Names(words, load_actors(), [])
    found = standing(ReportText(words), Actor(0, len(words), words, words, False, "band"), Nation(country, ""), names)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("words", "people", "name"),
    [
        ("army", "Malian", "Malian army"),
        ("federal army", "Nepali", "Nepali army"),
        ("Tajik troops", "Kyrgyz", "Tajik army"),
        ("Tajik infantry battery", "Kyrgyz", "Tajik army"),
        ("Gambian soldiers", "Senegalese", "Gambian soldiers"),
        ("Uzbek troops", "Kyrgyz", "Uzbek army"),
        ("Harbour troops", "Malian", "Harbour troops"),
        ("Houthi troops", "Yemeni", "Houthi troops"),
        ("Republican troops", "Yemeni", "Republican troops"),
    ],
)
def test_forces_go_by_their_nation(words: str, people: str, name: str) -> None:
    """The army of a report is its country's, a nation's troops are its army; its soldiers may act for themselves."""
    names = Names(words, load_actors(), [])
    nation, _, _ = words.partition(" ")
    demonyms = [Demonym(0, len(nation), "XX")] if nation in ("Tajik", "Uzbek", "Gambian") else []
    force = Actor(0, len(words), words, words, False, "forces")
    found = standing(ReportText(words, demonyms), force, Nation("there", people), names)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Abu Sayyaf's southern chapter", "Abu Sayyaf"),
        ("Lower Valley area committee of the CPI (Maoist)", "Communist Party of India (Maoist)"),
        ("a faction of the NDFB", "National Democratic Front of Bodoland"),
        ("Hill faction of the NDFB", "Hill faction of the NDFB"),
        ("Northern Command of the Lake Front", "Northern Command of the Lake Front"),
    ],
)
def test_a_part_called_by_its_place_is_the_body(words: str, name: str) -> None:
    """A chapter or a committee of a listed body is that body; a faction with a name of its own is not."""
    names = Names(words, load_actors(), [])
    found = standing(ReportText(words), Actor(0, len(words), words, words, False, "marked"), None, names)
    assert found is not None
    assert found.name == name


def test_a_name_without_what_trailed_it_may_be_known() -> None:
    """ "Blamed Lashkar as well" means the body that the report named in full."""
    text = "Lashkar-e-Taiba did it, police said; the ministry blamed Lashkar as well."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    at = text.index("Lashkar as")
    found = standing(ReportText(text), Actor(at, at + 10, "Lashkar as", "Lashkar as", False, "marked"), None, names)
    assert found is not None
    assert (found.name, found.listed) == ("Lashkar-e-Taiba", True)
