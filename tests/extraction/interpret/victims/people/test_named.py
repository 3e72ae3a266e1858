"""Victims by name, and attackers who died by their own hand."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.victims.people.named import victim_named
from tollbook.records import CountValue, TargetValue


def tolls(marker, words: str) -> dict[str, int]:
    """The figures for everybody."""
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*"]
    return {v.outcome.value: v.low for v in rows}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Police said Ada Brandt, 34, died.", "Ada Brandt", "Ada Brandt"),
        ("Police said Ada Brandt, 34, died.", "34", "Ada Brandt"),
        ("in the death of 12-year-old Ada Brandt, of Kettle", "12-year-old Ada Brandt", "Ada Brandt"),
        ("Ada Brandt was pronounced dead.", "Ada Brandt", "Ada Brandt"),
        ("Ada Brandt Jr., 34, was pronounced dead.", "Ada", "Ada Brandt Jr"),
        ("Ada Brandt of Kettle was found in a lane with a bullet wound", "Ada Brandt", "Ada Brandt"),
        ("One of them, Ada Brandt, did not survive.", "Ada Brandt", "Ada Brandt"),
        ("wanted over the fatal shooting of Ada Brandt.", "Ada Brandt", "Ada Brandt"),
        ("He shot and killed Ada Brandt before he fled.", "Ada Brandt", "Ada Brandt"),
        ("Ada Brandt, Bo West and Cy Doe were shot.", "Ada Brandt", "Ada Brandt"),
        ("Ada Brandt, 34, and Bo West were grazed.", "Bo West", "Bo West"),
        ("Ada Brandt and Bo West said so.", "Ada Brandt", None),
        ("The friends of Ada Brandt met.", "Ada Brandt", None),
        ("by Ada Brandt, 34, who fled", "Ada Brandt", None),
        ("Kettle Police, 34, died", "Kettle Police", None),
        ("Ada Brandt said so.", "Ada Brandt", None),
        ("34 died.", "34", None),
    ],
)
def test_a_name_counts_beside_an_age_or_a_fate(text: str, words: str, name: str | None) -> None:
    """A name alone is one victim where an age or a word for what became of its bearer stands beside it."""
    start = text.index(words)
    found = victim_named(text, start, start + len(words))
    assert (found and found[2]) == name
    assert found is None or text[found[0] : found[1]] == name


def test_two_names_are_two_dead_and_one_name_twice_is_one(marker) -> None:
    """Persons given by name are told apart by their names."""
    assert tolls(
        marker, "{killed.9:Ada Brandt}, 34, was shot dead. {killed.9:Bo Lind}, 40, was killed beside her."
    ) == {"killed": 2}
    assert tolls(marker, "{killed.9:Ada Brandt}, 34, was shot dead. {killed.9:Ada Brandt} died at once.") == {
        "killed": 1
    }


def test_a_figure_outweighs_the_names_of_some(marker) -> None:
    """A figure for everybody is not replaced by the names that follow it."""
    words = (
        "{killed.9:Three} people were shot dead. {killed.1:Ada Brandt}, 34, and {killed.1:Bo Lind}, 40, were killed."
    )
    assert tolls(marker, words) == {"killed": 3}


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Four} people were found dead in what police call a murder-suicide.", 3),
        ("{killed.9:Four} people were found dead in a house.", 4),
        ("A man killed {killed.9:three} people before he shot himself in a murder-suicide.", 3),
        ("He shot his wife and her mother before he shot himself. All {killed.9:three} were dead at noon.", 2),
        ("{killed.1:A man} and {killed.1:two} children are dead in an apparent murder-suicide.", 2),
        ("{killed.1:A woman} and {killed.1:two} children are dead in an apparent murder-suicide.", 3),
        ("{killed.9:Four} individuals have been found dead, including the shooter.", 3),
        ("{killed.9:Two} boys are dead along with their father in a murder-suicide.", 2),
    ],
)
def test_whoever_did_a_murder_suicide_is_no_victim_of_it(marker, words: str, dead: int) -> None:
    """A figure of all found dead holds the attacker; one of those he killed does not."""
    assert tolls(marker, words) == {"killed": dead}


def test_who_lies_in_hospital_is_hurt(marker) -> None:
    """Somebody told to be in critical condition is counted though no reader marked the words."""
    words = "{killed.9:A girl} was {event_type:shot} dead and her father is in critical condition."
    assert tolls(marker, words) == {"killed": 1, "injured": 1}


def test_who_died_in_hospital_is_dead(marker) -> None:
    """Taken to a hospital and dead there is dead."""
    assert tolls(marker, "{injured.9:A girl} was taken to a hospital but the coroner says she died.") == {"killed": 1}


def test_people_who_were_shot_are_hurt_where_nobody_died(marker) -> None:
    """ "Four people were shot" counts the hurt where the sentence speaks of no death."""
    assert tolls(marker, "{weapon:Gunfire}: four people were shot in {place:Lodwar}.") == {"injured": 4}


def test_a_victim_s_name_is_neither_a_target_nor_a_place(marker) -> None:
    """Marks on a victim's name make no target, which pages would show unmasked."""
    words = "Gunmen {event_type:killed} {target:Ada Brandt}, a 34-year-old engineer, in {place:Lodwar, Kenya}."
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    assert not [v for _, v in mention.stating(TargetValue)]


def test_a_date_in_digits_counts_nobody(read_marks) -> None:
    """The month and day of 2025-03-13 are no range of people."""
    report, _ = read_marks("Published: 2025-03-13. Three died; 12-15 were hurt.")
    assert [(q.low, q.high) for q in report.quantities] == [(3, 3), (12, 15)]


def test_a_part_of_a_name_stands_for_the_full_one() -> None:
    """A surname counts where the text gives the full name; other single words do not."""
    text = "Ada Brandt fled. Brandt suffered a wound. Gunmen suffered losses."
    start = text.index("Brandt suffered")
    assert victim_named(text, start, start + 6) == (start, start + 6, "Ada Brandt")
    start = text.index("Gunmen")
    assert victim_named(text, start, start + 6) is None


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Three} people were found dead. Police say he shot his wife before killing himself.", 2),
        ("Police found the bodies of {killed.9:three} people; one wound was self-inflicted.", 2),
        ("{killed.9:Three} people were killed at the market. The man then shot himself.", 3),
        ("A blaze of shots left {killed.9:four} people dead as a murder and suicide.", 3),
    ],
)
def test_who_killed_others_and_himself_is_among_the_found(marker, words: str, dead: int) -> None:
    """Among those found dead is the one who turned the gun on himself; among those killed he is not."""
    assert tolls(marker, words) == {"killed": dead}
