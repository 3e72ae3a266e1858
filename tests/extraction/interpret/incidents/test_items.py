"""Lists of incidents, a line and a day each."""

from __future__ import annotations

from datetime import date

from tollbook.extraction.interpret.incidents.items import (
    by_item,
    list_items,
    main_alike,
    past_lines,
    without_past,
    without_sequels,
)
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
    assert [p.main for p in parts] == [True, True]


def test_no_item_of_a_list_is_an_aside(read_marks) -> None:
    """Where the report tells one of them as its own; what is told outside of the list stays what it was."""
    report, spans = read_marks(LINES + "In {date:2019} rebels {event_type:shelled} the mill.\n")
    items = list_items(report.text, find_dates(report.text, DateRange.day(date(2024, 6, 16))))
    one, other, outside = (
        Bundle(tuple(s for s in spans if start <= s.start < end), main, 0.9, {})
        for start, end, main in (
            (items[0].start, items[0].end, True), (items[1].start, items[1].end, False),
            (items[-1].end, len(report.text), False),
        )
    )  # fmt: skip
    assert [b.main for b in main_alike([one, other, outside], items)] == [True, True, False]
    assert [b.main for b in main_alike([other, outside], items)] == [False, False]


PAST = (
    "August 1982: {killed:Eight} people {event_type:shot} at a mill.\n\n"
    "November 2009: {killed:Four} shot at a feast.\n\n"
    "June 2010: An inn, no harm.\n\n"
)
NEWS = "{date:On Tuesday} men {event_type:shot} {killed:two} clerks."


def told(read_marks, text: str) -> list[tuple[bool, list[str]]]:
    """Whether the report is about each bundle, and its words, where one bundle held all that is marked."""
    report, spans = read_marks(text)
    lines = past_lines(report.text, find_dates(report.text, DateRange.day(date(2024, 6, 16))))
    found = without_past([Bundle(tuple(spans), True, 0.9, {})], lines)
    return [(b.main, [report.text[s.start : s.end] for s in b.spans]) for b in found]


def test_a_list_that_looks_back_over_years_is_not_what_the_report_is_about(read_marks) -> None:
    """Each line with words of its own is an incident of its own."""
    assert told(read_marks, PAST + NEWS) == [
        (True, ["On Tuesday", "shot", "two"]),
        (False, ["Eight", "shot"]),
        (False, ["Four"]),
    ]


def test_a_report_that_is_such_a_list_stays_as_it_is(read_marks) -> None:
    """And so do lines that a sentence opens with a month, and those of one year."""
    assert told(read_marks, PAST) == [(True, ["Eight", "shot", "Four"])]
    assert len(told(read_marks, PAST.replace("2: ", "2, ").replace("9: ", "9, ").replace("0: ", "0, ") + NEWS)) == 1
    assert len(told(read_marks, PAST.replace("1982", "2010").replace("2009", "2010") + NEWS)) == 1


def test_a_list_within_a_sentence_is_an_incident_a_bracket(read_marks) -> None:
    """A place with its day and its figures is one, marked or not; what stands outside of the brackets is another."""
    report, spans = read_marks(
        "The worst was at Senna ({killed:five} dead). Others: Oru (10 June 2024, {killed:two} dead), Bura"
        " (on 12 June 2024, four killed, {injured:one} hurt), Adro (2021, a guard died)."
    )
    items = list_items(report.text, find_dates(report.text, DateRange.day(date(2024, 6, 16))))
    assert [report.text[i.start : i.place] for i in items] == ["Oru", "Bura"]
    parts = by_item(report, Bundle(tuple(spans), False, 0.9, {}), items)
    told = [[(s.field.value, report.text[s.start : s.end]) for s in p.spans] for p in parts]
    assert told == [
        [("killed", "five")],
        [("place", "Oru"), ("date", "10 June 2024"), ("killed", "two")],
        [("place", "Bura"), ("date", "12 June 2024"), ("injured", "one")],
    ]
    assert list_items("Oru (10 June 2024, two dead) is a town.", []) == []


def test_headings_in_capitals_begin_an_incident_each(read_marks) -> None:
    """Each is of the first day that its line names."""
    report, _ = read_marks(
        "CONSTABLE HURT: A constable was hurt near Oru on 9 June.\n"
        "TRADER LIFTED: A trader was taken from Senna on 10 June. He has called home since 11 June.\n"
        "BLAST: Three porters died at Bura on 12 June.\n"
    )
    items = list_items(report.text, find_dates(report.text, DateRange.day(date(2024, 6, 16))))
    assert [item.day.date.start for item in items] == [date(2024, 6, 9), date(2024, 6, 10), date(2024, 6, 12)]


def test_a_place_and_a_day_with_a_stop_begin_an_item(read_marks) -> None:
    """Lines that open with "in" or "on" are sentences."""
    lines = ("Senna Province, 2 Nov. Men shot at a bus.", "Oru, 31 Oct. A mill burnt.", "Bura: 1 Nov. Two died.")
    report, _ = read_marks("\n".join(lines))
    week = DateRange.day(date(2024, 11, 6))
    days = [item.day.date.start for item in list_items(report.text, find_dates(report.text, week))]
    assert days == [date(2024, 11, 2), date(2024, 10, 31), date(2024, 11, 1)]
    assert list_items("In Oru, 2 Nov. was calm.\nIn Bura, 3 Nov. was calm.\nIn Senna, 4 Nov. was calm.", []) == []


SEQUEL = (
    "3 June. Men {event_type:raid} {place:Oru} and carry off {kidnapped:two} nurses and {kidnapped:a cook}.\n"
    "5 June. A mine kills {killed:a herder} at {place:Senna}.\n"
    "6 June. {then}\n"
)


def test_a_line_on_people_told_of_before_is_no_incident(read_marks) -> None:
    """It is of the line that told of them; a figure set right is that of the first; others stay what they are."""
    for then, hosts in {
        "The two nurses are put on a boat. {injured:One} has a cut.": (0, 2),
        "The {killed:first} nurse is {event_type:beheaded} in {place:Bura}.": (0, 2),
        "The mayor corrects himself: {killed:four} dead.": (0, 2),
        "The second attack was worse, with {killed:four} dead.": (2, 3),
        "{killed:Four} cooks shot.": (2, 3),
    }.items():
        report, spans = read_marks(SEQUEL.replace("{then}", then))
        items = list_items(report.text, find_dates(report.text, DateRange.day(date(2024, 6, 16))))
        bundles = [Bundle(tuple(s for s in spans if i.holds(s)), True, 0.9, {}) for i in items]
        done = without_sequels(report, bundles, items)
        assert len(done) == hosts[1], then
        assert any(s in done[hosts[0]].spans for s in bundles[2].spans), then
