"""The whole path over a folder of annotated reports: read, link, reconcile, export, score.

usage: whole_path.py GOLD_FOLDER [--json] [--show N] [--published DAY] [--keep LEDGER.json] [--workers N]

GOLD_FOLDER holds reports/ and gold.json; the scorer score.py stands in its parent folder.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import tollbook
from tollbook.cli.options import day
from tollbook.extraction import Extractor
from tollbook.records import Selection


def write_ledger(
    reports: Path, file: Path, *, published: str | None = None, extractor: str | Extractor = "builtin", workers: int = 1
) -> None:
    """Read the reports of a folder into a temporary book and write its ledger; says what could not be read."""
    with tempfile.TemporaryDirectory() as folder, tollbook.open_book(Path(folder) / "book.db") as book:
        result = tollbook.add(
            book, [str(reports)], published=day(published, "--published"), extractor=extractor, workers=workers
        )
        # The scorer compares quotes with the files letter by letter, so names are shown here.
        tollbook.set_names(book, True)
        text = tollbook.export(book, "json", selection=Selection(), with_text=True).text
    file.write_text(text, encoding="utf-8")
    for aside in result.set_aside:
        print(f"set aside {aside.name}: {aside.reason}", file=sys.stderr)


def options(description: str | None) -> argparse.ArgumentParser:
    """The arguments that every evaluation of the whole path takes beside its folder."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    return parser


def score(folder: Path, args: argparse.Namespace, *, published: str | None = None) -> int:
    """Build a ledger from the folder's reports in a temporary book and print the scorer's figures; its exit code."""
    scorer = folder.resolve().parent / "score.py"
    if not scorer.exists():
        sys.exit(f"whole_path: {scorer} is absent; the gold reports and their scorer are needed")
    with tempfile.TemporaryDirectory() as made:
        exported = args.keep or Path(made) / "ledger.json"
        write_ledger(folder / "reports", exported, published=published, workers=args.workers)
        shown = ["--json"] if args.json else ["--show", str(args.show)]
        return subprocess.run([sys.executable, scorer, folder, exported, *shown], check=False).returncode


def main() -> int:
    """Command line."""
    parser = options(__doc__)
    parser.add_argument("--published")
    args = parser.parse_args()
    return score(args.folder, args, published=args.published)


if __name__ == "__main__":
    sys.exit(main())
