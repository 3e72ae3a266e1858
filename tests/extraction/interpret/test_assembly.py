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


def test_those_who_claim_do_not_count_the_nations(marker) -> None:
    """Who died later is one of three Kenyans; what the writer had reported wrongly before counts nobody."""
    report = marker.report(
        "The toll of {date:Tuesday}'s {event_type:ambush} near {place:Lokichar, Kenya} has risen to {killed.9:five}"
        " after {killed:a Kenyan foreman} died in hospital, police said. {killed:Three Kenyans} and"
        " {killed:two Ugandans} are now known to have died. The Reed Front claimed responsibility, saying it had"
        " killed {killed.9:nine} men.\n\n"
        "A correction: on Wednesday we reported that {killed:a Somali} was among the dead. He was wounded.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    nations = {v.nationality: v.low for v in values(mention, CountValue) if v.role is None and v.nationality != "*"}
    assert nations == {"KE": 3, "UG": 2}


def test_nobody_accuses_itself(marker) -> None:
    """Two bodies that were read as one, and are told to blame each other, raise no error and have no such row."""
    report = marker.report(
        "A {event_type:bomb} killed {killed.9:two} cooks in {place:Lokichar, Kenya} on {date:Tuesday}."
        " {attribution:The Orvale Front and al-Shabaab blamed each other for it}.",
        event_types={EventType.BOMBING: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert all(r.speaker != r.actor for r in values(mention, AttributionValue))


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


def test_a_kind_of_which_no_word_is_marked_is_quoted_with_what_was_done(marker) -> None:
    """ "three" alone tells of no kind of attack."""
    report = marker.report("A market reopened at {place:Mandera}, where {killed.9:three} traders were killed in March.")
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    ((statement, _),) = mention.stating(EventTypeValue)
    assert statement.passages[0].quote == "where three traders were killed in March"


def test_the_kind_is_quoted_with_the_words_that_say_it(marker) -> None:
    """ "Gunmen" alone tells of no kidnapping where the sentence has "snatched"."""
    report = marker.report(
        "{event_type:Gunmen} came to {place:Mandera} and snatched {kidnapped.9:two} cooks.",
        event_types={EventType.KIDNAPPING: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    ((statement, _),) = mention.stating(EventTypeValue)
    assert (statement.value.event_type, statement.passages[0].quote) == (EventType.KIDNAPPING, "snatched")


def test_a_figure_is_quoted_with_whoever_gives_it(marker) -> None:
    """His words stand beside those of the figure, or among them."""
    report = marker.report(
        "A {event_type:bomb} went off in {place:Mandera, Kenya} on {date:Tuesday}. Three cooks were {killed.9:killed},"
        " the county commissioner told reporters.\n\nPolice said {injured.9:four drivers} were hurt."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    quotes = {v.outcome: [p.quote for p in s.passages] for s, v in mention.stating(CountValue) if v.nationality == "*"}
    assert quotes[Outcome.KILLED] == ["Three cooks were killed", "the county commissioner told reporters"]
    assert quotes[Outcome.INJURED] == ["Police said four drivers were hurt"]


def test_an_accusation_is_quoted_with_accuser_and_accused(marker) -> None:
    """Though the marked words hold neither, and he is named a sentence before."""
    report = marker.report(
        "A {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya}. The county commissioner came on"
        " {date:Tuesday}. He said that it was {attribution:the work} of al-Shabaab."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    ((statement, value),) = mention.stating(AttributionValue)
    assert value.actor == "al-Shabaab"
    assert [p.quote for p in statement.passages] == ["the work of al-Shabaab", "county commissioner"]


def test_what_is_unproven_is_quoted_with_the_words_that_say_so(marker) -> None:
    """They may stand in the next sentence."""
    report = marker.report(
        "A {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya} on {date:Tuesday}. The county"
        " commissioner {attribution:blamed al-Shabaab}. He offered no evidence, and left."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    ((statement, value),) = mention.stating(AttributionValue)
    assert value.substantiated is False
    assert [p.quote for p in statement.passages][-1] == "He offered no evidence"


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


def test_who_was_let_go_and_a_toll_that_rose(marker) -> None:
    """What is left unmarked of those freed, and of a toll that rose, is taken up where the grammar is plain."""
    report = marker.report(
        "Men {event_type:abducted} {kidnapped.9:four} cooks near {place:Lokichar, Kenya} on {date:Tuesday}. Two were"
        " released the next day.",
        "The death toll from the {event_type:siege} of the Lake hotel in {place:Kisumu, Kenya} rose from nine to 14.",
    )
    totals = {
        (v.outcome, v.low)
        for m in BuiltinExtractor(reader=marker).extract(report).mentions
        for v in values(m, CountValue)
        if v.nationality == "*"
    }
    assert totals == {(Outcome.KIDNAPPED, 4), (Outcome.FREED, 2), (Outcome.KILLED, 14)}


@pytest.mark.parametrize(
    "words",
    [
        "{kidnapped.9:Four} of the seven Kenyan cooks {event_type:abducted} near {place:Lodwar} returned home.",
        "{kidnapped.9:Four} of the {kidnapped.2:seven} cooks {event_type:abducted} near {place:Lodwar}, in the north, "
        "were freed on Monday.",
        "{kidnapped.9:Four} cooks, two Kenyans and two Ugandans, who were {event_type:abducted} near {place:Lodwar}, "
        "have been handed over to the mission.",
        "{kidnapped.9:Seven} cooks were {event_type:abducted} near {place:Lodwar}. Four regained their freedom.",
        "Four of the {kidnapped.9:nine} cooks {event_type:kidnapped} from a school near {place:Lodwar} in May escaped.",
        "{kidnapped.9:Four} Kenyan cooks {event_type:taken} from a hut near {place:Lodwar} on 2 May were freed.",
        "{kidnapped.9:Four} cooks were {event_type:abducted} near {place:Lodwar} and released two days later.",
        "{kidnapped.9:Three Kenyan cooks} and {kidnapped.9:the Ugandan nurse} who were {event_type:seized} near "
        "{place:Lodwar} on 2 May walked into the mission on Monday, tired but well.",
        "Men {event_type:seized} {kidnapped.9:four} cooks near {place:Lodwar} on Monday. They let them go at dusk.",
        "Men {event_type:seized} {kidnapped.9:four} cooks near {place:Lodwar} and beat them before releasing them.",
        "{kidnapped.9:Four} cooks who were {event_type:seized} near {place:Lodwar} in May arrived in Kampala.",
        "{kidnapped.9:Four} cooks {event_type:snatched} from a bus near {place:Lodwar} on 2 May are back home.",
        "Two of {kidnapped.9:the six} cooks {event_type:seized} near {place:Lodwar} were killed and {freed:four} were "
        "freed.",
    ],
)
def test_those_let_go_are_told_in_many_ways(marker, words: str) -> None:
    """Behind a clause on how they were taken, as a share of all, or by going home."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    freed = {v.low for v in values(mention, CountValue) if v.outcome is Outcome.FREED and v.nationality == "*"}
    assert freed == {4}


@pytest.mark.parametrize(
    ("words", "free"),
    [
        ("{kidnapped.9:A cook} {event_type:abducted} near {place:Lodwar} by men who hid him was freed.", True),
        ("{kidnapped.9:A cook} was {event_type:abducted} near {place:Lodwar} by a man who was freed in May.", False),
        (
            "{kidnapped.9:A cook} was {event_type:seized} near {place:Lodwar}. They let him go if paid.",
            False,
        ),
        ("{kidnapped.9:A cook} was {event_type:seized} near {place:Lodwar}. They let him go at the river.", True),
    ],
)
def test_who_is_freed_is_the_captive(marker, words: str, free: bool) -> None:
    """Not one of those who took him."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    assert any(v.outcome is Outcome.FREED for v in values(mention, CountValue)) is free


def test_the_words_of_a_release_are_quoted(marker) -> None:
    """They may stand in another sentence than those who were taken."""
    report = marker.report(
        "Men {event_type:seized} {kidnapped.9:four} cooks near {place:Lodwar}. They let them go at dusk."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    freed = [s for s, v in mention.stating(CountValue) if v.outcome is Outcome.FREED]
    assert freed
    assert all(any("let them go" in p.quote for p in s.passages) for s in freed)


@pytest.mark.parametrize(
    "words",
    [
        "They demanded that the government release two prisoners.",
        "The abductors promised that two would be released.",
        "Word that two were released is false.",
        "In 2022 two pupils were released.",
        "Nine cooks were released.",
    ],
)
def test_who_may_be_let_go_is_not_free(marker, words: str) -> None:
    """Wishes, promises, rumours, other years and more people than were taken free nobody."""
    report = marker.report(
        "Men {event_type:abducted} {kidnapped.9:four} cooks near {place:Lokichar, Kenya} on {date:Tuesday}. " + words
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert not [v for v in values(mention, CountValue) if v.outcome is Outcome.FREED]


@pytest.mark.parametrize(
    ("words", "nations"),
    [
        ("Three men died: {killed.1:two} of those who died were Kenyans.", {"KE": 2}),
        ("It killed {killed.9:nine} Kenyans and wounded {injured.9:two} more.", {"KE": 9, "KE hurt": 2}),
        ("{killed.9:Five} died. The {killed.1:three} other dead were Kenyan cooks.", {"KE": 3}),
        (
            "{injured.9:Nine} people - {injured.1:five} Kenyans and {injured.1:four} Ugandans - were hurt.",
            {"KE hurt": 5, "UG hurt": 4},
        ),
        ("{killed.2:A cook} and {killed.2:his mate, a Kenyan nurse}, were shot dead.", {"KE": 1}),
        (
            "{killed.9:Six} men died in it. The victims, three Kenyans, two Ugandans and a Chinese, were on their "
            "way home.",
            {"KE": 3, "UG": 2, "CN": 1},
        ),
    ],
)
def test_nations_of_the_counted(marker, words: str, nations: dict[str, int]) -> None:
    """Each nation with as many as are said to be of it."""
    report = marker.report(
        f"A {{event_type:bomb}} went off near {{place:Lokichar, Kenya}} on {{date:Tuesday}}. {words}"
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    found = {
        v.nationality + (" hurt" if v.outcome is Outcome.INJURED else ""): v.low
        for v in values(mention, CountValue)
        if v.nationality not in (None, "*") and not v.role
    }
    assert found == nations


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "It {event_type:ambushed} a lorry {date:last week}. The driver, stopped on Wednesday, was shot.",
            date(2024, 5, 1),
        ),
        ("It {event_type:ambushed} a lorry {date:last week}. The minister flew in on Wednesday.", date(2024, 4, 29)),
        (
            "Police on Thursday revised the toll of the {event_type:ambush}.\n\nThe fighting began on Monday.",
            date(2024, 5, 6),
        ),
        ("The {event_type:ambush} was confirmed on Thursday.", date(2024, 5, 9)),
    ],
)
def test_the_day_of_the_attack_is_not_the_day_it_was_told(marker, words: str, day: date) -> None:
    """A day within the week that is told, or on which it began, comes before one on which somebody spoke."""
    written = date(2024, 5, 6) if "last week" in words else date(2024, 5, 10)
    report = marker.report(
        f"{words} It was near {{place:Lokichar, Kenya}}; {{killed.9:two}} drivers died.", published=written
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert [v.date.start for v in values(mention, DateValue)] == [day]


def test_an_attack_without_a_place_is_in_the_area_of_the_one_told_before(marker) -> None:
    """Its area, not its town: no words state more."""
    report = marker.report(
        "Men {event_type:ambushed} a lorry near {place:Lokichar, Kenya} on {date:Tuesday}, killing {killed.9:two} "
        "drivers.",
        "In {date:2021} {killed.9:nine} cooks were {event_type:shot}.",
    )
    places = [values(m, PlaceValue)[0].place for m in BuiltinExtractor(reader=marker).extract(report).mentions]
    assert [(p.name, p.admin1) for p in places] == [("Lokichar", "Turkana"), (None, "Turkana")]


@pytest.mark.parametrize(
    "words",
    [
        "In {date:2021} {killed.9:nine} cooks were {event_type:shot} on the same road.",
        "Last month {killed.9:nine} cooks were {event_type:shot} at the same college's gate.",
        "It was the second shooting in the town. In {date:2021} {killed.9:nine} cooks were {event_type:shot} there.",
    ],
)
def test_the_same_road_is_where_the_attack_told_before_was(marker, words: str) -> None:
    """An attack "on the same road", or the second "in the town", lies where the one before it was."""
    report = marker.report(
        "Men {event_type:ambushed} a lorry near {place:Lokichar, Kenya} on {date:Tuesday}, killing {killed.9:two} "
        "drivers.",
        words,
    )
    mentions = BuiltinExtractor(reader=marker).extract(report).mentions
    assert [values(m, PlaceValue)[0].place.name for m in mentions] == ["Lokichar", "Lokichar"]


@pytest.mark.parametrize(
    ("words", "killed"),
    [
        ("Nineteen porters coming back from a fair at Lokichar were shot dead in two lorries.", {19}),
        ("In 2021 two porters coming back from a fair were shot dead.", {2}),
        ("Nineteen gunmen coming back from a fair were shot dead.", set()),
    ],
)
def test_those_who_are_told_by_where_they_were(marker, words: str, killed: set[int]) -> None:
    """What became of them is said far behind their number, which nobody marked."""
    marked = words.replace("shot dead", "{event_type:shot dead}")
    report = marker.report(marked + " It was near {place:Lokichar, Kenya}.")
    found = [v for m in BuiltinExtractor(reader=marker).extract(report).mentions for v in values(m, CountValue)]
    assert {v.low for v in found if v.outcome is Outcome.KILLED and v.nationality == "*"} == killed


def test_a_third_guard_is_not_one_guard(marker) -> None:
    """He who dies later tells how many there are, and makes no row of one guard that overtakes the two before."""
    report = marker.report(
        "{killed.9:A third guard} wounded in {date:Monday's} {event_type:ambush} near {place:Lokichar} has died."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert not [v for v in values(mention, CountValue) if v.role == "guard" and v.low == 1]


def test_a_clause_has_its_own_place_and_figure(marker) -> None:
    """What nobody marked in the clause of another attack is that attack's, whoever has more marks in the sentence."""
    report = marker.report(
        "In {date:January} two {weapon:bombers} {event_type:killed} {killed.9:ninety} people in {place:Kisumu}, and in"
        " March {event_type:gunmen} shot dead more than 40 concert-goers on the outskirts of Nairobi."
    )
    told = [
        (values(m, PlaceValue)[0].place.name, {v.low for v in values(m, CountValue) if v.nationality == "*"})
        for m in BuiltinExtractor(reader=marker).extract(report).mentions
    ]
    assert sorted(told) == [("Kisumu", {90}), ("Nairobi", {40})]


@pytest.mark.parametrize(
    "words",
    [
        "Men {event_type:raided} a camp near {place:Lodwar}, killing {killed.9:a guard}. The firm has withdrawn its"
        " {kidnapped:64} Kenyan workers.",
        "Men {event_type:raided} a camp near {place:Lodwar}, killing {killed.9:a guard}. Soldiers evacuated"
        " {kidnapped:nine} cooks.",
    ],
)
def test_who_was_brought_away_was_not_taken(marker, words: str) -> None:
    """A firm that withdraws its people, and soldiers who evacuate some, abduct nobody."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    assert not any(v.outcome is Outcome.KIDNAPPED for v in values(mention, CountValue))


@pytest.mark.parametrize("fate", ["KIA", "strangled", "throttled", "lynched"])
def test_words_for_a_death_that_name_none(marker, fate: str) -> None:
    """Whoever was shot at beside them was not only hurt."""
    words = f"Men fired {{event_type:shots}} at a camp near {{place:Lodwar}}. {{killed.9:1 guard}} {fate}."
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    assert {v.outcome for v in values(mention, CountValue)} == {Outcome.KILLED}


def told(marker, words: str) -> dict[tuple[Outcome, str | None, str | None], int]:
    """The lowest figures by outcome, nationality and role."""
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    return {(v.outcome, v.nationality, v.role): v.low for v in values(mention, CountValue)}


def test_two_told_of_again_by_both_are_two(marker) -> None:
    """They are joined with whoever is listed before them, and keep the nation that is told of both."""
    rows = told(
        marker,
        "{killed.9:A Ugandan farmer}, 71, and {killed.9:two} of his workers, {killed.4:both} from Kenya, were"
        " {event_type:shot} dead near {place:Lodwar}.",
    )
    assert rows[Outcome.KILLED, "*", None] == 3
    assert rows[Outcome.KILLED, "KE", None] == 2


@pytest.mark.parametrize(
    ("words", "outcome", "figure"),
    [
        (
            "He was jailed for {event_type:stabbing} to death {injured.9:a trader} in {place:Lodwar} in May.",
            Outcome.KILLED, 1,
        ),
        (
            "Poachers {event_type:shot} dead {killed.9:a ranger} at {place:Lodwar}. {killed.9:Two} poachers died.",
            Outcome.KILLED, 1,
        ),
        (
            "{kidnapped.9:Nine} cooks were {event_type:seized} at {place:Lodwar}. Three attempts to free them failed.",
            Outcome.FREED, None,
        ),
        (
            "Two drivers were {event_type:shot} near {place:Lodwar}. {injured.9:The third driver} drove on.",
            Outcome.INJURED, None,
        ),
    ],
)  # fmt: skip
def test_what_became_of_them(marker, words: str, outcome: Outcome, figure: int | None) -> None:
    """Whom somebody stabbed to death, poachers who fell, who was not freed, and who drove on."""
    assert told(marker, words).get((outcome, "*", None)) == figure


@pytest.mark.parametrize(
    "words",
    [
        "Men {event_type:shot} dead {killed.9:14} people at {place:Lodwar}. {killed.3:Six} of the {killed.9:14} dead"
        " were Ugandan cooks.",
        "Men {event_type:shot} dead {killed.9:14} people at {place:Lodwar}. {killed.3:Six} of the {killed.9:14} killed"
        " were Ugandans.",
    ],
)
def test_who_some_of_all_were_says_nothing_of_the_others(marker, words: str) -> None:
    """ "Six of the 14 dead were Ugandans" tells of six Ugandans among 14."""
    rows = told(marker, words)
    assert rows[Outcome.KILLED, "*", None] == 14
    assert rows[Outcome.KILLED, "UG", None] == 6


def test_who_has_not_been_found_is_missing_and_neither_dead_nor_taken(marker) -> None:
    """Also where an aside says who it is, and whatever the reader took each word for."""
    report = marker.report(
        "Armed men {event_type:stopped} four lorries near {place:Lokichar, Kenya} on {date:Tuesday} and burnt them."
        " {killed.5:One driver}, {kidnapped.4:a Ugandan}, has not been found.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert {(v.outcome, v.low) for v in values(mention, CountValue)} == {(Outcome.MISSING, 1)}
    assert "UG" in {v.nationality for v in values(mention, CountValue)}


def test_the_words_that_say_of_the_taken_that_they_died_are_quoted(marker) -> None:
    """They may stand far behind those they are said of."""
    report = marker.report(
        "{killed.9:Two} divers {event_type:kidnapped} near {place:Lokichar, Kenya}, on {date:Tuesday} last week"
        " have been found dead, police said.",
        event_types={EventType.KIDNAPPING: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    killed = next(s for s, v in mention.stating(CountValue) if v.outcome is Outcome.KILLED)
    assert [p.quote for p in killed.passages][-2:] == ["have been found dead", "police said"]


def test_the_words_that_say_of_the_hurt_that_they_died_later_are_quoted(marker) -> None:
    """Whatever the clause between tells of the attack."""
    report = marker.report(
        "{injured.9:A Ghanaian deckhand} {event_type:wounded} on {date:Tuesday} near {place:Lokichar, Kenya}, when"
        " gunmen raided a camp, has died of his injuries, its owner said.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert {v.outcome for v in values(mention, CountValue)} == {Outcome.KILLED}
    killed = next(s for s, v in mention.stating(CountValue) if v.outcome is Outcome.KILLED)
    assert [p.quote for p in killed.passages][-2:] == ["has died", "its owner said"]


def test_who_had_nothing_to_do_with_it_is_accused_by_nobody_and_neither_is_what_it_names(marker) -> None:
    """Also where somebody else spoke of unnamed attackers in the sentence before."""
    report = marker.report(
        "Men {event_type:opened fire} at a lime works near {place:Lokichar, Kenya} on {date:Tuesday} and killed"
        " {killed.9:two} guards. The prosecutor said {attribution:the attackers were known to the owner}. The Reed"
        " Brotherhood said {attribution:that it had nothing to do with the lime works}.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    rows = values(mention, AttributionValue)
    assert {(r.actor, r.kind) for r in rows} <= {("Reed Brotherhood", AttributionKind.DENIAL)}
