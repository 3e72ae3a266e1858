"""Fit the curve that says whether a report tells of an attack: `python -m training.tagger.attack DATA [--out FILE]`.

usage: python -m training.tagger.attack DATA [--out FILE] [--aside GOLD_TRAIN]

DATA holds muc4/ and gvc/. The encoder is the shipped one and stays as it is; a logistic curve over its states
(`tollbook.extraction.tagger.attack.signs`) and over which words a report has, known by their beginnings, is fitted on
reports that the encoder was not trained on, where its own output is no surer than it is on others: `written.jsonl`, of
which more below, and at a quarter of that weight those of `training.attributed`. MUC-4's reports in one letter case and
web pages on shootings weigh a tenth and three tenths of that: they only keep the curve from taking their look for a
sign. Within each of the corpora both classes weigh the same. A word counts if some written reports write it small: what
only names people and places tells nothing.

`written.jsonl` holds a report a line, written for this project, with invented outlets: whether it tells of an attack on
people or their goods, main or in passing; the part; outlet, day, title and text. What it tells is invented or freely
retold, it names no private person, and none of it is to be quoted as fact. "plain" are reports as news tells them, and
reports without an attack that were written to be taken for one. "twins" are pairs in the same words and register, of
which one tells of an attack, often in one sentence in passing or in riddles; they are harder than what is published and
weigh half.

Printed, by cross-validation over the written reports (five parts; what mirrors each other is in one, `mirrored`): what share of the reports with
an attack is missed and of those without one raised, with the curve and with the encoder's own output at its old bound.
`--aside` measures the set-aside fifth of the annotated reports, which nothing here has seen.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt
from evaluation.registry import Page, load
from scipy.optimize import minimize

from tollbook.extraction.tagger.attack import BEGINNING, AttackCurve, beginnings
from tollbook.extraction.tagger.network import Network, load_network, words_of
from tollbook.extraction.tagger.reader import Limits
from tollbook.extraction.tagger.tokens import is_caseless
from training.attributed import rows as attributed_rows
from training.split import is_set_aside, split_folder
from training.tagger.examples import read_report
from training.tagger.gvc import is_accident
from training.tagger.mirrored import together
from training.tagger.muc import documents, is_watched, paragraphs

HERE = Path(__file__).parent
SHIPPED = HERE.parent.parent / "src/tollbook/extraction/data/tagger/attack.json"
WEIGHTS = {"plain": 1.0, "twins": 0.5, "attributed": 0.25, "muc": 0.1, "gvc": 0.3}
VARIANCE = 0.01  # of a weight before anything is seen, of signs scaled to unit variance
OF_WORDS = 0.03  # the same of words, times their standard deviation: rare ones are to be less trusted
FEWEST = 5  # written reports that have a word in small letters
LEAST = 0.002  # log odds; a word that changes less is left out
RAREST = 0.01  # standard deviation of a word below which none is counted with
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])")
BOUND = float(np.log(Limits().report / (1 - Limits().report)))  # log odds
OLD_BOUND = 1.735  # log odds: what the encoder's own output had to reach
FOLDS = 5

Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Taught:
    """A report: the signs and the words of its windows, whether it tells of an attack, corpus, part of five."""

    windows: Doubles
    words: tuple[frozenset[str], ...]
    attack: bool
    corpus: str
    fold: int


def taught(network: Network, text: str, title: str | None, *, attack: bool, corpus: str, fold: int = 0) -> Taught:
    """A report as the encoder sees it."""
    found, said = [], []
    tokens, windows = network.cut(text, title)
    for window in windows:
        found.append(network.read(window, tokens, whole=is_caseless(text)).signs)
        said.append(beginnings(words_of(window, tokens, text, title)))
    return Taught(np.stack(found), tuple(said), attack, corpus, fold)


def written(network: Network) -> list[Taught]:
    """The reports written for this."""
    rows = [json.loads(line) for line in (HERE / "written.jsonl").read_text(encoding="utf-8").splitlines()]
    keys = together([(r["outlet"], r["title"], r["text"]) for r in rows])
    folds = [int(sha256(key.encode()).hexdigest()[:8], 16) % FOLDS for key in keys]
    return [
        taught(network, r["text"], r["title"], attack=r["attack"], corpus=r["part"], fold=fold)
        for r, fold in zip(rows, folds, strict=True)
    ]


def attributed(network: Network) -> list[Taught]:
    """The reports that only the model of attributions is taught besides (`training.attributed`)."""
    return [
        taught(network, r["text"], r["title"], attack=bool(r["mentions"]), corpus="attributed")
        for r in attributed_rows().values()
    ]


def vocabulary() -> list[str]:
    """Beginnings of the words that enough of the written reports write small."""
    counts: Counter[str] = Counter()
    for line in (HERE / "written.jsonl").read_text(encoding="utf-8").splitlines():
        counts.update({word[:BEGINNING] for word in _SMALL.findall(json.loads(line)["text"])})
    return sorted(word for word, count in counts.items() if count >= FEWEST)


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
    for corpora in (("plain",), ("twins",), ("attributed",), ("muc",)):
        without = np.asarray([r.corpus in corpora and not r.attack for r in reports])
        with_one = np.asarray([r.corpus in corpora and r.attack for r in reports])
        made[without] *= made[with_one].sum() / max(made[without].sum(), 1e-9)
    return made


def fit(reports: Sequence[Taught], words: Sequence[str]) -> AttackCurve:
    """The curve over the signs and these words. A report counts by the window that the encoder likes best."""
    best = [strongest(r) for r in reports]
    signs_of = np.stack([r.windows[n] for r, n in zip(reports, best, strict=True)])
    has = np.asarray([[w in r.words[n] for w in words] for r, n in zip(reports, best, strict=True)], dtype=np.float64)
    x = np.hstack([signs_of, has.reshape(len(reports), len(words))])
    wanted = np.asarray([r.attack for r in reports], dtype=np.float64)
    weight = weights(reports)
    middle, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    width = signs_of.shape[1]
    variance = np.concatenate([np.full(width, VARIANCE), OF_WORDS * np.maximum(scale[width:], RAREST)])
    z = np.hstack([(x - middle) / scale, np.ones((len(x), 1))])

    def loss(b: Doubles) -> tuple[float, Doubles]:
        odds = z @ b
        told = np.sum(weight * (np.logaddexp(0, odds) - wanted * odds)) + 0.5 * np.sum(b[:-1] ** 2 / variance)
        slope = z.T @ (weight * (1 / (1 + np.exp(-odds)) - wanted)) + np.append(b[:-1] / variance, 0)
        return float(told), slope

    found = minimize(loss, np.zeros(z.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    own = found[:-1] / scale
    of_words = {w: float(v) for w, v in zip(words, own[width:], strict=True) if abs(v) >= LEAST}
    return AttackCurve(own[:width], of_words, float(found[-1] - own @ middle))


def strongest(report: Taught) -> int:
    """The number of the window that the encoder's own output likes best."""
    return int(report.windows[:, 0].argmax())


def odds(reports: Sequence[Taught], curve: AttackCurve) -> Doubles:
    """Log odds of each report, as it is read: of its likeliest window."""
    return np.asarray(
        [
            max(
                float(signs_of @ curve.weights) + sum(curve.words.get(w, 0.0) for w in words) + curve.bias
                for signs_of, words in zip(r.windows, r.words, strict=True)
            )
            for r in reports
        ]
    )


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
    reports = [
        *written(network),
        *attributed(network),
        *wires(network, args.data / "muc4"),
        *shootings(network, args.data / "gvc"),
    ]
    own = [r for r in reports if r.corpus in ("plain", "twins")]
    words = vocabulary()
    unseen: dict[int, float] = {}
    for fold in range(FOLDS):
        curve = fit([r for r in reports if r.corpus not in ("plain", "twins") or r.fold != fold], words)
        unseen |= {id(r): o for r, o in zip(own, odds(own, curve), strict=True) if r.fold == fold}
    curve = fit(reports, words)
    for corpus in ("plain", "twins"):
        of = [r for r in own if r.corpus == corpus]
        print(told(f"{corpus}, by cross-validation", of, lambda rs: np.asarray([unseen[id(r)] for r in rs]), BOUND))
        print(told(f"{corpus}, the encoder alone", of, encoders, OLD_BOUND))
    if args.aside:
        of = aside(network, args.aside)
        print(told("set aside", of, lambda rs: odds(rs, curve), BOUND))
        print(told("set aside, the encoder alone", of, encoders, OLD_BOUND))
    stored = {
        "weights": [float(f"{w:.6g}") for w in curve.weights],
        "words": {word: round(weight, 4) for word, weight in curve.words.items()},
        "bias": round(curve.bias, 6),
    }
    args.out.write_text(json.dumps(stored) + "\n", encoding="utf-8")


def encoders(reports: Sequence[Taught]) -> Doubles:
    """The encoder's own log odds."""
    return np.asarray([float(r.windows[:, 0].max()) for r in reports])


if __name__ == "__main__":
    main()
