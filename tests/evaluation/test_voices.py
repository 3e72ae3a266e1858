"""The plain sentences with which attributions are measured: each pattern can be filled and says what it tells."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from evaluation.leads import FILED
from evaluation.voices import PATTERNS, faults, filled
from msgspec import structs

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import Report
from tollbook.vocabulary.codes import AttributionKind


@pytest.mark.parametrize("pattern", range(len(PATTERNS)))
def test_every_pattern_can_be_filled(pattern: int) -> None:
    """The same from the same seed, without gaps, and naming whom its rows are of."""
    told = filled(pattern, random.Random(1))
    assert told == filled(pattern, random.Random(1))
    assert not {"{", "}", "|"} & set(told.text)
    for row in told.rows:
        assert row.body.casefold() in told.text.casefold()


def test_what_is_read_otherwise_is_told() -> None:
    """Nothing of a plain sentence; a row that is missing, of another kind, voice or standing is named."""
    told = filled(7, random.Random(0))
    assert told.rows
    read = BuiltinExtractor().extract(Report.build(text=FILED + told.text, language="en"))
    assert not list(faults(told, read))
    (row,) = told.rows
    body = row.body
    assert next(faults(replace(told, rows=()), read)).startswith("false official_accusation of")
    claimed = replace(told, rows=(replace(row, kind=AttributionKind.CLAIM_OF_RESPONSIBILITY),))
    assert next(faults(claimed, read)) == f"no claim_of_responsibility of {body}"
    other = replace(told, rows=(replace(row, speaker="nobody heard", unproven=True),))
    assert [fault.split()[1] for fault in faults(other, read)] == ["by", "unproven"]
    assert list(faults(told, structs.replace(read, mentions=()))) == [f"no official_accusation of {body}"]
