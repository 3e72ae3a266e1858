"""Two attacks told in one breath, each on a day and at a place of its own, are two incidents."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.interpret.incidents.arrange import arranged
from tollbook.extraction.spans import Bundle, SpanReading
from tollbook.gazetteer.dates import anchored, find_dates
from tollbook.vocabulary.dates import DateRange

FIRST = "{event_type:Grenades} were thrown at a house in {place:Senna, Tarn district} on {date:3 May 2024}. "


def told(read_marks, marked: str) -> list[list[str]]:
    """The marked words of each incident that the text, read as one, is found to tell of."""
    report, spans = read_marks(marked)
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    written = DateRange.day(date(2024, 5, 10))
    dates = anchored(find_dates(report.text, written), written)
    return [[report.text[s.start : s.end] for s in b.spans] for b in arranged(report, reading, dates).bundles]


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("On {date:5 May 2024} {killed:a guard} was {event_type:shot} near {place:Orvale}.", 2),
        (
            "On {date:5 May 2024} a patrol was {event_type:fired} on near {place:Orvale}.\n{injured:A guard} was hurt.",
            1,
        ),
        ("\n\nOn {date:5 May 2024} a car was {event_type:fired} on at {place:Orvale}. {injured:A guard} was hurt.", 2),
        ("On {date:5 May 2024} {killed:a guard} was {event_type:shot} in {place:Tarn}.", 1),
        ("On {date:5 May 2024} {killed:two} guards, one of them a Thai, were killed in an {event_type:ambush}.", 2),
        ("On {date:5 May 2024} {killed:two} of them were killed in an {event_type:ambush}.", 1),
        ("On {date:3 May 2024} {killed:a guard} was {event_type:shot} near {place:Orvale}.", 1),
        ("On {date:5 May 2024} {killed:two} of them were {event_type:shot} near {place:Orvale}.", 1),
        ("On {date:5 May 2024} the raiders {event_type:shot} {killed:a guard} near {place:Orvale}.", 1),
        ("On {date:5 May 2024} police {event_type:shot} {killed:two} suspects near {place:Orvale}.", 1),
        ("A patrol had been {event_type:shot} at near {place:Orvale} on {date:1 May 2024} with {killed:two}.", 2),
        ("{killed:A guard} was {event_type:shot} near {place:Orvale}, they said on {date:5 May 2024}.", 1),
        ("{killed:A guard} died at {place:Orvale} hospital of {weapon:shots} on {date:5 May 2024}.", 1),
        ("{place:Orvale} mourned {killed:a guard} on {date:5 May 2024}, victim of the {event_type:attack}.", 1),
    ],
)
def test_a_sentence_of_another_day_and_place_is_of_another_attack(read_marks, then: str, incidents: int) -> None:
    """Where it tells of an attack anew, and of nobody who was told of before."""
    assert len(told(read_marks, f"{FIRST}{{injured:A woman}} was hurt. {then}")) == incidents


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("and {killed:three} weavers drowned under {event_type:fire} at {place:Orvale} on {date:4 May 2024}", 2),
        ("and, in {place:a hamlet 9 km away}, {event_type:shot} {killed:three} weavers on {date:4 May 2024}", 2),
        ("and {killed:three} were {event_type:shot} in {place:Senna} on {date:4 May 2024}", 1),
        ("and the chief of {place:Orvale} was told of the {event_type:attack} on {date:4 May 2024}", 1),
    ],
)
def test_halves_of_a_sentence_with_a_day_and_a_place_each_are_two_attacks(read_marks, then: str, incidents) -> None:
    """Where both tell of victims."""
    lead = "Men {event_type:shot} {killed:two} welders near {place:Senna} on {date:3 May 2024}"
    assert len(told(read_marks, f"{lead}, {then}.")) == incidents


def test_what_is_said_later_of_the_second_place_is_of_that_attack(read_marks) -> None:
    """By its name, to the end of the paragraph that opens with it; what names neither stays with the first."""
    first, second = told(
        read_marks,
        "Men {event_type:shot} {killed:two} welders near {place:Senna} on {date:3 May 2024}, and {killed:three} cooks "
        "drowned under {event_type:fire} at {place:Orvale} on {date:4 May 2024}.\n\n{injured:Nine} were hurt.\n\n"
        "At Orvale {event_type:shots} came from the bank. {injured:A clerk} was hit.\n\nThe three came from a fair; "
        "{injured:a cook} of theirs lost an eye. In Senna {injured:six} were cut by glass.",
    )
    assert first == ["shot", "two", "Senna", "3 May 2024", "Nine", "six"]
    assert second == ["three", "fire", "Orvale", "4 May 2024", "shots", "A clerk", "a cook"]


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        (" A {date:month earlier} {killed:two} traders had been killed on the same road.", 2),
        (" In {date:April} {killed:two} traders had been {event_type:shot}.", 2),
        (" In {date:April 2024}, {killed:four} people died in a similar raid in {place:Orvale}.", 2),
        (" The rebels have held {kidnapped:a Kenyan pilot}, Al Roe, since 7 April 2024.", 2),
        (" The rebels have held {kidnapped:the Kenyan pilot}, Al Roe, since 7 April 2024.", 1),
        (" Barely {date:a week earlier}, {kidnapped:a clerk} was {event_type:abducted} from a mill.", 2),
        (" A {date:month earlier} {killed:the welders} had been {event_type:shot} at.", 1),
        (" In {date:April} {killed:two} traders were buried.", 1),
        (", and {date:a week earlier} {kidnapped:a clerk} was {event_type:abducted}.", 2),
        (", and the {date:previous Monday} {kidnapped:a clerk} was {event_type:abducted}.", 2),
    ],
)
def test_what_had_been_done_to_others_before_is_another_attack(read_marks, then: str, incidents: int) -> None:
    """Though no place is named: told by how long before it was, or as what had been done."""
    lead = "{killed:Two} welders were {event_type:shot} dead near {place:Senna} on {date:3 May 2024}"
    assert len(told(read_marks, f"{lead}{then if then.startswith(',') else '.' + then}")) == incidents


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("{kidnapped:A Kenyan clerk} who had been held since {date:March 2024} was freed along with them.", 2),
        ("{kidnapped:A Kenyan clerk} who had been held since March 2024 was freed with them.", 2),
        ("They wept with {kidnapped:the welders} since March 2024, when they were held.", 1),
    ],
)
def test_who_came_free_with_those_taken_at_another_time(read_marks, then: str, incidents: int) -> None:
    """Be it paragraphs after them, and whether or not anybody marked since when they were held."""
    lead = "{kidnapped:Two} welders {event_type:taken} near {place:Senna} in {date:July 2023} are free."
    assert len(told(read_marks, f"{lead}\n\nIt rained.\n\n{then}")) == incidents


def test_three_attacks_in_two_sentences(read_marks) -> None:
    """A sentence on two others than the one before it."""
    marked = (
        "Men {event_type:attacked} a bus at {place:Senna} on {date:3 May 2024}, killing {killed:two}. On "
        "{date:30 April 2024}, {injured:three} were {event_type:shot} at a mill in {place:Orvale}, and {date:a week "
        "earlier} {kidnapped:a clerk} was {event_type:abducted} on the same road."
    )
    assert len(told(read_marks, marked)) == 3


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("The second attack, on {date:5 May 2024}, was at a ford near {place:Orvale}. {killed:Two} guards died.", 2),
        ("In that attack, on the road to {place:Orvale}, men {event_type:shot} {killed:three} weavers.", 2),
        (
            "Some 70 kilometres to the east, near {place:Orvale}, a {event_type:drone} hit a mill. {killed:Four} died.",
            2,
        ),
        ("A {event_type:bombing} at {place:Orvale} on the same day {killed:killed nine}.", 2),
        ("The second went off as a soldier stopped a woman. {killed:Two} died.", 1),
        ("The second attack, at {place:Senna}, {killed:killed two}.", 1),
        ("The second man was treated in {place:Orvale}; {killed:a third} is dead.", 1),
        ("The same day {place:Orvale} heard that {killed:one} of them had died.", 1),
    ],
)
def test_the_second_attack_at_another_place_is_one_of_its_own(read_marks, then: str, incidents: int) -> None:
    """Whoever counts its victims in the sentences after it; a second bomb at the place of the first is the same one."""
    assert len(told(read_marks, f"{FIRST}{{injured:A woman}} was hurt.\n\n{then}")) == incidents


def test_another_attack_of_the_same_day_is_of_that_day(read_marks) -> None:
    """Its day is that of the one told before it."""
    then = "A {event_type:bombing} at {place:Orvale} on the same day {killed:killed nine}."
    _, other = told(read_marks, f"{FIRST}{{injured:A woman}} was hurt.\n\n{then}")
    assert other == ["3 May 2024", "bombing", "Orvale", "killed nine"]


def test_the_freed_were_taken_where_the_report_says_later(read_marks) -> None:
    """Where they were let go is no place of another attack."""
    marked = (
        "{kidnapped:Three} sailors were freed near {place:Senna} on {date:5 May 2024} after a {event_type:hijacking}. "
        "The boat was {event_type:hijacked} off {place:Orvale} on {date:20 April 2024} with {kidnapped:nine} aboard."
    )
    assert len(told(read_marks, marked)) == 1


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("and in {place:Orvale} {injured:a farmer} was hurt when his tractor set off a {event_type:mine}", 2),
        ("; in {place:Orvale}, {killed:two} weavers were stabbed", 2),
        ("and in {place:Orvale} {killed:two} of them died", 1),
        ("and in {place:Senna} {injured:a farmer} was hit", 1),
        ("and in {place:Orvale} the mayor named {killed:two} dead", 1),
    ],
)
def test_halves_of_a_sentence_at_two_places_are_two_attacks(read_marks, then: str, incidents: int) -> None:
    """Where each tells what was done to people there, whatever the day."""
    lead = "A bomb {event_type:fell} on {place:Senna} {killed:without killing anyone}"
    comma = "" if then.startswith(";") else ", "
    assert len(told(read_marks, f"{lead}{comma}{then}.")) == incidents


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("A team on the way to the site was {event_type:fired} on on {date:5 May 2024}. {killed:One} died.", 2),
        ("A team that rushed to the house was {event_type:ambushed} on {date:5 May 2024}. {killed:One} died.", 2),
        ("A team on the way to the site was {event_type:fired} on on {date:3 May 2024}. {killed:One} died.", 1),
        ("A team of police reached the house on {date:5 May 2024}. {killed:A guard} was dead.", 1),
        ("Reinforcements that left Tarn fell upon a {event_type:mine} near {place:Orvale}: {killed:one} killed.", 2),
        ("Reinforcements that left Tarn came to {place:Orvale}: {killed:one} killed.", 1),
    ],
)  # fmt: skip
def test_helpers_who_are_attacked_on_another_day_or_elsewhere_met_another_attack(
    read_marks, then: str, incidents: int
) -> None:
    """Its place is that to which they came, where they name none."""
    assert len(told(read_marks, f"{FIRST}{{injured:A woman}} was hurt.\n\n{then}")) == incidents


@pytest.mark.parametrize(("lead", "incidents"), [("Now to Orvale. ", 2), ("The mayor of Orvale rose to speak. ", 1)])
def test_a_paragraph_that_tells_all_of_another_day_and_place(read_marks, lead: str, incidents: int) -> None:
    """Its people may be counted behind its first sentence, and a few words may lead over to it."""
    then = "{event_type:Gunmen} robbed a bank in {place:Orvale} on {date:9 May 2024}. {killed:A cashier} was shot dead."
    assert len(told(read_marks, f"{FIRST}{{injured:A woman}} was hurt.\n\n{lead}{then}")) == incidents


@pytest.mark.parametrize(
    ("words", "incidents"),
    [
        ("When {event_type:shots} fell at {place:Senna} on {date:3 May 2024}, the {killed:two} fitters had an escort; "
         "so had the {killed:five} who were killed near {place:Orvale} on {date:26 March 2024}.", 2),
        ("A {event_type:grenade} killed {killed:two} at {place:Senna} on {date:3 May 2024}; {kidnapped:four} boys were "
         "led off and came back on {date:20 May 2024}.", 1),
        ("A post at {place:Senna} was {event_type:bombed} in {date:January 2024}, when {injured:28} people were hurt, "
         "and {killed:three} marines were killed by a {event_type:bomb} at Orvale on {date:3 May 2024}.", 2),
    ],
)  # fmt: skip
def test_clauses_of_two_days_are_of_two_attacks(read_marks, words: str, incidents: int) -> None:
    """Behind a stop where each has a place, or where people "were killed" anew."""
    assert len(told(read_marks, words)) == incidents


@pytest.mark.parametrize(("word", "incidents"), [("ending a siege", 1), ("ending the fight", 2)])
def test_a_siege_lasts_from_one_day_to_the_next(read_marks, word: str, incidents: int) -> None:
    """Who died when it began died of it."""
    words = (
        f"{{event_type:Gunmen}} killed {{killed:20}} in a café in {{place:Senna}} before troops stormed it on "
        f"{{date:4 May 2024}}, {word}. {{killed:Two}} officers died in {{event_type:fire}} on {{date:3 May 2024}} at "
        "{place:Orvale Bakery}."
    )
    assert len(told(read_marks, words)) == incidents


@pytest.mark.parametrize(
    ("then", "incidents"),
    [
        ("The second, on {date:5 May 2024}, was in {place:Orvale}. It killed {killed:a fruit seller} in her sleep.", 2),
        ("The second, on a motorcycle, {event_type:exploded} in Orvale, killing {killed:three} guards.", 2),
        ("The second, on a motorcycle, {event_type:exploded} there too, killing {killed:three} guards.", 1),
    ],
)
def test_what_the_second_one_did_is_told_to_the_end_of_its_paragraph(read_marks, then: str, incidents: int) -> None:
    """Also of a place that no reader marked."""
    first = (
        "The first {event_type:bomb} went off in {place:Senna} on {date:3 May 2024} and hurt {injured:two} welders. "
    )
    assert len(told(read_marks, first + then)) == incidents


def test_a_sum_over_two_attacks_is_neither_ones(read_marks) -> None:
    """Where each counts its own."""
    first, second = told(
        read_marks,
        "Two {event_type:bombs} killed {killed:five} people in the south.\n\nThe first went off in {place:Senna} on "
        "{date:3 May 2024}, killing {killed:two} welders. The second {event_type:exploded} in {place:Orvale}, killing "
        "{killed:three} cooks.",
    )
    assert "five" not in first
    assert "two" in first
    assert "three" in second


def test_people_taken_on_a_day_that_opens_the_sentence_are_others(read_marks) -> None:
    """Though captors are spoken of before, and all of them are of one nation."""
    marked = (
        "On {date:3 May 2024} {kidnapped:three} farmers were {event_type:taken} at {place:Senna}. The captors wore "
        "uniforms. On {date:5 May 2024}, in {place:Orvale}, {kidnapped:a nurse} and a cook, both of them Kenyans, were "
        "stopped and led off."
    )
    assert len(told(read_marks, marked)) == 2


@pytest.mark.parametrize(
    ("lead", "incidents"),
    [
        ("freed in Orvale on {date:3 May 2024} after 94 days were flown home", 1),
        ("shot in {place:Orvale} on {date:3 May 2024} were buried there", 2),
    ],
)
def test_the_day_on_which_captives_came_back_is_no_incident(read_marks, lead: str, incidents: int) -> None:
    """They are those who were taken on another day, far from it."""
    marked = (
        f"{{kidnapped:Three}} sailors {lead}. They are the last of {{kidnapped:six}} {{event_type:kidnapped}} near "
        "{place:Senna} in {date:January 2024}."
    )
    parts = told(read_marks, marked)
    assert len(parts) == incidents
    assert "January 2024" in parts[-1]
    assert incidents == 2 or "3 May 2024" not in parts[0]


def test_what_is_told_later_of_the_parcel_is_of_its_attack(read_marks) -> None:
    """And an attack in which those who claim one deny a hand is another."""
    first, second = told(
        read_marks,
        "The front claimed the {event_type:bomb} that hurt {injured:a cleaner} in {place:Senna} but denied having sent "
        "a {weapon:parcel} to {place:Orvale}.\n\nThe bomb went off on {date:3 May 2024}.\n\nThe {weapon:parcel} was "
        "opened on {date:5 May 2024}. The parcel cost {injured:a clerk} two fingers.",
    )
    assert "a clerk" not in first
    assert "a cleaner" in first
    assert {"parcel", "Orvale", "a clerk"} <= set(second)
