"""After a gate was granted: suspended, cured, withdrawn; covenants, stages, waivers; and what never opens one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.decisions.signed import KEYS, private
from tests.decisions.test_decide import attack

from tollbook.decisions.decide import decide
from tollbook.decisions.explain import explain
from tollbook.decisions.programme import load_programme
from tollbook.decisions.signatures import sign
from tollbook.decisions.statements import ATTESTATION_TYPE, attest, read_statement
from tollbook.errors import ProgrammeError, SigningError
from tollbook.records import Coverage, Decision, Incident, Place, SignedKind, SignedStatement
from tollbook.vocabulary.codes import Verdict
from tollbook.vocabulary.truth import Truth

TEXT = """
name: Quarry
parties: [{name: Village council}, {name: "Hauliers' union"}]
outcomes: [{name: paid, verification: {verifiers: [Village council]}}]
indicators:
  - {name: attacks, window_days: 60, scope: {countries: [TJ]}}
  - {name: killed, measure: killed, window_days: 60, scope: {countries: [TJ]}}
  - {name: quiet, kind: days_since, scope: {countries: [TJ]}}
conditions:
  - {name: rare, expression: attacks <= 1, cure_days: 30}
  - {name: nobody, expression: killed <= 3, severity: terminating, cure_days: 90}
  - {name: told, expression: 'attested("paid")', cure_days: 10}
  - {name: many, expression: attacks > 2}
  - {name: calm, expression: quiet >= 40}
gates:
  - {name: licence, conditions: [rare, nobody], covenants: [told], grants: Two years}
  - {name: visits, conditions: [nobody], stages: [engagement, conditional]}
stages:
  - {name: engagement, rise: many}
  - {name: conditional, rise: many, fall: calm}
  - {name: enforcement, fall: calm}
waivers:
  - {conditions: [rare], by: [Village council, Hauliers' union], quorum: 2, max_days: 30}
"""
PROGRAMME = load_programme(TEXT)
DAY = date(2025, 12, 31)
START = date(2024, 1, 1)
WATCHED = [Coverage.build(source="s", start=START, end=date(2027, 1, 1), countries=("TJ",))]
COUNCIL, UNION = "Village council", "Hauliers' union"


def signed(party: str, subject: str, day: date, days: int = 400, **more: object) -> SignedStatement:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    envelope = attest(PROGRAMME, subject, party, private(party), statement="So it is.", start=day,
                      end=day + timedelta(days=days), issued_at=moment, **more)  # fmt: skip
    return SignedStatement.build(envelope, moment)


def longer(waiver: SignedStatement, days: int) -> SignedStatement:
    """The union's waiver for more days, as somebody may sign it elsewhere."""
    says = read_statement(waiver.envelope)
    body = msgspec.to_builtins(msgspec.structs.replace(says, end=says.end + timedelta(days=days)))
    return SignedStatement.build(sign(body, ATTESTATION_TYPE, private(UNION)), waiver.recorded_at)


PAID = [signed(COUNCIL, "paid", START, 900)]


def on(day: date, incidents: list[Incident], previous: Decision | None = None, *, gate: str = "licence",
       coverage=WATCHED, statements=PAID) -> Decision:  # fmt: skip
    return decide(PROGRAMME, gate, incidents, coverage, day, "cut", keys=KEYS, statements=statements,
                  previous=previous, stage_before=previous.stage if previous else None)  # fmt: skip


def test_a_granted_gate_is_suspended_cured_and_withdrawn():
    """The cure period begins when the failure is found and goes on from decision to decision."""
    granted = on(DAY, [])
    assert granted.verdict is Verdict.GRANT
    two = [attack("a", 0), attack("b", 0)]
    suspended = on(DAY + timedelta(days=1), two, granted)
    assert suspended.verdict is Verdict.SUSPEND
    assert [(c.condition, c.since, c.until) for c in suspended.cures] == [
        ("rare", DAY + timedelta(days=1), DAY + timedelta(days=31))
    ]
    assert suspended.previous == granted.id
    still = on(DAY + timedelta(days=30), two, suspended)
    assert (still.verdict, still.cures) == (Verdict.SUSPEND, suspended.cures)
    withdrawn = on(DAY + timedelta(days=31), two, still)
    assert withdrawn.verdict is Verdict.WITHDRAW
    assert any("time to cure it ended" in r for r in withdrawn.reasons)
    assert on(DAY + timedelta(days=32), two, withdrawn).verdict is Verdict.HOLD
    cured = on(DAY + timedelta(days=30), two[:1], suspended)
    assert (cured.verdict, cured.cures) == (Verdict.GRANT, ())
    assert on(DAY + timedelta(days=70), two, withdrawn).verdict is Verdict.GRANT


def test_a_terminating_condition_withdraws_at_once_but_not_for_what_is_unknown():
    """The worst severity rules; not determinable suspends, however long, and never withdraws."""
    granted = on(DAY, [])
    grave = on(DAY + timedelta(days=1), [attack("a", 0, killed=(4, 4))], granted)
    assert grave.verdict is Verdict.WITHDRAW
    assert any("is terminating" in r for r in grave.reasons)
    unknown = on(DAY + timedelta(days=1), [], granted, coverage=[])
    assert (unknown.verdict, unknown.only_undetermined) == (Verdict.SUSPEND, True)
    assert any("rare: not known to be met since 2026-01-01, to be cured before" in r for r in unknown.reasons)
    later = on(DAY + timedelta(days=200), [], unknown, coverage=[])
    assert later.verdict is Verdict.SUSPEND
    assert any("ended on 2026-01-31, and the gate is withdrawn once it surely fails" in r for r in later.reasons)


def test_covenants_bind_only_once_a_gate_is_granted():
    """Compensation need not be paid to open it, and must be from then on."""
    granted = on(DAY, [], statements=[])
    assert granted.verdict is Verdict.GRANT
    later = on(DAY + timedelta(days=1), [], granted, statements=[])
    assert (later.verdict, later.cures[0].condition) == (Verdict.SUSPEND, "told")
    denied = [signed(COUNCIL, "paid", DAY, holds=False)]
    refused = on(DAY + timedelta(days=1), [], granted, statements=denied)
    assert on(DAY + timedelta(days=11), [], refused, statements=denied).verdict is Verdict.WITHDRAW


def test_a_waiver_needs_its_parties_its_quorum_and_its_length():
    """The finding stays; the verdict goes past it while the waiver lasts."""
    two = [attack("a", 5), attack("b", 6)]
    both = [signed(p, "rare", DAY, 29, kind=SignedKind.WAIVER) for p in (COUNCIL, UNION)]
    waived = on(DAY, two, statements=both)
    assert waived.verdict is Verdict.GRANT
    assert any("rare is not met, and waived" in r for r in waived.reasons)
    assert set(waived.waived[0].affirmed) == {s.id for s in both}
    assert on(DAY, two, statements=both[:1]).verdict is Verdict.HOLD
    with pytest.raises(SigningError, match=r"at most 30 days \(got 31 days\)"):
        signed(UNION, "rare", DAY, 30, kind=SignedKind.WAIVER)
    held = on(DAY, two, statements=[both[0], longer(both[1], 1)])
    assert held.verdict is Verdict.HOLD
    assert "longer than the 30 days" in held.waived[0].disregarded[0].reason
    told = next(r for r in explain(held).because if r.ref == "rare").because[-1]
    assert told.text == "rare is not waived; 2 independent parties must waive it"
    assert [reason.text.partition(" ")[0] for reason in told.because] == ["Village", longer(both[1], 1).id]
    as_word = [signed(COUNCIL, "paid", DAY, 29)]
    assert on(DAY, two, statements=as_word).verdict is Verdict.HOLD
    with pytest.raises(SigningError, match="waived by nobody"):
        signed(COUNCIL, "nobody", DAY, kind=SignedKind.WAIVER)
    assert on(DAY, [*two, attack("c", 7, killed=(9, 9))], statements=both).verdict is Verdict.HOLD


def test_stages_rise_and_fall_by_their_rules():
    """One step a decision; strict stages shut the gate, quiet opens it again."""
    three = [attack(n, 0) for n in "abc"]
    days = [DAY + timedelta(days=n) for n in (0, 1, 2, 45, 46, 47)]
    verdicts, stages, before = [], [], None
    for day in days:
        before = on(day, three, before, gate="visits")
        verdicts.append(before.verdict.value)
        stages.append(before.stage.high)
    assert stages == ["conditional", "enforcement", "enforcement", "enforcement", "enforcement", "enforcement"]
    assert verdicts == ["grant", "suspend", "suspend", "suspend", "suspend", "suspend"]
    later = on(DAY + timedelta(days=61), three, before, gate="visits")
    assert (later.stage.high, later.verdict) == ("conditional", Verdict.GRANT)
    assert on(DAY + timedelta(days=62), three, later, gate="visits").stage.low == "engagement"


def test_a_stage_that_cannot_be_told_shuts_what_one_of_the_possible_stages_shuts():
    """Without coverage it may have risen: the gate is open only if it would be in either stage."""
    first = on(DAY, [attack("a", 3)], gate="visits", coverage=[])
    second = on(DAY + timedelta(days=1), [attack("a", 3)], first, gate="visits", coverage=[])
    assert (second.stage.low, second.stage.high) == ("engagement", "enforcement")
    assert second.verdict is Verdict.HOLD
    assert any("between engagement and enforcement" in r for r in second.reasons)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("covenants: [told]", "covenants: [tolled]", "unknown condition 'tolled'; did you mean 'told'"),
        ("covenants: [told]", "covenants: [rare]", "lists 'rare' twice"),
        ("covenants: [told]", "covenants: [many]", "one attack more could open the gate"),
        ("stages: [engagement, conditional]}", "stages: [conditional]}", "open in the mildest stages"),
        ("stages: [engagement, conditional]}", "stages: [talks]}", "unknown stage 'talks'"),
        ("{name: engagement, rise: many}", "{name: engagement, rise: calm}", "could make it milder"),
        ("{name: enforcement, fall: calm}", "{name: enforcement, fall: many}", "could make it milder"),
        ("{name: enforcement, fall: calm}", "{name: enforcement, rise: many}", "the strictest stage"),
        ("{name: engagement, rise: many}", "{name: engagement, fall: calm}", "the mildest stage"),
        ("{name: conditional, rise: many, fall", "{name: conditional, fall", "can never be reached"),
        ("{name: engagement, rise: many}", "{name: engagement, rise: most}", "unknown condition 'most'"),
        ("conditions: [rare], by", "conditions: [rarely], by", "unknown 'rarely'"),
        ("quorum: 2, max", "quorum: 3, max", "'quorum' is 1 to 2"),
        ("max_days: 30", "max_days: 0", "'max_days' is 1 to"),
        ("cure_days: 30", "cure_days: -1", "'cure_days' is 0 to"),
    ],
)
def test_every_fault_is_named(old, new, fault):
    """At validation, before anything is decided."""
    assert old in TEXT
    with pytest.raises(ProgrammeError) as error:
        load_programme(TEXT.replace(old, new, 1))
    assert any(fault in f for f in error.value.faults), error.value.faults


ages = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 5), st.booleans()), max_size=5)


def made(found: list[tuple[int, int, bool]], prefix: str = "i") -> list[Incident]:
    return [
        attack(f"{prefix}{n}", age, killed=(0 if vague else people, people), country=None if vague else "TJ")
        for n, (age, people, vague) in enumerate(found)
    ]


def chain(incidents: list[Incident], gate: str, coverage: list[Coverage]) -> list[Decision]:
    """Decisions every ten days, each on the one before, on what had happened by then."""
    found: list[Decision] = []
    for step in range(-12, 8):
        day = DAY + timedelta(days=10 * step)
        known = [i for i in incidents if i.date.start <= day]
        found.append(on(day, known, found[-1] if found else None, gate=gate, coverage=coverage))
    return found


GAPS = st.lists(st.integers(-150, 60), max_size=2)


def without(days: list[int]) -> list[Coverage]:
    """Coverage of everything but these days."""
    found, start = [], START
    for gap in sorted({DAY + timedelta(days=n) for n in days}):
        if gap > start:
            found.append(Coverage.build(source="s", start=start, end=gap - timedelta(days=1), countries=("TJ",)))
        start = gap + timedelta(days=1)
    return [*found, Coverage.build(source="s", start=start, end=date(2027, 1, 1), countries=("TJ",))]


@settings(max_examples=40, deadline=None)
@given(ages, ages.filter(bool), st.sampled_from(["licence", "visits"]), GAPS)
def test_one_attack_more_or_less_coverage_never_opens_a_gate(some, more, gate, gaps):
    """Through whole histories of decisions, with stages and cures: what was shut stays shut."""
    few = chain(made(some), gate, WATCHED)
    many = chain([*made(some), *made(more, "j")], gate, WATCHED)
    blind = chain(made(some), gate, without(gaps))
    if gate == "visits":
        order = [s.name for s in PROGRAMME.stages]
        for one, other in ((few, many), (few, blind)):
            assert all(order.index(b.stage.high) >= order.index(a.stage.high) for a, b in zip(one, other, strict=True))
    for before, after in zip(few, many, strict=True):
        assert after.verdict is not Verdict.GRANT or before.verdict is Verdict.GRANT or _cured(before)
    for before, after in zip(few, blind, strict=True):
        assert after.verdict is not Verdict.GRANT or before.verdict is Verdict.GRANT or _cured(before)


@settings(max_examples=40, deadline=None)
@given(ages, ages.filter(bool), st.sampled_from(["licence", "visits"]), st.lists(st.booleans(), min_size=5, max_size=5))
def test_more_uncertainty_never_opens_a_gate(some, more, gate, vague):
    """Through whole histories: attacks of which place and toll become less sure open nothing that was shut."""
    exact = made([*some, *more][:5])
    wider = [
        msgspec.structs.replace(
            i, place=Place(country=None),
            tolls=tuple(msgspec.structs.replace(t, low=0, best=0, high=None if t.high else t.high) for t in i.tolls),
        ) if blur else i
        for i, blur in zip(exact, vague, strict=False)
    ]  # fmt: skip
    for before, after in zip(chain(exact, gate, WATCHED), chain(wider, gate, WATCHED), strict=True):
        assert after.verdict is not Verdict.GRANT or before.verdict is Verdict.GRANT or _cured(before)


def _cured(decision: Decision) -> bool:
    """Whether it is shut for a covenant, which binds the gate that had been granted and not the other."""
    return any(f.condition == "told" and f.truth is not Truth.MET for f in decision.findings)


@settings(max_examples=30, deadline=None)
@given(ages, st.randoms())
def test_the_order_of_conditions_changes_no_verdict(some, dice):
    """Neither in the file nor in the gate."""
    conditions = list(PROGRAMME.conditions)
    dice.shuffle(conditions)
    gates = tuple(msgspec.structs.replace(g, conditions=g.conditions[::-1]) for g in PROGRAMME.gates)
    other = msgspec.structs.replace(PROGRAMME, conditions=tuple(conditions), gates=gates)
    for gate in ("licence", "visits"):
        first = on(DAY, made(some), gate=gate)
        second = decide(other, gate, made(some), WATCHED, DAY, "cut")
        assert (first.verdict, first.only_undetermined) == (second.verdict, second.only_undetermined)
