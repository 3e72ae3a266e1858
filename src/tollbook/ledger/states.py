"""How reports stand (current, superseded, removed, redacted), worked out from the log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from tollbook.ledger import history, schema
from tollbook.ledger.current import change_current
from tollbook.ledger.entries import ReportState
from tollbook.ledger.rows import drop_in, put, rows_in

_S = schema.report_states.c


def renew_states(
    connection: Connection, reports: Iterable[str], at: str
) -> dict[str, tuple[ReportState | None, ReportState]]:
    """Work out anew how the reports stand; returns those that changed with the state before and after.

    A withdrawal outweighs everything. A report that has addresses is current while it stands last at one
    of them. The family of copies is left as it is.
    """
    wanted = list(dict.fromkeys(reports))
    after = _derived(connection, wanted)
    query = select(_S.report, _S.state, _S.family)
    before = {row.report: row for row in rows_in(connection, query, _S.report, wanted)}
    changed = {
        report: (ReportState(before[report].state) if report in before else None, state)
        for report, state in after.items()
        if report not in before or before[report].state != state.value
    }
    history.leave(connection, changed, at, reports=True)
    drop_in(connection, schema.report_states, _S.report, changed)
    put(
        connection, schema.report_states,
        [{"report": report, "state": state.value,
          "family": before[report].family if report in before else report}
         for report, (_, state) in changed.items()],
    )  # fmt: skip
    counts = {report for report, (_, state) in changed.items() if state is ReportState.CURRENT}
    change_current(connection, changed.keys() - counts, counts)
    history.come(connection, changed, at)
    return changed


def forget_states(connection: Connection, reports: Iterable[str]) -> None:
    """Forget how reports stand that go altogether."""
    gone = list(reports)
    drop_in(connection, schema.report_states, _S.report, gone)
    change_current(connection, gone, ())


def _derived(connection: Connection, reports: list[str]) -> dict[str, ReportState]:
    w, v = schema.withdrawals.c, schema.versions.c
    withdrawn: dict[str, set[str]] = {}
    for row in rows_in(connection, select(w.report, w.kind), w.report, reports):
        withdrawn.setdefault(row.report, set()).add(row.kind)
    at: dict[str, set[str]] = {}
    for row in rows_in(connection, select(v.report, v.address_key), v.report, reports):
        at.setdefault(row.report, set()).add(row.address_key)
    last: dict[str, Any] = {}
    query = select(v.address_key, v.report).order_by(v.seq)
    for row in rows_in(connection, query, v.address_key, (key for keys in at.values() for key in keys)):
        last[row.address_key] = row.report
    return {report: _state(report, withdrawn.get(report, set()), at.get(report, set()), last) for report in reports}


def _state(report: str, withdrawn: set[str], at: set[str], last: dict[str, Any]) -> ReportState:
    if ReportState.REDACTED.value in withdrawn:
        return ReportState.REDACTED
    if ReportState.REMOVED.value in withdrawn:
        return ReportState.REMOVED
    if at and all(last[key] != report for key in at):
        return ReportState.SUPERSEDED
    return ReportState.CURRENT
