"""By what name a body stands in the ledger once it is known what is said of it."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor, ActorList
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.nation import Nation
from tollbook.extraction.interpret.attribution.printed import printed
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.vocabulary.codes import AttributionKind

NATIONS = {"RU": Nation("Russia", "Russian"), "US": Nation("United States", "American"), "ML": Nation("Mali", "Malian")}
LIST = {"Los Halcones": (), "Lake Liberation Army": ("LLA",), "Reed Front": ("Reeds",)}


def _called(
    text: str, words: str, kind: str = "marked", *, speaker: str = "mayor", deed: str = "third_party_allegation"
) -> list[Attributed]:
    actors = ActorList(LIST)
    names = Names(text, actors, actors.find(text))
    people = {"Russian": "RU", "Russians": "RU", "Americans": "US", "Malian": "ML"}
    demonyms = [Demonym(text.index(w), text.index(w) + len(w), c) for w, c in people.items() if w in text]
    at = text.rindex(words)
    listed = next((a for a in names.listed if a.start == at), None)
    actor = listed or Actor(at, at + len(words), words, words, False, kind)
    row = Attributed(actor, AttributionKind(deed), speaker, None, False, 0, len(text), 0.5)
    return printed(ReportText(text, demonyms), [row], names, NATIONS.get, NATIONS["ML"])


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("It was a Russian missile.", "Russian", "Russia"),
        ("The shells came from the Russian side.", "Russian side", "Russia"),
        ("He blamed the Americans.", "Americans", "United States"),
        ("He blamed Russians.", "Russians", "Russians"),
        ("The mayor named Los Halcones de Abajo.", "Los Halcones", "Los Halcones de Abajo"),
        ("The mayor named Los Halcones.", "Los Halcones", "Los Halcones"),
        ("The Lake Liberation Army spoke. He accused the Liberation Army.", "Liberation Army", "Lake Liberation Army"),
        ("He accused the Harbour Liberation Army.", "Harbour Liberation Army", "Harbour Liberation Army"),
        ("The Orval Defence Brigades spoke. He said the brigades did it.", "brigades", "Orval Defence Brigades"),
        ("He said that mutinous soldiers did it.", "mutinous", "mutinous soldiers"),
        ("They say: the mine's guards.", "guards", "mine's guards"),
        ("The shots came from the Local Force, they say.", "Force", "Local Force"),
        ("A group called Soldiers of the Dawn wrote.", "Dawn", "Soldiers of the Dawn"),
        ("The police put it down to armed robbers.", "robbers", "armed robbers"),
        ("He pointed to a militia from Zint.", "Zint", "militia from Zint"),
        ("He said the army's artillery did it.", "army's artillery", "Malian army"),
        ("He said a navy boat did it.", "navy boat", "Malian navy"),
        ('He blamed "opponents of the pact" of Orval.', 'opponents of the pact" of Orval', "opponents of the pact"),
        ("He blamed criminals with good connections.", "criminals with good connections", "criminals"),
        ("The company's own guards did it.", "company's own guards", "company's guards"),
        ("He blamed the Orval-backed Reeds.", "Orval-backed Reeds", "Reed Front"),
        ("He blamed timber thieves.", "timber thieves", "timber thieves"),
    ],
)
def test_a_body_by_the_words_of_its_report(text: str, words: str, name: str) -> None:
    """Whole, a nation for a word for its people, nothing that only leads up to it or trails it."""
    assert [row.actor.name for row in _called(text, words)] == [name]


@pytest.mark.parametrize(
    ("words", "speaker", "name"),
    [
        ("Defence Ministry", "Defence Ministry", "Malian army"),
        ("Russian Ministry of Defence", "briefing", "Russian forces"),
        ("Russian", "Russian air force", "Russian air force"),
        ("Russian", "governor", "Russia"),
    ],
)
def test_who_speaks_for_forces(words: str, speaker: str, name: str) -> None:
    """A ministry of defence claims and denies for the forces; a force that denies for itself is what is denied."""
    rows = _called(f"The {words} denied that its planes struck.", words, speaker=speaker, deed="denial")
    assert [row.actor.name for row in rows] == [name]


def test_a_speaker_who_is_nobody() -> None:
    """What nobody is heard to say the report itself says."""
    assert [row.speaker for row in _called("He blamed timber thieves.", "timber thieves", speaker="Those")] == ["press"]
