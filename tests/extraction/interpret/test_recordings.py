"""Lists of recordings tell of other matters than the report that they stand beside."""

from __future__ import annotations

from tollbook.extraction.interpret.recordings import recordings, without_recordings
from tollbook.extraction.spans import Bundle

LIST = "1:49 Mother {killed:of two} is dead\n\n0:38 The mayor opens a pool\n\n2:03 A dog is found\n"


def test_whom_a_list_of_recordings_tells_of_is_not_counted(read_marks) -> None:
    """Marks for the dead in lines of running times go, those of the report stay."""
    report, spans = read_marks(LIST + "\n{killed:Two} men were shot dead {place:in Leeds}.")
    (kept,) = without_recordings(report.text, [Bundle(tuple(spans), True, 0.9, {})])
    assert [report.text[s.start : s.end] for s in kept.spans] == ["Two", "in Leeds"]


def test_a_bundle_of_recordings_alone_is_none(read_marks) -> None:
    """What is marked in such lines alone is no incident."""
    report, spans = read_marks(LIST)
    assert without_recordings(report.text, [Bundle(tuple(spans), True, 0.9, {})]) == []


def test_a_chronicle_is_no_list_of_recordings() -> None:
    """Times that only rise or only fall, and hours of the day, are when it happened."""
    assert recordings("10:05 Two die\n10:20 Six die\n11:10 The army comes\n") == []
    assert recordings("11:10 The army comes\n10:20 Six die\n10:05 Two die\n") == []
    assert recordings("9:05 a.m. Two die\n8:20 a.m. Six die\n9:10 p.m. The army comes\n") == []
