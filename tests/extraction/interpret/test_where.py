"""Where it happened, from marked words in the context of a report."""

from __future__ import annotations

from tollbook.extraction.interpret.where import Whereabouts
from tollbook.extraction.spans import Span, SpanField
from tollbook.gazetteer import load_gazetteer


def test_a_mark_that_cuts_through_a_name_takes_the_whole_name():
    """Half a name is another place, maybe in another country."""
    text = "Two nuns were abducted on the road to Croix-des-Bouquets, east of Port-au-Prince."
    gazetteer = load_gazetteer()
    at = text.index("Croix")
    half = Span(at, at + len("Croix"), SpanField.PLACE, 0.9)
    found = Whereabouts(text, gazetteer, gazetteer.find(text)).find([half])
    assert found is not None
    assert (found.place.name, found.place.country) == ("Croix-des-Bouquets", "HT")
    assert [text[a:b] for a, b in found.passages] == ["Croix-des-Bouquets"]
