"""Web pages labelled at a distance: what their registry says, where a plain pattern reads it, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from evaluation.registry import Incident, Page
from training.tagger.gvc import mark, told

REGISTRY = Incident(
    id="1", date=date(2016, 5, 14), state="ohio", city="kettle", places=frozenset({"kettle"}), killed=1, injured=2,
    lat=None, lon=None,
)  # fmt: skip
TEXT = (
    "KETTLE (WXYZ) - A 30-year-old baker was shot and killed and two men were wounded Saturday night in Kettle, "
    "police said.\n\nKettle Police were called at 9 p.m. The baker was named on Sunday. In March a clerk was killed in "
    "Bolder."
)


def labels(text: str, registry: Incident = REGISTRY) -> dict[str, list[str]]:
    """The labelled words by field."""
    found: dict[str, list[str]] = {}
    for x in mark(Page("p", "1", "Two hurt in Kettle", "2016-05-15", text), registry).labels:
        found.setdefault(x.field, []).append(text[x.start : x.end])
    return found


def test_words_that_give_the_registry_s_values_are_labelled() -> None:
    """The victim first told of, the figure, the day, the town; no police, no other day."""
    found = labels(TEXT)
    assert found["killed"] == ["A 30-year-old"]
    assert found["injured"] == ["two"]
    assert found["date"] == ["Saturday night"]
    assert found["place"] == ["Kettle"]
    assert found["event_type"] == ["shot"]


def test_what_another_incident_may_state_is_left_out_of_the_loss() -> None:
    """The clerk of March is neither a victim of this incident nor surely none."""
    marks = mark(Page("p", "1", "", "2016-05-15", TEXT), REGISTRY)
    at = TEXT.index("a clerk")
    assert any(a <= at < b and field == "killed" for a, b, field in marks.unsure)
    assert not any(x.start <= at < x.end for x in marks.labels)


@pytest.mark.parametrize("text", ["The council met on Saturday in Kettle to speak of its roads.", "Nothing was said."])
def test_a_page_that_tells_nothing_of_its_incident_teaches_nothing(text: str) -> None:
    """A page kept under the wrong address is no example."""
    assert not told(mark(Page("p", "1", "", "2016-05-15", text), REGISTRY))


def test_a_field_whose_value_no_pattern_reads_is_silent() -> None:
    """Where the registry counts victims that the text does not plainly give, nothing is learnt of their words."""
    marks = mark(Page("p", "1", "", "2016-05-15", "Shots were fired on Saturday in Kettle; several fell."), REGISTRY)
    assert marks.silent == {"killed", "injured"}
