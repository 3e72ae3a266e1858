"""What a process that only reads has to load, and how it fails."""

import subprocess
import sys
from datetime import date

import pytest

from tollbook.errors import ExtractionError
from tollbook.extraction import Extraction
from tollbook.extraction.preparing import prepare
from tollbook.records import Report, Source
from tollbook.vocabulary.dates import DateRange


def test_reading_loads_no_ledger():
    """A process of the pool starts in a fraction of a second: it has no book and never loads what a book needs."""
    words = "import sys, tollbook.extraction.preparing as p; p.prepare('builtin'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True).stdout.split()
    assert {"sqlalchemy", "tollbook.ledger", "tollbook.pipeline", "duckdb"}.isdisjoint(loaded)
    assert "tollbook.extraction" in loaded


def test_a_fault_of_the_extractor_is_told_of_its_report():
    """The others are still read."""

    class Faulty:
        by = "faulty/1"

        def extract(self, report):
            raise ZeroDivisionError(report.id)

    report = Report.build(source=Source.named("Paper"), text="Text.", published=DateRange.day(date(2024, 1, 1)))
    with pytest.raises(ExtractionError, match=r"ZeroDivisionError.*a fault of tollbook"):
        prepare(Faulty())((report, None))


def test_what_cannot_be_written_down_is_told_of_its_report():
    """Found when its batch is entered, it would cost all others."""

    class Faulty:
        by = "faulty/1"

        def extract(self, report):
            return Extraction(report=report.id, by=object())

    report = Report.build(source=Source.named("Paper"), text="Text.", published=DateRange.day(date(2024, 1, 1)))
    with pytest.raises(ExtractionError, match=r"TypeError.*a fault of tollbook"):
        prepare(Faulty())((report, None))


def reports(*texts):
    return [
        Report.build(source=Source.named("Paper"), text=t, published=DateRange.day(date(2024, 1, 1))) for t in texts
    ]


def test_reports_are_read_alike_alone_and_with_others():
    """Marks of several are held at a time, and nothing passes from one to the other."""
    extracting = prepare("builtin")
    told = (
        "Gunmen killed two guards at a mine near Orval on Monday.",
        "A bomb wounded three drivers in Norland on Sunday.",
    )
    given = [(report, None) for report in reports(told[0], "Hombres armados mataron a dos guardias.", "Rain.", told[1])]
    alone = [extracting(each) for each in given]
    begun = [extracting.begin(each) for each in given]
    assert [extracting.finish(each, first) for each, first in zip(given, begun, strict=True)] == alone
    assert alone[0].mentions
    assert alone[3].mentions


def test_marks_of_long_reports_are_not_held_together():
    """They would take much memory; a single one is read, however long it is."""
    extracting = prepare("builtin")
    long, short = reports("word " * 30_000, "word")
    assert extracting.together([(short, None)] * 16) == 16
    assert extracting.together([(long, None), (short, None)]) == 1
    assert extracting.together([(short, None), (long, None), (short, None)]) == 1
