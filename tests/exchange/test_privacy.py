"""Masks keep every offset and follow a report's names wherever they are quoted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tollbook.exchange.privacy import Masker, mask_spans
from tollbook.records import Passage, Report

TEXT = "Harun Bekoli, 34, was killed. His brother said Bekoli was a welder."
REPORT = Report.build(text=TEXT, title="Bekoli mourned in his village")


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=5), st.integers(0, 20)
)
def test_a_mask_keeps_the_length_and_all_that_is_outside(text, spans, offset):
    """Overlapping, empty, reversed or outlying spans do no harm."""
    masked = mask_spans(text, spans, offset=offset)
    assert len(masked) == len(text)
    for place, (before, after) in enumerate(zip(text, masked, strict=True), start=offset):
        covered = any(start <= place < end for start, end in spans)
        assert after == before or (covered and after == "█")


def test_letters_are_masked_and_spaces_stay():
    """The shape of a name remains."""
    assert Masker().text(REPORT) == "█████ ██████, 34, was killed. His brother said ██████ was a welder."


def test_a_passage_is_masked_as_its_report_is():
    """Also where the passage alone would not tell a name."""
    start = TEXT.index("said Bekoli")
    passage = REPORT.passage(start, start + len("said Bekoli"))
    assert Masker().passage(REPORT, passage) == "said ██████"


def test_a_passage_of_a_redacted_text_is_judged_by_itself():
    """Nothing fails where the text is gone."""
    gone = Report.build(text="-")
    passage = Passage(report=gone.id, start=0, end=24, quote="Harun Bekoli, 34, killed")
    assert Masker().passage(gone, passage) == "█████ ██████, 34, killed"


def test_short_fields_follow_the_names_of_their_report():
    """A title or speaker has no context of its own."""
    masker = Masker()
    assert masker.words("Bekoli mourned in his village", REPORT) == "██████ mourned in his village"
    assert masker.words("Bekoli mourned in his village") == "Bekoli mourned in his village"
    assert masker.maybe(None, REPORT) is None


def test_the_owner_may_open_the_names():
    """Then nothing is touched or counted."""
    masker = Masker(enabled=False)
    assert masker.text(REPORT) == TEXT
    assert masker.masked == 0
