"""Each format's reader: web pages, PDF, feeds."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tollbook.errors import ReadingError
from tollbook.reading.feeds import BrokenEntry, parse_feed
from tollbook.reading.fragment import fragment_text
from tollbook.reading.html import read_html
from tollbook.reading.pdf import read_pdf
from tollbook.vocabulary.dates import DateRange

NOW = datetime(2025, 12, 5, 12, tzinfo=UTC)
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Bomb hits bus | The Plain Post</title>
<meta charset="{charset}"><meta property="og:site_name" content="The Plain Post">
<meta property="og:title" content="Bomb hits bus">
<meta property="article:published_time" content="2024-03-05T01:30:00+05:00"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Bomb hits bus</h1>
<p>QUETTA \u2013 A bomb killed two people on a bus in Quetta on Tuesday, police said. Nobody has claimed it.</p>
<p>The bus was carrying <b>miners</b> to a coal field near Mach, some 60 km away, the officer Andr\u00e9 said.</p>
<ul><li>Two dead</li><li>Four hurt</li></ul>
<table><tr><td>2023</td><td>14 dead</td></tr></table></article>
<footer>Copyright. All rights reserved.</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_web_page_gives_its_words_and_nothing_added(charset):
    """Menus go, paragraphs stay as written, no bullets or cell marks come in; the title stands apart."""
    draft = read_html(PAGE.format(charset=charset).encode(charset), now=NOW)
    assert draft.text == (
        "QUETTA \u2013 A bomb killed two people on a bus in Quetta on Tuesday, police said. Nobody has claimed it.\n\n"
        "The bus was carrying miners to a coal field near Mach, some 60 km away, the officer Andr\u00e9 said.\n\n"
        "Two dead\n\nFour hurt\n\n2023 14 dead"
    )
    assert (draft.title, draft.publisher) == ("Bomb hits bus", "The Plain Post")
    assert draft.published == DateRange.day(date(2024, 3, 5))


def test_the_cells_of_a_table_are_parted_by_bars():
    """Three cells and more are a table's; fewer may be a page's layout."""
    rows = "".join(f"<tr><td>{n} May</td><td>Lodwar</td><td>{n}</td></tr>" for n in (3, 4))
    page = PAGE.format(charset="utf-8").replace("<tr><td>2023</td><td>14 dead</td></tr>", rows)
    draft = read_html(page.encode(), now=NOW)
    assert draft.text.endswith("3 May | Lodwar | 3\n\n4 May | Lodwar | 4")


def test_a_page_of_only_menus_is_refused():
    """Links are no report."""
    links = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(50))
    with pytest.raises(ReadingError, match="only menus"):
        read_html(f"<html><body><nav><ul>{links}</ul></nav></body></html>".encode(), now=NOW)
    with pytest.raises(ReadingError, match="only menus"):
        read_html(b"<html><head><script>var a = 1;</script></head><body></body></html>", now=NOW)


def test_a_page_that_states_no_date_has_none():
    """A date in the running text is not taken for the page's."""
    page = PAGE.format(charset="utf-8").replace(
        '<meta property="article:published_time" content="2024-03-05T01:30:00+05:00">', ""
    )
    assert not read_html(page.replace("on Tuesday", "on 5 March 2024").encode(), now=NOW).published.known


def test_a_pdf_gives_its_pages_title_and_an_upper_bound_on_its_date(pdf):
    """A creation day is not a publication day; lines broken by the page are joined."""
    data = pdf(
        "Gunmen shot two labourers on the road near the town of Mach on\nTuesday, a levies officer said.",
        "No group has claimed it.", title="Road attack", created=date(2024, 3, 9),
    )  # fmt: skip
    draft = read_pdf(data)
    assert draft.text == (
        "Gunmen shot two labourers on the road near the town of Mach on Tuesday, a levies officer said.\n\n"
        "No group has claimed it."
    )
    assert draft.title == "Road attack"
    assert draft.published == DateRange(not_after=date(2024, 3, 9))


def test_a_pdf_may_begin_with_header_lines(pdf):
    """They win over the file's own properties."""
    draft = read_pdf(pdf("Title: Own title\nPublished: 2024-03-05\nTwo labourers were shot near Mach."))
    assert (draft.title, draft.published) == ("Own title", DateRange.day(date(2024, 3, 5)))
    assert draft.text == "Two labourers were shot near Mach."


def test_truncated_damaged_and_image_only_pdfs_are_refused(pdf):
    """Each with its own words."""
    whole = pdf("Two labourers were shot near Mach.")
    with pytest.raises(ReadingError, match="truncated"):
        read_pdf(whole[: len(whole) // 2])
    with pytest.raises(ReadingError, match="no text, only images"):
        read_pdf(pdf(""))
    with pytest.raises(ReadingError, match="damaged"):
        read_pdf(b"%PDF-1.4\n" + b"garbage " * 40 + b"\nstartxref\n9\n%%EOF\n")


def test_an_encrypted_pdf_is_refused(pdf):
    """A password is needed, and the message says so."""
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Two labourers were shot near Mach."))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(ReadingError, match="encrypted"):
        read_pdf(out.getvalue())


def test_a_page_without_text_in_a_pdf_is_told(pdf):
    """What was not read is said."""
    assert "1 of its 2 pages" in read_pdf(pdf("Two labourers were shot near Mach.", "")).notices[0]


ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>
<entry><title>Good</title><id>urn:1</id><link href="https://desk.example/1"/><updated>2025-11-27T08:00:00Z</updated>
  <summary>short</summary>
  <content type="html">&lt;p&gt;Three workers were killed.&lt;/p&gt;&lt;p&gt;One is hurt.&lt;/p&gt;</content></entry>
<entry><title>Bare</title><id>urn:2</id></entry>
<entry><title>Last</title><id>urn:3</id><published>2025-11-28</published>
  <summary>Two guards died.</summary></entry></feed>"""


def test_an_entry_without_text_is_broken_and_the_others_are_kept():
    """The fullest content is the text; a date of update is told as such."""
    first, second, third = parse_feed(ATOM.encode()).entries
    assert (first.text, first.url) == ("Three workers were killed.\n\nOne is hurt.", "https://desk.example/1")
    assert first.published == DateRange.day(date(2025, 11, 27))
    assert "last update" in first.notices[0]
    assert isinstance(second, BrokenEntry)
    assert (second.place, second.title) == (2, "Bare")
    assert "neither content nor a summary" in second.reason
    assert (third.text, third.publisher) == ("Two guards died.", "Desk")


def test_a_headline_may_be_all_of_an_entry():
    """It is the text then, and a notice says so."""
    entry = parse_feed(
        ATOM.replace("<title>Bare</title>", "<title>Two guards shot dead in Orvale</title>").encode()
    ).entries[1]
    assert not isinstance(entry, BrokenEntry)
    assert entry.text == entry.title == "Two guards shot dead in Orvale"
    assert "headline" in entry.notices[-1]


def test_a_damaged_feed_keeps_the_entries_that_can_be_read():
    """The damage is told, whatever stands before and after it is kept."""
    feed = parse_feed(ATOM.replace("<summary>short</summary>", "<summary>short</b>&nbsp;<").encode())
    assert feed.damage
    assert "Two guards died." in [entry.text for entry in feed.entries if not isinstance(entry, BrokenEntry)]


def test_what_is_no_feed_is_refused():
    """Neither RSS nor Atom."""
    with pytest.raises(ReadingError, match="no feed"):
        parse_feed(b"<rss this is broken")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain &amp; simple", "plain & simple"),
        ("a<br>b", "a\nb"),
        ("<p>One</p><p>Two <i>words</i></p><script>x()</script>", "One\n\nTwo words"),
        ("<table><tr><td>2023</td><td>14</td></tr></table>", "2023 14"),
        ("5 < 6 and <b>unclosed", "5 < 6 and unclosed"),
    ],
)
def test_pieces_of_html_become_paragraphs(markup, text):
    """No words are added and none of the script is read."""
    assert fragment_text(markup) == text


def test_half_characters_do_not_reach_the_text():
    """A broken escape leaves a mark, not something that cannot be stored."""
    (entry, *_) = parse_feed(ATOM.replace("Three workers", "Three &amp;#xD800; workers").encode()).entries
    assert entry.text.encode()
    titled, *others = parse_feed(ATOM.replace("<title>Good", "<title>Good &#xD800;&#0;").encode()).entries
    assert titled.title == "Good \ufffd\ufffd"
    assert len(others) == 2
