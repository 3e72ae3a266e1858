"""Persons named as victims or suspects: what two reports on one attack share when a day or a place is misread."""

import pytest

from tollbook.linking.clustering import link
from tollbook.linking.comparisons import exclusion, levels, names_alike
from tollbook.linking.features import Count
from tollbook.linking.keys import shares_a_block
from tollbook.linking.people import full_names, named_people
from tollbook.records import EventTypeValue, Mention, Report, Statement
from tollbook.vocabulary.codes import EventType

from .sample import DAY, judged, told

TEXT = (
    "Gunmen shot Jorrim Quillfeather, 34, outside a nursery in Orvale on Tuesday. Mayor Anselt Brackwater spoke. "
    "In March a bomb killed Perda Tamberlane, 51, on the ferry."
)
FAR = {"admin1": "sughd", "place": "tessin", "lat": 40.2, "lon": 69.6}


def said(quote: str, *, main: bool = True, **report) -> tuple[Mention, Report]:
    """A mention that `quote` states, and its report."""
    made = Report.build(**{"text": TEXT, "language": "en", **report})
    start = made.text.index(quote)
    value = EventTypeValue(EventType.ARMED_ASSAULT)
    statement = Statement.build(value, (made.passage(start, start + len(quote)),), by="hand/1")
    return Mention.build(report=made.id, statements=(statement,), main=main), made


def number(name: str) -> int:
    """The number that a name goes by."""
    (found,) = named_people(*said("shot", text=f"Gunmen shot {name}, 34, on Tuesday."))
    return found


def test_victims_have_names_and_mayors_have_none():
    """Whoever only speaks in office is on every report of that town."""
    assert full_names(TEXT) == {"jorrim quillfeather", "perda tamberlane"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The victims were Omra Tessling, Shonna Varrick and Dal Ubeck.",
            {"omra tessling", "shonna varrick", "dal ubeck"},
        ),
        ("Officers say Anbert Hale Jr. was found with a wound to his face.", {"anbert hale"}),
        ("Ruvo Denmark is charged with four counts of murder.", {"ruvo denmark"}),
        ("Ruvo Denmark pleaded not guilty to the charges.", {"ruvo denmark"}),
        ("Ruvo Denmark faces two murder charges.", {"ruvo denmark"}),
        ("Sheriff Ruvo Denmark was found to have misled the court.", set()),
        ("A grey Ostrava Combi was found in the river.", set()),
        ("Nova Tessa was struck and Dawn Front was accused of it; Nova Tessa faces a long winter.", set()),
        ("The victims were from Nova Tessa.", set()),
    ],
)
def test_whom_a_case_is_about_is_named_by_what_befalls_people_alone(text, names):
    """Victims in a list, whoever was found, the charged; bodies and towns are accused and struck as well."""
    assert full_names(text) == names


def test_a_person_goes_by_the_first_and_the_last_name():
    """Middle names, generations, accents and capitals do not matter."""
    assert number("Jorrim T. Quillfeather Jr.") == number("Jórrim Quillfeather") == number("Jorrim Quillfeather")


def test_what_is_looked_back_on_has_its_own_victims():
    """Those of its sentences alone; the main attack has all that the report names."""
    assert named_people(*said("bomb", main=False)) == (number("Perda Tamberlane"),)
    assert set(named_people(*said("shot"))) == {number("Jorrim Quillfeather"), number("Perda Tamberlane")}


@pytest.mark.parametrize("report", [{"coded": True}, {"text": "Gunmen shot two farmers."}])
def test_rows_and_reports_that_name_nobody_have_none(report):
    """There is nothing to compare."""
    assert named_people(*said("shot" if "text" in report else "Gunmen", **report)) == ()


def test_a_shared_name_excuses_a_misread_day():
    """Without it a month between two dates keeps reports apart; reports years apart are not compared."""
    a, b = told("a", people=(7,)), told("b", first_day=DAY + 30, last_day=DAY + 30, people=(7, 9))
    assert shares_a_block(a, b)
    assert exclusion(levels(a, b)) is None
    assert len(link([a, b]).clusters) == 1
    other = told("c", first_day=DAY + 30, last_day=DAY + 30, people=(8,))
    assert exclusion(levels(a, other)) == "their dates exclude each other"
    assert len(link([a, other]).clusters) == 2
    later = {"first_day": DAY + 1600, "last_day": DAY + 1600, "people": (7,)}
    assert not shares_a_block(a, told("d", **later, published=DAY + 1601))
    saved = told("f", first_day=DAY + 800, last_day=DAY + 800, people=(7,), published=DAY + 801)  # years after
    assert shares_a_block(a, saved)
    misread = told("e", **later)  # in a report of the same week
    assert shares_a_block(a, misread)
    assert len(link([a, misread]).clusters) == 1


def test_a_namesake_far_away_on_another_day_is_another_person():
    """One name bears day or place; both take two names or more in common."""
    elsewhere = {**FAR, "lat": 36.0, "lon": 60.0, "targets": ("weir",), "killed": Count(1, 1), "nationalities": ()}
    a = told("a", people=(5, 7))
    assert exclusion(levels(a, told("b", **elsewhere, first_day=DAY + 40, last_day=DAY + 40, people=(7,)))) is not None


@pytest.mark.parametrize("bulk", [1, 10**9])
def test_reports_that_name_the_same_are_one_whatever_others_say(bulk):
    """A report that names nobody is with the one whose day it gives, and so with the other."""
    a, b = told("a", people=(7,)), told("b", people=(7,), first_day=DAY + 30, last_day=DAY + 30)
    c = told("c")
    assert [len(found.mentions) for found in link([a, b, c], bulk=bulk).clusters] == [3]
    parted = link([a, b, c], judgements=[judged(a, b, "different")], bulk=bulk)
    assert parted.of("men-a") != parted.of("men-b")


@pytest.mark.parametrize(
    ("place", "both", "alike"),
    [
        ({}, (7,), True),
        ({"place": None, "lat": None, "lon": None}, (7,), True),
        (FAR, (7,), False),
        (FAR, (7, 9), True),
    ],
)
def test_one_name_is_enough_where_places_do_not_lie_apart(place, both, alike):
    """Elsewhere two have to be the same; what is only looked back on has names that others have too."""
    a, b = told("a", people=both), told("b", people=both, **place)
    assert names_alike(a, b) is alike
    assert not names_alike(a, told("c", people=both, main=False))


@pytest.mark.parametrize("bulk", [1, 10**9])
def test_names_do_not_join_what_one_report_tells_apart(bulk):
    """A report on two attacks of a month names the victims of both."""
    a, b = told("a", "rpt-x", people=(7,)), told("b", "rpt-x", people=(7,), first_day=DAY + 30, last_day=DAY + 30)
    found = link([a, b, told("c", people=(7,))], bulk=bulk)
    assert found.of("men-a") != found.of("men-b")


@pytest.mark.parametrize("bulk", [1, 10**9])
def test_several_reports_say_that_one_told_as_two_is_one(bulk):
    """Of one place and about one time; one other report is not enough."""
    a, b = told("a", "rpt-x"), told("b", "rpt-x", first_day=DAY + 1, last_day=DAY + 1)
    others = [told(name) for name in "cdef"]
    assert len(link([a, b], bulk=bulk).clusters) == 2
    assert link([a, b, others[0]], bulk=bulk).of("men-a") != link([a, b, others[0]], bulk=bulk).of("men-b")
    found = link([a, b, *others], bulk=bulk)
    assert found.of("men-a") == found.of("men-b")
    late = told("g", "rpt-x", first_day=DAY + 20, last_day=DAY + 20)
    assert link([a, late, *others], bulk=bulk).of("men-a") != link([a, late, *others], bulk=bulk).of("men-g")
