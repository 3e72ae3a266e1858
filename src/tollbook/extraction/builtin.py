"""The extractor that comes with tollbook: a small learned reader marks words, rules read them. Offline.

A few other languages than English are read by rules alone (`tongues`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tollbook.extraction.protocol import Extraction
from tollbook.extraction.tongues import LANGUAGES
from tollbook.records import Report

if TYPE_CHECKING:  # loaded where the first report is read, which may be another process
    from tollbook.extraction.interpret import Interpreter
    from tollbook.extraction.interpret.surety import Calibration
    from tollbook.extraction.spans import SpanField, SpanReader, SpanReading
    from tollbook.extraction.tongues.reader import TongueReader
    from tollbook.gazetteer import Gazetteer

BY: Final = "builtin/1"
READS: Final = frozenset({"en", "und"})
SURE: Final = 0.35  # of a text that the reader takes to tell of an attack, whatever words it marks
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
        return self.extract_marked(report, self.mark(report))

    def extract_headed(self, report: Report, headed: Report) -> Extraction:
        """The same, or what is read of `headed`, the report with its headline above its text, where that tells more."""
        return self.extract_marked(report, self.mark(report), headed)

    def mark(self, report: Report) -> SpanReading | Extraction:
        """The words that are marked in a report, or all that is read of one in which none can be."""
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
        return self._marked(report)

    def extract_marked(
        self, report: Report, marked: SpanReading | Extraction, headed: Report | None = None
    ) -> Extraction:
        """As `extract`, or as `extract_headed` where `headed` is given, of what `mark` returned for the report."""
        if isinstance(marked, Extraction):
            return marked
        if headed is None:
            return self._told(report, marked)
        from tollbook.extraction.headline import headline, missing, moved, tells_of_nothing, told_more

        told = headline(headed.title)
        if marked.bundles and tells_of_nothing(marked) and self._stands_alone(told, headed):
            marked = replace(marked, bundles=())
        read = self._told(report, marked)
        lacking = missing(read, told)
        if not lacking:
            return read
        more = self._marked_above(headed, told, moved(marked, len(headed.text) - len(report.text)), lacking)
        again = self._told(headed, more) if more else read
        return again if told_more(read, again, told) else read

    def _marked_above(
        self, headed: Report, told: str, below: SpanReading, lacking: Collection[SpanField]
    ) -> SpanReading | None:
        """What is marked in a report with its headline, or `below` it where nothing is marked in that.

        Plain words of a headline ("Four men shot in Orvale") are read unmarked. None where it is not to be read.
        """
        from tollbook.extraction.headline import by_itself, supplied, tells_of_nothing

        if below.bundles:
            return supplied(below, self._spans().read(told, title=headed.title), lacking) or below
        if below.incident_score < SURE and not self._stands_alone(told, headed):
            return None  # a text about the same that tells of no attack is to be trusted
        whole = self._marked(headed)
        if whole.bundles and not tells_of_nothing(whole):
            return whole
        return by_itself(told, [self._spans().read(told, title=title) for title in (told, None)])

    @staticmethod
    def _stands_alone(told: str, headed: Report) -> bool:
        """Whether the text under a headline is about something else."""
        from tollbook.extraction.headline import stands_alone
        from tollbook.extraction.interpret.beside import silenced

        return bool(told) and stands_alone(told, silenced(headed.text)[len(told) :])

    def _told(self, report: Report, reading: SpanReading) -> Extraction:
        """What the marked words of a report say."""
        told = self._interpret().interpret(report, reading)
        return Extraction(report=report.id, by=BY, mentions=told.mentions, totals=told.totals, dropped=told.dropped)

    def _marked(self, report: Report) -> SpanReading:
        """The words that are marked in a report; what its page lists beside it tells of other matters."""
        from tollbook.extraction.interpret.beside import silenced

        return self._spans().read(silenced(report.text), title=report.title)

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
    if text[:2000].isascii():
        return True
    letters = [c for c in text[:2000] if c.isalpha()]
    return not letters or sum(c < "\u0250" for c in letters) > 0.6 * len(letters)
