"""What the built-in extractor makes of annotated reports, as linking sees it, with the gold incident of each mention.

usage: python -m training.extracted_mentions GOLD_FOLDER OUT.jsonl
       python -m training.extracted_mentions --pages GVC OUT.jsonl

Extraction is slow and linking is not, so its result is kept in a file of one mention a line. A mention
that is none of the gold ones is a stranger: an incident of its own. With `--pages`, of the training pages of the
Gun Violence Corpus, without the fifth that is left out: a page's main mention is of its incident, any other a stranger.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from evaluation.gva import main_mention
from evaluation.registry import Page, load

from tollbook.extraction import load_extractor
from tollbook.linking.features import MentionFeatures, fold
from tollbook.reading import ReadReport, read_inputs
from tollbook.records import Report
from training.split import is_set_aside

NEAR_DAYS = 3
FAR_DAYS = 45
STRANGER = "stranger "


class Line(msgspec.Struct, frozen=True):
    """One extracted mention: the stem of its report's file, its gold incident, its features."""

    report: str
    incident: str
    features: MentionFeatures


def read_lines(file: Path) -> list[Line]:
    """The mentions kept in a file. Raises OSError where it cannot be read."""
    return [msgspec.json.decode(row, type=Line) for row in file.read_bytes().splitlines()]


def extracted(folder: Path) -> Iterator[Line]:
    """Extract every report of a gold folder and match what is found with the gold mentions."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["reports"]
    extractor = load_extractor("builtin")
    for read in read_inputs([str(folder / "reports")]):
        if not isinstance(read, ReadReport):
            continue
        stem = Path(read.report.file or "").stem
        rows = [MentionFeatures.of(m, read.report) for m in extractor.extract(read.report).mentions]
        told = match(gold[stem]["mentions"], rows)
        for n, row in enumerate(rows):
            yield Line(stem, told.get(n, STRANGER + row.id), row)


def extracted_pages(folder: Path) -> Iterator[Line]:
    """Extract every training page that is not left out."""
    extractor = load_extractor("builtin")
    for page in load(folder, "train", None)[0]:
        report = None if is_set_aside(page.incident) else _report(page)
        if report is None:
            continue
        mentions = extractor.extract(report).mentions
        main = main_mention(mentions)
        for mention in mentions:
            incident = page.incident if mention is main else STRANGER + mention.id
            yield Line(page.id, incident, MentionFeatures.of(mention, report))


def _report(page: Page) -> Report | None:
    """The page as a file of its text is read; None where it is refused."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{page.id}.txt"
        head = f"Title: {page.title}\nPublished: {page.published}\n\n"
        file.write_text(head + page.text, encoding="utf-8", errors="replace")
        return next((read.report for read in read_inputs([str(file)]) if isinstance(read, ReadReport)), None)


def match(golds: Sequence[Mapping[str, Any]], rows: Sequence[MentionFeatures]) -> dict[int, str]:
    """The gold incident of each matched mention: one to one, the most alike first."""
    scored = sorted(
        ((alike(g, row), i, n) for i, g in enumerate(golds) for n, row in enumerate(rows)),
        key=lambda t: (-t[0], t[1], t[2]),
    )
    taken: set[int] = set()
    told: dict[int, str] = {}
    for score, i, n in scored:
        if score >= 1.5 and i not in taken and n not in told:
            taken.add(i)
            told[n] = golds[i]["incident"]
    return told


def alike(gold: Mapping[str, Any], row: MentionFeatures) -> float:
    """How far a mention is the gold one: date, country, area and counts in agreement; 0 where it cannot be."""
    if gold.get("country") and row.country and gold["country"] != row.country:
        return 0.0
    score = 0.5
    if gold.get("date_from") and row.first_day is not None and row.last_day is not None:
        first = date.fromisoformat(gold["date_from"]).toordinal()
        last = date.fromisoformat(gold.get("date_to") or gold["date_from"]).toordinal()
        gap = max(row.first_day - last, first - row.last_day, 0)
        if gap > FAR_DAYS:
            return 0.0
        score = 2.0 if gap <= NEAR_DAYS else 0.5
    score += bool(row.country) + bool(row.admin1 and row.admin1 == fold(gold.get("admin1")))
    for outcome in ("killed", "injured", "kidnapped"):
        count, total = getattr(row, outcome), gold.get(f"{outcome}_total")
        score += bool(count and total and count.low == total.get("low"))
    return score


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", action="store_true")
    options = parser.parse_args()
    with options.out.open("wb") as out:
        for line in (extracted_pages if options.pages else extracted)(options.folder):
            out.write(msgspec.json.encode(line) + b"\n")


if __name__ == "__main__":
    main()
