"""What a report says of victims' nations in sentences of their own."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.breakdown import divided, shares
from tollbook.extraction.interpret.victims.tallies.counts import Counted, Row
from tollbook.vocabulary.codes import Hedge, Outcome

KILLED, INJURED, KIDNAPPED = Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("All are Kenyan.", [("KE", None, None)]),
        ("All thirteen are Kenyan, except a Ugandan clerk.", [("KE", None, None)]),
        ("The other four who were killed are Kenyan.", [("KE", None, KILLED)]),
        ("All six who died were Kenyans.", [("KE", None, KILLED)]),
        ("All were from Arua in Uganda.", [("UG", None, None)]),
        ("Both were from Port Orval, Uganda.", [("UG", None, None)]),
        ("Both were Kenyans.", [("KE", None, None)]),
        ("The dead are all Ugandans.", [("UG", None, KILLED)]),
        ("All those who were killed were Ugandan.", [("UG", None, KILLED)]),
        ("All were Kenyan except most of the cooks.", []),
        ("The dead man was a Kenyan.", [("KE", None, KILLED)]),
        ("The rest are from Uganda.", [("UG", None, None)]),
        ("All but one of the others are Kenyans.", []),
        ("Among the dead is a citizen of Uganda.", [("UG", 1, KILLED)]),
        ("Dead are a 40-year-old Kenyan cook and two guards.", [("KE", 1, KILLED)]),
        ("Three of the dead came from Narok; two were Kenyan citizens.", [("KE", 2, KILLED)]),
        ("They were Kenyans, all from one village.", [("KE", None, None)]),
        ("Four gunmen shot the clerks. They were Kenyans.", []),
        ("Two were Kenyans.", [("KE", 2, None)]),
        ("Of the dead, three were Kenyans and one was a Ugandan.", [("KE", 3, KILLED), ("UG", 1, KILLED)]),
        ("Two of the dead were Kenyans, the third a Ugandan.", [("KE", 2, KILLED), ("UG", 1, KILLED)]),
        ("Five of the dead are Kenyans, three are from Uganda.", [("KE", 5, KILLED), ("UG", 3, KILLED)]),
        ("A Peruvian nurse is among the wounded.", [("PE", 1, INJURED)]),
        ("The dead include a Peruvian nurse.", [("PE", 1, KILLED)]),
        ("The hostages are: two Kenyans and a Ugandan.", [("KE", 2, KIDNAPPED), ("UG", 1, KIDNAPPED)]),
        ("A Chinese foreman died and two of his compatriots were hurt.", [("CN", 2, INJURED)]),
        ("The Chinese embassy said three of its nationals had been killed.", [("CN", 3, KILLED)]),
        ("All five men who were shot dead at a quarry on Tuesday were Kenyan.", [("KE", None, KILLED)]),
        ("The embassy of Uganda said three of its nationals had been killed.", [("UG", 3, KILLED)]),
        ("Two guards of a Chinese company were killed.", []),
        ("Two were guards of the Kenyan army.", []),
        ("He met two Kenyans.", []),
        ("Two were killed and seven wounded in a shooting in Nakuru, Kenya, on Tuesday.", []),
        ("Five were abducted near the town of Arua, Uganda.", []),
        ("Five men died, one a Kenyan, and three were hurt.", [("KE", 1, KILLED)]),
        ("Five men died in the raid, and he met a cook, one a Kenyan.", []),
    ],
)
def test_shares(read_marks, text: str, found: list[tuple[str, int | None, Outcome | None]]) -> None:
    """Everybody, so many, or one of a nation, and whose nation it is where the sentence says."""
    report, _ = read_marks(text)
    assert [(s.nation, s.low, s.outcome) for s in shares(report)] == found


def toll(low: int, *parts: tuple[str, int]) -> Counted:
    """So many in all, and so many of each nation."""
    marked = (Atom(0, 4, low, low, Hedge.PLAIN, 1.0, 1.0),)
    return Counted((Row(low, low, marked),), tuple(Row(n, n, marked, nation) for nation, n in parts))


@pytest.mark.parametrize(
    ("text", "killed", "nations"),
    [
        ("All were Kenyan.", toll(4), {"KE": 4}),
        ("Both were Kenyan.", toll(4), {}),
        ("All were Kenyan.", toll(4, ("UG", 1)), {"UG": 1}),
        ("Three were Kenyans.", toll(4, ("UG", 2)), {"UG": 2}),
        ("All four were Kenyan, except a Ugandan cook.", toll(4, ("UG", 1)), {"KE": 3, "UG": 1}),
        ("All were Kenyan except the cook.", toll(4), {}),
        ("The victims were Kenyans, apart from him.", toll(4), {"KE": 4}),
        ("Two were Kenyans.", toll(4, ("UG", 2)), {"UG": 2, "KE": 2}),
        ("Two were Kenyans.", toll(4, ("KE", 3)), {"KE": 3}),
    ],
)
def test_parts_stay_within_the_whole(read_marks, text: str, killed: Counted, nations: dict[str, int]) -> None:
    """A nation is added once, and never more people than were counted."""
    report, _ = read_marks(f"Four people were killed. {text}")
    done = divided(report, {KILLED: killed}, shares(report), [(0, KILLED)])
    assert {row.nationality: row.low for row in done[KILLED].parts} == nations


def test_of_whom_was_told_last(read_marks) -> None:
    """Where a sentence names no outcome, its people are those told of just before."""
    report, _ = read_marks("Four people were killed and two were hurt. Two were Kenyans.")
    done = divided(report, {KILLED: toll(4), INJURED: toll(2)}, shares(report), [(0, KILLED), (28, INJURED)])
    assert [row.nationality for row in done[INJURED].parts] == ["KE"]
    assert not done[KILLED].parts


def test_an_apposition_is_of_those_before_it(read_marks) -> None:
    """ "Four men, all Kenyans," says nothing of the nine who died."""
    report, _ = read_marks("Nine people died. Four men, all Kenyans, were arrested.")
    (share,) = shares(report)
    assert share.size == 4
    summed, _ = read_marks("Two women and six boys, all Kenyans, died.")
    assert [s.size for s in shares(summed)] == [8]
    assert divided(report, {KILLED: Counted((Row(9, 9, ()),))}, [share], [(0, KILLED)])[KILLED].parts == ()
