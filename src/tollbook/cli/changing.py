"""`changes`: what is different from what the ledger once said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json

if TYPE_CHECKING:
    import tollbook
    from tollbook.tolls import TollSummary


def register(app: typer.Typer) -> None:
    """Put the command of this module on the application."""
    app.command("changes")(changes)


def changes(
    context: typer.Context,
    since: Annotated[
        str, typer.Option("--since", metavar="DAY", help="From the beginning of that day on, UTC; or from a moment.")
    ],
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help="Up to the end of that day, UTC; now unless given.")
    ] = None,
    country: options.Countries = None,
    nationality: options.Nationality = None,
    as_json: options.Json = False,
) -> None:
    """Say what was added, corrected, merged, split and withdrawn in the ledger, and what that did to the toll."""
    import tollbook
    from tollbook.exchange.accounts import CODES, ENGLISH

    chosen = options.selection(countries=country, nationality=nationality)
    start = options.moment(since, "--since", end=False)
    with options.opened(context, until) as book:
        found = tollbook.changes(book, start, selection=chosen, naming=CODES if as_json else ENGLISH)
    if as_json:
        emit_json(found)
    else:
        print_changes(found)


def print_changes(found: tollbook.Changes) -> None:
    """Reports, incidents, judgements, then each outcome's toll then and now."""
    from tollbook.cli.render import console, plural, short, table

    out = console()
    if found.reports:
        made = table("report", "publisher", "title", "was", "is")
        for row, was, now in found.reports:
            made.add_row(short(row.id), row.publisher, row.title or "-", was, now)
        out.print(made)
    if found.incidents:
        made = table("incident", "change", "was", "what")
        for change in found.incidents:
            ids = "\n".join(short(i) for i in change.now) or "-"
            had = "\n".join(short(i) for i in change.before if i not in change.now)
            made.add_row(ids, change.kind, had, "\n".join(change.words))
        out.print(made)
    if found.judgements:
        out.print(f"{plural(len(found.judgements), 'judgement')} by people.", highlight=False)
    made = table("outcome", "low / best / high then", "now")
    for before, after in found.tolls:
        either = after or before
        if either is not None:
            made.add_row(either.outcome.value, _sum(before), _sum(after))
    out.print(made)
    if not found.reports and not found.incidents and not found.judgements:
        out.print("Nothing changed.", highlight=False)


def _sum(row: TollSummary | None) -> str:
    if row is None:
        return "-"
    return f"{row.low} / {row.best} / {'open' if row.high is None else row.high}"
