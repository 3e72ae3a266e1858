"""`measure`, `power`: what the attacks come to, with what is not known; what can be shown at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json, tell_left_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tollbook.decisions.prospects import Prospect
    from tollbook.measurement.power import Power
    from tollbook.records import Indicator

What = Annotated[
    str,
    typer.Argument(
        metavar="INDICATOR|PROGRAMME",
        help="attacks, killed, injured, kidnapped or days_since; or a programme's YAML file, for its indicators.",
    ),
]
Days = Annotated[int, typer.Option("--days", metavar="N", help="How many days up to --as-of, unless --since is given.")]
PerYear = Annotated[
    float | None, typer.Option("--per-year", metavar="RATE", help="The old rate, in attacks a year.")
]  # fmt: skip


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    for command in (measure, power):
        app.command(command.__name__)(command)


def measure(
    context: typer.Context,
    what: What,
    indicator: Annotated[
        str | None, typer.Option("--indicator", metavar="NAME,…", help="Only these indicators of the programme.")
    ] = None,
    countries: options.Countries = None,
    admin1: options.Admin1 = None,
    nationality: options.Nationality = None,
    event_types: options.EventTypes = None,
    actors: options.Actors = None,
    since: options.Since = None,
    days: Days = 365,
    rate: Annotated[bool, typer.Option("--rate", help="As a rate a year instead of a count.")] = False,
    patterns: Annotated[
        bool, typer.Option("--patterns", help="Shares of weapons, targets, areas and actors as well, with intervals.")
    ] = False,
    map_: Annotated[
        bool, typer.Option("--map", help="Where the attacks were as well; with --picture, as a second file NAME-map.")
    ] = False,
    picture: Annotated[
        Path | None,
        typer.Option("--picture", metavar="FILE.svg|.png", help="Draw it as well; several indicators, several files."),
    ] = None,
    as_of: options.AsOf = None,
    as_json: options.Json = False,
) -> None:
    """Measure with intervals, coverage and reasons: what is not known is said as plainly as what is."""
    import tollbook

    day = options.day_judged(as_of)
    asked: Path | Indicator
    if what.lower().endswith((".yaml", ".yml")) or Path(what).is_file():
        asked = Path(what)
    else:
        chosen = options.selection(
            countries=countries, admin1=admin1, nationality=nationality, event_types=event_types, actors=actors
        )
        asked = options.indicator(what, chosen, options.day(since, "--since"), days, rate=rate)
    with tollbook.open_book(context.obj, create=False) as book:
        tell_left_out(book)
        made = tollbook.measure(
            book, asked, indicators=options.split(indicator), as_of=day, patterns=patterns, where=map_,
            named=as_json,  # in words nobody is named
        )  # fmt: skip
    if picture is not None:
        for found in made:
            suffix = f"-{found.measurement.indicator}" if len(made) > 1 else ""
            tollbook.write_picture(found, picture.with_name(f"{picture.stem}{suffix}{picture.suffix}"))
            if found.where is not None and found.where.spots:
                tollbook.write_map(found, picture.with_name(f"{picture.stem}{suffix}-map{picture.suffix}"))
            elif map_:
                typer.echo(f"{found.measurement.indicator}: no attack at a known place, so no map is drawn", err=True)
    if as_json:
        emit_json(made)
        return
    from tollbook.cli.accounts import print_account

    for found in made:
        print_account(found)


def power(
    programme: Annotated[
        Path | None,
        typer.Argument(metavar="[PROGRAMME]", help="A programme's YAML file: can its conditions ever be met?"),
    ] = None,
    per_year: PerYear = None,
    years: Annotated[
        float | None,
        typer.Option("--years", metavar="N", help="The old rate is known from that many years only."),
    ] = None,
    length_days: Annotated[
        int, typer.Option("--length-days", metavar="N", help="For how many days it is declared to be watched.")
    ] = 1096,
    alpha: Annotated[float, typer.Option("--alpha", help="The error in each direction, over all looks.")] = 0.05,
    as_of: options.AsOf = None,
    as_json: options.Json = False,
) -> None:
    """Say what quiet, or a change, can show; for a programme, whether its conditions can ever be met, and when."""
    import tollbook
    from tollbook.errors import UsageError

    if programme is not None:
        found = tollbook.prospects(
            tollbook.load_programme(programme), _today(options.day(as_of, "--as-of")), per_year=per_year
        )
        _told([prospect.words for prospect in found], found, as_json=as_json, why=found)
        return
    if per_year is None:
        raise UsageError("power takes a programme, or the old rate: --per-year 4.1, and --years 3 if it is estimated")
    plan = tollbook.power(per_year, length_days, years=years, alpha=alpha)
    _told(plan.words, plan, as_json=as_json)


def _today(day: date | None) -> date:
    from datetime import UTC, datetime

    return day or datetime.now(UTC).date()


def _told(
    words: Sequence[str], value: Power | Sequence[Prospect], *, as_json: bool, why: Sequence[Prospect] = ()
) -> None:
    if as_json:
        emit_json(value)
        return
    reasons = {prospect.words: prospect.reasons for prospect in why}
    for text in words:
        typer.echo(f"{text}.")
        for reason in reasons.get(text, ()):
            typer.echo(f"  {reason}")
