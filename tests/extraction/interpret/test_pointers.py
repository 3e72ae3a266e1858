"""What points to other reports on a page is none of the report."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.pointers import pointers
from tollbook.extraction.interpret.recordings import silenced

TOLD = "A boy of ten shot himself in the hand in Orvale on Friday, the county said. He is at home again.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Related: Five dead in raid on a mill",
        "► Related: Nurse, unborn child shot dead in Selby",
        "RELATED STORY: One killed, several hurt in Selby",
        "Read more: Two killed at the quay",
        "STORY: Mayor of Selby hurt in a club",
    ],
)
def test_a_line_that_points_elsewhere(line: str) -> None:
    """It is blank, and all else stays at its place."""
    text = f"{TOLD}\n{line}\n\n{TOLD}"
    heard = silenced(text)
    assert line not in heard
    assert len(heard) == len(text)
    assert heard.count(TOLD.strip()) == 2


@pytest.mark.parametrize(
    "heading", ["More stories you may like on Five News", "Also on five.example:", "You may also like", "Top stories"]
)
def test_a_heading_over_other_titles(heading: str) -> None:
    """All to the end of the page is of others, where less stands under it than over it."""
    told = TOLD + TOLD
    assert silenced(f"{told}\n{heading}\n\nTwo found dead in Selby\n\nA bridge is shut.").strip() == told.strip()
    assert pointers(f"{heading}\n\n{TOLD}{TOLD}") == ()


@pytest.mark.parametrize(
    "line",
    [
        "Related to the raid: nothing yet.",
        "Story: the county said on Friday that two cooks were dead. It named neither. The raid began at noon.",
        "The top stories of the week were told on Friday.",
    ],
)
def test_what_tells_of_the_report_itself(line: str) -> None:
    """Sentences that only begin so are read."""
    assert pointers(f"{TOLD}\n{line}\n\n{TOLD}") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Story: Two cooks shot dead in Selby on Friday",
        f"{TOLD}\nIn other news\n\nTwo cooks were shot dead in Selby.",
    ],
)
def test_what_may_be_all_that_there_is(text: str) -> None:
    """A story that begins so, and the last items of a digest, are read."""
    assert silenced(text) == text
