"""The encoder's layers, and those over marked spans, as ONNX operators."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from training.tagger.graph import MICROSOFT, Graph
from training.tagger.minilm import HEADS

SPAN_WIDTH, SPAN_HEADS, SPAN_LAYERS = 256, 4, 2
Weights = dict[str, np.ndarray]
Tables = Sequence[tuple[str, str]]  # weights of buckets of two spans, and the input that says which bucket


def layer(g: Graph, x: str, w: Weights, number: int) -> str:
    """One layer of the encoder."""
    p = {name: w[f"encoder.layers.{number}.{name}"] for name in layer_names()}
    parts = g.thirds(g.times(x, p["qkv.weight"].T, p["qkv.bias"]))
    mixed = g.op("MultiHeadAttention", *parts, domain=MICROSOFT, num_heads=HEADS)
    change = g.times(mixed, p["out.weight"].T, p["out.bias"])
    x = g.norm(g.op("Add", change, x), p["norm1.weight"], p["norm1.bias"], 1e-12)
    up = g.op("BiasGelu", g.times_by_row(x, p["up.weight"].T), g.keep(p["up.bias"]), domain=MICROSOFT)
    change = g.op("Add", g.times_by_row(up, p["down.weight"].T, raised=True), g.keep(p["down.bias"]))
    return g.norm(g.op("Add", change, x), p["norm2.weight"], p["norm2.bias"], 1e-12)


def layer_names() -> list[str]:
    """Names of a layer's weights."""
    parts = ("qkv", "out", "norm1", "up", "down", "norm2")
    return [f"{part}.{kind}" for part in parts for kind in ("weight", "bias")]


def linear(g: Graph, w: Weights, name: str, x: str) -> str:
    """A linear layer by its name."""
    return g.linear(x, w[f"{name}.weight"], w.get(f"{name}.bias"))


def span_states(g: Graph, w: Weights, layers: Sequence[tuple[str, Tables]]) -> str:
    """Spans x SPAN_WIDTH of the inputs `mean`, `first` and `field`; `layers` have their names and biases of attention."""

    def norm(x: str, name: str) -> str:
        return g.norm(x, w[f"{name}.weight"], w[f"{name}.bias"], 1e-5)

    x = linear(g, w, "spans.enter", g.op("Concat", "mean", "first", axis=-1))
    x = norm(g.op("Add", x, g.rows(w["spans.field.weight"], "field")), "spans.norm")
    each = SPAN_WIDTH // SPAN_HEADS
    for name, tables in layers:
        qkv = g.op("Reshape", linear(g, w, f"{name}.qkv", x), g.keep(np.asarray([-1, 3, SPAN_HEADS, each])))
        q, k, v = (
            g.op("Transpose", g.op("Gather", qkv, g.keep(np.asarray(m)), axis=1), perm=[1, 0, 2]) for m in range(3)
        )
        scores = g.op("MatMul", q, g.op("Transpose", k, perm=[0, 2, 1]))
        scores = g.op("Mul", scores, g.keep(np.asarray(each**-0.5, dtype=np.float32)))
        for table, index in tables:
            scores = g.op("Add", scores, g.op("Transpose", g.rows(w[f"{table}.weight"], index), perm=[2, 0, 1]))
        mixed = g.op("Transpose", g.op("MatMul", g.op("Softmax", scores, axis=-1), v), perm=[1, 0, 2])
        mixed = g.op("Reshape", mixed, g.keep(np.asarray([-1, SPAN_WIDTH])))
        x = norm(g.op("Add", x, linear(g, w, f"{name}.out", mixed)), f"{name}.norm1")
        change = linear(g, w, f"{name}.down", g.op("Gelu", linear(g, w, f"{name}.up", x)))
        x = norm(g.op("Add", x, change), f"{name}.norm2")
    return x


def pair_scores(g: Graph, w: Weights, x: str, tables: Tables) -> str:
    """Spans x spans logits that two are of one attack; `tables` are added to what is said of each two."""
    side = linear(g, w, "spans.side", x)
    one, two = g.keep(np.asarray([1])), g.keep(np.asarray([0]))
    short = g.op("Slice", x, g.keep(np.asarray([0])), g.keep(np.asarray([128])), g.keep(np.asarray([1])))
    joined = g.op("Add", g.op("Unsqueeze", side, one), g.op("Unsqueeze", side, two))
    product = g.op("Mul", g.op("Unsqueeze", linear(g, w, "spans.product", x), one), g.op("Unsqueeze", short, two))
    joined = g.op("Add", joined, product)
    for table, index in tables:
        joined = g.op("Add", joined, g.rows(w[f"{table}.weight"], index))
    met = g.op("Gelu", linear(g, w, "spans.meet", g.op("Gelu", joined)))
    logits = g.op("Squeeze", linear(g, w, "spans.pair", met), g.keep(np.asarray([2])))
    half = g.keep(np.asarray(0.5, dtype=np.float32))
    return g.op("Mul", g.op("Add", logits, g.op("Transpose", logits, perm=[1, 0])), half)
