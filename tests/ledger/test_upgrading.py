"""Books that older versions wrote: refused as they are, upgraded when asked, and then as good as new ones."""

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, select
from tests.ledger import made
from tests.ledger.forms.writing import REPORTS
from tests.ledger.places import copied, place

import tollbook
from tollbook.errors import BookError, BookWriteError, NewerBookError, NotFoundError, OlderBookError
from tollbook.ledger import Book, history, migrations, schema, upgrade_book
from tollbook.ledger.agreement import faults_of
from tollbook.ledger.connection import book_url, reading
from tollbook.ledger.current import current_reports
from tollbook.ledger.entries import ReportState
from tollbook.ledger.log import read_log
from tollbook.ledger.sums import NUMBERS, _rounded
from tollbook.tolls import summarise

FORMS = Path(__file__).parent / "forms"
OLDER = sorted({int(path.name.split(".")[0].removeprefix("form-")) for path in FORMS.glob("form-*.sql")})


def restore(address: str, form: int) -> None:
    """Make the book that a tollbook of that form wrote."""
    if "://" not in address:
        with sqlite3.connect(address) as raw:
            raw.executescript((FORMS / f"form-{form}.sqlite.sql").read_text(encoding="utf-8"))
        raw.close()
        return
    engine = create_engine(book_url(address))
    with engine.begin() as connection:
        raw = connection.connection.driver_connection
        raw.execute((FORMS / f"form-{form}.postgresql.sql").read_text(encoding="utf-8").encode())
    engine.dispose()


@pytest.fixture(scope="module", params=OLDER)
def form(request):
    """An older form."""
    return request.param


@pytest.fixture
def old_book(form, kind, tmp_path):
    """The address of a book of an older form."""
    with place(kind, tmp_path) as address:
        restore(address, form)
        yield address


@pytest.fixture(scope="module")
def upgraded(form, kind, tmp_path_factory):
    """The address of such a book after its upgrade; nobody writes to it."""
    with place(kind, tmp_path_factory.mktemp("upgraded")) as address:
        restore(address, form)
        upgrade_book(address)
        yield address


@pytest.fixture
def upgraded_copy(upgraded, tmp_path):
    """The same in a place of its own."""
    with copied(upgraded, tmp_path) as address:
        yield address


def log_of(address: str) -> dict[str, list[tuple]]:
    """Every row of the log, as far as the first form has its columns."""
    engine = create_engine(book_url(address))
    derived = {table.name for table in (*schema.DERIVED, *history.TABLES)}
    derived |= {"book", "copy_keys", "report_states", "report_blocks", "incident_tolls"}
    with engine.connect() as connection:
        names = set(inspect(connection).get_table_names()) - derived
        found = {}
        for name in sorted(names & set(schema.metadata.tables)):
            there = {column["name"] for column in inspect(connection).get_columns(name)}
            columns = [c for c in schema.metadata.tables[name].c if c.name in there]
            found[name] = sorted(map(tuple, connection.execute(select(*columns))), key=repr)
    engine.dispose()
    return found


def test_every_form_but_this_one_has_a_migration_and_a_book_to_try_it_on():
    """None is left out."""
    assert migrations.forms() == list(range(2, schema.FORM + 1))
    assert list(range(1, schema.FORM)) == OLDER


def test_an_old_book_is_left_as_it_is_until_its_owner_asks(old_book):
    """Opening says which command to run, to read as well as to write, and changes nothing."""
    before = log_of(old_book)
    for create in (True, False):
        with pytest.raises(OlderBookError, match="upgrade"):
            Book.open(old_book, create=create)
    assert log_of(old_book) == before


def test_an_upgraded_book_has_all_that_it_had(old_book):
    """The log is the same row for row; the second upgrade finds nothing to do."""
    before = log_of(old_book)
    done = upgrade_book(old_book)
    assert (done.before, done.after) == (done.before, schema.FORM)
    after = log_of(old_book)
    assert {name: after[name] for name in before} == before
    again = upgrade_book(old_book)
    assert (again.before, again.copy) == (schema.FORM, None)


def test_an_upgraded_book_has_the_tables_of_a_new_one(upgraded, kind, tmp_path):
    """Nothing is left for Alembic to change, and both databases describe old and new tables in the same words."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with place(kind, tmp_path) as address, Book.open(address) as new, Book.open(upgraded) as old:
        for book in (new, old):
            with reading(book._engine) as connection:
                context = MigrationContext.configure(connection, opts={"compare_type": True})
                assert compare_metadata(context, schema.metadata) == []
        assert described(old) == described(new)


def described(book):
    with reading(book._engine) as connection:
        if connection.dialect.name == "sqlite":
            query = "SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
            tables = connection.exec_driver_sql("SELECT name, wr, strict FROM pragma_table_list").fetchall()
            return sorted(tuple(r) for r in connection.exec_driver_sql(query)), sorted(map(tuple, tables))
        query = (
            "SELECT table_name, column_name, data_type, is_nullable, collation_name, character_maximum_length "
            "FROM information_schema.columns WHERE table_schema = 'public'"
        )
        return sorted((tuple(r) for r in connection.exec_driver_sql(query)), key=repr)


def test_an_upgraded_book_is_used_like_any_other(upgraded_copy):
    """Sums agree with the incidents; reports are known, added, taken back; the demo follows; rebuilding holds."""
    with Book.open(upgraded_copy, now=made.ticking()) as book:
        assert book.toll() == summarise(book.incidents(), tollbook.Selection())
        check_sums(book)
        with reading(book._engine) as connection:
            assert faults_of(connection) == []
            kinds = {e.kind for e in read_log(connection)}
            assert kinds - {"review", "rating"} == {"programme", "decision", "judgement", "removed", "redacted"}
        states = {row.id: row.standing for row in book.report_list()}
        assert [states[REPORTS[n].report.id] for n in (0, 4, 5, 6, 7)] == [
            ReportState.CURRENT, ReportState.SUPERSEDED, ReportState.CURRENT, ReportState.REMOVED, ReportState.REDACTED,
        ]  # fmt: skip
        assert len(book.judgements()) == len(book.coverage()) == len(book.decisions()) == 1
        with reading(book._engine) as connection:
            assert current_reports(connection).tolist() == current_reports(connection, kept=False).tolist()
        assert book.setting("names") == "shown"
        again = book.enter(REPORTS)
        assert (again.added, len(again.withdrawn)) == ((), 2)
        more = made.entry("attack 2031-09-04 TJ Khatlon Orvale bombing killed 7 CN", source="Another")
        assert book.enter([more]).added == (more.report.id,)
        book.remove(more.report.id)
        book.redact(REPORTS[0].report.id)
        reports, _ = tollbook.demo_files()
        tollbook.add(book, [str(reports)])
        assert tollbook.export(book, "json").text
        check_sums(book)
        book.rebuild()
        check_sums(book)


def check_sums(book):
    """Both tables of sums add up the rows, no more and no less; a sum of nothing may be left of what was there."""
    with reading(book._engine) as connection:
        rows = [dict(row) for row in connection.execute(select(schema.toll_rows)).mappings()]
        for table in (schema.toll_spans, schema.toll_sums):
            key = table.primary_key.columns.keys()
            expected: dict[tuple, list[int]] = {}
            for row in rows:
                of = {**row, **_rounded(row)}
                total = expected.setdefault(tuple(of[name] for name in key), [0] * 7)
                for n, value in enumerate([*(of[name] for name in NUMBERS), 1]):
                    total[n] += value
            found = {
                tuple(row[name] for name in key): [int(row[name]) for name in (*NUMBERS, "members")]
                for row in connection.execute(select(table)).mappings()
                if any(row[name] for name in (*NUMBERS, "members"))
            }
            assert found == expected


def test_an_upgrade_that_fails_changes_nothing(old_book, monkeypatch):
    """Whatever goes wrong half-way, the book is as it was and no copy lies about."""
    before = log_of(old_book)
    others = set(Path(old_book).parent.iterdir()) if "://" not in old_book else set()

    def fails(operations):
        operations.drop_table("retired")
        operations.execute("SELECT 1 FROM no_such_table")

    monkeypatch.setattr(migrations.import_module(f"tollbook.ledger.migrations.form_{schema.FORM}"), "upgrade", fails)
    with pytest.raises(BookError, match="no_such_table"):
        upgrade_book(old_book)
    assert log_of(old_book) == before
    if others:
        assert {p for p in Path(old_book).parent.iterdir() if p.suffix == ".db"} == {
            p for p in others if p.suffix == ".db"
        }


def test_a_process_that_had_the_book_open_meanwhile_stops_writing(upgraded_copy, monkeypatch):
    """It would write in the old form: it is told to start anew with the newer version."""
    with Book.open(upgraded_copy) as book:
        monkeypatch.setattr(schema, "FORM", schema.FORM - 1)
        with pytest.raises(NewerBookError, match="newer tollbook"):
            book.enter([REPORTS[0]])


def test_a_file_is_copied_aside_first(tmp_path):
    """The copy is the old book, as private as it was; an earlier copy is not overwritten."""
    path = tmp_path / "mine.db"
    for copy in ("mine.form-1.db", "mine.form-1-2.db"):
        path.unlink(missing_ok=True)
        restore(str(path), 1)
        path.chmod(0o600)
        before = log_of(str(path))
        assert upgrade_book(path).copy == str(tmp_path / copy)
        assert log_of(str(tmp_path / copy)) == before
        assert (tmp_path / copy).stat().st_mode & 0o777 == 0o600


def test_without_room_for_the_copy_nothing_is_changed(tmp_path, monkeypatch):
    """The message says so."""
    path = tmp_path / "mine.db"
    restore(str(path), 1)
    before = log_of(str(path))

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(BookWriteError, match="No space left"):
        upgrade_book(path)
    monkeypatch.undo()
    assert log_of(str(path)) == before


def test_there_must_be_a_book_that_can_be_upgraded(kind, tmp_path):
    """No book, and one of a newer form."""
    with place(kind, tmp_path) as address:
        with pytest.raises(NotFoundError):
            upgrade_book(address)
        with Book.open(address) as book, book._engine.begin() as connection:
            connection.execute(schema.book.update().where(schema.book.c.name == "schema").values(value="99"))
        with pytest.raises(NewerBookError):
            upgrade_book(address)
