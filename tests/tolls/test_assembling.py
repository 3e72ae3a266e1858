"""An incident from its mentions: rules for tolls, rivals in sight, nothing dependent on order."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from tollbook.errors import TollError
from tollbook.records import EVERYONE, THE_ATTACKERS, Incident, TargetValue, WeaponValue
from tollbook.tolls import TollPolicy, assemble
from tollbook.vocabulary.codes import EventType, Hedge, Outcome, Standing, Weapon
from tollbook.vocabulary.dates import DateRange

from .sample import COUNTRY, DAY, blames, count, mention, report, stated

K = "killed"


def made_of(*pairs, copies=None) -> Incident:
    reports = {r.id: r for r, _ in pairs}
    return assemble([m for _, m in pairs], reports, copies=copies)


def told(name, days, *values, source=None, **more):
    made = report(name, days, source)
    rows = [v(made) if callable(v) else v for v in values]
    return made, mention(made, *rows, **more)


def by(informant, value, hedge=Hedge.PLAIN, at=0):
    return lambda made: stated(made, value, by=informant, hedge=hedge, at=at)


def killed(incident):
    row = incident.toll(Outcome.KILLED)
    return (row.low, row.best, row.high, row.rule)


CASES = {
    "one account": ([(0, [count(K, 3)])], (3, 3, 3, "single_account")),
    "an open account stays open": ([(0, [count(K, 3, None)])], (3, 3, None, "single_account")),
    "a range keeps its range": ([(0, [count(K, 3, 5)])], (3, 3, 5, "single_account")),
    "accounts of one day that agree": ([(0, [count(K, 3)]), (0, [count(K, 3)])], (3, 3, 3, "agreement")),
    "a later higher figure supersedes": ([(0, [count(K, 3)]), (2, [count(K, 5)])], (5, 5, 5, "single_account")),
    "at least three, later four": ([(0, [count(K, 3, None)]), (1, [count(K, 4)])], (4, 4, 4, "single_account")),
    "a later lower bound takes nothing back": (
        [(0, [count(K, 9)]), (1, [count(K, 4, None)])], (9, 9, 9, "single_account"),
    ),
    "a later figure far below counts a part": (
        [(0, [count(K, 9)]), (1, [count(K, 2)])], (9, 9, 9, "single_account"),
    ),
    "a later lower figure stands beside an earlier one": (
        [(0, [count(K, 9)]), (2, [count(K, 8)])], (8, 8, 9, "latest_account"),
    ),
    "an official revision replaces": (
        [(0, [count(K, 9)]), (2, [by("the interior ministry", count(K, 8))])], (8, 8, 8, "single_account"),
    ),
    "an explicit nobody is a value": ([(0, [count(K, 0)])], (0, 0, 0, "single_account")),
    "a figure in passing yields": (
        [(0, [count(K, 9)]), (400, [count(K, 12)], False)], (9, 9, 9, "single_account"),
    ),
    "what looks back may give the final toll of an open figure": (
        [(0, [count(K, 9, None)]), (400, [count(K, 12)], False)], (12, 12, 12, "single_account"),
    ),
    "in passing is all there is": ([(400, [count(K, 12)], False)], (12, 12, 12, "single_account")),
    "parts add up where nobody gives the whole": (
        [(0, [count(K, 3, nationality="CN"), count(K, 1, nationality="TJ")])], (4, 4, 4, "sum_of_parts"),
    ),
    "roles add up too": (
        [(0, [count(K, 3, nationality="CN", role="miner"), count(K, 1, nationality="CN", role="cook")])],
        (4, 4, 4, "sum_of_parts"),
    ),
    "a feared figure widens, it does not decide": (
        [(0, [count(K, 3)]), (0, [by("a trader", count(K, 7), Hedge.FEARED)])], (3, 3, 7, "single_account"),
    ),
    "a bound widens, it does not decide": (
        [(0, [count(K, 3)]), (1, [by("a trader", count(K, 1, 40), Hedge.AT_MOST)])], (3, 3, 40, "single_account"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_rules_for_one_count(name):
    """Low, best, high and the rule, for each kind of rivalry."""
    rows, wanted = CASES[name]
    pairs = [told(f"{name} {n}", r[0], *r[1], main=r[2] if len(r) > 2 else True) for n, r in enumerate(rows)]
    assert killed(made_of(*pairs)) == wanted


def test_latest_official_figure_decides_among_rivals():
    """Of rival figures in one report, the official one is best and both span the range."""
    pair = told("Dawn", 0, by("local residents", count(K, 9)), by("police chief", count(K, 6), at=4))
    assert killed(made_of(pair)) == (6, 6, 9, "latest_official")


def test_independent_majority_decides_among_rivals():
    """Two publishers outweigh one of the same day."""
    pairs = [told("A", 0, count(K, 6)), told("B", 0, count(K, 6)), told("C", 0, count(K, 8))]
    assert killed(made_of(*pairs)) == (6, 6, 8, "independent_majority")


def test_later_death_of_the_injured():
    """One of the injured dies: the toll rises and the rule says why."""
    pairs = [
        told("A", 0, count(K, 3), count("injured", 5)),
        told("B", 6, count(K, 4), count("injured", 4)),
        told("C", 6, count(K, 3), count("injured", 5)),
    ]
    incident = made_of(*pairs)
    assert incident.toll(Outcome.KILLED).best == 4


def test_one_of_the_injured_died_whoever_repeats_it():
    """The latest account has one more dead and one less hurt than the first, though another told it before."""
    pairs = [
        told("A", 0, by("police", count(K, 4)), by("police", count("injured", 6), at=4)),
        told("B", 2, by("ministry", count(K, 5)), count("injured", 5)),
        told("C", 5, count(K, 5), count("injured", 5)),
    ]
    assert made_of(*pairs).toll(Outcome.INJURED).best == 5


@pytest.mark.parametrize(("figures", "best"), [((4, 65, 5), 5), ((3, 9), 3), ((2, 2, 7, 8), 2)])
def test_rivals_of_one_day_leave_the_middle_one(figures, best):
    """Nothing says which is later; the others stay in sight."""
    pairs = [told(name, 0, count(K, figure)) for name, figure in zip("ABCD", figures, strict=False)]
    assert killed(made_of(*pairs))[:3] == (min(figures), best, max(figures))


@pytest.mark.parametrize(
    ("rivals", "best"),
    [
        ((("a priest", 9), (None, 4), ("a trader", 30)), 4),
        ((("a priest", 9), ("a trader", 30)), 9),
        ((("a priest", 9), ("a trader", 30), ("a driver", 11)), 11),
        ((("a priest", 9), ("the police", 12), (None, 4)), 12),
    ],
)
def test_of_rivals_in_one_report_its_own_figure_stands_or_the_middle_one(rivals, best):
    """An official one before them; the others stay in sight."""
    rows = [by(who, count(K, figure), at=4 * n) for n, (who, figure) in enumerate(rivals)]
    figures = [figure for _, figure in rivals]
    assert killed(made_of(told("A", 0, *rows)))[:3] == (min(figures), best, max(figures))


def test_figures_that_those_who_did_it_claim_do_not_shape_the_toll():
    """Though no report says which body claims it."""
    incident = made_of(told("Dawn", 0, by(THE_ATTACKERS, count(K, 9)), by("a medic", count(K, 5), at=4)))
    assert killed(incident)[:3] == (5, 5, 5)
    assert [a.reason for a in incident.toll(Outcome.KILLED).set_aside] == ["given by those said to be responsible"]


def test_figures_of_those_accused_do_not_shape_the_toll():
    """What the claiming group says of its dead enemies is set aside, with the reason."""
    pair = told(
        "Dawn", 0, blames("Red Ridge Front", speaker="Ridge spokesman"), by("Ridge spokesman", count(K, 40)),
        by("a medic", count(K, 2), at=4),
    )  # fmt: skip
    incident = made_of(pair)
    assert killed(incident)[:3] == (2, 2, 2)
    assert [a.reason for a in incident.toll(Outcome.KILLED).set_aside] == ["given by those said to be responsible"]


def test_copies_count_once():
    """Three copies of one wire story do not outvote two others."""
    wire = [told(f"Copy {n}", 0, count(K, 9)) for n in range(3)]
    others = [told("A", 0, count(K, 8)), told("B", 0, count(K, 8))]
    copies = {wire[1][0].id: wire[0][0].id, wire[2][0].id: wire[0][0].id}
    assert killed(made_of(*wire, *others, copies=copies)) == (8, 8, 9, "independent_majority")
    assert made_of(*wire, copies=copies).standing is Standing.UNCORROBORATED


def test_parts_that_exceed_the_whole_are_shown():
    """Nothing is adjusted; the conflict is said."""
    pair = told("Dawn", 0, count(K, 3), count(K, 2, nationality="CN"), count(K, 2, nationality="TJ"))
    incident = made_of(pair)
    assert killed(incident)[:3] == (3, 3, 3)
    assert any("add up to 4" in note for note in incident.disagreements)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            (count(K, 3), count(K, 5, nationality=None, role="guard")),
            "a part of the victims comes to 5, the whole is 3",
        ),
        ((count(K, 3, None), count(K, 4, nationality="CN")), "add up to 4, more than the 3 held best of the whole"),
        ((count(K, 3, 6), count(K, 5, nationality="CN")), "add up to 5, more than the 3 held best of the whole"),
        ((count(K, 3), count(K, 3, nationality="CN")), None),
    ],
)
def test_a_part_above_the_best_figure_is_shown(values, words):
    """A part by role, a part above a bound, and a part that only the highest figure holds; a part may be the whole."""
    notes = made_of(told("Dawn", 0, *values)).disagreements
    assert any(words in note for note in notes) if words else notes == ()


def test_rival_figures_are_said_as_their_reports_give_them():
    """A lower bound is named as one."""
    pairs = [told("A", 0, by("residents", count(K, 9, None))), told("B", 0, by("the governor", count(K, 4)))]
    assert made_of(*pairs).disagreements == ("killed: accounts that stand give 4, at least 9",)


def test_people_whose_nationality_is_not_stated_may_be_those_whose_it_is():
    """ "Two CN nationals" in one report and "two engineers" in another are no four among two."""
    first, second = report("a"), report("b", 3)
    incident = assemble(
        [
            mention(first, count("killed", 2), count("killed", 2, nationality="CN")),
            mention(second, count("killed", 2), count("killed", 2, nationality=None, role="engineer")),
        ],
        {r.id: r for r in (first, second)},
    )
    assert not any("add up" in note for note in incident.disagreements)


def test_rows_by_nationality_stand_beside_the_whole():
    """Everybody, then nationalities, then those of unstated nationality."""
    pair = told("Dawn", 0, count(K, 5), count(K, 3, nationality="CN"), count(K, 2, nationality=None))
    rows = [(t.nationality, t.best) for t in made_of(pair).tolls]
    assert rows == [(EVERYONE, 5), ("CN", 3), (None, 2)]


def test_standing_needs_two_roots():
    """Two publishers corroborate, unless they name one informant."""
    a, b = told("A", 0, count(K, 1)), told("B", 0, count(K, 1))
    assert made_of(a, b).standing is Standing.CORROBORATED
    assert made_of(a).standing is Standing.UNCORROBORATED
    one = [told(n, 0, by("Colonel Harun Ode", count(K, 1))) for n in "AB"]
    found = made_of(*one)
    assert found.standing is Standing.UNCORROBORATED
    assert "one root" in found.standing_reason


def test_one_informant_in_other_words_is_one():
    """Three papers that quote one governor, by name or by post, are one voice; a second voice corroborates it."""
    speakers = ("regional governor Harun Ode", "Governor Harun Ode", "the governor of the Vale region")
    quoting = [told(f"Paper {n}", n, by(who, count(K, 3), at=n)) for n, who in enumerate(speakers)]
    assert made_of(*quoting).standing is Standing.UNCORROBORATED
    assert made_of(*quoting, told("D", 1, by("the mayor", count(K, 3)))).standing is Standing.CORROBORATED


def test_denied_figures_make_it_contested():
    """A denial in one of two reports is shown in the standing."""
    a = told("A", 0, count(K, 1))
    b = told("B", 0, by("the governor", count(K, 1), Hedge.DENIED))
    assert made_of(a, b).standing is Standing.CONTESTED
    assert made_of(b).standing is Standing.DENIED


def test_most_exact_consistent_date_and_place_win():
    """A month and a country yield to the day and the town they hold; a rival day is noted."""
    month = DateRange.month(DAY.year, DAY.month)
    vague = told("A", 0, count(K, 1), when=month, place=COUNTRY)
    exact = told("B", 1, count(K, 1))
    rival = told("C", 1, count(K, 1), when=DAY + timedelta(days=2))
    again = told("D", 2, count(K, 1))
    incident = made_of(vague, rival, exact, again)
    assert (incident.date, incident.place.name) == (DateRange.day(DAY), "Orvale")
    assert any("2031-03-06" in note for note in incident.disagreements)


def test_a_suicide_bombing_refines_a_bombing():
    """The more exact kind wins once a main report states it; weapons are united."""
    pairs = [told("A", 0, WeaponValue(Weapon.EXPLOSIVE)), told("B", 0), told("C", 1, kind="suicide_bombing")]
    incident = made_of(*pairs)
    assert incident.event_type is EventType.SUICIDE_BOMBING
    assert incident.weapons == (Weapon.EXPLOSIVE,)


def test_attributions_merge_and_contest():
    """A claim told twice is one attribution; a denial by the same actor contests an accusation."""
    a = told("A", 0, blames("Red Ridge Front", speaker="a spokesman"), TargetValue("the weir"))
    b = told("B", 0, blames("Red Ridge Front", speaker="its channel"))
    claimed = made_of(a, b).attributions
    assert [(x.actor, x.standing) for x in claimed] == [("Red Ridge Front", Standing.CORROBORATED)]
    c = told(
        "C",
        0,
        blames("Red Ridge Front", "official_accusation", "the army"),
        blames("Red Ridge Front", "denial", "Ridge"),
    )
    assert {x.standing for x in made_of(c).attributions} == {Standing.CONTESTED}
    assert [x.standing_reason for x in made_of(c).attributions] == [
        "a denial stands against it",
        "others attribute it to whom this denial speaks for",
    ]


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ((), "one report only"),
        (
            (blames("Red Ridge Front", "official_accusation", "army"),),
            "2 reports with one root (copies, one publisher or one speaker)",
        ),
        (
            (blames("Red Ridge Front", "third_party_allegation", "the village head"),),
            "2 independent speakers name the actor in 2 reports",
        ),
        ((blames("Red Ridge Front"),), "2 independent speakers name the actor in 2 reports"),
        ((blames("Hill Army"),), "claimed by Hill Army"),
    ],
)
def test_an_attribution_says_why_it_stands_so(others, words):
    """One report, one speaker in two, two speakers, a claim beside it, or another's claim."""
    made = [told("A", 0, blames("Red Ridge Front", "official_accusation", "the army"))]
    made += [told("B", 0, other) for other in others]
    assert next(x for x in made_of(*made).attributions if x.actor == "Red Ridge Front").standing_reason == words


def test_order_of_mentions_does_not_matter():
    """Any order gives the same incident, id and aliases included."""
    pairs = [
        told("A", 0, count(K, 3), count("injured", 5)),
        told("B", 0, count(K, 4), when=DAY + timedelta(days=1)),
        told("C", 9, count(K, 4), kind="suicide_bombing", main=False),
        told("D", None, count(K, 2)),
    ]
    incidents = {made_of(*order) for order in permutations(pairs)}
    assert len(incidents) == 1
    assert len(incidents.pop().aliases) == 3


def test_an_incident_needs_a_mention_and_known_rules():
    """Misuse is refused with the remedy."""
    with pytest.raises(TollError, match="at least one mention"):
        assemble([], {})
    made, one = told("A", 0, count(K, 1))
    with pytest.raises(TollError, match="no such rule: dice"):
        assemble([one], {made.id: made}, policy=TollPolicy(name="x", best=("dice",)))


def test_a_date_in_the_future_and_a_toll_of_millions_are_kept_as_stated():
    """Odd values are shown, not dropped and not fatal."""
    pair = told("A", 0, count("killed", 10_000_000), when=date(2099, 1, 1))
    incident = made_of(pair)
    assert killed(incident)[1] == 10_000_000
    assert incident.date == DateRange.day(date(2099, 1, 1))
