"""The book: what goes in comes out, known reports change nothing, and everything leads back to its words."""

from datetime import UTC, date, datetime

import pytest
from tests.ledger.made import entry, report

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import Book, ReportState
from tollbook.records import Coverage, Judgement, Sameness, Selection
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

FIRST = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"
LATER = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 4 CN injured 2"
ELSEWHERE = "attack 2031-06-20 AF Kandahar Belvo stabbing injured 1"


def test_a_report_comes_out_as_it_went_in(book):
    """A report has the same fields and text when it is read again, by id or a beginning of it."""
    made = entry(FIRST, address="post/1.txt")
    book.enter([made])
    assert book.report(made.report.id) == made.report
    assert book.report(made.report.id[:10]) == made.report
    assert [r.id for r in book.reports()] == [made.report.id]
    assert next(book.reports(with_text=True)) == made.report


def test_mentions_come_out_as_they_went_in(book):
    """Statements keep their order, values and passages."""
    made = entry(f"{FIRST}\n{ELSEWHERE} by Nobody at a market")
    book.enter([made])
    assert book.mentions(m.id for m in made.extraction.mentions) == list(made.extraction.mentions)
    assert book.mentions_of(made.report.id) == list(made.extraction.mentions)


def test_two_reports_of_one_attack_make_one_incident(book):
    """Mentions of one attack are one incident whose figures carry their statements."""
    entered = book.enter([entry(FIRST), entry(LATER, source="The Tessin Mail", published="2031-03-06")])
    [incident] = book.incidents()
    assert entered.incidents == (incident.id,)
    assert len(incident.mentions) == 2
    said = {s.id for m in book.mentions(incident.mentions) for s in m.statements}
    assert incident.tolls
    assert all(set(toll.statements) <= said for toll in incident.tolls)


def test_adding_the_same_again_changes_nothing(book):
    """A known report is unchanged, in the same batch or later."""
    made = entry(FIRST, address="a.txt")
    assert book.enter([made, made]).added == (made.report.id,)
    before = (book.incidents(), book.report_list(), book.cut_off())
    again = book.enter([made])
    assert (again.added, again.unchanged, again.incidents) == ((), (made.report.id,), ())
    assert (book.incidents(), book.report_list(), book.cut_off()) == before


def test_a_changed_document_is_a_new_version(book):
    """The old version stays readable and counts no longer; its incident's id leads to the new one's."""
    old, new = entry(FIRST, address="a.txt"), entry(LATER, address="a.txt")
    book.enter([old])
    [before] = book.incidents()
    assert book.enter([new]).versions == ((new.report.id, old.report.id),)
    [after] = book.incidents()
    assert after.toll(Outcome.KILLED).best == 4
    assert book.incident(before.id) == after
    assert book.report(old.report.id).text == FIRST
    listed = {row.id: row for row in book.report_list()}
    assert listed[old.report.id].standing is ReportState.SUPERSEDED
    assert listed[old.report.id].replaced_by == new.report.id
    assert (listed[old.report.id].version, listed[new.report.id].version) == (1, 2)


def test_a_document_that_changes_back_counts_again(book):
    """The earlier version is current again when it stands at its address again."""
    old, new = entry(FIRST, address="a.txt"), entry(LATER, address="a.txt")
    for each in (old, new, old):
        book.enter([each])
    assert [r.id for r in book.reports()] == [old.report.id]
    assert book.incidents()[0].toll(Outcome.KILLED).best == 3


def test_the_same_document_in_two_places_is_one_report(book):
    """A known report found at a second address takes nobody's place."""
    book.enter([entry(FIRST, address="a.txt")])
    again = book.enter([entry(FIRST, address="b.txt")])
    assert (again.added, again.versions) == ((), ())


def test_removing_a_report_withdraws_its_statements(book):
    """Its record stays, its figures go, and the incident's old ids still lead to what is left."""
    first, second = entry(FIRST), entry(LATER, source="The Tessin Mail", published="2031-03-06")
    book.enter([first, second])
    [before] = book.incidents()
    assert book.remove(first.report.id[:9], "wrong place") == first.report.id
    [after] = book.incidents()
    assert after.mentions == (second.extraction.mentions[0].id,)
    assert book.incident(before.id).id == after.id
    listed = {row.id: row for row in book.report_list()}
    assert listed[first.report.id].state == "removed (wrong place)"
    assert book.report(first.report.id).text == FIRST
    assert book.enter([first]).withdrawn == (first.report.id,)
    with pytest.raises(UsageError, match="removed before"):
        book.remove(first.report.id)


def test_an_incident_whose_reports_are_gone_says_so(book):
    """An id that was shown is never unknown: it says why nothing is left."""
    made = entry(ELSEWHERE)
    book.enter([made])
    [incident] = book.incidents()
    book.remove(made.report.id, "a hoax")
    assert book.incidents() == []
    with pytest.raises(NotFoundError, match=r"no longer in the ledger.*a hoax"):
        book.incident(incident.id)


def test_aliases_and_beginnings_lead_to_the_incident(book):
    """Every mention's own name resolves, in full and by a unique beginning; unknown ones do not."""
    book.enter([entry(FIRST), entry(LATER, source="The Tessin Mail", published="2031-03-06"), entry(ELSEWHERE)])
    for incident in book.incidents():
        for name in (incident.id, *incident.aliases):
            assert book.incident(name) == incident
            assert book.incident(name[:14]) == incident
            assert book.incident(name[4:14]) == incident
    with pytest.raises(UsageError, match="several"):
        book.incident(_beginning_of_several(book))
    with pytest.raises(NotFoundError):
        book.incident("inc-00000000000000000000")
    with pytest.raises(NotFoundError):
        book.report("nothing")


def _beginning_of_several(book):
    """A letter with which two ids begin: there are more incidents than letters."""
    days = [f"2032-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 15)]
    book.enter([entry(f"attack {day} IQ Nineveh Marrak{n} arson killed {n}") for n, day in enumerate(days, 1)])
    starts = [i.id[:5] for i in book.incidents()]
    return next(s for s in starts if starts.count(s) > 1)


def test_judgements_bind(book):
    """What a person says of two mentions decides, and is kept."""
    first, second = entry(FIRST), entry(ELSEWHERE)
    book.enter([first, second])
    assert len(book.incidents()) == 2
    left, right = first.extraction.mentions[0].id, second.extraction.mentions[0].id
    made = Judgement.build(left, right, Sameness.SAME, author="editor", reason="same siege",
                           recorded_at=datetime(2031, 4, 2, tzinfo=UTC))  # fmt: skip
    book.record_judgement(made)
    book.record_judgement(made)
    assert len(book.incidents()) == 1
    assert book.judgements() == [made]
    with pytest.raises(NotFoundError):
        book.record_judgement(Judgement.build("men-1", right, Sameness.SAME, author="x", reason="",
                                              recorded_at=datetime(2031, 4, 2, tzinfo=UTC)))  # fmt: skip


def test_incidents_are_listed_in_order_with_their_standing(book):
    """Oldest first; one that may lie outside the filter is listed as such."""
    book.enter([entry(ELSEWHERE), entry(FIRST)])
    assert [i.date.start for i in book.incidents()] == [date(2031, 3, 4), date(2031, 6, 20)]
    assert [i.date.start for i in book.incidents(limit=1, offset=1)] == [date(2031, 6, 20)]
    placed = book.placed(Selection(nationality="CN"))
    assert [truth for _, truth in placed] == [Truth.MET, Truth.NOT_DETERMINABLE]
    assert [truth for _, truth in book.placed(Selection(nationality="CN", countries=("TJ",)))] == [Truth.MET]


def test_copies_are_kept_and_told(book):
    """A report that repeats another's text is a copy of the earlier published one, whichever came first."""
    words = " ".join(f"word{n}" for n in range(60))
    later = entry(f"{FIRST}\n{words}", source="The Tessin Mail", published="2031-03-07")
    earlier = entry(f"{FIRST}\n{words}", published="2031-03-05")
    assert book.enter([later]).copies == ()
    assert book.enter([earlier]).copies == ((earlier.report.id, later.report.id),)
    listed = {row.id: row.copy_of for row in book.report_list()}
    assert listed == {later.report.id: earlier.report.id, earlier.report.id: None}
    assert book.incidents()[0].standing.value == "uncorroborated"
    book.remove(earlier.report.id)
    assert {row.copy_of for row in book.report_list()} == {None}


def test_sources_are_counted(book):
    """Each publisher with its reports and the span of their dates."""
    book.enter([entry(FIRST), entry(ELSEWHERE, published="2031-06-21"), entry(LATER, source="A Mail", published=None)])
    assert [(s.name, s.reports, s.first, s.last) for s in book.sources()] == [
        ("A Mail", 1, None, None),
        ("The Orvale Post", 2, "2031-03-05", "2031-06-21"),
    ]


def test_stated_totals_are_held_against_the_ledger(book):
    """The itemised sum follows what is in the book at the time."""
    book.enter([entry("total 8 CN 2031-01-01 2031-12-31", published="2031-12-31"), entry(FIRST)])
    [(total, found)] = book.reconciliations()
    assert (total.low, found.itemised_best, found.gap_low, found.gap_high) == (8, 3, 5, 5)
    book.enter([entry("attack 2031-05-01 AF Kabul Marrak bombing killed 2 CN")])
    assert book.reconciliations()[0][1].itemised_best == 5


def test_coverage_keeps_the_latest_retrieval(book):
    """The same coverage retrieved later is one coverage, with the later moment."""

    def watched(hour):
        return Coverage.build(source="The Orvale Post", start=date(2031, 1, 1), countries=("TJ",),
                              last_retrieved_at=datetime(2031, 4, 1, hour, tzinfo=UTC))  # fmt: skip

    book.record_coverage(watched(9))
    book.record_coverage(watched(7))
    book.record_coverage(watched(9))
    assert book.coverage() == [watched(9)]


def test_settings_have_defaults_and_closed_values(book):
    """Names are masked unless the owner shows them; nothing else can be set."""
    assert book.setting("names") == "masked"
    book.change_setting("names", "shown")
    assert book.setting("names") == "shown"
    with pytest.raises(UsageError):
        book.change_setting("names", "perhaps")
    with pytest.raises(UsageError):
        book.setting("colour")


def test_the_cut_off_follows_content_alone(places):
    """Two books with the same content say the same, whenever and in whatever order it came."""
    reports = [entry(FIRST), entry(LATER, source="The Tessin Mail"), entry(ELSEWHERE)]
    said = set()
    for order in (reports, reports[::-1]):
        with Book.open(places()) as book:
            for each in order:
                book.enter([each])
            said.add(book.cut_off())
    assert len(said) == 1


def test_reports_sort_into_new_known_and_withdrawn(book):
    """Before anything is extracted, the book says which reports it wants."""
    known, gone, new = entry(FIRST), entry(LATER), report(ELSEWHERE)
    book.enter([known, gone])
    book.remove(gone.report.id)
    kinds = book.sort([new, known.report, gone.report])
    assert (kinds.new, kinds.known, kinds.withdrawn) == ((new,), (known.report,), (gone.report,))


def test_the_version_changes_with_whatever_is_added(book):
    """Reports, withdrawals, coverage and settings each change the version; looking does not."""
    seen = [book.version()]
    for change in (
        lambda: book.enter([entry(FIRST, address="a.txt")]),
        lambda: book.enter([entry(LATER, address="a.txt")]),
        lambda: book.record_coverage(Coverage.build(source="The Tessin Mail", start=date(2031, 1, 1))),
        lambda: book.change_setting("names", "shown"),
        lambda: book.remove(next(book.reports()).id),
    ):
        change()
        seen.append(book.version())
        book.incidents()
        book.survey()
        assert book.version() == seen[-1]
    assert len(set(seen)) == len(seen)
