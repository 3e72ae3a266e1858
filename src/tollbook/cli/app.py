"""The Typer application: the options before the command, and every command's place."""

from __future__ import annotations

from typing import Annotated

import typer

from tollbook.cli import adding, attesting, deciding, judging, keeping, looking, sending

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
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Keep the options that come before the command."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"tollbook {installed('tollbook')}")
        raise typer.Exit
    context.obj = book


for _module in (adding, looking, judging, deciding, attesting, sending, keeping):
    _module.register(app)
