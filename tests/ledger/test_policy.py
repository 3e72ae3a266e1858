"""A policy of the ledger's own: every toll by it, whatever came before or comes after."""

from __future__ import annotations

import msgspec
import pytest
from tests.ledger.made import contents, entry, ticking

from tollbook.errors import TollError
from tollbook.ledger import Book, Entry
from tollbook.ledger.past import write_past
from tollbook.pipeline import rate, review, withdraw_rating, withdraw_review
from tollbook.records import EVERYONE, CountValue, Grade
from tollbook.tolls import DEFAULT_POLICY, TollPolicy, assemble
from tollbook.vocabulary.codes import Outcome

HIGHEST = TollPolicy(name="highest", best=("single_account", "agreement", "highest_of_rivals"))
LATEST = TollPolicy(name="latest", best=("latest_account",))


def accounts():
    """Rival figures of one day, which no rule but the policy chooses between."""
    return [
        entry(f"attack 2031-03-04 TJ Khatlon Orvale bombing killed {n} CN\n{words}", source=f"Paper {n}", title=words)
        for n, words in ((3, "The bridge was shut."), (5, "Rain fell all night long."), (4, "Nobody came to the fair."))
    ]


def best(book):
    (incident,) = book.incidents()
    row = incident.toll(Outcome.KILLED, EVERYONE)
    return row.low, row.best, row.high, row.rule


def test_the_policy_holds_for_what_is_there_and_what_comes(book):
    """Set before or after the reports, tolls are the same; low and high do not move."""
    first, *others = accounts()
    book.enter([first])
    assert book.set_policy(HIGHEST)
    book.enter(others)
    assert best(book) == (3, 5, 5, "highest_of_rivals")
    assert not book.set_policy(HIGHEST)
    before = contents(book)
    book.rebuild()
    assert contents(book) == before


def test_going_back_to_the_usual_rules_undoes_it(book):
    """The derived incidents are as if the policy had never been; the cut-off says which rules held."""
    book.enter(accounts())
    before, cut = contents(book)["incidents"], book.cut_off()
    book.set_policy(HIGHEST)
    assert book.cut_off() != cut
    book.set_policy(DEFAULT_POLICY)
    assert contents(book)["incidents"] == before
    assert (book.cut_off(), book.policy()) == (cut, DEFAULT_POLICY)


def test_judgements_and_withdrawals_keep_to_the_policy(book):
    """Whatever assembles an incident does so by the policy that holds."""
    book.enter(accounts())
    book.set_policy(HIGHEST)
    book.remove(next(iter(book.reports())).id, "asked")
    assert best(book)[1:] == (5, 5, "highest_of_rivals")


GRADED = TollPolicy(name="graded", least_reliability=Grade.C)


def low(book, source, grade="E"):
    return rate(book, source, grade, author="ana", reason="ten years of it read")


def test_a_rating_works_tolls_out_anew_under_a_policy_that_goes_by_ratings(book):
    """Given before or after the policy and the reports, taken back, and on a day before; the cut-off says so."""
    first, *others = accounts()
    book.enter([first])
    plain = book.cut_off()
    given = low(book, "Paper 3")
    assert book.cut_off() == plain
    book.set_policy(GRADED)
    book.enter(others)
    assert best(book)[:3] == (4, 4, 5)
    cut, before = book.cut_off(), book.now()
    low(book, "Paper 5")
    assert best(book)[:3] == (4, 4, 4)
    assert book.cut_off() != cut
    now = contents(book)
    book.rebuild()
    assert contents(book) == now
    with book.as_known(before) as then:
        assert best(then)[:3] == (4, 4, 5)
        assert then.cut_off() == cut
    withdraw_rating(book, given.id, author="ana", reason="another paper")
    assert best(book)[:3] == (3, 3, 4)


def test_a_rating_under_the_usual_policy_changes_no_incident(book):
    """Nor does it touch one."""
    book.enter(accounts())
    before = contents(book)["incidents"]
    low(book, "Paper 3")
    assert contents(book)["incidents"] == before


def test_undoing_brings_back_the_tolls_of_the_ratings_of_then(tmp_path):
    """A copy of a file is taken back to before the ratings; it holds what a book without them holds."""
    with Book.open(tmp_path / "book.db", now=ticking()) as book:
        book.set_policy(GRADED)
        book.enter(accounts())
        before, moment = contents(book)["incidents"], book.now()
        low(book, "Paper 5")
        write_past(book._engine, tmp_path / "then.db", moment, assemble=assemble)
    with Book.open(tmp_path / "then.db", create=False) as then:
        assert contents(then)["incidents"] == before


def unsure(text, confidence, **more):
    """A report whose counts were read with that confidence."""
    made = entry(text, **more)
    mentions = tuple(
        msgspec.structs.replace(m, statements=tuple(
            msgspec.structs.replace(s, confidence=confidence) if isinstance(s.value, CountValue) else s
            for s in m.statements
        ))
        for m in made.extraction.mentions
    )  # fmt: skip
    return Entry(report=made.report, extraction=msgspec.structs.replace(made.extraction, mentions=mentions))


def test_what_was_read_with_too_little_confidence_shapes_nothing(book):
    """The surer account decides; without any the figure is not known; the incident says so; a person's word is sure."""
    line = "attack 2031-03-04 TJ Khatlon Orvale bombing killed {}"
    book.enter([unsure(line.format(3), 0.9, source="A"), unsure(line.format(8) + "\nOther words.", 0.4, source="B")])
    before = contents(book)["incidents"]
    least = TollPolicy(name="sure", min_confidence=0.6)
    book.set_policy(least)
    (incident,) = book.incidents()
    assert best(book)[:3] == (3, 3, 3)
    assert "left out: 1 value read with a confidence under 0.6" in incident.disagreements
    cut = book.cut_off()
    book.set_policy(msgspec.structs.replace(least, min_confidence=0.95))
    assert book.incidents()[0].tolls == ()
    assert book.toll() == []
    assert book.cut_off() != cut
    weak = [s for m in book.mentions(incident.mentions) for s in m.statements if s.confidence == 0.4]
    review(book, weak[0].id, "accept", author="ana", reason="read it")
    assert best(book)[:3] == (8, 8, 8)
    withdraw_review(book, book.reviews()[0].id, author="ana", reason="misread")
    book.set_policy(DEFAULT_POLICY)
    assert contents(book)["incidents"] == before


@pytest.mark.parametrize("least", [-0.1, 1.1, float("nan")])
def test_a_confidence_that_is_none_is_refused(least):
    """From 0 to 1."""
    with pytest.raises(TollError, match=r"lies in 0\.\.1"):
        TollPolicy(name="x", min_confidence=least)
