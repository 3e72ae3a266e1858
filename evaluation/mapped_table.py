"""Does a table that is in no known form come in by its map?

usage: python evaluation/mapped_table.py DATA/maverick/reports.csv [--map MAP] [--json]

Adds every row of a table in which several reports tell of one event, by a map, to a new book. Prints how many rows
were read and set aside, whether there is one incident for each event, how many tolls of the dead lie within what the
event's rows say, and the rows a second.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

import tollbook
from tollbook.vocabulary.codes import Outcome

MAP = Path(__file__).parent / "maps" / "maverick.yaml"


def mapped(path: Path, mapping: Path) -> dict[str, object]:
    """Figures of one table."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with tempfile.TemporaryDirectory() as folder, tollbook.open_book(Path(folder) / "table.db") as book:
        start = time.perf_counter()
        added = tollbook.add(book, [str(path)], map_file=mapping)
        seconds = time.perf_counter() - start
        reports = {report.id: report for report in book.reports()}
        incidents = book.incidents()
        events: dict[str, set[str]] = defaultdict(set)
        for incident in incidents:
            for mention in book.mentions(incident.mentions):
                numbered = reports[mention.report].numbered
                events[numbered[1] if numbered else ""].add(incident.id)
        stated: dict[str, list[float]] = defaultdict(list)
        for row in rows:
            stated[row["event_id"]] += [float(row[f"deaths_{end}"]) for end in ("low", "best", "high")]
        within = sum(
            min(stated[event]) <= toll.low <= toll.best <= (toll.high or toll.best) <= max(stated[event])
            for incident in incidents
            if (toll := incident.toll(Outcome.KILLED))
            for event in [next(iter(e for e, ids in events.items() if incident.id in ids))]
        )
        return {
            "rows": len(rows), "read": len(added.added), "unchanged": len(added.unchanged),
            "set_aside": len(added.set_aside),
            "reasons": dict(Counter(aside.reason.partition(" (")[0] for aside in added.set_aside).most_common(5)),
            "flagged": len(added.notices), "events": len(stated), "incidents": len(incidents),
            "events_split": sum(len(ids) > 1 for ids in events.values()),
            "incidents_of_several_events": sum(Counter(i for ids in events.values() for i in ids)[i.id] > 1
                                               for i in incidents),
            "tolls_within_their_rows": within, "rows_per_second": round(len(rows) / seconds, 1),
        }  # fmt: skip


def main() -> None:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path, help="the CSV file")
    parser.add_argument("--map", type=Path, default=MAP)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not options.table.is_file():
        sys.exit(f"mapped_table: no file {options.table}; the data are absent")
    figures = mapped(options.table, options.map)
    if options.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:28} {figure}")


if __name__ == "__main__":
    main()
