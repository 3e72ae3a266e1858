"""`add`: from inputs to incidents.

Reports stream through: read, sorted into new and known, extracted on an engine, entered in batches. Each batch
is one transaction, so an interrupted run leaves a valid book, and the same command goes on where it stopped.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from typing import BinaryIO

import msgspec

from tollbook.engine import Engine, Failure, Threads, engine_for
from tollbook.errors import UsageError
from tollbook.extraction import Extraction, Extractor, Sending, SendingExtractor, load_extractor
from tollbook.extraction.headline import with_headline
from tollbook.extraction.preparing import Given, prepare
from tollbook.extraction.tongues import BY as TONGUES
from tollbook.ledger import Book, Entry
from tollbook.pipeline.data import Data, data_in
from tollbook.reading import FeedRead, Fetcher, ReadReport, SetAsideInput, coverage_of_feed, read_inputs
from tollbook.records import Coverage, Report, Source
from tollbook.tolls.unlikely import unlikely
from tollbook.vocabulary.dates import DateRange

BATCH = 50
ROWS = 500
"""How many rows of a table are entered at a time."""
_CHUNK = 25
_TOLD_AT_A_TIME = 1000  # reports held back until it is told where their text goes

Progress = Callable[[int, str], None]
"""Called with how many reports have been dealt with, and words for the last of them."""

OnSending = Callable[[Sending], None]
"""Called before text leaves for a server, once for each thousand new reports."""


class Noted(msgspec.Struct, frozen=True, kw_only=True):
    """Something to tell of one document: its `name` (file, address, feed entry) and the reason."""

    name: str
    reason: str


class AddResult(msgspec.Struct, frozen=True, kw_only=True):
    """What adding did, by report ids in the order of reading.

    `new_versions` pairs a report with the one it replaces at its address, `copies` a report with one whose text
    it repeats. `withdrawn` were removed or redacted earlier and stay so. `unread` reports are kept but nobody
    read them (their language, say). `set_aside` documents are not in the book. `notices` are worth knowing.
    `taken_back` were removed because their data set deleted them; `losses` is what of data no statement carries.
    `dropped` counts values that an extractor gave and no words of their report state.
    """

    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    new_versions: tuple[tuple[str, str], ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, ...] = ()
    unread: tuple[Noted, ...] = ()
    set_aside: tuple[Noted, ...] = ()
    notices: tuple[Noted, ...] = ()
    taken_back: tuple[str, ...] = ()
    losses: tuple[Noted, ...] = ()
    dropped: int = 0


def add(
    book: Book,
    inputs: Iterable[str],
    *,
    published: date | DateRange | None = None,
    extractor: str | Extractor = "builtin",
    extractor_config: Path | None = None,
    workers: int = 1,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
    progress: Progress | None = None,
    on_sending: OnSending | None = None,
    batch: int = BATCH,
    map_file: str | Path | None = None,
) -> AddResult:
    """Read reports from files, folders, http(s) addresses, feeds or "-" into the book.

    Tables are read row by row: UCDP GED and ACLED as they are, any other by the map in `map_file`, which then
    stands for every input. A table that cannot be read as a whole raises ExchangeError and enters nothing.

    `published` dates reports that give no date themselves. `extractor` is a name, configured by the file
    `extractor_config` where it takes one, or an Extractor (which must be picklable for several `workers`, unless it
    sends text to a server: then threads wait for its answers, as many as it allows or fewer by `workers`).
    `on_sending` is told where text goes before any does. `batch` reports are entered at a time. What cannot be read
    or extracted is set aside with its reason and the rest is kept; whatever is wrong with the book is raised.
    """
    loaded = load_extractor(extractor, extractor_config) if isinstance(extractor, str) else extractor
    sends = isinstance(loaded, SendingExtractor)
    engine: Engine = engine_for(workers)
    if isinstance(loaded, SendingExtractor):
        engine = Threads(min(workers, loaded.concurrency) if workers > 1 else loaded.concurrency)
    run = _Run(book, progress)
    when = DateRange.day(published) if isinstance(published, date) else published
    kinds = [(given, data_in(given, map_file, stdin)) for given in map(str, inputs)]
    for is_data, some in groupby(kinds, key=lambda pair: pair[1] is not None):
        if is_data:
            for _, data in some:
                run.take(data)
            continue
        documents = [given for given, _ in some]
        found = read_inputs(
            documents, published=when, stdin=stdin, fetcher=fetcher, on_feed=run.on_feed, passed_over=book.files()
        )
        reports = run.told(run.sorted(found), loaded, on_sending)
        run.enter_all(run.extracted(reports, loaded if sends else extractor, engine), batch)
    run.record_coverage()
    return run.result()


@dataclass
class _Run:
    """One call of `add`: what it has found so far."""

    book: Book
    progress: Progress | None
    done: int = 0
    seen: set[str] = field(default_factory=set)
    headed: dict[str, Report] = field(default_factory=dict)  # by the id of the report without its headline
    feeds: list[FeedRead] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    versions: list[tuple[str, str]] = field(default_factory=list)
    copies: list[tuple[str, str]] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    unread: list[Noted] = field(default_factory=list)
    set_aside: list[Noted] = field(default_factory=list)
    notices: list[Noted] = field(default_factory=list)
    tongues: Counter[str] = field(default_factory=Counter)
    dropped: int = 0
    taken_back: list[str] = field(default_factory=list)
    losses: list[Noted] = field(default_factory=list)

    def take(self, data: Data | None) -> None:
        """Data into the book, or reports out of it where they list what was deleted."""
        if data is None:
            return
        for address, reason in data.deletions():
            report = self.book.reports_at([address]).get(address)
            self._tell(address)
            with suppress(UsageError):  # it was taken back before
                if report is not None:
                    self.taken_back.append(self.book.remove(report, reason))
        self.notices += [Noted(name=data.name, reason=words) for words in data.notices()]
        self.enter_all(self._rows(data), ROWS)
        self.losses += [Noted(name=data.name, reason=str(loss)) for loss in data.losses()]

    def _rows(self, data: Data) -> Iterator[Entry]:
        for row in data.reports():
            if isinstance(row, SetAsideInput):
                self.set_aside.append(Noted(name=row.subject, reason=row.reason))
                self._tell(row.subject)
                continue
            name = row.report.title or name_of(row.report)
            self._tell(name)
            if row.as_given and self._another(row.report):
                self.set_aside.append(Noted(name=name, reason=f"another document goes by its id, {row.report.id}"))
                continue
            self.notices += [Noted(name=name, reason=words) for words in row.notices]
            self._doubt(row.report, row.extraction)
            yield Entry(report=row.report, extraction=row.extraction)

    def _another(self, report: Report) -> bool:
        """Whether the book holds another document under the id of a report that cannot prove it."""
        held = self.book.reports_by_id([report.id]).get(report.id)
        return held is not None and held.sha256 != report.sha256

    def _doubt(self, report: Report, extraction: Extraction) -> None:
        """Tell of what was read and can hardly be meant."""
        known = report.published.end or (report.retrieved_at or self.book.now()).date()
        words = dict.fromkeys(each for mention in extraction.mentions for each in unlikely(mention, known))
        self.notices += [Noted(name=name_of(report), reason=each) for each in words]

    def enter_all(self, found: Iterable[Entry], batch: int) -> None:
        """Everything found, a batch at a time."""
        entries: list[Entry] = []
        for entry in found:
            entries.append(entry)
            if len(entries) >= batch:
                self.enter(entries)
                entries = []
        self.enter(entries)

    def on_feed(self, feed: FeedRead) -> None:
        self.feeds.append(feed)

    def sorted(self, found: Iterable[ReadReport | SetAsideInput]) -> Iterator[tuple[Report, bool]]:
        """The reports with whether they need to be extracted, a chunk looked up at a time."""
        chunk: list[Report] = []
        for document in found:
            report = self._readable(document)
            if report is not None:
                chunk.append(report)
                if isinstance(document, ReadReport) and (headed := with_headline(report, document.heading)):
                    self.headed[report.id] = headed
            if len(chunk) >= _CHUNK:
                yield from self._looked_up(chunk)
                chunk = []
        yield from self._looked_up(chunk)

    def _readable(self, document: ReadReport | SetAsideInput) -> Report | None:
        if isinstance(document, SetAsideInput):
            reason = document.reason + (f"; {document.remedy}" if document.remedy else "")
            self.set_aside.append(Noted(name=document.subject, reason=reason))
            self._tell(document.subject)
            return None
        report = document.report
        if "\0" in report.text or "\0" in (report.title or ""):
            self.set_aside.append(Noted(name=name_of(report), reason="its text holds NUL characters: is it binary?"))
            return None
        self.notices += [Noted(name=name_of(report), reason=words) for words in document.notices]
        return report

    def _looked_up(self, chunk: list[Report]) -> Iterator[tuple[Report, bool]]:
        if not chunk:
            return
        headed = {report.id: self.headed[report.id] for report in chunk if report.id in self.headed}
        kinds = self.book.sort([*chunk, *headed.values()])
        unknown = {report.id for report in kinds.new}
        new = unknown - self.seen
        withdrawn = {report.id for report in kinds.withdrawn}
        for plain in chunk:
            above = headed.get(plain.id)
            report = above if above and above.id not in unknown else plain  # it was read with its headline before
            if report.id in withdrawn:
                self.withdrawn.append(report.id)
                self._tell(name_of(report))
                continue
            yield report, report.id in new
            new.discard(report.id)
            self.seen.add(report.id)

    def told(
        self, reports: Iterable[tuple[Report, bool]], extractor: Extractor, on_sending: OnSending | None
    ) -> Iterator[tuple[Report, bool]]:
        """The same reports; those whose text is sent away are held back until it was told where and how much."""
        source = iter(reports)
        if not isinstance(extractor, SendingExtractor) or on_sending is None:
            yield from source
            return
        while held := list(islice(source, _TOLD_AT_A_TIME)):
            new = [report for report, is_new in held if is_new]
            if new:
                on_sending(extractor.sending(new))
            yield from held

    def extracted(
        self, reports: Iterable[tuple[Report, bool]], extractor: str | Extractor, engine: Engine
    ) -> Iterator[Entry]:
        """Entries in the order of the reports; known ones pass by the engine."""
        passed: deque[tuple[Report, bool]] = deque()

        def new() -> Iterator[Given]:
            for report, is_new in reports:
                passed.append((report if is_new else msgspec.structs.replace(report, text=""), is_new))
                if is_new:
                    yield report, self.headed.get(report.id)

        for done in engine.run(partial(prepare, extractor), new()):
            yield from self._known(passed)
            report, _ = passed.popleft()
            self._tell(name_of(report))
            headed = self.headed.pop(report.id, None)
            if isinstance(done.result, Failure):
                self.set_aside.append(Noted(name=name_of(report), reason=done.result.message))
                self.seen.discard(report.id)
                continue
            if headed is not None and done.result.report == headed.id:
                report = headed
            self.dropped += done.result.dropped
            if done.result.unread:
                self.unread.append(Noted(name=name_of(report), reason=done.result.unread))
            elif done.result.by == TONGUES:
                self.tongues[report.language] += 1
            self._doubt(report, done.result)
            yield Entry(report=report, extraction=done.result)
        yield from self._known(passed)

    def _known(self, passed: deque[tuple[Report, bool]]) -> Iterator[Entry]:
        while passed and not passed[0][1]:
            report, _ = passed.popleft()
            self._tell(name_of(report))
            yield Entry(report=report)

    def enter(self, entries: list[Entry]) -> None:
        """One batch into the book, and what it did into the result."""
        if not entries:
            return
        entered = self.book.enter(entries)
        self.added += entered.added
        self.unchanged += entered.unchanged
        self.versions += entered.versions
        self.copies += entered.copies
        self.withdrawn += entered.withdrawn

    def record_coverage(self) -> None:
        """What retrieved feeds prove about having watched their sources."""
        declared = self.book.coverage() if self.feeds else []
        by_id = [msgspec.structs.replace(c, source=Source.named(c.source).id) for c in declared]
        found = [_named(c, feed) for feed in self.feeds for c in coverage_of_feed(feed, by_id)]
        if found:
            self.book.record_coverage(*found)

    def result(self) -> AddResult:
        return AddResult(
            added=tuple(self.added), unchanged=tuple(self.unchanged), new_versions=tuple(self.versions),
            copies=tuple(self.copies), withdrawn=tuple(self.withdrawn), unread=tuple(self.unread),
            set_aside=tuple(self.set_aside), notices=(*self.notices, *_of_tongues(self.tongues)),
            taken_back=tuple(self.taken_back),
            losses=tuple(self.losses), dropped=self.dropped,
        )  # fmt: skip

    def _tell(self, name: str) -> None:
        self.done += 1
        if self.progress is not None:
            self.progress(self.done, name)


def name_of(report: Report) -> str:
    """What people know a report by: its file, address or title."""
    return report.file or report.url or report.title or report.id


def _of_tongues(read: Counter[str]) -> Iterator[Noted]:
    """One notice for all reports that were read by rules for another language than English."""
    if read:
        counted = ", ".join(f"'{language}' ({n:,})" for language, n in sorted(read.items()))
        reason = "read by rules for their language, less fully than English: what is missing is not known"
        yield Noted(name=f"reports in {counted}", reason=reason)


def _named(coverage: Coverage, feed: FeedRead) -> Coverage:
    """Coverage names its source in words."""
    return Coverage.build(
        source=feed.source.name, start=coverage.start, end=coverage.end, countries=coverage.countries,
        language=coverage.language, last_retrieved_at=coverage.last_retrieved_at,
    )  # fmt: skip
