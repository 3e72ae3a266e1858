"""Places of annotated reports: the words that state each mention's place, resolved in their report.

    python evaluation/places.py FOLDER [--json] [--show N]

FOLDER holds gold.json and reports/*.txt, with aliases.json beside or above it. A mention counts when it has words
for its place and a country; its first-level division counts where the annotation gives one. Beside each figure stands
that of the population baseline: the most populous place of the first name in the words, whatever the report says.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from rapidfuzz import fuzz

from tollbook.gazetteer import Gazetteer, load_gazetteer
from tollbook.gazetteer.folding import fold

_HEADER = re.compile(r"\A(?:(?:Title|Publisher|Published|Source|URL|Date): .*\n)+\s*")
_KIND = re.compile(r"\b(?:province|region|state|district|county|governorate|oblast|the|of)\b")


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N errors")
    arguments = parser.parse_args()
    if not (arguments.folder / "gold.json").is_file():
        print(f"{arguments.folder} has no gold.json; give the folder of annotated reports", file=sys.stderr)
        return 2
    figures, errors = measure(arguments.folder)
    if arguments.json:
        print(json.dumps(figures))
        return 0
    for name, value in figures.items():
        print(f"{name:32} {value}")
    for line in errors[: arguments.show]:
        print(line)
    return 0


def measure(folder: Path) -> tuple[dict[str, float | int], list[str]]:
    """Figures (per cent) and a line for each error."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["reports"]
    groups = _aliases(folder)
    gazetteer = load_gazetteer()
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    errors: list[str] = []
    spent: dict[str, float] = defaultdict(float)
    for name, report in gold.items():
        text = (folder / "reports" / f"{name}.txt").read_text(encoding="utf-8")
        begun = time.perf_counter()
        text = _HEADER.sub(lambda m: _title(m.group()), text)
        toponyms = gazetteer.find(text)
        spent["finding"] += time.perf_counter() - begun
        for mention in report["mentions"]:
            words = [e["quote"] for e in mention.get("evidence", ()) if e["field"] == "place"]
            if not words or not mention["country"]:
                continue
            begun = time.perf_counter()
            found = [(at, at + len(w)) for w in words if (at := text.find(w)) >= 0]
            context = gazetteer.context(text, toponyms=toponyms, at=found[0] if found else None)
            place = gazetteer.locate(words, context).place
            spent["resolution"] += time.perf_counter() - begun
            base = _baseline(gazetteer, words)
            language = "English" if report["lang"] == "en" else "other languages"
            seen["country"] += 1
            seen[f"country, {language}"] += 1
            right["country"] += place.country == mention["country"]
            right[f"country, {language}"] += place.country == mention["country"]
            right["country, baseline"] += base[0] == mention["country"]
            if place.country != mention["country"]:
                errors.append(
                    f"{name} country {mention['country']} got {place.country}: {words} "
                    f"{context.countries[:4]} {place.reason}"
                )
            if mention["admin1"]:
                seen["admin1"] += 1
                known = gazetteer.admin1(mention["admin1"], mention["country"])[1]
                alike = same(place.admin1, mention["admin1"], groups) or (
                    known is not None and known == place.admin1_code
                )
                right["admin1"] += alike
                right["admin1, baseline"] += same(base[1], mention["admin1"], groups)
                if not alike:
                    errors.append(
                        f"{name} admin1 {mention['admin1']} got {place.admin1} ({place.name}): {words} {place.reason}"
                    )
    figures: dict[str, float | int] = {"reports": len(gold), "mentions": seen["country"], "with admin1": seen["admin1"]}
    for key, count in right.items():
        figures[key] = round(100 * count / max(1, seen[key.removesuffix(", baseline")]), 2)
    figures |= {f"ms a report, {key}": round(1000 * value / len(gold), 2) for key, value in spent.items()}
    return figures, errors


def _title(header: str) -> str:
    found = re.search(r"^Title: (.*)$", header, re.MULTILINE)
    return f"{found.group(1)}.\n" if found else ""


def _baseline(gazetteer: Gazetteer, words: list[str]) -> tuple[str | None, str | None]:
    """Country and first-level division of the most populous place of the first name in the words."""
    for passage in words:
        for toponym in gazetteer.find_trusted(passage):
            entry = max((m.entry for m in toponym.matches), key=lambda e: e.population)
            return entry.country, entry.admin1
    return None, None


def same(got: str | None, wanted: str, groups: dict[str, int]) -> bool:
    """Whether two names of a division mean the same: equal, in one group of aliases, or nearly the same letters."""
    if not got:
        return False
    a, b = fold(got), fold(wanted)
    short = [" ".join(_KIND.sub(" ", x).split()) or x for x in (a, b)]
    return (a in groups and groups[a] == groups.get(b)) or short[0] == short[1] or fuzz.ratio(*short) >= 86


def _aliases(folder: Path) -> dict[str, int]:
    for place in (folder / "aliases.json", folder.parent / "aliases.json"):
        if place.is_file():
            rows = json.loads(place.read_text(encoding="utf-8"))["places"]
            return {fold(name): number for number, row in enumerate(rows) for name in row}
    return {}


if __name__ == "__main__":
    sys.exit(main())
