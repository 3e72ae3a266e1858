"""A book page by page: what people look through it with, private names masked unless the book's owner shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from tollbook.decisions.explain import Reason, explain
from tollbook.errors import NotFoundError, UsageError
from tollbook.exchange.accounts import ENGLISH, Account, FieldAccounts, count_name, field_name, words_of
from tollbook.exchange.asking import day
from tollbook.exchange.asking import words_of as words_of_selection
from tollbook.exchange.masking import masked_head, masked_incident, masked_mention, masked_total, without_names
from tollbook.ledger import Book, ReportEntry
from tollbook.ledger.surveying import AreaShare, Share, Survey, together
from tollbook.measurement.areas import doubtful
from tollbook.pipeline.deciding import check
from tollbook.pipeline.highlighting import Segment, Span, segments
from tollbook.pipeline.looking import describe, masked_ratings, masked_titles, masker_of
from tollbook.records import (
    CountValue,
    Decision,
    Gate,
    Incident,
    Programme,
    Rating,
    Reconciliation,
    Report,
    Selection,
    StatedTotal,
    Statement,
    Toll,
    ratings_in_force,
)
from tollbook.tolls.rules import RULES
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

T = TypeVar("T")

INCIDENTS_A_PAGE = 50
REPORTS_A_PAGE = 50
TOTALS_A_PAGE = 10
INCIDENTS_A_TOTAL = 20
"""How many incidents are named beside a stated total: so many inside, so many on the edge."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One of `pages` pages (from 1) over `count` rows; `edge` of the rows may lie outside of what was asked for."""

    rows: tuple[T, ...]
    number: int
    pages: int
    count: int
    edge: int = 0


class TotalRow(NamedTuple):
    """A stated total, what is itemised, and by their ids the incidents that a page names beside it."""

    total: StatedTotal
    found: Reconciliation
    incidents: Mapping[str, Incident]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in its report: the property, the value and the speaker in words, and its incident, if it counts."""

    property: str
    value: str
    statement: Statement
    main: bool
    mention: str
    incident: str | None


@dataclass(frozen=True, slots=True)
class AnnotatedReport:
    """A report as the book keeps it; `segments` are its whole text, each with the numbers of what is `said` there.

    `totals` are the figures over several incidents that it states; their numbers go on after those of `said`. `ratings`
    are what people hold of its publisher, then of itself.
    """

    entry: ReportEntry
    report: Report
    segments: tuple[Segment, ...]
    said: tuple[Said, ...]
    totals: tuple[StatedTotal, ...]
    ratings: tuple[Rating, ...] = ()


def incidents_page(book: Book, selection: Selection, number: int = 1) -> Page[tuple[Incident, Truth]]:
    """A page of the incidents in a selection, oldest first, without what may hold names of people.

    Raises UsageError for a page that there is not.
    """
    (inside, edge), found = book.leaf(selection, limit=INCIDENTS_A_PAGE, offset=(number - 1) * INCIDENTS_A_PAGE)
    rows = tuple((without_names(incident), truth) for incident, truth in found)
    return _page(lambda _, __: rows, number, INCIDENTS_A_PAGE, inside + edge, edge)


def reports_page(book: Book, number: int = 1) -> Page[ReportEntry]:
    """A page of the reports with how they stand. Raises UsageError for a page that there is not."""
    return _page(
        lambda limit, offset: masked_titles(book, book.report_list(limit=limit, offset=offset)),
        number, REPORTS_A_PAGE, book.report_count(),
    )  # fmt: skip


def totals_page(book: Book, number: int = 1) -> Page[TotalRow]:
    """A page of the stated totals beside what is itemised. Raises UsageError for a page that there is not."""
    masker = masker_of(book)

    def rows(limit: int, offset: int) -> tuple[TotalRow, ...]:
        found = book.reconciliations(limit=limit, offset=offset)
        reports = book.reports_by_id({total.report for total, _ in found}, with_text=True)
        named = {name for _, row in found for name in _named(row)}
        incidents = {i.id: without_names(i) for i in book.incidents_by_id(named)}
        return tuple(
            TotalRow(masked_total(total, reports[total.report], masker), row, incidents) for total, row in found
        )

    return _page(rows, number, TOTALS_A_PAGE, book.stated_total_count())


def _named(row: Reconciliation) -> Iterator[str]:
    yield from row.inside[:INCIDENTS_A_TOTAL]
    yield from row.edge[:INCIDENTS_A_TOTAL]
    for candidate in row.candidates:
        yield from (name for name in (candidate.subject, candidate.other) if name and name.startswith("inc-"))


def annotated_report(book: Book, name: str) -> AnnotatedReport:
    """A report with everything that was read in it, by id or a beginning of one. Raises NotFoundError, UsageError."""
    report = book.report(name)
    masker = masker_of(book)
    mentions = [masked_mention(mention, report, masker) for mention in book.mentions_of(report.id)]
    incidents = book.incidents_of(mention.id for mention in mentions)
    said = tuple(
        Said(field_name(statement.value, ENGLISH), words_of(statement.value, statement.hedge, ENGLISH), statement,
             mention.main, mention.id, incidents.get(mention.id))
        for mention in mentions
        for statement in sorted(mention.statements, key=lambda s: (s.passages[0].start, s.passages[0].end))
    )  # fmt: skip
    totals = tuple(masked_total(t, report, masker) for t in book.stated_totals(report.id))
    spans = [Span(p.start, p.end, n) for n, one in enumerate(said) for p in one.statement.passages]
    spans += [Span(t.passage.start, t.passage.end, n) for n, t in enumerate(totals, len(said))]
    text = masker.text(report)
    shown = masked_head(report, masker, text=text)
    [entry] = masked_titles(book, [book.report_entry(report.id)])
    of_source = masked_ratings(ratings_in_force(book.ratings()).get(report.source.id, ()), masker)
    return AnnotatedReport(entry, shown, segments(text, spans), said, totals, (*of_source, *entry.ratings))


@dataclass(frozen=True, slots=True)
class Rival:
    """One figure that accounts give, beside others for the same thing: `best` if the ledger follows it."""

    said: str
    accounts: tuple[Account, ...]
    best: bool

    @property
    def stands(self) -> bool:
        """Whether any of its accounts was not set aside."""
        return any(account.set_aside is None for account in self.accounts)


@dataclass(frozen=True, slots=True)
class FieldFile:
    """A property of an incident: the ledger's value, why it is that, and every account of it.

    `toll` is there for counts; `rivals` where accounts differ.
    """

    name: str
    value: str
    why: str
    toll: Toll | None
    rivals: tuple[Rival, ...]
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class IncidentFile:
    """An incident with everything that is said of it."""

    incident: Incident
    fields: tuple[FieldFile, ...]
    reports: tuple[Report, ...]


def incident_file(book: Book, name: str) -> IncidentFile:
    """The incident of that id, alias or beginning of one, with the accounts of each property side by side.

    Raises NotFoundError, or UsageError for several.
    """
    described = describe(book, name, naming=ENGLISH)
    tolls = {count_name(t.outcome.value, t.nationality, t.role, ENGLISH): t for t in described.incident.tolls}
    reports = {a.report.id: a.report for field in described.fields for a in field.accounts}
    return IncidentFile(
        described.incident,
        tuple(_field_file(field, tolls.get(field.name)) for field in described.fields),
        tuple(sorted(reports.values(), key=lambda r: (str(r.published.start), r.id))),
    )


_MANY = ("targets", "weapons", "attributions")  # several values of these can be right together


def _field_file(field: FieldAccounts, toll: Toll | None) -> FieldFile:
    by_value: dict[str, list[Account]] = {}
    for account in field.accounts:
        by_value.setdefault(account.said, []).append(account)
    rivals = tuple(Rival(said, tuple(found), _followed(found, toll, field)) for said, found in by_value.items())
    why = RULES.get(field.rule or "", field.rule or "")
    differ = len(rivals) > 1 and field.name not in _MANY
    return FieldFile(field.name, field.value, why, toll, rivals if differ else (), field.accounts)


def _followed(accounts: list[Account], toll: Toll | None, field: FieldAccounts) -> bool:
    """Whether the ledger's value is the one of these accounts, and one of them was not set aside."""
    if all(account.set_aside is not None for account in accounts):
        return False
    if toll is None:
        return accounts[0].said == field.value
    values = [a.statement.value for a in accounts]
    return any(isinstance(v, CountValue) and v.low == toll.best for v in values)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a filter can usefully ask of this book: codes of countries and nationalities in it."""

    countries: tuple[str, ...]
    nationalities: tuple[str, ...]


def choices(book: Book) -> Choices:
    """The countries in which the book has incidents, and the nationalities of their victims, by code."""
    return Choices(*book.choices())


def filter_words(selection: Selection) -> tuple[tuple[str, str], ...]:
    """Each part of a selection that restricts: the name of its field, and the value as written in an address."""
    return tuple(words_of_selection(selection).items())


def area_doubts(selection: Selection) -> tuple[str, ...]:
    """What is doubtful about the first-level areas that are asked for, one sentence each."""
    return doubtful(selection.admin1, selection.countries) if selection.admin1 else ()


@dataclass(frozen=True, slots=True)
class Country:
    """What a survey holds of one country: the areas in it, the most people killed first."""

    code: str | None
    share: Share
    areas: tuple[AreaShare, ...]


def areas_of(survey: Survey) -> tuple[Country, ...]:
    """The survey's areas by country, each in the order of people killed (best), then of attacks."""
    by_country: dict[str | None, list[AreaShare]] = {}
    for area in survey.areas:
        by_country.setdefault(area.country, []).append(area)
    found = [
        Country(code, together(a.share for a in areas), tuple(sorted(areas, key=lambda a: _gravity(a.share))))
        for code, areas in by_country.items()
    ]
    return tuple(sorted(found, key=lambda c: _gravity(c.share)))


def _gravity(share: Share) -> tuple[int, int]:
    killed = next((toll.best for toll in share.tolls if toll.outcome is Outcome.KILLED), 0)
    return -killed, -(share.inside + share.edge)


@dataclass(frozen=True, slots=True)
class Watched:
    """A programme to decide upon, on a fixed day or on the present one."""

    programme: Programme
    as_of: date | None = None


def watched(programmes: Sequence[Watched], number: str) -> Watched:
    """The programme of that number, from 1 on. Raises NotFoundError."""
    if number.isascii() and number.isdigit() and len(number) < 6 and 1 <= int(number) <= len(programmes):
        return programmes[int(number) - 1]
    raise NotFoundError("no programme of that number is watched here", subject=number[:20])


def decision_day(book: Book, programme: Watched, words: str | None) -> date:
    """The day asked for, the programme's own, or today in UTC. Raises UsageError for words that are no day."""
    return day(words, "as_of") or programme.as_of or book.now().date()


@dataclass(frozen=True, slots=True)
class GateDecided:
    """A gate with what it grants, the decision on it, and why, down to the incidents."""

    gate: Gate
    decision: Decision
    reasons: Reason


def gates_decided(book: Book, programme: Programme, as_of: date) -> tuple[GateDecided, ...]:
    """What each gate of the programme comes to on a day. Nothing is recorded."""
    made = check(book, programme, as_of=as_of)
    masker = masker_of(book)
    ids = {i for decision in made for i in decision.incidents}
    incidents = {i.id: masked_incident(i, masker) for i in book.incidents_by_id(ids)}
    gates = {gate.name: gate for gate in programme.gates}
    return tuple(GateDecided(gates[d.gate], d, explain(d, incidents=incidents)) for d in made)


def _page(rows: Callable[[int, int], tuple[T, ...]], number: int, size: int, count: int, edge: int = 0) -> Page[T]:
    pages = max(1, -(-count // size))
    if not 1 <= number <= pages:
        raise UsageError(
            f"there are {pages} pages, from 1 on (got {number})"
            if pages > 1
            else f"there is page 1 only (got {number})"
        )
    return Page(rows(size, (number - 1) * size), number, pages, count, edge)
