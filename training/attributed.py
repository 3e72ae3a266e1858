"""What the reader's states say of the bodies that a report names: the second step of the model of attributions.

usage: python -m training.attributed GOLD_TRAIN [--signs signs.json] [--out verdicts.json]

`training.attribution` gives weights to plain signs by the annotated reports that the reader was trained on. The reader
knows those by heart, so that weights of its states (of a body's words and of the body's sentence) are fitted here, on
`attributed.jsonl`, reports written and annotated in the form that `evaluation.annotated` describes, which teach
nothing else but whether a report tells of an attack (`training.tagger.attack`). What is added to the weights of the
signs is fitted along. GOLD_TRAIN is asked for the scorer beside it alone. Printed are the figures by cross-validation.

`signs.json` was written by the first step at an earlier state of the reader: fitted anew on today's parties its weights
are no better on reports that were not seen.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from evaluation.interpret import load_scorer
from scipy.optimize import minimize

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.interpret.attribution.verdict import Weighed
from tollbook.extraction.interpret.marked import MarkedPage
from tollbook.extraction.tagger import load_reader
from tollbook.gazetteer import load_gazetteer
from tollbook.records import Report, Source
from tollbook.vocabulary.dates import DateRange
from training.attribution import (
    ABOUT_AS_GOOD,
    BOUNDS,
    CLASSES,
    FOLDS,
    SIGNS,
    SLIGHT,
    Fitted,
    Taught,
    f1,
    matrix,
    softmax,
    taught,
)
from training.tagger.align import KINDS

ROWS = Path(__file__).parent / "attributed.jsonl"
SHIPPED = Path(__file__).parent.parent / "src/tollbook/extraction/data/verdicts.json"
OF_STATES = 2500.0  # weight of the squared weights of states, of signs
OF_SIGNS = 100.0
OF_SCALE = 10.0  # of what the earlier weights, taken together, are scaled by
ROUNDS = 200

Doubles = npt.NDArray[np.float64]


@cache
def rows() -> dict[str, dict[str, Any]]:
    """The reports by their names."""
    told = (json.loads(line) for line in ROWS.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row for row in told}


def report_of(row: Mapping[str, Any]) -> Report:
    """A report as it would be added."""
    published = DateRange.day(date.fromisoformat(row["published"])) if row["published"] else DateRange()
    source = Source.named(row["publisher"] or "unknown publisher")
    return Report.build(
        text=row["text"], title=row["title"] or None, source=source, published=published, language=row["lang"]
    )


def as_unknown(folder: Path, name: str) -> Taught:
    """One of the reports, read and labelled; `folder` has the scorer beside it."""
    row = rows()[name]
    report = report_of(row)
    reading = load_reader().read(report.text, title=report.title)
    page = MarkedPage(report, reading, load_gazetteer(), ActorList())
    return taught(load_scorer(folder), page, name, row["mentions"])


@dataclass(frozen=True, slots=True)
class Heard:
    """Weights of signs and of states, each x classes, and the bias of each class."""

    numbers: Mapping[str, int]
    weights: Doubles
    states: Doubles
    bias: Doubles

    def judge(self, parties: Sequence[Weighed]) -> Doubles:
        """Parties x classes."""
        if not parties:
            return np.zeros((0, len(CLASSES)))
        return softmax(matrix(parties, self.numbers) @ self.weights + states_of(parties) @ self.states + self.bias)


def states_of(parties: Sequence[Weighed]) -> Doubles:
    """Parties x numbers of the reader's states."""
    return np.stack([p.states for p in parties if p.states is not None])


def taught_anew(reports: Sequence[Taught], model: Fitted) -> Heard:
    """The model with weights of states, and those of its signs set right, by reports that the reader never saw."""
    labelled = [row for r in reports for row in zip(r.parties, r.labels, strict=True)]
    known = [(p, CLASSES.index(name), weight) for p, (name, weight) in labelled if weight]
    signs, wanted = matrix([p for p, _, _ in known], model.numbers), np.eye(len(CLASSES))[[k for _, k, _ in known]]
    states, weight = states_of([p for p, _, _ in known]), np.asarray([w for _, _, w in known])[:, None]
    middle, scale = states.mean(axis=0), states.std(axis=0) + 1e-6
    z, before, turned = (states - middle) / scale, signs @ model.weights, signs.T.tocsr()
    width, many, kinds = z.shape[1], len(model.numbers), len(CLASSES)

    def parts(flat: Doubles) -> tuple[Doubles, Doubles, Doubles, float]:
        of_states, rest = flat[: width * kinds].reshape(width, kinds), flat[width * kinds :]
        return of_states, rest[: many * kinds].reshape(many, kinds), rest[-kinds - 1 : -1], float(rest[-1])

    def loss(flat: Doubles) -> tuple[float, Doubles]:
        of_states, added, bias, scaled = parts(flat)
        given = softmax(scaled * before + z @ of_states + signs @ added + bias)
        held = OF_STATES * (of_states**2).sum() + OF_SIGNS * (added**2).sum() + (bias**2).sum()
        value = -(weight * wanted * np.log(given + 1e-12)).sum() + held / 2 + OF_SCALE / 2 * (scaled - 1) ** 2
        wrong = (given - wanted) * weight
        slope = [(z.T @ wrong + OF_STATES * of_states).ravel(), (turned @ wrong + OF_SIGNS * added).ravel()]
        ends = [wrong.sum(axis=0) + bias, [(wrong * before).sum() + OF_SCALE * (scaled - 1)]]
        return float(value), np.concatenate([*slope, *ends])

    start = np.append(np.zeros((width + many + 1) * kinds), 1.0)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    of_states, added, bias, scaled = parts(found)
    own = of_states / scale[:, None]
    return Heard(model.numbers, scaled * model.weights + added, own, bias - middle @ own)


def bound_of(scorer: Any, reports: Sequence[Taught], model: Fitted) -> float:
    """The bound for the model so taught, by cross-validation, with the figures of each printed."""
    fold = {r.name: int(sha256(f"unknown {r.name}".encode()).hexdigest(), 16) % FOLDS for r in reports}
    found = [taught_anew([r for r in reports if fold[r.name] != k], model) for k in range(FOLDS)]
    given = [found[fold[r.name]].judge(r.parties) for r in reports]
    before = [model.judge(r.parties) for r in reports]
    scores: dict[float, float] = {}
    for called, chances in (("signs alone", before), ("with states", given)):
        scores = {bound: f1(scorer, reports, chances, bound) for bound in BOUNDS}
        print(called, {bound: round(score, 4) for bound, score in scores.items()})
    return max(b for b in BOUNDS if scores[b] >= max(scores.values()) - ABOUT_AS_GOOD)


def write(path: Path, model: Heard, bound: float) -> None:
    """Write the model: a line a sign, then a line a number of the states."""
    weights = {s: [round(float(w), 3) for w in model.weights[n]] for s, n in sorted(model.numbers.items())}
    kept = {s: w for s, w in weights.items() if max(map(abs, w)) >= SLIGHT}
    states = [[round(float(w), 4) for w in line] for line in model.states]
    told = {
        "kinds": list(KINDS), "bound": bound, "bias": [round(float(b), 4) for b in model.bias],
        "weights": kept, "states": states,
    }  # fmt: skip
    path.write_text(json.dumps(told, separators=(",", ":")).replace("],", "],\n") + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--signs", type=Path, default=SIGNS)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    told = json.loads(args.signs.read_text(encoding="utf-8"))
    names = sorted(told["weights"])
    model = Fitted({s: n for n, s in enumerate(names)}, np.asarray([told["weights"][s] for s in names]))
    with Pool(args.jobs) as pool:
        reports = pool.starmap(as_unknown, [(args.folder, name) for name in rows()], chunksize=16)
    bound = bound_of(load_scorer(args.folder), reports, model)
    write(args.out, taught_anew(reports, model), bound)


if __name__ == "__main__":
    main()
