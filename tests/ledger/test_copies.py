"""Copies are found whatever was met before, and however long ago."""

import pytest
from tests.ledger.made import entry

from tollbook.ledger import copies
from tollbook.reading.copies import signature

TOLD = " ".join(f"word{n}" for n in range(90))


def test_only_the_reports_met_last_are_remembered():
    """A report met again counts as met last."""
    lately = copies._Lately(2)
    one, two, three = (signature(f"{word} shots were fired at the bridge") for word in ("two", "six", "ten"))
    lately.keep({"rpt-1": one, "rpt-2": two})
    lately.keep({"rpt-1": one})
    lately.keep({"rpt-3": three})
    assert lately.of({"rpt-1", "rpt-2", "rpt-3"}) == {"rpt-1": one, "rpt-3": three}


@pytest.mark.parametrize("most", [0, 1, 100])
def test_copies_are_the_same_however_much_is_remembered(book, monkeypatch, most):
    """Texts that were forgotten are read again."""
    monkeypatch.setattr(copies, "_LATELY", copies._Lately(most))
    made = [entry(f"{TOLD} {more}", published=f"2031-03-0{n}") for n, more in ((5, "a"), (6, "b"), (7, "c"))]
    for one in made:
        book.enter([one])
    first, second, third = (one.report.id for one in made)
    assert {row.id: row.copy_of for row in book.report_list()} == {first: None, second: first, third: first}
