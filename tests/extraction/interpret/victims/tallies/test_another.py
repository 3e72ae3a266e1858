"""Whether one person told of is everybody."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{injured.5:A Ugandan engineer} lost a foot. {injured.6:The driver}, {injured.6:a Kenyan}, was hurt.", 2),
        ("{injured.9:A Ugandan courier} lost two fingers and {injured.2:a clerk} was deafened.", 2),
        ("{injured.4:The pensioner} on the bench was wounded. {injured.6:A policeman} was cut with a knife.", 2),
        ("{injured.9:A Ugandan courier} lost two fingers. {injured.6:A man} was taken to hospital.", 1),
        ("{injured.9:Three} were wounded, and so was {injured.1:a Ugandan doctor} who sat between them.", 4),
        ("{injured.7:Two} seamen who were smoking on deck, and {injured.1:a Ugandan clerk}, were hit by bullets.", 3),
        ("{killed.7:A Kenyan citizen}, 64, {killed.4:a retired watchmaker} who repaired clocks, was shot dead.", 1),
        ("{injured.9:His companion}, {injured.4:a Kenyan clerk}, received {injured.6:a} blow to the head.", 1),
        ("{killed.9:The cook} was killed; so was {killed.2:a Ugandan plumber} who had slept there.", 2),
        ("{killed.9:A cook} was killed. As was {killed.2:a woman}.", 2),
        ("{killed.9:One} man was killed at once and {killed.4:another} later succumbed.", 2),
        (
            "{killed.6:A foreign contractor} was killed and nine were wounded. {killed.6:A local civilian} has "
            "since died of his injuries.",
            2,
        ),
        ("{killed.9:Three} aid workers lost their lives. {killed.8:A driver} who had been wounded died on Friday.", 3),
        ("{killed.9:A doctor} was killed. So was {injured.7:a cleaner}.", 2),
        ("{killed.9:The chief} was killed, as were {killed.1:his wife} and {killed.1:a neighbour}.", 3),
        ("{injured.9:A driver} was wounded near Lodwar on Monday, as were {killed.1:two} soldiers.", 3),
        ("{killed.9:Three} traders were killed at Lodwar on Monday, as were their {killed.1:two} drivers.", 5),
        ("Men shot dead {killed.9:a ranger} in Lodwar. {killed.9:A porter} was also killed.", 2),
        ("A bomb killed {killed.9:a trader} in Lodwar. {killed.9:His brother} also died.", 2),
        ("{injured.9:A cook} was shot and {injured.9:two} guards were wounded.", 3),
        ("{injured.9:Two} teachers were shot and {injured.9:three} pupils were injured.", 5),
        ("Men shot dead {killed.9:a cook} in Lodwar. {killed.9:A street-sweeper} was also killed.", 2),
        ("{killed.9:A shopkeeper} was killed, as was {killed.6:a passer}-by.", 2),
        ("{killed.9:Two} farmers were killed. {killed.7:A hunter} was also killed.", 3),
        ("{killed.9:Three} soldiers were killed. {killed.7:A hunter} was killed as well.", 4),
        ("{injured.9:Fourteen} were hurt. A driver who was among the {injured.9:14} wounded died.", 14),
        ("{injured.8:A nurse} was shot in the arm and {injured.6:a doctor} was stabbed.", 2),
        ("{injured.9:Five} people were shot and {injured.9:three} were badly wounded.", 5),
        ("{injured.9:A tiler} and {injured.9:a shepherd} were hurt. {injured.6:The tiler} was treated in Lodwar.", 2),
        ("{injured.9:The foreman} was beaten in Lodwar; {injured.7:his assistant} was grazed by a bullet.", 2),
        ("{injured.9:Two} Kenyan cooks were cut by flying glass and {injured.6:a Ugandan clerk} was concussed.", 3),
        ("{killed.9:The drummer} and {killed.8:a boy} of {killed.6:nine} were killed.", 2),
        ("{injured.9:A Ugandan reporter} lost a leg and {injured.7:her cameraman} was cut by glass.", 2),
        ("{injured.9:Five} were beaten and {injured.2:one} man lost a hand. All {injured.9:six} are in hospital.", 6),
    ],
)
def test_who_is_told_of_beside_another(read_marks, words: str, number: int) -> None:
    """One person is not everybody where next to him somebody else is told to have been harmed."""
    report, spans = read_marks(words)
    outcome = Outcome(spans[0].field.value)
    marked = {o: [s for s in spans if s.field.value == o.value] for o in {Outcome(s.field.value) for s in spans}}
    atoms = atoms_by_outcome(report, marked)[outcome]
    (row,) = count(report, atoms, hurt=outcome is Outcome.INJURED).totals
    assert row.low == number
