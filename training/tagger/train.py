"""Train the span reader: `python -m training.tagger.train DATA RUN` (DATA: gold/train, data/muc4/gtt and data/gvc).

Besides, it is taught `annotated.jsonl`, reports written and annotated for this project (`evaluation.annotated` has more
of that kind, which nothing is taught).

One command, fixed seeds, from the pinned encoder. A running mean of the weights is what is kept: after each epoch
as RUN/model.pt, with figures on the set-aside reports in RUN/figures.jsonl. RUN is a folder outside the repository.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from babel import Locale
from tokenizers import Tokenizer

from training.split import split_folder
from training.tagger import gvc, muc
from training.tagger.align import Aligner
from training.tagger.examples import Example, load, load_annotated
from training.tagger.measure import measure
from training.tagger.minilm import MINILM_SHA256, minilm
from training.tagger.network import Tagger
from training.tagger.steps import WEIGHTS, losses

ANNOTATED = Path(__file__).parent / "annotated.jsonl"


def bare_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def batches(examples: list[Example], seed: int, budget: int) -> Iterator[list[Example]]:
    """Batches of reports of like length, of at most `budget` padded pieces, in random order."""
    rng = random.Random(seed)
    order = sorted(
        range(len(examples)), key=lambda n: (max(len(w.ids) for w in examples[n].windows) + rng.uniform(-40, 40), n)
    )
    found: list[list[Example]] = []
    rows = longest = 0
    for n in order:
        longest_here = max(longest, *(len(w.ids) for w in examples[n].windows))
        if not found or (rows + len(examples[n].windows)) * longest_here > budget:
            found.append([])
            rows, longest_here = 0, max(len(w.ids) for w in examples[n].windows)
        found[-1].append(examples[n])
        rows, longest = rows + len(examples[n].windows), longest_here
    rng.shuffle(found)
    yield from found


def optimiser(model: Tagger, rate: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW with a smaller rate for the encoder and no decay on norms and biases."""
    groups = []
    for inside, lr in ((True, rate), (False, head_rate)):
        for decay in (0.01, 0.0):
            chosen = [
                p
                for name, p in model.named_parameters()
                if p.requires_grad
                and name.startswith("encoder.") == inside
                and (p.ndim > 1 and "norm" not in name) == (decay > 0)
            ]
            groups.append({"params": chosen, "lr": lr, "weight_decay": decay})
    return torch.optim.AdamW(groups)


class Mean:
    """A running mean of a model's weights, steadier than the last step's."""

    def __init__(self, model: Tagger, keep: float) -> None:
        """`keep`: how much of the mean stays at each step, once there are enough steps."""
        self.model = model
        self.keep = keep
        self.steps = 0
        self.trained = [p for p in model.parameters() if p.requires_grad]
        self.means = [p.detach().clone() for p in self.trained]

    @torch.no_grad()
    def step(self) -> None:
        """Take in the weights as they are now."""
        self.steps += 1
        torch._foreach_lerp_(self.means, self.trained, 1 - min(self.keep, self.steps / (self.steps + 10)))

    @torch.no_grad()
    def swap(self) -> None:
        """Exchange the model's weights with their means."""
        for weight, mean in zip(self.trained, self.means, strict=True):
            now = weight.clone()
            weight.copy_(mean)
            mean.copy_(now)


def digest(path: Path) -> str:
    """sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def in_turn(examples: list[Example], epoch: int, turns: int) -> list[Example]:
    """What an epoch sees of MUC-4: one of `turns` parts of the reports with a template, half as much of the others."""
    told, empty = ([e for e in examples if bool(e.mentions) == some] for some in (True, False))
    return told[epoch % turns :: turns] + empty[epoch % (2 * turns) :: 2 * turns]


def two_in_three(examples: list[Example], epoch: int) -> list[Example]:
    """What an epoch sees of the web pages."""
    return [e for n, e in enumerate(examples) if n % 3 != epoch % 3]


@dataclass(frozen=True, slots=True)
class Material:
    """What is taught, and what is only measured."""

    reports: list[Example]
    wires: list[Example]
    pages: list[Example]
    held: list[Example]

    def seen(self, epoch: int, turns: int) -> list[Example]:
        """What one epoch sees: every report, some of the wires and of the pages."""
        return [*self.reports, *in_turn(self.wires, epoch, turns), *two_in_three(self.pages, epoch)]


def material(data: Path, tokenizer: Tokenizer, *, everything: bool) -> Material:
    """Read the corpora under `data`; `everything`: teach the set-aside reports too."""
    folder, aligner = data / "gold/train", Aligner(dict(Locale("en").territories))
    names, aside = split_folder(folder)
    if everything:
        names = sorted([*names, *aside])
    return Material(
        reports=[*load(folder, names, tokenizer, aligner), *load_annotated(ANNOTATED, tokenizer, aligner)],
        wires=muc.load(data / "data/muc4/gtt/train.json", tokenizer),
        pages=gvc.load_pages(data / "data/gvc", tokenizer),
        held=load(folder, aside, tokenizer, aligner),
    )


def made_of(data: Path, taught: Material, args: argparse.Namespace) -> dict[str, Any]:
    """What a model is made of: the arguments, the hashes of what was read, how much of each."""
    read = {"gold.json": "gold/train/gold.json", "muc4/gtt/train.json": "data/muc4/gtt/train.json",
            "gvc/docs_train.jsonl.gz": "data/gvc/docs_train.jsonl.gz"}  # fmt: skip
    counts = {"reports": len(taught.reports), "wires": len(taught.wires), "pages": len(taught.pages)}
    hashes = {name: digest(data / path) for name, path in read.items()} | {ANNOTATED.name: digest(ANNOTATED)}
    return {"arguments": {k: str(v) for k, v in vars(args).items()}, **counts, **hashes, "encoder": MINILM_SHA256}


class Training:
    """A model while it learns: its optimiser, the schedule of its rates and the running mean of its weights."""

    def __init__(self, model: Tagger, args: argparse.Namespace, steps: int) -> None:
        """`steps`: how many there will be; the rates rise over the first fifteenth and then fall."""
        self.model = model
        self.adam = optimiser(model, args.rate, args.head_rate)
        self.rng = np.random.default_rng(args.seed)
        model.encoder.words.weight.requires_grad_(False)
        self.mean = Mean(model, args.keep)
        warm = steps // 15

        def factor(step: int) -> float:
            return min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm)))

        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.adam, factor)

    def step(self, batch: list[Example], *, own_spans: bool) -> dict[str, float]:
        """Learn from one batch. Returns its losses by name."""
        parts = losses(self.model, batch, own_spans=own_spans, rng=self.rng)
        loss = sum(WEIGHTS[name] * part for name, part in parts.items()) * (len(batch) ** 0.5) / 3
        self.adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.adam.step()
        self.schedule.step()
        self.mean.step()
        return {name: float(part.detach()) for name, part in parts.items()}

    def epoch(self, taught: list[list[Example]], *, own_spans: bool) -> dict[str, float]:
        """Learn from every batch. Returns the mean losses by name."""
        self.model.train()
        seen = dict.fromkeys(WEIGHTS, 0.0)
        for batch in taught:
            for name, loss in self.step(batch, own_spans=own_spans).items():
                seen[name] += loss / len(taught)
        return seen


def train(data: Path, run: Path, args: argparse.Namespace) -> None:
    """Train, write a checkpoint and the figures on the set-aside reports after each epoch."""
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    torch.set_num_threads(args.threads)
    folder = minilm()
    taught = material(data, bare_tokenizer(folder / "tokenizer.json"), everything=args.everything)
    model = Tagger(args.dropout)
    model.encoder.load_minilm(folder)
    plan = [
        list(batches(taught.seen(epoch, args.turns), args.seed + epoch, args.budget)) for epoch in range(args.epochs)
    ]
    training = Training(model, args, sum(len(p) for p in plan))
    run.mkdir(parents=True, exist_ok=True)
    (run / "made.json").write_text(json.dumps(made_of(data, taught, args), indent=1))
    for epoch, batch_list in enumerate(plan):
        began = time.time()
        seen = training.epoch(batch_list, own_spans=epoch >= 1)
        line: dict[str, Any] = {"epoch": epoch, "seconds": round(time.time() - began),
                                "losses": {k: round(v, 4) for k, v in seen.items()}}  # fmt: skip
        training.mean.swap()
        torch.save(model.state_dict(), run / "model.pt")
        if epoch % 3 == 2 or epoch == args.epochs - 1:
            line |= measure(model, taught.held)
        training.mean.swap()
        print(json.dumps(line), flush=True)
        with (run / "figures.jsonl").open("a") as out:
            out.write(json.dumps(line) + "\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--budget", type=int, default=2600)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=6e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument(
        "--turns", type=int, default=2, help="a MUC-4 report with a template is seen once in so many epochs"
    )
    parser.add_argument("--keep", type=float, default=0.99, help="of the running mean of the weights, at each step")
    parser.add_argument(
        "--everything", action="store_true", help="train on the set-aside fifth too (for shipping only)"
    )
    args = parser.parse_args()
    train(args.data, args.run, args)


if __name__ == "__main__":
    main()
