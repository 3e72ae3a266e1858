"""The book as it was at a past moment, as views in the place of its tables.

The connections of an engine that is told so have temporary views by the tables' own names, which both databases look
up first: parts of the log show what was recorded by then, what is derived shows what held then (`history.py`). Every
question to the book is so a question to its past.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Engine, String, Table, event

from tollbook.ledger import history, schema
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import again
from tollbook.ledger.sums import NUMBERS, WEEK

_PARENTS = {schema.texts: ("report", schema.reports), schema.statements: ("mention", schema.mentions)}


def engine_at(engine: Engine, moment: str) -> Engine:
    """Another engine for the same book, whose connections see it as it was at that moment; for reading only."""
    made = again(engine)
    if made.dialect.name == "postgresql":
        _look_back_at_once(made, moment)
    else:
        _look_back_when_asked(made, moment)
    return made


def _look_back_at_once(engine: Engine, moment: str) -> None:
    def look_back(raw: Any, _record: Any) -> None:
        cursor = raw.cursor()
        home = cursor.execute("SELECT quote_ident(current_schema())").fetchone()[0]
        views = _views(home, moment, on_server=True)
        cursor.execute("; ".join(f"CREATE TEMPORARY VIEW {name} AS {body}" for name, body in views.items()))
        cursor.close()
        raw.commit()

    event.listen(engine, "connect", look_back)


def _look_back_when_asked(engine: Engine, moment: str) -> None:
    """Every table that a statement names is a view before it runs: most questions name few, and all cost more."""
    views = _views("main", moment)

    def look_back(_connection: Any, cursor: Any, statement: str, *_more: Any) -> None:
        for name, body in views.items():
            if name in statement:
                cursor.execute(f"CREATE TEMPORARY VIEW IF NOT EXISTS {name} AS {body}")

    event.listen(engine, "before_cursor_execute", look_back)


def _views(home: str, moment: str, *, on_server: bool = False) -> dict[str, str]:
    """What stands in the place of each table; `on_server` as PostgreSQL answers it soonest, else as SQLite does."""
    then = f"'{moment}'"
    logged = [t for t in schema.metadata.sorted_tables if "recorded_at" in t.c]
    bodies = {table.name: _logged(table, home, then) for table in logged}
    bodies |= {
        table.name: f"SELECT {_names(table)} FROM {home}.{table.name} c WHERE EXISTS (SELECT 1 FROM "  # noqa: S608
        f"{home}.{parent.name} p WHERE p.id = c.{column} AND p.recorded_at <= {then})"
        for table, (column, parent) in _PARENTS.items()
    }
    bodies |= {table.name: _held(table, past, home, then) for table, past in history.PAST.items()}
    bodies |= {table.name: _summed(table, home, moment, on_server) for table in history.PAST_SUMS}
    return bodies


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


def _summed(table: Table, home: str, then: str, on_server: bool) -> str:
    """The sums at the end of the day, as they were kept before they changed on a later one; less what came that day."""
    past, key = history.PAST_SUMS[table], list(table.primary_key.columns.keys())
    numbers = (*NUMBERS, "members")
    day = date.fromisoformat(then[:10])

    def same(a: str, b: str) -> str:
        return " AND ".join(f"{a}.{name} = {b}.{name}" for name in key)

    summed = ", ".join(f"coalesce(p.{name}, s.{name}) AS {name}" for name in numbers)
    first_after = f"{home}.{past.name} q WHERE {same('q', 's')} AND q.held_until > {day.toordinal()}"
    if on_server:  # one look at the key for each sum; joined in the other way, all that was ever kept is read
        kept = f"LATERAL (SELECT q.* FROM {first_after} ORDER BY q.held_until LIMIT 1) p ON true"  # noqa: S608
    else:
        kept = (
            f"{home}.{past.name} p ON {same('p', 's')} "  # noqa: S608
            f"AND p.held_until = (SELECT min(q.held_until) FROM {first_after})"
        )
    known = (
        f"SELECT {', '.join(f's.{name}' for name in key)}, {summed} FROM {home}.{table.name} s LEFT JOIN {kept} "  # noqa: S608
        "WHERE coalesce(p.members, s.members) <> 0"
    )
    last = stamp(datetime.combine(day, time.max, UTC))
    return known if then == last else _less(table, known, home, (then, last), on_server)


def _less(table: Table, known: str, home: str, days: tuple[str, str], on_server: bool) -> str:
    """The sums `known` at the end of a day, less what came and with what went between a moment and its end.

    They are parts of sums, several to a key, since only so either database looks for the keys asked for.
    """
    then, last = days
    rows, past, since = schema.toll_rows.name, history.PAST[schema.toll_rows].name, history.since.name
    key = list(table.primary_key.columns.keys())
    monday = "r.{0} - (r.{0} + 6) % 7"
    rounded = {
        "first_day": f"CASE WHEN r.wide = 0 THEN {monday.format('first_day')} ELSE r.first_day END",
        "last_day": f"CASE WHEN r.wide = 0 THEN {monday.format('last_day')} + {WEEK - 1} ELSE r.last_day END",
    }
    # As expressions, so that both databases look for the few rows of that day and not for all of a nationality.
    plain = {name: f"r.{name} + 0" if name in ("wide", "dated") else f"r.{name} || ''" for name in key}
    if on_server:  # which asks each part for the keys only where all parts have them of one type
        texts = [column.name for column in table.primary_key if isinstance(column.type, String)]
        plain |= {name: f"CAST({plain[name]} AS {table.c[name].type})" for name in texts}
    of_row = ", ".join(f"{expression} AS {name}" for name, expression in (plain | rounded).items() if name in key)

    def signed(sign: str) -> str:
        return ", ".join([of_row, *(f"{sign}r.{n} AS {n}" for n in NUMBERS), f"{sign}1 AS members"])

    return (
        f"{known} UNION ALL "  # noqa: S608
        f"SELECT {signed('-')} FROM {home}.{since} s JOIN {home}.{rows} r ON r.incident = s.subject "
        f"WHERE s.moment > '{then}' AND s.moment <= '{last}' UNION ALL "
        f"SELECT {signed('-')} FROM {home}.{past} r "
        f"WHERE r.held_from > '{then}' AND r.held_from <= '{last}' AND r.held_until > '{last}' UNION ALL "
        f"SELECT {signed('')} FROM {home}.{past} r "
        f"WHERE r.held_until > '{then}' AND r.held_until <= '{last}' AND r.held_from <= '{then}'"
    )
