"""Linking: what belongs together, whatever the order of arrival, and what people said."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.errors import LinkingError
from tollbook.linking import Pool, incident_id, link
from tollbook.linking.comparisons import excluded, told_twice
from tollbook.linking.features import Count

from .sample import DAY, SENNA, crowds, judged, told


def groups(clusters):
    return sorted(c.mentions for c in clusters.clusters)


def test_two_reports_of_one_attack_are_one_incident():
    """A lower early toll, another kind of bombing and a vaguer place agree."""
    early = told("a", killed=Count(3, None))
    later = told("b", published=DAY + 3, killed=Count(5, 5), event_type="suicide_bombing")
    vague = told("c", published=DAY + 30, lat=None, lon=None, place=None, radius_km=None)
    assert groups(link([early, later, vague])) == [("men-a", "men-b", "men-c")]


LOOK_ALIKES = {
    "four days on, in the next valley": {"first_day": DAY + 4, "last_day": DAY + 4, "published": DAY + 5, **SENNA},
    "the same town a week later": {"first_day": DAY + 7, "last_day": DAY + 7, "published": DAY + 8},
    "the same day in another country": {"country": "AF", "admin1": "kabul", "place": "dara", "lat": 34.5, "lon": 69.2},
    "a year later": {"first_day": DAY + 365, "last_day": DAY + 365, "published": DAY + 366},
}


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_look_alikes_stay_apart(name):
    """Near in some respects is not the same attack."""
    assert len(link([told("a"), told("b", **LOOK_ALIKES[name])]).clusters) == 2


COMMON = {"nationalities": (), "targets": (), "killed": Count(1, 1), "injured": Count(0, 0)}
FAR = {"admin1": "sughd", "place": "tarm", "lat": 40.6, "lon": 70.2}
FAR_IN_LAND = {"admin1": "sughd", "place": "quarl", "lat": 39.6, "lon": 70.2}
NEXT_LAND = {"country": "AF", "admin1": "kabul", "place": "dara", "lat": 34.5, "lon": 69.2}
PARTICULAR = [
    (FAR, {}, False),
    (FAR, {"words": (3, 8, 70)}, False),
    (FAR, {"words": (3, 8, 70, 71, 99)}, True),
    (FAR, {"words": (3,), "targets": ("weir",)}, False),
    (FAR, {"words": (3, 8)}, False),
    (FAR, {"words": (3, 8), "targets": ("clinic",)}, False),
    (FAR, {"words": (3, 8, 70), "targets": ("clinic",)}, True),
    (FAR, {"words": (3, 8), "targets": ("clinic", "mine")}, False),
    (FAR, {"words": (3, 8), "targets": ("mine", "weir")}, True),
    (FAR, {"people": (3,)}, True),
    (FAR, {"nationalities": ("CN",), "targets": ("weir",)}, False),
    (FAR, {"nationalities": ("CN",), "targets": ("weir", "mine")}, True),
    (FAR_IN_LAND, {}, False),
    (FAR_IN_LAND, {"words": (3, 8, 70)}, True),
    (FAR_IN_LAND, {"words": (3,)}, False),
    (FAR_IN_LAND, {"words": (3, 8)}, False),
    (FAR_IN_LAND, {"words": (3, 8), "targets": ("weir",)}, True),
    (NEXT_LAND, {}, False),
    (NEXT_LAND, {"words": (3, 8, 70), "nationalities": ("CN",)}, True),
    ({"lat": None, "lon": None, "place": None, "admin1": None}, {}, False),
    ({"lat": None, "lon": None, "place": None, "admin1": None}, {"killed": Count(7, 7)}, True),
    ({"lat": None, "lon": None, "place": None, "admin1": "sughd"}, {}, False),
    ({"lat": None, "lon": None, "place": None, "admin1": "sughd"}, {"targets": ("mine",)}, True),
    ({"first_day": DAY + 2, "last_day": DAY + 2}, {}, False),
    ({"first_day": DAY + 2, "last_day": DAY + 2}, {"targets": ("mine",)}, True),
    ({"first_day": DAY + 1, "last_day": DAY + 1}, {}, True),
    ({"first_day": None, "last_day": None}, {}, False),
    ({"first_day": None, "last_day": None}, {"killed": Count(4, 4)}, True),
    ({"first_day": None, "last_day": None}, {"injured": Count(4, 4)}, False),
    ({"first_day": None, "last_day": None}, {"injured": Count(12, 12)}, True),
]


@pytest.mark.parametrize(("elsewhere", "shared", "one"), PARTICULAR)
def test_attacks_apart_are_one_only_where_something_particular_is_shared(elsewhere, shared, one):
    """The same weapon and small figures are nothing that tells a misread place or date from another attack."""
    a, b = told("a", **COMMON | shared), told("b", **COMMON | elsewhere | shared)
    assert (excluded(a, b) is None) is one
    assert one or all(len(link([a, b], bulk=bulk).clusters) == 2 for bulk in (1, 10**9))


def test_two_attacks_in_one_report_are_different():
    """However alike, unless a person says otherwise."""
    a, b = told("a", "rpt-x"), told("b", "rpt-x")
    assert len(link([a, b]).clusters) == 2
    assert len(link([a, b], judgements=[judged(a, b, "same")]).clusters) == 1


@pytest.mark.parametrize("bulk", [1, 10**9])
def test_a_lesser_telling_of_the_same_takes_nobodys_place(bulk):
    """Two reports tell of one attack as of two, and each is most like the lesser telling of the other."""
    near = {"lat": 38.0, "lon": 70.3, "place": "orvale mine"}
    a, b = told("a", "rpt-x", targets=("mine",)), told("b", "rpt-y", **near)
    again = told("c", "rpt-x", main=False, **near), told("d", "rpt-y", main=False, targets=("mine",))
    found = link([a, b, *again], bulk=bulk)
    assert found.of("men-a") == found.of("men-b")


def test_a_report_that_tells_of_two_does_not_chain_them():
    """A mention akin to both of two attacks that one report keeps apart joins at most one of them."""
    a, b, c = told("a", "rpt-x"), told("b", "rpt-x"), told("c")
    assert sorted(map(len, groups(link([a, b, c])))) == [1, 2]


def test_a_mention_without_date_or_place_is_its_own_incident():
    """Weak grounds do not merge."""
    bare = told("b", first_day=None, last_day=None, country=None, admin1=None, place=None, lat=None, lon=None,
                radius_km=None, killed=Count(1, 1), targets=(), nationalities=(), published=None)  # fmt: skip
    assert len(link([told("a"), bare]).clusters) == 2


def test_judgements_bind_and_can_be_withdrawn():
    """Different splits what would merge, same merges what would not; a withdrawn one no longer counts."""
    a, b = told("a"), told("b")
    apart = judged(a, b, "different")
    assert len(link([a, b], judgements=[apart]).clusters) == 2
    undone = judged(a, b, "unsure", minute=5, withdraws=apart.id)
    assert len(link([a, b], judgements=[apart, undone]).clusters) == 1
    far = told("f", country="PE", admin1="cusco", place="quillo", lat=-13.0, lon=-72.0, first_day=DAY - 90)
    assert len(link([a, far], judgements=[judged(a, far, "same")]).clusters) == 1


def test_a_judgement_pulls_in_a_stored_mention():
    """The judged neighbour comes from the candidate source though no key is shared."""
    a = told("a")
    far = told("f", country="PE", admin1="cusco", place="quillo", lat=-13.0, lon=-72.0)
    assert groups(link([a], Pool([far]), [judged(a, far, "same")])) == [("men-a", "men-f")]


def test_contradictory_judgements_are_refused_naming_both():
    """Same, same and different around a triangle cannot all hold."""
    a, b, c = told("a"), told("b"), told("c")
    rows = [judged(a, b, "same"), judged(b, c, "same", minute=1), judged(a, c, "different", author="P. Reed", minute=2)]
    with pytest.raises(LinkingError) as caught:
        link([a, b, c], judgements=rows)
    assert all(row.id in str(caught.value) for row in rows)
    assert "P. Reed" in str(caught.value)


def test_an_incident_is_named_by_its_first_report_and_keeps_the_other_names():
    """The earliest published mention names it; the others' names are aliases."""
    (cluster,) = link([told("b", published=DAY), told("a", published=DAY + 2)]).clusters
    assert (cluster.id, cluster.aliases) == (incident_id("men-b"), (incident_id("men-a"),))


def test_the_same_mention_twice_changes_nothing():
    """Features given anew replace stored ones of the same id."""
    a, b = told("a"), told("b")
    assert groups(link([a, a], Pool([a, b]))) == [("men-a", "men-b")]


@settings(max_examples=60, deadline=None)
@given(crowds(), st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_ends_where_all_at_once_does(rows, chance: random.Random):
    """The ledger's way: each mention is linked against what is stored, and its component replaces the old."""
    wanted = link(rows)
    order = list(rows)
    chance.shuffle(order)
    stored, held = Pool(), {}
    for row in order:
        changed = link([row], stored)
        stored.add(row)
        for cluster in changed.clusters:
            held |= dict.fromkeys(cluster.mentions, cluster)
    assert {c.id: c for c in held.values()} == {c.id: c for c in wanted.clusters}
    assert link(order) == wanted


@settings(max_examples=60, deadline=None)
@given(crowds())
def test_every_mention_is_in_exactly_one_incident_and_no_report_twice_in_it(rows):
    """A partition, with two mentions of one report together only where it may tell of one attack as of two."""
    found = link(rows).clusters
    assert sorted(m for c in found for m in c.mentions) == sorted(f.id for f in rows)
    known = {f.id: f for f in rows}
    pairs = [(known[a], known[b]) for c in found for a, b in combinations(c.mentions, 2)]
    assert all(told_twice(a, b) for a, b in pairs if a.report == b.report)


def test_what_a_person_joins_drives_nobody_away():
    """Reports that were with either side of a judged pair stay, and so does a later one like one side only."""
    a, near = told("a"), told("b")
    other = told("c", **SENNA, event_type="kidnapping", weapons=(), killed=None, targets=("weir",), nationalities=())
    assert groups(link([a, near, other])) == [("men-a", "men-b"), ("men-c",)]
    same = [judged(a, other, "same")]
    assert groups(link([a, near, other], judgements=same)) == [("men-a", "men-b", "men-c")]
    late = told("d")
    assert groups(link([a, near, other, late], judgements=same)) == [("men-a", "men-b", "men-c", "men-d")]


def test_what_a_person_keeps_apart_stays_apart_through_a_joined_one():
    """`different` holds against everything that somebody said is the same."""
    a, b, c = told("a"), told("b"), told("c")
    rows = [judged(a, b, "same"), judged(b, c, "different", minute=1)]
    assert groups(link([a, b, c], judgements=rows)) == [("men-a", "men-b"), ("men-c",)]


def test_rows_of_one_number_in_one_report_stay_apart():
    """A data set's own number joins its rows, but never two mentions of one report."""
    a, b = told("a", "rpt-x", series="s", number="1"), told("b", "rpt-x", series="s", number="1")
    c = told("c", series="s", number="1")
    assert groups(link([a, b, c])) == [("men-a", "men-c"), ("men-b",)]
