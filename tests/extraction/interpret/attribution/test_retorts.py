"""States that deny."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.nation import Nation
from tollbook.extraction.interpret.attribution.retorts import with_retorts
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.vocabulary.codes import AttributionKind

SAID = "Villagers blamed Kenyan forces. "
NATIONS = {"KE": Nation("Kenya", "Kenyan")}


def told(text: str, name: str = "Kenyan forces") -> list[Attributed]:
    """The attributions of a text in which villagers accuse somebody."""
    found = [(m, w) for w in ("Kenyan", "Kenya") for m in [text.find(w, len(SAID))] if m >= 0][:1]
    report = ReportText(text, demonyms=tuple(Demonym(at, at + len(w), "KE", country=w == "Kenya") for at, w in found))
    body = Actor(17, 30, name, name, False, "warfare")
    row = Attributed(body, AttributionKind.THIRD_PARTY_ALLEGATION, "Villagers", None, False, 0, 30, 0.5)
    (rows,) = with_retorts(report, [[row]], NATIONS.get)
    return rows


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Nairobi rejected the charge.", "Nairobi"),
        ("Kenya's defence ministry denied it.", "Kenya's defence ministry"),
        ("Kenyan officials called it a lie.", "Kenyan officials"),
        ("Kenya denied them visas.", None),
        ("A Kenyan denied it.", None),
        ("Kenya sent a team.", None),
    ],
)
def test_a_state_denies_what_its_own_are_accused_of(words: str, speaker: str | None) -> None:
    """By the name that the accusation has; no private person denies for a state."""
    denials = [(r.actor.name, r.speaker) for r in told(SAID + words) if r.kind is AttributionKind.DENIAL]
    assert denials == ([("Kenyan forces", speaker)] if speaker else [])


def test_nobody_answers_for_others() -> None:
    """A denial by a state that is not accused is none of its own."""
    assert len(told(SAID + "Nairobi denied it.", "rangers")) == 1
