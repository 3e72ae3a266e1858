"""The table of date words, publication dates and the days they mean."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from tollbook.gazetteer.dates import resolve_date
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

with (Path(__file__).parent / "cases.tsv").open(encoding="utf-8", newline="") as table:
    CASES = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def published(words: str) -> DateRange:
    if words == "unknown":
        return UNKNOWN_DATE
    if len(words) == len("2016-11"):
        return DateRange.month(*map(int, words.split("-")))
    return DateRange.day(date.fromisoformat(words))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['published']} {case['words']} {case['given']}".strip())
def test_words_mean_these_days(case: dict[str, str]) -> None:
    """Each expression resolves to exactly these days, in exactly this precision."""
    given = dict(part.split("=") for part in case["given"].split(";") if part)
    got = resolve_date(
        case["words"],
        published(case["published"]),
        day_first=bool(int(given["day_first"])) if "day_first" in given else None,
        anchor=DateRange.day(date.fromisoformat(given["anchor"])) if "anchor" in given else None,
    )
    expected = (case["start"], case["end"], case["precision"])
    assert (str(got.start or ""), str(got.end or ""), got.precision.value) == expected


def test_the_table_is_large_and_covers_every_precision() -> None:
    """At least 300 cases, no case twice, every precision among them."""
    assert len(CASES) >= 300
    assert len({(case["published"], case["words"], case["given"]) for case in CASES}) == len(CASES)
    assert {case["precision"] for case in CASES} == {precision.value for precision in DatePrecision}
