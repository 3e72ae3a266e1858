"""How many statements that somebody is said to make are quoted with the words that name him.

usage: python -m evaluation.quoted FOLDER [--every N] [--json]

FOLDER holds reports/, as a part of gold/ does. A speaker counts as named where all longer words of a name of his stand
in one passage of the statement; a report's own outlet, which its text need not name, is left out. The kind of attack
counts as named where a passage has a word that names or shows it; "other", which no word names, is left out.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.attribution.who import PRESS
from tollbook.extraction.interpret.circumstances.kind_words import SHOWS
from tollbook.reading import ReadReport, read_inputs
from tollbook.records import AttributionValue, EventTypeValue, Statement
from tollbook.vocabulary.codes import EventType

# What a name consists of is told anew here, so that the reader's own notion of it is measured too.
BRACKETS = re.compile(r"(.+?) \(([^()]+)\)(?: (.+))?")
LONGER = re.compile(r"[\w'’-]{3,}")


def names(speaker: str) -> Iterator[str]:
    """A speaker's name and its parts around and in brackets."""
    yield speaker
    if parts := BRACKETS.fullmatch(speaker):
        yield from (part for part in parts.groups() if part)


def is_named(speaker: str, statement: Statement) -> bool:
    """Whether one passage holds all longer words of one of his names."""
    quotes = [passage.quote.casefold() for passage in statement.passages]
    asked = [LONGER.findall(name.casefold()) for name in names(speaker)]
    return any(words and all(word in quote for word in words) for words in asked for quote in quotes)


def shows_kind(statement: Statement, kind: EventType) -> bool:
    """Whether a passage has a word for the kind of attack."""
    return any(
        pattern.search(passage.quote) for named, pattern in SHOWS if named is kind for passage in statement.passages
    )


def counted(folder: Path, every: int) -> dict[str, Counter[bool]]:
    """Statements by what they state, and whether what has to be is quoted."""
    extractor = BuiltinExtractor()
    found: dict[str, Counter[bool]] = {"figures": Counter(), "attributions": Counter(), "kinds": Counter()}
    reports = sorted((folder / "reports").iterdir())[::every]
    for item in read_inputs([str(file) for file in reports]):
        if not isinstance(item, ReadReport):
            continue
        for mention in extractor.extract(item.report).mentions:
            for statement in mention.statements:
                value = statement.value
                if isinstance(value, EventTypeValue) and value.event_type is not EventType.OTHER:
                    found["kinds"][shows_kind(statement, value.event_type)] += 1
                says = statement.stated_by
                if says and says != PRESS and not says.endswith("(press)"):
                    what = "attributions" if isinstance(value, AttributionValue) else "figures"
                    found[what][is_named(says, statement)] += 1
    return found


def main() -> int:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="read one report in so many")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if not (args.folder / "reports").is_dir():
        sys.exit(f"quoted: {args.folder / 'reports'} is absent; give a folder that holds reports/")
    told = {
        what: {"of": sum(each.values()), "quoted": each[True], "share": each[True] / max(sum(each.values()), 1)}
        for what, each in counted(args.folder, args.every).items()
    }
    if args.json:
        print(json.dumps(told, indent=1))
    else:
        for what, row in told.items():
            print(f"{what:<14}{row['quoted']:>6} of {row['of']:<6}{row['share']:>8.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
