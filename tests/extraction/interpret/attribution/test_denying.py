"""Clauses that deny."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.denying import denying, is_of_the_tried
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The wardens denied it.", True),
        ("The wardens denied on Monday that any of their men had fired.", True),
        ("Their lawyer denies: nobody was there.", True),
        ("The union rejected the suggestion.", True),
        ("The union turned the accusation down.", True),
        ("The union has washed its hands of it.", True),
        ('The ministry called the allegation "laughable".', True),
        ("The ministry described this as reckless.", True),
        ("The mine's office put out a rebuttal.", True),
        ("The Hill Front had nothing to do with it.", True),
        ("The Hill Front says that it's a lie.", True),
        ('"We slept," the Hill Front told us. "These are inventions."', True),
        ("The ministry termed that suggestion shameless.", True),
        ("The Hill Front protested its innocence.", True),
        ("Wardens saw the hand of the Hill Front, a charge the movement called ridiculous.", True),
        ("The charge has been made before, and waved away by the interior ministry.", True),
        ("The miners blame the wardens, which the ministry refutes.", True),
        ("The wardens' lawyer in Orva: slander.", True),
        ("The Hill Front said that it was not.", False),
        ("The Hill Front: not us, nor anybody we know.", False),
        ('The mine: "Our guards were not there."', False),
        ("Its head said that none of his men was there.", False),
        ("The Hill Front said: not us.", False),
        ("Hill Front people called and said not them.", False),
        ("The elders said in a letter that no Hill man had crossed the river.", False),
    ],
)
def test_it_is_denied(text: str, plain: bool) -> None:
    """By a verb, by what the accusation is called, or by a sentence that says the contrary."""
    assert [said.plain for said in denying(ReportText(text), 0)][:1] == [plain]


@pytest.mark.parametrize(
    "text",
    [
        "No one denied it.",
        "It could not be denied.",
        "The wardens neither confirmed nor denied it.",
        "The wardens refused to deny it.",
        "Who denied it?",
        "The wardens denied entry to reporters.",
        "The wardens were denied bail.",
        "The wardens denied any losses.",
        "The wardens denied that money had passed.",
        "The wardens rejected the reports of a ransom of 3,000 dollars.",
        "The judge rejected the bail.",
        "The wardens called it a massacre.",
        "The wardens said that they had not yet found the guns.",
        "The wardens said it was not clear who fired.",
        'The governor was of the same view: "false wardens".',
        "The wardens said they had no view on who held the dyers.",
        "His minister corrected him: this was not established.",
    ],
)
def test_nothing_is_denied(text: str) -> None:
    """Where nobody denies, or something else is denied, or somebody only does not know."""
    assert list(denying(ReportText(text), 0)) == []


@pytest.mark.parametrize(
    ("text", "clause", "relative"),
    [
        ("The mayor blamed the Hill Front; its lawyer denied it.", " its lawyer ", False),
        ("The mayor blamed the Hill Front, who denied it.", "", True),
        ("The Hill Front, which holds the pass, denied it.", "The Hill Front, which holds the pass, ", False),
    ],
)
def test_whose_clause_it_is(text: str, clause: str, relative: bool) -> None:
    """What stands before the verb in its own clause, with what is said there in passing."""
    (said,) = denying(ReportText(text), 0)
    assert (text[said.clause : said.start], said.relative) == (clause, relative)


def test_people_on_trial_deny_for_nobody_but_themselves() -> None:
    """A body that denies it does; so does whoever is accused of nothing in court."""
    tried = "A court sentenced two men for the raid. The judge said they had served the Reed Front. Both denied it."
    assert is_of_the_tried(ReportText(tried), tried.index("Both"))
    assert list(denying(ReportText(tried), 0)) == []
    body = tried.replace("Both denied it", "The front denied it")
    assert not is_of_the_tried(ReportText(body), body.index("The front"))
    free = "The minister blamed two warlords for the raid. Both denied it."
    assert not is_of_the_tried(ReportText(free), free.index("Both"))
