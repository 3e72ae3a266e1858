"""What the built-in extractor reads at all."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from tollbook.errors import UsageError
from tollbook.extraction import load_extractor
from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.spans import SpanReading
from tollbook.records import Report

TOLD = (
    "Gunmen opened fire on a lorry near Torbal in Kenya on 3 March 2021, killing four drivers and wounding a guard, "
    "police said. The Red Lantern Front denied that its men had done it. A bomb had killed two farmers in the same "
    "district in January.",
    "A drone struck a clinic in Homs, Syria, on Tuesday; three nurses were killed and at least nine people hurt. "
    "Residents blamed the army, which did not comment.",
    "At least 90 people have been killed in raids in northern Mali since June, the governor said. On Monday armed men "
    "abducted two Turkish engineers from a mine near Kayes.",
)


class Silent:
    """A reader that marks nothing."""

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        return SpanReading(())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Drei Arbeiter wurden getötet."),
        ("und", "Трое рабочих были убиты в городе вчера вечером."),
        ("ur", "تین مزدور ہلاک ہو گئے۔"),
    ],
)
def test_other_languages_are_unread_with_a_reason(language: str, text: str) -> None:
    """A report in another language is set aside, never taken for one without an attack."""
    told = BuiltinExtractor(reader=Silent()).extract(Report.build(text=text, language=language))
    assert told.unread is not None
    assert "English" in told.unread
    assert not told.mentions


def test_a_report_in_a_language_with_word_lists_is_read_by_its_rules() -> None:
    """What read it is said, and nothing but what its rules read safely."""
    extractor = BuiltinExtractor(reader=Silent())
    text = "Trois ouvriers ont été tués le 3 mars 2021 dans une fusillade à Bamako, au Mali."
    told = extractor.extract(Report.build(text=text, language="fr"))
    assert (told.by, len(told.mentions)) == ("tongues/1", 1)
    assert {s.by for s in told.mentions[0].statements} == {"tongues/1"}
    unread = extractor.extract(Report.build(text="Trois ouvriers ont été tués.", language="fr"))
    assert not unread.mentions
    assert "French" in (unread.unread or "")


def test_a_report_without_an_incident_yields_none() -> None:
    """No marks, no mentions, and nothing unread."""
    told = BuiltinExtractor(reader=Silent()).extract(
        Report.build(text="Rain fell on the harbour all day.", language="en")
    )
    assert (told.mentions, told.totals, told.unread) == ((), (), None)


def test_unknown_extractors_are_refused() -> None:
    """A name that no extractor has is an error of usage."""
    with pytest.raises(UsageError, match="builtin"):
        load_extractor("oracle")


def test_the_builtin_extractor_is_found_by_name() -> None:
    """The default name gives the built-in extractor."""
    assert load_extractor().by.startswith("builtin/")


def test_extraction_gives_the_same_bytes_twice_in_any_order_and_from_threads() -> None:
    """What else is read, before or at the same time, changes no byte."""
    extractor = BuiltinExtractor()
    reports = [Report.build(text=text, language="en", title=f"Report {n}") for n, text in enumerate(TOLD)]
    first = [msgspec.json.encode(extractor.extract(r)) for r in reports]
    assert all(b'"mentions":[{' in told for told in first)
    backwards = [msgspec.json.encode(BuiltinExtractor().extract(r)) for r in reversed(reports)]
    assert backwards[::-1] == first
    with ThreadPoolExecutor(3) as pool:
        told = list(pool.map(lambda r: msgspec.json.encode(extractor.extract(r)), reports * 3))
    assert told == first * 3
