"""Whole reports with marked words, read to mentions and stated totals."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import AttributionValue, CountValue, DateValue, EventTypeValue, PlaceValue
from tollbook.vocabulary.codes import AttributionKind, EventType, Outcome


def values(mention, kind) -> list:
    return [v for _, v in mention.stating(kind)]


def test_one_incident(marker) -> None:
    """Date, country, type and tolls of an incident, each with words that stand in the text."""
    report = marker.report(
        "Armed men {event_type:ambushed} a lorry near {place:Lokichar, Kenya} on {date:Tuesday}, killing"
        " {killed.9:two} drivers and wounding {injured.9:a mechanic}, police said.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    told = BuiltinExtractor(reader=marker).extract(report)
    (mention,) = told.mentions
    assert values(mention, DateValue)[0].date.start == date(2024, 5, 7)
    assert values(mention, PlaceValue)[0].place.country == "KE"
    assert values(mention, EventTypeValue)[0].event_type is EventType.ARMED_ASSAULT
    totals = {(v.outcome, v.low, v.high) for v in values(mention, CountValue) if v.nationality == "*"}
    assert totals == {(Outcome.KILLED, 2, 2), (Outcome.INJURED, 1, 1)}
    for statement in mention.statements:
        for passage in statement.passages:
            assert report.text[passage.start : passage.end] == passage.quote
            assert len(passage.quote) <= 300


def test_an_allegation_against_several_is_one_row_each(marker) -> None:
    """Each named body has its row; who supplied the weapons is no actor; the doubt of the next sentence counts."""
    report = marker.report(
        "A {event_type:drone attack} hit a camp in {place:Lokichar, Kenya} on {date:Tuesday}, killing"
        " {killed.9:two} cooks. The Lake Opposition Council claimed that"
        " {attribution:al-Shabaab and Boko Haram, with Ugandan-supplied drones, attacked} the camp."
        " Although not substantiated, this accusation was widely printed.",
        event_types={EventType.DRONE_OR_AIR_STRIKE: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    rows = values(mention, AttributionValue)
    assert {r.actor for r in rows} == {"al-Shabaab", "Boko Haram"}
    assert {r.kind for r in rows} == {AttributionKind.THIRD_PARTY_ALLEGATION}
    assert all(r.substantiated is False and r.speaker and "Opposition Council" in r.speaker for r in rows)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("{attribution:Al-Shabaab claimed responsibility} on its radio.", AttributionKind.CLAIM_OF_RESPONSIBILITY),
        ("Police {attribution:blamed al-Shabaab} for it.", AttributionKind.OFFICIAL_ACCUSATION),
        ("Residents {attribution:blamed al-Shabaab} for it.", AttributionKind.THIRD_PARTY_ALLEGATION),
        ("{attribution:Al-Shabaab denied any part} in it.", AttributionKind.DENIAL),
    ],
)
def test_kinds_of_attribution(marker, words: str, kind: AttributionKind) -> None:
    """Who speaks decides the kind."""
    report = marker.report(
        f"A {{event_type:bomb}} killed {{killed.9:two}} cooks in {{place:Mandera, Kenya}} on {{date:Tuesday}}. {words}"
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    (row,) = values(mention, AttributionValue)
    assert (row.actor, row.kind) == ("al-Shabaab", kind)


def test_nobody_claimed_it(marker) -> None:
    """That nobody claimed an attack attributes it to nobody."""
    report = marker.report(
        "A {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya} on {date:Tuesday}."
        " {attribution:No group claimed responsibility}, though al-Shabaab is active there."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert not values(mention, AttributionValue)


def test_a_figure_over_many_attacks_is_a_stated_total(marker) -> None:
    """A toll over a period is no incident's toll, even where it was marked as one."""
    report = marker.report(
        "At least {killed.9:eight} Peruvian miners were killed over the past year.",
        "On {date:Tuesday} a {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya}.",
    )
    told = BuiltinExtractor(reader=marker).extract(report)
    assert [(t.low, t.high, t.nationality) for t in told.totals] == [(8, None, "PE")]
    assert [v.low for m in told.mentions for v in values(m, CountValue) if v.nationality == "*"] == [2]


def test_two_dates_far_apart_are_two_incidents(marker) -> None:
    """A background sentence with its own date and figure is told apart from the main incident."""
    report = marker.report(
        "A {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya} on {date:7 May 2024}."
        " A {event_type:bomb} in {date:March 2021} had injured {injured.9:five} cooks in the same town."
    )
    told = BuiltinExtractor(reader=marker).extract(report)
    assert len(told.mentions) == 2
    assert [m.main for m in told.mentions] == [True, False]


def test_a_figure_left_unmarked_is_taken_up(marker) -> None:
    """What grammar says plainly in an incident's own sentence is added to it."""
    report = marker.report(
        "A {event_type:bomb} went off in {place:Mandera, Kenya} on {date:Tuesday}, killing three cooks."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert [(v.outcome, v.low) for v in values(mention, CountValue) if v.nationality == "*"] == [(Outcome.KILLED, 3)]


def test_without_a_date_none_is_invented(marker) -> None:
    """A report that gives no day has a mention without a date."""
    report = marker.report("A {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya}.")
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert not values(mention, DateValue)


def test_twice_the_same_bytes(marker) -> None:
    """Extraction is a pure function of the report."""
    report = marker.report(
        "A {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya} on {date:Tuesday}."
    )
    assert BuiltinExtractor(reader=marker).extract(report) == BuiltinExtractor(reader=marker).extract(report)


def test_what_a_report_is_about_may_be_placed_in_another_paragraph(marker) -> None:
    """The town that a report names most places its main incident where the telling paragraph names none."""
    report = marker.report(
        "The clearing of the guest house in Kisumu ended this afternoon.\n\nOn {date:Tuesday} {killed.9:two} cooks"
        " were {event_type:shot} dead in its yard.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert values(mention, PlaceValue)[0].place.name == "Kisumu"
