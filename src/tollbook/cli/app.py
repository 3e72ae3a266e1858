"""The Typer application: the options before the command, and every command's place."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from tollbook.cli import (
    adding,
    attesting,
    backtesting,
    changing,
    deciding,
    judging,
    keeping,
    looking,
    measuring,
    places,
    programming,
    proving,
    rating,
    reviewing,
    sending,
    serving,
    totals,
)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=(
        "Turn reports of attacks on people into a ledger in which every figure leads back to the words "
        "that state it, reconcile the toll, and hold or grant decisions on declared conditions."
    ),
)

DEFAULT_BOOK = "tollbook.db"


@app.callback()
def options(
    context: typer.Context,
    book: Annotated[
        str, typer.Option("--book", envvar="TOLLBOOK_BOOK", metavar="PATH-or-URL", help="The ledger to use.")
    ] = DEFAULT_BOOK,
    own_places: Annotated[
        str | None,
        typer.Option(
            "--places", envvar="TOLLBOOK_PLACES", metavar="PATH", help="The file of your own places, unless the usual."
        ),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Keep the options that come before the command."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"tollbook {installed('tollbook')}")
        raise typer.Exit
    if own_places:
        os.environ["TOLLBOOK_PLACES"] = own_places  # worker processes inherit it
    context.obj = book


for _module in (
    adding,
    looking,
    totals,
    changing,
    judging,
    rating,
    reviewing,
    measuring,
    deciding,
    backtesting,
    attesting,
    sending,
    keeping,
    places,
    programming,
    proving,
    serving,
):
    _module.register(app)
