"""The network: a MiniLM encoder with case and position features, token tags, and a span reader on top."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from tollbook.extraction.tagger.layout import SPAN_OUTPUTS, TAGS
from tollbook.extraction.tagger.tokens import CASES, PLACES
from training.tagger.layers import SPAN_HEADS, SPAN_LAYERS, SPAN_WIDTH
from training.tagger.minilm import HEADS, INNER, LAYERS, WIDTH, read_safetensors

LOWER = 3  # layers that read all of a report; the others leave out sentences that most likely state nothing
DISTANCES = 24  # buckets of the distance between two spans: sentences, other paragraphs apart


class Layer(nn.Module):
    """One BERT encoder layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x`: windows x pieces x WIDTH; `mask` is added to the attention scores."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM-L6 with added embeddings for case and place in the report (zero at the start)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.cases = nn.Embedding(2 * CASES, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        nn.init.zeros_(self.cases.weight)
        nn.init.zeros_(self.places.weight)

    def forward(self, ids: Tensor, case: Tensor, place: Tensor, segment: Tensor, mask: Tensor) -> Tensor:
        """Hidden states, windows x pieces x WIDTH."""
        position = torch.arange(ids.shape[1])
        x = self.words(ids) + self.positions(position) + self.segments(segment) + self.cases(case) + self.places(place)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_minilm(self, folder: Path) -> None:
        """Fill the weights from a safetensors file of `all-MiniLM-L6-v2`."""
        weights = read_safetensors(folder / "model.safetensors")
        pick = {name.removeprefix("bert."): torch.from_numpy(value) for name, value in weights.items()}
        state = self.state_dict()
        put = {
            "words.weight": "embeddings.word_embeddings.weight",
            "positions.weight": "embeddings.position_embeddings.weight",
            "segments.weight": "embeddings.token_type_embeddings.weight",
            "norm.weight": "embeddings.LayerNorm.weight",
            "norm.bias": "embeddings.LayerNorm.bias",
        }
        for n in range(LAYERS):
            old = f"encoder.layer.{n}."
            for part in ("weight", "bias"):
                qkv = [pick[f"{old}attention.self.{w}.{part}"] for w in ("query", "key", "value")]
                state[f"layers.{n}.qkv.{part}"] = torch.cat(qkv)
                put[f"layers.{n}.out.{part}"] = f"{old}attention.output.dense.{part}"
                put[f"layers.{n}.norm1.{part}"] = f"{old}attention.output.LayerNorm.{part}"
                put[f"layers.{n}.up.{part}"] = f"{old}intermediate.dense.{part}"
                put[f"layers.{n}.down.{part}"] = f"{old}output.dense.{part}"
                put[f"layers.{n}.norm2.{part}"] = f"{old}output.LayerNorm.{part}"
        state.update({new: pick[old] for new, old in put.items()})
        state["segments.weight"][1] = state["segments.weight"][0]
        self.load_state_dict(state)


class SpanLayer(nn.Module):
    """Attention among the spans of a report, with a bias by their distance in sentences."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(SPAN_WIDTH, 3 * SPAN_WIDTH)
        self.out = nn.Linear(SPAN_WIDTH, SPAN_WIDTH)
        self.norm1 = nn.LayerNorm(SPAN_WIDTH)
        self.up = nn.Linear(SPAN_WIDTH, 2 * SPAN_WIDTH)
        self.down = nn.Linear(2 * SPAN_WIDTH, SPAN_WIDTH)
        self.norm2 = nn.LayerNorm(SPAN_WIDTH)
        self.near = nn.Embedding(DISTANCES, SPAN_HEADS)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.near.weight)

    def forward(self, x: Tensor, distance: Tensor) -> Tensor:
        """`x`: spans x SPAN_WIDTH; `distance`: spans x spans buckets."""
        count = x.shape[0]
        q, k, v = self.qkv(x).view(count, 3, SPAN_HEADS, SPAN_WIDTH // SPAN_HEADS).permute(1, 2, 0, 3)
        scores = q @ k.transpose(1, 2) / (SPAN_WIDTH // SPAN_HEADS) ** 0.5 + self.near(distance).permute(2, 0, 1)
        mixed = (scores.softmax(-1) @ v).transpose(0, 1).reshape(count, SPAN_WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class SpanReader(nn.Module):
    """From span vectors to per-span outputs and a same-incident score for each pair of spans."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.enter = nn.Linear(2 * WIDTH, SPAN_WIDTH)
        self.field = nn.Embedding(len(TAGS), SPAN_WIDTH)
        self.norm = nn.LayerNorm(SPAN_WIDTH)
        self.layers = nn.ModuleList(SpanLayer(dropout) for _ in range(SPAN_LAYERS))
        self.hidden = nn.Linear(SPAN_WIDTH, SPAN_WIDTH)
        self.outputs = nn.Linear(SPAN_WIDTH, SPAN_OUTPUTS)
        self.side = nn.Linear(SPAN_WIDTH, 128)
        self.product = nn.Linear(SPAN_WIDTH, 128, bias=False)
        self.near = nn.Embedding(DISTANCES, 128)
        self.meet = nn.Linear(128, 64)
        self.pair = nn.Linear(64, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, mean: Tensor, first: Tensor, field: Tensor, distance: Tensor) -> tuple[Tensor, Tensor]:
        """`mean`, `first`: spans x WIDTH; `distance`: spans x spans buckets. Returns (outputs, pair logits)."""
        x = self.norm(self.enter(torch.cat([mean, first], -1)) + self.field(field))
        for layer in self.layers:
            x = layer(x, distance)
        outputs = self.outputs(self.dropout(functional.gelu(self.hidden(x))))
        side = self.side(x)
        joined = side[:, None] + side[None] + self.product(x)[:, None] * x[None, :, :128] + self.near(distance)
        logits = self.pair(functional.gelu(self.meet(self.dropout(functional.gelu(joined))))).squeeze(-1)
        return outputs, (logits + logits.T) / 2


class Tagger(nn.Module):
    """Everything: encoder, token tags, report score, span reader."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.report = nn.Linear(2 * WIDTH, 1)
        self.spans = SpanReader(dropout)
        self.dropout = nn.Dropout(dropout)
        nn.init.constant_(self.tags.bias, -3.0)
