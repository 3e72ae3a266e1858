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
