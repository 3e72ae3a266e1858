"""Figures of the interpretation of marked words, with annotated spans or with the learned reader's.

usage: python -m evaluation.interpret GOLD_FOLDER [--reader] [--part aside|training|all]
                                      [--show N] [--field NAME] [--json]

GOLD_FOLDER holds reports/ and gold.json; the scorer score.py stands in its parent folder, and its checks are
used. Without --reader the spans are the annotated quotes, trimmed as in training, so that only the
interpretation is measured.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from babel import Locale
from training.split import split_gold
from training.tagger.align import Aligner, Label

from tollbook.extraction import Extraction
from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.records import (
    FOREIGN,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    PerpetratorsKilledValue,
    PlaceValue,
    Report,
    Source,
)
from tollbook.vocabulary.codes import AttributionKind, EventType
from tollbook.vocabulary.dates import DateRange

NEAR = 400  # characters within which a labelled actor or speaker belongs to an attribution


class Oracle:
    """A span reader that gives the annotated spans of the report it is told of."""

    def __init__(self) -> None:
        """`Oracle.tell` chooses the report."""
        self._aligner = Aligner({k: v for k, v in Locale("en").territories.items() if len(k) == 2})
        self._gold: Mapping[str, Any] = {}

    def tell(self, gold: Mapping[str, Any]) -> None:
        """Read this annotated report next."""
        self._gold = gold

    def read(self, text: str, *, title: str | None = None) -> SpanReading:  # noqa: ARG002 - the protocol has it
        """The annotated spans, a bundle a mention."""
        labels = self._aligner.align(text, self._gold).spans
        bundles = []
        for k, mention in enumerate(self._gold["mentions"]):
            own = [s for s in labels if k in s.mentions]
            spans = tuple(span(s, own) for s in own if s.field not in ("actor", "speaker", "stated_total"))
            kind = mention["event_type"]
            types = {EventType(kind): 1.0} if kind else {}
            bundles.append(Bundle(spans, mention["main"], 1.0, types))
        totals = tuple(Span(s.start, s.end, SpanField.STATED_TOTAL, 1.0) for s in labels if s.field == "stated_total")
        return SpanReading(tuple(bundles), totals, 1.0)


def span(label: Label, own: Sequence[Label]) -> Span:
    """The label as a span, with its nearest actor and speaker."""
    whole = None if label.whole is None else float(label.whole)
    if label.field != "attribution":
        return Span(label.start, label.end, SpanField(label.field), 1.0, whole=whole)
    parties: dict[str, tuple[int, int] | None] = {}
    for party in ("actor", "speaker"):
        near = [
            (max(p.start - label.end, label.start - p.end, 0), p.start, p.end)
            for p in own
            if p.field == party and p.kind == label.kind
        ]
        parties[party] = min(near)[1:] if near and min(near)[0] <= NEAR else None
    kinds = {AttributionKind(label.kind): 1.0} if label.kind else None
    unproven = None if label.unproven is None else float(label.unproven)
    return Span(
        label.start, label.end, SpanField.ATTRIBUTION, 1.0, kinds=kinds, unproven=unproven,
        actor=parties["actor"], speaker=parties["speaker"],
    )  # fmt: skip


def read_report(path: Path, language: str) -> Report:
    """The report in a file with header lines."""
    text = path.read_text(encoding="utf-8")
    head: dict[str, str] = {}
    if text.startswith("Title:"):
        top, _, text = text.partition("\n\n")
        head = dict(line.split(": ", 1) for line in top.split("\n") if ": " in line)
    published = DateRange.day(date.fromisoformat(head["Published"][:10])) if "Published" in head else DateRange()
    source = Source.named(head.get("Publisher", "unknown publisher"))
    return Report.build(text=text, title=head.get("Title"), source=source, published=published, language=language)


def exported(mention: Mention) -> dict[str, Any]:
    """A mention in the form of the ledger export, as far as the scorer reads it."""
    out: dict[str, Any] = {"tolls": [], "attributions": [], "quotes": []}
    for s in mention.statements:
        value = s.value
        if isinstance(value, DateValue) and value.date.start and value.date.end:
            out["date"] = {"from": value.date.start.isoformat(), "to": value.date.end.isoformat()}
        elif isinstance(value, PlaceValue):
            out["place"] = {"name": value.place.name, "country": value.place.country, "admin1": value.place.admin1}
        elif isinstance(value, EventTypeValue):
            out["event_type"] = value.event_type.value
        elif isinstance(value, CountValue):
            row = {"outcome": value.outcome.value, "low": value.low, "high": value.high, "stated_by": s.stated_by}
            out["tolls"].append(row | {"nationality": value.nationality, "role": value.role})
        elif isinstance(value, PerpetratorsKilledValue):
            out["perpetrators_killed"] = value.low
        elif isinstance(value, AttributionValue):
            row = {"actor": value.actor, "kind": value.kind.value, "speaker": value.speaker}
            out["attributions"].append(row | {"substantiated": value.substantiated})
        out["quotes"] += [p.quote for p in s.passages]
    return out


class Measured:
    """Tallies over reports."""

    def __init__(self, scorer: Any) -> None:
        """`scorer` is the module score.py."""
        self.scorer = scorer
        self.fields: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.tallies: dict[str, Any] = defaultdict(scorer.Tally)
        self.details = {"speaker": [0, 0], "unproven": [0, 0]}
        self.alarms = [0, 0]
        self.dropped = 0

    def add(self, want: Mapping[str, Any], gold: Mapping[str, Any], told: Extraction) -> Iterator[tuple[str, Any, Any]]:
        """Count one report; yields (field, wanted, given) for what is wrong."""
        score = self.scorer
        golds, gots = want["mentions"], [exported(m) for m in told.mentions]
        self.dropped += told.dropped
        self.tallies["detection"].add(bool(golds) and bool(gots), bool(gots), bool(golds))
        if not golds:
            self.alarms[1] += 1
            self.alarms[0] += bool(gots)
        pairs = score.pair(golds, gots)
        self.tallies["mentions"].add(len(pairs), len(gots), len(golds))
        partner = {i: gots[j] for i, j in pairs}
        for i in range(len(golds)):
            if i not in partner:
                yield "mention", brief(golds[i]), "missed"
        for j in sorted(set(range(len(gots))) - {j for _, j in pairs}):
            yield "mention", "invented", brief_got(gots[j])
        for i, got in partner.items():
            yield from self._fields(golds[i], got, gold)
        yield from self._nations(golds, gots, partner)
        yield from self._attributions(golds, gots, partner)
        yield from self._totals(want, told)

    def _fields(
        self, g: Mapping[str, Any], p: Mapping[str, Any], gold: Mapping[str, Any]
    ) -> Iterator[tuple[str, Any, Any]]:
        score = self.scorer
        kinds = {g.get("event_type"), *(gold["incidents"][g["incident"]].get("event_type_alt") or [])}
        checks: dict[str, tuple[bool, Any, Any]] = {
            "date": (score.dates_agree(g, p), (g["date_from"], g["date_to"]), p.get("date")),
            "country": (score.country(g) == score.country(p), g["country"], p.get("place")),
            "event_type": (p.get("event_type") in kinds, g["event_type"], p.get("event_type")),
        }
        if score.admin1(g):
            right = score.alike(score.admin1(g), score.admin1(p), "places")
            checks["admin1"] = (right, (g["country"], g["admin1"], g["place"]), p.get("place"))
        for outcome in ("killed", "injured", "kidnapped"):
            total, rows = score.gold_total(g, outcome), score.rows_of(p, outcome)
            checks[outcome] = (score.counts_agree(total, rows), (total, g[outcome]), rows)
        if "perpetrators_killed" in g or "perpetrators_killed" in p:
            a, b = g.get("perpetrators_killed") or 0, p.get("perpetrators_killed") or 0
            checks["perpetrators_killed"] = (a == b, a, b)
        for name, (right, want, got) in checks.items():
            self.fields[name][0] += right
            self.fields[name][1] += 1
            if not right:
                yield name, want, got

    def _nations(
        self, golds: Sequence[Any], gots: Sequence[Any], partner: Mapping[int, Any]
    ) -> Iterator[tuple[str, Any, Any]]:
        score = self.scorer
        for outcome in ("killed", "injured"):
            name = f"{outcome}_by_nationality"
            hits = 0
            for i, g in enumerate(golds):
                wanted = score.gold_by_nationality(g, outcome)
                given = score.named_nationalities(partner[i], outcome) if i in partner else set()
                own = 0
                for nation, figure in wanted.items():
                    own += i in partner and score.counts_agree(figure, score.rows_of(partner[i], outcome, nation))
                if i in partner and (own < len(wanted) or len(given) > own):
                    rows = [r for r in partner[i]["tolls"] if r["outcome"] == outcome]
                    yield name, wanted, [(r["nationality"], r["role"], r["low"], r["high"]) for r in rows]
                hits += own
            got = sum(len(score.named_nationalities(p, outcome)) for p in gots)
            self.tallies[name].add(hits, got, sum(len(score.gold_by_nationality(g, outcome)) for g in golds))

    def _attributions(
        self, golds: Sequence[Any], gots: Sequence[Any], partner: Mapping[int, Any]
    ) -> Iterator[tuple[str, Any, Any]]:
        total = 0
        for i, p in partner.items():
            want, got = golds[i].get("attributions") or [], p["attributions"]
            hits, speaker, unproven = self.scorer.attribution_hits(want, got)
            total += hits
            for name, right in (("speaker", speaker), ("unproven", unproven)):
                self.details[name][0] += right
                self.details[name][1] += hits
            if hits < max(len(want), len(got)) or speaker < hits:
                yield (
                    "attributions",
                    [tuple(a[k] for k in ("actor", "kind", "speaker", "substantiated")) for a in want],
                    [tuple(a.values()) for a in got],
                )
        self.tallies["attributions"].add(
            total, sum(len(p["attributions"]) for p in gots), sum(len(g.get("attributions") or []) for g in golds)
        )

    def _totals(self, want: Mapping[str, Any], told: Extraction) -> Iterator[tuple[str, Any, Any]]:
        left = list(told.totals)
        hits, missed = 0, []
        for row in want["stated_totals"]:
            same = next(
                (
                    t
                    for t in left
                    if (t.measure.value, t.low, None if t.nationality == FOREIGN else t.nationality)
                    == (row["measure"], row["low"], row["nationality"])
                ),
                None,
            )
            if same:
                left.remove(same)
                hits += 1
            else:
                missed.append((row["measure"], row["low"], row["nationality"], row["quote"]))
        self.tallies["stated_totals"].add(hits, len(told.totals), len(want["stated_totals"]))
        if missed or left:
            yield "stated_totals", missed, [(t.measure.value, t.low, t.nationality, t.passage.quote) for t in left]

    def figures(self) -> dict[str, Any]:
        """Everything as plain numbers."""
        out: dict[str, Any] = {name: t.figures() for name, t in self.tallies.items()}
        out["fields"] = {name: {"share": a / b, "of": b} for name, (a, b) in sorted(self.fields.items())}
        out["attribution_details"] = {name: a / b if b else None for name, (a, b) in self.details.items()}
        out["false_alarms"] = {"alarms": self.alarms[0], "of": self.alarms[1]}
        out["dropped"] = self.dropped
        return out


def brief(g: Mapping[str, Any]) -> str:
    """An annotated mention in a few words."""
    tolls = f"killed {g['killed_total']} injured {g['injured_total']}"
    return f"{g['date_from']} {g['country']} {g['place']} {g['event_type']} {tolls}"


def brief_got(p: Mapping[str, Any]) -> str:
    """A mention that was read, in a few words."""
    counts = [(r["outcome"], r["low"]) for r in p["tolls"] if r["nationality"] == "*"]
    return f"{p.get('date')} {p.get('place')} {p.get('event_type')} {counts} {p['quotes'][:4]}"


def load_scorer(folder: Path) -> Any:
    """The module score.py beside the gold folder. Exits with a message where it is absent."""
    path = folder.resolve().parent / "score.py"
    if not path.exists() or not (folder / "gold.json").exists():
        sys.exit(f"interpret: {folder} is no gold folder with its scorer ({path}) beside it")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", action="store_true", help="use the learned reader's spans")
    parser.add_argument("--part", choices=("aside", "training", "all"), default="aside")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--field", default="")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    scorer = load_scorer(args.folder)
    gold = json.loads((args.folder / "gold.json").read_text(encoding="utf-8"))
    training, aside = split_gold(gold)
    names = {"aside": aside, "training": training, "all": sorted(gold["reports"])}[args.part]
    oracle = Oracle()
    extractor = BuiltinExtractor() if args.reader else BuiltinExtractor(reader=oracle)
    measured = Measured(scorer)
    shown = 0
    for name in names:
        want = gold["reports"][name]
        if args.lang not in ("all", want["lang"]):
            continue
        oracle.tell(want)
        told = extractor.extract(read_report(args.folder / "reports" / f"{name}.txt", want["lang"]))
        for field, wanted, given in measured.add(want, gold, told):
            if shown < args.show and args.field in ("", field):
                shown += 1
                print(f"{name} {field}\n    want {wanted}\n    got  {given}")
    figures = measured.figures()
    print(json.dumps(figures, indent=1) if args.json else "\n".join(lines(figures)))


def lines(figures: Mapping[str, Any]) -> Iterator[str]:
    """The figures for people."""
    for name, f in figures.items():
        if isinstance(f, dict) and "f1" in f:
            yield f"{name:<24} P {100 * f['p']:5.1f}  R {100 * f['r']:5.1f}  F1 {100 * f['f1']:5.1f}  (n={f['n']})"
    yield "fields  " + "  ".join(
        f"{name} {100 * f['share']:.1f}% of {f['of']}" for name, f in figures["fields"].items()
    )
    details = {k: None if v is None else round(v, 3) for k, v in figures["attribution_details"].items()}
    yield f"attribution details {details}  false alarms {figures['false_alarms']}  dropped {figures['dropped']}"


if __name__ == "__main__":
    main()
