"""MUC-4 rows become labels on every occurrence of an entity's words."""

from __future__ import annotations

from training.tagger.muc import is_watched, labels, paragraphs

TEXT = "a bomb went off.    the car bomb hurt odo, said the red hill front (rhf).  the rhf fled."
EMPTY = {"PerpInd": [], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}
FRONT = [[["red hill front", 52], ["rhf", 68]]]


def test_gaps_become_paragraphs_and_offsets_stay() -> None:
    """A wide gap is broken in place."""
    text = paragraphs(TEXT)
    assert len(text) == len(TEXT)
    assert text.split("\n\n")[1].lstrip().startswith("the car bomb")


def test_every_occurrence_counts_and_names_their_templates() -> None:
    """Words of an entity are marked wherever they stand; what two templates share belongs to both."""
    first = EMPTY | {"PerpOrg": FRONT, "Victim": [[["odo", 38]]]}
    found = labels(TEXT, [first, EMPTY | {"PerpOrg": FRONT}])
    marked = [(TEXT[x.start : x.end], x.field, x.mentions) for x in found]
    assert marked == [
        ("odo", "victim", [0]),
        ("red hill front", "organisation", [0, 1]),
        ("rhf", "organisation", [0, 1]),
        ("rhf", "organisation", [0, 1]),
    ]


def test_words_inside_longer_ones_are_left_out() -> None:
    """Of 'car bomb' and the 'bomb' in it one is marked."""
    found = labels(TEXT, [EMPTY | {"Weapon": [[["bomb", 2], ["car bomb", 24]]]}])
    assert [TEXT[x.start : x.end] for x in found] == ["bomb", "car bomb"]


def test_about_one_report_in_ten_is_watched() -> None:
    """Which reports are kept from training follows from their names."""
    held = sum(is_watched(f"report {n}") for n in range(2000))
    assert 150 < held < 250
