"""What "the organisation" and "it" stand for."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.pointing import pointing_back
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The team is held by the Reed Front. The organisation said it had taken them.", ["The organisation", "it"]),
        ("Their organisation met. The Reed Front holds them. The organisation said it had no view.", []),
        ("An aid group met. The Reed Front holds them. The group said it had no view.", []),
        ("An aid group met. The Reed Front holds them. The same group took a cook.", ["The same group"]),
    ],
)
def test_another_organisation_is_not_the_body_named_last(text: str, back: list[str]) -> None:
    """An aid group that was named before is "the group" further on."""
    at = text.index("Reed Front")
    body = Actor(at, at + len("Reed Front"), "Reed Front", "Reed Front", listed=True)
    assert [text[a.start : a.end] for a in pointing_back(ReportText(text), [body], [])] == back
