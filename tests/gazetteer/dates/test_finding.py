"""Dates in running text: which words, which days, what they lean on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.gazetteer.dates import DateKind, find_dates, latest_past_date, resolve_date
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

WEDNESDAY = DateRange.day(date(2016, 11, 9))


def found(text: str, published: DateRange = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [(one.text, str(one.date.start or ""), one.kind.value) for one in find_dates(text, published)]


SENTENCES = [
    ("Gunmen shot two drivers on Monday night.", [("Monday night", "2016-11-07", "weekday")]),
    ("At about 1900 they took two nurses.", []),
    (
        "They were held in March 2014. In the same year, it was found, the miners killed on 21 June were forgotten.",
        [("March 2014", "2014-03-01", "full"), ("same year", "", "anchored"), ("21 June", "2014-06-21", "yearless")],
    ),
    ("Ministers will meet on Friday.", [("Friday", "2016-11-11", "future")]),
    ("You will have seen reports of last Friday's raid.", [("last Friday", "2016-11-04", "weekday")]),
    ("It will be remembered that in April a bomb was thrown.", [("April", "2016-04-01", "yearless")]),
    ("The bridge will be shut in April.", [("April", "2017-04-01", "future")]),
    (
        "On Sunday of last week, October 30, they came.",
        [("Sunday of last week", "2016-10-30", "weekday"), ("October 30", "2016-10-30", "yearless")],
    ),
    (
        "He was seized on Friday, not Saturday, 28 October.",
        [("Friday", "2016-10-28", "weekday"), ("Saturday, 28 October", "2016-10-28", "yearless")],
    ),
    (
        "Police said on Friday that 28 October was a mistake.",
        [("Friday", "2016-11-04", "weekday"), ("28 October", "2016-10-28", "yearless")],
    ),
    (
        "In September a jet bombed a market there. "
        + "The army denies it. " * 30
        + "One week later, on the 23rd, a drone hit.",
        [("September", "2016-09-01", "yearless"), ("One week later, on the 23rd", "2016-09-23", "day_of_month")],
    ),
    ("Talks scheduled for Wednesday were moved.", [("Wednesday", "2016-11-09", "future")]),
    ("The hearing has been rescheduled for 16 December.", [("16 December", "2016-12-16", "future")]),
    ("Three men will be tried over the raid on Friday.", [("Friday", "2016-11-04", "weekday")]),
    ("An inquiry is due by 20 December.", [("20 December", "2016-12-20", "future")]),
    ("The mill reopens tomorrow.", [("tomorrow", "2016-11-10", "future")]),
    ("The court sits next month.", [("next month", "2016-12-01", "future")]),
    ("Every Friday they gather, and each Monday they leave.", []),
    ("He died Feb. 21,2015 at home.", [("Feb. 21,2015", "2015-02-21", "full")]),
    ("He reads the Sunday Times.", []),
    ("He was stabbed at 17 June Drive.", []),
    ("He was stabbed on 17 June Court officials say.", [("17 June", "2016-06-17", "yearless")]),
    ("Villagers may march on the town in May.", [("May", "2016-05-01", "yearless")]),
    ("May God help them.", []),
    ("A second, a third and a fourth mine went off.", []),
    ("It was the second attack since 3 May.", [("3 May", "2016-05-03", "yearless")]),
    ("On Tuesday 12 people died and 31 were hurt.", [("Tuesday", "2016-11-08", "weekday")]),
    ("In March 2 soldiers died.", [("March", "2016-03-01", "yearless")]),
    ("In 2014 some 2000 villagers fled.", [("2014", "2014-01-01", "full")]),
    ("The man, 31, and his son, 12, sat in the sun.", []),
    (
        "At 19:30 on 4 and 6 October shells fell.",
        [("4", "2016-10-04", "yearless"), ("6 October", "2016-10-06", "yearless")],
    ),
    ("Two days earlier a guard had been shot.", [("Two days earlier", "", "anchored")]),
    ("The next day the road was closed.", [("next day", "", "anchored")]),
    ("Two days ago a guard was shot.", [("Two days ago", "2016-11-07", "deictic")]),
    (
        "Sunday 06:00 to Monday 06:00: nothing.",
        [("Sunday", "2016-11-06", "weekday"), ("Monday", "2016-11-07", "weekday")],
    ),
    ("the hike of 1 January to 19 March, 41 homes", [("1 January to 19 March", "2016-01-01", "yearless")]),
    ("killed on\nTuesday", [("Tuesday", "2016-11-08", "weekday")]),
    ("KILLED ON TUESDAY, 8 NOVEMBER", [("TUESDAY, 8 NOVEMBER", "2016-11-08", "yearless")]),
    (
        "They met today. On that same Sunday, the 6th, men came.",
        [
            ("today", "2016-11-09", "deictic"),
            ("same Sunday", "2016-11-06", "anchored"),
            ("the 6th", "2016-11-06", "day_of_month"),
        ],
    ),
    ("2015\nMay 11 - Orvale: a raid.", [("2015", "2015-01-01", "full"), ("May 11", "2015-05-11", "yearless")]),
    (
        "On Sunday (30 October) they came.",
        [("Sunday", "2016-10-30", "weekday"), ("30 October", "2016-10-30", "yearless")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentences(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each sentence yields exactly these dates, of these kinds."""
    assert found(text) == expected


def test_a_dateline_is_what_yesterday_counts_from() -> None:
    """A report sent the day before it was printed counts from when it was sent."""
    text = "VARESH, Nov 8 - A bus was stopped last night and again this morning, on Tuesday."
    assert [day for _, day, _ in found(text)] == ["2016-11-08", "2016-11-07", "2016-11-08", "2016-11-08"]


@pytest.mark.parametrize("head", ["(Varesh, 8 November 2016)", "(VARESH, Nov. 8)"])
def test_a_dateline_may_stand_in_brackets(head: str) -> None:
    """As messages of relief organisations have it."""
    published = DateRange.day(date(2016, 11, 9))
    assert find_dates(f"{head} A bus was stopped. It burnt on Monday.", published)[-1].date == DateRange.day(
        date(2016, 11, 7)
    )


def test_the_number_of_a_division_is_no_day() -> None:
    """The sixth division speaks on a Sunday; "Sunday, the 6th" is a day."""
    published = DateRange.day(date(2026, 5, 25))
    (found,) = find_dates("Two died on Sunday, the 6th Infantry Division said.", published)
    assert (found.text, found.date.start) == ("Sunday", date(2026, 5, 24))


def test_the_span_of_a_digest_is_no_dateline() -> None:
    """A name, a day and a dash before another day open a stretch of days."""
    text = "Weekly digest, 29 December - 4 January\n\nOn 31 December two died."
    found = find_dates(text, DateRange.day(date(2026, 1, 5)))
    assert [(d.date.start, d.date.end) for d in found] == [
        (date(2025, 12, 29), date(2026, 1, 4)),
        (date(2025, 12, 31), date(2025, 12, 31)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "South Varesh – 11 May: A bus was hit.\n\nNorth Varesh – 13 May: A lorry was hit.",
        "Varesh, 11 May: A bus was hit.\n\nLower Varesh, 13 May: A lorry was hit.",
        "Varesh - 11 May: A bus was hit. On 13 May a lorry was hit.",
    ],
)
def test_the_head_of_an_item_is_no_dateline(text: str) -> None:
    """The items after it are of the same year, though their days are later."""
    days = [d.date.start for d in find_dates(text, DateRange.day(date(2026, 5, 18)))]
    assert days == [date(2026, 5, 11), date(2026, 5, 13)]


def test_a_dateline_with_a_weekday() -> None:
    """A weekday alone dates the report too."""
    assert found("VARESH, Monday - Two men were shot yesterday.")[-1] == ("yesterday", "2016-11-06", "deictic")


def test_a_headline_that_ends_in_a_weekday_is_no_dateline() -> None:
    """Who was to do something on Monday tells nothing of when the report was written."""
    text = "A nurse hurt near the ford was to begin work Monday\n\nA nurse was shot early on Wednesday."
    assert found(text)[-1] == ("Wednesday", "2016-11-09", "weekday")
    assert found("Port of Varesh, Monday - Two men were shot yesterday.")[-1][1] == "2016-11-06"


def test_a_dateline_far_from_publication_is_none() -> None:
    """A date at the head that lies long before publication is part of the story."""
    assert found("Varesh, 3 May - Two men were shot yesterday.")[-1][1] == "2016-11-08"


def test_a_dateline_dates_an_undated_report_only_with_its_year() -> None:
    """Without a publication date the dateline's year decides."""
    assert found("VARESH, May 21, 2014 - A man died yesterday.", UNKNOWN_DATE)[-1][1] == "2014-05-20"
    assert found("VARESH, May 21 - A man died yesterday.", UNKNOWN_DATE)[-1][1] == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two hurt at dam\n\nPORT OF VARESH, 14 August 2025 (Wire) - Two were hurt on Wednesday.", "2025-08-13"),
        ("Two hurt at dam\nVARESH, Aug. 19, 2025 - Two were hurt on August 13.", "2025-08-13"),
        ("Two hurt at dam\n\nVARESH, 14 August - Two were hurt on Wednesday.", ""),
        ("Two hurt at dam\n\nThe attack was on 14 August 2025 - a Thursday. Two were hurt on Wednesday.", ""),
        ("Digest\n\nVaresh, 14 August 2025: Two hurt.\n\nSenna, 16 August 2025: Two hurt on Wednesday.", ""),
    ],
)
def test_a_dateline_below_the_headline_dates_an_undated_report(text: str, expected: str) -> None:
    """So a text is pasted; where a year, names alone and one such line say so."""
    assert found(text, UNKNOWN_DATE)[-1][1] == expected


def test_the_month_last_named_holds_a_day() -> None:
    """ "The 27th" is of the month just named, unless that is still to come."""
    assert found("A post was hit on 13 February. On the 27th another was.")[1][1] == "2016-02-27"
    assert found("One came home on 2 November. On the 26th another had died.")[1][1] == "2016-10-26"


def test_a_year_that_heads_a_section_holds_its_dates() -> None:
    """Dates without a year under a heading belong to the heading's year."""
    text = "2012\n- 12 May: a mine.\n\n2013\n- 4 June: a mine.\n"
    assert [day for words, day, _ in found(text) if " " in words] == ["2012-05-12", "2013-06-04"]
    assert found("1. Libya, 2013. Four men were taken on 13 May.\n\nOn 5 May all was calm.")[1:] == [
        ("13 May", "2013-05-13", "yearless"),
        ("5 May", "2016-05-05", "yearless"),
    ]


def test_a_paragraph_that_speaks_of_last_year_goes_on_with_it() -> None:
    """A later month in the same paragraph is of that year too; an earlier one, or the next paragraph, is not."""
    assert found("In late June of last year a guard was shot. A cook died on 17 August.")[1][1] == "2015-08-17"
    assert found("In late June of last year a guard was shot. A cook died on 17 May.")[1][1] == "2016-05-17"
    assert found("In late June of last year a guard was shot.\n\nA cook died on 17 August.")[1][1] == "2016-08-17"


def test_that_year_is_the_one_last_named() -> None:
    """ "April that year" counts from the year in the text."""
    assert found("He came in 1998. In April that year a mine killed his driver.")[1][1] == "1998-04-01"


def test_figures_follow_the_order_that_the_text_shows() -> None:
    """One date that can be read one way only decides for all."""
    text = "01/09 a mine, 05/09 a raid, 13/09 a truce"
    assert [day for _, day, _ in found(text)] == ["2016-09-01", "2016-09-05", "2016-09-13"]


def test_figures_that_lie_together_in_one_order_only() -> None:
    """What a page gives for itself was written within days; "24/7" is no date that tells the order."""
    text = "Updated: 08/10/2014 4:26 PM\nCreated: 08/09/2014 5:14 AM\nThe post is manned 24/7."
    assert [day for _, day, _ in found(text)] == ["2014-08-10", "2014-08-09"]


def test_figures_that_tell_nothing_stay_open() -> None:
    """An ambiguous order is bounded, not guessed; the outlet's order settles it."""
    (one,) = find_dates("on 03/04/2015", WEDNESDAY)
    assert one.kind is DateKind.AMBIGUOUS
    assert not one.date.known
    assert (one.date.not_before, one.date.not_after) == (date(2015, 3, 4), date(2015, 4, 3))
    assert find_dates("on 03/04/2015", WEDNESDAY, day_first=True)[0].date.start == date(2015, 4, 3)


def test_relative_dates_say_so_and_take_an_anchor() -> None:
    """What counts from another event is marked, unresolved, and resolves from that event."""
    (one,) = find_dates("Two days earlier a guard had been shot.", WEDNESDAY)
    assert one.relative
    assert not one.date.known
    assert one.counted_from(DateRange.day(date(2016, 10, 4))) == DateRange.day(date(2016, 10, 2))


def test_the_latest_past_date_is_complete_and_not_ahead() -> None:
    """Only dates with their year count, and none after the day given."""
    text = "On 3 May 2014 and in 2015; on 4 June; the plan ends on 1 July 2031."
    assert latest_past_date(text, date(2016, 11, 9)) == date(2015, 1, 1)
    assert latest_past_date("on Monday", date(2016, 11, 9)) is None
    assert latest_past_date("", date(2016, 11, 9)) is None


def test_a_long_report_gives_the_same_dates_as_its_sentences() -> None:
    """Reading only the neighbourhood of telling words loses nothing."""
    filler = "The governor of the province spoke to the families of the workers about what had been done. " * 6
    text = filler.join(text for text, _ in SENTENCES[:10])
    assert [(one[0], one[2]) for one in found(text)] == [
        (words, kind) for _, expected in SENTENCES[:10] for words, _, kind in expected
    ]


WRITTEN = ["%d %B %Y", "%B %d, %Y", "%A, %d %B %Y", "%Y-%m-%d", "%d.%m.%Y", "%d %b %Y"]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.sampled_from(WRITTEN))
def test_a_full_date_means_itself(when: date, style: str) -> None:
    """Whatever the style, a full date resolves to its day without a publication date."""
    assert resolve_date(when.strftime(style), UNKNOWN_DATE) == DateRange.day(when)


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 6))
def test_a_weekday_lies_in_the_last_seven_days(today: date, back: int) -> None:
    """A weekday is that of the seven days up to publication, publication's own included."""
    when = today - timedelta(days=back)
    got = resolve_date(f"on {when:%A}", DateRange.day(today))
    assert got == DateRange.day(when)
    last = resolve_date(f"last {when:%A}", DateRange.day(today))
    assert last == DateRange.day(when if back else when - timedelta(days=7))


@given(st.text(st.sampled_from(list("on last 3May2014,/-.()Eid áé'\n五月日昨в июне أمس")), max_size=80))
def test_any_text_is_read_without_failing(text: str) -> None:
    """Mentions stand where they say, in order, apart, and are DAYS or more exactly when they are long."""
    end = 0
    for one in find_dates(text, WEDNESDAY):
        assert text[one.start : one.end] == one.text
        assert end <= one.start < one.end
        end = one.end
        if one.date.known:
            assert (one.date.precision is DatePrecision.DAY) == (one.date.days == 1)


def test_huge_and_odd_input() -> None:
    """Long runs of near-dates and the ends of the calendar do no harm."""
    assert len(find_dates("May 3, " * 20_000, WEDNESDAY)) == 20_000
    assert find_dates("3 " * 10_000, WEDNESDAY) == []
    assert resolve_date("two thousand years ago", DateRange.day(date(1, 1, 2))) is not None
    assert resolve_date("yesterday", DateRange.day(date.min)).known
    assert resolve_date("İ on Tuesday", WEDNESDAY) == DateRange.day(date(2016, 11, 8))


def test_a_first_paragraph_that_ends_in_a_day_is_no_dateline() -> None:
    """What a later paragraph tells of days after it lies in the same year."""
    published = DateRange.day(date(2024, 6, 16))
    found = find_dates("Nine porters were killed near Orva on 9 June.\n\nThree more died on 12 June.", published)
    assert [mention.date.start for mention in found] == [date(2024, 6, 9), date(2024, 6, 12)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They came home in December 2014 and saw it. She left a week after; the Dec. 6 fire went on.", "2014-12-06"),
        ("They came home in December 2014, others in December 2013. The Dec. 6 fire went on.", "2015-12-06"),
        ("They came home in May 2014. The May 6 fire went on.", "2016-05-06"),
    ],
)
def test_a_day_of_months_ago_lies_in_the_year_of_its_month(text: str, first: str) -> None:
    """Where one year was named with that month; a day that is not long past is this year's."""
    found = [d for d in find_dates(text, DateRange.day(date(2016, 6, 28))) if d.date.days == 1]
    assert [str(d.date.start) for d in found] == [first]


def test_a_month_and_a_day_in_figures_are_no_day_of_the_week() -> None:
    """The sixth of no month is meant."""
    found = find_dates("Monday (6/20) evening it burned.", DateRange.day(date(2016, 6, 28)))
    assert [(d.text, str(d.date.start)) for d in found] == [("Monday", "2016-06-27")]


def test_a_season_with_a_capital_behind_in_is_a_place() -> None:
    """Not where a year is told, nor in a headline."""
    published = DateRange.day(date(2016, 6, 28))
    assert find_dates("A boy who shot himself in Spring has died.", published) == []
    told = ("Gunmen killed six in spring.", "He died in Spring 2016.", "Nine Killed In Spring Raid On Mill")
    assert [str(d.date.start) for text in told for d in find_dates(text, published)] == ["2016-03-01"] * 3
