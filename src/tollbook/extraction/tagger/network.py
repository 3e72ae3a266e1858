"""The shipped network on ONNX Runtime: one window a run, one thread, the same bytes every time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from tollbook.extraction.tagger.attack import OWN, load_curve, signs
from tollbook.extraction.tagger.layout import TAGS
from tollbook.extraction.tagger.tokens import Ints, Tokens, is_caseless, tokenise
from tollbook.extraction.tagger.windows import Window, windows

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

_GAPS = (0, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 11)

BUCKETS = 12


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the encoder says of one report: a row a body piece, probabilities of tags, of a template, of an attack.

    `incident` is the encoder's own output, which reports of MUC-4 taught as well; `attack` the curve's over its states.
    """

    tokens: Tokens
    hidden: Floats
    tags: Floats
    incident: float
    attack: float
    caseless: bool


class Network:
    """The encoder and the span reader. Loading takes about a second; use `load_network`, which keeps it."""

    def __init__(self) -> None:
        """Load the weights that are shipped in `tollbook.extraction.data`."""
        folder = files("tollbook.extraction.data") / "tagger"
        self.tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self._encoder = _session((folder / "encoder.onnx").read_bytes())
        self._spans = _session((folder / "spans.onnx").read_bytes())
        self._attack = load_curve()

    def cut(self, text: str, title: str | None) -> tuple[Tokens, list[Window]]:
        """The pieces of a report's body, and the windows over them."""
        tokens = tokenise(self.tokenizer, text)
        return tokens, windows(tokenise(self.tokenizer, title or "", title=True), tokens)

    def run(self, window: Window) -> tuple[Floats, Floats]:
        """(hidden states, logits) of all rows of one window: the bare encoder pass."""
        feed = {"ids": window.ids, "cases": window.case, "places": window.place, "segments": window.segment}
        hidden, logits = self._encoder.run(["hidden", "logits"], {k: v[None] for k, v in feed.items()})
        return hidden, logits

    def encode(self, text: str, title: str | None) -> Encoding:
        """Read all windows of a report and join what they say of the body."""
        tokens, cut = self.cut(text, title)
        hidden, logits, told, attack = [], [], [], []
        caseless = is_caseless(text)
        for window in cut:
            states, scores = self.run(window)
            hidden.append(states[window.rows])
            logits.append(scores[window.rows, : len(TAGS)])
            # A part of a long report may tell of an incident where the whole does not.
            told.append(window_logit(scores, window))
            found = signs(told[-1], states[0], hidden[-1])
            own = told[-1] - OWN
            attack.append(own if caseless else self._attack.logit(found, words_of(window, tokens, text, title)))
        tags = probability(_joined(logits))
        likely, tells = float(probability(max(told))), float(probability(max(attack)))
        return Encoding(tokens, _joined(hidden), tags, likely, tells, caseless)

    def relate(self, encoding: Encoding, first: Ints, last: Ints, tag: Ints) -> tuple[Floats, Floats]:
        """(per-span outputs, pair logits) of the stretches `first:last` with these tags; at least one."""
        hidden = encoding.hidden
        total = np.empty((len(first), hidden.shape[1]))
        for row, a, b in zip(total, first.tolist(), last.tolist(), strict=True):
            np.add.reduce(hidden[a:b], axis=0, dtype=np.float64, out=row)
        mean = total / (last - first)[:, None]
        feed = {
            "mean": mean.astype(np.float32),
            "first": hidden[first],
            "field": tag,
            "distance": distance_buckets(encoding.tokens.sentence[first], encoding.tokens.paragraph[first]),
        }
        outputs, pairs = self._spans.run(["outputs", "pairs"], feed)
        return outputs, pairs


def _joined(parts: list[Floats]) -> Floats:
    """The rows of all windows; those of the only one, as of most reports, are not copied."""
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def words_of(window: Window, tokens: Tokens, text: str, title: str | None) -> str:
    """The title, and the part of a report's body that a window keeps."""
    kept = slice(window.first, window.first + window.rows.stop - window.rows.start)
    starts, ends = tokens.start[kept], tokens.end[kept]
    return f"{title or ''}\n{text[int(starts[0]) : int(ends[-1])] if len(starts) else ''}"


def window_logit(scores: Floats, window: Window) -> float:
    """The encoder's own log odds that a window tells of an incident, from its logits."""
    inside = scores[window.rows, len(TAGS) + 1]
    return float(scores[0, len(TAGS)]) + (float(np.add.reduce(inside) / len(inside)) if len(inside) else 0.0)


def probability(logits: Any) -> Any:
    """The logistic function."""
    return 1 / (1 + np.exp(-logits))


def distance_buckets(sentence: Ints, paragraph: Ints) -> Ints:
    """Buckets (below 24) of the distance of each two spans: in sentences, apart for other paragraphs."""
    gap = np.abs(sentence[:, None] - sentence[None])
    near = np.asarray(_GAPS, dtype=np.int64)[np.minimum(gap, len(_GAPS) - 1)]
    buckets: Ints = near + BUCKETS * (paragraph[:, None] != paragraph[None])
    return buckets


@cache
def load_network() -> Network:
    """The network of this process, loaded once."""
    return Network()


def _session(model: bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
