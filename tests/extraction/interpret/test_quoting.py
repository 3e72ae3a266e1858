"""Where the words of those who accuse and are accused stand."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.telling.quoting import quoted
from tollbook.vocabulary.codes import AttributionKind


def quotes(text: str, speaker: str | None, actor: str = "the Front", marked: str = "did it") -> list[str]:
    """What is quoted of a text in which the words `marked` were marked."""
    at, start = text.index(actor), text.index(marked)
    body = Actor(at, at + len(actor), actor, actor, listed=False)
    row = Attributed(body, AttributionKind.THIRD_PARTY_ALLEGATION, speaker, None, start, start + len(marked), 0.9)
    return [text[a:b] for a, b in quoted(ReportText(text), row)]


@pytest.mark.parametrize(
    ("text", "speaker", "found"),
    [
        ("The mayor said the Front did it.", "mayor", ["The mayor said the Front did it"]),
        ("We met the mayor. He said the Front did it.", "mayor", ["the Front did it", "mayor"]),
        ("The prefect of Orva said the Front did it.", "Orva prefect", ["The prefect of Orva said the Front did it"]),
        ("The LPA said the Front did it.", "Lake Party (LPA) note", ["The LPA said the Front did it"]),
        ("The press said the Front did it.", "The Courier (press)", ["the Front did it"]),
        ("Somebody said the Front did it.", None, ["the Front did it"]),
        ("The mayor said the Front did it.", "a nurse", ["the Front did it"]),
        ("Two mayors met. A mayor said the Front did it. The mayor left.", "mayor", ["A mayor said the Front did it"]),
    ],
)
def test_speaker_and_accused_widen_the_quote_or_stand_beside_it(text: str, speaker: str | None, found: list[str]):
    """Of several places the nearest; who is nowhere named is not quoted."""
    assert quotes(text, speaker) == found


def test_a_denial_is_quoted_with_what_denies():
    """Though only words for who speaks were marked."""
    text = 'The Front, in a note, had "nothing to do" with it and left. The mayor laughed.'
    actor = Actor(4, 9, "Front", "Front", listed=False)
    row = Attributed(actor, AttributionKind.DENIAL, "Front", None, 0, text.index(","), 0.9)
    assert [text[a:b] for a, b in quoted(ReportText(text), row)] == [text[: text.index(" The mayor")]]


def test_what_lies_too_far_apart_is_quoted_apart():
    """A quote is short enough to be read beside its value."""
    text = "The mayor said " + "after a long day of talks " * 12 + "that the Front did it."
    assert quotes(text, "mayor") == ["the Front did it", "mayor"]
