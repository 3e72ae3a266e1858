"""`export`: the ledger in other forms, with a report of what a form could not carry."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit
from tollbook.errors import UsageError


class Format(StrEnum):
    """What the ledger can be written as."""

    JSON = "json"
    CSV = "csv"
    GEOJSON = "geojson"
    ACLED = "acled"
    GED = "ged"
    STIX = "stix"
    REVIEWS = "reviews"


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.command("export")(export)


def export(
    context: typer.Context,
    form: Annotated[Format, typer.Option("--format", help="The form to write.")] = Format.JSON,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Include the reports' texts; ask only if you may pass them on.")
    ] = False,
    tlp: Annotated[
        str | None, typer.Option("--tlp", metavar="MARKING", help="TLP 2.0 marking of STIX; amber unless given.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file instead of standard output.")] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="NAME", help="Sign the JSON as this party.")] = None,
    key: Annotated[Path | None, typer.Option("--key", metavar="FILE", help="The party's private key.")] = None,
    country: options.Countries = None,
    near: options.NearOption = None,
    within: options.Within = None,
    corridor: options.CorridorOption = None,
    buffer: options.Buffer = None,
    area: options.AreaOption = None,
    since: options.Since = None,
    until: options.Until = None,
    nationality: options.Nationality = None,
) -> None:
    """Write the ledger as JSON, CSV, GeoJSON, STIX 2.1, a table in ACLED's or UCDP GED's shape, or its reviews.

    What the form cannot carry is said on standard error.
    """
    import tollbook

    if (party is None) != (key is None):
        raise UsageError("to sign, give both --party and --key")
    chosen = options.selection(
        countries=country, around=near, within=within, along=corridor, buffer=buffer, inside=area,
        since=since, until=until, nationality=nationality,
    )  # fmt: skip
    with tollbook.open_book(context.obj, create=False) as book:
        written = tollbook.export(
            book, form.value, selection=chosen, with_text=with_text, party=party, key_file=key, tlp=tlp
        )
    if output:
        tollbook.write_whole(output, written.text)
    else:
        emit(written.text)
    for loss in written.losses:
        typer.echo(f"not carried: {loss}", err=True)
