"""Figures of a model on labelled reports, for watching while training."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import torch

from tollbook.extraction.tagger.layout import EVENTS, FIRST_EVENT, FIRST_KIND, KINDS, MAIN, TAGS, UNPROVEN, WHOLE
from training.tagger.examples import Example
from training.tagger.network import Tagger
from training.tagger.steps import encode, gold_spans, read_spans, run_spans


def f1(hit: float, got: float, want: float) -> float:
    """F1 from counts."""
    return round(float(2 * hit / (got + want)), 4) if got + want else 0.0


@torch.no_grad()
def measure(model: Tagger, examples: list[Example]) -> dict[str, object]:
    """Token F1 by field, pair F1 on gold spans, detection, and accuracy of the span outputs."""
    model.eval()
    hit, got, want = np.zeros(len(TAGS)), np.zeros(len(TAGS)), np.zeros(len(TAGS))
    counted: dict[str, list[float]] = defaultdict(list)
    pair_hit = pair_got = pair_want = 0.0
    reports = []
    for e in examples:
        body, vector = encode(model, [e])[0]
        p = model.tags(body).sigmoid().numpy()
        on, gold = (p >= 0.5) & (e.known > 0), e.tags > 0
        hit, got, want = hit + (on & gold).sum(0), got + on.sum(0), want + gold.sum(0)
        reports.append((float(model.report(vector).sigmoid()), bool(e.mentions)))
        spans = gold_spans(e)
        if not spans.labels:
            continue
        outputs, pairs = (t.numpy() for t in run_spans(model, e, body, spans))
        member = np.zeros((len(spans.labels), len(e.mentions)))
        for n, label in enumerate(spans.labels):
            member[n, label.mentions] = 1  # type: ignore[union-attr]
            if label.whole is not None:
                counted["whole"].append((outputs[n, WHOLE] > 0) == label.whole)
            if label.field == "attribution" and label.kind:
                counted["kind"].append(int(outputs[n, FIRST_KIND:FIRST_EVENT].argmax()) == KINDS.index(label.kind))
                counted["unproven"].append((outputs[n, UNPROVEN] > 0) == label.unproven)
        if len(e.mentions) > 1:
            same = np.triu(member @ member.T > 0, 1)
            differ = np.triu(member @ member.T == 0, 1)
            apart = np.triu(pairs <= 0, 1)
            pair_hit += (apart & differ).sum()
            pair_got += apart.sum()
            pair_want += differ.sum()
            counted["pair_together"].append(float((np.triu(pairs > 0, 1) & same).sum() / max(same.sum(), 1)))
        for k, m in enumerate(e.mentions):
            rows = member[:, k] > 0
            if rows.any():
                mean = outputs[rows].mean(0)
                counted["main"].append((mean[MAIN] > 0) == m["main"])
                if m["event_type"]:
                    counted["event"].append(int(mean[FIRST_EVENT:].argmax()) == EVENTS.index(m["event_type"]))
        read = read_spans(e, p, missed=False)
        if len(read.labels):
            counted["spurious"].append(sum(s is None for s in read.labels) / len(read.labels))
    negatives = sorted(s for s, told in reports if not told)
    positives = sorted(s for s, told in reports if told)
    floor = positives[max(0, int(0.02 * len(positives)))] if positives else 0.5
    return {
        "tags": {t: f1(hit[n], got[n], want[n]) for n, t in enumerate(TAGS) if want[n]},
        "micro": f1(hit.sum(), got.sum(), want.sum()),
        "apart": f1(pair_hit, pair_got, pair_want),
        **{name: round(float(np.mean(values)), 4) for name, values in sorted(counted.items())},
        "detected": round(float(np.mean([s >= 0.5 for s in positives])), 4),
        "alarms": round(float(np.mean([s >= 0.5 for s in negatives])), 4) if negatives else None,
        "alarms_at_98": round(float(np.mean([s >= floor for s in negatives])), 4) if negatives else None,
    }
