"""Lists of incidents, a line and a day each."""

from __future__ import annotations

from datetime import date

from tollbook.extraction.interpret.items import by_item, list_items
from tollbook.extraction.spans import Bundle, SpanField
from tollbook.gazetteer.dates import find_dates
from tollbook.vocabulary.dates import DateRange

LINES = (
    "09/06 - Oru: men {event_type:ambush} a van near {place:Oru}. {killed:1} guard killed.\n"
    "{date:10/06} - Senna: mine on the road, {place:Senna}. 5 KIA, 3 WIA.\n"
    "13/06 - Bura: no harm was done.\n"
)


def test_each_line_is_an_incident_of_its_own_day(read_marks) -> None:
    """Also a line of which only a day and a place are marked, by its figures; its day need not be marked."""
    report, spans = read_marks(LINES)
    items = list_items(report.text, find_dates(report.text, DateRange.day(date(2024, 6, 16))))
    assert len(items) == 3
    parts = by_item(report, Bundle(tuple(spans), True, 0.9, {}), items)
    told = [[(s.field, report.text[s.start : s.end]) for s in p.spans if s.field is not SpanField.PLACE] for p in parts]
    assert told == [
        [(SpanField.DATE, "09/06"), (SpanField.EVENT_TYPE, "ambush"), (SpanField.KILLED, "1")],
        [(SpanField.DATE, "10/06"), (SpanField.KILLED, "5"), (SpanField.INJURED, "3")],
    ]
    assert [p.main for p in parts] == [True, False]
