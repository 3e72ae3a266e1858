"""What a sentence says of a body in so many words, and where it says nothing of it."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.nothing_said import nothing_said
from tollbook.extraction.interpret.attribution.plainly_said import plainly_said
from tollbook.extraction.interpret.context import ReportText
from tollbook.vocabulary.codes import AttributionKind

CLAIM, DENIAL = AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL
OFFICIAL, THIRD = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION


def body(text: str, name: str = "Hill Front", kind: str = "name") -> Actor:
    """The body where a text first names it."""
    start = text.index(name)
    return Actor(start, start + len(name), name, name, listed=False, kind=kind)


@pytest.mark.parametrize(
    ("text", "kinds", "by"),
    [
        ("The mayor said that the Hill Front was behind it.", (OFFICIAL,), "mayor"),
        ("Residents, citing radio calls, said the Hill Front had planned the attack.", (THIRD,), "Residents"),
        ("It was carried out by the Hill Front, according to villagers.", (THIRD,), "villagers"),
        ("Prosecutors charged two alleged members of the Hill Front with murder.", (OFFICIAL,), "Prosecutors"),
        ("Suspected members of the Hill Front were arrested over the attack.", (OFFICIAL,), None),
        ("The Hill Front denied a claim by police that it was behind the raid.", (OFFICIAL, DENIAL), "police"),
        ("The Hill Front (HF) distanced itself from the attack.", (DENIAL,), None),
        ("A lawyer for the Hill Front said the group had no reason to attack miners.", (DENIAL,), None),
        ("The Hill Front and the Lake Party each claimed the attack.", (CLAIM,), None),
        ('"We carried out this operation," a spokesman for the Hill Front said.', (CLAIM,), None),
        ('The Hill Front said the accusation was "a fabrication".', (DENIAL,), None),
        ("The raid, which the army blamed on the Hill Front, was the third.", (OFFICIAL,), "army"),
        ("The army would not name the Hill Front, but residents blamed it for the raid.", (THIRD,), "residents"),
        ("Police did not name the Hill Front, which the governor accused of the raid.", (OFFICIAL,), "governor"),
        ("Civil society in Orvale names the Hill Front as the author.", (THIRD,), "Civil society in Orvale"),
        ("An army colonel put the crime on the Hill Front.", (OFFICIAL,), "army colonel"),
        ("Villagers charged the Hill Front with the raid.", (THIRD,), "Villagers"),
        ('The owner received a message: "That was us, the Hill Front. Pay."', (CLAIM,), None),
        ("The Hill Front had no hand in it, it said.", (DENIAL,), None),
        ("The Hill Front's spokesman was quick to contradict.", (DENIAL,), None),
        ('"It is the Hill Front again," the interior minister said.', (OFFICIAL,), "interior minister"),
        ("Villagers saw in this the hand of the Hill Front.", (THIRD,), "Villagers"),
        ("Exactly a year ago Hill Front rebels blew up their van.", (THIRD,), None),
        ("Not ours, a spokesman answered: the Hill Front had fired nothing at the town.", (DENIAL,), None),
        ("The Hill Front issued a rejoinder within the day.", (DENIAL,), None),
        ("The Hill Front had sent a message saying that the raid was not linked to its men.", (DENIAL,), None),
        ('"It was not us," a message from the Hill Front said.', (DENIAL,), None),
        ('"We did not do this," a spokesman for the Hill Front told a station.', (DENIAL,), None),
        ('The Hill Front "has nothing to do with it", the head of its media office said.', (DENIAL,), None),
        ("A letter in the name of the Hill Front is a forgery, the movement said.", (DENIAL,), None),
        ("The Hill Front (HF), which police call a gang, owned up to the raid.", (CLAIM,), None),
        ("In May fighters of the Hill Front killed three drivers.", (THIRD,), None),
        ("Three drivers have moved since Hill Front rebels raided the pass.", (THIRD,), None),
        ("Responsibility for the raid on the ford was claimed on Monday by the Hill Front.", (CLAIM,), None),
        ("The Hill Front said over its channels that its men were behind the raid.", (CLAIM,), None),
        ("The Hill Front has owned up to laying the mine.", (CLAIM,), None),
        ("The Hill Front had told a station that the mine was theirs.", (CLAIM,), None),
        ("The army maintains that the Hill Front sent the killers.", (OFFICIAL,), "army"),
        ("The Hill Front, which had been blamed by villagers for the raid, was silent.", (THIRD,), "villagers"),
        ("It has been whispered in the market that the Hill Front was behind it.", (THIRD,), None),
        ("The army alleged that the Hill Front bombed the kitchen.", (OFFICIAL,), "army"),
    ],
)
def test_frames(text: str, kinds: tuple[AttributionKind, ...], by: str | None) -> None:
    """They tell the kinds, and who accuses where that is told."""
    plain = plainly_said(ReportText(text), body(text))
    assert plain is not None
    assert plain.kinds([]) == kinds
    assert all(plain.tells(kind) for kind in kinds)
    assert (plain.by.name if plain.by else None) == by


@pytest.mark.parametrize(
    "text",
    [
        "A body of the same name as the Hill Front denied it.",
        "No one said that the Hill Front was behind it.",
        "The mayor said that the Hill Front had carried out attacks before.",
        "The Hill Front claimed the raid on behalf of others.",
        "The Hill Front met the mayor.",
        "He named the Hill Front as a partner in the talks.",
        "The mayor put the cost of a raid on the Hill Front before its arrest at nine million.",
        "In 2021 the Hill Front killed six drivers.",
        "Hill Front fighters killed three militants.",
        "Hill Front fighters killed three drivers, a cook believed.",
        '"It was not us," a cook told the Hill Front.',
        "The Hill Front had nothing to do with it, the mayor said.",
        "Responsibility for the raid was not claimed by the Hill Front.",
        "Responsibility for the raid was never taken by the Hill Front.",
        "The Hill Front said its rivals were behind the raid.",
        "The Hill Front said that the land was theirs.",
        "The Hill Front admitted holding talks.",
        "The Hill Front released footage of the raid.",
        "The mayor maintains that the Hill Front armed the attackers.",
        "The Hill Front, which was named by its founder, was silent.",
        "The Hill Front, which was accused by the mayor of fraud, was silent.",
        "The mayor named the Hill Front instead.",
        "The army alleged that the Hill Front killed two drivers in 2012.",
    ],
)
def test_words_that_no_frame_fits(text: str) -> None:
    """What is of another body, of nobody or of another time is left to the model."""
    assert plainly_said(ReportText(text), body(text)) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army could not say whether the Hill Front was responsible.", "name"),
        ("Police are investigating whether robbers or the Hill Front carried out the attack.", "name"),
        ("The governor said there was no evidence that the Hill Front took part.", "name"),
        ("Survivors doubted that fighters of the Hill Front had carried it out.", "name"),
        ("The governor said the Lake Party, and not the Hill Front, had done it.", "name"),
        ("Neither the Lake Party nor the Hill Front has claimed it.", "name"),
        ("Supporters of the Hill Front celebrated the attack online.", "name"),
        ("The Hill Front warned last month that it would attack mines.", "name"),
        ("The Hill Front (HF) has not said whether its men were involved.", "name"),
        ("The Hill Front said that its fighters had ambushed a convoy elsewhere.", "name"),
        ("The car had been stolen from the Hill Front.", "name"),
        ("The army said it had carried out the strike and that the car was being used by the Hill Front.", "name"),
        ('A cook spoke of "Hill Front men" whom the police know.', "name"),
        ("The governor praised the Hill Front for its help.", "name"),
        ("The firm had received a letter from the Hill Front in April.", "name"),
        ("Police have long accused the Hill Front of extorting money.", "name"),
        ("The governor again called on the Hill Front to lay down its arms.", "name"),
        ("Villagers fear that the Hill Front would return.", "name"),
    ],
)
def test_where_nothing_is_said(text: str, kind: str) -> None:
    """Nobody knows, others did it, it did something else: no row is told there."""
    assert nothing_said(ReportText(text), body(text, kind=kind))


@pytest.mark.parametrize(
    "text",
    [
        "The Hill Front warned of more attacks after it claimed this one.",
        "Police said the Hill Front was behind the attack.",
        "The Hill Front did not answer calls, and then denied it.",
    ],
)
def test_where_something_is_said(text: str) -> None:
    """An accusation, a claim and a denial stand, whatever else the sentence tells."""
    assert not nothing_said(ReportText(text), body(text))
