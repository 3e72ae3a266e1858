"""The book: everything the ledger keeps, behind one door.

A book is an append-only log with the incidents derived from it. Every method is one transaction: it happens
whole or not at all, and several processes may use one book at once. The errors raised are those of
`tollbook.errors` (NotABookError, NewerBookError, BookBusyError, BookWriteError, NotFoundError …).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Engine

from tollbook.doors import later
from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import began, clock, connection, history, incidents, journal, log, reports, reviewing, statements
from tollbook.ledger.entries import Entered, Entry, ReportEntry, ReportState, SourceEntry
from tollbook.ledger.remembering import LatestMemory
from tollbook.ledger.stamping import check_form, empty_book, ensure_book, is_there
from tollbook.records import (
    Attestation,
    Coverage,
    Decision,
    Envelope,
    Incident,
    Judgement,
    LogEntry,
    Mention,
    PartyKey,
    Programme,
    Rating,
    Reconciliation,
    Report,
    Review,
    Selection,
    SignedStatement,
    StatedTotal,
    Statement,
    TreeHead,
)
from tollbook.vocabulary.truth import Truth

if TYPE_CHECKING:
    from tollbook.ledger import (
        columns,
        counting,
        derive,
        entering,
        judging,
        past,
        rated,
        rating,
        reconciling,
        selecting,
        sifting,
        signing,
        sources,
        surveying,
        tolling,
        views,
        withdrawing,
    )
    from tollbook.ledger.columns import Latest
    from tollbook.ledger.counting import BookColumns
    from tollbook.ledger.derive import Assembler
    from tollbook.ledger.reconciling import Reconciler
    from tollbook.ledger.surveying import Survey
    from tollbook.linking.features import MentionFeatures
    from tollbook.linking.look_alikes import LookAlike
    from tollbook.tolls import TollPolicy, TollSummary
else:  # loaded when a method needs them
    columns = later("tollbook.ledger.columns")
    counting = later("tollbook.ledger.counting")
    derive = later("tollbook.ledger.derive")
    entering = later("tollbook.ledger.entering")
    judging = later("tollbook.ledger.judging")
    past = later("tollbook.ledger.past")
    rated = later("tollbook.ledger.rated")
    rating = later("tollbook.ledger.rating")
    reconciling = later("tollbook.ledger.reconciling")
    selecting = later("tollbook.ledger.selecting")
    sifting = later("tollbook.ledger.sifting")
    signing = later("tollbook.ledger.signing")
    sources = later("tollbook.ledger.sources")
    surveying = later("tollbook.ledger.surveying")
    tolling = later("tollbook.ledger.tolling")
    views = later("tollbook.ledger.views")
    withdrawing = later("tollbook.ledger.withdrawing")

T = TypeVar("T")
_Lookup = Callable[[Connection, Sequence[str]], dict[str, T]]


def _assemble(*told: Any, **how: Any) -> Incident:
    """An incident by the rules for tolls, which are loaded when there is something to assemble."""
    from tollbook.tolls import assemble

    return assemble(*told, **how)


class Book:
    """An open book. Use it in a `with` statement, or close it."""

    def __init__(self, engine: Engine, *, now: clock.Clock = clock.now, assembler: Assembler = _assemble) -> None:
        self._engine = engine
        self._unmade: Engine | None = None  # an empty book to read from, until somebody's first write makes this one
        self._now = now
        self._assemble = assembler
        self._memory = LatestMemory()
        self._past_of: tuple[Engine, datetime] | None = None
        self.place = connection.place_of(engine)

    @classmethod
    def open(
        cls,
        place: str | os.PathLike[str],
        *,
        create: bool = True,
        at_once: bool = True,
        busy_seconds: float = connection.BUSY_SECONDS,
        now: clock.Clock = clock.now,
        assembler: Assembler = _assemble,
    ) -> Book:
        """The book at a path or `postgresql://` address; a new one is made where nothing is, unless `create` is False.

        Unless `at_once`, the first write makes it: until then it reads as an empty one, and what fails before leaves
        nothing behind. `busy_seconds` is how long to wait for another process that writes; `now` the clock. Raises
        OlderBookError for a book that an older version wrote: see `upgrade_book`.
        """
        engine = connection.connect(place, create=create, busy_seconds=busy_seconds)
        try:
            there = is_there(engine)
            if not there and create and at_once:
                ensure_book(engine, now=now())
        except BaseException:
            engine.dispose()
            raise
        book = cls(engine, now=now, assembler=assembler)
        if not there and not create:
            engine.dispose()
            raise NotFoundError("there is no book here; `tollbook add` makes one", subject=book.place)
        book._unmade = None if there or at_once else empty_book()
        return book

    def files(self) -> list[Path]:
        """The files that the book consists of, whether or not they are there now; none on a server."""
        if self._engine.dialect.name != "sqlite":
            return []
        return [Path(self.place + suffix) for suffix in ("", "-wal", "-shm", "-journal")]

    def close(self) -> None:
        """Let go of the file or server."""
        self._engine.dispose()
        if self._unmade is not None:
            self._unmade.dispose()

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Entering.

    def sort(self, found: Iterable[Report]) -> entering.Sorted:
        """Which of the reports are new, which the book holds, and which were taken back and stay so."""
        return self._read(lambda c: entering.sort_reports(c, found))

    def enter(self, entries: Sequence[Entry]) -> Entered:
        """Enter reports with what was read in them, and bring the incidents up to date; known ones change nothing."""
        with self._writing() as (c, at):
            return entering.enter(c, entries, assemble=derive.by_policy(c, self._assemble), at=at)

    # Reports.

    def reports(
        self, *, with_text: bool = False, states: Sequence[ReportState] = (ReportState.CURRENT,)
    ) -> Iterator[Report]:
        """The reports in those states, in the order of entry. Their `text` is empty unless asked for."""
        ids = self._read(lambda c: reports.report_ids(c, *states))
        return self._batches(ids, lambda c, some: reports.read_reports(c, some, with_text=with_text))

    def report(self, name: str, *, with_text: bool = True) -> Report:
        """The report with that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""

        def read(c: Connection) -> Report:
            found = reports.find_report(c, name)
            return reports.read_reports(c, [found], with_text=with_text)[found]

        return self._read(read)

    def reports_by_id(self, ids: Iterable[str], *, with_text: bool = False) -> dict[str, Report]:
        """The reports of those (full) ids; unknown ones are left out."""
        return self._read(lambda c: reports.read_reports(c, ids, with_text=with_text))

    def reports_at(self, addresses: Iterable[str]) -> dict[str, str]:
        """The report that stands last at each of the addresses, by address; unknown addresses are left out."""
        keys = {address: reports.address_key(address) for address in addresses}
        last = self._read(lambda c: reports.latest_versions(c, keys.values()))
        return {address: last[key] for address, key in keys.items() if key in last}

    def report_list(self, *, limit: int | None = None, offset: int = 0) -> list[ReportEntry]:
        """Every report with how it stands: copy, version, withdrawn, unread. In the order of entry."""
        return self._read(lambda c: reports.list_reports(c, limit=limit, offset=offset))

    def report_entry(self, name: str) -> ReportEntry:
        """How the report of that id or beginning of one stands. Raises NotFoundError, or UsageError for several."""
        return self._read(lambda c: reports.list_reports(c, only=reports.find_report(c, name))[0])

    def report_count(self) -> int:
        """How many reports the book holds, in whatever state."""
        return self._read(reports.count_reports)

    def sources(self) -> list[SourceEntry]:
        """Who published the reports, how many, and when first and last; by name."""
        return self._read(sources.list_sources)

    # Incidents.

    def incidents(
        self, selection: Selection | None = None, *, limit: int | None = None, offset: int = 0
    ) -> list[Incident]:
        """The incidents that lie or may lie within the selection, oldest first, undated ones last."""
        return [found for found, _ in self.placed(selection, limit=limit, offset=offset)]

    def placed(
        self, selection: Selection | None = None, *, limit: int | None = None, offset: int = 0
    ) -> list[tuple[Incident, Truth]]:
        """The same, each with whether it surely lies within (MET) or may (NOT_DETERMINABLE)."""
        chosen = selection or Selection()
        return self._read(lambda c: selecting.select_incidents(c, chosen, limit=limit, offset=offset))

    def incident(self, name: str) -> Incident:
        """The incident that goes by that id, alias or unique beginning of one.

        Raises NotFoundError where there is none or no longer one, UsageError where several begin so.
        """

        def read(c: Connection) -> Incident:
            found = incidents.find_incident(c, name)
            return incidents.read_incidents(c, [found])[found]

        return self._read(read)

    def count(self, selection: Selection | None = None) -> tuple[int, int]:
        """How many incidents surely lie within the selection, and how many more may."""
        return self._read(lambda c: selecting.count_incidents(c, selection or Selection()))

    def incidents_by_id(self, ids: Iterable[str]) -> list[Incident]:
        """The incidents of those (full) ids, in that order; unknown ones are left out."""
        return list(self._read(lambda c: incidents.read_incidents(c, ids)).values())

    def incidents_of(self, mentions: Iterable[str]) -> dict[str, str]:
        """The id of the incident that each of those mentions tells of; mentions that do not count are left out."""
        return self._read(lambda c: incidents.incidents_with(c, mentions))

    @contextmanager
    def columns(self) -> Iterator[BookColumns]:
        """What measures look at of the book's incidents, all of one moment, within a `with` statement."""
        with self._worked_out() as c:
            yield counting.BookColumns(c, self._memory.of(journal.version(c)))

    def mentions(self, ids: Iterable[str], *, as_read: bool = False) -> list[Mention]:
        """The mentions of those ids, in that order, as they stand under people's reviews, or `as_read` by the machine.

        Unknown ones are left out, and those of which reviews leave nothing.
        """

        def read(c: Connection) -> dict[str, Mention]:
            found = statements.read_mentions(c, ids)
            return found if as_read else reviewing.stand(c, found)

        return list(self._read(read).values())

    def mentions_of(self, report: str, *, as_read: bool = False) -> list[Mention]:
        """The mentions in a report (by full id), in text order; see `mentions`."""
        return self.mentions(self._read(lambda c: statements.mentions_of(c, [report])), as_read=as_read)

    def toll(self, selection: Selection | None = None) -> list[TollSummary]:
        """Low, best and high of each outcome over the selection; what may lie outside counts in high only."""
        return self._read(lambda c: tolling.sum_tolls(c, selection or Selection()))

    @cached_property
    def _latest(self) -> Latest:
        return columns.Latest()

    @cached_property
    def _reconciler(self) -> Reconciler:
        return reconciling.Reconciler()

    # For those who ask again and again: answers from columns in memory, read anew when the book has changed.

    def survey(self, selection: Selection | None = None) -> Survey:
        """The selection at a glance: its toll by nationality, area, place on the map and period."""
        return self._read_worked_out(lambda c: surveying.survey(c, self._latest.of(c), selection or Selection()))

    def leaf(
        self, selection: Selection | None = None, *, limit: int, offset: int = 0
    ) -> tuple[tuple[int, int], list[tuple[Incident, Truth]]]:
        """What `count` says of a selection, and some of what `placed` gives."""
        return self._read_worked_out(
            lambda c: sifting.leaf(c, self._latest.of(c), selection or Selection(), limit, offset)
        )

    def choices(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The codes of the countries in which the book has incidents, and of their victims' nationalities."""
        return self._read_worked_out(lambda c: surveying.choices(self._latest.of(c)))

    def stated_totals(self, report: str | None = None) -> list[StatedTotal]:
        """The figures over several incidents that current reports state, or one (by full id), in the order of entry."""
        return self._read(lambda c: statements.read_totals(c, report=report))

    def stated_total_count(self) -> int:
        """How many there are."""
        return self._remembered("stated totals", statements.count_totals)

    def reconciliations(self, *, limit: int | None = None, offset: int = 0) -> list[tuple[StatedTotal, Reconciliation]]:
        """Each stated total with what the book itemises in its scope, worked out on what is in it now."""
        return self._read_worked_out(
            lambda c: self._reconciler.reconcile(c, self._latest.of, limit=limit, offset=offset)
        )

    # Taking back.

    def remove(self, name: str, reason: str = "", *, author: str | None = None) -> str:
        """Withdraw a report's statements and keep its record; returns its id. Incidents follow."""
        return self._withdraw(name, ReportState.REMOVED, reason, author)

    def redact(self, name: str, reason: str = "", *, author: str | None = None) -> str:
        """Erase a report's text and passages for good and leave a tombstone with its hash; returns its id."""
        report = self._read(partial(reports.find_report, name=name))
        if self._read(lambda c: reports.states(c, [report]))[report] is not ReportState.REDACTED:
            self._withdraw(report, ReportState.REDACTED, reason, author)
        withdrawing.scrub(self._engine)
        return report

    def _withdraw(self, name: str, kind: ReportState, reason: str, author: str | None) -> str:
        with self._writing() as (c, at):
            report = reports.find_report(c, name)
            withdrawing.withdraw(
                c, report, kind, reason=reason, author=author, assemble=derive.by_policy(c, self._assemble), at=at
            )
        return report

    # Coverage, judgements, decisions, settings.

    def coverage(self) -> list[Coverage]:
        """Which sources were watched, each with its latest successful retrieval; by source and start."""
        return self._read(journal.read_coverage)

    def record_coverage(self, *coverages: Coverage) -> None:
        """Log that sources were watched."""
        with self._writing() as (c, at):
            journal.put_coverage(c, coverages, at)

    def judgements(self) -> list[Judgement]:
        """What people said of pairs of mentions, in the order of entry."""
        return self._read(journal.read_judgements)

    def record_judgement(self, *judgements: Judgement) -> None:
        """Log what a person said of pairs and link anew what it touches, all of it or nothing.

        Raises NotFoundError for mentions that are not in the book, LinkingError when one contradicts another.
        """
        with self._writing() as (c, at):
            new = [j for j in judgements if journal.put_judgement(c, j, at)]
            if new:
                change = derive.Change(judged=tuple(m for j in new for m in (j.left, j.right)))
                derive.renew(c, change, assemble=derive.by_policy(c, self._assemble), at=at)

    # Reviews of single statements.

    def statement(self, name: str) -> Statement:
        """The statement of that id, or unique beginning of one, as it was read; a person's value leads to it.

        Raises NotFoundError, or UsageError for several.
        """
        return self._read(partial(reviewing.find_statement, name=name))

    def reviews(self) -> list[Review]:
        """What people said of statements, in the order of entry; withdrawals among them."""
        return self._read(reviewing.read_reviews)

    def review(self, name: str) -> Review:
        """The review of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
        return self._read(partial(reviewing.find_review, name=name))

    def lapsed_reviews(self) -> dict[str, str]:
        """Reviews in force that no counting statement answers to any more, each with why, by id."""
        return self._read(reviewing.lapsed)

    def record_review(self, review: Review) -> None:
        """Log what a person said of a statement, and bring the incidents that its words tell of up to date."""
        with self._writing() as (c, at):
            reviewing.put_review(c, review, at)
            change = derive.Change(
                revised=tuple(reviewing.mentions_about(c, review)),
                reason=f"everything that told of it was rejected, the last of it by {review.author} ({review.reason})",
            )
            derive.renew(c, change, assemble=derive.by_policy(c, self._assemble), at=at)

    def look_alikes(self, selection: Selection | None = None) -> list[LookAlike]:
        """Pairs of incidents, one of them in the selection, that may be one and that nobody judged; likeliest first."""
        return self._read_worked_out(lambda c: judging.find_look_alikes(c, selection or Selection()))

    def features(self, mentions: Sequence[str]) -> dict[str, MentionFeatures]:
        """What linking knows of mentions (by full id); those that do not count are left out."""
        return self._read_worked_out(lambda c: judging.feature_rows(c, mentions))

    # Ratings of sources and reports.

    def ratings(self) -> list[Rating]:
        """How people rated sources and reports, in the order of entry; withdrawals among them."""
        return self._read(rating.read_ratings)

    def rating(self, name: str) -> Rating:
        """The rating of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
        return self._read(partial(rated.find_rating, name=name))

    def rated(self, name: str) -> tuple[str, str]:
        """The id and the name of the source or report that goes by that name or id; see `rate`."""
        return self._read(partial(rated.find_subject, name=name))

    def record_rating(self, given: Rating) -> None:
        """Log how a person rated a source or a report. Tolls change by it only where the policy goes by ratings."""
        with self._writing() as (c, at):
            rating.put_rating(c, given, at)
            derive.regrade(c, given.subject, assemble=self._assemble, at=at)

    def near(self, mentions: Sequence[str]) -> dict[str, dict[str, int]]:
        """For each mention (by full id) those that look like it, with the pair's weight in thousandths of a bit."""
        return self._read_worked_out(lambda c: judging.near_rows(c, mentions))

    def decisions(self) -> list[Decision]:
        """The decisions recorded, in the order of entry."""
        return self._read(journal.read_decisions)

    def programmes(self) -> list[Programme]:
        """Every version of every programme by which anything was decided, by name and version."""
        return self._read(journal.read_programmes)

    def record_decision(self, decision: Decision, programme: Programme | None = None) -> None:
        """Append a decision, with the programme it was made by; one that is there already changes nothing."""
        with self._writing() as (c, at):
            journal.put_decision(c, decision, programme, at)

    def party_keys(self) -> list[PartyKey]:
        """The keys registered for parties, in the order of entry; a party's last is the one that counts."""
        return self._read(signing.read_keys)

    def register_key(self, party: str, key: str) -> bool:
        """Register a party's public key; False when it is the party's already. Raises UsageError for another's."""
        with self._writing() as (c, at):
            return signing.put_key(c, party, key, at)

    def signed_statements(self) -> list[SignedStatement]:
        """Attestations, waivers and revocations as they were received, whether or not they count."""
        return self._read(signing.read_statements)

    def signed_statement(self, name: str) -> SignedStatement:
        """The one of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
        found = self._read(partial(signing.find_statement, name=name))
        return next(s for s in self.signed_statements() if s.id == found)

    def record_statement(self, envelope: Envelope, says: Attestation) -> SignedStatement:
        """Keep what a party signed, and what it says; one that is there already changes nothing."""
        with self._writing() as (c, at):
            made = SignedStatement.build(envelope, datetime.fromisoformat(at))
            signing.put_statement(c, made, says, at)
        return made

    # The tamper-evident log.

    def log_entries(self) -> list[LogEntry]:
        """Every entry of the log, in order."""
        return self._read(log.read_log)

    def logged_rows(self) -> list[tuple[str, dict[str, Any]]]:
        """Whatever stands in the log by its content, such as decisions and keys: its kind and its JSON object."""
        return self._read(lambda c: list(log.rows_of(c)))

    def tree_heads(self) -> list[TreeHead]:
        """The heads of the log that parties signed, in the order in which they were made."""
        return self._read(log.read_heads)

    def record_head(self, head: TreeHead) -> None:
        """Keep a signed head."""
        with self._writing() as (c, at):
            log.put_head(c, head, at)

    def log_faults(self) -> list[str]:
        """Where the book and its log disagree, in words; empty where all is as it was recorded."""
        return self._read(log.faults_of)

    def setting(self, name: str) -> str:
        """A setting's value. Raises UsageError for one that no book has."""
        values = _values(name)
        return self._read(lambda c: journal.read_setting(c, name)) or values[0]

    def change_setting(self, name: str, value: str) -> None:
        """Change a setting. Raises UsageError for a setting or value that no book has."""
        if value not in _values(name):
            raise UsageError(f"'{name}' is one of {', '.join(_values(name))} (got {value!r})")
        with self._writing() as (c, at):
            journal.put_setting(c, name, value, at)

    def policy(self) -> TollPolicy:
        """The policy for tolls that holds."""
        return self._read(journal.read_policy)

    def set_policy(self, policy: TollPolicy) -> bool:
        """Let a policy for tolls hold from now on, and work out every toll by it; False when it held already."""
        with self._writing() as (c, at):
            changed = journal.put_policy(c, policy, at)
            if changed:
                derive.recast(c, assemble=derive.by_policy(c, self._assemble), at=at)
        return changed

    def rebuild(self) -> None:
        """Make everything that is derived anew from the log."""
        with self._writing() as (c, at):
            derive.rebuild(c, assemble=derive.by_policy(c, self._assemble), at=at)

    def now(self) -> datetime:
        """This moment by the book's clock, in UTC."""
        return self._now()

    def version(self) -> str:
        """A word that changes whenever anything is added to the book; what was worked out before may be kept by it."""
        return self._read(journal.version)

    def knew_by(self, moment: datetime) -> bool:
        """Whether the book held a report at that moment."""
        until = clock.stamp(moment)
        return self._read(lambda c: began.held_by(c, until))

    @contextmanager
    def as_known(self, moment: datetime) -> Iterator[Book]:
        """This book as it was at a moment: what was recorded by then, linked and added up; to be read only.

        It is gone when the `with` statement ends. What was redacted since stays redacted, and names are masked as
        today. Raises UsageError for a moment before the book held a report.
        """
        until = clock.stamp(moment)
        first, last, begins = self._read(lambda c: (began.begun(c), began.last_change(c), history.begins(c)))
        if first is None or first > until:
            why = f"its first report was recorded on {first[:10]}" if first else "it holds no report"
            raise UsageError(f"this ledger knew nothing yet on {until[:10]}: {why}", subject=self.place)
        if last is not None and last <= until:
            yield self
            return
        if begins <= until:
            with self._seen_at(moment) as then:
                yield then
            return
        with past.written(self._seen(), moment, assemble=self._assemble) as engine:
            yield Book(engine, now=lambda: moment, assembler=self._assemble)

    @contextmanager
    def _seen_at(self, moment: datetime) -> Iterator[Book]:
        """The book as its history shows it."""
        then = Book(views.engine_at(self._engine, clock.stamp(moment)), now=lambda: moment, assembler=self._assemble)
        then._past_of = (self._engine, moment)
        try:
            yield then
        finally:
            then.close()

    def cut_off(self) -> str:
        """Up to where the ledger was read: how much it holds, and a digest that changes with anything that counts."""
        return self._remembered("cut_off", lambda c: journal.cut_off(c, kept=self._past_of is None))

    # How.

    def _seen(self) -> Engine:
        """The engine to read from."""
        if self._unmade is not None and is_there(self._engine):
            self._unmade.dispose()
            self._unmade = None
        return self._unmade or self._engine

    def _read(self, question: Callable[[Connection], T]) -> T:
        with connection.reading(self._seen()) as c:
            return question(c)

    def _remembered(self, name: str, question: Callable[[Connection], T]) -> T:
        """The answer to a question that is asked again and again, worked out once until the book has changed."""

        def answer(c: Connection) -> T:
            memory = self._memory.of(journal.version(c))
            if name not in memory:
                memory[name] = question(c)
            found: T = memory[name]
            return found

        return self._read(answer)

    def _read_worked_out(self, question: Callable[[Connection], T]) -> T:
        with self._worked_out() as c:
            return question(c)

    @contextmanager
    def _worked_out(self) -> Iterator[Connection]:
        """For what has no history, blocks of columns and what linking compares: a past book is derived from the log."""
        if self._past_of is None:
            with connection.reading(self._seen()) as c:
                yield c
            return
        engine, moment = self._past_of
        with past.written(engine, moment, assemble=self._assemble) as then, connection.reading(then) as c:
            yield c

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, str]]:
        if self._past_of is not None:
            raise UsageError("this is the ledger as it was; it can only be read", subject=self.place)
        if self._unmade is not None:
            ensure_book(self._engine, now=self._now())
        with connection.writing(self._seen()) as c:
            check_form(c, self.place)
            at = clock.stamp(self._now())
            yield c, at
            began.note_change(c, at)

    def _batches(self, ids: Sequence[str], read: _Lookup[T]) -> Iterator[T]:
        for start in range(0, len(ids), 200):
            some = ids[start : start + 200]
            yield from self._read(lambda c, some=some: read(c, some)).values()  # type: ignore[misc]


def _values(name: str) -> tuple[str, ...]:
    if name not in journal.SETTINGS:
        raise UsageError(f"no setting of that name; there is {', '.join(journal.SETTINGS)}", subject=name)
    return journal.SETTINGS[name]
