"""One who was hurt and then died is one person; another who was hurt is another."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    "words",
    [
        "{injured.9:A 16-year-old boy} was shot in the chest in Lokichar. {killed.9:The boy}, a pupil, died at noon.",
        "Police found {injured.9:a man} with a gunshot wound. {killed.9:The man} was pronounced dead at the clinic.",
        "{killed.9:A pupil}, 16, was killed in Lokichar. {injured.9:The 16-year-old} was taken to a clinic.",
        "{killed.9:A woman} died in Lokichar. Police said that {injured.9:the woman} had been shot in the back.",
        "{killed.9:Two men} were killed in Lokichar. {injured.9:Both men} had been shot, police said.",
        "{killed.9:A boy} was shot and killed in Lokichar when a gun fired and shot {injured.9:the boy} in the head.",
        "{killed.9:A pupil}, 16, was killed in Lokichar. {injured.9:The 16-year-old boy} was hit by a bullet.",
        "{killed.9:A girl} was shot dead in Lokichar. Police said {injured.9:the girl} was shot by another child.",
        "{injured.9:A teacher} was wounded in the chest in Lokichar. {killed.9:The man} died at noon.",
    ],
)
def test_a_wound_and_the_death_it_led_to(marker, words) -> None:
    """Who died is not counted as injured too."""
    assert marker.tolls(words).get(Outcome.INJURED, 0) == 0
    assert marker.tolls(words)[Outcome.KILLED] in (1, 2)


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A girl}, 7, was killed and {injured.9:her grandmother} wounded in Lokichar.",
        "{killed.9:A girl}, 7, was killed and {injured.9:her mother} shot in Lokichar.",
        "{killed.9:A girl} was killed in Lokichar. {injured.9:Her mother} was shot in the leg.",
        "{killed.9:A man} died in Lokichar. {injured.9:A woman} was shot in the leg; she was treated.",
        "{killed.9:A man} was killed in Lokichar. {injured.9:Another man} was shot in the leg.",
        "{killed.9:A boy}, 16, was killed in Lokichar. {injured.9:The 12-year-old} was shot in the leg.",
        "{killed.9:A cook} was killed in Lokichar. {injured.9:A guard} was injured in the leg, police said.",
        "{killed.9:The foreman} died on the way to Lokichar, {injured.9:the flagman} is in a clinic with burns.",
        "{killed.9:A clerk} was hacked to death in Lokichar. {injured.9:A rickshaw puller} was cut on the forearm.",
        "{killed.9:A Kenyan clerk} died in Lokichar. {injured.9:His Ugandan colleague} was wounded in the arm.",
        "{killed.9:The watchman} was shot dead in Lokichar. {injured.5:A boatman} who tried to cut a boat loose was "
        "hit in the leg.",
        "{killed.9:The father} was killed in Lokichar. {killed.9:The son} lay still with a cut on the shoulder.",
        "{killed.9:A man} was killed and {injured.9:a woman} was injured in Lokichar. {killed.8:The man} died at the "
        "scene and the woman was taken to a clinic.",
    ],
)
def test_another_person_stays_hurt(marker, words) -> None:
    """Ages, sexes and words such as "another" tell two people apart."""
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}


def test_one_who_was_hurt_and_died_after_others(marker) -> None:
    """ "The nurse died" is the nurse who was hurt beside the two who were killed."""
    words = "{killed.9:Two guards} died in Lokichar and {injured.9:a nurse} was hurt. {killed.1:The nurse} died later."
    assert marker.tolls(words).get(Outcome.INJURED, 0) == 0


def test_who_paid_the_supreme_price_and_who_was_buried_are_dead(marker) -> None:
    """As others count them."""
    words = '{injured.9:Seven} were wounded in Lokichar; {killed.9:four} soldiers "paid the supreme price".'
    assert marker.tolls(words) == {Outcome.KILLED: 4, Outcome.INJURED: 7}


def test_so_many_missing_are_not_dead(marker) -> None:
    """ "The number of people missing since the raid has risen to nine"."""
    words = (
        "The number of people missing since the raid on Lokichar has risen to {killed.9:nine}. {killed.8:Four} died."
    )
    assert marker.tolls(words)[Outcome.KILLED] == 4


def test_both_of_two_told_one_by_one_are_no_more(marker) -> None:
    """ "A barber and his customer, both from Kisumu" are two."""
    words = "Gunmen shot dead {killed.2:a barber} and {killed.2:his customer}, both Kenyans, in Lokichar."
    assert marker.tolls(words) == {Outcome.KILLED: 2}


def test_one_of_the_hostages_comes_to_the_guards_who_died(marker) -> None:
    """He is none of them."""
    words = (
        "{killed.9:Two guards} died in Lokichar and {kidnapped.9:six} hostages were taken. A patrol found the body of "
    )
    assert marker.tolls(words + "{killed.1:one} of the hostages.")[Outcome.KILLED] == 3


def test_ages_count_nobody(marker) -> None:
    """The age beside a name and a list of ages are no numbers of people."""
    assert marker.tolls("A gunman shot and killed {killed.9:his two sons}, {killed.9:ages 3 and 4}, in Lokichar.") == {
        Outcome.KILLED: 2
    }
    words = "{killed.9:A man} was killed in Lokichar. He was named as Mosi Baraka, {killed.9:14}, of Kitale."
    assert marker.tolls(words) == {Outcome.KILLED: 1}


def test_each_of_two_in_one_breath(marker) -> None:
    """ "A man who had been shot and a child who had died", a man whose child was shot, and who is charged."""
    words = (
        "Officers found {killed.9:a 56-year-old} who had been shot in the leg and {killed.1:a child} who had died "
        "at the scene in Lokichar."
    )
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}
    words = "{killed.9:A Lokichar man} whose {killed.9:2-year-old stepdaughter} was shot to death was led to court."
    assert marker.tolls(words) == {Outcome.KILLED: 1}
    words = "{killed.9:A 17-year-old boy} has been charged with shooting {killed.9:a 16-year-old boy} dead in Lokichar."
    assert marker.tolls(words) == {Outcome.KILLED: 1}


def test_whoever_is_hurt_beside_one_killed_is_another(marker) -> None:
    """ "Killing an apprentice and injuring the driver": two persons, though "the" may point back."""
    words = "A bomb hit a lorry near Lokichar, killing {killed.9:an apprentice} and injuring {injured.9:the driver}."
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}
    words = "A bomb near Lokichar killed {killed.9:a Kenyan cook} as it hit {injured.9:the Ugandan cook}."
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A pupil}, 12, died in Lokichar. A shot went off, striking {injured.9:another child}. "
        "The victim, a neighbour, was pronounced dead at noon.",
        "Police found {injured.9:five victims} by a barn. {killed.9:Five} people were shot to death in Lokichar.",
        "Deputies found {injured.9:two men} suffering from gunshot wounds. {killed.9:Two} people died in Lokichar.",
        "Before shooting his {injured.9:two} sons, a man burned a barn in Lokichar. {killed.9:Three} people were found "
        "dead: {killed.1:the two} sons were killed in bed, and {killed.1:a cook} died.",
        "{injured.9:A 17-year-old} was shot in Lokichar and pronounced dead at noon. Several other pupils were there. "
        "{killed.9:The young man} was from there.",
    ],
)
def test_those_found_shot_are_the_dead(marker, words) -> None:
    """As many people found with wounds as have died are they, and a child who is told to have died is not hurt."""
    assert marker.tolls(words).get(Outcome.INJURED, 0) == 0


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("A clerk of Lokichar accidentally shot {injured.9:his girlfriend}. {killed.9:Ann Mora}, 31, died.", 0),
        ("A man is accused of shooting {injured.9:another man} in Lokichar. {killed.9:Tom Mora}, 53, died.", 0),
        ("A bullet struck {injured.9:one} pupil in Lokichar. Nobody else was hurt. {killed.9:A boy}, 9, died.", 0),
        ("{killed.9:A nine-year-old boy} has died in Lokichar. A child shot {injured.9:a 9-year-old boy}.", 0),
        ("{injured.9:Three} people were shot in Lokichar. {killed.9:Four} were killed.", 0),
        ("A shot struck {injured.9:a woman} in Lokichar; she will live. {killed.9:Tom Mora} died.", 1),
        ("A clerk shot {injured.9:his wife} in Lokichar, who survived. {killed.9:Tom Mora}, 53, died.", 1),
        ("A clerk shot {injured.9:a woman} in Lokichar. {killed.9:A man}, 53, was killed.", 1),
        ("{killed.9:A cook} was killed in Lokichar, and {injured.9:another man} was hit by a bullet.", 1),
    ],
)
def test_who_was_shot_where_nobody_is_said_to_live(marker, words, hurt) -> None:
    """He is the one who died, unless anything tells the two apart or a survivor is told of."""
    assert marker.tolls(words).get(Outcome.INJURED, 0) == hurt


def test_killed_with_others(marker) -> None:
    """The others died too."""
    words = "{killed.9:Tom Mora}, a cook who was killed with {injured.9:seven} others in Lokichar, was from there."
    assert Outcome.INJURED not in marker.tolls(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "{killed.9:Two} pupils died in Lokichar; {injured.9:four} others are in hospital. The {killed.2:four}, "
            "Kenyans too, are between 7 and 10 years old.",
            {Outcome.KILLED: 2, Outcome.INJURED: 4},
        ),
        (
            "{injured.9:Four} pupils were hurt in Lokichar. The {killed.9:four} died later.",
            {Outcome.KILLED: 4, Outcome.INJURED: 4},
        ),
    ],
)
def test_a_figure_that_points_at_the_hurt(marker, words, found) -> None:
    """It is of none of the dead, unless it is said that they died."""
    assert marker.tolls(words) == found


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("{injured.9:Four people} were shot in Lokichar. {injured.9:None} have life-threatening injuries.", 4),
        ("{injured.9:Four people} were shot in Lokichar. {injured.9:None} of them was seriously hurt.", 4),
        ("Shots were {event_type:fired} in Lokichar. {injured.9:None} of the cooks was hurt.", 0),
    ],
)
def test_none_who_is_gravely_hurt_is_hurt_all_the_same(marker, words: str, hurt: int) -> None:
    """It is said of those who were hit."""
    assert marker.tolls(words)[Outcome.INJURED] == hurt
