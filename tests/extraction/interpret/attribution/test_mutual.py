"""Bodies that accuse each other."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import AttributionValue


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "The army and the Hill Front blamed each other.",
            [("army", "third_party_allegation"), ("Hill Front", "official_accusation")],
        ),
        (
            "The army and the Hill Front blamed each other. The army said that the Hill Front did it; the Hill Front "
            "blamed the army.",
            [("Kenyan army", "third_party_allegation"), ("Hill Front", "official_accusation")],
        ),
        (
            "The Hill Front (HF) and the army each accuse the other.",
            [("army", "third_party_allegation"), ("Hill Front", "official_accusation")],
        ),
        ("The two sides blamed each other.", []),
        ("The army and the Hill Front met each other.", []),
    ],
)
def test_two_bodies_that_blame_each_other(marker, words: str, rows: list[tuple[str, str]]) -> None:
    """Each accuses the other, as an authority where it is one; nobody is named where only sides are."""
    raid = "{event_type:Gunmen} killed {killed.9:nine} tilers near {place:Lodwar}. "
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(raid + words)).mentions
    assert sorted((v.actor, v.kind.value) for _, v in mention.stating(AttributionValue)) == sorted(rows)
