"""What looks like an attack and is none raises no incident; an attack beside it does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extraction.interpret.conftest import unmarked

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.no_attack.harmless import tells_of_misfortune, tells_of_mishap, tells_of_no_attack
from tollbook.extraction.interpret.no_attack.made_up import tells_of_practice
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading

HARMLESS = [
    "Road accident, Senna. {killed:Three} passengers died when a lorry that {event_type:fled} the rain left the road.",
    "An {event_type:explosion} that killed {killed:two} cooks was caused by a leaking gas hose, prosecutors said.",
    "A car {event_type:explosion} that drew sappers was the result of a faulty valve. {injured:A driver} was hurt. "
    "They had come on suspicion of a bomb.",
    "{killed:A miner} died of gas poisoning in Orvale the same day.",
    "On {date:6 July} {killed:a flagman} was killed by a timber truck that did not stop.",
    "In the scenario, raiders {event_type:shot} the guards. Units freed {kidnapped:eight} hostages within two hours.",
    "In the scenario, forty terrorists {event_type:shot} the guards and took {kidnapped:eight} villagers hostage.",
    "Police said they had foiled a plot to {event_type:bomb} a bus carrying engineers.",
    "A {weapon:bomb} under a stall was defused before it could go off.",
    "Troops staged a drill in which mock {weapon:gunmen} took hostages.",
    "A gang threatened to {event_type:kidnap} teachers of the school.",
    "A bus overturned on the pass, killing {killed:eleven} passengers. The brakes had failed.",
    "{killed:Eleven} miners died when a tunnel collapsed at a gold mine.",
    "A helicopter crashed into the sea, killing {killed:five} people.",
    "{killed:Four} workers died when a gas bottle {event_type:exploded} in a bakery.",
    "They foiled a plot to {event_type:bomb} a bus. {weapon:Explosives} were seized. {injured:Nobody} was hurt.",
    "They bought {event_type:machetes} and tried a charge that {killed:a kangaroo} died of. They were arrested a day "
    "before the planned attack. {injured:Nobody} was harmed.",
    "Wild elephants {event_type:attacked} a camp, trampling {killed:two} guards to death.",
    "A {event_type:strike} by miners blocked the road for three days. {injured:Nobody} was hurt.",
    "{killed:A ranger} was trampled to death by an elephant. Two colleagues {weapon:fired} into the air.",
    "Police {weapon:shot} dead {killed:a lion} that had attacked a flock.",
    "The office dismissed as false a message by which {kidnapped:three} nurses were {event_type:abducted}.",
    "A rumour that {kidnapped:two} cooks were {event_type:abducted} proved to be untrue. Both {kidnapped:two} work.",
    "{killed:Nineteen} people died when a bus with miners went off the road. The driver had fallen asleep.",
    "A helicopter came down in fog; {killed:two} guards died. There was no sign of {event_type:hostile} fire.",
    "Hackers {event_type:attacked} the servers of a ministry. {injured:Three} departments were hit.",
    "{killed:Two} workers suffocated in a chemical tank at the smelter.",
    "{kidnapped:Nineteen} inmates escaped from the jail through a tunnel. One had served for {event_type:kidnapping}.",
    "{killed:A vendor} set himself on {event_type:fire} outside the ministry.",
    "The driver of a {target:bus} that hit a {target:lorry} {date:last year} was jailed.",
    "In the case studied, gunmen had {event_type:taken} a bus and {weapon:shot} {killed:the driver}.",
    "In the film a band of {weapon:gunmen} storms a mine and {event_type:kidnaps} {kidnapped:nine} engineers.",
    "In the film, rebels {event_type:kill} {killed:nine} tilers in {place:Orvale}. It opens {date:in March}.",
    "The novel begins in {place:Orvale}, where a {weapon:bomb} kills {killed:12} people. Its author is a nurse.",
    "In the play, which opened on {date:Friday}, soldiers {event_type:shoot} {killed:four} students dead.",
    "In the game, raiders have killed {killed:14} players and {event_type:taken} a town. The studio sells it.",
    "What if {weapon:gunmen} came? What if they {event_type:shot} {killed:the guard}?",
    "{kidnapped:A student} who said he had been {event_type:kidnapped} in May had staged it with friends.",
    "Reports of an {event_type:attack} on miners were false. {killed:Nobody} was hurt.",
    "Wolves {event_type:attacked} a flock and injured {injured:a shepherd} who drove them off.",
    "{killed:Four} miners died when {event_type:blasting} brought down the roof of a shaft.",
]
ATTACKS = [
    "{kidnapped:Two nuns} were {event_type:taken} from a clinic. {injured:A porter} was hacked with a machete.",
    "{injured:A porter} was {event_type:hacked} across the back with an axe.",
    "{killed:Sixty} villagers were {event_type:hacked} to death in their huts.",
    "A truck packed with gas bottles {event_type:blew up} at the barracks, killing {killed:seven} passers-by.",
    "Gunmen {event_type:stormed} the jail and {kidnapped:nineteen} inmates escaped.",
    "A soldier {event_type:shot} {killed:three} clerks before he shot himself.",
    "{killed:A boy} died after {event_type:being shot}. Police first said that he shot himself.",
    "{killed:A boy} shot himself, his brother told police, who hold the brother for {event_type:manslaughter}.",
    "Police had foiled a plot in May, but {weapon:gunmen} killed {killed:two} drivers on Monday.",
    "A {weapon:bomb} was defused; a second one killed {killed:a} guard.",
    "The lorry overturned after gunmen opened fire, killing {killed:the} driver.",
    "Attackers who had planned to kidnap an engineer {killed:shot} his guard.",
    "Gunmen {event_type:attacked} a convoy. Nobody was hurt.",
    "Gunmen {event_type:attacked} a convoy. {injured:Nobody} was hurt; a second raid was foiled.",
    "A mine laid by rebels killed {killed:two} deminers; it was the third accident of the kind.",
    "Fighters of the Tigers {event_type:attacked} a camp, killing {killed:two} guards.",
    "The army rejected as false the accusation that its men had {event_type:shot} {killed:nine} herders.",
    "Poachers who had shot elephants killed {killed:two} guards.",
    "In the film, {date:in May} {weapon:gunmen} {event_type:shot} {killed:two} of the crew.",
    "In the game, played on {date:Friday}, a {weapon:gunman} has killed {killed:two} players. Fans fled.",
    "In the game, a {weapon:bomb} has killed {killed:three} people. Police closed the stadium {date:on Friday}.",
    "In the film, {weapon:gunmen} are seen. On {date:Friday} they {event_type:killed} {killed:two} of its extras.",
    "In the latest episode, {weapon:gunmen} have killed {killed:nine} herders {date:on Friday}.",
    "The film opens in {place:Orvale}, where {weapon:gunmen} killed {killed:two} actors on {date:Friday}.",
    "In the series of raids {weapon:gunmen} {event_type:killed} {killed:nine}.",
    "The army said that they had staged the attack in which {weapon:gunmen} {event_type:killed} {killed:nine}.",
    "A protest at the gate ended when a guard's car hit the crowd, killing {killed:two} teachers.",
]


@pytest.mark.parametrize(("marked", "harmless"), [*((m, True) for m in HARMLESS), *((m, False) for m in ATTACKS)])
def test_accidents_plots_drills_and_threats_are_no_attacks(marked, harmless):
    """A plot counts as one that came to nothing only where nobody was harmed, an accident only without violence."""
    text, spans = unmarked(marked)
    assert tells_of_no_attack(ReportText(text), Bundle(tuple(spans), True, 0.9, {})) is harmless


def test_an_accident_without_any_violence_is_none_of_ours() -> None:
    """A crash told in a report that names no violence at all is no attack, wherever its dead are counted."""
    assert tells_of_mishap("A helicopter crashed off the coast. Five bodies were found.")
    assert not tells_of_mishap("A helicopter crashed off the coast after gunmen had fired at it.")
    assert not tells_of_mishap("Five bodies were found.")


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Three workers died when explosives went off prematurely at a quarry.", True),
        ("Blast at quarry. Two men died when a charge exploded too early; the explosion was heard afar.", True),
        ("A premature explosion of dynamite in the tunnel killed a welder.", True),
        ("Three workers died when explosives went off at a quarry.", False),
        ("Rebels died when their bomb went off prematurely.", False),
        ("Explosives went off prematurely at a quarry an hour after gunmen had raided it.", False),
    ],
)
def test_what_goes_off_at_work_before_its_time(words: str, so: bool) -> None:
    """It is an accident, unless anything else in the report is violent."""
    assert tells_of_mishap(words) is so
    assert tells_of_misfortune(words) is so


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("A couple and two sons were found dead. Fumes from a stove had killed them.", True),
        ("Four painters died when a scaffold gave way on the eleventh floor.", True),
        ("Twenty pilgrims were crushed to death at the gates of a temple.", True),
        ("A wave took two teachers from a rock. One body was found.", True),
        ("Six of a family died after a dish of mushrooms.", True),
        ("Eleven people have died of the heat wave since Thursday.", True),
        ("Three men killed a farmer at a well; the river had no current.", False),
        ("A mayor was found strangled in his car. The heat wave made it hard to say when he died.", False),
        ("Strangers barred the doors and set huts alight; sparks flew over the hill where they took a boy.", False),
        ("Farmers met to speak of prices.", False),
        ("A porter burned his hands when a Molotov cocktail flew into a shop. The heat wave went on.", False),
        ("A boiler burst at a camp and killed a cook. Word of a bomb was untrue, the governor said.", True),
        (
            "A boiler burst at a camp. Word of a second bomb was untrue; the first had killed a cook with its bombing.",
            False,
        ),
    ],
)
def test_what_nobody_does(words: str, so: bool) -> None:
    """A misfortune needs a cause that is nobody's doing, and no word for a deed."""
    assert tells_of_misfortune(words) is so


def test_words_for_an_attack_without_anything_told_of_it_are_no_second_incident(marker) -> None:
    """ "The assassination of a poet" in passing, without a day, a place or a figure, is told of by other reports."""
    main = "Gunmen {event_type:killed} {killed.9:two} guards in {place:Lodwar} on {date:Friday}. "
    passing = "He compared it to the {event_type:assassination} of a poet. "
    assert len(BuiltinExtractor(reader=marker).extract(marker.report(main, passing)).mentions) == 1
    assert len(BuiltinExtractor(reader=marker).extract(marker.report(passing)).mentions) == 1


@pytest.mark.parametrize(
    ("passing", "mentions"),
    [
        ("In {date:March} {target:a flight} with investors landed in {place:Kisumu}.", 1),
        ("In {date:March} {target:a house} near {place:Kisumu} was {event_type:burned}.", 2),
    ],
)
def test_what_is_told_in_passing_needs_a_word_for_violence(marker, passing: str, mentions: int) -> None:
    """Days and places alone make no incident of a paragraph on something else."""
    main = "Gunmen {event_type:killed} {killed.9:two} guards in {place:Lodwar} on {date:Friday}. "
    assert len(BuiltinExtractor(reader=marker).extract(marker.report(main, passing)).mentions) == mentions


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ('Gunmen stormed the depot. It ended with six "dead". The exercise is held each spring.', True),
        ("Men in masks took “hostages” at the mill, in a drill that the fire brigade had asked for.", True),
        ("Gunmen stormed the depot and left six dead. The police had held an exercise there in spring.", False),
        ('Gunmen stormed the depot. "Dead men tell nothing," a guard said. The exercise had been of no use.', False),
    ],
)
def test_the_dead_of_an_exercise_stand_in_quotation_marks(words: str, so: bool) -> None:
    """What somebody says in such marks is another thing."""
    assert tells_of_practice(words) is so


def test_a_reader_that_is_certain_needs_no_word_for_violence_that_is_known_here() -> None:
    """A deed in unusual words stays one where the reader is certain, and only there."""
    text = "Two strangers emptied a pail of lye over the ticket clerk at Dunvale on Friday."
    place, day = text.index("Dunvale"), text.index("Friday")
    spans = (Span(place, place + 7, SpanField.PLACE, 0.9), Span(day, day + 6, SpanField.DATE, 0.9))
    bundle = Bundle(spans, True, 0.1, {})
    assert tells_of_no_attack(ReportText(text), bundle)
    assert not tells_of_no_attack(ReportText(text), bundle, certain=True)


class Certain:
    """A span reader with a given certainty that a report tells of an attack."""

    def __init__(self, marker, score: float) -> None:
        self.marker, self.score = marker, score

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        return replace(self.marker.read(text), incident_score=self.score)


@pytest.mark.parametrize(("score", "mentions"), [(0.99, 1), (0.9, 0)])
def test_a_reader_that_is_sure_is_not_overruled_by_words_for_mishaps(marker, score: float, mentions: int) -> None:
    """ "Shells crashed into a ward": of an accident the reader would not be so sure."""
    words = "Shells crashed into a ward in {place:Lodwar} on {date:Monday}; {killed.9:twelve} patients are dead."
    told = BuiltinExtractor(reader=Certain(marker, score)).extract(marker.report(words)).mentions
    assert len(told) == mentions


def test_a_parcel_that_went_off_is_an_attack_though_it_hurt_nobody(marker) -> None:
    """What went off is named by what it was in."""
    words = "A parcel left at an office in {place:Lodwar} went off on {date:Monday} and hurt {injured.5:nobody}."
    assert len(BuiltinExtractor(reader=Certain(marker, 0.5)).extract(marker.report(words)).mentions) == 1
