"""What the built-in extractor reads at all."""

from __future__ import annotations

import pytest

from tollbook.errors import UsageError
from tollbook.extraction import load_extractor
from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.spans import SpanReading
from tollbook.records import Report


class Silent:
    """A reader that marks nothing."""

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        return SpanReading(())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Trois ouvriers ont été tués."),
        ("und", "Трое рабочих были убиты в городе вчера вечером."),
        ("zh", "三名工人遇难。"),
    ],
)
def test_other_languages_are_unread_with_a_reason(language: str, text: str) -> None:
    """A report in another language is set aside, never taken for one without an attack."""
    told = BuiltinExtractor(reader=Silent()).extract(Report.build(text=text, language=language))
    assert told.unread is not None
    assert "English" in told.unread
    assert not told.mentions


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
