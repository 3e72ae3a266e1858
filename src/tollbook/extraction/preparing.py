"""The extraction of one report, made ready where it is done: all that a process which only reads has to load."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from tollbook.errors import ExtractionError, TollbookError
from tollbook.extraction import Extraction, Extractor, load_extractor
from tollbook.records import Report

_encoder: Final = msgspec.json.Encoder()


def prepare(extractor: str | Extractor) -> Callable[[Report], Extraction]:
    """The extraction of one report, made ready in the process that does it.

    What it does raises ExtractionError for a fault of the extractor, which is told of that report alone.
    """
    ready = load_extractor(extractor) if isinstance(extractor, str) else extractor

    def extract(report: Report) -> Extraction:
        try:
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
