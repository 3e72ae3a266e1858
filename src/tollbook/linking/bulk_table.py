"""Very many mentions as a table in DuckDB, numbered by their place among the ids."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from tollbook.linking.comparisons import FAMILY
from tollbook.linking.features import MentionFeatures
from tollbook.linking.unusual import common_words

MENTIONS = "tollbook_mentions"
"""What the table of mentions is called."""
_WRITTEN_AT_ONCE = 20_000
MARKED = ("weapons", "nationalities", "actors", "targets", "words", "people")
"""Lists of a mention that have a column of marks beside them: lists without a mark in common share nothing."""
_COUNT = "STRUCT(low BIGINT, high BIGINT)"
_COLUMNS = {
    "id": "VARCHAR", "report": "VARCHAR", "published": "INTEGER", "first_day": "INTEGER", "last_day": "INTEGER",
    "not_before": "INTEGER", "not_after": "INTEGER", "country": "VARCHAR", "admin1": "VARCHAR", "place": "VARCHAR",
    "lat": "DOUBLE", "lon": "DOUBLE", "radius_km": "DOUBLE", "event_type": "VARCHAR", "weapons": "VARCHAR[]",
    "killed": _COUNT, "injured": _COUNT, "kidnapped": _COUNT, "nationalities": "VARCHAR[]", "actors": "VARCHAR[]",
    "targets": "VARCHAR[]", "words": "INTEGER[]", "people": "INTEGER[]", "series": "VARCHAR", "number": "VARCHAR",
}  # fmt: skip


@contextmanager
def workshop(*, memory: str = "3GB") -> Iterator[Any]:
    """A DuckDB in memory that takes to a temporary folder what exceeds `memory`."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="tollbook-") as folder, duckdb.connect() as connection:
        connection.execute(f"SET memory_limit = '{memory}'")
        connection.execute(f"SET temp_directory = {_quoted(folder)}")
        connection.execute("SET preserve_insertion_order = false")
        connection.execute("SET enable_progress_bar = false")
        yield connection


def put_mentions(connection: Any, rows: Sequence[MentionFeatures]) -> None:
    """Make the table of mentions, each numbered by its place among the ids."""
    encoder = msgspec.json.Encoder()
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in _COLUMNS.items())
    with tempfile.TemporaryDirectory(prefix="tollbook-") as folder:
        file = Path(folder) / "mentions.json"
        with file.open("wb") as out:
            for start in range(0, len(rows), _WRITTEN_AT_ONCE):
                out.write(encoder.encode_lines(rows[start : start + _WRITTEN_AT_ONCE]))
        connection.execute(
            f"CREATE TABLE tollbook_read AS SELECT * FROM read_json({_quoted(str(file))}, "  # noqa: S608 - our own names
            f"format='newline_delimited', columns={{{columns}}}, maximum_object_size=16777216)"
        )
    counts = ", ".join(f"{n}.low AS {n}_low, {n}.high AS {n}_high" for n in ("killed", "injured", "kidnapped"))
    marks = ", ".join(f"{_marks(name)} AS {name}_marks" for name in MARKED)
    coded = "NULL::INTEGER AS series_code, NULL::INTEGER AS number_code"
    if any(f.series is not None for f in rows):
        coded = ", ".join(
            f"CASE WHEN {name} IS NOT NULL THEN {_code(name)} END AS {name}_code" for name in ("series", "number")
        )
    # Numbers are given to ids alone: sorting whole rows would cost three times as much.
    connection.execute(
        "CREATE TEMP TABLE tollbook_numbers AS SELECT id, report, (row_number() OVER (ORDER BY id) - 1)::INTEGER "
        "AS unique_id FROM tollbook_read"
    )
    connection.execute(
        f"CREATE TABLE {MENTIONS} AS SELECT n.unique_id, m.* EXCLUDE (id, report, killed, injured, kidnapped), "  # noqa: S608
        f"{counts}, {marks}, {mapped('event_type', FAMILY)} AS family, one.first AS report, {coded}, "
        "coalesce(u.unusual, []) AS unusual_targets FROM tollbook_read m JOIN tollbook_numbers n ON m.id = n.id "
        "JOIN (SELECT report, min(unique_id) AS first FROM tollbook_numbers GROUP BY report) one "
        f"ON one.report = m.report LEFT JOIN ({_unusual(connection)}) u ON u.id = m.id"
    )
    for name in ("read", "numbers", "usual"):
        connection.execute(f"DROP TABLE tollbook_{name}")


def _unusual(connection: Any) -> str:
    """The telling words of a target that are not in many texts, of the mentions that have several words."""
    connection.execute("CREATE TEMP TABLE tollbook_usual AS SELECT unnest(?) AS word", [sorted(common_words())])
    return (
        "SELECT id, list(word) AS unusual FROM (SELECT id, unnest(targets) AS word FROM tollbook_read "
        "WHERE len(targets) > 1) ANTI JOIN tollbook_usual USING (word) GROUP BY id"
    )


def put_given(connection: Any, name: str, a: Any, b: Any) -> str:
    """Make a table of that name of pairs that are given by their numbers, in two arrays; returns the name."""
    connection.register("tollbook_given", {"a": a, "b": b})
    connection.execute(
        f"CREATE OR REPLACE TABLE {name} AS SELECT '0' AS match_key, a::INTEGER AS join_key_l, "  # noqa: S608
        "b::INTEGER AS join_key_r FROM tollbook_given"
    )
    connection.unregister("tollbook_given")
    return name


def _marks(column: str) -> str:
    """The members of a list as bits of one number, 0 for an empty list."""
    return f"coalesce(list_bit_or([1::BIGINT << (hash(x) % 62)::INTEGER FOR x IN {column}]), 0)"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _code(column: str) -> str:
    return f"(dense_rank() OVER (ORDER BY {column}))::INTEGER"


def mapped(column: str, words: dict[str, str]) -> str:
    """The values of a column in SQL, those that `words` has another for replaced."""
    cases = " ".join(f"WHEN {_quoted(a)} THEN {_quoted(b)}" for a, b in words.items())
    return f"CASE {column} {cases} ELSE {column} END"
