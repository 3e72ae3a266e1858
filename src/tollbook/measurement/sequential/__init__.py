"""Tests and intervals that survive daily looking."""

from __future__ import annotations

from tollbook.measurement.sequential.conditional import ConditionalMaxSPRT
from tollbook.measurement.sequential.maxsprt import MaxSPRT, Performance
from tollbook.measurement.sequential.mixtures import (
    best_rho,
    gamma_exponential_bound,
    gamma_poisson_bound,
    normal_mixture_bound,
)
from tollbook.measurement.sequential.sequences import RateSequence, RatioSequence

__all__ = [
    "ConditionalMaxSPRT",
    "MaxSPRT",
    "Performance",
    "RateSequence",
    "RatioSequence",
    "best_rho",
    "gamma_exponential_bound",
    "gamma_poisson_bound",
    "normal_mixture_bound",
]
