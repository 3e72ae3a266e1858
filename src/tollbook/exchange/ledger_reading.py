"""A ledger's JSON (`tollbook/ledger/1`) back to reports with what was read in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tollbook.errors import ExchangeError
from tollbook.exchange.incoming import CLAIMED, THEIRS, Arrival, Told, arrival, each_once, ratings_in
from tollbook.exchange.ledger_json import SCHEMA
from tollbook.exchange.loss import LossCounter
from tollbook.exchange.plain import dict_in, list_in
from tollbook.reading import SetAsideInput

_NOT_TAKEN = {
    "decisions": "decisions", "programmes": "programmes", "attestations": "attestations", "parties": "parties' keys",
    "tree_heads": "signed heads of the log",
}  # fmt: skip


def read_ledger(data: Any, *, name: str, losses: LossCounter) -> Iterator[Arrival | SetAsideInput]:
    """The reports in a decoded ledger. Raises ExchangeError when it is none; a broken report is set aside."""
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ExchangeError(f"it is no ledger in the form {SCHEMA}", subject=name)
    rows = {key: data.get(key) for key in ("reports", "incidents", "stated_totals")}
    for key, found in rows.items():
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise ExchangeError(f"the ledger is damaged: {key!r} is no list of objects", subject=name)
    losses.lose("ratings", THEIRS, ratings_in(data["reports"]))
    for key, what in _NOT_TAKEN.items():
        losses.lose(what, THEIRS, len(list_in(data.get(key))))
    told: dict[str, list[Told]] = defaultdict(list)
    mentions = [mention for incident in data["incidents"] for mention in list_in(incident.get("mentions"))]
    for mention in mentions:
        if "statements" not in dict_in(mention):
            raise ExchangeError("its mentions hold no statements: export the ledger again", subject=name)
        told[str(mention.get("report"))].append(Told(mention.get("main") is True, list_in(mention["statements"])))
    totals: dict[str, list[Any]] = defaultdict(list)
    for total in data["stated_totals"]:
        totals[str(total.get("report"))].append(dict_in(total.get("record")))
    for report, claimed in each_once(data["reports"]):
        key = str(report.get("id"))
        if claimed:
            yield SetAsideInput(name, f"{name}, {key}", CLAIMED)
            continue
        try:
            made = arrival(report, told.get(key, ()), totals.get(key, ()))
        except ExchangeError as error:
            yield SetAsideInput(name, f"{name}, {key}", error.message)
            continue
        losses.carried += 1
        yield made
