"""Reports that count are those whose state says so, whatever came and went; columns know when the first came out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select
from tests.ledger.made import entry

from tollbook.ledger import Book, schema
from tollbook.ledger.connection import reading, writing
from tollbook.ledger.current import change_current, current_reports

ADDRESS = "https://post.example/fire"
ATTACKS = (
    entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN", source="A", published="2031-03-06"),
    entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 4", source="B", published="2031-03-05"),
    entry("attack 2031-06-20 AF Kandahar Belvo arson injured 1", address=ADDRESS, published="2031-06-21"),
    entry("attack 2031-06-20 AF Kandahar Belvo arson injured 4", address=ADDRESS, published="2031-06-22"),
    entry("attack 2031-09-04 AF Herat Belmo bombing injured 2", source="C"),
)
START = datetime(2031, 10, 1, 12, tzinfo=UTC)


def both(book: Book) -> tuple[list[bytes], list[bytes]]:
    """The reports that count as blocks have them, and as their states say."""
    with reading(book._engine) as connection:
        kept = current_reports(connection).tolist()
        assert [row.content for row in connection.execute(select(schema.report_blocks))] != [b""]
        return kept, current_reports(connection, kept=False).tolist()


def test_blocks_hold_the_reports_that_count(places):
    """After new versions, a version that is current again, reports removed and redacted; on days that are past."""
    days = [START + timedelta(days=n) for n in range(6)]
    clock = iter(days)
    now = [START]
    with Book.open(places(), now=lambda: now[0]) as book:
        cuts = []
        steps = (
            lambda: book.enter(ATTACKS[:3]), lambda: book.enter(ATTACKS[3:]), lambda: book.enter([ATTACKS[2]]),
            lambda: book.remove(ATTACKS[1].report.id), lambda: book.redact(ATTACKS[4].report.id),
        )  # fmt: skip
        for step in steps:
            now[0] = next(clock)
            step()
            kept, stated = both(book)
            assert kept == stated == sorted(kept)
            cuts.append(book.cut_off())
        assert [cut.split()[0] for cut in cuts] == ["3", "4", "4", "3", "2"]
        now[0] = days[-1]
        for day, cut in zip(days[:4], cuts[:4], strict=True):  # before anything was erased they were others
            with book.as_known(datetime.combine(day.date(), time.max, UTC)) as then:
                assert then.cut_off().split()[0] == str(int(cut.split()[0]) - (day > START))


def test_what_is_in_stays_and_what_is_not_goes_nowhere(places):
    """Blocks are sets of ids, of whatever form."""
    usual = [f"rpt-{n:020x}" for n in (0, 16**20 - 1, 16**19)]
    with Book.open(places()) as book, writing(book._engine) as connection:
        change_current(connection, [usual[0]], [*usual, "odd"])
        change_current(connection, ["none"], [usual[1]])
        assert current_reports(connection).tolist() == sorted(i.encode() for i in [*usual, "odd"])
        change_current(connection, [*usual, "odd"], [])
        assert connection.execute(select(schema.report_blocks)).fetchall() == []


def test_columns_know_when_the_first_report_came_out(places):
    """The earliest of several reports on one attack; nothing where none has a day."""
    with Book.open(places()) as book:
        book.enter(ATTACKS)
        with book.columns() as columns:
            days = dict(zip(columns.ids, columns.reported.tolist(), strict=True))
            found = {i.place.name: days[i.id] for i in columns.incidents(range(len(columns.ids)))}
    assert found["Orvale"] == date(2031, 3, 5).toordinal()
    assert found["Belvo"] == date(2031, 6, 22).toordinal()
