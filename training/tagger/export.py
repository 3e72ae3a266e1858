"""Write a checkpoint as the shipped ONNX files: `python -m training.tagger.export RUN FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import shutil
from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto

from training.tagger.graph import Graph
from training.tagger.layers import SPAN_LAYERS, Weights, layer, linear, pair_scores, span_states
from training.tagger.minilm import LAYERS, WIDTH, minilm
from training.tagger.network import LOWER


def lower(w: Weights, small: str) -> bytes:
    """Window -> the states between the lower and the upper layers."""
    g = Graph(small=small)
    length = g.op("Shape", "ids", start=1, end=2)
    positions = g.op(
        "Slice", g.keep(w["encoder.positions.weight"]), g.keep(np.asarray([0])), length, g.keep(np.asarray([0]))
    )
    x = g.op("Add", g.rows(w["encoder.words.weight"], "ids"), positions)
    for name in ("segments", "cases", "places"):
        x = g.op("Add", x, g.rows(w[f"encoder.{name}.weight"], name))
    x = g.norm(x, w["encoder.norm.weight"], w["encoder.norm.bias"], 1e-12)
    for n in range(LOWER):
        x = layer(g, x, w, n)
    shape: list[str | int] = [1, "pieces"]
    kinds = dict.fromkeys(("ids", "segments", "cases", "places"), (TensorProto.INT64, shape))
    return g.model(kinds, {"states": (x, [1, "pieces", WIDTH])})


def upper(w: Weights, small: str) -> bytes:
    """Those states -> hidden states, tag logits, and the two columns whose sum is the report's logit."""
    g = Graph(small=small)
    x = "states"
    for n in range(LOWER, LAYERS):
        x = layer(g, x, w, n)
    report = w["report.weight"].reshape(2, WIDTH)
    weight = np.concatenate([w["tags.weight"], report])
    bias = np.concatenate([w["tags.bias"], w["report.bias"], np.zeros(1, dtype=np.float32)])
    flat = g.op("Squeeze", x, g.keep(np.asarray([0])))
    g.small = "fp32"
    outputs = g.linear(flat, weight, bias)
    kinds: dict[str, tuple[int, list[str | int]]] = {"states": (TensorProto.FLOAT, [1, "pieces", WIDTH])}
    return g.model(kinds, {"hidden": (flat, ["pieces", WIDTH]), "logits": (outputs, ["pieces", len(bias)])})


def span_reader(w: Weights, small: str) -> bytes:
    """Span vectors -> per-span outputs and pair logits."""
    g = Graph(small=small)

    layers = [(f"spans.layers.{n}", [(f"spans.layers.{n}.near", "distance")]) for n in range(SPAN_LAYERS)]
    x = span_states(g, w, layers)
    outputs = linear(g, w, "spans.outputs", g.op("Gelu", linear(g, w, "spans.hidden", x)))
    pairs = pair_scores(g, w, x, [("spans.near", "distance")])
    inputs: dict[str, tuple[int, list[str | int]]] = {
        "mean": (TensorProto.FLOAT, ["spans", WIDTH]),
        "first": (TensorProto.FLOAT, ["spans", WIDTH]),
        "field": (TensorProto.INT64, ["spans"]),
        "distance": (TensorProto.INT64, ["spans", "spans"]),
    }
    count = len(w["spans.outputs.bias"])
    return g.model(inputs, {"outputs": (outputs, ["spans", count]), "pairs": (pairs, ["spans", "spans"])})


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder with model.pt")
    parser.add_argument("folder", type=Path, help="where the shipped files go")
    parser.add_argument("--small", choices=("int8", "fp16", "fp32"), default="int8")
    args = parser.parse_args()
    state = torch.load(args.run / "model.pt", map_location="cpu", weights_only=True)
    weights = {name: value.float().numpy() for name, value in state.items()}
    args.folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(minilm() / "tokenizer.json", args.folder / "tokenizer.json")
    for name, made in (
        ("lower.onnx", lower(weights, args.small)),
        ("upper.onnx", upper(weights, args.small)),
        ("spans.onnx", span_reader(weights, args.small)),
    ):
        (args.folder / name).write_bytes(made)
        print(name, len(made), hashlib.sha256(made).hexdigest())


if __name__ == "__main__":
    main()
