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
from tollbook.extraction.tagger.relevance import load_relevance, with_context
from tollbook.extraction.tagger.tokens import Ints, Tokens, is_caseless, tokenise
from tollbook.extraction.tagger.windows import Window, windows

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

_GAPS = (0, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 11)

BUCKETS = 12
FARTHEST = 8  # spans
WIDTH = 384  # of a state


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the encoder says of one report: a row a body piece, probabilities of tags, of a template, of an attack.

    `incident` is the encoder's own output, which reports of MUC-4 taught as well; `attack` the curve's over its states.
    `read` says which pieces the upper layers read; the others have no marks and states of zero.
    """

    tokens: Tokens
    hidden: Floats
    tags: Floats
    read: Bools
    incident: float
    attack: float
    caseless: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """What comes out of one window: states and logits of tags of the body pieces, by number, that may state something.

    `logit` are the encoder's own log odds that the window tells of an incident, `signs` what the curve looks at.
    """

    pieces: Places
    hidden: Floats
    tags: Floats
    logit: float
    signs: Doubles


class Network:
    """The encoder and the span reader. Loading takes about a second; use `load_network`, which keeps it."""

    def __init__(self) -> None:
        """Load the weights that are shipped in `tollbook.extraction.data`."""
        folder = files("tollbook.extraction.data") / "tagger"
        self.tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self._lower, self._upper, self._spans, self._pairs = (
            _session((folder / f"{name}.onnx").read_bytes()) for name in ("lower", "upper", "spans", "pairs")
        )
        self._outputs_alone = _path_to_fetches()
        self._relevance = load_relevance()
        self._attack = load_curve()

    def cut(self, text: str, title: str | None) -> tuple[Tokens, list[Window]]:
        """The pieces of a report's body, and the windows over them."""
        tokens = tokenise(self.tokenizer, text)
        return tokens, windows(tokenise(self.tokenizer, title or "", title=True), tokens)

    def lower(self, window: Window) -> Floats:
        """The states of all rows of a window between the lower and the upper layers: 1 x rows x width."""
        feed = {"ids": window.ids, "cases": window.case, "places": window.place, "segments": window.segment}
        (states,) = self._lower.run(["states"], {k: v[None] for k, v in feed.items()})
        return states  # type: ignore[no-any-return]

    def upper(self, states: Floats) -> tuple[Floats, Floats]:
        """(hidden states, logits) of rows as the lower layers leave them."""
        hidden, logits = self._upper.run(["hidden", "logits"], {"states": states})
        return hidden, logits

    def read(self, window: Window, tokens: Tokens, *, whole: bool = False) -> Rows:
        """Read one window over these body pieces; the upper layers leave out sentences that most likely state nothing.

        `whole`: they read them all. Wires in one letter case are read so, as they were when this was taught.
        """
        states, body = self.lower(window), window.rows
        below = states[0, body]
        matter = np.ones(len(below), dtype=np.bool_)
        if not whole and len(below):
            matter = self._relevance.matters(below, tokens.sentence[window.first : window.first + len(below)])
        read = np.ones(len(window.ids), dtype=np.bool_)
        read[body] = with_context(matter)
        hidden, logits = self.upper(states if read.all() else states[:, read])
        first = int(np.count_nonzero(read[: body.start]))
        inside = first + np.flatnonzero(matter[read[body]])
        own, logits_inside = hidden[inside], logits[inside]
        logit = float(logits[0, len(TAGS)])
        if len(inside):
            logit += float(np.add.reduce(logits_inside[:, len(TAGS) + 1]) / len(inside))
        pieces = window.first + np.flatnonzero(matter)
        return Rows(
            pieces,
            own,
            logits_inside[:, : len(TAGS)],
            logit,
            signs(logit, hidden[0], hidden[first : first + int(np.count_nonzero(read[body]))], below),
        )

    def encode(self, text: str, title: str | None) -> Encoding:
        """Read all windows of a report and join what they say of the body."""
        tokens, cut = self.cut(text, title)
        caseless = is_caseless(text)
        told, attack = [], []
        read = np.zeros(len(tokens), dtype=np.bool_)
        hidden = np.zeros((len(tokens), WIDTH), dtype=np.float32)
        tags = np.zeros((len(tokens), len(TAGS)), dtype=np.float32)
        for window in cut:
            rows = self.read(window, tokens, whole=caseless)
            read[rows.pieces] = True
            hidden[rows.pieces] = rows.hidden
            tags[rows.pieces] = probability(rows.tags)
            # A part of a long report may tell of an incident where the whole does not.
            told.append(rows.logit)
            own = rows.logit - OWN
            attack.append(own if caseless else self._attack.logit(rows.signs, words_of(window, tokens, text, title)))
        likely, tells = float(probability(max(told))), float(probability(max(attack)))
        return Encoding(tokens, hidden, tags, read, likely, tells, caseless)

    def relate(self, encoding: Encoding, first: Ints, last: Ints, tag: Ints) -> tuple[Floats, Floats]:
        """(per-span outputs, pair logits) of the stretches `first:last` with these tags; at least one."""
        hidden = encoding.hidden
        total = np.empty((len(first), hidden.shape[1]))
        for row, a, b in zip(total, first.tolist(), last.tolist(), strict=True):
            np.add.reduce(hidden[a:b], axis=0, dtype=np.float64, out=row)
        mean = total / (last - first)[:, None]
        sentence, paragraph = encoding.tokens.sentence[first], encoding.tokens.paragraph[first]
        feed = {
            "mean": mean.astype(np.float32),
            "first": hidden[first],
            "field": tag,
            "distance": distance_buckets(sentence, paragraph),
        }
        # The span reader scores pairs too, but never told apart two attacks of one paragraph.
        (outputs,) = self._spans.run(["outputs"], feed, self._outputs_alone)
        (pairs,) = self._pairs.run(["pairs"], {**feed, "order": steps(sentence)})
        return outputs, pairs


def words_of(window: Window, tokens: Tokens, text: str, title: str | None) -> str:
    """The title, and the part of a report's body that a window keeps."""
    kept = slice(window.first, window.first + window.rows.stop - window.rows.start)
    starts, ends = tokens.start[kept], tokens.end[kept]
    return f"{title or ''}\n{text[int(starts[0]) : int(ends[-1])] if len(starts) else ''}"


def probability(logits: Any) -> Any:
    """The logistic function."""
    return 1 / (1 + np.exp(-logits))


def distance_buckets(sentence: Ints, paragraph: Ints) -> Ints:
    """Buckets (below 24) of the distance of each two spans: in sentences, apart for other paragraphs."""
    gap = np.abs(sentence[:, None] - sentence[None])
    near = np.asarray(_GAPS, dtype=np.int64)[np.minimum(gap, len(_GAPS) - 1)]
    buckets: Ints = near + BUCKETS * (paragraph[:, None] != paragraph[None])
    return buckets


def steps(sentence: Ints) -> Ints:
    """Buckets of how many spans each lies behind each other, at most `FARTHEST`, apart for other sentences."""
    places = np.arange(len(sentence))
    away = np.clip(places[None] - places[:, None], -FARTHEST, FARTHEST) + FARTHEST
    buckets: Ints = away + (2 * FARTHEST + 1) * (sentence[:, None] != sentence[None])
    return buckets


@cache
def load_network() -> Network:
    """The network of this process, loaded once."""
    return Network()


def _path_to_fetches() -> Any:
    """Options of a run in which what leads to no output that is asked for is not worked out."""
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.only_execute_path_to_fetches = True
    return options


def _session(model: bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # the joined operator is slower, and rounds otherwise
    )
