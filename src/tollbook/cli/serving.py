"""`serve`: the ledger in a browser."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tollbook.ledger import Book


def register(app: typer.Typer) -> None:
    """Put the command of this module on the application."""
    app.command("serve")(serve)


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any that is free.")] = 8750,
    host: Annotated[str, typer.Option("--host", help="The address to listen on; this machine only.")] = "127.0.0.1",
    to_network: Annotated[
        bool, typer.Option("--to-network", help="Let others on the network read the ledger, without a password.")
    ] = False,
    programme: Annotated[
        list[Path] | None, typer.Option("--programme", help="A programme's YAML file to show; may be given again.")
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Show the bundled, invented reports instead of a book.")] = False,
) -> None:
    """Show the ledger in a browser, read-only, until interrupted (Ctrl-C)."""
    import tollbook
    from tollbook.pipeline.browsing import Watched
    from tollbook.pipeline.demonstrating import DEMO_DAY
    from tollbook.web import Served, application
    from tollbook.web import serve as serve_pages

    watched = [Watched(tollbook.load_programme(path)) for path in programme or ()]

    def ready(served: Served) -> None:
        typer.echo(f"{book.place}: {served.address}   (Ctrl-C stops)")
        if to_network:
            typer.echo("Anybody who reaches this machine can read the ledger, without a password.", err=True)

    with ExitStack() as stack:
        if demo:
            book = _demo_book(stack)
            watched = [*watched, Watched(tollbook.load_programme(tollbook.demo_files()[1]), DEMO_DAY)]
        else:
            book = stack.enter_context(tollbook.open_book(context.obj, create=False))
        app = application(book, watched, demo=demo, anybody=to_network)
        serve_pages(app, host=host, port=port, to_network=to_network, ready=ready)


def _demo_book(stack: ExitStack) -> Book:
    import tempfile

    import tollbook
    from tollbook.cli.progress import Progress

    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="tollbook-demo-"))
    book = stack.enter_context(tollbook.open_book(Path(folder) / "demo.db"))
    with Progress() as progress:
        tollbook.fill_demo(book, progress=progress)
    return book
