"""Pages of which the headline alone tells of an attack are read by it; all others are left as they are."""

from __future__ import annotations

import pytest

from tollbook.extraction.headline import with_headline
from tollbook.records import Report

TITLE = "Two women shot outside Larkbridge bakery"
FORM = "Thank you for reading! Please sign in, or choose a plan to go on. Need an account? Create one now."


def page(text: str = FORM, title: str | None = TITLE, language: str = "en") -> Report:
    return Report.build(text=text, title=title, raw=b"<html>", language=language, url="https://example.org/1")


@pytest.mark.parametrize(
    "text",
    [
        FORM,
        "1:10 How the mayor explained the new bridge\n\n0:45 Ten pies to try this winter\n\n" + "2:01 A song " * 30,
        "Rain is expected until noon on Thursday in the valleys, with lows near freezing.",
    ],
)
def test_a_headline_over_something_else_is_put_above_it(text: str) -> None:
    """A form, a list of videos, another story; what was retrieved stays the same."""
    told = with_headline(page(text))
    assert told.text == f"{TITLE}\n\n{text}"
    assert told.id != page(text).id
    assert (told.title, told.sha256, told.url) == (TITLE, page(text).sha256, page(text).url)
    assert with_headline(told) is told


@pytest.mark.parametrize(
    "report",
    [
        page("Two women were hit when a man shot at the queue of a bakery in Larkbridge."),
        page("Gunfire wounded a pair of shoppers on Mill Lane, and a suspect is being hunted."),
        page(title="Council agrees on bakery opening hours"),
        page(title="Shot"),
        page(title=None),
        page("Rejoignez-nous pour lire la suite de cet article.", language="fr"),
    ],
)
def test_others_are_left_as_they_are(report: Report) -> None:
    """Texts that tell it, in whatever words, and headlines that tell of nothing or too little."""
    assert with_headline(report) is report
