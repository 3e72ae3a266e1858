"""Every body that a report names."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.nation import Nation
from tollbook.extraction.interpret.attribution.parties import parties
from tollbook.extraction.interpret.context import Demonym, ReportText

NATIONS = {"KE": Nation("Kenya", "Kenyan"), "UG": Nation("Uganda", "Ugandan")}


def named(text: str, *, home: str | None = None, marked: str | None = None) -> set[tuple[str, str]]:
    """(name, kind) of the parties."""
    actors = load_actors()
    demonyms = [
        Demonym(text.index(word), text.index(word) + len(word), code, country=word == "Uganda")
        for word, code in (("Ugandan", "UG"), ("Uganda", "UG"), ("Kenyan", "KE"))
        if word in text
    ]
    report = ReportText(text, demonyms[:1])
    found = parties(
        report,
        Names(text, actors, actors.find(text)),
        places=[(d.start, d.end) for d in demonyms],
        marked=[(text.index(marked), text.index(marked) + len(marked))] if marked else [],
        nation=NATIONS.get,
        home=NATIONS[home] if home else None,
    )
    return {(a.name, a.kind) for a in found}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Residents blamed al-Shabaab for it.", ("al-Shabaab", "listed")),
        ("It was claimed by the Harbour faction of the Taliban.", ("Harbour faction of the Taliban", "listed")),
        ("It was the work of Taliban Directorate 12, he said.", ("Taliban Directorate 12", "listed")),
        ("The clerk accused smugglers in uniform.", ("smugglers in uniform", "accused")),
        ("A Ugandan drone hit the ferry.", ("Ugandan forces", "warfare")),
        ("The envoy pointed at Uganda.", ("Uganda", "country")),
        ("Cattle rustlers came at dawn.", ("Cattle rustlers", "band")),
        ("The clerk blamed a gang of the hills, the Taliban.", ("Taliban", "accused")),
        ("The armed wing of Hamas claimed it.", ("Hamas", "listed")),
        ("Al-Shabaab was named at once. The group denied it.", ("al-Shabaab", "back")),
        ("He blamed the Reed Front; al-Shabaab was silent. The front denied it.", ("Reed Front", "back")),
        ("Al-Shabaab did it. A. B. C. D. In May the same group shot a cook.", ("al-Shabaab", "back")),
        ("Al-Shabaab was named. The banned group denied it.", ("al-Shabaab", "back")),
        ("Nairobi denied it.", ("Kenya", "country")),
        ("Al-Shabaab was named. The hall says it fled.", ("al-Shabaab", "pronoun")),
        ("A company hired al-Shabaab, whose hall said in a text that it fled.", ("al-Shabaab", "pronoun")),
        ("The envoy accused Kampala.", ("Uganda", "country")),
        ('The clerk blamed a "gang of strangers with keys".', ("gang of strangers with keys", "accused")),
        ("It was laid by the 4th Front of the Taliban.", ("4th Front of the Taliban", "listed")),
        ("The clerk blamed policemen.", ("police", "accused")),
        ("A clerk doubted it and pointed instead at smugglers from the hills.", ("smugglers from the hills", "phrase")),
    ],
)
def test_bodies_by_name_and_description(text: str, party: tuple[str, str]) -> None:
    """Listed, described, by nationality of their weapons, and words that point back."""
    assert party in named(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It happened in Uganda. No group has said that it did it.", "pronoun"),
        ("Al-Shabaab was named. Police said they would look.", "pronoun"),
        ("Al-Shabaab was named. Nobody could verify it.", "pronoun"),
        ("Al-Shabaab was named. The company, Orvale Ltd, said in a statement that it was aware.", "pronoun"),
        ("Al-Shabaab was named. A clerk denied it.", "pronoun"),
        ("Two chiefs told al-Shabaab that they had no part.", "pronoun"),
        ("It happened in Uganda. The banned group denied it.", "back"),
        ("Al-Shabaab was named. A clerk said that drivers had staged it.", "pronoun"),
        ("The council of Kampala said that it was silent.", "pronoun"),
        ("The Ugandan army is near. A clerk named the group.", "back"),
        ("Kampala is quiet.", "country"),
        ("The envoy called it a matter between the U.S. and the port.", "accused"),
    ],
)
def test_words_that_stand_for_no_body(text: str, kind: str) -> None:
    """Nobody is "it" where no group speaks, a country is no group, a seat that only lies there accuses nobody."""
    assert kind not in {k for _, k in named(text)}


def test_the_army_of_the_country() -> None:
    """A bare "army" is that of the country that the report speaks of."""
    assert ("Kenyan army", "forces") in named("The clerk accused the army.", home="KE")
    assert ("army", "forces") in named("The clerk accused the army.")


@pytest.mark.parametrize("text", ["Drivers were afraid.", "A spokesman, Odhiambo Kereto, denied it."])
def test_no_bodies(text: str) -> None:
    """A word that only opens a sentence and a person with a title are no bodies."""
    assert not {name for name, kind in named(text) if kind == "name"}


def test_a_firm_goes_by_the_name_that_stands_beside_it() -> None:
    """Of "the mine's security firm, Harbour Watch" the name is told."""
    names = {name for name, _ in named("The clerk accused the mine's security firm, Harbour Watch.")}
    assert "Harbour Watch" in names
    assert not any(name.endswith("firm") for name in names)


@pytest.mark.parametrize("marked", ["villagers", "villagers blamed clerks"])
def test_who_accuses_is_not_the_body_that_is_marked(marked: str) -> None:
    """Of "villagers blamed clerks" the clerks are accused, whatever else a reader marked."""
    text = "A doctor said villagers blamed clerks, but had no proof."
    assert not [name for name, _ in named(text, marked=marked) if "villagers" in name]
