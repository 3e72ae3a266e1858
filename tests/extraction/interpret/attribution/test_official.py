"""Whether those who accuse are authorities."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.official import is_authority, kind_by_voice, official_word
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.vocabulary.codes import AttributionKind

OFFICIAL = AttributionKind.OFFICIAL_ACCUSATION
THIRD = AttributionKind.THIRD_PARTY_ALLEGATION


@pytest.mark.parametrize(
    ("speaker", "official"),
    [
        ("harbour ministry", True),
        ("Nairobi", True),
        ("salt district political agent", True),
        ("pro-government website", False),
        ("three villagers", False),
        ("dock union", False),
        ("rebel military spokesman", False),
        ("group's military spokesman", False),
        ("police union", None),
        ("spokesman for the outlawed Reed Guild", False),
        ("dock union president", False),
        ("president of the salt traders' association", False),
        ("national guard", True),
        ("another caller", False),
        ("spokesman", None),
        ("reed county council", None),
        ("district council", True),
        ("member of the district council", None),
        ("Ugandan ambassador", True),
        ("inspector general", True),
        ("Dutch consul", True),
        ("deputy interior minister", True),
        ("a deputy", False),
        ("Resident District Commissioner", True),
        ("state television", True),
        ("a television channel", False),
        ("attorney general's office", True),
        ("sector commander", True),
        ("human rights ministry", True),
        ("rights group", False),
        ("former minister", False),
        ("a former army chief", False),
        ("ex-governor", False),
        ("United Nations mission", True),
        ("presidency", True),
        ("44th Infantry Battalion", True),
        ("two researchers", False),
        ("researchers of a state agency", None),
        ("news agency", False),
        ("head of the harbour cooperative", False),
        ("Lake Brigade", False),
        ("3rd Mountain Brigade", True),
    ],
)
def test_who_is_an_authority(speaker: str, official: bool | None) -> None:
    """A state's body, or a government by its capital; where a name points both ways nothing is said."""
    assert official_word(speaker) is official


def test_who_publishes_may_be_an_authority() -> None:
    """A state's media office accuses officially in what it publishes; a newspaper does not."""
    assert is_authority("National Security Media Office, Orvale")
    assert not is_authority("The Harbour Courier")


def test_a_listed_body_is_an_authority_where_it_is_a_states_force() -> None:
    """A movement may call itself an army and is none of a state."""
    assert official_word("army", "Malian army") is True
    assert official_word("Arakan Army", "Arakan Army") is False
    assert official_word("Revolutionary Guards", "Islamic Revolutionary Guard Corps") is True


def test_a_bodys_own_governor_is_none_of_a_state() -> None:
    """Whose official a speaker is, its first words say, as owner too."""
    names = Names("", load_actors(), [])
    assert names.body_of("Boko Haram's governor for the islands") == "Boko Haram"
    assert official_word("Boko Haram's governor", names.body_of("Boko Haram's governor")) is False


@pytest.mark.parametrize(
    ("speaker", "official"),
    [
        ("Taliban's foreign ministry", True),
        ("Taliban police", True),
        ("Taliban commander", False),
        ("Boko Haram's spokesman", False),
    ],
)
def test_a_movement_that_rules_has_authorities(speaker: str, official: bool) -> None:
    """A ministry or police of a movement are a government's; its fighters and spokesmen are not."""
    assert official_word(speaker, Names("", load_actors(), []).body_of(speaker)) is official


@pytest.mark.parametrize(
    ("text", "kind", "settled"),
    [
        ("The zone's security head blamed al-Shabaab for it.", THIRD, OFFICIAL),
        ("Nairobi blamed al-Shabaab for it.", THIRD, OFFICIAL),
        ("Dock leaders blamed al-Shabaab; the governor said nothing.", OFFICIAL, THIRD),
        ("The spokesman blamed al-Shabaab for it.", OFFICIAL, OFFICIAL),
        ("Villagers told the police that al-Shabaab did it.", OFFICIAL, THIRD),
        ("Villagers heard the mayor say that al-Shabaab did it.", OFFICIAL, OFFICIAL),
        ("Kenya blamed al-Shabaab for it.", THIRD, OFFICIAL),
        ("Traders from Kenya blamed al-Shabaab for it.", OFFICIAL, THIRD),
        ("It was the work of al-Shabaab.", THIRD, THIRD),
        ("The harbour ministry said that al-Shabaab had claimed it.", AttributionKind.CLAIM_OF_RESPONSIBILITY,
         AttributionKind.CLAIM_OF_RESPONSIBILITY),
    ],
)  # fmt: skip
def test_an_authority_accuses_officially_and_nobody_else(
    text: str, kind: AttributionKind, settled: AttributionKind
) -> None:
    """Whoever the sentence says accuses decides of which kind an accusation is."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    at = text.find("Kenya")
    report = ReportText(text, [Demonym(at, at + len("Kenya"), "KE", country=True)] if at >= 0 else [])
    assert kind_by_voice(report, names.listed[0], kind, names) is settled
