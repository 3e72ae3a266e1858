"""A process that is killed leaves a valid book; the next one goes on and ends where it would have ended."""

import random
import signal
import subprocess
import sys
import time

from tests.ledger.made import LineExtractor, contents
from tests.pipeline.files import write_reports

from tollbook.ledger import Book
from tollbook.pipeline import add

ADD = """
import sys
from tests.ledger.made import LineExtractor
from tollbook.ledger import Book
from tollbook.pipeline import add
with Book.open(sys.argv[1]) as book:
    print("begun", flush=True)
    add(book, sys.argv[2:], extractor=LineExtractor(), batch=3)
"""


def start(path, *inputs):
    command = [sys.executable, "-c", ADD, str(path), *map(str, inputs)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    with process.stdout as said:
        assert said.readline() == "begun\n"
    return process


def test_killed_at_any_moment_the_book_is_valid_and_goes_on(places, tmp_path):
    """After kills at random moments and a last run, the book equals that of an undisturbed run."""
    folder = write_reports(tmp_path / "reports", 60)
    moments = random.Random(7)
    path = places()
    seen = [0]
    for _ in range(6):
        process = start(path, folder)
        time.sleep(moments.uniform(0.0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.wait()
        with Book.open(path) as book:
            seen.append(len(book.report_list()))
            before = contents(book)
            book.rebuild()
            assert contents(book) == before
    assert seen == sorted(seen)
    with Book.open(path) as book, Book.open(places()) as undisturbed:
        add(book, [str(folder)], extractor=LineExtractor())
        add(undisturbed, [str(folder)], extractor=LineExtractor())
        assert contents(book) == contents(undisturbed)


def test_several_processes_add_at_once(places, tmp_path):
    """Four over folders that overlap: nothing is lost or doubled, and the incidents are those of one process."""
    whole = write_reports(tmp_path / "all", 60)
    parts = [tmp_path / f"part-{k}" for k in range(4)]
    for place in parts:
        place.mkdir()
    for number, file in enumerate(sorted(whole.iterdir())):
        for k, place in enumerate(parts):
            if number % 4 != k:  # every report is in three of the four
                (place / file.name).write_bytes(file.read_bytes())
    path = places()
    processes = [start(path, part) for part in parts]
    assert [p.wait(timeout=120) for p in processes] == [0] * 4
    with Book.open(path) as book, Book.open(places()) as alone:
        add(alone, [str(whole)], extractor=LineExtractor())
        ours, theirs = contents(book), contents(alone)
        for table in (
            "statements",
            "mentions",
            "incidents",
            "toll_rows",
            "toll_spans",
            "toll_sums",
            "incident_mentions",
            "copies",
        ):
            assert ours[table] == theirs[table], table


MAKE = """
import sys
from tests.ledger.made import entry
from tollbook.ledger import Book
print("ready", flush=True)
sys.stdin.readline()
with Book.open(sys.argv[1]) as book:
    book.enter([entry(f"attack 2031-05-0{sys.argv[2]} TJ Khatlon Tessin arson killed 2")])
"""


def test_several_processes_make_one_book(places):
    """Whoever comes first makes it, the others wait and use it."""
    path = places()
    started = []
    for number in range(1, 5):
        command = [sys.executable, "-c", MAKE, path, str(number)]
        started.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
    for process in started:
        with process.stdout as said:
            assert said.readline() == "ready\n"
    for process in started:
        with process.stdin as go:
            go.write("go\n")
    assert [process.wait(timeout=120) for process in started] == [0] * 4
    with Book.open(path) as book:
        assert len(book.report_list()) == 4
