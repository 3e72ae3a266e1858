"""What kind of attack it was and what was used, from marked words."""

from __future__ import annotations

import pytest
from tests.extraction.interpret.conftest import unmarked

from tollbook.extraction.interpret.circumstances.what import find_event_type, find_weapons, target_name
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import SpanField
from tollbook.vocabulary.codes import EventType

LAID = [
    "A {weapon:mine} exploded under a pick-up, killing its driver.",
    "Their lorry drove over a {weapon:mine} outside the gold mine.",
    "The {weapon:mine} had been laid at night.",
]
DUG = [
    "Raiders attacked a gold {weapon:mine} and killed a guard.",
    "A worker wounded in the attack on a {weapon:mine} died on Thursday.",
    "Two {weapon:mine} workers were abducted, and a blast was heard later.",
]


@pytest.mark.parametrize(("marked", "laid"), [*((m, True) for m in LAID), *((m, False) for m in DUG)])
def test_a_mine_that_was_laid_is_a_weapon_and_one_that_is_dug_is_none(read_marks, marked, laid):
    """The same word in the field's two senses, told apart by its sentence."""
    report, spans = read_marks(marked)
    found = find_weapons(report, [s for s in spans if s.field is SpanField.WEAPON])
    assert [c.code for c in found] == (["explosive"] if laid else [])


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


@pytest.mark.parametrize(("words", "code"), [("a seat {weapon:belt}", []), ("his {weapon:belt}", ["explosive"])])
def test_a_belt_that_is_worn(read_marks, words: str, code: list[str]):
    """A seat belt holds no explosives."""
    report, spans = read_marks(f"He was killed with {words} on Monday.")
    assert [c.code for c in find_weapons(report, spans)] == code


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


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("the lorry carrying staff to", "lorry carrying staff"),
        ("a pipeline carrying", "pipeline"),
        ("of a hospital,", "hospital"),
        ("convoy of lorries", "convoy of lorries"),
    ],
)
def test_a_target_ends_with_a_noun(marked: str, name: str) -> None:
    """Words that lead on to what is not marked are no part of a name."""
    assert target_name(marked) == name


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
