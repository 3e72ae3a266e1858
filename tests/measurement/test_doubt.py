"""What is unsaid stays on the edge: it is neither counted for certain nor left out."""

from __future__ import annotations

import pytest

from tollbook.measurement.doubt import in_scope
from tollbook.records import Attribution, Incident, Scope
from tollbook.vocabulary.codes import AttributionKind, EventType, Standing
from tollbook.vocabulary.truth import Truth

CLAIM, ACCUSED, DENIAL = (
    AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.DENIAL
)  # fmt: skip


def by(actor: str, kind: AttributionKind) -> Attribution:
    return Attribution(actor=actor, kind=kind, speaker="x", standing=Standing.UNCORROBORATED, statements=("s",))


@pytest.mark.parametrize(
    ("attributions", "truth"),
    [
        ((), Truth.NOT_DETERMINABLE),
        ((by("Red  Dawn", ACCUSED),), Truth.MET),
        ((by("Others", ACCUSED),), Truth.NOT_DETERMINABLE),
        ((by("Others", CLAIM),), Truth.NOT_MET),
        ((by("Red Dawn", DENIAL),), Truth.NOT_DETERMINABLE),
    ],
)
def test_an_attack_that_nobody_claimed_may_be_the_actors(attributions: tuple[Attribution, ...], truth: Truth) -> None:
    """Silence or an accusation of somebody else does not take an attack out of an actor's count."""
    incident = Incident(id="i", mentions=(), attributions=attributions)
    assert in_scope(incident, Scope(actors=("red dawn",))) is truth


def test_an_actor_goes_by_any_listed_name() -> None:
    """A scope that writes initials is about the body that the ledger holds by its name."""
    incident = Incident(id="i", mentions=(), attributions=(by("al-Shabaab", CLAIM),))
    assert in_scope(incident, Scope(actors=("Harakat al-Shabaab",))) is Truth.MET


@pytest.mark.parametrize(
    ("standing", "truth"),
    [
        (Standing.CORROBORATED, Truth.MET),
        (Standing.UNCORROBORATED, Truth.NOT_DETERMINABLE),
        (Standing.CONTESTED, Truth.NOT_DETERMINABLE),
        (Standing.DENIED, Truth.NOT_MET),
    ],
)
def test_support_below_the_minimum_is_doubt(standing: Standing, truth: Truth) -> None:
    """An attack that is not corroborated may still have happened."""
    incident = Incident(id="i", mentions=(), standing=standing)
    assert in_scope(incident, Scope(standing=Standing.CORROBORATED)) is truth


def test_an_attack_of_unknown_kind_may_be_of_that_kind() -> None:
    """Only a known other kind is outside."""
    scope = Scope(event_types=(EventType.BOMBING,))
    kinds = {EventType.BOMBING: Truth.MET, EventType.OTHER: Truth.NOT_DETERMINABLE, EventType.ARSON: Truth.NOT_MET}
    for kind, truth in kinds.items():
        assert in_scope(Incident(id="i", mentions=(), event_type=kind), scope) is truth
