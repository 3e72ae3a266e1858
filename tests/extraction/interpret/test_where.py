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


def test_a_quarter_that_no_gazetteer_holds_lies_in_the_area_of_its_town():
    """The Zulmat quarter of Karachi is in Sindh, and says by which town it is known."""
    text = "A baker was hurt by gunfire in the Zulmat quarter of Karachi, Pakistan. A ministry in Lahore spoke of it."
    gazetteer = load_gazetteer()
    at = text.index("Zulmat")
    mark = Span(at, at + len("Zulmat"), SpanField.PLACE, 0.9)
    found = Whereabouts(text, gazetteer, gazetteer.find(text)).find([mark])
    assert found is not None
    assert (found.place.name, found.place.country, found.place.admin1) == ("Zulmat", "PK", "Sindh")
    assert "Karachi" in found.place.reason
    assert [text[a:b] for a, b in found.passages] == ["Zulmat", "Karachi"]


def test_a_town_that_only_stands_near_lends_no_area():
    """A town of another clause says nothing of where an unknown place lies."""
    text = "A baker was hurt by gunfire at Zulmat, Pakistan, said an officer who had come over from Karachi."
    gazetteer = load_gazetteer()
    at = text.index("Zulmat")
    mark = Span(at, at + len("Zulmat"), SpanField.PLACE, 0.9)
    found = Whereabouts(text, gazetteer, gazetteer.find(text)).find([mark])
    assert found is not None
    assert found.place.admin1 is None
