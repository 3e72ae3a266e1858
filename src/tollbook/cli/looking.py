"""`incidents`, `show`, `toll`, `reports`, `report`, `sources`, `coverage`: what the ledger holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json, tell_left_out

if TYPE_CHECKING:
    import tollbook
    from tollbook.records import Selection


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    for command in (incidents, show, toll, reports, report, sources):
        app.command(command.__name__)(command)


def incidents(
    context: typer.Context,
    country: options.Countries = None,
    admin1: options.Admin1 = None,
    near: options.NearOption = None,
    within: options.Within = None,
    corridor: options.CorridorOption = None,
    buffer: options.Buffer = None,
    area: options.AreaOption = None,
    since: options.Since = None,
    until: options.Until = None,
    nationality: options.Nationality = None,
    event_type: options.EventTypes = None,
    actor: options.Actors = None,
    standing: options.StandingOption = None,
    as_of: options.KnownAt = None,
    as_json: options.Json = False,
) -> None:
    """List incidents, oldest first. Those that may lie outside the filter are listed and marked."""
    import msgspec

    import tollbook

    chosen = options.selection(
        countries=country, admin1=admin1, around=near, within=within, along=corridor,
        buffer=buffer, inside=area, since=since, until=until, nationality=nationality,
        event_types=event_type, actors=actor, standing=standing,
    )  # fmt: skip
    _tell_doubts(chosen)
    with options.opened(context, as_of) as book:
        tell_left_out(book)
        if as_json:
            placed = tollbook.placed_list(book, chosen)
            emit_json([{**msgspec.to_builtins(incident), "within": truth.value} for incident, truth in placed])
        else:
            print_incidents(book, chosen)


def _tell_doubts(chosen: Selection) -> None:
    """On standard error, areas that nothing may ever lie in by their name, and what being attributed means."""
    if chosen.admin1:
        from tollbook.measurement.areas import doubtful

        for words in doubtful(chosen.admin1, chosen.countries):
            typer.echo(words, err=True)
    if chosen.actors:
        words = (
            "--actor goes by who is said to be responsible: claims, accusations, allegations. None of them is proof."
        )
        typer.echo(words, err=True)


def print_incidents(book: tollbook.Book, chosen: Selection) -> None:
    """The incidents table, how many incidents it holds, and which of them may lie outside of what was asked for."""
    import tollbook
    from tollbook.cli.render import EDGE, console, incidents_table, plural
    from tollbook.vocabulary.truth import Truth

    placed = tollbook.placed_list(book, chosen, names=False)
    edge = frozenset(incident.id for incident, truth in placed if truth is not Truth.MET)
    out = console()
    if placed:
        found = [incident for incident, _ in placed]
        out.print(incidents_table(found, book.report_counts(found), edge=edge, width=out.width))
    may = f"; {len(edge)} marked {EDGE} may lie outside of what was asked for" if edge else ""
    out.print(f"{plural(len(placed), 'incident')}{may}.", highlight=False)


def show(
    context: typer.Context,
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="An incident's id, or its first letters.")],
    as_of: options.KnownAt = None,
    as_json: options.Json = False,
) -> None:
    """Show an incident: every field, who said it, in which words, and what disagrees."""
    import tollbook
    from tollbook.cli.incident_page import print_incident
    from tollbook.exchange.accounts import ENGLISH

    with options.opened(context, as_of) as book:
        if as_json:
            emit_json(tollbook.describe(book, incident).incident)
        else:
            print_incident(tollbook.describe(book, incident, naming=ENGLISH))


def toll(
    context: typer.Context,
    country: options.Countries = None,
    admin1: options.Admin1 = None,
    near: options.NearOption = None,
    within: options.Within = None,
    corridor: options.CorridorOption = None,
    buffer: options.Buffer = None,
    area: options.AreaOption = None,
    since: options.Since = None,
    until: options.Until = None,
    nationality: options.Nationality = None,
    role: options.Role = None,
    event_type: options.EventTypes = None,
    actor: options.Actors = None,
    standing: options.StandingOption = None,
    as_of: options.KnownAt = None,
    as_json: options.Json = False,
) -> None:
    """Add up the toll: lowest, best and highest credible count of each outcome."""
    chosen = options.selection(
        countries=country, admin1=admin1, around=near, within=within, along=corridor,
        buffer=buffer, inside=area, since=since, until=until, nationality=nationality, role=role,
        event_types=event_type, actors=actor, standing=standing,
    )  # fmt: skip
    _tell_doubts(chosen)
    with options.opened(context, as_of) as book:
        tell_left_out(book)
        if as_json:
            emit_json(list(book.toll(chosen)))
        else:
            print_toll(book, chosen)


def print_toll(book: tollbook.Book, chosen: Selection) -> None:
    """The toll as a table; incidents that may lie outside the filter count in the highest figure only."""
    from tollbook.cli.render import console, table

    made = table(
        "outcome", "low", "best", "high", "incidents", "of which perhaps", right=("low", "best", "high", "incidents")
    )
    edges = 0
    for row in book.toll(chosen):
        high = "open" if row.high is None else str(row.high)
        made.add_row(
            row.outcome.value, str(row.low), str(row.best), high, str(row.inside + row.edge), str(row.edge or "")
        )
        edges = max(edges, row.edge)
    out = console()
    if not made.row_count:
        out.print("The ledger has nothing of this; whether nothing happened, only what was watched can tell.")
        return
    out.print(made)
    if edges:
        out.print(
            "An incident that may lie outside the area, the dates or the nationality counts in 'high' only.",
            highlight=False,
        )


def reports(context: typer.Context, as_of: options.KnownAt = None, as_json: options.Json = False) -> None:
    """List the reports, with their standing in the ledger (copy, version, withdrawn, unread)."""
    import tollbook
    from tollbook.cli.render import console, grades, plural, short, table
    from tollbook.exchange.accounts import date_words

    with options.opened(context, as_of) as book:
        rows = list(tollbook.report_list(book))
    if as_json:
        emit_json(rows)
        return
    made = table("report", "published", "publisher", "language", "title", "credibility", "state")
    for row in rows:
        words = [date_words(row.published), row.publisher, row.language, row.title or "-", grades(row.ratings)]
        made.add_row(short(row.id), *words, row.state)
    console().print(made)
    console().print(f"{plural(len(rows), 'report')}.", highlight=False)


def report(
    context: typer.Context,
    identifier: Annotated[str, typer.Argument(metavar="REPORT", help="A report's id, or its first letters.")],
) -> None:
    """Print a report's text as the ledger keeps it. Exit 1 where it keeps none."""
    import tollbook
    from tollbook.errors import NotFoundError

    with tollbook.open_book(context.obj, create=False) as book:
        text = tollbook.report_text(book, identifier)
        if not text:
            entry = book.report_entry(identifier)
            why = "it came without" if entry.standing.value == "current" else f"it is {entry.state}"
            raise NotFoundError(f"the ledger keeps no text of it: {why}", subject=entry.id)
    typer.echo(text)


def sources(context: typer.Context, as_json: options.Json = False) -> None:
    """List who published the reports, how many, and when they were first and last published."""
    import tollbook
    from tollbook.cli.render import console, grades, table
    from tollbook.pipeline.looking import source_list

    with tollbook.open_book(context.obj, create=False) as book:
        rows = list(source_list(book))
    if as_json:
        emit_json(rows)
        return
    made = table("source", "reports", "first published", "last published", "reliability", right=("reports",))
    for row in rows:
        made.add_row(row.name, str(row.reports), str(row.first or "-"), str(row.last or "-"), grades(row.ratings))
    console().print(made)
