"""How plain opening sentences are read, of which everything is known: they are made from patterns.

usage: python -m evaluation.leads [--times 4] [--from 0] [--json] [--show]

Each pattern of leads.txt is filled with other numbers, people, places and speakers every time, the same for the same
seed. A sentence is read rightly where it tells of one attack, on its day and in its country, and of as many killed,
injured and kidnapped as it says and no others. No corpus is needed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tollbook.extraction import Extraction
from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue, DateValue, PlaceValue, Report
from tollbook.vocabulary.codes import Outcome

FILED = "LAKETOWN, 7 May 2025 (Lake Wire) - "
DAY = date(2025, 5, 5)
WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen",
)  # fmt: skip
NATIONS = ("Chinese", "Turkish", "Kenyan", "French", "Korean", "Pakistani", "Filipino", "Polish")
TRADES = (
    "engineers", "workers", "miners", "drivers", "guards", "aid workers", "technicians", "surveyors", "truck drivers",
    "teachers",
)  # fmt: skip
PLACES = {
    "near Bria": "CF", "in Kolofata": "CM", "near Mandera": "KE", "in Kech district": "PK", "outside Gao": "ML",
    "near Pemba": "MZ", "in Zamfara State": "NG", "near Maradi": "NE", "near Herat": "AF", "in Ituri province": "CD",
}  # fmt: skip
ATTACKERS = ("Gunmen", "Suspected jihadists", "Armed men on motorcycles", "Militants", "Attackers", "Rebels")
SITES = ("a road-building camp", "a gold mine", "a convoy", "a bus", "a hotel", "a dam site", "a quarry")
SPEAKERS = (
    "the governor said", "police said", "a local official said", "hospital sources said",
    "the company said in a statement", "according to the mayor", "two security sources told the Lake Wire",
)  # fmt: skip
PATTERNS = tuple((Path(__file__).parent / "leads.txt").read_text(encoding="utf-8").splitlines())
"""A sentence and, each behind a bar, how many were killed, injured and kidnapped: sums, "?" where that is open.

Numbers are k killed, i injured, t taken, l of the killed, m and p others; a capital begins a sentence.
"""


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence, where it happened, and how many were killed, injured and kidnapped; None where that is open."""

    pattern: int
    text: str
    country: str
    tolls: dict[Outcome, int | None]


def number(count: int, rng: random.Random) -> str:
    """A number as news has it."""
    return WORDS[count] if count < len(WORDS) and (count < 10 or rng.random() < 0.5) else str(count)


def filled(pattern: int, rng: random.Random) -> Lead:
    """The pattern with numbers and names, and what it then says."""
    words, *told = (part.strip() for part in PATTERNS[pattern].split("|"))
    k = rng.randint(4, 9)
    counts = {"k": k, "l": rng.randint(2, k - 2), "i": rng.randint(3, 14), "t": rng.randint(3, 8)}
    counts |= {"m": rng.randint(2, 5), "p": rng.randint(2, 5)}
    spoken = {name: number(count, rng) for name, count in counts.items()}
    attackers, place = rng.choice(ATTACKERS), rng.choice(list(PLACES))
    text = words.format(
        A=attackers, a=attackers[0].lower() + attackers[1:], S=rng.choice(SITES), P=place, N=rng.choice(NATIONS),
        R=rng.choice(TRADES), said=rng.choice(SPEAKERS), **spoken,
        **{name.upper(): word.capitalize() for name, word in spoken.items() if name in "klit"},
    )  # fmt: skip
    tolls: dict[Outcome, int | None] = {}
    for outcome, sums in zip((Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED), [*told, ""], strict=False):
        parts = [] if sums == "?" else sums.split("+") if sums else ["0"]
        tolls[outcome] = sum(counts.get(part) or int(part) for part in parts) if parts else None
    return Lead(pattern, text, PLACES[place], tolls)


def faults(lead: Lead, told: Extraction) -> Iterator[str]:
    """What is read otherwise than the sentence says."""
    if len(told.mentions) != 1:
        yield f"{len(told.mentions)} attacks"
        return
    (mention,) = told.mentions
    if [value.date.start for _, value in mention.stating(DateValue)] != [DAY]:
        yield "day"
    if [value.place.country for _, value in mention.stating(PlaceValue)] != [lead.country]:
        yield "country"
    everybody = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    for outcome, wanted in lead.tolls.items():
        read = {value.low for value in everybody if value.outcome is outcome} or {0}
        if wanted is not None and read != {wanted}:
            yield f"{outcome.value} {sorted(read)} for {wanted}"


def main() -> int:
    """Read every pattern several times and count what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--times", type=int, default=4, help="sentences of each pattern")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", action="store_true", help="print the sentences that are read wrongly")
    args = parser.parse_args()
    extractor = BuiltinExtractor()
    wrong: Counter[int] = Counter()
    of = 0
    for seed in range(args.first, args.first + args.times):
        rng = random.Random(seed)
        for pattern in range(len(PATTERNS)):
            lead = filled(pattern, rng)
            found = list(faults(lead, extractor.extract(Report.build(text=FILED + lead.text, language="en"))))
            wrong[pattern] += bool(found)
            of += 1
            if found and args.show:
                print(pattern, ", ".join(found), "|", lead.text, file=sys.stderr)
    figures = {"sentences": of, "wrong": wrong.total(), "share": wrong.total() / of,
               "patterns": len(PATTERNS), "patterns_wrong": sum(map(bool, wrong.values()))}  # fmt: skip
    print(json.dumps(figures, indent=1) if args.json else f"{figures['wrong']} of {of} sentences are read wrongly")
    return 0


if __name__ == "__main__":
    sys.exit(main())
