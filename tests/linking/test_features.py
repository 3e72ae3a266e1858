"""What linking takes from a mention."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.linking.features import MentionFeatures
from tollbook.records import EventTypeValue, Mention, Report, Statement
from tollbook.vocabulary.codes import EventType
from tollbook.vocabulary.dates import DateRange


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("attacked", None),
        ("The attack", None),
        ("attacked with rifles", "armed_assault"),
        ("ambushed", "armed_assault"),
    ],
)
def test_that_people_were_attacked_says_nothing_of_how(words: str, kind: str | None) -> None:
    """A bombing may be told so too; what else is called an armed assault is one."""
    report = Report.build(text=words, published=DateRange.day(date(2031, 3, 4)))
    said = Statement.build(EventTypeValue(EventType.ARMED_ASSAULT), (report.passage(0, len(words)),), by="rules")
    assert MentionFeatures.of(Mention.build(report.id, (said,), main=True), report).event_type == kind
