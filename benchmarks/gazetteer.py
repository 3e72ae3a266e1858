"""Speed of the gazetteer: load, memory, lookups, toponyms in a report, points into polygons.

python benchmarks/gazetteer.py [--json]
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable

import numpy as np
import shapely

from tollbook.gazetteer import PlaceContext, load_gazetteer

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
    return {
        "load, s": round(float(seconds), 3),
        "memory after load, MB": round(int(kilobytes) / 1024, 1),
        "lookups a second, uncached": round(len(names) / uncached),
        "lookups a second, cached": round(len(names) / cached),
        "100,000 points into polygons, s": round(ours, 3),
        "the bare query, s": round(bare, 3),
        "memory at the end, MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
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
        print(f"{name:34} {value:>12,}")


if __name__ == "__main__":
    main()
