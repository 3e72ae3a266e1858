"""What the span reader hands to the interpreters: marked words, grouped by incident.

The learned reader finds *which words* state a value and *which incident* they speak of. What the
words mean (numbers, dates, places, actors) is read from them by the rules in
`tollbook.extraction.interpret`. This module is the seam between the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from tollbook.vocabulary.codes import AttributionKind, EventType

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


class SpanField(StrEnum):
    """The property of an incident that marked words state."""

    DATE = "date"
    PLACE = "place"
    ORIGIN = "origin"
    EVENT_TYPE = "event_type"
    WEAPON = "weapon"
    TARGET = "target"
    KILLED = "killed"
    INJURED = "injured"
    KIDNAPPED = "kidnapped"
    FREED = "freed"
    MISSING = "missing"
    NATIONALITY = "nationality"
    ROLE = "role"
    PERPETRATORS_KILLED = "perpetrators_killed"
    ATTRIBUTION = "attribution"
    STATED_TOTAL = "stated_total"
    PERPETRATOR = "perpetrator"
    ORGANISATION = "organisation"
    SITE = "site"
    VICTIM = "victim"
    INSTRUMENT = "instrument"


CAST: Final = (
    SpanField.PERPETRATOR,
    SpanField.ORGANISATION,
    SpanField.SITE,
    SpanField.VICTIM,
    SpanField.INSTRUMENT,
)
"""Who did what to whom and with what, as names and descriptions: the five roles of MUC-4."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a report that state one property: `text[start:end]`, in characters of its text.

    `score` is the reader's probability in [0, 1]. `whole` is, for counts, the probability that the
    figure counts everybody harmed in the incident rather than a part of them (None: not judged).
    `kinds` gives, for attributions, a probability per kind; `unproven` the probability that the
    report itself calls the attribution unproven; `actor` and `speaker` the offsets of the words that
    name them, where the reader marked any (they may lie outside the span).
    """

    start: int
    end: int
    field: SpanField
    score: float
    whole: float | None = None
    kinds: Mapping[AttributionKind, float] | None = None
    unproven: float | None = None
    actor: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """The spans that speak of one incident, in text order."""

    spans: tuple[Span, ...]
    main: bool
    score: float
    event_types: Mapping[EventType, float] = field(default_factory=dict)


class States(Protocol):
    """What a reader makes of words in their context, as numbers that a model can be taught on."""

    def of(self, *stretches: tuple[int, int]) -> npt.NDArray[np.float64]:
        """The mean of each stretch (start, end in characters), one behind the other."""
        ...

    def reach(self, start: int) -> bool:
        """Whether the reader has seen what stands at `start`: it has not seen a headline put above the text."""
        ...

    def moved(self, by: int) -> States:
        """The same where the text begins `by` characters into another one."""
        ...


@dataclass(frozen=True, slots=True)
class SpanReading:
    """One report's bundles, main incidents first in text order, and its stated totals.

    `states` is what the reader makes of the report's words besides, where it has such a thing.

    `doubtful` are the bundles of a report that the reader takes to tell of no incident: a speech or a review may yet
    tell of one in passing.
    """

    bundles: tuple[Bundle, ...]
    totals: tuple[Span, ...] = ()
    incident_score: float = 0.0
    doubtful: tuple[Bundle, ...] = ()
    states: States | None = field(default=None, compare=False, repr=False)


class SpanReader(Protocol):
    """Finds and groups the words that state values. Must not depend on how reports are batched."""

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        """Return the spans of `text`; the title is context only, no span lies in it."""
        ...
