"""Of whom it is said that no harm came to them."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome

KILLED, INJURED = Outcome.KILLED, Outcome.INJURED


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        ("{injured.9:A nurse} was hurt; {injured.1:the driver} and {injured.1:a second passenger} were unharmed.",
         {INJURED: 1}),
        ("{injured.9:A nurse} was hurt, but {injured.1:a clerk} and two cooks escaped unhurt.", {INJURED: 1}),
        ("{killed.9:Three} men died; {killed.1:a clerk} was hurt and a cook was unhurt.", {KILLED: 3, INJURED: 1}),
        ("Raiders killed {killed.9:a driver} and two cooks escaped unhurt.", {KILLED: 1}),
        ("{injured.9:Two} of those left on board had suffered gunshot wounds.", {INJURED: 2}),
        ("{injured.9:A cook} was hurt. {injured.9:The remaining 17}, among them {injured.1:12} Kenyans and "
         "{injured.1:five} Ugandans, are unharmed.", {INJURED: 1}),
        ("{injured.9:A cook} was hurt. {injured.1:Their driver} and {injured.1:a clerk} are free and in good health.",
         {INJURED: 1}),
        ("{killed.9:Four} teachers died. {injured.9:Eleven} cooks hid in a culvert and survived.", {KILLED: 4}),
        ("{killed.9:Four} teachers died. {killed.4:Two} teachers who had been counted among the dead are alive.",
         {KILLED: 4}),
        ("{injured.9:Two} clerks were hurt. {injured.9:Six} cooks had slept in a ditch, on a chief's advice, and were "
         "not hurt.", {INJURED: 2}),
        ("{injured.9:Two} clerks were hurt. {injured.9:Five} cooks ran into the hills; none of them was hurt.",
         {INJURED: 2}),
        ("{injured.9:Two} clerks were hurt. {injured.2:The wife} of the chief and {injured.2:three} boys were locked "
         "in and were not hurt.", {INJURED: 2}),
        ("{injured.9:A clerk} was hurt. {injured.3:A third cook}, first reported missing, was found safe in a barn.",
         {INJURED: 1}),
        ("{injured.9:Two} clerks were beaten and were not hurt badly.", {INJURED: 2}),
        ("{killed.9:Two} guards died. {injured.9:A manager} who had been reported missing was found unharmed there.",
         {KILLED: 2}),
        ("{killed.9:Two} guards died. {kidnapped.9:A manager} who went missing turned up safe.", {KILLED: 2}),
        ("{killed.9:Two} guards died. {killed.2:Five} cooks, who were reported as dead, have been found at home.",
         {KILLED: 2}),
        ("{killed.9:Two} guards died. {injured.9:A third clerk} reached Kitale on foot.", {KILLED: 2}),
        ("{killed.9:Two} guards died. {injured.9:A third clerk} jumped overboard and was picked up by fishermen.",
         {KILLED: 2}),
        ("{injured.9:Two} clerks were hurt. We wrote that {killed.9:a cook} had been killed in it. He was wounded.",
         {INJURED: 2}),
        ("{injured.9:Two} clerks were hurt. An earlier version of this article said that {killed.9:a cook} had also "
         "died; he was injured.", {INJURED: 2}),
        ("{killed.9:Two} guards died. {injured.9:A manager} who had been missing was found alive but wounded.",
         {KILLED: 2, INJURED: 1}),
        ("{killed.9:Two} guards died. {injured.9:A cook} hid under a bench and came out {injured.3:without a scratch}.",
         {KILLED: 2}),
        ("{killed.9:Two} guards died. {injured.5:A fourth clerk} swam off, wet but otherwise well.", {KILLED: 2}),
        ("{killed.9:Two} guards died. {injured.9:Two} clerks got away with a fright.", {KILLED: 2}),
        ("{killed.9:A guide} died; {killed.5:one} of the nurses, {injured.7:a Kenyan}, took a bullet in the arm and "
         "the other came to no harm.", {KILLED: 1, INJURED: 1}),
        ("{killed.9:Nineteen} pilgrims whose coach came under fire have flown home. {injured.9:Nine} of their group "
         "did not survive.", {KILLED: 9}),
        ("{killed.9:Two} guards died. {injured.6:Their driver} was tied to a tree but came to no harm.", {KILLED: 2}),
        ("{killed.9:Two} guards died. {injured.6:Seven} cooks reached a cellar in time and are safe.", {KILLED: 2}),
        ("He had lunch with {kidnapped.9:two} Kenyan clerks, who are shaken though not physically harmed.", {}),
        ("{killed.9:A guard} died. {injured.5:His} wife and baby daughter, asleep in the next room, were not touched.",
         {KILLED: 1}),
        ("{killed.9:A guide} was killed; {killed.6:one} of the nurses, a Kenyan, took a bullet in the arm.",
         {KILLED: 1, INJURED: 1}),
        ("{killed.9:Two} guards died. {injured.9:Two} cooks escaped into the hills with bullet wounds.",
         {KILLED: 2, INJURED: 2}),
        ("{killed.9:Two} guards died. {killed.9:Three} cooks whose names were read have been found alive in hospital.",
         {KILLED: 2, INJURED: 3}),
        ("{killed.9:Two} guards died. {injured.9:A Kenyan rider} was some way off and was untouched.", {KILLED: 2}),
        ("{killed.9:Two} guards died. {kidnapped.9:Thirty} cooks were moved by bus to Kitale.", {KILLED: 2}),
        ("{injured.9:Eleven} casualties, three of them fatal: so it ended. {killed.9:Three} died.", {KILLED: 3}),
        ("{killed.9:A waitress} of a bar in Kitale, who had been led away, was found dead.", {KILLED: 1}),
        ("We confirm the loss of {killed.9:two} colleagues. Each was hit by rifle fire; neither could be saved.",
         {KILLED: 2}),
        ("The ashes of {killed.9:four} of the {killed.9:seven} cooks who died were flown home.", {KILLED: 7}),
        ("{injured.9:A clerk} was hurt. {killed.5:A midwife} and {killed.5:her driver} were shot at on the road.",
         {INJURED: 1}),
        ("{killed.9:One} of {killed.9:four} guards hurt in the raid near a well has died.", {KILLED: 1}),
    ],
)  # fmt: skip
def test_who_came_off_is_not_counted(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """Nor who stands beside them, nor who was taken for dead; who was left there may have been hurt."""
    told = marker.tolls(f"{{event_type:Gunmen}} attacked a lorry at {{place:Lodwar}} on {{date:Monday}}. {words}")
    assert told == tolls


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("{injured.9:There were no injured}.", 0),
        ("{injured.9:He was not injured}.", 0),
        ("It fell on {injured.9:the roadside without causing any damage}.", 0),
        ("{injured.9:A cook} was injured.", 1),
    ],
)
def test_words_for_nobody(marker, words: str, hurt: int) -> None:
    """A stretch that says of nobody that he was hurt is a stated zero."""
    assert marker.tolls(f"{{event_type:Gunmen}} shelled {{place:Lodwar}}. {words}") == {INJURED: hurt}


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Three} tappers were killed. {killed.9:A fourth tapper}, 16, played dead among the trees.", 3),
        ("{killed.9:Three} tappers were killed. {killed.4:The second tapper} was able to escape on foot.", 3),
        ("{killed.8:A guard} managed to escape but was shot dead at the gate.", 1),
    ],
)
def test_who_lived_through_it(marker, words: str, dead: int) -> None:
    """Who played dead or got away lives, hurt or not, unless he was killed after all."""
    assert marker.killed(f"{{event_type:Gunmen}} attacked a grove at {{place:Lodwar}}. {words}") == [dead]


def test_who_was_rescued_safely_or_was_not_shot_is_unhurt(marker) -> None:
    """As is a house that was hit: nobody is."""
    for words in (
        "{event_type:Shots} hurt {injured.9:two} guards in Lokichar. {injured.4:The woman} was rescued safely.",
        "{event_type:Shots} hurt {injured.9:two} guards in Lokichar. {injured.4:A third child} was not shot with it.",
        "{event_type:Shots} hurt {injured.9:two} guards in Lokichar. {injured.4:A second} house was struck by gunfire.",
    ):
        assert marker.tolls(words)[Outcome.INJURED] == 2


def test_who_was_named_wrongly_is_of_no_nation_of_the_dead(marker) -> None:
    """ "A soldier and not, as the ministry had said first, a Kenyan engineer"."""
    words = (
        "{event_type:Gunmen} struck in {place:Leeds} on {date:Friday}. {killed.9:The person} who died was "
        "{killed.8:a soldier} and not, as the ministry had said first, {killed.4:a Kenyan engineer}."
    )
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    assert {v.nationality for _, v in mention.stating(CountValue)} <= {"*", None}
