"""Plain text files, with or without header lines."""

from __future__ import annotations

from dataclasses import replace

from tollbook.errors import ReadingError, UsageError
from tollbook.reading.encodings import decode
from tollbook.reading.headers import split_headers
from tollbook.reading.published import parse_published
from tollbook.reading.results import Draft
from tollbook.reading.whitespace import tidy, unwrap
from tollbook.vocabulary.dates import UNKNOWN_DATE


def read_text(data: bytes, declared: str | None = None) -> Draft:
    """The body of a text document, its header lines apart.

    Raises ReadingError when the bytes are no text or nothing stands below the header.
    """
    text, encoding = decode(data, declared)
    draft = headed_draft(tidy(text), data)
    if encoding == "cp1252":
        notice = "read as Windows-1252, since it is not UTF-8"
        return replace(draft, notices=(*draft.notices, notice))
    return draft


def headed_draft(tidied: str, raw: bytes) -> Draft:
    """The draft of a tidied text that may begin with header lines. Raises ReadingError when no body is left."""
    headed = split_headers(tidied)
    body = unwrap(headed.body.strip())
    if not any(character.isalnum() for character in body):
        raise ReadingError("it has no text" + (" below its header lines" if headed.fields else ""))
    published = UNKNOWN_DATE
    notices: tuple[str, ...] = ()
    if written := headed.fields.get("published"):
        try:
            published = parse_published(written)
        except UsageError as error:
            notices = (f"its 'Published:' line is ignored: {error.message}",)
    return Draft(
        text=body, raw=raw, title=headed.fields.get("title"), publisher=headed.fields.get("publisher"),
        published=published, url=headed.fields.get("url"), notices=notices, heading=headed.heading,
    )  # fmt: skip
