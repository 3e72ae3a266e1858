"""Numbers in tables of incidents."""

from __future__ import annotations

from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.table import counted_cells, heads, source_of
from tollbook.extraction.spans import SpanField

TABLE = """Incidents of the week

| Date | Place | Dead | Wounded | Attackers killed |
|---|---|---|---|---|
| 17/03/2026 | Lodwar | 2 | 5 | 1 |
| 19/03/2026 | Kisumu | 1 | | 0 |

| Date | Trucks killed and burnt |
| 20/03/2026 | 7 |"""


def test_columns_count_what_their_head_says() -> None:
    """A cell without a number says nothing, a column on attackers or on two things neither."""
    found = [(TABLE[s.start : s.end], s.field) for s in counted_cells(TABLE)]
    assert found == [("2", SpanField.KILLED), ("5", SpanField.INJURED), ("1", SpanField.KILLED)]


def test_text_without_a_table_has_none() -> None:
    """A bar in a sentence makes no table, nor do numbers under no head."""
    assert counted_cells("Two dead | Post\n| 1 | 2 | 3 |\nKilled | 4") == []


def test_what_a_bracket_says_of_a_number_stays_beside_it() -> None:
    """The number of "4 (2 Kenyans)" and of "3 (Chinese)" is the one before the bracket; heads are known."""
    table = "Date | Place | Killed | Abducted\n3 Apr | Lodwar | 4 (2 Kenyans) | 0\n9 Apr | Kisumu | 1 | 3 (Chinese)"
    assert [table[s.start : s.end] for s in counted_cells(table)] == ["4", "0", "1", "3"]
    assert [table[a:b] for a, b in heads(table)] == ["Date | Place | Killed | Abducted"]


def test_a_number_may_stand_with_the_people_it_counts() -> None:
    """ "2 soldiers" and "6 VDP", not "3 days"."""
    table = "Date | Place | Killed | Injured\n3 Apr | Lodwar | 6 VDP | 2 soldiers\n9 Apr | Kisumu | 3 days | 0"
    assert [table[s.start : s.end] for s in counted_cells(table)] == ["6", "2", "0"]


def test_a_column_says_who_reports_a_line() -> None:
    """What stands in a line of a table has the speaker of its cell."""
    lines = ["Date | Place | Killed | Reported by", "2 May | Orvale | 3 | ward staff", "4 May | Senna | 1 |  "]
    text = "\n".join([*lines, "", "Nine were hurt, the mayor said."])
    report = ReportText(text)
    three, nine = (next(q for q in report.quantities if q.low == n) for n in (3, 9))
    assert find_speaker(report, three.start, three.end).name == "ward staff"
    assert find_speaker(report, nine.start, nine.end).name == "mayor"
    assert source_of(text, text.index("Senna")) is None
