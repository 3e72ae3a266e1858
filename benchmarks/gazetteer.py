"""Speed of the gazetteer: load, memory, lookups, points into polygons, its share of extraction.

python benchmarks/gazetteer.py [--json]
"""

from __future__ import annotations

import argparse
import importlib.resources
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numpy as np
import shapely

import tollbook
from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.gazetteer import Gazetteer, PlaceContext, load_gazetteer
from tollbook.gazetteer.dates import find_dates
from tollbook.reading import ReadReport, read_inputs

_LOAD = """
import time, resource
import numpy, rapidfuzz, msgspec
begun = time.perf_counter()
from tollbook.gazetteer import load_gazetteer
load_gazetteer().resolve("Kabul")
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def timed(action: Callable[[], object]) -> float:
    """Seconds that an action takes."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


class _Timed:
    """A gazetteer that adds up the seconds spent in it; calls from within it count once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer, self.seconds, self._depth = gazetteer, 0.0, 0

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._gazetteer, name)

        def call(*given: Any, **named: Any) -> Any:
            begun = time.perf_counter()
            self._depth += 1
            try:
                return asked(*given, **named)
            finally:
                self._depth -= 1
                if not self._depth:
                    self.seconds += time.perf_counter() - begun

        return call


def shares() -> tuple[float, float]:
    """Shares of the extraction of the bundled reports, each read once, that are spent on places and on dates."""
    reports = [d.report for d in read_inputs([str(tollbook.demo_files()[0])]) if isinstance(d, ReadReport)]
    BuiltinExtractor().extract(reports[0])  # loads the model
    places = _Timed(Gazetteer(Path(str(importlib.resources.files("tollbook.gazetteer").joinpath("data/places.bin")))))
    extractor = BuiltinExtractor(gazetteer=cast("Gazetteer", places))
    whole = timed(lambda: [extractor.extract(report) for report in reports])
    dates = timed(lambda: [find_dates(report.text, report.published) for report in reports])
    return places.seconds / whole, dates / whole


def measure() -> dict[str, float]:
    """All figures."""
    seconds, kilobytes = subprocess.run(
        [sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True
    ).stdout.split()
    gazetteer = load_gazetteer()
    store = gazetteer._store  # noqa: SLF001 - names to look up
    chosen = random.Random(1).sample(range(store.size), 6_000)
    names = [store.name(number) for number in chosen]
    context = PlaceContext(countries=("PK", "AF"), names=("Turbat", "Quetta"))
    uncached = timed(lambda: [gazetteer.resolve(name, context) for name in names])
    cached = timed(lambda: [gazetteer.resolve(name, context) for name in names])
    borders = gazetteer._borders  # noqa: SLF001 - the bare query is the yardstick
    rng = np.random.default_rng(1)
    lat, lon = rng.uniform(-55, 70, 100_000), rng.uniform(-180, 180, 100_000)
    borders.polygons_at(lat[:10], lon[:10])
    points = shapely.points(lon, lat)
    bare = timed(lambda: borders.tree.query(points, predicate="within"))
    ours = timed(lambda: borders.polygons_at(lat, lon))
    memory = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
    share, dates = shares()
    return {
        "load, s": round(float(seconds), 3),
        "memory after load, MB": round(int(kilobytes) / 1024, 1),
        "lookups a second, uncached": round(len(names) / uncached),
        "lookups a second, cached": round(len(names) / cached),
        "100,000 points into polygons, s": round(ours, 3),
        "the bare query, s": round(bare, 3),
        "share of extraction, places": round(share, 3),
        "share of extraction, dates": round(dates, 3),
        "memory with lookups and polygons, MB": memory,
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    figures = measure()
    if parser.parse_args().json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:38} {value:>12,}")


if __name__ == "__main__":
    main()
