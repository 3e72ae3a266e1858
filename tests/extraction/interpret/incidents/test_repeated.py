"""What a report tells twice is one incident; two attacks of one day and town are two."""

from datetime import date

import pytest

from tollbook.extraction.interpret.incidents.repeated import told_once
from tollbook.records import EVERYONE, CountValue, DateValue, Mention, Passage, Place, PlaceValue, Statement
from tollbook.vocabulary.codes import DatePrecision, Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange

DAY = date(2031, 4, 8)
ORVALE = Place(name="Orvale", country="TJ", precision=PlacePrecision.TOWN)
SENNA = Place(name="Senna", country="TJ", precision=PlacePrecision.TOWN)


def mention(day: date | None, *counts: tuple[Outcome, int], at: int, place: Place = ORVALE) -> Mention:
    """A mention of a day, a place and figures, each stated `at` another spot of one report."""
    values = [PlaceValue(place), *(CountValue(o, n, n, EVERYONE, None) for o, n in counts)]
    values += [DateValue(DateRange.between(day, day, DatePrecision.DAY))] if day else []
    said = tuple(
        Statement.build(v, (Passage(report="rpt-a", start=at + n, end=at + n + 1, quote="x"),), by="hand/1")
        for n, v in enumerate(values)
    )
    return Mention.build("rpt-a", said, main=True)


TWO, FOUR = (Outcome.KILLED, 2), (Outcome.KILLED, 4)
HURT = (Outcome.INJURED, 3)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ((DAY, TWO), (DAY, HURT), 1),  # pieces
        ((DAY, TWO), (DAY, TWO, HURT), 1),  # a caption
        ((DAY, TWO), (DAY, FOUR), 2),  # two attacks
        ((DAY, TWO), (date(2031, 4, 9), TWO), 1),  # the next day, by its morning paper
        ((DAY, TWO), (date(2031, 4, 9), HURT), 2),
        ((DAY, TWO), (date(2031, 4, 11), TWO), 2),
        ((DAY, TWO), (None, TWO), 1),  # told again without its day
        ((DAY, TWO), (None, HURT), 2),
    ],
)
def test_one_place_and_time_without_another_figure_is_one_incident(first, second, found):
    """A figure that is said again may lack its day, or be of the next one."""
    assert len(told_once([mention(*first, at=0), mention(*second, at=50)])) == found


def test_several_dead_told_twice_may_leave_another_number_hurt():
    """Both numbers of hurt are kept, as rivals; of one dead, it is another attack."""
    (one,) = told_once([mention(DAY, TWO, HURT, at=0), mention(DAY, TWO, (Outcome.INJURED, 1), at=50)])
    hurt = [s.value.low for s in one.statements if isinstance(s.value, CountValue) and s.value.outcome is HURT[0]]
    assert hurt == [3, 1]
    single = (Outcome.KILLED, 1)
    assert len(told_once([mention(DAY, single, HURT, at=0), mention(DAY, single, (Outcome.INJURED, 1), at=50)])) == 2


def test_a_report_without_figures_is_about_the_attack_of_its_town_that_has_them():
    """The day of the attack goes before that of the trial; with two such attacks it is about neither."""
    trial, attack, other = date(2031, 9, 1), mention(DAY, TWO, HURT, at=50), mention(date(2031, 6, 1), FOUR, at=90)
    (one,) = told_once([mention(trial, at=0), attack])
    assert [s.value.date.start for s in one.statements if isinstance(s.value, DateValue)] == [DAY]
    assert len(told_once([mention(trial, at=0), attack, other])) == 3


def test_another_place_is_another_incident():
    """Whatever figure both share."""
    assert len(told_once([mention(DAY, TWO, at=0), mention(DAY, TWO, at=50, place=SENNA)])) == 2


def test_a_figure_told_twice_is_stated_once():
    """With the passage that came first."""
    (one,) = told_once([mention(DAY, TWO, at=0), mention(DAY, TWO, HURT, at=50)])
    counts = [
        (s.value.outcome, s.value.low, s.passages[0].start) for s in one.statements if isinstance(s.value, CountValue)
    ]
    assert counts == [(Outcome.KILLED, 2, 1), (Outcome.INJURED, 3, 52)]


KHATLON = Place(name="Senna", country="TJ", admin1="Khatlon", precision=PlacePrecision.TOWN)
SUGHD = Place(name="Tarm", country="TJ", admin1="Sughd", precision=PlacePrecision.TOWN)
COUNTY = Place(name="Lower Orvale", country="TJ", precision=PlacePrecision.DISTRICT)
NOWHERE = Place(country="TJ", precision=PlacePrecision.COUNTRY)
SEVEN, TWELVE = (Outcome.KILLED, 7), (Outcome.KILLED, 12)


@pytest.mark.parametrize(
    ("first", "second", "place", "found"),
    [
        ((DAY, TWO, HURT), (DAY, TWO, HURT), SENNA, 1),  # both figures are the same
        ((DAY, TWO, HURT), (DAY, TWO, (Outcome.KILLED, 3)), SENNA, 2),  # rival figures of the dead
        ((DAY, SEVEN), (DAY, SEVEN, HURT), NOWHERE, 1),  # a figure that few attacks have, told without a place
        ((DAY, SEVEN), (DAY, SEVEN), SENNA, 2),
        ((DAY, FOUR), (DAY, FOUR), NOWHERE, 2),  # attacks of one day may well have four dead each
        ((DAY, TWELVE), (DAY, TWELVE), COUNTY, 1),
        ((DAY, TWELVE), (DAY, TWELVE), SENNA, 2),
        ((DAY, TWELVE), (date(2031, 4, 9), TWELVE), SENNA, 2),
        ((None, TWELVE), (None, TWELVE), SENNA, 2),
    ],
)
def test_figures_that_few_attacks_have_are_of_one(first, second, place, found):
    """On one day, though a telling names no place or another one."""
    assert len(told_once([mention(*first, at=0), mention(*second, at=50, place=place)])) == found


def test_the_same_figures_of_areas_apart_are_of_two():
    """Unless so many have neither: then one telling has its place wrong."""
    told = [mention(DAY, SEVEN, HURT, at=at, place=place) for at, place in ((0, KHATLON), (50, SUGHD))]
    assert len(told_once(told)) == 2
    told = [mention(DAY, TWELVE, HURT, at=at, place=place) for at, place in ((0, KHATLON), (50, SUGHD))]
    assert len(told_once(told)) == 1


MONTH = DateRange.between(date(2031, 4, 1), date(2031, 4, 30), DatePrecision.MONTH)
YEAR = DateRange.between(date(2030, 1, 1), date(2030, 12, 31), DatePrecision.YEAR)


def dated(told: Mention, day: DateRange) -> Mention:
    """The mention with that date instead of its own."""
    said = tuple(
        Statement.build(DateValue(day), s.passages, by="hand/1") if isinstance(s.value, DateValue) else s
        for s in told.statements
    )
    return Mention.build(told.report, said, main=told.main)


@pytest.mark.parametrize(
    ("first", "counts", "place", "found"),
    [
        (MONTH, (HURT,), NOWHERE, 1),
        (MONTH, (HURT,), ORVALE, 1),
        (MONTH, (HURT,), SENNA, 2),
        (MONTH, (TWO,), NOWHERE, 2),  # attacks of one month may well have two dead each
        (YEAR, (HURT,), NOWHERE, 2),
        (None, (HURT,), NOWHERE, 1),
    ],
)
def test_an_arrest_tells_of_an_attack_before_its_day(first, counts, place, found):
    """A later telling gives the day of what was told without one, or vaguely, of figures that few attacks have."""
    vague = mention(DAY if first else None, *counts, at=0)
    vague = dated(vague, first) if first else vague
    told = told_once([vague, mention(DAY, *counts, at=50, place=place)])
    assert len(told) == found
    if found == 1:
        days = [s.value.date for s in told[0].statements if isinstance(s.value, DateValue)]
        places = [s.value.place for s in told[0].statements if isinstance(s.value, PlaceValue)]
        assert ([d.start for d in days], places) == ([DAY], [ORVALE])


def test_a_deadly_attack_has_the_figure_that_is_told_later():
    """ "A fatal shooting" says of nobody how many died."""
    deadly = mention(DAY, at=0)
    passage = Passage(report="rpt-a", start=9, end=10, quote="x")
    some = Statement.build(CountValue(Outcome.KILLED, 1, None, EVERYONE, None), (passage,), by="hand/1")
    deadly = Mention.build(deadly.report, (*deadly.statements, some), main=True)
    (one,) = told_once([deadly, mention(DAY, FOUR, at=50)])
    assert [(s.value.low, s.value.high) for s in one.statements if isinstance(s.value, CountValue)] == [(4, 4)]


def test_a_county_told_without_figures_is_its_town_s_on_that_day():
    """Whose attack is counted there."""
    area = Place(name="Lower Orvale", country="TJ", admin1="Khatlon", precision=PlacePrecision.DISTRICT)
    assert len(told_once([mention(DAY, at=0, place=area), mention(DAY, TWO, at=50, place=KHATLON)])) == 1
    assert len(told_once([mention(DAY, at=0, place=area), mention(DAY, TWO, at=50, place=SUGHD)])) == 2
