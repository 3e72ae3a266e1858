"""A map applied: any table as a coded form."""

from __future__ import annotations

import calendar
import re
from contextlib import suppress
from datetime import date, datetime, timedelta

import msgspec

from tollbook.errors import ExchangeError
from tollbook.exchange.coded.form import Form, Stated, counted, out_of_order
from tollbook.exchange.coded.lands import Lands
from tollbook.exchange.coded.mapping import CODES, Cell, Mapping, Victims, check_columns, columns_of
from tollbook.exchange.coded.row import CodedRow
from tollbook.exchange.coded.table import Table
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
    Report,
    Source,
    TargetValue,
    WeaponValue,
)
from tollbook.vocabulary.codes import (
    AttributionKind,
    DatePrecision,
    EventType,
    Hedge,
    PlacePrecision,
    TargetKind,
    Weapon,
)
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange
from tollbook.vocabulary.ids import sha256_hex

_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def mapped_form(mapping: Mapping, table: Table) -> Form:
    """The form that a map makes of a table. Raises ExchangeError naming columns that the table lacks."""
    check_columns(mapping, table.first, subject=table.name)
    reader = _Rows(mapping, frozenset(table.first) - columns_of(mapping).keys())
    return Form(
        name=mapping.source, series=reader.series, by=f"map:{reader.series}", columns=table.first,
        required=frozenset(columns_of(mapping)), report=reader.report, values=reader.values, losses=reader.losses,
        flags=reader.flags, prose=frozenset(table.first),
    )  # fmt: skip


class _Rows:
    """Rows of one table by one map; `unmapped` are the columns that the map does not name."""

    def __init__(self, mapping: Mapping, unmapped: frozenset[str]) -> None:
        self.map, self.unmapped = mapping, unmapped
        self.series = "table-" + re.sub(r"\W+", "-", mapping.source.casefold()).strip("-")
        self.source = Source.named(mapping.source)

    def report(self, row: CodedRow, file: str) -> Report:
        m = self.map
        publisher = row[m.publisher] if m.publisher else ""
        published = self.days(row, m.published, None) if m.published and row[m.published] else UNKNOWN_DATE
        if not published.known:
            published = DateRange(not_before=self.date(row).end)
        return Report.build(
            text=row.text, title=(row[m.title] if m.title else "") or None, file=file, coded=True,
            source=Source.named(publisher) if publisher else self.source, published=published,
            url=(row[m.url] if m.url else "") or None, address=self.address(row),
        )  # fmt: skip

    def address(self, row: CodedRow) -> str:
        """By the row's id; without one, by its content, so that a row given twice is one."""
        if self.map.id is None:
            return f"{self.series}:row-{sha256_hex(row.text.encode())[:20]}"
        number = row.address(self.series, self.map.id)
        if self.map.incident is None:
            return number
        return f"{row.address(self.series, self.map.incident)}/{number.partition(':')[2]}"

    def values(self, row: CodedRow, lands: Lands) -> list[Stated] | str:
        m = self.map
        for column, words in m.skip.items():
            if row[column] in words:
                return f"the map sets it aside as no attack ({column} is {row[column]!r})"
        informant = self.said(row, "stated_by", m.stated_by)[0]
        when = m.when
        stated = [Stated(DateValue(date=self.date(row)), self.present(row, when.start, when.end, when.precision))]
        stated += self.place(row, lands)
        for each in m.victims:
            stated += self.victims(row, each, lands, informant)
        kind, columns = self.said(row, "event_type", m.event_type)
        if kind:
            stated.append(Stated(EventTypeValue(event_type=EventType(kind)), columns))
        for cell in m.weapons:
            weapon, columns = self.said(row, "weapons", cell)
            if weapon:
                stated.append(Stated(WeaponValue(weapon=Weapon(weapon)), columns))
        if m.attackers_killed and (dead := row.count(m.attackers_killed)) is not None:
            stated.append(Stated(PerpetratorsKilledValue(low=dead, high=dead), (m.attackers_killed,)))
        return [*stated, *self.attributions(row), *self.targets(row)]

    def attributions(self, row: CodedRow) -> list[Stated]:
        stated = []
        for each in self.map.attributions:
            actor, columns = self.said(row, "attributions.actor", each.actor)
            kind, more = self.said(row, "attributions.kind", each.kind)
            speaker, _ = self.said(row, "attributions.speaker", each.speaker)
            if actor and kind:
                coded = AttributionKind(kind)
                own = coded in (AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL)
                value = AttributionValue(actor=actor, kind=coded, speaker=speaker or (None if own else self.map.source))
                stated.append(Stated(value, (*columns, *more)))
        return stated

    def targets(self, row: CodedRow) -> list[Stated]:
        stated = []
        for each in self.map.targets:
            name, columns = self.said(row, "targets.name", each.name)
            kind, more = self.said(row, "targets.kind", each.kind)
            if name:
                coded = TargetKind(kind) if kind else TargetKind.UNKNOWN
                stated.append(Stated(TargetValue(name=name, kind=coded), (*columns, *more)))
        return stated

    def victims(self, row: CodedRow, v: Victims, lands: Lands, informant: str | None) -> list[Stated]:
        written, about = self.said(row, "victims.nationality", v.nationality)
        nationality: str | None = EVERYONE if v.nationality is None else None
        if written:
            nationality = lands.nationality(written)
            if nationality is None:
                raise ExchangeError(f"{written!r} is no nationality known; read it with a table of values in the map")
        role, more = self.said(row, "victims.role", v.role)
        hedge, _ = self.said(row, "victims.hedge", v.hedge)
        told, _ = self.said(row, "victims.stated_by", v.stated_by)
        found = counted(
            row, v.count or v.best, v.low, v.high, outcome=v.outcome, nationality=nationality, role=role,
            by=told or informant, hedge=Hedge(hedge) if hedge else Hedge.PLAIN,
        )  # fmt: skip
        return [
            Stated(each.value, (*each.columns, *about, *more), each.by, each.hedge)
            for each in found
            if nationality == EVERYONE or (isinstance(each.value, CountValue) and each.value.high)
        ]

    def place(self, row: CodedRow, lands: Lands) -> list[Stated]:
        p = self.map.place
        land, _ = self.said(row, "place.country", p.country)
        country = lands.country(land) if land else None
        if land and country is None:
            raise ExchangeError(f"{land!r} is no country known; read it with a table of values in the map")
        area, _ = self.said(row, "place.admin1", p.admin1)
        admin1, admin1_code = lands.area(area or "", country)
        name, _ = self.said(row, "place.name", p.name)
        lat, lon = (row.number(column) if column else None for column in (p.lat, p.lon))
        paired = lat is not None and lon is not None
        coded, _ = self.said(row, "place.precision", p.precision)
        if not (name or country or paired):
            return []
        reason = "coded"
        if country is None and lat is not None and lon is not None:
            country = lands.land_at(lat, lon)
            admin1, admin1_code = lands.area(area or "", country)
            reason = "coded; the row names no country, and its point lies there" if country else reason
        place = Place(
            name=name, country=country, admin1=admin1, admin1_code=admin1_code, lat=lat if paired else None,
            lon=lon if paired else None, reason=reason,
            precision=PlacePrecision(coded) if coded else _precision(name, admin1, pointed=paired),
        )  # fmt: skip
        if name and not paired:
            place = _looked_up(place, area, lands, coded=bool(coded))
        columns = self.present(row, p.name, p.admin1, p.country, p.lat, p.lon, p.precision)
        return [Stated(PlaceValue(place=place), columns)] if columns else []

    def date(self, row: CodedRow) -> DateRange:
        when = self.map.when
        found = self.days(row, when.start, when.end)
        if not found.known:
            raise ExchangeError(f"{when.start!r} must be a day as 2024-03-05 (it is empty)")
        coded, _ = self.said(row, "date.precision", when.precision)
        if coded is None or found.start is None or found.end is None:
            return found
        return _widened(found.start, found.end, DatePrecision(coded))

    def days(self, row: CodedRow, start: str, end: str | None) -> DateRange:
        first = self.day(row, start)
        last = self.day(row, end) if end else UNKNOWN_DATE
        if first.start is None or last.end is None:
            return first
        return DateRange.between(first.start, last.end)

    def day(self, row: CodedRow, column: str) -> DateRange:
        """One cell's days: a day, a month, a year, or a day in one of the map's own formats."""
        written = row[column]
        if not written:
            return UNKNOWN_DATE
        with suppress(ValueError):
            if found := _MONTH.fullmatch(written):
                return DateRange.month(int(found[1]), int(found[2]))
            if _YEAR.fullmatch(written):
                return DateRange.year(int(written))
        for form in ("%Y-%m-%d", *self.map.when.formats):
            with suppress(ValueError):
                return DateRange.day(datetime.strptime(written, form).date())  # noqa: DTZ007 (a day has no zone)
        formats = ", ".join(("2024-03-05", *self.map.when.formats))
        raise ExchangeError(f"{column!r} must be a day as {formats} (got {written[:40]!r})")

    def said(self, row: CodedRow, place: str, cell: Cell | None) -> tuple[str | None, tuple[str, ...]]:
        """What a cell of the map comes to in a row, and the columns that say so; None where it says nothing."""
        if cell is None:
            return None, ()
        if isinstance(cell, str):
            written, table, otherwise = row[cell], None, None
            column: str | None = cell
        elif cell.column is None:
            return cell.always, ()
        else:
            column, table, otherwise = cell.column, cell.values, cell.otherwise
            written = row[column]
        if table is not None:
            if written.removesuffix(".0") in table or written in table:
                written = table.get(written, table.get(written.removesuffix(".0"))) or ""
            elif isinstance(otherwise, str) or otherwise is None:
                written = otherwise or ""
            elif written and place in CODES:
                raise ExchangeError(f"{column!r} holds {written[:40]!r}, which the map's values do not list ({place})")
        kind = CODES.get(place)
        if written and kind is not None and written not in {member.value for member in kind}:
            raise ExchangeError(f"{column!r} must be one of {', '.join(kind)} (got {written[:40]!r})")
        return (written or None), ((column,) if written and column else ())

    @staticmethod
    def present(row: CodedRow, *cells: Cell | None) -> tuple[str, ...]:
        """The columns of those cells that are not empty in a row."""
        columns = [cell if isinstance(cell, str) else cell.column for cell in cells if cell is not None]
        return tuple(dict.fromkeys(c for c in columns if c and row[c]))

    def losses(self, row: CodedRow) -> list[str]:
        return ["columns that the map does not name"] if any(row[column] for column in self.unmapped) else []

    def flags(self, row: CodedRow) -> list[str]:
        found = []
        for v in self.map.victims:
            found += [f"{v.outcome.value}: {flag}" for flag in out_of_order(row, v.best or v.count, v.low, v.high)]
        return found


def _looked_up(place: Place, area: str | None, lands: Lands, *, coded: bool) -> Place:
    """A place without a point as the gazetteer has it, where its name surely means one; what a row codes stands."""
    if place.country is not None:
        found = None if coded else lands.place(place.name or "", place.country, place.admin1_code)
        return found or place
    found = lands.anywhere(place.name or "", area)
    reason = f"the row names no country; {found.reason}"
    if found.country is None:
        return msgspec.structs.replace(place, reason=reason)
    return msgspec.structs.replace(found, precision=place.precision if coded else found.precision, reason=reason)


def _precision(name: str | None, admin1: str | None, *, pointed: bool) -> PlacePrecision:
    """What is known of a place where the map does not say: a name with a point is a town, one alone may be anything."""
    if name or pointed:
        return PlacePrecision.TOWN if pointed else PlacePrecision.UNKNOWN
    return PlacePrecision.ADMIN1 if admin1 else PlacePrecision.COUNTRY


def _widened(start: date, end: date, precision: DatePrecision) -> DateRange:
    """The week, month or year around `start`; the days themselves where they say more."""
    if precision is DatePrecision.WEEK:
        first = start - timedelta(days=start.weekday())
        return DateRange(start=min(start, first), end=max(end, first + timedelta(days=6)), precision=precision)
    if precision is DatePrecision.MONTH:
        last = date(end.year, end.month, calendar.monthrange(end.year, end.month)[1])
        return DateRange(start=start.replace(day=1), end=last, precision=precision)
    if precision is DatePrecision.YEAR:
        return DateRange(start=date(start.year, 1, 1), end=date(end.year, 12, 31), precision=precision)
    if precision is DatePrecision.UNKNOWN:
        return DateRange(not_before=start, not_after=end)
    if precision is DatePrecision.DAY and start != end:
        return DateRange(start=start, end=end, precision=DatePrecision.DAYS)
    return DateRange(start=start, end=end, precision=precision)
