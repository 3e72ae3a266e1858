"""The annotated mentions of a gold folder as linking sees them, for training and for measuring."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tollbook.gazetteer import PlaceContext, load_gazetteer
from tollbook.linking.features import EXACT_PLACE_KM, RADIUS_KM, Count, MentionFeatures, fold, target_words
from tollbook.vocabulary.codes import PlacePrecision

_PUBLISHED = re.compile(r"^Published: *(\d{4}-\d{2}-\d{2})", re.MULTILINE)


def gold_features(folder: Path) -> tuple[list[MentionFeatures], dict[str, str]]:
    """The features of every gold mention, and the gold incident of each. Raises OSError without the data."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    rows, truth = [], {}
    for report, said in sorted(gold["reports"].items()):
        text = (folder / "reports" / f"{report}.txt").read_text(encoding="utf-8")
        found = _PUBLISHED.search(text)
        published = date.fromisoformat(found[1]).toordinal() if found else None
        for n, mention in enumerate(said["mentions"]):
            row = _features(f"{report}#{n}", report, published, mention)
            rows.append(row)
            truth[row.id] = mention["incident"]
    return rows, truth


def _features(name: str, report: str, published: int | None, m: Mapping[str, Any]) -> MentionFeatures:
    kind = m.get("event_type")
    lat, lon, radius = _spot(m)
    return MentionFeatures(
        id=name, report=report, main=bool(m.get("main", True)), published=published,
        first_day=_day(m.get("date_from")), last_day=_day(m.get("date_to") or m.get("date_from")),
        country=m.get("country"), admin1=fold(m.get("admin1")) or None, place=fold(m.get("place")) or None,
        lat=lat, lon=lon, radius_km=radius,
        event_type=None if kind in (None, "other") else kind,
        weapons=tuple(sorted(w for w in m.get("weapons") or () if w != "unknown")),
        killed=_count(m, "killed"), injured=_count(m, "injured"), kidnapped=_count(m, "kidnapped"),
        nationalities=_nationalities(m),
        actors=tuple(sorted({fold(a["actor"]) for a in m.get("attributions") or () if a["kind"] != "denial"})),
        targets=target_words(m.get("targets") or ()),
    )  # fmt: skip


def _day(text: str | None) -> int | None:
    return date.fromisoformat(text).toordinal() if text else None


def _count(m: Mapping[str, Any], outcome: str) -> Count | None:
    total = m.get(f"{outcome}_total")
    if total and total.get("low") is not None:
        return Count(total["low"], total.get("high"))
    rows = m.get(outcome) or []
    if not rows:
        return None
    highs = [r.get("high") for r in rows]
    return Count(sum(r.get("low") or 0 for r in rows), None if None in highs else sum(highs))


def _nationalities(m: Mapping[str, Any]) -> tuple[str, ...]:
    rows = [r for o in ("killed", "injured", "kidnapped") for r in m.get(o) or ()]
    return tuple(sorted({r["nationality"] for r in rows if r.get("nationality") and r.get("low")}))


def _spot(m: Mapping[str, Any]) -> tuple[float | None, float | None, float | None]:
    """Coordinates through the gazetteer, as the product resolves them."""
    name = m.get("place")
    if not name or not m.get("country"):
        return None, None, None
    context = PlaceContext(countries=(m["country"],), admin1=(m["admin1"],) if m.get("admin1") else ())
    place = load_gazetteer().resolve(name, context).place
    if place.lat is None or place.country != m["country"] or place.precision not in RADIUS_KM:
        return None, None, None
    radius = RADIUS_KM[PlacePrecision(place.precision)]
    return (place.lat, place.lon, radius) if radius <= EXACT_PLACE_KM else (None, None, None)
