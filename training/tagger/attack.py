"""Fit the curve that says whether a report tells of an attack: `python -m training.tagger.attack DATA [--out FILE]`.

usage: python -m training.tagger.attack DATA [--out FILE] [--aside GOLD_TRAIN]

DATA holds muc4/ and gvc/. The encoder is the shipped one and stays as it is; a logistic curve over its states
(`tollbook.extraction.tagger.attack.signs`) is fitted on reports that the encoder was not trained on, where its own
output is no surer than it is on others: `written.jsonl`, of which more below. MUC-4's reports in one letter case and web
pages on shootings weigh a tenth of that: they only keep the curve from taking their look for a sign. Within each of the
corpora both classes weigh the same.

`written.jsonl` holds a report a line, written for this project, with invented outlets: whether it tells of an attack on
people or their goods, main or in passing; the part; outlet, day, title and text. What it tells is invented or freely
retold, it names no private person, and none of it is to be quoted as fact. "plain" are reports as news tells them, and
reports without an attack that were written to be taken for one. "twins" are pairs in the same words and register, of
which one tells of an attack, often in one sentence in passing or in riddles; they are harder than what is published and
weigh half.

Printed, by cross-validation over the written reports (five parts by the hash of the text): what share of the reports with
an attack is missed and of those without one raised, with the curve and with the encoder's own output at its old bound.
`--aside` measures the set-aside fifth of the annotated reports, which nothing here has seen.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt
from evaluation.registry import Page, load
from scipy.optimize import minimize

from tollbook.extraction.tagger.attack import signs
from tollbook.extraction.tagger.network import Network, load_network, window_logit
from tollbook.extraction.tagger.reader import Limits
from training.split import is_set_aside, split_folder
from training.tagger.examples import read_report
from training.tagger.gvc import is_accident
from training.tagger.muc import documents, is_watched, paragraphs

HERE = Path(__file__).parent
SHIPPED = HERE.parent.parent / "src/tollbook/extraction/data/tagger/attack.json"
WEIGHTS = {"plain": 1.0, "twins": 0.5, "muc": 0.1, "gvc": 0.1}
VARIANCE = 0.02  # of a weight before anything is seen, of signs scaled to unit variance
BOUND = float(np.log(Limits().report / (1 - Limits().report)))  # log odds
OLD_BOUND = 1.735  # log odds: what the encoder's own output had to reach
FOLDS = 5

Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Taught:
    """A report: the signs of its windows (windows x signs), whether it tells of an attack, corpus, part of five."""

    windows: Doubles
    attack: bool
    corpus: str
    fold: int


def taught(network: Network, text: str, title: str | None, *, attack: bool, corpus: str) -> Taught:
    """A report as the encoder sees it."""
    found = []
    for window in network.cut(text, title)[1]:
        states, scores = network.run(window)
        found.append(signs(window_logit(scores, window), states[0], states[window.rows]))
    fold = int(sha256(text.encode()).hexdigest()[:8], 16) % FOLDS
    return Taught(np.stack(found), attack, corpus, fold)


def written(network: Network) -> list[Taught]:
    """The reports written for this."""
    rows = map(json.loads, (HERE / "written.jsonl").read_text(encoding="utf-8").splitlines())
    return [taught(network, r["text"], r["title"], attack=r["attack"], corpus=r["part"]) for r in rows]


def wires(network: Network, folder: Path) -> list[Taught]:
    """MUC-4's training reports: those with a template tell of an attack."""
    found = [d for d in documents(folder / "gtt" / "train.json") if not is_watched(d["docid"])]
    return [taught(network, paragraphs(d["doctext"]), None, attack=bool(d["templates"]), corpus="muc") for d in found]


def shootings(network: Network, folder: Path) -> list[Taught]:
    """Web pages of the Gun Violence Corpus that are trained on, without those that tell of an accident."""
    pages = [p for p in load(folder, "train", None)[0] if _tells(p)]
    return [taught(network, p.text, p.title, attack=True, corpus="gvc") for p in pages]


def _tells(page: Page) -> bool:
    return not is_set_aside(page.incident) and not is_accident(page)


def weights(reports: Sequence[Taught]) -> Doubles:
    """What each report weighs: both classes of a corpus the same."""
    made = np.asarray([WEIGHTS[r.corpus] for r in reports])
    for corpora in (("plain",), ("twins",), ("muc",)):
        without = np.asarray([r.corpus in corpora and not r.attack for r in reports])
        with_one = np.asarray([r.corpus in corpora and r.attack for r in reports])
        made[without] *= made[with_one].sum() / max(made[without].sum(), 1e-9)
    return made


def fit(reports: Sequence[Taught]) -> tuple[Doubles, float]:
    """Weights of the signs, in their own units, and the bias. A report counts by the window that the encoder likes best."""
    x = np.stack([strongest(r.windows) for r in reports])
    wanted = np.asarray([r.attack for r in reports], dtype=np.float64)
    weight = weights(reports)
    middle, scale = x.mean(axis=0), x.std(axis=0) + 1e-6
    z = np.hstack([(x - middle) / scale, np.ones((len(x), 1))])

    def loss(b: Doubles) -> tuple[float, Doubles]:
        odds = z @ b
        told = np.sum(weight * (np.logaddexp(0, odds) - wanted * odds)) + 0.5 / VARIANCE * np.sum(b[:-1] ** 2)
        slope = z.T @ (weight * (1 / (1 + np.exp(-odds)) - wanted)) + np.append(b[:-1] / VARIANCE, 0)
        return float(told), slope

    best = minimize(loss, np.zeros(z.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    own = best[:-1] / scale
    return own, float(best[-1] - own @ middle)


def strongest(windows: Doubles) -> Doubles:
    """The window that the encoder's own output likes best."""
    row: Doubles = windows[int(windows[:, 0].argmax())]
    return row


def odds(reports: Sequence[Taught], curve: tuple[Doubles, float]) -> Doubles:
    """Log odds of each report, as it is read: of its likeliest window."""
    return np.asarray([float((r.windows @ curve[0]).max() + curve[1]) for r in reports])


def told(name: str, reports: Sequence[Taught], by: Callable[[Sequence[Taught]], Doubles], bound: float) -> str:
    """One line of figures."""
    over = by(reports) >= bound
    attack = np.asarray([r.attack for r in reports])
    return (
        f"{name:34} missed {np.sum(attack & ~over):4} of {np.sum(attack):4}   "
        f"raised {np.sum(~attack & over):4} of {np.sum(~attack):4}"
    )


def aside(network: Network, folder: Path) -> list[Taught]:
    """The set-aside annotated reports in English."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["reports"]
    made = []
    for name in split_folder(folder)[1]:
        if gold[name].get("lang", "en") == "en":
            title, body = read_report(folder / "reports" / f"{name}.txt")
            made.append(taught(network, body, title, attack=bool(gold[name]["mentions"]), corpus="plain"))
    return made


def main() -> None:
    """Fit, measure and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--aside", type=Path)
    args = parser.parse_args()
    network = load_network()
    reports = [*written(network), *wires(network, args.data / "muc4"), *shootings(network, args.data / "gvc")]
    own = [r for r in reports if r.corpus in ("plain", "twins")]
    unseen: dict[int, float] = {}
    for fold in range(FOLDS):
        curve = fit([r for r in reports if r.corpus not in ("plain", "twins") or r.fold != fold])
        unseen |= {id(r): o for r, o in zip(own, odds(own, curve), strict=True) if r.fold == fold}
    curve = fit(reports)
    for corpus in ("plain", "twins"):
        of = [r for r in own if r.corpus == corpus]
        print(told(f"{corpus}, by cross-validation", of, lambda rs: np.asarray([unseen[id(r)] for r in rs]), BOUND))
        print(told(f"{corpus}, the encoder alone", of, encoders, OLD_BOUND))
    if args.aside:
        of = aside(network, args.aside)
        print(told("set aside", of, lambda rs: odds(rs, curve), BOUND))
        print(told("set aside, the encoder alone", of, encoders, OLD_BOUND))
    stored = {"weights": [float(f"{w:.6g}") for w in curve[0]], "bias": round(curve[1], 6)}
    args.out.write_text(json.dumps(stored) + "\n", encoding="utf-8")


def encoders(reports: Sequence[Taught]) -> Doubles:
    """The encoder's own log odds."""
    return np.asarray([float(r.windows[:, 0].max()) for r in reports])


if __name__ == "__main__":
    main()
