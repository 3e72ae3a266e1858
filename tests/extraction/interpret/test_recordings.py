"""Lists of recordings tell of other matters than the report that they stand beside."""

from __future__ import annotations

from datetime import date

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.recordings import recordings, silenced
from tollbook.records import AttributionValue, CountValue, DateValue, PlaceValue, Report

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
    assert recordings("10:05 Two die\n10:20 Six die\n11:10 The army comes\n") == ()
    assert recordings("11:10 The army comes\n10:20 Six die\n10:05 Two die\n") == ()
    assert recordings("9:05 a.m. Two die\n8:20 a.m. Six die\n9:10 p.m. The army comes\n") == ()
