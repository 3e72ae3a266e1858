"""What marked words allege, and by whom."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.who import attributions
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import AttributionKind

TEXT = "The governor accused al-Shabaab of it. The group's spokesman rejected the charge."


@pytest.mark.parametrize("marked", ["group's spokesman", "s spokesman", "spokesman"])
def test_a_speaker_is_named_from_the_beginning_of_a_word(marked: str) -> None:
    """A mark may begin within "group's"; one of "spokesman" alone is left as it is."""
    words, at = "rejected the charge", TEXT.index(marked)
    span = Span(
        TEXT.index(words), TEXT.index(words) + len(words), SpanField.ATTRIBUTION, 0.9,
        kinds={AttributionKind.DENIAL: 0.9}, actor=(21, 31), speaker=(at, at + len(marked)),
    )  # fmt: skip
    actors = ActorList()
    (row,) = attributions(ReportText(TEXT, []), [span], Names(TEXT, actors, actors.find(TEXT)), [])
    assert (row.actor.name, row.kind) == ("al-Shabaab", AttributionKind.DENIAL)
    assert row.speaker == ("spokesman" if marked == "spokesman" else "group's spokesman")


def test_who_answers_in_the_next_sentence_does_not_accuse() -> None:
    """The sentence that accuses names whoever says it."""
    text = "Survivors said al-Shabaab had done it. The general staff rejected this."
    words, late, body = "al-Shabaab had done it", text.index("general"), text.index("al-Shabaab")
    span = Span(
        text.index(words), text.index(words) + len(words), SpanField.ATTRIBUTION, 0.9,
        kinds={AttributionKind.THIRD_PARTY_ALLEGATION: 0.9}, actor=(body, body + 10), speaker=(late, late + 13),
    )  # fmt: skip
    actors = ActorList()
    (row,) = attributions(ReportText(text, []), [span], Names(text, actors, actors.find(text)), [])
    assert row.speaker == "Survivors"
