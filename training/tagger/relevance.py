"""Fit what leaves sentences out: `python -m training.tagger.relevance DATA [--out FILE]`.

DATA holds gold/train, data/gvc as `training.tagger.train` reads them. The encoder is the shipped one and stays as it is.
All layers read the reports that it was trained on, those written for the curve over its states (`written.jsonl`) and
the web pages; a sentence matters where some word of it gets a tag, other than those of MUC-4, with a probability of
a twentieth or more. A small network learns that from the mean and the most of the sentence's states between the lower
and the upper layers. A sentence with a marked word weighs six times as much as one that states nothing, one with a
faintly marked word twice. Reports in one letter case are always read whole and teach nothing here.

Printed, for bounds of the log odds, over the 702 reports of `training.attributed`, from which nothing is learnt here:
what share of the words is kept, and what share of the sentences with a marked word is lost.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from evaluation.registry import load
from torch import nn
from torch.nn import functional

from tollbook.extraction.tagger.layout import FIRST_CAST
from tollbook.extraction.tagger.network import Network, load_network
from tollbook.extraction.tagger.relevance import Relevance, features, sentences
from tollbook.extraction.tagger.tokens import is_caseless
from training.attributed import rows as attributed_rows
from training.split import is_set_aside, split_folder
from training.tagger.examples import read_report
from training.tagger.minilm import WIDTH

HERE = Path(__file__).parent
SHIPPED = HERE.parent.parent / "src/tollbook/extraction/data/tagger/relevance.npz"
HIDDEN, DROPOUT = 32, 0.2
RATE, DECAY, EPOCHS, BATCH, SEED = 2e-3, 0.05, 12, 512, 3
FAINT, MARKED = 0.05, 0.5  # probabilities of a tag
WEIGHTS = 1.0, 2.0, 6.0  # of a sentence that states nothing, one with faint marks, one with marks
SPREAD = 1e-3  # added to each sign's standard deviation
BOUNDS = (-3.5, -3.0, -2.5, -2.0, -1.5, -1.0, 0.0)

Floats = npt.NDArray[np.float32]
Told = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Features of sentences, the log odds of each's surest tag, and how many word pieces it has."""

    found: Floats
    surest: Floats
    long: npt.NDArray[np.intp]

    def weights(self) -> Floats:
        """What each sentence weighs."""
        nothing, faint, marked = WEIGHTS
        rising = np.where(self.surest >= log_odds(FAINT), faint, nothing)
        return np.where(self.surest > log_odds(MARKED), marked, rising).astype(np.float32)


def log_odds(probability: float) -> float:
    """The logit of a probability."""
    return float(np.log(probability / (1 - probability)))


def read(network: Network, reports: Iterable[Told]) -> Sentences:
    """The sentences of reports, given as title and text."""
    found, surest, lengths = [], [], []
    for title, text in reports:
        if is_caseless(text):
            continue
        tokens, cut = network.cut(text, title)
        for window in cut:
            states = network.lower(window)
            _, logits = network.upper(states)
            rows = window.rows
            inside = tokens.sentence[window.first : window.first + rows.stop - rows.start]
            if len(inside):
                starts, long = sentences(inside)
                found.append(features(states[0, rows], starts, long))
                surest.append(np.maximum.reduceat(logits[rows, :FIRST_CAST].max(axis=1), starts))
                lengths.append(long)
    return Sentences(np.concatenate(found), np.concatenate(surest), np.concatenate(lengths))


def taught(data: Path) -> Iterator[Told]:
    """What is learnt from."""
    folder = data / "gold/train"
    for name in split_folder(folder)[0]:
        yield read_report(folder / "reports" / f"{name}.txt")
    for name in ("annotated", "written"):
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["title"], row["text"]
    for page in load(data / "data/gvc", "train", None)[0]:
        if not is_set_aside(page.incident):
            yield page.title, page.text


def fit(given: Sentences) -> Relevance:
    """The network, its weights in the features' own units."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    middle, scale = given.found.mean(axis=0), given.found.std(axis=0) + SPREAD
    found = torch.from_numpy((given.found - middle) / scale)
    wanted = torch.from_numpy((given.surest >= log_odds(FAINT)).astype(np.float32))
    weight = torch.from_numpy(given.weights())
    inner, outer = nn.Linear(2 * WIDTH, HIDDEN), nn.Linear(HIDDEN, 1)
    net = nn.Sequential(inner, nn.ReLU(), nn.Dropout(DROPOUT), outer)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    rates = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(found)).split(BATCH):
            loss = functional.binary_cross_entropy_with_logits(
                net(found[batch])[:, 0], wanted[batch], weight=weight[batch]
            )
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
        rates.step()
    own = inner.weight.detach().numpy() / scale
    bias = inner.bias.detach().numpy() - own @ middle
    return Relevance(
        np.ascontiguousarray(own.T, dtype=np.float32),
        bias.astype(np.float32),
        outer.weight.detach().numpy()[0],
        float(outer.bias.detach()[0]),
    )


def told(given: Sentences, made: Relevance, bound: float) -> str:
    """One line of figures."""
    kept = made.odds(given.found) >= bound
    share = given.long[kept].sum() / given.long.sum()
    marked = given.surest > log_odds(MARKED)
    lost = marked & ~kept
    return f"{bound:5.1f}: {share:.1%} of the words kept, {lost.sum()} of {marked.sum()} marked sentences lost"


def main() -> None:
    """Fit, measure and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    args = parser.parse_args()
    network = load_network()
    made = fit(read(network, taught(args.data)))
    other = read(network, ((row["title"], row["text"]) for row in attributed_rows().values()))
    print("\n".join(told(other, made, bound) for bound in BOUNDS))
    np.savez(args.out, inner=made.inner, inner_bias=made.inner_bias, outer=made.outer, bias=np.float32(made.bias))


if __name__ == "__main__":
    main()
