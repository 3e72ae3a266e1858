"""Which pairs of very many mentions are compared: they share a blocking key, and may be one incident.

States the blocking keys of `keys.py` in SQL; a test holds both to the same pairs. A key is a hash of 64 bits of a span
of time and a ground, so that only numbers are joined. Two keys that have one hash by chance make a pair more to be
compared, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from tollbook.linking.bulk_table import MENTIONS, mapped, put_given
from tollbook.linking.comparisons import NEAR_DAYS
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

Numbers = np.ndarray
AT_ONCE = 1_000_000
"""So many pairs are looked at together: fewer, and no column of the mentions stays in a processor's cache meanwhile."""
_STRETCH = 2
"""So many days share a span where days are known: fewer make more rows to join, more make more pairs of other days."""
# Spans of time as numbers, far enough apart not to meet: stretches of some days, months, years, and those that only
# vaguer dates have.
_ANY, _NUMBERED, _DAYS, _MONTH, _YEAR, _VAGUE_MONTH, _VAGUE_YEAR, _LIFE = (n * 1_000_000 for n in range(1, 9))


class Facts:
    """What reports and coded data sets say, whatever a pair weighs, on which mentions may be one incident."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        columns = {
            **{name: f"coalesce({name}, -1)" for name in ("report", "series_code", "number_code")},
            "dated": "first_day IS NOT NULL AND last_day IS NOT NULL", "people": "people_marks",
            "first": "coalesce(first_day, 0)", "last": "coalesce(last_day, 0)",
        }  # fmt: skip
        said = ", ".join(f"{value} AS {name}" for name, value in columns.items())
        found = connection.execute(f"SELECT {said} FROM {MENTIONS} ORDER BY unique_id").fetchnumpy()  # noqa: S608
        self._said = {name: np.asarray(found[name]) for name in columns}

    def numbered_alike(self, a: Numbers, b: Numbers) -> Numbers:
        """Whether one coded data set counts the two of each pair as the same incident."""
        number = self._said["number_code"]
        found: Numbers = self._one_series(a, b) & (number[a] == number[b])
        return found

    def one_report(self, a: Numbers, b: Numbers) -> Numbers:
        """Whether the two of each pair are of one report."""
        report = self._said["report"]
        found: Numbers = report[a] == report[b]
        return found

    def apart(self, a: Numbers, b: Numbers) -> Numbers:
        """Whether one report, or one coded data set, tells the two of each pair apart."""
        number = self._said["number_code"]
        found: Numbers = self.one_report(a, b) | (self._one_series(a, b) & (number[a] != number[b]))
        return found

    def comparable(self, a: Numbers, b: Numbers) -> Numbers:
        """Which of the pairs, that are in order, are not told apart, nor by their days unless both name a person."""
        m = self._said
        gap = np.maximum(m["first"][b] - m["last"][a], m["first"][a] - m["last"][b])
        far = (gap > NEAR_DAYS) & m["dated"][a] & m["dated"][b] & ~self.numbered_alike(a, b)
        asked = np.flatnonzero(far & (m["people"][a] & m["people"][b] != 0))
        far[asked] = ~self._name_one(a[asked], b[asked])
        found: Numbers = ~(far | self.apart(a, b))
        return found

    def _one_series(self, a: Numbers, b: Numbers) -> Numbers:
        series = self._said["series_code"]
        found: Numbers = (series[a] == series[b]) & (series[a] >= 0)
        return found

    def _name_one(self, a: Numbers, b: Numbers) -> Numbers:
        """Which of the pairs name the same person."""
        if not len(a):
            return np.zeros(0, dtype=bool)
        table = put_given(self._connection, "tollbook_named", a, b)
        found = self._connection.execute(
            f"SELECT list_has_any(l.people, r.people) AS one FROM {table} JOIN {MENTIONS} l ON l.unique_id = "  # noqa: S608
            f"join_key_l JOIN {MENTIONS} r ON r.unique_id = join_key_r ORDER BY join_key_l, join_key_r"
        )
        return np.asarray(found.fetchnumpy()["one"], dtype=bool)


def compared(connection: Any, facts: Facts) -> tuple[Numbers, Numbers]:
    """The pairs that are compared by the numbers of their mentions, a < b, in order; makes the keys."""
    _put_keys(connection)
    # A pair that shares many keys is found once before anything is asked of it, as one number of 64 bits.
    found = connection.execute(
        "SELECT DISTINCT (least(k.unique_id, q.unique_id)::BIGINT << 32) + greatest(k.unique_id, q.unique_id) AS pair "
        "FROM tollbook_kept k JOIN tollbook_looks q ON k.key = q.key AND k.rank < q.rank AND k.beyond & q.beyond = 0"
    )
    pairs = np.asarray(found.fetchnumpy()["pair"])
    connection.execute("DROP TABLE tollbook_spans; DROP TABLE tollbook_grounds")
    pairs.sort()
    a, b = (pairs >> 32).astype(np.int32), pairs.astype(np.int32)
    some = some_at_once(a, b, facts.comparable)
    return a[some], b[some]


def some_at_once(a: Numbers, b: Numbers, which: Callable[[Numbers, Numbers], Numbers]) -> Numbers:
    """What is asked of very many pairs, not all of them together."""
    found = np.empty(len(a), dtype=bool)
    for start in range(0, len(a), AT_ONCE):
        some = slice(start, start + AT_ONCE)
        found[some] = which(a[some].astype(np.intp), b[some].astype(np.intp))  # what numbers are looked up by, once
    return found


def _put_keys(connection: Any) -> None:
    """Make `tollbook_kept` and `tollbook_looks`, views of the keys under which mentions are kept and look."""
    connection.execute(f"CREATE TEMP TABLE tollbook_spans AS {_spans()}")
    connection.execute(f"CREATE TEMP TABLE tollbook_things AS {_things()}")
    connection.execute(f"CREATE TEMP TABLE tollbook_grounds AS {_grounds()}")
    connection.execute("DROP TABLE tollbook_things")
    for side, ground in (("kept", "offered"), ("looks", "sought")):
        connection.execute(
            f"CREATE TEMP VIEW tollbook_{side} AS SELECT unique_id, rank, beyond, hash(span, code) AS key "  # noqa: S608
            f"FROM tollbook_spans JOIN tollbook_grounds USING (unique_id, kind) WHERE {side} AND {ground}"
        )


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
        ("how", "kind", mapped("event_type", KIN), "coalesce(event_type, '') <> ''", "NULL"),
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
    """The grounds of each mention, of the kinds that spans ask for: whether it is found by it, and seeks by it.

    Two that share a ground with a bit in common of `beyond` share another, by which they meet.
    """
    lacks, has = ("CASE WHEN landless THEN '?' ELSE '!' END", "CASE WHEN landless THEN '!' ELSE '?' END")
    who = "tollbook_things WHERE sort = 'who'"
    pairs = (
        "tollbook_things a JOIN tollbook_things b USING (unique_id) WHERE b.sort IN ('who', 'nation', 'how', 'area') "
        "AND (a.sort = 'count' OR (a.sort = 'area' AND b.sort <> 'area'))"
    )
    abroad = f"(sort = 'name' OR coalesce(n >= {RARE_COUNT}, false))"  # by this one any two meet, of whatever country
    made = [
        ("plain", "hash(land, thing)", "true", "true", f"tollbook_things WHERE land = '--' OR NOT {abroad}"),
        ("plain", "hash('--', thing)", "true", "true", f"tollbook_things WHERE land <> '--' AND {abroad}"),
        ("strong", "hash(land, thing)", "true", "true", "tollbook_things WHERE sort = 'name'"),
        ("people", "hash('person', unnest(people))", "true", "true", f"{MENTIONS} WHERE people_marks <> 0"),
        ("strong", "hash(a.land, a.thing, b.thing)", "true", "true", pairs),
        ("sided", f"hash({lacks}, thing)", "true", "false", who),
        ("sided", f"hash({has}, thing)", "false", "true", who),
        ("numbered", "hash('row', series, number)", "true", "true", f"{MENTIONS} WHERE series IS NOT NULL"),
    ]
    nowhere = f"coalesce(admin1, '') = '' AND coalesce(place, '') = '' AND NOT coalesce({_EXACT}, false)"
    for lacking, own, other in ((nowhere, "?a", "?t"), ("coalesce(event_type, '') = ''", "?t", "?a")):
        without = f"{MENTIONS} WHERE country IS NOT NULL AND {lacking}"
        made += [
            ("sided", f"hash(country, '{own}')", "true", "false", without),
            ("sided", f"hash(country, '{other}')", "false", "true", without),
        ]
    grounds = [
        f"SELECT unique_id, '{kind}' AS kind, {code} AS code, {offered} AS offered, {sought} AS sought, "  # noqa: S608
        f"0::UTINYINT AS beyond FROM {those}"
        for kind, code, offered, sought, those in made
    ]
    return " UNION ALL ".join((*grounds, *_cells()))


_EXACT = f"lat IS NOT NULL AND lon IS NOT NULL AND coalesce(radius_km, 0) <= {EXACT_KM}"


def _cells() -> list[str]:
    """The cells of a spot as grounds: its own, and the next ones where it lies near their border.

    Of several that two spots share the first row and column count alone; bits of `beyond` mark a row and a column that
    are not the first of a spot.
    """
    rows = [f"floor((lat + {s}) / {CELL_DEGREES})::BIGINT" for s in (-RIM_DEGREES, RIM_DEGREES)]
    columns = [f"(floor((lon + {s}) / {CELL_DEGREES})::BIGINT % 360 + 360) % 360" for s in (-RIM_DEGREES, RIM_DEGREES)]
    return [
        f"SELECT unique_id, 'plain', hash('cell', {rows[i]} * 360 + {columns[j]}), true, true, {i + 2 * j}::UTINYINT "  # noqa: S608
        f"FROM {MENTIONS} WHERE {_EXACT} AND {i} <= ({rows[0]} <> {rows[1]})::INT "
        f"AND {j} <= ({columns[0]} <> {columns[1]})::INT"
        for i in range(2)
        for j in range(2)
    ]
