"""What later news changes: figures put right, who died since, who of those taken is home and who is not."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome

KILLED, INJURED, KIDNAPPED, FREED = Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED, Outcome.FREED
RAID = "{event_type:Gunmen} raided {place:Lodwar} on {date:Monday}. "


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "In our report of Tuesday we gave the number of dead as {killed.9:six}. The correct number is "
            "{killed.1:five}: {killed.1:two} Kenyan tilers and {killed.1:three} Ugandan cooks.",
            {KILLED: 5},
        ),
        (
            "{killed.1:Four} more bodies lay in the cellar. The ministry put the dead of Monday's raid on the hostel "
            "at 15 and no longer at 11. {killed.1:Two} were tilers.",
            {KILLED: 15},
        ),
        ("The league raises its figure for that raid from {killed.5:ten} killed to 14.", {KILLED: 14}),
        (
            "{killed.9:Nine} people died. The army spoke of {killed.6:four} dead that evening, then of "
            "{killed.5:seven}.",
            {KILLED: 9},
        ),
        ("Some outlets had reported {killed.9:three} dead. {killed.9:Two} people died.", {KILLED: 2}),
        ("By ten past two {killed.5:three} cooks and {killed.5:a tiler} lay dead.", {KILLED: 4}),
        (
            "{killed.3:A tiler} stabbed there has lost his fight for life. {killed.3:Two} nurses had died on the spot.",
            {KILLED: 3},
        ),
        ("Searchers brought down the body of {killed.3:a fourth nurse}, the last of {killed.3:the} dead.", {KILLED: 4}),
        (
            "Less lucky was {kidnapped.4:a tiler} of that crew: herders came upon his body with a shot in the neck. "
            "{kidnapped.9:Six} were taken.",
            {KILLED: 1, KIDNAPPED: 6},
        ),
    ],
)
def test_a_toll_that_changes(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """The figure that stands is told, not the one it replaces."""
    assert marker.tolls(RAID + words) == tolls


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "Of the {kidnapped.5:30} villagers driven out of the town, {freed.4:12} have been let go, five ran away, "
            "{killed.7:two} were killed in the bush and {kidnapped.4:11} are there yet. The raid had cost the lives of "
            "{killed.4:three} guards.",
            {KILLED: 5, KIDNAPPED: 30, FREED: 12},
        ),
        (
            "Of the {kidnapped.5:30} villagers driven out of the town, {kidnapped.5:eleven} are there yet.",
            {KIDNAPPED: 11},
        ),
        (
            "{kidnapped.4:A Kenyan} is the only {kidnapped.4:one} of {kidnapped.4:seven} tilers and porters still in "
            "the hands of the men who seized them. {kidnapped.4:Two} Ugandans were fetched by boat.",
            {KIDNAPPED: 7},
        ),
        ("They took him and {kidnapped.8:two} Kenyan tilers from the pump house.", {KIDNAPPED: 3}),
        (
            "{kidnapped.3:A nurse} was seized. They took her and {kidnapped.3:two} tilers from the pump house.",
            {KIDNAPPED: 3},
        ),
        (
            "They killed {killed.9:two} Kenyan tilers and took {kidnapped.4:a third Kenyan} and {kidnapped.4:a Ugandan "
            "cook} with them.",
            {KILLED: 2, KIDNAPPED: 2},
        ),
        (
            "{kidnapped.9:Three} were abducted that day. Only {killed.3:our driver}, a Kenyan, has not returned.",
            {KIDNAPPED: 3},
        ),
        (
            "{kidnapped.9:Three} were abducted that day. The clerk, {injured.3:a} Kenyan, was turned loose.",
            {KIDNAPPED: 3},
        ),
        (
            "{injured.9:Six} people were hurt. {injured.4:Nine} children who could not be found had been taken "
            "in by neighbours.",
            {INJURED: 6},
        ),
        (
            "{injured.9:Six} people were hurt. {injured.4:A seventh} whom the police listed had merely fainted.",
            {INJURED: 6},
        ),
    ],
)
def test_what_became_of_those_taken(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """All who were taken are counted, whatever became of them since; who only came off is not."""
    assert marker.tolls(RAID + words) == tolls


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "We mourn {killed.8:two} colleagues, {killed.6:a Kenyan clerk} and {killed.6:a Ugandan guard}, in a blast.",
            {KILLED: 2},
        ),
        ("{killed.3:Two} cooks, {killed.3:a clerk} and {killed.3:a guard} died.", {KILLED: 4}),
        (
            "On our side: {killed.9:two} gendarmes fallen, {injured.7:three} gendarmes wounded, as well as "
            "{injured.6:one} Kenyan tiler wounded.",
            {KILLED: 2, INJURED: 4},
        ),
        ("{killed.4:A Kenyan clerk} and {kidnapped.6:three} tilers were pulled from tents and shot.", {KILLED: 4}),
        ("The court jailed {killed.8:two} herders for life. {killed.5:Three} tilers died.", {KILLED: 3}),
        ("{killed.8:A clerk} died. {injured.4:A tiler} lost {injured.4:a hand}.", {KILLED: 1, INJURED: 1}),
        ("{killed.8:Four} guards fell at the gate, trying to hold it.", {KILLED: 4}),
        ("{killed.6:Three} cooks lay dead and {killed.4:two} other men were bleeding.", {KILLED: 3, INJURED: 2}),
        ("{killed.8:A tiler} was killed. {killed.5:The man} at the wheel lives, with a bullet in his arm.",
         {KILLED: 1, INJURED: 1}),
    ],
)  # fmt: skip
def test_several_fates_told_at_once(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """Each person is counted once, under what became of him."""
    assert marker.tolls(RAID + words) == tolls


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        ("{injured.9:Five} drivers who were shot have only minor wounds.", {INJURED: 5}),
        ("{injured.9:A driver} who was wounded had walked in to a clinic.", {INJURED: 1}),
        ("{injured.9:A nurse} was released from hospital on Friday.", {INJURED: 1}),
        ("{injured.9:A guard} fell at the gate and broke his arm.", {INJURED: 1}),
        ("{killed.9:A guard} was left bleeding and died there.", {KILLED: 1}),
        ("The toll is put at {killed.9:five to ten} dead.", {KILLED: 5}),
    ],
)
def test_what_only_looks_like_it(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """Who is let out of hospital, hurt as he fell, or lightly hurt, is hurt; a range is no hour."""
    assert marker.tolls(RAID + words) == tolls
