"""One who was hurt and then died is one person; another who was hurt is another."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome


def tolls(marker, words: str) -> dict[Outcome, int]:
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    return {v.outcome: v.low for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None}


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
    ],
)
def test_a_wound_and_the_death_it_led_to(marker, words) -> None:
    """Who died is not counted as injured too."""
    assert tolls(marker, words).get(Outcome.INJURED, 0) == 0
    assert tolls(marker, words)[Outcome.KILLED] in (1, 2)


def test_those_shot_where_nobody_died_are_all_hurt(marker) -> None:
    """Of whom some are marked as killed, and one of them as hurt when he is told of again."""
    words = (
        "A woman shot {killed.1:her husband} and {killed.1:their son} in Lokichar. The husband was struck in the upper "
        "body, {injured.5:the son} in the leg. Both are expected to survive."
    )
    assert tolls(marker, words) == {Outcome.INJURED: 2}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("{killed.9:Six} people were shot, one fatally, on a quay in Lokichar.", (1, 5)),
        ("{killed.9:A 60-year-old man} was shot in Lokichar. He was hit twice. His condition has stabilized.", (0, 1)),
        ("A man opened fire on {killed.9:a guard} who was in a car in Lokichar, seriously wounding him.", (0, 1)),
        ("{killed.9:A man} was shot in Lokichar. He was nearly killed, and is in stable condition.", (0, 1)),
        ("{killed.9:One} man was killed in Lokichar, police say, and name {killed.9:three} other men who were shot and "
         "wounded.", (1, 3)),
        ("{killed.9:Four} shooting victims were found in Lokichar. {killed.9:Two} of the four victims have died. "
         "{killed.4:Bo Doe}, 20, died at noon.", (2, 2)),
        ("{injured.9:Four} people, including {killed.1:a boy}, were shot in Lokichar. The death toll is nil.", (0, 4)),
        ("A man shot {killed.9:a girl} in the chest in Lokichar. Doctors were not able to save her.", (1, 0)),
    ],
)  # fmt: skip
def test_who_lives_of_those_marked_as_killed(marker, words, found) -> None:
    """Who was shot and is told to live is hurt; of so many who were shot as many died as is said."""
    told = tolls(marker, words)
    assert (told.get(Outcome.KILLED, 0), told.get(Outcome.INJURED, 0)) == found


def test_one_of_the_hurt_who_died(marker) -> None:
    """She is not hurt beside the others; one who lives is."""
    words = "{injured.9:Four} people were hurt in Lokichar, including {killed.2:a nurse} who later died of her wounds."
    assert tolls(marker, words) == {Outcome.KILLED: 1, Outcome.INJURED: 3}
    words = "Two men died and {injured.9:four} were hurt in Lokichar, among them {injured.2:a nurse} who is at home."
    assert tolls(marker, words)[Outcome.INJURED] == 4


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:Four} officers have been shot in Lokichar. Their state is not known.",
        "Held on Monday for the shooting of {killed.9:four} people in Lokichar was a man of 30.",
        "Tunde Hollis, {killed.9:a 3-year-old boy}, was shot in the face in Lokichar. He is at home now.",
        "{killed.9:A clerk} had been hit twice in the leg in Lokichar, a doctor said. She is in the ward.",
    ],
)
def test_people_who_were_shot_have_not_therefore_died(marker, words) -> None:
    """Where neither the sentence nor the next one speaks of deaths, they are hurt."""
    number = 4 if "four" in words.lower() else 1
    filler = " The guards look out. The road is open. The shops are shut. Nobody speaks. It is hot. It rains."
    assert tolls(marker, words + filler + " Murders are rare there.") == {Outcome.INJURED: number}


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A clerk} is dead and {injured.9:three} others are hurt in Lokichar. "
        "Police have not named the {killed.9:four} victims.",
        "{killed.9:A clerk} was shot dead in Lokichar, {injured.9:three} others were hurt. The attack, which came ten "
        "days after {killed.9:five} officers were killed in Lodwar, was condemned.",
        "{killed.9:A clerk} was shot dead in Lokichar, {injured.9:three} others were hurt. The shooting follows other "
        "attacks, in Lodwar, where {killed.9:five} died, and in Kisumu.",
        "A man shot {killed.9:four} clerks - {killed.8:one} fatally - in Lokichar on Sunday.",
        "A gunman killed {killed.9:a clerk} in Lokichar and wounded {injured.7:two} officers and {injured.3:one} "
        "civilian before police shot him to death.",
    ],
)
def test_figures_of_all_victims_or_of_other_attacks_are_none_of_the_dead(marker, words) -> None:
    """One died and three were hurt, whatever else is told beside it."""
    assert tolls(marker, words) == {Outcome.KILLED: 1, Outcome.INJURED: 3}


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
    ],
)
def test_another_person_stays_hurt(marker, words) -> None:
    """Ages, sexes and words such as "another" tell two people apart."""
    assert tolls(marker, words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}


def test_without_a_death_those_shot_are_hurt(marker) -> None:
    """Where a text speaks of no death at all, people who were shot are injured."""
    words = "A gunman opened fire in Lokichar and shot {killed.9:three people}, police said. They are in hospital."
    assert tolls(marker, words) == {Outcome.INJURED: 3}
    words = "Unknown men {killed.9:shot} and wounded {injured.9:a teacher} in Lokichar, police said."
    assert tolls(marker, words) == {Outcome.INJURED: 1}


def test_ages_count_nobody(marker) -> None:
    """The age beside a name and a list of ages are no numbers of people."""
    assert tolls(marker, "A gunman shot and killed {killed.9:his two sons}, {killed.9:ages 3 and 4}, in Lokichar.") == {
        Outcome.KILLED: 2
    }
    words = "{killed.9:A man} was killed in Lokichar. He was named as Mosi Baraka, {killed.9:14}, of Kitale."
    assert tolls(marker, words) == {Outcome.KILLED: 1}


def test_what_points_at_no_death(marker) -> None:
    """Detectives of a homicide unit, lives on a street and late hours tell of no death."""
    words = (
        "{killed.9:A man} was shot in Lokichar late on Monday, said homicide detectives. Awa Odera, who lives nearby, "
        "called them."
    )
    assert tolls(marker, words) == {Outcome.INJURED: 1}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "{killed.9:A man} was shot in Lokichar. He is in stable condition. The police are short of cars. They look "
            "for a gun. Nobody was held. The road was closed. A clerk was killed there in 2019.",
            {Outcome.INJURED: 1},
        ),
        (
            "{killed.9:A man} was shot in Lokichar. He is in hospital. The police are short of cars. They look for a "
            "gun. Nobody was held. The road was closed. A clerk was killed there in 2019.",
            {Outcome.KILLED: 1},
        ),
        (
            "{killed.9:Five} people were shot, one fatally, in Lokichar. {killed.9:A 26-year-old} died at a clinic.",
            {Outcome.KILLED: 1, Outcome.INJURED: 4},
        ),
        (
            "{killed.9:A 9-year-old} died in Lokichar. Officers found {injured.9:two} victims with gunshot wounds.",
            {Outcome.KILLED: 1, Outcome.INJURED: 1},
        ),
    ],
)
def test_who_lives_was_not_killed(marker, words, found) -> None:
    """Whoever is marked as killed and said to live was hurt; of those shot, the one who died is no survivor."""
    assert tolls(marker, words) == found


def test_each_of_two_in_one_breath(marker) -> None:
    """ "A man who had been shot and a child who had died", a man whose child was shot, and who is charged."""
    words = (
        "Officers found {killed.9:a 56-year-old} who had been shot in the leg and {killed.1:a child} who had died "
        "at the scene in Lokichar."
    )
    assert tolls(marker, words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}
    words = "{killed.9:A Lokichar man} whose {killed.9:2-year-old stepdaughter} was shot to death was led to court."
    assert tolls(marker, words) == {Outcome.KILLED: 1}
    words = "{killed.9:A 17-year-old boy} has been charged with shooting {killed.9:a 16-year-old boy} dead in Lokichar."
    assert tolls(marker, words) == {Outcome.KILLED: 1}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("{injured.9:A boy} was hit in Lokichar. A year and a half ago {killed.9:a girl} was killed.", 0),
        ("{injured.9:A boy} was hit in Lokichar. {killed.9:A girl} was killed there two years ago.", 0),
        ("{killed.9:A boy, 6,} died in Lokichar. The shooting came a day after {killed.9:a girl, 2,} died.", 1),
        ("{killed.9:A girl} was killed in Lokichar two years ago, the court heard.", 1),
        ("{injured.9:Six} were hurt in Lokichar. {killed.9:A mother} whose son was shot spoke.", 0),
        ("The killing of {killed.9:a boy} whose body was found in Lokichar is looked into.", 1),
        ("{killed.9:Seven} people died in 17 shootings. {killed.9:A girl, 5,} was shot dead in Lokichar.", 1),
    ],
)
def test_the_dead_of_other_attacks(marker, words, found) -> None:
    """Who was killed long before, in an earlier attack or in several shootings did not die in this one."""
    assert tolls(marker, words).get(Outcome.KILLED, 0) == found


def test_whoever_is_hurt_beside_one_killed_is_another(marker) -> None:
    """ "Killing an apprentice and injuring the driver": two persons, though "the" may point back."""
    words = "A bomb hit a lorry near Lokichar, killing {killed.9:an apprentice} and injuring {injured.9:the driver}."
    assert tolls(marker, words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}
    words = "A bomb near Lokichar killed {killed.9:a Kenyan cook} as it hit {injured.9:the Ugandan cook}."
    assert tolls(marker, words) == {Outcome.KILLED: 1, Outcome.INJURED: 1}


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("Ode is charged with assault to murder. {killed.9:A girl} was shot in Lokichar.", 1),
        ("{killed.9:A woman} was shot in the back, {injured.9:another woman} was shot in the leg, in Lokichar.", 2),
        ("{injured.9:A 17 year} old was shot in the face in Lokichar after a gun went off.", 1),
    ],
)
def test_where_nobody_died(marker, words, hurt) -> None:
    """A charge of assault to murder tells of no death; "another woman" is another than the one before."""
    assert tolls(marker, words) == {Outcome.INJURED: hurt}


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
    assert tolls(marker, words).get(Outcome.INJURED, 0) == 0


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("{injured.9:Four women} were shot in Lokichar and {killed.9:a man} was killed.", 4),
        ("{injured.9:Four people} were shot, two fatally, in Lokichar. {killed.9:Two} nurses died.", 2),
        ("{killed.9:Two} victims died in Lokichar. {injured.9:Three} victims, a 20-year-old man, a girl, "
         "and a woman, were all taken to a hospital for treatment.", 3),
        ("{injured.9:Three} men were found with gunshot wounds in Lokichar. {killed.9:One} later died.", 2),
        ("{injured.9:Two} people were wounded in Lokichar and {killed.9:a cook} died. "
         "{injured.5:A third} victim, 40, lay in the road.", 2),
        ("A man shot {killed.2:his wife} and {killed.2:her son} in Lokichar, wounding both. {killed.9:Tom Mora}, 40, "
         "was found dead.", 2),
        ("A shooting left {killed.9:four} people dead and {injured.9:one} person injured in Lokichar. Police found "
         "{killed.9:four} people shot. {killed.9:Three} were dead.", 1),
        ("{killed.9:A baby} was shot dead in Lokichar. {injured.2:The baby's father} and {injured.2:a cousin} were "
         "badly wounded.", 2),
    ],
)  # fmt: skip
def test_others_than_the_dead_are_hurt(marker, words, hurt) -> None:
    """The dead are taken from those among whom they can be, and from no others."""
    assert tolls(marker, words)[Outcome.INJURED] == hurt


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("A clerk of Lokichar accidentally shot {injured.9:his girlfriend}. {killed.9:Ann Mora}, 31, died.", 0),
        ("A man is accused of shooting {injured.9:another man} in Lokichar. {killed.9:Tom Mora}, 53, died.", 0),
        ("A bullet struck {injured.9:one} pupil in Lokichar. Nobody else was hurt. {killed.9:A boy}, 9, died.", 0),
        ("{killed.9:A nine-year-old boy} has died in Lokichar. A child shot {injured.9:a 9-year-old boy}.", 0),
        ("{injured.9:Three} people were shot in Lokichar. {killed.9:Four} were killed.", 0),
        ("A clerk shot {injured.9:his wife} in Lokichar, who survived. {killed.9:Tom Mora}, 53, died.", 1),
        ("A clerk shot {injured.9:a woman} in Lokichar. {killed.9:A man}, 53, was killed.", 1),
        ("{killed.9:A cook} was killed in Lokichar, and {injured.9:another man} was hit by a bullet.", 1),
    ],
)
def test_who_was_shot_where_nobody_is_said_to_live(marker, words, hurt) -> None:
    """He is the one who died, unless anything tells the two apart or a survivor is told of."""
    assert tolls(marker, words).get(Outcome.INJURED, 0) == hurt


def test_killed_with_others(marker) -> None:
    """The others died too."""
    words = "{killed.9:Tom Mora}, a cook who was killed with {injured.9:seven} others in Lokichar, was from there."
    assert Outcome.INJURED not in tolls(marker, words)
