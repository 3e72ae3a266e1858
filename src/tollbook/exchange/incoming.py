"""Plain objects, as `outgoing` writes them, to reports with what was read in them. Nothing in them is trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

import msgspec

from tollbook.errors import ExchangeError, RecordError
from tollbook.exchange.plain import dict_in, list_in
from tollbook.exchange.privacy import MASK
from tollbook.extraction import Extraction
from tollbook.reading.results import MAX_CHARACTERS
from tollbook.records import (
    EVERYONE,
    FOREIGN,
    UNKNOWN_SOURCE,
    CountValue,
    Mention,
    OriginValue,
    Passage,
    PlaceValue,
    Report,
    Source,
    StatedTotal,
    Statement,
    Value,
)
from tollbook.vocabulary.codes import DatePrecision, Hedge, Origin
from tollbook.vocabulary.countries import is_country
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import sha256_hex

T = TypeVar("T")
_REPORT_ID = re.compile(r"rpt-[0-9a-f]{20}")
_HASH = re.compile(r"[0-9a-f]{64}")
MOST_PEOPLE = 100_000_000
THEIRS = "they are another ledger's, and stay in the file"
"""Why ratings and decisions of another ledger are not taken over."""
_FIRST_YEAR = 1970
CLAIMED = "another report in the same file goes by its id, so that nobody can tell whose statements are whose"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report that came as data, with what it states and what is worth knowing of it.

    Its id is `as_given` where it does not follow from what came with it, since words are masked or left out.
    """

    report: Report
    extraction: Extraction
    notices: tuple[str, ...] = ()
    as_given: bool = False


class _Range(msgspec.Struct, frozen=True):
    precision: DatePrecision
    start: date | None = msgspec.field(default=None, name="from")
    end: date | None = msgspec.field(default=None, name="to")
    not_before: date | None = None
    not_after: date | None = None


class _Report(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    sha256: str
    file: str | None = None
    url: str | None = None
    address: str | None = None
    title: str | None = None
    publisher: str | None = None
    publisher_country: str | None = None
    publisher_language: str | None = None
    published: date | None = None
    published_range: _Range | None = None
    language: str = "und"
    coded: bool = False
    retrieved_at: datetime | None = None
    by: str = ""
    unread: str | None = None
    dropped: int = 0
    text: str | None = None


class _Passage(msgspec.Struct, frozen=True, kw_only=True):
    start: int
    end: int
    quote: str
    sha256: str | None = None


class _Statement(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    value: Value
    passages: list[_Passage]
    stated_by: str | None = None
    hedge: Hedge = Hedge.PLAIN
    written: str | None = None
    confidence: float = 1.0
    origin: Origin = Origin.EXTRACTED
    by: str


@dataclass(frozen=True, slots=True)
class Told:
    """A mention as it came: whether it is what its report is about, and its statements in their order."""

    main: bool
    statements: Sequence[Any]


def arrival(
    report: Mapping[str, Any], mentions: Iterable[Told] = (), totals: Iterable[Mapping[str, Any]] = ()
) -> Arrival:
    """The records that these objects describe. Raises ExchangeError for any that are none.

    Ids follow from content wherever nothing was masked, whatever ids were given. A statement whose words do not
    stand where it says, in a text that came with it, is dropped and counted.
    """
    try:
        given = msgspec.convert(report, _Report)
        made = _report(given)
        dropped = 0
        kept: list[Mention] = []
        for told in mentions:
            read = [_statement(each, made) for each in told.statements]
            statements = tuple(each for each in read if each is not None)
            dropped += len(read) - len(statements)
            if statements:
                kept.append(Mention.build(made.id, statements, main=told.main))
        found = [_total(each, made) for each in totals]
    except (msgspec.ValidationError, RecordError, OverflowError) as error:
        raise ExchangeError(str(error), subject=str(report.get("id"))) from error
    stands = tuple(total for total in found if total is not None)
    dropped += len(found) - len(stands)
    notices: tuple[str, ...] = ()
    if dropped:
        notices = (f"{dropped} of its statements were dropped: their words do not stand where they say",)
    as_given = not _follows(given)
    if made.id != given.id:
        notices += (f"the id {given.id} does not belong to what it says; it is entered as {made.id}",)
    in_order = sorted(kept, key=lambda mention: min(p.start for s in mention.statements for p in s.passages))
    extraction = Extraction(
        report=made.id, by=given.by, mentions=tuple(in_order), totals=stands, unread=given.unread,
        dropped=given.dropped + dropped,
    )  # fmt: skip
    return Arrival(made, extraction, notices, as_given=as_given)


def each_once(reports: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], bool]]:
    """Reports of one file, each once, with whether an earlier one that says something else has the same id."""
    seen: dict[str, Mapping[str, Any]] = {}
    for report in reports:
        key = str(report.get("id"))
        first = seen.setdefault(key, report)
        if first is report or first != report:
            yield report, first is not report


def ratings_in(reports: Iterable[Mapping[str, Any]]) -> int:
    """How many ratings of publishers and reports come with these objects."""
    rows = [row for report in reports for row in list_in(report.get("ratings"))]
    return len({str(dict_in(row).get("id")) for row in rows})


def _report(given: _Report) -> Report:
    if not _REPORT_ID.fullmatch(given.id) or not _HASH.fullmatch(given.sha256):
        raise RecordError(f"a report has an id and the SHA-256 of its document (got {given.id!r}, {given.sha256!r})")
    text = given.text or ""
    if len(text) > MAX_CHARACTERS or "\0" in text or "\0" in (given.title or ""):
        raise RecordError(f"a report's text has at most {MAX_CHARACTERS:,} characters, none of them NUL")
    if given.retrieved_at is not None and given.retrieved_at.tzinfo is None:
        raise RecordError(f"a moment has its zone (got {given.retrieved_at})")
    if given.retrieved_at is not None and given.retrieved_at.year < _FIRST_YEAR:
        raise RecordError(f"no report was retrieved before {_FIRST_YEAR} (got {given.retrieved_at})")
    if given.dropped < 0:
        raise RecordError(f"'dropped' is a number of values (got {given.dropped})")
    source = UNKNOWN_SOURCE
    if given.publisher is not None:
        source = Source.named(given.publisher, country=given.publisher_country, language=given.publisher_language)
    made = Report.build(
        text=text, title=given.title, source=source, published=_published(given), url=given.url, file=given.file,
        address=given.address, language=given.language, retrieved_at=given.retrieved_at, coded=given.coded,
    )  # fmt: skip
    return msgspec.structs.replace(
        made, id=made.id if _follows(given) else given.id, sha256=given.sha256, address=given.address
    )


def _follows(given: _Report) -> bool:
    """Whether its id follows from what came with it: all of its words, none masked."""
    return given.text is not None and MASK not in given.text + (given.title or "") + (given.url or "")


def _published(given: _Report) -> DateRange:
    if given.published is not None:
        return DateRange.day(given.published)
    if given.published_range is None:
        return DateRange()
    r = given.published_range
    return DateRange(start=r.start, end=r.end, precision=r.precision, not_before=r.not_before, not_after=r.not_after)


def _statement(data: Any, report: Report) -> Statement | None:
    given = msgspec.convert(data, _Statement)
    _check(given.value)
    passages = [_passage(each, report) for each in given.passages]
    kept = tuple(each for each in passages if each is not None)
    if len(kept) < len(passages):
        return None
    made = Statement.build(
        given.value, kept, by=given.by, stated_by=given.stated_by, hedge=given.hedge, written=given.written,
        confidence=given.confidence, origin=given.origin,
    )  # fmt: skip
    masked = MASK in msgspec.json.encode(made).decode()
    return msgspec.structs.replace(made, id=given.id) if masked and given.id.startswith("stm-") else made


def _passage(given: _Passage, report: Report) -> Passage | None:
    """The passage, None where the text that came with it has other words there."""
    made = Passage(report=report.id, start=given.start, end=given.end, quote=given.quote)
    if given.start < 0:
        raise RecordError(f"a passage begins within its text (got {given.start})")
    if given.sha256 is not None and given.sha256 != sha256_hex(given.quote.encode()):
        raise RecordError(f"a passage's words were changed: their hash is another ({given.quote[:40]!r})")
    return made if not report.text or report.text[given.start : given.end] == given.quote else None


def _total(data: Mapping[str, Any], report: Report) -> StatedTotal | None:
    words = dict_in(data.get("passage"))
    given = _convert({**data, "passage": {**words, "report": report.id}, "report": report.id}, StatedTotal)
    passage = _passage(msgspec.convert(words, _Passage), report)
    if given.low < 0 or (given.high is not None and given.high < given.low) or given.low > MOST_PEOPLE:
        raise RecordError(f"a total has 0 <= low <= high (got {given.low}, {given.high})")
    _check_nationality(None if given.nationality == FOREIGN else given.nationality)
    return None if passage is None else msgspec.structs.replace(given, passage=passage)


def _convert(data: Any, kind: type[T]) -> T:
    return msgspec.convert(data, kind)


def _check(value: Value) -> None:
    """What records leave to those who make them: codes of countries, and numbers of people that can be."""
    if isinstance(value, PlaceValue | OriginValue) and value.place.country and not is_country(value.place.country):
        raise RecordError(f"a country is a code of ISO 3166-1 alpha-2 (got {value.place.country!r})")
    if isinstance(value, CountValue):
        _check_nationality(value.nationality)
        if max(value.low, value.high or 0) > MOST_PEOPLE:
            raise RecordError(f"a count of people must not exceed {MOST_PEOPLE:,} (got {value.low}, {value.high})")


def _check_nationality(code: str | None) -> None:
    if code not in (None, EVERYONE) and not is_country(code):
        raise RecordError(f"a nationality is a code of ISO 3166-1 alpha-2 (got {code!r})")
