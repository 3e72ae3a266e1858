"""Persons of whom a headline alone tells what became of them."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome

BELOW = "\n\nPolice in {place:Tulsa} are looking into {event_type:a shooting} of {date:Friday}. Stay tuned for news."


def tolls(marker, title: str) -> tuple[int | None, int | None]:
    """How many died and were hurt by a report that says so above its text alone."""
    report = marker.report(title + BELOW, title=title + " - Orvale Post")
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    found = {v.outcome: v.low for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None}
    return found.get(Outcome.KILLED), found.get(Outcome.INJURED)


@pytest.mark.parametrize(
    ("title", "killed", "hurt"),
    [
        ("Nurse shot outside Tulsa clinic", None, 1),
        ("Tulsa police: 8-year-old girl grazed by stray bullet", None, 1),
        ("Man shoots ex-girlfriend and her cousin in Tulsa", None, 2),
        ("Grandmother in critical condition after Tulsa shooting", None, 1),
        ("Neighbor charged in shooting of Tulsa bus driver", None, 1),
        ("Teacher shot and killed in Tulsa", 1, None),
        ("Tulsa man charged with murder of neighbor", 1, None),
        ("Clerk shot, killed in Tulsa store", 1, None),
        ("Police shooting: man hurt by deputies in Tulsa", None, None),
        ("Tulsa shooting suspect in court", None, None),
        ("Shots fired at Tulsa school", None, None),
    ],
)
def test_one_whom_a_headline_tells_of(marker, title: str, killed: int | None, hurt: int | None) -> None:
    """Clipped words count where the text under them counts nobody; whom the police shot they do not."""
    assert tolls(marker, title) == (killed, hurt)


def test_a_headline_adds_nobody_to_those_in_the_text(marker) -> None:
    """Whom the text tells of is the one in the headline."""
    title = "Nurse shot in Tulsa"
    text = f"{title}\n\n{{killed.9:A nurse}} was shot dead in {{place:Tulsa}} on {{date:Friday}}."
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(text, title=title)).mentions
    assert [v.outcome for _, v in mention.stating(CountValue) if v.role is None] == [Outcome.KILLED]


def test_a_line_that_is_no_headline_counts_nobody(marker) -> None:
    """Other clipped lines, of other stories, are not read so."""
    report = marker.report("Nurse shot in Orvale" + BELOW, title="Council meets in Tulsa")
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert not list(mention.stating(CountValue))
