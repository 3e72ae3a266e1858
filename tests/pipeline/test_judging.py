"""People's judgements: they bind, survive everything, contradict nothing silently, and can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.made import contents, entry, ticking

from tollbook.errors import LinkingError, NotFoundError, UsageError
from tollbook.ledger import Book
from tollbook.pipeline import explain_pair, judge, judgement_list, look_alikes, merge, split, withdraw_judgement
from tollbook.records import Sameness

ATTACK = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"
OTHER = "attack 2031-07-04 AF Kandahar Belvo stabbing injured 1"
WHO = {"author": "editor", "reason": "read both"}


def told(book, *lines):
    """A report a line, each of its own publisher; returns the incidents' ids."""
    book.enter([entry(line, source=f"Paper {n}", title=f"{n}") for n, line in enumerate(lines)])
    return [incident.id for incident in book.incidents()]


def test_merging_joins_all_reports_and_every_id_leads_there(book):
    """Two incidents with two reports each become one of four, and a later report of either joins it."""
    first, second = told(book, ATTACK, ATTACK + " ", OTHER, OTHER + " ")
    made = merge(book, [first, second], **WHO)
    assert len(made.mentions) == 4
    assert {book.incident(i).id for i in (first, second)} == {made.id}
    book.enter([entry(ATTACK + "  ", source="Late Paper")])
    assert [len(i.mentions) for i in book.incidents()] == [5]


def test_a_report_that_tells_of_a_merged_attack_twice_is_one_report(book):
    """Its two mentions are two, the reports counted are not."""
    found = told(book, ATTACK + "\n" + OTHER, OTHER + " ")
    assert book.report_counts(book.incidents()) == dict(zip(found, (1, 2), strict=True))
    made = merge(book, found, **WHO)
    assert (len(made.mentions), book.report_counts([made])) == (3, {made.id: 2})


def test_splitting_keeps_the_sides_apart_though_more_reports_come(book):
    """What was taken out stays out, whichever side a later report resembles."""
    (incident,) = told(book, ATTACK, ATTACK + " ", ATTACK + "  ")
    out = [r.id for r in book.reports()][1]
    rest, taken = split(book, incident, [out], **WHO)
    assert (len(rest.mentions), len(taken.mentions)) == (2, 1)
    book.enter([entry(ATTACK + "   ", source="Late Paper")])
    sides = [{m.report for m in book.mentions(i.mentions)} for i in book.incidents()]
    assert len(sides) == 2
    assert sum(out in side for side in sides) == 1
    assert len(next(side for side in sides if out in side)) in (1, 2)


def test_a_contradiction_is_refused_naming_both_and_nothing_is_recorded(book):
    """`same` against `different`: the message names both authors' judgements."""
    first, second = told(book, ATTACK, OTHER)
    earlier = judge(book, first, second, Sameness.DIFFERENT, author="ana", reason="months apart")
    with pytest.raises(LinkingError) as caught:
        merge(book, [first, second], author="ben", reason="one siege")
    assert "ana" in str(caught.value)
    assert "ben" in str(caught.value)
    assert book.judgements() == [earlier]


def test_withdrawing_undoes_and_stays_on_record(book):
    """The incidents are as before; both rows are in the log; it cannot be withdrawn twice."""
    first, second = told(book, ATTACK, OTHER)
    made = judge(book, first, second, Sameness.SAME, **WHO)
    assert len(book.incidents()) == 1
    withdraw_judgement(book, made.id[:10], author="ben", reason="mistaken")
    assert [i.id for i in book.incidents()] == [first, second]
    said, taken = judgement_list(book)
    assert (said.binds, said.withdrawn_by.author, taken.judgement.withdraws) == (False, "ben", made.id)
    with pytest.raises(UsageError, match="withdrawn already by ben"):
        withdraw_judgement(book, made.id, **WHO)
    with pytest.raises(UsageError, match="not withdrawn"):
        withdraw_judgement(book, taken.judgement.id, **WHO)


def test_judgements_hold_through_a_rebuild_and_a_removal(book):
    """Nothing a person decided is undone by linking anew or by a report that goes."""
    first, second = told(book, ATTACK, OTHER)
    merge(book, [first, second], **WHO)
    book.rebuild()
    assert len(book.incidents()) == 1
    book.remove(next(iter(book.reports())).id, "asked")
    (left,) = book.incidents()
    assert len(left.mentions) == 1
    assert len(judgement_list(book)) == 1


def test_unsure_binds_nothing_and_is_kept(book):
    """The pair is no longer listed for judgement."""
    first, second = told(book, ATTACK, "attack 2031-03-07 TJ Khatlon Orvale armed_assault killed 3 CN")
    assert [(p.first, p.second) for p in look_alikes(book)] in ([(first, second)], [(second, first)])
    judge(book, first, second, Sameness.UNSURE, **WHO)
    assert len(book.incidents()) == 2
    assert look_alikes(book) == ()
    assert [row.binds for row in judgement_list(book)] == [False]


def test_explaining_a_pair_adds_up_and_names_the_judgement(book):
    """Prior and evidence sum to the weight; an alias explains why it was joined."""
    first, second = told(book, ATTACK, OTHER)
    account = explain_pair(book, first, second)
    assert not account.joined
    assert account.typical.weight == pytest.approx(
        account.typical.prior + sum(e.weight for e in account.typical.evidence), abs=0.001
    )
    merge(book, [first, second], **WHO)
    after = explain_pair(book, first, second)
    assert after.joined
    assert [j.author for j in after.judgements] == ["editor"]


def test_what_would_turn_a_pair_is_said_only_of_one_that_is_what_its_reports_make_it(book):
    """Two reports on one attack can be turned; parted by a person they cannot, for by themselves they are still one."""
    told(book, ATTACK, ATTACK + " ")
    [incident] = book.incidents()
    one = explain_pair(book, *incident.mentions)
    assert one.joined
    assert one.alone
    assert one.turns
    judge(book, *incident.mentions, Sameness.DIFFERENT, **WHO)
    apart = explain_pair(book, *incident.mentions)
    assert (apart.joined, apart.alone, apart.turns) == (False, True, ())


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda b, i: judge(b, i, i, Sameness.SAME, **WHO), UsageError, "one mention"),
        (lambda b, i: judge(b, i, "inc-ffffffff", Sameness.SAME, **WHO), NotFoundError, "no incident"),
        (lambda b, i: judge(b, i, "men-nothing", Sameness.SAME, **WHO), NotFoundError, "no mention"),
        (lambda b, i: merge(b, [i, i], **WHO), UsageError, "one incident already"),
        (lambda b, i: merge(b, [i], **WHO), UsageError, "two or more"),
        (lambda b, i: split(b, i, ["rpt-ffff"], **WHO), NotFoundError, "tells of this incident"),
        (lambda b, i: split(b, i, [r.id for r in b.reports()], **WHO), UsageError, "not all"),
        (lambda b, i: explain_pair(b, i, i), UsageError, "nothing to compare"),
        (lambda b, i: withdraw_judgement(b, "jdg-ffff", **WHO), NotFoundError, "no judgement"),
    ],
)
def test_what_cannot_be_judged_is_refused(book, call, error, words):
    """One clear message each; nothing is recorded."""
    (incident,) = told(book, ATTACK)
    with pytest.raises(error, match=words):
        call(book, incident)
    assert book.judgements() == []


def test_a_judgement_needs_an_author_and_a_reason(book):
    """Nobody judges anonymously."""
    first, second = told(book, ATTACK, OTHER)
    with pytest.raises(UsageError, match="author and a reason"):
        judge(book, first, second, Sameness.SAME, author=" ", reason="x")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)), pair=st.tuples(st.integers(0, 4), st.integers(0, 4)), same=st.booleans())
def test_judged_early_or_late_in_any_order_ends_the_same(order, pair, same, tmp_path_factory):
    """Reports before and after a judgement, in any order: the incidents are those of all at once."""
    lines = [ATTACK, ATTACK + " ", OTHER, "attack 2031-03-05 TJ Khatlon Orvale bombing killed 9 CN", OTHER + " "]
    entries = [entry(line, source=f"Paper {n}", title=str(n)) for n, line in enumerate(lines)]
    left, right = (entries[n].extraction.mentions[0].id for n in pair)
    if left == right:
        return
    how = Sameness.SAME if same else Sameness.DIFFERENT
    held = []
    for early in (True, False):
        with Book.open(tmp_path_factory.mktemp("judged") / "b.db", now=ticking()) as book:
            wanted = {pair[0], pair[1]}
            first = [entries[n] for n in order if n in wanted] if early else [entries[n] for n in order]
            book.enter(first)
            judge(book, left, right, how, **WHO)
            book.enter([entries[n] for n in order if entries[n] not in first])
            held.append(contents(book)["incidents"])
    assert held[0] == held[1]
