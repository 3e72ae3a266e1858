"""What a sentence says that tells against a body's having done it."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.acquitting import (
    affiliated,
    disclaims,
    exculpated,
    harmed,
    is_accused,
    points_elsewhere,
    rejects,
    says_it_had_no_part,
)
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("The ministry denied on Monday that any unit of the Reed Brothers had a part in it.", True),
        ("A spokesman called the accusation against the Reed Brothers a fable.", True),
        ("The army rejected reports that it was working with the Reed Brothers.", True),
        ("The ministry said that none of the Reed Brothers had fired.", True),
        ("The ministry said no road was safe and that the Reed Brothers had fired.", False),
        ("The army denied any part in it and blamed the Reed Brothers.", False),
        ("The army denied it and, in the same call, said that the Reed Brothers did it.", False),
        ("The army denied it: it was the Reed Brothers.", False),
        ("The army denied it and went further: the caller was one of the Reed Brothers.", False),
        ("The army denied it, adding that the Reed Brothers always kill.", False),
        ("The army, which last week denied it, now says the Reed Brothers know who did.", False),
        ("A spokesman called the accusation a fable and said the Reed Brothers did it.", False),
        ("The ministry rejected a claim by the Reed Brothers that sixty guards had died.", False),
        ("The ministry denied it. The mayor blamed the Reed Brothers.", False),
        ("The mayor accused the Reed Brothers, who denied it.", False),
        ("A clerk called the accusation a fable; the mayor said the Reed Brothers hold the pass.", False),
    ],
)
def test_who_denies_a_part_accuses_nobody(text: str, cleared: bool) -> None:
    """A denial before the body's name clears it, unless blame comes between."""
    start = text.index("Reed")
    body = Actor(start, start + len("Reed Brothers"), "Reed Brothers", "Reed Brothers", False)
    assert exculpated(ReportText(text), body) is cleared


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("The Reed Front alleged, without proof, that soldiers were behind it.", True),
        ("The Reed Front has condemned the attack.", True),
        ("Reed Front fighters were blamed for it.", False),
        ("The Reed Front (RF) accused the army.", True),
        ("The Reed Front foreign ministry condemned the attack.", True),
        ("The Reed Front accused the army of lies and claimed responsibility.", False),
        ("The Reed Front said its men had done it.", False),
        ("The Reed Front said the army had killed the two.", True),
        ("The Reed Front told reporters that government troops gunned down the tanners.", True),
        ("The Reed Front claimed that state police murdered the two.", True),
        ("The Reed Front said its soldiers had killed the two.", False),
        ("The Reed Front has publicly claimed that the deadly raids were the work of customs men.", True),
        ("The Reed Front asserted that both bombings were not the deed of robbers.", True),
        ("The Reed Front claimed that the raid was in revenge for the dam.", False),
        ("The Reed Front claimed that the raid was its answer to the dam.", False),
        ("The Reed Front claimed that the raid was carried out by two of its boatmen.", False),
        ("The Reed Front claimed that the raid was carried out by the customs.", True),
        ("Miners accused herders; their guild, the Reed Front, denied that.", True),
        ("The Reed Front rejects this.", True),
        ("It was the Reed Front whom the imam had denounced.", False),
        ("The Reed Front, accused by a deputy of having shot them, was far off.", False),
    ],
)
def test_who_accuses_another_claims_nothing(text: str, elsewhere: bool) -> None:
    """An allegation by a body is no claim of that body."""
    at = text.index("Reed Front")
    actor = Actor(at, at + len("Reed Front"), "Reed Front", "Reed Front", False)
    assert points_elsewhere(ReportText(text), actor) is elsewhere


@pytest.mark.parametrize(
    ("text", "no_part"),
    [
        ("Their lawyer said that they had no connection with the blast.", True),
        ("Their lawyer said they were not involved.", True),
        ("Their lawyer said that they had no comment.", False),
        ("It is true that they had no part in it.", False),
    ],
)
def test_they_are_said_to_have_had_no_part(text: str, no_part: bool) -> None:
    """Who speaks for them denies for them."""
    at = text.index("they")
    they = Actor(at, at + 4, "Reed Front", "Reed Front", True, "pronoun")
    assert says_it_had_no_part(ReportText(text), they) is no_part


def test_a_column_of_the_dissidents_acts_for_itself() -> None:
    """The dissidents all together are no body beside it."""
    text = "The army blamed the Reed column of the Hill dissidents."
    column = Actor(20, 31, "Reed Front", "Reed column", True)
    whole = Actor(39, 54, "Hill dissidents", "Hill dissidents", True)
    assert affiliated(ReportText(text), whole, [column, whole])


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("The army blamed the Tenth Front, the Hill dissidents who quarrel over the river.", True),
        ("The army blamed the Tenth Front of the Hill dissidents.", True),
        ("The army blamed the Tenth Front and the Hill dissidents.", False),
    ],
)
def test_a_front_in_apposition_acts_for_itself(text: str, only: bool) -> None:
    """Also where no list holds it, and it is only said whose it is."""
    at, hill = text.index("Tenth"), text.index("Hill")
    front = Actor(at, at + 11, "Tenth Front", "Tenth Front", False, "name")
    whole = Actor(hill, hill + 15, "Hill dissidents", "Hill dissidents", True)
    assert affiliated(ReportText(text), whole, [front, whole]) is only


def test_who_is_accused_denies_nothing() -> None:
    """The subject of the sentence does: "the miners denied it and accused the Reed Front"."""
    for text, accused in (
        ("A miner denied it and accused the Reed Front.", True),
        ("The Reed Front, accused of it, denied it.", False),
        ("A miner denied it and said the Reed Front had staged it.", True),
        ("A miner denied it. He said that members of the Reed Front were behind it.", True),
        ("A miner denied it and said the Reed Front had hit its own camp.", True),
        ("A miner said the Reed Front had not attacked anybody.", False),
    ):
        at = text.index("Reed Front")
        actor = Actor(at, at + len("Reed Front"), "Reed Front", "Reed Front", False)
        assert is_accused(ReportText(text), actor) is accused


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("The Lake Front, linked to the Reed Brothers, claimed it.", True),
        ("The Lake Front, an offshoot of the Reed Brothers, claimed it.", True),
        ("The Lake Front, the Reed Brothers affiliate which closed the port, claimed it.", True),
        ("The Lake Front, the Reed Brothers' local branch, claimed it.", True),
        ("The Lake Front is a Reed Brothers-aligned gang, and claimed it.", True),
        ("The Lake Front and the Reed Brothers' branch in the port claimed it.", False),
        ("Gunmen linked to the Reed Brothers burned the ferry.", False),
        ("It was the Lake Front, led by the Reed Brothers, he said.", False),
        ("The Lake Front blamed the Reed Brothers.", False),
        ("The Lake Front accused remnants of the Reed Brothers.", False),
        ("The Lake Front, a band of former Reed Brothers, claimed it.", True),
        ("The Lake Front, a breakaway part of the Reed Brothers, claimed it.", True),
        ("An offshoot of the Reed Brothers calling itself the Lake Front claimed it.", True),
        ("Analysts point to the Reed Brothers affiliate, the Lake Front.", True),
    ],
)
def test_whom_another_body_is_linked_to(text: str, only: bool) -> None:
    """A body named to say what another of its sentence is did nothing by that."""
    reed, lake = text.index("Reed"), text.find("Lake")
    named = Actor(reed, reed + 13, "Reed Brothers", "Reed Brothers", True)
    others = [named] if lake < 0 else [named, Actor(lake, lake + 10, "Lake Front", "Lake Front", True)]
    assert affiliated(ReportText(text), named, others) is only


@pytest.mark.parametrize(
    "text",
    [
        "The Lake Front denied it and pointed at the Reed Brothers.",
        "The Lake Front denied it; nobody doubts that it was the Reed Brothers.",
        "The Lake Front denied any part and suggested that it was the Reed Brothers.",
        "The Lake Front denied it in a letter and attributed it to the Reed Brothers.",
        "The Lake Front denied it, and charges the Reed Brothers.",
    ],
)
def test_whom_a_denial_points_at_is_accused(text: str) -> None:
    """What follows a denial with another verb is not denied."""
    at = text.index("Reed")
    assert not exculpated(ReportText(text), Actor(at, at + 13, "Reed Brothers", "Reed Brothers", True))


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("The Reed Brothers said it was smugglers.", True),
        ("The Reed Brothers insisted the raiders were customs men.", True),
        ("The Reed Brothers said it was their men.", False),
        ("The Reed Brothers said it was behind the raid.", False),
    ],
)
def test_who_names_the_culprit_is_none(text: str, elsewhere: bool) -> None:
    """Who says that others did it claims nothing."""
    at = text.index("Reed")
    assert points_elsewhere(ReportText(text), Actor(at, at + 13, "Reed Brothers", "Reed Brothers", True)) is elsewhere


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("The Hill Front said it does not rob bakers.", True),
        ("The Hill Front say they have sent no letter and shot no girl.", True),
        ('The Hill Front sent us a message: "We do not rob bakers."', True),
        ("The Hill Front told a radio station that it was not them.", True),
        ("The Hill Front called the report fake news.", True),
        ("The Hill Front put out a note declaring that it had no knowledge of the raid.", True),
        ('The Hill Front made known that it had "no share" in the raid.', True),
        ("The Hill Front sent word through a priest that it was not its doing.", True),
        ("The Hill Front's captain said he had no men in Orvale.", True),
        ("The Hill Front said it had struck a patrol, not bakers.", False),
        ("The Hill Front claimed the raid and said it would not stop.", False),
        ("The Hill Front, which calls itself a party, has never stood in Orvale.", False),
        ("The Hill Front said it did it.", False),
        ("A note said the Hill Front had never targeted bakers.", True),
        ("A note of the band (Hill Front) has never targeted bakers.", True),
    ],
)
def test_who_says_that_it_did_not_do_it_denies(text: str, denies: bool) -> None:
    """A body's own word against having done it is a denial, unless it owns up in the same breath."""
    start = text.index("Hill Front")
    actor = Actor(start, start + 10, "Hill Front", "Hill Front", listed=False)
    assert disclaims(ReportText(text), actor) is denies


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("The Hill Front's secretary-general rejected the charge.", True),
        ("The Hill Front denied it.", True),
        ("The Hill Front (HF), which the mayor calls a gang, has rejected local allegations that it did it.", True),
        ("The Hill Front rejected the ceasefire.", False),
        ("The Hill Front was blamed, and the dockers rejected the charge.", False),
    ],
)
def test_who_rejects_what_is_said_of_it(text: str, rejected: bool) -> None:
    """A body's officers reject a charge in its name; whatever else is rejected is no denial."""
    start = text.index("Hill Front")
    assert rejects(ReportText(text), Actor(start, start + 10, "Hill Front", "Hill Front", listed=True)) is rejected


def test_a_branch_in_apposition_says_what_another_body_is() -> None:
    """A branch of a listed body that is marked whole, beside the body that it is, did nothing by itself."""
    text = "The mayor accused the Lake Front, the coastal branch of the Reed Brothers."
    lake, branch = text.index("Lake Front"), text.index("coastal")
    front = Actor(lake, lake + 10, "Lake Front", "Lake Front", True)
    whole = Actor(branch, len(text) - 1, "Reed Brothers", text[branch:-1], True)
    assert affiliated(ReportText(text), whole, [front, whole])
    assert not affiliated(ReportText(text), front, [front, whole])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He said that the bomb had been meant for a Reed Front commander.", True),
        ("The shell was aimed at the Reed Front.", True),
        ("The bomb was laid by the Reed Front.", False),
    ],
)
def test_for_whom_it_was_meant_is_not_accused(text: str, meant: bool) -> None:
    at = text.index("Reed Front")
    body = Actor(at, at + len("Reed Front"), "Reed Front", "Reed Front", False, "name")
    assert harmed(ReportText(text), body) is meant
