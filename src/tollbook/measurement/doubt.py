"""Who did it, what kind of attack it was, how well it is supported: what is in doubt is on the edge, not outside.

A filter for reading leaves out what does not match. A promise must not be kept by leaving things unsaid:
an attack that nobody has attributed may be the actor's, one of unknown kind may be of that kind, and one
that is not corroborated may have happened.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import msgspec

from tollbook.measurement.traits import Traits
from tollbook.records import Incident, Scope
from tollbook.vocabulary.codes import AttributionKind, EventType, Standing, TargetKind, Weapon
from tollbook.vocabulary.truth import Truth, all_of

Told = Incident | Traits
"""Whatever rules can look at."""
_RANK = {Standing.DENIED: 0, Standing.CONTESTED: 1, Standing.UNCORROBORATED: 2, Standing.CORROBORATED: 3}


def in_scope(incident: Told, scope: Scope) -> Truth:
    """Whether an incident meets a scope's actors, event types, weapons, targets, origins and minimum standing."""
    return all_of(rule(incident) for rule in rules_of(scope))


class Rule(msgspec.Struct, frozen=True):
    """A demand of a scope, which looks at one trait only, the one that it `reads`."""

    reads: str
    answer: Callable[[Told, Scope], Truth]
    scope: Scope

    def __call__(self, incident: Told) -> Truth:
        """Whether an incident meets it."""
        return self.answer(incident, self.scope)


def rules_of(scope: Scope) -> list[Rule]:
    """What a scope demands of an incident beside its place, days and victims: only what it names."""
    named: tuple[tuple[object, str, Callable[[Told, Scope], Truth]], ...] = (
        (scope.actors, "attributions", _by_actors),
        (scope.event_types, "event_type", _of_types),
        (scope.weapons, "weapons", _with_weapons),
        (scope.targets, "targets", _at_targets),
        (scope.origins, "origin", _from_origins),
        (scope.standing, "standing", _standing),
    )
    return [Rule(reads, answer, scope) for wanted, reads, answer in named if wanted]


def _by_actors(incident: Told, scope: Scope) -> Truth:
    """MET where anybody attributes it to one of them; NOT_MET where others claim it or surely did it."""
    if not scope.actors:
        return Truth.MET
    wanted = _bodies(scope.actors)
    said = [a for a in incident.attributions if a.kind is not AttributionKind.DENIAL]
    if any(_fold(a.actor) in wanted for a in said):
        return Truth.MET
    settled = any(
        a.kind is AttributionKind.CLAIM_OF_RESPONSIBILITY or a.standing is Standing.CORROBORATED for a in said
    )
    return Truth.NOT_MET if settled else Truth.NOT_DETERMINABLE


def _of_types(incident: Told, scope: Scope) -> Truth:
    if not scope.event_types or incident.event_type in scope.event_types:
        return Truth.MET
    return Truth.NOT_DETERMINABLE if incident.event_type is EventType.OTHER else Truth.NOT_MET


def _with_weapons(incident: Told, scope: Scope) -> Truth:
    """In doubt where no weapon, or an unknown one, is told of."""
    if not scope.weapons or any(w in scope.weapons for w in incident.weapons):
        return Truth.MET
    known = bool(incident.weapons) and Weapon.UNKNOWN not in incident.weapons
    return Truth.NOT_MET if known else Truth.NOT_DETERMINABLE


def _at_targets(incident: Told, scope: Scope) -> Truth:
    kinds = {t.kind for t in incident.targets}
    if not scope.targets or kinds & set(scope.targets):
        return Truth.MET
    return Truth.NOT_MET if kinds and TargetKind.UNKNOWN not in kinds else Truth.NOT_DETERMINABLE


def _from_origins(incident: Told, scope: Scope) -> Truth:
    """Where the attack came from, by country; silence about it does not mean that it came from nowhere else."""
    if not scope.origins:
        return Truth.MET
    if incident.origin is None or incident.origin.country is None:
        return Truth.NOT_DETERMINABLE
    return Truth.of(incident.origin.country in scope.origins)


def _standing(incident: Told, scope: Scope) -> Truth:
    """MET from the minimum upwards; below it in doubt, and outside only where it is denied."""
    if scope.standing is None or _RANK[incident.standing] >= _RANK[scope.standing]:
        return Truth.MET
    return Truth.NOT_MET if incident.standing is Standing.DENIED else Truth.NOT_DETERMINABLE


@lru_cache(maxsize=64)
@lru_cache(maxsize=256)
def _bodies(names: tuple[str, ...]) -> frozenset[str]:
    """The names, and those under which the ledger holds who goes by one of them."""
    from tollbook.tolls.bodies import listed_names

    return _folded((*names, *(listed for name in names for listed in listed_names(name))))


def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_fold(name) for name in names)


@lru_cache(maxsize=65_536)
def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
