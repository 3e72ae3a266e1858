"""What is learnt from a batch of reports: the encoder's pass over their windows, and the losses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from tollbook.extraction.tagger.decode import stretches
from tollbook.extraction.tagger.layout import (
    EVENTS,
    FIRST_CAST,
    FIRST_EVENT,
    FIRST_KIND,
    KEEP,
    KINDS,
    MAIN,
    TAGS,
    UNPROVEN,
    WHOLE,
)
from tollbook.extraction.tagger.network import distance_buckets
from tollbook.extraction.tagger.tokens import CASES, LETTERS
from tollbook.extraction.tagger.windows import SEP, Window
from training.tagger.align import Label
from training.tagger.examples import Example
from training.tagger.network import Tagger

TOTAL = TAGS.index("stated_total")
BLIND = -1e4
HALF = True  # 16-bit floats in the encoder while training
RARE = torch.tensor(2.0)  # marked pieces are few: they weigh double
HARD = 4.0  # annotated reports without an incident are few, and each is a trap
MASK, HIDDEN_SHARE, NO_TITLE, NO_CASE = 103, 0.04, 0.1, 0.12


@dataclass(slots=True)
class SpanSet:
    """Spans of one report given to the span reader; a label of None marks an invented one.

    Where `judged` is false nothing is known of a span: it is seen by the others, and teaches nothing.
    """

    first: np.ndarray
    last: np.ndarray
    tag: np.ndarray
    labels: list[Label | None]
    judged: np.ndarray


def blurred(cut: list[Window], rng: np.random.Generator) -> list[Window]:
    """Windows with a few pieces hidden, now and then without their title or without letter case."""
    out = []
    title, case = rng.random() < NO_TITLE, rng.random() < NO_CASE
    for w in cut:
        ids = np.where((rng.random(len(w.ids)) < HIDDEN_SHARE) & (w.ids > SEP), MASK, w.ids)
        cases = np.where(case & np.isin(w.case % CASES, LETTERS), w.case // CASES * CASES, w.case)
        keep = np.ones(len(ids), dtype=bool)
        shift = 0
        if title:
            shift = int((w.segment == 0).sum()) - 2
            keep[1 : 1 + shift] = False
        rows = slice(w.rows.start - shift, w.rows.stop - shift)
        out.append(Window(ids[keep], cases[keep], w.place[keep], w.segment[keep], rows, w.first))
    return out


def encode(model: Tagger, batch: list[Example], rng: np.random.Generator | None = None) -> list[tuple[Tensor, Tensor]]:
    """Per report: (hidden states of the body pieces, report vector). With `rng`, the windows are blurred."""
    each = [e.windows if rng is None else blurred(e.windows, rng) for e in batch]
    cut = [w for windows in each for w in windows]
    length = max(len(w.ids) for w in cut)
    arrays = np.zeros((4, len(cut), length), dtype=np.int64)
    mask = np.full((len(cut), 1, 1, length), BLIND, dtype=np.float32)
    for k, w in enumerate(cut):
        for n, values in enumerate((w.ids, w.case, w.place, w.segment)):
            arrays[n, k, : len(values)] = values
        mask[k, 0, 0, : len(w.ids)] = 0
    ids, case, place, segment = torch.from_numpy(arrays)
    with torch.autocast("cpu", torch.bfloat16, enabled=rng is not None and HALF):
        hidden = model.encoder(ids, case, place, segment, torch.from_numpy(mask)).float()
    out, k = [], 0
    for windows in each:
        rows = [hidden[k + n, w.rows] for n, w in enumerate(windows)]
        body = torch.cat(rows)
        mean = body.mean(0) if len(body) else hidden[k, 0]
        out.append((body, torch.cat([hidden[k, 0], mean])))
        k += len(windows)
    return out


def gold_spans(example: Example) -> SpanSet:
    """The annotated spans, stated totals left out."""
    chosen = [s for s in example.spans if s[2].field != "stated_total"]
    return SpanSet(
        np.asarray([s[0] for s in chosen], dtype=np.int64),
        np.asarray([s[1] for s in chosen], dtype=np.int64),
        np.asarray([TAGS.index(s[2].field) for s in chosen], dtype=np.int64),
        [s[2] for s in chosen],
        np.ones(len(chosen), dtype=bool),
    )


def read_spans(example: Example, probability: np.ndarray, *, missed: bool = True) -> SpanSet:
    """The spans that the tags give, labelled by overlap with the annotated ones; `missed`: and those they miss."""
    rows: list[tuple[int, int, int, Label | None, bool]] = []
    covered = set()
    for s in stretches(example.tokens, probability):
        if s.tag == TOTAL:
            continue
        if (s.tag >= FIRST_CAST) != example.cast:
            rows.append((s.first, s.last, s.tag, None, False))
            continue
        best, most, kept = None, 0, True
        for n, (first, last, label) in enumerate(example.spans):
            both = min(last, s.last) - max(first, s.first)
            if label.field == TAGS[s.tag] and both > 0:
                covered.add(n)
                if both > most:
                    best, most = label, both
        if best is None:
            kept = bool(example.known[s.first : s.last, s.tag].min() > 0)
        if kept:
            rows.append((s.first, s.last, s.tag, best, True))
    if missed:
        for n, (first, last, label) in enumerate(example.spans):
            if n not in covered and label.field != "stated_total":
                rows.append((first, last, TAGS.index(label.field), label, True))
    rows.sort(key=lambda r: r[:3])
    columns = [np.asarray([r[n] for r in rows], dtype=np.int64) for n in range(3)]
    judged = np.asarray([r[4] for r in rows], dtype=bool)
    return SpanSet(columns[0], columns[1], columns[2], [r[3] for r in rows], judged)


def run_spans(model: Tagger, example: Example, body: Tensor, spans: SpanSet) -> tuple[Tensor, Tensor]:
    """The span reader's outputs for the spans of a report."""
    sums = torch.cat([torch.zeros(1, body.shape[1]), body.cumsum(0)])
    first, last = torch.from_numpy(spans.first), torch.from_numpy(spans.last)
    mean = (sums[last] - sums[first]) / (last - first).unsqueeze(1)
    near = torch.from_numpy(
        distance_buckets(example.tokens.sentence[spans.first], example.tokens.paragraph[spans.first])
    )
    outputs, pairs = model.spans(mean, body[first], torch.from_numpy(spans.tag), near)
    return outputs, pairs


def span_loss(example: Example, spans: SpanSet, outputs: Tensor, pairs: Tensor) -> dict[str, Tensor]:
    """Losses of the span reader on one report, by name (absent where the report teaches nothing)."""
    losses: dict[str, Tensor] = {}
    labels = spans.labels
    judged = torch.from_numpy(spans.judged)
    if spans.judged.any():
        real = torch.tensor([float(s is not None) for s in labels])
        losses["keep"] = functional.binary_cross_entropy_with_logits(outputs[judged, KEEP], real[judged])
    kept = [n for n, s in enumerate(labels) if s is not None and s.mentions]
    if len(kept) > 1:
        member = torch.zeros(len(kept), len(example.mentions))
        for row, n in enumerate(kept):
            member[row, labels[n].mentions] = 1  # type: ignore[union-attr]
        same = ((member @ member.T) > 0).float()
        upper = torch.triu_indices(len(kept), len(kept), 1)
        got = pairs[kept][:, kept][upper[0], upper[1]]
        losses["pair"] = functional.binary_cross_entropy_with_logits(got, same[upper[0], upper[1]])
    for column, wanted in ((WHOLE, "whole"), (UNPROVEN, "unproven")):
        rows = [n for n in kept if getattr(labels[n], wanted) is not None]
        if rows:
            target = torch.tensor([float(getattr(labels[n], wanted)) for n in rows])
            losses[wanted] = functional.binary_cross_entropy_with_logits(outputs[rows, column], target)
    rows = [n for n in kept if labels[n].kind]  # type: ignore[union-attr]
    if rows:
        target = torch.tensor([KINDS.index(labels[n].kind) for n in rows])  # type: ignore[union-attr, arg-type]
        losses["kind"] = functional.cross_entropy(outputs[rows, FIRST_KIND:FIRST_EVENT], target)
    bundles, types, mains = [], [], []
    for k, mention in enumerate(example.mentions):
        rows = [n for n in kept if k in labels[n].mentions]  # type: ignore[union-attr]
        if rows:
            bundles.append(outputs[rows].mean(0))
            types.append([e in event_types(mention) for e in EVENTS])
            mains.append(mention["main"])
    if bundles:
        stacked = torch.stack(bundles)
        told = [n for n, main in enumerate(mains) if main is not None]
        if told:
            main = torch.tensor([float(mains[n]) for n in told])
            losses["main"] = functional.binary_cross_entropy_with_logits(stacked[told, MAIN], main)
        told = [n for n, row in enumerate(types) if any(row)]
        if told:
            likely = stacked[told, FIRST_EVENT:].log_softmax(-1)
            losses["event"] = -likely.masked_fill(~torch.tensor(types)[told], -torch.inf).logsumexp(-1).mean()
    return losses


def event_types(mention: Mapping[str, Any]) -> tuple[str, ...]:
    """The event types that an annotated mention allows: one, or those of a kind of MUC-4, or none."""
    if "event_types" in mention:
        return tuple(mention["event_types"])
    return (mention["event_type"],) if mention["event_type"] else ()


WEIGHTS = {
    "tags": 30.0,
    "report": 0.5,
    "keep": 0.3,
    "pair": 1.0,
    "whole": 0.3,
    "unproven": 0.15,
    "kind": 0.3,
    "main": 0.2,
    "event": 0.4,
}


def losses(
    model: Tagger, batch: list[Example], *, own_spans: bool, rng: np.random.Generator | None = None
) -> dict[str, Tensor]:
    """Mean losses over a batch, by name; `own_spans`: the span reader sees the spans that the tags give."""
    total: dict[str, list[Tensor]] = {}
    for example, (body, vector) in zip(batch, encode(model, batch, rng), strict=True):
        logits = model.tags(model.dropout(body))
        wanted, known = torch.from_numpy(example.tags), torch.from_numpy(example.known)
        each = functional.binary_cross_entropy_with_logits(
            logits, wanted, weight=known, reduction="none", pos_weight=RARE
        )
        total.setdefault("tags", []).append(each.sum() / FIRST_CAST / max(len(body), 60))
        if example.judged:
            told = torch.tensor([float(bool(example.mentions))])
            total.setdefault("report", []).append(
                functional.binary_cross_entropy_with_logits(model.report(model.dropout(vector)), told)
                * (1 if told or example.cast else HARD)
            )
        spans = read_spans(example, logits.detach().sigmoid().numpy()) if own_spans else gold_spans(example)
        if len(spans.labels):
            outputs, pairs = run_spans(model, example, body, spans)
            for name, loss in span_loss(example, spans, outputs, pairs).items():
                total.setdefault(name, []).append(loss)
    return {name: torch.stack(parts).sum() / len(batch) for name, parts in total.items()}
