"""How often Python looks for cycles among objects, in processes that are tollbook's own: commands and workers.

A program that uses tollbook as a library decides that for itself.
"""

from __future__ import annotations

import gc
from typing import Final

SELDOM: Final = (300_000, 20, 20)
"""How many more objects than were let go of make Python look: rarely, as nearly all that a command makes stays, and
nearly nothing of what extraction makes is in a cycle. With Python's 700 a seventh of a command's time goes there while
modules are loaded, and 1.1 ms of each report that is read; with 100,000 a command looks once, for 0.03 seconds."""


def collect_seldom() -> None:
    """Look for cycles rarely from here on."""
    gc.set_threshold(*SELDOM)
