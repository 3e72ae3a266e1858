"""RSS and Atom feeds: each entry a report, its content, summary or else its headline the text (feedparser)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from tollbook.errors import ReadingError, UsageError
from tollbook.reading.fragment import fragment_text
from tollbook.reading.published import parse_published
from tollbook.reading.results import Draft
from tollbook.reading.whitespace import tidy
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

# What broken markup brings up in the parsers below feedparser.
_BREAKDOWN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
_HEADLINE = 3  # words of a headline that may be all of a report
_REFERENCE = re.compile(rb"&(?:amp;)*#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));")


@dataclass(frozen=True, slots=True)
class BrokenEntry:
    """An entry that could not be read: its place in the feed (from 1), its title if it has one, and why."""

    place: int
    title: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed's title and language as it gives them, and its entries in the feed's order."""

    title: str | None
    language: str | None
    entries: tuple[Draft | BrokenEntry, ...]
    damage: str | None = None


def parse_feed(data: bytes, *, url: str | None = None) -> ParsedFeed:
    """The entries of an RSS or Atom document. Raises ReadingError when it is no feed, or broken before any entry."""
    import feedparser

    source = BytesIO(_REFERENCE.sub(_sound_reference, data))
    try:
        parsed: Any = feedparser.parse(source, response_headers={"content-location": url} if url else None)
    except _BREAKDOWN as error:
        raise ReadingError(f"it is no feed that can be read ({type(error).__name__}: {error})") from error
    damage = _damage(parsed)
    if not parsed.entries and (damage or not parsed.get("version")):
        raise ReadingError(f"it is no feed that can be read ({damage or 'neither RSS nor Atom'})")
    title = _words(parsed.feed.get("title"))
    entries = tuple(_entries(parsed.entries, title))
    return ParsedFeed(title=title, language=parsed.feed.get("language") or None, entries=entries, damage=damage)


def _sound_reference(match: re.Match[bytes]) -> bytes:
    """The character reference, or one to U+FFFD for a number that is no character: it would spoil the whole feed."""
    number = int(match[1], 16) if match[1] else int(match[2])
    return match[0] if 0 < number < 0xD800 or 0xDFFF < number <= 0x10FFFF else b"&#xFFFD;"


def _damage(parsed: Any) -> str | None:
    """What is wrong with the document as XML, None when it is sound; a wrong character set is no damage."""
    error = parsed.get("bozo_exception")
    if not parsed.get("bozo") or type(error).__name__ in {"CharacterEncodingOverride", "NonXMLContentType"}:
        return None
    return " ".join(str(error).removeprefix("<unknown>:").split())


def _entries(entries: list[Any], feed_title: str | None) -> Iterator[Draft | BrokenEntry]:
    for place, entry in enumerate(entries, start=1):
        title = _words(entry.get("title"))
        try:
            yield _draft(entry, title, feed_title)
        except ReadingError as error:
            yield BrokenEntry(place=place, title=title, reason=error.message)


def _draft(entry: Any, title: str | None, feed_title: str | None) -> Draft:
    markup = _longest_content(entry)
    text = fragment_text(markup)
    published, notices = _published(entry)
    if not any(map(str.isalnum, text)):
        if len((title or "").split()) < _HEADLINE:
            raise ReadingError("the entry has neither content nor a summary, and no headline that says anything")
        text, markup, notices = title or "", title or "", (*notices, "its headline is all that the feed gives of it")
    source = entry.get("source") or {}
    return Draft(
        text=text, raw=markup.encode("utf-8", "surrogatepass"), title=title,
        publisher=_words(source.get("title")) or feed_title, published=published,
        url=entry.get("link") or entry.get("id") or None, notices=notices,
    )  # fmt: skip


def _longest_content(entry: Any) -> str:
    """The entry's fullest text: its contents or its summary."""
    candidates = [str(content.get("value") or "") for content in entry.get("content") or ()]
    candidates.append(str(entry.get("summary") or ""))
    return max(candidates, key=len)


def _published(entry: Any) -> tuple[DateRange, tuple[str, ...]]:
    """The entry's day: of publication, else of its last update, which a notice then says."""
    notices: list[str] = []
    for key, notice in (("published", ()), ("updated", ("dated by its last update, it gives no publication date",))):
        if written := entry.get(key):
            try:
                return parse_published(str(written)), (*notices, *notice)
            except UsageError as error:
                notices.append(f"its date is ignored: {error.message}")
    return UNKNOWN_DATE, tuple(notices)


def _words(value: object) -> str | None:
    return tidy(fragment_text(str(value))).replace("\n", " ") or None if value else None
