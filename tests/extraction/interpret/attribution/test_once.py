"""One body under several names is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.once import once_each
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.vocabulary.codes import AttributionKind

OFFICIAL, DENIAL = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.DENIAL


def row(text: str, words: str, name: str | None = None, kind: AttributionKind = OFFICIAL) -> Attributed:
    """An attribution to the body that `words` name; it is listed where it has another name."""
    start = text.index(words)
    actor = Actor(start, start + len(words), name or words, words, listed=name is not None)
    return Attributed(actor, kind, "Police", None, start=0, end=len(text), score=0.5)


@pytest.mark.parametrize(
    ("text", "named", "told"),
    [
        ("the Reed sympathisers", [("Reed", "Reed"), ("Reed sympathisers", None)], ["Reed sympathisers"]),
        ("the Reed rebels", [("Reed", "Reed"), ("Reed rebels", None)], ["Reed"]),
        ("Reed's Lake front", [("Reed", "Reed"), ("Reed's Lake front", None), ("Lake front", "Lake Front")],
         ["Lake Front"]),
        ("the Reed in Orvale", [("Reed", "Reed"), ("Reed in Orvale", "Reed Orvale Branch")], ["Reed Orvale Branch"]),
        ("owners of the next mine", [("owners of the next", None), ("owners of the next mine", None)],
         ["owners of the next mine"]),
        ("Orvale's spy agency LSR", [("Orvale's spy", None), ("LSR", "Lake Service")], ["Lake Service"]),
        ("rebels of the Reed", [("rebels", None), ("Reed", "Reed")], ["Reed"]),
        ("the Reed, the lake wing of a guild", [("Reed", "Reed"), ("lake wing of a guild", None)], ["Reed"]),
        ("the Reed, the Orvalian militia", [("Reed", "Reed"), ("Orvalian militia", None)], ["Reed"]),
        ("the Reed, the Orvalian Front", [("Reed", "Reed"), ("Orvalian Front", None)], ["Reed", "Orvalian Front"]),
        ("the army", [("army", "Orvale Armed Forces"), ("army", None)], ["Orvale Armed Forces"]),
        ("the Reed and the Lake", [("Reed", "Reed"), ("Lake", "Lake")], ["Reed", "Lake"]),
    ],
)  # fmt: skip
def test_the_most_specific_name_stays(text: str, named: list[tuple[str, str | None]], told: list[str]) -> None:
    """A part that is meant outdoes the whole; words that only say what a body is made of add nothing."""
    rows = [row(text, words, name) for words, name in named]
    assert [r.actor.name for r in once_each(rows, text)] == told


def test_a_band_that_surely_claims_stays_beside_whoever_is_read_to_speak_by_it() -> None:
    """The surer of "the police, says the Reed" and the Reed's own word."""
    text = "the Reed boasted of it; the police call it a prank"
    band = row(text, "Reed", kind=AttributionKind.CLAIM_OF_RESPONSIBILITY)
    police = replace(row(text, "police", kind=AttributionKind.CLAIM_OF_RESPONSIBILITY), speaker="Reed", score=0.4)
    assert band in once_each([band, police], text)
    assert band not in once_each([band, replace(police, score=0.6)], text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the Reed owned up; the guerrillas' Lake North command sent a note", ["Reed"]),
        ("the Reed owned up; its Lake North told of it", ["Reed"]),
        ("the Reed owned up; so did Lake North", ["Reed", "Lake North"]),
    ],
)
def test_a_command_of_a_body_speaks_for_it(text: str, told: list[str]) -> None:
    """It is no other body that claims the attack too."""
    rows = [row(text, "Reed", "Reed", DENIAL), row(text, "Lake North", kind=DENIAL)]
    assert [r.actor.name for r in once_each(rows, text)] == told


def test_other_kinds_stand_side_by_side() -> None:
    """What is said of a part does not take the place of something else that is said of the whole."""
    text = "the Reed sympathisers"
    rows = [row(text, "Reed", "Reed", DENIAL), row(text, "Reed sympathisers")]
    assert once_each(rows, text) == rows
