"""Who says a figure."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import trimmed
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Gunmen killed seven pupils; the government accuses separatists.", "seven", None),
        ("One of the freed men told this paper that seven had died.", "seven", "One of the freed men"),
        ("One of the cooks, a Kenyan, said that seven had died.", "seven", "One of the cooks"),
        ("A man who escaped told the radio that seven had died.", "seven", "man who escaped"),
        ("One of the victims said on Friday that seven had died.", "seven", None),
        ("Police opened an inquiry into seven deaths and said robbery was the motive.", "seven", "Police"),
        ("Gunmen killed seven pupils, police said; the government accuses separatists.", "seven", "police"),
        ("Gunmen killed seven pupils; two more were hurt, the mayor said.", "seven", "mayor"),
        ("Nine cooks died, and the driver was at first wrongly reported dead.", "Nine", None),
        ("One worker survived and called for help.", "One", None),
        ("What was first reported as a leak was a bomb: nine died.", "nine", None),
        ("Contrary to what a town paper writes, nine died.", "nine", None),
        ("The firm says 39 people with ties to it were killed, nine of them here.", "nine", None),
        ("The militia denied by telephone that nine had died.", "nine", "militia"),
        ("The governor called it a massacre of nine.", "nine", "governor"),
        ("The Company regrets to report that nine were killed.", "nine", "Company"),
        ("The company puts the dead at eight and says that nine were hurt.", "nine", "company"),
        ("The army gave six names and said nine were hurt.", "nine", "army"),
        ("Hill sources speak of nine dead.", "nine", "Hill sources"),
        ("The Front released a statement that nine had died, the mayor said.", "nine", "mayor"),
        ("The Front, in a note sent by phone, claimed it and put the dead at nine.", "nine", "Front"),
        ("Nine people had died, he said.", "Nine", None),
        ("A paper, citing no source, put the dead at nine.", "nine", None),
        ("Men killed a guard and took nine cooks, the zonal administration said.", "nine", "zonal administration"),
        ("In Brindle Bay the harbour ministry said nine were killed.", "nine", "harbour ministry"),
        ("A militia spokesman denied it on the radio and said nine died.", "nine", "militia spokesman"),
        ("Nine staff were abducted; the driver was released.", "Nine", None),
        ("They shot the guard, a Kenyan called Doe, and took nine.", "nine", None),
        ("Nine nuns were seized and a volunteer is missing after a raid on a ward, the order said.", "Nine", "order"),
        (
            "Nine sailors were seized off Brass, Nigeria, on Sunday, the ship's managers said.",
            "Nine",
            "ship's managers",
        ),
        ("Three of the drivers were from here, the mayor said; nine died.", "nine", "mayor"),
        ("Drivers stopped work on Friday, a day after suspected raiders shot nine of them.", "nine", None),
        ("The ministry said nine cooks, not ten as first reported, were shot.", "shot", "ministry"),
        ("Nine died there, said port administrator Col. J. Doe, who saw it.", "Nine", "port administrator Col. J. Doe"),
        ("Gen. John Doe said nine died.", "nine", "Gen. John Doe"),
        ("Cooks fled when alleged smugglers killed nine people.", "nine", None),
        ("The mayor suspected that nine had died.", "nine", "mayor"),
        ("Nine porters died, said the foreman, John Doe, who was in the cart behind.", "Nine", "foreman"),
        ("A nurse at the clinic, who asked not to be named, said nine bodies had come.", "nine", "nurse at the clinic"),
        ("People in Orva, a hamlet in the county government area of Reed, said nine died.", "nine", "People in Orva"),
        ("Another version came from the Tide Union, whose state chairman said nine died.", "nine", "Tide Union"),
        ("Nine died, an account the army rejected.", "Nine", "army"),
        ("The cook told police that nine had died.", "nine", "cook"),
        ("2/ Local radio now says nine killed.", "nine", "Local radio"),
        ("3/ Army statement just out: nine cooks fell.", "nine", "Army statement"),
        ("UPDATE 19:40 - hospital source in Orva: nine bodies received.", "nine", "hospital source in Orva"),
        ("Attack on the police: nine dead.", "nine", None),
        ("Nine were taken. The driver they released.", "driver", None),
        ('"It was at night," said the elder. "We buried nine cooks."', "nine", "elder"),
        ('"It was at night," said the elder. Nine cooks died.', "Nine", None),
    ],
)
def test_whoever_accuses_behind_a_semicolon_does_not_say_the_figure(text: str, words: str, name: str | None) -> None:
    start = text.index(words)
    found = find_speaker(ReportText(text), start, start + len(words), back=0)
    assert (found.name if found else None) == name


def test_a_name_is_not_cut_at_its_bracket() -> None:
    """What stands in brackets in a name belongs to it."""
    text = "the Salt Party (North) said so"
    found = trimmed(text, 0, text.index(")"))
    assert found is not None
    assert found.name == "Salt Party (North)"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Five drivers held for weeks by the Reed Front saw nine others.", "nine", None),
        ("The widow was told that nine had died.", "nine", None),
        ("Pirates have released nine crew of a tanker.", "nine", None),
        ("Men suspected to be of the Reed Front took nine.", "nine", None),
        ("Nine taken near Orvale; driver released next day.", "Nine", None),
        ("Nine were taken; the harbour office released a list on Friday.", "Nine", "harbour office"),
        ("The waiter said nine had died.", "nine", "waiter"),
        ("They relied on a list of people who live; nine died.", "nine", None),
        ("Your report of May says that nine died.", "nine", None),
        ("Reed Front leaders said nine had died.", "nine", "Reed Front leaders"),
        ("Nine had died, the harbour directorate disclosed.", "Nine", "harbour directorate"),
    ],
)
def test_whoever_is_told_or_held_says_nothing(text: str, words: str, name: str | None) -> None:
    """Passives have no speaker for their subject; any trade speaks."""
    start = text.index(words)
    found = find_speaker(ReportText(text), start, start + len(words), back=0)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("State radio, quoting officials in the port, gave a figure of 24 dead.", "24", "State radio"),
        ("A rights centre, which sends its own people to hospitals, gave the toll as eight.", "eight", "rights centre"),
        ("The army, through its spokesman in the valley, gave nine dead.", "nine", "army"),
        ("The Lake Front, which seeks to rule the valley, claimed 27 killed.", "27", "Lake Front"),
        ("On the first day the radio in Orvale spoke of 28 killed.", "28", "radio in Orvale"),
        ("Hours later the harbour embassy said 11 workers were missing.", "11", "harbour embassy"),
        ("According to the health ministry of the region 13 people were hurt.", "13", "health ministry of the region"),
        ("According to the port police the car was stopped and two were taken.", "two", "port police"),
        ("The deputy mayor for some days insisted that four had died.", "four", "deputy mayor"),
        ("A security source called it arson and said that nine were hurt.", "nine", "security source"),
        ("Nine had been taken by marines at noon, the Joint Task Force Reed said.", "Nine", "Joint Task Force Reed"),
        ("The banned Reed Front in a statement issued on Sunday said that nine died.", "nine", "banned Reed Front"),
        ("First reports put the number of dead at nine.", "nine", None),
        ("A driver and two guards died, one of the sources said.", "two", None),
        ("A cab driver who put two sons through school was shot and killed.", "driver", None),
        ("Eight drivers were shot at a place called Orvale.", "Eight", None),
        ("Four workers were killed in a so-called double tap.", "Four", None),
        ("Two drivers are missing, believed to be in the hills.", "Two", None),
        ("Eleven dead by the harbour guard's last count, two of them cooks.", "Eleven", None),
        ("Nobody was hurt. Luck, said the harbour master; nine had been aboard.", "nine", None),
    ],
)
def test_a_speaker_is_whoever_says_it_and_no_words_beside(text: str, words: str, name: str | None) -> None:
    """Asides, times and places are no part of a name, victims of no verb of saying speak, and nobody's do neither."""
    start = text.index(words)
    found = find_speaker(ReportText(text), start, start + len(words), back=0)
    assert (found.name if found else None) == name


def test_whoever_says_who_did_it_behind_a_semicolon_speaks_for_himself() -> None:
    """What stands before the semicolon is not in his words."""
    text = "Dyers are sure that boatmen did it; the government says it was the Reed Guild."
    start = text.index("boatmen")
    assert find_speaker(ReportText(text), start, start + 7, back=0) is None


def test_an_adverb_before_the_verb_is_no_part_of_the_speaker():
    text = "The Reed Guild instantly claimed the raid"
    assert trimmed(text, 0, len(text)).name == "Reed Guild"


def test_a_conjunction_is_no_part_of_the_speaker() -> None:
    """Of a clause that leads on it says how, not who."""
    speaker = trimmed("though parents accuse", 0, 14)
    assert speaker is not None
    assert speaker.name == "parents"
