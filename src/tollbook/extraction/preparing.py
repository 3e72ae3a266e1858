"""The extraction of reports, made ready where it is done: all that a process which only reads has to load."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import msgspec

from tollbook.errors import ExtractionError, TollbookError
from tollbook.extraction import Extraction, Extractor, load_extractor
from tollbook.extraction.protocol import HeadlineExtractor, MarkingExtractor
from tollbook.records import Report

_encoder: Final = msgspec.json.Encoder()
_CHARACTERS: Final = 100_000  # of the texts whose marks are held at a time; they take some 350 bytes each

Given = tuple[Report, Report | None]
"""A report, and the same with its headline above its text if that may tell more."""

Made = TypeVar("Made")


class Extracting:
    """The extraction of a report, in two steps where its extractor has them (`tollbook.engine.work.InSteps`).

    What it does raises ExtractionError for a fault of the extractor, which is told of that report alone.
    """

    def __init__(self, extractor: Extractor) -> None:
        """Extract with `extractor`."""
        self._extractor = extractor

    def __call__(self, given: Given) -> Extraction:
        """What is read of a report, or of the report with its headline where that tells more (`Extraction.report`)."""
        return self.finish(given, self.begin(given))

    def begin(self, given: Given) -> Any:
        """What the extractor marks in a report, if it does."""
        extractor = self._extractor
        return _told_of_it(lambda: extractor.mark(given[0])) if isinstance(extractor, MarkingExtractor) else None

    def finish(self, given: Given, begun: Any) -> Extraction:
        """What is read of it."""

        def read() -> Extraction:
            found = self._read(*given, begun)
            _encoder.encode(found)  # what cannot be written down is told here, not when a whole batch is entered
            return found

        return _told_of_it(read)

    def together(self, items: Sequence[Given]) -> int:
        """How many of the first of these reports may be marked before one is read: long ones take memory."""
        characters = 0
        for number, (report, _) in enumerate(items):
            characters += len(report.text)
            if number and characters > _CHARACTERS:
                return number
        return len(items)

    def _read(self, report: Report, headed: Report | None, marked: Any) -> Extraction:
        extractor = self._extractor
        if isinstance(extractor, MarkingExtractor):
            return extractor.extract_marked(report, marked, headed)
        if headed is not None and isinstance(extractor, HeadlineExtractor):
            return extractor.extract_headed(report, headed)
        return extractor.extract(report)


def prepare(extractor: str | Extractor) -> Extracting:
    """The extraction of reports, made ready in the process that does it."""
    return Extracting(load_extractor(extractor) if isinstance(extractor, str) else extractor)


def _told_of_it(made: Callable[[], Made]) -> Made:
    """A fault of ours on one report must not cost the others."""
    try:
        return made()
    except TollbookError:
        raise
    except Exception as error:
        raise ExtractionError(
            f"the extractor failed on this report ({type(error).__name__}: {error}); this is a fault of tollbook"
        ) from error
