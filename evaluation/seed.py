"""The real opinion article: what must come out of it, fact by fact.

usage: seed.py GOLD_FOLDER [--json]

GOLD_FOLDER holds reports/seed.txt, an article without a header, published early in December 2025.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import tollbook
from tollbook.records import Incident, Selection
from tollbook.vocabulary.codes import AttributionKind, Outcome

PUBLISHED = date(2025, 12, 5)


def best(incident: Incident | None, outcome: Outcome, nationality: str = "*") -> int | None:
    """The best figure, or None where the ledger has none."""
    row = incident.toll(outcome, nationality) if incident else None
    return row.best if row else None


def on(incidents: list[Incident], start: date, end: date) -> Incident | None:
    """The one incident dated exactly so."""
    found = [i for i in incidents if (i.date.start, i.date.end) == (start, end)]
    return found[0] if len(found) == 1 else None


def facts(book: tollbook.Book) -> Iterator[tuple[str, bool]]:
    """Each fact in words, and whether the ledger has it."""
    incidents = list(book.incidents(Selection()))
    drone = on(incidents, date(2025, 11, 26), date(2025, 11, 26))
    second = on(incidents, date(2025, 11, 30), date(2025, 11, 30))
    takhar = on(incidents, date(2025, 1, 21), date(2025, 1, 21))
    hotel = on(incidents, date(2022, 1, 1), date(2022, 12, 31))
    yield "four incidents", len(incidents) == 4
    yield (
        "26 Nov 2025, Khatlon in Tajikistan",
        bool(drone and drone.place.country == "TJ" and drone.place.admin1 == "Khatlon"),
    )
    yield "26 Nov 2025: drone", bool(drone and drone.event_type == "drone_or_air_strike")
    yield "26 Nov 2025: 3 killed, 1 injured", (best(drone, Outcome.KILLED), best(drone, Outcome.INJURED)) == (3, 1)
    yield "30 Nov 2025: 2 killed", best(second, Outcome.KILLED) == 2
    yield "30 Nov 2025: both Chinese", best(second, Outcome.KILLED, "CN") == 2
    yield "21 Jan 2025, Takhar: 1 killed, Chinese", best(takhar, Outcome.KILLED, "CN") == 1
    yield "2022 Kabul hotel siege: 5 injured", best(hotel, Outcome.INJURED) == 5
    yield (
        "Takhar claimed by ISIS-K",
        bool(takhar and any(a.kind is AttributionKind.CLAIM_OF_RESPONSIBILITY for a in takhar.attributions)),
    )
    yield from allegation_facts(incidents, drone)
    yield from total_facts(book)


def allegation_facts(incidents: list[Incident], drone: Incident | None) -> Iterator[tuple[str, bool]]:
    """The opposition front's allegation: one row an actor, unproven, for the drone attack only."""
    kind = AttributionKind.THIRD_PARTY_ALLEGATION
    rows = [a for a in drone.attributions if a.kind is kind] if drone else []
    actors = " ; ".join(sorted(a.actor for a in rows))
    yield "allegation names TTP, TIP and Directorate 561", all(n in actors for n in ("Pakistan", "Turkistan", "561"))
    yield "three actors, no supplier among them", len(rows) == 3 and "India" not in actors
    yield "the front is the speaker", bool(rows) and all("Mobilization Front" in (a.speaker or "") for a in rows)
    yield "called unproven", bool(rows) and all(a.substantiated is False for a in rows)
    yield (
        "kept for the drone attack only",
        not any(a.kind is kind for i in incidents if i is not drone for a in i.attributions),
    )


def total_facts(book: tollbook.Book) -> Iterator[tuple[str, bool]]:
    """The stated totals against what is itemised."""
    found = list(tollbook.reconciled_totals(book))
    eight = [(t, r) for t, r in found if t.measure == "killed" and t.low == 8 and t.nationality == "CN"]
    yield "at least eight Chinese killed is a stated total", bool(eight)
    yield "itemised 3 to 6", any((r.itemised_low, r.itemised_best) == (3, 6) for _, r in eight)
    yield "gap of 2 to 5", any((r.gap_low, r.gap_high) == (2, 5) for _, r in eight)
    dead = [(t, r) for t, r in found if t.measure == "killed" and t.low == 5]
    hurt = [(t, r) for t, r in found if t.measure == "injured" and t.low == 5]
    yield "five dead in the week agree", any((r.gap_low, r.gap_high) == (0, 0) for _, r in dead)
    yield "five wounded exceed by four", any((r.gap_low, r.gap_high) == (4, 4) for _, r in hurt)


def main() -> int:
    """Read the article into a temporary book and print every fact with yes or no."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    article = args.folder / "reports" / "seed.txt"
    if not article.exists():
        sys.exit(f"seed: {article} is absent")
    with tempfile.TemporaryDirectory() as folder, tollbook.open_book(Path(folder) / "book.db") as book:
        tollbook.add(book, [str(article)], published=PUBLISHED)
        held = list(facts(book))
    if args.json:
        print(json.dumps({"facts": dict(held), "right": sum(ok for _, ok in held), "of": len(held)}, indent=1))
    else:
        for words, ok in held:
            print(f"{'yes' if ok else 'NO ':<4} {words}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
