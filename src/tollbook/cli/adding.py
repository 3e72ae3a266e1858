"""`add` and `demo`: reports in, ledger out."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options

if TYPE_CHECKING:
    import tollbook


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.command("demo")(demo)
    app.command("add")(add)


def add(
    context: typer.Context,
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="Files, folders, a feed's file or address, or -.")
    ],
    published: Annotated[
        str | None, typer.Option("--published", metavar="DAY", help="The publication day of reports that give none.")
    ] = None,
    extractor: Annotated[str, typer.Option("--extractor", help="Which reader to use.")] = "builtin",
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many processes read at a time.")] = 1,
) -> None:
    """Read reports into the ledger. What cannot be read is set aside and listed; the rest is kept."""
    import tollbook
    from tollbook.cli.progress import Progress

    with tollbook.open_book(context.obj) as book, Progress() as progress:
        result = tollbook.add(
            book, inputs, published=options.day(published, "--published"), extractor=extractor, workers=workers,
            stdin=sys.stdin.buffer if sys.stdin else None, progress=progress,
        )  # fmt: skip
    _report(result)
    if result.set_aside:
        raise typer.Exit(1)


def _report(result: tollbook.AddResult) -> None:
    from tollbook.cli.render import console, plural

    out = console()
    parts = [f"{plural(len(result.added), 'report')} added"]
    if result.new_versions:
        parts.append(f"{len(result.new_versions)} of them new versions")
    copies = {report for report, _ in result.copies} & set(result.added)
    if copies:
        parts.append(f"{len(copies)} of them copies of others")
    if result.unchanged:
        parts.append(f"{len(result.unchanged)} already in the ledger")
    if result.withdrawn:
        parts.append(f"{len(result.withdrawn)} removed or redacted earlier and kept so")
    out.print(", ".join(parts) + ".", highlight=False)
    for notice in result.notices:
        out.print(f"note  {notice.name}: {notice.reason}", markup=False, highlight=False)
    for unread in result.unread:
        out.print(f"kept unread  {unread.name}: {unread.reason}", style="yellow", markup=False, highlight=False)
    for aside in result.set_aside:
        out.print(f"set aside  {aside.name}: {aside.reason}", style="red", markup=False, highlight=False)


def demo() -> None:
    """Read the bundled reports in a temporary book: ledger, toll, decision. Everything in them is invented."""
    import tempfile
    from pathlib import Path

    import tollbook
    from tollbook.cli import deciding, looking
    from tollbook.cli.progress import Progress
    from tollbook.cli.render import console

    out = console()
    with tempfile.TemporaryDirectory(prefix="tollbook-demo-") as folder:
        reports, programme = tollbook.demo_files()
        with tollbook.open_book(Path(folder) / "demo.db") as book:
            with Progress() as progress:
                result = tollbook.add(book, [str(reports)], progress=progress)
            _report(result)
            for country in ("SN", "ML"):
                tollbook.add_coverage(
                    book, source="the demo's newspapers and agencies", start=date(2024, 11, 1), end=date(2025, 10, 31),
                    countries=(country,),
                )  # fmt: skip
            out.rule("Incidents")
            looking.print_incidents(book, options.selection())
            out.rule("Toll: Turkish nationals in Senegal and Mali")
            chosen = options.selection(countries="SN,ML", nationality="TR")
            looking.print_toll(book, chosen)
            out.rule("Stated totals against what is itemised")
            looking.print_stated_totals(book)
            out.rule("Decision")
            deciding.print_decisions(tollbook.check(book, programme, as_of=date(2025, 10, 31)))
    out.print(
        "The reports are invented. To keep a ledger of your own:  tollbook --book my.db add reports/", highlight=False
    )
