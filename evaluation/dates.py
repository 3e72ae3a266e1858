#!/usr/bin/env python3
"""Resolve the date words of each gold mention against its report's publication date.

usage: dates.py DATA_FOLDER [--json] [--show N]

DATA_FOLDER holds gold.json and reports/<id>.txt. A mention's evidence for its date is looked up in
the report; every date found in those words is resolved as the report's text has it (its dateline and
the month it last named counting), with the date named before it as the anchor of words such as "two
days earlier". It is right when the range agrees with the gold: short spans touch within a day and
are not much wider; spans of more than a week share half of their days. Quotes have no offsets: words
that stand in several places count as right if one of these does. Printed too: the same with
the words alone, and the share among words that name a date without leaning on another event.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tollbook.gazetteer.dates import DateKind, DateMention, anchored, find_dates, resolve_date
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

FLOOR, AIM = 0.90, 0.97
_HEADER = re.compile(r"^(?:Title|Publisher|Published|Language|Source):.*$\n?", re.MULTILINE)
_PUBLISHED = re.compile(r"^Published:\s*(\d{4}-\d\d-\d\d)", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One gold mention with words for its date."""

    report: str
    language: str
    published: date
    quotes: tuple[str, ...]
    gold: tuple[date, date]
    in_context: DateRange
    alone: DateRange
    leaning: bool


def agrees(gold: tuple[date, date], got: DateRange) -> bool:
    """Short spans must touch within a day; a span of over a week must be mostly the same."""
    if got.start is None or got.end is None:
        return False
    width = (gold[1] - gold[0]).days
    if width > 7:
        both = (min(gold[1], got.end) - max(gold[0], got.start)).days + 1
        either = (max(gold[1], got.end) - min(gold[0], got.start)).days + 1
        return both / either >= 0.5
    day = timedelta(days=1)
    touches = got.start - day <= gold[1] and gold[0] - day <= got.end
    return touches and (got.end - got.start).days <= max(2 * width + 2, 3)


def readings(text: str, quotes: tuple[str, ...], found: list[DateMention], published: DateRange) -> list[DateRange]:
    """What the quoted words mean, at each place where they stand; the words alone where they stand in the title."""
    places = [re.finditer(r"\s+".join(map(re.escape, quote.split())), text) for quote in quotes]
    out = []
    for occurrences in itertools.zip_longest(*places):
        inside = [one for at in occurrences if at for one in found if one.start < at.end() and at.start() < one.end]
        out.append(reading(inside))
    if not any(one.known for one in out):
        out = [one for quote in quotes if (one := resolve_date(quote, published)).known]
    return out or [UNKNOWN_DATE]


def _rank(one: DateMention) -> int:
    """An event named by its distance ("nine days after he was taken") first, others that are counted off last."""
    counted = one.kind is DateKind.ANCHORED
    return 0 if counted and one.text.endswith((" after", " après")) else 1 + counted


def reading(inside: list[DateMention]) -> DateRange:
    """The first date the words settle, narrowed by a later one inside a long stretch; see `_rank`."""
    best = UNKNOWN_DATE
    for one in sorted(inside, key=_rank):
        if not one.date.known or one.kind is DateKind.FUTURE:
            continue
        if not best.known or ((best.days or 0) > 7 and one.date.surely_within(best.start, best.end)):
            best = one.date
    return best


def cases(folder: Path) -> list[Case]:
    """Every gold mention that has a date and words for it."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    out = []
    for name, report in gold["reports"].items():
        raw = (folder / "reports" / f"{name}.txt").read_text(encoding="utf-8")
        stated = _PUBLISHED.search(raw)
        text = _HEADER.sub("", raw)
        if stated is None:
            continue
        published = DateRange.day(date.fromisoformat(stated[1]))
        found = anchored(find_dates(text, published), published)
        for mention in report["mentions"]:
            quotes = tuple(e["quote"] for e in mention.get("evidence", ()) if e["field"] == "date")
            if not quotes or not mention["date_from"]:
                continue
            span = (
                date.fromisoformat(mention["date_from"]),
                date.fromisoformat(mention["date_to"] or mention["date_from"]),
            )
            options = readings(text, quotes, found, published)
            in_context = next((one for one in options if agrees(span, one)), options[0])
            alone = next((one for q in quotes if (one := resolve_date(q, published)).known), UNKNOWN_DATE)
            counted = [one for quote in quotes for one in find_dates(quote, published)]
            leaning = bool(counted) and all(one.kind is DateKind.ANCHORED for one in counted)
            out.append(
                Case(name, report["lang"], date.fromisoformat(stated[1]), quotes, span, in_context, alone, leaning)
            )
    return out


def speed(folder: Path) -> float:
    """Milliseconds of processor time for 450 words, the best of three passes over all reports."""
    texts = [_HEADER.sub("", p.read_text(encoding="utf-8")) for p in sorted((folder / "reports").glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    when = DateRange.day(date(2024, 6, 1))
    passes = []
    for _ in range(3):
        started = time.process_time()
        for text in texts:
            find_dates(text, when)
        passes.append(time.process_time() - started)
    return 1000 * min(passes) * 450 / words


def figures(folder: Path, found: list[Case]) -> dict[str, object]:
    """The shares of agreement, overall and by language."""
    right = [case for case in found if agrees(case.gold, case.in_context)]
    plain = [case for case in found if not case.leaning]
    languages = Counter(case.language for case in found)
    return {
        "mentions": len(found),
        "agree": len(right) / len(found),
        "agree_words_alone": sum(agrees(case.gold, case.alone) for case in found) / len(found),
        "agree_not_anchored": sum(agrees(case.gold, case.in_context) for case in plain) / len(plain),
        "unresolved": sum(not case.in_context.known for case in found),
        "by_language": {
            code: [sum(case.language == code for case in right), n] for code, n in sorted(languages.items())
        },
        "milliseconds_per_450_words": speed(folder),
        "floor": FLOOR,
        "aim": AIM,
    }


def main() -> int:
    """Print the figures; exit 1 below the floor, 2 without data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="also list the first N that disagree")
    args = parser.parse_args()
    if not (args.folder / "gold.json").is_file():
        print(
            f"dates: no gold.json in {args.folder}; give the folder that holds gold.json and reports/", file=sys.stderr
        )
        return 2
    found = cases(args.folder)
    if not found:
        print(f"dates: the gold in {args.folder} does not quote the words of its dates", file=sys.stderr)
        return 2
    out = figures(args.folder, found)
    if args.json:
        print(json.dumps(out, indent=1))
    else:
        bounds = f"(floor {100 * FLOOR:.0f}, aim {100 * AIM:.0f})"
        print(f"date words that agree   {100 * out['agree']:.1f}%  of {out['mentions']}  {bounds}")
        print(f"  the words alone       {100 * out['agree_words_alone']:.1f}%")
        print(f"  without another event {100 * out['agree_not_anchored']:.1f}%")
        print(f"  unresolved            {out['unresolved']}")
        print("  by language           " + "  ".join(f"{k} {a}/{b}" for k, (a, b) in out["by_language"].items()))
        print(f"  450 words             {out['milliseconds_per_450_words']:.2f} ms")
    wrong = [case for case in found if not agrees(case.gold, case.in_context)]
    for case in wrong[: args.show]:
        got = f"{case.in_context.start}..{case.in_context.end}"
        want = f"{case.gold[0]}..{case.gold[1]}"
        words = " | ".join(case.quotes)
        print(f"  {case.report} {case.language} {case.published:%a %Y-%m-%d} gold {want} got {got} :: {words}")
    return 0 if out["agree"] >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
