"""Dead whom those who did it claim."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.victims.others.boasts import boasts, is_boast
from tollbook.records import THE_ATTACKERS, CountValue


@pytest.mark.parametrize(
    ("words", "claimed"),
    [
        ('The front said its fighters burned two lorries and killed {killed:25} "guards of the Norlanders".', True),
        ("The rebel site said the fighters of the eastern front killed {killed:21} soldiers.", True),
        ('"We killed {killed:20} apostates," its spokesman said on the radio.', True),
        ('The post said {killed:seven} "crusaders" were killed in the blast.', True),
        ('It said that {killed:nine} "occupation soldiers" were eliminated.', True),
        ('It spoke of {killed:thirty} "agents sent to hell".', True),
        ("The army said its forces killed {killed:twelve} people.", False),
        ("The front said its men killed {killed:twelve} rebels.", False),
        ('It said 30 died, among them {killed:eight} "crusaders" killed by a mine.', False),
        ('It said that {killed:thirty} "apostates" were killed or wounded.', False),
        ("The front said its fighters killed {killed:forty} soldiers in three attacks.", False),
        ("Gunmen killed {killed:nine} traders near Orvale, a resident said.", False),
    ],
)
def test_boasts(read_marks, words: str, claimed: bool) -> None:
    """What only those who fight them call people, or what their own fighters did; no report of others, no share."""
    report, spans = read_marks(words)
    assert is_boast(report, spans[0].start, spans[0].end) is claimed
    assert any(q.start == spans[0].start for q in boasts(report)) is claimed


def test_what_is_claimed_is_never_the_reports_own(marker) -> None:
    """A boast is told of those who did it, and so is what it lists beside."""
    words = (
        "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. {killed.9:Five} cooks died. It said its "
        'fighters killed {killed.9:nine} "crusaders" and {killed.1:two} guards.'
    )
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    told = {(v.low, v.role): s.stated_by for s, v in mention.stating(CountValue)}
    assert told == {(5, None): None, (5, "cook"): None, (2, "guard"): THE_ATTACKERS}


@pytest.mark.parametrize("bodies", [("Orval Front", "Lake Guard"), ("Lake Guard", "Orval Front")])
def test_each_claimant_gives_its_own_figure(marker, bodies: tuple[str, str]) -> None:
    """Of two bodies that claim an attack a claimed figure is told of the one whose claim stands last before it."""
    first, second = bodies
    words = (
        "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. {killed.9:Five} drivers died, "
        f"police said. {{attribution:The {first} claimed responsibility}}. It said its fighters killed "
        f'{{killed.9:nine}} "crusaders". {{attribution:The {second} claimed responsibility}} too. '
        'It said its fighters killed {killed.9:twelve} "apostates".'
    )
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    told = {v.low: s.stated_by for s, v in mention.stating(CountValue)}
    assert told[9] == first
    assert told[12] == second
