"""MUC-4: who did what to whom, by the measure of GTT, and how often a report without an incident raises one.

usage: python -m evaluation.muc MUC4_FOLDER [--json] [--part NAME] [--show N]

MUC4_FOLDER holds gtt/*.json (a report a line: docid, doctext, templates). All of them but train.json are measured
together, or with --part one alone (`watched`: the tenth of train.json that is never trained on).

Templates are made of what the built-in extractor's reader marks (`TaggerReader.casts`): each group of names and
descriptions is a template, its likeliest event type the kind of incident, spans of one name one entity under the name
the reader is surest of (victims, whom the corpus always gives by name, under the fullest). A report in which the
extractor reads no incident has no template; one in which it reads an incident and marks nobody has one template, of the
kind of its first incident.

The measure (X. Du, A. Rush and C. Cardie, Template filling with generative transformers, NAACL 2021) pairs
templates of one kind so that most is right; an entity is right where the name given to it is one of the annotated ones.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import string
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from training.tagger.muc import KINDS, ROLES, documents, is_watched, paragraphs

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.extraction.tagger import load_reader
from tollbook.records import Report, Source

DRAWS = 1000
KIND_OF = {event: kind for kind, events in KINDS.items() for event in events} | {"other": "attack"}
COLUMNS = ("incident_type", *ROLES)

Entity = frozenset[str]
Counts = list[int]
"""Right among those given, given, right among those wanted, wanted."""


@dataclass(frozen=True, slots=True)
class Template:
    """One incident: its kind, and the entities of each role, each by its names."""

    kind: str
    roles: Mapping[str, tuple[Entity, ...]]


@dataclass(slots=True)
class Tallies:
    """Counts of one report, by column."""

    counts: dict[str, Counts] = field(default_factory=lambda: {name: [0, 0, 0, 0] for name in COLUMNS})

    def add(self, column: str, *more: int) -> None:
        """Count more of each."""
        self.counts[column] = [a + b for a, b in zip(self.counts[column], more, strict=True)]


def plain(name: str) -> str:
    """A name in lower case without punctuation, articles and wide spaces."""
    bare = "".join(c for c in name.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(?:a|an|the)\b", " ", bare).split())


def wanted(document: Mapping[str, Any]) -> list[Template]:
    """The annotated templates, each once."""
    found = []
    for row in document["templates"]:
        roles = {r: tuple(frozenset(plain(words) for words, _ in entity) for entity in row[r] if entity) for r in ROLES}
        template = Template(row["incident_type"], roles)
        if template not in found:
            found.append(template)
    return found


def given(text: str, told: Sequence[Bundle]) -> list[Template]:
    """The templates that the bundles of a report make."""
    found = []
    for cast in told:
        likely = max(cast.event_types, key=lambda e: cast.event_types[e])
        roles = {role: tuple(entities(text, cast, name)) for role, name in ROLES.items()}
        template = Template(KIND_OF[likely.value], roles)
        if template not in found:
            found.append(template)
    return found


def entities(text: str, cast: Bundle, name: str) -> Iterator[Entity]:
    """The entities of one role, each by the words the reader is surest of; a victim by the fullest name."""
    named: list[list[tuple[str, Span]]] = []
    for span in sorted((s for s in cast.spans if s.field.value == name), key=lambda s: (-s.score, s.start)):
        words = plain(text[span.start : span.end])
        same = next((own for own in named if any(is_one(words, other) for other, _ in own)), None)
        if same is not None:
            same.append((words, span))
        elif words:
            named.append([(words, span)])
    for own in named:
        fullest = max(own, key=lambda n: len(n[0].split()))[0]  # the first of those as full
        yield frozenset({fullest if name == SpanField.VICTIM else own[0][0]})


def is_one(first: str, second: str) -> bool:
    """Whether two names may be of one entity: the same words, one within the other, or an abbreviation."""
    short, long = sorted((first.split(), second.split()), key=len)
    if not short or not long:
        return False
    initials = "".join(w[0] for w in long if w not in ("of", "and", "for", "de", "del", "la", "y"))
    return set(short) <= set(long) or (len(short) == 1 and len(long) > 1 and short[0] == initials)


def hits(got: Template, want: Template) -> Counts | None:
    """(right of those given, right of those wanted) of a pair, the kind included; None where kinds differ."""
    if got.kind not in want.kind:
        return None
    right = [1, 1]
    for role in ROLES:
        right[0] += sum(any(e <= w for w in want.roles[role]) for e in got.roles[role])
        right[1] += sum(any(e <= w for e in got.roles[role]) for w in want.roles[role])
    return right


def pairing(got: Sequence[Template], want: Sequence[Template]) -> list[tuple[int, int]]:
    """The one-to-one pairing of templates with most right."""
    table = [[hits(g, w) for w in want] for g in got]

    @cache
    def best(n: int, used: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        if n == len(got):
            return 0, ()
        found = best(n + 1, used)
        for m in range(len(want)):
            pair = table[n][m]
            if pair is not None and not used >> m & 1:
                score, rest = best(n + 1, used | 1 << m)
                if score + sum(pair) > found[0]:
                    found = score + sum(pair), ((n, m), *rest)
        return found

    return list(best(0, 0)[1])


def compare(got: Sequence[Template], want: Sequence[Template]) -> Tallies:
    """The counts of one report."""
    out = Tallies()
    pairs = pairing(got, want)
    out.add("incident_type", len(pairs), len(got), len(pairs), len(want))
    for role in ROLES:
        out.add(role, 0, sum(len(t.roles[role]) for t in got), 0, sum(len(t.roles[role]) for t in want))
        for n, m in pairs:
            mine, theirs = got[n].roles[role], want[m].roles[role]
            right = sum(any(e <= w for w in theirs) for e in mine)
            out.add(role, right, 0, sum(any(e <= w for e in mine) for w in theirs), 0)
    return out


class Kept:
    """The shipped reader, which keeps the casts that it read last, or else the first incident."""

    def __init__(self) -> None:
        self.reader = load_reader()
        self.last: Sequence[Bundle] = ()

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        """Read, and keep it."""
        encoding = self.reader.network.encode(text, title)
        reading = self.reader.group(encoding)
        self.last = self.reader.casts(encoding, text) or reading.bundles[:1]
        return reading


@dataclass(frozen=True, slots=True)
class Row:
    """One report: its counts, whether it has a template, whether the extractor read an incident."""

    tallies: Tallies
    told: bool
    raised: bool


def rows(found: Sequence[Mapping[str, Any]], show: int = 0) -> Iterator[Row]:
    """Every report, read by the built-in extractor."""
    reader = Kept()
    extractor = BuiltinExtractor(reader=reader)
    for document in found:
        text = paragraphs(document["doctext"])
        reader.last = ()
        raised = bool(extractor.extract(Report.build(text=text, source=Source.named("wire"), language="en")).mentions)
        got, want = given(text, reader.last) if raised else [], wanted(document)
        if show > 0:
            show -= 1
            print(document["docid"])
            for words, templates in (("want", want), ("got ", got)):
                for t in templates:
                    print("   ", words, t.kind, {r: [sorted(e) for e in own] for r, own in t.roles.items() if own})
        yield Row(compare(got, want), bool(want), raised)


def score(counts: Counts) -> dict[str, float]:
    """Precision, recall and F1."""
    p, r = (counts[n] / counts[n + 1] if counts[n + 1] else 0.0 for n in (0, 2))
    return {
        "p": round(p, 4),
        "r": round(r, 4),
        "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0,
        "n": counts[3],
    }


def summed(read: Sequence[Row], columns: Sequence[str]) -> Counts:
    """The counts of some columns over reports."""
    return [sum(row.tallies.counts[c][n] for row in read for c in columns) for n in range(4)]


def share(read: Sequence[Row], *, told: bool) -> float:
    """The share of reports with (or without) a template in which an incident was read."""
    some = [row.raised for row in read if row.told == told]
    return round(sum(some) / len(some), 4) if some else 0.0


def figures(read: Sequence[Row]) -> dict[str, Any]:
    """Everything as plain numbers, with 95 % intervals by drawing reports anew."""
    rng = random.Random(0)
    drawn = [rng.choices(read, k=len(read)) for _ in range(DRAWS)]

    def spread(values: list[float]) -> list[float]:
        values.sort()
        return [values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS)]]

    return {
        "reports": len(read),
        "micro": score(summed(read, COLUMNS)) | {"interval": spread([score(summed(d, COLUMNS))["f1"] for d in drawn])},
        "columns": {c: score(summed(read, [c])) for c in COLUMNS},
        "with_template": {"of": sum(r.told for r in read), "raise_an_incident": share(read, told=True)},
        "without_template": {
            "of": sum(not r.told for r in read),
            "raise_an_incident": share(read, told=False),
            "interval": spread([share(d, told=False) for d in drawn]),
        },
    }


def chosen(folder: Path, part: str | None) -> list[dict[str, Any]]:
    """The reports to measure. Exits where there are none."""
    files = {p.stem: p for p in sorted((folder / "gtt").glob("*.json"))}
    if part == "watched" and "train" in files:
        return [d for d in documents(files["train"]) if is_watched(d["docid"])]
    found = [d for name, p in files.items() if name == part or (part is None and name != "train") for d in documents(p)]
    if not found:
        sys.exit(
            f"muc: nothing to measure in {folder / 'gtt'}; give the folder that holds gtt/dev.json or gtt/test.json"
        )
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    found = figures(list(rows(chosen(args.folder, args.part), args.show)))
    if args.json:
        print(json.dumps(found, indent=1))
        return
    for name, row in found.items():
        print(f"{name:<18} {json.dumps(row)}" if name != "columns" else "columns")
        if name == "columns":
            for column, own in row.items():
                print(f"  {column:<16} P {own['p']:.3f}  R {own['r']:.3f}  F1 {own['f1']:.3f}  (n={own['n']})")


if __name__ == "__main__":
    main()
