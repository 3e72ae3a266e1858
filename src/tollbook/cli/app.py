"""The Typer application: the options before the command, and every command's place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, cast

import typer
from typer.main import get_command

from tollbook.cli.lean import convert_when_needed

if TYPE_CHECKING:
    from typer.core import TyperGroup

DEFAULT_BOOK = "tollbook.db"

_COMMANDS = {
    "adding": ("demo", "add", "map"),
    "looking": ("incidents", "show", "toll", "reports", "report", "sources"),
    "totals": ("totals",),
    "changing": ("changes",),
    "judging": ("candidates", "explain", "judge", "merge", "split", "judgements"),
    "rating": ("rate", "ratings"),
    "reviewing": ("review", "reviews"),
    "measuring": ("measure", "power"),
    "deciding": ("check", "decide", "decisions", "why", "what-if"),
    "backtesting": ("backtest",),
    "attesting": ("attest", "receive", "revoke", "attestations", "party"),
    "sending": ("export",),
    "keeping": ("remove", "redact", "names", "upgrade", "coverage", "policy"),
    "places": ("places",),
    "programming": ("programme",),
    "proving": ("verify", "log"),
    "serving": ("serve",),
}
"""Which module of this package has which commands, in the order in which they are listed."""
_HOME = {name: module for module, names in _COMMANDS.items() for name in names}
_WITH_VALUE = ("--book", "--places")


def command_line(words: Sequence[str] = ()) -> TyperGroup:
    """The command line, with the command that `words` call alone, which is at once; with all where they call none."""
    called = _called(words)
    made = cast("TyperGroup", get_command(_application(_COMMANDS if called is None else (_HOME[called],))))
    convert_when_needed(made)
    return made


def _called(words: Sequence[str]) -> str | None:
    """The command that is called, None where that cannot be told at once."""
    rest = iter(words)
    for word in rest:
        if word in _WITH_VALUE:
            next(rest, None)
        elif not word.startswith(_WITH_VALUE):
            return word if word in _HOME else None
    return None


def _application(modules: Iterable[str]) -> typer.Typer:
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
    app.callback()(options)
    for module in modules:
        import_module(f"tollbook.cli.{module}").register(app)
    return app


def _told(version: bool) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"tollbook {installed('tollbook')}")
        raise typer.Exit


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
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_told)
    ] = False,
) -> None:
    """Keep the options that come before the command."""
    del version  # told, where asked for, before anything else is looked at
    if own_places:
        os.environ["TOLLBOOK_PLACES"] = own_places  # worker processes inherit it
    context.obj = book
