"""Whatever a model answers: nothing breaks, and nothing stands that the report does not say."""

from __future__ import annotations

import functools

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extraction.llm.conftest import TEXT, made_report

from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.page import Page
from tollbook.extraction.interpret.victims.numbers.quantities import NOBODY, find_quantities
from tollbook.extraction.llm.answer import Answer
from tollbook.extraction.llm.checking import check_answer
from tollbook.extraction.llm.prompt import KINDS
from tollbook.gazetteer import load_gazetteer
from tollbook.records import AttributionValue, CountValue, PerpetratorsKilledValue
from tollbook.vocabulary.codes import AttributionKind, EventType, Hedge, Measure, Outcome, Weapon

WORDS = TEXT.split(" ")
CODES = [*EventType, *Weapon, *Outcome, *AttributionKind, "army", ""]


@functools.cache
def page() -> Page:
    return Page(made_report(TEXT), load_gazetteer(), load_actors())


@st.composite
def stretches(draw):
    """Words of the report, mostly; else anything."""
    start = draw(st.integers(0, len(WORDS) - 1))
    some = " ".join(WORDS[start : start + draw(st.integers(1, 14))])
    return draw(st.one_of(st.just(some), st.just(some), st.just(some.strip(",.\n")), st.text(max_size=12)))


def _summed(value) -> bool:
    """Whether the figure may be the sum of several roles of one nationality."""
    return isinstance(value, CountValue) and value.nationality not in ("*", None) and value.role is None


maybe = st.one_of(st.none(), stretches())
said = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([*KINDS, "other"]), "quote": stretches(), "words": maybe,
        "code": st.sampled_from(CODES), "everyone": st.booleans(),
        "number": st.one_of(st.none(), st.integers(0, 12), st.integers()),
        "nationality": maybe, "role": maybe, "hedge": st.sampled_from([None, *Hedge, "sure"]), "actor": maybe,
        "speaker": maybe, "unproven": maybe,
    }
)  # fmt: skip
totals = st.fixed_dictionaries(
    {"quote": stretches(), "measure": st.sampled_from([*Measure, "x"]), "number": st.one_of(st.none(), st.integers())}
)
answers = st.fixed_dictionaries(
    {
        "incidents": st.lists(st.fixed_dictionaries({"main": st.booleans(), "statements": st.lists(said, max_size=8)}),
                              max_size=3),
        "totals": st.lists(totals, max_size=2),
    }
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(answers)
def test_only_what_the_report_says_stands(answer):
    """Passages are the report's words; figures stand in them; no allegation is without its words."""
    report = page().report
    checked = check_answer(page(), msgspec.convert(answer, Answer), (0, len(TEXT)), load_gazetteer(), by="llm/1/m")
    for mention in checked.mentions:
        for statement in mention.statements:
            assert all(report.text[p.start : p.end] == p.quote for p in statement.passages)
            quotes = " | ".join(p.quote for p in statement.passages)
            value = statement.value
            if isinstance(value, CountValue | PerpetratorsKilledValue) and not _summed(value):
                numbers = {q.low for p in statement.passages for q in find_quantities(p.quote)}
                assert value.low in numbers | {1} or (value.low == 0 and NOBODY.search(quotes)), quotes
            if isinstance(value, AttributionValue) and value.kind is AttributionKind.CLAIM_OF_RESPONSIBILITY:
                assert "claimed responsibility" in quotes
    for total in checked.totals:
        assert report.text[total.passage.start : total.passage.end] == total.passage.quote


@settings(max_examples=50, deadline=None)
@given(answers)
def test_the_same_answer_gives_the_same_bytes(answer):
    """Reading an answer is a pure function."""
    read = msgspec.convert(answer, Answer)
    first, second = (
        msgspec.json.encode(check_answer(page(), read, (0, len(TEXT)), load_gazetteer(), by="x").mentions)
        for _ in range(2)
    )
    assert first == second
