"""Organisations by their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tollbook.errors import UsageError
from tollbook.extraction.interpret.attribution.actors import capitalised_names, load_actors, read_actors


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The TTP denied it.", ["Tehreek-e-Taliban Pakistan"]),
        ("fighters of the Islamic State in West Africa", ["Islamic State West Africa Province"]),
        ("A Taliban spokesman", ["Taliban"]),
        ("the tip of the island is small", []),
        ("the raid of 17 November, and on November 17 a bus", []),
        ("the 17 November group did it; November 17 claimed two more", ["Revolutionary Organization 17 November"] * 2),
        ("ISKP and the Houthis", ["Islamic State Khorasan", "Houthis"]),
        ("JNIM's Katiba Macina denied it", ["Katiba Macina"]),
        ("blamed the al-Qaeda-linked JNIM", ["Jama'at Nusrat al-Islam wal-Muslimin"]),
        ("blamed al-Qaeda-linked militants", ["al-Qaeda"]),
        ("an armed wing of Hamas, the Qassam Brigades", ["Hamas", "Izz ad-Din al-Qassam Brigades"]),
        ("MEND denied it", ["Movement for the Emancipation of the Niger Delta"]),
        (
            "the NDFB(S) and NDFB",
            ["National Democratic Front of Bodoland (Songbijit)", "National Democratic Front of Bodoland"],
        ),
    ],
)
def test_finds_listed_bodies(words: str, names: list[str]) -> None:
    """The longest alias wins; abbreviations count only in capitals."""
    assert [a.name for a in load_actors().find(words) if a.listed] == names


def test_a_unit_with_a_name_is_not_the_body() -> None:
    """What a part of a body is accused of is not laid at the body's door."""
    found = load_actors().find("led by Taliban Directorate 77 in the valley")
    assert [(a.name, a.listed) for a in found] == [("Taliban Directorate 77", False)]


def test_a_users_list_is_added(tmp_path: Path) -> None:
    """A user's own list extends the shipped one."""
    path = tmp_path / "more.yaml"
    path.write_text("Green Valley Front: [GVF]\n", encoding="utf-8")
    actors = load_actors(path)
    assert [a.name for a in actors.find("The GVF and the TTP")] == ["Green Valley Front", "Tehreek-e-Taliban Pakistan"]


@pytest.mark.parametrize("source", ["- a\n- b\n", "a: b\n", "a: [b\n"])
def test_a_broken_list_is_refused(source: str) -> None:
    """A file in another form is refused with the form it should have."""
    with pytest.raises(UsageError, match="list of actors"):
        read_actors(source)


def test_letters_are_a_name_in_capitals_only() -> None:
    """A word that is spelt like an abbreviation is none."""
    assert load_actors().named("KIA") == "Kachin Independence Army"
    assert load_actors().named("Kia") is None
    assert load_actors().named("the taliban") == "Taliban"
    assert load_actors().named("Renamo") == load_actors().named("RENAMO") == "Renamo"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("blamed Norland and NLF", ["Norland", "NLF"]),
        ("the Lake Forces and the Hill Front", ["Lake Forces", "Hill Front"]),
        ("Fighters of the Reed Front fired.", ["Reed Front"]),
        ("the Ministry of Bread and Butter", ["Ministry of Bread and Butter"]),
    ],
)
def test_two_bodies_are_two_names(words: str, names: list[str]) -> None:
    """What only one body is called stays one."""
    assert [a.name for a in capitalised_names(words, 0, len(words))] == names


def test_the_army_of_south_sudan_is_not_sudans() -> None:
    """A country's half has an army of its own."""
    actors = load_actors()
    assert [a.name for a in actors.find("Sudan's army shelled the town.")] == ["Sudanese Armed Forces"]
    assert actors.find("South Sudan's army shelled the town.") == []
