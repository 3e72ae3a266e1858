"""Figures that the reader left unmarked though the grammar is plain, on pages of local news."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.supplement import missing_counts
from tollbook.extraction.spans import SpanReading
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome


def hurt(marker, words: str) -> int | None:
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    return next((v.low for v in rows if v.outcome is Outcome.INJURED), None)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Two men are in the hospital following {event_type:a shooting} in Lokichar on Tuesday.", 2),
        ("Two teenagers were rushed to a hospital after {event_type:being shot} near a school in Lokichar.", 2),
        ("{event_type:A shooting} in Lokichar sent two people to hospital.", 2),
        (
            "Four people were shot in {event_type:gunfire}. {injured.9:One of them}, a girl, is in critical condition.",
            4,
        ),
        (
            "Two other shooting victims are in fair condition in hospital. {event_type:The shooting} was in Lokichar.",
            2,
        ),
        ("{event_type:A shooting} in Lokichar put two nurses and three other women into the hospital.", 3),
        ("Six people, including a baby, were flown to a hospital after {event_type:a shooting} in Lokichar.", 6),
        ("Six people -- four men and two girls -- were taken to hospitals after {event_type:a shooting} in Orvale.", 6),
        ("Two other women at the scene were also hit by bullets in {event_type:the shooting} in Lokichar.", 2),
        ("{injured.9:Two} unidentified men suffered wounds in {event_type:a shooting} in Lokichar, police said.", 2),
        ("Six others, all of them labourers, sustained injuries in {event_type:the blast} in Lokichar.", 6),
        ("Two were burnt when {event_type:a bomb} went off in Lokichar.", 2),
        ("Two tilers were beaten by {event_type:attackers} in Lokichar.", 2),
        ("2 girls, 3 men {event_type:shot} in Lokichar, the police say.", 5),
        ("Call 911 for people shot in {event_type:the shooting} in Lokichar, police said.", None),
        ("Two men are in hospital after {event_type:an attack} with clubs in Lokichar.", 2),
        ("A man {event_type:shot} his brother in Lokichar. The brother was flown to a clinic.", 1),
        ("An officer shot a man after {event_type:an attack} in Lokichar.", None),
    ],
)
def test_who_was_taken_to_hospital_after_a_shooting(marker, words, number) -> None:
    """People in hospital after a shooting were hurt, and a figure of all goes before one of them."""
    assert hurt(marker, words) == number


@pytest.mark.parametrize(
    "words",
    [
        "Officers found {injured.9:a 15-year}-old girl with a {event_type:gunshot} wound in Lokichar.",
        "{injured.9:The 6-year}-old was {event_type:shot} in Lokichar and lies in hospital.",
        "{injured.9:A 9-year-old girl} is in hospital after {injured.5:a 21}-year-old man, her cousin, shot her.",
    ],
)
def test_a_mark_that_cuts_through_an_age_is_on_one_person(marker, words: str) -> None:
    """Whoever is so old; not one who did it."""
    assert hurt(marker, words) == 1


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{injured.97:A 20-year-old woman} was shot in Lokichar and {injured.8:a 5-year-old boy} hit in the arm.", 2),
        ("{injured.95:A 17-year-old boy} rode when he was {event_type:shot}; {injured.95:a 4-year-old girl} fell.", 2),
        ("{injured.7:A 5-year-old boy} was shot in the arm and {injured.05:a 20-year-old woman} was shot in the back "
         "during {event_type:a shooting}. {injured.8:The 5-year-old boy} was treated and released.", 2),
        ("{injured.95:A 5-year-old boy} was shot in the arm. {injured.95:The boy} was treated and released.", 1),
    ],
)  # fmt: skip
def test_persons_of_different_ages_are_not_everybody_each(marker, words: str, number: int) -> None:
    """Who was shot is told apart by age or sex, however sure the reader is that each is everybody."""
    assert hurt(marker, words) == number


def test_two_told_of_one_by_one_are_two(marker) -> None:
    """A man and a woman of whom it is told one after the other are two, where no figure counts them."""
    words = (
        "{injured.97:A man} was wounded in Lokichar and taken to a clinic. {injured.8:A woman} was injured in the foot."
    )
    assert hurt(marker, words) == 2
    words = (
        "Gunfire sent {injured.99:three} people to hospital. {injured.7:A man} was hit. {injured.99:Two} others walked."
    )
    assert hurt(marker, words) == 3


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("The toll, at least 110 by now, is provisional.", 110),
        ("The provisional toll stands at 110.", 110),
        ("The toll on the bridge is 110 shillings.", 60),
        ("Altogether 110 villagers died.", 110),
        ("In all, at least 110 people have lost their lives.", 110),
        ("In total 110 villagers embraced martyrdom.", 110),
        ("In all, 110 huts were burnt.", 60),
    ],
)
def test_the_toll_so_far(marker, words: str, dead: int) -> None:
    """An unmarked toll that tops the marked figures of a report's one attack counts everybody."""
    report = marker.report(
        "On {date:Friday} {killed.9:sixty} villagers were {event_type:hacked} to death in {place:Lodwar}, on Saturday "
        f"{{killed.9:fifty}}. {words}"
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.outcome is Outcome.KILLED]
    assert max(v.low for v in rows) == dead


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("A man is accused of {event_type:killing} {killed.9:two} cooks and wounding another in Lokichar.", 1),
        ("{event_type:A shooting} killed {killed.9:one} cook and injured another, Lokichar police said.", 1),
        ("{event_type:A shooting} killed {killed.9:one} cook and injured another six in Lokichar.", 6),
        ("In {event_type:an attack} in Lokichar {killed.9:a cook} was killed and another was shot.", 1),
        ("In {event_type:an attack} in Lokichar {killed.9:a cook} was killed and another was shot dead.", None),
        (
            "Shots rang out at {event_type:a shooting} in Lokichar. Nobody saw who fired. At least three people were "
            "taken to the hospital. {killed.9:Two} others died.",
            3,
        ),
        ("Four men of about 20 received bad injuries in {event_type:the shooting} in Lokichar, police said.", 4),
        ("Five people, two cooks and three clerks, were shot in {event_type:the shooting} in Lokichar.", 5),
        ("{event_type:The shooting} in Lokichar killed {killed.9:a cook}. Ann Mora is in critical condition.", 1),
        ("{event_type:The shooting} in Lokichar killed {killed.9:a cook}. The woman was also hurt, but it was not "
         "clear how.", None),
        ("{event_type:The shooting} in Lokichar killed {killed.9:a cook}. The cook's nephew, 20-year-old Tom Mora, was "
         "shot in the foot. He is in the hospital being treated.", 1),
        ("{event_type:The shooting} in Lokichar killed {killed.9:a cook}. A man, recently identified as 20-year-old "
         "Tom Mora of Selby, was also shot and survived.", 1),
        ("Three men and a girl were shot in {event_type:the shooting} in Lokichar, police said.", 4),
        ("{event_type:The shooting} in Lokichar killed {killed.9:four}. One of the five victims survived.", 1),
        ("{killed.9:A cook} died in {event_type:the shooting} in Lokichar. A man of 22 was also shot in the leg while "
         "a third victim suffered a graze wound.", 2),
        ("{event_type:A shooting} wounded {injured.9:a clerk} in Lokichar. {injured.5:Two} other shootings killed "
         "four.", 1),
        ("In Lokichar {killed.9:two} people were found dead with gunshot wounds: {injured.1:a woman}, 41, and "
         "{injured.1:a man}, 19. {event_type:The shooting} was at noon.", None),
        ("{event_type:A shooting} hurt as many as {injured.9:four} people in Lokichar, it was said. {injured.9:Four} "
         "people were hurt, the mayor says.", 4),
        ("{killed.9:A cook} died in {event_type:the shooting} in Lokichar. At least {injured.9:one} round struck him.",
         None),
        ("{killed.9:A deputy} died in {event_type:the shooting} in Lokichar. {injured.9:A police dog} was shot too.",
         None),
        ("{killed.9:A cook} died in {event_type:the shooting} in Lokichar. It is the same corner where {injured.9:two} "
         "men were shot last year.", None),
        ("{injured.9:A clerk} is ill in Lokichar after she and {injured.5:two} others were shot in {event_type:the "
         "shooting}.", 3),
    ],
)  # fmt: skip
def test_who_else_was_hurt(marker, words, number) -> None:
    """Those whom the grammar tells to be hurt beside the dead; no dog, no shots and nobody of another year."""
    assert hurt(marker, words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{killed.9:A 46-year-old cook} died in the shooting in Lokichar. Tom Mora, 24, was also killed in it.", 2),
        ("{killed.9:A 46-year-old cook} died in the shooting in Lokichar. Tom Mora, 46, was also killed then.", 1),
        ("{killed.9:Two} cooks died in the shooting in Lokichar. Tom Mora, 24, was killed in it.", 2),
    ],
)
def test_who_died_too(marker, words, number) -> None:
    """One more who is said to have died is counted with one, not with a figure of all."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    assert [v.low for v in rows if v.outcome is Outcome.KILLED] == [number]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("The toll rose to sixty-four overnight; {killed.1:fifty} were porters and {killed.1:two} were guards.", 64),
        ("The toll rose to sixty-four overnight. {killed.1:Fifty} porters were killed in {place:Lodwar}.", 50),
    ],
)
def test_a_toll_beside_its_shares(marker, words: str, dead: int) -> None:
    """Where a report tells of several attacks, an unmarked toll is of the one whose shares its sentence tells."""
    first = "{event_type:A bomb} went off in {place:Lokichar} on Monday. " + words
    report = marker.report(first, "{event_type:Gunmen} shot {killed.9:a clerk} dead in {place:Kitale} on Sunday.")
    rows = [
        v for _, v in BuiltinExtractor(reader=marker).extract(report).mentions[0].stating(CountValue)
        if v.outcome is Outcome.KILLED and v.nationality == "*" and v.role is None
    ]  # fmt: skip
    assert [v.low for v in rows] == [dead]


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("Four more tilers were whisked away towards the hills.", 4),
        ("Five boys were forced into the boats.", 5),
        ("Nine herders were dragged into the bush.", 9),
        ("Two men were led away by police in handcuffs.", None),
        ("Since May 200 tilers have been abducted.", None),
        ("Nine tilers were driven off by the flood.", None),
        ("The cook was afraid. {kidnapped.1:A tiler} was held. In April nine tilers were abducted.", 1),
    ],
)
def test_who_was_taken_is_told_in_a_sentence_without_marks(marker, words: str, taken: int | None) -> None:
    """Between sentences of one incident; not what counts over time, nor who was led away by no captor."""
    told = marker.tolls(f"{{event_type:Gunmen}} killed {{killed.9:two}} guards at {{place:Lodwar}}. {words}")
    assert told.get(Outcome.KIDNAPPED) == taken


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Four} more bodies were found in Lokichar, taking the toll to 13, a doctor said.", 13),
        ("The number of people killed in Lokichar rose from five to six when {killed.5:a barber} died.", 6),
        ("{killed.9:Four} died in Lokichar. It takes the number of people killed in raids this year to 90.", 4),
    ],
)
def test_an_unmarked_toll(marker, words: str, dead: int) -> None:
    """What a toll was brought or rose to counts everybody, unless it is one of several attacks."""
    assert marker.killed(words) == [dead]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Eight persons are in Lodwar hospital.", 8),
        ("Nine passengers were in the town's hospital on Tuesday.", 9),
        ("About twenty are said to be in the health centre.", 20),
        ("Forty people were in the hospital when they came.", None),
        ("Four men are in hospital with malaria.", None),
        ("Six staff are in the clinic.", None),
    ],
)
def test_who_lies_in_hospital_was_hurt(marker, words: str, number: int | None) -> None:
    """Not who was there before, works there or is ill."""
    assert hurt(marker, f"{{event_type:A mob}} killed {{killed.9:two}} guards at {{place:Lodwar}}. {words}") == number


def test_a_further_one_who_died_later_is_added(marker) -> None:
    """Where no noun tells who it was."""
    words = "{event_type:Gunmen} fired on a van at {place:Lodwar}. {killed.9:Two} died and a third later succumbed."
    assert marker.tolls(words) == {Outcome.KILLED: 3}
    words = "{killed.9:A teacher} was shot dead in {place:Lodwar} on Monday, as were two of his pupils."
    assert marker.tolls(words) == {Outcome.KILLED: 3}


def test_a_toll_behind_a_dateline_is_read(marker) -> None:
    """Though only a part of it is marked."""
    words = "DALE - The death toll of a raid near {place:Lodwar} rose to 11 on Monday after {killed.1:two} men died."
    assert marker.tolls(words) == {Outcome.KILLED: 11}


def test_who_is_in_hospital_still_is_of_the_main_attack(marker) -> None:
    """And not of the earlier one that was told of last."""
    report = marker.report(
        "{event_type:Gunmen} killed {killed.9:two} guards at {place:Lodwar}.",
        "In May {event_type:raiders} killed {killed.9:a cook} at {place:Kitale}.\n\nEight persons are in hospital.",
    )
    told = BuiltinExtractor(reader=marker).extract(report).mentions
    rows = [[v.low for _, v in m.stating(CountValue) if v.outcome is Outcome.INJURED] for m in told]
    assert rows == [[8], []]


@pytest.mark.parametrize(
    "words",
    [
        "A group of {kidnapped.5:17} nurses was abducted in Lodwar. {kidnapped.4:Five} are men, {kidnapped.4:seven} "
        "are women and {kidnapped.4:five} are children.",
        "A group of {kidnapped.5:17} nurses was abducted in Lodwar. {kidnapped.4:Sixteen} of them are Kenyan citizens "
        "and {kidnapped.4:one} is a {kidnapped.4:Ugandan}.",
    ],
)
def test_a_figure_divided_by_what_people_are_is_not_added_to_its_parts(marker, words: str) -> None:
    """Seventeen were taken, whatever they are."""
    assert marker.tolls(words)[Outcome.KIDNAPPED] == 17


def test_three_who_are_named_one_by_one_are_counted_though_only_one_was_marked(marker) -> None:
    """Where no figure says how many there were."""
    words = "Ann Moro, Jean-Paul Lotsi and {killed.1:Dana Ngabu} were killed near {place:Lodwar}. {injured.9:Two} hurt."
    assert marker.tolls(words)[Outcome.KILLED] == 3


def test_where_no_attack_is_told_no_figure_is_added() -> None:
    """A boast in such a report has no attack to be of."""
    report = ReportText('It said its fighters killed nine "crusaders".')
    assert missing_counts(report, SpanReading((), (), 0.0)) == []
