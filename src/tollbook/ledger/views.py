"""The book as it was at a past moment, as views in the place of its tables.

The connections of an engine that is told so have temporary views by the tables' own names, which both databases look
up first: parts of the log show what was recorded by then, what is derived shows what held then (`history.py`). Every
question to the book is so a question to its past.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Engine, String, Table, event

from tollbook.ledger import history, schema
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import again
from tollbook.ledger.periods import nodes_with
from tollbook.ledger.sums import NUMBERS, WEEK, day_of

_SUMMED = (*NUMBERS, "members")
_OF_THE_DAY = "_of_the_day"
_ADDED_UP, _THERE = "tollbook_added_up", "tollbook_there"
_COST_OF_WORKERS = 10_000
"""What PostgreSQL is to reckon for starting others to read with it. By its own reckoning it does so for questions of
many small parts, which doubles the processor time that they take and answers none of them sooner."""
_PARENTS = {schema.texts: ("report", schema.reports), schema.statements: ("mention", schema.mentions)}


def engine_at(engine: Engine, moment: str, begins: str) -> Engine:
    """Another engine for the same book, whose connections see it as it was at that moment; for reading only.

    `begins` is the moment from which on the book keeps its history.
    """
    made = again(engine)
    if made.dialect.name == "postgresql":
        _look_back_on_server(made, moment, begins)
    else:
        _look_back_when_asked(made, moment, begins)
    return made


def _look_back_on_server(engine: Engine, moment: str, begins: str) -> None:
    """As `_look_back_when_asked`; a transaction that is undone takes the views with it that it made."""
    views: dict[str, str] = {}

    def look_back(connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        there = connection.info.setdefault(_THERE, set())
        with connection.connection.cursor() as cursor:
            if not views:
                home = cursor.execute("SELECT quote_ident(current_schema())").fetchone()[0]
                views.update(_views(home, moment, _span(cursor, home, moment, begins), on_server=True))
            missing = [name for name in views if name in statement and name not in there]
            making = [f"CREATE OR REPLACE TEMPORARY VIEW {name} AS {views[name]}" for name in missing]
            if not there:
                making.append(f"SET parallel_setup_cost = {_COST_OF_WORKERS}")
            if making:
                cursor.execute("; ".join(making))
        there.update(missing)

    event.listen(engine, "rollback", lambda connection: connection.info.pop(_THERE, None))
    event.listen(engine, "before_cursor_execute", look_back)


def _look_back_when_asked(engine: Engine, moment: str, begins: str) -> None:
    """Every table that a statement names is a view before it runs: most questions name few, and all cost more.

    What changed on the moment's day is added up once in each transaction, not wherever a question meets it.
    """
    views: dict[str, str] = {}
    of_the_day: dict[str, str] = {}

    def look_back(connection: Any, cursor: Any, statement: str, *_more: Any) -> None:
        if not views:
            span = _span(cursor, "main", moment, begins)
            of_the_day.update(_of_the_day("main", span))
            views.update(_views("main", moment, span))
        for name, body in views.items():
            if name not in statement:
                continue
            changes = f"{name}{_OF_THE_DAY}"
            if changes in of_the_day and changes not in connection.info.setdefault(_ADDED_UP, set()):
                cursor.execute(f"DROP TABLE IF EXISTS temp.{changes}")
                cursor.execute(f"CREATE TEMPORARY TABLE {changes} AS {of_the_day[changes]}")
                connection.info[_ADDED_UP].add(changes)
            cursor.execute(f"CREATE TEMPORARY VIEW IF NOT EXISTS {name} AS {body}")

    event.listen(engine, "begin", lambda connection: connection.info.pop(_ADDED_UP, None))
    event.listen(engine, "before_cursor_execute", look_back)


def _views(home: str, moment: str, span: _Span, *, on_server: bool = False) -> dict[str, str]:
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
    bodies |= {table.name: _summed(table, home, span, on_server) for table in history.PAST_SUMS}
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


def _summed(table: Table, home: str, span: _Span, on_server: bool) -> str:
    """The sums as they were kept of an end of the moment's day, and what came to them between that and the moment."""
    past, names = history.PAST_SUMS[table], ", ".join((*_key(table), *_SUMMED, "held_from"))
    nodes = ", ".join(map(str, nodes_with(span.day, span.begins)))
    known = (
        f"SELECT {names} FROM {home}.{past.name} WHERE node IN ({nodes}) "  # noqa: S608
        f"AND held_from <= {span.day} AND held_until > {span.day} "
        f"UNION ALL SELECT {names} FROM {home}.{table.name} WHERE held_from <= {span.day}"
    )
    if span.after == span.until:
        return known
    # Parts of sums, several to a key, since only so either database looks for the keys asked for.
    if on_server:
        return f"{known} UNION ALL {_changes(table, home, span, on_server=True)}"
    return f"{known} UNION ALL SELECT {names} FROM {table.name}{_OF_THE_DAY}"  # noqa: S608


class _Span(NamedTuple):
    """The day at whose end sums are taken as kept, and after which moment and until which changes are to be added.

    The `sign` is "-" where they are to be taken off. `begins` is the day on which the history does.
    """

    begins: int
    day: int
    after: str
    until: str
    sign: str


def _span(cursor: Any, home: str, moment: str, begins: str) -> _Span:
    """Up to a moment from the end of the day before, or back to it from the end of its own: where less changed.

    On the day on which the history begins nothing is kept of the day before.
    """
    end = datetime.combine(date.fromisoformat(moment[:10]), time.max, UTC)
    before, last, day = stamp(end - timedelta(days=1)), stamp(end), end.toordinal()
    first = day_of(begins)
    back = _Span(first, day, moment, last, "-")
    if moment == last or begins > before:
        return back
    came = f"SELECT count(*) FROM {home}.{history.since.name} WHERE moment > '{{}}' AND moment <= '{{}}'"  # noqa: S608
    earlier, later = (cursor.execute(came.format(*of)).fetchone()[0] for of in ((before, moment), (moment, last)))
    return back if later < earlier else _Span(first, day - 1, before, moment, "")


def _of_the_day(home: str, span: _Span) -> dict[str, str]:
    """By the name of a table of them, what came to each sum in the span to be added; none at a day's end."""
    if span.after == span.until:
        return {}
    return {
        f"{table.name}{_OF_THE_DAY}": (
            f"SELECT {', '.join((*_key(table), *(f'sum({n}) AS {n}' for n in _SUMMED)))}, {span.day} AS held_from "  # noqa: S608
            f"FROM ({_changes(table, home, span)}) c GROUP BY {', '.join(_key(table))}"
        )
        for table in history.PAST_SUMS
    }


def _changes(table: Table, home: str, span: _Span, *, on_server: bool = False) -> str:
    """The rows that came to sums in the span, and those that went with their numbers taken off."""
    rows, past, since = schema.toll_rows.name, history.PAST[schema.toll_rows].name, history.since.name
    key, other = _key(table), "" if span.sign else "-"
    monday = "r.{0} - (r.{0} + 6) % 7"
    rounded = {
        "first_day": f"CASE WHEN r.wide = 0 THEN {monday.format('first_day')} ELSE r.first_day END",
        "last_day": f"CASE WHEN r.wide = 0 THEN {monday.format('last_day')} + {WEEK - 1} ELSE r.last_day END",
    }
    plain = {name: f"r.{name}" for name in key}
    if on_server:
        # As expressions, so that it looks for the few rows of that day and not for all of a nationality; and it asks
        # each part for the keys only where all parts have them of one type.
        plain |= {name: f"r.{name} + 0" for name in ("wide", "dated") if name in key}
        texts = [column for column in table.primary_key if isinstance(column.type, String)]
        plain |= {column.name: f"CAST(r.{column.name} || '' AS {column.type})" for column in texts}
    of_row = ", ".join(f"{expression} AS {name}" for name, expression in (plain | rounded).items() if name in key)

    def signed(sign: str) -> str:
        numbers = [f"{sign}r.{n} AS {n}" for n in NUMBERS]
        return ", ".join([of_row, *numbers, f"{sign}1 AS members", f"{span.day} AS held_from"])

    return (
        f"SELECT {signed(span.sign)} FROM {home}.{since} s JOIN {home}.{rows} r ON r.incident = s.subject "  # noqa: S608
        f"WHERE s.moment > '{span.after}' AND s.moment <= '{span.until}' UNION ALL "
        f"SELECT {signed(span.sign)} FROM {home}.{past} r WHERE r.held_from > '{span.after}' "
        f"AND r.held_from <= '{span.until}' AND r.held_until > '{span.until}' UNION ALL "
        f"SELECT {signed(other)} FROM {home}.{past} r WHERE r.held_until > '{span.after}' "
        f"AND r.held_until <= '{span.until}' AND r.held_from <= '{span.after}'"
    )


def _key(table: Table) -> list[str]:
    return list(table.primary_key.columns.keys())
