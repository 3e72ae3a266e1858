"""The tree of reasons, from the verdict down to the words."""

from __future__ import annotations

from datetime import date

from tollbook.decisions.decide import decide
from tollbook.decisions.explain import Reason, explain
from tollbook.decisions.programme import load_programme
from tollbook.records import Coverage, Incident, Mention, Place, Report, Statement, WeaponValue
from tollbook.vocabulary.codes import EventType, Weapon
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.truth import Truth

TEXT = """
name: p
indicators: [{name: attacks, window_days: 30, scope: {countries: [TJ]}}]
conditions:
  - {name: rare, expression: attacks <= 1}
  - {name: quiet, expression: rare && attacks == 0}
gates: [{name: g, conditions: [quiet]}]
"""


def walk(reason: Reason) -> list[Reason]:
    return [reason, *(r for child in reason.because for r in walk(child))]


def test_the_tree_leads_from_the_verdict_to_the_words() -> None:
    """Verdict, finding, comparison, named condition, measurement, incident, passage."""
    report = Report.build(text="A bomb went off near the gate.")
    said = Statement.build(WeaponValue(weapon=Weapon.EXPLOSIVE), (report.passage(2, 6),), by="test")
    mention = Mention.build(report.id, (said,), main=True)
    day = date(2025, 12, 20)
    incident = Incident(
        id="inc-1", mentions=(mention.id,), date=DateRange.day(day), place=Place(name="Qala", country="TJ"),
        event_type=EventType.BOMBING,
    )  # fmt: skip
    known = Coverage.build(source="s", start=date(2025, 1, 1), end=date(2025, 12, 31), countries=("TJ",))
    decision = decide(load_programme(TEXT), "g", [incident], [known], date(2025, 12, 31), "cut", mentions=[mention])
    tree = explain(decision, incidents={"inc-1": incident}, mentions={mention.id: mention})
    assert (tree.kind, tree.text, tree.ref) == ("verdict", "g: hold", decision.id)
    seen = {(r.kind, r.text) for r in walk(tree)}
    assert ("finding", "quiet: not met (rare && attacks == 0)") in seen
    assert ("finding", "rare: met (attacks <= 1)") in seen
    assert ("comparison", "attacks == 0: not met (1 against 0)") in seen
    assert ("measurement", "attacks: 1 attack, 2025-12-02 to 2025-12-31") in seen
    assert ("incident", "inc-1: bombing, 2025-12-20, Qala, Tajikistan") in seen
    passage = next(r for r in walk(tree) if r.kind == "passage")
    assert (passage.text, passage.ref) == ("bomb", f"{report.id}:2-6")
    assert next(r for r in walk(tree) if r.kind == "finding").truth is Truth.NOT_MET


def test_a_decision_alone_is_enough() -> None:
    """Without incidents and mentions the tree ends at ids and reasons."""
    tree = explain(decide(load_programme(TEXT), "g", [], [], date(2025, 12, 31), "cut"))
    notes = [r.text for r in walk(tree) if r.kind == "note"]
    assert "TJ was not watched from 2025-12-02 to 2025-12-31" in notes
