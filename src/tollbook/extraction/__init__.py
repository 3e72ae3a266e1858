"""Reports to mentions of incidents: the extractor protocol, the built-in extractor, and where others are found."""

from __future__ import annotations

from tollbook.errors import UsageError
from tollbook.extraction.protocol import Extraction, Extractor

__all__ = ["Extraction", "Extractor", "load_extractor"]


def load_extractor(name: str = "builtin") -> Extractor:
    """The extractor of that name; its model and data are loaded when it reads its first report.

    Raises UsageError for a name that no extractor has.
    """
    if name == "builtin":
        from tollbook.extraction.builtin import BuiltinExtractor

        return BuiltinExtractor()
    raise UsageError(f"no extractor is called {name!r}; there is 'builtin'")
