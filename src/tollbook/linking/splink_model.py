"""The linking model in Splink on DuckDB: for scoring very many pairs at once.

States the levels of `comparisons.py` in SQL, with the same shipped weights; nothing is estimated from
the data at hand. Splink: R. Linacre and others, Splink: free
software for probabilistic record linkage at scale, International Journal of Population Data Science
7(3), 2022.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from math import sin
from typing import Any, NamedTuple

import numpy as np

from tollbook.linking.bulk_bound import Bound
from tollbook.linking.bulk_table import MENTIONS, put_given
from tollbook.linking.comparisons import (
    COMPARISONS,
    DEMANDS,
    EARTH_KM,
    FEW_WORDS,
    PARTICULARS,
    SHARED_WORDS,
)
from tollbook.linking.features import EXACT_PLACE_KM
from tollbook.linking.model import LinkingModel
from tollbook.linking.rivals import GRAIN

Numbers = np.ndarray
_COMPARED = "tollbook_compared"


class Weighed(NamedTuple):
    """Pairs of mentions by their numbers, a < b, the weight of each in thousandths of a bit, and if they contradict.

    `excluded` says that the two cannot tell of one incident whatever they weigh (`comparisons.exclusion`).
    """

    a: Numbers
    b: Numbers
    weight: Numbers
    excluded: Numbers


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
_ARMED = "(weapons_marks_l & weapons_marks_r <> 0 AND list_has_any(weapons_l, weapons_r))"
_TYPED = "(event_type_l IS NOT NULL AND event_type_r IS NOT NULL)"
_LATER = "coalesce(published_r - published_l, 0)"
_COMMON = "list_intersect(nationalities_l, nationalities_r)"
_MARKED = "nationalities_marks_l & nationalities_marks_r <> 0"
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
        f"NOT {_EXACT} AND {_LAND} AND coalesce(admin1_l = admin1_r, false) AND (place_l IS NULL OR place_r IS NULL)",
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


def _both(name: str) -> str:
    """How many members two lists share; those without a mark in common are not looked through."""
    return f"(CASE WHEN {name}_marks_l & {name}_marks_r = 0 THEN 0 ELSE len(list_intersect({name}_l, {name}_r)) END)"


def _shared(name: str) -> tuple[str, ...]:
    both = _both(name)
    return f"{name}_marks_l = 0 OR {name}_marks_r = 0", f"{both} >= 2", f"{both} >= 1"


def _words() -> tuple[str, ...]:
    both = _both("words")
    return f"{both} = 0 AND least(len(words_l), len(words_r)) < {FEW_WORDS}", *(
        f"{both} >= {least}" for least in SHARED_WORDS
    )


def conditions() -> dict[str, tuple[str, ...]]:
    """For each comparison "not stated", then every level but the last, which is what remains."""
    return {
        "date": _date(), "place": _place(), "manner": _manner(), "killed": _count("killed"),
        "injured": _count("injured"), "kidnapped": _count("kidnapped"),
        "nationality": (
            "len(nationalities_l) = 0 OR len(nationalities_r) = 0", f"{_MARKED} AND len({_COMMON}) > {_OWN}",
            f"{_MARKED} AND len({_COMMON}) > 0",
        ),
        "actor": _shared("actors"), "target": _shared("targets"), "words": _words(),
        "people": _shared("people"),
    }  # fmt: skip


def excluded() -> str:
    """The same as `comparisons.contradict`, in SQL: dates or places exclude each other."""
    stated = conditions()

    def by_level(name: str, values: Sequence[int]) -> str:
        absent, *held = stated[name]
        cases = " ".join(f"WHEN {c} THEN {value}" for c, value in zip((absent, *held), (0, *values), strict=False))
        return f"(CASE {cases} ELSE {values[len(held)] if len(values) > len(held) else 0} END)"

    wanted = " + ".join(by_level(name, points) for name, points in DEMANDS.items())
    things = {name: by_level(name, points) for name, points in PARTICULARS.items()}
    unusual = "list_has_any(unusual_targets_l, unusual_targets_r)"
    things["target"] = f"least({things['target']}, CASE WHEN {unusual} THEN 2 ELSE 1 END)"
    shared = " + ".join(things.values())
    return f"(CASE WHEN {wanted} = 0 THEN false ELSE {shared} < {wanted} END)"


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


class Weigher:
    """Weighs pairs of the mentions in a DuckDB's table (`bulk_table`) by the model; the table must be there."""

    def __init__(self, connection: Any, model: LinkingModel) -> None:
        from splink import DuckDBAPI, Linker

        self._connection, self._api = connection, DuckDBAPI(connection=connection)
        # Splink copies the rows that it compares, with all their columns.
        connection.execute(
            f"CREATE TEMP VIEW {_COMPARED} AS SELECT * EXCLUDE (not_before, not_after, series, number, series_code, "  # noqa: S608
            f"number_code) FROM {MENTIONS}"
        )
        described = connection.execute(f"DESCRIBE {_COMPARED}").fetchall()
        self._columns = [name for name, *_ in described]
        self._bound = Bound(connection, model)
        self._linker = Linker(
            self._api.register(_COMPARED), splink_settings(model), validate_settings=False, log_level=logging.ERROR
        )

    def weigh(self, a: Numbers, b: Numbers, *, least: int | None = None) -> Weighed:
        """Pairs by the numbers of their mentions, a < b, with their weights in thousandths of a bit, in order.

        With `least` those alone that weigh at least so much and do not exclude each other. Pairs that come in order are
        weighed in half the time: one mention after the other is looked up.
        """
        if least is not None:
            some = self._bound.reaching(a, b, least)
            a, b = a[some], b[some]
        given = put_given(self._connection, "tollbook_weighed", a, b)
        self._linker.table_management.register_blocked_pairs_for_predict(self._api.register(given))
        # The bound is applied once more to what is rounded.
        bound = None if least is None else least / GRAIN - 0.001
        found = self._linker.inference.predict(threshold_match_weight=bound, warning_mode="never")
        rounded = f"round_even(match_weight * {GRAIN}, 0)"
        query = (
            f"SELECT unique_id_l AS a, unique_id_r AS b, {rounded}::BIGINT AS weight FROM {found.physical_name} "  # noqa: S608
            f"WHERE {'true' if least is None else f'{rounded} >= {least}'} ORDER BY a, b"
        )
        columns = self._connection.execute(query).fetchnumpy()
        found.drop_table_from_database_and_remove_from_cache()
        a, b, weight = (np.asarray(columns[name], dtype=np.int64) for name in ("a", "b", "weight"))
        weighed = Weighed(a, b, weight, self._excluded(a, b))
        return weighed if least is None else Weighed(*(column[~weighed.excluded] for column in weighed))

    def _excluded(self, a: Numbers, b: Numbers) -> Numbers:
        """Which of the pairs, that are in order, exclude each other; few have days or places for it."""
        found = self._bound.apart(a, b)
        table = put_given(self._connection, "tollbook_far", a[found], b[found])
        sides = ", ".join(f"{side}.{name} AS {name}_{side}" for side in "lr" for name in self._columns)
        query = (
            f"SELECT {excluded()} AS excluded FROM (SELECT {sides} FROM {table} JOIN {_COMPARED} l ON "  # noqa: S608
            f"l.unique_id = join_key_l JOIN {_COMPARED} r ON r.unique_id = join_key_r) "
            "ORDER BY unique_id_l, unique_id_r"
        )
        found[found] = np.asarray(self._connection.execute(query).fetchnumpy()["excluded"], dtype=bool)
        return found
