"""Texts cut at passages are whole, however the passages overlap."""

from hypothesis import given
from hypothesis import strategies as st

from tollbook.pipeline.highlighting import Span, segments

_spans = st.lists(st.builds(Span, st.integers(-2, 30), st.integers(-2, 34), st.integers(0, 9)), max_size=14)


@given(st.text(max_size=30), _spans)
def test_the_pieces_are_the_text_and_know_what_covers_them(text, spans):
    """Put together they are the text; each is covered by exactly the spans that hold all of its letters."""
    found = segments(text, spans)
    assert "".join(piece.text for piece in found) == text
    at = 0
    inside = [s for s in spans if 0 <= s.start < s.end <= len(text)]
    for piece in found:
        end = at + len(piece.text)
        assert set(piece.covered_by) == {s.number for s in inside if s.start <= at and end <= s.end}
        assert set(piece.ends) == {s.number for s in inside if s.end == end}
        at = end


def test_twelve_statements_on_one_passage_are_one_piece():
    """They share the passage, in order."""
    found = segments("abc def ghi", [Span(4, 7, n) for n in range(12)])
    assert [piece.text for piece in found] == ["abc ", "def", " ghi"]
    assert found[1].covered_by == found[1].ends == tuple(range(12))
