"""Toponyms in news: each annotated name resolved in its article, and names found and resolved from the bare text.

    python evaluation/toponyms.py FILE [--json] [--show N]

FILE is GeoWebNews (GWN.xml) or the Local Global Lexicon (lgl.xml). A name is right when the place given lies within
161 km (100 miles) of the annotated point or is the same GeoNames entry (countries and divisions have no one point).
Names without annotated coordinates and GeoNames id are left out. Beside it stands the population baseline: the most
populous place of that name. End to end, a name found at the annotated offsets (give or take a character) and right
counts.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tollbook.gazetteer import Gazetteer, distance_km, load_gazetteer
from tollbook.records import Place

NEAR_KM = 161.0


@dataclass(frozen=True)
class Gold:
    """One annotated name."""

    start: int
    end: int
    text: str
    lat: float
    lon: float
    geonames: int | None


def articles(path: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Texts with their annotated names that have coordinates and a GeoNames id."""
    for article in ET.parse(path).getroot():
        text = article.findtext("text") or ""
        names: list[Gold] = []
        for t in article.iterfind("toponyms/toponym"):
            tag = t.find("gaztag")
            number = tag.get("geonameid") if tag is not None else t.findtext("geonamesID")
            lat = tag.findtext("lat") if tag is not None else t.findtext("latitude")
            lon = tag.findtext("lon") if tag is not None else t.findtext("longitude")
            if not lat or not lon or not number:
                continue
            start, end = int(t.findtext("start") or 0), int(t.findtext("end") or 0)
            written = text[start:end] or t.findtext("phrase") or t.findtext("extractedName") or ""
            identifier = int(number) if number.isdigit() else None
            names.append(Gold(start, end, written, float(lat), float(lon), identifier))
        yield text, names


def right(place: Place, gold: Gold) -> bool:
    """Whether a place is the annotated one."""
    if place.geonames is not None and place.geonames == gold.geonames:
        return True
    if place.lat is None or place.lon is None:
        return False
    return distance_km(place.lat, place.lon, gold.lat, gold.lon) <= NEAR_KM


def measure(path: Path, gazetteer: Gazetteer) -> tuple[dict[str, float | int], list[str]]:
    """Figures in per cent (F1 in 0..1), and a line for each error."""
    total = correct = baseline = found = found_right = 0
    gold_names = seconds = 0.0
    texts = 0
    errors: list[str] = []
    for text, names in articles(path):
        texts += 1
        begun = time.perf_counter()
        toponyms = gazetteer.find(text)
        context = gazetteer.context(text, toponyms=toponyms)
        seconds += time.perf_counter() - begun
        for gold in names:
            total += 1
            place = gazetteer.resolve_at(text, gold.start, gold.end, context).place
            largest = gazetteer.candidates(gold.text)
            baseline += bool(largest) and right(largest[0], gold)
            ok = right(place, gold)
            correct += ok
            if not ok:
                errors.append(
                    f"{gold.text!r} {gold.lat},{gold.lon} got {place.name} {place.admin1_code or place.country} "
                    f"{place.lat},{place.lon} | {place.reason} | {context.countries[:3]} {context.admin1[:4]}"
                )
        spans = {(g.start, g.end): g for g in names}
        gold_names += len(names)
        for t in toponyms:
            gold_here = next((g for (a, b), g in spans.items() if abs(a - t.start) <= 1 and abs(b - t.end) <= 1), None)
            if gold_here is None and not names:
                continue
            found += 1
            if gold_here is not None:
                found_right += right(gazetteer.resolve_at(text, t.start, t.end, context).place, gold_here)
    precision, recall = found_right / max(1, found), found_right / max(1.0, gold_names)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    figures: dict[str, float | int] = {
        "articles": texts,
        "names": total,
        "within 161 km": round(100 * correct / total, 2),
        "within 161 km, baseline": round(100 * baseline / total, 2),
        "end to end precision": round(precision, 4),
        "end to end recall": round(recall, 4),
        "end to end F1": round(f1, 4),
        "ms an article, finding": round(1000 * seconds / max(1, texts), 2),
    }
    return figures, errors


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N errors")
    arguments = parser.parse_args()
    if not arguments.file.is_file():
        print(f"{arguments.file} is not there; give GWN.xml or lgl.xml", file=sys.stderr)
        return 2
    figures, errors = measure(arguments.file, load_gazetteer())
    if arguments.json:
        print(json.dumps(figures))
        return 0
    for name, value in figures.items():
        print(f"{name:28} {value}")
    for line in errors[: arguments.show]:
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
