"""The extractor that comes with tollbook: a small learned reader marks words, rules read them. Offline.

A few other languages than English are read by rules alone (`tongues`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from tollbook.extraction.protocol import Extraction
from tollbook.extraction.tongues import LANGUAGES
from tollbook.records import Report

if TYPE_CHECKING:  # loaded where the first report is read, which may be another process
    from tollbook.extraction.interpret import Interpreter
    from tollbook.extraction.interpret.surety import Calibration
    from tollbook.extraction.spans import SpanReader
    from tollbook.extraction.tongues.reader import TongueReader
    from tollbook.gazetteer import Gazetteer

BY: Final = "builtin/1"
READS: Final = frozenset({"en", "und"})
_OTHERS: Final = ", ".join(f"'{code}'" for code in sorted(LANGUAGES))


class BuiltinExtractor:
    """Reads English reports, and less fully those in the languages of `tongues`.

    The reader and gazetteer are loaded on first use unless handed in.
    """

    def __init__(
        self,
        reader: SpanReader | None = None,
        gazetteer: Gazetteer | None = None,
        *,
        actors: Path | None = None,
        calibration: Calibration | None = None,
    ) -> None:
        """`actors` is a file with further organisations in the form of `extraction/data/actors.yaml`.

        `calibration` turns the reader's scores into confidences; the shipped one is the default.
        """
        self._reader = reader
        self._gazetteer = gazetteer
        self._actors_file = actors
        self._calibration = calibration
        self._interpreter: Interpreter | None = None
        self._tongues: TongueReader | None = None

    @property
    def by(self) -> str:
        """Name and version, recorded with every statement."""
        return BY

    def extract(self, report: Report) -> Extraction:
        """Mentions and stated totals of a report; `unread` says why one in another language was left alone."""
        language = report.language.split("-")[0].lower()
        if language in LANGUAGES:
            return self._in_tongues().extract(report, language)
        if language not in READS or not _latin(report.text):
            named = f"'{language}'" if language not in READS else "another script"
            reason = f"the built-in extractor reads English and, less fully, {_OTHERS}; this report is in {named}"
            return Extraction(report=report.id, by=BY, unread=reason)
        from tollbook.extraction.screen import may_tell

        if not report.text.strip() or not may_tell(report.text, title=report.title):
            return Extraction(report=report.id, by=BY)
        reading = self._spans().read(report.text, title=report.title)
        told = self._interpret().interpret(report, reading)
        return Extraction(report=report.id, by=BY, mentions=told.mentions, totals=told.totals, dropped=told.dropped)

    def _spans(self) -> SpanReader:
        if self._reader is None:
            from tollbook.extraction.tagger import load_reader

            self._reader = load_reader()
        return self._reader

    def _in_tongues(self) -> TongueReader:
        if self._tongues is None:
            from tollbook.extraction.interpret.attribution.actors import load_actors
            from tollbook.extraction.tongues.reader import TongueReader

            self._tongues = TongueReader(self._places(), load_actors(self._actors_file))
        return self._tongues

    def _places(self) -> Gazetteer:
        if self._gazetteer is None:
            from tollbook.gazetteer import load_gazetteer

            self._gazetteer = load_gazetteer()
        return self._gazetteer

    def _interpret(self) -> Interpreter:
        if self._interpreter is None:
            from tollbook.extraction.interpret import Interpreter
            from tollbook.extraction.interpret.attribution.actors import load_actors

            self._interpreter = Interpreter(
                self._places(), load_actors(self._actors_file), by=BY, calibration=self._calibration
            )
        return self._interpreter


def _latin(text: str) -> bool:
    """Whether most letters of the text are Latin ones."""
    letters = [c for c in text[:2000] if c.isalpha()]
    return not letters or sum(c < "\u0250" for c in letters) > 0.6 * len(letters)
