"""Coded event data in and out: ACLED- and UCDP-GED-shaped CSV. A row is a report, its cells are passages."""

from tollbook.exchange.coded.acled import ACLED, ACLED_COLUMNS
from tollbook.exchange.coded.drafting import draft_map
from tollbook.exchange.coded.form import Form
from tollbook.exchange.coded.ged import GED, GED_COLUMNS
from tollbook.exchange.coded.lands import GazetteerLands, Lands
from tollbook.exchange.coded.mapped import mapped_form
from tollbook.exchange.coded.mapping import Mapping, map_in, read_map
from tollbook.exchange.coded.reading import (
    CodedReport,
    form_of,
    is_deletions,
    read_coded,
    read_deletions,
    whole_form,
    wrong_columns,
)
from tollbook.exchange.coded.table import Table, open_table, table_in, table_of
from tollbook.exchange.coded.writing import acled_csv, ged_csv

__all__ = [
    "ACLED",
    "ACLED_COLUMNS",
    "GED",
    "GED_COLUMNS",
    "CodedReport",
    "Form",
    "GazetteerLands",
    "Lands",
    "Mapping",
    "Table",
    "acled_csv",
    "draft_map",
    "form_of",
    "ged_csv",
    "is_deletions",
    "map_in",
    "mapped_form",
    "open_table",
    "read_coded",
    "read_deletions",
    "read_map",
    "table_in",
    "table_of",
    "whole_form",
    "wrong_columns",
]
