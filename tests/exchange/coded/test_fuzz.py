"""Whatever stands in a cell, a row is either read or set aside with a reason; nothing else happens."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.exchange.coded.rows import ACLED_ROW, GED_ROW, Utopia

from tollbook.exchange.coded import ACLED, GED, CodedReport, acled_csv, ged_csv, read_coded, table_of
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import LedgerView
from tollbook.reading import SetAsideInput
from tollbook.records import CountValue
from tollbook.tolls import assemble

NASTY = st.sampled_from([
    "", " ", "NaN", "nan", "inf", "-inf", "1e309", "1e308", "-1", "-0", "0", "3", "3.0", "2.5", "1_000", "1,000", "٣",
    "0x10", "1e2", "9" * 30, "0000-01-01", "2031-02-30", "2031-02-03", "2031-02-03T00:00:00", "99999-01-01", "=cmd()",
    "+1", "@x", "\u202e", "a\nb", "a: b", "NULL", "None", "\ud7ff", "💥", "\r", '"', "''", "Utopia (Old)", "90.1",
])  # fmt: skip
CELL = NASTY | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def _rows(form, base):
    return st.dictionaries(st.sampled_from(sorted(form.columns)), CELL, max_size=6).map(lambda cells: base | cells)


def _sheet(form, row):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, form.columns)
    writer.writeheader()
    writer.writerow({column: row.get(column, "") for column in form.columns})
    return table_of(out.getvalue(), "rows.csv")


def _check(form, row, write):
    for read in read_coded(_sheet(form, row), lands=Utopia()):
        if isinstance(read, SetAsideInput):
            assert read.reason
            assert "row 2" in read.subject
            continue
        assert isinstance(read, CodedReport)
        for mention in read.mentions:
            for statement in mention.statements:
                for passage in statement.passages:
                    assert read.report.text[passage.start : passage.end] == passage.quote
            for _, value in mention.stating(CountValue):
                assert 0 <= value.low <= (value.high or 0) <= 100_000_000
            incident = assemble([mention], {read.report.id: read.report})
            out = io.StringIO(newline="")
            write(LedgerView.of(reports=[read.report], incidents=[incident], mentions=[mention]), out,
                  masker=Masker(enabled=False))  # fmt: skip
            (_, *written) = csv.reader(io.StringIO(out.getvalue(), newline=""))
            for cell in (cell for line in written for cell in line):
                assert not cell.startswith(("=", "@", "\t", "\r"))


@settings(deadline=None, max_examples=300)
@example(GED_ROW | {"where_description": "0\r1"})
@given(_rows(GED, GED_ROW))
def test_ged_rows(row):
    """UCDP GED's."""
    _check(GED, row, ged_csv)


@settings(deadline=None, max_examples=300)
@given(_rows(ACLED, ACLED_ROW))
def test_acled_rows(row):
    """ACLED's."""
    _check(ACLED, row, acled_csv)
