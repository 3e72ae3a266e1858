"""The network that says of each two marked spans whether they tell of one attack, and its ONNX file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from tollbook.extraction.tagger.network import FARTHEST
from training.tagger.export import span_reader
from training.tagger.graph import Graph
from training.tagger.layers import SPAN_HEADS, SPAN_LAYERS, SPAN_WIDTH, pair_scores, span_states
from training.tagger.minilm import WIDTH
from training.tagger.network import SpanLayer, SpanReader

SHIPPED = Path(__file__).parent.parent.parent / "src/tollbook/extraction/data/tagger"
ORDERS = 2 * (2 * FARTHEST + 1)
DROPOUT = 0.1


class OrderedLayer(nn.Module):
    """Attention among the spans of a report, with a bias by their distance in sentences and by their order."""

    def __init__(self, layer: SpanLayer) -> None:
        super().__init__()
        self.layer = layer
        self.order = nn.Embedding(ORDERS, SPAN_HEADS)
        nn.init.zeros_(self.order.weight)

    def forward(self, x: Tensor, distance: Tensor, order: Tensor) -> Tensor:
        own, count = self.layer, x.shape[0]
        q, k, v = own.qkv(x).view(count, 3, SPAN_HEADS, SPAN_WIDTH // SPAN_HEADS).permute(1, 2, 0, 3)
        scores = q @ k.transpose(1, 2) / (SPAN_WIDTH // SPAN_HEADS) ** 0.5
        scores = scores + (own.near(distance) + self.order(order)).permute(2, 0, 1)
        mixed = (scores.softmax(-1) @ v).transpose(0, 1).reshape(count, SPAN_WIDTH)
        x = own.norm1(x + own.dropout(own.out(mixed)))
        return own.norm2(x + own.dropout(own.down(functional.gelu(own.up(x)))))


class PairReader(nn.Module):
    """From span vectors to a same-attack score for each pair of spans."""

    def __init__(self, spans: SpanReader) -> None:
        super().__init__()
        self.spans = spans
        self.layers = nn.ModuleList(OrderedLayer(layer) for layer in spans.layers)
        self.order = nn.Embedding(ORDERS, 128)
        nn.init.zeros_(self.order.weight)

    def forward(self, mean: Tensor, first: Tensor, field: Tensor, distance: Tensor, order: Tensor) -> Tensor:
        """`mean`, `first`: spans x WIDTH; `distance`, `order`: spans x spans buckets. Returns logits."""
        s = self.spans
        x = s.dropout(s.norm(s.enter(torch.cat([mean, first], -1)) + s.field(field)))
        for layer in self.layers:
            x = layer(x, distance, order)
        side = s.side(x)
        joined = side[:, None] + side[None] + s.product(x)[:, None] * x[None, :, :128]
        joined = s.dropout(functional.gelu(joined + s.near(distance) + self.order(order)))
        logits = s.pair(functional.gelu(s.meet(joined))).squeeze(-1)
        return (logits + logits.T) / 2


def shipped_reader() -> SpanReader:
    """The span reader with the weights of the shipped file, as they are once it is loaded."""
    reader = SpanReader(DROPOUT)
    state = reader.state_dict()
    numbers = {name: n + 1 for n, name in enumerate(state)}
    told = {f"spans.{name}": np.full(value.shape, numbers[name], np.float32) for name, value in state.items()}
    names = {n: name for name, n in numbers.items()}
    # The order in which a graph's constants are written tells which weight each is: a copy with numbers for weights.
    copy = onnx.ModelProto.FromString(span_reader(told, "int8")).graph.initializer
    real = {i.name: numpy_helper.to_array(i) for i in onnx.load(SHIPPED / "spans.onnx").graph.initializer}
    whole = None
    for each in copy:
        value = numpy_helper.to_array(each)
        if value.dtype == np.int8:
            whole = real[each.name]
        elif whole is not None:
            name = names[round(float(value.flat[0]) * 127)]
            state[name] = torch.from_numpy((whole * real[each.name]).T.copy())
            whole = None
        elif value.dtype == np.float32 and (value == value.flat[0]).all():
            name = names.get(int(value.flat[0]), "")
            if name and value.shape == tuple(state[name].shape):
                state[name] = torch.from_numpy(real[each.name].copy())
    reader.load_state_dict(state)
    return reader


def graph(model: PairReader) -> bytes:
    """The ONNX file: mean, first, field, distance, order -> pairs."""
    w = {name: value.float().numpy() for name, value in model.state_dict().items()}
    g = Graph(small="int8")

    layers = [
        (f"layers.{n}.layer", [(f"layers.{n}.layer.near", "distance"), (f"layers.{n}.order", "order")])
        for n in range(SPAN_LAYERS)
    ]
    pairs = pair_scores(g, w, span_states(g, w, layers), [("spans.near", "distance"), ("order", "order")])
    inputs: dict[str, tuple[int, list[str | int]]] = {
        **dict.fromkeys(("mean", "first"), (TensorProto.FLOAT, ["spans", WIDTH])),
        "field": (TensorProto.INT64, ["spans"]),
        **dict.fromkeys(("distance", "order"), (TensorProto.INT64, ["spans", "spans"])),
    }
    return g.model(inputs, {"pairs": (pairs, ["spans", "spans"])})
