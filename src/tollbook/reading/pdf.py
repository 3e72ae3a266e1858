"""PDF documents with a text layer (pypdf)."""

from __future__ import annotations

import logging
import struct
import zlib
from datetime import date
from io import BytesIO
from typing import Any

from tollbook.errors import ReadingError
from tollbook.reading.results import MAX_CHARACTERS, Draft
from tollbook.reading.text import headed_draft
from tollbook.reading.whitespace import tidy
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

# What pypdf lets escape on damaged files beside its own tree.
_DAMAGE = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, RecursionError,
    NotImplementedError, OverflowError, zlib.error, struct.error, OSError,
)  # fmt: skip
_TAIL = 4096
_LEAST_LETTERS = 20


def read_pdf(data: bytes) -> Draft:
    """The text of a PDF, page after page; its first lines may be header lines.

    The file's creation day bounds the publication date from above and is not taken for it: a page printed
    years later carries the later day. Raises ReadingError for a truncated, damaged, encrypted or
    image-only file.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, DeprecationError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    if b"%%EOF" not in data[-_TAIL:]:
        raise ReadingError("the PDF is truncated: its end is missing; get it again")
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError("the PDF is encrypted and needs a password")
        pages = _page_texts(reader)
        title, created = _metadata(reader)
    except (FileNotDecryptedError, DependencyError) as error:
        raise ReadingError("the PDF is encrypted in a way that is not read") from error
    except (PyPdfError, DeprecationError, *_DAMAGE) as error:
        raise ReadingError(f"the PDF is damaged ({type(error).__name__}: {error})") from error
    text = tidy("\n\n".join(pages))
    if sum(map(str.isalnum, text)) < _LEAST_LETTERS:
        raise ReadingError("the PDF holds no text, only images")
    return _draft(text, data, pages, title, created)


def _page_texts(reader: Any) -> list[str]:
    """The pages' texts; reading stops when there is more than is kept of one document."""
    texts: list[str] = []
    length = 0
    for page in reader.pages:
        texts.append(_join_lines(tidy(page.extract_text() or "")))
        length += len(texts[-1])
        if length > MAX_CHARACTERS:
            break
    return texts


def _join_lines(text: str) -> str:
    """Lines that a page's width broke, joined: those that end within a sentence, before a lower-case letter."""
    joined: list[str] = []
    for line in text.split("\n"):
        last = joined[-1] if joined else ""
        if last and line and line[0].islower() and last[-1] not in ".!?:;":
            joined[-1] = last + ("" if last[-1] == "-" else " ") + line
        elif len(last) >= 60 and line and last[-1].isalnum() and line[0].isalnum():
            joined[-1] = f"{last} {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _metadata(reader: Any) -> tuple[str | None, date | None]:
    """Title and creation day, where the file gives them in a form that can be read."""
    found = reader.metadata
    if found is None:
        return None, None
    title = found.title
    try:
        created = found.creation_date
    except ValueError:
        created = None
    return (tidy(str(title)) or None if title else None), (created.date() if created else None)


def _draft(text: str, data: bytes, pages: list[str], title: str | None, created: date | None) -> Draft:
    found = headed_draft(text, data)
    notices = found.notices
    if bare := sum(1 for page in pages if not any(map(str.isalnum, page))):
        notices = (*notices, f"{bare} of its {len(pages)} pages hold no text and were not read")
    published = found.published
    if not published.known:
        published = DateRange(not_after=created) if created else UNKNOWN_DATE
    return Draft(
        text=found.text, raw=data, title=found.title or title, publisher=found.publisher, published=published,
        url=found.url, notices=notices,
    )  # fmt: skip
