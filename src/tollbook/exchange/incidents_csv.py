"""Incidents as CSV (RFC 4180, UTF-8), one row each, for spreadsheets."""

from __future__ import annotations

import csv
from typing import Any, TextIO

from tollbook.exchange.cells import harmless
from tollbook.exchange.loss import LossCounter, LossReport
from tollbook.exchange.privacy import Masker
from tollbook.exchange.rows import COLUMNS, incident_row
from tollbook.exchange.view import LedgerView


def incidents_csv(view: LedgerView, out: TextIO, *, masker: Masker | None = None) -> LossReport:
    """Write one row per incident; lists are joined with "; ", unknowns are empty.

    Text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    masker = masker or Masker()
    loss = LossCounter("incidents CSV")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for incident in view.incidents:
        row = incident_row(incident, view, masker, loss)
        writer.writerow([_cell(row[column], loss) for column in COLUMNS])
    loss.lose("stated totals", "a table of incidents has no row for them", sum(1 for _ in view.totals))
    return loss.report()


def _cell(value: Any, loss: LossCounter) -> Any:
    if value is None:
        return ""
    text = "; ".join(value) if isinstance(value, list) else value
    return harmless(text, loss) if isinstance(text, str) else text
