"""The plain sentences with which reading is measured: each pattern can be filled and says what it counts."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from evaluation.leads import FILED, PATTERNS, PLACES, faults, filled
from msgspec import structs

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import Report
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize("pattern", range(len(PATTERNS)))
def test_every_pattern_can_be_filled(pattern: int) -> None:
    """The same from the same seed, without gaps, and counting somebody, or nobody in so many words."""
    lead = filled(pattern, random.Random(1))
    assert lead == filled(pattern, random.Random(1))
    assert not {"{", "}", "|"} & set(lead.text)
    assert any(lead.tolls.values())
    assert lead.country in PLACES.values()


def test_what_is_read_otherwise_is_told() -> None:
    """Nothing of a plain sentence; another toll or country is named."""
    lead = filled(0, random.Random(0))
    told = BuiltinExtractor().extract(Report.build(text=FILED + lead.text, language="en"))
    assert not list(faults(lead, told))
    dead = lead.tolls[Outcome.KILLED] or 0
    other = replace(lead, country="XX", tolls={**lead.tolls, Outcome.KILLED: dead + 1})
    assert list(faults(other, told)) == ["country", f"killed [{dead}] for {dead + 1}"]
    assert list(faults(lead, structs.replace(told, mentions=()))) == ["0 attacks"]
