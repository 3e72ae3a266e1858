"""Moments that rows and their log tell apart."""

from __future__ import annotations

import pytest

from tollbook.ledger.agreement import _Log
from tollbook.records import LogEntry

NOON, LATER = "2024-05-01T12:00:00.000000Z", "2024-05-02T12:00:00.000000Z"
ENTRIES = [
    LogEntry(index=n, kind="decision", record=f"dec-{n}", sha256="ab" * 32, at=NOON if n < 3 else LATER)
    for n in range(4)
]


@pytest.mark.parametrize(
    ("moments", "moved"),
    [
        ([NOON, NOON, NOON, LATER], []),
        ([NOON, LATER, NOON, LATER], ["dec-1"]),  # of what one command recorded a row was moved
        ([NOON, NOON, NOON, NOON], ["dec-3"]),
        (["2019", "2020", "2021", LATER], []),  # all that the book held before it had a log
        (["2019", "2020", "2021", NOON], ["dec-3"]),
    ],
)
def test_a_moment_that_was_moved_is_found(moments, moved):
    """Also among what the log began with, unless none of it has the moment at which it came into the log."""
    log = _Log(ENTRIES)
    found = [f for e, at in zip(ENTRIES, moments, strict=True) for f in log.faults(e.kind, e.record, e.sha256, at)]
    found += log.moved_at_the_beginning()
    assert [f.split()[1] for f in found] == moved


def test_the_only_record_a_log_began_with_has_its_moment():
    log = _Log(ENTRIES[:1])
    assert log.faults("decision", "dec-0", "ab" * 32, LATER) == []
    assert len(log.moved_at_the_beginning()) == 1
