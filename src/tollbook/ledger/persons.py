"""An incident's tolls as rows that add up, so that any nationality and role is answered by one sum.

How many persons of nationality N and role R an incident harmed (`tollbook.tolls.scope.persons`) differs only
for the nationalities and roles it names; for all others the answer is the same (nobody for certain, perhaps some
of those whose nationality or role nobody states). Rows hold that common answer once, under OTHER, and for each
named value the difference to it (the Möbius transform of the table), so that

    persons(N, R) = sum of the rows with nationality in (N, OTHER) and role in (R, OTHER)

holds for named and unnamed values alike, over whole ledgers and without any join.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import sub

from tollbook.records import EVERYONE, Incident, Selection
from tollbook.tolls.scope import membership, persons
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

ALL = EVERYONE
OTHER = "-"
_UNNAMED = "??"  # no code of any list

Row = dict[str, str | int]
Numbers = tuple[int, ...]
Answer = Callable[[str | None, str | None], Numbers]


def person_rows(incident: Incident) -> list[Row]:
    """The incident's rows: nationality, role, outcome, low, best, high and whether high is open.

    `sure` and `maybe` say whether it counts among the incidents with that outcome surely or perhaps. Where it
    is not sure that anybody of that nationality and role was harmed, `best` is 0, as it is for all edges.
    """
    victims = _Victims(incident)
    rows: list[Row] = []
    for outcome in dict.fromkeys(toll.outcome for toll in incident.tolls):
        for nationality, role, (low, best, high, open_end, sure, maybe) in _differences(
            incident,
            lambda n, r, o=outcome: victims.of(o, n, r),  # type: ignore[misc]
        ):
            rows.append({"nationality": nationality, "role": role, "outcome": outcome.value, "low": low, "best": best,
                         "high": high, "open": open_end, "sure": sure, "maybe": maybe})  # fmt: skip
    return rows


def victim_rows(incident: Incident) -> list[Row]:
    """Whether anybody of a nationality and role was harmed by the incident at all: `sure`, `maybe`, or no row."""
    victims = _Victims(incident)
    return [
        {"nationality": nationality, "role": role, "sure": sure, "maybe": maybe}
        for nationality, role, (sure, maybe) in _differences(incident, victims.any)
    ]


def axis_values(wanted: str | None) -> tuple[str, ...]:
    """The rows to sum for a nationality or role asked for; None or "*" asks for everybody."""
    return (ALL,) if wanted in (None, ALL) else (str(wanted), OTHER)


class _Victims:
    """Answers about one incident, each worked out once."""

    def __init__(self, incident: Incident) -> None:
        self._incident = incident
        self._truths: dict[tuple[str | None, str | None], Truth] = {}

    def truth(self, nationality: str | None, role: str | None) -> Truth:
        key = (nationality, role)
        if key not in self._truths:
            self._truths[key] = membership(self._incident, Selection(nationality=nationality, role=role))
        return self._truths[key]

    def any(self, nationality: str | None, role: str | None) -> Numbers:
        truth = self.truth(nationality, role)
        return int(truth is Truth.MET), int(truth is Truth.NOT_DETERMINABLE)

    def of(self, outcome: Outcome, nationality: str | None, role: str | None) -> Numbers:
        low, best, high = persons(self._incident, outcome, nationality, role)
        sure = self.truth(nationality, role) is Truth.MET
        counts = high != 0
        return (low * sure, best * sure, high or 0, int(high is None), int(sure and counts), int(counts and not sure))


def _differences(incident: Incident, answer: Answer) -> Iterator[tuple[str, str, Numbers]]:
    """The cells of the table that are not zero, each as the difference to what is not named."""
    nationalities = sorted({str(t.nationality) for t in incident.tolls if t.nationality not in (None, EVERYONE)})
    roles = sorted({t.role for t in incident.tolls if t.role})
    cells = {(n, r): answer(_asked(n), _asked(r)) for n in (ALL, OTHER, *nationalities) for r in (ALL, OTHER, *roles)}
    for nationality, role in cells:
        numbers = _beyond(cells, nationality, role)
        if any(numbers):
            yield nationality, role, numbers


def _beyond(cells: Mapping[tuple[str, str], Numbers], nationality: str, role: str) -> Numbers:
    """What a cell adds to those of its row and column that stand for whatever is not named."""
    own = cells[nationality, role]
    if role not in (ALL, OTHER):
        own = _less(own, cells[nationality, OTHER])
    return own if nationality in (ALL, OTHER) else _less(own, _beyond(cells, OTHER, role))


def _less(numbers: Numbers, others: Numbers) -> Numbers:
    return tuple(map(sub, numbers, others))


def _asked(value: str) -> str | None:
    return None if value == ALL else _UNNAMED if value == OTHER else value
