"""Pairs for a person to look at, and what would turn a pair."""

from __future__ import annotations

from hypothesis import given

from tollbook.linking import Pool, Scorer, load_model
from tollbook.linking.features import Count
from tollbook.linking.look_alikes import Seen, alike_among, judged_pairs, look_alikes
from tollbook.linking.turning import turns

from .sample import DAY, SENNA, crowds, judged, told


def pairs(*rows, judgements=(), among=None):
    """Each mention an incident of its own."""
    incidents = {f"inc-{f.id[4:]}": [f] for f in rows}
    holders = {f.id: f"inc-{f.id[4:]}" for f in rows}
    return look_alikes(incidents, Pool(rows), holders, judgements, among=among)


def test_the_likeliest_pair_comes_first_and_strangers_do_not_come():
    """A day off is likelier one attack than another town; another country is nothing to look at."""
    a, b = told("a"), told("b", first_day=DAY + 1, last_day=DAY + 1)
    c = told("c", **SENNA, first_day=DAY + 3, last_day=DAY + 3)
    far = told("d", country="NG", admin1="borno", place="gwoza", lat=11.1, lon=13.7, killed=None)
    found = pairs(a, b, c, far)
    assert (found[0].first, found[0].second) == ("inc-a", "inc-b")
    assert all("inc-d" not in (p.first, p.second) for p in found)
    assert [p.weight for p in found] == sorted((p.weight for p in found), reverse=True)


def test_a_judged_pair_is_not_asked_again():
    """Not even where the person was unsure; withdrawn, it is."""
    a, b = told("a"), told("b")
    assert pairs(a, b)
    said = judged(a, b, "unsure")
    assert pairs(a, b, judgements=[said]) == []


def test_one_report_on_two_attacks_says_why_they_are_two():
    """The reason is a common report, whatever the weight."""
    a, b = told("a", report="rpt-1"), told("b", report="rpt-1")
    assert [p.apart for p in pairs(a, b)] == ["one report tells of both"]


def test_only_pairs_with_one_of_the_chosen():
    """Both sides are known, one is asked about."""
    a, b, c = told("a"), told("b"), told("c")
    assert {(p.first, p.second) for p in pairs(a, b, c, among=["inc-c"])} == {("inc-a", "inc-c"), ("inc-b", "inc-c")}


@given(crowds(6))
def test_a_few_incidents_are_compared_with_each_other_alone(rows):
    """The same pairs as when they are all that there is, and none that somebody judged."""
    said = [judged(rows[0], row, "unsure") for row in rows[1:2]]
    some = {f"inc-{f.id[4:]}": Seen([f]) for f in rows}
    assert alike_among(some, judged_pairs(said)) == pairs(*rows, judgements=said)


def test_each_turn_takes_the_pair_across_the_threshold():
    """Alike as they are, some single difference parts them, and the least of each comparison is named."""
    scorer = Scorer(load_model())
    a, b = told("a"), told("b", first_day=DAY + 2, last_day=DAY + 2, **SENNA)
    joined = scorer.weight(a, b) >= scorer.model.threshold
    found = turns(scorer, a, b)
    assert found
    assert all((t.weight >= scorer.model.threshold) != joined for t in found if t.comparison not in {"date", "place"})
    assert len({t.comparison for t in found}) == len(found)


def test_what_excludes_a_pair_is_told_and_what_would_lift_it():
    """Two towns far apart on one day: a nearer place would, or unusual words, and not another kind of attack."""
    scorer = Scorer(load_model())
    common = {"targets": (), "nationalities": (), "killed": Count(1, 1), "injured": Count(0, 0)}
    a, b = told("a", **common), told("b", **common, admin1="sughd", place="quarl", lat=39.6, lon=70.2)
    assert scorer.explain(a, b).excluded == (
        "their places lie apart or one is but a country, and they share too little that few attacks have"
    )
    turning = {t.comparison: t.meaning for t in turns(scorer, a, b)}
    assert {"place", "words"} <= turning.keys()
    assert not {"date", "manner"} & turning.keys()
