"""Every page says what the book holds, who said it, and in which words."""

import re
import shutil
from datetime import date
from html import unescape

import pytest
from tests.web.conftest import client_of

import tollbook
from tollbook.pipeline.demonstrating import DEMO_DAY
from tollbook.web.headers import PROTECTION

PAGES = (
    "/", "/incidents", "/reports", "/totals", "/programmes", "/programmes/1", "/coverage", "/about",
    "/?nationality=TR", "/?country=SN,ML&since=2025-01-01", "/incidents?near=12.8,-11.7,60", "/?event_type=bombing",
    "/?standing=corroborated&admin1=SN-KE", "/?actor=nobody", "/programmes/1?as_of=2025-08-01",
)  # fmt: skip


def words_of(answer):
    """The page without its markup."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.text)))


def bombing(book):
    return next(i for i in book.incidents() if str(i.date.start) == "2025-05-04")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_and_protected(client, page):
    """Each answers, carries every protection, loads nothing from elsewhere and holds no inline script or style."""
    answer = client.get(page)
    assert answer.status_code == 200
    for name, value in PROTECTION.items():
        assert answer.headers[name] == value
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", answer.text)
    assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", answer.text)
    assert "None" not in words_of(answer)


def test_every_incident_and_report_has_its_page(client, demo):
    """From the lists, every page is reached; an alias or the beginning of an id leads there too."""
    for incident in demo.incidents():
        assert f"/incidents/{incident.id}" in client.get("/incidents").text
        assert client.get(f"/incidents/{incident.id}").status_code == 200
        assert client.get(f"/incidents/{incident.id[:9]}").status_code == 200
    for report in demo.reports():
        assert f"/reports/{report.id}" in client.get("/reports").text
        assert client.get(f"/reports/{report.id}").status_code == 200


def test_the_overview_shows_the_toll_of_the_selection(client, demo):
    """The figures are those of the toll; what may lie outside is said to."""
    words = words_of(client.get("/?nationality=SN&country=SN,ML"))
    [injured] = [
        t for t in demo.toll(tollbook.Selection(nationality="SN", countries=("SN", "ML"))) if t.outcome == "injured"
    ]
    assert f"injured {injured.best} {injured.low} to {injured.high}" in words
    assert "may lie outside of what was asked for" in words
    assert "Kédougou" in words


def test_an_incident_shows_every_account(client, demo):
    """Every statement's passage, speaker and source, why best was chosen, and what was set aside."""
    incident = bombing(demo)
    words = words_of(client.get(f"/incidents/{incident.id}"))
    described = tollbook.describe(demo, incident.id)
    for field in described.fields:
        for account in field.accounts:
            assert account.report.source.name in words
            for passage in account.statement.passages:
                assert re.sub(r"\s+", " ", passage.quote) in words
            if account.set_aside:
                assert f"Set aside: {account.set_aside}" in words
    assert "all accounts that stand say the same" in words
    assert "the ledger's value" in words


def test_an_allegation_is_never_a_fact(client, demo):
    """Whoever is said to be responsible stands beside who says so, and as what."""
    strike = next(i for i in demo.incidents() if str(i.date.start) == "2025-06-17")
    for incident, tags in ((bombing(demo), ("claimed", "official accusation")), (strike, ("alleged", "denied"))):
        text = client.get(f"/incidents/{incident.id}").text
        for tag in tags:
            assert f'<span class="tag said">{tag}</span>' in text
        assert "Said by others, not found by this ledger" in text


def test_a_report_is_shown_whole_with_its_statements(client, demo):
    """The text is complete, and each statement's passage is marked and leads to what was read."""
    for report in demo.reports(with_text=True):
        page = client.get(f"/reports/{report.id}").text
        body = re.search(r'<div class="body">(.*?)</div>', page, re.DOTALL)[1]
        bare = re.sub(r"<sup>.*?</sup>|<span class=\"tip\".*?</span></span>", "", body)
        assert unescape(re.sub(r"<[^>]+>", "", bare)) == tollbook.report_text(demo, report.id)
        for mention in demo.mentions_of(report.id):
            for statement in mention.statements:
                assert f'id="{statement.id}"' in page


LATE = """Title: A year on the road to the mine
Publisher: Estuary Chronicle
Published: 2025-10-25

In May a bomb in Senegal's Kédougou region killed an engineer of the mine.
"""
PART = """Publisher: Estuary Chronicle
Published: 2025-10-22

Four Turkish nationals have been killed in Kédougou region since January.
"""


def test_totals_stand_beside_what_is_itemised(tmp_path):
    """Every stated total with its words, the itemised figures, other totals and what may close the gap."""
    for name, text in (("late.txt", LATE), ("part.txt", PART)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with tollbook.open_book(tmp_path / "late.db") as book:
        tollbook.add(book, [str(tollbook.demo_files()[0]), str(tmp_path / "late.txt"), str(tmp_path / "part.txt")])
        page, rows = client_of(book).get("/totals"), tollbook.reconciled_totals(book)
    words = words_of(page)
    for total, found in rows:
        assert re.sub(r"\s+", " ", total.passage.quote) in words
        assert f"best {found.itemised_best}" in words
        assert all(row.source in words and f"/reports/{row.report}#{row.total}" in page.text for row in found.beside)
        assert all(row.reason in words and row.subject in page.text for row in found.candidates)
    assert any(found.candidates for _, found in rows)
    assert any(found.beside for _, found in rows)


def test_a_programme_says_why_it_holds(client, demo):
    """Verdict, conditions in words, findings and reasons, down to the incidents; on another day too."""
    page = client.get("/programmes/1")
    words = words_of(page)
    programme = tollbook.load_programme(tollbook.demo_files()[1])
    [decision] = tollbook.check(demo, programme, as_of=DEMO_DAY)
    assert decision.verdict in words
    assert "Nobody was killed in an attack in the Kédougou region" in words
    assert all(f"/incidents/{name}" in page.text for name in decision.incidents)
    assert "As of" in words_of(client.get("/programmes/1?as_of=2024-12-01"))


def test_unchanged_pages_are_not_sent_again(client):
    """A browser that has the page is told so; another address has another tag."""
    first = client.get("/incidents")
    again = client.get("/incidents", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/reports").headers["etag"] != first.headers["etag"]


def test_pages_change_with_the_book(tmp_path):
    """What is added by somebody else is there at the next look, and removed when it is taken back."""
    place = tmp_path / "book.db"
    with tollbook.open_book(place) as book:
        client = client_of(book)
        assert "The book is empty" in words_of(client.get("/"))
        with tollbook.open_book(place) as other:
            tollbook.add(other, [str(tollbook.demo_files()[0] / "07-drone.html")], published=date(2025, 6, 18))
        assert "1 incident" in words_of(client.get("/"))
        report = next(book.reports())
        book.remove(report.id, "asked to")
        assert "The book is empty" in words_of(client.get("/incidents"))
        assert "removed (asked to)" in words_of(client.get("/reports")).lower()
        book.redact(report.id, "asked to")
        assert "no longer holds this report's text" in words_of(client.get(f"/reports/{report.id}"))


def test_empty_books_have_pages(tmp_path):
    """Nothing in the book is no error anywhere."""
    with tollbook.open_book(tmp_path / "book.db") as book:
        client = client_of(book)
        for page in ("/", "/incidents", "/reports", "/totals", "/programmes", "/coverage", "/about", "/?country=AF"):
            assert client.get(page).status_code == 200
        assert client.get("/programmes/1").status_code == 404


@pytest.mark.parametrize("page", ["/incidents", "/reports", "/totals"])
def test_a_page_past_the_last_says_how_many_there_are(client, page):
    """However far past it."""
    for number in (2, 10**9, 10**14):
        answer = client.get(f"{page}?page={number}")
        assert answer.status_code == 400
        assert f"there is page 1 only (got {number})" in words_of(answer)


def test_countries_are_named_and_hedges_are_said_once(client):
    """Codes are for machines, and a value that begins with its hedge needs no label that repeats it."""
    listed = client.get("/incidents?country=SN").text
    assert "Saraya, Kédougou, Senegal" in listed
    assert '<span class="quiet">country</span> Senegal' in listed
    assert "Peru</option>" in client.get("/?country=PE").text
    incidents = re.findall(r'href="(/incidents/inc-[0-9a-f]+)"', listed)
    pages = [client.get(address).text for address in dict.fromkeys(incidents)]
    assert any('<span class="value">at least' in page for page in pages)
    assert not any('<span class="tag hedge">at least</span>' in page for page in pages)


def test_each_map_has_a_legend_of_its_own(client):
    """Marks are joined by what a picture's size leaves room for, so that their sizes differ too."""
    page = client.get("/").text
    assert page.count('<ul class="legend for-wide">') == page.count('<ul class="legend for-narrow">') == 1


def test_no_code_stands_where_a_name_belongs(client, demo):
    """Countries, peoples and languages are named on every page; codes stay in addresses."""
    pages = ["/", "/incidents", "/totals", "/programmes/1", "/coverage"]
    pages += [f"/incidents/{i.id}" for i in demo.incidents()] + [f"/reports/{r.id}" for r in demo.reports()]
    for page in pages:
        assert not re.search(r"(?<![\w-])(SN|ML|TR|CN|en)(?![\w-])", words_of(client.get(page))), page
    first = next(i for i in demo.incidents() if str(i.date.start) == "2025-03-12")
    words = words_of(client.get(f"/incidents/{first.id}"))
    assert "the report speaks of Senegal" in words
    assert "killed (Turkish)" in words


def test_incidents_beside_a_stated_total_are_named(client, demo):
    """By day and place, with their pages behind."""
    text = client.get("/totals").text
    for _, found in tollbook.reconciled_totals(demo):
        for name in found.inside:
            assert re.search(f'<a href="/incidents/{name}">[^<]+, [^<]*Senegal</a>', text)


def test_an_empty_answer_is_said_plainly(client):
    """No order of nothing, no way on from nothing."""
    words = words_of(client.get("/incidents?country=PE"))
    assert "0 incidents. Nothing in the ledger fits these filters." in words
    assert "At a glance" not in words
    assert ". At a glance" in words_of(client.get("/incidents?country=SN"))


@pytest.mark.parametrize("path", ["/", "/incidents"])
def test_an_area_that_nothing_is_called_is_told_of(client, path):
    """A slip of the pen does not look like quiet."""
    told = "No first-level area &#39;Kedugu&#39; is known in SN"
    assert told in client.get(f"{path}?admin1=Kedugu&country=SN").text
    assert "No first-level area" not in client.get(f"{path}?admin1=K%C3%A9dougou&country=SN").text


def test_reviews_and_what_the_policy_leaves_out_are_told(demo_path, tmp_path):
    """A rejected figure stays with its reason, a person's beside what was read; what counts nowhere is said."""
    shutil.copy(demo_path, tmp_path / "book.db")
    with tollbook.open_book(tmp_path / "book.db") as book:
        [toll] = [t for t in bombing(book).tolls if (t.outcome, t.nationality, t.role) == ("killed", "*", None)]
        tollbook.review(book, toll.set_aside[0].statement, "reject", author="ana", reason="another attack")
        tollbook.review(book, toll.statements[0], "correct", author="ben", reason="a list of names", value="5")
        tollbook.set_policy(book, min_confidence=0.4)
        client = client_of(book)
        told = words_of(client.get(f"/incidents/{bombing(book).id}"))
        assert "Set aside: rejected by ana, who said: another attack." in told
        assert "put in by ben in the place of 3, which was read there" in told
        assert "Values read with a confidence under 0.4 are left out." in words_of(client.get("/"))
