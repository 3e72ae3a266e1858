"""Very many mentions as a table in DuckDB, and the pairs of them that are compared.

States the blocking keys of `keys.py` in SQL; a test holds both to the same pairs. Mentions are numbered by their place
among the ids, and a key is a number that joins a span of time with a ground, so that only numbers are joined.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from tollbook.linking.comparisons import FAMILY, NEAR_DAYS
from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import (
    CELL_DEGREES,
    EXACT_KM,
    KIN,
    LOOK_BACK_DAYS,
    MAX_YEARS,
    MONTHLY_DAYS,
    RARE_COUNT,
    RIM_DEGREES,
    SHARP_DAYS,
    SLACK_DAYS,
)

MENTIONS, PAIRS = "tollbook_mentions", "tollbook_pairs"
"""What a table of mentions and one of compared pairs are called."""
_WRITTEN_AT_ONCE = 20_000
_COUNT = "STRUCT(low BIGINT, high BIGINT)"
_COLUMNS = {
    "id": "VARCHAR", "report": "VARCHAR", "published": "INTEGER", "first_day": "INTEGER", "last_day": "INTEGER",
    "not_before": "INTEGER", "not_after": "INTEGER", "country": "VARCHAR", "admin1": "VARCHAR", "place": "VARCHAR",
    "lat": "DOUBLE", "lon": "DOUBLE", "radius_km": "DOUBLE", "event_type": "VARCHAR", "weapons": "VARCHAR[]",
    "killed": _COUNT, "injured": _COUNT, "kidnapped": _COUNT, "nationalities": "VARCHAR[]", "actors": "VARCHAR[]",
    "targets": "VARCHAR[]", "series": "VARCHAR", "number": "VARCHAR",
}  # fmt: skip
# Spans of time as numbers, far enough apart not to meet: weeks, months, years, and those that only vaguer dates have.
_ANY, _NUMBERED, _WEEK, _MONTH, _YEAR, _VAGUE_MONTH, _VAGUE_YEAR = (n * 1_000_000 for n in range(1, 8))


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
    """Make the table of mentions, each numbered by its place among the ids, with its keys.

    `weeks`, `months` … are the spans under which a mention is kept or looks, `plain`, `strong` and `numbered` the
    grounds that each is joined with.
    """
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
    coded = "NULL::INTEGER AS series_code, NULL::INTEGER AS number_code"
    if any(f.series is not None for f in rows):
        coded = ", ".join(
            f"CASE WHEN {name} IS NOT NULL THEN {_code(name)} END AS {name}_code" for name in ("series", "number")
        )
    connection.execute(
        f"CREATE TABLE {MENTIONS} AS SELECT (row_number() OVER (ORDER BY id) - 1)::INTEGER AS unique_id, "  # noqa: S608
        f"* EXCLUDE (id, report, killed, injured, kidnapped), {counts}, {_mapped('event_type', FAMILY)} AS family, "
        f"{_code('report')} AS report, {coded} FROM tollbook_read"
    )
    connection.execute("DROP TABLE tollbook_read")


def put_keys(connection: Any) -> None:
    """Make the tables of keys under which mentions are kept and look: `tollbook_kept` and `tollbook_looks`."""
    connection.execute(f"CREATE TEMP TABLE tollbook_spans AS {_spans()}")
    connection.execute(f"CREATE TEMP TABLE tollbook_grounds AS {_grounds()}")
    connection.execute(
        "CREATE TEMP TABLE tollbook_words AS SELECT word, (row_number() OVER ())::BIGINT AS code FROM "
        "(SELECT DISTINCT word FROM tollbook_grounds)"
    )
    coded = "(SELECT unique_id, kind, offered, sought, code FROM tollbook_grounds JOIN tollbook_words USING (word))"
    connection.execute(f"CREATE TEMP TABLE tollbook_coded AS SELECT * FROM {coded}")  # noqa: S608
    connection.execute("DROP TABLE tollbook_grounds; DROP TABLE tollbook_words")
    for side, ground in (("kept", "offered"), ("looks", "sought")):
        connection.execute(
            f"CREATE TABLE tollbook_{side} AS SELECT s.unique_id, span::BIGINT * 4294967296 + code AS key, report, "  # noqa: S608
            "first_day, last_day, series_code, number_code FROM tollbook_spans s "
            f"JOIN tollbook_coded USING (unique_id, kind) JOIN {MENTIONS} m ON m.unique_id = s.unique_id "
            f"WHERE {side} AND {ground}"
        )
    connection.execute("DROP TABLE tollbook_spans; DROP TABLE tollbook_coded")


def put_pairs(connection: Any) -> None:
    """Make the table of the pairs that are compared: they share a key, and may be one incident."""
    connection.execute(
        f"CREATE TABLE {PAIRS} AS SELECT DISTINCT '0' AS match_key, k.unique_id AS join_key_l, "  # noqa: S608
        "q.unique_id AS join_key_r FROM tollbook_kept k JOIN tollbook_looks q ON k.key = q.key "
        f"AND k.unique_id < q.unique_id WHERE {_comparable('k', 'q')}"
    )


def _spans() -> str:
    """The spans of time of each mention: joined with which grounds, and whether it is kept there and looks there."""
    known = "first_day IS NOT NULL AND last_day IS NOT NULL"
    dated = (
        f"SELECT unique_id, series, {known} AS known, CASE WHEN {known} THEN last_day - first_day END AS wide, "  # noqa: S608
        f"coalesce(nullif(not_after, 0), published) AS told, CASE WHEN {known} THEN last_day ELSE told END AS b, "
        f"CASE WHEN {known} THEN first_day ELSE greatest(coalesce(not_before, 0), told - {LOOK_BACK_DAYS}) END AS a, "
        f"CASE WHEN NOT known OR wide >= {MONTHLY_DAYS} THEN 'year' WHEN wide < {SHARP_DAYS} THEN 'week' "
        f"ELSE 'month' END AS grain FROM {MENTIONS}"
    )
    weeks = f"floor((a - {SLACK_DAYS}) / 7.0)::BIGINT, floor((b + {SLACK_DAYS}) / 7.0)::BIGINT"
    months = f"{_month(f'greatest(1, a - {SLACK_DAYS})')}, {_month(f'least(b + {SLACK_DAYS}, 3652059)')}"
    last = f"year({_day('greatest(1, b)')})"
    years = f"greatest(year({_day('greatest(1, a)')}), {last} - {MAX_YEARS}), {last}"
    rows = (
        ("grain = 'week'", "plain", _WEEK, weeks, "true", "true"),
        ("grain = 'week'", "sided", _WEEK, weeks, "true", "true"),
        ("grain <> 'year'", "plain", _MONTH, months, "true", "grain = 'month'"),
        ("grain <> 'year'", "plain", _VAGUE_MONTH, months, "grain = 'month'", "grain = 'week'"),
        ("true", "strong", _YEAR, years, "true", "grain = 'year'"),
        ("true", "strong", _VAGUE_YEAR, years, "grain = 'year'", "grain <> 'year'"),
    )
    made = [
        f"SELECT unique_id, '{kind}' AS kind, {base} + unnest(generate_series({span})) AS span, {kept} AS kept, "  # noqa: S608
        f"{looks} AS looks FROM dated WHERE b IS NOT NULL AND {which}"
        for which, kind, base, span, kept, looks in rows
    ]
    made += [
        f"SELECT unique_id, 'strong', {_ANY}, true, true FROM dated WHERE b IS NULL",  # noqa: S608
        f"SELECT unique_id, 'numbered', {_NUMBERED}, true, true FROM dated WHERE series IS NOT NULL",  # noqa: S608
    ]
    return f"WITH dated AS ({dated}) {' UNION ALL '.join(made)}"


def _day(ordinal: str) -> str:
    return f"(DATE '0001-01-01' + ({ordinal} - 1)::INTEGER)"


def _month(ordinal: str) -> str:
    return f"(year({_day(ordinal)}) * 12 + month({_day(ordinal)}) - 1)"


def _grounds() -> str:
    """The grounds of each mention, of the kinds that spans ask for: whether it is found by it, and seeks by it."""
    counts = " || ".join(
        f"[{_quoted(letter)} || n FOR n IN [{name}_low, {name}_high] IF coalesce(n, 0) <> 0]"
        for letter, name in (("k:", "killed"), ("i:", "injured"), ("h:", "kidnapped"))
    )
    rare = counts.replace("coalesce(n, 0) <> 0", f"coalesce(n, 0) >= {RARE_COUNT}")
    row = f"((floor((lat + s) / {CELL_DEGREES}))::BIGINT)"
    column = f"(((floor((lon + s) / {CELL_DEGREES}))::BIGINT % 360 + 360) % 360)"
    sides = f"[-{RIM_DEGREES}, {RIM_DEGREES}]"
    cells = (
        f"CASE WHEN lat IS NULL OR lon IS NULL OR coalesce(radius_km, 0) > {EXACT_KM} THEN [] ELSE "
        f"flatten([['@' || r || ',' || c FOR c IN [{column} FOR s IN {sides}]] FOR r IN [{row} FOR s IN {sides}]]) END"
    )
    gaps = (
        f"CASE WHEN country IS NULL THEN [] ELSE [g FOR g IN [CASE WHEN coalesce(admin1, '') = '' AND "
        f"coalesce(place, '') = '' AND len({cells}) = 0 THEN '?a' END, "
        "CASE WHEN coalesce(event_type, '') = '' THEN '?t' END] IF g IS NOT NULL] END"
    )
    parts = (
        f"SELECT unique_id, series, number, country IS NULL AS landless, country || '|' AS own, {gaps} AS gaps, "  # noqa: S608
        f"coalesce(nullif(country, ''), '--') || '|' AS land, {counts} AS counts, "
        f"{rare} AS rare, {_one('p:', 'place')} AS names, {_one('a:', 'admin1')} AS area, "
        f"{_one('t:', _mapped('event_type', KIN))} AS how, ['x:' || x FOR x IN actors] AS who, "
        "['v:' || n FOR n IN nationalities IF n IS DISTINCT FROM country] AS of_land, "
        f"['g:' || x FOR x IN targets] AS words, {cells} AS cells FROM {MENTIONS}"
    )
    plain = (
        "[land || g FOR g IN counts || names || area || how || who || words || of_land] || cells "
        "|| ['--|' || g FOR g IN names || rare]"
    )
    pairs = (
        "flatten([[land || a || '|' || b FOR b IN who || of_land || how || area] FOR a IN counts]) "
        "|| flatten([[land || a || '|' || b FOR b IN who || of_land || how] FOR a IN area])"
    )
    offered = "[CASE WHEN landless THEN '?|' ELSE '!|' END || g FOR g IN who] || [own || g FOR g IN gaps]"
    sought = (
        "[CASE WHEN landless THEN '!|' ELSE '?|' END || g FOR g IN who] "
        "|| [own || CASE g WHEN '?a' THEN '?t' ELSE '?a' END FOR g IN gaps]"
    )
    made = (
        ("plain", f"unnest(list_distinct({plain}))", "true", "true"),
        ("strong", f"unnest(list_distinct({pairs} || [land || g FOR g IN names]))", "true", "true"),
        ("sided", f"unnest(list_distinct({offered}))", "true", "false"),
        ("sided", f"unnest(list_distinct({sought}))", "false", "true"),
    )
    rows = [
        f"SELECT unique_id, '{kind}' AS kind, {words} AS word, {found} AS offered, {seeks} AS sought FROM parts"  # noqa: S608
        for kind, words, found, seeks in made
    ]
    rows.append(
        "SELECT unique_id, 'numbered', 'row|' || series || '|' || number, true, true FROM parts "
        "WHERE series IS NOT NULL"
    )
    return f"WITH parts AS ({parts}) {' UNION ALL '.join(rows)}"


def _one(letter: str, column: str) -> str:
    return f"CASE WHEN coalesce({column}, '') = '' THEN []::VARCHAR[] ELSE [{_quoted(letter)} || {column}] END"


def _comparable(a: str, b: str) -> str:
    """That two mentions are of two reports, and neither their days nor the numbers that one data set gives differ."""
    numbered = f"coalesce({a}.series_code = {b}.series_code, false)"
    gap = f"coalesce(greatest({b}.first_day - {a}.last_day, {a}.first_day - {b}.last_day), 0)"
    known = " AND ".join(f"{side}.{day} IS NOT NULL" for side in (a, b) for day in ("first_day", "last_day"))
    return (
        f"{a}.report <> {b}.report AND CASE WHEN {numbered} THEN {a}.number_code = {b}.number_code "
        f"ELSE NOT ({known} AND {gap} > {NEAR_DAYS}) END"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _code(column: str) -> str:
    return f"(dense_rank() OVER (ORDER BY {column}))::INTEGER"


def _mapped(column: str, words: dict[str, str]) -> str:
    cases = " ".join(f"WHEN {_quoted(a)} THEN {_quoted(b)}" for a, b in words.items())
    return f"CASE {column} {cases} ELSE {column} END"
