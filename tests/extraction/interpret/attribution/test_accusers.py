"""Who accuses a body."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.accusers import accuser
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The harbour master said the raiders fled. A dock union blamed the Reed Front.", "dock union"),
        ("The prefect told reporters that it was the work of the Reed Front.", "prefect"),
        ("Port officials accused members of the Reed Front of it.", "Port officials"),
        ("Two boats were blamed on the Reed Front.", None),
        ("A boat sank off Orvale, Norland, in an attack blamed on the Reed Front.", None),
        ("A cook fled after suspected Reed Front fighters came.", None),
        ("ORVALE - The tide college has held the Reed Front responsible.", "tide college"),
        ("Bakers in the valley also spoke of the Reed Front.", "Bakers in the valley"),
        ("Market cooks interviewed on Monday blamed the Reed Front.", "Market cooks"),
        ("The mayor said he was sure. That group rejected the charge and blamed the Reed Front.", "That group"),
        ("The truce monitors' head said that he was convinced that the Reed Front did it.", "truce monitors' head"),
        ("A paper in Orvale wrote that the Reed Front was behind it.", "paper in Orvale"),
        ("A deputy said that villagers suspect the Reed Front.", "deputy"),
        ("So did the Reed Front, which a radio host had accused.", "radio host"),
        ("Dyers speak of the Reed Front, whom the port agent blamed at once.", "port agent"),
        ("That is the account of the tanners, who speak of the Reed Front.", "tanners"),
        ("Another theory is that of the dyers' office, which attributes the crime to the Reed Front.", "dyers' office"),
        ("We read a post which accuses the Reed Front.", "post"),
        ("The council of Orvale: the dyers went to look, and men of the Reed Front fired.", "council of Orvale"),
        ("The Reed Front, which was held responsible by the port police, has kept silent.", "port police"),
        ("The Tide Union, an alliance that the mayor named, denied it and accused the Reed Front.", "Tide Union"),
        ("Fishmongers in Orvale accuse the Reed Front.", "Fishmongers in Orvale"),
        ("Their hamlet alleges that they were killed by the Reed Front.", "Their hamlet"),
        ("In Orvale, dyers pinned it on the Reed Front.", "dyers"),
        ("The tanners were certain that the Reed Front did it.", "tanners"),
        ("The bishop laid the deed at the door of the Reed Front.", "bishop"),
        ("The reeve of Orvale, a cousin of the mayor, said it was the Reed Front.", "reeve of Orvale"),
        ("Tide Guild, the opposition, blamed the Reed Front.", "Tide Guild"),
        ("Ken Doe, a police spokesman, said it was the Reed Front.", "police spokesman"),
        ("Dyers who fled from Orvale blamed the Reed Front.", "Dyers"),
        ("Local health workers: fired by the Reed Front.", "Local health workers"),
        ("A deputy of the port disputed this, saying that the Reed Front did it.", "deputy of the port"),
        ("The tanners went further, telling a court that the Reed Front did it.", "tanners"),
        ("The tanners' spokesman, on a local station, said it was the Reed Front.", "tanners' spokesman"),
        ("The ministry denied that its guns shelled the port and blamed the Reed Front.", "ministry"),
        ("The mayor blamed floods and spoke of the Reed Front.", "mayor"),
        ("In a talk with elders on Sunday she blamed the Reed Front.", None),
        ("The reeve of Orvale, exiled since May, suspects the Reed Front.", "reeve of Orvale"),
        ("A letter of dockers, read out on Orvale radio, blamed the Reed Front.", None),
        ("A docker further accused the Reed Front.", "docker"),
        ("Our workers say it all: it was the Reed Front.", "Our workers"),
        ("An opposition deputy claimed, without offering proof, that the Reed Front had done it.", "opposition deputy"),
        ("A docker insisted, on the radio, that it was the Reed Front.", "docker"),
        ("A raid blamed on the Reed Front killed nine.", None),
        ("Evidence pointed to the Reed Front.", None),
        ("Everybody here says it was the Reed Front.", None),
        (
            "Harbour police spokesman Ken Doe confirmed the raid and blamed the Reed Front.",
            "Harbour police spokesman Ken Doe",
        ),
    ],
)
def test_who_points_at_a_body(text: str, name: str | None) -> None:
    """The subject of the verb that leads up to the accused, whoever else speaks in the report."""
    found = accuser(ReportText(text), text.index("Reed Front"))
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The harbour office spoke of two dead. It blamed the Reed Brothers.", "harbour office"),
        ("The harbour office spoke of two dead. Nine were hurt. It blamed the Reed Brothers.", "harbour office"),
        ("The mayor came. He accused the Reed Brothers.", None),
        ("It blamed the Reed Brothers.", None),
    ],
)
def test_a_pronoun_accuses_for_whom_it_stands(text: str, name: str | None) -> None:
    """Whoever said something in the sentence before is meant by "it"; elsewhere nobody is."""
    found = accuser(ReportText(text), text.index("Reed"), through=True)
    assert (found.name if found else None) == name


def test_one_subject_may_have_two_verbs() -> None:
    """Who denies in the first half of a sentence is who blames in the second."""
    text = "The Reed Guild, in a note sent by phone, denied any part and blamed the Lake Front."
    found = accuser(ReportText(text), text.index("Lake Front"))
    assert found is not None
    assert found.name == "Reed Guild"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Armed men who residents say are members of the Reed Front attacked a kiln.", "residents"),
        ("Gunmen whom the army said belonged to the Reed Front attacked a kiln.", "army"),
        ("Gunmen who said they were of the Reed Front attacked a kiln.", None),
    ],
)
def test_whoever_says_what_the_attackers_are_accuses(text: str, name: str | None) -> None:
    """In a relative clause on those who did it."""
    speaker = accuser(ReportText(text), text.index("Reed"))
    assert (speaker.name if speaker else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor said that nine had died. It rained. He accused the Reed Front.", "mayor"),
        ("The tide guild said that nine had died. It rained. It accused the Reed Front.", None),
    ],
)
def test_whoever_is_he_stays_so_for_longer(text: str, name: str | None) -> None:
    """A person spoken of goes on to be "he"; a body that is "it" was named right before."""
    found = accuser(ReportText(text), text.index("Reed Front"), through=True)
    assert (found.name if found else None) == name
