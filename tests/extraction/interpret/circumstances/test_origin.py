"""Where a cross-border attack came from."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.origin import find_origin
from tollbook.extraction.spans import Bundle


@pytest.mark.parametrize(
    ("marked", "came"),
    [
        ("{event_type:Rockets} fired from Uganda hit a depot.", "Uganda"),
        ("{event_type:Gunmen} who crossed from Ugandan territory shot two clerks.", "Ugandan territory"),
        ("{event_type:Raiders} from across the border in Uganda burned a shop.", "Uganda"),
        ("{killed:Two} clerks were killed. The rebels came over the river from Uganda.", "Uganda"),
        ("{killed:Six} were killed; six come from Uganda.", None),
        ("{killed:Two} traders from Uganda were killed.", None),
        ("{event_type:Rockets} were not fired from Uganda, the army said.", None),
        ("{event_type:Rockets} fired from Kenyan territory hit a depot.", None),
    ],
)
def test_origin(read_marks, marked: str, came: str | None) -> None:
    """Only another country, plainly said, and with its words."""
    report, spans = read_marks(marked)
    found = find_origin(report, Bundle(tuple(spans), True, 0.9, {}), "KE")
    assert (found and report.text[found.start : found.end].endswith(came or "")) == (came and True)


def test_no_origin_without_a_place(read_marks) -> None:
    """Where nobody knows what was hit, nothing is known to have crossed a border."""
    report, spans = read_marks("{event_type:Rockets} fired from Uganda hit a depot.")
    assert find_origin(report, Bundle(tuple(spans), True, 0.9, {}), None) is None
