"""Unusual words: what tells attacks apart is kept as numbers, what any report says is left out."""

import pytest

from tollbook.linking.unusual import MOST_WORDS, common_words, unusual_words, words_of
from tollbook.records import EventTypeValue, Mention, Place, PlaceValue, Report, Statement
from tollbook.vocabulary.codes import EventType, PlacePrecision

TEXT = (
    "Gunmen killed two gardeners on Tuesday outside the Quillfeather nursery in Orvale. "
    "In March a bomb hit the Brackwater ferry in Senna."
)
ASSAULT = EventTypeValue(EventType.ARMED_ASSAULT)


def said(quote: str, value, *, main: bool = True, **report) -> tuple[Mention, Report]:
    """A mention of one value that `quote` states, and its report."""
    made = Report.build(**{"text": TEXT, "language": "en", **report})
    start = made.text.index(quote)
    statement = Statement.build(value, (made.passage(start, start + len(quote)),), by="hand/1")
    return Mention.build(report=made.id, statements=(statement,), main=main), made


def numbers(*words: str) -> set[int]:
    """The numbers that those words go by."""
    bare = set(unusual_words(*said("Gunmen", ASSAULT, text="Gunmen:")))
    return set(unusual_words(*said("Gunmen", ASSAULT, text="Gunmen: " + " ".join(words)))) - bare


def test_what_a_report_is_about_is_told_in_all_of_it():
    """Its title included; common words have no number."""
    found = unusual_words(*said("Gunmen killed", ASSAULT, title="Vigil for Tamberlane"))
    assert numbers("quillfeather", "brackwater", "tamberlane") <= set(found)
    assert {"killed", "outside", "tuesday"} <= common_words()
    assert not numbers("killed", "outside", "tuesday")


def test_what_it_looks_back_on_is_told_in_its_own_sentences():
    """Words of another attack are none of its own."""
    found = set(unusual_words(*said("bomb hit", EventTypeValue(EventType.BOMBING), main=False, title="Tamberlane")))
    assert numbers("brackwater") <= found
    assert found.isdisjoint(numbers("quillfeather", "tamberlane"))


def test_what_only_a_headline_tells_has_its_words_alone():
    """The form to sign up below it says nothing, and is on every page of that outlet."""
    title = "Ferryman shot dead at Tamberlane"
    found = set(unusual_words(*said("shot dead", ASSAULT, title=title, text=f"{title}\n\nQuillfeather members only.")))
    assert numbers("tamberlane") <= found
    assert found.isdisjoint(numbers("quillfeather"))


def test_the_place_is_compared_by_itself():
    """Its name is no word."""
    spot = Place(name="Orvale", country="TJ", admin1="Khatlon", precision=PlacePrecision.COUNTRY)
    assert set(unusual_words(*said("Orvale", PlaceValue(spot)))).isdisjoint(numbers("orvale"))


@pytest.mark.parametrize("report", [{"coded": True}, {"language": "fr"}, {"language": "und"}])
def test_other_reports_have_none(report):
    """Rows of data, and languages whose common words are not listed."""
    assert unusual_words(*said("Gunmen", ASSAULT, **report)) == ()


def test_accents_and_case_do_not_matter_and_their_number_is_bounded():
    """A long page keeps no more than so many."""
    assert words_of("Ñuflo CÓRDOBA's 12 al") == {"nuflo", "cordoba"}
    text = "Gunmen " + " ".join(f"zz{chr(97 + n // 26)}{chr(97 + n % 26)}q" for n in range(3 * MOST_WORDS))
    found = unusual_words(*said("Gunmen", ASSAULT, text=text))
    assert len(found) == MOST_WORDS
    assert list(found) == sorted(found)
    assert max(found) < 1 << 16
