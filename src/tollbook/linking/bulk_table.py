"""Very many mentions as a table in DuckDB, and the pairs of them that are compared.

States the blocking keys of `keys.py` in SQL; a test holds both to the same pairs. Mentions are numbered by their place
among the ids, and a key is a hash of 64 bits of a span of time and a ground, so that only numbers are joined. Two keys
that have one hash by chance make a pair more to be compared, and nothing else.
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
from tollbook.linking.unusual import common_words

MENTIONS, PAIRS = "tollbook_mentions", "tollbook_pairs"
"""What a table of mentions and one of compared pairs are called."""
_WRITTEN_AT_ONCE = 20_000
_STRETCH = 2
"""So many days share a span where days are known: fewer make more rows to join, more make more pairs of other days."""
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
# Spans of time as numbers, far enough apart not to meet: stretches of some days, months, years, and those that only
# vaguer dates have.
_ANY, _NUMBERED, _DAYS, _MONTH, _YEAR, _VAGUE_MONTH, _VAGUE_YEAR, _LIFE = (n * 1_000_000 for n in range(1, 9))


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
        f"{counts}, {marks}, {_mapped('event_type', FAMILY)} AS family, one.first AS report, {coded}, "
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


def put_keys(connection: Any) -> None:
    """Make `tollbook_kept` and `tollbook_looks`, views of the keys under which mentions are kept and look."""
    connection.execute(f"CREATE TEMP TABLE tollbook_spans AS {_spans()}")
    connection.execute(f"CREATE TEMP TABLE tollbook_things AS {_things()}")
    connection.execute(f"CREATE TEMP TABLE tollbook_grounds AS {_grounds()}")
    connection.execute("DROP TABLE tollbook_things")
    for side, ground in (("kept", "offered"), ("looks", "sought")):
        connection.execute(
            f"CREATE TEMP VIEW tollbook_{side} AS SELECT unique_id, rank, hash(span, code) AS key "  # noqa: S608
            f"FROM tollbook_spans JOIN tollbook_grounds USING (unique_id, kind) WHERE {side} AND {ground}"
        )


def put_pairs(connection: Any) -> None:
    """Make the table of the pairs that are compared: they share a key, and may be one incident."""
    # A pair that shares many keys is found once before anything is asked of it, as one number of 64 bits.
    connection.execute(
        "CREATE TEMP TABLE tollbook_met AS SELECT (pair >> 32)::INTEGER AS a, (pair & 4294967295)::INTEGER AS b FROM ("
        "SELECT DISTINCT (least(k.unique_id, q.unique_id)::BIGINT << 32) + greatest(k.unique_id, q.unique_id) AS pair "
        "FROM tollbook_kept k JOIN tollbook_looks q ON k.key = q.key AND k.rank < q.rank)"
    )
    connection.execute(
        f"CREATE TABLE {PAIRS} AS SELECT '0' AS match_key, a AS join_key_l, b AS join_key_r FROM tollbook_met "  # noqa: S608
        f"JOIN {MENTIONS} k ON k.unique_id = a JOIN {MENTIONS} q ON q.unique_id = b WHERE {comparable('k', 'q')}"
    )
    connection.execute("DROP TABLE tollbook_met")


def put_given(connection: Any, name: str, a: Any, b: Any) -> str:
    """Make a table of that name of pairs that are given by their numbers, in two arrays; returns the name."""
    connection.register("tollbook_given", {"a": a, "b": b})
    connection.execute(
        f"CREATE OR REPLACE TABLE {name} AS SELECT '0' AS match_key, a::INTEGER AS join_key_l, "  # noqa: S608
        "b::INTEGER AS join_key_r FROM tollbook_given"
    )
    connection.unregister("tollbook_given")
    return name


def _spans() -> str:
    """The spans of time of each mention: joined with which grounds, and whether it is kept there and looks there.

    Of two mentions that share a span the one of the higher `rank` looks. Sharp dates that are NEAR_DAYS apart or less
    always share a week of `keys.py`, and are compared only then: here the later looks back over so many days, which
    finds the same pairs in fewer rows.
    """
    known = "first_day IS NOT NULL AND last_day IS NOT NULL"
    dated = (
        f"SELECT unique_id, series, {known} AS known, CASE WHEN {known} THEN last_day - first_day END AS wide, "  # noqa: S608
        f"coalesce(nullif(not_after, 0), published) AS told, CASE WHEN {known} THEN last_day ELSE told END AS b, "
        f"CASE WHEN {known} THEN first_day ELSE greatest(coalesce(not_before, 0), told - {LOOK_BACK_DAYS}) END AS a, "
        f"CASE WHEN NOT known OR wide >= {MONTHLY_DAYS} THEN 'year' WHEN wide < {SHARP_DAYS} THEN 'week' "
        f"ELSE 'month' END AS grain, unique_id::BIGINT AS rank, (a::BIGINT << 32) + unique_id AS later, "
        f"people_marks <> 0 AS named, published FROM {MENTIONS}"
    )
    stretch = f"floor(a / {_STRETCH}.0)::BIGINT, floor(b / {_STRETCH}.0)::BIGINT"
    back = f"floor((a - {NEAR_DAYS}) / {_STRETCH}.0)::BIGINT, floor(a / {_STRETCH}.0)::BIGINT"
    months = f"{_month(f'greatest(1, a - {SLACK_DAYS})')}, {_month(f'least(b + {SLACK_DAYS}, 3652059)')}"
    last = f"year({_day('greatest(1, b)')})"
    first = f"greatest(year({_day('greatest(1, a)')}), {last} - {MAX_YEARS})"
    years, about = f"{first}, {last}", f"{first} - 1, {last} + 1"
    told = f"year({_day('greatest(1, published)')})"
    sharp, coarse, strong = "grain = 'week'", "grain <> 'year'", "true"
    also = "named AND published IS NOT NULL"
    rows = (
        *((sharp, kind, "later", _DAYS, stretch, "true", "false") for kind in ("plain", "sided")),
        *((sharp, kind, "later", _DAYS, back, "false", "true") for kind in ("plain", "sided")),
        (coarse, "plain", "rank", _MONTH, months, "true", "grain = 'month'"),
        (coarse, "plain", "rank", _VAGUE_MONTH, months, "grain = 'month'", "grain = 'week'"),
        (strong, "strong", "rank", _YEAR, years, "true", "grain = 'year'"),
        (strong, "strong", "rank", _VAGUE_YEAR, years, "grain = 'year'", "grain <> 'year'"),
        ("named", "people", "rank", _LIFE, years, "true", "false"),
        ("named", "people", "rank", _LIFE, about, "false", "true"),
        (also, "people", "rank", _LIFE, f"{told}, {told}", "true", "false"),
        (also, "people", "rank", _LIFE, f"{told} - 1, {told} + 1", "false", "true"),
    )
    made = [
        f"SELECT unique_id, {rank} AS rank, '{kind}' AS kind, {base} + unnest(generate_series({span})) AS span, "  # noqa: S608
        f"{kept} AS kept, {looks} AS looks FROM dated WHERE b IS NOT NULL AND {which}"
        for which, kind, rank, base, span, kept, looks in rows
    ]
    made += [
        f"SELECT unique_id, rank, 'strong', {_ANY}, true, true FROM dated WHERE b IS NULL",  # noqa: S608
        f"SELECT unique_id, rank, 'numbered', {_NUMBERED}, true, true FROM dated WHERE series IS NOT NULL",  # noqa: S608
    ]
    return f"WITH dated AS ({dated}) {' UNION ALL '.join(made)}"


def _day(ordinal: str) -> str:
    return f"(DATE '0001-01-01' + ({ordinal} - 1)::INTEGER)"


def _month(ordinal: str) -> str:
    return f"(year({_day(ordinal)}) * 12 + month({_day(ordinal)}) - 1)"


def _things() -> str:
    """Whatever a mention says that others may say too, each thing as a number, by sort; `n` is how many persons."""
    land = "coalesce(nullif(country, ''), '--')"
    rows = []
    for name in ("killed", "injured", "kidnapped"):
        low, high = f"{name}_low", f"{name}_high"
        rows += [
            ("count", name, n, f"coalesce({n}, 0) <> 0 AND {also}", n)
            for n, also in ((low, "true"), (high, f"{high} IS DISTINCT FROM {low}"))
        ]
    rows += [
        ("name", "place", "place", "coalesce(place, '') <> ''", "NULL"),
        ("area", "area", "admin1", "coalesce(admin1, '') <> ''", "NULL"),
        ("how", "kind", _mapped("event_type", KIN), "coalesce(event_type, '') <> ''", "NULL"),
        ("who", "actor", "unnest(actors)", "true", "NULL"),
        ("nation", "nation", "unnest([n FOR n IN nationalities IF n IS DISTINCT FROM country])", "true", "NULL"),
        ("word", "word", "unnest(targets)", "true", "NULL"),
    ]
    return " UNION ALL ".join(
        f"SELECT unique_id, {land} AS land, country IS NULL AS landless, '{sort}' AS sort, "  # noqa: S608
        f"hash('{what}', {value}) AS thing, {n}::BIGINT AS n FROM {MENTIONS} WHERE {where}"
        for sort, what, value, where, n in rows
    )


def _grounds() -> str:
    """The grounds of each mention, of the kinds that spans ask for: whether it is found by it, and seeks by it."""
    lacks, has = ("CASE WHEN landless THEN '?' ELSE '!' END", "CASE WHEN landless THEN '!' ELSE '?' END")
    who = "tollbook_things WHERE sort = 'who'"
    pairs = (
        "tollbook_things a JOIN tollbook_things b USING (unique_id) WHERE b.sort IN ('who', 'nation', 'how', 'area') "
        "AND (a.sort = 'count' OR (a.sort = 'area' AND b.sort <> 'area'))"
    )
    made = [
        ("plain", "hash(land, thing)", "true", "true", "tollbook_things"),
        ("plain", "hash('--', thing)", "true", "true",
         f"tollbook_things WHERE land <> '--' AND (sort = 'name' OR n >= {RARE_COUNT})"),
        ("plain", f"hash('cell', unnest({_cells()}))", "true", "true", f"{MENTIONS} WHERE {_EXACT}"),
        ("strong", "hash(land, thing)", "true", "true", "tollbook_things WHERE sort = 'name'"),
        ("people", "hash('person', unnest(people))", "true", "true", f"{MENTIONS} WHERE people_marks <> 0"),
        ("strong", "hash(a.land, a.thing, b.thing)", "true", "true", pairs),
        ("sided", f"hash({lacks}, thing)", "true", "false", who),
        ("sided", f"hash({has}, thing)", "false", "true", who),
        ("numbered", "hash('row', series, number)", "true", "true", f"{MENTIONS} WHERE series IS NOT NULL"),
    ]  # fmt: skip
    nowhere = f"coalesce(admin1, '') = '' AND coalesce(place, '') = '' AND NOT coalesce({_EXACT}, false)"
    for lacking, own, other in ((nowhere, "?a", "?t"), ("coalesce(event_type, '') = ''", "?t", "?a")):
        without = f"{MENTIONS} WHERE country IS NOT NULL AND {lacking}"
        made += [
            ("sided", f"hash(country, '{own}')", "true", "false", without),
            ("sided", f"hash(country, '{other}')", "false", "true", without),
        ]
    return " UNION ALL ".join(
        f"SELECT unique_id, '{kind}' AS kind, {code} AS code, {offered} AS offered, {sought} AS sought FROM {those}"  # noqa: S608
        for kind, code, offered, sought, those in made
    )


_EXACT = f"lat IS NOT NULL AND lon IS NOT NULL AND coalesce(radius_km, 0) <= {EXACT_KM}"


def _cells() -> str:
    """The cells of a spot as numbers: its own, and the next ones where it lies near their border."""
    rows = [f"floor((lat + {s}) / {CELL_DEGREES})::BIGINT" for s in (-RIM_DEGREES, RIM_DEGREES)]
    columns = [f"(floor((lon + {s}) / {CELL_DEGREES})::BIGINT % 360 + 360) % 360" for s in (-RIM_DEGREES, RIM_DEGREES)]
    return f"list_distinct([{', '.join(f'{row} * 360 + {column}' for row in rows for column in columns)}])"


def comparable(a: str, b: str) -> str:
    """That two mentions are of two reports, and neither their days nor the numbers that one data set gives differ.

    Days may differ where both name a person.
    """
    numbered = f"coalesce({a}.series_code = {b}.series_code, false)"
    gap = f"coalesce(greatest({b}.first_day - {a}.last_day, {a}.first_day - {b}.last_day), 0)"
    named = f"({a}.people_marks & {b}.people_marks <> 0 AND list_has_any({a}.people, {b}.people))"
    known = " AND ".join(f"{side}.{day} IS NOT NULL" for side in (a, b) for day in ("first_day", "last_day"))
    return (
        f"{a}.report <> {b}.report AND CASE WHEN {numbered} THEN {a}.number_code = {b}.number_code "
        f"ELSE NOT ({known} AND {gap} > {NEAR_DAYS} AND NOT {named}) END"
    )


def _marks(column: str) -> str:
    """The members of a list as bits of one number, 0 for an empty list."""
    return f"coalesce(list_bit_or([1::BIGINT << (hash(x) % 62)::INTEGER FOR x IN {column}]), 0)"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _code(column: str) -> str:
    return f"(dense_rank() OVER (ORDER BY {column}))::INTEGER"


def _mapped(column: str, words: dict[str, str]) -> str:
    cases = " ".join(f"WHEN {_quoted(a)} THEN {_quoted(b)}" for a, b in words.items())
    return f"CASE {column} {cases} ELSE {column} END"
