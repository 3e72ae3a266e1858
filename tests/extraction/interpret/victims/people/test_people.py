"""Which role a noun gives people."""

from __future__ import annotations

import re

import pytest

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.victims.people.nouns import find_role, role_nouns
from tollbook.extraction.interpret.victims.people.people import describe


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("a 20-year-old man", None),
        ("a 71 year old woman", "woman"),
        ("an old man", "elderly person"),
        ("her grown-up son", "relative"),
        ("her brother", "relative"),
        ("three boys", "child"),
        ("the ferry captain", "sailor"),
        ("two army captains", "soldier"),
        ("a logistics officer", "employee"),
        ("the second officer", "sailor"),
        ("the manager's deputy", None),
        ("a sheriff's deputy", "police officer"),
    ],
)
def test_roles(words: str, role: str | None) -> None:
    """An age makes nobody old, and kin of any age are relatives."""
    found = find_role(words)
    assert found is not None
    assert found[0] == role


@pytest.mark.parametrize("text", ["a mother of three children died", "the young father of four boys was hit"])
def test_a_parent_is_none_of_the_children(text: str) -> None:
    """Whose children are told of is no child."""
    assert describe(ReportText(text, []), 0, text.index(" of")).role != "child"


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("two Kenyans, police said", "KE"),
        ("two Kenyans, the company said", "KE"),
        ("two Kenyan, state-owned companies", None),
        ("two dead, the Kenyan Red Cross said", None),
    ],
)
def test_who_tells_of_people_does_not_own_them(text: str, nation: str | None) -> None:
    """Words behind a comma say whose people these are only where they go on with the noun."""
    start = text.index("Kenyan")
    report = ReportText(text, [Demonym(start, start + len("Kenyans" if "Kenyans" in text else "Kenyan"), "KE")])
    assert describe(report, 0, 3, many=True).nationality == nation


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("six on Tuesday after two of the wounded, both Kenyan technicians, died", None),
        ("six engineers, all Kenyan, died", "KE"),
    ],
)
def test_an_apposition_is_of_those_counted_last(text: str, nation: str | None) -> None:
    """What "both" are is not said of a larger number before them."""
    start = text.index("Kenyan")
    report = ReportText(text, [Demonym(start, start + len("Kenyan"), "KE")])
    assert describe(report, 0, 3, many=True).nationality == nation


@pytest.mark.parametrize(
    ("text", "country", "nation"),
    [
        ("two men and a woman from Kenya were killed", "Kenya", "KE"),
        ("two men, a boy and three women, from Kenya, were killed", "Kenya", "KE"),
        ("two men were killed and a woman from Kenya hurt", "Kenya", None),
        ("two citizens of Kenya were killed", "Kenya", "KE"),
        ("two guards of Kenya Power were killed", "Kenya", None),
    ],
)
def test_where_people_are_from(text: str, country: str, nation: str | None) -> None:
    """A country behind people who are joined is that of all of them; a citizen is of a country, a guard is not."""
    at = text.index(country)
    report = ReportText(text, [Demonym(at, at + len(country), "KE", country=True)])
    assert describe(report, 0, 3, many=True).nationality == nation


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("eight of our nationals, all mechanics from Orvale, were shot dead", "worker"),
        ("eight Kenyan citizens, all of them guards, and three cooks died", "guard"),
        ("eight nationals, two of them guards, died", None),
    ],
)
def test_the_trade_of_all(text: str, role: str | None) -> None:
    """An aside on all who are counted tells what they were; one on some of them does not."""
    assert describe(ReportText(text), 0, len("eight"), many=True).role == role


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("three others, of Kenyan nationality, were hurt", "KE"),
        ("three engineers of Kenyan nationality were hurt", "KE"),
        ("three others, of whom a Kenyan guard died", None),
        ("three of the nine held Kenyan and Ugandan nationality", "KE"),
        ("three held Kenyan guards", None),
    ],
)
def test_of_a_nationality(text: str, nation: str | None) -> None:
    """The nation may be told behind those counted, after a comma too."""
    at = text.index("Kenyan")
    report = ReportText(text, [Demonym(at, at + len("Kenyan"), "KE")])
    assert describe(report, 0, len("three"), many=True).nationality == nation


def test_every_noun_is_found_to_its_end() -> None:
    """However nouns are looked for, the longest one that stands at the end of a phrase is found whole."""
    for noun in role_nouns():
        found = find_role(f"some {noun}")
        assert found is not None
        assert found[1] == len(f"some {noun}"), noun


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A tanker was boarded. Two officers and three seamen were taken.", "sailor"),
        ("A tanker was boarded. Two police officers were hurt.", "police officer"),
        ("A depot was raided. Two officers were hurt.", "police officer"),
    ],
)
def test_officers_of_a_ship(text: str, role: str) -> None:
    """They are no policemen."""
    start = text.index("Two")
    assert describe(ReportText(text, []), start, start + 3, many=True).role == role


def test_soldiers_of_a_country(read_marks) -> None:
    """They are of its nation."""
    report, _ = read_marks("Two drivers and nine soldiers of Uganda were killed.")
    assert describe(report, 16, 20, many=True).nationality == "UG"


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("two traders from neighbouring Kenya died", "KE"),
        ("two traders from Kitale in Kenya died", "KE"),
        ("two traders from Kitale, Kenya, died", "KE"),
        ("two traders from Kitale died in Kenya", None),
        ("two traders, all Kenyan, except a guard, died", None),
    ],
)
def test_the_land_of_their_town(text: str, nation: str | None) -> None:
    """The land of a town from which they come is theirs; nobody is of a nation of whom it is not said."""
    lands = [
        Demonym(m.start(), m.end(), "KE", country=not m.group().endswith("n")) for m in re.finditer(r"Kenyan?", text)
    ]
    assert describe(ReportText(text, lands), 0, 3, many=True).nationality == nation
