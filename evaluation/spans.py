"""Figures of the learned span reader: `python -m evaluation.spans DATA_FOLDER [--json] [--part train|dev]`.

DATA_FOLDER holds gold/train (or gold/dev) as described in its README. On `train` the figures are of
the set-aside fifth alone. Spans are compared with the annotated words, trimmed as in training.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from babel import Locale

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from training.split import split_folder
from training.tagger.align import Aligner, Label
from training.tagger.examples import read_report

from tollbook.extraction.spans import Bundle, Span, SpanReading
from tollbook.extraction.tagger import TaggerReader, load_reader

HEADLINE = ("date", "place", "killed", "injured")


@dataclass(slots=True)
class Tally:
    """Right, given and wanted."""

    hit: int = 0
    got: int = 0
    want: int = 0

    def add(self, hit: int, got: int, want: int) -> None:
        """Count more of each."""
        self.hit, self.got, self.want = self.hit + hit, self.got + got, self.want + want

    def figures(self) -> dict[str, float]:
        """Precision, recall, F1 and the number wanted."""
        p = self.hit / self.got if self.got else 0.0
        r = self.hit / self.want if self.want else 0.0
        return {
            "p": round(p, 4),
            "r": round(r, 4),
            "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0,
            "n": self.want,
        }


@dataclass(slots=True)
class Scores:
    """All tallies of a run."""

    spans: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    exact: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    mentions: Tally = field(default_factory=Tally)
    clean: Tally = field(default_factory=Tally)
    count_right: Tally = field(default_factory=Tally)
    detection: Tally = field(default_factory=Tally)
    negatives: int = 0
    alarms: int = 0
    shares: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))

    def figures(self) -> dict[str, Any]:
        """Everything as plain numbers."""
        return {
            "mentions": self.mentions.figures(),
            "clean_mentions": self.clean.figures(),
            "number_of_mentions_right": self.count_right.figures()["r"],
            "reports_with_incident": self.detection.figures(),
            "false_alarms": {"of": self.negatives, "alarms": self.alarms},
            "spans": {name: t.figures() for name, t in sorted(self.spans.items())},
            "exact_spans": {name: t.figures()["f1"] for name, t in sorted(self.exact.items())},
            "on_matched": {name: round(sum(v) / len(v), 4) for name, v in sorted(self.shares.items())},
        }


def overlap(span: Span, label: Label) -> bool:
    """Whether a span and a label of the same field share characters."""
    return span.field.value == label.field and span.start < label.end and label.start < span.end


def likeness(bundle: Bundle, labels: Sequence[Label]) -> float:
    """F1 of the headline and event spans of a bundle against those of a mention."""
    chosen = [s for s in bundle.spans if s.field.value in (*HEADLINE, "event_type", "kidnapped")]
    wanted = [x for x in labels if x.field in (*HEADLINE, "event_type", "kidnapped")]
    if not chosen or not wanted:
        return 0.0
    hit = sum(any(overlap(s, x) for x in wanted) for s in chosen)
    found = sum(any(overlap(s, x) for s in chosen) for x in wanted)
    p, r = hit / len(chosen), found / len(wanted)
    return 2 * p * r / (p + r) if p + r else 0.0


def pairing(bundles: Sequence[Bundle], mentions: Sequence[Sequence[Label]]) -> list[tuple[int, int]]:
    """Greedy one-to-one pairing of bundles and mentions by likeness, from 0.34 up."""
    scored = sorted(((-likeness(b, m), i, j) for i, b in enumerate(bundles) for j, m in enumerate(mentions)))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for score, i, j in scored:
        if -score >= 0.34 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((i, j))
    return pairs


def is_clean(bundle: Bundle, labels: Sequence[Label]) -> bool:
    """Whether each headline field is stated just where it should be, and nothing of it is foreign."""
    for name in HEADLINE:
        spans = [s for s in bundle.spans if s.field.value == name]
        wanted = [x for x in labels if x.field == name]
        if bool(spans) != bool(wanted):
            return False
        if wanted and not any(overlap(s, x) for s in spans for x in wanted):
            return False
        if name in ("killed", "injured") and any(not any(overlap(s, x) for x in wanted) for s in spans):
            return False
    return True


def compare(reading: SpanReading, labels: Sequence[Label], mentions: Sequence[dict[str, Any]], scores: Scores) -> None:
    """Add one report to the scores."""
    told = bool(mentions)
    scores.detection.add(int(told and bool(reading.bundles)), int(bool(reading.bundles)), int(told))
    scores.negatives += not told
    scores.alarms += not told and bool(reading.bundles)
    said = {(s.start, s.end, s.field): s for b in reading.bundles for s in b.spans}
    spans = [*said.values(), *reading.totals]
    for name in {s.field.value for s in spans} | {x.field for x in labels}:
        if name in ("actor", "speaker"):
            continue
        mine = [s for s in spans if s.field.value == name]
        theirs = [x for x in labels if x.field == name]
        hit = sum(any(overlap(s, x) for x in theirs) for s in mine)
        found = sum(any(overlap(s, x) for s in mine) for x in theirs)
        tally = scores.spans[name]
        tally.add(0, len(mine), len(theirs))
        tally.hit += min(hit, found) if mine and theirs else 0
        same = {(s.start, s.end) for s in mine} & {(x.start, x.end) for x in theirs}
        scores.exact[name].add(len(same), len(mine), len(theirs))
    by_mention = [[x for x in labels if k in x.mentions] for k in range(len(mentions))]
    pairs = pairing(reading.bundles, by_mention)
    clean = sum(is_clean(reading.bundles[i], by_mention[j]) for i, j in pairs)
    scores.mentions.add(len(pairs), len(reading.bundles), len(mentions))
    scores.clean.add(clean, len(reading.bundles), len(mentions))
    scores.count_right.add(int(len(reading.bundles) == len(mentions)), 1, 1)
    for i, j in pairs:
        details(reading.bundles[i], by_mention[j], mentions[j], scores)


def details(bundle: Bundle, labels: Sequence[Label], mention: dict[str, Any], scores: Scores) -> None:
    """Event type, main, whole, kinds on a matched bundle."""
    if mention.get("event_type"):
        guess = max(bundle.event_types, key=lambda e: bundle.event_types[e])
        scores.shares["event_type"].append(guess.value == mention["event_type"])
    scores.shares["main"].append(bundle.main == mention["main"])
    for span in bundle.spans:
        match = next((x for x in labels if overlap(span, x)), None)
        if match is None:
            continue
        if span.whole is not None and match.whole is not None:
            scores.shares["whole"].append((span.whole >= 0.5) == bool(match.whole))
        if span.kinds is not None and match.kind:
            scores.shares["kind"].append(max(span.kinds, key=lambda k: span.kinds[k]).value == match.kind)  # type: ignore[index]
            scores.shares["unproven"].append(((span.unproven or 0) >= 0.5) == bool(match.unproven))


def reports(folder: Path, names: Sequence[str] | None) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """(name, title, body, gold) of the named reports of a gold folder."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["reports"]
    for name in sorted(gold) if names is None else names:
        title, body = read_report(folder / "reports" / f"{name}.txt")
        yield name, title, body, gold[name]


def evaluate(folder: Path, names: Sequence[str] | None, *, limits: Any = None) -> dict[str, Any]:
    """Figures over English reports, and detection alone over the other languages."""
    reader = load_reader() if limits is None else TaggerReader(load_reader().network, limits)
    aligner = Aligner(dict(Locale("en").territories))
    scores, foreign = Scores(), Scores()
    for _, title, body, gold in reports(folder, names):
        reading = reader.read(body, title=title)
        labels = aligner.align(body, gold).spans
        compare(reading, labels, gold["mentions"], scores if gold.get("lang", "en") == "en" else foreign)
    out = scores.figures()
    other = foreign.figures()
    out["other_languages"] = {
        key: other[key] for key in ("mentions", "clean_mentions", "reports_with_incident", "spans")
    }
    return out


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    folder = args.data / "gold/train"
    if not (folder / "gold.json").exists():
        sys.exit(f"spans: no annotated reports at {folder}; give the folder that holds gold/train")
    figures = evaluate(folder, split_folder(folder)[1])
    if args.json:
        print(json.dumps(figures, indent=1))
        return
    for key, value in figures.items():
        print(f"{key:<26}", json.dumps(value) if key not in ("spans", "exact_spans") else "")
        if key == "spans":
            for name, row in value.items():
                print(
                    f"  {name:<22} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}  "
                    f"exact {figures['exact_spans'][name]:.3f}  (n={row['n']})"
                )


if __name__ == "__main__":
    main()
