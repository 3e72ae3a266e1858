"""Adding: what can be read is kept, the rest is named, and it makes no difference how the work is done."""

import io
from datetime import UTC, date, datetime

import pytest
from tests.ledger.made import LineExtractor, contents
from tests.pipeline.files import write_reports

import tollbook
from tollbook.errors import UsageError
from tollbook.extraction import Extraction
from tollbook.ledger import Book
from tollbook.pipeline import add
from tollbook.reading import Fetched
from tollbook.records import Coverage

LINE = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"


def run(book, *inputs, **more):
    return add(book, [str(i) for i in inputs], extractor=LineExtractor(), **more)


def test_a_folder_with_bad_files_keeps_the_good(book, tmp_path):
    """Unreadable and failing documents are set aside by name with a reason; unread ones are kept."""
    folder = write_reports(tmp_path / "reports", 9)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    result = run(book, folder, tmp_path / "missing.txt")
    assert len(result.added) == 8
    assert {n.name.split("/")[-1] for n in result.set_aside} == {"0003.txt", "empty.txt", "binary.txt", "missing.txt"}
    assert all(n.reason for n in result.set_aside)
    assert [n.name for n in result.unread] == ["0007.txt"]
    assert "unread" in next(r.state for r in book.report_list() if r.unread)


def test_adding_twice_changes_nothing(book, tmp_path):
    """Only what failed before is tried again."""
    folder = write_reports(tmp_path / "reports", 20)
    first = run(book, folder)
    before = contents(book)
    second = run(book, folder)
    assert (second.added, set(second.unchanged)) == ((), set(first.added))
    assert contents(book) == before


class HeadlineReader(LineExtractor):
    """Reads every report with its headline."""

    def extract_headed(self, report, headed):
        return self.extract(headed)


def test_a_headline_that_tells_more_is_kept_above_its_text(book, tmp_path):
    """What only the headline tells can be quoted, and the page is known again, with it or without."""
    page = tmp_path / "page.txt"
    page.write_text(
        "Title: Two women shot outside Larkbridge bakery\nPublished: 2031-03-04\n\nSign in to go on here.\n"
    )
    (added,) = add(book, [str(page)], extractor=HeadlineReader()).added
    text = "Two women shot outside Larkbridge bakery\n\nPublished: 2031-03-04\n\nSign in to go on here."
    assert book.report(added).text == text
    assert add(book, [str(page)], extractor=HeadlineReader()).unchanged == (added,)
    assert run(book, page).unchanged == (added,)


def test_a_headline_that_tells_no_more_is_left_out(book, tmp_path):
    """The text alone is kept."""
    page = tmp_path / "page.txt"
    page.write_text("Title: Two women shot outside Larkbridge bakery\n\nSign in to go on here.\n")
    (added,) = run(book, page).added
    assert book.report(added).text == "Sign in to go on here."


@pytest.mark.parametrize("batch", [1, 7, 1000])
def test_the_size_of_batches_makes_no_difference(places, tmp_path, batch):
    """Any batches give the same book."""
    folder = write_reports(tmp_path / "reports", 24)
    books = []
    for size in (5, batch):
        with Book.open(places()) as book:
            run(book, folder, batch=size)
            books.append(contents(book))
    assert books[0] == books[1]


def test_processes_make_no_difference(places, tmp_path):
    """Two processes give the same result and the same book as one."""
    folder = write_reports(tmp_path / "reports", 24)
    results, books = [], []
    for workers in (1, 2):
        with Book.open(places()) as book:
            results.append(run(book, folder, workers=workers))
            books.append(contents(book))
    assert results[0] == results[1]
    assert books[0] == books[1]


def test_a_changed_file_is_a_new_version(book, tmp_path):
    """The same path with other words replaces the report."""
    path = tmp_path / "a.txt"
    path.write_text(LINE)
    [old] = run(book, path).added
    path.write_text(LINE.replace("killed 3", "killed 4"))
    result = run(book, path)
    assert result.new_versions == ((result.added[0], old),)


def test_the_same_file_under_another_name_is_known(book, tmp_path):
    """What was said is what counts, not where it lay; also within one run."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(LINE)
    result = run(book, tmp_path / "a.txt", tmp_path / "b.txt")
    assert (len(result.added), result.unchanged) == (1, result.added)


def test_a_failing_report_found_twice_is_set_aside(book, tmp_path):
    """A report that fails is not entered by its double either."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{LINE}\nfail")
    result = run(book, tmp_path / "a.txt", tmp_path / "b.txt")
    assert (result.added, result.unchanged) == ((), ())
    assert result.set_aside
    assert book.report_list() == []


def test_removed_reports_stay_removed(book, tmp_path):
    """Adding a removed report again does nothing and says so."""
    folder = write_reports(tmp_path / "reports", 3)
    first = run(book, folder)
    book.remove(first.added[0])
    again = run(book, folder)
    assert (again.withdrawn, again.unchanged) == (first.added[:1], first.added[1:])


def test_undated_reports_take_the_day_given(book):
    """`published` dates what gives no date itself; standard input is read."""
    run(book, "-", stdin=io.BytesIO(LINE.encode()), published=date(2031, 3, 9))
    assert next(book.reports()).published.start == date(2031, 3, 9)


def test_progress_is_told_for_every_document(book, tmp_path):
    """Each document counts once, good, bad or known."""
    folder = write_reports(tmp_path / "reports", 9)
    (folder / "empty.txt").write_bytes(b"")
    for _ in range(2):
        told = []
        run(book, folder, progress=lambda done, name, told=told: told.append(done))
        assert told == list(range(1, 11))


def test_an_unknown_extractor_is_refused_before_anything_is_read(book):
    """A wrong name is one message, whatever the inputs."""
    with pytest.raises(UsageError, match="seer"):
        add(book, ["/nowhere"], extractor="seer", workers=2)


def test_interruption_leaves_what_was_entered(book, places, tmp_path):
    """After an interruption the batches before it are in the book, and the same command goes on."""
    folder = write_reports(tmp_path / "reports", 20)

    def stop(done, _name):
        if done == 13:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(book, folder, batch=4, progress=stop)
    there = len(book.report_list())
    assert 0 < there < 20
    result = run(book, folder, batch=4)
    assert len(result.unchanged) == there
    with Book.open(places()) as other:
        run(other, folder)
        assert contents(other) == contents(book)


FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Orvale Post</title><language>en</language>
<item><title>One</title><link>https://post.example/1</link><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>
<description>attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN and these are more words of it</description></item>
</channel></rss>"""


class Net:
    """A network with one feed."""

    def fetch(self, url):
        return Fetched(url=url, data=FEED, content_type="application/rss+xml")


def test_a_retrieved_feed_proves_that_its_source_was_watched(book):
    """Declared coverage grows by what the feed shows; without a declaration nothing is claimed."""
    run(book, "https://post.example/feed", fetcher=Net())
    assert book.coverage() == []
    declared = Coverage.build(source="The Orvale Post", start=date(2020, 1, 1), countries=("TJ",))
    book.record_coverage(declared)
    run(book, "https://post.example/feed", fetcher=Net())
    found = [c for c in book.coverage() if c != declared]
    today = datetime.now(UTC).date()
    assert [(c.source, c.countries, c.start, c.end) for c in found] == [
        ("The Orvale Post", ("TJ",), date(2025, 3, 5), today)
    ]


class _Tripping:
    """An extractor with a fault: it trips over one word."""

    by = "tripping/1"

    def extract(self, report):
        """Fail in a way that nobody foresaw."""
        if "landslide" in report.text:
            raise KeyError("landslide")
        return Extraction(report=report.id, by=self.by)


def test_a_fault_on_one_report_does_not_cost_the_others(tmp_path):
    """The report is set aside with the fault's name, the rest is kept."""
    for name, text in (("one", "A quiet day in the hills, the paper said."), ("two", "A landslide closed the road.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with tollbook.open_book(tmp_path / "b.db") as book:
        result = tollbook.add(book, [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")], extractor=_Tripping())
        assert len(result.added) == 1
        assert "KeyError" in result.set_aside[0].reason
        assert "two.txt" in result.set_aside[0].name


def test_reports_read_by_rules_for_their_language_are_told_in_one_notice(book, tmp_path):
    """However many they are: how many in which language, and that they are read less fully."""
    for n, place in enumerate(("Mopti", "Gao")):
        text = f"Trois soldats ont été tués le 3 mars 2021 dans une embuscade des rebelles près de {place}, au Mali."
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    result = add(book, [str(tmp_path)])
    (notice,) = [n for n in result.notices if "less fully" in n.reason]
    assert "'fr' (2)" in notice.name
    assert not result.unread
    assert {r.by for r in book.report_list()} == {"tongues/1"}
