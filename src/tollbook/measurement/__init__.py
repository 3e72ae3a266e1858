"""Incidents, coverage and exposure to measurements with intervals. Silence is never taken for safety."""

from __future__ import annotations

from tollbook.measurement.clustering import Campaigns, Dispersion, campaigns, dispersion
from tollbook.measurement.coverage import Gap, gaps
from tollbook.measurement.lag import Delays, Nowcast, nowcast, reporting_delays
from tollbook.measurement.measure import measure
from tollbook.measurement.poisson import garwood
from tollbook.measurement.quiet import QuietTime, quiet_days, quiet_time
from tollbook.measurement.ratio import RatioTest, compare_rates

__all__ = [
    "Campaigns",
    "Delays",
    "Dispersion",
    "Gap",
    "Nowcast",
    "QuietTime",
    "RatioTest",
    "campaigns",
    "compare_rates",
    "dispersion",
    "gaps",
    "garwood",
    "measure",
    "nowcast",
    "quiet_days",
    "quiet_time",
    "reporting_delays",
]
