"""The learned span reader: a small encoder on ONNX Runtime that marks words and groups them by incident."""

from __future__ import annotations

from tollbook.extraction.tagger.reader import TaggerReader, load_reader

__all__ = ["TaggerReader", "bare_pass", "load_reader"]


def bare_pass(text: str, *, title: str | None = None) -> int:
    """Run the encoder alone, all layers over all words of a report; return how many pieces it read (for benchmarks)."""
    network = load_reader().network
    _, cut = network.cut(text, title)
    return sum(len(network.upper(network.lower(window))[1]) for window in cut)
