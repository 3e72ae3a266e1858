"""Web pages: the main text without menus and clutter, with title, date and site name (trafilatura)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from tollbook.errors import ReadingError, UsageError
from tollbook.reading.encodings import decode
from tollbook.reading.published import parse_published
from tollbook.reading.results import Draft
from tollbook.reading.whitespace import tidy
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_-]{2,20})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([a-z0-9_-]{2,20})[\"']", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।։]")
_WIDE_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "ab", "code"})
_WITHIN_ROW = "cell"
_TABLE_CELLS = 3  # cells from which a row is one of a table, not a page's layout
_LEAST_LINE, _LEAST_WIDE = 70, 25  # characters; a word takes fewer in scripts without spaces


def read_html(data: bytes, *, now: datetime, url: str | None = None, declared: str | None = None) -> Draft:
    """The main text of a web page.

    Only what the page states of its own date is taken (markup and metadata), never a date found in its
    text. Raises ReadingError when it holds no text but menus.
    """
    import trafilatura

    html, _ = decode(data, declared or declared_charset(data))
    document: Any = trafilatura.bare_extraction(
        html,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={
            "original_date": True, "extensive_search": False, "max_date": now.date().isoformat(),
        },
    )  # fmt: skip
    blocks = [] if document is None else body_blocks(document.body)
    if not any(_sentence(block) for block in blocks):
        raise ReadingError("it holds no running text, only menus, links or scripts")
    title = _clean(document.title)
    if title and len(blocks) > 1 and _same_words(blocks[0], title):
        blocks = blocks[1:]
    published, notices = _published(document.date)
    return Draft(
        text=tidy("\n\n".join(blocks)), raw=data, title=title, publisher=_clean(document.sitename),
        published=published, url=url or document.url or None, notices=notices,
    )  # fmt: skip


def declared_charset(data: bytes) -> str | None:
    """The character set that a page's own head or XML declaration names."""
    match = _XML_ENCODING.match(data[:200]) or _CHARSET.search(data[:4096])
    return match[1].decode("ascii").lower() if match else None


def body_blocks(body: Any) -> list[str]:
    """The paragraphs of trafilatura's body tree, as the page writes them, with bars between the cells of a table."""
    blocks: list[str] = []
    if body is None:
        return blocks
    _collect(body, blocks)
    return [text for text in (tidy(block) for block in blocks) if text]


def _collect(element: Any, blocks: list[str]) -> None:
    """Append the element's own running text and its blocks, in document order."""
    running = [element.text or ""]
    for child in element:
        if any(inner.tag in _BLOCKS for inner in child.iter()):
            blocks.append("".join(running))
            running = [""]
            if child.tag in _BLOCKS and not any(inner.tag in _BLOCKS for inner in child.iterdescendants()):
                blocks.append(_running(child))
            else:
                _collect(child, blocks)
            running.append(child.tail or "")
        else:
            running.append(_running(child) + (child.tail or ""))
    blocks.append("".join(running))


def _running(element: Any) -> str:
    """An element's text with line breaks kept and a row's cells apart: by bars where they are a table's."""
    parts = [element.text or ""]
    table = sum(child.tag == _WITHIN_ROW for child in element) >= _TABLE_CELLS
    for n, child in enumerate(element):
        before = "\n" if child.tag == "lb" else "" if child.tag != _WITHIN_ROW else " | " if table and n else " "
        parts += [before, _running(child), child.tail or ""]
    return "".join(parts)


def _sentence(block: str) -> bool:
    """Whether a line of the block reads like running text: long enough, with a sentence's end in it."""
    for line in block.split("\n"):
        if _WIDE_SCRIPT.search(line):
            if len(line) >= _LEAST_WIDE:
                return True
        elif len(line) >= _LEAST_LINE and _SENTENCE_END.search(line):
            return True
    return False


def _same_words(a: str, b: str) -> bool:
    return re.findall(r"\w+", a.casefold()) == re.findall(r"\w+", b.casefold())


def _clean(value: str | None) -> str | None:
    return tidy(value).replace("\n", " ") or None if value else None


def _published(written: str | None) -> tuple[DateRange, tuple[str, ...]]:
    if not written:
        return UNKNOWN_DATE, ()
    try:
        return parse_published(written), ()
    except UsageError as error:
        return UNKNOWN_DATE, (f"its date is ignored: {error.message}",)
