"""`rate` and `ratings`: how reliable people hold a source, how credible a report, on the Admiralty scale."""

from __future__ import annotations

from typing import Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json

By = Annotated[str, typer.Option("--by", envvar="TOLLBOOK_AUTHOR", help="Who rates; kept in the ledger.")]
Because = Annotated[str, typer.Option("--reason", help="Why; kept in the ledger.")]

ratings_app = typer.Typer(help="List how people rated sources and reports, and take it back.", rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.command("rate")(rate)
    app.add_typer(ratings_app, name="ratings")


def rate(
    context: typer.Context,
    subject: Annotated[str, typer.Argument(metavar="SOURCE|REPORT", help="A source's name or id, or a report's id.")],
    grade: Annotated[
        str, typer.Argument(metavar="A..F|1..6", help="A source's reliability, or a report's credibility.")
    ],
    by: By = "",
    reason: Because = "",
) -> None:
    """Rate a source A (reliable) to E, or F for unknown; what a report says 1 (confirmed) to 5, or 6 for unknown."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        made = tollbook.rate(book, subject, grade, author=by, reason=reason)
    typer.echo(f"{made.id}: {subject} is {made.grade.value}, {made.grade.words}, says {made.author}.")


@ratings_app.callback(invoke_without_command=True)
def ratings(context: typer.Context, as_json: options.Json = False) -> None:
    """List how people rated sources and reports, and whether it holds."""
    if context.invoked_subcommand:
        return
    import tollbook
    from tollbook.cli.render import console, plural, table

    with tollbook.open_book(context.obj, create=False) as book:
        rows = tollbook.rating_list(book)
    if as_json:
        emit_json(rows)
        return
    made = table("rating", "on", "who", "of", "grade", "reason", "state")
    for row in rows:
        given = row.rating
        made.add_row(
            given.id[:12], str(given.recorded_at.date()), given.author, row.subject,
            f"{given.grade.value}, {given.grade.words}", given.reason, row.ended or "in force",
        )  # fmt: skip
    if rows:
        console().print(made)
    console().print(f"{plural(len(rows), 'rating')}.", highlight=False)


@ratings_app.command("withdraw")
def withdraw(
    context: typer.Context,
    rating: Annotated[str, typer.Argument(metavar="RATING", help="A rating's id (rat-…), or its first letters.")],
    by: By = "",
    reason: Because = "",
) -> None:
    """Take a rating back. It stays in the ledger and counts no more."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        made = tollbook.withdraw_rating(book, rating, author=by, reason=reason)
    typer.echo(f"{made.withdraws}: withdrawn by {made.author}.")
