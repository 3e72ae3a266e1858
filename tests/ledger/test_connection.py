"""Where a book can be, what is no book, and what is said when it cannot be read or written."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import event, select
from sqlalchemy.engine.interfaces import CacheStats
from sqlalchemy.exc import DBAPIError
from tests.ledger.made import contents, entry

from tollbook.errors import (
    BookBusyError,
    BookError,
    BookWriteError,
    NewerBookError,
    NotABookError,
    NotFoundError,
    TollbookError,
    UsageError,
)
from tollbook.ledger import Book, connection, schema
from tollbook.ledger.connection import book_url, shown
from tollbook.ledger.faults import translating

LINE = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"


def test_a_device_or_a_pipe_is_no_place_for_a_book(tmp_path):
    """It is named and left alone."""
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path / "pipe", os.devnull):
        with pytest.raises(BookError, match="no regular file"):
            Book.open(place)


def test_what_sqlite_says_itself_is_translated():
    """Errors of statements that do not go through the database layer are told like the others."""
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorname = "SQLITE_FULL"
    with pytest.raises(BookWriteError, match="the disk is full"), translating("book.db"):
        raise full


@pytest.mark.parametrize(
    ("place", "driver"),
    [
        ("book.db", "sqlite+pysqlite"),
        ("sqlite:///book.db", "sqlite+pysqlite"),
        ("postgresql://me@host/name", "postgresql+psycopg"),
        ("postgres://me@host/name", "postgresql+psycopg"),
    ],
)
def test_addresses_of_books(place, driver):
    """A path, an SQLite address or a PostgreSQL one."""
    assert book_url(place).drivername == driver


@pytest.mark.parametrize("place", ["mysql://me@host/name", "sqlite://", "://"])
def test_other_addresses_are_refused(place):
    """Anything else names what is possible."""
    with pytest.raises(UsageError):
        book_url(place)


@pytest.mark.parametrize(
    "place",
    [
        "postgresql://me:secret@host/name",
        "postgresql://me@host/name?password=secret",
        "postgresql://me:secret@host:port/name",
        "postgresql://me:secret@[::1/name",
    ],
)
def test_a_password_is_never_shown(place):
    """An address is printed without its password, also one that is no address."""
    assert "secret" not in shown(place)
    with pytest.raises(TollbookError) as caught:
        Book.open(place.replace("@host/", "@127.0.0.1:9/"))
    assert "secret" not in str(caught.value)


def test_no_book_is_made_for_a_question(tmp_path):
    """A command that only reads says that there is none, and leaves nothing behind."""
    with pytest.raises(NotFoundError, match="no book here"):
        Book.open(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_book_is_made_by_the_first_write(places):
    """Until then it reads as empty and is nowhere, so that what fails before leaves nothing behind."""
    new_place = places()
    with Book.open(new_place, at_once=False) as book:
        assert book.incidents() == []
        assert book.report_count() == 0
        with pytest.raises(NotFoundError):
            Book.open(new_place, create=False)
        book.enter([entry(LINE)])
        assert len(book.incidents()) == 1
    with Book.open(new_place, create=False) as again:
        assert len(again.incidents()) == 1


def test_a_book_that_another_process_makes_meanwhile_is_seen(places):
    """Whoever opened it before reads it from then on, and writes into the same one."""
    new_place = places()
    with Book.open(new_place, at_once=False) as first, Book.open(new_place, at_once=False) as second:
        assert first.report_count() == second.report_count() == 0
        second.enter([entry(LINE)])
        assert first.report_count() == 1
        first.enter([entry(LINE), entry("attack 2031-05-04 TJ Khatlon Tessin arson killed 2")])
        assert second.report_count() == 2


def test_a_file_is_a_whole_book_as_soon_as_it_is_there(tmp_path):
    """It is made under another name: nothing else is left in the folder, nor anything where it cannot be made."""
    with Book.open(tmp_path / "book.db") as book:
        book.enter([entry(LINE)])
    assert [p.name for p in tmp_path.iterdir()] == ["book.db"]
    with sqlite3.connect(tmp_path / "book.db") as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


def test_a_disk_too_full_for_a_book_is_left_without_one(tmp_path):
    """Making it fails whole: no file of no bytes, no book without reports, and the message names the book."""
    pytest.importorskip("resource", reason="limits on files are a matter of POSIX")
    done = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "book.db: the disk" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", [500, 700, 900, 1100, 3000])
def test_on_a_small_disk_a_book_is_whole_or_not_there(tmp_path, size):
    """Also where there is room for what is written ahead, and none to bring it into the file."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("only root may make a small disk")
    try:
        with suppress(BookWriteError), Book.open(disk / "book.db"):
            pass
        left = [p.name for p in disk.iterdir()]
        assert left in ([], ["book.db"])
        if left:
            with sqlite3.connect(disk / "book.db") as raw:
                assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            raw.close()
        assert left or size < 3000
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_files_without_second_names_hold_books_too(tmp_path, monkeypatch):
    """Where the file system links nothing, the book is made in its place."""

    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    with Book.open(tmp_path / "book.db") as book:
        book.enter([entry(LINE)])
        assert len(book.incidents()) == 1
    assert [p.name for p in tmp_path.iterdir()] == ["book.db"]


FULL = """
import resource, signal, sys
from tollbook.errors import BookWriteError
from tollbook.ledger import Book
from tests.ledger.made import entry
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Book.open(sys.argv[1] + "/book.db", at_once=False) as book:
    some = [entry("attack 2031-05-04 TJ Khatlon Tessin arson killed 2")]
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, resource.RLIM_INFINITY))
    try:
        book.enter(some)
    except BookWriteError as error:
        print(error)
"""


def test_an_empty_file_becomes_a_book(tmp_path):
    """A file of no bytes holds nothing that could be lost."""
    path = tmp_path / "empty.db"
    path.touch()
    with Book.open(path) as book:
        assert book.incidents() == []


@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_database_is_left_alone(tmp_path, create):
    """It is named, and unchanged."""
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes. " * 100)
    before = path.read_bytes()
    with pytest.raises(NotABookError, match=r"notes\.txt"):
        Book.open(path, create=create)
    assert path.read_bytes() == before


@pytest.mark.parametrize("table", ["songs (name)", "reports (name)", "book (name, value)"])
def test_another_database_is_left_alone(tmp_path, table):
    """Somebody else's SQLite file is no book, even with a table of the same name."""
    path = tmp_path / "songs.db"
    with sqlite3.connect(path) as other:
        other.execute(f"CREATE TABLE {table}")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotABookError, match="not a tollbook book"):
        Book.open(path)
    assert path.read_bytes() == before


def test_a_newer_book_is_refused(tmp_path):
    """A book of a later form is not touched."""
    path = tmp_path / "book.db"
    Book.open(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE book SET value = '99' WHERE name = 'schema'")
    raw.close()
    with pytest.raises(NewerBookError, match="newer tollbook"):
        Book.open(path)


def test_a_folder_or_a_missing_folder_is_no_place(tmp_path):
    """Both are named with the remedy."""
    with pytest.raises(BookError, match="is a folder"):
        Book.open(tmp_path)
    with pytest.raises(BookError, match="does not exist"):
        Book.open(tmp_path / "nowhere" / "book.db")


def test_a_damaged_book_says_so(tmp_path):
    """A file with pages overwritten is reported as damaged, not as a fault of the program."""
    path = tmp_path / "book.db"
    with Book.open(path) as book:
        book.enter([entry(LINE)])
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(BookError), Book.open(path) as book:
        book.incidents()


def test_another_writer_is_waited_for_then_named(tmp_path):
    """While another process writes, nothing is written and the message says so; afterwards it goes on."""
    path = tmp_path / "book.db"
    with Book.open(path, busy_seconds=0.1) as book:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookBusyError, match="another process"):
            book.enter([entry(LINE)])
        assert book.incidents() == []
        other.execute("ROLLBACK")
        other.close()
        book.enter([entry(LINE)])
        assert len(book.incidents()) == 1


def test_a_long_wait_is_told(tmp_path, monkeypatch, caplog):
    """Whoever waits for another process is told so."""
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 0.05)
    path = tmp_path / "book.db"
    with Book.open(path, busy_seconds=0.5) as book:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookBusyError):
            book.enter([entry(LINE)])
        other.close()
    [told] = caplog.messages
    assert "waiting" in told
    assert "book.db" in told


def test_a_full_disk_leaves_the_book_as_it_was(tmp_path):
    """When the file may not grow, the batch is not entered at all, and the rest is intact."""
    with Book.open(tmp_path / "book.db") as book:
        book.enter([entry(LINE)])
        before = contents(book)

        def limit(raw, _record):
            raw.execute(f"PRAGMA max_page_count = {raw.execute('PRAGMA page_count').fetchone()[0]}")

        event.listen(book._engine, "connect", limit)
        book._engine.dispose()
        line = "attack 2031-05-{0:02} TJ Khatlon Tessin arson killed {0}\n" + "words " * 4000
        many = [entry(line.format(n)) for n in range(1, 20)]
        with pytest.raises(BookWriteError, match="disk is full"):
            book.enter(many)
        assert contents(book) == before
        event.remove(book._engine, "connect", limit)
        book._engine.dispose()
        assert len(book.enter(many).added) == len(many)


READ_ONLY = """
import os, sys
from tollbook.errors import BookWriteError
from tollbook.ledger import Book
from tests.ledger.made import entry
with Book.open(sys.argv[2]) as book:  # loads all that is needed before the rights to it are gone
    book.enter([entry("attack 2031-05-04 TJ Khatlon Tessin arson killed 2")])
    assert book.incidents()
os.chdir(sys.argv[1])
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
with Book.open("book.db", create=False) as book:
    assert len(book.incidents()) == 1
    try:
        book.enter([entry("attack 2031-05-04 TJ Khatlon Tessin arson killed 2")])
    except BookWriteError as error:
        print(error)
try:
    Book.open("new.db")
except BookWriteError as error:
    print(error)
"""


def test_a_read_only_folder_can_be_read(tmp_path):
    """Questions are answered, writing says why not; nothing is created."""
    with TemporaryDirectory() as folder:
        _read_only(Path(folder), tmp_path)


def _read_only(folder, tmp_path):
    path = folder / "book.db"
    with Book.open(path) as book:
        book.enter([entry(LINE)])
    path.chmod(0o444)
    folder.chmod(0o555)
    command = [sys.executable, "-c", READ_ONLY, str(folder), str(tmp_path / "other.db")]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert "read-only" in first
    assert "cannot be opened" in second or "read-only" in second
    assert sorted(p.name for p in folder.iterdir()) == ["book.db"]


def test_an_unreachable_server_is_one_message():
    """A PostgreSQL server that is not there is named without the password."""
    pytest.importorskip("psycopg")
    with pytest.raises(BookError, match="cannot be reached") as caught:
        Book.open("postgresql://me:secret@127.0.0.1:9/none")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ('connection failed: FATAL:  password authentication failed for user "ana"', "check the user and the password"),
        ("connection failed: fe_sendauth: no password supplied", "check the user and the password"),
        ('connection failed: FATAL:  database "attacks" does not exist', "create the database first"),
        ("connection failed: Connection refused", "check the server and the address"),
    ],
)
def test_what_to_check_goes_by_why_the_server_refuses(said, advice):
    """A wrong password, a database that is not there and a closed port have different remedies."""
    refusal = type("OperationalError", (Exception,), {})
    with pytest.raises(BookError, match=advice), translating("postgresql://ana@host/attacks"):
        raise DBAPIError("connect", {}, refusal(said))


def test_a_missing_driver_is_told_in_one_line(monkeypatch):
    """PostgreSQL's driver is an extra: without it, what to install, and no password."""
    import sys

    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(UsageError, match="extra 'postgresql'") as caught:
        Book.open("postgresql://me:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)


def test_the_driver_does_not_tell_a_lost_connection_a_second_time():
    """What the driver logs of it stays off standard error, where only our one line is for people to read."""
    script = "import logging, tollbook.ledger; logging.getLogger('psycopg').warning('the connection is lost')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not done.stderr


def test_what_one_book_asked_another_does_not_write_out_again(places):
    """A statement is compiled once in a process, however many books are opened."""
    question = select(schema.reports.c.id.label(places().rpartition("/")[2])).where(schema.reports.c.id == "rpt-1")
    hits = []
    for _ in range(2):
        with Book.open(places()) as book, connection.reading(book._engine) as c:
            hits.append(c.execute(question).context.cache_hit)
    assert hits == [CacheStats.CACHE_MISS, CacheStats.CACHE_HIT]
