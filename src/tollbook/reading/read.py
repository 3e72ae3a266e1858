"""Inputs to reports: files, folders, addresses, feeds and standard input, one document at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

import msgspec

from tollbook.errors import ReadingError
from tollbook.reading.encodings import REMEDY
from tollbook.reading.feeds import BrokenEntry, ParsedFeed, parse_feed
from tollbook.reading.fetch import Fetched, Fetcher, HttpFetcher
from tollbook.reading.folders import files_below, read_bytes
from tollbook.reading.html import read_html
from tollbook.reading.languages import detect_language
from tollbook.reading.pdf import read_pdf
from tollbook.reading.results import MAX_BYTES, MAX_CHARACTERS, Draft, FeedRead, ReadReport, SetAsideInput
from tollbook.reading.sniff import Format, sniff
from tollbook.reading.text import read_text
from tollbook.records import UNKNOWN_SOURCE, Report, Source
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents under fixed circumstances: the clock, the network and the date for undated ones.

    `published` dates documents that give no date; `latest_date(text, today)` is the latest past day that a
    text names; `on_feed` is told of every feed that was retrieved and parsed. Files `passed_over` (absolute) are
    not read where a folder holds them.
    """

    now: Callable[[], datetime]
    fetcher: Fetcher
    latest_date: Callable[[str, date], date | None]
    published: DateRange = UNKNOWN_DATE
    stdin: BinaryIO | None = None
    on_feed: Callable[[FeedRead], None] | None = None
    passed_over: frozenset[Path] = frozenset()

    def read(self, given: str) -> Iterator[ReadReport | SetAsideInput]:
        """Every document behind one input; nothing that is wrong with one stops the others."""
        if given == STANDARD_INPUT:
            yield from self._document(given, "standard input", self._stdin_bytes)
        elif given.lower().startswith(("http://", "https://")):
            yield from self._address(given)
        elif not given.strip():
            yield SetAsideInput(given, "(no name)", "an input without a name", "name a file, a folder or an address")
        elif "://" in given and not given.lower().startswith("file:") and not Path(given).exists():
            yield SetAsideInput(given, given, "only http and https addresses are retrieved", "save it as a file first")
        else:
            yield from self._path(given, Path(_from_file_url(given)))

    def _path(self, given: str, path: Path) -> Iterator[ReadReport | SetAsideInput]:
        if not path.is_dir():
            yield from self._file(given, path, path.name)
            return
        found = False
        for file in files_below(path):
            if isinstance(file, Path) and file.resolve() in self.passed_over:
                continue
            found = True
            if isinstance(file, Path):
                yield from self._file(given, file, file.relative_to(path).as_posix())
            else:
                yield _set_aside(given, str(file[0]), file[1])
        if not found:
            yield SetAsideInput(given, given, "the folder holds no files", "name a folder with reports in it")

    def _file(self, given: str, path: Path, name: str) -> Iterator[ReadReport | SetAsideInput]:
        yield from self._document(given, str(path), lambda: read_bytes(path, MAX_BYTES), path=path, name=name)

    def _stdin_bytes(self) -> bytes:
        if self.stdin is None:
            raise ReadingError("there is no standard input to read")
        data = self.stdin.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ReadingError(f"it is larger than the limit of {MAX_BYTES / 1e6:g} MB for one document")
        return data

    def _address(self, url: str) -> Iterator[ReadReport | SetAsideInput]:
        try:
            fetched = self.fetcher.fetch(url)
        except ReadingError as error:
            yield _set_aside(url, url, error)
            return
        yield from self._document(url, url, lambda: fetched.data, fetched=fetched)

    def _document(
        self,
        given: str,
        subject: str,
        load: Callable[[], bytes],
        *,
        path: Path | None = None,
        name: str | None = None,
        fetched: Fetched | None = None,
    ) -> Iterator[ReadReport | SetAsideInput]:
        """The reports of one document: one, or a feed's."""
        where = _Where(given, subject, _shown(name), path.absolute().as_uri() if path else None)
        url = fetched.url if fetched else None
        charset = fetched.charset if fetched else None
        try:
            data = load()
            kind = sniff(data, name=subject, content_type=fetched.content_type if fetched else "")
            if kind is Format.FEED:
                yield from self._feed(where, data, url)
                return
            draft = self._draft(kind, data, url, charset)
            yield self._report(where, draft, address=url or where.address)
        except ReadingError as error:
            yield _set_aside(given, subject, error)

    def _draft(self, kind: Format, data: bytes, url: str | None, charset: str | None) -> Draft:
        if kind is Format.PDF:
            draft = read_pdf(data)
        elif kind is Format.HTML:
            return read_html(data, now=self.now(), url=url, declared=charset)
        else:
            draft = read_text(data, charset)
        return draft if url is None else replace(draft, url=url)

    def _feed(self, where: _Where, data: bytes, url: str | None) -> Iterator[ReadReport | SetAsideInput]:
        feed = parse_feed(data, url=url)
        days: list[date] = []
        for place, entry in enumerate(feed.entries, start=1):
            subject = f"{where.subject}, entry {place}"
            if isinstance(entry, BrokenEntry):
                named = f"{subject} ({entry.title})" if entry.title else subject
                yield SetAsideInput(where.given, named, entry.reason, "the feed's other entries are kept")
                continue
            try:
                read = self._report(where, entry, address=entry.url or f"{where.address or url}#{place}")
            except ReadingError as error:
                yield _set_aside(where.given, subject, error)
                continue
            days += [day for day in (read.report.published.start,) if day]
            yield read
        if feed.damage:
            reason = f"the feed is damaged ({feed.damage})"
            yield SetAsideInput(where.given, where.subject, reason, "entries after that place may be missing")
        if self.on_feed:
            self.on_feed(self._feed_read(feed, url or where.address or where.subject, days, watched=url is not None))

    def _feed_read(self, feed: ParsedFeed, address: str, days: list[date], *, watched: bool) -> FeedRead:
        return FeedRead(
            address=address, source=Source.named(feed.title) if feed.title else UNKNOWN_SOURCE,
            language=feed.language.lower()[:2] if feed.language else None, retrieved_at=self.now(),
            entries=len(feed.entries), oldest=min(days, default=None), newest=max(days, default=None), watched=watched,
        )  # fmt: skip

    def _report(self, where: _Where, draft: Draft, *, address: str | None) -> ReadReport:
        """The record of a draft. Raises ReadingError when its text is longer than is kept of one document."""
        if len(draft.text) > MAX_CHARACTERS:
            raise ReadingError(
                f"its text has {len(draft.text):,} characters, more than the limit of {MAX_CHARACTERS:,} for one report"
            )
        retrieved = self.now()
        published, notices = self._published(draft, retrieved.date())
        report = Report.build(
            text=draft.text, title=draft.title, published=published, url=draft.url, raw=draft.raw, file=where.name,
            source=Source.named(draft.publisher) if draft.publisher else UNKNOWN_SOURCE, address=address,
            language=detect_language(draft.text), retrieved_at=retrieved,
        )  # fmt: skip
        notices = (*draft.notices, *notices)
        return ReadReport(input=where.given, report=report, notices=notices, heading=draft.heading)

    def _published(self, draft: Draft, today: date) -> tuple[DateRange, tuple[str, ...]]:
        """The document's own date, else the one given for undated ones, else unknown but bounded from below."""
        own = draft.published
        if own.start and own.start > today:
            return own, (f"it is dated in the future ({own.start}); correct its 'Published:' line if that is wrong",)
        if own.known:
            return own, ()
        if self.published.known:
            return self.published, ()
        latest = self.latest_date(draft.text, own.not_after or today)
        bounded = msgspec.structs.replace(own, not_before=latest)
        return bounded, ("its publication date is unknown; give it with --published",)


@dataclass(frozen=True, slots=True)
class _Where:
    """Where a document stands: the input it came from, its name for messages, file name and address."""

    given: str
    subject: str
    name: str | None
    address: str | None


def read_inputs(
    inputs: Iterable[str],
    *,
    published: DateRange | None = None,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
    now: Callable[[], datetime] | None = None,
    latest_date: Callable[[str, date], date | None] | None = None,
    on_feed: Callable[[FeedRead], None] | None = None,
    passed_over: Iterable[Path] = (),
) -> Iterator[ReadReport | SetAsideInput]:
    """Read every document behind `inputs`, in order, one in memory at a time.

    An input is a file, a folder (read with all below it), an http(s) address, or "-" for standard input.
    What cannot be read is set aside with the reason, never raised. `now` is the clock (UTC).
    Files `passed_over` are left out where a folder holds them.
    """
    reader = Reader(
        now=now or (lambda: datetime.now(UTC)),
        fetcher=fetcher or HttpFetcher(),
        latest_date=latest_date or _latest_past_date,
        published=published or UNKNOWN_DATE,
        stdin=stdin,
        on_feed=on_feed,
        passed_over=frozenset(path.resolve() for path in passed_over),
    )
    for given in inputs:
        yield from reader.read(str(given))


def _latest_past_date(text: str, today: date) -> date | None:
    from tollbook.gazetteer.dates import latest_past_date

    return latest_past_date(text, today)


def _set_aside(given: str, subject: str, error: ReadingError) -> SetAsideInput:
    remedy = REMEDY if "encoding" in error.message else ""
    return SetAsideInput(given, subject, error.message, remedy)


def _from_file_url(given: str) -> str:
    return unquote(urlsplit(given).path) if given.lower().startswith("file:") else given


def _shown(name: str | None) -> str | None:
    """A file name as text, whatever bytes the file system gave it."""
    return None if name is None else os.fsencode(name).decode("utf-8", "replace")
