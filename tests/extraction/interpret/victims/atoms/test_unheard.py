"""People who are missing since an attack, whom no reader marked."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome

ATTACK = "{event_type:Gunmen raided} a quarry camp near {place:Lodwar} on {date:Friday}, killing {killed.9:two}. "


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ("A foreman has not been seen since.", 1),
        ("A local driver we had hired for the day has not been found.", 1),
        ("The owner spoke of nobody else, one more than the police, because a cook had not been seen since.", 1),
        ("Two drivers have not been heard from since the attack.", 2),
        ("At least four welders were still unaccounted for on Saturday.", 4),
        ("The owner said a cook, who sleeps in the store, has yet to be found.", 1),
        ("A surveyor and two drivers are missing.", 3),
        ("There has been no word from a crane operator.", 1),
        ("The whereabouts of two mechanics remained unknown.", 2),
        ("Nobody has heard from the paymaster since.", 1),
        ("Five more miners could not be accounted for.", 5),
        ("The company lost contact with two geologists.", 2),
        ("A driller vanished in the panic and has not been seen since.", 1),
        ("The fate of a tea boy was not known on Sunday.", 1),
        ("The night watchman was not seen again.", 1),
        ("A driver was shot dead there on Saturday and two colleagues who were with him are missing.", 2),
    ],
)
def test_those_not_heard_of_since_an_attack_are_missing(marker, told: str, missing: int) -> None:
    """One by his trade, or as many as are counted, and no more of the dead."""
    assert marker.tolls(ATTACK + told) == {Outcome.KILLED: 2, Outcome.MISSING: missing}


@pytest.mark.parametrize(
    "told",
    [
        "The attackers have not been seen since.",
        "Two gunmen have yet to be found.",
        "A lorry has not been found.",
        "A guard post is missing.",
        "The driver of the getaway car has not been traced.",
        "A young man has not been found, police said.",
        "A cook who fled across the river has not been found.",
        "A spokesman could not be reached for comment.",
        "A driver who was shot dead has not been found.",
        "A nurse who went missing was at home.",
        "Two engineers have not been heard from since 2019.",
        "A driver would be missing without the guards, he said.",
        "There was no sign of the raiders.",
    ],
)
def test_culprits_things_and_others_are_not_missed(marker, told: str) -> None:
    """Nor whoever may have run away, or was missing in another year."""
    assert marker.tolls(ATTACK + told) == {Outcome.KILLED: 2}


def test_those_taken_are_not_missing_besides(marker) -> None:
    """Whom nobody has heard of since may be the one who was taken."""
    told = (
        "{event_type:Gunmen seized} {kidnapped.9:a nurse} near {place:Lodwar}. The nurse has not been heard from since."
    )
    assert marker.tolls(told) == {Outcome.KIDNAPPED: 1}


def test_the_missing_are_none_of_the_dead(marker) -> None:
    """Whatever they were marked as."""
    told = ATTACK + "The skipper, {killed.5:a Ugandan}, died. There is still no trace of {killed.5:a Kenyan engineer}."
    assert marker.tolls(told)[Outcome.MISSING] == 1


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Four drivers were killed, and a fifth is missing.", 1),
        ("Four drivers were killed and nine are hurt, with four missing.", 4),
        ("Seven died; four missing links were found.", None),
    ],
)
def test_who_is_missing_beside_the_dead(marker, words: str, missing: int | None) -> None:
    """One more of those told of, or a bare figure in a list of them."""
    told = marker.tolls(
        f"{{event_type:Gunmen}} fired near {{place:Lodwar}}. {words.replace('Four', '{killed.9:Four}')}"
    )
    assert told.get(Outcome.MISSING) == missing
