"""Teach which marked words are of one attack: `python -m training.tagger.grouping DATA --out FILE`.

The span reader that `training.tagger.train` teaches scores pairs of spans too, but nearly all reports that it learns
from tell each attack in a paragraph of its own: where one paragraph told of two, it never told them apart. Here a
network of the same form starts from its weights and learns the pairs alone, on the shipped encoder's states, which
stay as they are, and knows besides how many spans lie between two and which of them comes first. It is taught

- the annotated reports of DATA/gold/train (without those set aside), `annotated.jsonl` and `../attributed.jsonl`, and
  those that tell of several attacks with their paragraphs run together as well;
- openings of two or three such reports in one paragraph, with or without words that lead from one to the next;
- `together.jsonl`, 4,000 short invented reports of 134 patterns on two or three attacks, or on one that could be
  mistaken for two, in which what tells of an attack stands in brackets with its number; and 1,500 of some 165 patterns
  on tolls that change and hostage takings as they go on, which are of one attack;
- the pages of DATA/data/gvc (without those set aside): how likely the shipped reader held each pair for one shooting.
  Without them attacks of one paragraph come apart, but so do shootings of web pages that are one.

What is written lies `KEPT` of the way from the first weights to the last: nearer reports that it never saw, whose
paragraphs part attacks, are grouped as well as before. Printed are, for every fifth name (by hash, left out of the
teaching with `--watch`), how often the number of groups and all pairs are right. Twenty minutes on one core.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from babel import Locale
from evaluation.registry import Page, load
from torch import Tensor, nn
from torch.nn import functional

from tollbook.extraction.tagger.decode import Stretch, settled, stretches
from tollbook.extraction.tagger.grouping import clusters
from tollbook.extraction.tagger.layout import FIRST_CAST, KEEP, TAGS
from tollbook.extraction.tagger.network import distance_buckets, load_network, probability, steps
from tollbook.extraction.tagger.reader import Limits
from training.attributed import ROWS as ATTRIBUTED
from training.split import is_set_aside, split_folder
from training.tagger.align import Aligner, Label, Labels
from training.tagger.examples import build, read_report
from training.tagger.minilm import WIDTH
from training.tagger.pairs import PairReader, graph, shipped_reader
from training.tagger.steps import read_spans

HERE = Path(__file__).parent
TOGETHER = HERE / "together.jsonl"
KEPT = 0.6
EPOCHS, BATCH, RATE, DECAY, MEAN, SEED = 6, 8, 4e-4, 0.02, 0.99, 3
LEADS, IN_THREE, ONE_PARAGRAPH = 750, 0.25, 0.85
LONGEST_LEAD, SHORTEST_LEAD = 420, 60
LONGEST_PAGE = 4000  # characters that are read: what follows is mostly other stories
LED_BY = (
    "", "", "", "Separately, ", "In another incident, ", "Meanwhile, ", "Elsewhere, ", "In a second attack, ",
    "Days earlier, ", "A week before, ", "Last month, ", "Hours later, ", "On the same day, ", "Also, ",
)  # fmt: skip
SMALL = frozenset(
    {
        "Gunmen",
        "At",
        "A",
        "An",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Armed",
        "In",
        "Unidentified",
        "Suspected",
        "Militants",
        "The",
        "Several",
        "Attackers",
        "Men",
        "Police",
        "Unknown",
        "Bandits",
        "Insurgents",
        "Some",
    }
)  # words that are written small behind one that leads there
DATELINE = re.compile(r"^[A-ZÀ-Ý][A-Za-zÀ-ÿ ,/'-]{2,60}(?:\([^)]*\))?\s?[-–—]{1,2} ")
BREAK = re.compile(r'(?<=[.!?"”])\n+')  # of a paragraph whose last sentence is at its end
MARKED = re.compile(r"\[(\d+):([^\]]*)\]|[^\[]+")

Told = tuple[str, str, str, dict[str, Any]]  # name, title, body, annotation


@dataclass(slots=True)
class Spans:
    """The spans that the shipped reader marks in one report, a row each, and of which attacks each tells.

    `same` holds how likely each two rows that tell of an attack tell of one.
    """

    source: str
    name: str
    given: tuple[Tensor, ...]  # mean, first, field, distance, order
    attacks: list[list[int]]
    same: Tensor
    keep: np.ndarray
    paragraphs: int

    @property
    def told(self) -> list[int]:
        """The rows that tell of an attack."""
        return [n for n, some in enumerate(self.attacks) if some]


class Reading:
    """What the shipped network marks in texts, as rows for a pair reader."""

    def __init__(self) -> None:
        self.network = load_network()
        self.before = shipped_reader().eval()
        self.aligner = Aligner(dict(Locale("en").territories))

    def example(self, source: str, told: Told, labels: Labels) -> Spans | None:
        """The rows of an annotated report; None where it has fewer than two."""
        name, title, body, report = told
        example = build(name, title, body, self.network.tokenizer, report, labels)
        encoding = self.network.encode(body, title)
        found = read_spans(example, encoding.tags, missed=False)
        attacks = [list(label.mentions) if label else [] for label in found.labels]
        if sum(map(bool, attacks)) < 2:
            return None
        return self._rows(source, name, encoding, (found.first, found.last, found.tag), attacks)

    def annotated(self, name: str, marked: str) -> Spans | None:
        """The rows of a text with numbered brackets."""
        text, told = "", []
        for part in MARKED.finditer(marked):
            words = part[0] if part[1] is None else part[2]
            if part[1]:
                told.append((len(text), len(text) + len(words), [int(digit) - 1 for digit in part[1]]))
            text += words
        encoding = self.network.encode(text, None)
        found = _marked(encoding)
        attacks = []
        for span in found:
            start, end = int(encoding.tokens.start[span.first]), int(encoding.tokens.end[span.last - 1])
            shared = [(min(end, b) - max(start, a), which) for a, b, which in told]
            most = max(shared, default=(0, []), key=lambda s: s[0])
            attacks.append(most[1] if most[0] > 0 else [])
        return self._rows("together", name, encoding, _columns(found), attacks) if sum(map(bool, attacks)) > 1 else None

    def page(self, page: Page) -> Spans | None:
        """The rows of a web page on a shooting, as likely of one as the shipped reader held them for."""
        encoding = self.network.encode(page.text[:LONGEST_PAGE], page.title)
        found = _marked(encoding)
        if len(found) < 2 or encoding.attack < 0.5:
            return None
        spans = self._rows("pages", page.id, encoding, _columns(found), [[0]] * len(found))
        spans.attacks = [[0] if keep >= Limits().keep else [] for keep in spans.keep]
        told = spans.told
        with torch.no_grad():
            spans.same = self.before(*spans.given[:4])[1].sigmoid()[told][:, told]
        return spans if len(told) > 1 else None

    def _rows(
        self, source: str, name: str, encoding: Any, columns: Sequence[np.ndarray], attacks: list[list[int]]
    ) -> Spans:
        first, last, tag = columns
        sums = np.concatenate([np.zeros((1, WIDTH)), encoding.hidden.astype(np.float64).cumsum(0)])
        mean = ((sums[last] - sums[first]) / (last - first)[:, None]).astype(np.float32)
        sentence, paragraph = encoding.tokens.sentence[first], encoding.tokens.paragraph[first]
        given = (mean, encoding.hidden[first], tag, distance_buckets(sentence, paragraph), steps(sentence))
        outputs, _ = self.network.relate(encoding, first, last, tag)
        keep = probability(outputs[:, KEEP].astype(np.float64))
        same, paragraphs = told_of_one(attacks), len(set(paragraph))
        return Spans(source, name, tuple(map(torch.from_numpy, given)), attacks, same, keep, paragraphs)


def _marked(encoding: Any) -> list[Stretch]:
    """The stretches that speak of attacks."""
    total = TAGS.index("stated_total")
    found = settled(stretches(encoding.tokens, encoding.tags))
    return [s for s in found if s.tag < FIRST_CAST and s.tag != total]


def _columns(found: Sequence[Stretch]) -> list[np.ndarray]:
    """First pieces, last pieces and tags of stretches."""
    return [np.asarray([getattr(s, c) for s in found], dtype=np.int64) for c in ("first", "last", "tag")]


def told_of_one(attacks: Sequence[Sequence[int]]) -> Tensor:
    """Which two of the rows that tell of an attack tell of one: 1 or 0, a row and a column each."""
    told = [some for some in attacks if some]
    member = torch.zeros(len(told), 1 + max(map(max, told)))
    for row, some in enumerate(told):
        member[row, list(some)] = 1
    return ((member @ member.T) > 0).float()


def rows(data: Path) -> Iterator[tuple[str, Told]]:
    """The annotated reports in English, with where they come from."""
    folder = data / "gold/train"
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["reports"]
    for name in split_folder(folder)[0]:
        if gold[name].get("lang", "en") == "en":
            yield "gold", (name, *read_report(folder / "reports" / f"{name}.txt"), gold[name])
    for file in (HERE / "annotated.jsonl", ATTRIBUTED):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("lang", "en") == "en" and row["mentions"]:
                yield file.stem, (row["id"], row["title"] or "", row["text"], row)


def run_together(body: str, rng: random.Random, share: float) -> str:
    """A text some of whose paragraphs are not parted; every character stays where it was."""
    return BREAK.sub(lambda gap: " " * len(gap[0]) if rng.random() < share else gap[0], body)


def lead(told: Told, labels: Labels) -> tuple[str, list[Label]] | None:
    """The first paragraph of a report, where all that is marked in it is of one attack, with a toll and a place."""
    body = told[2].partition("\n")[0]
    dateline = DATELINE.match(body)
    start = dateline.end() if dateline else 0
    own = [label for label in labels.spans if start <= label.start and label.end <= len(body)]
    fields = {label.field for label in own}
    if not SHORTEST_LEAD <= len(body) - start <= LONGEST_LEAD or body[-1] not in ".!?" or not own:
        return None
    if any(label.mentions != own[0].mentions or len(label.mentions) != 1 for label in own) or "place" not in fields:
        return None
    if not fields & {"killed", "injured", "kidnapped"}:
        return None
    return body[start:], [replace(label, start=label.start - start, end=label.end - start) for label in own]


def put_together(leads: Sequence[tuple[str, str, list[Label]]], rng: random.Random) -> tuple[Told, Labels]:
    """A text of two or three leads."""
    chosen = rng.sample(leads, 3 if rng.random() < IN_THREE else 2)
    text, spans = "", []
    for number, (_, words, labels) in enumerate(chosen):
        if number:
            text += " " if rng.random() < ONE_PARAGRAPH else "\n\n"
            leads_there = rng.choice(LED_BY)
            small = leads_there and words.split()[0].rstrip(",") in SMALL
            text, words = text + leads_there, words[0].lower() + words[1:] if small else words
        spans += [replace(s, start=s.start + len(text), end=s.end + len(text), mentions=[number]) for s in labels]
        text += words
    name = "+".join(name for name, _, _ in chosen)
    return (name, "", text, {"lang": "en", "mentions": [{"main": None} for _ in chosen]}), Labels(spans)


def material(data: Path) -> list[Spans]:
    """All that is taught or watched."""
    rng, reading = random.Random(SEED), Reading()
    found: list[Spans | None] = []
    leads = []
    for source, told in rows(data):
        labels = reading.aligner.align(told[2], told[3])
        several = len(told[3]["mentions"]) > 1
        found.append(reading.example(source, told, labels))
        for share in (1.0, 0.5) if several else (1.0,):
            body = run_together(told[2], rng, share)
            if body != told[2] and (several or rng.random() < 0.5):
                found.append(reading.example(f"{source}, run together", (*told[:2], body, told[3]), labels))
        if opening := lead(told, labels):
            leads.append((told[0], *opening))
    found += [reading.example("leads", *put_together(leads, rng)) for _ in range(LEADS)]
    lines = map(json.loads, TOGETHER.read_text(encoding="utf-8").splitlines())
    found += [reading.annotated(line["pattern"], line["text"]) for line in lines]
    pages, _ = load(data / "data/gvc", "train", None)
    found += [reading.page(page) for page in pages if not is_set_aside(page.incident)]
    return [spans for spans in found if spans]


def is_watched(spans: Spans) -> bool:
    """Whether a report, or one of those that its openings are of, or a pattern, is one of the fifth that is watched."""
    names = spans.name.split("+") if spans.source == "leads" else [spans.name]
    return any(int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5 == 0 for name in names)


def loss(model: PairReader, spans: Spans) -> Tensor:
    """The loss over the pairs of a report's spans that tell of some attack."""
    told = spans.told
    one, two = torch.triu_indices(len(told), len(told), 1)
    logits = model(*spans.given)[told][:, told]
    return functional.binary_cross_entropy_with_logits(logits[one, two], spans.same[one, two])


def teach(model: PairReader, taught: list[Spans]) -> None:
    """Teach a pair reader; its weights end as a running mean of what they were, `KEPT` of the way from the first."""
    torch.manual_seed(SEED)
    rng, weights = random.Random(SEED), list(model.parameters())
    first, mean = ([w.detach().clone() for w in weights] for _ in range(2))
    adam = torch.optim.AdamW(weights, lr=RATE, weight_decay=DECAY)
    total, step = EPOCHS * (len(taught) // BATCH), 0
    for epoch in range(EPOCHS):
        model.train()
        rng.shuffle(taught)
        seen = 0.0
        for start in range(0, len(taught) - BATCH + 1, BATCH):
            mistaken = torch.stack([loss(model, spans) for spans in taught[start : start + BATCH]]).mean()
            for group in adam.param_groups:
                group["lr"] = RATE * min((step + 1) / 100, max(0.02, 1 - step / total))
            adam.zero_grad()
            mistaken.backward()
            nn.utils.clip_grad_norm_(weights, 1.0)
            adam.step()
            step += 1
            seen += float(mistaken.detach()) * BATCH / len(taught)
            with torch.no_grad():
                torch._foreach_lerp_(mean, weights, 1 - min(MEAN, step / (step + 10)))
        print(f"epoch {epoch}: loss {seen:.4f}", flush=True)
    with torch.no_grad():
        for weight, start, end in zip(weights, first, mean, strict=True):
            weight.copy_(start + KEPT * (end - start))


def watch(score: Callable[[Spans], Tensor], watched: Sequence[Spans]) -> None:
    """Print how often groups are right, by source and by how many attacks and paragraphs are told of."""
    sums: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    limits = Limits()
    for spans in watched:
        with torch.no_grad():
            same = probability(score(spans).numpy().astype(np.float64))
        told = [n for n in spans.told if spans.keep[n] >= limits.keep]
        if len(told) < 2:
            continue
        groups = clusters(same[np.ix_(told, told)], spans.keep[told], join=limits.join)
        home = {told[n]: number for number, group in enumerate(groups) for n in group}
        several = len({attack for n in told for attack in spans.attacks[n]})
        right = all(
            bool({*spans.attacks[a]} & {*spans.attacks[b]}) == (home[a] == home[b]) for a in told for b in told if a < b
        )
        key = (spans.source, "one" if several == 1 else "several", "1 paragraph" if spans.paragraphs == 1 else "more")
        for n, value in enumerate((1, len(groups) == several, right)):
            sums[key][n] += value
    for key, (count, number, right) in sorted(sums.items()):
        print(f"{', '.join(key):<45} {count:>4}: number right {number / count:.3f}, all pairs {right / count:.3f}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="where the ONNX file goes")
    parser.add_argument("--watch", action="store_true", help="leave the watched fifth out of what is taught")
    args = parser.parse_args()
    torch.set_num_threads(1)
    found = material(args.data)
    watched = [spans for spans in found if is_watched(spans)]
    before, model = shipped_reader().eval(), PairReader(shipped_reader())
    print(f"{len(found)} reports, {len(watched)} watched; before:")
    watch(lambda spans: before(*spans.given[:4])[1], watched)
    teach(model, [spans for spans in found if not (args.watch and is_watched(spans))])
    model.eval()
    print("after" + (":" if args.watch else ", having been taught them:"))
    watch(lambda spans: model(*spans.given), watched)
    made = graph(model)
    args.out.write_bytes(made)
    print(args.out.name, len(made), hashlib.sha256(made).hexdigest())


if __name__ == "__main__":
    main()
