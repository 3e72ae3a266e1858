"""Accusations that need no mark."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.outspoken import outspoken
from tollbook.extraction.interpret.context import ReportText
from tollbook.vocabulary.codes import AttributionKind

OFFICIAL, THIRD = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The governor blamed rangers.", OFFICIAL),
        ("Villagers suspect rangers.", THIRD),
        ('"It was rangers," a guard said.', THIRD),
        ('"They were rangers from Orva!" the prefect said.', OFFICIAL),
        ("The rangers, say the police.", OFFICIAL),
        ("The army said rangers from Orva, 20 km off, had done it.", OFFICIAL),
        ("The owner thinks of rangers.", THIRD),
        ("The youth association pinned it on rangers.", THIRD),
        ("The presidency assigned the attack to rangers.", OFFICIAL),
        ("The raid was attributed by an army spokesman to rangers.", OFFICIAL),
        ("The opposition party sees rangers behind the bomb.", THIRD),
        ("The opposition party sees rangers at every dance.", None),
        ("Villagers claimed that the attackers were in fact rangers.", THIRD),
        ("The clan militia said the shell came from rangers.", THIRD),
        ("The prefect incriminates rangers.", OFFICIAL),
        ("The mayor hinted at rangers.", OFFICIAL),
        ("The governor imputed the raid to rangers.", OFFICIAL),
        ("Drivers pointed their finger at rangers.", THIRD),
        ("The governor put the blame on rangers.", OFFICIAL),
        ("Residents said it was rangers.", THIRD),
        ("County authorities attribute the incident to rangers.", OFFICIAL),
        ("Residents said that the clinic was hit by rangers.", THIRD),
        ("Residents said that two gunmen were killed by rangers.", None),
        ("The rangers were fingered by the army as the culprits.", OFFICIAL),
        ("The rangers, suspected by villagers, fled.", THIRD),
        ("The rangers had been blamed by the governor from the beginning.", OFFICIAL),
        ("The rangers were accused by nobody.", None),
        ("Five suspects rangers knew are held.", None),
        ("Nothing so far points to rangers, the mayor said.", None),
        ("The governor accused rangers of sheltering thieves.", None),
        ("The mayor met rangers.", None),
        ("Elders believe rangers did it.", THIRD),
        ("Elders think that rangers shot the two.", THIRD),
        ("The mayor suspects rangers killed them.", OFFICIAL),
        ("Relatives said rangers did it.", THIRD),
        ("Relatives said rangers of the Hill Post were behind it.", THIRD),
        ("The mayor said the raid was the work of rangers.", OFFICIAL),
        ("Elders said rangers shot at a hare.", None),
        ("A deputy questioned that version, saying, without naming a source, that rangers did it.", THIRD),
    ],
)
def test_plain_words_of_blame_are_heard(text: str, kind: AttributionKind | None) -> None:
    """Whoever says them decides the kind; other deeds, suspects and what nothing points at accuse nobody."""
    at = text.index("rangers")
    body = Actor(at, at + 7, "rangers", "rangers", False, "band")
    heard = outspoken(ReportText(text), body, dict.fromkeys(AttributionKind, 0.0))
    assert {k for k, sure in heard.items() if sure} == ({kind} if kind else set())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels said the army had killed the two.", THIRD),
        ("The group said army shells hit the market. It said the army shot the three men.", THIRD),
        ("Survivors said the army and its allies had executed them.", THIRD),
        ("The guerrillas claimed that the army opened fire on the bus.", THIRD),
        ("The union said the valley's old force, the army, had planted the bomb.", THIRD),
        ("The rebels said the army had killed two of its fighters.", None),
        ("The front said the army attacked its positions.", None),
        ("Villagers said the army killed nine insurgents.", None),
        ("The military said the army had shot at a car.", None),
        ("Residents said the army killed four farmers there last month.", None),
        ("The rebels did not say who the army had shot.", None),
        ("The rebels said the army had sent more men.", None),
    ],
)
def test_who_says_that_a_force_killed_people_accuses_it(text: str, kind: AttributionKind | None) -> None:
    """But for those who fight it, for what it did at other times, and for what an authority says of its own men."""
    at = text.rindex("the army") + 4
    body = Actor(at, at + 4, "army", "army", False, "forces")
    heard = outspoken(ReportText(text), body, dict.fromkeys(AttributionKind, 0.0))
    assert {k for k, sure in heard.items() if sure} == ({kind} if kind else set())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The Reed Front said the gunman was one of its fighters.", True),
        ("The Reed Front announced that the bombers were its men.", True),
        ("The Reed Front said the gunman was one of the mayor's guards.", False),
    ],
)
def test_whose_men_the_attackers_were_is_claimed(text: str, claims: bool) -> None:
    """By whoever says that they were its own."""
    body = Actor(4, 14, "Reed Front", "Reed Front", True)
    told = outspoken(ReportText(text), body, dict.fromkeys(AttributionKind, 0.0))
    assert (told[AttributionKind.CLAIM_OF_RESPONSIBILITY] > 0) is claims


def test_a_force_is_one_by_whatever_words_it_was_found() -> None:
    """Troops that are described as doing it are accused like any."""
    text = "A militia spokesman said government troops had killed the herders."
    at = text.index("government")
    body = Actor(at, at + 17, "government troops", "government troops", False, "accused")
    heard = outspoken(ReportText(text), body, dict.fromkeys(AttributionKind, 0.0))
    assert {k for k, sure in heard.items() if sure} == {THIRD}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Two clerks kidnapped in May by the Reed Front were freed.", False),
        ("Two clerks were kidnapped by the Reed Front, it claimed.", True),
        ("The Reed Front kidnapped two clerks.", True),
    ],
)
def test_by_whom_others_were_taken_is_said_by_others(text: str, claims: bool) -> None:
    """A body that is only said to have done it claims nothing."""
    at = text.index("Reed")
    body = Actor(at, at + 10, "Reed Front", "Reed Front", True)
    claim = AttributionKind.CLAIM_OF_RESPONSIBILITY
    told = outspoken(ReportText(text), body, {claim: 0.4, OFFICIAL: 0.0, THIRD: 0.2})
    assert (told[claim] > told[THIRD]) is claims


def test_what_it_is_said_not_to_have_done_is_a_denial() -> None:
    """Whoever says so does not accuse it."""
    text = "The ministry states that the Hill Front did not carry out any raid."
    at = text.index("Hill")
    front = Actor(at, at + 10, "Hill Front", "Hill Front", True)
    heard = outspoken(ReportText(text), front, {**dict.fromkeys(AttributionKind, 0.0), OFFICIAL: 0.5})
    assert heard == {**dict.fromkeys(AttributionKind, 0.0), AttributionKind.DENIAL: 0.5}


def test_a_place_from_which_they_came_is_not_accused() -> None:
    """Only who could fire is accused where something "came from" it."""
    text = "The army said the attackers came from Jabal Orva."
    at = text.index("Jabal")
    place = Actor(at, at + 10, "Jabal Orva", "Jabal Orva", False, "name")
    heard = outspoken(ReportText(text), place, dict.fromkeys(AttributionKind, 0.0))
    assert not any(heard.values())
