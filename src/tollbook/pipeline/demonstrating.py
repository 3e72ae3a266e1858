"""The demonstration: bundled, invented reports in a book, with what was watched and a programme to decide upon."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

from tollbook.ledger import Book
from tollbook.pipeline.adding import AddResult, Progress, add
from tollbook.pipeline.keeping import add_coverage

DEMO_DAY = date(2025, 10, 31)
"""The day on which the demonstration decides."""


def demo_files() -> tuple[Path, Path]:
    """The folder of bundled demonstration reports and the programme that goes with them. All is invented."""
    folder = Path(str(files("tollbook"))) / "demo"
    return folder / "reports", folder / "programme.yaml"


def fill_demo(book: Book, *, progress: Progress | None = None) -> AddResult:
    """Read the demonstration's reports into a book and declare the coverage that goes with them."""
    result = add(book, [str(demo_files()[0])], progress=progress)
    for country in ("SN", "ML"):
        add_coverage(
            book, source="the demo's newspapers and agencies", start=date(2024, 11, 1), end=DEMO_DAY,
            countries=(country,),
        )  # fmt: skip
    return result
