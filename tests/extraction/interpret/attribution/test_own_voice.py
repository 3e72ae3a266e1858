"""The voice in which a body speaks for itself."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.own_voice import voice
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In an audio recording sent on Telegram al-Shabaab owned up to it.", "audio recording sent on Telegram"),
        (
            'Al-Shabaab said it did it. "They had been warned," Jon Doe, the group\'s military spokesman, said.',
            "group's military spokesman Jon Doe",
        ),
        ("Al-Shabaab owned up to it. Its media arm Lakewave wrote that three had died.", "media arm Lakewave"),
        ("Al-Shabaab owned up to it through its agency Lakewave on Monday.", "agency Lakewave"),
        ("Al-Shabaab, through a man who gave his name as Jon Doe, owned up to it.", "Jon Doe"),
        ("Jon Doe, a spokesman for al-Shabaab, said that they did it.", "spokesman for al-Shabaab Jon Doe"),
        ("Al-Shabaab did it. A caller who spoke in the name of the group told so.", "caller"),
        ("Al-Shabaab did it. The governor's spokesman blamed the group for more.", None),
        ("Al-Shabaab did it. A statement by the Taliban praised the group.", None),
        ("Al-Shabaab took note of it.", None),
        ("Al-Shabaab said in a posting that it did it.", "posting"),
        ("Al-Shabaab, which some websites have accused, said in a letter that it did nothing.", "letter"),
        (
            "Al-Shabaab owned up to it in a statement put out by its Lakewave agency.",
            "statement put out by its Lakewave",
        ),
        ('Al-Shabaab did it. A caller from the group said they "worked for the army".', "caller"),
        ("Al-Shabaab, through its Orvalian-language site, owned up to it.", "Orvalian-language site"),
        ("Al-Shabaab said in its weekly that it did it.", "weekly"),
        ("Al-Shabaab said in its newsletter al-Lakewave that it did it.", "newsletter al-Lakewave"),
        ("Al-Shabaab claimed it through az-Lakewave on Monday.", "az-Lakewave"),
        ("Al-Shabaab said through a mediator that it took nobody.", "mediator"),
        ("Al-Shabaab sent word through a different priest that it did it.", "priest"),
        ("Al-Shabaab did nothing of it, its man told the Bulletin.", None),
        ("Al-Shabaab was at the site.", None),
        ("It was the third strike on an aid site, and al-Shabaab denied it.", None),
        ("Al-Shabaab owned up to it on a site in Arabic.", "on a site"),
    ],
)
def test_the_voice_is_that_of_the_body(text: str, words: str | None) -> None:
    """In its sentence or the next that goes on about it; those of authorities and of others are not its own."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    assert voice(ReportText(text), names.listed[0], names) == words
