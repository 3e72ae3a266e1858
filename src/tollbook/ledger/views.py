"""The book as it was at a past moment, as views in the place of its tables.

Each connection of an engine that is told so has temporary views by the tables' own names, which both databases look
up first: parts of the log show what was recorded by then, what is derived shows what held then (`history.py`). Every
question to the book is so a question to its past.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, Table, event

from tollbook.ledger import history, schema
from tollbook.ledger.connection import again
from tollbook.ledger.sums import NUMBERS, WEEK

_PARENTS = {schema.texts: ("report", schema.reports), schema.statements: ("mention", schema.mentions)}
_SUMS = (schema.toll_spans, schema.toll_sums)


def engine_at(engine: Engine, moment: str) -> Engine:
    """Another engine for the same book, whose connections see it as it was at that moment; for reading only."""
    made = again(engine)

    def look_back(raw: Any, _record: Any) -> None:
        cursor = raw.cursor()
        home = "main"
        if made.dialect.name == "postgresql":
            home = cursor.execute("SELECT quote_ident(current_schema())").fetchone()[0]
        for statement in _views(home, moment):
            cursor.execute(statement)
        cursor.close()
        if made.dialect.name == "postgresql":
            raw.commit()

    event.listen(made, "connect", look_back)
    return made


def _views(home: str, moment: str) -> list[str]:
    then = "'" + moment.replace("'", "''") + "'"
    logged = [t for t in schema.metadata.sorted_tables if "recorded_at" in t.c]
    bodies = {table.name: _logged(table, home, then) for table in logged}
    bodies |= {
        table.name: f"SELECT {_names(table)} FROM {home}.{table.name} c WHERE EXISTS (SELECT 1 FROM "  # noqa: S608
        f"{home}.{parent.name} p WHERE p.id = c.{column} AND p.recorded_at <= {then})"
        for table, (column, parent) in _PARENTS.items()
    }
    bodies |= {table.name: _held(table, past, home, then) for table, past in history.PAST.items()}
    bodies |= {table.name: _summed(table, home, then) for table in _SUMS}
    return [f"CREATE TEMPORARY VIEW {name} AS {body}" for name, body in bodies.items()]


def _names(table: Table, prefix: str = "c.") -> str:
    return ", ".join(f'{prefix}"{name}"' for name in table.c.keys())  # noqa: SIM118 - of columns, not of a mapping


def _logged(table: Table, home: str, then: str) -> str:
    """What was recorded by then; how names are shown is as it is today."""
    always = " OR c.name = 'names'" if table is schema.settings else ""
    return f"SELECT {_names(table)} FROM {home}.{table.name} c WHERE c.recorded_at <= {then}{always}"  # noqa: S608


def _held(table: Table, past: Table, home: str, then: str) -> str:
    subject = history.subject_of(table)
    return (
        f"SELECT {_names(table)} FROM {home}.{table.name} c WHERE NOT EXISTS (SELECT 1 FROM "  # noqa: S608
        f"{home}.{history.since.name} s WHERE s.subject = c.{subject} AND s.moment > {then}) UNION ALL "
        f"SELECT {_names(table)} FROM {home}.{past.name} c WHERE c.held_from <= {then} AND c.held_until > {then}"
    )


def _summed(table: Table, home: str, then: str) -> str:
    """The sums there are now, less the rows of incidents that came or changed since, and those that held then added."""
    rows, past = schema.toll_rows, history.PAST[schema.toll_rows]
    monday = "r.{0} - (r.{0} + 6) % 7"
    rounded = {
        "first_day": f"CASE WHEN r.wide = 0 THEN {monday.format('first_day')} ELSE r.first_day END",
        "last_day": f"CASE WHEN r.wide = 0 THEN {monday.format('last_day')} + {WEEK - 1} ELSE r.last_day END",
    }
    keys = list(table.primary_key.columns.keys())
    of_row = ", ".join(f"{rounded.get(name, f'r.{name}')} AS {name}" for name in keys)
    numbers = (*NUMBERS, "members")

    def signed(sign: str) -> str:
        return ", ".join([of_row, *(f"{sign}r.{n} AS {n}" for n in NUMBERS), f"{sign}1 AS members"])

    parts = (
        f"SELECT {', '.join([*keys, *numbers])} FROM {home}.{table.name} UNION ALL "  # noqa: S608
        f"SELECT {signed('-')} FROM {home}.{history.since.name} s JOIN {home}.{rows.name} r ON r.incident = s.subject "
        f"WHERE s.moment > {then} UNION ALL "
        f"SELECT {signed('')} FROM {home}.{past.name} r WHERE r.held_from <= {then} AND r.held_until > {then}"
    )
    summed = ", ".join(f"CAST(sum({name}) AS BIGINT) AS {name}" for name in numbers)
    return (
        f"SELECT {', '.join(keys)}, {summed} FROM ({parts}) AS parts GROUP BY {', '.join(keys)} "  # noqa: S608
        "HAVING sum(members) <> 0"
    )
