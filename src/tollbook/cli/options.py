"""What commands take: the filter on incidents, days, codes, each checked with a message for people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from tollbook.errors import UnknownCodeError, UsageError
from tollbook.vocabulary.codes import EventType, Measure, Standing

if TYPE_CHECKING:
    from tollbook import Book
    from tollbook.records import Along, Indicator, Near, Selection

T = TypeVar("T", EventType, Standing)

Countries = Annotated[
    str | None, typer.Option("--country", metavar="AF,TJ", help="Only these countries (ISO 3166-1 alpha-2).")
]
Admin1 = Annotated[str | None, typer.Option("--admin1", metavar="NAME,…", help="Only these first-level areas.")]
NearOption = Annotated[
    str | None,
    typer.Option(
        "--near", metavar="PLACE|LAT,LON[,KM]", help="Only near that place: 37.9,70.2,150km, or a name with --within."
    ),
]
Within = Annotated[str | None, typer.Option("--within", metavar="KM", help="How near --near is, in kilometres.")]
CorridorOption = Annotated[
    str | None,
    typer.Option("--corridor", metavar="'A to B'", help="Only along the straight way between places or LAT,LON."),
]
Buffer = Annotated[
    str | None,
    typer.Option("--buffer", metavar="KM", help="How far --corridor reaches on either side; else 15."),
]
AreaOption = Annotated[
    str | None, typer.Option("--area", metavar="WORDS", help="Only in that area, as 'in and around Afghanistan'.")
]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="Only from that day on (YYYY-MM-DD).")]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Only up to that day (YYYY-MM-DD).")]
Nationality = Annotated[
    str | None, typer.Option("--nationality", metavar="CN", help="Only victims of that nationality (ISO alpha-2).")
]
Role = Annotated[str | None, typer.Option("--role", help="Only victims in that role.")]
EventTypes = Annotated[str | None, typer.Option("--event-type", metavar="TYPE,…", help="Only these kinds of attack.")]
Actors = Annotated[
    str | None,
    typer.Option("--actor", metavar="NAME,…", help="Only those for which one of these is said to be responsible."),
]
StandingOption = Annotated[str | None, typer.Option("--standing", help="Only incidents of that standing.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DAY", help="The day of the decision, on what was known at its end; today unless given."
    ),
]


KnownAt = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="As this ledger knew it at the end of that day, UTC; or at a moment."),
]


@contextmanager
def opened(context: typer.Context, as_of: str | None = None) -> Iterator[Book]:
    """The book that the command line names, as it was known at the end of a day where one is given."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        if as_of is None:
            yield book
        else:
            with book.as_known(moment(as_of, "--as-of", end=True)) as then:
                yield then


def moment(text: str, option: str, *, end: bool) -> datetime:
    """The moment in `text`, or the first or last of the day in it, in UTC. Raises UsageError when it is neither."""
    try:
        if len(text) == len("2025-01-31"):
            return datetime.combine(date.fromisoformat(text), time.max if end else time.min, UTC)
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise UsageError(
            f"{option} takes a day as 2025-01-31 or a moment as 2025-01-31T12:00+00:00 (got {text!r})"
        ) from None


def day(text: str | None, option: str) -> date | None:
    """The day in `text`, None where the option was not given. Raises UsageError when it is no day."""
    return None if text is None else required_day(text, option)


def day_judged(text: str | None) -> date | None:
    """The day of `--as-of` for what is measured or decided on it; of one that is still to come it says so."""
    found = day(text, "--as-of")
    if found is not None and found > datetime.now(UTC).date():
        ahead = "has not come yet: what is said of it rests on coverage declared ahead, which nobody can have watched"
        typer.echo(f"{found} {ahead}", err=True)
    return found


def required_day(text: str, option: str) -> date:
    """The day in `text`. Raises UsageError when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} takes a day as YYYY-MM-DD, such as 2025-01-31 (got {text!r})") from None


def split(text: str | None) -> tuple[str, ...]:
    """The parts of a list written with commas."""
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def number(text: str, name: str) -> float:
    """The number in `text`. Raises UsageError when it is none."""
    try:
        return float(text)
    except ValueError:
        raise UsageError(f"{name} takes decimal degrees, as 37.9 (got {text[:40]!r})") from None


def country_code(text: str) -> str:
    """The ISO 3166-1 alpha-2 code in `text`, upper case. Raises UnknownCodeError for any other."""
    from tollbook.gazetteer import load_gazetteer

    code = text.strip().upper()
    load_gazetteer().country(code)
    return code


def kilometres(text: str, option: str) -> float:
    """The distance in `text`, as 150 or 150km. Raises UsageError when it is none."""
    try:
        km = float(text.lower().removesuffix("km"))
    except ValueError:
        km = float("nan")
    if not 0 < km < float("inf"):
        raise UsageError(f"{option} takes a distance in kilometres, as 50 (got {text!r})")
    return km


def near(text: str | None, within: str | None = None, countries: tuple[str, ...] = ()) -> tuple[Near, ...]:
    """The neighbourhood in `LAT,LON,KM`, or `within` kilometres of a place or a point."""
    if text is None:
        if within is not None:
            raise UsageError("--within says how near --near is; name a place with --near")
        return ()
    from tollbook.pipeline.places import near_place
    from tollbook.records import Near

    parts = split(text.lower().removesuffix("km"))
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if len(numbers) == 3 and within is None:
        return (Near(lat=numbers[0], lon=numbers[1], km=numbers[2]),)
    if within is None or len(numbers) == 3:
        raise UsageError(
            "--near takes latitude, longitude and kilometres, as 37.9,70.2,150km; or a place, or latitude and "
            f"longitude, with --within KM (got {text!r})"
        )
    return (near_place(text, kilometres(within, "--within"), countries=countries),)


def corridor(text: str | None, buffer: str | None, countries: tuple[str, ...] = ()) -> tuple[Along, ...]:
    """The corridor in `A to B`."""
    if text is None:
        if buffer is not None:
            raise UsageError("--buffer says how far --corridor reaches; give --corridor 'A to B'")
        return ()
    from tollbook.pipeline.places import way_between

    return (way_between(text, kilometres(buffer or "15", "--buffer"), countries=countries),)


def area(text: str | None) -> tuple[str, ...]:
    """The area in words."""
    if text is None:
        return ()
    from tollbook.pipeline.places import bounded_area

    return (bounded_area(text),)


def selection(
    *, countries: str | None = None, admin1: str | None = None, around: str | None = None, within: str | None = None,
    along: str | None = None, buffer: str | None = None, inside: str | None = None, since: str | None = None,
    until: str | None = None, nationality: str | None = None, role: str | None = None, event_types: str | None = None,
    actors: str | None = None, standing: str | None = None,
) -> Selection:  # fmt: skip
    """The filter that the options describe. Raises UsageError or UnknownCodeError.

    An empty word is refused: it is a slip (of a script whose variable is not set, say), and would ask for everything.
    """
    lists = {"--country": countries, "--admin1": admin1, "--event-type": event_types, "--actor": actors,
             "--nationality": nationality, "--role": role, "--standing": standing}  # fmt: skip
    for option, words in lists.items():
        if words is not None and not split(words):
            raise UsageError(f"{option} is empty; leave it out to ask for all (got {words!r})")
    from tollbook.exchange.asking import actors_called
    from tollbook.records import Selection

    codes = tuple(country_code(c) for c in split(countries))
    return Selection(
        countries=codes,
        admin1=split(admin1),
        near=near(around, within, codes),
        corridors=corridor(along, buffer, codes),
        areas=area(inside),
        since=day(since, "--since"),
        until=day(until, "--until"),
        nationality=country_code(nationality) if nationality else None,
        role=role,
        event_types=tuple(code(EventType, e, "--event-type") for e in split(event_types)),
        actors=actors_called(actors),
        standing=code(Standing, standing, "--standing") if standing else None,
    )


def code(kind: type[T], text: str, option: str) -> T:
    """The member of a closed list. Raises UnknownCodeError naming them all."""
    try:
        return kind(text.strip().lower().replace("-", "_"))
    except ValueError:
        raise UnknownCodeError(f"{option} takes one of {', '.join(kind)} (got {text!r})") from None


def indicator(what: str, chosen: Selection, since: date | None, days: int, *, rate: bool) -> Indicator:
    """The indicator that a word and a filter describe. Raises UsageError for another word, or days that are none."""
    from tollbook.records import Indicator, IndicatorKind, Per, Scope

    words = [*Measure, IndicatorKind.DAYS_SINCE]
    if what not in words:
        raise UsageError(f"measure takes one of {', '.join(words)}, or a programme's YAML file (got {what!r})")
    if not 1 <= days <= 36_525:
        raise UsageError(f"--days is 1 to 36,525 (got {days})")
    kind = IndicatorKind.RATE if rate else IndicatorKind.COUNT
    if what == IndicatorKind.DAYS_SINCE:
        kind = IndicatorKind.DAYS_SINCE
    scope = Scope(
        countries=chosen.countries, admin1=chosen.admin1, nationality=chosen.nationality,
        event_types=chosen.event_types, actors=chosen.actors,
    )  # fmt: skip
    return Indicator(
        name=what, kind=kind, measure=Measure.ATTACKS if kind is IndicatorKind.DAYS_SINCE else Measure(what),
        scope=scope, since=since, per=Per.YEARS,
        window_days=None if since is not None or kind is IndicatorKind.DAYS_SINCE else days,
    )  # fmt: skip
