"""`serve`: the ledger in a browser."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer


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
    processes: Annotated[
        int,
        typer.Option("--processes", min=1, max=64, help="How many processes make pages; one for each reader's core."),
    ] = 2,
    demo: Annotated[bool, typer.Option("--demo", help="Show the bundled, invented reports instead of a book.")] = False,
) -> None:
    """Show the ledger in a browser, read-only, until interrupted (Ctrl-C)."""
    import tollbook
    from tollbook.pipeline.browsing import Watched
    from tollbook.pipeline.demonstrating import DEMO_DAY
    from tollbook.web import Pages, Served
    from tollbook.web import serve as serve_pages

    watched = [Watched(tollbook.load_programme(path)) for path in programme or ()]

    def ready(served: Served) -> None:
        typer.echo(f"{shown}: {served.address}   (Ctrl-C stops)")
        if to_network:
            typer.echo("Anybody who reaches this machine can read the ledger, without a password.", err=True)

    with ExitStack() as stack:
        if demo:
            place = shown = _demo_book(stack)
            watched = [*watched, Watched(tollbook.load_programme(tollbook.demo_files()[1]), DEMO_DAY)]
        else:
            with tollbook.open_book(context.obj, create=False) as book:
                place, shown = context.obj, book.place
        pages = Pages(place, tuple(watched), demo=demo, anybody=to_network)
        serve_pages(pages, host=host, port=port, processes=processes, ready=ready)


def _demo_book(stack: ExitStack) -> str:
    import tempfile

    import tollbook
    from tollbook.cli.progress import Progress

    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="tollbook-demo-"))
    place = str(Path(folder) / "demo.db")
    with tollbook.open_book(place) as book, Progress() as progress:
        tollbook.fill_demo(book, progress=progress)
    return place
