"""`programme new`, `validate`, `explain`: a promise is written, checked and read before anybody signs it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tollbook.errors import NotFoundError, UsageError

programme_app = typer.Typer(help="Write, check and read programmes.", rich_markup_mode=None)

ProgrammeFile = Annotated[Path, typer.Argument(metavar="PROGRAMME", help="The programme's YAML file.")]


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.add_typer(programme_app, name="programme")


@programme_app.command("new")
def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it; nothing is overwritten.")],
) -> None:
    """Write a programme to start from, with a comment on what to change. Editors can check it against its schema."""
    import tollbook
    from tollbook.decisions.outline import TEMPLATE

    if file.exists():
        raise UsageError("is there already; name another file", subject=str(file))
    tollbook.write_whole(file, TEMPLATE)
    typer.echo(f"{file}: written; change it and run  tollbook programme validate {file}")


@programme_app.command("validate")
def validate(context: typer.Context, programme: ProgrammeFile) -> None:
    """Name every fault of a programme, and what should be known before signing. Exit 1 where it has faults."""
    import tollbook
    from tollbook.decisions.outline import notices
    from tollbook.errors import ProgrammeError

    try:
        made = tollbook.load_programme(programme)
    except ProgrammeError as error:
        for fault in error.faults:
            typer.echo(f"{error.subject}: {fault}", err=True)
        raise typer.Exit(1) from None
    registered, watched = _known(context.obj)
    for notice in notices(made, registered, watched):
        typer.echo(f"note  {notice}")
    typer.echo(f"{made.name}, version {made.version}: it can be decided upon.")


def _known(place: str) -> tuple[set[str], set[str]]:
    """The parties whose keys the book knows and the countries it watches; without a book, nobody and everywhere."""
    import tollbook

    try:
        with tollbook.open_book(place, create=False) as book:
            keys, coverage = {k.party for k in book.party_keys()}, book.coverage()
    except NotFoundError:
        return set(), {"*"}
    return keys, {country for c in coverage for country in (c.countries or ("*",))}


@programme_app.command("explain")
def explain(programme: ProgrammeFile) -> None:
    """Say a programme in words: what each gate needs, how it is verified, what follows when it fails."""
    import tollbook
    from tollbook.decisions.outline import outline

    for depth, line in outline(tollbook.load_programme(programme)):
        typer.echo("  " * depth + line)
