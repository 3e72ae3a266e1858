"""Coded event data in and out: ACLED- and UCDP-GED-shaped CSV. A row is a report, its cells are passages."""

from tollbook.exchange.coded.acled import ACLED, ACLED_COLUMNS
from tollbook.exchange.coded.ged import GED, GED_COLUMNS
from tollbook.exchange.coded.reading import CodedReport, is_coded, read_coded
from tollbook.exchange.coded.writing import acled_csv, ged_csv

__all__ = [
    "ACLED",
    "ACLED_COLUMNS",
    "GED",
    "GED_COLUMNS",
    "CodedReport",
    "acled_csv",
    "ged_csv",
    "is_coded",
    "read_coded",
]
