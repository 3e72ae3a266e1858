"""`add` and `demo`: reports in, ledger out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options

if TYPE_CHECKING:
    import tollbook
    from tollbook.extraction import Sending

_SHOWN = 100  # of each list; a table may have a hundred thousand rows


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.command("demo")(demo)
    app.command("add")(add)
    app.command("map")(draft)


def add(
    context: typer.Context,
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="Files, folders, a feed's file or address, or -.")
    ],
    published: Annotated[
        str | None, typer.Option("--published", metavar="DAY", help="The publication day of reports that give none.")
    ] = None,
    extractor: Annotated[
        str,
        typer.Option("--extractor", metavar="NAME", help="Which reader to use: builtin, or llm for a language model."),
    ] = "builtin",
    extractor_config: Annotated[
        Path | None, typer.Option("--extractor-config", metavar="FILE", help="The reader's settings, in TOML or YAML.")
    ] = None,
    map_file: Annotated[
        Path | None, typer.Option("--map", metavar="YAML", help="What the columns of a table mean; see `tollbook map`.")
    ] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many processes read at a time.")] = 1,
) -> None:
    """Read reports into the ledger. What cannot be read is set aside and listed; the rest is kept.

    Tables are data: UCDP GED and ACLED files as they are, any other with --map, each row a report.
    """
    import tollbook
    from tollbook.cli.progress import Progress

    with tollbook.open_book(context.obj, at_once=False) as book, Progress() as progress:
        result = tollbook.add(
            book, inputs, published=options.day(published, "--published"), extractor=extractor,
            extractor_config=extractor_config, workers=workers, stdin=sys.stdin.buffer if sys.stdin else None,
            progress=progress, on_sending=_tell_sending, map_file=map_file,
        )  # fmt: skip
    _report(result)
    if result.set_aside:
        raise typer.Exit(1)


def draft(
    table: Annotated[Path, typer.Argument(metavar="TABLE", help="The file of a table: CSV, TSV and the like.")],
) -> None:
    """Draft a map of a table, for `add --map`: what its columns mean, guessed by their names, to be corrected."""
    import tollbook
    from tollbook.cli.output import emit

    emit(tollbook.map_draft(table))


def _tell_sending(sending: Sending) -> None:
    """Where text goes, before it does."""
    from tollbook.cli.render import plural

    much = f"{plural(sending.reports, 'report')} ({sending.characters:,} characters)"
    words = f"sending the text of {much} to the model {sending.model!r} at {sending.host}"
    if not sending.reports:
        words = f"sending nothing to the model {sending.model!r} at {sending.host}"
    rest = [f"{sending.cached} answered from the cache"] if sending.cached else []
    rest += [f"{sending.spared} with nothing to ask about"] if sending.spared else []
    sys.stderr.write("; ".join([words, *rest]) + "\n")
    sys.stderr.flush()


def _report(result: tollbook.AddResult) -> None:
    from tollbook.cli.render import console, plural

    out = console()
    parts = [f"{plural(len(result.added), 'report')} added"]
    newer = {report for report, _ in result.new_versions}
    if fresh := newer & set(result.added):
        parts.append(f"{len(fresh)} of them new versions")
    if back := newer - set(result.added):
        parts.append(f"{plural(len(back), 'earlier version')} back in force")
    copies = {report for report, _ in result.copies} & set(result.added)
    if copies:
        parts.append(f"{len(copies)} of them copies of others")
    if set(result.unchanged) - newer:
        parts.append(f"{len(set(result.unchanged) - newer)} already in the ledger")
    if result.withdrawn:
        parts.append(f"{len(result.withdrawn)} removed or redacted earlier and kept so")
    if result.taken_back:
        parts.append(f"{len(result.taken_back)} taken back, as their data set deleted them")
    out.print(", ".join(parts) + ".", highlight=False)
    if result.dropped:
        words = f"{plural(result.dropped, 'value')} left out for want of words that can be read."
        out.print(words, highlight=False)
    lists = (("note", result.notices, None), ("not carried", result.losses, None),
             ("kept unread", result.unread, "yellow"), ("set aside", result.set_aside, "red"))  # fmt: skip
    for word, rows, style in lists:
        for row in rows[:_SHOWN]:
            out.print(f"{word}  {row.name}: {row.reason}", style=style, markup=False, highlight=False)
        if len(rows) > _SHOWN:
            out.print(f"{word}  and {len(rows) - _SHOWN:,} more", style=style, markup=False, highlight=False)


def demo() -> None:
    """Read the bundled reports in a temporary book: ledger, toll, decision. Everything in them is invented."""
    import tempfile

    import tollbook
    from tollbook.cli import deciding, looking, totals
    from tollbook.cli.progress import Progress
    from tollbook.cli.render import console
    from tollbook.pipeline.demonstrating import DEMO_DAY

    out = console()
    with (
        tempfile.TemporaryDirectory(prefix="tollbook-demo-") as folder,
        tollbook.open_book(Path(folder) / "demo.db") as book,
    ):
        with Progress() as progress:
            result = tollbook.fill_demo(book, progress=progress)
        _report(result)
        out.rule("Incidents")
        looking.print_incidents(book, options.selection())
        out.rule("Toll: Turkish nationals in Senegal and Mali")
        chosen = options.selection(countries="SN,ML", nationality="TR")
        looking.print_toll(book, chosen)
        out.rule("Stated totals against what is itemised")
        totals.print_stated_totals(tollbook.reconciled_totals(book))
        out.rule("Decision")
        deciding.print_decisions(tollbook.check(book, tollbook.demo_files()[1], as_of=DEMO_DAY))
    out.print(
        "The reports are invented. To keep a ledger of your own:  tollbook --book my.db add reports/", highlight=False
    )
