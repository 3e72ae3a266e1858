"""Inputs to reports: what is read, what is set aside, and that nothing wrong with one stops the others."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from tollbook.reading import FeedRead, Fetched, ReadReport, SetAsideInput
from tollbook.vocabulary.dates import DateRange

HEADED = (
    "Title: Two labourers shot\nPublisher: The Plain Post\nPublished: 2024-03-05\n\n"
    "QUETTA - Gunmen shot two labourers.\n"
)


def test_a_headed_text_keeps_title_publisher_and_date_apart_from_its_body(read, tmp_path):
    """The stored text is the body alone, so that offsets count from it."""
    (tmp_path / "a.txt").write_text(HEADED)
    (found,) = read(tmp_path / "a.txt")
    assert found.report.text == "QUETTA - Gunmen shot two labourers."
    assert found.report.title == "Two labourers shot"
    assert found.report.source.name == "The Plain Post"
    assert found.report.published == DateRange.day(date(2024, 3, 5))
    assert (found.report.file, found.report.language) == ("a.txt", "en")
    assert found.report.address == (tmp_path / "a.txt").as_uri()
    assert found.notices == ()


def test_a_folder_is_read_in_order_with_what_lies_below_it(read, tmp_path):
    """Files come sorted, named relative to the folder; hidden and system files are skipped."""
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "b/inner.txt", "a.txt", ".hidden", "Thumbs.db"):
        (tmp_path / name).write_text(HEADED.replace("two labourers", f"two labourers {name}"))
    assert [found.report.file for found in read(tmp_path)] == ["a.txt", "b/inner.txt", "z.txt"]


def test_one_bad_report_in_a_thousand_is_set_aside_and_999_kept(read, tmp_path):
    """The bad one comes with its path and reason, in its place."""
    for number in range(1000):
        (tmp_path / f"{number:04}.txt").write_text(
            f"Title: Report {number}\n\nReport {number}: one guard was killed at Tal."
        )
    (tmp_path / "0500.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    found = read(tmp_path)
    bad = [each for each in found if isinstance(each, SetAsideInput)]
    assert len(found) == 1000
    assert [each.subject for each in bad] == [str(tmp_path / "0500.txt")]
    assert "image" in bad[0].reason
    assert len({each.report.id for each in found if isinstance(each, ReadReport)}) == 999


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"  \n \n", "empty"),
        (b"Title: Nothing below\nPublished: 2024-01-01\n", "no text below its header"),
        (bytes(range(256)) * 20, "null bytes"),
        (b"PK\x03\x04" + bytes(50), "office document"),
        (b"\x7fELF" + bytes(50), "program"),
        (b"<?xml version='1.0'?><invoice><total>3</total></invoice>", "neither a feed"),
        ("Взрыв прогремел в центре города, погибли два человека.".encode("cp1251"), "encoding"),
        ("\ufeff".encode("utf-16-le") + b"abc", "broken at byte"),
        (b"***\n---\n", "no text"),
    ],
)
def test_what_is_no_report_is_set_aside_with_its_reason(read, tmp_path, content, reason):
    """One clear message that names the file."""
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    (found,) = read(path)
    assert isinstance(found, SetAsideInput)
    assert found.subject == str(path)
    assert reason in found.reason
    assert str(path) in str(found)


def test_tables_and_settings_in_a_folder_are_no_reports(read, tmp_path):
    """They are set aside by name, whatever they hold."""
    (tmp_path / "events.csv").write_text("date,killed\n2024-01-01,3\n")
    (tmp_path / "programme.yaml").write_text("name: Mine\n")
    assert [found.reason for found in read(tmp_path)] == [
        "it is a table (CSV), not a report in words; name the file itself to add what it holds",
        "it is a settings file (YAML), not a report in words",
    ]  # fmt: skip


def test_a_file_of_a_hundred_megabytes_is_set_aside_unread(read, tmp_path):
    """The message states the size and the limit; a sparse file shows that it is not read."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    (found,) = read(path)
    assert "100.0 MB" in found.reason
    assert "25 MB" in found.reason


def test_a_text_longer_than_any_report_is_set_aside(read, tmp_path):
    """The limit on characters is stated."""
    path = tmp_path / "book.txt"
    path.write_text("A sentence of a very long book. " * 40_000)
    (found,) = read(path)
    assert "1,000,000" in found.reason


def test_an_unreadable_file_among_good_ones_is_set_aside(read, tmp_path, monkeypatch):
    """Whatever the operating system refuses is told in its words, and the good files are kept."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(HEADED.replace("labourers", name))
    opened = Path.open

    def refuse(path, *args, **kwargs):
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    first, second, third = read(tmp_path)
    assert "Permission denied" in second.reason
    assert [first.report.file, third.report.file] == ["a.txt", "c.txt"]


def test_missing_inputs_dangling_links_and_linked_folders_are_set_aside(read, tmp_path):
    """Each says what it is."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text(HEADED)
    (tmp_path / "real" / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "real" / "loop").symlink_to(tmp_path / "real")
    missing, good, gone, loop = read(tmp_path / "absent.txt", tmp_path / "real")
    assert "no such file" in missing.reason
    assert isinstance(good, ReadReport)
    assert "no such file" in gone.reason
    assert "link to a folder" in loop.reason


@pytest.mark.parametrize(
    ("given", "words"), [("", "without a name"), ("ftp://host/file", "only http"), ("gopher://host", "only http")]
)
def test_what_names_no_document_is_set_aside(read, given, words):
    """An empty name is not the working directory, and other protocols are not file names."""
    (found,) = read(given)
    assert isinstance(found, SetAsideInput)
    assert words in found.reason
    assert found.remedy


def test_an_empty_folder_is_told(read, tmp_path):
    """A folder without files is a mistake worth a word."""
    (found,) = read(tmp_path)
    assert "holds no files" in found.reason


def test_standard_input_is_one_document(read):
    """It has neither file nor address."""
    (found,) = read("-", stdin=io.BytesIO(HEADED.encode()))
    assert found.report.title == "Two labourers shot"
    assert (found.report.file, found.report.address) == (None, None)
    (absent,) = read("-")
    assert "standard input" in absent.reason


def test_a_date_given_for_undated_reports_does_not_overrule_a_report(read, tmp_path):
    """`published` fills in only where the document says nothing."""
    (tmp_path / "dated.txt").write_text(HEADED)
    (tmp_path / "undated.txt").write_text("Gunmen shot two labourers near Mach.")
    given = DateRange.day(date(2025, 1, 1))
    dated, undated = read(tmp_path, published=given)
    assert dated.report.published == DateRange.day(date(2024, 3, 5))
    assert undated.report.published == given


def test_without_any_date_the_latest_past_date_in_the_text_bounds_it(read, tmp_path):
    """Unknown stays unknown, and the report says how to help."""
    (tmp_path / "undated.txt").write_text("On 12 March 2024 gunmen shot two labourers.")
    (found,) = read(tmp_path, latest_date=lambda text, today: date(2024, 3, 12))
    assert not found.report.published.known
    assert found.report.published.not_before == date(2024, 3, 12)
    assert "--published" in found.notices[0]


def test_a_wrong_date_line_is_ignored_and_told(read, tmp_path):
    """No date is made up from words that are none, and a future one is pointed out."""
    (tmp_path / "a.txt").write_text("Published: the other day\n\nOne guard died at the gate.")
    (tmp_path / "b.txt").write_text("Published: 2031-05-06\n\nOne guard died at the gate of the dam.")
    vague, future = read(tmp_path)
    assert "the other day" in vague.notices[0]
    assert not vague.report.published.known
    assert "future" in future.notices[0]


def test_the_same_document_always_has_the_same_id(read, tmp_path):
    """Where it lies and when it was read do not matter."""
    (tmp_path / "a.txt").write_text(HEADED)
    (tmp_path / "b.txt").write_text(HEADED)
    first, second = read(tmp_path)
    assert first.report.id == second.report.id
    assert first.report.sha256 == second.report.sha256


def test_an_address_gives_a_page_a_feed_or_a_reason(read):
    """The address is kept as the report's own, also for a text."""
    url = "https://post.example/note.txt"
    found, lost = read(url, "https://post.example/gone", pages={url: Fetched(url, HEADED.encode(), "text/plain")})
    assert (found.report.url, found.report.address) == (url, url)
    assert lost.reason == "the server answered 404"


def test_feeds_tell_that_they_were_retrieved(read):
    """A feed from the network was watched; its oldest and newest entries bound the time."""
    url = "https://post.example/rss"
    feed = b"""<rss version="2.0"><channel><title>The Plain Post</title><language>en-GB</language>
      <item><title>A</title><link>https://post.example/a</link>
        <description>One guard was killed at the dam.</description>
        <pubDate>Tue, 02 Dec 2025 23:30:00 -0500</pubDate></item>
      <item><title>B</title><link>https://post.example/b</link><description>Two drivers were hurt.</description>
        <pubDate>Mon, 01 Dec 2025 10:00:00 GMT</pubDate></item></channel></rss>"""
    seen: list[FeedRead] = []
    first, second = read(url, pages={url: Fetched(url, feed)}, on_feed=seen.append)
    assert (first.report.url, first.report.published.start) == ("https://post.example/a", date(2025, 12, 2))
    assert second.report.source.name == "The Plain Post"
    (told,) = seen
    assert (told.watched, told.entries, told.language) == (True, 2, "en")
    assert (told.oldest, told.newest) == (date(2025, 12, 1), date(2025, 12, 2))
