"""The linking model in Splink on DuckDB: for scoring very many pairs at once.

States the levels of `comparisons.py` in SQL, with the same shipped weights; nothing is estimated from
the data at hand. Pairs come from the same blocking keys. Splink: R. Linacre and others, Splink: free
software for probabilistic record linkage at scale, International Journal of Population Data Science
7(3), 2022.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Sequence
from math import sin
from pathlib import Path
from typing import Any

import msgspec

from tollbook.linking.comparisons import COMPARISONS, EARTH_KM, FAMILY
from tollbook.linking.features import EXACT_PLACE_KM, Count, MentionFeatures
from tollbook.linking.keys import kept_under, looks_under
from tollbook.linking.model import LinkingModel

_COLUMNS = {
    "unique_id": "VARCHAR", "report": "VARCHAR", "published": "BIGINT", "first_day": "BIGINT", "last_day": "BIGINT",
    "country": "VARCHAR", "admin1": "VARCHAR", "place": "VARCHAR", "lat": "DOUBLE", "lon": "DOUBLE",
    "radius_km": "DOUBLE", "event_type": "VARCHAR", "family": "VARCHAR", "weapons": "VARCHAR[]",
    "killed_low": "BIGINT", "killed_high": "BIGINT", "injured_low": "BIGINT", "injured_high": "BIGINT",
    "kidnapped_low": "BIGINT", "kidnapped_high": "BIGINT", "nationalities": "VARCHAR[]", "actors": "VARCHAR[]",
    "targets": "VARCHAR[]", "series": "VARCHAR", "number": "VARCHAR", "kept": "VARCHAR[]", "looks": "VARCHAR[]",
}  # fmt: skip

_GAP = "greatest(first_day_r - last_day_l, first_day_l - last_day_r, 0)"
_WIDE = "(greatest(last_day_l - first_day_l, last_day_r - first_day_r) + 1)"
_EXACT = (
    f"(lat_l IS NOT NULL AND lat_r IS NOT NULL AND radius_km_l <= {EXACT_PLACE_KM} AND radius_km_r <= {EXACT_PLACE_KM})"
)
_LAND = "coalesce(country_l = country_r, false)"
_HALF = (
    "(pow(sin(radians(lat_r - lat_l) / 2), 2) + cos(radians(lat_l)) * cos(radians(lat_r)) "
    "* pow(sin(radians(lon_r - lon_l) / 2), 2))"
)
_ARMED = "list_has_any(weapons_l, weapons_r)"
_TYPED = "(event_type_l IS NOT NULL AND event_type_r IS NOT NULL)"
_LATER = "coalesce(published_r - published_l, 0)"
_COMMON = "list_intersect(nationalities_l, nationalities_r)"
_OWN = (
    f"(coalesce(list_contains({_COMMON}, country_l), false)::INT + coalesce(country_r IS DISTINCT FROM country_l "
    f"AND list_contains({_COMMON}, country_r), false)::INT)"
)


def _within(km: float) -> str:
    """That the two spots are at most so far apart."""
    return f"({_EXACT} AND {_HALF} <= {sin(km / EARTH_KM / 2) ** 2!r})"


def _date() -> tuple[str, ...]:
    near = [f"{_GAP} = 0 AND {_WIDE} <= {days}" for days in (1, 3, 10, 62)]
    apart = [f"{_GAP} <= 1 AND {_WIDE} <= 10", f"{_GAP} <= 3", f"{_GAP} <= 10 AND {_WIDE} <= 10"]
    absent = "first_day_l IS NULL OR first_day_r IS NULL"
    return "1 = 0", absent, *near, f"{_GAP} = 0", *apart


def _place() -> tuple[str, ...]:
    named = f"(NOT {_EXACT} AND {_LAND} AND coalesce(place_l = place_r, false))"
    return (
        f"NOT {_EXACT} AND NOT {named} AND (country_l IS NULL OR country_r IS NULL)",
        f"{_within(5)} OR {named}", _within(30), _within(80),
        f"NOT {_EXACT} AND {_LAND} AND coalesce(admin1_l = admin1_r, false)",
        f"NOT {_EXACT} AND {_LAND} AND (admin1_l IS NULL OR admin1_r IS NULL)",
        f"NOT {_EXACT} AND {_LAND}", _within(250),
    )  # fmt: skip


def _manner() -> tuple[str, ...]:
    return (
        f"NOT {_TYPED} AND (len(weapons_l) = 0 OR len(weapons_r) = 0)",
        f"{_TYPED} AND event_type_l = event_type_r AND {_ARMED}", f"{_TYPED} AND event_type_l = event_type_r",
        f"{_ARMED} AND (NOT {_TYPED} OR family_l = family_r)", f"{_TYPED} AND (family_l = family_r OR {_ARMED})",
    )  # fmt: skip


def _count(name: str) -> tuple[str, ...]:
    a, b = f"{name}_low_l", f"{name}_low_r"
    low, high = f"least({a}, {b})", f"greatest({a}, {b})"
    grew = f"(CASE WHEN {a} < {b} THEN {_LATER} >= 0 ELSE {_LATER} <= 0 END)"
    top = f"(CASE WHEN {a} < {b} THEN {name}_high_l ELSE {name}_high_r END)"
    meets = f"({top} IS NULL OR {top} >= {high})"
    near = f"({low} > 0 AND {high} * 5 <= {low} * 6 + 5)"
    return (
        f"{a} IS NULL OR {b} IS NULL",
        f"{a} = {b} AND {a} >= 10", f"{a} = {b} AND {a} >= 4", f"{a} = {b} AND {a} >= 1", f"{a} = {b}",
        f"{near} AND ({grew} OR {meets})", f"{near} OR ({grew} AND {high} <= {low} * 3 + 2)",
        f"{meets} OR ({grew} AND {low} > 0)", f"{high} <= {low} * 2 + 3",
    )  # fmt: skip


def _shared(name: str) -> tuple[str, ...]:
    both = f"len(list_intersect({name}_l, {name}_r))"
    return f"len({name}_l) = 0 OR len({name}_r) = 0", f"{both} >= 2", f"{both} >= 1"


def conditions() -> dict[str, tuple[str, ...]]:
    """For each comparison "not stated", then every level but the last, which is what remains."""
    return {
        "date": _date(), "place": _place(), "manner": _manner(), "killed": _count("killed"),
        "injured": _count("injured"), "kidnapped": _count("kidnapped"),
        "nationality": (
            "len(nationalities_l) = 0 OR len(nationalities_r) = 0", f"len({_COMMON}) > {_OWN}", f"len({_COMMON}) > 0",
        ),
        "actor": _shared("actors"), "target": _shared("targets"),
    }  # fmt: skip


def splink_settings(model: LinkingModel) -> dict[str, Any]:
    """The model as Splink settings."""
    stated = conditions()
    comparisons = []
    for c in COMPARISONS:
        absent, *held = stated[c.name]
        w = model.weights[c.name]
        levels: list[dict[str, Any]] = [
            {"sql_condition": absent, "label_for_charts": "not stated", "is_null_level": True}
        ]
        for condition, label, m, u in zip([*held, "ELSE"], c.levels, w.m, w.u, strict=True):
            levels.append(
                {"sql_condition": condition, "label_for_charts": label, "m_probability": m, "u_probability": u}
            )
        comparisons.append({"output_column_name": c.name, "comparison_levels": levels})
    return {
        "link_type": "dedupe_only", "comparisons": comparisons, "unique_id_column_name": "unique_id",
        "blocking_rules_to_generate_predictions": ["l.report < r.report"],  # never run: pairs are registered
        "probability_two_random_records_match": model.prior, "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
    }  # fmt: skip


def weigh_all(
    rows: Sequence[MentionFeatures], model: LinkingModel, *, least: float | None = None
) -> list[tuple[str, str, float]]:
    """The compared pairs of `rows` with their weight in bits, those of at least `least`; (smaller id, larger id).

    Mentions of one report are not compared, nor rows that their data set numbers differently.
    """
    import duckdb
    from splink import DuckDBAPI, Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as connection:
        _load(connection, rows, Path(folder) / "mentions.json")
        api = DuckDBAPI(connection=connection)
        linker = Linker(api.register("tollbook_mentions"), splink_settings(model))
        linker.table_management.register_blocked_pairs_for_predict(api.register("tollbook_pairs"))
        # Rounding differs in the last digits, so the bound is applied here, not there.
        floor = None if least is None else least - 0.001
        found = linker.inference.predict(threshold_match_weight=floor, warning_mode="never")
        query = f"SELECT unique_id_l, unique_id_r, match_weight FROM {found.physical_name} ORDER BY 1, 2"  # noqa: S608
        weighed = connection.execute(query).fetchall()
    return [(a, b, w) for a, b, w in weighed if least is None or round(w, 6) >= least]


def _load(connection: Any, rows: Sequence[MentionFeatures], file: Path) -> None:
    """Put mentions and their compared pairs into tables."""
    encoder = msgspec.json.Encoder()
    with file.open("wb") as out:
        for f in rows:
            out.write(encoder.encode(_row(f)) + b"\n")
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in _COLUMNS.items())
    source = str(file).replace("'", "''")
    connection.execute(
        f"CREATE TABLE tollbook_all AS SELECT * FROM read_json('{source}', format='newline_delimited', "  # noqa: S608
        f"columns={{{columns}}}, maximum_object_size=16777216)"
    )
    connection.execute(
        "CREATE TABLE tollbook_mentions AS SELECT * EXCLUDE (series, number, kept, looks) FROM tollbook_all"
    )
    connection.execute(
        "CREATE TABLE tollbook_pairs AS "
        "WITH k AS (SELECT unique_id, report, series, number, unnest(kept) AS key FROM tollbook_all), "
        "q AS (SELECT unique_id, report, series, number, unnest(looks) AS key FROM tollbook_all) "
        "SELECT DISTINCT '0' AS match_key, least(k.unique_id, q.unique_id) AS join_key_l, "
        "greatest(k.unique_id, q.unique_id) AS join_key_r FROM k JOIN q USING (key) WHERE k.report <> q.report "
        "AND NOT coalesce(k.series = q.series AND k.number <> q.number, false)"
    )


def _row(f: MentionFeatures) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(f, name) for name in _COLUMNS if hasattr(f, name)}
    for name in ("killed", "injured", "kidnapped"):
        count: Count | None = getattr(f, name)
        row |= {f"{name}_low": count.low if count else None, f"{name}_high": count.high if count else None}
    return row | {
        "unique_id": f.id, "family": FAMILY.get(f.event_type or "", f.event_type), "kept": kept_under(f),
        "looks": looks_under(f),
    }  # fmt: skip
