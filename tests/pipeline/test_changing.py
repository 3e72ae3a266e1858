"""What changed since a moment: every kind of change is named, with what it did to the toll."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.ledger.made import entry

from tollbook.pipeline import changes, merge, split
from tollbook.records import Selection
from tollbook.vocabulary.codes import Outcome

ATTACK = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN\nThe bridge was shut."
HIGHER = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 5 CN\nRain fell all night long."
OTHER = "attack 2031-07-04 AF Kandahar Belvo stabbing injured 1"
WHO = {"author": "editor", "reason": "read both"}


def kinds(found):
    return [c.kind for c in found.incidents]


def killed(found):
    for before, now in found.tolls:
        if (now or before).outcome is Outcome.KILLED:
            return before.best if before else None, now.best if now else None
    return None


def test_nothing_changed(book):
    """No rows, and the same toll on both sides."""
    book.enter([entry(ATTACK)])
    found = changes(book, book.now())
    assert (found.reports, found.incidents, found.judgements, killed(found)) == ((), (), (), (3, 3))


def test_before_the_ledger_everything_is_new(book):
    """A day before the first report."""
    book.enter([entry(ATTACK)])
    found = changes(book, datetime(2030, 1, 1, tzinfo=UTC))
    assert (kinds(found), killed(found)) == (["added"], (None, 3))
    assert [(was, now) for _, was, now in found.reports] == [("not there", "current")]


def test_a_later_toll_corrects_an_incident_and_says_how(book):
    """The figure as it was and as it is, and that one more report tells of it."""
    book.enter([entry(ATTACK)])
    moment = book.now()
    book.enter([entry(HIGHER, source="Late Paper", published="2031-03-09")])
    found = changes(book, moment)
    (change,) = found.incidents
    assert change.kind == "corrected"
    assert "killed CN: 3 became 5" in change.words
    assert "one more report tells of it" in change.words
    assert killed(found) == (3, 5)


def test_merged_split_and_withdrawn(book):
    """People's judgements and a removal are each told as what they did."""
    book.enter([entry(ATTACK), entry(OTHER, source="Other Post"), entry(HIGHER, source="Late Paper")])
    start = book.now()
    first, second = (i.id for i in book.incidents())
    merge(book, [first, second], **WHO)
    found = changes(book, start)
    assert kinds(found) == ["merged"]
    assert set(found.incidents[0].before) == {first, second}
    assert len(found.judgements) == 2


def test_taking_a_report_out_splits_and_removing_it_withdraws(book):
    """Both sides of the split are named; then one of them goes."""
    book.enter([entry(ATTACK), entry(HIGHER, source="Late Paper")])
    (incident,) = book.incidents()
    late = next(r.id for r in book.reports() if r.source.name == "Late Paper")
    start = book.now()
    split(book, incident.id, [late], **WHO)
    found = changes(book, start)
    assert kinds(found)[-1] == "split"
    assert len(found.incidents[-1].now) == 2
    middle = book.now()
    book.remove(late, "asked")
    after = changes(book, middle)
    assert kinds(after) == ["withdrawn"]
    assert [(was, now) for _, was, now in after.reports] == [("current", "removed (asked)")]


def test_a_selection_looks_at_its_own(book):
    """What changed elsewhere is not listed."""
    book.enter([entry(ATTACK)])
    moment = book.now()
    book.enter([entry(OTHER, source="Other Post")])
    assert kinds(changes(book, moment, selection=Selection(countries=("TJ",)))) == []
    assert kinds(changes(book, moment, selection=Selection(countries=("AF",)))) == ["added"]
