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
from training.tagger.layers import Weights, layer
from training.tagger.minilm import LAYERS, WIDTH, minilm
from training.tagger.network import LOWER, SPAN_HEADS, SPAN_LAYERS, SPAN_WIDTH


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

    def linear(x: str, name: str) -> str:
        return g.linear(x, w[f"spans.{name}.weight"], w.get(f"spans.{name}.bias"))

    def norm(x: str, name: str) -> str:
        return g.norm(x, w[f"spans.{name}.weight"], w[f"spans.{name}.bias"], 1e-5)

    x = linear(g.op("Concat", "mean", "first", axis=-1), "enter")
    x = norm(g.op("Add", x, g.rows(w["spans.field.weight"], "field")), "norm")
    each = SPAN_WIDTH // SPAN_HEADS
    for n in range(SPAN_LAYERS):
        p = f"layers.{n}."
        qkv = g.op("Reshape", linear(x, p + "qkv"), g.keep(np.asarray([-1, 3, SPAN_HEADS, each])))
        q, k, v = (
            g.op("Transpose", g.op("Gather", qkv, g.keep(np.asarray(m)), axis=1), perm=[1, 0, 2]) for m in range(3)
        )
        scores = g.op("MatMul", q, g.op("Transpose", k, perm=[0, 2, 1]))
        scores = g.op("Mul", scores, g.keep(np.asarray(each**-0.5, dtype=np.float32)))
        near = g.op("Transpose", g.rows(w[f"spans.{p}near.weight"], "distance"), perm=[2, 0, 1])
        attention = g.op("Softmax", g.op("Add", scores, near), axis=-1)
        mixed = g.op("Transpose", g.op("MatMul", attention, v), perm=[1, 0, 2])
        mixed = g.op("Reshape", mixed, g.keep(np.asarray([-1, SPAN_WIDTH])))
        x = norm(g.op("Add", x, linear(mixed, p + "out")), p + "norm1")
        x = norm(g.op("Add", x, linear(g.op("Gelu", linear(x, p + "up")), p + "down")), p + "norm2")
    outputs = linear(g.op("Gelu", linear(x, "hidden")), "outputs")
    side = linear(x, "side")
    one, two = g.keep(np.asarray([1])), g.keep(np.asarray([0]))
    short = g.op("Slice", x, g.keep(np.asarray([0])), g.keep(np.asarray([128])), g.keep(np.asarray([1])))
    joined = g.op("Add", g.op("Unsqueeze", side, one), g.op("Unsqueeze", side, two))
    product = g.op("Mul", g.op("Unsqueeze", linear(x, "product"), one), g.op("Unsqueeze", short, two))
    joined = g.op("Add", g.op("Add", joined, product), g.rows(w["spans.near.weight"], "distance"))
    met = g.op("Gelu", linear(g.op("Gelu", joined), "meet"))
    logits = g.op("Squeeze", linear(met, "pair"), g.keep(np.asarray([2])))
    half = g.keep(np.asarray(0.5, dtype=np.float32))
    pairs = g.op("Mul", g.op("Add", logits, g.op("Transpose", logits, perm=[1, 0])), half)
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
