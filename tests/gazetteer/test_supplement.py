"""A user's own places are laid over the gazetteer, and faulty ones are refused by line."""

from __future__ import annotations

from pathlib import Path

import pytest

import tollbook.gazetteer
from tollbook.errors import GazetteerError
from tollbook.gazetteer import PlaceContext, load_gazetteer
from tollbook.gazetteer.container import shipped
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.supplement import COLUMNS, Seen, entry_of, read_rows

HEAD = ";".join(COLUMNS) + "\n"
NO_TOWN = "LA-XS"  # a division in which the sources have no town, and so no position
GOOD = "Camp Qwortle;PK;Balochistan;camp;point;26.0;63.0;Qwortle|Камп Квортл;our site plan\n"


def write(folder: Path, text: str) -> Path:
    file = folder / "ours.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_an_added_place_is_found_and_resolved(tmp_path: Path) -> None:
    ours = load_gazetteer((write(tmp_path, "# ours\n" + HEAD + GOOD),))
    place = ours.resolve("Qwortle", PlaceContext(countries=("PK",))).place
    assert (place.name, place.admin1_code, place.lat, place.lon) == ("Camp Qwortle", "PK-BA", 26.0, 63.0)
    assert [t.text for t in ours.find("Shots were fired at Camp Qwortle in Pakistan.")] == ["Camp Qwortle", "Pakistan"]
    assert not load_gazetteer().resolve("Qwortle").resolved


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert load_gazetteer((write(tmp_path, HEAD),)).resolve("Kabul").resolved


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (";PK;Balochistan;camp;point;26;63;;us", "'name'"), ("x" * 300 + ";PK;;camp;point;26;63;;us", "'name'"),
        ("A place;XX;;camp;point;26;63;;us", "'country'"),
        ("A place;PK;Khatlon;camp;point;26;63;;us", "no first-level division"),
        ("A place;PK;;camp;place;26;63;;us", "'precision'"), ("A place;PK;;camp;point;95;63;;us", "latitude"),
        ("A place;PK;;camp;point;north;63;;us", "decimal degrees"), ("A place;PK;;camp;point;26;63;;", "'source'"),
        ("A place;PK;Balochistan;camp;point;63;26;;us", "swapped"),
        ("A place;PK;Balochistan;camp;point;-26;63;;us", "km from"),
        (GOOD.strip() + "\n" + GOOD.strip(), "twice"),
    ],
)  # fmt: skip
def test_a_faulty_row_is_refused_with_its_line(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(GazetteerError, match=says) as caught:
        load_gazetteer((write(tmp_path, HEAD + row + "\n"),))
    assert "line " in str(caught.value)


def test_another_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="columns"):
        load_gazetteer((write(tmp_path, "a;b\n1;2\n"),))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="cannot be read"):
        load_gazetteer((tmp_path / "none.csv",))


def test_every_row_that_ships_stands_and_is_in_the_data() -> None:
    table = Path(tollbook.gazetteer.__file__).parent / "data/supplement.csv"
    store, seen, missing = Store(shipped()), Seen(), []
    for row in read_rows(table):
        where = f"{table.name}, line {row.line}"
        division = "" if row.cells["admin1"] == NO_TOWN else row.cells["admin1"]
        entry, names = entry_of({**row.cells, "admin1": division}, store, where)
        seen.add(row.cells, "", where)
        known = [m.entry for name in (entry.name, *names) for m in store.exact(fold(name))]
        if not any(e.country == entry.country for e in known):
            missing.append(f"{where}: {entry.name}")
    assert not missing, "build places.bin anew: python -m training.gazetteer.build"
