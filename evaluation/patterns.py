"""How well short reports made from patterns are read, of which every figure is known.

usage: python -m evaluation.patterns [several | hostages | tolls ...] [--show N] [--json]

`patterns.jsonl` holds 600 reports of each part, invented: several attacks told in one paragraph (30 patterns, with the
town and figures of each), hostage takings as they go on (105) and tolls that change (110). Those who wrote the patterns
did not know how reports are read. A report of several attacks is right where each is told with its town and figures
and no other is; one on hostages or a toll where it tells of one attack and every figure that the text determines is
the only one given of its outcome (where speakers differ, all of theirs). Nothing that is shipped is taught from them.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import EVERYONE, CountValue, Mention, PlaceValue, Report

FILE = Path(__file__).parent / "patterns.jsonl"
PARTS = ("several", "hostages", "tolls")
HARM = ("killed", "injured", "kidnapped")

Figures = dict[str, list[int]]


def figures(mention: Mention) -> Figures:
    """The least of each figure for everybody, by outcome."""
    told: Figures = {}
    for value in (s.value for s in mention.statements):
        if isinstance(value, CountValue) and value.nationality == EVERYONE and value.role is None:
            told.setdefault(value.outcome.value, []).append(value.low)
    return told


def town(mention: Mention) -> str:
    """The name of an attack's place, in plain small letters."""
    names = (s.value.place.name for s in mention.statements if isinstance(s.value, PlaceValue))
    bare = unicodedata.normalize("NFKD", next(names, None) or "")
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold().replace("’", "'")


def is_as(wanted: int | Sequence[int], got: Sequence[int]) -> bool:
    """Whether figures of an outcome are those wanted; nobody harmed may go unsaid."""
    if isinstance(wanted, int):
        return list(got) == [wanted] or (wanted == 0 and not got)
    return sorted(got) == sorted(wanted)


def right_apart(attacks: Sequence[Mapping[str, Any]], mentions: Sequence[Mention]) -> bool:
    """Whether each attack is told with its town and figures, and no other."""
    left = [(town(m), figures(m)) for m in mentions]
    for attack in attacks:
        for name, told in left:
            here = attack["town"] == "*" or attack["town"].casefold() in name
            if here and all(is_as(attack[outcome], told.get(outcome, ())) for outcome in HARM):
                left.remove((name, told))
                break
        else:
            return False
    return not left


def wrong_figures(attack: Mapping[str, Any], mentions: Sequence[Mention]) -> list[str]:
    """The outcomes whose figures are not those of the one attack; "attacks" where there is not one."""
    told = figures(mentions[0]) if mentions else {}
    wrong = [outcome for outcome in HARM if outcome in attack and not is_as(attack[outcome], told.get(outcome, ()))]
    return wrong if len(mentions) == 1 else [*wrong, "attacks"]


def measure(part: str, show: int) -> dict[str, Any]:
    """Figures of one part; the first `show` reports of each pattern that are misread are printed to stderr."""
    extractor = BuiltinExtractor()
    rows = [row for row in map(json.loads, FILE.read_text(encoding="utf-8").splitlines()) if row["part"] == part]
    wrong: Counter[str] = Counter()
    misread: Counter[str] = Counter()
    for row in rows:
        mentions = extractor.extract(Report.build(text=row["text"], language="en")).mentions
        if part == "several":
            faults = [] if right_apart(row["attacks"], mentions) else ["attacks"]
        else:
            faults = wrong_figures(row["attacks"][0], mentions)
        wrong.update(faults)
        misread[row["pattern"]] += bool(faults)
        if faults and misread[row["pattern"]] <= show:
            told = [(town(m), figures(m)) for m in mentions]
            print(f"{row['pattern']}: {row['text']}\n  is {row['attacks']}\n  read as {told}", file=sys.stderr)
    known = {o: sum(o in row["attacks"][0] for row in rows) for o in HARM} if part != "several" else {}
    return {
        "reports": len(rows), "right": len(rows) - sum(misread.values()),
        "wrong": {name: {"wrong": wrong[name], "of": known.get(name, len(rows))} for name in ("attacks", *known)},
    }  # fmt: skip


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"some of {', '.join(PARTS)}; all where none is given")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N misread reports of each pattern")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if unknown := set(args.parts) - {*PARTS}:
        parser.error(f"there is no part {', '.join(sorted(unknown))}; give some of {', '.join(PARTS)}")
    found = {part: measure(part, args.show) for part in args.parts or PARTS}
    if args.json:
        print(json.dumps(found, indent=1))
        return
    for part, told in found.items():
        faults = ", ".join(f"{name} wrong in {n['wrong']} of {n['of']}" for name, n in told["wrong"].items())
        print(f"{part}: {told['right']} of {told['reports']} right; {faults}")


if __name__ == "__main__":
    main()
