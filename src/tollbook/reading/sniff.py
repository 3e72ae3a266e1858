"""What kind of document some bytes are, told from the bytes first and the name second."""

from __future__ import annotations

import re
from enum import StrEnum

from tollbook.errors import ReadingError


class Format(StrEnum):
    """The kinds of document that are read."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    FEED = "feed"


# Formats that are recognised in order to say what they are and what to do instead.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive or an office document; unpack it, or save it as PDF, HTML or text"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as PDF, HTML or text"),
    (b"{\\rtf", "a rich-text document; save it as PDF, HTML or text"),
    (b"\x1f\x8b", "a gzip archive; unpack it"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it"),
    (b"Rar!", "a RAR archive; unpack it"),
    (b"\x89PNG", "an image; a report in it must be typed or recognised first"),
    (b"\xff\xd8\xff", "an image; a report in it must be typed or recognised first"),
    (b"GIF8", "an image; a report in it must be typed or recognised first"),
    (b"II*\x00", "an image; a report in it must be typed or recognised first"),
    (b"MM\x00*", "an image; a report in it must be typed or recognised first"),
    (b"RIFF", "a sound, film or image; write down what it says"),
    (b"ID3", "a sound recording; write down what it says"),
    (b"OggS", "a sound or film recording; write down what it says"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "an SQLite database; a book is opened with --book, not added"),
)
# Text files that hold data rather than a report, told by their names.
_TABLES = {
    ".csv": "a table (CSV)", ".tsv": "a table (TSV)", ".json": "data (JSON)", ".jsonl": "data (JSON lines)",
    ".geojson": "data (GeoJSON)", ".yaml": "a settings file (YAML)", ".yml": "a settings file (YAML)",
    ".toml": "a settings file (TOML)", ".sql": "a database script", ".log": "a log",
}  # fmt: skip
_DATA = frozenset({".csv", ".tsv", ".json"})
_TEXT_MARKS = re.compile(
    rb"^\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*",
    re.DOTALL | re.IGNORECASE,
)
_FEED_ROOT = re.compile(rb"<(?:[a-z]+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_HTML_SIGN = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main)[\s>]", re.IGNORECASE)
_MARKUP = re.compile(rb"<(?:p|div|br|h[1-6]|span)[\s>/]", re.IGNORECASE)


def sniff(data: bytes, *, name: str = "", content_type: str = "") -> Format:
    """The format of `data`. Raises ReadingError, with what to do, for one that is not read."""
    if not data.strip():
        raise ReadingError("it is empty; get it again or leave it out")
    head = data[:4096]
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise ReadingError(f"it is {what}")
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    plain = _ascii_view(head)
    mark = _TEXT_MARKS.match(plain)
    rest = plain[mark.end() :] if mark else plain
    if _FEED_ROOT.match(rest):
        return Format.FEED
    if _HTML_SIGN.search(plain[:2048]):
        return Format.HTML
    if (_html_name(name) or "html" in content_type) and _MARKUP.search(plain):
        return Format.HTML
    if plain.lstrip().startswith(b"<?xml"):
        raise ReadingError("it is XML, but neither a feed (RSS, Atom) nor a web page")
    for ending, what in _TABLES.items():
        if name.lower().endswith(ending):
            more = "; name the file itself to add what it holds" if ending in _DATA else ""
            raise ReadingError(f"it is {what}, not a report in words{more}")
    return Format.TEXT


def _html_name(name: str) -> bool:
    return name.lower().endswith((".html", ".htm", ".xhtml"))


def _ascii_view(head: bytes) -> bytes:
    """The head of a UTF-16 or BOM-marked document as plain bytes, to look for markup in."""
    return head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\x00", b"")
