"""How it is read who claims, accuses, alleges and denies: by plain sentences of which everything is known.

usage: python -m evaluation.voices [--times 2] [--from 0] [--json] [--show]

Each pattern of voices.txt follows an opening that tells of one attack, and is filled with other bodies, authorities
and witnesses every time, the same for the same seed. It is read rightly where every row that it tells is there, from
whoever says it and as unproven where it says so, and no other. No corpus is needed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.leads import FILED

from tollbook.extraction import Extraction
from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import AttributionValue, Report
from tollbook.vocabulary.codes import AttributionKind

OPENING = "{who} attacked {site} {place} on Monday, killing four Chinese workers and wounding two guards.\n\n"
BODIES = {
    "near Bria": ("the Coalition of Patriots for Change (CPC)", "the Reed Front", "the 3R group"),
    "outside Gao": ("JNIM", "the Front for the Liberation of Azawad", "the Islamic State in the Greater Sahara"),
    "near Kolofata": ("Boko Haram", "the Islamic State West Africa Province", "the Lake Brigade"),
    "in Kech district": (
        "the Baloch Liberation Army",
        "the Balochistan Liberation Front (BLF)",
        "the Sunrise Movement",
    ),
    "in Ituri province": ("the Allied Democratic Forces", "CODECO", "the Zaire militia"),
    "near Mandera": ("al-Shabaab", "the Ogaden Youth Front", "the Red Plain Army"),
}
AUTHORITIES = (
    "the interior minister", "the army", "police", "the governor", "a military spokesman", "the president's office",
    "the provincial government",
)  # fmt: skip
WITNESSES = (
    "residents", "the opposition Union party", "a local human rights group", "a survivor", "the miners' union",
    "an opposition lawmaker",
)  # fmt: skip
PATTERNS = tuple((Path(__file__).parent / "voices.txt").read_text(encoding="utf-8").splitlines())
"""A sentence, a bar and the rows it tells, parted by commas: kind, body, who says it, "!" where called unproven.

A kind behind "~" may be told or not. Bodies are B and C, an authority is o, a witness v; any other word has to be part
of the speaker's name. A capital begins a sentence.
"""
KINDS = {
    "claim": AttributionKind.CLAIM_OF_RESPONSIBILITY, "official": AttributionKind.OFFICIAL_ACCUSATION,
    "allegation": AttributionKind.THIRD_PARTY_ALLEGATION, "denial": AttributionKind.DENIAL,
}  # fmt: skip
SMALL = frozenset(("the", "a", "an", "of", "for", "in"))


@dataclass(frozen=True, slots=True)
class Row:
    """A row that a sentence tells, or `may` be read to tell."""

    kind: AttributionKind
    body: str
    speaker: str | None
    unproven: bool
    may: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A report's text and the rows that its last sentence tells."""

    text: str
    rows: tuple[Row, ...]


def capital(words: str) -> str:
    """The words as they begin a sentence."""
    return words[0].upper() + words[1:]


def filled(pattern: int, rng: random.Random) -> Told:
    """The pattern after an opening, with names, and what it then says."""
    words, told = (part.strip() for part in PATTERNS[pattern].split("|"))
    place = rng.choice(list(BODIES))
    body, other = rng.sample(BODIES[place], 2)
    names = {"b": body, "c": other, "o": rng.choice(AUTHORITIES), "v": rng.choice(WITNESSES)}
    opening = OPENING.format(who=rng.choice(("Gunmen", "Armed men", "Attackers")), place=place,
                             site=rng.choice(("a gold mine", "a convoy", "a road-building camp")))  # fmt: skip
    rows = []
    for row in filter(None, (part.strip() for part in told.split(","))):
        kind, whom, *rest = row.split()
        speaker = next((part for part in rest if part != "!"), None)
        kind, may = kind.removeprefix("~"), kind.startswith("~")
        whom = names.get(whom.lower(), whom)
        rows.append(Row(KINDS[kind], whom, names.get(speaker or "", speaker), "!" in rest, may))
    text = opening + words.format(**names, **{n.upper(): capital(w) for n, w in names.items()})
    return Told(text, tuple(rows))


def _alike(one: str, other: str) -> bool:
    """Whether two names share a word, or one stands in the other."""
    first, second = ({word.strip("()").casefold() for word in name.split()} - SMALL for name in (one, other))
    return bool(first & second) or one.casefold() in other.casefold() or other.casefold() in one.casefold()


def faults(told: Told, read: Extraction) -> Iterator[str]:
    """What is read otherwise than the sentence says."""
    rows = [value for mention in read.mentions for _, value in mention.stating(AttributionValue)]
    for wanted in told.rows:
        same = [r for r in rows if r.kind is wanted.kind and _alike(r.actor_as_written or r.actor, wanted.body)]
        if not same:
            if not wanted.may:
                yield f"no {wanted.kind.value} of {wanted.body}"
            continue
        row = same[0]
        rows.remove(row)
        if wanted.speaker and not (row.speaker and _alike(row.speaker, wanted.speaker)):
            yield f"{row.kind.value} by {row.speaker} for {wanted.speaker}"
        if (row.substantiated is False) != wanted.unproven:
            yield f"{row.kind.value} unproven {row.substantiated is False}"
    for row in rows:
        yield f"false {row.kind.value} of {row.actor} by {row.speaker}"


def main() -> int:
    """Read every pattern several times and count what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--times", type=int, default=2, help="sentences of each pattern")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", action="store_true", help="print the sentences that are read wrongly")
    args = parser.parse_args()
    extractor = BuiltinExtractor()
    kinds: Counter[str] = Counter()
    wrong = of = 0
    for seed in range(args.first, args.first + args.times):
        rng = random.Random(seed)
        for pattern in range(len(PATTERNS)):
            told = filled(pattern, rng)
            found = list(faults(told, extractor.extract(Report.build(text=FILED + told.text, language="en"))))
            wrong += bool(found)
            of += 1
            kinds.update(fault.split()[0] for fault in found)
            if found and args.show:
                print(pattern, "; ".join(found), "|", told.text.splitlines()[-1], file=sys.stderr)
    figures = {"sentences": of, "wrong": wrong, "share": wrong / of, "missed": kinds["no"], "false": kinds["false"],
               "patterns": len(PATTERNS)}  # fmt: skip
    summary = f"{wrong} of {of} sentences are read wrongly: {kinds['false']} rows are false, {kinds['no']} are missed"
    print(json.dumps(figures, indent=1) if args.json else summary)
    return 0


if __name__ == "__main__":
    sys.exit(main())
