"""People told in the same breath as those that the reader marked."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.people.enumeration import coordinates


@pytest.mark.parametrize(
    ("marked", "joined"),
    [
        ("A bomb took the life of {killed.9:a surveyor} and of the gendarmes who rode with him.", [(2, None)]),
        ("Raiders killed {killed.9:two nurses} and their guards.", [(2, None)]),
        ("Raiders killed {killed.9:a nurse} and her driver.", [(1, 1)]),
        ("Raiders killed {killed.9:a nurse} and three of her colleagues.", [(3, 3)]),
        ("Raiders killed {killed.9:a nurse} and a waitress.", [(1, 1)]),
    ],
)
def test_whoever_is_told_in_the_plural_is_two_or_more(read_marks, marked: str, joined: list) -> None:
    """ "The gendarmes" leave a figure open."""
    report, (span,) = read_marks(marked)
    found = coordinates(report, span.start, span.end, "killed", [])
    assert [(listed.low, listed.high) for listed in found] == joined
