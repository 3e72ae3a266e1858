"""Reports to mentions of incidents: the extractor protocol, the built-in extractor, and where others are found."""

from __future__ import annotations

from pathlib import Path

from tollbook.errors import UsageError
from tollbook.extraction.protocol import Extraction, Extractor, Sending, SendingExtractor

__all__ = ["Extraction", "Extractor", "Sending", "SendingExtractor", "load_extractor"]


def load_extractor(name: str = "builtin", config: Path | None = None) -> Extractor:
    """The extractor of that name; its model and data are loaded when it reads its first report.

    `config` is the file that configures it, where it takes one. Raises UsageError for a name that no extractor
    has, and for a configuration that is wrong, missing or not taken.
    """
    if name == "builtin":
        from tollbook.extraction.builtin import BuiltinExtractor

        if config is not None:
            raise UsageError("the extractor 'builtin' takes no configuration", subject=str(config))
        return BuiltinExtractor()
    if name == "llm":
        from tollbook.extraction.llm import load_llm

        return load_llm(config)
    raise UsageError(f"no extractor is called {name!r}; there are 'builtin' and 'llm'")
