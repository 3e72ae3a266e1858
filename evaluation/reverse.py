"""Coordinates to first-level division: 10,000 random places of the gazetteer, by their points alone.

    python evaluation/reverse.py [--places N] [--json]

A place is right when the division at its point is the one it is filed under. As a town at the point decides before a
polygon does, the same is measured with each place left out, so that it cannot answer for itself.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter

import numpy as np

from tollbook.gazetteer import load_gazetteer
from tollbook.gazetteer.layout import NONE, Kind


def measure(places: int) -> dict[str, float | int]:
    """Figures in per cent of the places, by how the answer came about."""
    gazetteer = load_gazetteer()
    store, borders = gazetteer._store, gazetteer._borders  # noqa: SLF001 - the places themselves are the data
    towns = np.flatnonzero((store.array("kind") == Kind.TOWN) & (store.array("admin1") != NONE))
    chosen = np.random.default_rng(7).choice(towns, min(places, len(towns)), replace=False)
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for number in chosen.tolist():
        entry = store.entry(number)
        polygon = borders.polygon_at(entry.lat, entry.lon)
        division = None if polygon is None else borders.admin1_of(polygon)
        how = "polygon" if division is not None else "nearest town"
        if division is None and polygon is not None:
            near = borders.nearest_town(entry.lat, entry.lon, borders.country_of(polygon), leave_out=number)
            division = int(store.array("admin1")[near]) if near is not None else None
        seen["asked"] += 1
        right["asked"] += gazetteer.admin1_at(entry.lat, entry.lon).admin1_code == entry.admin1_code
        seen[how] += 1
        right[how] += division == int(store.array("admin1")[number])
    left_out = right.total() - right["asked"]
    figures: dict[str, float | int] = {
        "places": seen["asked"],
        "right": round(100 * right["asked"] / seen["asked"], 2),
        "right, each place left out": round(100 * left_out / seen["asked"], 2),
    }
    for how in ("polygon", "nearest town"):
        figures[f"left out, by {how}"] = round(100 * right[how] / max(1, seen[how]), 2)
        figures[f"places, by {how}"] = seen[how]
    return figures


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, default=10_000)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    figures = measure(arguments.places)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:28} {value}")


if __name__ == "__main__":
    main()
