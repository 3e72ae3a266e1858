"""What is looked up in a report before anything is marked."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.page import Page
from tollbook.extraction.interpret.victims.people.people import describe
from tollbook.gazetteer import load_gazetteer
from tollbook.records import Report, Source
from tollbook.vocabulary.dates import DateRange


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("A Somali shopkeeper was shot.", ["SO"]),
        ("It happened in the Somali region of Ethiopia.", []),
        ("Two engineers from Turkey were shot.", []),
        ("A guard was shot in Kayes, Mali on Sunday.", []),
        ("A clerk was hit in Maiduguri, Nigeria late at night.", []),
        ("A Filipina was hurt.", ["PH"]),
        ("Two raids far from Mali hurt five.", []),
        ("A Georgia woman was shot.", []),
        ("A Georgian woman was shot.", ["GE"]),
    ],
)
def test_a_word_for_people_and_an_area(marker, words: str, people: list[str]) -> None:
    """A word that names a people and an area is the people before a noun for them."""
    page = Page(marker.report(words), load_gazetteer(), load_actors())
    assert [d.code for d in page.text.demonyms if not d.country] == people


@pytest.mark.parametrize(("words", "known"), [("at the Ponda Mali roundabout", False), ("at a market in Mali", True)])
def test_a_crossroads_that_is_called_like_a_country(marker, words: str, known: bool) -> None:
    """Is not in it."""
    page = Page(marker.report(f"Men came {words}."), load_gazetteer(), load_actors())
    assert bool([t for t in page.toponyms if t.text == "Mali"]) is known


def test_a_day_on_which_somebody_spoke_is_none_to_count_from(marker) -> None:
    """ "Two days after" counts from the attack's day before it, not from that of whoever told of it."""
    words = "Men shot nine on Tuesday, a clerk said by telephone on Thursday. It came two days after a march."
    page = Page(marker.report(words, published=date(2024, 5, 10)), load_gazetteer(), load_actors())
    assert [d.date.start for d in page.dates] == [date(2024, 5, 7), date(2024, 5, 9), date(2024, 5, 5)]


@pytest.mark.parametrize(
    ("words", "days"), [("The bus was full of New Year shoppers.", 1), ("On New Year a bus burned.", 2)]
)
def test_who_buys_for_a_feast_does_so_before_it(marker, words: str, days: int) -> None:
    """And nothing is told of its day."""
    page = Page(marker.report(f"Men shot nine on Tuesday. {words}"), load_gazetteer(), load_actors())
    assert len(page.dates) == days


@pytest.mark.parametrize(
    ("said", "code"), [("the Korean embassy said.", "KR"), ("the mayor said. The Korean embassy wept.", None)]
)
def test_an_embassy_speaks_of_its_own(marker, said: str, code: str | None) -> None:
    """Our citizens are those of the embassy that says so in the same sentence."""
    page = Page(marker.report(f'"Two of our citizens were hurt," {said}'), load_gazetteer(), load_actors())
    number = page.text.quantities[0]
    assert describe(page.text, number.start, number.end, many=True).nationality == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Norway's foreign ministry confirmed that two of its citizens were killed in Orval.", "NO"),
        ("The Indian embassy in Orval said that two of its nationals were killed.", "IN"),
        ("The firm said from Norway that two of its citizens were killed.", None),
        ("Norway's ministry, as India's embassy, said that two of their citizens were killed.", None),
    ],
)
def test_a_country_speaks_of_its_own(marker, words: str, code: str | None) -> None:
    """Its citizens are those of the country that speaks in the sentence, where only one does."""
    page = Page(marker.report(words), load_gazetteer(), load_actors())
    number = next(q for q in page.text.quantities if q.low == 2)
    assert describe(page.text, number.start, number.end, many=True).nationality == code


@pytest.mark.parametrize(
    ("publisher", "code"), [("Embassy of the Republic of Korea in Lusaka", "KR"), ("Lake Post", None)]
)
def test_an_embassy_writes_of_its_own(publisher: str, code: str | None) -> None:
    """Our citizens are those of the country whose embassy writes; of other senders nothing is known."""
    text = "Two of our citizens were hurt."
    report = Report.build(
        text=text, source=Source.named(publisher), published=DateRange.day(date(2024, 5, 10)), language="en"
    )
    page = Page(report, load_gazetteer(), load_actors())
    number = page.text.quantities[0]
    assert describe(page.text, number.start, number.end, many=True).nationality == code
