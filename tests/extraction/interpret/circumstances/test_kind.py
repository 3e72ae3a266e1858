"""What kind of attack it was, from a reader's leaning and the words."""

from __future__ import annotations

import pytest
from tests.extraction.interpret.conftest import unmarked

from tollbook.extraction.interpret.circumstances.kind import find_event_type
from tollbook.extraction.interpret.context import ReportText
from tollbook.vocabulary.codes import EventType


def kind_of(marked: str, leaning: dict[EventType, float]) -> EventType:
    """The kind of the attack whose marked words are `{event_type:…}`; the other marks are words for harm."""
    text, spans = unmarked(marked)
    told = [s for s in spans if s.field == "event_type"]
    return find_event_type(ReportText(text), leaning, told, [s for s in spans if s not in told])[0]


def test_a_mine_that_is_dug_does_not_pass_for_a_bomb():
    """Where the reader leans to a bombing, a gold mine is named and no bomb, the next likely kind stands."""
    leaning = {EventType.BOMBING: 0.6, EventType.ARMED_ASSAULT: 0.4}
    for marked, kind in (
        ("A driver died in the {event_type:attack} on a gold mine.", EventType.ARMED_ASSAULT),
        ("A driver died when a bomb went off in an {event_type:attack} on a gold mine.", EventType.BOMBING),
        ("A driver died in the {event_type:attack}.", EventType.BOMBING),
    ):
        text, spans = unmarked(marked)
        assert find_event_type(ReportText(text), leaning, spans)[0] is kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Three drivers were {event_type:attacked} and beaten by a crowd.", EventType.OTHER),
        ("Three drivers were {event_type:attacked} and beaten with rifle butts.", EventType.ARMED_ASSAULT),
        ("A man was {event_type:thrown} out of a bar. He drove a van into the queue outside.", EventType.OTHER),
        ("A man {event_type:came}. He drove a van into the queue and fired.", EventType.ARMED_ASSAULT),
    ],
)
def test_people_who_were_beaten_or_driven_at(words: str, kind: EventType) -> None:
    """Were attacked without arms, where the report tells of none."""
    assert kind_of(words, {EventType.ARMED_ASSAULT: 0.7, EventType.OTHER: 0.2}) is kind


def test_a_kind_that_words_show_stands_before_any_other() -> None:
    """Where the reader hardly leans more to none of the kinds."""
    leaning = {EventType.OTHER: 0.31, EventType.STABBING: 0.28}
    assert kind_of("A leader was {event_type:cut} down with khukuris.", leaning) is EventType.STABBING
    assert kind_of("A leader was {event_type:robbed} on the road.", leaning) is EventType.OTHER


def test_two_attacks_in_a_sentence_that_no_reader_judged() -> None:
    """Its own words, and those of its harm, tell the kind, not those of the other attack."""
    text, (deed, other, harm) = unmarked(
        "The {event_type:murder} came a day after a {event_type:landmine blast}. {killed:His throat} was slit."
    )
    kind = find_event_type(ReportText(text), {}, [deed], [harm], [other])[0]
    assert kind is EventType.STABBING


def test_nobody_is_stabbed_without_a_blade():
    """A reader that takes a beating for a stabbing is not followed, where no word of the report names a blade."""
    leaning = {EventType.STABBING: 0.5, EventType.OTHER: 0.4}
    assert kind_of("A digger was {event_type:beaten} to death.", leaning) is EventType.OTHER
    assert kind_of("A {event_type:bomb} killed a man. A knife lay there.", {**leaning, EventType.BOMBING: 0.1}) is (
        EventType.BOMBING
    )
    assert kind_of("A digger was {event_type:beaten} and cut with a machete.", leaning) is EventType.STABBING


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("{event_type:burned} trucks were found.", EventType.ARSON),
        ("A butcher was {event_type:killed} with his own cleaver.", EventType.STABBING),
        (
            "A driver was {event_type:held} and {injured:a trader} beaten, {kidnapped:a boy} led off.",
            EventType.KIDNAPPING,
        ),
        ("{killed:A clerk} was {event_type:killed}.", EventType.OTHER),
        (
            "Men {event_type:stopped} a lorry; {killed:a cook} died, {kidnapped:two} went with them.",
            EventType.KIDNAPPING,
        ),
    ],
)
def test_lesser_words_tell_the_kind_where_no_reader_judged(marked: str, kind: EventType) -> None:
    """Words of the sentence stand in for a judgement."""
    assert kind_of(marked, {}) is kind


def test_a_siege_is_told_somewhere_in_the_report():
    """Whoever overran a camp besieged nobody, where no word tells of people who were held."""
    leaning = {EventType.HOSTAGE_SIEGE: 0.6, EventType.ARMED_ASSAULT: 0.4}
    for marked, kind in (
        ("Fighters {event_type:overran} a camp and killed a cook.", EventType.ARMED_ASSAULT),
        ("Fighters {event_type:overran} a camp. They keep nine cooks inside.", EventType.HOSTAGE_SIEGE),
    ):
        text, spans = unmarked(marked)
        assert find_event_type(ReportText(text), leaning, spans)[0] is kind


def test_two_attacks_in_one_sentence_are_each_of_its_own_kind():
    """What another attack of the sentence was done with is not asked for this one."""
    leaning = {EventType.BOMBING: 0.6, EventType.ARMED_ASSAULT: 0.4}
    text, (own, other) = unmarked("On Monday {event_type:gunmen} hit a bus, on Friday {event_type:a bomb} hit a bar.")
    assert find_event_type(ReportText(text), leaning, [own], (), [other])[0] is EventType.ARMED_ASSAULT
    assert find_event_type(ReportText(text), leaning, [own])[0] is EventType.BOMBING


def test_what_comes_under_fire_is_no_air_strike():
    """A helicopter that is shot at strikes nobody."""
    leaning = {EventType.DRONE_OR_AIR_STRIKE: 0.6, EventType.ARMED_ASSAULT: 0.4}
    text, spans = unmarked("A {event_type:helicopter came under fire} near Lodwar; a pilot died.")
    assert find_event_type(ReportText(text), leaning, spans)[0] is EventType.ARMED_ASSAULT


def test_an_item_that_names_no_means_takes_none_from_its_neighbours():
    """In a digest, the reader's leaning to a suicide bombing needs a word for one in the item itself."""
    leaning = {EventType.SUICIDE_BOMBING: 0.6, EventType.ARMED_ASSAULT: 0.4}
    for head, kind in (("DR CONGO. ", EventType.ARMED_ASSAULT), ("", EventType.SUICIDE_BOMBING)):
        text, spans = unmarked(f"{head}Two men were {{event_type:killed}} by fighters at a gold site.")
        assert find_event_type(ReportText(text), leaning, spans)[0] is kind


def test_a_bomber_who_died_by_the_bomb_makes_it_a_suicide_bombing():
    """Words for it in the incident's own sentences settle what the reader leans to."""
    leaning = {EventType.BOMBING: 0.9, EventType.SUICIDE_BOMBING: 0.1}
    for marked, kind in (
        ("A suicide car bomber {event_type:hit} the gate.", EventType.SUICIDE_BOMBING),
        ("A woman blows herself up; the {event_type:blast} killed a cook.", EventType.SUICIDE_BOMBING),
        ("A {event_type:bomb} hit the gate.", EventType.BOMBING),
    ):
        text, spans = unmarked(marked)
        assert find_event_type(ReportText(text), leaning, spans)[0] is kind


def test_the_words_that_give_the_kind_name_it_where_any_do():
    """A kidnapping is carried by the words for the people taken, not by the raid in which they were."""
    text, spans = unmarked("{event_type.9:Raiders stormed} the camp, {kidnapped.9:abducting two} welders.")
    told, harm = [spans[0]], [spans[1]]
    kind, start, end, _ = find_event_type(ReportText(text), {EventType.KIDNAPPING: 0.9}, told, harm)
    assert (kind, text[start:end]) == (EventType.KIDNAPPING, "abducting two")
    kind, start, end, _ = find_event_type(ReportText(text), {EventType.ARMED_ASSAULT: 0.9}, told, harm)
    assert (kind, text[start:end]) == (EventType.ARMED_ASSAULT, "Raiders stormed")


def test_where_nobody_was_taken_it_is_no_kidnapping():
    """A ship that was boarded and robbed: the next likely kind stands."""
    leaning = {EventType.KIDNAPPING: 0.6, EventType.ARMED_ASSAULT: 0.4}
    for marked, kind in (
        ("Three men {event_type:boarded} a ship and struck {injured:a watchman}.", EventType.ARMED_ASSAULT),
        ("Three men {event_type:boarded} a ship and carried off {injured:a watchman}.", EventType.KIDNAPPING),
    ):
        text, spans = unmarked(marked)
        found = find_event_type(ReportText(text), leaning, spans[:1], spans[1:])
        assert found[0] is kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("A lorry packed with explosives was driven into {event_type:the gate} of a barracks.", "suicide_bombing"),
        ("He rammed an explosives-laden van into the gate; {event_type:the blast} killed a cook.", "suicide_bombing"),
        ("A person on foot {event_type:exploded himself} at a hostel.", "suicide_bombing"),
        ("A man {event_type:detonated} a vest at the gate.", "suicide_bombing"),
        ("Three {event_type:kamikazes} struck the market.", "suicide_bombing"),
        ("A minibus {event_type:drove over a bomb} near Orvale.", "bombing"),
        ("He drove his taxi over a bomb and into a wall; {event_type:the blast} killed him.", "bombing"),
        ("A bomb {event_type:exploded} under a lorry that was parked by a gate.", "bombing"),
        ("A {event_type:bomb} went off as police were driving into the market.", "bombing"),
        ("An explosive device {event_type:went off} under a police car.", "bombing"),
        ("A soldier's bulletproof vest did not help him when the {event_type:bomb} went off.", "bombing"),
    ],
)
def test_an_attacker_who_goes_with_his_bomb(marked: str, kind: str) -> None:
    """A charge that was driven or worn to where it went off is a suicide bombing; one driven over or left is none."""
    assert kind_of(marked, {EventType.BOMBING: 0.9, EventType.ARMED_ASSAULT: 0.1}).value == kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Jets {event_type:bombed} a school at Orvale.", "drone_or_air_strike"),
        ("A guided {event_type:bomb} fell on a field.", "drone_or_air_strike"),
        ("Eleven died when a {event_type:bomb} was dropped near a bread queue.", "drone_or_air_strike"),
        ("A {event_type:bomb} from a military aircraft killed two herders.", "drone_or_air_strike"),
        ("A parcel {event_type:bomb} dropped at the post office killed a clerk.", "bombing"),
        ("A boy dropped a {event_type:grenade} into the yard.", "bombing"),
        ("A {event_type:bomb} went off on a plane to Orvale.", "bombing"),
        ("A {event_type:bomb} killed a mechanic who was mending a plane.", "bombing"),
    ],
)
def test_a_bomb_that_came_from_the_air(marked: str, kind: str) -> None:
    """What aircraft drop is an air strike; what goes off beside them is a bombing."""
    assert kind_of(marked, {EventType.BOMBING: 0.9, EventType.ARMED_ASSAULT: 0.1}).value == kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("A NATO {event_type:helicopter fired} on deminers.", "drone_or_air_strike"),
        ("It was {event_type:an air attack} on lorries.", "drone_or_air_strike"),
        ("A missile {event_type:struck} a ship in port.", "drone_or_air_strike"),
        ("Two {event_type:strikes} by an unmanned aircraft hit the convoy.", "drone_or_air_strike"),
        ("{event_type:Gunmen} killed a cook; a plane flew the dead home.", "armed_assault"),
        ("A {event_type:helicopter} was hit by {event_type:gunfire} near Lodwar.", "armed_assault"),
        ("{event_type:Gunmen} shot at a helicopter and killed its pilot.", "armed_assault"),
    ],
)
def test_what_flies_and_strikes(marked: str, kind: str) -> None:
    """The reader's leaning is borne out by aircraft that strike, not by those that carry or are shot at."""
    assert kind_of(marked, {EventType.DRONE_OR_AIR_STRIKE: 0.6, EventType.ARMED_ASSAULT: 0.4}).value == kind


def test_a_bomb_of_petrol_is_fire():
    """A petrol bomb burns, unless another bomb went off besides."""
    leaning = {EventType.BOMBING: 0.9, EventType.ARMED_ASSAULT: 0.1}
    assert kind_of("They threw {event_type:a petrol bomb} at a shop.", leaning) is EventType.ARSON
    assert kind_of("A petrol bomb and a {event_type:pipe bomb} hit a shop.", leaning) is EventType.BOMBING
    assert kind_of("A {event_type:bomb} hit a petrol station.", leaning) is EventType.BOMBING


def test_a_building_that_was_stormed_and_held():
    """Words for a siege settle a leaning that has one among its kinds; the siege of a city holds no hostages."""
    leaning = {EventType.ARMED_ASSAULT: 0.6, EventType.HOSTAGE_SIEGE: 0.2, EventType.KIDNAPPING: 0.2}
    for marked, kind in (
        ("Three men {event_type:stormed} a guest house and held out in it for seven hours.", EventType.HOSTAGE_SIEGE),
        ("Police ended the hijacking of a plane; {event_type:shots} killed a guard.", EventType.HOSTAGE_SIEGE),
        ("During the siege of Orvale {event_type:gunmen} killed a baker.", EventType.ARMED_ASSAULT),
        ("{event_type:Gunmen} hijacked a lorry and killed its driver.", EventType.ARMED_ASSAULT),
        ("{event_type:Gunmen} stormed a village and killed a baker.", EventType.ARMED_ASSAULT),
    ):
        assert kind_of(marked, leaning) is kind


def test_engineers_at_a_mine():
    """Where people work at a mine, and no word tells of one that went off, the next likely kind stands."""
    leaning = {EventType.BOMBING: 0.6, EventType.ARMED_ASSAULT: 0.4}
    assert kind_of("{event_type:Gunmen} killed three engineers at a mine.", leaning) is EventType.ARMED_ASSAULT
    assert kind_of("Two died when a mine near Lodwar was {event_type:attacked}.", leaning) is EventType.ARMED_ASSAULT
    assert kind_of("Three engineers died when their car {event_type:hit} a mine.", leaning) is EventType.BOMBING
    assert kind_of("A farmer was {event_type:killed} by a mine.", leaning) is EventType.BOMBING


def test_the_sentences_of_those_harmed_show_the_means_too():
    """The reader's leaning needs no word for it in the sentence of the attack alone."""
    leaning = {EventType.SHELLING: 0.6, EventType.ARMED_ASSAULT: 0.4}
    assert kind_of("{event_type:The attack} was at noon. Mortars killed {killed:two}.", leaning) is EventType.SHELLING


def test_words_for_another_attack_do_not_tell_this_one():
    """What is quoted stands outside of the words for other attacks of the sentence."""
    text, (men, dead, seized) = unmarked(
        "{event_type:Men} killed {killed:a cook}, and others {event_type:snatched} a nurse, who was held for a week."
    )
    leaning = {EventType.KIDNAPPING: 0.9}
    for others, quote in (([], "snatched"), ([seized], "held")):
        kind, start, end, _ = find_event_type(ReportText(text), leaning, [men], [dead], others)
        assert (kind, text[start:end]) == (EventType.KIDNAPPING, quote)
