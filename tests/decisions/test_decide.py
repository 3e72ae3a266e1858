"""Findings to decisions: what grants, what holds, and what can never turn a hold into a grant."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.decisions.decide import decide, decide_all
from tollbook.decisions.programme import load_programme
from tollbook.errors import NotFoundError, ProgrammeError
from tollbook.records import (
    Condition,
    Coverage,
    Decision,
    Exposure,
    Gate,
    Incident,
    Indicator,
    IndicatorKind,
    Mention,
    Place,
    Programme,
    Report,
    Scope,
    Statement,
    Toll,
    WeaponValue,
    encode,
)
from tollbook.vocabulary.codes import Measure, Outcome, Severity, Verdict, Weapon
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.truth import Truth

AS_OF = date(2025, 12, 31)
FULL = Coverage.build(source="src-a", start=date(2025, 1, 1), end=AS_OF, countries=("TJ",))


def attack(
    name: str, days: int, *, country: str | None = "TJ", killed: tuple[int, int | None] = (0, 0), width: int = 0
) -> Incident:
    last = AS_OF - timedelta(days=days)
    toll = Toll(outcome=Outcome.KILLED, low=killed[0], best=killed[0], high=killed[1], rule="single", statements=("s",))
    return Incident(
        id=f"inc-{name}", mentions=(f"men-{name}",), date=DateRange.between(last - timedelta(days=width), last),
        place=Place(country=country), tolls=(toll,),
    )  # fmt: skip


def programme(expression: str, *more: Condition, severity: Severity = Severity.BLOCKING) -> Programme:
    area = Scope(countries=("TJ",))
    return Programme(
        name="p",
        exposure=(Exposure(start=date(2025, 1, 1), end=AS_OF, persons_low=90, persons_high=110),),
        indicators=(
            Indicator(name="attacks", window_days=90, scope=area),
            Indicator(name="killed", window_days=90, scope=area, measure=Measure.KILLED),
            Indicator(name="rate", window_days=90, scope=area, kind=IndicatorKind.RATE),
            Indicator(name="killed_rate", window_days=90, scope=area, kind=IndicatorKind.RATE, measure=Measure.KILLED),
            Indicator(name="burst_rate", window_days=90, scope=area, kind=IndicatorKind.RATE, campaign_days=10),
            Indicator(name="quiet", scope=area, kind=IndicatorKind.DAYS_SINCE),
        ),
        conditions=(Condition(name="c", expression=expression, severity=severity), *more),
        gates=(Gate(name="g", conditions=("c", *(m.name for m in more)), grants="A licence"),),
    )


def run(made: Programme, incidents: list[Incident], coverage: list[Coverage]) -> Decision:
    return decide(made, "g", incidents, coverage, AS_OF, "cut")


@pytest.mark.parametrize(
    ("expression", "incidents", "coverage", "truth"),
    [
        ("attacks == 0", [], [FULL], Truth.MET),
        ("attacks == 0", [], [], Truth.NOT_DETERMINABLE),
        ("attacks == 0", [attack("a", 5)], [FULL], Truth.NOT_MET),
        ("attacks == 0", [attack("a", 5)], [], Truth.NOT_MET),
        ("attacks == 0", [attack("a", 5, country=None)], [FULL], Truth.NOT_DETERMINABLE),
        ("attacks == 0", [attack("a", 85, width=20)], [FULL], Truth.NOT_DETERMINABLE),
        ("!(attacks > 2)", [attack(n, 5) for n in "abc"], [], Truth.NOT_MET),
        ("!(attacks > 2)", [attack(n, 5) for n in "ab"], [], Truth.NOT_DETERMINABLE),
        ("!(attacks > 2)", [attack(n, 5) for n in "ab"], [FULL], Truth.MET),
        ("killed <= 3", [attack("a", 5, killed=(1, 3))], [FULL], Truth.MET),
        ("killed <= 3", [attack("a", 5, killed=(1, None))], [FULL], Truth.NOT_DETERMINABLE),
        ("killed <= 3", [attack("a", 5, killed=(4, None))], [FULL], Truth.NOT_MET),
        ("quiet >= 90", [], [FULL], Truth.MET),
        ("quiet >= 90", [], [], Truth.NOT_DETERMINABLE),
        ("quiet >= 90", [attack("a", 5)], [], Truth.NOT_MET),
        ("rate <= 1.0", [], [FULL], Truth.MET),
        ("rate <= 0.1", [], [FULL], Truth.NOT_DETERMINABLE),
    ],
)
def test_findings(expression: str, incidents: list[Incident], coverage: list[Coverage], truth: Truth) -> None:
    """Met, not met or not determinable; only met grants."""
    made = run(programme(expression), incidents, coverage)
    assert made.findings[0].truth is truth
    assert made.verdict is (Verdict.GRANT if truth is Truth.MET else Verdict.HOLD)
    assert made.only_undetermined is (truth is Truth.NOT_DETERMINABLE)
    assert made.reasons


def test_a_hold_only_for_what_cannot_be_determined_is_told_from_a_failure() -> None:
    """One real failure among undetermined ones makes it a plain hold; advice never holds."""
    unknown = Condition(name="d", expression="killed == 0")
    advice = Condition(name="e", expression="killed == 0", severity=Severity.ADVISORY)
    edge = [attack("a", 5, country=None, killed=(0, 2))]
    assert run(programme("attacks <= 1", unknown), edge, [FULL]).only_undetermined is True
    both = run(programme("attacks <= 1", unknown), [*edge, attack("b", 2), attack("c", 3)], [FULL])
    assert (both.verdict, both.only_undetermined) == (Verdict.HOLD, False)
    advised = run(programme("attacks <= 1", advice), edge, [FULL])
    assert (advised.verdict, advised.only_undetermined) == (Verdict.GRANT, False)
    assert any("only advises" in r for r in advised.reasons)


def test_a_decision_lists_what_it_was_made_of() -> None:
    """Findings (named conditions too), measurements, incidents and the passages of their mentions."""
    report = Report.build(text="Gunmen with rifles attacked.")
    said = Statement.build(WeaponValue(weapon=Weapon.FIREARM), (report.passage(12, 18),), by="test")
    mention = Mention.build(report.id, (said,), main=True)
    incident = msgspec.structs.replace(attack("a", 5, killed=(1, 1)), mentions=(mention.id,))
    made = programme("few && killed <= 1")
    made = msgspec.structs.replace(
        made, conditions=(*made.conditions, Condition(name="few", expression="attacks <= 1"))
    )
    decision = decide(made, "g", [incident, attack("z", 200)], [FULL], AS_OF, "cut", mentions=[mention], software="9.9")
    assert [(f.condition, f.required) for f in decision.findings] == [("c", True), ("few", False)]
    assert [m.indicator for m in decision.measurements] == ["attacks", "killed"]
    assert decision.incidents == ("inc-a",)
    assert decision.passages == (f"{report.id}:12-18",)
    assert decision.findings[0].conditions == ("few",)
    assert decision.software == "9.9"
    assert decision.id == decide(made, "g", [incident], [FULL], AS_OF, "cut", mentions=[mention]).id
    assert decision.id != decide(made, "g", [incident], [FULL], AS_OF, "other", mentions=[mention]).id


def test_refusals() -> None:
    """An unknown gate, and a programme with faults, are never decided upon."""
    with pytest.raises(NotFoundError, match="the gates are g"):
        decide(programme("attacks == 0"), "licence", [], [FULL], AS_OF, "cut")
    with pytest.raises(ProgrammeError):
        run(programme("attacks >= 0"), [], [FULL])
    text = "\n".join(
        ["name: p", "indicators: [{name: a, window_days: 9}]", "conditions: [{name: c, expression: a == 0}]",
         "gates: [{name: x, conditions: [c]}, {name: y, conditions: [c]}]"]
    )  # fmt: skip
    made = decide_all(load_programme(text), [], [], AS_OF, "cut")
    assert [(d.gate, d.verdict) for d in made] == [("x", Verdict.HOLD), ("y", Verdict.HOLD)]


# conditions that a checked gate may hang on: none of them is helped by harm
atoms = st.sampled_from(
    ["attacks == 0", "attacks <= 2", "!(attacks > 1)", "killed <= 3", "killed + 2 * attacks < 6", "quiet >= 30",
     "rate <= 0.9", "burst_rate <= 1.5", "killed_rate < 2.5", "quiet > 10 * attacks", "attacks / (1 + 0) <= 2"]
)  # fmt: skip
expressions = st.recursive(
    atoms, lambda x: st.tuples(x, st.sampled_from(["&&", "||"]), x).map(lambda t: f"({' '.join(t)})"), max_leaves=4
)
attacks = st.builds(
    attack,
    st.uuids().map(str),
    st.integers(-5, 120),
    country=st.sampled_from(["TJ", "TJ", "AF", None]),
    killed=st.sampled_from([(0, 0), (1, 1), (1, 3), (2, None)]),
    width=st.integers(0, 30),
)
ledgers = st.lists(attacks, max_size=4)
watched = st.lists(
    st.builds(
        lambda source, start, length, country: Coverage.build(
            source=source, start=date(2025, 1, 1) + timedelta(days=start),
            end=date(2025, 1, 1) + timedelta(days=start + length), countries=country,
        ),
        st.sampled_from(["src-a", "src-b"]), st.integers(0, 300), st.integers(0, 364),
        st.sampled_from([(), ("TJ",), ("AF",)]),
    ),
    max_size=2,
).map(lambda found: [FULL, *found])  # fmt: skip


def holds_then_still(before: Decision, after: Decision) -> None:
    """If the first decision held, so does the second."""
    assert before.verdict is Verdict.GRANT or after.verdict is Verdict.HOLD


@settings(max_examples=300, deadline=None)
@given(expressions, ledgers, attacks, watched)
def test_one_attack_more_never_turns_hold_into_grant(
    text: str, ledger: list[Incident], more: Incident, known: list[Coverage]
) -> None:
    """Whatever the conditions, the ledger, the attack."""
    made = programme(text)
    holds_then_still(run(made, ledger, known), run(made, [*ledger, more], known))


@settings(max_examples=300, deadline=None)
@given(expressions, ledgers, watched, st.integers(0, 2), st.integers(1, 300))
def test_less_coverage_never_turns_hold_into_grant(
    text: str, ledger: list[Incident], known: list[Coverage], at: int, cut: int
) -> None:
    """Whether a source's watch is dropped or ends earlier."""
    made = programme(text)
    before = run(made, ledger, known)
    chosen = at % len(known)
    rest = [c for n, c in enumerate(known) if n != chosen]
    holds_then_still(before, run(made, ledger, rest))
    shorter = min(known[chosen].start + timedelta(days=cut), known[chosen].end or AS_OF)
    holds_then_still(before, run(made, ledger, [*rest, msgspec.structs.replace(known[chosen], end=shorter)]))
    stale = msgspec.structs.replace(known[chosen], last_retrieved_at=datetime(2025, 6, 1))  # noqa: DTZ001 - any day
    holds_then_still(before, run(made, ledger, [*rest, stale]))


@settings(max_examples=300, deadline=None)
@given(expressions, ledgers, watched, st.integers(0, 3), st.integers(0, 20), st.integers(0, 2))
def test_more_uncertainty_never_turns_hold_into_grant(  # noqa: PLR0917 - what Hypothesis varies
    text: str, ledger: list[Incident], known: list[Coverage], at: int, days: int, people: int
) -> None:
    """A vaguer date, an unknown place, a wider toll, a wider exposure."""
    made = programme(text)
    before = run(made, ledger, known)
    if ledger:
        one = ledger[at % len(ledger)]
        assert one.date.start is not None
        assert one.date.end is not None
        wide = DateRange.between(one.date.start - timedelta(days=days), one.date.end + timedelta(days=days))
        toll = one.tolls[0]
        vaguer = msgspec.structs.replace
        high = None if toll.high is None else toll.high + people
        variants = [
            vaguer(one, date=wide),
            vaguer(one, date=DateRange()),
            vaguer(one, place=Place()),
            vaguer(one, tolls=(vaguer(toll, low=max(0, toll.low - people), high=high),)),
            vaguer(one, tolls=(vaguer(toll, high=None),)),
            vaguer(one, tolls=()),
        ]
        rest = [i for i in ledger if i is not one]
        for variant in variants:
            holds_then_still(before, run(made, [*rest, variant], known))
    wider = msgspec.structs.replace(
        made, exposure=(msgspec.structs.replace(made.exposure[0], persons_low=90 - people, persons_high=110 + people),)
    )
    holds_then_still(before, run(wider, ledger, known))


@settings(max_examples=100, deadline=None)
@given(st.lists(expressions, min_size=2, max_size=4), ledgers, watched, st.randoms(use_true_random=False))
def test_order_changes_nothing(
    texts: list[str], ledger: list[Incident], known: list[Coverage], shuffler: random.Random
) -> None:
    """Incidents and coverage in any order give the same bytes; conditions the same verdict and findings."""
    more = [Condition(name=f"d{n}", expression=text) for n, text in enumerate(texts[1:])]
    made = programme(texts[0], *more)
    before = run(made, ledger, known)
    mixed, spread = list(ledger), list(known)
    shuffler.shuffle(mixed)
    shuffler.shuffle(spread)
    assert encode(run(made, mixed, spread)) == encode(before)
    order = list(made.conditions)
    shuffler.shuffle(order)
    gate = msgspec.structs.replace(made.gates[0], conditions=tuple(c.name for c in order))
    turned = run(msgspec.structs.replace(made, conditions=tuple(order), gates=(gate,)), ledger, known)
    assert (turned.verdict, turned.only_undetermined) == (before.verdict, before.only_undetermined)
    assert {f.condition: f for f in turned.findings} == {f.condition: f for f in before.findings}
