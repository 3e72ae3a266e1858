"""The town whose authorities a report names."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.authorities import find_seat, institutions
from tollbook.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        ("ST. LOUIS, Mo. (KXYZ) — A girl was shot.", "St. Louis", "Missouri"),
        ("According to the Norwich Police, the Chenango County Sheriff's Office was called.", "Norwich", "New York"),
        ("A Metro Nashville Police Department officer was there.", "Nashville", "Tennessee"),
        ("The Orange County Sheriff’s Office and Orlando police came.", "Orlando", "Florida"),
        ("Lucas County prosecutors will appeal.", "Lucas County", "Ohio"),
        ("Quetta police said so.", "Quetta", "Balochistan"),
        ("The Charlotte-Mecklenburg Police came.", "Charlotte", "North Carolina"),
        ("The Wilkes-Barre police said so.", "Wilkes-Barre", "Pennsylvania"),
        ("LUSAKA, March 14 - Gunmen came.", "Lusaka", "Lusaka"),
        ("ISLAMABAD: Two were killed.", "Islamabad", "Islamabad"),
    ],
)
def test_seat(text, name, area) -> None:
    """Police, sheriffs, datelines and counties say where; what is named together settles which."""
    gazetteer = load_gazetteer()
    seat = find_seat(text, "", gazetteer, gazetteer.context(text))
    assert seat is not None
    assert (seat.place.name, seat.place.admin1) == (name, area)
    assert text[seat.start : seat.end].casefold().startswith(name.split()[0].casefold())


@pytest.mark.parametrize("text", ["State Police came.", "The police said so.", "A woman - a nurse - was hurt."])
def test_no_seat(text) -> None:
    """Police of nowhere in particular say nothing of where."""
    gazetteer = load_gazetteer()
    assert find_seat(text, "", gazetteer, gazetteer.context(text)) is None


def test_institutions_of_one_country() -> None:
    """Words for authorities that one country alone has tell the country."""
    assert institutions("The sheriff of Nottingham") is None
    assert institutions("the Sheriff’s Office said") == "US"
    assert institutions("The RCMP were called.") == "CA"
    assert institutions("The police were called.") is None
    assert institutions("The police department was called.") is None
    assert institutions("said the Selby Police Department") == "US"
    assert institutions("on Interstate 40 near Selby") == "US"
    assert institutions("SELBY (KXYZ) - A man was shot.") == "US"
    assert institutions("The RCMP were called", "the Sheriff’s Office said") == "US"
    assert institutions("A man was shot", "The RCMP were called.") == "CA"
    assert institutions("Selby Police", "Department of roads") is None


def test_a_force_known_by_its_initials_has_its_town() -> None:
    """Initials that everybody knows say which town's police speak; the words quoted are the initials."""
    gazetteer = load_gazetteer()
    text = "Two men were shot at 9th and Main, NYPD detectives said."
    seat = find_seat(text, "", gazetteer, gazetteer.context(text))
    assert seat is not None
    assert (seat.place.admin1, text[seat.start : seat.end]) == ("New York", "NYPD")


def test_a_place_in_doubt_is_no_seat_of_its_own() -> None:
    """Unless its own police speak."""
    gazetteer = load_gazetteer()
    text = "AUSTIN — A girl was shot in Austin, a Chicago Police officer said."
    for words, name in ((text, "Chicago"), (f"{text} Austin police came. Austin police left.", "Austin")):
        seat = find_seat(words, "Austin mourns", gazetteer, gazetteer.context(words), but="Austin")
        assert seat is not None
        assert seat.place.name == name


def test_a_part_of_a_name_in_the_title_is_no_seat() -> None:
    """ "Manor" is none in "Park Manor", nor a side of a city."""
    gazetteer = load_gazetteer()
    text = "Four were shot in the Park Manor quarter on the South Side."
    assert find_seat(text, "Shot in Park Manor on South Side", gazetteer, gazetteer.context(text)) is None
