"""Who did it, what kind of attack it was, how well it is supported: what is in doubt is on the edge, not outside.

A filter for reading leaves out what does not match. A promise must not be kept by leaving things unsaid:
an attack that nobody has attributed may be the actor's, one of unknown kind may be of that kind, and one
that is not corroborated may have happened.
"""

from __future__ import annotations

from tollbook.records import Incident, Scope
from tollbook.vocabulary.codes import AttributionKind, EventType, Standing
from tollbook.vocabulary.truth import Truth

_RANK = {Standing.DENIED: 0, Standing.CONTESTED: 1, Standing.UNCORROBORATED: 2, Standing.CORROBORATED: 3}


def in_scope(incident: Incident, scope: Scope) -> Truth:
    """Whether an incident meets a scope's actors, event types and minimum standing."""
    return _by_actors(incident, scope) & _of_types(incident, scope) & _standing(incident, scope)


def _by_actors(incident: Incident, scope: Scope) -> Truth:
    """MET where anybody attributes it to one of them; NOT_MET where others claim it or surely did it."""
    if not scope.actors:
        return Truth.MET
    wanted = {_fold(a) for a in scope.actors}
    said = [a for a in incident.attributions if a.kind is not AttributionKind.DENIAL]
    if any(_fold(a.actor) in wanted for a in said):
        return Truth.MET
    settled = any(
        a.kind is AttributionKind.CLAIM_OF_RESPONSIBILITY or a.standing is Standing.CORROBORATED for a in said
    )
    return Truth.NOT_MET if settled else Truth.NOT_DETERMINABLE


def _of_types(incident: Incident, scope: Scope) -> Truth:
    if not scope.event_types or incident.event_type in scope.event_types:
        return Truth.MET
    return Truth.NOT_DETERMINABLE if incident.event_type is EventType.OTHER else Truth.NOT_MET


def _standing(incident: Incident, scope: Scope) -> Truth:
    """MET from the minimum upwards; below it in doubt, and outside only where it is denied."""
    if scope.standing is None or _RANK[incident.standing] >= _RANK[scope.standing]:
        return Truth.MET
    return Truth.NOT_MET if incident.standing is Standing.DENIED else Truth.NOT_DETERMINABLE


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
