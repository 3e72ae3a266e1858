"""The extraction of one report, made ready where it is done: all that a process which only reads has to load."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from tollbook.errors import ExtractionError, TollbookError
from tollbook.extraction import Extraction, Extractor, load_extractor
from tollbook.extraction.protocol import HeadlineExtractor
from tollbook.records import Report

_encoder: Final = msgspec.json.Encoder()


Given = tuple[Report, Report | None]
"""A report, and the same with its headline above its text if that may tell more."""


def prepare(extractor: str | Extractor) -> Callable[[Given], Extraction]:
    """The extraction of one report, made ready in the process that does it.

    It is of the report with its headline where that tells more (`Extraction.report`). What it does raises
    ExtractionError for a fault of the extractor, which is told of that report alone.
    """
    ready = load_extractor(extractor) if isinstance(extractor, str) else extractor

    def extract(given: Given) -> Extraction:
        report, headed = given
        try:
            if headed is not None and isinstance(ready, HeadlineExtractor):
                read = ready.extract_headed(report, headed)
            else:
                read = ready.extract(report)
            _encoder.encode(read)  # what cannot be written down is told here, not when a whole batch is entered
        except TollbookError:
            raise
        except Exception as error:  # a fault of ours on one report must not cost the others
            raise ExtractionError(
                f"the extractor failed on this report ({type(error).__name__}: {error}); this is a fault of tollbook"
            ) from error
        return read

    return extract
