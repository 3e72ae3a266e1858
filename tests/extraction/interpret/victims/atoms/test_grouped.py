"""The people counted by marked words, sorted by what became of them."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.spans import SpanField
from tollbook.vocabulary.codes import Outcome

FIELDS = {
    SpanField.KILLED: Outcome.KILLED,
    SpanField.INJURED: Outcome.INJURED,
    SpanField.KIDNAPPED: Outcome.KIDNAPPED,
}


@pytest.mark.parametrize(
    ("marked", "fates"),
    [
        (
            "Bandits left with {kidnapped.9:two dozen} residents. The police say {killed.9:eighteen}.",
            {"two dozen": Outcome.KIDNAPPED, "eighteen": Outcome.KIDNAPPED},
        ),
        (
            "{killed.9:Thirty} were killed, said the chief. The clinic says {injured.9:twenty-six}. It rained.",
            {"Thirty": Outcome.KILLED, "twenty-six": Outcome.KILLED},
        ),
        ("A fire was set in {injured.9:no death} that we know of.", {"no death": Outcome.KILLED}),
        (
            "There the dead were {killed.9:four} cooks, with {injured.9:seventeen} hurt.",
            {"four": Outcome.KILLED, "seventeen": Outcome.INJURED},
        ),
        (
            "They killed {killed.9:five} guards and took {kidnapped.9:22} children last week.",
            {"five": Outcome.KILLED, "22": Outcome.KIDNAPPED},
        ),
        (
            "{killed.9:A guard} was killed, and {killed.9:five} cooks, one of them a Kenyan, were marched off.",
            {"A guard": Outcome.KILLED, "five": Outcome.KIDNAPPED, "one": Outcome.KIDNAPPED},
        ),
        (
            "A mine killed {killed.9:a forester} who guided soldiers near Senna, as well as {injured.1:a lieutenant}.",
            {"a forester": Outcome.KILLED, "a lieutenant": Outcome.KILLED},
        ),
        (
            "{killed.9:Two} welders died, {killed.1:a Kenyan} and {injured.1:a Ugandan}, and {injured.1:a guard} "
            "was hurt.",
            {
                "Two": Outcome.KILLED,
                "a Kenyan": Outcome.KILLED,
                "a Ugandan": Outcome.KILLED,
                "a guard": Outcome.INJURED,
            },
        ),
        ("{killed.9:A sergeant} was picked off by a sniper.", {"A sergeant": Outcome.KILLED}),
        ("They let {injured.9:a Kenyan} with diabetes go.", {}),
    ],
)
def test_what_became_of_whom(read_marks, marked: str, fates: dict[str, Outcome]) -> None:
    """The grammar goes before the mark, and a bare rival figure is of the fate of the figure that it rivals."""
    report, spans = read_marks(marked)
    own = {o: [s for s in spans if s.field is f] for f, o in FIELDS.items() if any(s.field is f for s in spans)}
    told = {report.text[a.start : a.end]: o for o, atoms in atoms_by_outcome(report, own).items() for a in atoms}
    assert told == fates
