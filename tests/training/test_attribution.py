"""Reports are taught as reports that the reader was not trained on are read."""

from __future__ import annotations

from training.attribution import Lure, PartOfList, with_lures

from tollbook.extraction.interpret.attribution.actors import Actor, ActorList
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading

TEXT = "Two guards died in Orvale. The Hill Front has fighters in the valley."


def reading() -> SpanReading:
    """One incident without a marked attribution."""
    bundle = Bundle((Span(0, 15, SpanField.KILLED, 0.9),), main=True, score=0.9)
    return SpanReading((bundle,), ())


def test_lures_become_marks_in_their_sentence() -> None:
    """An invented mark holds its body, stays in its sentence, and is the same for the same seed."""
    start = TEXT.index("Hill Front")
    lure = Lure(
        Actor(start, start + 10, "Hill Front", "Hill Front", listed=False), (27, len(TEXT)), (0.1, 0.6, 0.2, 0.0)
    )
    made = with_lures(reading(), [lure], "report")
    (mark,) = [s for s in made.bundles[0].spans if s.field is SpanField.ATTRIBUTION]
    assert 27 <= mark.start <= start
    assert start + 10 <= mark.end <= len(TEXT)
    assert mark.kinds is not None
    assert abs(sum(mark.kinds.values()) - 1) < 1e-9
    assert with_lures(reading(), [lure], "report") == made


def test_a_part_of_the_list_holds_fewer_bodies() -> None:
    """A share is left out by seed; nothing else changes."""
    names = ("al-Shabaab", "Boko Haram", "Hezbollah", "Houthis", "Abu Sayyaf", "Fano")
    whole = ActorList()
    for share, some in ((0.0, set(names)), (1.0, set())):
        part = PartOfList("report", share)
        assert {n for n in names if part.named(n)} == some
        assert {a.name for a in part.find(" ".join(names))} == {a.name for a in whole.find(" ".join(names)) if some}
