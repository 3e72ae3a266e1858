"""Sequential indicators over a ledger: what is shown, what is not, and what can never make a finding."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.measurement import measure
from tollbook.records import (
    Coverage,
    Exposure,
    Incident,
    Indicator,
    IndicatorKind,
    Measurement,
    Per,
    Place,
    Programme,
    Scope,
    Surveillance,
    Watch,
)
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.truth import Truth

SINCE = date(2025, 1, 1)
AS_OF = date(2026, 12, 31)
WATCHED = Coverage.build(source="a", start=date(2019, 1, 1), end=date(2028, 12, 31), countries=("TJ",))
TJ = Scope(countries=("TJ",))
KNOWN = Surveillance(known_rate=6.0, length_days=730)
ESTIMATED = Surveillance(baseline_events=12, length_days=730)
RANK = {Truth.MET: 1, Truth.NOT_DETERMINABLE: 0, Truth.NOT_MET: -1}


def attack(day: date | DateRange, country: str | None = "TJ") -> Incident:
    when = DateRange.day(day) if isinstance(day, date) else day
    name = f"inc-{when.start}-{when.end}-{country}"
    return Incident(id=name, mentions=(f"m-{name}",), date=when, place=Place(country=country))


def programme(*indicators: Indicator, exposure: tuple[Exposure, ...] = (), watch: Watch = Watch()) -> Programme:  # noqa: B008
    return Programme(name="p", indicators=indicators, conditions=(), gates=(), exposure=exposure, watch=watch)


def better(declared: Surveillance = KNOWN, kind: IndicatorKind = IndicatorKind.BETTER, **more: object) -> Indicator:
    return Indicator(name="x", kind=kind, scope=TJ, since=SINCE, surveillance=declared, **more)  # type: ignore[arg-type]


def every(days: int, start: date, count: int) -> list[Incident]:
    return [attack(start + timedelta(days=days * i)) for i in range(count)]


PAST = every(61, date(2023, 1, 1), 12)  # six a year


def run(made: Indicator, incidents: list[Incident], as_of: date = AS_OF, coverage: tuple[Coverage, ...] = (WATCHED,),
        **more: object) -> Measurement:  # fmt: skip
    return measure(made, programme(made, **more), incidents, coverage, as_of)  # type: ignore[arg-type]


@pytest.mark.parametrize("declared", [KNOWN, ESTIMATED])
def test_quiet_is_better_and_bursts_are_worse(declared: Surveillance) -> None:
    """A long quiet shows a lower rate, many attacks a higher one; what goes on as before shows neither."""
    quiet = PAST
    busy = [*PAST, *every(20, date(2025, 1, 5), 30)]
    same = [*PAST, *every(61, date(2025, 1, 5), 11)]
    day = date(2026, 8, 1)
    assert run(better(declared), quiet, day).truth is Truth.MET
    assert run(better(declared, IndicatorKind.WORSE), quiet, day).truth is Truth.NOT_MET
    assert run(better(declared), busy, day).truth is Truth.NOT_MET
    assert run(better(declared, IndicatorKind.WORSE), busy, day).truth is Truth.MET
    undecided = run(better(declared), same, day)
    assert undecided.truth is Truth.NOT_DETERMINABLE
    assert "not shown is not no" in " ".join(undecided.reasons)


def test_a_finding_of_better_is_taken_back_and_one_of_worse_stays() -> None:
    """Quiet shows it better until attacks come; a burst shows it worse for the rest of the declared length."""
    late = [*PAST, *every(3, date(2026, 3, 1), 6)]
    assert run(better(), late, date(2026, 2, 28)).truth is Truth.MET
    assert run(better(), late, date(2026, 3, 31)).truth is not Truth.MET
    early = [*PAST, *every(3, date(2025, 1, 1), 6)]
    assert run(better(kind=IndicatorKind.WORSE), early, date(2025, 2, 1)).truth is Truth.MET
    assert run(better(kind=IndicatorKind.WORSE), early, date(2025, 9, 1)).truth is Truth.MET


def test_nothing_is_said_before_or_after_the_declared_length_unless_it_is_renewed() -> None:
    """Before it begins and after it ended the answer is a reason; a renewal begins anew with its part of the error."""
    ended = run(better(), PAST, date(2027, 1, 1))
    assert (ended.value, ended.truth) == (None, Truth.NOT_DETERMINABLE)
    assert "ended on 2026-12-31" in ended.reasons[0]
    assert "begins on 2025-01-01" in run(better(), PAST, date(2024, 12, 31)).reasons[0]
    renewed = run(better(Surveillance(known_rate=6.0, length_days=730, renewals=1)), PAST, date(2027, 1, 1))
    assert renewed.start == date(2027, 1, 1)
    assert "chance of 0.025 at most" in renewed.reasons[-1]


def test_indicators_share_the_programmes_error() -> None:
    """Three sequential indicators have a third of it each; one that declares its own leaves the others the rest."""
    kinds = (IndicatorKind.BETTER, IndicatorKind.WORSE)
    made = [Indicator(name=k, kind=k, scope=TJ, since=SINCE, surveillance=KNOWN) for k in kinds]
    own = Indicator(name="own", kind=IndicatorKind.BETTER, scope=TJ, since=SINCE,
                    surveillance=Surveillance(known_rate=6.0, length_days=730, alpha=0.04))  # fmt: skip
    shared = measure(made[0], programme(*made), [], [WATCHED], AS_OF)
    rest = measure(made[0], programme(*made, own), [], [WATCHED], AS_OF)
    assert "chance of 0.025 at most" in shared.reasons[-1]
    assert "chance of 0.005 at most" in rest.reasons[-1]


@pytest.mark.parametrize(
    ("declared", "incidents", "says"),
    [
        (ESTIMATED, [], "fewer than 12 attacks are known before 2025-01-01"),
        (ESTIMATED, PAST[:3], "fewer than 12 attacks are known"),
        (ESTIMATED, [*PAST[:11], attack(DateRange.between(date(2024, 12, 20), date(2025, 1, 3)))],
         "surely happened before"),
        (ESTIMATED, [attack(date(2024, 12, 31 - i)) for i in range(12)], "more than the declared length"),
        (Surveillance(known_rate=0.01, length_days=30), [], "no critical value"),
        (Surveillance(length_days=730), [], "either as `known_rate` or by `baseline_events`"),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_says_why(declared: Surveillance, incidents: list[Incident], says: str) -> None:
    """No baseline, too small or near a one, a rate too low for the length: a reason, never a finding."""
    made = run(better(declared), incidents, SINCE + timedelta(days=min(declared.length_days or 730, 580) - 1))
    assert made.truth is Truth.NOT_DETERMINABLE
    assert says in " ".join(made.reasons)


def test_unwatched_time_is_not_quiet() -> None:
    """Two quiet years that nobody watched show nothing; the days not yet reported count as unwatched."""
    half = Coverage.build(source="a", start=date(2019, 1, 1), end=date(2025, 2, 1), countries=("TJ",))
    made = run(better(), PAST, date(2026, 8, 1), (half,))
    assert made.truth is Truth.NOT_DETERMINABLE
    assert made.value is not None
    assert made.value.high is None
    assert any("was not watched from 2025-02-02" in r for r in made.reasons)
    soon = date(2025, 9, 15)
    assert run(better(), PAST, soon).truth is Truth.MET
    assert run(better(), PAST, soon, watch=Watch(lag_days=60)).truth is Truth.NOT_DETERMINABLE


def test_campaigns_count_once_for_worse_and_never_help_better() -> None:
    """Bursts of three within days are one event for a higher rate; for a lower one each attack counts."""
    bursts = [attack(date(2025, 1, 1) + timedelta(days=60 * i + j)) for i in range(6) for j in range(3)]
    plain = run(better(kind=IndicatorKind.WORSE), bursts, date(2026, 1, 1))
    joined = run(better(kind=IndicatorKind.WORSE, campaign_days=7), bursts, date(2026, 1, 1))
    assert plain.truth is Truth.MET
    assert joined.truth is Truth.NOT_DETERMINABLE
    assert joined.value is not None
    assert (joined.value.low, joined.value.high) == (6, 18)


def test_a_rate_sequence_holds_the_rate_per_exposure() -> None:
    """Its limits are those of the sequence over the least and the most exposure; unwatched days only widen it."""
    exposed = (Exposure(start=date(2019, 1, 1), end=AS_OF, persons_low=90, persons_high=110),)
    yearly = better(Surveillance(guess=6.0), IndicatorKind.RATE_SEQUENCE, per=Per.YEARS)
    incidents = [*PAST, *every(61, SINCE, 12)]
    made = run(yearly, incidents)
    assert made.value is not None
    assert made.value.low < 6 < made.value.high  # type: ignore[operator]
    assert made.level == pytest.approx(0.95)
    persons = run(better(Surveillance(guess=0.15), IndicatorKind.RATE_SEQUENCE), incidents, exposure=exposed)
    assert persons.value is not None
    assert persons.value.low < 12 / 80.3 < 12 / 65.7 < persons.value.high  # type: ignore[operator]
    half = Coverage.build(source="a", start=date(2019, 1, 1), end=date(2025, 12, 31), countries=("TJ",))
    wider = run(yearly, incidents, AS_OF, (half,))
    assert wider.value is not None
    assert wider.value.low == made.value.low
    assert wider.value.high > made.value.high  # type: ignore[operator]


def test_a_change_replays_the_baseline_at_a_steady_pace() -> None:
    """Half of the declared length is compared with half of the baseline; two years' quiet is a fall."""
    declared = Surveillance(baseline_since=SINCE - timedelta(days=2 * 365), length_days=365)
    longer = Surveillance(baseline_since=SINCE - timedelta(days=730), length_days=730)
    made = run(better(longer, IndicatorKind.CHANGE), PAST, date(2026, 12, 31))
    assert made.value is not None
    assert made.value.low == 0
    assert made.value.high < 1  # type: ignore[operator]
    halfway = run(better(declared, IndicatorKind.CHANGE), PAST, SINCE + timedelta(days=181))
    assert "to 2023-12-31, 2 days for each day" in halfway.reasons[0]
    first = run(better(declared, IndicatorKind.CHANGE), [], date(2025, 12, 31))
    assert first.value is not None
    assert first.value.high is None
    assert "no attack so far" in " ".join(first.reasons)


def test_a_baseline_that_is_not_replayed_in_whole_days_is_refused() -> None:
    """The two sides would not have the same parts of the exposure at every look."""
    declared = Surveillance(baseline_since=SINCE - timedelta(days=1000), length_days=365)
    assert "whole days for each" in run(better(declared, IndicatorKind.CHANGE), PAST, SINCE).reasons[0]


DAYS = st.integers(-700, 700)
ATTACKS = st.lists(st.tuples(DAYS, st.integers(0, 40), st.booleans()), max_size=25)
DECLARED = st.sampled_from([KNOWN, ESTIMATED, Surveillance(known_rate=3.0, length_days=400, renewals=1, ratio=1.5),
                            Surveillance(baseline_events=3, length_days=500, length=2.0, ratio=0.5)])  # fmt: skip


def _incidents(rows: list[tuple[int, int, bool]]) -> list[Incident]:
    made = []
    for at, (day, width, sure) in enumerate(rows):
        last = SINCE + timedelta(days=day)
        found = attack(DateRange.between(last - timedelta(days=width), last), "TJ" if sure else None)
        made.append(Incident(id=f"inc-{at}", mentions=(f"m-{at}",), date=found.date, place=found.place))
    return made


@settings(max_examples=150, deadline=None)
@given(ATTACKS, DECLARED, st.integers(0, 700), st.integers(0, 700), st.sampled_from([None, 7]))
def test_one_attack_more_never_helps(
    rows: list[tuple[int, int, bool]], declared: Surveillance, day: int, more: int, campaign_days: int | None
) -> None:
    """An attack more since the surveillance began never makes it better, nor takes a finding of worse to not worse."""
    as_of = SINCE + timedelta(days=day)
    one = attack(SINCE + timedelta(days=min(more, day)))
    before = run(better(declared, campaign_days=campaign_days), _incidents(rows), as_of)
    after = run(better(declared, campaign_days=campaign_days), [*_incidents(rows), one], as_of)
    assert before.truth is Truth.MET or after.truth is not Truth.MET


@settings(max_examples=150, deadline=None)
@given(ATTACKS, DECLARED, st.integers(0, 700), st.integers(-700, 700), st.integers(0, 24), st.sampled_from([None, 7]))
def test_less_knowledge_never_makes_a_finding(  # noqa: PLR0917 - what Hypothesis varies
    rows: list[tuple[int, int, bool]],
    declared: Surveillance,
    day: int,
    gap: int,
    vaguer: int,
    campaign_days: int | None,
) -> None:
    """Fewer watched days, a vaguer date or place: what was undetermined stays so, and no finding turns round."""
    as_of = SINCE + timedelta(days=day)
    indicator = better(declared, campaign_days=campaign_days)
    sure = run(indicator, _incidents(rows), as_of).truth
    parts = (
        Coverage.build(source="a", start=date(2019, 1, 1), end=SINCE + timedelta(days=gap), countries=("TJ",)),
        Coverage.build(source="a", start=SINCE + timedelta(days=gap + 30), end=AS_OF, countries=("TJ",)),
    ) if gap + 30 < 700 else (WATCHED,)  # fmt: skip
    doubted = [(d, w + 20 * (i == vaguer), s and i != vaguer) for i, (d, w, s) in enumerate(rows)]
    assert sure is not None
    for truth in (
        run(indicator, _incidents(rows), as_of, parts).truth,
        run(indicator, _incidents(doubted), as_of).truth,
    ):
        assert truth in {sure, Truth.NOT_DETERMINABLE}
