"""Web pages and the registry of shootings that they tell of, from their files."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tollbook.linking.features import fold
from tollbook.reading.published import parse_published

_STATES = {"district of columbia": "washington dc"}  # to the name that the ledger has for it


@dataclass(frozen=True)
class Page:
    """A page as published: `published` in ISO form, `incident` the registry's id."""

    id: str
    incident: str
    title: str
    published: str
    text: str


@dataclass(frozen=True)
class Incident:
    """What the registry says; `killed` and `injured` count victims among its participants, never attackers.

    `state` and `city` are folded names, `places` the folded names of the city and county that it gives.
    """

    id: str
    date: date
    state: str
    city: str
    places: frozenset[str]
    killed: int
    injured: int
    lat: float | None
    lon: float | None


def load(folder: Path, part: str | None, sample: int | None) -> tuple[list[Page], dict[str, Incident]]:
    """The pages and incidents of a folder, or about `sample` of the pages. Exits where the files are absent."""
    end = f"_{part}.jsonl.gz" if part else ".jsonl.gz"
    for name in ("docs", "incidents"):
        if not (folder / f"{name}{end}").exists():
            sys.exit(f"gva: {folder / name}{end} is absent; give the folder that holds it, and --part for one of parts")
    incidents = {i.id: i for i in map(_incident, _lines(folder / f"incidents{end}"))}
    pages = [_page(row) for row in _lines(folder / f"docs{end}")]
    share = 1.0 if sample is None else sample / len(pages)
    chosen = [p for p in pages if int(sha256(p.incident.encode()).hexdigest()[:8], 16) < share * 16**8]
    return chosen, incidents


def _lines(file: Path) -> list[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def _page(row: Mapping[str, Any]) -> Page:
    title = " ".join(row["title"].split())
    return Page(row["doc_id"], row["incident_id"], title, row["dct"], row["content"])


def _incident(row: Mapping[str, Any]) -> Incident:
    said = row.get("struct", row)
    lat, lon = row.get("latlon") or (None, None)
    victims = [p.get("Status") or "" for p in said["participants"] if "Victim" in (p.get("Type") or "")]
    city, _, within = said["city_or_county"].partition("(")
    linked = unquote(((said.get("locations") or {}).get("city") or "").rpartition("/")[2]).replace("_", " ")
    names = {fold(city), fold(within), fold(linked.partition(",")[0])} - {"", "county"}
    state = fold(said["state"])
    return Incident(
        id=row.get("incident_uri") or row["incident_id"], date=_day(said["date"]),
        state=_STATES.get(state, state), city=fold(city), places=frozenset(n.removesuffix(" county") for n in names),
        killed=sum("Killed" in v for v in victims), injured=sum("Injured" in v for v in victims), lat=lat, lon=lon,
    )  # fmt: skip


def _day(written: str) -> date:
    day = parse_published(written).start
    if day is None:
        raise ValueError(f"the registry gives {written!r} as a date")
    return day
