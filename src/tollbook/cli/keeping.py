"""`remove`, `redact`, `coverage`, `names`, `policy`, `upgrade`: what the ledger's owner decides."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli import options

ReportArgument = Annotated[str, typer.Argument(metavar="REPORT", help="A report's id, or its first letters.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; kept in the ledger.")]

coverage_app = typer.Typer(
    help="Say which sources were watched; silence outside of it means nothing.", rich_markup_mode=None
)

policy_app = typer.Typer(help="Say by which rules the best figure of a toll is chosen.", rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    for command in (remove, redact, names, upgrade):
        app.command(command.__name__)(command)
    app.add_typer(coverage_app, name="coverage")
    app.add_typer(policy_app, name="policy")


def remove(context: typer.Context, report: ReportArgument, reason: Reason = "") -> None:
    """Withdraw a report's statements and keep its record."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        done = tollbook.remove(book, report, reason=reason)
    typer.echo(f"{done}: its statements are withdrawn; the record stays.")


def redact(
    context: typer.Context,
    report: ReportArgument,
    reason: Reason = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a report's text and passages for good, and leave a tombstone with its hash."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        if not yes:
            typer.confirm(f"Erase the text and passages of {report} for good?", abort=True)
        done = tollbook.redact(book, report, reason=reason)
    typer.echo(f"{done}: its text and passages are erased; a tombstone with the hash stays.")


def names(
    context: typer.Context,
    shown: Annotated[str, typer.Argument(metavar="mask|show", help="Whether names of private persons are masked.")],
) -> None:
    """Mask the names of victims and private persons in views and exports (the default), or show them."""
    import tollbook
    from tollbook.errors import UsageError

    if shown not in ("mask", "show"):
        raise UsageError(f"names takes 'mask' or 'show' (got {shown!r})")
    with tollbook.open_book(context.obj, at_once=False) as book:
        tollbook.set_names(book, shown == "show")
    typer.echo("Names of private persons are shown." if shown == "show" else "Names of private persons are masked.")


def upgrade(context: typer.Context) -> None:
    """Bring a ledger that an older version wrote up to date. A file is copied first; on a server, make a dump first."""
    import tollbook

    done = tollbook.upgrade_book(context.obj)
    if done.before == done.after:
        typer.echo(f"{done.place}: is up to date (form {done.after}); nothing was changed.")
        return
    typer.echo(f"{done.place}: upgraded from form {done.before} to {done.after}.")
    if done.copy:
        typer.echo(
            f"The ledger as it was is kept as {done.copy}; `redact` does not reach it, so delete it when all is well."
        )


@coverage_app.callback(invoke_without_command=True)
def coverage(context: typer.Context) -> None:
    """List the coverage that the ledger records."""
    if context.invoked_subcommand:
        return
    import tollbook
    from tollbook.cli.render import console, table
    from tollbook.gazetteer.called import country_name

    made = table("source", "countries", "language", "from", "to", "last retrieved")
    with tollbook.open_book(context.obj, create=False) as book:
        for row in book.coverage():
            retrieved = row.last_retrieved_at.isoformat(timespec="minutes") if row.last_retrieved_at else "-"
            made.add_row(
                row.source, ", ".join(map(country_name, row.countries)) or "everywhere", row.language or "any",
                str(row.start), str(row.end or "until further notice"), retrieved,
            )  # fmt: skip
    console().print(made)


@coverage_app.command("add")
def coverage_add(
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="Who was watched: a source's name, or words for a set of them.")],
    since: Annotated[str, typer.Option("--since", metavar="DAY", help="Watched from that day on.")],
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Watched up to that day.")] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="AF,TJ", help="For these countries; all unless given.")
    ] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="en", help="In that language.")] = None,
) -> None:
    """Declare that a source was watched."""
    import tollbook

    start = options.required_day(since, "--since")
    countries = tuple(options.country_code(c) for c in options.split(country))
    with tollbook.open_book(context.obj, at_once=False) as book:
        tollbook.add_coverage(
            book, source=source, start=start, end=options.day(until, "--until"), countries=countries, language=language
        )
    typer.echo(f"{source}: watched from {start} to {until or 'further notice'}.")


@policy_app.callback(invoke_without_command=True)
def policy(context: typer.Context) -> None:
    """Show the policy for tolls that holds in this ledger, and the rules there are."""
    if context.invoked_subcommand:
        return
    import tollbook
    from tollbook.cli.render import console, table
    from tollbook.tolls.rules import CHOICES, RULES

    with tollbook.open_book(context.obj, create=False) as book:
        held = book.policy()
    made = table("tried", "rule", "what it says", right=("tried",))
    for place, rule in enumerate(held.best, start=1):
        made.add_row(str(place), rule, RULES[rule])
    for rule in CHOICES:
        if rule not in held.best:
            made.add_row("-", rule, RULES[rule])
    console().print(f"Policy: {held.name}. {held.text}".rstrip(), highlight=False)
    for words in held.left_out:
        console().print(words, highlight=False)
    console().print(made)


@policy_app.command("set")
def policy_set(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A YAML file; the codebook, tolls, says what is in it.")
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option("--min-confidence", metavar="0..1", help="Values read with less confidence shape no incident."),
    ] = None,
) -> None:
    """Let a policy hold from now on, and work out every toll by it. Earlier ones stay in the ledger."""
    import tollbook

    with tollbook.open_book(context.obj, at_once=False) as book:
        held = tollbook.set_policy(book, file, min_confidence=min_confidence)
    typer.echo(" ".join([f"{held.name}: best is chosen by {', '.join(held.best)}.", *held.left_out]))
