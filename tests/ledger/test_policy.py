"""A policy of the ledger's own: every toll by it, whatever came before or comes after."""

from __future__ import annotations

from tests.ledger.made import contents, entry

from tollbook.records import EVERYONE
from tollbook.tolls import DEFAULT_POLICY, TollPolicy
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
