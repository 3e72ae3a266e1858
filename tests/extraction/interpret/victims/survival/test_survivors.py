"""Of so many who were shot those live who did not die."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome


def test_one_of_the_hurt_who_died(marker) -> None:
    """She is not hurt beside the others; one who lives is."""
    words = "{injured.9:Four} people were hurt in Lokichar, including {killed.2:a nurse} who later died of her wounds."
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 3}
    words = "Two men died and {injured.9:four} were hurt in Lokichar, among them {injured.2:a nurse} who is at home."
    assert marker.tolls(words)[Outcome.INJURED] == 4


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("{injured.9:Four women} were shot in Lokichar and {killed.9:a man} was killed.", 4),
        ("A raid on Lokichar claimed {killed.9:three} lives and left {injured.9:nine} people with gunshot wounds.", 9),
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
    assert marker.tolls(words)[Outcome.INJURED] == hurt
