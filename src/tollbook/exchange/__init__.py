"""Formats in and out, each with a report of what it could not carry; private names masked on the way out."""

from tollbook.exchange.geojson import geojson
from tollbook.exchange.incidents_csv import incidents_csv
from tollbook.exchange.ledger_json import ledger_json
from tollbook.exchange.loss import Loss, LossReport
from tollbook.exchange.privacy import MASK, Masker, mask_spans
from tollbook.exchange.reviews_jsonl import reviews_jsonl
from tollbook.exchange.view import LedgerView

__all__ = [
    "MASK",
    "LedgerView",
    "Loss",
    "LossReport",
    "Masker",
    "geojson",
    "incidents_csv",
    "ledger_json",
    "mask_spans",
    "reviews_jsonl",
]
