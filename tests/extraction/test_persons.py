"""Which names count as private persons', and which words that look like names do not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extraction.person_cues import IN_CASES, NAME_LEADS, STRONG, WEAK
from tollbook.extraction.persons import private_names, surnames_alone


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in private_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Harun Bekoli, 34, was killed at the gate.", ["Harun Bekoli"]),
        ("The dead man is Harun Bekoli (34).", ["Harun Bekoli"]),
        ("A 19-year-old Miriam Osse was taken to hospital.", ["Miriam Osse"]),
        ("Twenty-five-year-old Miriam Osse was hurt.", ["Miriam Osse"]),
        ("The 9-month-old Miriam Osse was hurt.", ["Miriam Osse"]),
        ("Police identified the victims as Harun Bekoli, Miriam Osse and Tal Ferrin.",
         ["Harun Bekoli", "Miriam Osse", "Tal Ferrin"]),
        ("His wife, Miriam Osse, waited outside.", ["Miriam Osse"]),
        ("Miriam Osse, his sister, waited outside.", ["Miriam Osse"]),
        ("The driver Harun Bekoli was at the wheel.", ["Harun Bekoli"]),
        ("Harun Bekoli, a welder from the coast, was on his first shift.", ["Harun Bekoli"]),
        ("Yesterday Harun Bekoli was abducted on the road.", ["Harun Bekoli"]),
        ("The funeral of Harun al-Bekoli drew hundreds.", ["Harun al-Bekoli"]),
        ("The bodies of Harun Bekoli and Miriam Osse were found.", ["Harun Bekoli", "Miriam Osse"]),
        ("“It was loud,” said Miriam Osse, who lives across the street.", ["Miriam Osse"]),
        ("Constable Harun Bekoli, 27, was shot at a checkpoint.", ["Harun Bekoli"]),
        ("Miriam Ossé, de 34 años, murió.", ["Miriam Ossé"]),
        ("L'homme a été identifié comme Harun Bekoli.", ["Harun Bekoli"]),
    ],
)  # fmt: skip
def test_a_private_person_is_told_by_what_stands_beside_the_name(text, names):
    """Age, identification, kin, occupation, fate."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Governor Harun Bekoli was killed in the blast.",
        "Harun Bekoli, the province's police chief, said two were killed.",
        "Police spokesman Harun Bekoli, 44, said two were killed.",
        "The group's spokesman, Harun Bekoli, claimed the attack.",
        "President Bekoli was in the capital.",
        "Captain Harun Bekoli said two men were killed.",
        "An ice-cream seller from Tal Ferrin was shot dead.",
        "Two people in Tal Ferrin were killed.",
        "Residents of Tal Ferrin were killed.",
        "The Tal Ferrin Hospital was shelled.",
        "Members of the Revolutionary Front were killed.",
        "On Tuesday Police Station 12 was attacked.",
        "Osama bin Laden was killed in 2011.",
        "The Northern Star was hit by a drone, 12 nautical miles off the coast.",
        "He was buried in May, 12 days after Holy Friday.",
        "GUNMEN KILLED TWO WORKERS NEAR THE TOWN.",
    ],
)
def test_offices_places_organisations_and_public_figures_are_left_alone(text):
    """What is no private person's name stays readable."""
    assert found(text) == []


def test_other_occurrences_and_the_lone_surname_follow_the_full_name():
    """But not where the surname is part of something else."""
    text = (
        "Harun Bekoli, 34, was killed. Bekoli had worked here for years. Mr Bekoli's wife left. "
        "The Bekoli Bridge is closed; police in Bekoli searched cars."
    )
    assert found(text) == ["Harun Bekoli", "Bekoli", "Bekoli"]


@given(st.text(alphabet="ABab .,()34'’-é\n", max_size=80))
def test_spans_are_ordered_apart_and_inside_the_text(text):
    """Whatever the text."""
    spans = private_names(text)
    ends = [0, *(place for span in spans for place in span)]
    assert ends == sorted(ends)
    assert all(end <= len(text) for end in ends)


def test_a_long_text_of_capitals_is_scanned_in_reasonable_time():
    """No pattern goes back over the text again and again."""
    assert private_names("Alpha Beta Gamma Delta " * 5000) == []
    assert private_names("Alpha Beta, " * 5000) == []


def test_kin_at_the_beginning_of_a_sentence():
    """A capital letter changes nothing about whose brother it is."""
    text = "A welder was shot. His brother, Musa Bekoli, was wounded."
    assert [text[start:end] for start, end in private_names(text)] == ["Musa Bekoli"]


def test_surnames_alone_in_another_text():
    """A title names by surname whom the text names in full; places of that name stay."""
    title = "Bekoli family mourns near Bekoli"
    assert surnames_alone(title, {"Musa Bekoli"}) == [(0, 6)]


LED = [cue.pattern for cue in (*STRONG, *WEAK, *IN_CASES) if cue.may_be is None]
BEHIND = (
    ", 34, fell", " (34) fell", " was killed", ", a guest, had been shot", " died", ", of the mill, succumbed",
    " bled to death", " lost his life", ", his sister", ", a welder", ", one of the welders", ", who survived",
    " Jr., who lived nearby", " was found", " were discovered dead", " has been charged", " stands convicted",
    " pleaded guilty", " pled not guilty", " confessed", " faces two counts", " turned himself in",
)  # fmt: skip


@pytest.mark.parametrize("behind", BEHIND)
def test_a_name_is_known_to_lead_to_what_follows_it_in_a_cue(behind):
    """Cues that begin with a name are tried where one of their next words follows it."""
    text = f"Harun Bekoli{behind}."
    assert any(re.match(pattern, text) for pattern in LED)
    assert re.match(NAME_LEADS, text)


def test_a_name_that_leads_to_no_cue():
    """And nowhere else; each cue that begins with a name is among those above."""
    assert not re.match(NAME_LEADS, "Harun Bekoli on Monday.")
    assert all(any(re.match(pattern, f"Harun Bekoli{behind}.") for behind in BEHIND) for pattern in LED)
