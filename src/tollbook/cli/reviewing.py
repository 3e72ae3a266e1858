"""`review` and `reviews`: people on what single statements should say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json

if TYPE_CHECKING:
    import tollbook
    from tollbook.records import Review, Value

By = Annotated[str | None, typer.Option("--by", envvar="TOLLBOOK_AUTHOR", help="Who reviews; kept in the ledger.")]
Because = Annotated[str | None, typer.Option("--reason", help="Why; kept in the ledger.")]
_QUOTE = 70  # characters of a passage in a table

reviews_app = typer.Typer(help="List what people said of statements, and take it back.", rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.command("review")(review)
    app.add_typer(reviews_app, name="reviews")


def review(
    context: typer.Context,
    statement: Annotated[
        str | None, typer.Argument(metavar="[STATEMENT]", help="A statement's id (stm-…) or its first letters.")
    ] = None,
    verdict: Annotated[
        str | None, typer.Argument(metavar="[accept|correct|reject]", help="What you say of it.")
    ] = None,
    by: By = None,
    reason: Because = None,
    value: Annotated[
        str | None,
        typer.Option("--value", help="What it should say: 9, 7-9, 9+, a day, a place, a code, or JSON of fields."),
    ] = None,
    incident: Annotated[str | None, typer.Option("--incident", help="List only what tells of that incident.")] = None,
    contested: Annotated[bool, typer.Option("--contested", help="List only where accounts disagree.")] = False,
    below: Annotated[
        float | None, typer.Option("--below", min=0, max=1, help="List only statements less confident than that.")
    ] = None,
    country: options.Countries = None,
    since: options.Since = None,
    until: options.Until = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many to list.")] = 20,
    as_json: options.Json = False,
) -> None:
    """Say whether a statement stands, or list those that nobody reviewed, least confident first."""
    import tollbook
    from tollbook.errors import UsageError

    if statement is not None:
        if verdict is None:
            raise UsageError("say accept, correct or reject after the statement", subject=statement)
        with tollbook.open_book(context.obj, create=False) as book:
            made = tollbook.review(book, statement, verdict, author=by or "", reason=reason or "", value=value)
        typer.echo(f"{made.id}: {_says(made)}, says {made.author}.")
        return
    chosen = options.selection(countries=country, since=since, until=until)
    with tollbook.open_book(context.obj, create=False) as book:
        rows = tollbook.awaiting_review(
            book, chosen, incident=incident, contested=contested, below=1.01 if below is None else below
        )
    if as_json:
        emit_json(rows[:limit])
    else:
        _print_awaiting(rows, limit)


def _print_awaiting(rows: tuple[tollbook.Awaiting, ...], limit: int) -> None:
    from tollbook.cli.render import console, plural, short, table

    made = table("statement", "sure", "says", "words", "incident", "", right=("sure",))
    for row in rows[:limit]:
        said = row.statement
        made.add_row(
            said.id[:12], f"{said.confidence:.2f}", value_words(said.value), f"“{_short(said.passages[0].quote)}”",
            short(row.incident), "contested" if row.contested else "",
        )  # fmt: skip
    out = console()
    if rows:
        out.print(made)
    listed = f", {limit} listed" if len(rows) > limit else ""
    out.print(f"{plural(len(rows), 'statement')} that nobody reviewed{listed}.", highlight=False)


@reviews_app.callback(invoke_without_command=True)
def reviews(context: typer.Context, as_json: options.Json = False) -> None:
    """List what people said of statements, and whether it holds."""
    if context.invoked_subcommand:
        return
    import tollbook
    from tollbook.cli.render import console, plural, table

    with tollbook.open_book(context.obj, create=False) as book:
        rows = tollbook.review_list(book)
    if as_json:
        emit_json(rows)
        return
    made = table("review", "on", "who", "statement", "says", "reason", "state")
    for row in rows:
        said = row.review
        state = row.state.value.replace("_", " ") + (f": {row.why}" if row.why else "")
        made.add_row(
            said.id[:12],
            str(said.recorded_at.date()),
            said.author,
            said.statement[:12],
            _says(said),
            said.reason,
            state,
        )
    if rows:
        console().print(made)
    console().print(f"{plural(len(rows), 'review')}.", highlight=False)


@reviews_app.command("withdraw")
def withdraw(
    context: typer.Context,
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="A review's id (rev-…), or its first letters.")],
    by: By = None,
    reason: Because = None,
) -> None:
    """Take a review back. It stays in the ledger and counts no more."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        made = tollbook.withdraw_review(book, review, author=by or "", reason=reason or "")
    typer.echo(f"{made.withdraws}: withdrawn by {made.author}.")


def _says(review: Review) -> str:
    was = value_words(review.machine)
    match review.verdict.value:
        case "accept":
            return f"{was} stands"
        case "reject":
            return f"not {was}"
        case _:
            return f"{value_words(review.value)} instead of {was}" if review.value is not None else was


def value_words(value: Value) -> str:
    """A value in a few words."""
    from tollbook.exchange.accounts import ENGLISH, date_words, place_words
    from tollbook.gazetteer.called import people_name
    from tollbook.records import (
        EVERYONE,
        AttributionValue,
        CountValue,
        DateValue,
        EventTypeValue,
        OriginValue,
        PlaceValue,
        TargetValue,
        WeaponValue,
    )

    match value:
        case CountValue():
            nation = value.nationality and value.nationality != EVERYONE and people_name(value.nationality)
            whom = " ".join(words for words in (nation, value.role) if words)
            return f"{value.outcome.value} {_figure(value.low, value.high)}" + (f" {whom}" if whom else "")
        case DateValue():
            return f"date {date_words(value.date)}"
        case PlaceValue():
            return f"place {place_words(value.place, ENGLISH)}"
        case OriginValue():
            return f"origin {place_words(value.place, ENGLISH)}"
        case EventTypeValue():
            return value.event_type.value.replace("_", " ")
        case WeaponValue():
            return value.weapon.value.replace("_", " ")
        case TargetValue():
            return f"target {value.name}"
        case AttributionValue():
            return f"{value.kind.value.replace('_', ' ')}: {value.actor}, says {value.speaker or 'nobody named'}"
        case _:
            return f"attackers killed {_figure(value.low, value.high)}"


def _figure(low: int, high: int | None) -> str:
    return f"{low}" if high == low else f"{low} or more" if high is None else f"{low} to {high}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _QUOTE else line[: _QUOTE - 1] + "…"
