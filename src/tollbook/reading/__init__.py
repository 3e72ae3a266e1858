"""Documents to reports: text, HTML, PDF, feeds, folders, standard input. Reads, never interprets."""

from typing import TYPE_CHECKING

from tollbook.doors import opened_by

if TYPE_CHECKING:
    from tollbook.reading.copies import (
        Copy,
        CopyIndex,
        CopyKind,
        Signature,
        Similarity,
        families,
        signature,
        similarity,
    )
    from tollbook.reading.coverage import coverage_of_feed
    from tollbook.reading.fetch import Fetched, Fetcher, HttpFetcher
    from tollbook.reading.languages import detect_language
    from tollbook.reading.published import parse_published
    from tollbook.reading.read import read_inputs
    from tollbook.reading.results import FeedRead, ReadReport, SetAsideInput
else:
    __getattr__ = opened_by(
        __name__,
        {
            "copies": (
                "Copy",
                "CopyIndex",
                "CopyKind",
                "Signature",
                "Similarity",
                "families",
                "signature",
                "similarity",
            ),
            "coverage": ("coverage_of_feed",),
            "fetch": (
                "Fetched",
                "Fetcher",
                "HttpFetcher",
            ),
            "languages": ("detect_language",),
            "published": ("parse_published",),
            "read": ("read_inputs",),
            "results": (
                "FeedRead",
                "ReadReport",
                "SetAsideInput",
            ),
        },
    )

__all__ = [
    "Copy",
    "CopyIndex",
    "CopyKind",
    "FeedRead",
    "Fetched",
    "Fetcher",
    "HttpFetcher",
    "ReadReport",
    "SetAsideInput",
    "Signature",
    "Similarity",
    "coverage_of_feed",
    "detect_language",
    "families",
    "parse_published",
    "read_inputs",
    "signature",
    "similarity",
]
