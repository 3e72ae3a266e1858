"""A book page by page, with names masked."""

from datetime import date

import pytest

import tollbook
from tollbook.errors import NotFoundError, UsageError
from tollbook.pipeline import browsing
from tollbook.pipeline.browsing import Watched
from tollbook.pipeline.demonstrating import DEMO_DAY
from tollbook.records import Selection


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with tollbook.open_book(tmp_path_factory.mktemp("demo") / "book.db") as book:
        tollbook.fill_demo(book)
        yield book


def test_pages_put_together_are_the_list(demo, monkeypatch):
    """Every incident once, in the order of the list; a page that there is not is refused."""
    monkeypatch.setattr(browsing, "INCIDENTS_A_PAGE", 4)
    first, second = (browsing.incidents_page(demo, Selection(), n) for n in (1, 2))
    assert (first.pages, first.count) == (2, 5)
    assert (*first.rows, *second.rows) == tollbook.placed_list(demo, names=False)
    assert not any(i.targets or i.attributions or i.disagreements for i, _ in first.rows)
    with pytest.raises(UsageError, match="there are 2 pages, from 1 on"):
        browsing.incidents_page(demo, Selection(), 3)


def test_the_pages_of_reports_and_totals_are_the_lists(demo):
    """The same rows as the whole lists have."""
    assert browsing.reports_page(demo).rows == tollbook.report_list(demo)
    rows = browsing.totals_page(demo).rows
    assert tuple((row.total, row.found) for row in rows) == tollbook.reconciled_totals(demo)
    assert all(set(row.found.inside) <= row.incidents.keys() for row in rows)


def test_rival_values_stand_side_by_side(demo):
    """Each value with its accounts; the ledger's is marked; what can be right together is no rivalry."""
    incident = next(i for i in demo.incidents() if str(i.date.start) == "2025-05-04")
    file = browsing.incident_file(demo, incident.id)
    by_name = {field.name: field for field in file.fields}
    killed = by_name["killed"]
    assert [(r.said, r.best, r.stands) for r in killed.rivals] == [
        ("3", True, True),
        ("4", False, False),
        ("at least 3", False, False),
    ]
    assert killed.toll.best == 3
    assert killed.why == "one account only"
    assert by_name["targets"].rivals == ()
    assert sum(len(r.accounts) for r in killed.rivals) == len(killed.accounts)


def test_a_report_says_what_was_read_in_it(demo):
    """Its pieces are its text, its statements all those of its mentions, each with its incident."""
    for report in demo.reports():
        read = browsing.annotated_report(demo, report.id)
        assert "".join(piece.text for piece in read.segments) == tollbook.report_text(demo, report.id)
        stated = {s.id for m in demo.mentions_of(report.id) for s in m.statements}
        assert {one.statement.id for one in read.said} == stated
        assert all(one.incident for one in read.said)


def test_names_are_masked_wherever_they_stand(tmp_path):
    """A victim's name in title, text, passage and target is masked on every page, and open when the owner says so."""
    (tmp_path / "a.txt").write_text(
        "Title: Aisha Example killed in Saraya\nSource: The Harbour Post\nPublished: 2025-03-13\n\n"
        "Gunmen killed Aisha Example, a 34-year-old engineer, in Saraya, Senegal on 12 March 2025, police said. "
        "Two others were injured. The body of Aisha Example was found near the camp.\n"
    )
    with tollbook.open_book(tmp_path / "book.db") as book:
        tollbook.add(book, [str(tmp_path / "a.txt")])
        [report] = book.reports()
        [incident] = book.incidents()

        def everything():
            return repr((
                browsing.annotated_report(book, report.id), browsing.incident_file(book, incident.id),
                browsing.incidents_page(book, Selection()), browsing.reports_page(book), browsing.totals_page(book),
                tollbook.incident_list(book),
            ))  # fmt: skip

        assert "Aisha" not in everything()
        tollbook.set_names(book, True)
        assert "Aisha Example" in everything()


def test_programmes_are_found_by_number_and_decided_on_their_day(demo):
    """From 1 on; the day asked for, else the programme's, else today."""
    programme = tollbook.load_programme(tollbook.demo_files()[1])
    watched = Watched(programme, DEMO_DAY)
    assert browsing.watched([watched], "1") is watched
    for number in ("0", "2", "x", "-1", "²", "9" * 40):
        with pytest.raises(NotFoundError, match="no programme of that number"):
            browsing.watched([watched], number)
    assert browsing.decision_day(demo, watched, None) == DEMO_DAY
    assert browsing.decision_day(demo, watched, "2025-01-01") == date(2025, 1, 1)
    assert browsing.decision_day(demo, Watched(programme), None) == demo.now().date()
    [gate] = browsing.gates_decided(demo, programme, DEMO_DAY)
    assert gate.decision == tollbook.check(demo, programme, as_of=DEMO_DAY)[0]


def test_areas_add_up_to_the_whole(demo):
    """The countries' figures are those of the selection."""
    survey = demo.survey()
    countries = browsing.areas_of(survey)
    assert sum(c.share.inside + c.share.edge for c in countries) == survey.whole.inside
    assert [c.code for c in countries] == ["SN", "ML"]
