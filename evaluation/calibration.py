"""Is a value as often right as its confidence says?

usage: python -m evaluation.calibration GOLD_FOLDER [--json] [--part aside|dev] [--fit FILE]

GOLD_FOLDER holds train/ and score.py. With --fit the curves are fitted on the reports that training sets aside and
written to FILE (the shipped one is src/tollbook/extraction/data/calibration.json). Without it they are measured by
cross-validation: the reports are put in five parts by incident, and the values of each get their confidences from
curves fitted on the other four. `--part dev` measures the shipped curves on gold/dev. A value is right where the scorer
takes it for the annotated one; every value of a mention that no annotator has is wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.interpret import exported, load_scorer, read_report
from training.split import groups, split_gold

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.surety import STATED_TOTAL, Calibration, kind_of, load_calibration, log_odds
from tollbook.records import (
    EVERYONE,
    FOREIGN,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    PerpetratorsKilledValue,
    PlaceValue,
    TargetValue,
    Value,
    WeaponValue,
)

BINS = 10
DRAWS = 1000
FOLDS = 5
PULL = 2.0  # how strongly a curve is held to slope 1 where its kind has few values


@dataclass(frozen=True, slots=True)
class Judged:
    """A value that was read: its kind, its confidence, whether it is right, and the group of incidents it is of."""

    kind: str
    confidence: float
    right: bool
    group: str


def is_right(scorer: Any, value: Value, g: Mapping[str, Any], gold: Mapping[str, Any]) -> bool | None:
    """Whether a value agrees with the annotated mention; None where annotations do not tell."""
    if isinstance(value, DateValue):
        ends = (value.date.start, value.date.end)
        got = {"date": {"from": ends[0].isoformat(), "to": ends[1].isoformat()}} if ends[0] and ends[1] else {}
        return bool(scorer.dates_agree(g, got))
    if isinstance(value, PlaceValue):
        area = scorer.admin1(g)
        return scorer.country(g) == value.place.country and (
            not area or scorer.alike(area, value.place.admin1, "places")
        )
    if isinstance(value, EventTypeValue):
        return value.event_type.value in scorer.event_types(gold, g)
    if isinstance(value, WeaponValue):
        return value.weapon.value in g["weapons"] if "weapons" in g else None
    if isinstance(value, TargetValue):
        if "targets" not in g:
            return None
        return any(
            scorer.alike(t, value.name, "places") or scorer.fold(t) in scorer.fold(value.name) for t in g["targets"]
        )
    if isinstance(value, CountValue):
        return is_count_right(scorer, value, g)
    if isinstance(value, PerpetratorsKilledValue):
        return (g.get("perpetrators_killed") or 0) == value.low
    if isinstance(value, AttributionValue):
        row = {"actor": value.actor, "kind": value.kind.value, "speaker": value.speaker}
        return scorer.attribution_hits(g.get("attributions") or [], [row])[0] > 0
    return None


def is_count_right(scorer: Any, value: CountValue, g: Mapping[str, Any]) -> bool:
    """Whether a count agrees: of everybody, of a nationality over all roles, or of a role."""
    outcome, given = value.outcome.value, {"low": value.low, "high": value.high}
    rows = g.get(outcome) or []
    if value.role is not None:
        return any(
            r.get("role") and scorer.alike(r["role"], value.role, "places") and (r.get("low") or 0) == value.low
            for r in rows
        )
    if value.nationality == EVERYONE:
        wanted = scorer.gold_total(g, outcome)
        rivals = [r for r in g.get("rival_totals") or [] if r.get("outcome") == outcome]
        return bool(scorer.counts_agree(wanted, [given])) or any(r.get("low") == value.low for r in rivals)
    if value.nationality is None:
        return any(r.get("nationality") is None and (r.get("low") or 0) == value.low for r in rows)
    wanted = scorer.gold_by_nationality(g, outcome).get(value.nationality)
    return wanted is not None and bool(scorer.counts_agree(wanted, [given]))


def values(folder: Path, names: Sequence[str], calibration: Calibration) -> Iterator[Judged]:
    """Every value that the built-in extractor reads of the named English reports."""
    scorer = load_scorer(folder)
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    group = groups({rid: [m["incident"] for m in r["mentions"]] for rid, r in gold["reports"].items()})
    extractor = BuiltinExtractor(calibration=calibration)
    for name in names:
        want = gold["reports"][name]
        if want["lang"] != "en":
            continue
        told = extractor.extract(read_report(folder / "reports" / f"{name}.txt", "en"))
        pairs = scorer.pair(want["mentions"], [exported(m) for m in told.mentions])
        partner = {j: want["mentions"][i] for i, j in pairs}
        for j, mention in enumerate(told.mentions):
            yield from judged(scorer, mention, partner.get(j), gold, group[name])
        wanted = {(r["measure"], r["low"], r["nationality"]) for r in want["stated_totals"]}
        for total in told.totals:
            nationality = None if total.nationality == FOREIGN else total.nationality  # which annotators leave open
            right = (total.measure.value, total.low, nationality) in wanted
            yield Judged(STATED_TOTAL, total.confidence, right, group[name])


def judged(
    scorer: Any, mention: Mention, g: Mapping[str, Any] | None, gold: Mapping[str, Any], group: str
) -> Iterator[Judged]:
    """The values of one mention."""
    for said in mention.statements:
        right = False if g is None else is_right(scorer, said.value, g, gold)
        if right is not None:
            yield Judged(kind_of(said.value), said.confidence, bool(right), group)


def fitted(rows: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """A curve a kind: logistic regression on the log odds of the scores, by Newton's method."""
    curves = {}
    for kind in sorted({r.kind for r in rows}):
        x = np.asarray([[log_odds(r.confidence), 1.0] for r in rows if r.kind == kind])
        y = np.asarray([float(r.right) for r in rows if r.kind == kind])
        prior, pull = np.asarray([1.0, 0.0]), np.diag([PULL, 0.1])

        def loss(
            w: np.ndarray, x: np.ndarray = x, y: np.ndarray = y, prior: np.ndarray = prior, pull: np.ndarray = pull
        ) -> float:
            z = x @ w
            return float((np.logaddexp(0, z) - y * z).sum() + (w - prior) @ pull @ (w - prior) / 2)

        w = prior.copy()
        for _ in range(100):
            p = 1 / (1 + np.exp(-x @ w))
            slope = x.T @ (p - y) + pull @ (w - prior)
            step = np.linalg.solve((x.T * (p * (1 - p))) @ x + pull, slope)
            size = 1.0
            while loss(w - size * step) > loss(w) and size > 1e-6:
                size /= 2
            w = w - size * step
            if abs(step).max() < 1e-9:
                break
        curves[kind] = {"slope": round(max(float(w[0]), 0.05), 4), "offset": round(float(w[1]), 4), "values": len(y)}
    return curves


def bins(rows: Sequence[Judged]) -> list[dict[str, float]]:
    """The reliability diagram: in each tenth of confidence how many values, their mean confidence, the share right."""
    held: dict[int, list[Judged]] = defaultdict(list)
    for row in rows:
        held[min(int(row.confidence * BINS), BINS - 1)].append(row)
    return [
        {
            "from": n / BINS,
            "values": len(own),
            "confidence": round(sum(r.confidence for r in own) / len(own), 4),
            "right": round(sum(r.right for r in own) / len(own), 4),
        }
        for n, own in sorted(held.items())
    ]


def error(rows: Sequence[Judged]) -> float:
    """Expected calibration error: the mean gap between confidence and share right over the bins, by values."""
    return sum(b["values"] * abs(b["confidence"] - b["right"]) for b in bins(rows)) / max(len(rows), 1)


def interval(rows: Sequence[Judged]) -> list[float]:
    """95 % interval of the error, by drawing groups of incidents anew."""
    own: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        own[row.group].append(row)
    names, rng = sorted(own), random.Random(0)
    found = sorted(error([r for name in rng.choices(names, k=len(names)) for r in own[name]]) for _ in range(DRAWS))
    return [round(found[int(0.025 * DRAWS)], 4), round(found[int(0.975 * DRAWS)], 4)]


def kept(rows: Sequence[Judged], least: float) -> dict[str, float]:
    """What `--min-confidence` keeps: the share of values, how many of them are right, how many right ones are lost."""
    some, right = [r for r in rows if r.confidence >= least], sum(r.right for r in rows)
    good = sum(r.right for r in some)
    return {
        "least": least,
        "kept": round(len(some) / max(len(rows), 1), 4),
        "right": round(good / max(len(some), 1), 4),
        "right_ones_lost": round(1 - good / max(right, 1), 4),
    }


def figures(rows: Sequence[Judged]) -> dict[str, Any]:
    """Everything as plain numbers."""
    kinds = sorted({r.kind for r in rows})
    return {
        "values": len(rows),
        "right": round(sum(r.right for r in rows) / max(len(rows), 1), 4),
        "error": round(error(rows), 4),
        "interval": interval(rows),
        "reliability": bins(rows),
        "min_confidence": [kept(rows, least) for least in (0.3, 0.5, 0.7, 0.9)],
        "kinds": {
            k: {
                "values": len(own),
                "right": round(sum(r.right for r in own) / len(own), 4),
                "error": round(error(own), 4),
            }
            for k in kinds
            for own in [[r for r in rows if r.kind == k]]
        },
    }


def aside(gold: Mapping[str, Any]) -> list[str]:
    """The reports that training sets aside, in order."""
    return sorted(split_gold(gold)[1])


def crossed(rows: Sequence[Judged]) -> list[Judged]:
    """Values of uncalibrated scores with confidences by curves that were fitted on the other parts of the incidents."""
    part = {r.group: hashlib.sha256(f"part {r.group}".encode()).digest()[0] % FOLDS for r in rows}
    done: list[Judged] = []
    for n in range(FOLDS):
        curves = fitted([r for r in rows if part[r.group] != n])
        known = Calibration({kind: (row["slope"], row["offset"]) for kind, row in curves.items()})
        done += [replace(r, confidence=known.confidence(r.kind, r.confidence)) for r in rows if part[r.group] == n]
    return done


def lines(found: Mapping[str, Any]) -> Iterator[str]:
    """The figures for people, the reliability diagram as bars."""
    spread = " to ".join(map(str, found["interval"]))
    yield f"{found['values']} values, {found['right']:.1%} right, calibration error {found['error']:.4f} ({spread})"
    for row in found["reliability"]:
        bar = "#" * round(40 * row["right"])
        said = f"  {row['from']:.1f}  said {row['confidence']:.2f}  right {row['right']:.2f}"
        yield f"{said}  of {row['values']:>5}  {bar}"
    for row in found["min_confidence"]:
        yield (
            f"  from {row['least']:.1f}: {row['kept']:.1%} of values kept, {row['right']:.1%} of them right, "
            f"{row['right_ones_lost']:.1%} of the right ones lost"
        )
    for kind, row in found["kinds"].items():
        yield f"  {kind:<22} {row['values']:>5} values  right {row['right']:.2f}  error {row['error']:.3f}"


def main() -> None:
    """Fit, or measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", choices=("aside", "dev"), default="aside")
    parser.add_argument("--fit", type=Path)
    args = parser.parse_args()
    folder = args.gold / ("dev" if args.part == "dev" else "train")
    if not (folder / "gold.json").exists():
        sys.exit(f"calibration: {folder} is absent; give the folder that holds train/ and score.py")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    if args.part == "dev":
        found = figures(list(values(folder, sorted(gold["reports"]), load_calibration())))
    else:
        rows = list(values(folder, aside(gold), Calibration()))
        if args.fit:
            args.fit.write_text(json.dumps({"curves": fitted(rows)}, indent=1) + "\n", encoding="utf-8")
            return
        found = figures(crossed(rows))
    print(json.dumps(found, indent=1) if args.json else "\n".join(lines(found)))


if __name__ == "__main__":
    main()
