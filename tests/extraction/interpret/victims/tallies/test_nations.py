"""The figures by nation, without what tells none."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.assembly import Interpreter
from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.gazetteer import load_gazetteer
from tollbook.records import CountValue


@pytest.fixture(scope="module")
def interpreter() -> Interpreter:
    """The rules, with everything they look up."""
    return Interpreter(load_gazetteer(), load_actors(), by="test/1")


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("Two of the dead were Kenyan cooks, {killed:the third a Ugandan surveyor}, in {place:Doha}, Qatar.", 1),
        ("{killed:Two} Ugandan cooks died in {place:Doha}, Qatar. {killed:A third Ugandan cook} died on Tuesday.", 3),
    ],
)
def test_the_third_is_of_a_nation_or_the_third_of_it(marker, interpreter: Interpreter, told: str, number: int) -> None:
    """ "The third a Ugandan" is one Ugandan, "a third Ugandan" the third of them."""
    report = marker.report(told)
    (mention,) = interpreter.interpret(report, marker.read(report.text)).mentions
    counts = [s.value for s in mention.statements if isinstance(s.value, CountValue)]
    assert {c.low for c in counts if c.nationality == "UG" and c.role is None} == {number}


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("{killed:A mason} from Bihar was killed in {place:Jaipur}, India, on Tuesday.", set()),
        ("{killed:A mason} from Bihar was killed in {place:Doha}, Qatar, on Tuesday.", {"IN"}),
        ("{killed:A mason} from Ipoh was killed in {place:Jaipur}, India, on Tuesday.", {"MY"}),
        ("{killed:A mason} from Kisumu, Kenya, was killed in {place:Jaipur}, India, on Tuesday.", {"KE"}),
        ("{killed:A mason} from Mysore was killed in {place:Jaipur}, India, on Tuesday.", set()),
        ("{killed:A mason} from Hyderabad was killed in {place:Doha}, Qatar, on Tuesday.", set()),
        ("{killed:A Nepali mason} was killed in {place:Jaipur}, India, on Tuesday.", {"NP"}),
        ("{killed:An Indian mason} from Bihar was killed in {place:Jaipur}, India, on Tuesday.", {"IN"}),
    ],
)
def test_an_area_of_the_country_struck_is_no_nation(
    marker, interpreter: Interpreter, told: str, found: set[str]
) -> None:
    """Who comes from an area of the country that was struck may be of any nation."""
    report = marker.report(told)
    (mention,) = interpreter.interpret(report, marker.read(report.text)).mentions
    counts = [s.value for s in mention.statements if isinstance(s.value, CountValue)]
    assert {c.nationality for c in counts} - {None, "*"} == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "{killed:Two nurses} and {killed:a doctor} were killed in {place:Doha}, Qatar.",
            [(None, "health worker", 3)],
        ),
        (
            "{killed:Two mechanics}, {killed:a cook} and {killed:a porter} were killed in {place:Doha}, Qatar.",
            [(None, "cook", 1), (None, "worker", 3)],
        ),
        (
            "{killed:Two Indian nurses} and {killed:a Kenyan doctor} were killed in {place:Doha}, Qatar.",
            [("IN", None, 2), ("IN", "health worker", 2), ("KE", None, 1), ("KE", "health worker", 1)],
        ),
    ],
)
def test_parts_of_one_role_in_one_list_add_up(marker, interpreter: Interpreter, told: str, found: list) -> None:
    """ "Two nurses and a doctor" are three health workers, not two or one of them."""
    report = marker.report(told)
    (mention,) = interpreter.interpret(report, marker.read(report.text)).mentions
    counts = [s.value for s in mention.statements if isinstance(s.value, CountValue)]
    rows = [(c.nationality, c.role, c.low) for c in counts if c.nationality != "*"]
    assert sorted(rows, key=str) == sorted(found, key=str)
