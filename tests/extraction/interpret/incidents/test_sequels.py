"""What became of those who were taken belongs to the attack in which they were."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.incidents.sequels import with_fates
from tollbook.extraction.spans import Bundle

TAKEN = "{event_type:Men} took {kidnapped:three} welders near {place:Senna}.\n"


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("On {date:17 May} the {killed:body of one} of the three was found at {place:Orvale}.", 1),
        ("On {date:17 May} the {killed:body of one} man was found at {place:Orvale}.", 2),
        ("The {kidnapped:two} welders of Senna were released on {date:17 May}.", 1),
        ("The {kidnapped:two} welders of Orvale were released on {date:17 May}.", 2),
    ],
)
def test_a_fate_on_another_day(read_marks, then: str, incidents: int) -> None:
    """Is that of those told of before, where the words point at them or at where they were taken."""
    report, spans = read_marks(TAKEN + then)
    first = [s for s in spans if s.start < report.text.index("\n")]
    bundles = [Bundle(tuple(first), True, 0.9, {}), Bundle(tuple(s for s in spans if s not in first), True, 0.9, {})]
    told = with_fates(report, bundles)
    assert len(told) == incidents
    assert told[0].spans[: len(first)] == tuple(first)
