"""Cells that no spreadsheet runs."""

from __future__ import annotations

import re

from tollbook.exchange.loss import LossCounter

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n")
_NUMBER = re.compile(r"[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?")


def harmless(text: str, loss: LossCounter) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it as a formula; numbers stay.

    Carriage returns become line feeds: not every writer of CSV quotes a cell for a bare one, and its row would break.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text):
        loss.lose("cells beginning like a formula", "written with an apostrophe before them")
        return "'" + text
    return text
