"""Names as they can stand in a ledger."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.tidying import tidied


def name_of(text: str, words: str) -> str | None:
    """The name that `words` of `text` get; None where they are no body."""
    start = text.index(words)
    clean = tidied(text, Actor(start, start + len(words), words, words, listed=False))
    return clean.name if clean else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("On Friday the Lake Wardens shot him.", "Friday the Lake Wardens", "Lake Wardens"),
        ("He fears one of the militias.", "one of the militias", "militias"),
        ("An unknown group calling itself Lake Watch did it.", "unknown group calling itself Lake Watch", "Lake Watch"),
        ("It was thieves and nothing else.", "thieves and nothing else", "thieves"),
        ("Neighbours suspect the water service (WSR).", "water service (WSR", "water service (WSR)"),
        ("It was the hill service (HSR, as it was called.", "hill service (HSR", "hill service"),
        ("Police say a militant group did it.", "militant", "militant group"),
        ("He accused rebels loyal to nobody.", "rebels loyal", "rebels"),
        ("He accused rebels under a man known as Owl.", "rebels under", "rebels"),
        ("He said a feud between two clans was more likely.", "feud between two clans", None),
        ("He believes that wardens took part.", "wardens took part", "wardens"),
        ("It fought with soldiers.", "with soldiers", "soldiers"),
        ("He accused the junta of a war crime.", "junta of a war crime", "junta"),
        ("Men from Orvale and I met.", "Men from Orvale and I", "Men from Orvale"),
        ("They were the real Lake Wardens.", "real Lake Wardens", "Lake Wardens"),
        ("He accused the army of standing by.", "army of standing", "army"),
        ("The Lake Wardens did it.", "Lake Wardens", "Lake Wardens"),
        ("The Lake Wardens' office knew.", "Lake Wardens'", "Lake Wardens"),
        ("They were militiamen with red hats.", "militiamen with", "militiamen"),
        ("The rebels weren't here.", "rebels weren't here", "rebels"),
        ("The union thinks bandits.", "thinks bandits", "bandits"),
        ("The command suspected followers of Oruma.", "command suspected followers of Oruma", "followers of Oruma"),
        ("Last July they were blamed.", "Last July", None),
        ("He suspects the hill warlord Aruvan.", "warlord Aruvan", "Aruvan"),
        ("He suspects a local Reed group.", "local Reed group", "Reed group"),
        ("He blamed LWF elements.", "LWF elements", "LWF"),
        ("Traders say Orvalian jets.", "Orvalian jets", "Orvalian forces"),
        ("Traders say an Orvalian battalion.", "Orvalian battalion", "Orvalian forces"),
        ("He blamed rebels fighting for the pass.", "rebels fighting", "rebels"),
        ("It spoke on its Amaq channel.", "Amaq channel", None),
        ("They were bandits known to us.", "bandits known to us", "bandits"),
        ("He accused the council of laxity.", "council of laxity", "council"),
        ("He accused the council of both raids.", "council of both", "council"),
        ("He accused the Orvale wardens of the raid.", "Orvale wardens of the raid", "Orvale wardens"),
        ("The mayor accused bandits loyal to Oruma.", "accused bandits", "bandits"),
        ("Two policemen did it.", "policemen", "police"),
        ("He believes that policemen took part.", "policemen took part", "police"),
        (
            "He blamed men loyal to a commander of the old guard.",
            "commander of the old guard",
            "men loyal to a commander of the old guard",
        ),
        (
            "He hinted at supporters of the ousted president Oruma.",
            "ousted president Oruma",
            "supporters of the ousted president Oruma",
        ),
    ],
)
def test_what_leads_up_or_trails_is_no_part_of_a_name(text: str, words: str, name: str) -> None:
    """Days, prepositions, verbs and dangling words are taken off; a bracket is closed or left out."""
    assert name_of(text, words) == name


@pytest.mark.parametrize(
    "words",
    [
        "separatist", "Orvale-backed", "across the northern border", "our units", "were sponsoring kidnappers",
        "fairy tale", "shots", "alone in that", "Telegram", "Shahed drone", "Orvale Evening Post",
        "SITE Intelligence Group", "council holds rivals responsible", "A CALLER CLAIMED IT FOR THE FRONT",
        "the group", "outfit", "before the floods", "none of them", "same band",
        "known locally",
    ],
)  # fmt: skip
def test_what_is_no_body_has_no_name(words: str) -> None:
    """Adjectives, places, weapons, outlets and those who only watch attack nobody."""
    assert name_of(f"It was {words}.", words) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President Odhiambo denied it.", "President Odhiambo"),
        ("Its spokesman Aruvan denied it.", "Aruvan"),
        ("Its spokesman, who uses the name Aruvan Tel, denied it.", "Aruvan Tel"),
        ('A man calling himself "Abu Oruma" claimed it.', "Abu Oruma"),
        ("Its spokesman, who identified himself as Aruvan Tel, rang.", "Aruvan Tel"),
        ("It named the bomber as Aruvan Tel.", "Aruvan Tel"),
    ],
)
def test_who_only_speaks_is_no_body(text: str, words: str) -> None:
    """A person with a title, or named as a spokesman, speaks for a body that is named elsewhere."""
    assert name_of(text, words) is None


def test_a_listed_body_keeps_its_name() -> None:
    """What the list holds is no matter of wording."""
    actor = Actor(0, 8, "Rebel", "the Front", listed=True)
    assert tidied("the Front", actor) is actor
