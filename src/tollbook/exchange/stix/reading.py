"""Bundles to reports: our own give back the ledger they were written from, others what they say of harm to people.

A bundle is read as a whole before anything is taken from it. What no statement can carry is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from tollbook.errors import ExchangeError
from tollbook.exchange.incoming import CLAIMED, THEIRS, Arrival, Told, arrival, each_once, ratings_in
from tollbook.exchange.loss import LossCounter
from tollbook.exchange.plain import dict_in, list_in
from tollbook.exchange.stix.definitions import HARM, SOURCED
from tollbook.exchange.stix.foreign import ForeignIncidents
from tollbook.exchange.stix.nothing import restored
from tollbook.reading import SetAsideInput

Object = Mapping[str, Any]
_CARRIED = frozenset({"report", "note", "incident", "identity", "location", "relationship", "opinion"})
_FRAME = frozenset({"extension-definition", "marking-definition"})


def read_stix(data: Any, *, name: str, losses: LossCounter) -> Iterator[Arrival | SetAsideInput]:
    """The reports in a decoded bundle. Raises ExchangeError when it is none; a broken object is set aside."""
    objects = _objects(data, name)
    by_id = {each["id"]: each for each in objects}
    notes = _Notes(objects, {str(_sourced(each).get("document", {}).get("id")) for each in objects if _holds(each)})
    losses.lose("statements", "the report that makes them is not in the bundle", notes.strays)
    documents = [_sourced(each)["document"] for each in objects if _holds(each)]
    losses.lose("ratings", THEIRS, ratings_in(documents))
    for document, claimed in each_once(documents):
        yield _own(document, notes, name, losses, claimed=claimed)
    for each in objects:
        if _holds(each):
            continue
        if each["type"] == "report":
            losses.lose("reports of others", "only their incidents are read")
        elif each["type"] not in _CARRIED | _FRAME:
            losses.lose(f"objects of type {each['type']}", "they say nothing of harm to people")
    foreign = ForeignIncidents(by_id, name, losses)
    for each in objects:
        if each["type"] == "incident" and not (HARM in _extensions(each) and each["id"] in notes.told):
            yield foreign.read(each)


def _objects(data: Any, name: str) -> list[dict[str, Any]]:
    if not isinstance(data, dict) or data.get("type") != "bundle":
        raise ExchangeError('it is no STIX bundle: an object with "type": "bundle" is expected', subject=name)
    objects = data.get("objects", [])
    if not isinstance(objects, list):
        raise ExchangeError('it is no STIX bundle: its "objects" are no list', subject=name)
    if not objects:
        raise ExchangeError("the STIX bundle is empty: it has no objects", subject=name)
    for number, each in enumerate(objects, start=1):
        good = isinstance(each, dict) and isinstance(each.get("type"), str) and isinstance(each.get("id"), str)
        if not good or not each["id"].startswith(f"{each['type']}--"):
            raise ExchangeError(f"it is no STIX bundle: object {number} has no type and id that match", subject=name)
    return objects


class _Notes:
    """Statements and stated totals in notes of ours, by the report that makes them."""

    def __init__(self, objects: list[dict[str, Any]], documents: set[str]) -> None:
        self.mentions: dict[str, dict[str, list[Object]]] = defaultdict(lambda: defaultdict(list))
        self.totals: dict[str, list[Object]] = defaultdict(list)
        self.told: set[str] = set()
        self.strays = 0
        for each in objects:
            found = _sourced(each)
            report = found.get("report")
            if each["type"] != "note" or not isinstance(report, str):
                continue
            if report not in documents:
                self.strays += 1
            elif isinstance(found.get("statement"), dict) and isinstance(found.get("mention"), str):
                self.mentions[report][found["mention"]].append(found)
                self.told |= {ref for ref in list_in(each.get("object_refs")) if isinstance(ref, str)}
            elif isinstance(found.get("stated_total"), dict):
                self.totals[report].append(restored(found["stated_total"]))

    def of(self, report: str) -> list[Told]:
        """A report's mentions, each with its statements in their order."""
        rows = [sorted(notes, key=_position) for notes in self.mentions.get(report, {}).values()]
        return [Told(notes[0].get("main") is True, [restored(n["statement"]) for n in notes]) for notes in rows]


def _own(document: Object, notes: _Notes, name: str, losses: LossCounter, *, claimed: bool) -> Arrival | SetAsideInput:
    key = str(document.get("id"))
    if claimed:
        return SetAsideInput(name, f"{name}, {key}", CLAIMED)
    try:
        made = arrival(document, notes.of(key), notes.totals.get(key, ()))
    except ExchangeError as error:
        return SetAsideInput(name, f"{name}, {key}", error.message)
    losses.carried += 1
    return made


def _holds(each: Object) -> bool:
    """Whether it is a report of ours, with the document it stands for."""
    return each["type"] == "report" and isinstance(_sourced(each).get("document"), dict)


def _position(note: Object) -> int:
    position = note.get("position")
    return position if isinstance(position, int) else 0


def _extensions(each: Object) -> dict[str, Any]:
    return dict_in(each.get("extensions"))


def _sourced(each: Object) -> dict[str, Any]:
    return dict_in(_extensions(each).get(SOURCED))
