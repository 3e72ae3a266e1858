"""A database server that is not there, or goes away: one message, nothing half-done, and on with it afterwards."""

import subprocess
import sys
import time

import pytest
from tests.ledger.made import LineExtractor, contents
from tests.ledger.places import SERVER
from tests.ledger.server import server
from tests.pipeline.files import write_reports

from tollbook.errors import BookError
from tollbook.ledger import Book
from tollbook.pipeline import add

ADD = """
import sys
from tests.ledger.made import LineExtractor
from tollbook.errors import TollbookError
from tollbook.ledger import Book
from tollbook.pipeline import add
try:
    with Book.open(sys.argv[1]) as book:
        add(book, sys.argv[2:], extractor=LineExtractor(), batch=2, progress=lambda n, _: print(n, flush=True))
except TollbookError as error:
    sys.exit(f"tollbook: {error}")
"""

pytestmark = pytest.mark.skipif(not SERVER, reason="TOLLBOOK_TEST_POSTGRESQL says that there is no server to be had")


def test_a_server_that_stops_while_reports_are_added(tmp_path):
    """The command ends with one line and without the password; run again, the book is what it would have been."""
    folder = write_reports(tmp_path / "reports", 40)
    with server() as own:
        with pytest.raises(BookError, match="cannot be reached") as never:
            Book.open(own.address)
        own.start()
        command = [sys.executable, "-c", ADD, own.address, str(folder)]
        for seen in (5, 20):
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
                while int(process.stdout.readline()) < seen:
                    pass
                own.stop()
                _, said = process.communicate(timeout=60)
            assert process.returncode == 1
            assert "cannot be reached" in said
            assert said.count("\n") == 1
            assert "secret" not in said + str(never.value)
            own.start()
            time.sleep(0.1)
        with Book.open(own.address) as book, Book.open(tmp_path / "undisturbed.db") as alone:
            add(book, [str(folder)], extractor=LineExtractor())
            add(alone, [str(folder)], extractor=LineExtractor())
            ours, theirs = contents(book), contents(alone)
            assert {n: len(rows) for n, rows in ours.items()} == {n: len(rows) for n, rows in theirs.items()}
            assert ours["incidents"] == theirs["incidents"]
