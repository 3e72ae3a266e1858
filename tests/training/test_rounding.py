"""Matrices in 8 bits: near to what was trained, and never beyond what every processor adds up exactly."""

from __future__ import annotations

import numpy as np
from training.tagger.rounding import PAIR, paired, plain

CHANCE = np.random.default_rng(5)


def matrix(rows: int = 96, columns: int = 40) -> np.ndarray:
    """Weights with a few large ones, as trained columns have."""
    return CHANCE.standard_t(4, (rows, columns)) * np.linspace(0.01, 3, columns)


def test_two_neighbours_times_the_greatest_inputs_fit_16_bits() -> None:
    whole, _ = paired(matrix())
    inputs = whole.astype(np.int64).reshape(-1, 2, whole.shape[1])
    greatest = 255 * np.clip(inputs, 0, None).sum(axis=1)
    least = 255 * np.clip(inputs, None, 0).sum(axis=1)
    assert greatest.max() <= 32767
    assert least.min() >= -32768
    assert np.abs(inputs.sum(axis=1)).max() <= PAIR


def test_paired_numbers_come_nearer_than_7_bits_do() -> None:
    trained = matrix()
    whole, scale = paired(trained)
    seven = np.abs(trained).max(axis=0) / 64
    coarse = np.round(trained / seven) * seven
    assert ((whole * scale - trained) ** 2).sum() < 0.7 * ((coarse - trained) ** 2).sum()


def test_plain_numbers_are_within_half_a_step() -> None:
    trained = matrix()
    whole, scale = plain(trained)
    assert (np.abs(whole * scale - trained) <= 0.501 * scale).all()


def test_a_column_of_noughts_stays_so() -> None:
    for made in (plain, paired):
        whole, scale = made(np.zeros((4, 3)))
        assert not whole.any()
        assert np.isfinite(scale).all()
