"""Figures over several incidents."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.stated.totals import find_totals, own_clause, with_plain
from tollbook.extraction.spans import Span, SpanField
from tollbook.gazetteer import load_gazetteer
from tollbook.gazetteer.dates import find_dates
from tollbook.records import FOREIGN
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


def test_what_sums_up_leaves_the_incident_aside() -> None:
    """A mark on the whole sentence is cut to the clause that gives the figure; other marks stay."""
    text = (
        "Raiders killed a welder at Orvale, bringing to nine the number of welders killed since 2023. It was the third."
    )
    whole = Span(0, text.index(" It"), SpanField.STATED_TOTAL, 0.9)
    cut = own_clause(ReportText(text), whole)
    assert text[cut.start : cut.end] == "bringing to nine the number of welders killed since 2023."
    other = Span(text.index("It was"), len(text), SpanField.STATED_TOTAL, 0.9)
    assert own_clause(ReportText(text), other) == other


def test_an_incident_told_after_a_colon_is_no_part_of_a_total() -> None:
    """What counts several ends where one of them is told by its day; with no figure before it the mark stays."""
    text = "It was the second raid in two months: on 12 March robbers killed two welders near Senna."
    cut = own_clause(ReportText(text), Span(0, len(text), SpanField.STATED_TOTAL, 0.9))
    assert text[cut.start : cut.end] == "It was the second raid in two months"
    text = "The tally: on 12 March two welders died, on 14 March a cook."
    whole = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    assert own_clause(ReportText(text), whole) == whole


def test_a_mark_takes_the_number_that_it_was_cut_off_from() -> None:
    """ "Three" right before "such raids on mills" is its number; a number before another sentence is not."""
    text = "They have carried out three such raids on mills this year, in 2024. We know of no others."
    begin = text.index("such")
    cut = own_clause(ReportText(text), Span(begin, text.index(","), SpanField.STATED_TOTAL, 0.9))
    assert text[cut.start : cut.end] == "three such raids on mills this year"
    other = Span(text.index("We know"), len(text), SpanField.STATED_TOTAL, 0.9)
    assert own_clause(ReportText(text), other) == other


def test_a_time_in_which_people_died_counts_no_attacks() -> None:
    """ "In which time" is no measure; "three times" is."""
    text = "It was the third raid since May, in which time eleven welders have died. It was robbed three times."
    report = ReportText(text)
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(report, [mark], (), (), UNKNOWN_DATE)
    assert {(t.measure, t.low) for t in found} == {(Measure.ATTACKS, 3), (Measure.KILLED, 11)}


def test_how_many_more_than_before_is_no_total() -> None:
    """The difference from another time is not told as a figure of its own."""
    text = "Orvale has had 41 killings this year, 12 more than last year, and in May two fewer than in April."
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    assert [t.low for t in find_totals(ReportText(text), [mark], (), (), UNKNOWN_DATE)] == [41]


def test_earlier_attacks_that_are_only_named_are_nobody_killed(read_marks) -> None:
    """ "The earlier two killed three people" counts three dead, not two."""
    report, spans = read_marks("It was the third bombing. {stated_total:The earlier two killed three people.}")
    assert [(r.measure, r.low) for r in find_totals(report, spans, [], [], UNKNOWN_DATE)] == [(Measure.KILLED, 3)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("It rained. This is already the second such case during the current year.", 2),
        ("It rained. It was the third attack on the road since March.", 3),
        ("It rained. It was the third day of the strike since March.", None),
        ("It rained. It was the third attack on the road.", None),
    ],
)
def test_a_total_that_is_plainly_told_needs_no_mark(text: str, low: int | None) -> None:
    """Which attack of a time this was; not a day of a strike, nor one of no time."""
    report = ReportText(text)
    found = find_totals(report, with_plain(report, []), (), (), UNKNOWN_DATE)
    assert [(t.measure, t.low) for t in found] == ([] if low is None else [(Measure.ATTACKS, low)])


def test_a_bare_count_goes_on_with_the_total_before_it() -> None:
    """ "Thirty wounded." right behind a total is one, over the same time."""
    text = "Nine drivers were killed between May and June. Thirty wounded. Two clerks were wounded by the gate."
    published = DateRange.day(date(2024, 7, 21))
    spans = with_plain(ReportText(text), [Span(0, text.index("."), SpanField.STATED_TOTAL, 0.9)])
    found = find_totals(ReportText(text), spans, (), find_dates(text, published), published)
    assert [(t.measure, t.low) for t in found] == [(Measure.KILLED, 9), (Measure.INJURED, 30)]
    assert found[0].window == found[1].window


def test_a_total_since_an_event_runs_to_publication_and_whoever_is_among_it_has_its_measure() -> None:
    """ "Since the truce of November" opens a window; the 16 among 214 killed were killed."""
    text = "Since the truce of November, 214 people have been killed in strikes, among them 16 welders."
    published = DateRange.day(date(2026, 7, 21))
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], (), find_dates(text, published), published)
    assert [(t.measure, t.low) for t in found] == [(Measure.KILLED, 214), (Measure.KILLED, 16)]
    assert {t.window for t in found} == {DateRange.between(date(2025, 11, 1), date(2026, 7, 21))}


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        (
            "In the first half of the year 34 people were killed, compared with 19 in the same period of 2023.",
            [(34, date(2024, 1, 1), date(2024, 6, 30)), (19, date(2023, 1, 1), date(2023, 6, 30))],
        ),
        (
            "Pirates abducted 41 sailors in the second quarter, up from 12 a year earlier.",
            [(41, date(2024, 4, 1), date(2024, 6, 30)), (12, date(2023, 4, 1), date(2023, 6, 30))],
        ),
        (
            "Agencies lost 22 workers in the first five months of 2024, against 9 in the same months of last year.",
            [(22, date(2024, 1, 1), date(2024, 5, 31)), (9, date(2023, 1, 1), date(2023, 5, 31))],
        ),
        (
            "Bandits killed 88 people in the fourth quarter and 212 in all of 2022.",
            [(88, date(2023, 10, 1), date(2023, 12, 31)), (212, date(2022, 1, 1), date(2022, 12, 31))],
        ),
        (
            "Last year there were four raids; this year there have been nine.",
            [(4, date(2023, 1, 1), date(2023, 12, 31)), (9, date(2024, 1, 1), date(2024, 7, 4))],
        ),
        (
            "There were 23 raids in 2022. During all of last year there were 19.",
            [(23, date(2022, 1, 1), date(2022, 12, 31)), (19, date(2023, 1, 1), date(2023, 12, 31))],
        ),
        ("In H1 2024, 29 people were killed.", [(29, date(2024, 1, 1), date(2024, 6, 30))]),
        ("In the last three months of 2023, 29 people died.", [(29, date(2023, 10, 1), date(2023, 12, 31))]),
        ("In the last quarter 29 people died, in 2023 as many.", [(29, date(2023, 1, 1), date(2023, 12, 31))]),
    ],
)
def test_the_part_of_a_year_that_a_figure_covers(text: str, windows: list[tuple[int, date, date]]) -> None:
    """Each figure has the days of its own clause; "the same period" is that of the figure before."""
    published = DateRange.day(date(2024, 7, 4))
    marks = [Span(*at, SpanField.STATED_TOTAL, 0.9) for at in _sentences(text)]
    found = find_totals(ReportText(text), marks, (), find_dates(text, published), published)
    assert [(t.low, t.window.start, t.window.end) for t in found] == windows


def _sentences(text: str) -> list[tuple[int, int]]:
    report = ReportText(text)
    return list(dict.fromkeys(report.sentence(at) for at in range(len(text))))


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("We logged 34 raids from April to June 2024. Nine cooks and four clerks died in them.", ["2024-04-01"] * 3),
        ("The raid brings to 16 the number killed this year. Another 22 have been hurt.", ["2024-01-01"] * 2),
        ("The raid brings to 16 the number killed this year. On 2 July, 22 were hurt.", ["2024-01-01", "2024-07-02"]),
        ("Five raids were logged since May. They have killed 17 cooks, Tuesday's dead included.", ["2024-05-01"] * 2),
        ("Wednesday's was the sixth car bomb since the council took office on 16 May.", ["2024-05-16"]),
        ("It was the third raid since Monday's ambush.", ["2024-07-01"]),
    ],
)  # fmt: skip
def test_a_figure_that_goes_on_has_the_days_of_the_one_before_it(text: str, windows: list[str]) -> None:
    """Not those of one attack that is among what it counts."""
    published = DateRange.day(date(2024, 7, 4))
    marks = [Span(*at, SpanField.STATED_TOTAL, 0.9) for at in _sentences(text)]
    found = find_totals(ReportText(text), marks, (), find_dates(text, published), published)
    assert [str(t.window.start) for t in found] == windows


def test_the_period_that_a_mark_was_cut_from_is_the_same() -> None:
    """A mark may begin behind "the same"."""
    text = "In the first half of 2024, 34 people were killed. The same period of last year saw 19 killed."
    published = DateRange.day(date(2024, 7, 4))
    marks = [Span(at, text.index(end) + 6, SpanField.STATED_TOTAL, 0.9) for at, end in ((0, "killed."), (57, "19 k"))]
    found = find_totals(ReportText(text), marks, (), find_dates(text, published), published)
    assert [(t.low, t.window.end) for t in found] == [(34, date(2024, 6, 30)), (19, date(2023, 6, 30))]


def test_each_figure_has_the_area_that_is_named_behind_it() -> None:
    """ "Nine in Kenya and 25 in Sudan" are of two countries."""
    text = "Since May nine cooks were killed in Kenya and 25 in Sudan."
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    toponyms = load_gazetteer().find(text)
    found = find_totals(ReportText(text), [mark], toponyms, (), UNKNOWN_DATE)
    assert [(t.low, t.area) for t in found] == [(9, "Kenya"), (25, "Sudan")]


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("At least thirty welders have been killed abroad since 2020.", None),
        ("At least thirty welders have been killed since 2020.", None),
        ("Since 2020 thirty welders have been killed in Uganda, the guild in Nairobi said.", "Uganda"),
        ("Since 2020 thirty welders from Uganda have been killed.", None),
        ("Since 2020 thirty East African welders have been killed.", None),
        ("Since 2020 thirty welders were killed, the police in Nairobi said.", None),
        ("Since May we counted 17 welders killed in the four border provinces.", "the four border provinces"),
        ("Since May we counted 17 welders killed across the northern districts.", "the northern districts"),
    ],
)
def test_an_area_without_a_name(words: str, area: str | None) -> None:
    """The place told of before, whose people they are or who counts them is no area; areas may go by what they are."""
    text = f"Raiders shot at a mill in Kenya. {words}"
    mark = Span(text.index(words), len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], load_gazetteer().find(text), (), UNKNOWN_DATE)
    assert [t.area for t in found] == [area]


@pytest.mark.parametrize(
    ("words", "nation"),
    [
        ("The Kenyan embassy said that seven of its people have died since May.", "KE"),
        ("It was the sixth attack on the guild in Kenya since May; seven of its people have died.", None),
    ],
)
def test_whose_people_are_counted(read_marks, words: str, nation: str | None) -> None:
    """Those of a state that speaks of its own, and not of the country in which it was."""
    report, spans = read_marks(f"{{stated_total:{words}}}")
    rows = find_totals(report, spans, [], [], UNKNOWN_DATE)
    assert [r.nationality for r in rows if r.measure is Measure.KILLED] == [nation]


def test_attacks_just_counted_go_on_to_count_the_dead() -> None:
    """ "In which 17 have died" behind a mark on the attacks is a total of its own."""
    text = "It was the third such attack in the valley since May, in which at least 17 welders have now died."
    mark = Span(0, text.index(", in which"), SpanField.STATED_TOTAL, 0.9)
    report = ReportText(text)
    found = find_totals(report, with_plain(report, [mark]), [], (), UNKNOWN_DATE)
    assert [(t.measure, t.low, t.area) for t in found] == [
        (Measure.ATTACKS, 3, "the valley"),
        (Measure.KILLED, 17, None),
    ]


def test_where_one_of_them_was_is_not_where_all_were() -> None:
    """The place of an attack that is told of before says nothing of the area of a total."""
    text = "Gunmen firing from Uganda shot welders at a mill in Kenya. It was the third such attack since May."
    mark = Span(text.index("third"), len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], load_gazetteer().find(text), (), UNKNOWN_DATE)
    assert [t.area for t in found] == [None]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Kenya had 74 of the attacks, Uganda 35.", [(74, "Kenya"), (35, "Uganda")]),
        ("In Kenya we recorded 535 attacks; in Uganda, 112 attacks.", [(535, "Kenya"), (112, "Uganda")]),
    ],
)
def test_an_area_may_lead_its_figure(text: str, areas: list[tuple[int, str]]) -> None:
    """Of several areas each is that of the figure right behind it."""
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], load_gazetteer().find(text), (), UNKNOWN_DATE)
    assert [(t.low, t.area) for t in found] == areas


def test_who_was_killed_and_who_wounded(read_marks) -> None:
    """A number without a noun counts those named before it; attackers and what forces carried out count for nothing."""
    report, spans = read_marks("{stated_total:Since 2014, 21 Kenyans have been killed and 34 wounded in 14 attacks.}")
    rows = find_totals(report, spans, [], [], UNKNOWN_DATE)
    assert [(r.measure, r.low, r.nationality) for r in rows] == [
        (Measure.KILLED, 21, "KE"), (Measure.INJURED, 34, "KE"), (Measure.ATTACKS, 14, None),
    ]  # fmt: skip
    report, spans = read_marks(
        "{stated_total:Since January forces have carried out 130 operations in which 29 terrorists were killed; 62"
        " guards have died.}"
    )
    assert [(r.measure, r.low) for r in find_totals(report, spans, [], [], UNKNOWN_DATE)] == [(Measure.KILLED, 62)]


def test_a_toll_counts_everybody_whoever_was_told_of_before(read_marks) -> None:
    """Who died last says nothing of all whom a toll counts; a bare number goes on from those told of before it."""
    report, spans = read_marks(
        "On Friday two more Kenyans died. {stated_total:The weekly toll in the valley rose to five dead.}"
    )
    assert [r.nationality for r in find_totals(report, spans, [], [], UNKNOWN_DATE)] == [None]
    report, spans = read_marks("Some 900 Kenyans work there. {stated_total:Twelve were killed this year.}")
    assert [r.nationality for r in find_totals(report, spans, [], [], UNKNOWN_DATE)] == ["KE"]


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Nine foreign nationals, seven of them Kenyans, were killed there since May.", [FOREIGN, "KE"]),
        ("Nine foreigners have been killed there since May.", [FOREIGN]),
        ("Of 22 people killed there since May, sixteen were foreigners.", [None, FOREIGN]),
        ("Nine foreign companies were attacked there since May; nine porters were killed.", [None, None]),
    ],
)
def test_foreigners_are_not_everybody(read_marks, words: str, people: list[str | None]) -> None:
    """A total of foreigners counts people of any nation but the country's own; of their firms nothing is said."""
    report, spans = read_marks(f"{{stated_total:{words}}}")
    assert [r.nationality for r in find_totals(report, spans, [], [], UNKNOWN_DATE)] == people


def test_half_of_a_month_is_no_half_of_a_year() -> None:
    """ "In the first half of June, against nine in the second half of May"."""
    text = "Twelve attacks were recorded in the first half of June, against nine in the second half of May."
    published = DateRange.day(date(2025, 6, 18))
    dates = find_dates(text, published)
    found = find_totals(ReportText(text), [Span(0, len(text), SpanField.STATED_TOTAL, 0.9)], (), dates, published)
    assert [(t.low, t.window.start, t.window.end) for t in found] == [
        (12, date(2025, 6, 1), date(2025, 6, 15)), (9, date(2025, 5, 16), date(2025, 5, 31)),
    ]  # fmt: skip


def test_up_to_a_day_is_not_that_day() -> None:
    """When such a stretch begins nobody says."""
    text = "Seven welders were killed in three raids up to 15 November 2024."
    published = DateRange.day(date(2024, 12, 4))
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], (), find_dates(text, published), published)
    assert {t.window for t in found} == {UNKNOWN_DATE}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Four welders were killed this month.", date(2024, 7, 1), date(2024, 7, 4)),
        ("Four welders were killed from 1989 to 1999.", date(1989, 1, 1), date(1999, 12, 31)),
        ("Four welders were killed from March 2024.", date(2024, 3, 1), date(2024, 7, 4)),
        ("Four welders were killed in the two weeks to 14 June 2024.", date(2024, 5, 31), date(2024, 6, 14)),
        ("Four raids on mills since March 2024, against us and the guild.", date(2024, 3, 1), date(2024, 7, 4)),
        ("Four raids against mills since March 2024.", date(2024, 3, 1), date(2024, 7, 4)),
    ],
)
def test_which_days_a_total_covers(text: str, start: date, end: date) -> None:
    """Days that end with the words do not go on to the day of publication."""
    published = DateRange.day(date(2024, 7, 4))
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    (found,) = find_totals(ReportText(text), [mark], (), find_dates(text, published), published)
    assert (found.window.start, found.window.end) == (start, end)


def test_the_days_of_another_figure_are_not_its_own() -> None:
    """A year behind "as against" is of the figure beside it."""
    published = DateRange.day(date(2024, 7, 4))
    text = "We logged 61 raids, as against 29 raids in 2023."
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], (), find_dates(text, published), published)
    assert {t.low: t.window.known for t in found} == {61: False, 29: True}
