"""How a report names bodies."""

from __future__ import annotations

from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.attribution.bodies import as_written
from tollbook.extraction.interpret.attribution.naming import Names


def _names(text: str) -> Names:
    actors = load_actors()
    return Names(text, actors, actors.find(text))


def test_letters_mean_what_the_report_says() -> None:
    """A report that defines an abbreviation speaks of that body, whatever the list knows by those letters."""
    names = _names("The Salt Nationalities Army (SNA) holds the pits. The SNA denied it.")
    assert names.settled("SNA") == ("Salt Nationalities Army", False)
    assert {a.name for a in names.listed} <= {"Salt Nationalities Army"}


def test_a_listed_body_keeps_its_own_initials() -> None:
    """Its own initials in brackets do not make a listed body another one that the list has by the same letters."""
    names = _names("The Shanni Nationalities Army (SNA) held the ford; Ahlu Sunna wal Jamaa (ASWJ) did not.")
    assert [a.name for a in names.listed if " " in a.written] == [
        "Shanni Nationalities Army",
        "Islamic State Mozambique",
    ]


def test_brackets_that_abbreviate_nothing_define_nothing() -> None:
    """What stands in brackets behind a name is no abbreviation of it unless the letters fit."""
    assert _names("The Harbour Union (MP) met.").settled("MP") == ("MP", False)


def test_letters_stand_for_the_last_words_that_begin_with_them() -> None:
    """What a title or a shout in capitals puts before a name is no part of it."""
    names = _names("Northern Command Says Salt Nationalities Army (SNA) did it; Rebels of the Reed Front (RF) fled.")
    assert names.settled("SNA")[0] == "Salt Nationalities Army"
    assert names.settled("RF")[0] == "Reed Front"


def test_speakers_are_given_both_their_names() -> None:
    """A speaker named by its letters or in full is given with both, where the report defines them."""
    names = _names("The Salt Nationalities Army (SNA) holds the pits.")
    assert names.spoken("SNA") == names.spoken("Salt Nationalities Army") == "Salt Nationalities Army (SNA)"


def test_marked_words_are_made_a_name() -> None:
    """Without a clause, a dangling preposition or a word for a part of the body."""
    text = (
        "It was the Reed Brothers who had come; stragglers from the Sand Union; RMX elements; a fight between drivers; "
        "he claimed that the lorries bore arms."
    )
    names = _names(text)

    def named(words: str) -> str | None:
        start = text.index(words)
        body = as_written(text, start, start + len(words), names)
        return body.name if body else None

    assert named("Reed Brothers who had") == "Reed Brothers"
    assert named("stragglers from the Sand Union") == "Sand Union"
    assert named("RMX elements") == "RMX"
    assert named("between drivers") is None
    assert named("lorries") is None


def test_letters_tell_which_of_two_bodies_of_one_name_is_meant() -> None:
    """ "The National Liberation Army (TPNPB)" is the body that the list has by those letters."""
    names = _names("The National Liberation Army (TPNPB) burned the school.")
    assert [a.name for a in names.listed][:1] == ["West Papua National Liberation Army"]


def test_letters_stand_for_a_name_given_in_full_before() -> None:
    """Without brackets too, where a name that no list holds has just these first letters."""
    names = _names("The Congress of Purple Cooks met. The CPC denied it.")
    assert names.settled("CPC") == ("Congress of Purple Cooks", False)


def test_letters_stand_for_a_listed_name_given_before() -> None:
    """Letters that no list holds are those of a listed body that the report has named in full."""
    assert _names("The People's Defence Force met. The PDF denied it.").settled("PDF") == (
        "People's Defence Force",
        True,
    )


def test_a_listed_name_may_begin_with_its_article() -> None:
    """ "Resistance Front" is the body listed as "The Resistance Front"."""
    assert load_actors().named("Resistance Front") == "The Resistance Front"


def test_whose_voice_a_speaker_is() -> None:
    """The first words of a speaker may be a listed body; "Reed officials" are nobody's on the list."""
    names = _names("It rained.")
    assert names.body_of("al-Shabaab spokesman") == "al-Shabaab"
    assert names.body_of("Revolutionary Armed Forces of Colombia leaflet") == "FARC"
    assert names.body_of("Reed officials") is None
