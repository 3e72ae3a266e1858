"""`places`: names and points looked up, areas in words, and the user's own places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json
from tollbook.errors import UsageError

if TYPE_CHECKING:
    from tollbook.gazetteer import Resolution
    from tollbook.records import Place

places_app = typer.Typer(
    help="Look places up as tollbook does, and add your own to its gazetteer.", no_args_is_help=True,
    rich_markup_mode=None,
)  # fmt: skip
SetIn = Annotated[
    str | None, typer.Option("--country", metavar="AF,TJ", help="Where the report is set (ISO 3166-1 alpha-2).")
]
_FIGURES = {"ignore_unknown_options": True}  # so that -1.68 is a number and no option


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.add_typer(places_app, name="places")


@places_app.command("find")
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place's name, or words that state a place.")],
    country: SetIn = None,
    near: Annotated[
        str | None, typer.Option("--near", metavar="NAME|LAT,LON", help="A place that is not far away.")
    ] = None,
    text: Annotated[str, typer.Option("--text", metavar="WORDS|@FILE", help="The report that uses the name.")] = "",
    outlet: Annotated[str | None, typer.Option("--outlet", metavar="PK", help="Where its publisher is.")] = None,
    as_json: options.Json = False,
) -> None:
    """Resolve a name in its context: the place, how precise it is, why, and what else it may have been."""
    from tollbook.pipeline.places import find_place

    found = find_place(
        name, text=_context(text), near=near, countries=tuple(options.country_code(c) for c in options.split(country)),
        outlet=options.country_code(outlet) if outlet else None,
    )  # fmt: skip
    if as_json:
        rivals = [{**_built(r.place), "score": r.score} for r in found.rivals]
        emit_json({
            "asked": name, "resolved": found.resolved, "place": _built(found.place), "score": found.score,
            "why": found.reason, "rivals": rivals,
        })  # fmt: skip
        return
    _print_found(found)


def _print_found(found: Resolution) -> None:
    from tollbook.cli.render import console, table

    out = console()
    if not found.resolved:
        out.print(f"not resolvable: {found.reason}", markup=False, highlight=False)
    else:
        _print_place(found.place)
        out.print(f"score      {found.score}\nwhy        {found.reason}", markup=False, highlight=False)
    if found.rivals:
        made = table("rival", "in", "precision", "at", "score", "what speaks for it", right=("score",))
        for rival in found.rivals:
            made.add_row(
                rival.place.name, _inside(rival.place), rival.place.precision.value, _point(rival.place),
                f"{rival.score:.2f}", rival.place.reason or "-",
            )  # fmt: skip
        out.print(made)


def _print_place(place: Place) -> None:
    from tollbook.cli.render import console
    from tollbook.vocabulary.crosswalk import place_codes

    codes = place_codes(place.precision)
    others = f"ACLED {codes.acled or '-'}, UCDP {codes.ucdp or '-'}, PLOVER {codes.plover or '-'}"
    lines = [
        f"place      {place.name or '-'}",
        f"in         {_inside(place)}",
        f"precision  {place.precision.value} ({others})",
        f"at         {_point(place)}",
    ]
    if place.geonames:
        lines.append(f"GeoNames   {place.geonames}")
    console().print("\n".join(lines), markup=False, highlight=False)


def _inside(place: Place) -> str:
    area = f"{place.admin1} ({place.admin1_code})" if place.admin1_code else place.admin1
    return ", ".join(part for part in (area, place.country) if part) or "-"


def _point(place: Place) -> str:
    return "-" if place.lat is None or place.lon is None else f"{place.lat}, {place.lon}"


def _context(text: str) -> str:
    if not text.startswith("@"):
        return text
    try:
        return Path(text[1:]).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--text names a file that cannot be read ({error})") from error


@places_app.command("at", context_settings=_FIGURES)
def at(
    lat: Annotated[str, typer.Argument(metavar="LAT", help="Latitude, WGS 84 degrees, -90 to 90.")],
    lon: Annotated[str, typer.Argument(metavar="LON", help="Longitude, WGS 84 degrees, -180 to 180.")],
    as_json: options.Json = False,
) -> None:
    """Tell which country and first-level area a point lies in, and the nearest town."""
    from tollbook.cli.render import console
    from tollbook.pipeline.places import place_at

    place, town, km = place_at(options.number(lat, "LAT"), options.number(lon, "LON"))
    if as_json:
        emit_json({"place": _built(place), "nearest_town": None if town is None else _built(town), "km": km})
        return
    _print_place(place)
    out = console()
    out.print(f"why        {place.reason}", markup=False, highlight=False)
    if town is not None and km is not None:
        out.print(f"near       {town.name}, {km:.1f} km away", markup=False, highlight=False)


@places_app.command("area")
def area(
    words: Annotated[str, typer.Argument(metavar="WORDS", help='As "in and around Afghanistan".')],
    country: SetIn = None,
    as_json: options.Json = False,
) -> None:
    """Tell how an area described in words is read; as JSON with its geometry (GeoJSON)."""
    from tollbook.cli.render import console
    from tollbook.pipeline.places import area_of

    read = area_of(words, countries=tuple(options.country_code(c) for c in options.split(country)))
    if as_json:
        geometry = None if read.geometry is None else read.geometry.__geo_interface__
        emit_json({
            "asked": words, "certain": read.certain, "possible": read.possible, "why": read.reason,
            "geometry": geometry,
        })  # fmt: skip
        return
    lines = [
        f"surely     {', '.join(read.certain) or '-'}",
        f"perhaps    {', '.join(read.possible) or '-'}",
        f"geometry   {_bounds(read.geometry)}",
        f"why        {read.reason}",
    ]
    console().print("\n".join(lines), markup=False, highlight=False)


def _bounds(geometry: Any) -> str:
    if geometry is None or geometry.is_empty:
        return "none: the words bound no area"
    west, south, east, north = geometry.bounds
    return f"latitude {south:.2f} to {north:.2f}, longitude {west:.2f} to {east:.2f}"


@places_app.command("add", context_settings=_FIGURES)
def add(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The place's name.")] = None,
    lat: Annotated[str | None, typer.Option("--lat", metavar="LAT", help="Latitude, WGS 84 degrees.")] = None,
    lon: Annotated[str | None, typer.Option("--lon", metavar="LON", help="Longitude, WGS 84 degrees.")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="AF", help="ISO 3166-1 alpha-2.")] = None,
    source: Annotated[str, typer.Option("--source", help="Where you have it from; kept with the place.")] = "",
    kind: Annotated[str, typer.Option("--kind", metavar="WORD", help="What it is: camp, dam, village, road …")] = "",
    admin1: Annotated[
        str, typer.Option("--admin1", metavar="NAME|CODE", help="Its first-level area; by its position unless given.")
    ] = "",
    precision: Annotated[
        str, typer.Option("--precision", metavar="point|town|district|route", help="By its kind unless given.")
    ] = "",
    also: Annotated[
        list[str] | None, typer.Option("--also", metavar="NAME", help="A further name; may be repeated.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="CSV", help="A table of places instead of one place.")
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Add a place of your own, or a table of them: all or none. Reports added from then on are read with it."""
    from tollbook.cli.render import console, plural
    from tollbook.pipeline.places import add_places, place_rows

    if (file is None) == (name is None):
        raise UsageError("places add takes one place's NAME, or --file with a table of places")
    rows = [] if file is None else place_rows(file)
    if name is not None:
        if lat is None or lon is None or country is None:
            raise UsageError("a place needs --lat, --lon and --country")
        rows = [{
            "name": name, "country": country, "admin1": admin1, "feature": kind, "precision": precision, "lat": lat,
            "lon": lon, "names": "|".join(also or ()), "source": source,
        }]  # fmt: skip
    added = add_places(rows)
    if as_json:
        emit_json(_built(added))
        return
    out = console()
    for note in added.notes:
        out.print(f"note  {note}", markup=False, highlight=False)
    for place in added.places[:20]:
        out.print(f"{place.id}  {place.name}, {place.admin1 or place.country}", markup=False, highlight=False)
    out.print(f"{plural(len(added.places), 'place')} added to {added.file}.", markup=False, highlight=False)


@places_app.command("list")
def own(as_json: options.Json = False) -> None:
    """List your own places, and what is wrong with any of them."""
    from tollbook.cli.render import console, plural, table
    from tollbook.gazetteer import own_file
    from tollbook.pipeline.places import check_places, own_places

    rows, faults = own_places(), check_places()
    if as_json:
        emit_json({"file": str(own_file()), "places": _built(rows), "faults": faults})
    else:
        out = console()
        if rows:
            made = table("id", "name", "in", "kind", "precision", "at", "source")
            for row in rows:
                point = f"{row.lat}, {row.lon}"
                made.add_row(row.id, row.name, row.admin1 or row.country, row.feature, row.precision, point, row.source)
            out.print(made)
        for fault in faults:
            out.print(f"fault  {fault}", style="red", markup=False, highlight=False)
        out.print(f"{plural(len(rows), 'place')} of your own in {own_file()}.", markup=False, highlight=False)
    if faults:
        raise typer.Exit(1)


@places_app.command("remove")
def remove(
    which: Annotated[str, typer.Argument(metavar="PLACE", help="One of your own places: its id or its name.")],
) -> None:
    """Take one of your own places out again. What was read with it before stays as it was read."""
    from tollbook.pipeline.places import remove_place

    gone = remove_place(which)
    typer.echo(f"{gone.id}: {gone.name} is removed.")


def _built(value: object) -> Any:
    import msgspec

    made = msgspec.to_builtins(value)
    if isinstance(made, dict) and "precision" in made and "geonames" in made:
        from tollbook.vocabulary.codes import PlacePrecision
        from tollbook.vocabulary.crosswalk import place_codes

        codes = place_codes(PlacePrecision(made["precision"]))
        made |= {"acled_geo_precision": codes.acled, "ucdp_where_prec": codes.ucdp, "plover_resolution": codes.plover}
    return made
