"""Wire text in several outlets is recognised, whole or in part; separate reports on one attack are not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading import CopyIndex, CopyKind, families, signature, similarity

WIRE = (
    "Gunmen on motorcycles opened fire on a lorry carrying marble workers in the Ziarat hills on Tuesday "
    "and killed three of them, the district officer said. Two more were taken to the hospital in Loralai "
    "with wounds to the legs. The attackers rode off before the guards of a nearby mine could be called. "
    "No group has said that it was behind the shooting. The lorry had left the quarry without the escort "
    "that the provincial government ordered after a similar attack in spring, its owner said."
)
OWN = (
    "Three men who cut marble for a living are dead after an attack on their lorry near Ziarat. A "
    "colleague who was asleep under the tarpaulin told this newspaper that the motorcycles came out of a "
    "dry river bed and that he counted four riders. He walked for an hour until he met a patrol. Why they "
    "travelled without an escort is a question that the mine's owner did not answer."
)


def test_the_same_text_with_another_dateline_is_a_full_copy():
    """Small edits do not make a second voice."""
    edited = "QUETTA (Desk) - " + WIRE.replace("Tuesday", "Dec 2").replace("its owner said", "the owner told us")
    assert similarity(signature(WIRE), signature(edited)).kind is CopyKind.FULL


def test_a_wire_story_within_a_longer_report_is_a_partial_copy():
    """A paragraph added before and after changes nothing about whose account it is."""
    longer = OWN + "\n\n" + WIRE + "\n\n" + OWN[:200]
    assert similarity(signature(WIRE), signature(longer)).kind is CopyKind.PARTIAL


def test_two_reports_on_one_attack_in_their_own_words_are_independent():
    """Telling the same is not copying."""
    assert similarity(signature(WIRE), signature(OWN)).kind is None


def test_the_index_finds_copies_in_any_order_and_joins_them_into_families():
    """The relation does not depend on which came first."""
    texts = {"rpt-a": WIRE, "rpt-b": OWN, "rpt-c": WIRE + " " + OWN[:150], "rpt-d": WIRE.upper()}
    found = []
    for order in (sorted(texts), sorted(texts, reverse=True)):
        index = CopyIndex()
        pairs = [copy for report in order for copy in index.add(report, texts[report])]
        found.append({(*sorted((pair.report, pair.other)), pair.kind) for pair in pairs})
        assert families(texts, pairs) == {"rpt-a": "rpt-a", "rpt-b": "rpt-b", "rpt-c": "rpt-a", "rpt-d": "rpt-a"}
    assert found[0] == found[1]


def test_adding_a_report_twice_does_not_make_it_its_own_copy():
    """The index knows it by its id."""
    index = CopyIndex()
    index.add("rpt-a", WIRE)
    assert index.add("rpt-a", WIRE) == []


@given(st.integers(0, 2**32), st.integers(21, 60))
def test_a_shared_run_of_21_words_always_leaves_a_common_key(seed, length):
    """The guarantee of winnowing: candidates are not missed by chance."""
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(400)]
    run = chance.choices(words, k=length)
    first = chance.choices(words, k=50) + run + chance.choices(words, k=30)
    second = chance.choices(words, k=20) + run + chance.choices(words, k=70)
    assert set(signature(" ".join(first)).keys) & set(signature(" ".join(second)).keys)


@pytest.mark.parametrize("text", ["", "?!", "one two"])
def test_texts_of_hardly_any_words_have_a_signature_too(text):
    """Without words nothing is a copy of it."""
    own = signature(text)
    assert bool(own.shingles) == bool(text.strip("?!"))
    assert similarity(own, signature(WIRE)).kind is None


def test_a_signature_is_the_same_on_every_machine():
    """Stored keys stay comparable: pinned against an accidental change of the hash."""
    assert signature("Two guards were killed at the gate").keys == (PINNED,)
    assert all(0 <= key < 2**63 for key in signature(WIRE).keys)
    assert signature("两名工人在边境遇袭身亡，另有一人受伤").shingles


PINNED = 2374361784491412715
