"""Annotated reports as training examples: pieces, windows, per-piece targets and labelled spans."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from tollbook.extraction.tagger.layout import FIRST_CAST, TAGS
from tollbook.extraction.tagger.tokens import Tokens, tokenise
from tollbook.extraction.tagger.windows import Window, windows
from training.tagger.align import Aligner, Label, Labels


@dataclass(slots=True)
class Example:
    """One report. `tags` is pieces x TAGS in {0, 1}, `known` the same shape: where the loss counts.

    `spans` are (first piece, last piece + 1, label). `cast`: it teaches the tags of MUC-4 and no other. Where `judged`
    is false it teaches nothing of whether a report tells of an incident.
    """

    name: str
    lang: str
    body: str
    tokens: Tokens
    windows: list[Window]
    tags: npt.NDArray[np.float32]
    known: npt.NDArray[np.float32]
    spans: list[tuple[int, int, Label]]
    mentions: list[dict[str, Any]]
    cast: bool = False
    judged: bool = True


def read_report(path: Path) -> tuple[str, str]:
    """(title, body) of a report file: header lines, an empty line, the body."""
    text = path.read_text(encoding="utf-8")
    head, _, body = text.partition("\n\n")
    if not head.startswith("Title:"):
        return "", text
    return head.split("\n")[0].removeprefix("Title:").strip(), body


def pieces(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The range of pieces that overlap characters `start:end`."""
    first = int(np.searchsorted(tokens.end, start, side="right"))
    last = int(np.searchsorted(tokens.start, end, side="left"))
    return first, last


def build(name: str, title: str, body: str, tokenizer: Tokenizer, report: dict[str, Any], labels: Labels) -> Example:
    """The example of one report."""
    tokens = tokenise(tokenizer, body)
    tags = np.zeros((len(tokens), len(TAGS)), dtype=np.float32)
    known = np.ones_like(tags)
    known[:, FIRST_CAST:] = 0
    for start, end, field in labels.ignored:
        if field not in TAGS:
            continue  # origins: few annotators give words for them
        first, last = pieces(tokens, start, end)
        known[first:last, TAGS.index(field)] = 0
    spans = []
    for label in labels.spans:
        first, last = pieces(tokens, label.start, label.end)
        if last <= first or label.field not in TAGS:
            continue
        tags[first:last, TAGS.index(label.field)] = 1
        known[first:last, TAGS.index(label.field)] = 1
        spans.append((first, last, label))
    cut = windows(tokenise(tokenizer, title, title=True), tokens)
    return Example(name, report["lang"], body, tokens, cut, tags, known, spans, report["mentions"])


def load(folder: Path, names: Iterable[str], tokenizer: Tokenizer, aligner: Aligner) -> list[Example]:
    """Examples of the named reports of a gold folder."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["reports"]
    examples = []
    for name in names:
        title, body = read_report(folder / "reports" / f"{name}.txt")
        examples.append(build(name, title, body, tokenizer, gold[name], aligner.align(body, gold[name])))
    return examples


def load_annotated(path: Path, tokenizer: Tokenizer, aligner: Aligner) -> list[Example]:
    """Examples of the reports of a file with one annotated report a line, as `evaluation.annotated` describes it."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        build(row["id"], row["title"] or "", row["text"], tokenizer, row, aligner.align(row["text"], row))
        for row in rows
    ]
