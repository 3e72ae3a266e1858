"""Cues find what the patterns find, and know where to look."""

from __future__ import annotations

import re

import pytest

from tollbook.extraction.interpret.attribution import parties, setting, speakers, wording
from tollbook.extraction.interpret.cue import Cue, beginnings
from tollbook.extraction.interpret.victims import people

TEXT = (
    "POLICE in Diyarbakır said on Monday that two guards were killed; nobody claimed responsibility. The army's "
    "spokesman denied it, and a widow told Reuters that the gunmen — “bandits”, he called them — had not been "
    "identified.\nIn İzmir no group took credit. Suspected rebels may have fired on the convoy, officials announced "
    "without offering any proof. Der Täter, ſaid one, was at large; the US$ 5 reward stands. "
) * 4
"""Long enough to be looked up by its words, with letters whose cases are not one to one."""


def hits(pattern: re.Pattern[str] | Cue, text: str, first: int, last: int) -> list[tuple[int, int]]:
    return [m.span() for m in pattern.finditer(text, first, last)]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        (r"\b(?:den(?:y|ied)|no (?:hand|part)|x?rays)\b", {"den", "no ", "xra", "ray"}),
        (r"\b[Tt]he\b", {"the"}),
        (r"(?<!a )\bby(?= |$)", {"by"}),
        (r"\b(?:ab){2,}", {"aba"}),
        (r"\b(?:a|an) ?", {"a", "a ", "an", "an "}),
    ],
)
def test_beginnings_follow_from_the_pattern(written: str, known: set[str]) -> None:
    assert beginnings(written, re.IGNORECASE) == known


@pytest.mark.parametrize("written", [r"\b\w+ed\b", r"made|\bkept", r"(?:\bx)?y", r"^the", r"\b(?:a|)"])
def test_a_pattern_that_may_begin_anywhere_is_searched_for_as_it_is(written: str) -> None:
    assert beginnings(written) is None
    assert hits(Cue(written), TEXT, 0, 500) == hits(re.compile(written), TEXT, 0, 500)


def test_cues_find_what_the_patterns_find_in_any_part_of_a_text() -> None:
    named = {k: v for m in (parties, setting, speakers, wording) for k, v in vars(m).items() if isinstance(v, Cue)}
    cues = {**named, **setting._CUES, "nouns": people._noun_pattern()}
    assert len(cues) > 20
    for name, cue in cues.items():
        plain = re.compile(cue.pattern, cue.flags)
        for text in (TEXT, TEXT[:90], TEXT[40:230], TEXT.replace("İ", "I")):
            for first in range(0, len(text), 53):
                for last in (first + 31, first + 140, len(text)):
                    assert hits(cue, text, first, last) == hits(plain, text, first, last), name
                    one, other = cue.search(text, first, last), plain.search(text, first, last)
                    assert (one and one.span()) == (other and other.span()), name
