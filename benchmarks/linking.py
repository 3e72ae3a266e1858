"""What linking costs beside bare Splink, how many pairs it compares, and what one more report costs a large ledger.

usage: python -m benchmarks.linking [--mentions 10000 100000] [--one 10000 100000] [--json]

Mentions are made up with the skew of real ledgers (`benchmarks/generated_mentions.py`). `full` links them all, from
records to incidents. `bare` is Splink alone on the same table, which lies in DuckDB already, and beside it the blocking
keys of `linking/keys.py` as numbers: a join of these keys, which finds the same pairs, these weighed with the same
settings, and Splink's own clustering at the same threshold. What it does not do is to read records, to make keys, to
weigh rivals and to keep look-alikes apart. Each runs in a process of its own; times are processor seconds, so that what
else the machine does matters little. `one` fills a book with so many mentions at once and enters further reports one by
one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import resource
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.generated_mentions import mentions
from splink import DuckDBAPI, Linker

from tollbook.ledger import Book, derive, schema
from tollbook.ledger.candidates import Candidates
from tollbook.ledger.connection import writing
from tollbook.ledger.derive import Change, renew
from tollbook.ledger.incidents import put_incidents
from tollbook.ledger.rows import put
from tollbook.linking import MentionFeatures, incident_id, kept_under, link, load_model, looks_under
from tollbook.linking.bulk_table import MENTIONS, put_mentions, workshop
from tollbook.linking.comparisons import NEAR_DAYS
from tollbook.linking.splink_model import splink_settings
from tollbook.records import Incident
from tollbook.tolls import assemble
from tollbook.vocabulary.codes import EventType
from tollbook.vocabulary.dates import DateRange

AT = "2031-01-01T00:00:00.000000Z"
ENTERED = 40
PUT_AT_ONCE = 5_000
HELD_KB = 65_536  # what a book holds else
FILLED_WITH_KB = 3_000_000  # what filling may hold in memory: keys come in no order, and a million have 40 million rows
PAIRS = "pairs"
COMPARABLE = f"""k.report <> q.report AND CASE WHEN k.series_code = q.series_code THEN k.number_code = q.number_code
ELSE coalesce(greatest(q.first_day - k.last_day, k.first_day - q.last_day) <= {NEAR_DAYS}, true)
OR (k.people_marks & q.people_marks <> 0 AND list_has_any(k.people, q.people)) END"""
Figures = dict[str, float]


def full(count: int) -> Figures:
    """Everything: records in, incidents out."""
    rows = [f for _, f in mentions(count)]
    start = time.process_time()
    found = link(rows)
    return {"seconds": time.process_time() - start, "incidents": len(found.clusters)}


def bare(count: int) -> Figures:
    """Splink on a table that is there, its keys beside it: the pairs that share a key, their weights, its clusters."""
    model = load_model()
    with workshop() as connection:
        rows = sorted((f for _, f in mentions(count)), key=lambda f: f.id)
        put_mentions(connection, rows)
        _lay_keys(connection, rows)
        start = time.process_time()
        connection.execute(
            f"CREATE TABLE {PAIRS} AS SELECT DISTINCT '0' AS match_key, k.unique_id AS join_key_l, q.unique_id AS "
            "join_key_r FROM kept_keys k JOIN looks_keys q ON k.key = q.key AND k.unique_id < q.unique_id "
            f"WHERE {COMPARABLE}"
        )
        api = DuckDBAPI(connection=connection)
        linker = Linker(api.register(MENTIONS), splink_settings(model))
        linker.table_management.register_blocked_pairs_for_predict(api.register(PAIRS))
        weighed = linker.inference.predict(threshold_match_weight=model.threshold, warning_mode="never")
        linker.clustering.cluster_pairwise_predictions_at_threshold(weighed, threshold_match_weight=model.threshold)
        spent = time.process_time() - start
        pairs = connection.execute(f"SELECT count(*) FROM {PAIRS}").fetchall()[0][0]
        return {"seconds": spent, "pairs_a_mention": pairs / count}


def _lay_keys(connection: Any, rows: Sequence[MentionFeatures], at_once: int = 20_000) -> None:
    """The keys under which mentions are kept and look as hashes, with what is asked of a pair that shares one."""
    for side, keys_of in (("kept", kept_under), ("looks", looks_under)):
        connection.execute("CREATE OR REPLACE TABLE hashes (unique_id INTEGER, key BIGINT)")
        for start in range(0, len(rows), at_once):
            made = [(start + n, hash(key)) for n, f in enumerate(rows[start : start + at_once]) for key in keys_of(f)]
            numbers, keys = np.array(made, dtype=np.int64).T
            connection.register("made", {"unique_id": numbers.copy(), "key": keys.copy()})
            connection.execute("INSERT INTO hashes SELECT unique_id, key FROM made")
            connection.unregister("made")
        connection.execute(
            f"CREATE TABLE {side}_keys AS SELECT h.unique_id, key, report, first_day, last_day, series_code, "
            f"number_code, people, people_marks FROM hashes h JOIN {MENTIONS} USING (unique_id)"
        )
    connection.execute("DROP TABLE hashes")


def blocking(count: int, sample: int = 20_000) -> Figures:
    """The share of true pairs that share a key, over the first incidents told of more than once."""
    told: dict[str, list[MentionFeatures]] = defaultdict(list)
    for incident, f in mentions(count):
        told[incident].append(f)
    met = seen = 0
    for rows in told.values():
        for a, b in combinations(rows[:12], 2):
            seen += 1
            met += not set(looks_under(a)).isdisjoint(kept_under(b))
        if seen >= sample:
            break
    return {"true_pairs": seen, "recall": met / seen}


def one(count: int) -> Figures:
    """Milliseconds of processor time for a further report in a book of so many mentions, and what it touches."""
    made = [f for _, f in mentions(count + ENTERED)]
    aside = {f.id for f in random.Random(5).sample(made, ENTERED)}
    rows = {f.id: f for f in made if f.id not in aside}
    spent, touched = [], []
    with tempfile.TemporaryDirectory() as folder, Book.open(Path(folder) / "book.db") as book:
        with writing(book._engine) as connection:  # noqa: SLF001
            connection.exec_driver_sql(f"PRAGMA cache_size = -{FILLED_WITH_KB}")
            _reports(connection, made)
            Candidates(connection).enter(rows)
            _incidents(connection, link(rows.values()).clusters)
            connection.exec_driver_sql(f"PRAGMA cache_size = -{HELD_KB}")
        for f in made:
            if f.id in aside:
                with writing(book._engine) as connection:  # noqa: SLF001
                    start = time.process_time()
                    changed = _enter(connection, f)
                    spent.append(1000 * (time.process_time() - start))
                    touched.append(len(changed))
    return {"median_ms": statistics.median(spent), "worst_ms": max(spent), "incidents_changed": max(touched)}


def _reports(connection: Any, rows: Sequence[MentionFeatures]) -> None:
    put(connection, schema.sources, [{"id": "src-0", "name": "Generated", "recorded_at": AT}])
    report = {"source": "src-0", "sha256": "", "published": '{"precision":"unknown"}', "language": "en", "coded": False,
              "by": "", "dropped": 0, "recorded_at": AT}  # fmt: skip
    put(connection, schema.reports, ({**report, "id": f.report} for f in rows))
    put(connection, schema.report_states, ({"report": f.report, "state": "current", "family": f.report} for f in rows))
    put(
        connection, schema.mentions,
        ({"id": f.id, "report": f.report, "position": 0, "main": f.main, "recorded_at": AT} for f in rows),
    )  # fmt: skip


def _incidents(connection: Any, clusters: Sequence[Any]) -> None:
    for start in range(0, len(clusters), PUT_AT_ONCE):
        some = clusters[start : start + PUT_AT_ONCE]
        made = [
            Incident(id=c.id, aliases=c.aliases, mentions=c.mentions, date=DateRange(), event_type=EventType.OTHER)
            for c in some
        ]
        put_incidents(connection, made, {name: incident_id(name) for c in some for name in c.mentions})


def _enter(connection: Any, f: MentionFeatures) -> set[str]:
    """What entering a report does once it has been read: linking, and its incident made anew."""
    derive._features, kept = (lambda _connection, _mentions: {f.id: f} if _mentions else {}), derive._features  # noqa: SLF001
    try:
        return renew(connection, Change(fresh=(f.id,)), assemble=assemble, at=AT)
    finally:
        derive._features = kept  # noqa: SLF001


def apart(run: Callable[[int], Figures], count: int) -> Figures:
    """The figures of a run in a process of its own, with its peak memory in GB."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_measured, (run, count))


def _measured(run: Callable[[int], Figures], count: int) -> Figures:
    figures = run(count)
    return {**figures, "gigabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--one", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found: dict[str, dict[str, Any]] = {}
    for count in options.mentions:
        ours, theirs = apart(full, count), apart(bare, count)
        found[f"{count} mentions"] = {
            "full": ours, "bare": theirs, "ratio": ours["seconds"] / theirs["seconds"], "blocking": blocking(count),
        }  # fmt: skip
    if len(options.mentions) > 1:
        first, last = options.mentions[0], options.mentions[-1]
        times = [found[f"{n} mentions"]["full"]["seconds"] for n in (first, last)]
        found["growth"] = {"exponent": log(times[1] / times[0]) / log(last / first)}
    for count in options.one:
        found[f"one more in {count}"] = apart(one, count)
    if options.json:
        print(json.dumps(found, indent=1))
        return
    for name, row in found.items():
        print(f"{name}: {json.dumps(row)}")


if __name__ == "__main__":
    main()
