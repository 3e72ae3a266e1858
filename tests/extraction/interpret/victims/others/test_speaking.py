"""Who only says that others were hurt."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.others.speaking import only_speaks


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("Six were hurt, two of them seriously, {injured:a medic} at the town's hospital said.", True),
        ("Two were hurt, {injured:a medic} said on Friday.", True),
        ("One lost a leg, a {injured:nurse} at the hospital in Orvale said; he will live.", True),
        ("A guard was hurt, {injured:a cook} said to be from Orvale too.", False),
        ("{injured:A medic} at the hospital said she was hit in the arm.", False),
        ("Six were hurt, {injured:a medic} who said little among them.", False),
        ("A court heard {killed:the sister} of a guard tell how she learned of his death.", True),
        ("{killed:The mother} of one of the two cooks told reporters that he was shot.", True),
        ("{killed:The mother} of two cooks was shot, and told nobody.", False),
        ("{killed:The governor} put the dead at three.", True),
        ("{killed:The governor} put the safe away and was shot dead.", False),
        ("{injured:Her driver}, who was made to lie in the road, heard one shot.", True),
        ("{injured:Her driver}, who was made to lie in the road, heard a shot and was hit in the arm.", False),
        ("He had spoken to {killed:the clerk}.", True),
        ("A guard, {injured:a medic} and a cook were hurt, the mayor said.", False),
    ],
)
def test_who_ends_a_sentence_as_its_speaker_is_not_hurt(read_marks, words: str, speaks: bool) -> None:
    """Others behind a comma are."""
    report, spans = read_marks(words)
    assert only_speaks(report, spans[0].start) is speaks
