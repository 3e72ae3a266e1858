"""Incidents, coverage and exposure to measurements with intervals. Silence is never taken for safety."""

from __future__ import annotations

from tollbook.measurement.coverage import Gap, gaps
from tollbook.measurement.measure import measure
from tollbook.measurement.poisson import garwood

__all__ = ["Gap", "gaps", "garwood", "measure"]
