"""What stands beside a report on its page, or above it, tells of other matters."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.beside import beside, labels, silenced
from tollbook.records import AttributionValue, CountValue, DateValue, PlaceValue, Report

STORY = "A boy of ten shot himself in the hand in Orvale on Friday, the county said. He is at home again.\n"
LIST = "1:49 Mother of two is shot dead in Lodwar\n\n0:38 The mayor of Nakuru opens a pool\n\n2:03 Two arrested May 2\n"
RAIDS = """Gunmen killed seven drivers near Anefis, in Mali's Kidal region on Monday, a transport union said.

On the same day seven people were killed when a bus struck a mine near Bandiagara, in the Mopti region, an office said.

A statement by the Front for the Valley said its men had "punished those who feed it". Nobody could verify it.

"We have buried 19 colleagues since January," said the head of the union.
"""
DENYING = """
1:49 Farmers protest

0:38 Mayor opens pool; two arrested May 2

2:03 Three killed in Ouagadougou market fire
"""


def test_what_a_list_of_recordings_tells_is_not_read(marker) -> None:
    """Neither whom it counts nor where; nor does somebody arrested elsewhere make the report an old one."""
    words = "{event_type:Gunmen killed} {killed.9:six} guards in a shop in {place:Tulsa, Oklahoma}."
    report = marker.report(words, published=date(2031, 5, 9))
    beside = marker.report(LIST + "\n" + words, published=date(2031, 5, 9))
    marker.readings[silenced(beside.text)] = marker.readings[beside.text]
    told, again = (BuiltinExtractor(reader=marker).extract(r).mentions for r in (report, beside))
    assert [[s.value for s in m.statements] for m in told] == [[s.value for s in m.statements] for m in again]
    kinds = {type(s.value) for s in told[0].statements}
    assert {CountValue, PlaceValue, DateValue} <= kinds


def test_who_is_named_in_a_list_of_recordings_claims_and_denies_nothing() -> None:
    """Bodies are looked for in what is read alone."""
    pages = [Report.build(text=t, title=None, raw=t.encode(), language="en") for t in (RAIDS, RAIDS + DENYING)]
    told, again = (BuiltinExtractor().extract(page).mentions for page in pages)
    said, said_again = ({v.actor for m in read for _, v in m.stating(AttributionValue)} for read in (told, again))
    assert said
    assert said_again == said


def test_the_rest_keeps_its_place() -> None:
    """A list is blank, and as long as it was."""
    text = f"{LIST}\nSix guards were shot."
    assert silenced(text) == " " * (len(LIST) - 1) + "\n\nSix guards were shot."
    assert silenced("Six guards were shot at 1:49.") == "Six guards were shot at 1:49."


def test_a_chronicle_is_no_list_of_recordings() -> None:
    """Times that only rise or only fall, and hours of the day, are when it happened."""
    assert beside("10:05 Two die\n10:20 Six die\n11:10 The army comes\n") == ()
    assert beside("11:10 The army comes\n10:20 Six die\n10:05 Two die\n") == ()
    assert beside("9:05 a.m. Two die\n8:20 a.m. Six die\n9:10 p.m. The army comes\n") == ()


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
    text = f"{STORY}\n{line}\n\n{STORY}"
    heard = silenced(text)
    assert line not in heard
    assert len(heard) == len(text)
    assert heard.count(STORY.strip()) == 2


@pytest.mark.parametrize(
    "heading", ["More stories you may like on Five News", "Also on five.example:", "You may also like", "Top stories"]
)
def test_a_heading_over_other_titles(heading: str) -> None:
    """All to the end of the page is of others, where less stands under it than over it."""
    told = STORY + STORY
    assert silenced(f"{told}\n{heading}\n\nTwo found dead in Selby\n\nA bridge is shut.").strip() == told.strip()
    assert beside(f"{heading}\n\n{STORY}{STORY}") == ()


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
    assert beside(f"{STORY}\n{line}\n\n{STORY}") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Story: Two cooks shot dead in Selby on Friday",
        f"{STORY}\nIn other news\n\nTwo cooks were shot dead in Selby.",
    ],
)
def test_what_may_be_all_that_there_is(text: str) -> None:
    """A story that begins so, and the last items of a digest, are read."""
    assert silenced(text) == text


HEADER = "Two cooks shot dead in Selby\n\nPublisher: {publisher}\n\nPublished: 2031-03-04"


def test_the_lines_of_a_header_are_not_read() -> None:
    """A headline above its text brings them along; neither an outlet's name nor its day is the attack's."""
    head = HEADER.format(publisher="Mali Border Wire")
    assert silenced(f"{head}\n\n{STORY}").split() == f"Two cooks shot dead in Selby {STORY}".split()


@pytest.mark.parametrize(
    "form",
    [
        "RAID\n\nDate: 4 May 2031\n\nSource: police\n\nTwo cooks were shot dead in Selby.",
        "RAID\n\nURL: https://example.org/1\n\nDate: 4 May 2031\n\nLocation: Selby\n\nTwo cooks shot dead.",
        "Two cooks were shot dead in Selby.\n\nThe county said so.",
    ],
)
def test_the_lines_of_a_form_are_read(form: str) -> None:
    """A form gives the day of the attack, and who told of it."""
    assert silenced(form) == form


def test_whoever_speaks_in_a_transcript_is_no_part_of_it() -> None:
    """Names before a colon that come again; a list of places has each once."""
    turns = "LENA: They left.\nJONAS: They did.\nLENA: Who?\nJONAS: Nine of them.\n"
    assert [turns[a:b] for a, b in labels(turns)] == ["LENA", "JONAS", "LENA", "JONAS"]
    assert labels("Orvale: two dead.\nSenna: nobody.\nGaro: one hurt.\nOrvale: quiet.") == []


def test_a_list_of_recordings_may_give_each_time_a_line() -> None:
    """Their titles stand below."""
    text = "3:01\n\nA board explains the shooting of Ann Doe\n\n1:22\n\nThe mayor opens a pool\n\n2:14\n"
    assert silenced(text).strip() == ""
    chronicle = "3:01\n\nShots were fired.\n\n3:22\n\nA man fled.\n\n4:14\n\nHe was held.\n"
    assert silenced(chronicle) == chronicle


def test_teasers_stand_twice() -> None:
    """Three paragraphs or more that stand twice are of other reports; what is told once is the page's own."""
    teasers = ["A cook was shot dead in Orvale.", "Ann was shot dead in Senna.", "Bo was shot dead in Tarm."]
    page = "\n\n".join([*(t for teaser in teasers for t in (teaser, teaser)), "Six guards were shot."])
    assert silenced(page).strip() == "Six guards were shot."
    twice = "\n\n".join([teasers[0], teasers[0], "Six guards were shot."])
    assert silenced(twice) == twice


@pytest.mark.parametrize(
    "teasers",
    [
        ["A cook of nine was shot dead in the harbour of Orvale.",
         "Ann Doe, a nurse, was found dead in a yard of Senna."],
        ["A cook was shot dead in Orvale. A cook was shot dead in Orvale. SENNA (WQQX) - A cook was shot dead.",
         "Ann was found in Senna Ann was found in Senna SENNA (WQQX) - Ann was found on Monday."],
    ],
)  # fmt: skip
def test_teasers_stand_on_the_heels_of_each_other(teasers: list[str]) -> None:
    """Two in a row are a list, the second time behind a dateline and longer, or each in one paragraph."""
    again = [t if "WQQX" in t else f"{t}\n\n(WQQX) - {t} Four more were hurt." for t in teasers]
    page = "\n\n".join([*again, "Six guards were shot."])
    assert silenced(page).strip() == "Six guards were shot."
    apart = "\n\n".join([again[0], "Six guards were shot.", again[1]])
    assert "WQQX" not in teasers[0] or silenced(apart).strip() == "Six guards were shot."
    assert "WQQX" in teasers[0] or silenced(apart) == apart


@pytest.mark.parametrize(
    "warning",
    [
        "Lake Effect Snow Warning issued January 11 at 6:51PM EST expiring January 14 in effect for: Erie, Wyoming",
        "...Freeze Warning remains in effect until noon Thursday... Lows will be in the teens.",
        "Effective: March 15 at 9:23pm Target Area: Daviess; Greene; Jackson",
    ],
)
def test_warnings_of_the_weather_are_not_read(warning: str) -> None:
    """The areas for which they are say nothing of where a report is set."""
    assert silenced(f"{warning}\n\nSix guards were shot.").strip() == "Six guards were shot."
    assert silenced("The storm watch had ended when six guards were shot.").startswith("The storm")
