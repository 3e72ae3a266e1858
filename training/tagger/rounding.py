"""Matrices in 8 bits, so that no processor's 8-bit products overflow: the same whole numbers come out everywhere."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]

PAIR = 128
"""Most that two neighbouring weights of a column may come to: older processors add two products of an input
(0 to 255) and a weight in 16 bits, and cut off what does not fit (255 x 128 does)."""
_STEPS = np.arange(0.7, 2.01, 0.05)


def plain(matrix: Floats) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Whole numbers from -127 to 127 and a scale a column, for matrices that are expanded before use."""
    scale = np.maximum(np.abs(matrix).max(axis=0) / 127, 1e-12)
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def paired(matrix: Floats) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Whole numbers and a scale a column, no two neighbours (rows 0 and 1, 2 and 3, ...) of one sign above PAIR.

    Of several scales that one is taken whose numbers come nearest to the column, by the sum of squares.
    The number of rows is even.
    """
    widest = np.maximum(np.abs(matrix).max(axis=0) / 127, 1e-12)
    tried = [(widest * step, _within(matrix, widest * step)) for step in _STEPS]
    errors = np.stack([((whole * scale - matrix) ** 2).sum(axis=0) for scale, whole in tried])
    best, columns = errors.argmin(axis=0), np.arange(matrix.shape[1])
    whole = np.stack([numbers for _, numbers in tried])[best, :, columns].T
    scale = np.stack([scale for scale, _ in tried])[best, columns]
    return whole.astype(np.int8), scale.astype(np.float32)


def _within(matrix: Floats, scale: Floats) -> Floats:
    """The matrix in whole steps of `scale`; of two neighbours that exceed PAIR the greater gives way."""
    whole = np.clip(np.round(matrix / scale), -127, 127)
    pairs = whole.reshape(-1, 2, matrix.shape[1])
    over = np.maximum(np.abs(pairs.sum(axis=1)) - PAIR, 0)
    greater = np.abs(pairs).argmax(axis=1)
    for side in (0, 1):
        pairs[:, side] -= np.sign(pairs[:, side]) * np.where(greater == side, over, 0)
    return whole
