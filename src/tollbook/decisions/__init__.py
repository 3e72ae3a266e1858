"""Conditions to findings to decisions. What cannot be determined never grants."""

from __future__ import annotations

from tollbook.decisions.decide import decide, decide_all
from tollbook.decisions.explain import Reason, explain
from tollbook.decisions.programme import check_programme, load_programme, programme_id
from tollbook.decisions.schema import programme_schema

__all__ = [
    "Reason",
    "check_programme",
    "decide",
    "decide_all",
    "explain",
    "load_programme",
    "programme_id",
    "programme_schema",
]
