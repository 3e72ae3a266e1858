"""The encoder's layers as ONNX operators."""

from __future__ import annotations

import numpy as np

from training.tagger.graph import MICROSOFT, Graph
from training.tagger.minilm import HEADS

Weights = dict[str, np.ndarray]


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
