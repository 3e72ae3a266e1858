"""Stated totals beside each other: one scope, a part, a whole; whether both can be right; one root or two."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.tolls.sample import report

from tollbook.gazetteer import Area, PlaceContext, load_gazetteer
from tollbook.records import Passage, Relation, StatedTotal
from tollbook.tolls import TotalScope
from tollbook.tolls.beside import Others, Told, relation_of, totals_beside
from tollbook.tolls.sources import voice
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.dates import DateRange

START, END = date(2030, 12, 5), date(2031, 12, 5)
YEAR = DateRange.between(START, END)
LAST_MONTH = DateRange.between(date(2031, 11, 6), END)
BASE = StatedTotal(
    id="stt-1", report="rpt-1", measure=Measure.KILLED, low=8, high=8, nationality="CN", area="Tajikistan",
    window=YEAR, passage=Passage(report="rpt-1", start=0, end=5, quote="eight"),
)  # fmt: skip


def but(name="stt-2", **changes):
    return msgspec.structs.replace(BASE, id=name, **changes)


def scope(total, published=None, lands=("TJ",)):
    area = load_gazetteer().area(total.area, PlaceContext(countries=lands)) if total.area else None
    return TotalScope(total, DateRange.day(published or total.window.end or END), area, lands)


def told(total, made, copies=None):
    return Told(scope(msgspec.structs.replace(total, report=made.id)), made, voice(made, total.stated_by, copies or {}))


SAME, PART, WHOLE = Relation.SAME, Relation.PART, Relation.WHOLE
CASES = [
    (but(), SAME),
    (but(area="in Tajikistan"), SAME),
    (but(window=DateRange.between(START + timedelta(days=3), END + timedelta(days=3))), SAME),
    (but(window=LAST_MONTH), PART),
    (but(window=DateRange.between(date(2029, 1, 1), END)), WHOLE),
    (but(window=DateRange.between(date(2031, 6, 1), date(2032, 6, 1))), None),
    (but(window=DateRange()), None),
    (but(nationality=None), WHOLE),
    (but(nationality="*"), WHOLE),
    (but(nationality="TR"), None),
    (but(role="engineer"), PART),
    (but(role="engineer", nationality=None), None),
    (but(area=None), WHOLE),
    (but(area="in and around Tajikistan"), WHOLE),
    (but(area="Khatlon"), PART),
    (but(area="Afghanistan"), None),
    (but(area="the region"), None),
    (but(area="the region", nationality=None), None),
    (but(measure=Measure.INJURED), None),
    (BASE, None),
]


@pytest.mark.parametrize(("other", "relation"), CASES)
def test_how_one_scope_lies_to_another(other, relation):
    """By measure, persons, days and area; what overlaps otherwise is not compared."""
    assert relation_of(scope(BASE), scope(other)) is relation


@pytest.mark.parametrize(("other", "relation"), CASES)
def test_the_other_way_round(other, relation):
    """The whole of a part is its whole."""
    turned = {PART: WHOLE, WHOLE: PART}.get(relation, relation)
    assert relation_of(scope(other), scope(BASE)) is turned


def test_vague_areas_are_one_only_where_the_reports_speak_of_one_country():
    """ "The region" of two reports on one country; of two on different countries it is not compared."""
    one, other = but("stt-1", area="the region"), but(area="the region")
    assert relation_of(scope(one), scope(other)) is SAME
    assert relation_of(scope(one), scope(other, lands=("PE",))) is None


def test_totals_without_a_window_are_compared_within_a_week():
    """Later ones may mean other days."""
    one, other = but("stt-1", window=DateRange()), but(window=DateRange())
    assert relation_of(scope(one), scope(other, END + timedelta(days=4))) is SAME
    assert relation_of(scope(one), scope(other, END + timedelta(days=40))) is None


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        (but("stt-1"), but(), True),
        (but("stt-1"), but(low=7, high=7), False),
        (but("stt-1"), but(low=5, high=None), True),
        (but("stt-1"), but(low=9, high=None), False),
        (but("stt-1", high=None), but(low=12, high=12), True),
        (but("stt-1"), but(low=2, high=2, window=LAST_MONTH), True),
        (but("stt-1"), but(low=9, high=9, window=LAST_MONTH), False),
        (but("stt-1", high=None), but(low=9, high=9, window=LAST_MONTH), True),
        (but("stt-1"), but(low=30, high=30, nationality=None), True),
        (but("stt-1"), but(low=7, high=7, nationality=None), False),
    ],
)
def test_two_figures_agree_or_cannot_both_be_right(one, other, agrees):
    """Of one scope they meet; a part is no larger than its whole; an open figure reaches as far as one likes."""
    [row] = totals_beside(told(one, report("Post")), [told(other, report("Mail"))])
    assert row.agrees is agrees


def test_who_has_one_root_is_not_independent():
    """A copy, one publisher and one informant are named; two strangers are independent."""
    post, mail, again = report("Post"), report("Mail"), report("Evening Post", source="The Post Gazette")
    own = told(but("stt-1", stated_by="the ministry of transport"), post)
    strange = told(but("stt-2"), mail)
    copied = told(but("stt-3"), mail, {mail.id: post.id})
    published = told(but("stt-4"), again)
    quoted = told(but("stt-5", stated_by="The Ministry of Transport"), mail)
    rows = {r.total: (r.independent, r.reason) for r in totals_beside(own, [strange, copied, published, quoted])}
    assert rows == {
        "stt-2": (True, "no common root is known"),
        "stt-3": (False, "one report copies the other"),
        "stt-4": (False, "the same publisher"),
        "stt-5": (False, "the same informant"),
    }


def test_conflicts_of_one_scope_come_first():
    """Then agreement of one scope, then parts, then wholes."""
    others = [
        but("stt-2", nationality=None),
        but("stt-3"),
        but("stt-4", low=2, high=2),
        but("stt-5", window=LAST_MONTH),
    ]
    found = totals_beside(told(BASE, report("Post")), [told(o, report(f"Mail {o.id}")) for o in others])
    assert [row.total for row in found] == ["stt-4", "stt-3", "stt-5", "stt-2"]


days = st.dates(date(2031, 1, 1), date(2031, 12, 31))
totals = st.builds(
    lambda nationality, role, area, a, b: but(
        nationality=nationality, role=role, area=area, window=DateRange.between(min(a, b), max(a, b))
    ),
    st.sampled_from([None, "CN", "TR"]), st.sampled_from([None, "driver"]),
    st.sampled_from([None, "Tajikistan", "Khatlon", "the region"]), days, days,
)  # fmt: skip


@given(totals, totals)
def test_any_two_scopes_see_each_other_alike(one, other):
    """Whichever is asked first."""
    one = msgspec.structs.replace(one, id="stt-1")
    there, back = relation_of(scope(one), scope(other)), relation_of(scope(other), scope(one))
    assert back is {PART: WHOLE, WHOLE: PART}.get(there, there)


windows = st.one_of(
    st.builds(lambda a, b: DateRange.between(min(a, b), max(a, b)), days, days),
    st.just(DateRange()), st.builds(lambda a: DateRange(not_before=a), days),
    st.builds(lambda a: DateRange(not_after=a), days),
)  # fmt: skip
published = st.one_of(st.just(DateRange()), st.builds(DateRange.day, days))


@given(st.lists(st.tuples(windows, published), min_size=1, max_size=8), st.integers(0, 7))
def test_those_beside_one_are_found_without_a_look_at_each(found, number):
    """The same rows as by looking at every pair."""
    made = [
        Told(TotalScope(but(f"stt-{n}", window=window, area=None), day, None, ()), report(f"Mail {n}"),
             voice(report(f"Mail {n}"), None, {}))
        for n, (window, day) in enumerate(found)
    ]  # fmt: skip
    one = made[number % len(made)]
    assert Others(made).beside(one) == totals_beside(one, made)


def test_an_area_that_nothing_bounds_lies_in_no_other():
    """And no other in it."""
    world = Area("the world")
    assert relation_of(
        TotalScope(but("stt-1"), DateRange.day(END), world, ()), TotalScope(but(), DateRange.day(END), Area("x"), ())
    ) is None  # fmt: skip
